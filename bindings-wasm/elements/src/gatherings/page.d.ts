import type { GatheringList, GatheringView, InterestTree, MyGatherings } from 'medborger';
import type { Answer, Page } from '../render/page.js';

export interface GatheringsPage extends Page {
  /** The answer to `gathering.list`, with `counts`. */
  list: Answer<GatheringList>;
  /** The answer to `interest.tree`, for the names of areas. */
  interests?: Answer<InterestTree>;
  /** The answer to `gathering.mine`, where somebody is logged in. */
  mine?: Answer<MyGatherings>;
  /** The host's page of one gathering, with `{id}` in it. */
  page: string;
  /** What was looked for, out of the page's address: `search`, `kind`, `topic`. */
  filter?: Readonly<Partial<Record<'search' | 'kind' | 'topic', string>>>;
  /** The address of the next page, where `list.next` says that there is one. */
  next?: string;
}

/** What stands in `<medborger-gatherings>` before a script comes: the list, and its filters as a form. */
export declare function gatherings(page: GatheringsPage): Promise<string>;

export interface GatheringPage extends Page {
  /** The answer to `gathering.get`. */
  gathering: Answer<GatheringView>;
  mine?: Answer<MyGatherings>;
  /** The account that is logged in. */
  citizen?: string;
  login?: string;
  /** The host's page of the list. */
  list?: string;
  /** Makes a fresh UUID, for the forms and for whoever signs up without an account: sending the page twice does no harm. */
  fresh: () => string;
  /** Where the forms lead on. */
  next?: string;
}

/** What stands in `<medborger-gatherings gathering="…">`: the gathering, and the form by which somebody signs up or withdraws. */
export declare function gathering(page: GatheringPage): Promise<string>;
