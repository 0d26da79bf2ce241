/// <reference lib="esnext.disposable" />

import type { MedborgerError } from './errors.js';
import { Rooms } from './generated.js';
import type {
  Actor, Checked, Commands, DoorCode, HearingId, Queries, Receipt, ResponseContent, RoomCodes, Verified,
} from './generated.js';

export { MedborgerError } from './errors.js';
export type { ErrorKind } from './errors.js';
export { init, initSync } from './loading.js';
export type { InitOptions, Source } from './loading.js';
export type * from './generated.js';

/** A value of Temporal, the language's own or a polyfill's. */
export interface TemporalOf<Kind extends string> {
  readonly [Symbol.toStringTag]: `Temporal.${Kind}`;
  toJSON(): string;
}

/**
 * An instant: a `Date`, a `Temporal.Instant` or `Temporal.ZonedDateTime`, or RFC 3339 text with an offset, as
 * `2026-01-15T17:00:00+01:00`. A `Temporal.PlainDateTime` is none, for it lacks its zone: it is refused.
 *
 * Answers hold instants as text in UTC to the microsecond, which a `Date` would cut to milliseconds: `Temporal.Instant.from`
 * reads them whole.
 */
export type Instant = Date | string | TemporalOf<'Instant'> | TemporalOf<'ZonedDateTime'>;

/** A day: a `Temporal.PlainDate`, or text as `2026-01-31`. Neither a `Date` nor another instant is one: where it falls depends on the zone. */
export type Day = string | TemporalOf<'PlainDate'>;

/** A time in Denmark without a zone, as clocks there show it: a `Temporal.PlainDateTime`, or text as `2026-10-25T02:30:00`. */
export type DayTime = string | TemporalOf<'PlainDateTime'>;

/** When, and by whom. The host vouches for the actor: the library knows no passwords. */
export interface Moment {
  /** The instant. */
  at: Instant;
  /** The actor. */
  actor: Actor;
}

/** How far a call has come, in units of work of about a nanosecond each. */
export interface Progress {
  /** The units used. */
  used: number;
  /** The units that the actor may use. Most calls end long before. */
  max: number | undefined;
}

/**
 * What a long call does about every 20 milliseconds. A call runs on its own thread to its end: nothing else happens there
 * meanwhile, no timer, no click. So a page lets a worker make long calls.
 *
 * ```js
 * // in the worker; `stop` is an Int32Array over a SharedArrayBuffer that the page writes to
 * const controller = new AbortController();
 * const onProgress = (progress) => {
 *   postMessage({ progress });
 *   if (Atomics.load(stop, 0) === 1) controller.abort();
 * };
 * town.sortitions.distribute({ rules, people }, { onProgress, signal: controller.signal });
 * ```
 */
export interface WatchOptions {
  /** Is told how far the call has come. What it throws stops the call, and is thrown by it. It never changes an answer. */
  onProgress?: ((progress: Progress) => void) | undefined;
  /**
   * Stops the call with the signal's reason. It is looked at before the call and after each `onProgress`; during the
   * call only what `onProgress` does can abort it, since nothing else runs on this thread.
   */
  signal?: { readonly aborted: boolean; throwIfAborted(): void } | undefined;
}

/** What a query may say about its moment, and what it does while it takes long. */
export interface AskOptions extends WatchOptions {
  /** The instant; now where it is left out. */
  at?: Instant | undefined;
  /** The actor; that of the rooms where it is left out. */
  actor?: Actor | undefined;
}

/** What a command may say about itself and its moment. */
export interface ExecuteOptions extends AskOptions {
  /**
   * The command's id, a UUID; a new one where it is left out. The same id with the same fields again gives the same
   * receipt; other fields are refused with `command_reused`. What the core wants fresh (`idea`, `seed`) and a call leaves
   * out is made anew at each call: whoever may have to send it again says it too, or keeps what `command()` gave.
   */
  id?: string | undefined;
}

/** The name of a command. */
export type CommandName = keyof Commands;
/** The name of a query. */
export type QueryName = keyof Queries;

/**
 * The codes that a command or query of this name may be told: its room's own and the door's. These are not all: a room that it has
 * to do with speaks for itself, as `citizen_left` is told by `citizen` where an idea is deposited. `ErrorCode` is all.
 *
 * ```ts
 * const sentences: { [Code in ErrorsOf<'idea.deposit'>]?: string } = { idea_too_many_topics: 'Vælg færre emner.' };
 * ```
 */
export type ErrorsOf<Name extends CommandName | QueryName> =
  | DoorCode
  | (Name extends `${infer Room}.${string}` ? RoomCodes[Room & keyof RoomCodes] : never);

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
 * Says what is wrong with a command, as many mistakes as can be found, and what would be changed of its texts. For a form,
 * before it is sent: no municipality, no key, no clock and no data are needed. Whether the command will be carried out, only
 * the door tells. Nothing of what was written stands in the answer.
 */
