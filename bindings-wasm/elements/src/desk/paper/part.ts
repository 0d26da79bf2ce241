import { html, nothing, type TemplateResult } from 'lit-html';
import type { MissingList, NamingList } from 'medborger';
import type { Problem } from '../../client.js';
import type { Writing } from '../../form/writing.js';
import { problemView } from '../../problem-view.js';
import { instant } from '../../texts/time.js';
import type { Wire } from '../../wire.js';
import { written } from '../answer/writing.js';
import type { Desk, Part } from '../model.js';
import { SmallFormPart } from '../small-form.js';
import { PaperOf } from '../white-paper.js';
import { clearFields, finishFields, reopenFields, sectionFields } from './fields.js';
import { paperTexts } from './texts.js';

type Missing = Wire<MissingList>;
type Namings = Wire<NamingList>;
type Naming = Namings['namings'][number];

/** How many numbers are named of the responses that lack an end. */
const NAMED = 12;

/** The white paper: what it lacks, what is said of each section, and its end. */
class PaperPart implements Part {
  readonly #of: PaperOf;
  #missing: Missing | undefined;
  #namings: Namings | undefined;
  #problem: Problem | undefined;
  #section: { readonly key: string; readonly writing: Writing } | undefined;
  #finish: Writing | undefined;
  #clearing: { readonly words: string; readonly form: SmallFormPart } | undefined;
  readonly #reopen: SmallFormPart;
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;

