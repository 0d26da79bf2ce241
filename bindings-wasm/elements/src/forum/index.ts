import { html, nothing } from 'lit-html';
import { Client, type Problem } from '../client.js';
import { isSo, Once } from '../client/once.js';
import { define } from '../define.js';
import { MedborgerElement } from '../element.js';
import type { Writing } from '../form/writing.js';
import { leadTo } from '../lead.js';
import { lostScript, problemView } from '../problem-view.js';
import { contributions, load, statements } from './load.js';
import { earliestFirst, mayWrite, PAGE, type Contribution, type Contributions, type Opened, type Shown, type Topics, type Vote } from './model.js';
import { forumTexts } from './texts.js';

import { topicsView, topicView, type Actions } from './view.js';

/** How often the clock is looked at: a topic opens and ends by the day. */
const TICK_MS = 60_000;

/**
 * The dialogue forum (*dialogforum*): its topics, or one of them with its statements to agree or disagree with, what people wrote and
 * reply, and what came of it. Whoever is logged in writes, changes and withdraws what they wrote, and appeals where a moderator hid it.
 *
 * @tag medborger-forum
 * @attr {string} server - where the protocol is; `/medborger` unless it is given
 * @attr {string | null} topic - the topic's id; without it, the topics are listed
 * @attr {string | null} citizen - the id of the account that is logged in; each has drafts of their own on the device
 * @attr {string | null} login - where somebody logs in
 * @attr {string} pages - where a thing's page lies, as `/sager/{kind}/{id}`, or one for each kind: `topic=/debat/{id} idea=/ideer/{id}`; without
 *   it, topics are shown in the element
 * @fires {{ topic: string; stage: string }} medborger-topic-shown - a topic is shown
 * @fires {{ topic: string; contribution: string; kind: string }} medborger-contributed - something that was written arrived
 * @fires {{ contribution: string; vote: string | null }} medborger-voiced - it was said what somebody thinks of a statement, or taken back
 * @fires {{ contribution: string }} medborger-contribution-changed - a contribution was written anew
 * @fires {{ contribution: string }} medborger-contribution-withdrawn - a contribution was withdrawn
 * @fires {{ contribution: string }} medborger-appealed - an appeal against a hiding arrived
 * @fires {{ kind: string; code: string }} medborger-problem - something could not be fetched or sent
 */
export class MedborgerForum extends MedborgerElement {
  static override properties = {
    ...MedborgerElement.properties, topic: { type: String }, citizen: { type: String }, login: { type: String }, pages: { type: String },
  };

  declare topic: string | null;
  declare citizen: string | null;
  declare login: string | null;
  declare pages: string;

