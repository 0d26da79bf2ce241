import { html, nothing } from 'lit-html';
import { Client, type Outcome, type Problem } from '../client.js';
import { isSo, Once } from '../client/once.js';
import { define } from '../define.js';
import { MedborgerElement } from '../element.js';
import { leadTo } from '../lead.js';
import { lostScript, problemView } from '../problem-view.js';
import { isToken, PAGE, type Areas, type Inbox, type Notice, type Shown, type Told } from './model.js';
import type { Settings } from './settings.js';
import type { Talk } from './talk.js';
import { inboxTexts } from './texts.js';
import { inboxView, stopView, type Stopping } from './view.js';

/**
 * The inbox (*indbakke*) of somebody who is logged in: what they were told and why, what they follow, how often and by which way they
 * are told. With a token from a message it is the page where messages are stopped without a log-in.
 *
 * @tag medborger-inbox
 * @attr {string} server - where the protocol is; `/medborger` unless it is given
 * @attr {string | null} citizen - the id of the account that is logged in
 * @attr {string | null} login - where somebody logs in
 * @attr {string} pages - where a thing's page lies, as `/sager/{kind}/{id}`, or one for each kind: `idea=/ideer/{id} hearing=/hoeringer/{id}`;
 *   without it nothing is linked
 * @attr {string | null} stop - the token of a message's link, to stop messages with
 * @fires {{ unread: number; total: number }} medborger-inbox-shown - the inbox is shown
 * @fires {{ number: number }} medborger-notices-read - notices were marked as read, up to this one
 * @fires {{ thing: string; follows: boolean }} medborger-followed - something is followed from now on, or no longer
 * @fires {{ citizen: string }} medborger-wishes-changed - it was changed how somebody is told
 * @fires {{ assignment: string }} medborger-message-sent - a message to the other side of an assignment arrived
 * @fires {{}} medborger-news-stopped - messages were stopped by the link of one
 * @fires {{ kind: string; code: string }} medborger-problem - something could not be fetched or sent
 */
export class MedborgerInbox extends MedborgerElement {
  static override properties = {
    ...MedborgerElement.properties, citizen: { type: String }, login: { type: String }, pages: { type: String }, stop: { type: String },
  };

  declare citizen: string | null;
  declare login: string | null;
  declare pages: string;
  declare stop: string | null;

  #client = new Client('');
  #once = new Once();
  #shown: Shown | undefined;
  #problem: Problem | undefined;
  #again: (() => void) | undefined;
  #status = '';
  #isBusy = false;
  #settings: Settings | undefined;
  #talk: { readonly number: number; readonly talk: Talk } | undefined;
  #stopping: Stopping = 'asked';
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;

  constructor() {
    super();
    this.pages = '';
    this.citizen = this.login = this.stop = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#round += 1;
    this.#letGo();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#load();
  }

