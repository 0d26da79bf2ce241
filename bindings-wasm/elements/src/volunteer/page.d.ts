import type { AssignmentView, InterestTree, NeedList, NeedView, OrganisationView } from 'medborger';
import type { Answer, Page } from '../render/page.js';

interface Known extends Page {
  /** What the parts of the municipality are called, by key. */
  areas?: Readonly<Record<string, string>>;
  /** The answer to `interest.tree`. */
  interests?: Answer<InterestTree>;
  /** The account that is logged in; the forms are there for it alone. */
  citizen?: string;
  /** A fresh UUID for each form: sending the page twice does no harm. */
  id?: string;
  /** Where to go on once something is sent; one of the host's `next`. */
  next?: string;
  login?: string;
}

export interface NeedPage extends Known {
  /** The answer to `need.get`. */
  need: Answer<NeedView>;
  /** The answer to `organisation.get`, where an organisation asks. */
  organisation?: Answer<OrganisationView>;
}

export interface NeedsPage extends Known {
  /** The answer to `need.list`, with `counts`. */
  list: Answer<NeedList>;
  /** What was looked for, out of the page's address: `search`, `area`, `interest`. */
  filter?: Readonly<Partial<Record<'search' | 'area' | 'interest', string>>>;
  /** The address of the next page, where `list.next` says that there is one. */
  more?: string;
  /** A need's page, as `/frivillig/{id}`. */
  page: string;
  /** The answers to `assignment.get` of what is proposed to whoever is logged in, each with a fresh UUID. */
  proposals?: readonly { assignment: Answer<AssignmentView>; id: string }[];
}

/** What stands in `<medborger-volunteer need="…">` before a script comes: the need, and the form to come forward with. */
export declare function need(page: NeedPage): Promise<string>;

/** What stands in `<medborger-volunteer>` before a script comes: the needs with search and filters, proposals, the form of an offer. */
export declare function needs(page: NeedsPage): Promise<string>;
