import type { IdeaList, IdeaView, InterestTree } from 'medborger';
import type { Answer, Page } from '../render/page.js';

export interface IdeasPage extends Page {
  /** The answer to `idea.list`, with `counts`. */
  list: Answer<IdeaList>;
  /** The answer to `interest.tree`, for the names of areas. */
  interests?: Answer<InterestTree>;
  /** The host's page of one idea, with `{id}` in it. */
  page: string;
  /** The host's page where an idea is proposed. */
  propose?: string;
  /** What was looked for, out of the page's address: `search`, `topic`, `stage`, `order`, `whose`. */
  filter?: Readonly<Partial<Record<'search' | 'topic' | 'stage' | 'order' | 'whose', string>>>;
  /** The address of the next page, where `list.next` says that there is one. */
  next?: string;
  /** The ideas of the map, where they are more than those of the page: the answer to `idea.list` with a larger `limit`. */
  points?: Answer<IdeaList>;
}

/** What stands in `<medborger-ideas>` before a script comes: the list, its filters as a form, the map with a link for each point. */
export declare function ideas(page: IdeasPage): Promise<string>;

export interface IdeaPage extends Page {
  /** The answer to `idea.get`, asked as whoever looks: it says whether they support it. */
  idea: Answer<IdeaView>;
  interests?: Answer<InterestTree>;
  /** The host's page of one idea, with `{id}` in it. */
  page: string;
  /** The host's page of the list. */
  list?: string;
  login?: string;
  /** The account that is logged in. */
  citizen?: string;
  /** Two fresh UUIDs, one for each form: to support, and to withdraw. Without them there are none. */
  ids?: readonly [support: string, withdraw: string];
  /** Where the forms lead on. */
  next?: string;
}

/** What stands in `<medborger-ideas idea="…">`: the idea, and forms by which somebody who is logged in supports it. */
export declare function idea(page: IdeaPage): Promise<string>;

export interface ProposePage extends Page {
  interests?: Answer<InterestTree>;
  list?: string;
  login?: string;
  /** The account that is logged in. Without it there is no form. */
  citizen?: string;
  /** A fresh UUID: sending the page twice does no harm. */
  id?: string;
  next?: string;
}

/** What stands in `<medborger-ideas view="propose">`: a form that the server takes by `POST /forms/idea.deposit`. */
export declare function propose(page: ProposePage): Promise<string>;
