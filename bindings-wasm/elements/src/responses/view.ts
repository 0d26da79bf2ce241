import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { say as inLanguage, type Choice } from '../form/field.js';
import { day, instant } from '../texts/time.js';
import type { Language } from '../texts/index.js';
import described from './list.schema';
import type { Filter, Hearing, Item, List, Paper, Row, Shown } from './model.js';
import { responsesTexts, type ResponsesSay } from './texts.js';

// The responses to a hearing, and the white paper, as the public reads them: the same in the browser and on the server.

export interface Actions {
  readonly find?: (filter: Filter) => void;
  readonly more?: () => void;
  readonly moreRows?: () => void;
  /** The address of the next page, for a page without JavaScript. */
  readonly next?: string;
}

const choicesOf = (path: string): readonly Choice[] => described.fields.find((one) => one.path === path)?.choices ?? [];
const labelOf = (path: string, value: string, language: Language): string => {
  const choice = choicesOf(path).find((one) => one.value === value);
  return choice ? inLanguage(choice.label, language) : value;
};

/** Texts longer than this are begun, and read on by whoever wishes. */
const SHORT = 600;

/** Where a long text is cut: at the end of a sentence, or between words. */
function cut(text: string): readonly [begin: string, rest: string] {
  if (text.length <= SHORT * 1.3) return [text, ''];
  const begin = text.slice(0, SHORT);
  const at = Math.max(begin.lastIndexOf('. ') + 1, begin.lastIndexOf('\n'));
  const end = at > SHORT / 2 ? at : Math.max(begin.lastIndexOf(' '), SHORT / 2);
  return [text.slice(0, end).trimEnd(), text.slice(end).trimStart()];
}

function filters(shown: Shown, id: string, language: Language, { find }: Actions, say: ResponsesSay): TemplateResult {
  const { filter, list, hearing } = shown;
  const { counts = {} } = list;
  const headings = new Map(hearing.documents.flatMap(({ sections }) => sections.map(({ section, heading }) => [section, heading] as const)));
  const form = (event: Event) => {
    const said = new FormData((event.target as Element).closest('form') as HTMLFormElement);
    const one = (name: keyof Filter) => String(said.get(name) ?? '').trim();
    find?.({ search: one('search'), stance: one('stance'), kind: one('kind'), section: one('section') });
  };
  const select = (name: 'stance' | 'kind' | 'section', label: string, labelled: (value: string) => string) => {
    const found = Object.entries(counts[name] ?? {});
    // What is chosen can be chosen away, whatever there is of it.
    if (filter[name] !== '' && !found.some(([value]) => value === filter[name])) found.push([filter[name], 0]);
    if (found.length === 0) return nothing;
    const option = ([value, n]: [string, number]) => html`<option value=${value} ?selected=${filter[name] === value}>${say('counted', { label: labelled(value), n })}</option>`;
    return html`<div class="form-group"><label class="form-label" for="${id}-${name}">${label}</label>
      <select class="form-select" id="${id}-${name}" name=${name} .value=${live(filter[name])} @change=${form}>
        <option value="" ?selected=${filter[name] === ''}>${say('all')}</option>${found.map(option)}
      </select></div>`;
  };
  return html`<form class="medborger-filters" method="get" role="search" @submit=${(event: Event) => { if (find) { event.preventDefault(); form(event); } }}>
    <div class="form-group medborger-search"><label class="form-label" for="${id}-search">${say('search')}</label>
      <div class="medborger-row"><input class="form-input" type="search" id="${id}-search" name="search" maxlength="200" .value=${filter.search}>
      <button class="button button-secondary">${say('find')}</button></div></div>
    ${select('stance', say('stance'), (value) => labelOf('stance', value, language))}
    ${select('kind', say('kind'), (value) => labelOf('kind', value, language))}
    ${select('section', say('section'), (value) => headings.get(value) ?? value)}
  </form>`;
}

function prose(text: string | null | undefined, say: ResponsesSay): TemplateResult {
  if (!text) return html`<p class="form-hint">${say('noText')}</p>`;
  const [begin, rest] = cut(text);
  return html`<p class="medborger-prose">${begin}${rest ? ' …' : nothing}</p>
    ${rest ? html`<details class="medborger-rest"><summary>${say('readAll')}</summary><p class="medborger-prose">${rest}</p></details>` : nothing}`;
}

/** Who sent it, when, and where it stands. */
function about({ name, kind, stance, section, timely }: Pick<Item, 'name' | 'kind' | 'stance' | 'section' | 'timely'>, received: string, hearing: Hearing, language: Language, say: ResponsesSay) {
  const heading = hearing.documents.flatMap(({ sections }) => sections).find((one) => one.section === section)?.heading;
  return html`<p class="medborger-sender"><strong>${name}</strong>${kind === 'private' ? nothing : html`, ${labelOf('kind', kind, language).toLowerCase()}`}</p>
    <p class="form-hint">${say('received', { day: received })}${heading ? html` · ${say('about', { section: heading })}` : nothing}
      ${stance ? html`<span class="badge medborger-badge">${labelOf('stance', stance, language)}</span>` : nothing}
      ${timely ? nothing : html`<span class="badge medborger-badge">${say('late')}</span>`}</p>`;
}

