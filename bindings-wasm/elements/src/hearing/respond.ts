import { nothing, type TemplateResult } from 'lit-html';
import type { Client, Problem } from '../client.js';
import { collected } from '../form/collect.js';
import { refused } from '../form/faults.js';
import { at, withAt, type Wrong } from '../form/field.js';
import { idOf, summaryId } from '../form/view.js';
import { sentence } from '../problem-view.js';
import { common } from '../texts/common.js';
import type { Language } from '../texts/index.js';
import { day } from '../texts/time.js';
import { attached, type Attachment } from './attach.js';
import { allOf, contentOf, fromNames, movedTo, partsOf } from './fields.js';
import { closedNote, formView, inWords, receiptView, type FormActions } from './form-view.js';
import { phaseOf, writing, type Content, type Hearing, type Shown, type Writing } from './model.js';
import { hearingTexts } from './texts.js';

/** How long the page's own check is waited for. Where it does not come, the server checks alone. */
const CHECK_MS = 4_000;
const COPY_MS = 60_000;

/** What the form needs of the element that shows it. */
export interface Host {
  readonly id: string;
  readonly client: Client;
  readonly language: Language;
  readonly now: number;
  readonly signedIn: boolean;
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

/** A response that somebody writes: loaded where a hearing takes any. */
export class Respond {
  #writing: Writing = writing;
  /** The ids of the response and of its command: the same however often it is sent. */
  #ids = fresh();
  #check: Promise<typeof import('./check.js')> | undefined;

  constructor(readonly host: Host) {}

  /** Takes what somebody wrote into a form without JavaScript, before the script came. */
  take(names: ReadonlyMap<string, readonly string[]>): void {
    const values = fromNames(this.host.hearing, names);
    if (values) this.#change({ values });
  }

  /** Begins a response to a section. */
  about(section: string): void {
    this.#set('content.section', section);
    this.host.focus(idOf(this.host, 'content.text'));
  }

  view(shown: Shown): TemplateResult | typeof nothing {
    const { host } = this;
    const { sending } = this.#writing;
    const { hearing } = shown;
    if (sending.at === 'received') return receiptView(hearing, sending.received, host.id, host.language, this.#actions);
    if (phaseOf(shown) !== 'over') return formView(shown, this.#writing, host, this.#actions);
    const unsent = this.#unsent;
    return unsent.text || unsent.answers ? closedNote(hearing, unsent, host.language, this.#actions) : nothing;
  }

  #change(more: Partial<Writing>): void {
    this.#writing = { ...this.#writing, ...more };
    void this.host.changed();
  }

  #set(path: string, value: unknown): void {
    const { sending } = this.#writing;
    if (sending.at === 'sending' || sending.at === 'received') return;
    // The rules are fetched once somebody writes: whoever only reads needs none.
    void this.#rules().catch(() => {});
    const wrong = this.#writing.wrong.filter((one) => one.path !== path);
    this.#change({ values: withAt(this.#writing.values, path, value), wrong, others: [] });
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
    const checked = this.#rules().then(({ check }) => check(content, hearing)).catch(() => undefined);
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, CHECK_MS));
    return (await Promise.race([checked, late])) ?? [];
  }

