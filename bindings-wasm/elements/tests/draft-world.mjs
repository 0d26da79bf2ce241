// A device with tabs, a network that does its worst, and a server as simple as it can be: what drafts are tried against.
import { createHash } from 'node:crypto';
import { source } from './sources.mjs';

export const { PageDraft, memoryStore } = await source('draft/index.ts');

/** Chance that can be had again: mulberry32. */
export function chanceOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Until nothing is left that needs neither time nor network. */
export const quiet = () => new Promise((done) => setImmediate(done));

export const problem = (kind, code = kind, more = {}) => {
  const fault = { code, field: more.field ?? null, english: code, danish: code };
  return { ok: false, problem: { kind, status: null, retryAfter: more.retryAfter ?? null, ...fault, faults: [fault] } };
};

/** The naive model: one list of what was received, and which id was used for what. */
export class Server {
  received = [];
  used = new Map();
  knowsSecrets = true;
  refuses = () => false;

  carryOut(command, fields, id) {
    const text = JSON.stringify([command, fields]);
    if (!this.knowsSecrets && ('secret_hash' in fields || 'secret' in fields)) {
      return problem('version', 'unknown_field', { field: 'secret_hash' in fields ? 'secret_hash' : 'secret' });
    }
    if (this.refuses(fields)) return problem('refused', 'text_refused');
    const before = this.used.get(id);
    if (before !== undefined) return before.text === text ? before.receipt : problem('refused', 'command_reused');
    const at = `2026-05-20T18:00:${String(this.received.length).padStart(2, '0')}Z`;
    if (command === 'response.supplement') {
      const to = this.received.find((one) => one.thing === fields.response);
      if (to === undefined) return problem('refused', 'response_not_found');
      if (this.knowsSecrets && to.secret !== hash(fields.secret)) return problem('refused', 'not_the_sender');
      this.received.push({ to: to.thing, text: fields.text });
    } else {
      const thing = fields.response ?? fields.idea;
      this.received.push({ thing, text: fields.content?.text ?? fields.title, secret: fields.secret_hash, at });
    }
    const receipt = { ok: true, value: { id, name: command, at, made: [] } };
    this.used.set(id, { text, receipt });
    return receipt;
  }

  answer(fields) {
    if (!this.knowsSecrets) return problem('version', 'path_not_found');
    const found = this.received.find(({ secret }) => secret !== undefined && secret === hash(fields.secret));
    return { ok: true, value: { arrived: found === undefined ? null : { response: found.thing, received_at: found.at } } };
  }
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const hash = (hex) => (hex === undefined ? undefined : sha256(Buffer.from(hex, 'hex')).toString('hex'));

/** A device, its tabs and the network around it. */
export class World {
  now = Date.parse('2026-05-20T18:00:00Z');
  isFull = false;
  isOffline = false;
  hasLocks = true;
  hasChannel = true;
  server = new Server();
  pending = [];
  late = [];
  tabs = [];
  timers = [];
  #held = new Map();
  #quick = new Map();
  #number = 0;

  constructor(seed, kind, key = 'one') {
    this.chance = chanceOf(seed);
    this.kind = kind;
    this.key = key;
    this.store = memoryStore();
  }

  #device(tab) {
    const never = new Promise(() => {});
    const live = (work) => (tab.isDead ? never : work());
    const { store } = this;
    return {
      now: () => this.now,
      random: (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(this.chance() * 256)),
      chance: () => this.chance(),
      digest: async (bytes) => new Uint8Array(sha256(bytes)),
      after: (millis, work) => {
        const timer = { at: this.now + millis, work, tab };
        this.timers.push(timer);
        return () => { this.timers = this.timers.filter((one) => one !== timer); };
      },
      alone: (name, patience, work) => (this.hasLocks ? this.#alone(name, tab, work) : work()),
      channel: (name, hear) => {
        tab.hear = hear;
        const say = (message) => {
          const others = this.tabs.filter((one) => this.hasChannel && one !== tab && !one.isDead);
          const copy = structuredClone(message);
          for (const other of others) queueMicrotask(() => { if (!other.isDead) other.hear(copy); });
        };
        return { say, close: () => {} };
      },
      watch: (on) => {
        tab.on = on;
        return () => {};
      },
      quick: {
        getItem: (name) => this.#quick.get(name) ?? null,
        setItem: (name, text) => void this.#quick.set(name, text),
        removeItem: (name) => void this.#quick.delete(name),
      },
      store: async () => ({
        kind: 'indexeddb',
        read: (key) => live(() => store.read(key)),
        write: (key, value, base, at) => live(async () => (this.isFull && value !== null ? 'full' : store.write(key, structuredClone(value), base, at))),
        remove: (key, revision) => live(() => store.remove(key, revision)),
        all: () => live(() => store.all()),
      }),
    };
  }

