import type { Document, HearingPeriod, HearingView, ResponseContent } from 'medborger';
import type { Problem, Receipt } from '../client.js';
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

/** What a response that is sent was like. */
export interface Received {
  readonly receipt: Receipt;
  readonly timely: boolean;
  readonly content: Content;
  /** Its number in the hearing, where the sender may know it. */
  readonly number?: number | undefined;
}

/** How far sending has come. */
export type Sending =
  | { readonly at: 'writing' }
  | { readonly at: 'sending' }
  /** Nobody knows whether it arrived. */
  | { readonly at: 'unknown'; readonly problem: Problem }
  /** It did not. */
  | { readonly at: 'failed'; readonly problem: Problem }
  | { readonly at: 'received'; readonly received: Received };

/** The draft that is kept on the device, as far as the page says of it. */
export interface Kept {
  /** When one was found that somebody wrote before. */
  readonly foundAt?: number | undefined;
  /** Until when it is kept. */
  readonly until?: number | undefined;
  readonly isOff?: boolean;
  readonly isElsewhere?: boolean;
  readonly isDeleted?: boolean;
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

export const writing: Writing = {
  values: { content: { respondent: { kind: 'private' } } },
  wrong: [],
  others: [],
  sending: { at: 'writing' },
  kept: {},
  files: [],
};
