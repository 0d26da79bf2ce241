import type { CandidacyView, TeamList, TeamMeetingList, TeamView } from 'medborger';
import type { Problem } from '../client.js';
import type { Wire } from '../wire.js';

export type Team = Wire<TeamView>;
export type Teams = Wire<TeamList>;
export type Item = Teams['teams'][number];
export type Seat = Team['seats'][number];
export type Meeting = Wire<TeamMeetingList>['meetings'][number];
export type Candidacy = Wire<CandidacyView>;

/** What somebody looks for. Empty is all. */
export interface Filter {
  readonly search: string;
  readonly kind: string;
  readonly stage: string;
}

export const everything: Filter = { search: '', kind: '', stage: '' };

export const PAGE = 20;

/** The question behind a filter: what can be applied for soonest comes first. */
export const asked = (filter: Filter, after?: string | null) => ({
  counts: true,
  limit: PAGE,
  order: 'deadline',
  ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')),
  ...(after ? { after } : {}),
});

export interface ShownList {
  readonly filter: Filter;
  /** What was found: all pages that were asked for, one after the other. */
  readonly list: Teams;
}

/** What is known of oneself in a team. */
export type Mine =
  /** Nobody is logged in, or nobody knows yet. */
  | { readonly at: 'nobody' | 'loading' }
  /** Has not applied. */
  | { readonly at: 'none' }
  | { readonly at: 'candidate'; readonly candidacy: Candidacy }
  | { readonly at: 'problem'; readonly problem: Problem };

export interface ShownTeam {
  readonly team: Team;
  readonly meetings: readonly Meeting[];
  readonly mine: Mine;
  /** What keys are called, of interest areas. */
  readonly words: ReadonlyMap<string, string>;
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: number;
}

/** Whether somebody who stands so may apply. */
export const mayApply = ({ team, mine }: Pick<ShownTeam, 'team' | 'mine'>): boolean =>
  team.stage === 'recruiting' && (mine.at === 'none' || (mine.at === 'candidate' && ['invited', 'withdrawn'].includes(mine.candidacy.stage)));

/** Whether an application can be taken back. */
export const mayWithdraw = ({ stage }: Candidacy): boolean => ['invited', 'interested', 'drawn'].includes(stage);

/** A key as words, where nobody says what it is called. */
export const inWords = (key: string, words: ReadonlyMap<string, string>): string => {
  const said = words.get(key) ?? key.replace(/[-_]+/g, ' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
};
