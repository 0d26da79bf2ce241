import { html, nothing } from 'lit-html';
import { Client, type Problem } from '../client.js';
import { define } from '../define.js';
import { MedborgerElement } from '../element.js';
import { leadTo } from '../lead.js';
import { problemView } from '../problem-view.js';
import { ofHearing, TABS, type Desk, type Hearing, type Hearings, type Part, type Tab } from './model.js';
import { Wishes } from './sending.js';
import { deskTexts } from './texts.js';
import { deskView } from './view.js';

const PARTS: Record<Tab, () => Promise<(desk: Desk) => Part>> = {
  work: async () => (await import('./work/part.js')).work,
  review: async () => (await import('./review/part.js')).review,
  code: async () => (await import('./code/part.js')).code,
  answer: async () => (await import('./answer/part.js')).answer,
  paper: async () => (await import('./paper/part.js')).paper,
  draw: async () => (await import('./draw/part.js')).draw,
  match: async () => (await import('./match/part.js')).match,
};

/** Whoever looks is no employee. */
const DENIED: readonly string[] = ['not_permitted', 'actor_not_permitted'];
/** How many hearings can be chosen from; a host with more names one. */
const HEARINGS = 100;

/**
 * The desk of those who work with what citizens send in: responses to a hearing (*høringssvar*) as they come, their review before
 * publication, themes, answers and the white paper (*hvidbog*); the draw of a team (*lodtrækning*), and who suits which voluntary
 * task. For staff.
 *
 * @tag medborger-desk
 * @attr {string} server - where the protocol is; `/medborger` unless it is given
 * @attr {string} hearing - the hearing's id; where it is absent, one can be chosen
 * @attr {string} response - the id of a response that is shown at once
 * @attr {string} team - the id of the team whose draw is shown; where it is absent, one can be chosen
 * @attr {string} tab - which part is shown: `work`, `review`, `code`, `answer`, `paper`, `draw` or `match`; it follows whoever works
 * @attr {string} tabs - which parts there are, separated by spaces; all unless it is given
 * @attr {string} login - where somebody logs in, for the link that is shown where a log-in has ended
 * @fires {{ tab: string; hearing: string; response: string }} medborger-desk-shown - another part, or another response, is shown
 * @fires {{ hearing: string; response: string; hidden: number }} medborger-response-reviewed - a response may be published, but for so many places
 * @fires {{ hearing: string; response: string }} medborger-response-withheld - a response is not published
 * @fires {{ hearing: string; response: string; themes: number }} medborger-response-coded - it was said what a response is about
 * @fires {{ hearing: string; responses: readonly string[] }} medborger-responses-settled - responses have an answer, or another end
 * @fires {{ hearing: string }} medborger-white-paper-finished - the white paper is finished
 * @fires {{ team: string; stage: string }} medborger-draw-changed - a draw was published, announced, drawn or taken back
 * @fires {{ proposed: number }} medborger-matches-proposed - volunteers were proposed for tasks
 * @fires {{ kind: string; code: string }} medborger-problem - something could not be fetched or sent
 */
export class MedborgerDesk extends MedborgerElement {
  static override properties = {
    ...MedborgerElement.properties,
    hearing: { type: String },
    response: { type: String },
    team: { type: String },
    tab: { type: String, reflect: true },
    tabs: { type: String },
    login: { type: String },
  };

  declare hearing: string;
  declare response: string;
  declare team: string;
  declare tab: Tab | '';
  declare tabs: string;
  declare login: string | null;

  #client = new Client('');
  #wishes = new Wishes();
  #hearing: Hearing | undefined;
  #hearings: Hearings | undefined;
  #problem: Problem | undefined;
  #parts = new Map<Tab, Part>();
  /** What was opened last: a part that comes later than another that was asked for after it stays closed. */
  #opened: { readonly tab: Tab; readonly response: string | undefined } | undefined;
  #isLost = false;
  #said = '';
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;

  constructor() {
    super();
    this.hearing = this.response = this.team = this.tab = this.tabs = '';
    this.login = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#clear();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#load();
  }

  #clear(): void {
    this.#round += 1;
    for (const part of this.#parts.values()) part.close();
    this.#parts.clear();
  }