function item(one: Item, hearing: Hearing, id: string, language: Language, say: ResponsesSay): TemplateResult {
  return html`<li><article class="medborger-response" aria-labelledby="${id}-${one.number}">
    <h3 id="${id}-${one.number}" tabindex="-1">${say('number', { n: one.number })}</h3>
    ${about(one, day(one.received_at.slice(0, 10), language), hearing, language, say)}
    ${prose(one.text, say)}
  </article></li>`;
}

/** How many were found, said to whoever can't see the list change. */
function found({ total }: List, isFiltered: boolean, hearing: Hearing, say: ResponsesSay): TemplateResult {
  const none = isFiltered ? say('noneFound') : say('none');
  return html`<p class="medborger-found" role="status">${total === 0 ? none : total === 1 ? say('oneFound') : say('manyFound', { n: total })}</p>
    ${total === 0 && !isFiltered && hearing.policy ? html`<p>${say(`later_${hearing.policy.publication ?? 'after_deadline'}`)}</p>` : nothing}`;
}

function answer(text: Paper['sections'][number]['answer'], say: ResponsesSay): TemplateResult | typeof nothing {
  if (!text) return nothing;
  const part = (title: string, said: string | null | undefined) => (said ? html`<dt>${title}</dt><dd class="medborger-prose">${said}</dd>` : nothing);
  return html`<dl class="medborger-answer">${part(say('resume'), text.summary)}${part(say('assessment'), text.assessment)}${part(say('change'), text.change)}${part(say('recommendation'), text.recommendation)}</dl>`;
}

function row(one: Row, { view }: NonNullable<Shown['paper']>, hearing: Hearing, id: string, language: Language, say: ResponsesSay): TemplateResult {
  const group = view.groups.find(({ group }) => group === one.group);
  const end = one.end === 'grouped' && group ? say('inGroup', { group: group.title }) : ['without_opinion', 'late', 'withheld', 'withdrawn'].includes(one.end) ? say(`end_${one.end}` as 'end_late') : undefined;
  return html`<li><article class="medborger-response" aria-labelledby="${id}-row-${one.number}">
    <h3 id="${id}-row-${one.number}" tabindex="-1">${say('number', { n: one.number })}</h3>
    ${about({ ...one, section: one.about[0] ?? null }, day(one.received_on, language), hearing, language, say)}
    ${one.text || one.answers?.length ? prose(one.text ?? one.answers?.map(({ answer }) => answer).join('\n'), say) : nothing}
    ${answer(one.answer, say)}
    ${end ? html`<p>${end} ${one.withheld_because ?? nothing}</p>` : nothing}
  </article></li>`;
}

function paper(shown: Shown, id: string, language: Language, { moreRows }: Actions, say: ResponsesSay): TemplateResult | typeof nothing {
  const white = shown.paper;
  if (!white) return nothing;
  const { view, rows, next } = white;
  const { counts } = view;
  const answered = view.sections.filter((one) => one.answer);
  const grouped = view.groups.filter((one) => one.answer);
  return html`<section class="medborger-paper" aria-labelledby="${id}-paper">
    <h2 id="${id}-paper">${say('whitePaper')}</h2>
    ${view.version && view.finished_at ? html`<p class="form-hint">${say('finished', { n: view.version, at: instant(view.finished_at, language) })}</p>` : nothing}
    ${view.outdated ? html`<div class="alert alert-warning"><div class="alert-body"><p class="alert-text">${say('outdated')}</p></div></div>` : nothing}
    ${view.introduction ? html`<p class="medborger-prose">${view.introduction}</p>` : nothing}
    <p>${say('summed', { all: counts.responses, timely: counts.timely, late: counts.late })}${counts.objections > 0 ? html` ${say('objections', { n: counts.objections })}.` : nothing}</p>
    ${answered.length > 0 ? html`<h3>${say('bySections')}</h3>${answered.map((one) => html`<h4>${one.heading}</h4>${answer(one.answer, say)}`)}` : nothing}
    ${grouped.length > 0 ? html`<h3>${say('groups')}</h3>${grouped.map((one) => html`<h4>${one.title}</h4>${answer(one.answer, say)}`)}` : nothing}
    <details class="medborger-each"><summary>${say('each')}</summary>
      <ol class="medborger-list">${rows.map((one) => row(one, white, shown.hearing, id, language, say))}</ol>
      ${next && moreRows ? html`<p><button type="button" class="button button-secondary" @click=${moreRows}>${say('moreRows')}</button></p>` : nothing}
    </details>
  </section>`;
}

export function responsesView(shown: Shown, id: string, language: Language, actions: Actions): TemplateResult {
  const say = responsesTexts(language);
  const { hearing, list, filter } = shown;
  const isFiltered = Object.values(filter).some((one) => one !== '');
  return html`<div class="medborger-article">
    ${paper(shown, id, language, actions, say)}
    <section aria-labelledby="${id}-title">
      <h2 id="${id}-title">${say('title')}</h2>
      <p class="form-hint">${say('to', { title: hearing.title })}</p>
      ${list.total > 0 || isFiltered ? filters(shown, id, language, actions, say) : nothing}
      ${found(list, isFiltered, hearing, say)}
      <ol class="medborger-list">${list.responses.map((one) => item(one, hearing, id, language, say))}</ol>
      ${list.next && actions.more ? html`<p><button type="button" class="button button-secondary" @click=${actions.more}>${say('more')}</button></p>` : nothing}
      ${list.next && actions.next ? html`<p><a class="button button-secondary" href=${actions.next}>${say('more')}</a></p>` : nothing}
    </section>
  </div>`;
}
