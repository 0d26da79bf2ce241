import { html, nothing } from 'lit-html';
import { Client, type Problem } from '../client.js';
import { Once } from '../client/once.js';
import { define } from '../define.js';
import { MedborgerElement } from '../element.js';
import type { Interests } from '../interests.js';
import { leadTo } from '../lead.js';
import { lostScript, problemView, sentence } from '../problem-view.js';
import { named } from '../route.js';
import type { Host, Mine } from './mine.js';
import { areaName, areasOf, around, asked, everything, type Coming, type Filter, type Names, type Need, type Needs, type Organisation, type ShownList, type ShownNeed } from './model.js';
import { volunteerTexts } from './texts.js';
import { listView, needView, PREFIX, type Actions } from './view.js';

/**
 * Volunteering (*frivillighed*): what there is a need of, near or by area, one need and coming forward for it; and for whoever is logged
 * in the proposals to them, their tasks and hours, and an offer of help.
 *
 * @tag medborger-volunteer
 * @attr {string} server - where the protocol is; `/medborger` unless it is given
 * @attr {string | null} need - a need's id, to show that one alone
 * @attr {string | null} citizen - the id of the account that is logged in
 * @attr {string | null} login - where somebody logs in
 * @attr {string} areas - what the parts of the municipality are called: `nord=Nordbyen, syd=Sydbyen`
 * @attr {string | null} page - a need's page, as `/frivillig/{id}`; without it a need opens in the list's place
 * @fires {{ total: number }} medborger-needs-shown - the list is shown
 * @fires {{ need: string; stage: string }} medborger-need-shown - a need is shown
 * @fires {{ need: string; assignment: string | null }} medborger-came-forward - somebody came forward for a need
 * @fires {{ offer: string }} medborger-offer-made - an offer arrived
 * @fires {{ offer: string }} medborger-offer-withdrawn - an offer was taken back
 * @fires {{ assignment: string }} medborger-proposal-accepted - somebody said yes to a proposal
 * @fires {{ assignment: string }} medborger-proposal-declined - somebody said no to a proposal
 * @fires {{ assignment: string }} medborger-hours-reported - hours arrived
 * @fires {{ kind: string; code: string }} medborger-problem - something could not be fetched or sent
 */
export class MedborgerVolunteer extends MedborgerElement {
  static override properties = {
    ...MedborgerElement.properties,
    ...Object.fromEntries(['need', 'citizen', 'login', 'areas', 'page'].map((name) => [name, { type: String }])),
  };

  declare need: string | null;
  declare citizen: string | null;
  declare login: string | null;
  declare areas: string;
  declare page: string | null;

  #client = new Client('');
  #once = new Once();
  #list: Omit<ShownList, 'names' | 'near'> | undefined;
  /** What somebody looks for by now; the list that is shown may be of before. */
  #filter: Filter = everything;
  #one: Omit<ShownNeed, 'names'> | undefined;
  #near: ShownList['near'] = 'off';
  #coming: Coming = { at: 'asked' };
  #interests: Interests = [];
  #problem: Problem | undefined;
  #isGone = false;
  #mine: Mine | undefined;
  #isMineLost = false;
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;
  readonly #turned = () => this.#turn();

  constructor() {
    super();
    this.areas = '';
    this.need = this.citizen = this.login = this.page = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#turned);
    if (this.hasUpdated) void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#turned);
    this.#round += 1;
    this.#letGo();
  }