  get #shownTabs(): readonly Tab[] {
    const named = this.tabs.split(/\s+/);
    const some = TABS.filter((tab) => named.includes(tab));
    return some.length > 0 ? some : TABS;
  }

  get #tab(): Tab {
    const all = this.#shownTabs;
    return all.find((one) => one === this.tab) ?? (this.response !== '' && all.includes('review') ? 'review' : all[0]) ?? 'work';
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('server') || changed.has('lang')) this.#client = new Client(this.server, { fetch: this.fetch, language: this.language });
    if (['server', 'hearing', 'team'].some((name) => changed.has(name))) {
      this.#clear();
      this.#hearing = this.#problem = undefined;
      void this.#load();
    } else if (this.#opened && (changed.has('tab') || changed.has('response'))) {
      // What the desk itself went to is opened already.
      const { tab, response } = this.#opened;
      if (this.#tab !== tab || (this.response || undefined) !== response) void this.#open(this.#tab, this.response || undefined);
    }
  }

  async #load(): Promise<void> {
    const round = (this.#round += 1);
    const isOld = () => round !== this.#round;
    if (this.hearing === '' && ofHearing(this.#tab)) {
      const list = await this.#client.ask<Hearings>('hearing.list', { limit: HEARINGS });
      if (isOld()) return;
      if (!list.ok) return this.#failed(list.problem);
      this.#hearings = list.value;
      this.takeOver();
      this.requestUpdate();
      return;
    }
    if (this.hearing !== '' && this.#hearing === undefined) {
      // Everybody may look at a hearing; whoever may not see the work list has no business here.
      const [got, work] = await Promise.all([
        this.#client.ask<Hearing>('hearing.get', { hearing: this.hearing }),
        ofHearing(this.#tab) ? this.#client.ask('response.worklist', { hearing: this.hearing, limit: 1 }) : undefined,
      ]);
      if (isOld()) return;
      if (!got.ok) return this.#failed(got.problem);
      if (work && !work.ok) return this.#failed(work.problem);
      this.#hearing = got.value;
    }
    await this.#open(this.#tab, this.response || undefined);
  }

  #failed(problem: Problem): void {
    this.tell('problem', { kind: problem.kind, code: problem.code });
    this.#problem = problem;
    this.requestUpdate();
  }

  /** Opens a part; at first it is fetched. */
  async #open(tab: Tab, response?: string): Promise<void> {
    const round = this.#round;
    const opened = (this.#opened = { tab, response });
    if (ofHearing(tab) && this.#hearing === undefined) return this.hearing === '' ? this.#load() : undefined;
    let part = this.#parts.get(tab);
    if (part === undefined) {
      try {
        const made = await PARTS[tab]();
        if (round !== this.#round || opened !== this.#opened) return;
        part = this.#parts.get(tab) ?? made(this.#desk);
      } catch {
        if (opened !== this.#opened) return;
        this.#isLost = true;
        this.requestUpdate();
        return;
      }
      this.#parts.set(tab, part);
    }
    this.#isLost = false;
    this.#problem = undefined;
    this.takeOver();
    part.enter(response);
    this.requestUpdate();
    // The review says itself which response it shows, once it does.
    if (tab !== 'review' || response === undefined) this.tell('desk-shown', { tab, hearing: this.hearing, response: response ?? '' });
  }

  #go(tab: Tab, response?: string): void {
    if (!this.#shownTabs.includes(tab)) return;
    this.response = response ?? '';
    this.tab = tab;
    void this.#open(tab, response);
  }

  get #id(): string {
    return `medborger-d${(this.hearing || 'desk').slice(-12)}`;
  }

  get #desk(): Desk {
    const element = this;
    return {
      get id() { return element.#id; },
      get client() { return element.#client; },
      get language() { return element.language; },
      get now() { return element.now; },
      get login() { return element.login; },
      get hearing() { return element.#hearing!; },
      get team() { return element.team; },
      send: (command, body) => element.#wishes.send(element.#client, command, body),
      changed: () => {
        element.requestUpdate();
        return element.updateComplete;
      },
      focus: (id) => void element.#focus(id),
      find: (id) => element.querySelector(`#${CSS.escape(id)}`),
      tell: (name, detail) => element.tell(name, detail),
      say: (text) => {
        // The same sentence again is said again.
        element.#said = element.#said === text ? `${text}\u00a0` : text;
        element.requestUpdate();
      },
      go: (tab, response) => element.#go(tab, response),
    };
  }

  readonly #focus = (id: string): Promise<void> => leadTo(this, id);

  protected override render(): unknown {
    const { language, common } = this;
    if (this.#problem) {
      const { status, kind, code } = this.#problem;
      if (status === 404 && kind === 'refused') return html`<p class="medborger-note">${deskTexts(language)('gone')}</p>`;
      if (!DENIED.includes(code)) return problemView(this.#problem, language, this.login, () => this.#again());
      return html`<p class="medborger-note">${deskTexts(language)('denied')} ${this.login ? html`<a class="function-link" href=${this.login}>${common('login')}</a>` : nothing}</p>`;
    }
    const tab = this.#tab;
    const part = this.#parts.get(tab);
    const isReady = part !== undefined || this.#isLost || (this.hearing === '' && this.#hearings !== undefined);
    if (!isReady && this.hasFallback) return nothing;
    return deskView({
      id: this.#id,
      language,
      tabs: this.#shownTabs,
      tab,
      hearings: this.#hearings,
      hearing: this.#hearing,
      said: this.#said,
      isLost: this.#isLost,
      inside: isReady ? part?.view() : html`<p class="medborger-note" role="status">${common('loading')}</p>`,
    }, {
      open: (one) => this.#go(one),
      choose: (hearing) => { this.hearing = hearing; },
    });
  }

  #again(): void {
    this.#problem = undefined;
    this.requestUpdate();
    void this.#load();
  }
}

define('medborger-desk', MedborgerDesk);
