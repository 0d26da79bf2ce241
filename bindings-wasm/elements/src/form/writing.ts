import { html, nothing, type TemplateResult } from 'lit-html';
import type { Client, Problem } from '../client.js';
import { PageDraft, type Shown } from '../draft/draft.js';
import type { Kind } from '../draft/kinds.js';
import { sentence } from '../problem-view.js';
import { common } from '../texts/common.js';
import type { Language } from '../texts/index.js';
import { day, instant } from '../texts/time.js';
import { collected } from './collect.js';
import { refused } from './faults.js';
import { withAt, type Field, type Values, type Wrong } from './field.js';
import { fields, summary, summaryId, type Form } from './view.js';
import { writingTexts } from './writing-texts.js';

// A form of a few fields that becomes one command: kept on the device while somebody writes, checked, sent once.

/** What it needs of the element that shows it. */
export interface WritingHost {
  readonly client: Client;
  readonly language: Language;
  /** Where somebody logs in. */
  readonly login: string | undefined;
  /** Shows what has changed. */
  changed(): void;
  /** Leads the focus to what has this id, once it is shown. */
  focus(id: string): void;
  tell(name: string, detail: unknown): void;
}

export interface WritingOptions {
  /** Begins the fields' ids; unique in the page. */
  readonly id: string;
  /** By what the draft is known on the device: another for another account. */
  readonly key: string;
  readonly command: string;
  /** The command's field for what it makes new, where it makes something. */
  readonly fresh?: string;
  /** What the command says beside what is asked; with the id of what is made, where it stands elsewhere than in `fresh`. */
  readonly fixed: object | ((thing: string) => object);
  /** What the command says as the element makes it out of what is collected, as of files. */
  readonly made?: (body: Values, values: Values) => Values;
  /** What is asked, as the form stands and by what the element knows meanwhile. */
  readonly fields: (values: Values) => readonly Field[];
  /** A form in which nobody has written. */
  readonly blank: Values;
  /** It arrived: the form is empty again. */
  readonly received: (thing: string, body: Values) => void;
}

/** What is kept: the form as it stands, mistakes and all, and the command's fields. */
interface Kept {
  readonly values: Values;
  readonly body: Values;
}

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;
/** What somebody's browser kept may be anything. */
const isKept = (value: unknown): value is Kept => isObject(value) && isObject(value['values']) && isObject(value['body']);

const KEEP_MS = 30 * 86_400_000;

export class Writing {
  #values: Values;
  #wrong: readonly Wrong[] = [];
  #others: readonly string[] = [];
  #isDeleted = false;
  #foundAt: number | undefined;
  /** Whether somebody has just asked to send it: then the first that comes of it has the focus, and no later attempt. */
  #isAwaited = false;
  #seen: Shown<Kept>;

  private constructor(readonly host: WritingHost, readonly options: WritingOptions, readonly draft: PageDraft<Kept>) {
    this.#values = options.blank;
    this.#seen = draft.shown;
    this.#adopt();
    if (this.#seen.content !== null && this.#seen.phase !== 'received') this.#foundAt = this.#seen.touched;
    draft.watch((shown) => void this.#saw(shown));
  }

  /** With what the device has kept. */
  static async open(host: WritingHost, options: WritingOptions): Promise<Writing> {
    const { command, fresh, fixed, key } = options;
    const kind: Kind<Kept> = {
      command,
      fields: ({ body }, { thing }) => ({ ...(fresh === undefined ? {} : { [fresh]: thing }), ...(typeof fixed === 'function' ? fixed(thing) : fixed), ...body }),
    };
    const client: Pick<Client, 'send' | 'ask'> = {
      send: (name, body, more) => host.client.send(name, body, more),
      ask: (name, body, more) => host.client.ask(name, body, more),
    };
    const draft = await PageDraft.open({ key, kind, client, keepMs: KEEP_MS });
    // Sent by itself, since the page was here last.
    if (draft.shown.phase === 'received') await draft.discard();
    return new Writing(host, options, draft);
  }

  /** Whether somebody has written something that is not sent. */
  get isBegun(): boolean {
    return this.#seen.content !== null;
  }

  /** The page has no use for it any longer; what was written is kept. */
  close(): void {
    void this.draft.close();
  }

  /** Takes what somebody wrote into a form without JavaScript. */
  take(written: ReadonlyMap<string, readonly string[]>): void {
    const found = this.options.fields(this.#values).flatMap(({ path, name }) => {
      const [value] = written.get(name ?? path) ?? [];
      return value === undefined ? [] : [[path, value] as const];
    });
    if (found.length > 0) this.#write(found.reduce((values, [path, value]) => withAt(values, path, value), this.#values));
  }

  #adopt(): void {
    const { content, version } = this.draft.shown;
    if (isKept(content)) this.#values = content.values;
    this.draft.shows(version);
  }