  #letGo(): void {
    this.#mine?.close();
    this.#mine = undefined;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!['server', 'need', 'citizen'].some((name) => changed.has(name))) return;
    this.#client = new Client(this.server, { fetch: this.fetch, language: this.language, signedIn: this.citizen !== null });
    this.#list = this.#one = this.#problem = undefined;
    this.#filter = everything;
    this.#letGo();
    void this.#begin();
  }

  /** The need that is shown alone: of the attribute, or of the address. */
  get #of(): string | undefined {
    return this.need ?? (this.page === null ? named(PREFIX) : undefined);
  }

  async #begin(): Promise<void> {
    const tree = this.#client.ask<{ interests: Interests }>('interest.tree');
    void this.#load();
    const known = await tree;
    // Without their names the areas' keys are shown.
    if (known.ok) this.#interests = known.value.interests;
    this.requestUpdate();
  }

  async #load(): Promise<void> {
    this.#isGone = false;
    const of = this.#of;
    await (of ? this.#get(of) : this.#find(this.#filter));
    if (this.citizen !== null && !of && this.#mine === undefined && !this.#isGone) await this.#open(this.citizen);
  }

  async #open(citizen: string): Promise<void> {
    this.#isMineLost = false;
    try {
      const { Mine } = await import('./mine.js');
      const mine = await Mine.open(this.#host(citizen));
      if (this.#mine || this.citizen !== citizen || !this.isConnected) mine.close();
      else this.#mine = mine;
    } catch {
      this.#isMineLost = true;
    }
    this.requestUpdate();
  }

  #host(citizen: string): Host {
    const element = this;
    return {
      get id() { return element.#id; },
      get client() { return element.#client; },
      get language() { return element.language; },
      get login() { return element.login ?? undefined; },
      get now() { return element.now; },
      get names() { return element.#names; },
      citizen,
      changed: () => element.requestUpdate(),
      focus: (id) => void leadTo(element, id),
      tell: (name, detail) => element.tell(name, detail),
    };
  }

  /** What the town calls its parts: as the host says, and those that needs are in. */
  get #names(): Names {
    const areas = new Map(areasOf(this.areas));
    for (const key of Object.keys(this.#list?.list.counts?.area ?? {})) if (!areas.has(key)) areas.set(key, areaName({ areas }, key));
    return { areas, interests: this.#interests };
  }

  async #get(id: string): Promise<void> {
    const round = (this.#round += 1);
    const need = await this.#client.ask<Need>('need.get', { need: id });
    if (round !== this.#round) return;
    if (!need.ok) return this.#failed(need.problem);
    const { organisation: of } = need.value;
    const organisation = of ? await this.#client.ask<Organisation>('organisation.get', { organisation: of }) : undefined;
    if (round !== this.#round) return;
    const isFirst = this.#one?.need.need !== id;
    this.#one = { need: need.value, organisation: organisation?.ok ? organisation.value : undefined };
    this.#problem = undefined;
    if (isFirst) this.#coming = { at: 'asked' };
    this.takeOver();
    this.requestUpdate();
    if (isFirst) this.tell('need-shown', { need: id, stage: need.value.stage });
  }

  async #find(filter: Filter): Promise<void> {
    this.#filter = filter;
    const round = (this.#round += 1);
    const list = await this.#client.ask<Needs>('need.list', asked(filter));
    if (round !== this.#round) return;
    if (!list.ok) return this.#failed(list.problem);
    this.#list = { filter, list: list.value };
    this.#problem = undefined;
    this.takeOver();
    this.requestUpdate();
    this.tell('needs-shown', { total: list.value.total });
  }

  async #more(): Promise<void> {
    const shown = this.#list;
    if (!shown?.list.next || shown.filter !== this.#filter) return;
    const round = (this.#round += 1);
    const list = await this.#client.ask<Needs>('need.list', asked(shown.filter, shown.list.next));
    if (round !== this.#round || this.#list !== shown) return;
    if (!list.ok) return this.#failed(list.problem);
    this.#list = { ...shown, list: { ...list.value, needs: [...shown.list.needs, ...list.value.needs] } };
    void leadTo(this, `${this.#id}-${list.value.needs[0]?.need.slice(-12)}`);
  }

  /** Looks around where somebody is, or at all of the municipality again. */
  #look(isOn: boolean): void {
    if (!isOn) {
      this.#near = 'off';
      void this.#find({ ...this.#filter, within: undefined });
      return;
    }
    this.#near = 'asking';
    this.requestUpdate();
    const found = ({ coords }: GeolocationPosition) => {
      this.#near = 'on';
      void this.#find({ ...this.#filter, within: around(coords.latitude, coords.longitude) });
    };
    const denied = () => {
      this.#near = 'denied';
      this.requestUpdate();
    };
    navigator.geolocation.getCurrentPosition(found, denied, { maximumAge: 300_000, timeout: 15_000 });
  }

  async #come(): Promise<void> {
    const { need } = this.#one ?? {};
    const { citizen } = this;
    if (need === undefined || citizen === null || this.#coming.at === 'sending') return;
    this.#coming = { at: 'sending' };
    this.requestUpdate();
    const outcome = await this.#once.send(this.#client, `come ${need.need}`, 'assignment.propose', { need: need.need, helper: { kind: 'citizen', citizen } });
    const isThere = !outcome.ok && outcome.problem.code === 'assignment_pair_already_proposed';
    if (outcome.ok || isThere) {
      this.#coming = { at: 'sent' };
      this.tell('came-forward', { need: need.need, assignment: outcome.ok ? (outcome.value.made[0]?.id ?? null) : null });
      void this.#mine?.load();
      return leadTo(this, `${this.#id}-came`);
    }
    const { problem } = outcome;
    this.tell('problem', { kind: problem.kind, code: problem.code });
    this.#coming = { at: 'refused', text: problem.kind === 'refused' ? sentence(problem, this.language) : this.common(problem.status === 403 ? 'session' : problem.kind) };
    return leadTo(this, `${this.#id}-refused`);
  }

  #failed(problem: Problem): void {
    this.tell('problem', { kind: problem.kind, code: problem.code });
    this.#isGone = problem.status === 404 && problem.kind === 'refused';
    this.#problem = problem;
    this.requestUpdate();
  }

  /** The address names another need, or none. */
  #turn(): void {
    if (this.need !== null || this.page !== null) return;
    const of = this.#of;
    if (of === this.#one?.need.need && of !== undefined) return;
    this.#one = this.#problem = undefined;
    this.requestUpdate();
    void this.#load().then(() => leadTo(this, `${this.#id}-title`));
  }

  get #id(): string {
    return `medborger-v${(this.need ?? '').slice(-12)}`;
  }

  get #actions(): Actions {
    const isHere = this.need === null && this.page === null;
    return {
      find: (filter) => void this.#find(filter),
      more: () => void this.#more(),
      near: 'geolocation' in navigator && window.isSecureContext ? (on) => this.#look(on) : undefined,
      come: this.citizen === null ? undefined : () => void this.#come(),
      coming: this.#coming,
      login: this.login,
      loginSaid: this.common('login'),
      page: this.page,
      back: isHere ? '#' : undefined,
    };
  }

  protected override render(): unknown {
    const { language, common } = this;
    const problem = this.#problem && !this.#isGone ? problemView(this.#problem, language, this.login, () => this.#again()) : nothing;
    const names = this.#names;
    if (this.#of && this.#one) return html`${problem}${needView({ ...this.#one, names }, this.#id, language, this.#actions)}`;
    if (!this.#of && this.#list) {
      const lost = this.#isMineLost && this.citizen !== null ? problemView(lostScript, language, null, () => void this.#open(this.citizen ?? '')) : nothing;
      return html`${problem}<div class="medborger-article">${lost}${this.#mine?.view() ?? nothing}${listView({ ...this.#list, filter: this.#filter, names, near: this.#near }, this.#id, language, this.#actions)}${this.#mine?.offer() ?? nothing}</div>`;
    }
    if (this.#isGone) return html`<p class="medborger-note">${volunteerTexts(language)('gone')}</p>`;
    if (this.#problem) return problem;
    return this.hasFallback ? nothing : html`<p class="medborger-note" role="status">${common('loading')}</p>`;
  }

  #again(): void {
    this.#problem = undefined;
    this.requestUpdate();
    void this.#load();
  }
}

define('medborger-volunteer', MedborgerVolunteer);
