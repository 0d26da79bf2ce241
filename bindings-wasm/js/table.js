// Tables as JavaScript holds them: a typed array for each column, laid out as Arrow lays it out.
import { MedborgerError } from './errors.js';

/** So many texts are taken out of the module at once: no string of all of them may become too long. */
const TEXTS = 1 << 16;
const DAY = 86_400_000;

const isSet = (bits, row) => ((bits[row >> 3] >> (row & 7)) & 1) === 1;

/** So many milliseconds before and after 1970 is a `Date`. */
const DATE_MAX = 8.64e15;

/** A day as `2026-01-31`; of one that `Date` lacks, its number. */
function dayText(day) {
  if (Math.abs(day * DAY) > DATE_MAX) return `day ${day} from 1970-01-01`;
  const text = new Date(day * DAY).toISOString();
  return text.slice(0, text.indexOf('T'));
}

/** A time as `2026-01-31T11:00:00`, with as many digits of its second as it has; of one that `Date` lacks, its number. */
function timeText(micros) {
  const second = micros / 1_000_000n - (micros % 1_000_000n < 0n ? 1n : 0n);
  if (Math.abs(Number(second) * 1000) > DATE_MAX) return `${micros} microseconds from 1970-01-01T00:00:00`;
  const rest = Number(micros - second * 1_000_000n);
  const text = new Date(Number(second) * 1000).toISOString().slice(0, -'.000Z'.length);
  if (rest === 0) return text;
  const digits = String(rest).padStart(6, '0');
  return `${text}.${digits.endsWith('000') ? digits.slice(0, 3) : digits}`;
}

function whole(value) {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

const CELLS = {
  bool: (values, row) => isSet(values, row),
  int: (values, row) => whole(values[row]),
  float: (values, row) => values[row],
  text: (values, row) => values[row],
  choice: ({ codes, labels }, row) => labels[codes[row]],
  day: (values, row) => dayText(values[row]),
  instant: (values, row) => `${timeText(values[row])}Z`,
  local: (values, row) => timeText(values[row]),
  struct: (values, row) => values.row(row),
  list: ({ offsets, items }, row) => {
    const list = [];
    for (let at = offsets[row]; at < offsets[row + 1]; at += 1) list.push(items.get(at));
    return list;
  },
};

export class Column {
  constructor(name, kind, length, values, validity) {
    this.name = name;
    this.kind = kind;
    this.length = length;
    this.values = values;
    this.validity = validity;
  }

  get missing() {
    let there = 0;
    if (this.validity === null) return 0;
    for (let row = 0; row < this.length; row += 1) there += isSet(this.validity, row) ? 1 : 0;
    return this.length - there;
  }

  isThere(row) {
    return row >= 0 && row < this.length && (this.validity === null || isSet(this.validity, row));
  }

  get(row) {
    return this.isThere(row) ? CELLS[this.kind](this.values, row) : null;
  }

  toArray() {
    return Array.from(this);
  }

  *[Symbol.iterator]() {
    for (let row = 0; row < this.length; row += 1) yield this.get(row);
  }
}

export class Table {
  constructor(columns, length) {
    this.columns = columns;
    this.length = length;
  }

  get names() {
    return this.columns.map((column) => column.name);
  }

  column(name) {
    const column = this.columns.find((of) => of.name === name);
    if (column !== undefined) return column;
    throw new MedborgerError('column_missing', 'invalid', String(name), 'the table has no such column', 'tabellen har ikke denne kolonne');
  }

  select(names) {
    return new Table(Array.from(names, (name) => this.column(name)), this.length);
  }

  row(row) {
    return Object.fromEntries(this.columns.map((column) => [column.name, column.get(row)]));
  }

  *rows() {
    for (let row = 0; row < this.length; row += 1) yield this.row(row);
  }

  [Symbol.iterator]() {
    return this.rows();
  }

  toArray() {
    return Array.from(this.rows());
  }

  toArrow(arrow) {
    const vectors = this.columns.map((column) => [column.name, new arrow.Vector([arrowData(arrow, column)])]);
    return new arrow.Table(Object.fromEntries(vectors));
  }
}

/** A column in apache-arrow's own words. */
function arrowData(arrow, { kind, length, values, validity, missing }) {
  const made = (type, more) => arrow.makeData({ type, length, nullCount: missing, nullBitmap: validity ?? undefined, ...more });
  const nested = (column) => {
    const data = arrowData(arrow, column);
    return [new arrow.Field(column.name, data.type, true), data];
  };
  switch (kind) {
    case 'bool':
      return made(new arrow.Bool(), { data: values });
    case 'int':
      return made(new arrow.Int64(), { data: values });
    case 'float':
      return made(new arrow.Float64(), { data: values });
    case 'day':
      return made(new arrow.DateDay(), { data: values });
    case 'instant':
      return made(new arrow.TimestampMicrosecond('UTC'), { data: values });
    case 'local':
      return made(new arrow.TimestampMicrosecond(), { data: values });
    case 'choice':
      return made(new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32()), {
        data: values.codes,
        dictionary: arrow.vectorFromArray(values.labels, new arrow.Utf8()),
      });
    case 'text': {
      const [encoder, parts, valueOffsets] = [new TextEncoder(), [], new Int32Array(length + 1)];
      values.forEach((text, row) => {
        parts.push(encoder.encode(text));
        valueOffsets[row + 1] = valueOffsets[row] + parts[row].length;
      });
      const data = new Uint8Array(valueOffsets[length]);
      parts.forEach((part, row) => data.set(part, valueOffsets[row]));
      return made(new arrow.Utf8(), { valueOffsets, data });
    }
    case 'struct': {
      const fields = values.columns.map(nested);
      return made(new arrow.Struct(fields.map(([field]) => field)), { children: fields.map(([, data]) => data) });
    }
    default: {
      const [field, child] = nested(values.items);
      return made(new arrow.List(field), { valueOffsets: Int32Array.from(values.offsets), child });
    }
  }
}

function texts(columns, at, rows) {
  const all = [];
  for (let first = 0; first < rows; first += TEXTS) {
    const last = Math.min(first + TEXTS, rows);
    const text = columns.text(at, first, last);
    let from = 0;
    for (const length of columns.lengths(at, first, last)) {
      all.push(text.slice(from, from + length));
      from += length;
    }
  }
  return all;
}

const VALUES = {
  bool: (columns, at) => columns.bits(at),
  int: (columns, at) => columns.wholes(at),
  instant: (columns, at) => columns.wholes(at),
  local: (columns, at) => columns.wholes(at),
  float: (columns, at) => columns.floats(at),
  day: (columns, at) => columns.days(at),
  text: texts,
  choice: (columns, at) => ({ codes: columns.codes(at), labels: columns.labels(at) }),
  struct: (columns, at) => taken(columns.fields(at)),
  list: (columns, at) => ({ offsets: columns.offsets(at), items: taken(columns.items(at)).columns[0] }),
};

/** All of a table that a module holds, which is let go there. */
export function taken(columns) {
  const { rows } = columns;
  const all = columns.names().map((name, at) => {
    const kind = columns.kind(at);
    return new Column(name, kind, rows, VALUES[kind](columns, at, rows), columns.validity(at) ?? null);
  });
  columns.free();
  return new Table(all, rows);
}
