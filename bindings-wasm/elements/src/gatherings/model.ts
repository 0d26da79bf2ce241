import type { GatheringList, GatheringView, MyGatherings } from 'medborger';
import type { Problem } from '../client.js';
import type { Interests } from '../interests.js';
import type { Wire } from '../wire.js';

export type List = Wire<GatheringList>;
export type Item = List['gatherings'][number];
export type Gathering = Wire<GatheringView>;
export type Mine = Wire<MyGatherings>['gatherings'][number];

/** What somebody looks for. Empty is all. */
export interface Filter {
  readonly search: string;
  readonly kind: string;
  readonly topic: string;
}

export const everything: Filter = { search: '', kind: '', topic: '' };
export const PAGE = 20;

export const asked = (filter: Filter, after?: string | null) => ({
  counts: true,
  limit: PAGE,
  ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')),
  ...(after ? { after } : {}),
});

export interface Listed {
  readonly filter: Filter;
  readonly list: List;
  readonly interests: Interests;
  /** What the citizen has signed up for or is invited to. */
  readonly mine: readonly Mine[];
}

/** Where somebody stands to one gathering. */
export const standingOf = (mine: readonly Mine[], gathering: string): Mine | undefined => mine.find((one) => one.gathering.gathering === gathering);
export const isIn = (mine: Mine | undefined): boolean => mine?.standing === 'accepted' || mine?.standing === 'waiting';

/** What came of the last click. */
export interface Clicked {
  readonly isSending: boolean;
  readonly isSure: boolean;
  readonly told?: 'withdrawn' | undefined;
  readonly problem?: Problem | undefined;
}

export const untouched: Clicked = { isSending: false, isSure: false };

/** How many places are free in a slot, 0 where there are none; none where there is no limit. */
export function freeOf({ places }: Gathering, slot: number): number | undefined {
  const one = places.find((place) => place.slot === slot);
  return one?.room === undefined || one.room === null ? undefined : Math.max(0, one.room - one.taken);
}
