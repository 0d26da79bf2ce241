import { MedborgerError } from './errors.js';
import type { ErrorCode } from './generated.js';
import type { Table } from './table.js';

/**
 * Every bad cell of a table, and every column that is missing: one error that is a table itself. Its code is `table_cells_invalid`, and
 * `faults` tells the first hundred cells, each with its own code and its place as `age[3]`. No cell's content stands in it.
 */
export class TableError extends MedborgerError {
  private constructor();
  readonly code: ErrorCode & 'table_cells_invalid';
  /**
   * The bad cells, 100,000 at most: `row` (from 0; missing where it is the column as a whole), `column`, `code`, `expected` and
   * `forventet`, the same in Danish.
   */
  readonly cells: Table;
  /** How many there are in all. */
  readonly count: number;
}
