import { html, nothing } from 'lit-html';
import { Client, type Problem } from '../client.js';
import { define } from '../define.js';
import { MedborgerElement } from '../element.js';
import { leadTo } from '../lead.js';
import { problemView } from '../problem-view.js';
import { asked, everything, PAGE, type Filter, type Hearing, type List, type Paper, type Row, type Shown } from './model.js';
import { responsesTexts } from './texts.js';
import { responsesView } from './view.js';

/**
 * The responses to a hearing (*høringssvar*) as the public reads them, with search and filters, and the white paper (*hvidbog*) once
 * it is finished.
 *
 * @tag medborger-responses
 * @attr {string} server - where the protocol is; `/medborger` unless it is given
 * @attr {string} hearing - the hearing's id
 * @fires {{ hearing: string; total: number }} medborger-responses-shown - what was looked for is shown
 * @fires {{ kind: string; code: string }} medborger-problem - something could not be fetched or sent
 */
export class MedborgerResponses extends MedborgerElement {
  static override properties = { ...MedborgerElement.properties, hearing: { type: String } };

  declare hearing: string;

  #client = new Client('');
  #shown: Shown | undefined;
  /** What somebody looks for by now; the list that is shown may be of before. */
  #filter: Filter = everything;
  #problem: Problem | undefined;
  #isGone = false;
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;

  constructor() {
    super();
    this.hearing = '';
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('server') && !changed.has('hearing')) return;
    this.#client = new Client(this.server, { fetch: this.fetch, language: this.language });
    this.#shown = this.#problem = undefined;
    this.#filter = everything;
    this.#isGone = false;
    if (this.hearing !== '') void this.#load();
  }

  async #load(): Promise<void> {
    const round = (this.#round += 1);
    const hearing = this.hearing;
    const [got, list] = await Promise.all([
      this.#client.ask<Hearing>('hearing.get', { hearing }),
      this.#client.ask<List>('response.list', asked(hearing, everything)),
    ]);
    if (round !== this.#round) return;
    if (!got.ok) return this.#failed(got.problem);
    if (!list.ok) return this.#failed(list.problem);
    this.#show({ hearing: got.value, filter: everything, list: list.value });
    if (got.value.white_paper) await this.#read(round);
  }

  #failed(problem: Problem): void {
    this.tell('problem', { kind: problem.kind, code: problem.code });
    this.#isGone = problem.status === 404 && problem.kind === 'refused';
    this.#problem = problem;
    this.requestUpdate();
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    this.#problem = undefined;
    this.takeOver();
    this.requestUpdate();
    this.tell('responses-shown', { hearing: this.hearing, total: shown.list.total });
  }

  /** The white paper with its first rows. Where it does not come, the responses are there without it. */
  async #read(round: number): Promise<void> {
    const [view, rows] = await Promise.all([
      this.#client.ask<Paper>('white_paper.get', { hearing: this.hearing }),
      this.#client.ask<{ rows: Row[]; next?: string }>('white_paper.rows', { hearing: this.hearing, language: this.language, limit: PAGE }),
    ]);
    if (round !== this.#round || !this.#shown || !view.ok || !rows.ok) return;
    this.#shown = { ...this.#shown, paper: { view: view.value, rows: rows.value.rows, next: rows.value.next } };
    this.requestUpdate();
  }

  async #find(filter: Filter): Promise<void> {
    this.#filter = filter;
    const round = (this.#round += 1);
    const list = await this.#client.ask<List>('response.list', asked(this.hearing, filter));
    if (round !== this.#round || !this.#shown) return;
    if (list.ok) this.#show({ ...this.#shown, filter, list: list.value });
    else this.#failed(list.problem);
  }

  async #more(): Promise<void> {
    const shown = this.#shown;
    if (!shown?.list.next || shown.filter !== this.#filter) return;
    const round = (this.#round += 1);
    const list = await this.#client.ask<List>('response.list', asked(this.hearing, shown.filter, shown.list.next));
    if (round !== this.#round || this.#shown !== shown) return;
    if (!list.ok) return this.#failed(list.problem);
    this.#shown = { ...shown, list: { ...list.value, responses: [...shown.list.responses, ...list.value.responses] } };
    this.requestUpdate();
    this.#focus(`${this.#id}-${list.value.responses[0]?.number}`);
  }

  async #moreRows(): Promise<void> {
    const { paper } = this.#shown ?? {};
    if (!paper?.next) return;
    const rows = await this.#client.ask<{ rows: Row[]; next?: string }>('white_paper.rows', { hearing: this.hearing, language: this.language, limit: PAGE, after: paper.next });
    if (!this.#shown || this.#shown.paper !== paper) return;
    if (!rows.ok) return this.#failed(rows.problem);
    this.#shown = { ...this.#shown, paper: { ...paper, rows: [...paper.rows, ...rows.value.rows], next: rows.value.next } };
    this.requestUpdate();
    this.#focus(`${this.#id}-row-${rows.value.rows[0]?.number}`);
  }

  readonly #focus = (id: string): Promise<void> => leadTo(this, id);

  get #id(): string {
    return `medborger-r${this.hearing.slice(-12)}`;
  }

  protected override render(): unknown {
    const { language, common } = this;
    if (this.hearing === '') return html`<p class="medborger-note">${common('unnamed', { attribute: 'hearing' })}</p>`;
    const problem = this.#problem && !this.#isGone ? problemView(this.#problem, language, null, () => void this.#again()) : nothing;
    if (this.#shown) {
      const actions = { find: (filter: Filter) => void this.#find(filter), more: () => void this.#more(), moreRows: () => void this.#moreRows() };
      return html`${problem}${responsesView({ ...this.#shown, filter: this.#filter }, this.#id, language, actions)}`;
    }
    if (this.#isGone) return html`<p class="medborger-note">${responsesTexts(language)('gone')}</p>`;
    if (this.#problem) return problem;
    return this.hasFallback ? nothing : html`<p class="medborger-note" role="status">${common('loading')}</p>`;
  }

  #again(): void {
    this.#problem = undefined;
    this.requestUpdate();
    void (this.#shown ? this.#find(this.#filter) : this.#load());
  }
}

define('medborger-responses', MedborgerResponses);
