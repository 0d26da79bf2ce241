import { html, nothing, type TemplateResult } from 'lit-html';
import type { MissingList, NamingList } from 'medborger';
import type { Language } from '../../texts/index.js';
import { instant } from '../../texts/time.js';
import { plainForm } from '../../render/plain-form.js';
import type { Wire } from '../../wire.js';
import { answerFields } from '../answer/writing.js';
import { answerTexts } from '../answer/texts.js';
import type { Hearing } from '../model.js';
import { asking, type Asking } from '../plain-form.js';
import { plainTexts } from '../plain-texts.js';
import { beginTexts, type Paper } from '../white-paper.js';
import { clearFields, finishFields, reopenFields, sectionFields } from './fields.js';
import { paperTexts } from './texts.js';

// The white paper without JavaScript: what it lacks, a plain form for each, and its end.

export type Missing = Wire<MissingList>;
export type Namings = Wire<NamingList>;

export interface Forms {
  readonly server: string;
  readonly next: string;
  /** A fresh id for each form. */
  readonly fresh: () => string;
}

export function plainPaper(
  hearing: Hearing, paper: Paper | undefined, missing: Missing | undefined, { namings = [] }: Partial<Namings>,
  of: (response: string) => string, forms: Forms, now: number, language: Language,
): TemplateResult {
  const [say, answers, plain] = [paperTexts(language), answerTexts(language), plainTexts(language)];
  const own = `medborger-w${hearing.hearing.slice(-12)}`;
  const post = (command: string, said: Readonly<Record<string, string | undefined>>, how: Asking) =>
    plainForm(forms.server, forms.next, forms.fresh(), command, { hearing: hearing.hearing, ...said }, asking(how, language));
  const all = (inside: unknown) => html`<div class="medborger-desk"><h2>${hearing.title}</h2>${inside}</div>`;
  if (!paper || !missing) {
    const begin = beginTexts(language);
    return all(html`<p class="medborger-count">${begin('none')}</p><p>${begin('about')}</p>${post('white_paper.begin', {}, { id: `${own}-begin`, send: begin('begin') })}`);
  }
  if (paper.version && paper.finished_at) {
    return all(html`<h3>${say('finished', { n: paper.version, at: instant(paper.finished_at, language) })}</h3>${paper.outdated ? html`<p class="medborger-count">${say('outdated')}</p>` : nothing}
      <details><summary>${say('reopen')}</summary>${post('white_paper.reopen', {}, { id: `${own}-reopen`, asks: reopenFields(), send: say('reopen'), main: false })}</details>`);
  }
  const count = Math.max(paper.counts.responses, hearing.responses);
  const isOver = !hearing.closes_at || now >= Date.parse(hearing.closes_at);
  const response = ({ response, number }: Missing['responses'][number]) => html`<li><a href=${of(response)}>${answers('number', { n: number })}</a></li>`;
  const badge = (is: boolean, yes: string, no: string) => html`<span class="badge medborger-badge ${is ? 'badge-success' : 'badge-warning'}">${is ? yes : no}</span>`;
  const said = (n: number, key: string, title: string, isSaid: boolean, yes: string, no: string, form: TemplateResult) => html`<li class="medborger-work-item">
    <details ?open=${!isSaid}><summary id="${own}-${key}${n}">${title} ${badge(isSaid, yes, no)}</summary>${form}</details></li>`;
  const section = ({ section, heading, answer }: Paper['sections'][number], n: number) => said(n, 's', heading, !missing.unsaid_sections.includes(section), say('said'), say('unsaid'),
    post('white_paper.put_section', { section }, { id: `${own}-s${n}`, asks: sectionFields(), values: answer ? { answer } : {}, send: say('saveSection') }));
  const group = ({ group, title, section, campaign, answer }: Paper['groups'][number], n: number) => said(n, 'g', title, !missing.unanswered_groups.includes(group), answers('groupAnswered'), answers('groupUnanswered'),
    post('white_paper.put_group', { group, title, section: section ?? undefined, campaign: campaign ? 'true' : undefined }, { id: `${own}-g${n}`, asks: answerFields('answer'), values: answer ? { answer } : {}, send: answers('saveGroup') }));
  const naming = ({ place, words }: Namings['namings'][number], n: number) => {
    const number = 'number' in place ? place.number : 0;
    return html`<li class="medborger-work-item"><p>${say('words', { words, place: say(`place_${place.kind}`, { n: number }) })}
        ${place.kind === 'response' ? html`<a href=${of(place.response)}>${say('hideThere', { n: number })}</a>` : nothing}</p>
      <details><summary>${say('clear')}</summary>${post('white_paper.clear_words', { words }, { id: `${own}-n${n}`, asks: clearFields(), send: say('clearDo'), main: false })}</details></li>`;
  };
  const isReady = isOver && missing.total === 0 && missing.unanswered_groups.length === 0 && missing.unsaid_sections.length === 0 && namings.length === 0;
  return all(html`<h3>${say('title')}</h3><p class="medborger-count">${say('done', { done: count - missing.total, all: count })}</p>
    ${isOver ? nothing : html`<p>${say('hearingOpen')}</p>`}${isReady ? html`<p>${say('ready')}</p>` : nothing}
    ${missing.responses.length > 0 ? html`<section aria-labelledby="${own}-open"><h3 id="${own}-open">${plain('unanswered')}</h3><ul class="medborger-rows">${missing.responses.map(response)}</ul></section>` : nothing}
    ${paper.groups.length > 0 ? html`<section aria-labelledby="${own}-groups"><h3 id="${own}-groups">${answers('groups', { n: paper.groups.length })}</h3><ul class="medborger-rows">${paper.groups.map(group)}</ul></section>` : nothing}
    ${paper.sections.length > 0 ? html`<section aria-labelledby="${own}-sections"><h3 id="${own}-sections">${say('sectionsTitle')}</h3><ul class="medborger-rows">${paper.sections.map(section)}</ul></section>` : nothing}
    ${namings.length > 0 ? html`<section aria-labelledby="${own}-namings"><h3 id="${own}-namings">${say('namings')}</h3><p class="form-hint">${say('namingsHint')}</p><ul class="medborger-rows">${namings.map(naming)}</ul></section>` : nothing}
    <section aria-labelledby="${own}-end"><h3 id="${own}-end">${say('finish')}</h3>${post('white_paper.finish', {}, { id: `${own}-f`, asks: finishFields(), send: say('finish') })}</section>`);
}
