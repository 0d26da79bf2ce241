import { html, nothing } from 'lit-html';
import { Client, type Problem } from '../client.js';
import { Once } from '../client/once.js';
import { define } from '../define.js';
import { MedborgerElement } from '../element.js';
import { lookedFor } from '../filter.js';
import type { Interests } from '../interests.js';
import { leadTo } from '../lead.js';
import { lostScript, problemView } from '../problem-view.js';
import { hrefOf, named } from '../route.js';
import type { Deposit, DepositHost } from './deposit.js';
import type { ideaView } from './idea-view.js';
import type { mapView } from './map-view.js';
import { asked, everything, POINTS_MOST, supportOf, untouched, type Filter, type Idea, type Item, type List, type Listed, type MapState, type Supporting } from './model.js';
import { ideasTexts } from './texts.js';
import { listView } from './view.js';

const ONE = 'medborger-idea-';
const PROPOSE = 'medborger-propose';
const LIST = 'medborger-ideas';

/** What the element shows. */
type Place = { readonly at: 'list' | 'propose' } | { readonly at: 'idea'; readonly idea: string };

const same = (a: Place, b: Place) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The municipality's shared account of ideas (*idébank*): a list beside a map, one idea in detail, support, and the form where somebody
 * proposes an idea.
 *
 * @tag medborger-ideas
 * @attr {string} server - where the protocol is; `/medborger` unless it is given
 * @attr {string} idea - the id of the one idea that is shown; without it, the list
 * @attr {string} view - `list` unless it is given; `propose` for the form alone
 * @attr {string} page - the host's page of one idea, with `{id}` in it, as `/ideer/{id}`; without it, the element shows one itself
 * @attr {string} list - the host's page of the list, for the way back; without it, the element shows the list itself
 * @attr {string} propose - the host's page where an idea is proposed; without it, the element shows the form itself
 * @attr {string} citizen - the id of the account that is logged in
 * @attr {string} login - where somebody logs in
 * @attr {string} enrol - where somebody becomes an active citizen
 * @attr {string} files - `no` where the host keeps no files, so that an idea has no pictures
 * @fires {{ total: number }} medborger-ideas-shown - what was looked for is shown
 * @fires {{ idea: string; stage: string }} medborger-idea-shown - one idea is shown
 * @fires {{ idea: string }} medborger-idea-supported - the citizen supports an idea
 * @fires {{ idea: string }} medborger-idea-unsupported - the citizen withdrew their support
 * @fires {{ idea: string }} medborger-idea-deposited - an idea arrived
 * @fires {{ kind: string; code: string }} medborger-problem - something could not be fetched or sent
 */
export class MedborgerIdeas extends MedborgerElement {
  static override properties = {
    ...MedborgerElement.properties,
    idea: { type: String }, view: { type: String }, page: { type: String }, list: { type: String }, propose: { type: String },
    citizen: { type: String }, login: { type: String }, enrol: { type: String }, files: { type: String },
  };

  declare idea: string | null;
  declare view: string | null;
  declare page: string | null;
  declare list: string | null;
  declare propose: string | null;
  declare citizen: string | null;
  declare login: string | null;
  declare enrol: string | null;
  declare files: string | null;

  static #count = 0;
  readonly #id = `medborger-i${(MedborgerIdeas.#count += 1)}`;
  readonly #once = new Once();
  #client = new Client('');
  #place: Place = { at: 'list' };
  #listed: Listed | undefined;
  #filter: Filter = everything;
  #interests: Interests | undefined;
  #draw: typeof mapView | undefined;
  #viewOf: typeof ideaView | undefined;
  #map: MapState = { isOpen: false, chosen: [] };
  #idea: Idea | undefined;
  #supporting: ReadonlyMap<string, Supporting> = new Map();
  #deposit: Deposit | undefined;
  #problem: Problem | undefined;
  #isGone = false;
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;

