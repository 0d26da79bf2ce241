import type { Document, HearingPeriod, HearingView, ResponseContent } from 'medborger';
import type { Problem } from '../client.js';
import type { Values, Wrong } from '../form/field.js';
import type { Wire } from '../wire.js';

export type Hearing = Wire<HearingView>;
export type HearingDocument = Wire<Document>;
export type Period = Wire<HearingPeriod>;
export type Content = Wire<ResponseContent>;

/** What a hearing's page shows, apart from the form. */
export interface Shown {
  readonly hearing: Hearing;
  /** The documents' texts by key, as far as they have come; null where one could not. */
  readonly documents: Readonly<Record<string, HearingDocument | null>>;
  /** How the deadline came about. */
  readonly period?: Period | undefined;
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: number;
}

/** Whether somebody can respond now. */
export type Phase = 'before' | 'open' | 'late' | 'over';

const OVER = ['cancelled', 'renewed', 'lapsed'];

/** By the clock where it knows better than the stage that was fetched: nothing else tells a page that a deadline passed. */
export function phaseOf({ hearing, now }: Pick<Shown, 'hearing' | 'now'>): Phase {
  if (OVER.includes(hearing.stage)) return 'over';
  if (hearing.stage === 'scheduled' || hearing.stage === 'draft') return 'before';
  const closes = Date.parse(hearing.closes_at ?? '');
  const isOpen = (hearing.stage === 'open' || hearing.stage === 'extended') && !(now >= closes);
  if (isOpen) return 'open';
  return hearing.policy.late === 'refused' || hearing.stage === 'published' ? 'over' : 'late';
}

/** Whether it arrived before the hearing closed. Where nobody says when it came, it is not said to be late. */
export const isTimely = (at: string | null, { closes_at }: Hearing): boolean => !(Date.parse(at ?? '') >= Date.parse(closes_at ?? ''));

/** A response that arrived. */
export interface Received {
  readonly response: string;
  /** When; null where the server did not say. */
  readonly at: string | null;
  /** What was sent, where this page did. */
  readonly content?: Content | undefined;
  /** What was written since, and is not sent. */
  readonly unsent?: Content | undefined;
  /** Its number in the hearing, where the sender may know it. */
  readonly number?: number | undefined;
}

/** How far sending has come. */
export type Sending =
  | { readonly at: 'writing' }
  | { readonly at: 'sending' }
  /** Nobody knows whether it arrived. It is sent again by and by. */
  | { readonly at: 'unknown'; readonly problem: Problem | null }
  /** It did not, and waits: for the network, a log-in, time. */
  | { readonly at: 'waiting'; readonly problem: Problem | null; readonly canCancel: boolean }
  /** The server says no to all of it. */
  | { readonly at: 'refused'; readonly problem: Problem }
  | { readonly at: 'received'; readonly received: Received };

/** The draft that is kept on the device, as far as the page says of it. */
export interface Kept {
  /** When somebody wrote it, where the page found one. */
  readonly foundAt?: number | undefined;
  /** Until when it is kept; none where nothing is. */
  readonly until?: number | undefined;
  readonly isOff: boolean;
  readonly isDeleted: boolean;
  /** What stands beside it, written in another tab. */
  readonly others: readonly Content[];
}

/** The form's state. */
export interface Writing {
  readonly values: Values;
  readonly wrong: readonly Wrong[];
  /** What is wrong and belongs to no field. */
  readonly others: readonly string[];
  readonly sending: Sending;
  readonly kept: Kept;
  /** What is said of files that are on their way. */
  readonly files: readonly FileNote[];
}

export interface FileNote {
  readonly name: string;
  readonly state: 'reading' | 'attached' | 'removed' | 'failed';
  readonly why?: string;
}

/** A form in which nobody has written. */
export const blank: Values = { content: { respondent: { kind: 'private' } } };
