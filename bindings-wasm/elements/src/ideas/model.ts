import type { IdeaList, IdeaView } from 'medborger';
import type { Problem } from '../client.js';
import type { Interests } from '../interests.js';
import type { Wire } from '../wire.js';
import type { Look } from './map.js';

export type List = Wire<IdeaList>;
export type Item = List['ideas'][number];
export type Idea = Wire<IdeaView>;
export type Picture = NonNullable<Idea['pictures']>[number];

/** What somebody looks for. Empty is all. */
export interface Filter {
  readonly search: string;
  readonly topic: string;
  readonly stage: string;
  readonly order: string;
  /** `mine`: only one's own. */
  readonly whose: string;
}

export const everything: Filter = { search: '', topic: '', stage: '', order: 'new', whose: '' };

/** How many stand on a page, and how many points on a map at most. */
export const PAGE = 20;
export const POINTS_MOST = 500;

/** The question behind a filter. */
export const asked = ({ search, topic, stage, order, whose }: Filter, citizen: string | null | undefined, more: { limit?: number; after?: string | null | undefined; counts?: boolean } = {}) => ({
  limit: more.limit ?? PAGE,
  order: order || 'new',
  ...(more.counts === false ? {} : { counts: true }),
  ...(search ? { search } : {}),
  ...(topic ? { topics: [topic] } : {}),
  ...(stage ? { stage } : {}),
  ...(whose === 'mine' && citizen ? { author: citizen } : {}),
  ...(more.after ? { after: more.after } : {}),
});

/** A list as a page shows it. */
export interface Listed {
  readonly filter: Filter;
  /** What was found: all pages that were asked for, one after the other. */
  readonly list: List;
  readonly interests: Interests;
  /** Those that the map shows. */
  readonly points: readonly Item[];
  readonly map?: MapState | undefined;
}

export interface MapState {
  /** Where it looks; all of it unless somebody moved it. */
  readonly look?: Look | undefined;
  /** Whether it is open where it is narrow. */
  readonly isOpen: boolean;
  /** Those that lie in one place, where somebody asked which. */
  readonly chosen: readonly string[];
}

/** What somebody does to support an idea. */
export interface Supporting {
  readonly isSending: boolean;
  /** What came of the last click. */
  readonly told?: 'thanks' | 'already' | 'withdrawn' | 'notSupported' | 'changed' | undefined;
  readonly problem?: Problem | undefined;
}

export const untouched: Supporting = { isSending: false };

/** Whether the citizen who looks supports an idea as it reads now, or as it did once. */
export const supportOf = ({ supports, latest_version }: Pick<Idea, 'supports' | 'latest_version'>): 'none' | 'older' | 'latest' =>
  supports === undefined || supports === null ? 'none' : supports < latest_version ? 'older' : 'latest';

/** Where support is given, and where it can be withdrawn. */
export const takesSupport = ({ stage, hidden }: Pick<Idea, 'stage' | 'hidden'>): boolean => !hidden && ['open', 'gathering'].includes(stage);
export const isWithdrawable = ({ stage }: Pick<Idea, 'stage'>): boolean => !['merged', 'split'].includes(stage);
