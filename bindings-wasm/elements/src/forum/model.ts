import type { ContributionList, ReasonsView, TopicList, TopicView, Vote } from 'medborger';
import { dayAt } from '../texts/time.js';
import type { Wire } from '../wire.js';

export type { Vote } from 'medborger';
export type Topic = Wire<TopicView>;
export type Topics = Wire<TopicList>;
export type Contributions = Wire<ContributionList>;
export type Contribution = Contributions['contributions'][number];
export type Reasons = Wire<ReasonsView>['reasons'];

/** How many stand on a page. */
export const PAGE = 50;

/** What somebody may say of a statement. */
export const VOTES: readonly Vote[] = ['agree', 'disagree', 'pass'];

/** What is written under one contribution, as far as it was asked for. */
export interface Replies {
  readonly list: readonly Contribution[];
  readonly next?: string | null | undefined;
}

/** What a topic's page shows. */
export interface Shown {
  readonly topic: Topic;
  readonly statements: Contributions;
  /** Those that reply to none: all pages that were asked for, one after the other. */
  readonly contributions: Contributions;
  readonly replies: Readonly<Record<string, Replies>>;
  readonly reasons: Reasons;
  /** The account that is logged in. */
  readonly citizen: string | undefined;
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: number;
}

/** Where a topic stands, by the clock where it knows better than what was fetched: days are Denmark's. */
export function stageOf({ topic, now }: Pick<Shown, 'topic' | 'now'>): Topic['stage'] {
  const { stage, terms } = topic;
  const today = dayAt(now);
  if (stage === 'planned') return today < terms.from ? 'planned' : today > terms.to ? 'ended' : 'open';
  return stage === 'open' && today > terms.to ? 'ended' : stage;
}

export type MayWrite = 'yes' | 'log_in' | 'invited' | 'closed';

/** Whether whoever reads may write. */
export function mayWrite(shown: Shown): MayWrite {
  const { topic, citizen } = shown;
  if (stageOf(shown) !== 'open') return 'closed';
  if (citizen === undefined) return 'log_in';
  return topic.terms.write === 'invited' && !topic.own?.role ? 'invited' : 'yes';
}

/** Whether what somebody wrote can still be withdrawn. */
export const canWithdraw = (shown: Shown): boolean => stageOf(shown) !== 'closed';

/** The latest first; a list comes in the order of ids, which says nothing. */
export const latestFirst = (list: readonly Contribution[]): Contribution[] => [...list].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
export const earliestFirst = (list: readonly Contribution[]): Contribution[] => latestFirst(list).reverse();

/** What a citizen thinks of a statement. */
export const voteOn = ({ own }: Topic, number: number | null | undefined): Vote | undefined => own?.votes.find((one) => one.number === number)?.vote;

/** What is open below a contribution: one thing at a time. */
export interface Opened {
  readonly contribution: string;
  readonly what: 'reply' | 'revise' | 'withdraw' | 'appeal';
}