export function check(command: { id?: unknown; name?: unknown; body?: unknown }): Checked;

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
  constructor(storage: DraftStorage, hearing: HearingId);

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
  /** At most so many streams; all where it is left out. */
  limit?: number | undefined;
}

/** The answer to a look-up. */
export interface Found {
  /** How many streams match in all, before `after` and `limit`. */
  total: number;
  /** The streams of this page, in the order of their keys. */
  streams: string[];
}

/** To what an entry belongs: a case, an account (its first entry or a later one), or the first entry of a part of one. */
export type EntryClass = 'case' | 'account_first' | 'account' | 'part_first';

/** An entry in its place in the journal. */
export interface Entry {
  /** Its place in the municipality's journal, from 1 without gaps. */
  position: number;
  /** To what it belongs. */
  class: EntryClass;
  /** What it says. Absent once the account that it belonged to is erased. */
  body?: EntryBody;
  /** The commitment to what it says: a salted SHA-256, as 64 hexadecimal digits. */
  body_hash: string;
  /** SHA-256 over the hash before, the place and the commitment, as 64 hexadecimal digits. */
  hash: string;
}

/** What an entry says. */
export interface EntryBody {
  /** The stream it belongs to. */
  stream: string;
  /** Its number within the stream, from 1 without gaps. */
  version: number;
  /** When it happened. */
  at: string;
  /** Who did it: `system`, `staff:<id>`, `citizen` or `public`. */
  actor: string;
  /** The mark of the command that did it. */
  command: string;
  /** The event as JSON. */
  event: string;
  /** The salt of the commitment; absent where the entry belongs to a case. */
  salt?: string;
}

/** What is still to be loaded. The names of fields here and below are the core's own, the same in every language. */
export interface Needs {
  /** The receipt of an earlier command of this mark. */
  receipt?: string;
  /** The current states of these streams. */
  streams?: string[];
  /** All entries of these streams. */
  entries?: string[];
  /** Vault rows by key. */
  vault?: string[];
  /** All vault rows of these subjects. */
  subjects?: string[];
  /** All vault rows whose keys begin so. */
  ranges?: string[];
  /** Look-ups by index terms. */
  finds?: Find[];
  /** Stretches of the journal. */
  stretches?: Stretch[];
}

/** A stretch of the journal, whatever streams its entries belong to. */
export interface Stretch {
  /** The position behind which it begins; 0 for the journal's beginning. */
  after: number;
  /** At most so many entries. Where the journal ends before, fewer. */
  limit: number;
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
  /** Whose data it is: `citizen/<id>`, `person/<id>` of somebody without an account, or `town`. */
  subject: string;
  /** JSON. */
  value: string;
}

/** A receipt as it is stored. */
export interface ReceiptRow {
  /** The answer that was given, without the command's id. */
  name: string;
  at: string;
  id: string;
  made: { kind: string; id: string }[];
  /** Whose secrets the fingerprint is keyed with: of all whom the command names and who sent it, which, in the order of their ids. */
  guarded?: number[];
  /** A keyed hash of the command. */
  fingerprint: string;
}

/** What was loaded, by the same names as in `Needs`. Null says that it was looked for and is not there. */
export interface Loaded {
  /**
   * How many commits the database had taken when it was loaded. A host that has no such number leaves it out, and
   * everything is compared when the commit is written.
   */
  generation?: number;
  receipts?: Record<string, ReceiptRow | null>;
  streams?: Record<string, StateRow | null>;
  entries?: Record<string, Entry[]>;
  vault?: Record<string, VaultRow | null>;
  subjects?: Record<string, VaultRow[]>;
  ranges?: Record<string, VaultRow[]>;
  finds?: [Find, Found][];
  stretches?: [Stretch, Entry[]][];
}

/** What a decision rested on. It is compared by `differs`; only `generation` is for hosts to read. */
export interface Looked {
  /** The generation that stood in what was loaded. */
  generation?: number;
  /** Digests of states; null of a stream that is absent. */
  streams?: Record<string, string | null>;
  /** Digests of all entries of a stream. */
  entries?: Record<string, string>;
  /** Digests of vault rows; null of one that is absent. */
  vault?: Record<string, string | null>;
  /** Digests of all rows of a subject. */
  subjects?: Record<string, string>;
  /** Digests of all rows whose keys begin so. */
  ranges?: Record<string, string>;
  /** Digests of the answers to look-ups. */
  finds?: [Find, string][];
  /** Digests of stretches of the journal. */
  stretches?: [Stretch, string][];
}

