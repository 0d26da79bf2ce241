import type { Document, HearingPeriod, HearingView } from 'medborger';
import type { Answer, Page } from '../render/page.js';

export interface HearingPage extends Page {
  /** The answer to `hearing.get`. */
  hearing: Answer<HearingView>;
  /** The answers to `hearing.document`, by the documents' keys. */
  documents?: Readonly<Record<string, Answer<Document>>>;
  /** The answer to `hearing.period`, with the hearing's basis, policy and days. */
  period?: Answer<HearingPeriod>;
  /** A fresh UUID for the form: sending the page twice does no harm. Without it there is no form. */
  id?: string;
  /** Where the form leads on, as a path that the server takes for `next`. */
  next?: string;
  /** What the page's address has as `ask`: the questions that somebody chose to answer beside those that must be. */
  ask?: readonly string[];
}

/**
 * What stands in `<medborger-hearing>` before a script comes, and works without any: the material, the deadline, and a form that the
 * server takes by `POST /forms/response.submit`. Escaped, as HTML.
 */
export declare function hearing(page: HearingPage): Promise<string>;
