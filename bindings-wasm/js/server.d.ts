import type { Actor } from './generated.js';

/** Who sent a request; `attestation` is what a log-in vouches for, and goes into commands that take one. */
export type Sender = Actor & { attestation?: string | undefined };

/** What the protocol asks of a town. A `Participation` of `medborger` has it; a host with a database of its own gives `door`. */
export interface ServedTown {
  protocol(document: string, options: unknown): unknown;
  executeText(command: string, moment: string): string | Promise<string>;
  askText(query: string, moment: string): string | Promise<string>;
}

/** What carries out commands and answers questions, JSON in and out. It throws a `MedborgerError` for what is refused. */
export interface Door {
  execute(command: string, moment: string): string | Promise<string>;
  ask(query: string, moment: string): string | Promise<string>;
}

/** Room for a file that comes in. Nobody sees it before it is kept. */
export interface Room {
  write(piece: Uint8Array): void | Promise<void>;
  keep(): void | Promise<void>;
  drop(): void | Promise<void>;
}

/** A file that was kept: its length, its first 16 bytes, and all of them. */
export interface Found {
  bytes: number;
  first: Uint8Array;
  pieces(): AsyncIterable<Uint8Array>;
}

/** Where files are kept under their hash. */
export interface FileStore {
  put(name: string): Room | Promise<Room>;
  get(name: string): Found | undefined | Promise<Found | undefined>;
}

/** A bucket of tokens: so many at once, and so many more a minute. */
export interface Rate {
  burst: number;
  perMinute: number;
}

/** What a host decides; `core/docs/protocol.md` says what holds where it does not. */
export interface ServeOptions<Whose = Request> {
  /**
   * Who sent a request, from the host's own session; undefined is the public. It gets the framework's own request, whose type is named
   * where it is none of the Web's: `serve<express.Request>(town, { … })`. Where it throws, the answer is `host_failed`.
   */
  actor(request: Whose): Sender | undefined | Promise<Sender | undefined>;
  /** The host's own origin, as `https://deltag.eksempel.dk`; others of the host behind it. */
  origin: string | readonly string[];
  /** For whom the rate is limited, such as the client's address; without it nobody is. */
  key?(request: Whose): string | undefined | Promise<string | undefined>;
  base?: string;
  credentials?: boolean;
  allowNoOrigin?: boolean;
  commands?: readonly string[];
  questions?: readonly string[];
  system?: boolean;
  publicSeconds?: number;
  next?: readonly string[];
  rates?: { commands?: Rate; questions?: Rate; files?: Rate; keys?: number };
  bodies?: { idleMs?: number; seconds?: number };
  events?: { pollMs?: number; heartbeatMs?: number; seconds?: number; streams?: number; streamsEach?: number };
  files?: {
    store: FileStore;
    /** Who may read a file; unless it is given, staff all, and everybody those of what they may see. */
    mayRead?(name: string, actor: Sender): boolean | Promise<boolean>;
    bytes?: number;
    types?: readonly string[];
    actors?: readonly Actor['kind'][];
  };
  /** Carries out and answers in the town's place. */
  door?: Door;
  /** Milliseconds since 1970; the machine's clock unless it is given. */
  clock?(): number;
  /** Sixteen bytes that nobody can guess. */
  random?(): Uint8Array;
  /** Is told of errors that are not the library's, also of those that `actor` and `key` threw; `console.error` unless it is given. */
  onError?(error: unknown): void;
}

/** The protocol over a town. */
export interface Handle<Whose = Request> {
  /** A Web request; `whose` is what `actor` and `key` are asked about in its place, such as a framework's context. */
  (request: Request, whose?: Whose): Promise<Response>;
  /** For Express and plain Node: their own two objects. Mount it before whatever reads bodies. It answers always. */
  node(request: any, response: any): Promise<void>;
  /** A plugin for Fastify. */
  fastify(app: any): Promise<void>;
}

/** The protocol over a town, for as long as the host runs. */
export function serve<Whose = Request>(town: ServedTown, options: ServeOptions<Whose>): Handle<Whose>;

/** A folder in which files are kept. */
export function folder(path: string): FileStore;
