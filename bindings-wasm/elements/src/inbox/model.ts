import type { InboxView, InterestTree, WishesView } from 'medborger';
import type { Wire } from '../wire.js';

export type Inbox = Wire<InboxView>;
export type Notice = Inbox['lines'][number];
export type Told = Wire<WishesView>;
export type Areas = Wire<InterestTree>['interests'];

/** How many stand on a page. */
export const PAGE = 20;

/** Kinds of which all that begin can be followed. */
export const KINDS = ['idea', 'hearing', 'team', 'need', 'gathering', 'topic', 'grant_round', 'award'] as const;

/** What the page shows. */
export interface Shown {
  /** All pages that were asked for, one after the other. */
  readonly inbox: Inbox;
  readonly isUnreadOnly: boolean;
  /** How they are told and what they follow; nothing where that did not come. */
  readonly told?: Told | undefined;
  readonly areas: Areas;
}

/**
 * Where a thing's page lies. `pages` is a pattern for all, as `/sager/{kind}/{id}`, or one for each kind, between spaces: `idea=/ideer/{id}
 * hearing=/hoeringer/{id}`. Nothing where it has none, or where a pattern leads to no page.
 */
export function pageOf(pages: string, thing: string): string | undefined {
  const [kind = '', id = ''] = thing.split('/');
  const patterns = pages.split(/\s+/).filter((one) => one !== '');
  const own = patterns.find((one) => one.startsWith(`${kind}=`))?.slice(kind.length + 1) ?? patterns.find((one) => !/^\w+=/.test(one));
  // A page of the host or of the web: never a script.
  if (own === undefined || id === '' || !/^(\/(?!\/)|https?:\/\/)/.test(own)) return undefined;
  return own.replaceAll('{kind}', encodeURIComponent(kind)).replaceAll('{id}', encodeURIComponent(id));
}

/** What the link of a message brings. */
export const isToken = (text: string): boolean => /^[0-9a-f]{32}$/i.test(text);