  constructor(readonly desk: Desk) {
    this.#of = new PaperOf(desk);
    this.#reopen = new SmallFormPart(desk, {
      id: `${desk.id}-reopen`, command: 'white_paper.reopen', fields: reopenFields,
      body: ({ reason }) => ({ hearing: desk.hearing.hearing, reason }),
      done: () => {
        desk.say(paperTexts(desk.language)('reopened'));
        void this.#load();
      },
    });
  }

  enter(): void {
    void this.#load();
  }

  close(): void {
    this.#round += 1;
    this.#section?.writing.close();
    this.#finish?.close();
  }

  async #load(): Promise<void> {
    const round = (this.#round += 1);
    const { desk } = this;
    const { hearing } = desk.hearing;
    if (!(await this.#of.load()) || round !== this.#round) return;
    const [missing, namings] = await Promise.all([
      desk.client.ask<Missing>('white_paper.missing', { hearing, limit: NAMED }),
      desk.client.ask<Namings>('white_paper.namings', { hearing }),
    ]);
    if (round !== this.#round) return;
    this.#problem = missing.ok ? (namings.ok ? undefined : namings.problem) : missing.problem;
    if (missing.ok) this.#missing = missing.value;
    if (namings.ok) this.#namings = namings.value;
    void desk.changed();
    if (this.#finish || this.#of.paper?.version) return;
    const received = () => {
      desk.tell('white-paper-finished', { hearing });
      this.#finish?.close();
      this.#finish = undefined;
      void this.#load().then(() => desk.focus(`${desk.id}-paper`));
    };
    const writing = await written(desk, { id: `${desk.id}-fin`, key: `finish:${hearing}`, command: 'white_paper.finish', fixed: { hearing }, blank: {}, fields: finishFields(), received });
    if (round !== this.#round) return writing.close();
    this.#finish = writing;
    void desk.changed();
  }

  async #openSection(key: string): Promise<void> {
    const { desk } = this;
    const isOpen = this.#section?.key === key;
    this.#section?.writing.close();
    this.#section = undefined;
    const found = this.#of.paper?.sections.find(({ section }) => section === key);
    if (isOpen || !found) return void desk.changed();
    const { hearing } = desk.hearing;
    const received = () => {
      this.#section?.writing.close();
      this.#section = undefined;
      desk.say(paperTexts(desk.language)('sectionSaved'));
      desk.focus(`${desk.id}-sec-${key}`);
      void this.#load();
    };
    const writing = await written(desk, {
      id: `${desk.id}-sa`, key: `section:${hearing}:${key}`, command: 'white_paper.put_section', fixed: { hearing, section: key }, blank: found.answer ? { answer: found.answer } : {}, fields: sectionFields(), received,
    });
    this.#section = { key, writing };
    await desk.changed();
    desk.focus(`${desk.id}-sa-answer-summary`);
  }

  #clear(words: string): void {
    const { desk } = this;
    const isOpen = this.#clearing?.words === words;
    this.#clearing = isOpen ? undefined : {
      words,
      form: new SmallFormPart(desk, {
        id: `${desk.id}-clear`, command: 'white_paper.clear_words', fields: clearFields,
        body: ({ reason }) => ({ hearing: desk.hearing.hearing, words, reason }),
        done: () => {
          this.#clearing = undefined;
          desk.say(paperTexts(desk.language)('cleared'));
          desk.focus(`${desk.id}-paper`);
          void this.#load();
        },
      }),
    };
    void desk.changed();
    if (!isOpen) desk.focus(`${desk.id}-clear-reason`);
  }

  /** What is in the way of the end, each with a way to mend it. */
  #why(missing: Missing, namings: Namings | undefined): readonly TemplateResult[] {
    const { desk } = this;
    const { id, language, now, hearing } = desk;
    const say = paperTexts(language);
    const paper = this.#of.paper;
    const way = (text: string, label: string, work: () => void) => html`<li>${text}. <button type="button" class="function-link" @click=${work}>${label}</button></li>`;
    const all: TemplateResult[] = [];
    if (hearing.closes_at && now < Date.parse(hearing.closes_at)) all.push(html`<li>${say('hearingOpen')}</li>`);
    if (missing.total > 0) {
      const first = missing.responses.map(({ number }) => number).join(', ') + (missing.total > missing.responses.length ? ' …' : '');
      all.push(way(say(missing.total === 1 ? 'unsettledOne' : 'unsettled', { n: missing.total, first }), say('toAnswers'), () => desk.go('answer')));
    }
    const groups = missing.unanswered_groups.map((key) => paper?.groups.find(({ group }) => group === key)?.title ?? key);
    if (groups.length > 0) all.push(way(say(groups.length === 1 ? 'groupOne' : 'groups', { groups: groups.length === 1 ? groups[0] ?? '' : groups.map((one) => `“${one}”`).join(', ') }), say('toAnswers'), () => desk.go('answer')));
    const sections = missing.unsaid_sections.map((key) => paper?.sections.find(({ section }) => section === key)?.heading ?? key);
    if (sections.length > 0) all.push(way(say(sections.length === 1 ? 'sectionOne' : 'sections', { n: sections.length, sections: sections[0] ?? '' }), say('toSections'), () => desk.focus(`${id}-sec-${missing.unsaid_sections[0]}`)));
    if (namings && namings.total > 0) all.push(way(say('naming', { n: namings.total }), say('toNamings'), () => desk.focus(`${id}-namings`)));
    return all;
  }

  #naming({ place, words }: Naming): TemplateResult {
    const { language, id } = this.desk;
    const say = paperTexts(language);
    const number = 'number' in place ? place.number : 0;
    const of = say(`place_${place.kind}`, { n: number });
    return html`<li class="medborger-work-item"><p>${say('words', { words, place: of })}</p><p class="medborger-actions">
      ${place.kind === 'response' ? html`<button type="button" class="function-link" @click=${() => this.desk.go('review', place.response)}>${say('hideThere', { n: number })}</button>` : nothing}
      <button type="button" class="function-link" aria-expanded=${this.#clearing?.words === words ? 'true' : 'false'} @click=${() => this.#clear(words)}>${say('clear')}<span class="sr-only"> “${words}”</span></button></p>
      ${this.#clearing?.words === words ? html`<div id="${id}-clearing">${this.#clearing.form.view(say('clearDo'), `${id}-namings`)}</div>` : nothing}</li>`;
  }

  #sections(): TemplateResult | typeof nothing {
    const { id, language } = this.desk;
    const say = paperTexts(language);
    const sections = this.#of.paper?.sections ?? [];
    if (sections.length === 0) return nothing;
    const unsaid = this.#missing?.unsaid_sections ?? [];
    const one = ({ section, heading }: (typeof sections)[number]) => html`<li class="medborger-work-item">
      <h4><button type="button" class="function-link medborger-open" id="${id}-sec-${section}" aria-expanded=${this.#section?.key === section ? 'true' : 'false'} @click=${() => void this.#openSection(section)}>${heading}</button>
        <span class="badge medborger-badge ${unsaid.includes(section) ? 'badge-warning' : 'badge-success'}">${unsaid.includes(section) ? say('unsaid') : say('said')}</span></h4>
      ${this.#section?.key === section ? this.#section.writing.view({ send: say('saveSection'), labelledBy: `${id}-sec-${section}` }) : nothing}</li>`;
    return html`<section aria-labelledby="${id}-sections"><h3 id="${id}-sections">${say('sectionsTitle')}</h3><ul class="medborger-rows">${sections.map(one)}</ul></section>`;
  }

  view(): TemplateResult {
    const { id, language, login } = this.desk;
    const say = paperTexts(language);
    const instead = this.#of.instead(() => void this.#load(), false);
    const paper = this.#of.paper;
    if (instead || !paper) return instead ?? html``;
    const problem = this.#problem ? problemView(this.#problem, language, login, () => void this.#load()) : nothing;
    if (paper.version && paper.finished_at) {
      return html`${problem}<section aria-labelledby="${id}-paper"><h3 id="${id}-paper" tabindex="-1">${say('finished', { n: paper.version, at: instant(paper.finished_at, language) })}</h3>
        ${paper.outdated ? html`<div class="alert alert-warning"><div class="alert-body"><p class="alert-text">${say('outdated')}</p></div></div>` : nothing}
        <details><summary id="${id}-reopening">${say('reopen')}</summary>${this.#reopen.view(say('reopen'), `${id}-reopening`)}</details></section>`;
    }
    const missing = this.#missing;
    // One answer counts 10,000.
    const all = Math.max(paper.counts.responses, this.desk.hearing.responses);
    const done = all - (missing?.total ?? all);
    const why = missing ? this.#why(missing, this.#namings) : [];
    const namings = this.#namings?.namings ?? [];
    return html`${problem}<section aria-labelledby="${id}-paper"><h3 id="${id}-paper" tabindex="-1">${say('title')}</h3>
      ${missing ? html`<p class="medborger-count" id="${id}-far">${say('done', { done, all })}</p><progress class="medborger-progress" max=${all || 1} value=${all === 0 ? 1 : done} aria-labelledby="${id}-far"></progress>
        ${why.length > 0 ? html`<div class="alert alert-warning"><div class="alert-body"><p class="alert-heading">${say('notReady')}</p><ul class="alert-text nobullet-list">${why}</ul></div></div>`
          : html`<div class="alert alert-success"><div class="alert-body"><p class="alert-text">${say('ready')}</p></div></div>`}` : nothing}</section>
      ${this.#sections()}
      ${namings.length > 0 ? html`<section aria-labelledby="${id}-namings"><h3 id="${id}-namings" tabindex="-1">${say('namings')}</h3><p class="form-hint">${say('namingsHint')}</p><ul class="medborger-rows">${namings.map((one) => this.#naming(one))}</ul></section>` : nothing}
      ${this.#finish ? html`<section aria-labelledby="${id}-finish"><h3 id="${id}-finish">${say('finish')}</h3>${this.#finish.view({ send: say('finish'), labelledBy: `${id}-finish` })}</section>` : nothing}`;
  }
}

export const paper = (desk: Desk): Part => new PaperPart(desk);
