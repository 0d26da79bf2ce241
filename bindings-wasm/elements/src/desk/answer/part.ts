import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Problem } from '../../client.js';
import { asked, type Choice, type Field } from '../../form/field.js';
import type { Writing } from '../../form/writing.js';
import { problemView } from '../../problem-view.js';
import { common } from '../../texts/common.js';
import type { Desk, Part } from '../model.js';
import type { Response } from '../review/model.js';
import { SmallFormPart } from '../small-form.js';
import { PaperOf } from '../white-paper.js';
import { nameOf, ofWork, everything, PAGE, type Item, type Place, type State, type Work } from '../work/model.js';
import { begun, stateBadge } from '../work/view.js';
import { Groups } from './groups.js';
import settle from './settle.schema';
import { answerTexts } from './texts.js';
import { written } from './writing.js';

/** Where a response stands that lacks an end. */
const OPEN: readonly State[] = ['unreviewed', 'unsettled', 'withheld'];

interface One {
  readonly shown: Response;
  readonly writing: Writing | undefined;
}

/** Answers to responses: one by one, or several at once; and the groups that are answered together. */
class AnswerPart implements Part {
  readonly #of: PaperOf;
  readonly #groups: Groups;
  readonly #settling: SmallFormPart;
  #items: readonly Item[] | undefined;
  #left = 0;
  /** Where the list goes on: in which state, after what. */
  #next: { readonly state: State; readonly after: Place | undefined } | undefined;
  #chosen = new Set<string>();
  #one: One | undefined;
  #problem: Problem | undefined;
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;

