// What is kept of a draft, and how what older scripts kept is read.
import type { Problem } from '../client/problem.js';

/** What makes a draft's commands known to the server, made once and kept before the first word. */
export interface Seed {
  /** The command's id; those of what is added later follow from it. */
  readonly id: string;
  /** The id of what is made, as of the response. */
  readonly thing: string;
  /** 32 bytes in hexadecimal, with which somebody without a log-in asks what arrived; null where the page can't hash. */
  readonly secret: string | null;
  /** The SHA-256 of those bytes: what the server is told of the secret. */
  readonly secretHash: string | null;
}

/**
 * - `editing`: nobody asked to send what stands there now.
 * - `sending`: it is to be sent, and nothing of it can have arrived yet.
 * - `unknown`: it was sent, and whether it arrived nobody knows yet.
 * - `received`: the server has it.
 * - `refused`: the server says no; it is to be mended.
 */
export type Phase = 'editing' | 'sending' | 'unknown' | 'received' | 'refused';

/** What a draft that is to be sent waits for: an answer, time to pass, the network, a log-in. Null: its turn. */
export type Waits = 'answer' | 'time' | 'online' | 'session' | null;

export interface Arrived {
  /** The id of what was made. */
  readonly thing: string;
  /** When the server received it; null where it didn't say. */
  readonly at: string | null;
  /** How often something was added since. */
  readonly added: number;
}

/** A text of another tab, or of an older script, that nothing may overwrite. */
export interface Other<C> {
  readonly content: C;
  readonly at: number;
}

