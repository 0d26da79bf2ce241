import type { InboxView, InterestTree, WishesView } from 'medborger';
import type { Answer, Page } from '../render/page.js';

export interface InboxPage extends Omit<Page, 'now'> {
  /** The answer to `notice.inbox`. */
  inbox: Answer<InboxView>;
  /** The answer to `notice.wishes`. */
  wishes?: Answer<WishesView>;
  /** The answer to `interest.tree`: areas that can be followed. */
  interests?: Answer<InterestTree>;
  /** The account that is logged in: begins ids in the page, as the element's own do. */
  citizen: string;
  /** Where a thing's page lies, as the attribute says it. */
  pages?: string;
  /** Whether only what was not read is shown. */
  unread?: boolean;
  /** The address of the next page, where `inbox.next` says that there is one; and that of what is unread. */
  next?: string;
  unreadPage?: string;
  /** Where the forms lead on, as a path that the server takes for `next`. */
  back?: string;
}

/** What stands in `<medborger-inbox>` before a script comes: notices, what is followed, and forms for all of it. */
export declare function inbox(page: InboxPage): Promise<string>;

export interface StopPage extends Omit<Page, 'now'> {
  /** What the link of a message brought. */
  token: string;
  /** Where the form leads on. */
  back?: string;
}

/** What stands in `<medborger-inbox stop="…">` before a script comes: a form that stops messages without a log-in. */
export declare function stopping(page: StopPage): Promise<string>;
