/** What a column holds. */
export type Kind = keyof ColumnValues;

/** A cell as JavaScript has it: a whole number beyond 2^53 is a `bigint`; days and times are texts, as everywhere in this package. */
export type Cell = null | boolean | number | bigint | string | readonly Cell[] | { readonly [field: string]: Cell };

/**
 * How the cells of a column lie in memory, by its kind: as in Arrow, so that nothing is lost and nothing is copied twice. What stands
 * where a cell is missing means nothing.
 */
export interface ColumnValues {
  /** Bits, the first the lowest of the first byte. */
  bool: Uint8Array;
  /** Whole numbers of 64 bits. */
  int: BigInt64Array;
  float: Float64Array;
  text: readonly string[];
  /** The number of each cell's label, and the labels. */
  choice: { readonly codes: Int32Array; readonly labels: readonly string[] };
  /** Days since 1970-01-01. */
  day: Int32Array;
  /** Microseconds since 1970-01-01T00:00:00Z. They are `bigint`s, for numbers are exact to the microsecond only until the year 2255. */
  instant: BigInt64Array;
  /** The same by a clock of which nobody says where. */
  local: BigInt64Array;
  /** A column for each field. */
  struct: Table;
  /** Where each list begins, where the last ends, and the items of all. */
  list: { readonly offsets: Uint32Array; readonly items: Column };
}

interface ColumnOf<Of extends Kind> extends Iterable<Cell> {
  readonly name: string;
  readonly kind: Of;
  /** How many cells. */
  readonly length: number;
  /** The cells as they lie in memory. */
  readonly values: ColumnValues[Of];
  /** Which cells are there, one bit each, the first the lowest of the first byte; null where all are. */
  readonly validity: Uint8Array | null;
  /** How many cells are missing. */
  readonly missing: number;
  /** Whether the cell of a row is there. */
  isThere(row: number): boolean;
  /** The cell of a row; null where it is missing. */
  get(row: number): Cell;
  /** All cells in order. */
  toArray(): Cell[];
}

/** A column: asked for its `kind`, it says what its `values` are. */
export type Column = { [Of in Kind]: ColumnOf<Of> }[Kind];

/** What of `apache-arrow` a table is made with: the host hands its module in. */
export interface Arrow<Made> {
  readonly Table: new (columns: any) => Made;
  readonly Vector: new (data: any) => unknown;
  readonly makeData: (of: any) => unknown;
}

/** Columns of equal length, each with a name of its own. */
export class Table implements Iterable<{ [column: string]: Cell }> {
  private constructor();
  readonly columns: readonly Column[];
  /** How many rows. */
  readonly length: number;
  /** The names of the columns. */
  readonly names: string[];
  /**
   * The column of a name.
   * @throws {@link MedborgerError} `column_missing`.
   */
  column(name: string): Column;
  /** Some columns, in this order. */
  select(names: Iterable<string>): Table;
  /** The cells of a row by the names of the columns. */
  row(row: number): { [column: string]: Cell };
  /** The rows in order. */
  rows(): IterableIterator<{ [column: string]: Cell }>;
  [Symbol.iterator](): IterableIterator<{ [column: string]: Cell }>;
  /** All rows in order. */
  toArray(): { [column: string]: Cell }[];
  /**
   * A table of `apache-arrow`, whose module is handed in: this package does not have it. `arrow.tableToIPC` writes it.
   *
   * ```js
   * import * as arrow from 'apache-arrow';
   * const bytes = arrow.tableToIPC(table.toArrow(arrow), 'file');
   * ```
   */
  toArrow<Made>(arrow: Arrow<Made>): Made;
}
