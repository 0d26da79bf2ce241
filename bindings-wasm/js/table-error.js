import { MedborgerError } from './errors.js';
import { taken } from './table.js';

export class TableError extends MedborgerError {
  constructor(code, field, message, danish, faults, cells, count) {
    super(code, 'invalid', field, message, danish, faults);
    this.cells = taken(cells);
    this.count = count;
  }
}
Object.defineProperty(TableError.prototype, 'name', { value: 'TableError', configurable: true, writable: true });