/**
 * Everything one command writes, to be kept in one transaction or not at all. It is to be written as it is: one that was
 * changed is not known again.
 */
export interface Commit {
  /** The municipality's code: the tenant. */
  tenant: number;
  /** The mark of the command that did it: a keyed hash of its id. The id itself is stored nowhere. */
  command: string;
  /** What the decision rested on. Where it is no longer so, the commit must not be written: load and plan again. */
  looked: Looked;
  /** What happened, in order. */
  entries: {
    stream: string;
    version: number;
    at: string;
    actor: string;
    event: string;
    class: EntryClass;
    salt?: string;
  }[];
  /** The new states of the streams written to. */
  states: Record<string, StateRow>;
  /** Index terms to add and to remove. */
  terms: { stream: string; term: string; add: boolean }[];
  /**
   * Streams whose stored state was of another version: all terms under which they are found from now on. A term that is
   * stored stays where it is `declared` or begins with one of `kept`; others go, and what is declared is added.
   */
  restated?: Record<string, { declared: string[]; kept: string[] }>;
  /** Vault rows to write, new or in place of the row of the same key. */
  vault_put: VaultRow[];
  /** Keys of vault rows to delete. */
  vault_delete: string[];
  /**
   * What of erased accounts goes beside vault rows: of `streams` the state, all terms and what their entries say (the
   * places in the journal stay, with class, commitment and hash), and `receipts`.
   */
  forgotten?: { streams?: string[]; receipts?: string[] };
  /** What is kept to recognise the command when it is sent again. Absent where nothing may be kept. */
  receipt?: ReceiptRow;
  /** What whoever sent the command is answered once this is stored. It is not kept. */
  answer: Receipt;
  /** Whether personal data goes: clear also what files still hold of it. */
  erases: boolean;
  /** By what the library knows that it planned this. */
  mac: string;
}

/** The outcome of planning a command: load more, write this, or it was done before. */
export type Planned =
  | { needs: Needs; commit?: never; already?: never }
  | { needs?: never; commit: Commit; already?: never }
  | { needs?: never; commit?: never; already: Receipt };

/** The outcome of answering a query: load more, or the answer with the core's own names of fields. */
export type Answer = { needs: Needs; view?: never } | { needs?: never; view: unknown };

/**
 * What a host's connection to SQLite must have: a `Database` of better-sqlite3 (12), or a `DatabaseSync` of `node:sqlite`
 * (Node 22.5 or later). Both are taken as they are.
 */
export interface HostDatabase {
  prepare(sql: string): object;
  exec(sql: string): unknown;
}

