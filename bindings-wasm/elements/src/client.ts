// The one protocol over `fetch`. Whatever happens on the way is a value, never thrown.
import { queryOf } from './client/address.js';
import { read } from './client/answer.js';
import { failed, own, type Outcome, type Problem, type Receipt } from './client/problem.js';
import { eventsOf } from './client/stream.js';

export { sentence } from './client/problem.js';
export type { Fault, Outcome, Problem, ProblemKind, Receipt } from './client/problem.js';

export interface ClientOptions {
  /** The page's own unless it is given. */
  fetch?: typeof fetch;
  /** In which language the server is asked to speak: `da` or `en`. */
  language?: string;
  /** How long an answer is waited for, in milliseconds: 30,000 unless said otherwise. */
  timeoutMs?: number;
  /** `include` where the server is of another origin and the log-in's cookie has to come along. */
  credentials?: RequestCredentials;
  /** Whether somebody is logged in: then being shut out means that the log-in ended. */
  signedIn?: boolean;
  /** Whether the device is online, as far as it knows. */
  online?: () => boolean;
  /** Between 0 and 1; spreads the attempts to follow a stream again. */
  random?: () => number;
}

export interface CallOptions {
  signal?: AbortSignal | undefined;
}

export interface AskOptions extends CallOptions {
  /** Whether it goes in a body however short it is: addresses are kept in logs. */
  posed?: boolean;
}

export interface SendOptions extends CallOptions {
  /** The command's id: the same for each attempt of one wish. A fresh one where it is left out. */
  id?: string;
}

/** How many answers are kept, so that an ETag spares them. */
const KEPT = 50;

/** What ends a stream for good: asking again would say the same. */
const FINAL: readonly Problem['kind'][] = ['refused', 'session', 'version', 'foreign'];

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

/** A version 4 UUID; `crypto.randomUUID` is there on secure pages alone. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function sleep(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, millis);
    signal.addEventListener('abort', done);
  });
}

/** A town's server, as a page speaks to it. */
export class Client {
  readonly base: string;
  readonly #fetch: typeof fetch;
  readonly #language: string | undefined;
  readonly #timeoutMs: number;
  readonly #credentials: RequestCredentials;
  readonly #online: () => boolean;
  readonly #random: () => number;
  /** What was permitted before in this page. */
  readonly #letIn = new Set<string>();
  readonly #answers = new Map<string, { tag: string; value: unknown }>();
  /** Questions that the server doesn't want in an address. */
  readonly #posed = new Set<string>();
  /** Whether somebody is logged in, as the page knows. */
  signedIn: boolean;

  /** `base`: where the protocol is mounted, as `/medborger`, or with another origin before it. */
  constructor(base: string, options: ClientOptions = {}) {
    this.base = base.replace(/\/+$/, '');
    this.#fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
    this.#language = options.language;
    this.#timeoutMs = options.timeoutMs ?? 30_000;
    this.#credentials = options.credentials ?? 'same-origin';
    this.#online = options.online ?? (() => globalThis.navigator?.onLine !== false);
    this.#random = options.random ?? Math.random;
    this.signedIn = options.signedIn ?? false;
  }

