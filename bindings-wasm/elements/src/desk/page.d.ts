import type { HearingView, ResponseView, SuggestedRedactions, WorkList } from 'medborger';
import type { Answer, Page } from '../render/page.js';

/** The work list as a page without JavaScript has it. */
export interface DeskListPage extends Page {
  /** The answer to `hearing.get`. */
  hearing: Answer<HearingView>;
  /** The answer to `response.worklist`. */
  list: Answer<WorkList>;
  /** The address of a response's own page. */
  of: (response: string) => string;
  /** The address of the next page, where `list.next` says that there is one. */
  next?: string;
}

/** The review of one response as a page without JavaScript has it. */
export interface DeskReviewPage extends Page {
  /** The answer to `hearing.get`. */
  hearing: Answer<HearingView>;
  /** The answer to `response.get`. */
  response: Answer<ResponseView>;
  /** The answer to `response.suggest`. */
  suggested: Answer<SuggestedRedactions>;
  /** A fresh UUID for each form: sending the page twice does no harm. */
  ids: { readonly review: string; readonly withhold: string };
  /** Where the forms lead on, as a path that the server takes for `next`. */
  next: string;
  /** What the page's address has: `stand` and `hide`, the places that are decided otherwise than suggested, and `words`, each hidden wherever it stands. */
  chosen?: { readonly stand?: readonly string[]; readonly hide?: readonly string[]; readonly words?: readonly string[] };
}

/** What stands in `<medborger-desk>` before a script comes: the responses to a hearing, each with a link. */
export declare function desk(page: DeskListPage): Promise<string>;

/**
 * What stands in `<medborger-desk response="…">` before a script comes: a response, what everybody will see of it, and its review by
 * `POST /forms/response.review`. What is decided otherwise than suggested is chosen first, by a form that asks for the page again.
 */
export declare function deskReview(page: DeskReviewPage): Promise<string>;
