import type { MedborgerError } from './errors.js';
import { Rooms } from './generated.js';
import type { Actor, Commands, Mail, Queries, Receipt, ResponseContent, Verified } from './generated.js';

export { MedborgerError } from './errors.js';
export type { ErrorKind } from './errors.js';
export type * from './generated.js';

/**
 * An instant: a `Date`, or RFC 3339 text with an offset, as `2026-01-15T17:00:00+01:00`.
 *
 * Answers hold instants as text in UTC to the microsecond, which a `Date` would cut to milliseconds. Dates are text
 * in both directions, as `2026-01-31`, because a date is no instant.
 */
export type Instant = Date | string;

/** When, and by whom. The host vouches for the actor: the library knows no passwords. */
export interface Moment {
  /** The instant. */
  at: Instant;
  /** The actor. */
  actor: Actor;
}

/** What a query may say about its moment. */
export interface AskOptions {
  /** The instant; now where it is left out. */
  at?: Instant | undefined;
  /** The actor; that of the rooms where it is left out. */
  actor?: Actor | undefined;
}

/** What a command may say about itself and its moment. */
export interface ExecuteOptions extends AskOptions {
  /** The command's id, a UUID; a new one where it is left out. The same id again gives the same receipt. */
  id?: string | undefined;
}

/** The name of a command. */
export type CommandName = keyof Commands;
/** The name of a query. */
export type QueryName = keyof Queries;

/**
 * A command as it travels. In `body` stand the core's own names of fields, the same in every language; `command()`
 * makes them from JavaScript's.
 */
export interface Command {
  id: string;
  name: CommandName;
  body: object;
}

/** A query as it travels, with the core's own names of fields; `query()` makes them from JavaScript's. */
export interface Query<N extends QueryName = QueryName> {
  name: N;
  body: object;
}

/** A command as it travels, with fresh values for what is to be fresh and was left out. */
export function command<N extends CommandName>(name: N, fields?: Commands[N], id?: string): Command;

/** A query as it travels. */
export function query<N extends QueryName>(name: N, fields?: Queries[N]['body']): Query<N>;

/** The answer to a query from the core's own names of fields. */
export function view<N extends QueryName>(name: N, answer: unknown): Queries[N]['view'];

/**
 * Reads a mail in the form in which mail programs save it (`.eml`): what it says, who sent it, what is attached.
 * Attachments are described, never copied: `readAttachment` gives their bytes.
 */
export function readMail(mail: Uint8Array): Mail;

/** The bytes of an attachment, by its place in `attachments`, from 0. */
export function readAttachment(mail: Uint8Array, attachment: number): Uint8Array;

/** What `localStorage` and `sessionStorage` are. */
export interface DraftStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * A response to a hearing that somebody is still writing, kept in the browser. Its ids are made once, so that sending it
 * twice, or from two tabs, is one response.
 */
export class ResponseDraft {
  /** The draft for a hearing in a storage, such as `localStorage`. */
  constructor(storage: DraftStorage, hearing: string);

  /** What was saved; absent where nothing was, or nothing that can be read. */
  readonly content: ResponseContent | undefined;

  /** Saves what is written so far. It need not be complete. */
  save(content: ResponseContent): void;

  /** The command that sends it, the same for as long as the draft is. Throws where nothing was saved. */
  command(): Command;

  /** Forgets it: once it is sent, or given up. */
  discard(): void;
}

/** What became of one command among many. */
export type Outcome = { receipt: Receipt; error?: never } | { receipt?: never; error: MedborgerError };

/** A look-up of streams by index terms: a stream is found when it holds one term of each list. */
export interface Find {
  /** Lists of terms, each written `kind:name=value`. */
  all: readonly (readonly string[])[];
  /** Only streams after this one, to page on. */
  after?: string | undefined;
  /** At most so many streams. */
  limit: number;
}

/** The answer to a look-up. */
export interface Found {
  /** How many streams match in all, before `after` and `limit`. */
  total: number;
  /** The streams of this page, in the order of their keys. */
  streams: string[];
}

/** An entry in its place in the journal. */
export interface Entry {
  /** Its place in the municipality's journal, from 1 without gaps. */
  position: number;
  /** The stream it belongs to. */
  stream: string;
  /** Its number within the stream, from 1 without gaps. */
  version: number;
  /** When it happened. */
  at: string;
  /** Who did it: `system`, `staff:<id>`, `citizen` or `public`. */
  actor: string;
  /** The command that did it. */
  command: string;
  /** The event as JSON. */
  event: string;
  /** SHA-256 over the hash before and this entry, as 64 hexadecimal digits. */
  hash: string;
}

/** What is still to be loaded. The names of fields here and below are the core's own, the same in every language. */
export interface Needs {
  /** The receipt of an earlier command of this id. */
  receipt?: string;
  /** The current states of these streams. */
  streams?: string[];
  /** All entries of these streams. */
  entries?: string[];
  /** Vault rows by key. */
  vault?: string[];
  /** All vault rows of these subjects. */
  subjects?: string[];
  /** Look-ups by index terms. */
  finds?: Find[];
}

