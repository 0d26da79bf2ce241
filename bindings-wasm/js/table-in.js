// Tables as JavaScript holds them, on their way into the module: columns by name, rows, apache-arrow's tables, our own.
import { wrongType } from './fields.js';
import { Column, Table } from './table.js';

/** So many cells go in at once. */
const CELLS = 1 << 16;
/** How deep lists and objects may lie in cells. */
const DEPTH_MAX = 16;
const MISSING = 0xffff_ffff;
const DAY = 86_400_000;
const [MIN, MAX] = [-(2n ** 63n), 2n ** 63n - 1n];

/** Kinds of cells, as `Given.cells` numbers them; then those that need a column of their own. */
const [GAP, FALSE, TRUE, INT, FLOAT, TEXT, DAYS, INSTANT, LOCAL, BIG, BIG_INSTANT, BIG_LOCAL, FIELDS, ITEMS, BAD] = Array.from({ length: 15 }, (_, at) => at);

const TABLE = ['a table: columns by name, a list of objects, or a table of apache-arrow', 'en tabel: kolonner efter navn, en liste af objekter eller en tabel fra apache-arrow'];
const COLUMN = ['columns by name, each a list or a typed array', 'kolonner efter navn, hver en liste eller et typet array'];
const WHOLE = ['cell_too_large', 'a whole number below 9223372036854775808', 'et helt tal under 9223372036854775808'];
const HALF = ['cell_not_text', 'a text that is whole: half of a character stands in it', 'en hel tekst: der står et halvt tegn i den'];
const TIME = ['cell_not_instant', 'a time: this Date is none', 'et tidspunkt: denne Date er ikke noget'];
const ANY = ['cell_not_text', 'true or false, a number, a text, a day, a time, a list, an object, or nothing', 'sandt eller falsk, et tal, en tekst, en dag, et tidspunkt, en liste, et objekt eller ingenting'];
const ALIKE = ['cell_not_text', "as the column's other cells: all lists, all objects, or neither", 'som kolonnens andre celler: alle lister, alle objekter eller ingen af delene'];

const tagOf = (value) => Object.prototype.toString.call(value);
const isPlain = (value) => {
  const kind = Object.getPrototypeOf(value);
  return kind === null || Object.getPrototypeOf(kind) === null;
};
/** An object with fields: one without a class. */
const isRow = (value) => typeof value === 'object' && value !== null && isPlain(value);
const isTyped = (value) => ArrayBuffer.isView(value) && !(value instanceof DataView);
const isList = (value) => Array.isArray(value) || isTyped(value);
const isArrow = (value) => typeof value?.getChildAt === 'function' && Array.isArray(value.schema?.fields);
const isVector = (value) => typeof value?.get === 'function' && value.type !== undefined && typeof value.length === 'number' && !(value instanceof Column);

/** Microseconds of nanoseconds, towards the past. */
const micros = (nanos) => (nanos - (((nanos % 1000n) + 1000n) % 1000n)) / 1000n;

/** The cell of an object: its kind with a number, a whole number, or why it is bad. */
function objectCell(cell) {
  if (cell instanceof Date) {
    const ms = cell.getTime();
    return Number.isNaN(ms) ? [BAD, TIME] : [INSTANT, ms];
  }
  if (isList(cell) || cell instanceof Set) return [ITEMS];
  if (isRow(cell)) return [FIELDS];
  switch (tagOf(cell)) {
    case '[object Temporal.Instant]':
    case '[object Temporal.ZonedDateTime]':
      return [BIG_INSTANT, micros(cell.epochNanoseconds)];
    case '[object Temporal.PlainDate]':
      return [DAYS, Date.parse(`${cell.toString({ calendarName: 'never' })}T00:00:00Z`) / DAY];
    case '[object Temporal.PlainDateTime]': {
      const at = cell.withCalendar('iso8601');
      const ms = Date.parse(`${at.toString({ smallestUnit: 'second', roundingMode: 'trunc' })}Z`);
      return [BIG_LOCAL, BigInt(ms) * 1000n + BigInt(at.millisecond * 1000 + at.microsecond)];
    }
    default:
      return [BAD, ANY];
  }
}