  constructor(readonly desk: Desk) {
    this.#of = new PaperOf(desk);
    this.#groups = new Groups(desk, this.#of, () => void this.#load());
    this.#settling = new SmallFormPart(desk, {
      id: `${desk.id}-settle`,
      command: 'response.settle',
      fields: () => this.#how,
      body: ({ how }) => ({ hearing: desk.hearing.hearing, responses: [...this.#chosen], how }),
      done: () => {
        const responses = [...this.#chosen];
        desk.tell('responses-settled', { hearing: desk.hearing.hearing, responses });
        desk.say(answerTexts(desk.language)('settled', { n: responses.length }));
        this.#chosen.clear();
        desk.focus(`${desk.id}-answers`);
        void this.#load();
      },
    });
  }

  close(): void {
    this.#round += 1;
    this.#one?.writing?.close();
    this.#groups.close();
  }

  enter(response?: string): void {
    if (response !== undefined) void this.#open(response);
    else void this.#load();
  }

  /** How several are settled: the groups that there are, to choose from. */
  get #how(): readonly Field[] {
    const groups: readonly Choice[] = this.#groups.all.map(({ group, title }) => ({ value: group, label: [title, title] }));
    const [how] = asked(settle, { how: { help: false } });
    const choices = (how?.choices ?? []).filter(({ value }) => value !== 'grouped' || groups.length > 0).map((choice) => ({
      ...choice, fields: (choice.fields ?? []).map((field): Field => (field.path === 'how.group' ? { ...field, type: 'choice', as: 'select', choices: groups } : field)),
    }));
    return how ? [{ ...how, as: 'radios', choices }] : [];
  }

  async #load(): Promise<void> {
    const round = (this.#round += 1);
    if (!(await this.#of.load()) || round !== this.#round) return;
    this.#next = { state: OPEN[0]!, after: undefined };
    await this.#more(round, []);
  }

  /** The next page of those that lack an end, state by state. */
  async #more(round: number, before: readonly Item[]): Promise<void> {
    const { client, hearing: { hearing } } = this.desk;
    let items: readonly Item[] = before;
    while (this.#next && items.length < before.length + PAGE) {
      const { state, after } = this.#next;
      const page = await client.ask<Work>('response.worklist', { hearing, state, limit: PAGE, ...(after ? { after } : {}) });
      if (round !== this.#round) return;
      if (!page.ok) {
        this.#problem = page.problem;
        return void this.desk.changed();
      }
      items = [...items, ...ofWork(page.value, { ...everything, state }).items];
      this.#left = page.value.counts.filter((one) => OPEN.includes(one.state)).reduce((sum, { count }) => sum + count, 0);
      const other = OPEN[OPEN.indexOf(state) + 1];
      this.#next = page.value.next ? { state, after: page.value.next } : other ? { state: other, after: undefined } : undefined;
    }
    this.#problem = undefined;
    this.#items = items;
    const there = new Set(items.map(({ response }) => response));
    for (const one of this.#chosen) if (!there.has(one)) this.#chosen.delete(one);
    void this.desk.changed();
  }

  /** One response with its answer's form. */
  async #open(response: string): Promise<void> {
    const round = (this.#round += 1);
    const { desk } = this;
    const [isThere, got] = await Promise.all([this.#of.load(), desk.client.ask<Response>('response.get', { response })]);
    if (round !== this.#round || !isThere) return;
    if (!got.ok) {
      this.#problem = got.problem;
      return void desk.changed();
    }
    this.#one?.writing?.close();
    const shown = got.value;
    const received = () => {
      desk.tell('responses-settled', { hearing: shown.hearing, responses: [response] });
      desk.say(answerTexts(desk.language)('answered', { n: shown.number }));
      this.#back();
    };
    const isOpen = !shown.settlement && !shown.withdrawn_at;
    const writing = isOpen ? await written(desk, { id: `${desk.id}-an`, key: `answer:${response}`, command: 'response.answer', fixed: { response }, blank: {}, received }) : undefined;
    if (round !== this.#round) return writing?.close();
    this.#one = { shown, writing };
    desk.focus(`${desk.id}-one`);
  }

  #back(): void {
    this.#one?.writing?.close();
    this.#one = undefined;
    this.desk.focus(`${this.desk.id}-answers`);
    void this.#load();
  }

  async #reopen(response: string): Promise<void> {
    const outcome = await this.desk.send('response.reopen', { response });
    if (outcome.ok) return this.#open(response);
    this.#problem = outcome.problem;
    void this.desk.changed();
  }

  #oneView({ shown, writing }: One): TemplateResult {
    const { id, language } = this.desk;
    const say = answerTexts(language);
    const { original, settlement } = shown;
    const answer = settlement?.answer;
    return html`<section aria-labelledby="${id}-one"><p><button type="button" class="function-link" @click=${() => this.#back()}>${say('back')}</button></p>
      <h3 id="${id}-one" tabindex="-1">${say('one', { n: shown.number, name: nameOf(original?.respondent, say('nameless')) })}</h3>
      <div class="medborger-beside"><div><h4>${say('asItCame')}</h4><div class="medborger-public"><p class="medborger-prose" lang="da">${original?.prose || say('empty')}</p></div></div>
      <div>${writing ? writing.view({ send: say('save'), labelledBy: `${id}-one` })
        : html`<p class="medborger-count">${say('isAnswered')}</p>${answer ? html`<p class="medborger-prose">${answer.summary}</p><p class="medborger-prose">${answer.assessment}</p>` : nothing}
          ${settlement ? html`<p><button type="button" class="button button-secondary" @click=${() => void this.#reopen(shown.response)}>${say('reopen')}</button></p>` : nothing}`}</div></div></section>`;
  }

  #pick(response: string): void {
    if (!this.#chosen.delete(response)) this.#chosen.add(response);
    void this.desk.changed();
  }

  #list(items: readonly Item[]): TemplateResult {
    const { id, language } = this.desk;
    const say = answerTexts(language);
    const n = this.#chosen.size;
    const one = (item: Item) => html`<li class="medborger-work-item medborger-pickable">
      <div class="form-group-checkbox"><input class="form-checkbox" type="checkbox" id="${id}-c-${item.number}" .checked=${live(this.#chosen.has(item.response))} @change=${() => this.#pick(item.response)}>
        <label for="${id}-c-${item.number}"><span class="sr-only">${say('pick', { n: item.number })}</span></label></div>
      <div><h4><button type="button" class="function-link medborger-open" @click=${() => void this.#open(item.response)}>${say('number', { n: item.number })} · ${item.name || say('nameless')}</button></h4>
        <p class="form-hint">${stateBadge(item.state, language)} ${item.timely ? nothing : html`<span class="badge medborger-badge">${say('late')}</span>`}</p>
        <p class="medborger-begin">${begun(item.text)}</p></div></li>`;
    return html`<section aria-labelledby="${id}-answers"><h3 id="${id}-answers" tabindex="-1">${say('title', { n: this.#left })}</h3>
      ${items.length === 0 ? html`<p class="medborger-count">${say('none')}</p>` : html`<p class="form-hint">${say('choose')}</p><ol class="medborger-rows">${items.map(one)}</ol>`}
      ${this.#next && items.length < this.#left ? html`<p><button type="button" class="button button-secondary" @click=${() => void this.#more((this.#round += 1), items)}>${say('more')}</button></p>` : nothing}
      ${n > 0 ? html`<div class="medborger-settling"><p class="medborger-count" id="${id}-chosen" role="status">${n === 1 ? say('chosenOne') : say('chosen', { n })}</p>${this.#settling.view(say('settle'), `${id}-chosen`)}
        <button type="button" class="function-link" @click=${() => { this.#chosen.clear(); void this.desk.changed(); }}>${say('clear')}</button></div>` : nothing}
    </section>`;
  }

  view(): TemplateResult {
    const { language, login } = this.desk;
    const instead = this.#of.instead(() => void this.#load());
    if (instead) return instead;
    const problem = this.#problem ? problemView(this.#problem, language, login, () => void this.#load()) : nothing;
    if (this.#one) return html`${problem}${this.#oneView(this.#one)}`;
    if (!this.#items) return html`${problem === nothing ? html`<p class="medborger-note" role="status">${common(language)('loading')}</p>` : problem}`;
    return html`${problem}${this.#list(this.#items)}${this.#groups.view()}`;
  }
}

export const answer = (desk: Desk): Part => new AnswerPart(desk);