/** A stored state. */
export interface StateRow {
  /** How many entries the stream has. */
  version: number;
  /** The version of the state's shape. */
  state_v: number;
  /** The time of the stream's last entry. */
  at: string;
  /** The state as JSON. */
  state: string;
}

/** A row of personal data. */
export interface VaultRow {
  /** Unique within the municipality. */
  key: string;
  /** Whose data it is: `citizen/<id>`, or `town` where no citizen owns it. */
  subject: string;
  /** JSON. */
  value: string;
}

/** A receipt as it is stored. */
export interface ReceiptRow {
  /** The answer that was given. */
  receipt: Receipt;
  /** The vault key of the secret behind the fingerprint. */
  secret?: string;
  /** A keyed hash of the command. */
  fingerprint: string;
}

/** What was loaded, by the same names as in `Needs`. Null says that it was looked for and is not there. */
export interface Loaded {
  receipts?: Record<string, ReceiptRow | null>;
  streams?: Record<string, StateRow | null>;
  entries?: Record<string, Entry[]>;
  vault?: Record<string, VaultRow | null>;
  subjects?: Record<string, VaultRow[]>;
  finds?: [Find, Found][];
}

/** Everything one command writes, to be kept in one transaction or not at all. */
export interface Commit {
  /** The municipality's code: the tenant. */
  tenant: number;
  /** The command that did it. */
  command: string;
  /** When. */
  at: string;
  /** The versions that these streams must still have; another one is a conflict: load and plan again. */
  expected: Record<string, number>;
  /** What happened, in order. */
  entries: { stream: string; version: number; actor: string; event: string }[];
  /** The new states of the streams written to. */
  states: Record<string, { version: number; state_v: number; state: string }>;
  /** Index terms to add and to remove. */
  terms: { stream: string; term: string; add: boolean }[];
  /** Vault rows to write, new or in place of the row of the same key. */
  vault_put: VaultRow[];
  /** Keys of vault rows to delete. */
  vault_delete: string[];
  /** What is kept to recognise the command when it is sent again. */
  receipt: ReceiptRow;
  /** Whether personal data goes: clear also what files still hold of it. */
  erases: boolean;
}

/** The outcome of planning a command: load more, write this, or it was done before. */
export type Planned =
  | { needs: Needs; commit?: never; already?: never }
  | { needs?: never; commit: Commit; already?: never }
  | { needs?: never; commit?: never; already: Receipt };

/** The outcome of answering a query: load more, or the answer with the core's own names of fields. */
export type Answer = { needs: Needs; view?: never } | { needs?: never; view: unknown };

/**
 * One municipality's participation.
 *
 * Its rooms act for the public; `acting` gives the rooms of another actor.
 *
 * ```js
 * const town = Participation.inMemory({ municipality: '0766', key });
 * const { id: citizen } = town.citizens.enrol({
 *   name: 'Ida Eksempel',
 *   consents: [{ purpose: 'enrolment', textVersion: '2026-1' }],
 * });
 * const ida = town.acting({ kind: 'citizen', citizen });
 * const { id: idea } = ida.ideas.deposit({ citizen, title: 'Bænke langs havnen', body: 'Så kan alle nå hele turen.' });
 * ida.ideas.get({ idea }).supporters; // 0
 * ```
 */
export class Participation extends Rooms {
  private constructor();

  /** Opens a municipality in memory, by its code and its 32 secret bytes. Nothing outlives the page or process. */
  static inMemory(options: { municipality: string; key: Uint8Array }): Participation;

  /** The rooms as an actor sees them, at an instant, or where it is left out at the time of each call. */
  acting(actor: Actor, at?: Instant): Rooms;

  /** Carries out a command as it travels, once: the same id again gives the same receipt. */
  execute(command: Command, moment: Moment): Receipt;

  /** Carries out many commands. Each has its own outcome; a refused one does not stop the others. */
  executeAll(batch: readonly { command: Command; moment: Moment }[]): Outcome[];

  /** Answers a query as it travels, with the core's own names of fields; `view()` makes JavaScript's. */
  ask(query: Query, moment: Moment): unknown;

  /** Looks streams up by their index terms. */
  find(find: Find): Found;

  /** Proves the whole journal: nothing was lost and nothing changed unseen. */
  verify(): Verified;

  /** The journal's entries after a position, at most `limit`: 1,000 unless said otherwise. */
  entries(page?: { after?: number; limit?: number }): Entry[];

  /**
   * Decides a command against what was loaded, for a host with a database of its own. Call it first with nothing
   * loaded; while it answers `needs`, load them, add them to what was loaded, and plan again. Write the `commit`
   * that comes in one transaction, unless one of the expected versions has changed.
   */
  plan(command: Command, loaded: Loaded, moment: Moment): Planned;

  /** Answers a query against what was loaded, in the same way. */
  answer(query: Query, loaded: Loaded, moment: Moment): Answer;

  /** What `loaded` is once this memory has added what is needed: what a host does with its own database. */
  load(needs: Needs, loaded: Loaded): Loaded;

  /** Keeps a commit in this memory: what a host does in a transaction of its own. */
  commit(commit: Commit): void;

  /** Gives the memory back. The object is of no use afterwards. */
  free(): void;

  /** As `free`, at the end of a `using` block. */
  [Symbol.dispose](): void;
}
