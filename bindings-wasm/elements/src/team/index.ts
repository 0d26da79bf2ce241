import { html, nothing } from 'lit-html';
import type { InterestTree } from 'medborger';
import { Client, type Outcome, type Problem } from '../client.js';
import { define } from '../define.js';
import { MedborgerElement } from '../element.js';
import { leadTo } from '../lead.js';
import { lostScript, problemView } from '../problem-view.js';
import type { Host, Mine as Part } from './mine.js';
import { asked, everything, type Candidacy, type Filter, type Meeting, type Mine, type ShownList, type ShownTeam, type Team, type Teams } from './model.js';
import { teamTexts } from './texts.js';
import type { Wire } from '../wire.js';
import { listView, oneView, type Actions } from './view.js';

type Tree = Wire<InterestTree>['interests'];

/**
 * Teams of citizens and politicians (*opgaveudvalg*, councils): all of them, or one with what it is for, its seats, who is in it, how it
 * was drawn, where oneself stands, and the form to apply with.
 *
 * @tag medborger-team
 * @attr {string} server - where the protocol is; `/medborger` unless it is given
 * @attr {string} team - the team's id; all teams without it
 * @attr {string | null} citizen - the id of the account that is logged in
 * @attr {string | null} login - where somebody logs in
 * @attr {string | null} page - a team's page, as `/udvalg/{id}`; without it a team opens in the list's place
 * @attr {string | null} replay - a draw's page, as `/udvalg/{id}/lod`, or with `{round}`; without it the draw opens here
 * @fires {{ total: number }} medborger-teams-shown - the list is shown
 * @fires {{ team: string; stage: string }} medborger-team-shown - a team is shown
 * @fires {{ team: string }} medborger-team-applied - an application arrived
 * @fires {{ team: string; accept: boolean }} medborger-team-answered - the citizen said yes or no to a seat
 * @fires {{ team: string }} medborger-team-withdrawn - an application was taken back
 * @fires {{ kind: string; code: string }} medborger-problem - something could not be fetched or sent
 */
export class MedborgerTeam extends MedborgerElement {
  static override properties = {
    ...MedborgerElement.properties,
    ...Object.fromEntries(['team', 'citizen', 'login', 'page', 'replay'].map((name) => [name, { type: String }])),
  };

  declare team: string;
  declare citizen: string | null;
  declare login: string | null;
  declare page: string | null;
  declare replay: string | null;

  #client = new Client('');
  #list: ShownList | undefined;
  /** What somebody looks for by now; the list that is shown may be of before. */
  #filter: Filter = everything;
  #one: Omit<ShownTeam, 'now'> | undefined;
  /** The team that was chosen of the list. */
  #chosen = '';
  #problem: Problem | undefined;
  #isGone = false;
  #part: Part | undefined;
  #work: Actions['work'];
  #replayed = new Set<number>();
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;

  constructor() {
    super();
    this.team = '';
    this.citizen = this.login = this.page = this.replay = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#round += 1;
    this.#letGo();
  }

