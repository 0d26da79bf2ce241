import { nothing, type TemplateResult } from 'lit-html';
import type { Client, Problem } from '../client.js';
import { collected } from '../form/collect.js';
import { refused } from '../form/faults.js';
import { PageDraft, type Shown } from '../draft/draft.js';
import { at, withAt, type Field, type Values, type Wrong } from '../form/field.js';
import { idOf, summaryId } from '../form/view.js';
import { sentence } from '../problem-view.js';
import { common } from '../texts/common.js';
import type { Language } from '../texts/index.js';
import { day } from '../texts/time.js';
import { attached, type Attachment } from './attach.js';
import { allOf, contentOf, fromNames, movedTo, partsOf, type Parts } from './fields.js';
import { closedNote, formView, inWords, receiptView, type FormActions } from './form-view.js';
import { blank, isTimely, phaseOf, type Content, type FileNote, type Hearing, type Sending, type Shown as ShownHearing, type Writing } from './model.js';
import { hearingTexts } from './texts.js';
import { isWritten, kind, type Written } from './written.js';

/** How long the page's own check is waited for. Where it does not come, the server checks alone. */
const CHECK_MS = 4_000;
const COPY_MS = 60_000;

/** What the form needs of the element that shows it. */
export interface Host {
  readonly id: string;
  readonly client: Client;
  readonly language: Language;
  readonly now: number;
  /** The account that is logged in. */
  readonly citizen: string | undefined;
  readonly login: string | undefined;
  readonly takesFiles: boolean;
  readonly hearing: Hearing;
  /** Shows what has changed, and says when it is shown. */
  changed(): Promise<unknown>;
  /** Leads the focus to what has this id, once it is shown. */
  focus(id: string): void;
  /** Looks at the hearing again. */
  reload(): void;
  tell(name: string, detail: unknown): void;
}

/** How long a draft is kept that nobody touches. */
const KEEP_MS = 30 * 86_400_000;

/** A response that somebody writes: loaded where a hearing takes any. It is kept on the device until it has arrived. */
export class Respond {
  #values: Values = blank;
  #wrong: readonly Wrong[] = [];
  #others: readonly string[] = [];
  #files: readonly FileNote[] = [];
  #isChecking = false;
  /** Whether somebody has just asked to send it: then the first that comes of it has the focus, and no later attempt. */
  #isAwaited = false;
  #isDeleted = false;
  /** What this page sent last, for its receipt. */
  #sent: Content | undefined;
  #number: number | undefined;
  #foundAt: number | undefined;
  /** The draft as it was when the page last looked. */
  #seen: Shown<Written>;
  #check: Promise<typeof import('./check.js')> | undefined;
  #isRuleless = false;

