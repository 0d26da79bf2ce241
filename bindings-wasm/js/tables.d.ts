import type { CodesMethods, DatesMethods, MatchingMethods, OpinionMethods, SortitionMethods, SurveyMethods, TextsMethods } from './methods.js';
import type { Column, Table } from './table.js';

export { MedborgerError } from './errors.js';
export { init, initSync } from './loading.js';
export type { InitOptions, Source } from './loading.js';
export type { WatchOptions } from './index.js';
export { Table } from './table.js';
export type { Arrow, Cell, Column, ColumnValues, Kind } from './table.js';
export { TableError } from './table-error.js';
export type * from './methods.js';

/** The cells of a column: a list, a typed array, one of our own columns, a vector of `apache-arrow`. */
export type ColumnLike = Column | readonly unknown[] | (Iterable<unknown> & object);

/**
 * Any table: one of ours, columns by name, a list of objects, a table of `apache-arrow`.
 *
 * `null`, `undefined` and `NaN` are gaps. A number may stand as a number or a `bigint`, and a column of whole numbers is one of integers;
 * a `Date`, a `Temporal.Instant` or `Temporal.ZonedDateTime` is an instant, a `Temporal.PlainDate` a day, a `Temporal.PlainDateTime`
 * a time without a zone. Texts are read as what is meant: `2026-05-08`, `8. maj 2026`, `2026-01-15T17:00:00+01:00`, `1,5`. Where a day is
 * meant, an instant at midnight is that day; where an instant is meant, a time without a zone is refused. Columns of mixed cells are
 * read as texts. A `BigInt64Array` holds whole numbers.
 */
export type TableLike = Table | ReadonlyMap<string, ColumnLike> | { readonly [column: string]: ColumnLike } | readonly object[] | ArrowTable;

/** A table of `apache-arrow`. */
export interface ArrowTable {
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  readonly numRows: number;
  getChildAt(index: number): unknown;
}

/** How large each category is, by column: a table of `column`, `category` and `share`, or `{ age: { '18-29': 0.2, '30+': 0.8 } }`. */
export type Targets = TableLike | { readonly [column: string]: { readonly [category: string]: number } };

/** Keywords by theme: a table of `theme` and `keyword`, or `{ trafik: ['cykel', 'vej'] }`. */
export type Keywords = TableLike | { readonly [theme: string]: readonly string[] };

/** How many at least and at most, inclusive: a table of `feature`, `value`, `min` and `max`, or `{ gender: { woman: [10, 12] } }`. */
export type Quotas = TableLike | { readonly [feature: string]: { readonly [value: string]: readonly [min: number, max: number] } };

/**
 * Any table as one of ours.
 * @throws {@link TableError}: cells that no table has.
 */
export function read(data: TableLike): Table;

/** Codes: personal and company numbers, KLE, postal codes, municipalities. */
export const codes: CodesMethods;
/** Days: deadlines, working days and holidays, Danish time. */
export const dates: DatesMethods;
/** Who should be asked to help where. */
export const matching: MatchingMethods;
/** What a conversation thinks: groups, what each holds, a slate that speaks for all. A program makes the groups: whoever shows them says so. */
export const opinion: OpinionMethods;
/** A fair draw from a table of people. */
export const sortition: SortitionMethods;
/** Surveys: weights, shares with how sure they are, tables of two questions, who is missing, what changed. */
export const survey: SurveyMethods;
/** Texts: redaction, campaigns, themes, how far coders agree. */
export const texts: TextsMethods;