  #letGo(): void {
    this.#part?.close();
    this.#part = undefined;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!['server', 'team', 'citizen'].some((name) => changed.has(name))) return;
    this.#client = new Client(this.server, { fetch: this.fetch, language: this.language, signedIn: this.citizen !== null });
    this.#list = this.#one = this.#problem = undefined;
    this.#filter = everything;
    this.#chosen = '';
    this.#letGo();
    void this.#load();
  }

  get #of(): string {
    return this.team || this.#chosen;
  }

  #load(): Promise<void> {
    this.#isGone = false;
    return this.#of === '' ? this.#find(this.#filter) : this.#loadTeam(this.#of);
  }

  async #loadTeam(id: string): Promise<void> {
    const round = (this.#round += 1);
    const { citizen } = this;
    const [team, meetings, own] = await Promise.all([
      this.#client.ask<Team>('team.get', { team: id }),
      this.#client.ask<{ meetings: Meeting[] }>('meeting.list', { team: id }),
      citizen === null ? undefined : this.#client.ask<Candidacy>('team.my_candidacy', { team: id, citizen }),
    ]);
    if (round !== this.#round) return;
    if (!team.ok) return this.#failed(team.problem);
    const words = await this.#wordsFor(team.value);
    if (round !== this.#round) return;
    this.#one = { team: team.value, meetings: meetings.ok ? meetings.value.meetings : [], mine: this.#mineOf(own), words };
    await this.#loadWork(this.#one);
    if (citizen !== null && this.#part === undefined) await this.#open(id, citizen, round);
    if (round !== this.#round) return;
    const isFirst = this.#problem === undefined;
    this.#problem = undefined;
    const { written } = this.takeOver();
    if (written.size > 0) this.#part?.writing.take(written);
    this.requestUpdate();
    if (isFirst) this.tell('team-shown', { team: id, stage: team.value.stage });
  }

  /** The part that shows meetings and what came of the work. Without it the team is there all the same. */
  async #loadWork({ team, meetings }: Pick<ShownTeam, 'team' | 'meetings'>): Promise<void> {
    const all = [meetings, team.deliverables, team.recommendations, team.contacts ?? []];
    if (this.#work !== undefined || all.every(({ length }) => length === 0)) return;
    this.#work = await import('./work.js').then(({ workView }) => workView, () => undefined);
  }

  /** What interest areas are called, where a seat asks for one. */
  async #wordsFor({ seats }: Team): Promise<ReadonlyMap<string, string>> {
    if (!seats.some(({ profile }) => profile?.interests?.length)) return new Map();
    const tree = await this.#client.ask<{ interests: Tree }>('interest.tree');
    return new Map(tree.ok ? tree.value.interests.map(({ interest, labels }) => [interest, labels[this.language] ?? interest]) : []);
  }

  #mineOf(own: Outcome<Candidacy> | undefined): Mine {
    if (own === undefined) return { at: 'nobody' };
    if (own.ok) return { at: 'candidate', candidacy: own.value };
    const { problem } = own;
    // One's own line is shut to nobody but whoever is not, or no longer, logged in as oneself.
    if (problem.status === 403) return { at: 'problem', problem: { ...problem, kind: 'session' } };
    return problem.kind === 'refused' ? { at: 'none' } : { at: 'problem', problem };
  }

  /** The part of somebody who is logged in. */
  async #open(id: string, citizen: string, round: number): Promise<void> {
    try {
      const { Mine } = await import('./mine.js');
      const part = await Mine.open(this.#host(citizen), id);
      if (round !== this.#round || this.#part) part.close();
      else this.#part = part;
    } catch {
      if (this.#one) this.#one = { ...this.#one, mine: { at: 'problem', problem: lostScript } };
    }
  }

  #host(citizen: string): Host {
    const element = this;
    return {
      get id() { return element.#id; },
      get client() { return element.#client; },
      get language() { return element.language; },
      get login() { return element.login ?? undefined; },
      get shown() { return element.#shown as ShownTeam; },
      citizen,
      changed: () => element.requestUpdate(),
      focus: (id) => element.#focus(id),
      reload: () => element.#load(),
      tell: (name, detail) => element.tell(name, detail),
    };
  }

  get #shown(): ShownTeam | undefined {
    return this.#one && { ...this.#one, now: this.now };
  }

  async #find(filter: Filter): Promise<void> {
    this.#filter = filter;
    const round = (this.#round += 1);
    const list = await this.#client.ask<Teams>('team.list', asked(filter));
    if (round !== this.#round) return;
    if (!list.ok) return this.#failed(list.problem);
    this.#list = { filter, list: list.value };
    this.#problem = undefined;
    this.takeOver();
    this.requestUpdate();
    this.tell('teams-shown', { total: list.value.total });
  }

  async #more(): Promise<void> {
    const shown = this.#list;
    if (!shown?.list.next || shown.filter !== this.#filter) return;
    const round = (this.#round += 1);
    const list = await this.#client.ask<Teams>('team.list', asked(shown.filter, shown.list.next));
    if (round !== this.#round || this.#list !== shown) return;
    if (!list.ok) return this.#failed(list.problem);
    this.#list = { ...shown, list: { ...list.value, teams: [...shown.list.teams, ...list.value.teams] } };
    this.requestUpdate();
    this.#focus(`${this.#id}-${list.value.teams[0]?.team.slice(-12)}`);
  }

  #failed(problem: Problem): void {
    this.tell('problem', { kind: problem.kind, code: problem.code });
    this.#isGone = problem.status === 404 && problem.kind === 'refused';
    this.#problem = problem;
    this.requestUpdate();
  }

  #choose(team: string): void {
    this.#chosen = team;
    this.#one = undefined;
    this.#letGo();
    this.requestUpdate();
    void this.#load().then(() => this.#focus(`${this.#id}-title`));
  }

  readonly #focus = (id: string): Promise<void> => leadTo(this, id);

  /** Opens a draw where the list of draws stands: the element for it comes now. */
  async #draws(round: number): Promise<void> {
    try {
      await import('../draw/index.js');
      this.#replayed.add(round);
    } catch {
      this.#problem = lostScript;
    }
    this.requestUpdate();
  }

  get #id(): string {
    return `medborger-t${this.team.slice(-12)}`;
  }

  get #actions(): Actions {
    const { page, replay, login } = this;
    const draw = (round: number) => this.#replayed.has(round)
      ? html`<medborger-draw server=${this.server} team=${this.#of} round=${round} citizen=${this.citizen ?? nothing} login=${login ?? nothing}></medborger-draw>`
      : undefined;
    return {
      find: (filter) => void this.#find(filter),
      more: () => void this.#more(),
      open: page ? undefined : (team) => this.#choose(team),
      back: this.#chosen !== '' && this.team === '' ? () => this.#choose('') : undefined,
      replay: replay ? undefined : (round) => void this.#draws(round),
      pages: { team: page, replay, login },
      mine: this.#part?.view(),
      draw,
      work: this.#work,
    };
  }

  protected override render(): unknown {
    const { language, common } = this;
    const problem = this.#problem && !this.#isGone ? problemView(this.#problem, language, this.login, () => this.#again()) : nothing;
    const shown = this.#shown;
    if (this.#of !== '' && shown) return html`${problem}${oneView(shown, this.#id, language, this.#actions, common('login'))}`;
    if (this.#of === '' && this.#list) return html`${problem}${listView({ ...this.#list, filter: this.#filter }, this.#id, language, this.#actions)}`;
    if (this.#isGone) return html`<p class="medborger-note">${teamTexts(language)('gone')}</p>`;
    if (this.#problem) return problem;
    return this.hasFallback ? nothing : html`<p class="medborger-note" role="status">${common('loading')}</p>`;
  }

  #again(): void {
    this.#problem = undefined;
    this.requestUpdate();
    void this.#load();
  }
}

define('medborger-team', MedborgerTeam);