/** The cells of a column, in parts. */
function cellsIn(given, name, cells, depth) {
  if (depth > DEPTH_MAX) throw wrongType('table', 'cells that do not lie so deep in one another', 'celler, der ikke ligger så dybt i hinanden');
  const rows = cells.length;
  const kinds = new Uint8Array(Math.min(rows, CELLS));
  const numbers = new Float64Array(kinds.length);
  let nested;
  // A column of texts alone goes in by a shorter way.
  let isText = true;
  for (let row = 0; row < rows && isText; row += 1) isText = typeof cells[row] === 'string' || cells[row] === null || cells[row] === undefined;
  for (let first = 0; first < rows; first += CELLS) {
    const count = Math.min(CELLS, rows - first);
    const [wholes, texts, lengths] = [[], [], []];
    for (let at = 0; at < count; at += 1) {
      const cell = cells[first + at];
      let kind = GAP;
      switch (typeof cell) {
        case 'string':
          kind = TEXT;
          texts.push(cell);
          lengths.push(cell.length);
          break;
        case 'number':
          numbers[at] = cell;
          // NaN is a gap, and the zero below zero no whole number.
          kind = Number.isSafeInteger(cell) && !Object.is(cell, -0) ? INT : cell === cell ? FLOAT : GAP;
          break;
        case 'boolean':
          kind = cell ? TRUE : FALSE;
          break;
        case 'bigint':
          kind = cell >= MIN && cell <= MAX ? BIG : BAD;
          if (kind === BIG) wholes.push(cell);
          else given.fault(name, first + at, ...WHOLE);
          break;
        case 'undefined':
          break;
        case 'object': {
          if (cell === null) break;
          const [of, value] = objectCell(cell);
          kind = of;
          if (of === BAD) given.fault(name, first + at, ...value);
          else if (of === FIELDS || of === ITEMS) (nested ??= []).push([of, first + at, cell]);
          else if (of === BIG_INSTANT || of === BIG_LOCAL) wholes.push(value);
          else numbers[at] = value;
          break;
        }
        default:
          kind = BAD;
          given.fault(name, first + at, ...ANY);
      }
      if (isText && kind === GAP) lengths.push(MISSING);
      kinds[at] = kind >= FIELDS ? GAP : kind;
    }
    // A sign behind each, so that no two halves of a character meet.
    const all = texts.length === 0 ? '' : `${texts.join('\n')}\n`;
    if (/\p{Surrogate}/u.test(all)) halves(given, name, cells, first, count);
    if (isText) given.texts(all, Uint32Array.from(lengths));
    else given.cells(kinds.subarray(0, count), numbers.subarray(0, count), BigInt64Array.from(wholes), all, Uint32Array.from(lengths));
  }
  if (nested === undefined) given.end(name, isText);
  else nestedIn(given, name, cells, nested, depth);
}

/** Each text in which half of a character stands. */
function halves(given, name, cells, first, count) {
  for (let row = first; row < first + count; row += 1) {
    if (typeof cells[row] === 'string' && /\p{Surrogate}/u.test(cells[row])) given.fault(name, row, ...HALF);
  }
}

/** A column of lists or of objects: the first sort that was met counts, and all other cells are bad. */
function nestedIn(given, name, cells, nested, depth) {
  const rows = cells.length;
  const sort = nested.some(([of]) => of === FIELDS) ? FIELDS : ITEMS;
  const own = new Array(rows).fill(null);
  for (const [of, row, cell] of nested) if (of === sort) own[row] = cell;
  for (let row = 0; row < rows; row += 1) {
    const cell = cells[row];
    if (own[row] === null && cell !== null && cell !== undefined && cell === cell) given.fault(name, row, ...ALIKE);
  }
  const validity = new Uint8Array((rows + 7) >> 3);
  own.forEach((cell, row) => {
    if (cell !== null) validity[row >> 3] |= 1 << (row & 7);
  });
  // What of the column is already there gives way.
  given.forget();
  const inner = new given.constructor();
  if (sort === FIELDS) {
    for (const [key, of] of transposed(own)) cellsIn(inner, key, of, depth + 1);
    given.fields(name, inner, rows, validity);
    return;
  }
  const [offsets, items] = [new Uint32Array(rows + 1), []];
  own.forEach((cell, row) => {
    if (cell !== null) for (const item of cell) items.push(item);
    offsets[row + 1] = items.length;
  });
  cellsIn(inner, 'item', items, depth + 1);
  given.lists(name, offsets, inner, validity);
}

/** The cells of objects by their names, in the order in which these are met; what one does not name is a gap. */
function transposed(rows) {
  const columns = new Map();
  rows.forEach((given, row) => {
    if (given === null || given === undefined) return;
    for (const key of Object.keys(given)) {
      let cells = columns.get(key);
      if (cells === undefined) columns.set(key, (cells = new Array(rows.length).fill(null)));
      cells[row] = given[key];
    }
  });
  return columns;
}

