import type { HearingView, MissingList, NamingList, ResponseView, SuggestedRedactions, WhitePaperView, WorkList } from 'medborger';
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
  ids: { readonly review: string; readonly withhold: string; /** For its answer in the white paper: without it the page has no form for it. */ readonly answer?: string };
  /** Where the forms lead on, as a path that the server takes for `next`. */
  next: string;
  /** What the page's address has: `stand` and `hide`, the places that are decided otherwise than suggested, and `words`, each hidden wherever it stands. */
  chosen?: { readonly stand?: readonly string[]; readonly hide?: readonly string[]; readonly words?: readonly string[] };
}

/** The white paper as a page without JavaScript has it. */
export interface DeskPaperPage extends Page {
  /** The answer to `hearing.get`. */
  hearing: Answer<HearingView>;
  /** The answer to `white_paper.get`; none where nobody has begun it (`white_paper_not_begun`). */
  paper?: Answer<WhitePaperView>;
  /** The answer to `white_paper.missing`. */
  missing?: Answer<MissingList>;
  /** The answer to `white_paper.namings`. */
  namings?: Answer<NamingList>;
  /** The address of a response's own page, where it is answered. */
  of: (response: string) => string;
  /** Where the forms lead on, as a path that the server takes for `next`: this page itself, most often. */
  next: string;
  /** Gives a fresh UUID for each form: sending one twice does no harm. */
  fresh: () => string;
}

/** What stands in `<medborger-desk>` before a script comes: the responses to a hearing, each with a link. */
export declare function desk(page: DeskListPage): Promise<string>;

/**
 * What stands in `<medborger-desk response="…">` before a script comes: a response, what everybody will see of it, and its review by
 * `POST /forms/response.review`. What is decided otherwise than suggested is chosen first, by a form that asks for the page again.
 */
export declare function deskReview(page: DeskReviewPage): Promise<string>;

/**
 * What stands on the white paper's own page without a script: how far it has come, a link to each response that lacks an answer, and a
 * plain form for each group, each section, the words that name somebody, and its end.
 */
export declare function deskPaper(page: DeskPaperPage): Promise<string>;
