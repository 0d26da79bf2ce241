import { html, nothing } from 'lit-html';
import { Once } from '../client/once.js';
import { Client, type Outcome, type Problem } from '../client.js';
import { define } from '../define.js';
import { MedborgerElement } from '../element.js';
import { lookedFor } from '../filter.js';
import type { Interests } from '../interests.js';
import { leadTo } from '../lead.js';
import { lostScript, problemView } from '../problem-view.js';
import { hrefOf, named } from '../route.js';
import { asked, everything, isIn, standingOf, untouched, type Clicked, type Filter, type Gathering, type List, type Listed, type Mine } from './model.js';
import type { gatheringView } from './one-view.js';
import type { SignUp, SignUpHost } from './sign-up.js';
import { gatheringsTexts } from './texts.js';
import { listView } from './view.js';

const ONE = 'medborger-gathering-';
const LIST = 'medborger-gatherings';
const COPY_MS = 60_000;

/**
 * Gatherings (*arrangementer*): what comes, one in detail, and signing up, also without an account where everybody may come; with an
 * account where somebody stands, and the way to withdraw.
 *
 * @tag medborger-gatherings
 * @attr {string} server - where the protocol is; `/medborger` unless it is given
 * @attr {string} gathering - the id of the one gathering that is shown; without it, the list
 * @attr {string} page - the host's page of one gathering, with `{id}` in it; without it, the element shows one itself
 * @attr {string} list - the host's page of the list, for the way back; without it, the element shows the list itself
 * @attr {string} citizen - the id of the account that is logged in
 * @attr {string} login - where somebody logs in
 * @fires {{ total: number }} medborger-gatherings-shown - what was looked for is shown
 * @fires {{ gathering: string }} medborger-gathering-shown - one gathering is shown
 * @fires {{ gathering: string }} medborger-signed-up - a sign-up arrived
 * @fires {{ gathering: string }} medborger-sign-up-withdrawn - the citizen withdrew
 * @fires {{ kind: string; code: string }} medborger-problem - something could not be fetched or sent
 */
export class MedborgerGatherings extends MedborgerElement {
  static override properties = {
    ...MedborgerElement.properties,
    gathering: { type: String }, page: { type: String }, list: { type: String }, citizen: { type: String }, login: { type: String },
  };

  declare gathering: string | null;
  declare page: string | null;
  declare list: string | null;
  declare citizen: string | null;
  declare login: string | null;

  static #count = 0;
  readonly #id = `medborger-g${(MedborgerGatherings.#count += 1)}`;
  readonly #once = new Once();
  #client = new Client('');
  /** The one that is shown; none where it is the list. */
  #at: string | undefined;
  #filter: Filter = everything;
  #listed: Listed | undefined;
  #mine: readonly Mine[] = [];
  #one: Gathering | undefined;
  #viewOf: typeof gatheringView | undefined;
  #signUp: SignUp | undefined;
  #clicked: Clicked = untouched;
  #problem: Problem | undefined;
  #isGone = false;
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;

  constructor() {
    super();
    this.gathering = this.page = this.list = this.citizen = this.login = null;
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
    this.#signUp?.close();
    this.#signUp = this.#one = undefined;
    this.#clicked = untouched;
  }

