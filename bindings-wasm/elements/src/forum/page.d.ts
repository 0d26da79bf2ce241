import type { ContributionList, ReasonsView, TopicList, TopicView } from 'medborger';
import type { Answer, Page } from '../render/page.js';

export interface ForumPage extends Page {
  /** The answer to `dialogue.topic`. */
  topic: Answer<TopicView>;
  /** The answer to `dialogue.contributions` with `statements`. */
  statements: Answer<ContributionList>;
  /** The answer to `dialogue.contributions`, asked as whoever looks: it says which are their own. */
  contributions: Answer<ContributionList>;
  /** The answers to `dialogue.contributions` with `reply_to`, by that. */
  replies?: Readonly<Record<string, Answer<ContributionList>>>;
  /** The answer to `dialogue.reasons`. */
  reasons?: Answer<ReasonsView>;
  /** The account that is logged in; without it there are no forms. */
  citizen?: string;
  /** Where somebody logs in. */
  login?: string;
  /** Where a thing's page lies, as the attribute says it. */
  pages?: string;
  /** The address of the next page, where `contributions.next` says that there is one. */
  next?: string;
  /** Where the forms lead on, as a path that the server takes for `next`. */
  back?: string;
}

/** What stands in `<medborger-forum topic="…">` before a script comes: statements, contributions, and forms for all of it. */
export declare function forum(page: ForumPage): Promise<string>;

export interface TopicsPage extends Omit<Page, 'now'> {
  /** The answer to `dialogue.list`. */
  topics: Answer<TopicList>;
  /** Where a topic's page lies, as the attribute says it. */
  pages: string;
  /** The address of the next page, where `topics.next` says that there is one. */
  next?: string;
}

/** What stands in `<medborger-forum>` before a script comes: the topics, each a link to its page. */
export declare function topics(page: TopicsPage): Promise<string>;
