import type { Respondent, ResponseList, WorkItem, WorkList, WorkPlace } from 'medborger';
import type { Problem } from '../../client.js';
import { say, type Described } from '../../form/field.js';
import type { Language } from '../../texts/index.js';
import type { Wire } from '../../wire.js';
import listed from './list.schema';
import stated from './state.schema';

export type Work = Wire<WorkList>;
export type Place = Wire<WorkPlace>;
export type Sender = Wire<Respondent>;
type Found = Wire<ResponseList>;
export type State = WorkItem['state'];
type Channel = WorkItem['channel'];

/** What somebody looks for. Empty is all. */
export interface Filter {
  readonly state: State | '';
  readonly order: string;
  readonly search: string;
  readonly stance: string;
  readonly kind: string;
  readonly section: string;
  /** Of what is searched: those that nobody has read, those that have no end. */
  readonly unreviewed: boolean;
  readonly unsettled: boolean;
}

export const everything: Filter = { state: '', order: 'number', search: '', stance: '', kind: '', section: '', unreviewed: false, unsettled: false };

/** Whether it is searched: what is found stands in another order, without the words of what nobody has read. */
export const isSearch = ({ search, stance, kind, section, unreviewed, unsettled }: Filter): boolean =>
  [search, stance, kind, section].some((one) => one !== '') || unreviewed || unsettled;

/** How many stand on a page. */
export const PAGE = 25;

/** A line of the list. */
export interface Item {
  readonly response: string;
  readonly number: number;
  readonly state: State;
  readonly kind: string;
  readonly channel: Channel;
  readonly timely: boolean;
  readonly received_at: string;
  readonly name: string;
  readonly text: string;
  readonly attachments: number;
  readonly isProtected: boolean;
}

/** What is shown: all pages that were asked for, one after the other. */
export interface Listed {
  readonly items: readonly Item[];
  readonly total: number;
  readonly next: Place | string | undefined;
  /** By section, stance and kind, where it was searched. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Shown {
  readonly filter: Filter;
  /** How many stand where, in the whole hearing. */
  readonly states: Work['counts'];
  readonly list: Listed | undefined;
  readonly problem: Problem | undefined;
  readonly isBusy: boolean;
}

/** Who sent it, as staff may know. */
export function nameOf(sender: Sender | null | undefined, other: string): string {
  const said = [sender?.organisation, sender?.name].filter(Boolean).join(', ');
  return said || other;
}

export const ofWork = (page: Work, filter: Filter): Listed => ({
  items: page.responses.map(({ respondent, prose, ...item }) => ({
    ...item, name: nameOf(respondent, ''), text: prose, isProtected: respondent?.protected === true,
  })),
  total: filter.state === '' ? page.counts.reduce((sum, { count }) => sum + count, 0) : page.counts.find(({ state }) => state === filter.state)?.count ?? 0,
  next: page.next ?? undefined,
  counts: {},
});

/** As the core names where a response stands. */
function stateOf({ review, settled, withdrawn }: Found['responses'][number]): State {
  if (withdrawn) return 'withdrawn';
  if (review === 'unreviewed') return settled ? 'settled_unreviewed' : 'unreviewed';
  if (settled) return 'settled';
  return review === 'withheld' ? 'withheld' : 'unsettled';
}

export const ofSearch = (page: Found): Listed => ({
  items: page.responses.map((item) => ({ ...item, state: stateOf(item), text: item.text ?? '', attachments: 0, isProtected: false })),
  total: page.total,
  next: page.next ?? undefined,
  counts: page.counts ?? {},
});

export const choicesOf = (described: Described, path: string) => described.fields.find((one) => one.path === path)?.choices ?? [];

export function labelOf(path: 'state' | 'order' | 'stance' | 'kind', value: string, language: Language): string {
  const choice = choicesOf(path === 'state' || path === 'order' ? stated : listed, path).find((one) => one.value === value);
  return choice ? say(choice.label, language) : value;
}

export const orders = choicesOf(stated, 'order');