  /** What the form holds, as the command takes it, and what is wrong with it by the schema's limits. */
  #content(): { content: Content; wrong: readonly Wrong[] } {
    const { hearing, language } = this.host;
    const { values } = this.#writing;
    const { body, wrong } = collected(allOf(partsOf(hearing)), values, language);
    const files = at(values, 'content.attachments') as Attachment[] | undefined;
    return { content: contentOf(hearing, files?.length ? withAt(body, 'content.attachments', files) : body), wrong };
  }

  /** What was written and not sent. */
  get #unsent(): Content {
    return this.#content().content;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { hearing, language } = this.host;
    if (this.#writing.sending.at === 'sending') return;
    const { content, wrong } = this.#content();
    if (wrong.length > 0) return this.#refuse(wrong, []);
    this.#change({ sending: { at: 'sending' }, wrong: [], others: [] });
    const faults = await this.#faults(content, hearing);
    const asked = [...allOf(partsOf(hearing)), files];
    if (faults.length > 0) {
      const found = await refused(faults, asked, language, movedTo(content));
      return this.#refuse(found.wrong, found.others);
    }
    const { response, command } = this.#ids;
    const sent = await this.host.client.send('response.submit', { response, hearing: hearing.hearing, content }, { id: command });
    if (sent.ok) {
      const receipt = sent.value;
      const timely = !(Date.parse(receipt.at) >= Date.parse(hearing.closes_at ?? ''));
      this.#change({ sending: { at: 'received', received: { receipt, timely, content } } });
      this.host.tell('response-sent', { hearing: hearing.hearing, response: receipt.id, at: receipt.at, timely });
      this.#ids = fresh();
      if (this.host.signedIn) void this.#number(receipt.id);
      return this.host.focus(`${this.host.id}-receipt`);
    }
    const { problem } = sent;
    this.host.tell('problem', { kind: problem.kind, code: problem.code });
    if (problem.kind === 'refused') {
      const found = await refused(problem.faults, asked, language, movedTo(content));
      if (found.wrong.length > 0) return this.#refuse(found.wrong, found.others);
      // It says no to all of it, as where the hearing was closed meanwhile: the page looks again.
      this.host.reload();
    }
    this.#change({ sending: { at: ['lost', 'server', 'foreign'].includes(problem.kind) ? 'unknown' : 'failed', problem } });
    return this.host.focus(`${this.host.id}-trouble`);
  }

  /** Its number in the hearing, which the sender may know. */
  async #number(response: string): Promise<void> {
    const answer = await this.host.client.ask<{ number: number }>('response.receipt', { response });
    const { sending } = this.#writing;
    if (!answer.ok || sending.at !== 'received') return;
    this.#change({ sending: { at: 'received', received: { ...sending.received, number: answer.value.number } } });
  }

  #refuse(wrong: readonly Wrong[], others: readonly string[]): void {
    this.#change({ wrong, others, sending: { at: 'writing' } });
    this.host.tell('response-refused', { hearing: this.host.hearing.hearing, fields: wrong.map(({ path }) => path) });
    this.host.focus(summaryId(this.host));
  }

  async #attach(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const others = this.#writing.files.filter(({ state }) => state === 'reading');
      this.#change({ files: [...others, { name: file.name, state: 'reading' }] });
      const done = await attached(this.host.client, file);
      const rest = this.#writing.files.filter(({ name }) => name !== file.name);
      if (!done.ok) {
        this.#change({ files: [...rest, { name: file.name, state: 'failed', why: this.#whyNot(done) }] });
        continue;
      }
      const given = (at(this.#writing.values, 'content.attachments') ?? []) as Attachment[];
      if (!given.some(({ sha256 }) => sha256 === done.value.sha256)) this.#set('content.attachments', [...given, done.value]);
      this.#change({ files: [...rest, { name: file.name, state: 'attached' }] });
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
    const given = (at(this.#writing.values, 'content.attachments') ?? []) as Attachment[];
    this.#set('content.attachments', given.filter((_, other) => other !== n));
    this.#change({ files: [{ name: given[n]?.name ?? '', state: 'removed' }] });
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
    deleteDraft: () => {},
    another: () => {
      this.#change(writing);
      this.host.focus(`${this.host.id}-respond`);
    },
    print: () => window.print(),
    save: () => {
      const { sending } = this.#writing;
      this.#save(sending.at === 'received' ? sending.received.content : this.#unsent);
    },
  };
}

/** Where the server's faults with attachments belong. */
const files = { path: 'content.attachments', type: 'list', label: ['Filerne', 'The files'] } as const;

/** Ids that nobody has. */
function fresh(): { response: string; command: string } {
  const uuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };
  return { response: uuid(), command: uuid() };
}
