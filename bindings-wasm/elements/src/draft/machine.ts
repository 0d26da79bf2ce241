// The draft as a state machine: a pure function of a draft and of what happened. It knows no clock, no chance, no network and no
// storage. Whatever is sent is frozen and goes under an id that was made once, so that it is received once, however often it is sent.
import type { Problem } from '../client/problem.js';
import { aside, isUnderWay, mark, same, type Arrived, type Draft } from './record.js';

/** What came of sending what was frozen. */
export type Result =
  | { readonly is: 'received'; readonly at: string | null; readonly thing: string | null }
  /** Something else was received under this id before. */
  | { readonly is: 'reused' }
  /** Nothing left the device. */
  | { readonly is: 'offline'; readonly problem: Problem }
  /** Nobody knows. */
  | { readonly is: 'lost'; readonly problem: Problem }
  | { readonly is: 'limited'; readonly problem: Problem }
  | { readonly is: 'session'; readonly problem: Problem }
  | { readonly is: 'refused'; readonly problem: Problem }
  /** The server knows no secret, or no such question. */
  | { readonly is: 'lacking' };

export type Event<C> =
  /** The person wrote. `base`: the version that stood in the form before; `now` by the device's clock, in milliseconds. */
  | { readonly type: 'edited'; readonly content: C; readonly base: number; readonly now: number }
  /** The person wishes this to be sent. */
  | { readonly type: 'send'; readonly content: C; readonly base: number; readonly now: number }
  /** The person wishes it no more. What left already can't be taken back. */
  | { readonly type: 'cancel'; readonly now: number }
  /** An attempt is about to leave. */
  | { readonly type: 'began' }
  /** Whoever sent it is gone without having said what came of it. */
  | { readonly type: 'broken' }
  /** What came of sending this under the id of this delivery. */
  | { readonly type: 'answered'; readonly delivery: number; readonly content: C; readonly result: Result }
  /** What the server says to whether it arrived; null where it has nothing. */
  | { readonly type: 'told'; readonly delivery: number; readonly result: Exclude<Result, { is: 'reused' | 'refused' }> | null }
  /** Time has passed, the device is online, somebody logged in, the page was opened, the person wishes to try again. */
  | { readonly type: 'due' }
  /** The person takes a text that was put aside in place of the one that stands there. */
  | { readonly type: 'took'; readonly at: number; readonly now: number }
  | { readonly type: 'dropped'; readonly at: number; readonly now: number }
  /** A text was found of which nobody knows whether it is the newer one. */
  | { readonly type: 'aside'; readonly content: C; readonly now: number };

export type Effect<C> =
  | { readonly do: 'send'; readonly delivery: number; readonly content: C }
  | { readonly do: 'ask'; readonly delivery: number }
  /** Try again after a while: longer with each failure, and at least so many milliseconds. */
  | { readonly do: 'wait'; readonly failures: number; readonly least: number };

/** What the command can do beside being sent. */
export interface Can {
  /** Whether the server can be asked by the secret what arrived. */
  readonly ask: boolean;
  /** Whether something can be added to what was received. */
  readonly add: boolean;
}

/** What is to be done now. It follows from the draft alone, so that whoever opens the page next goes on with it. */
export function wants<C>(draft: Draft<C>, can: Can): Effect<C> | null {
  const { delivery, attempt, waits } = draft;
  if (!isUnderWay(draft)) {
    if (waits !== null || draft.asked || !knows(draft, can)) return null;
    // When it was received, where an id that was used told that it was; and what was refused says nothing of what was sent before.
    if (draft.receipt?.at === null) return { do: 'ask', delivery: 0 };
    return draft.phase === 'refused' && draft.doubted.length > 0 && delivery === 0 ? { do: 'ask', delivery } : null;
  }
  if (attempt === null) return null;
  if (waits === 'time' || waits === 'online') return { do: 'wait', failures: draft.failures, least: draft.pause };
  if (waits !== null) return null;
  const asks = draft.phase === 'unknown' && delivery === 0 && !draft.asked && draft.receipt === null && knows(draft, can);
  return asks ? { do: 'ask', delivery } : { do: 'send', delivery, content: attempt };
}

/** Whether the server can say what arrived. */
const knows = (draft: Draft<unknown>, can: Can): boolean => can.ask && draft.seed.secret !== null && !draft.plain;

/** The draft after what happened: the same where nothing changed. */
export function step<C>(draft: Draft<C>, event: Event<C>, can: Can): Draft<C> {
  const next = after(draft, event, can);
  return next === draft ? draft : { ...next, turn: draft.turn + 1 };
}