  async #saw(shown: Shown<Kept>): Promise<void> {
    const before = this.#seen;
    this.#seen = shown;
    const { content, problem } = shown;
    if (shown.version !== before.version && isKept(content) && JSON.stringify(content.values) !== JSON.stringify(this.#values)) this.#adopt();
    if (problem && problem !== before.problem) this.host.tell('problem', { kind: problem.kind, code: problem.code });
    if (shown.phase === 'received' && before.phase !== 'received') {
      const sent = isKept(before.attempt) ? before.attempt : isKept(before.content) ? before.content : undefined;
      const thing = shown.receipt?.thing ?? '';
      await this.#anew(false);
      this.options.received(thing, sent?.body ?? {});
    } else if (shown.phase === 'refused' && problem && problem !== before.problem) await this.#refused(problem);
    else if (this.#isAwaited && ['time', 'online', 'session'].includes(String(shown.waits))) {
      this.#isAwaited = false;
      this.host.focus(`${this.options.id}-trouble`);
    }
    this.host.changed();
  }

  async #refused(problem: Problem): Promise<void> {
    const { wrong, others } = await refused(problem.faults, this.options.fields(this.#values), this.host.language);
    this.#refuse(wrong, others);
  }

  #refuse(wrong: readonly Wrong[], others: readonly string[]): void {
    [this.#wrong, this.#others] = [wrong, others];
    this.host.focus(summaryId(this.options));
    this.host.changed();
  }

  get #collected() {
    const { body, wrong } = collected(this.options.fields(this.#values), this.#values, this.host.language);
    return { body: this.options.made?.(body, this.#values) ?? body, wrong };
  }

  /** What the form holds. */
  get values(): Values {
    return this.#values;
  }

  /** The form as it stands, for an element that renders some of it itself. */
  get form(): Form {
    return { id: this.options.id, language: this.host.language, values: this.#values, wrong: this.#wrong, set: this.set, locked: this.#isSending };
  }

  /** Takes what somebody wrote. */
  readonly set = (path: string, value: unknown): void => {
    if (this.#isSending) return;
    this.#wrong = this.#wrong.filter((one) => one.path !== path);
    this.#others = [];
    this.#write(withAt(this.#values, path, value));
  };

  #write(values: Values): void {
    this.#values = values;
    this.#isDeleted = false;
    this.draft.edit({ values, body: this.#collected.body });
    this.#seen = this.draft.shown;
    this.host.changed();
  }

  get #isSending(): boolean {
    const { phase, waits } = this.#seen;
    return (phase === 'sending' || phase === 'unknown') && (waits === null || waits === 'answer');
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#isSending) return;
    const { body, wrong } = this.#collected;
    if (wrong.length > 0) return this.#refuse(wrong, []);
    this.#wrong = this.#others = [];
    this.#isAwaited = true;
    await this.draft.send({ values: this.#values, body });
    this.host.changed();
  }

  async #anew(isDeleted: boolean): Promise<void> {
    await this.draft.discard();
    this.#values = this.options.blank;
    this.#wrong = this.#others = [];
    this.#foundAt = undefined;
    this.#isAwaited = false;
    this.#isDeleted = isDeleted;
    this.#seen = this.draft.shown;
    this.host.changed();
  }

  /** `send`: what the button says; `beside`: what stands beside it; `inside`: the fields, where they don't just follow one another. */
  view({ send, beside = nothing, labelledBy, inside }: { send?: string; beside?: unknown; labelledBy: string; inside?: unknown }): TemplateResult {
    const { language } = this.host;
    const say = writingTexts(language);
    const isSending = this.#isSending;
    const all = this.options.fields(this.#values);
    const { form } = this;
    const isLeft = ['sending', 'unknown'].includes(this.#seen.phase) && !isSending;
    return html`${summary(form, all, this.#others)}${this.#trouble()}
      <form class="medborger-writing" novalidate aria-labelledby=${labelledBy} aria-busy=${isSending ? 'true' : 'false'} @submit=${(event: Event) => void this.#submit(event)}>
        ${inside ?? fields(form, all)}
        <div class="medborger-send medborger-actions">
          <button type="submit" class="button button-primary" aria-disabled=${isSending ? 'true' : 'false'}>${isSending ? say('sending') : isLeft ? say('sendAgain') : (send ?? say('send'))}</button>${beside}
        </div>
      </form>${this.#told()}`;
  }

  /** What is said of the draft. */
  #told(): TemplateResult {
    const { language } = this.host;
    const say = writingTexts(language);
    const { content, kept, touched, others } = this.#seen;
    const until = new Date(touched + KEEP_MS).toISOString().slice(0, 10);
    const told = [
      this.#isDeleted && say('deleted'),
      this.#foundAt !== undefined && say('found', { at: instant(this.#foundAt, language) }),
      kept === 'memory' && say('off'),
      kept === 'device' && content !== null && say('keptUntil', { day: day(until, language) }),
    ].filter(Boolean);
    const other = (one: unknown, n: number) => html`<div class="alert alert-info"><div class="alert-body">
      <p class="alert-text">${say('other')}</p>
      <p class="medborger-prose">${isKept(one) ? Object.values(one.body).filter((value) => typeof value === 'string').join('\n') : nothing}</p>
      <p class="medborger-actions"><button type="button" class="button button-secondary" @click=${() => void this.#take(n)}>${say('take')}</button>
        <button type="button" class="button button-secondary" @click=${() => void this.draft.drop(n)}>${say('drop')}</button></p>
    </div></div>`;
    return html`<div class="medborger-draft"><div role="status">${told.map((text) => html`<p class="form-hint">${text}</p>`)}</div>
      ${content === null ? nothing : html`<button type="button" class="function-link" @click=${() => void this.#anew(true)}>${say('delete')}</button>`}
      ${others.map(({ content: one }, n) => other(one, n))}
    </div>`;
  }

  async #take(n: number): Promise<void> {
    await this.draft.take(n);
    this.#adopt();
    this.host.changed();
  }

  /** Why it is not sent, or why nobody knows; focus goes here. */
  #trouble(): TemplateResult | typeof nothing {
    const { phase, waits, problem } = this.#seen;
    if (!['sending', 'unknown'].includes(phase) || this.#isSending) return nothing;
    const { language, login } = this.host;
    const [say, all] = [writingTexts(language), common(language)];
    const isUnknown = phase === 'unknown' && waits === 'time';
    const known = problem?.kind ?? 'lost';
    const why = known === 'refused' && problem ? sentence(problem, language) : all(known === 'refused' ? 'lost' : known);
    const text = isUnknown ? say('unknownNote') : known === 'offline' ? say('waitsOnline') : known === 'session' ? all('session') : say('waitsTime', { why });
    const id = `${this.options.id}-trouble`;
    return html`<div class="alert alert-warning" id=${id} tabindex="-1" role="group" aria-labelledby="${id}-heading"><div class="alert-body">
      <p class="alert-heading" id="${id}-heading">${say(isUnknown ? 'unknown' : 'notSent')}</p>
      <p class="alert-text">${text} ${say('kept')}</p>
      ${known === 'session' && login ? html`<p class="alert-text"><a class="function-link" href=${login}>${all('login')}</a></p>` : nothing}
      ${phase === 'sending' ? html`<p class="alert-text"><button type="button" class="button button-secondary" @click=${() => void this.draft.cancel()}>${say('cancel')}</button></p>` : nothing}
    </div></div>`;
  }
}
