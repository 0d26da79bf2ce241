import { html, type TemplateResult } from 'lit-html';
import type { Problem } from '../../client.js';
import { common } from '../../texts/common.js';
import type { Desk, Part } from '../model.js';
import { everything, isSearch, ofSearch, ofWork, PAGE, type Filter, type Listed, type Shown, type Work } from './model.js';
import { workView, type WorkActions } from './view.js';

/** The responses to a hearing, as a caseworker works through them. */
class WorkPart implements Part {
  #shown: Shown = { filter: everything, states: [], list: undefined, problem: undefined, isBusy: false };
  #isBegun = false;
  /** What the list that is shown was found by: its pages go on by that. */
  #listed: Filter = everything;
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;

  constructor(readonly desk: Desk) {}

  enter(): void {
    // Somebody may have worked elsewhere meanwhile.
    void this.#find(this.#shown.filter);
  }

  close(): void {
    this.#round += 1;
  }

  view(): TemplateResult {
    const { id, language, login, hearing } = this.desk;
    if (!this.#isBegun && !this.#shown.problem) return html`<p class="medborger-note" role="status">${common(language)('loading')}</p>`;
    return workView(this.#shown, hearing, id, language, login, this.#actions);
  }

  #see(shown: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...shown };
    void this.desk.changed();
  }

  #failed(problem: Problem): void {
    this.desk.tell('problem', { kind: problem.kind, code: problem.code });
    this.#see({ problem, isBusy: false });
  }

  /** A page of what is looked for, and how many stand where. */
  async #page(filter: Filter, after?: Listed['next']) {
    const { client, hearing: { hearing } } = this.desk;
    const { state, order, search, stance, kind, section, unreviewed, unsettled } = filter;
    if (!isSearch(filter)) {
      const page = await client.ask<Work>('response.worklist', { hearing, order, limit: PAGE, ...(state ? { state } : {}), ...(after ? { after } : {}) });
      return page.ok ? { ok: true as const, list: ofWork(page.value, filter), states: page.value.counts } : page;
    }
    const narrowed = Object.fromEntries(Object.entries({ search, stance, kind, section, unreviewed, unsettled, after }).filter(([, value]) => value));
    const [page, work] = await Promise.all([
      client.ask<Parameters<typeof ofSearch>[0]>('response.list', { hearing, counts: true, limit: PAGE, ...narrowed }),
      client.ask<Work>('response.worklist', { hearing, limit: 1 }),
    ]);
    if (!page.ok) return page;
    return { ok: true as const, list: ofSearch(page.value), states: work.ok ? work.value.counts : this.#shown.states };
  }

  async #find(filter: Filter): Promise<void> {
    const round = (this.#round += 1);
    // At once: what is drawn meanwhile must not take back what somebody chose.
    this.#see({ filter, isBusy: true });
    const page = await this.#page(filter);
    if (round !== this.#round) return;
    if (!page.ok) return this.#failed(page.problem);
    this.#isBegun = true;
    this.#listed = filter;
    this.#see({ list: page.list, states: page.states, problem: undefined, isBusy: false });
  }

  async #more(): Promise<void> {
    const { list, isBusy } = this.#shown;
    if (!list?.next || isBusy) return;
    const round = (this.#round += 1);
    const page = await this.#page(this.#listed, list.next);
    if (round !== this.#round) return;
    if (!page.ok) return this.#failed(page.problem);
    const [first] = page.list.items;
    this.#see({ list: { ...page.list, items: [...list.items, ...page.list.items] }, states: page.states, problem: undefined });
    await this.desk.changed();
    this.desk.find(`${this.desk.id}-w${first?.number}`)?.querySelector('button')?.focus();
  }

  readonly #actions: WorkActions = {
    find: (filter) => void this.#find(filter),
    more: () => void this.#more(),
    again: () => void this.#find(this.#shown.filter),
    review: (response) => this.desk.go('review', response),
    answer: (response) => this.desk.go('answer', response),
  };
}

export const work = (desk: Desk): Part => new WorkPart(desk);
