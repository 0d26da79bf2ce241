import type { DrawTextView, PersonShare, ProvenChances, Replay, TeamView } from 'medborger';
import type { Fault, Problem } from '../client.js';
import type { Wire } from '../wire.js';
import type { Reading } from './text.js';

export type Published = Wire<DrawTextView>;
export type Team = Wire<TeamView>;
export type Share = Wire<PersonShare>;
export type Proven = Wire<ProvenChances>;
export type Replayed = Wire<Replay>;

/** A draw as it was published, wherever that was read. */
export interface Source extends Published {
  readonly reading: Reading;
  /** Whether it is the municipality's own answer, or a file that somebody has. */
  readonly from: 'server' | 'file';
}

/** What the page found when it did the draw again. */
export interface Checked {
  /** The text's own people and panel; none where `fault` says why. */
  readonly replay?: Replayed | undefined;
  /** What was found wrong first. */
  readonly fault?: Fault | undefined;
  /** The smallest chance as it is proven; what is wrong with the proof; nothing where there is none. */
  readonly proven?: Proven | Fault | undefined;
  /** Whether anything was drawn yet: before that the text alone is looked at. */
  readonly isDrawn: boolean;
  /** What was shown, as it was read. */
  readonly drawn?: string | undefined;
  /** The panel that the municipality says was drawn. */
  readonly claimed?: number | null | undefined;
}

/** Why the page can't do it: the module did not come, or the browser runs none. */
export type Unable = 'lost' | 'unsupported';

export type Checking =
  | { readonly at: 'asked' | 'running' }
  | { readonly at: 'unable'; readonly why: Unable }
  | { readonly at: 'done'; readonly checked: Checked };

/** What somebody looked for of themselves. */
export interface Own {
  readonly candidate: string;
  readonly at: 'asked' | 'running' | 'empty' | 'unknown' | 'found' | 'unable' | 'problem';
  readonly share?: Share | undefined;
  readonly unable?: Unable;
  readonly problem?: Problem;
}

export interface Shown {
  readonly source: Source;
  readonly team?: Team | undefined;
  /** Which draw of the team, from 1. */
  readonly round?: number | undefined;
  readonly checking: Checking;
  readonly own: Own;
  /** How many of the people stand in the list; none until somebody opens it. */
  readonly listed: number;
  readonly part?: Part | undefined;
}

/** What is shown of a draw once it was done again, and of everybody in it: loaded with what does it. */
export type Part = typeof import('./result.js');

/** What the town calls the features of the text. */
export const labelsOf = ({ team }: Pick<Shown, 'team'>): ReadonlyMap<string, string> =>
  new Map((team?.recruitment?.plan.features ?? []).map(({ key, label }) => [key, label]));

/** How many people a list shows more of at a time. */
export const PAGE = 50;

export const isProven = (proven: Proven | Fault): proven is Proven => 'minimum' in proven;

/** Whether what was found is what was published. */
export const isSame = ({ replay, fault, claimed, proven }: Checked): boolean =>
  fault === undefined && replay !== undefined && (claimed === undefined || claimed === null || claimed === replay.panel) && (proven === undefined || isProven(proven));
