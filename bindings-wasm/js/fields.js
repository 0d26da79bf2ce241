// JavaScript's names of fields and the core's, type by type as `generated.js` describes them. The keys of maps and
// all values stay as they are. A type that is not described has the same names in both.
import { MedborgerError } from './errors.js';
import { shapes } from './generated.js';

/** A new random UUID, also on a page without TLS, where `crypto.randomUUID` is missing. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const fresh = (what) => (what === 'uuid' ? uuid() : hex(crypto.getRandomValues(new Uint8Array(what))));

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** From the core's name to `[JavaScript's name, field]`. */
const reversed = new Map();

function reverse(type) {
  let names = reversed.get(type);
  if (names === undefined) {
    names = new Map(Object.entries(shapes[type]).map(([key, field]) => [field.name ?? key, [key, field]]));
    reversed.set(type, names);
  }
  return names;
}

export function wrongType(field, english, danish) {
  const name = field === '' ? '?' : field;
  return new MedborgerError(
    'wrong_type', 'invalid', name, `the field \`${name}\` must be ${english}`, `feltet \`${name}\` skal være ${danish}`,
  );
}

/** Something of which fields are read; undefined where there is none. */
export function object(value, field) {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) throw wrongType(field, 'an object', 'et objekt');
  return value;
}

/** A list; undefined where there is none. */
export function list(value, field) {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw wrongType(field, 'a list', 'en liste');
  return value;
}

/** What may not be left out. */
export function needed(value, field) {
  if (value !== undefined && value !== null) return value;
  throw new MedborgerError('missing_field', 'invalid', field, `the field \`${field}\` is missing`, `feltet \`${field}\` mangler`);
}

/** What is called now and then, where there is any. */
export function callable(value, field) {
  if (value !== undefined && value !== null && typeof value !== 'function') throw wrongType(field, 'a function', 'en funktion');
  return value ?? undefined;
}

/** The bytes of a file. */
export function bytes(value, field) {
  if (!(value instanceof Uint8Array)) throw wrongType(field, 'a Uint8Array', 'en Uint8Array');
  return value;
}

/** A whole number from 0, as far as JavaScript counts. */
export function count(value, field, max = Number.MAX_SAFE_INTEGER) {
  if (!Number.isInteger(value) || value < 0 || value > max) {
    throw wrongType(field, `a whole number from 0 to ${max}`, `et helt tal fra 0 til ${max}`);
  }
  return value;
}

/** What a command or a query says; nothing where it is left out. */
export function said(fields) {
  const value = object(fields, 'fields') ?? {};
  mustBePlain(value, 'fields');
  return value;
}

/** A name as ours are; another key may be anything that somebody wrote. */
const plainName = (key) => (/^[A-Za-z]{1,40}$/.test(key) ? key : '');

const WANTED = ['made of what JSON has: objects, lists, texts, numbers', 'af det, JSON har: objekter, lister, tekster, tal'];

/**
 * A value of Temporal as the core reads it: its zone and its calendar say nothing more of when it is. What is of another kind than
 * a field asks for, the core refuses by its text.
 */
function temporal(value) {
  switch (isObject(value) ? Object.prototype.toString.call(value) : '') {
    case '[object Temporal.ZonedDateTime]':
      return value.toInstant().toString();
    case '[object Temporal.PlainDate]':
    case '[object Temporal.PlainDateTime]':
      return value.toString({ calendarName: 'never' });
    default:
      return undefined;
  }
}

/** JSON for the core; what no JSON can say is refused as what the core refuses. */
export function json(value, field = '') {
  try {
    const text = JSON.stringify(value, function replaced(key, said) {
      // `said` is what `toJSON` made of it; of Temporal some say more than the core reads.
      const item = typeof said === 'string' ? (temporal(this[key]) ?? said) : said;
      // JSON would make it null, which leaves a field out: this no field takes, and the core says which one.
      if (typeof item === 'number' && !Number.isFinite(item)) return [null];
      if (typeof item === 'bigint') throw wrongType(plainName(key) || field, ...WANTED);
      if (isObject(item)) mustBePlain(item, plainName(key) || field);
      return item;
    });
    // What no JSON says at all, such as a function: to the core it is nothing.
    return text ?? 'null';
  } catch (error) {
    if (error instanceof MedborgerError) throw error;
    // Something that contains itself, or deeper than any input.
    throw wrongType(field, ...WANTED);
  }
}

/** JSON of an argument that the core reads as an object. */
export function jsonOf(value, field) {
  mustBePlain(object(needed(value, field), field), field);
  return json(value, field);
}

/** A list or a map, each value by `convert`; `otherwise` for one value. */
function spread(type, value, convert, otherwise, path = '') {
  const inner = type.slice(2);
  if (type.startsWith('[]')) {
    return Array.isArray(value) ? value.map((item, at) => convert(inner, item, `[${at}]`)) : value;
  }
  if (type.startsWith('{}')) {
    if (!isObject(value)) return value;
    mustBePlain(value, path);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(inner, item, `.${key}`)]));
  }
  if (shapes[type] === undefined || !isObject(value)) return value;
  mustBePlain(value, path);
  return otherwise();
}

/** A `Map`, a `Set`, a `Date` and their like have no fields: read as a record they would lose what is in them. */
function mustBePlain(value, path) {
  if (Object.prototype.toString.call(value) !== '[object Object]') throw wrongType(path, 'an object', 'et objekt');
}

/** What a caller wrote, as the core reads it; what is to be fresh and was left out is made. */
export function toCore(type, value, path = '') {
  return spread(type, value, (inner, item, at) => toCore(inner, item, path + at), () => {
    const shape = shapes[type];
    const body = Object.create(null);
    for (const [key, item] of Object.entries(value)) {
      const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
      const at = path === '' ? key : `${path}.${key}`;
      if (field === undefined && reverse(type).has(key)) throw unknownField(at);
      body[field?.name ?? key] = field?.of === undefined ? (temporal(item) ?? item) : toCore(field.of, item, at);
    }
    for (const [key, field] of Object.entries(shape)) {
      if (field.fresh !== undefined) body[field.name ?? key] ??= fresh(field.fresh);
    }
    return body;
  }, path);
}

/** What the core answered, as a caller reads it. */
export function fromCore(type, value) {
  return spread(type, value, fromCore, () => {
    const names = reverse(type);
    const entries = Object.entries(value).map(([name, item]) => {
      const [key, field] = names.get(name) ?? [name, {}];
      return [key, field.of === undefined ? item : fromCore(field.of, item)];
    });
    return Object.fromEntries(entries);
  });
}

/** The core knows only its own name for a field; under that name it is unknown here. */
export function unknownField(field) {
  const [english, danish] = [`the field \`${field}\` is not known`, `feltet \`${field}\` kendes ikke`];
  return new MedborgerError('unknown_field', 'invalid', field, english, danish);
}

const camel = (text) => text.replace(/(?<=[a-z0-9])_([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** Gives a fault's field the name that a caller wrote. */
function named(fault) {
  if (fault.field === null) return;
  // Of a field that is not known, the one that may be meant has our name too.
  if (fault.code === 'unknown_field') {
    for (const text of ['message', 'danish']) fault[text] = fault[text].replace(/`[a-z0-9_]+`\?$/, camel);
  }
  const field = camel(fault.field);
  for (const text of ['message', 'danish']) {
    fault[text] = fault[text].replaceAll(`\`${fault.field}\``, `\`${field}\``);
  }
  fault.field = field;
}

/** Does the work; an error names its field as a caller wrote it. */
export function naming(work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof MedborgerError) [error, ...error.faults].forEach(named);
    throw error;
  }
}