  private constructor(readonly host: Host, readonly draft: PageDraft<Written>) {
    this.#seen = draft.shown;
    this.#adopt();
    const { content, phase, touched } = draft.shown;
    if (content !== null && phase !== 'received') this.#foundAt = touched;
    draft.watch((shown) => void this.#saw(shown));
  }

  /** With what the device has kept. `person` tells one account on the same device from another. */
  static async open(host: Host, hearing: string, person: string): Promise<Respond> {
    const client: Pick<Client, 'send' | 'ask'> = {
      send: (command, body, options) => host.client.send(command, body, options),
      ask: (question, body, options) => host.client.ask(question, body, options),
    };
    const draft = await PageDraft.open({ key: `response:${hearing}:${person}`, kind: kind(hearing), client, keepMs: KEEP_MS });
    return new Respond(host, draft);
  }

  /** The page has no use for it any longer; what was written is kept. */
  close(): void {
    void this.draft.close();
  }

  /** Takes what somebody wrote into a form without JavaScript, before the script came. */
  take(names: ReadonlyMap<string, readonly string[]>): void {
    const values = fromNames(this.host.hearing, names);
    if (values && inWords(this.host.hearing, this.#contentOf(values).content).length > 0) this.#write(values);
  }

  /** Begins a response to a section. */
  about(section: string): void {
    this.#set('content.section', section);
    this.host.focus(idOf(this.host, 'content.text'));
  }

  view(shown: ShownHearing): TemplateResult | typeof nothing {
    const { host, writing } = this;
    const { hearing } = shown;
    if (writing.sending.at === 'received') return receiptView(hearing, writing.sending.received, host.id, host.language, this.#actions);
    if (phaseOf(shown) !== 'over') return formView(shown, writing, this.#parts, host, this.#actions);
    const unsent = this.#unsent;
    return unsent.text || unsent.answers ? closedNote(hearing, unsent, host.language, this.#actions) : nothing;
  }

  get writing(): Writing {
    const { others, content, kept, touched } = this.#seen;
    return {
      values: this.#values,
      wrong: this.#wrong,
      others: this.#others,
      files: this.#files,
      sending: this.#sending,
      kept: {
        foundAt: this.#foundAt,
        until: content === null ? undefined : touched + KEEP_MS,
        isOff: kept === 'memory',
        isDeleted: this.#isDeleted,
        others: others.flatMap(({ content }) => (isWritten(content) ? [content.content] : [])),
      },
    };
  }

  get #sending(): Sending {
    const { phase, waits, problem, receipt, content } = this.#seen;
    if (this.#isChecking) return { at: 'sending' };
    if (phase === 'received' && receipt) {
      const unsent = isWritten(content) ? content.content : undefined;
      return { at: 'received', received: { response: receipt.thing, at: receipt.at, content: this.#sent, unsent, number: this.#number } };
    }
    if (phase === 'refused' && problem && this.#wrong.length === 0 && this.#others.length === 0) return { at: 'refused', problem };
    if (phase !== 'sending' && phase !== 'unknown') return { at: 'writing' };
    if (waits === null || waits === 'answer') return { at: 'sending' };
    return phase === 'unknown' && waits === 'time' ? { at: 'unknown', problem } : { at: 'waiting', problem, canCancel: phase === 'sending' };
  }

  /** The form shows what is kept: as at first, and where another tab wrote. */
  #adopt(): void {
    const { content, version } = this.draft.shown;
    if (isWritten(content)) this.#values = content.values;
    this.draft.shows(version);
  }

  async #saw(shown: Shown<Written>): Promise<void> {
    const before = this.#seen;
    this.#seen = shown;
    if (shown.version !== before.version && isWritten(shown.content) && JSON.stringify(shown.content.values) !== JSON.stringify(this.#values)) this.#adopt();
    const { id, hearing } = this.host;
    const { problem } = shown;
    if (problem && problem !== before.problem) this.host.tell('problem', { kind: problem.kind, code: problem.code });
    if (shown.phase === 'received' && before.phase !== 'received' && shown.receipt) {
      const { thing, at } = shown.receipt;
      this.#values = isWritten(shown.content) ? shown.content.values : blank;
      this.#foundAt = undefined;
      this.host.tell('response-sent', { hearing: hearing.hearing, response: thing, at: at ?? '', timely: isTimely(at, hearing) });
      if (this.host.citizen !== undefined) void this.#numbered(thing);
      this.host.focus(`${id}-receipt`);
    } else if (shown.phase === 'refused' && problem && problem !== before.problem) await this.#refused(problem);
    else if (this.#isAwaited && ['time', 'online', 'session'].includes(String(shown.waits))) {
      this.#isAwaited = false;
      this.host.focus(`${id}-trouble`);
    }
    void this.host.changed();
  }

  /** The server said no: at fields, or to all of it, as where the hearing was closed meanwhile. */
  async #refused(problem: Problem): Promise<void> {
    const { content } = this.#contentOf(this.#values);
    const found = await refused(problem.faults, this.#asked, this.host.language, movedTo(this.#sent ?? content));
    if (found.wrong.length > 0) return this.#refuse(found.wrong, found.others);
    this.host.reload();
    this.host.focus(`${this.host.id}-trouble`);
  }

  get #parts(): Parts {
    return partsOf(this.host.hearing, { citizen: this.host.citizen !== undefined });
  }

  get #asked(): readonly Field[] {
    return [...allOf(this.#parts), attachments];
  }

  #write(values: Values): void {
    this.#values = values;
    this.#isDeleted = false;
    this.draft.edit(this.#writtenOf(values, this.#contentOf(values).content));
    this.#seen = this.draft.shown;
    void this.host.changed();
  }

  #set(path: string, value: unknown): void {
    if (this.#sending.at === 'sending' || this.#sending.at === 'received') return;
    // The rules are fetched once somebody writes: whoever only reads needs none.
    void this.#rules().catch(() => {});
    this.#wrong = this.#wrong.filter((one) => one.path !== path);
    this.#others = [];
    this.#write(withAt(this.#values, path, value));
  }

  #rules(): Promise<typeof import('./check.js')> {
    this.#check ??= import('./check.js').catch((error: unknown) => {
      this.#check = undefined;
      throw error;
    });
    return this.#check;
  }

  /** What is wrong with a response by the server's own rules, as far as a page can know. Nothing where they can't be loaded. */
  async #faults(content: Content, hearing: Hearing) {
    const checked = this.#rules().then(({ check }) => check(content, hearing)).catch(() => this.#ruleless());
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, CHECK_MS));
    return (await Promise.race([checked, late])) ?? [];
  }

  /** The rules did not come, or are not those that these elements were built with: the server checks alone, and the host is told so once. */
  #ruleless(): undefined {
    if (!this.#isRuleless) this.host.tell('problem', { kind: 'lost', code: 'rules_lost' });
    this.#isRuleless = true;
  }

  /** What a form holds, as the command takes it, and what is wrong with it by the schema's limits. */
  #contentOf(values: Values): { content: Content; wrong: readonly Wrong[] } {
    const { hearing, language } = this.host;
    const { body, wrong } = collected(allOf(this.#parts), values, language);
    const files = at(values, 'content.attachments') as Attachment[] | undefined;
    return { content: contentOf(hearing, files?.length ? withAt(body, 'content.attachments', files) : body), wrong };
  }

  /** What is kept: with the account, where somebody wishes the response to be tied to it. */
  #writtenOf(values: Values, content: Content): Written {
    const { citizen } = this.host;
    return { values, content, ...(values.tied === true && citizen !== undefined ? { citizen } : {}) };
  }

  /** What was written and not sent. */
  get #unsent(): Content {
    return this.#contentOf(this.#values).content;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#sending.at === 'sending') return;
    const { hearing, language } = this.host;
    const values = this.#values;
    const { content, wrong } = this.#contentOf(values);
    if (wrong.length > 0) return this.#refuse(wrong, []);
    this.#wrong = this.#others = [];
    this.#isChecking = true;
    void this.host.changed();
    const faults = await this.#faults(content, hearing);
    if (faults.length > 0) {
      const found = await refused(faults, this.#asked, language, movedTo(content));
      this.#isChecking = false;
      return this.#refuse(found.wrong, found.others);
    }
    this.#sent = content;
    this.#isAwaited = true;
    await this.draft.send(this.#writtenOf(values, content));
    this.#isChecking = false;
    void this.host.changed();
  }

  /** Its number in the hearing, which the sender may know. */
  async #numbered(response: string): Promise<void> {
    const answer = await this.host.client.ask<{ number: number }>('response.receipt', { response });
    if (answer.ok) this.#number = answer.value.number;
    void this.host.changed();
  }

  #refuse(wrong: readonly Wrong[], others: readonly string[]): void {
    this.#wrong = wrong;
    this.#others = others;
    this.host.tell('response-refused', { hearing: this.host.hearing.hearing, fields: wrong.map(({ path }) => path) });
    this.host.focus(summaryId(this.host));
    void this.host.changed();
  }

  #note(files: readonly FileNote[]): void {
    this.#files = files;
    void this.host.changed();
  }

  async #attach(files: readonly File[]): Promise<void> {
    for (const file of files) {
      this.#note([...this.#files.filter(({ state }) => state === 'reading'), { name: file.name, state: 'reading' }]);
      const done = await attached(this.host.client, file);
      const rest = this.#files.filter(({ name }) => name !== file.name);
      if (!done.ok) {
        this.#note([...rest, { name: file.name, state: 'failed', why: this.#whyNot(done) }]);
        continue;
      }
      const given = (at(this.#values, 'content.attachments') ?? []) as Attachment[];
      if (!given.some(({ sha256 }) => sha256 === done.value.sha256)) this.#set('content.attachments', [...given, done.value]);
      this.#note([...rest, { name: file.name, state: 'attached' }]);
    }
  }

  #whyNot(failed: { problem: Problem } | { danish: string; english: string }): string {
    const { language } = this.host;
    if (!('problem' in failed)) return language === 'da' ? failed.danish : failed.english;
    const { problem } = failed;
    if (problem.code === 'actor_not_permitted' || problem.kind === 'session') return hearingTexts(language)('attachLogin');
    return problem.kind === 'refused' ? sentence(problem, language) : common(language)(problem.kind);
  }

  #detach(n: number): void {
    const given = (at(this.#values, 'content.attachments') ?? []) as Attachment[];
    this.#set('content.attachments', given.filter((_, other) => other !== n));
    this.#note([{ name: given[n]?.name ?? '', state: 'removed' }]);
    this.host.focus(idOf(this.host, 'content.attachments'));
  }

  /** A copy in words, for whoever sent it or could not. */
  #save(content: Content): void {
    const { hearing, now, language } = this.host;
    const copy = [hearing.title, day(new Date(now).toISOString().slice(0, 10), language), ...inWords(hearing, content)].join('\n\n');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([copy], { type: 'text/plain;charset=utf-8' }));
    link.download = `${hearing.title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.txt`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), COPY_MS);
  }

  readonly #actions: FormActions = {
    set: (path, value) => this.#set(path, value),
    submit: (event) => void this.#submit(event),
    attach: (files) => void this.#attach([...files]),
    detach: (n) => this.#detach(n),
    cancel: () => void this.draft.cancel(),
    deleteDraft: () => void this.#anew(true),
    takeOther: async (n) => {
      await this.draft.take(n);
      this.#adopt();
      void this.host.changed();
    },
    dropOther: (n) => void this.draft.drop(n),
    another: () => void this.#anew(false),
    print: () => window.print(),
    save: () => {
      const sending = this.#sending;
      this.#save(sending.at === 'received' ? (sending.received.unsent ?? sending.received.content ?? this.#unsent) : this.#unsent);
    },
  };

  /** An empty form: the draft is deleted, or what was sent is behind. */
  async #anew(isDeleted: boolean): Promise<void> {
    await this.draft.discard();
    this.#values = blank;
    this.#wrong = this.#others = this.#files = [];
    this.#foundAt = this.#sent = this.#number = undefined;
    this.#isDeleted = isDeleted;
    this.#seen = this.draft.shown;
    this.host.focus(`${this.host.id}-respond`);
    void this.host.changed();
  }
}

/** Where the server's faults with attachments belong. */
const attachments: Field = { path: 'content.attachments', type: 'list', label: ['Filerne', 'The files'] };