/**
 * One municipality's participation.
 *
 * Its rooms act for the public; `acting` gives the rooms of another actor.
 *
 * ```js
 * await init();
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

  /**
   * Opens a municipality in memory, by its code and its 32 secret bytes. Nothing outlives the page or process. Nobody
   * else can have it open, so that no call ever waits.
   *
   * With `history`, moments of the past and of the future are taken as they come, as when old records are brought in, or
   * by tests that play another year. Else a command more than a minute beyond `Date.now()` is refused with `clock_ahead`:
   * nothing could be written about the same thing until then.
   */
  static inMemory(options: { municipality: string | number; key: Uint8Array; history?: boolean | undefined }): Participation;

  /**
   * Opens a municipality in a database of the host's, over the connection that the host has. Its tables are made where they
   * are absent; their names begin with `medborger_`, and the host's lie beside them. Journal, hash chain, guard and erasure are
   * those of the library's own file.
   *
   * ```js
   * const db = new Database('portal.db'); // better-sqlite3, or new DatabaseSync('portal.db', { timeout: 5000 })
   * const town = Participation.over(db, { municipality: '0766', key });
   * town.transaction(() => {
   *   db.prepare('INSERT INTO booking VALUES (?)').run(room);
   *   town.ideas.deposit({ citizen, title: 'Bænke', body: 'Ved havnen.' });
   * });
   * ```
   *
   * Outside of any transaction each command has one of its own. In one that the host began, a receipt is durable only once
   * the host commits, and what the host rolls back never was. Begin such a one with `BEGIN IMMEDIATE`
   * (`db.transaction(work).immediate()`): SQLite lets nobody who only read so far write who would have to wait
   * (`store_busy`). For others who write is waited as long as the connection's own timeout says: `node:sqlite` waits not
   * at all unless told so.
   *
   * Settings stay as they are, but `secure_delete`, on which erasing rests. Refused are an SQLite older than 3.37, or than 3.51.3
   * where the file is in WAL mode, which older ones may damage (`store_engine`), and a journal that keeps what is erased
   * (`store_journal_mode`). What was erased is cleared from a WAL by the next command outside of a transaction, or by
   * `erasurePending`.
   */
  static over(database: HostDatabase, options: { municipality: string | number; key: Uint8Array; history?: boolean | undefined }): Participation;

  /**
   * Does something in one transaction over the host's connection: what the host writes in it and what is written here stand
   * or fall together. What `work` throws takes all of it back and is thrown on. Within another transaction it is a part of that,
   * which can be taken back alone. `work` waits for nothing: an async function is refused.
   */
  transaction(work: () => PromiseLike<unknown>): never;
  transaction<T>(work: () => T): T;

  /** The rooms as an actor sees them, at an instant, or where it is left out at the time of each call. */
  acting(actor: Actor, at?: Instant): Rooms;

  /** Carries out a command as it travels, once: the same command again gives the same receipt. */
  execute(command: Command, moment: Moment, options?: WatchOptions): Receipt;

  /**
   * Carries out many commands. Each has its own outcome; a refused one does not stop the others. Over a database of the host's
   * they become durable together.
   */
  executeAll(batch: readonly { command: Command; moment: Moment }[]): Outcome[];

  /** Answers a query as it travels, with the core's own names of fields; `view()` makes JavaScript's. */
  ask(query: Query, moment: Moment, options?: WatchOptions): unknown;

  /** Looks streams up by their index terms. */
  find(find: Find): Found;

  /** Proves the whole journal: nothing was lost and nothing changed unseen. */
  verify(options?: WatchOptions): Verified;

  /** The journal's entries after a position, at most `limit`: 1,000 unless said otherwise. */
  entries(page?: { after?: number; limit?: number }): Entry[];

  /**
   * Decides a command against what was loaded, for a host with a database of its own. Call it first with nothing loaded
   * but the `generation`; while it answers `needs`, load them, add them to what was loaded, and plan again. Load all of
   * it in one snapshot: a refusal could otherwise be about what never was.
   *
   * The `commit` that comes rests on all that was loaded. Write it in one transaction, in which nobody else writes:
   *
   * ```sql
   * SELECT generation FROM head WHERE tenant = 766 FOR UPDATE;
   * -- unless it is commit.looked.generation: load town.again(commit) once more;
   * -- where town.differs(commit, loaded) is not null, or the receipt is there: roll back and plan again
   * -- write the commit
   * UPDATE head SET generation = generation + 1 WHERE tenant = 766;
   * ```
   *
   * The generation counts the commits of a town. A host without such a number leaves it out of `loaded`, and compares
   * each time. A plan is held against no clock: a host that takes the time from others looks at it itself.
   */
  plan(command: Command, loaded: Loaded, moment: Moment): Planned;

  /** Answers a query against what was loaded, in the same way. */
  answer(query: Query, loaded: Loaded, moment: Moment): Answer;

  /** What `loaded` is once this memory has added what is needed: what a host does with its own database. */
  load(needs: Needs, loaded: Loaded): Loaded;

  /**
   * Keeps a commit in this memory: what a host does in a transaction of its own. Where what it rests on is no longer so,
   * it is refused with `conflict`; one that was not planned with this town's key, or was changed since, with
   * `foreign_commit`.
   */
  commit(commit: Commit): void;

  /** What a commit rests on: what a host loads once more, inside the transaction that writes it. */
  again(commit: Commit): Needs;

  /**
   * In what that which was loaded again differs from what a commit rests on: null where all is as it was, and the commit
   * may be written. Otherwise somebody else wrote first: load and plan again.
   */
  differs(commit: Commit, loaded: Loaded): 'stream' | 'row' | 'subject' | 'look-up' | null;

  /**
   * Everybody who was erased or forgotten, each as a keyed hash that tells nobody who it was. Keep the list in a place that
   * outlives the database, and give it to `replayErasures` after a backup was restored.
   */
  erasures(): string[];

  /**
   * Erases whoever stands in the list and is there: after a backup was restored, before anybody else comes in. How many
   * there were comes back.
   */
  replayErasures(erased: Iterable<string>, when?: { at?: Instant }): number;

  /**
   * Whether something of what was erased may still be there: in a WAL in which somebody is reading, or that belongs to a
   * transaction of the host's that is not committed yet. Asking clears what can be cleared. False in memory.
   */
  erasurePending(): boolean;

  /** Gives back what memory is held in reserve; over a database, writes the host's whole file anew, smaller. */
  compact(): void;

  /** What `medborger/server` needs of the town: the protocol over it, and the door as JSON. */
  protocol(document: string, options: unknown): unknown;
  executeText(command: string, moment: string): string;
  askText(query: string, moment: string): string;

  /** Gives the memory back. The object is of no use afterwards. */
  free(): void;

  /** As `free`, at the end of a `using` block. */
  [Symbol.dispose](): void;
}