/** All that is kept. It is never changed, only replaced. */
export interface Draft<C> {
  readonly shape: 2;
  readonly seed: Seed;
  readonly content: C | null;
  /** One more with each change of the content. */
  readonly version: number;
  /** One more with everything that happens. */
  readonly turn: number;
  /** When the person last did something, in milliseconds of the device's clock. */
  readonly touched: number;
  readonly others: readonly Other<C>[];
  readonly phase: Phase;
  readonly waits: Waits;
  /** Which of the ids is in use: the first is that of the command itself, the others of what is added. */
  readonly delivery: number;
  /** What is being sent, frozen. */
  readonly attempt: C | null;
  /** What is to be sent after it. */
  readonly next: C | null;
  /** How often the person wished something to be sent: of two, the later wish holds. */
  readonly wished: number;
  /** What may have arrived under the id in use: a mark of each content that left without an answer. */
  readonly doubted: readonly string[];
  /** Whether it has been asked since the last attempt, in vain. */
  readonly asked: boolean;
  /** How many attempts failed in a row. */
  readonly failures: number;
  /** How long the server wishes to be left alone, in milliseconds. */
  readonly pause: number;
  /** Whether the server takes no secret. */
  readonly plain: boolean;
  readonly problem: Problem | null;
  readonly receipt: Arrived | null;
  /** A mark of each content that is known to be received. */
  readonly had: readonly string[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** How many texts of other tabs are kept. */
const OTHERS_MAX = 10;

export function fresh<C>(seed: Seed, now: number): Draft<C> {
  return {
    shape: 2, seed, content: null, version: 0, turn: 0, touched: now, others: [],
    phase: 'editing', waits: null, delivery: 0, attempt: null, next: null, wished: 0, doubted: [], asked: false,
    failures: 0, pause: 0, plain: false, problem: null, receipt: null, had: [],
  };
}

/** Whether two contents say the same. What is absent and what is undefined is the same. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((value, at) => same(value, other[at]));
  }
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((name) => same(left[name], right[name]));
}

/** Tells contents apart without keeping them: 64 bits of FNV-1a, over names in order. */
export function mark(content: unknown): string {
  const plain = (value: unknown): unknown =>
    isObject(value) ? Object.fromEntries(Object.keys(value).sort().map((name) => [name, plain(value[name])])) : Array.isArray(value) ? value.map(plain) : value;
  const text = JSON.stringify(plain(content)) ?? '';
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  return hash.toString(16);
}

/** Puts a text aside, unless it is there already. */
export function aside<C>(draft: Draft<C>, content: C | null, now: number): Draft<C> {
  if (content === null || draft.others.some((other) => same(other.content, content))) return draft;
  return { ...draft, others: [...draft.others, { content, at: now }].slice(-OTHERS_MAX) };
}

/** The id of a delivery: the seed's for the first, and others that belong to it. */
export function idOf(seed: Seed, delivery: number): string {
  const last = (Number.parseInt(seed.id.slice(-4), 16) ^ delivery) & 0xffff;
  return seed.id.slice(0, -4) + last.toString(16).padStart(4, '0');
}

/** Whether something is under way whose end the person wishes to know. */
export const isUnderWay = (draft: Draft<unknown>): boolean => draft.phase === 'sending' || draft.phase === 'unknown';

/**
 * Whether a draft was left for too long. What is under way lives twice as long: its outcome is learned first. A clock that went back
 * makes nothing old.
 */
export function isExpired(draft: Draft<unknown>, now: number, keepMs: number): boolean {
  return now - draft.touched > (isUnderWay(draft) ? 2 * keepMs : keepMs);
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
const isHex = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const PHASES: readonly unknown[] = ['editing', 'sending', 'unknown', 'received', 'refused'];
const WAITS: readonly unknown[] = ['answer', 'time', 'online', 'session', null];

/** Reads what was kept, whoever kept it. What can't be read as a draft is put aside as a text of its own; nothing is dropped. */
export function read<C>(kept: unknown, seed: Seed, now: number): Draft<C> {
  const blank = fresh<C>(seed, now);
  if (!isObject(kept)) return kept === undefined || kept === null ? blank : aside(blank, kept as C, now);
  if (kept['shape'] === 2 && isWhole(kept)) {
    const draft = kept as unknown as Draft<C>;
    // A clock that ran ahead when it was written must not keep it for years.
    const dated = draft.touched > now ? { ...draft, touched: now } : draft;
    return isUnderWay(dated) && dated.attempt === null ? { ...dated, phase: 'editing', waits: null } : dated;
  }
  const before = isObject(kept['seed']) ? kept['seed'] : { id: kept['id'], thing: kept['response'] };
  // Under the ids of before, what was received then is not received again.
  const own = isId(before['id']) && isId(before['thing'])
    ? {
        id: before['id'], thing: before['thing'],
        secret: isHex(before['secret']) ? before['secret'] : null,
        secretHash: isHex(before['secretHash']) ? before['secretHash'] : null,
      }
    : seed;
  const content = (kept['content'] ?? null) as C | null;
  const others = Array.isArray(kept['others']) ? kept['others'].filter((one): one is Other<C> => isObject(one) && 'content' in one) : [];
  const texts = [kept['attempt'], kept['next']].filter((one) => one !== null && one !== undefined && !same(one, content));
  const draft = { ...blank, seed: own, content, version: content === null ? 0 : 1, others };
  // Of a shape that says nothing to this script all of it is kept.
  const all = content === null && texts.length === 0 && others.length === 0 && own === seed ? [kept] : texts;
  return all.reduce<Draft<C>>((one, text) => aside(one, text as C, now), draft);
}

function isWhole(kept: Record<string, unknown>): boolean {
  const seed = kept['seed'];
  return isObject(seed) && isId(seed['id']) && isId(seed['thing'])
    && ['version', 'turn', 'delivery', 'wished', 'failures', 'pause'].every((name) => isCount(kept[name]))
    && typeof kept['touched'] === 'number' && Number.isFinite(kept['touched'])
    && ['asked', 'plain'].every((name) => typeof kept[name] === 'boolean')
    && ['doubted', 'had'].every((name) => Array.isArray(kept[name]) && kept[name].every((mark) => typeof mark === 'string'))
    && ['content', 'attempt', 'next', 'problem', 'receipt'].every((name) => kept[name] !== undefined)
    && Array.isArray(kept['others']) && PHASES.includes(kept['phase']) && WAITS.includes(kept['waits']);
}
