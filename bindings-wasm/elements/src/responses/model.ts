import type { ResponseList, WhitePaperRows, WhitePaperView } from 'medborger';
import type { Hearing } from '../hearing/model.js';
import type { Wire } from '../wire.js';

export type { Hearing } from '../hearing/model.js';
export type List = Wire<ResponseList>;
export type Item = List['responses'][number];
export type Paper = Wire<WhitePaperView>;
export type Row = Wire<WhitePaperRows>['rows'][number];

/** What somebody looks for. Empty is all. */
export interface Filter {
  readonly search: string;
  readonly stance: string;
  readonly kind: string;
  readonly section: string;
}

export const everything: Filter = { search: '', stance: '', kind: '', section: '' };

/** How many stand on a page. */
export const PAGE = 20;

/** The question behind a filter. */
export const asked = (hearing: string, filter: Filter, after?: string | null) => ({
  hearing,
  counts: true,
  limit: PAGE,
  ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')),
  ...(after ? { after } : {}),
});

/** What the page shows. */
export interface Shown {
  readonly hearing: Hearing;
  readonly filter: Filter;
  /** What was found: all pages that were asked for, one after the other. */
  readonly list: List;
  readonly paper?: { readonly view: Paper; readonly rows: readonly Row[]; readonly next?: string | null | undefined } | undefined;
}