/** A column of our own. */
function ownIn(given, name, { kind, length, values, validity }) {
  const there = validity ?? undefined;
  switch (kind) {
    case 'bool':
      return given.bits(name, values, length, there);
    case 'float':
      return given.floats(name, values, there);
    case 'day':
      return given.days(name, values, there);
    case 'text': {
      const isThere = (row) => validity === null || ((validity[row >> 3] >> (row & 7)) & 1) === 1;
      return cellsIn(given, name, values.map((text, row) => (isThere(row) ? text : null)), 0);
    }
    case 'choice':
      return given.choices(name, values.codes, values.labels, there);
    case 'struct': {
      const inner = new given.constructor();
      for (const field of values.columns) ownIn(inner, field.name, field);
      return given.fields(name, inner, length, there);
    }
    case 'list': {
      const inner = new given.constructor();
      ownIn(inner, values.items.name, values.items);
      return given.lists(name, values.offsets, inner, there);
    }
    default:
      return given.wholes(name, kind, values, there);
  }
}

/** A typed array. */
function typedIn(given, name, cells) {
  if (cells instanceof Float64Array) return given.floats(name, cells, undefined);
  if (cells instanceof Float32Array) return given.floats(name, Float64Array.from(cells), undefined);
  if (cells instanceof BigInt64Array) return given.wholes(name, 'int', cells, undefined);
  return cellsIn(given, name, cells, 0);
}

/** A cell of apache-arrow: of its lists and rows, lists and objects. */
function plain(cell) {
  if (typeof cell !== 'object' || cell === null) return cell;
  if (isVector(cell)) return Array.from(cell, plain);
  if (cell instanceof Date || isList(cell) || typeof cell.toJSON !== 'function') return cell;
  return Object.fromEntries(Object.entries(cell.toJSON()).map(([key, of]) => [key, plain(of)]));
}

/** A vector of apache-arrow. Times are taken from what lies beneath, for its own cells have milliseconds alone. */
function vectorIn(given, name, vector) {
  const { type, length } = vector;
  const cells = new Array(length).fill(null);
  const said = String(type);
  if (said.startsWith('Timestamp')) {
    const [unit, values] = [[1_000_000n, 1000n, 1n, 0n][type.unit], new BigInt64Array(length)];
    const validity = new Uint8Array((length + 7) >> 3);
    let row = 0;
    for (const part of vector.data) {
      for (let at = 0; at < part.length; at += 1, row += 1) {
        if (vector.get(row) === null) continue;
        const value = part.values[at];
        values[row] = unit === 0n ? micros(value) : value * unit;
        validity[row >> 3] |= 1 << (row & 7);
      }
    }
    return given.wholes(name, type.timezone ? 'instant' : 'local', values, validity);
  }
  const isDay = said.startsWith('Date');
  for (let row = 0; row < length; row += 1) {
    const cell = vector.get(row);
    cells[row] = isDay && cell !== null ? Number(cell) : plain(cell);
  }
  if (isDay && cells.every((cell) => cell === null || cell % DAY === 0)) {
    const validity = new Uint8Array((length + 7) >> 3);
    const days = Int32Array.from(cells, (cell, row) => {
      if (cell !== null) validity[row >> 3] |= 1 << (row & 7);
      return (cell ?? 0) / DAY;
    });
    return given.days(name, days, validity);
  }
  return cellsIn(given, name, isDay ? cells.map((cell) => (cell === null ? null : new Date(cell))) : cells, 0);
}

function columnIn(given, name, cells) {
  if (cells instanceof Column) return ownIn(given, name, cells);
  if (isVector(cells)) return vectorIn(given, name, cells);
  if (isTyped(cells)) return typedIn(given, name, cells);
  if (Array.isArray(cells)) return cellsIn(given, name, cells, 0);
  if (typeof cells === 'object' && cells !== null && typeof cells[Symbol.iterator] === 'function') return cellsIn(given, name, [...cells], 0);
  throw wrongType('table', ...COLUMN);
}

/** A table for the module, of whatever holds one. */
export function tableIn(native, data) {
  const given = new native.Given();
  if (data instanceof Table) {
    given.count(data.length);
    for (const column of data.columns) ownIn(given, column.name, column);
  } else if (isArrow(data)) {
    given.count(data.numRows);
    data.schema.fields.forEach(({ name }, at) => vectorIn(given, name, data.getChildAt(at)));
  } else if (Array.isArray(data)) {
    if (!data.every(isRow)) throw wrongType('table', ...TABLE);
    given.count(data.length);
    for (const [name, cells] of transposed(data)) cellsIn(given, name, cells, 0);
  } else if (data instanceof Map) {
    for (const [name, cells] of data) columnIn(given, name, cells);
  } else if (typeof data === 'object' && data !== null && isPlain(data)) {
    for (const name of Object.keys(data)) columnIn(given, name, data[name]);
  } else {
    throw wrongType('table', ...TABLE);
  }
  return given.done();
}