function after<C>(draft: Draft<C>, event: Event<C>, can: Can): Draft<C> {
  switch (event.type) {
    case 'edited': return edited(draft, event.content, event.base, event.now);
    case 'send': return toSend({ ...edited(draft, event.content, event.base, event.now), wished: draft.wished + 1 }, event.content, can);
    case 'cancel': return cancelled({ ...draft, touched: event.now });
    case 'began': return draft.waits === null && isUnderWay(draft) ? { ...draft, waits: 'answer', asked: false } : draft;
    case 'broken': return draft.waits === 'answer' ? { ...doubtful(draft, draft.attempt), waits: null } : draft;
    case 'due': return draft.waits === 'answer' ? draft : due(draft);
    case 'answered': return event.delivery === draft.delivery ? answered(draft, event.content, event.result, can) : draft;
    case 'told': return told(draft, event.delivery, event.result, can);
    case 'took': return took(draft, event.at, event.now);
    case 'dropped': return { ...draft, others: draft.others.filter((_, at) => at !== event.at), touched: event.now };
    case 'aside': return same(draft.content, event.content) ? draft : aside(draft, event.content, event.now);
  }
}

function due<C>(draft: Draft<C>): Draft<C> {
  const asked = isUnderWay(draft) && draft.asked;
  return draft.waits === null && draft.pause === 0 && asked === draft.asked ? draft : { ...draft, waits: null, pause: 0, asked };
}

function edited<C>(draft: Draft<C>, content: C, base: number, now: number): Draft<C> {
  if (same(draft.content, content)) return { ...draft, touched: now };
  // Somebody wrote in another tab meanwhile: their text is kept beside this one.
  const kept = base === draft.version ? draft : aside(draft, draft.content, now);
  const next = { ...kept, content, version: draft.version + 1, touched: now };
  return isUnderWay(draft) ? next : { ...next, phase: 'editing', problem: null };
}

function toSend<C>(draft: Draft<C>, content: C, can: Can): Draft<C> {
  if (draft.waits === 'answer') return { ...draft, next: same(content, draft.attempt) ? null : content };
  // What the server has needs no second way there, as from a form that still shows it.
  if (draft.receipt !== null && (!can.add || draft.had.includes(mark(content)))) return isUnderWay(draft) ? draft : { ...draft, phase: 'received' };
  // In doubt it goes under the same id: one of the two comes first, and the other is not received as well.
  const phase = draft.doubted.length > 0 ? 'unknown' : 'sending';
  return { ...draft, phase, waits: null, attempt: content, next: null, asked: false, problem: null, failures: 0, pause: 0 };
}

function cancelled<C>(draft: Draft<C>): Draft<C> {
  if (draft.waits === 'answer') return { ...draft, next: null };
  return isUnderWay(draft) ? { ...draft, phase: 'editing', waits: null, next: null } : draft;
}

function answered<C>(draft: Draft<C>, sent: C, result: Result, can: Can): Draft<C> {
  if (result.is === 'received') return settled(draft, sent, { thing: result.thing ?? draft.seed.thing, at: result.at, added: 0 }, can);
  if (result.is === 'reused') return settled(draft, null, { thing: draft.seed.thing, at: null, added: 0 }, can);
  // Another tab went on meanwhile, since this one was taken for gone.
  const isAwaited = draft.waits === 'answer' && same(sent, draft.attempt);
  if (!isAwaited) return result.is === 'lost' ? { ...draft, doubted: withMark(draft.doubted, sent) } : draft;
  switch (result.is) {
    case 'lacking': return onward({ ...draft, plain: true, waits: null });
    case 'refused': {
      const next: Draft<C> = { ...draft, waits: null, problem: result.problem, failures: 0, asked: false };
      return draft.next === null ? { ...next, phase: draft.receipt === null ? 'refused' : 'received' } : onward(next);
    }
    case 'lost': return onward({ ...doubtful(delayed(draft, result.problem), sent), waits: 'time' });
    case 'limited': return onward({ ...delayed(draft, result.problem), waits: 'time' });
    case 'offline': return onward({ ...delayed(draft, result.problem), waits: 'online' });
    case 'session': return onward({ ...draft, waits: 'session', problem: result.problem });
  }
}

const withMark = (doubted: readonly string[], content: unknown): readonly string[] => [...new Set([...doubted, mark(content)])];

const doubtful = <C>(draft: Draft<C>, content: C | null): Draft<C> =>
  ({ ...draft, phase: 'unknown', doubted: withMark(draft.doubted, content) });

const delayed = <C>(draft: Draft<C>, problem: Problem): Draft<C> =>
  ({ ...draft, problem, failures: draft.failures + 1, pause: problem.retryAfter ?? 0 });

/** Goes on with what the person wished to be sent meanwhile, if there is something. */
function onward<C>(draft: Draft<C>): Draft<C> {
  return draft.next === null ? draft : { ...draft, phase: draft.doubted.length > 0 ? 'unknown' : 'sending', attempt: draft.next, next: null };
}

type Told = Exclude<Result, { is: 'reused' | 'refused' }>;