  constructor() {
    super();
    this.idea = this.view = this.page = this.list = this.propose = this.citizen = this.login = this.enrol = this.files = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#moved);
    if (this.hasUpdated) void this.#go();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#moved);
    this.#round += 1;
    this.#letGo();
  }

  #letGo(): void {
    this.#deposit?.close();
    this.#deposit = undefined;
  }

  readonly #moved = (): void => {
    if (!same(this.#place, this.#named())) void this.#go(true);
  };

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!['server', 'citizen', 'idea', 'view'].some((name) => changed.has(name))) return;
    const { server, citizen, language } = this;
    if (changed.has('server') || changed.has('citizen')) {
      this.#client = new Client(server, { fetch: this.fetch, signedIn: citizen !== null, language });
      this.#listed = this.#idea = undefined;
      this.#supporting = new Map();
      this.#letGo();
    }
    if (!this.hasUpdated) this.#filter = lookedFor(this, everything);
    void this.#go();
  }

  /** What the attributes and the address name. */
  #named(): Place {
    if (this.idea) return { at: 'idea', idea: this.idea };
    if (this.view === 'propose') return { at: 'propose' };
    const idea = this.page ? undefined : named(ONE);
    if (idea) return { at: 'idea', idea };
    return !this.propose && named(PROPOSE) !== undefined ? { at: 'propose' } : { at: 'list' };
  }

  async #go(isMove = false): Promise<void> {
    const before = this.#place;
    const place = (this.#place = this.#named());
    const round = (this.#round += 1);
    const isOld = () => round !== this.#round;
    this.#problem = undefined;
    this.#isGone = false;
    if (place.at === 'idea' && this.#idea?.idea !== place.idea) this.#idea = undefined;
    this.requestUpdate();
    if (place.at === 'idea') await this.#readIdea(place.idea, isOld);
    else if (place.at === 'propose') await this.#open(isOld);
    else await this.#find(this.#filter, isOld);
    if (!isMove || isOld()) return;
    const target = { list: before.at === 'idea' ? `${this.#id}-${before.idea}` : `${this.#id}-title`, idea: `${this.#id}-title`, propose: `${this.#id}-deposit-heading` }[place.at];
    await leadTo(this, this.querySelector(`#${CSS.escape(target)}`) ? target : `${this.#id}-title`);
  }

  async #topics(): Promise<Interests> {
    if (this.#interests) return this.#interests;
    const tree = await this.#client.ask<{ interests: Interests }>('interest.tree');
    // Without their names the areas' keys are shown.
    if (tree.ok) this.#interests = tree.value.interests;
    return this.#interests ?? [];
  }

  #failed(problem: Problem): void {
    this.tell('problem', { kind: problem.kind, code: problem.code });
    this.#isGone = problem.status === 404 && problem.kind === 'refused';
    this.#problem = problem;
    this.requestUpdate();
  }

  /** What the server rendered goes; what was written into it is taken along. */
  #takeOver(): void {
    const { written } = this.takeOver();
    if (!written.get('title') && !written.get('body')) return;
    if (this.#named().at !== 'propose') history.replaceState(null, '', `#${PROPOSE}`);
    void this.#go().then(() => this.#deposit?.take(written));
  }

  async #find(filter: Filter, isOld: () => boolean): Promise<void> {
    this.#filter = filter;
    const [list, interests] = await Promise.all([this.#client.ask<List>('idea.list', asked(filter, this.citizen)), this.#topics()]);
    if (isOld()) return;
    if (!list.ok) return this.#failed(list.problem);
    this.#problem = undefined;
    const isAll = !list.value.next;
    this.#map = { isOpen: this.#map.isOpen, chosen: [] };
    this.#listed = { filter, list: list.value, interests, points: isAll ? list.value.ideas : (this.#listed?.points ?? list.value.ideas) };
    this.#takeOver();
    this.requestUpdate();
    this.tell('ideas-shown', { total: list.value.total });
    void this.#drawn();
    if (isAll) return;
    const more = await this.#client.ask<List>('idea.list', asked(filter, this.citizen, { limit: POINTS_MOST, counts: false }));
    if (isOld() || !more.ok || !this.#listed) return;
    this.#listed = { ...this.#listed, points: more.value.ideas };
    this.requestUpdate();
    void this.#drawn();
  }

  /** The map's part of the script. Where it does not come, the list says it all. */
  async #drawn(): Promise<void> {
    if (this.#draw || !this.#listed?.points.some(({ point }) => point)) return;
    this.#draw = await import('./map-view.js').then(({ mapView }) => mapView, () => undefined);
    this.requestUpdate();
  }

  async #more(): Promise<void> {
    const listed = this.#listed;
    if (!listed?.list.next || listed.filter !== this.#filter) return;
    const round = (this.#round += 1);
    const list = await this.#client.ask<List>('idea.list', asked(listed.filter, this.citizen, { after: listed.list.next }));
    if (round !== this.#round) return;
    if (!list.ok) return this.#failed(list.problem);
    const ideas: Item[] = [...listed.list.ideas, ...list.value.ideas];
    this.#listed = { ...listed, list: { ...list.value, ideas } };
    await leadTo(this, `${this.#id}-${list.value.ideas[0]?.idea}`);
  }

  async #readIdea(idea: string, isOld: () => boolean): Promise<void> {
    const view = import('./idea-view.js').then(({ ideaView }) => ideaView, () => undefined);
    const [got, viewOf] = await Promise.all([this.#client.ask<Idea>('idea.get', { idea }), view, this.#topics()]);
    if (isOld()) return;
    if (!got.ok) return this.#failed(got.problem);
    if (!viewOf) return this.#failed(lostScript);
    this.#viewOf = viewOf;
    this.#idea = got.value;
    this.#problem = undefined;
    this.#takeOver();
    this.requestUpdate();
    this.tell('idea-shown', { idea, stage: got.value.stage });
  }

  async #open(isOld: () => boolean): Promise<void> {
    const { citizen } = this;
    if (!citizen) return void this.takeOver();
    try {
      const [{ Deposit }] = await Promise.all([import('./deposit.js'), this.#topics()]);
      const deposit = this.#deposit ?? (await Deposit.open(this.#host(citizen)));
      if (isOld() || (this.#deposit && this.#deposit !== deposit)) return deposit.close();
      this.#deposit = deposit;
      const { written } = this.takeOver();
      if (written.get('title') || written.get('body')) deposit.take(written);
    } catch {
      if (!isOld()) this.#failed(lostScript);
    }
    this.requestUpdate();
  }

  #host(citizen: string): DepositHost {
    const element = this;
    return {
      id: this.#id,
      citizen,
      get client() { return element.#client; },
      get language() { return element.language; },
      get login() { return element.login ?? undefined; },
      get interests() { return element.#interests ?? []; },
      get takesFiles() { return element.files !== 'no'; },
      get list() { return element.#back; },
      href: this.#href,
      changed: () => element.requestUpdate(),
      focus: (id) => void leadTo(element, id),
      tell: (name, detail) => element.tell(name, detail),
      deposited: (idea) => {
        element.#listed = undefined;
        element.tell('idea-deposited', { idea });
      },
    };
  }

  readonly #href = (idea: string): string => hrefOf(this.page, ONE, idea);

  /** The way to the list: none where the host gave the element one idea and no list. */
  get #back(): string | null {
    return this.list ?? (this.idea || this.view === 'propose' ? null : `#${LIST}`);
  }

  #set(idea: string, to: Partial<Supporting>): void {
    this.#supporting = new Map(this.#supporting).set(idea, { ...(this.#supporting.get(idea) ?? untouched), ...to });
    this.requestUpdate();
  }

  /** Supports an idea, or withdraws it, and looks at it again. */
  async #click(command: 'idea.support' | 'idea.withdraw_support'): Promise<void> {
    const idea = this.#idea;
    const { citizen } = this;
    if (!idea || !citizen || this.#supporting.get(idea.idea)?.isSending) return;
    const gives = command === 'idea.support';
    this.#set(idea.idea, { isSending: true, told: undefined, problem: undefined });
    const outcome = await this.#once.send(this.#client, `${command} ${idea.idea} ${idea.version}`, command, { idea: idea.idea, citizen, ...(gives ? { version: idea.version } : {}) });
    const code = outcome.ok ? '' : outcome.problem.code;
    if (outcome.ok) {
      this.#set(idea.idea, { isSending: false, told: gives ? 'thanks' : 'withdrawn' });
      this.tell(gives ? 'idea-supported' : 'idea-unsupported', { idea: idea.idea });
    } else if (code === 'idea_already_supported') this.#set(idea.idea, { isSending: false, told: 'already' });
    else if (code === 'idea_not_supported') this.#set(idea.idea, { isSending: false, told: 'notSupported' });
    else if (code === 'idea_version_changed') this.#set(idea.idea, { isSending: false, told: 'changed' });
    else {
      this.#set(idea.idea, { isSending: false, problem: outcome.ok ? undefined : outcome.problem });
      if (!outcome.ok) this.tell('problem', { kind: outcome.problem.kind, code });
    }
    void leadTo(this, `${this.#id}-told`);
    const now = await this.#client.ask<Idea>('idea.get', { idea: idea.idea });
    if (now.ok && this.#idea?.idea === idea.idea) this.#idea = now.value;
    // It may have arrived although its answer was lost.
    const stands = now.ok ? supportOf(now.value) : undefined;
    const isDone = gives ? stands === 'latest' : stands === 'none';
    if (isDone && !outcome.ok && outcome.problem.kind !== 'refused') this.#set(idea.idea, { told: gives ? 'thanks' : 'withdrawn', problem: undefined });
    this.requestUpdate();
  }

  protected override render(): unknown {
    const { language, common, login, citizen, enrol } = this;
    const server = this.#client.base;
    const say = ideasTexts(language);
    const problem = this.#problem && !this.#isGone ? problemView(this.#problem, language, login, () => void this.#go()) : nothing;
    const loading = this.hasFallback ? nothing : html`<p class="medborger-note" role="status">${common('loading')}</p>`;
    if (this.#place.at === 'propose') {
      if (this.#deposit) return this.#deposit.view();
      if (citizen) return this.#problem ? problem : loading;
      return html`<section class="medborger-article">${this.#back ? html`<p><a href=${this.#back}>${say('back')}</a></p>` : nothing}<h2 id="${this.#id}-title" tabindex="-1">${say('depositTitle')}</h2>
        <p>${login ? html`<a class="button button-primary" href=${login}>${say('loginDeposit')}</a>` : say('loginDeposit')}</p></section>`;
    }
    if (this.#place.at === 'idea') {
      if (this.#isGone) return html`<p class="medborger-note">${say('gone')}${this.#back ? html` <a href=${this.#back}>${say('back')}</a>` : nothing}</p>`;
      if (!this.#idea || !this.#viewOf) return this.#problem ? problem : loading;
      const state = this.#supporting.get(this.#idea.idea) ?? untouched;
      return html`${problem}${this.#viewOf(this.#idea, this.#interests ?? [], state, this.#id, language, {
        server, href: this.#href, list: this.#back, login, enrol, citizen,
        support: () => void this.#click('idea.support'), withdraw: () => void this.#click('idea.withdraw_support'),
      })}`;
    }
    if (!this.#listed) return this.#problem ? problem : loading;
    return html`${problem}${listView({ ...this.#listed, filter: this.#filter, map: this.#map }, this.#id, language, {
      server, citizen, href: this.#href, draw: this.#draw, propose: this.propose ?? `#${PROPOSE}`,
      find: (filter) => {
        const round = (this.#round += 1);
        void this.#find(filter, () => round !== this.#round);
      },
      more: () => void this.#more(),
      change: (to) => {
        this.#map = { ...this.#map, ...to };
        this.requestUpdate();
      },
    })}`;
  }
}

define('medborger-ideas', MedborgerIdeas);