  #letGo(): void {
    this.#talk?.talk.close();
    this.#talk = this.#settings = undefined;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!['server', 'citizen', 'stop'].some((name) => changed.has(name))) return;
    this.#client = new Client(this.server, { fetch: this.fetch, language: this.language, signedIn: this.citizen !== null });
    this.#shown = this.#problem = undefined;
    this.#stopping = 'asked';
    this.#letGo();
    if (this.stop !== null) this.takeOver();
    else void this.#load();
  }

  async #load(): Promise<void> {
    const { citizen } = this;
    const round = (this.#round += 1);
    if (citizen === null || this.stop !== null) return;
    const [inbox, told, areas] = await Promise.all([
      this.#client.ask<Inbox>('notice.inbox', { citizen, limit: PAGE }),
      this.#client.ask<Told>('notice.wishes', { citizen }),
      this.#client.ask<{ interests: Areas }>('interest.tree'),
    ]);
    if (round !== this.#round) return;
    if (!inbox.ok) return this.#failed(inbox.problem, () => void this.#load());
    // Without wishes and areas, there is still what they were told.
    if (!told.ok) this.tell('problem', { kind: told.problem.kind, code: told.problem.code });
    this.#show({ inbox: inbox.value, isUnreadOnly: false, told: told.ok ? told.value : undefined, areas: areas.ok ? areas.value.interests : [] });
    this.tell('inbox-shown', { unread: inbox.value.unread, total: inbox.value.total });
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    this.#problem = undefined;
    this.#isBusy = false;
    this.takeOver();
    this.requestUpdate();
  }

  #failed(met: Problem, again: () => void): void {
    // One's own inbox is refused to nobody but whoever is not, or no longer, logged in as oneself.
    const problem = met.code === 'not_permitted' ? ({ ...met, kind: 'session' } as const) : met;
    this.tell('problem', { kind: problem.kind, code: problem.code });
    this.#problem = problem;
    this.#again = again;
    this.#isBusy = false;
    this.requestUpdate();
  }

  async #find(isUnreadOnly: boolean, more?: number): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    const round = (this.#round += 1);
    this.#isBusy = true;
    this.#shown = { ...shown, isUnreadOnly };
    this.requestUpdate();
    const asked = { citizen: this.citizen, limit: PAGE, ...(isUnreadOnly ? { unread: true } : {}), ...(more === undefined ? {} : { after: more }) };
    const inbox = await this.#client.ask<Inbox>('notice.inbox', asked);
    if (round !== this.#round || !this.#shown) return;
    if (!inbox.ok) {
      this.#shown = { ...this.#shown, isUnreadOnly: shown.isUnreadOnly };
      return this.#failed(inbox.problem, () => void this.#find(isUnreadOnly, more));
    }
    const lines = more === undefined ? inbox.value.lines : [...shown.inbox.lines, ...inbox.value.lines];
    this.#show({ ...this.#shown, isUnreadOnly, inbox: { ...inbox.value, lines } });
    if (more !== undefined) this.#focus(`${this.#id}-${inbox.value.lines[0]?.number}`);
  }

  /** Sends what is a click; says what came of it, and gives whether it is done. */
  async #click(wish: string, command: string, body: object, again: () => void, ...done: readonly string[]): Promise<boolean> {
    this.#status = '';
    const outcome: Outcome<unknown> = await this.#once.send(this.#client, wish, command, { citizen: this.citizen, ...body });
    if (isSo(outcome, 'nothing_to_do', ...done)) return true;
    if (!outcome.ok) this.#failed(outcome.problem, again);
    return false;
  }

  async #readTo(number: number): Promise<void> {
    if (!(await this.#click(`read ${number}`, 'notice.read', { number }, () => void this.#readTo(number)))) return;
    this.tell('notices-read', { number });
    this.#status = inboxTexts(this.language)('readDone');
    // The button that was pressed is gone.
    this.#focus(`${this.#id}-title`);
    const shown = this.#shown;
    if (!shown) return;
    const was = shown.inbox.lines;
    await this.#find(shown.isUnreadOnly);
    // What was fetched beyond the first page stays in sight.
    const { inbox } = this.#shown ?? shown;
    if (!this.#shown || this.#shown.isUnreadOnly || was.length <= inbox.lines.length) return;
    const rest = was.slice(inbox.lines.length).map((one) => ({ ...one, read: one.read || one.number <= number }));
    this.#show({ ...this.#shown, inbox: { ...inbox, lines: [...inbox.lines, ...rest], next: shown.inbox.next } });
  }

  async #follows(thing: string, follows: boolean): Promise<void> {
    const command = follows ? 'notice.follow' : 'notice.unfollow';
    const before = this.#shown?.told?.follows.find((one) => one.thing === thing)?.title;
    const isDone = await this.#click(`${command} ${thing}`, command, { thing }, () => void this.#follows(thing, follows), 'notice_already_followed', 'notice_not_followed');
    if (!isDone) return;
    this.tell('followed', { thing, follows });
    await this.#reload();
    const title = before ?? this.#shown?.told?.follows.find((one) => one.thing === thing)?.title ?? inboxTexts(this.language)('unseen');
    this.#status = inboxTexts(this.language)(follows ? 'followed' : 'unfollowed', { title });
    this.#problem = undefined;
    if (!follows) this.#focus(`${this.#id}-more`);
    this.requestUpdate();
  }

  /** Looks again at what they follow and how they are told. */
  async #reload(): Promise<void> {
    const told = await this.#client.ask<Told>('notice.wishes', { citizen: this.citizen });
    if (told.ok && this.#shown) this.#shown = { ...this.#shown, told: told.value };
    this.requestUpdate();
  }

  async #stop(): Promise<void> {
    const token = this.stop ?? '';
    this.#stopping = 'sending';
    this.#problem = undefined;
    this.requestUpdate();
    const outcome = isToken(token) ? await this.#once.send(this.#client, token, 'notice.stop', { token }) : undefined;
    if (outcome?.ok) this.tell('news-stopped', {});
    if (outcome && !outcome.ok && outcome.problem.kind !== 'refused') {
      this.#stopping = 'asked';
      return this.#failed(outcome.problem, () => void this.#stop());
    }
    this.#stopping = outcome?.ok ? 'stopped' : 'unknown';
    this.#focus(`${this.#id}-stopped`);
  }

  async #openSettings(): Promise<void> {
    const told = this.#shown?.told;
    if (!told || this.#settings) return;
    try {
      const { Settings } = await import('./settings.js');
      this.#settings ??= new Settings(this.#host(), told);
      this.requestUpdate();
    } catch {
      this.#failed(lostScript, () => location.reload());
    }
  }

  async #openTalk(notice: Notice): Promise<void> {
    const { number } = notice;
    const isOpen = this.#talk?.number === number;
    this.#talk?.talk.close();
    this.#talk = undefined;
    this.requestUpdate();
    if (isOpen) return;
    try {
      const { Talk } = await import('./talk.js');
      if (this.#talk === undefined) this.#talk = { number, talk: new Talk(this.#host(), notice) };
      this.requestUpdate();
    } catch {
      this.#failed(lostScript, () => location.reload());
    }
  }

  /** What the parts see of the element. */
  #host() {
    const element = this;
    return {
      get id() { return element.#id; },
      get client() { return element.#client; },
      get language() { return element.language; },
      get login() { return element.login ?? undefined; },
      citizen: element.citizen ?? '',
      changed: () => element.requestUpdate(),
      focus: (id: string) => element.#focus(id),
      reload: () => void element.#reload(),
      tell: (name: string, detail: unknown) => element.tell(name, detail),
    };
  }

  readonly #focus = (id: string): Promise<void> => leadTo(this, id);

  get #id(): string {
    return `medborger-inbox${(this.citizen ?? '').slice(-6)}`;
  }

  protected override render(): unknown {
    const { language, common, login } = this;
    const problem = this.#problem ? problemView(this.#problem, language, login, () => this.#retry()) : nothing;
    if (this.stop !== null) return html`${problem}${stopView(this.#stopping, this.#id, language, { stop: () => void this.#stop() })}`;
    const say = inboxTexts(language);
    if (this.citizen === null) {
      if (this.hasFallback) return nothing;
      return html`<p class="medborger-note">${say('mustLogIn')}${login ? html` <a class="function-link" href=${login}>${common('login')}</a>` : nothing}</p>`;
    }
    if (!this.#shown) return this.#problem ? problem : this.hasFallback ? nothing : html`<p class="medborger-note" role="status">${common('loading')}</p>`;
    const actions = {
      onlyUnread: (only: boolean) => void this.#find(only),
      readTo: (number: number) => void this.#readTo(number),
      more: () => void this.#find(this.#shown?.isUnreadOnly ?? false, this.#shown?.inbox.next ?? undefined),
      follow: (thing: string) => void this.#follows(thing, true),
      unfollow: (thing: string) => void this.#follows(thing, false),
      settings: () => void this.#openSettings(),
      talk: (notice: Notice) => void this.#openTalk(notice),
    };
    const talk = ({ number }: Notice) => (this.#talk?.number === number ? this.#talk.talk.view() : undefined);
    const beside = { settings: this.#settings?.view(), talk, status: this.#status, isBusy: this.#isBusy };
    return html`${problem}${inboxView(this.#shown, this.#id, this.pages, language, actions, beside)}`;
  }

  #retry(): void {
    this.#problem = undefined;
    this.requestUpdate();
    this.#again?.();
  }
}

define('medborger-inbox', MedborgerInbox);