  #client = new Client('');
  #once = new Once();
  #topics: Topics | undefined;
  /** The topic that was chosen out of the list, in the element. */
  #chosen: string | undefined;
  #shown: Shown | undefined;
  #problem: Problem | undefined;
  #again: (() => void) | undefined;
  #isGone = false;
  /** What whoever is logged in needs beside. */
  #compose: typeof import('./compose.js') | undefined;
  #came: typeof import('./came.js') | undefined;
  #write: Writing | undefined;
  #opened: Opened | undefined;
  #below: Writing | undefined;
  #done: { readonly to: string; readonly text: string } | undefined;
  /** Counts what was asked for: an answer to something older is no answer. */
  #round = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.topic = this.citizen = this.login = null;
    this.pages = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    if (this.hasUpdated) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    this.#round += 1;
    this.#letGo();
  }

  /** The forms go; what was written is kept. */
  #letGo(): void {
    this.#write?.close();
    this.#below?.close();
    this.#write = this.#below = this.#opened = undefined;
  }

  #tick(): void {
    if (!this.#shown) return;
    this.#shown = { ...this.#shown, now: this.now };
    void this.#mayWrite();
    this.requestUpdate();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!['server', 'topic', 'citizen'].some((name) => changed.has(name))) return;
    this.#client = new Client(this.server, { fetch: this.fetch, language: this.language, signedIn: this.citizen !== null });
    this.#shown = this.#topics = this.#problem = this.#chosen = this.#done = undefined;
    this.#isGone = false;
    this.#letGo();
    void this.#load();
  }

  get #topic(): string | undefined {
    return this.topic ?? this.#chosen;
  }

  async #load(): Promise<void> {
    const round = (this.#round += 1);
    const topic = this.#topic;
    if (topic === undefined) {
      const list = await this.#client.ask<Topics>('dialogue.list', { limit: PAGE });
      if (round !== this.#round) return;
      if (!list.ok) return this.#failed(list.problem, () => void this.#load());
      this.#topics = list.value;
      this.#problem = undefined;
      return this.#showed();
    }
    const found = await load(this.#client, topic, this.citizen ?? undefined, this.now);
    if (round !== this.#round) return;
    if (!found.ok) return this.#failed(found.problem, () => void this.#load());
    this.#shown = { ...found.value, now: this.now };
    this.#problem = undefined;
    // What a server rendered, with what somebody wrote there, works until all that takes its place is there.
    await Promise.all([this.#mayWrite(), this.#cameOf(found.value)]);
    if (round !== this.#round) return;
    this.#showed();
    this.tell('topic-shown', { topic, stage: found.value.topic.stage });
  }

  #showed(): void {
    const written = this.hasFallback ? writtenIn(this) : [];
    this.takeOver();
    this.requestUpdate();
    for (const one of written) {
      if (one.opened === undefined) this.#write?.take(one.fields);
    }
    void this.#keep(written.flatMap(({ opened, fields }) => (opened ? [{ opened, fields }] : [])));
  }

  /** Keeps what somebody wrote below contributions before the script came, and opens the last of it. */
  async #keep(written: readonly { readonly opened: Opened; readonly fields: Written }[]): Promise<void> {
    for (const { opened, fields } of written) {
      await this.#begin(opened);
      this.#below?.take(fields);
    }
  }

  #failed(problem: Problem, again: () => void): void {
    this.tell('problem', { kind: problem.kind, code: problem.code });
    this.#isGone = !this.#shown && problem.status === 404 && problem.kind === 'refused';
    this.#problem = problem;
    this.#again = again;
    this.requestUpdate();
  }

  /** What whoever is logged in needs, and the form where they may write. */
  async #mayWrite(): Promise<void> {
    if (!this.#shown || this.citizen === null) return;
    const round = this.#round;
    try {
      const { writing } = (this.#compose ??= await import('./compose.js'));
      if (this.#write || round !== this.#round || mayWrite(this.#shown) !== 'yes') return;
      const write = await writing(this.#host(), (contribution, { kind }) => void this.#contributed(contribution, String(kind)));
      if (round !== this.#round || this.#write) write.close();
      else this.#write = write;
      this.requestUpdate();
    } catch {
      this.#failed(lostScript, () => location.reload());
    }
  }

  /** What tells of what came of a topic, where it was closed. */
  async #cameOf({ topic }: Shown): Promise<void> {
    if (!topic.closings?.length) return;
    try {
      this.#came ??= await import('./came.js');
    } catch {
      this.#failed(lostScript, () => location.reload());
    }
  }

  #say(key: Parameters<ReturnType<(typeof import('./compose.js'))['doingTexts']>>[0]): string {
    return this.#compose?.doingTexts(this.language)(key) ?? '';
  }

  async #contributed(contribution: string, kind: string): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    const { topic } = shown.topic;
    this.tell('contributed', { topic, contribution, kind });
    this.#done = { to: topic, text: this.#say('contributed') };
    await this.#refresh();
    this.#focus(`${this.#id}-${contribution.slice(-12)}`);
  }

  /** Looks again at what is shown, and leaves what was opened. */
  async #refresh(): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    const round = this.#round;
    const found = await load(this.#client, shown.topic.topic, shown.citizen, this.now);
    if (round !== this.#round || !this.#shown) return;
    if (!found.ok) return this.#failed(found.problem, () => void this.#refresh());
    this.#problem = undefined;
    this.#shown = { ...found.value, replies: this.#shown.replies };
    this.requestUpdate();
  }

  async #vote(statement: Contribution, vote: Vote | undefined): Promise<void> {
    const { contribution } = statement;
    const body = { contribution, citizen: this.citizen, ...(vote === undefined ? {} : { vote }) };
    const outcome = await this.#once.send(this.#client, `${contribution} ${vote}`, 'dialogue.voice', body);
    if (!isSo(outcome, 'nothing_to_do')) {
      if (!outcome.ok) this.#failed(outcome.problem, () => void this.#vote(statement, vote));
      return;
    }
    this.#problem = undefined;
    this.tell('voiced', { contribution, vote: vote ?? null });
    const shown = this.#shown;
    if (!shown) return;
    const votes = (shown.topic.own?.votes ?? []).filter(({ number }) => number !== statement.number);
    if (vote !== undefined) votes.push({ number: statement.number ?? 0, vote });
    this.#shown = { ...shown, topic: { ...shown.topic, own: { ...shown.topic.own, votes } } };
    this.#done = { to: contribution, text: forumTexts(this.language)(vote === undefined ? 'unvoted' : 'voted') };
    this.requestUpdate();
  }

  async #more(of: 'contributions' | 'statements'): Promise<void> {
    const shown = this.#shown;
    const after = shown?.[of].next;
    if (!shown || !after) return;
    const { topic } = shown.topic;
    const found = of === 'statements' ? await statements(this.#client, topic, { after }) : await contributions(this.#client, topic, { after });
    if (this.#shown?.[of] !== shown[of]) return;
    if (!found.ok) return this.#failed(found.problem, () => void this.#more(of));
    const list: Contributions = { ...found.value, contributions: [...shown[of].contributions, ...found.value.contributions] };
    this.#shown = { ...this.#shown, [of]: list };
    this.#focus(`${this.#id}-${found.value.contributions[0]?.contribution.slice(-12)}`);
  }

  async #replies(contribution: string, isFresh = false): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    const before = isFresh ? undefined : shown.replies[contribution];
    const more = before?.next ? { after: before.next } : {};
    const found = await contributions(this.#client, shown.topic.topic, { reply_to: contribution, ...more });
    if (!this.#shown) return;
    if (!found.ok) return this.#failed(found.problem, () => void this.#replies(contribution, isFresh));
    const list = [...(before?.list ?? []), ...earliestFirst(found.value.contributions)];
    this.#shown = { ...this.#shown, replies: { ...this.#shown.replies, [contribution]: { list, next: found.value.next } } };
    if (!isFresh) this.#focus(`${this.#id}-${earliestFirst(found.value.contributions)[0]?.contribution.slice(-12)}`);
    this.requestUpdate();
  }

  #close(): void {
    this.#below?.close();
    this.#below = this.#opened = undefined;
    this.requestUpdate();
  }

  /** Opens what is to be done to a contribution; the same again shuts it. */
  async #begin(opened: Opened): Promise<void> {
    const isSame = this.#opened?.contribution === opened.contribution && this.#opened.what === opened.what;
    this.#close();
    this.#done = undefined;
    if (isSame) return;
    this.#opened = opened;
    const { contribution, what } = opened;
    const key = `${this.#id}-${contribution.slice(-12)}`;
    if (what === 'withdraw') return this.#focus(`${key}-withdraw`);
    const one = this.#find(contribution);
    if (!one) return;
    const form = await this.#compose?.below(this.#host(), one, what, (thing, { kind }) => void this.#wrote(opened, thing, String(kind)));
    if (this.#opened !== opened) return form?.close();
    this.#below = form;
    this.#focus(`${key}-below`);
  }

  #find(contribution: string): Contribution | undefined {
    const { statements, contributions, replies } = this.#shown ?? {};
    const all = [...(statements?.contributions ?? []), ...(contributions?.contributions ?? []), ...Object.values(replies ?? {}).flatMap(({ list }) => list)];
    return all.find((one) => one.contribution === contribution);
  }

  /** What was written below a contribution arrived. */
  async #wrote({ contribution, what }: Opened, thing: string, kind: string): Promise<void> {
    const topic = this.#shown?.topic.topic ?? '';
    if (what === 'reply') {
      this.tell('contributed', { topic, contribution: thing, kind });
    } else this.tell(what === 'revise' ? 'contribution-changed' : 'appealed', { contribution });
    this.#close();
    await this.#changed(contribution, this.#say(what === 'reply' ? 'replied' : what === 'revise' ? 'revised' : 'appealSent'));
    if (what === 'reply') await this.#replies(contribution, true);
  }

  /** Looks again at a contribution, and at what it replies to. */
  async #changed(contribution: string, text: string): Promise<void> {
    this.#done = { to: contribution, text };
    const above = this.#find(contribution)?.reply_to;
    await this.#refresh();
    if (above) await this.#replies(above, true);
    this.#focus(`${this.#id}-${contribution.slice(-12)}`);
  }

  async #withdraw(contribution: string): Promise<void> {
    const outcome = await this.#once.send(this.#client, `withdraw ${contribution}`, 'dialogue.withdraw', { contribution });
    if (!isSo(outcome, 'dialogue_contribution_withdrawn')) {
      if (!outcome.ok) this.#failed(outcome.problem, () => void this.#withdraw(contribution));
      return;
    }
    this.tell('contribution-withdrawn', { contribution });
    this.#close();
    await this.#changed(contribution, this.#say('withdrew'));
  }

  async #choose(topic: string | undefined): Promise<void> {
    this.#chosen = topic;
    this.#shown = this.#problem = this.#done = undefined;
    this.#letGo();
    this.requestUpdate();
    await this.#load();
    this.#focus(topic === undefined ? `${this.#id}-forum` : `${this.#id}-title`);
  }

  async #moreTopics(): Promise<void> {
    const before = this.#topics;
    if (!before?.next) return;
    const list = await this.#client.ask<Topics>('dialogue.list', { limit: PAGE, after: before.next });
    if (this.#topics !== before) return;
    if (!list.ok) return this.#failed(list.problem, () => void this.#moreTopics());
    this.#topics = { ...list.value, topics: [...before.topics, ...list.value.topics] };
    this.requestUpdate();
  }

  /** What the forms see of the element. */
  #host() {
    const element = this;
    const begun = this.#shown as Shown;
    return {
      get id() { return element.#id; },
      get client() { return element.#client; },
      get language() { return element.language; },
      get login() { return element.login ?? undefined; },
      get shown() { return element.#shown ?? begun; },
      citizen: element.citizen ?? '',
      changed: () => element.requestUpdate(),
      focus: (id: string) => element.#focus(id),
      tell: (name: string, detail: unknown) => element.tell(name, detail),
    };
  }

  readonly #focus = (id: string): Promise<void> => leadTo(this, id);

  get #id(): string {
    return `medborger-forum${(this.#topic ?? '').slice(-12)}`;
  }

  readonly #actions: Actions = {
    open: (topic) => void this.#choose(topic),
    moreTopics: () => void this.#moreTopics(),
    vote: (statement, vote) => void this.#vote(statement, vote),
    moreStatements: () => void this.#more('statements'),
    more: () => void this.#more('contributions'),
    replies: (contribution) => void this.#replies(contribution),
    begin: (opened) => void this.#begin(opened),
    withdraw: (contribution) => void this.#withdraw(contribution),
    close: () => this.#close(),
  };

  protected override render(): unknown {
    const { language, common, login } = this;
    const say = forumTexts(language);
    const problem = this.#problem && !this.#isGone ? problemView(this.#problem, language, login, () => this.#retry()) : nothing;
    if (this.#shown) {
      const actions = this.#chosen === undefined ? this.#actions : { ...this.#actions, back: () => void this.#choose(undefined) };
      const key = `${this.#id}-${this.#opened?.contribution.slice(-12)}-below`;
      const cancel = html`<button type="button" class="button button-secondary" @click=${() => this.#close()}>${this.#say('cancel')}</button>`;
      const sends = { reply: 'sendReply', revise: 'sendRevision', appeal: 'sendAppeal', withdraw: 'withdrawYes' } as const;
      const beside = {
        login: login ?? undefined,
        loginText: common('login'),
        pages: this.pages,
        doing: this.#compose?.doing,
        came: this.#came,
        heading: { title: this.#say('write'), hint: this.#say('writeHint') },
        opened: this.#opened,
        done: this.#done,
        write: this.#write?.view({ send: this.#say('sendContribution'), labelledBy: `${this.#id}-write` }),
        below: this.#opened && this.#below?.view({ send: this.#say(sends[this.#opened.what]), labelledBy: key, beside: cancel }),
      };
      return html`${problem}${topicView(this.#shown, this.#id, language, actions, beside)}`;
    }
    if (this.#isGone) return html`<p class="medborger-note">${say('gone')}</p>`;
    if (this.#topics && this.#topic === undefined) return html`${problem}${topicsView(this.#topics, this.#id, this.pages, language, this.#actions)}`;
    if (this.#problem) return problem;
    return this.hasFallback ? nothing : html`<p class="medborger-note" role="status">${common('loading')}</p>`;
  }

  #retry(): void {
    this.#problem = undefined;
    this.requestUpdate();
    this.#again?.();
  }
}

type Written = ReadonlyMap<string, readonly string[]>;

/** What somebody wrote into the forms that a server rendered, and below which contribution. */
function writtenIn(element: Element): { readonly opened: Opened | undefined; readonly fields: Written }[] {
  return [...element.querySelectorAll<HTMLFormElement>('form[action*="/forms/dialogue."]')].flatMap((form) => {
    const text = form.querySelector('textarea');
    if (!text || text.value.trim() === '' || text.value === text.defaultValue) return [];
    const fields = new Map([...new FormData(form)].map(([name, value]) => [name, [String(value)]]));
    const [to, one] = [fields.get('reply_to')?.[0], fields.get('contribution')?.[0]];
    const what = form.action.endsWith('.appeal') ? 'appeal' : 'revise';
    const opened: Opened | undefined = to ? { contribution: to, what: 'reply' } : one ? { contribution: one, what } : undefined;
    return [{ opened, fields }];
  });
}

define('medborger-forum', MedborgerForum);