function told<C>(draft: Draft<C>, delivery: number, result: Told | null, can: Can): Draft<C> {
  if (delivery !== draft.delivery) {
    if (draft.receipt?.at !== null || delivery !== 0) return draft;
    return result?.is === 'received' ? { ...draft, receipt: { ...draft.receipt, at: result.at } } : { ...draft, asked: true };
  }
  if (draft.doubted.length === 0 || draft.waits === 'answer') return draft;
  if (result?.is === 'received') {
    const arrived = { thing: result.thing ?? draft.seed.thing, at: result.at, added: 0 };
    const wasRefused = draft.phase === 'refused';
    // Which text it was, only sending it again tells: the page may have forgotten one that left while nothing could be kept.
    const mayBe = !wasRefused && draft.attempt !== null && draft.doubted.includes(mark(draft.attempt));
    if (mayBe) return { ...draft, receipt: arrived, asked: true, failures: 0 };
    const next = settled(draft, null, arrived, can);
    return wasRefused ? { ...next, problem: draft.problem } : next;
  }
  // What keeps the question from being answered says nothing of what was sent.
  if (result === null || result.is === 'lacking' || !isUnderWay(draft)) return { ...draft, asked: true };
  switch (result.is) {
    case 'session': return { ...draft, waits: 'session', problem: result.problem };
    case 'offline': return { ...delayed(draft, result.problem), waits: 'online' };
    case 'lost':
    case 'limited': return { ...delayed(draft, result.problem), waits: 'time' };
  }
}

/** The server has something under the id in use. `content`: what it is; null where that is not known, or another. */
function settled<C>(draft: Draft<C>, content: C | null, arrived: Arrived, can: Can): Draft<C> {
  const rest = draft.next ?? (isUnderWay(draft) ? draft.attempt : null);
  const isWhole = content !== null && same(draft.content, content);
  const next: Draft<C> = {
    ...draft, phase: 'received', waits: null, delivery: draft.delivery + 1, attempt: null, next: null, doubted: [], asked: false,
    failures: 0, pause: 0, problem: null, had: content === null ? draft.had : withMark(draft.had, content),
    receipt: draft.delivery === 0 || draft.receipt === null
      ? { ...arrived, at: arrived.at ?? draft.receipt?.at ?? null }
      : { ...draft.receipt, added: draft.receipt.added + 1 },
    // What the server has is kept on the device no longer.
    content: isWhole ? null : draft.content, version: isWhole ? draft.version + 1 : draft.version,
  };
  if (rest === null || next.had.includes(mark(rest))) return next;
  if (can.add) return { ...next, phase: 'sending', attempt: rest };
  // It came too late to take the place of the first: it stays with the person.
  return same(rest, next.content) ? next : aside(next, rest, draft.touched);
}

function took<C>(draft: Draft<C>, at: number, now: number): Draft<C> {
  const other = draft.others[at];
  if (other === undefined) return draft;
  const left = { ...draft, others: draft.others.filter((_, one) => one !== at) };
  return edited(aside(left, draft.content, now), other.content, draft.version, now);
}

/**
 * What a tab held in memory alone, since nothing could be kept, and what another kept meanwhile. Both texts stay; of what they were to
 * send, the later wish holds. Under an id that was used already the server says so, and it goes on from there.
 */
export function merged<C>(mine: Draft<C>, theirs: Draft<C>, now: number): Draft<C> {
  const setAside = (all: Draft<C>, text: C | null) => (same(all.content, text) || all.had.includes(mark(text)) ? all : aside(all, text, now));
  const wishes = (draft: Draft<C>) => (isUnderWay(draft) ? [draft.attempt, draft.next] : []);
  const texts = [...mine.others.map(({ content }) => content), mine.content];
  if (mine.seed.id !== theirs.seed.id) return [...texts, ...wishes(mine)].reduce<Draft<C>>(setAside, theirs);
  const isMine = mine.wished === theirs.wished ? mine.turn >= theirs.turn : mine.wished > theirs.wished;
  const [base, other] = isMine ? [mine, theirs] : [theirs, mine];
  const left = other.waits === 'answer' ? [mark(other.attempt)] : [];
  const both: Draft<C> = {
    ...base, content: mine.content, turn: Math.max(mine.turn, theirs.turn),
    version: Math.max(mine.version, theirs.version) + (same(mine.content, theirs.content) ? 0 : 1),
    touched: Math.max(mine.touched, theirs.touched),
    doubted: base.delivery === other.delivery ? [...new Set([...base.doubted, ...other.doubted, ...left])] : base.doubted,
    had: [...new Set([...mine.had, ...theirs.had])], plain: mine.plain || theirs.plain, receipt: base.receipt ?? other.receipt, others: theirs.others,
  };
  const whole = [...texts, ...wishes(other), theirs.content].reduce<Draft<C>>(setAside, both);
  if (!isUnderWay(whole)) return whole;
  // What the other has learned to be received is not sent again.
  if (whole.waits !== 'answer' && whole.had.includes(mark(whole.attempt))) return { ...whole, phase: 'received', waits: null, attempt: null, next: null };
  return { ...whole, phase: whole.doubted.length > 0 ? 'unknown' : whole.phase };
}