  /** Sends a command. The same under the same id is done once, and gives the same receipt. */
  async send<T = Receipt>(command: string, body: object, { id = uuid(), signal }: SendOptions = {}): Promise<Outcome<T>> {
    const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'idempotency-key': id } };
    const outcome = await this.#call(`/commands/${command}`, init, signal);
    return outcome as Outcome<T>;
  }

  /** Asks a question: in the address where it is short, else in a body. */
  async ask<T = unknown>(question: string, body: object = {}, { signal, posed = false }: AskOptions = {}): Promise<Outcome<T>> {
    const path = `/questions/${question}`;
    const query = posed || this.#posed.has(question) ? null : queryOf(body);
    if (query !== null) {
      const outcome = await this.#call(query === '' ? path : `${path}?${query}`, { method: 'GET' }, signal, path);
      if (outcome.ok || outcome.problem.status !== 405) return outcome as Outcome<T>;
      this.#posed.add(question);
    }
    const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    return (await this.#call(path, init, signal)) as Outcome<T>;
  }

  /** Puts a file under its own hash, and gives what a reference to it says. The same file again does no harm. */
  async upload(blob: Blob, { signal }: CallOptions = {}): Promise<Outcome<{ sha256: string; size: number }>> {
    if (globalThis.crypto?.subtle === undefined) return failed(own('refused', 'page_insecure'));
    let bytes: ArrayBuffer;
    try {
      bytes = await blob.arrayBuffer();
    } catch {
      // The file was moved or changed after it was chosen: nothing left the device.
      return failed(own('lost', 'broken_off'));
    }
    const sha256 = hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    const headers = blob.type === '' ? {} : { 'content-type': blob.type };
    const outcome = await this.#call(`/files/${sha256}`, { method: 'PUT', body: bytes, headers }, signal, '/files');
    return outcome.ok ? { ok: true, value: { sha256, size: bytes.byteLength } } : outcome;
  }

  /** Whether the store behind the server answers. */
  health(options: CallOptions = {}): Promise<Outcome<{ status: string }>> {
    return this.#call('/health', { method: 'GET' }, options.signal) as Promise<Outcome<{ status: string }>>;
  }

  /**
   * Follows a question: `see` is called with the answer, and again whenever it is another. A problem is seen too; one that may
   * pass is tried again, later each time. What comes back ends it.
   */
  events<T = unknown>(question: string, body: object, see: (outcome: Outcome<T>) => void): () => void {
    const ends = new AbortController();
    // What the page throws is the page's: the stream goes on.
    const shown = (outcome: Outcome<unknown>) => {
      try {
        see(outcome as Outcome<T>);
      } catch (error) {
        queueMicrotask(() => { throw error; });
      }
    };
    void this.#follow(question, body, shown, ends.signal);
    return () => ends.abort();
  }

  async #follow(question: string, body: object, see: (outcome: Outcome<unknown>) => void, signal: AbortSignal): Promise<void> {
    const path = `/questions/${question}`;
    const query = queryOf(body);
    let last: string | null = null;
    let wait = FIRST_WAIT;
    while (!signal.aborted) {
      // What is too long for an address can be asked, not followed.
      if (query === null) {
        const outcome = await this.ask(question, body, { signal });
        if (!signal.aborted) see(outcome);
        if (!outcome.ok && FINAL.includes(outcome.problem.kind)) return;
        await sleep(LONGEST_WAIT, signal);
        continue;
      }
      const headers = { accept: 'text/event-stream', ...(last === null ? {} : { 'last-event-id': last }) };
      const came = await this.#fetched(`${path}?${query}`, { method: 'GET', headers }, signal);
      let problem: Problem | undefined;
      if (!came.ok) problem = came.problem;
      else if (!came.value.ok || !came.value.headers.get('content-type')?.startsWith('text/event-stream')) {
        const outcome = await read(came.value, this.#wasLetIn(path));
        problem = outcome.ok ? own('foreign', 'not_the_protocol', came.value.status) : outcome.problem;
      } else {
        this.#letIn.add(path);
        try {
          for await (const event of eventsOf(came.value.body!)) {
            if (signal.aborted) return;
            wait = FIRST_WAIT;
            last = event.id ?? last;
            if (event.event === 'answer') see({ ok: true, value: JSON.parse(event.data) as unknown });
            else if (event.event === 'problem') problem = await this.#ended(event.data, path);
          }
        } catch {
          // It broke off: whoever follows has the last answer, and comes back for the next.
        }
      }
      if (signal.aborted) return;
      if (problem !== undefined) {
        see(failed(problem));
        if (FINAL.includes(problem.kind)) return;
      }
      await sleep(problem?.retryAfter ?? wait * (0.5 + this.#random()), signal);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }

  /** The problem with which a stream ended. */
  async #ended(data: string, path: string): Promise<Problem> {
    let status = 500;
    try {
      status = (JSON.parse(data) as { status: number }).status;
      const answer = new Response(data, { status, headers: { 'content-type': 'application/problem+json' } });
      const outcome = await read(answer, this.#wasLetIn(path));
      if (!outcome.ok) return outcome.problem;
    } catch {
      // No problem that can be read.
    }
    return own('foreign', 'not_the_protocol', null);
  }

  #wasLetIn(path: string): boolean {
    return this.signedIn || this.#letIn.has(path);
  }

  /** One request and what it means. `as`: by what it is remembered that this was permitted. */
  async #call(path: string, init: RequestInit, signal: AbortSignal | undefined, as = path): Promise<Outcome<unknown>> {
    const known = init.method === 'GET' ? this.#answers.get(path) : undefined;
    const headers = known === undefined ? init.headers : { ...init.headers, 'if-none-match': known.tag };
    const limit = new AbortController();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      limit.abort();
    }, this.#timeoutMs);
    const stop = () => limit.abort();
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
    try {
      const came = await this.#fetched(path, { ...init, ...(headers === undefined ? {} : { headers }) }, limit.signal);
      if (!came.ok) return limit.signal.aborted ? failed(own('lost', isLate ? 'timeout' : 'aborted')) : came;
      const answer = came.value;
      if (answer.status === 304 && known !== undefined) {
        this.#kept(path, known.tag, known.value);
        return { ok: true, value: known.value };
      }
      const outcome = await read(answer, this.#wasLetIn(as));
      if (!outcome.ok) return limit.signal.aborted && isLate ? failed(own('lost', 'timeout', answer.status)) : outcome;
      this.#letIn.add(as);
      const tag = answer.headers.get('etag');
      if (init.method === 'GET' && tag !== null) this.#kept(path, tag, outcome.value);
      return outcome;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }

  async #fetched(path: string, init: RequestInit, signal: AbortSignal): Promise<Outcome<Response>> {
    const wasOnline = this.#online();
    const language = this.#language === undefined ? {} : { 'accept-language': this.#language };
    const headers = { accept: 'application/json', ...language, ...init.headers };
    try {
      const answer = await this.#fetch(`${this.base}${path}`, {
        ...init, headers, signal, credentials: this.#credentials, redirect: 'manual', cache: 'no-store',
      });
      return { ok: true, value: answer };
    } catch {
      return failed(wasOnline ? own('lost', 'network') : own('offline', 'offline'));
    }
  }

  #kept(path: string, tag: string, value: unknown): void {
    this.#answers.delete(path);
    this.#answers.set(path, { tag, value });
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > KEPT && oldest !== undefined) this.#answers.delete(oldest);
  }
}