  async #alone(name, tab, work) {
    while (this.#held.has(name)) await this.#held.get(name).ended;
    if (tab.isDead) return new Promise(() => {});
    let end;
    const held = { tab, ended: new Promise((done) => { end = done; }), end: () => { this.#held.delete(name); end(); } };
    this.#held.set(name, held);
    try {
      return await work();
    } finally {
      if (this.#held.get(name) === held) held.end();
    }
  }

  /** Speaks to the model, unless a test has a server of its own. */
  clientOf = undefined;

  #client(tab) {
    if (this.clientOf !== undefined) return this.clientOf(tab);
    const call = (what) => {
      if (tab.isDead) return new Promise(() => {});
      if (this.isOffline) return Promise.resolve(problem('offline'));
      return new Promise((resolve) => this.pending.push({ ...what, tab, tell: (outcome) => { if (!tab.isDead) resolve(outcome); } }));
    };
    return {
      send: (command, fields, { id }) => call({ does: () => this.server.carryOut(command, structuredClone(fields), id), sends: true }),
      ask: (question, fields) => call({ does: () => this.server.answer(fields), sends: false }),
    };
  }

  /** A new tab, whose form shows what is kept. */
  async open() {
    const tab = { isDead: false, number: this.#number++ };
    this.tabs.push(tab);
    return this.#opened(tab, PageDraft.open({ key: this.key, kind: this.kind, client: this.#client(tab), device: this.#device(tab), legacyKey: 'old' }));
  }

  async #opened(tab, opening) {
    await quiet();
    tab.page = await opening;
    return tab;
  }

  /** The tab is gone from one moment to the next. */
  async kill(tab) {
    tab.isDead = true;
    this.tabs = this.tabs.filter((one) => one !== tab);
    this.timers = this.timers.filter((one) => one.tab !== tab);
    for (const held of [...this.#held.values()]) if (held.tab === tab) held.end();
    await quiet();
  }

  /** Time passes, and what was to happen meanwhile happens. */
  async pass(millis) {
    this.now += millis;
    const due = this.timers.filter(({ at }) => at <= this.now);
    this.timers = this.timers.filter(({ at }) => at > this.now);
    for (const { work, tab } of due) if (!tab.isDead) work();
    await quiet();
  }

  /** What becomes of a request that is under way. */
  async settle(request, how) {
    this.pending = this.pending.filter((one) => one !== request);
    const { does, tell } = request;
    if (how === 'answered') tell(does());
    else if (how === 'lost before') tell(problem('lost', 'network'));
    else if (how === 'lost after') { does(); tell(problem('lost', 'network')); }
    else if (how === 'gateway') { does(); tell(problem('lost', 'gateway', { retryAfter: 2_000 })); }
    else if (how === 'failed') { if (this.chance() < 0.5) does(); tell(problem('server', 'server_failed')); }
    else if (how === 'late') { this.late.push(does); tell(problem('lost', 'timeout')); }
    else if (how === 'twice') { tell(does()); this.late.push(does); }
    else if (how === 'limited') tell(problem('limited', 'too_many_requests', { retryAfter: 30_000 }));
    else if (how === 'session') tell(problem('session', 'session_ended'));
    else throw new Error(how);
    await quiet();
  }

  set quick([name, value]) {
    this.#quick.set(name, JSON.stringify(value));
  }

  get quickKeys() {
    return [...this.#quick.keys()];
  }
}