  readonly #moved = (): void => {
    if (this.#at !== this.#named) void this.#go(true);
  };

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!['server', 'citizen', 'gathering'].some((name) => changed.has(name))) return;
    const { server, citizen, language } = this;
    this.#client = new Client(server, { fetch: this.fetch, signedIn: citizen !== null, language });
    this.#letGo();
    this.#listed = undefined;
    if (!this.hasUpdated) this.#filter = lookedFor(this, everything);
    void this.#go();
  }

  /** The gathering that the attribute or the address names. */
  get #named(): string | undefined {
    return this.gathering ?? (this.page ? undefined : named(ONE));
  }

  get #back(): string | null {
    return this.list ?? (this.gathering ? null : `#${LIST}`);
  }

  async #go(isMove = false): Promise<void> {
    const before = this.#at;
    const at = (this.#at = this.#named);
    const round = (this.#round += 1);
    const isOld = () => round !== this.#round;
    this.#problem = undefined;
    this.#isGone = false;
    if (this.#one?.gathering !== at) this.#letGo();
    this.requestUpdate();
    if (at) await this.#read(at, isOld);
    else await this.#find(this.#filter, isOld);
    if (!isMove || isOld()) return;
    const target = !at && before && this.querySelector(`#${CSS.escape(`${this.#id}-${before}`)}`) ? `${this.#id}-${before}` : `${this.#id}-title`;
    await leadTo(this, target);
  }

  /** What the citizen has to do with; nothing where nobody is logged in. Where it fails, the rest is shown, and what failed is said. */
  async #own(): Promise<Outcome<unknown> | undefined> {
    const { citizen, language } = this;
    if (citizen === null) return undefined;
    const mine = await this.#client.ask<{ gatherings: Mine[] }>('gathering.mine', { citizen, language }, { posed: true });
    if (mine.ok) this.#mine = mine.value.gatherings;
    return mine;
  }

  #failed(problem: Problem): void {
    this.tell('problem', { kind: problem.kind, code: problem.code });
    this.#isGone = problem.status === 404 && problem.kind === 'refused';
    this.#problem = problem;
    this.requestUpdate();
  }

  async #find(filter: Filter, isOld: () => boolean): Promise<void> {
    this.#filter = filter;
    const [list, tree, own] = await Promise.all([
      this.#client.ask<List>('gathering.list', asked(filter)), this.#client.ask<{ interests: Interests }>('interest.tree'), this.#own(),
    ]);
    if (isOld()) return;
    if (!list.ok) return this.#failed(list.problem);
    this.#problem = own && !own.ok ? own.problem : undefined;
    this.#listed = { filter, list: list.value, interests: tree.ok ? tree.value.interests : [], mine: this.#mine };
    this.takeOver();
    this.requestUpdate();
    this.tell('gatherings-shown', { total: list.value.total });
  }

  async #more(): Promise<void> {
    const listed = this.#listed;
    if (!listed?.list.next || listed.filter !== this.#filter) return;
    const round = (this.#round += 1);
    const list = await this.#client.ask<List>('gathering.list', asked(listed.filter, listed.list.next));
    if (round !== this.#round) return;
    if (!list.ok) return this.#failed(list.problem);
    this.#listed = { ...listed, list: { ...list.value, gatherings: [...listed.list.gatherings, ...list.value.gatherings] } };
    await leadTo(this, `${this.#id}-${list.value.gatherings[0]?.gathering}`);
  }

  async #read(gathering: string, isOld: () => boolean): Promise<void> {
    const view = import('./one-view.js').then(({ gatheringView }) => gatheringView, () => undefined);
    const [got, own, viewOf] = await Promise.all([this.#client.ask<Gathering>('gathering.get', { gathering }), this.#own(), view]);
    if (isOld()) return;
    if (!got.ok) return this.#failed(got.problem);
    if (!viewOf) return this.#failed(lostScript);
    this.#viewOf = viewOf;
    this.#one = got.value;
    this.#problem = own && !own.ok ? own.problem : undefined;
    if (got.value.takes_sign_ups && !this.#signUp && !isIn(standingOf(this.#mine, gathering))) await this.#form(isOld);
    if (isOld()) return;
    const { written } = this.takeOver();
    if (written.size > 3) this.#signUp?.take(written);
    this.requestUpdate();
    this.tell('gathering-shown', { gathering });
  }

  async #form(isOld: () => boolean): Promise<void> {
    try {
      const { SignUp } = await import('./sign-up.js');
      const form = await SignUp.open(this.#host());
      if (isOld() || this.#signUp) form.close();
      else this.#signUp = form;
    } catch {
      if (!isOld()) this.#failed(lostScript);
    }
  }

  #host(): SignUpHost {
    const element = this;
    const begun = this.#one!;
    return {
      id: this.#id,
      citizen: this.citizen,
      get gathering() { return element.#one ?? begun; },
      get client() { return element.#client; },
      get language() { return element.language; },
      get login() { return element.login ?? undefined; },
      changed: () => element.requestUpdate(),
      focus: (id) => void leadTo(element, id),
      tell: (name, detail) => element.tell(name, detail),
      signedUp: () => void element.#joined(begun.gathering),
    };
  }

  async #joined(gathering: string): Promise<void> {
    this.tell('signed-up', { gathering });
    this.#clicked = untouched;
    await this.#again(gathering);
    if (this.citizen !== null) await leadTo(this, `${this.#id}-in`);
  }

  /** Looks again how it stands. */
  async #again(gathering: string): Promise<void> {
    const [got] = await Promise.all([this.#client.ask<Gathering>('gathering.get', { gathering }), this.#own()]);
    if (got.ok && this.#one?.gathering === gathering) this.#one = got.value;
    this.requestUpdate();
  }

  async #withdraw(): Promise<void> {
    const { citizen } = this;
    const gathering = this.#one?.gathering;
    if (!gathering || citizen === null || this.#clicked.isSending) return;
    this.#clicked = { isSending: true, isSure: true };
    this.requestUpdate();
    const body = { gathering, attendee: { kind: 'citizen', citizen } };
    const outcome = await this.#once.send(this.#client, `withdraw ${gathering}`, 'gathering.withdraw', body);
    const isDone = outcome.ok || outcome.problem.code === 'gathering_not_signed_up';
    this.#clicked = isDone ? { ...untouched, told: 'withdrawn' } : { ...untouched, problem: outcome.ok ? undefined : outcome.problem };
    if (!outcome.ok && !isDone) this.tell('problem', { kind: outcome.problem.kind, code: outcome.problem.code });
    await leadTo(this, `${this.#id}-told`);
    if (!isDone) return;
    this.tell('sign-up-withdrawn', { gathering });
    await this.#again(gathering);
    if (this.#one?.takes_sign_ups && !this.#signUp) await this.#form(() => this.#one?.gathering !== gathering);
    this.requestUpdate();
  }

  #sure(isSure: boolean): void {
    this.#clicked = { ...untouched, isSure };
    void leadTo(this, `${this.#id}-${isSure ? 'sure' : 'withdraw'}`);
  }

  /** The gathering for somebody's own calendar. */
  async #calendar(): Promise<void> {
    const one = this.#one;
    if (!one) return;
    const answer = await this.#client.ask<{ ics: string }>('gathering.calendar', { gathering: one.gathering });
    if (!answer.ok) {
      this.#clicked = { ...this.#clicked, problem: answer.problem };
      return leadTo(this, `${this.#id}-told`);
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([answer.value.ics], { type: 'text/calendar;charset=utf-8' }));
    link.download = `${one.terms.title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), COPY_MS);
  }

  protected override render(): unknown {
    const { language, common, login, citizen } = this;
    const problem = this.#problem && !this.#isGone ? problemView(this.#problem, language, login, () => void this.#go()) : nothing;
    const waiting = this.#problem ? problem : this.hasFallback ? nothing : html`<p class="medborger-note" role="status">${common('loading')}</p>`;
    if (this.#at !== undefined) {
      const say = gatheringsTexts(language);
      if (this.#isGone) return html`<p class="medborger-note">${say('gone')}${this.#back ? html` <a href=${this.#back}>${say('back')}</a>` : nothing}</p>`;
      if (!this.#one || !this.#viewOf) return waiting;
      return html`${problem}${this.#viewOf(this.#one, standingOf(this.#mine, this.#at), this.#id, language, {
        list: this.#back, login, citizen, form: this.#signUp?.view() ?? nothing, clicked: this.#clicked,
        calendar: () => void this.#calendar(), sure: (isSure) => this.#sure(isSure), withdraw: () => void this.#withdraw(),
      })}`;
    }
    if (!this.#listed) return waiting;
    return html`${problem}${listView({ ...this.#listed, filter: this.#filter }, this.#id, language, {
      href: (gathering) => hrefOf(this.page, ONE, gathering),
      find: (filter) => {
        const round = (this.#round += 1);
        void this.#find(filter, () => round !== this.#round);
      },
      more: () => void this.#more(),
    })}`;
  }
}

define('medborger-gatherings', MedborgerGatherings);
