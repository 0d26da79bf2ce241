// Methods over tables, without a town, by a module of their own.
import { MedborgerError } from './errors.js';
import { json, naming, needed, object, toCore } from './fields.js';
import { shapes } from './generated.js';
import { loading } from './loading.js';
import * as generated from './methods.js';
import { Column, Table, taken } from './table.js';
import { TableError } from './table-error.js';
import { tableIn } from './table-in.js';
import { hook } from './watch.js';
import * as glue from './wasm/medborger_tables.js';

export { Column, MedborgerError, Table, TableError };

const load = loading(glue, () => new URL('./dist/tables.wasm', import.meta.url));
export const { init, initSync } = load;
const { native } = load;

Object.assign(shapes, generated.shapes);

export function read(data) {
  return taken(tableIn(native(), data));
}

const isTable = (data, ...names) => data instanceof Table || Array.isArray(data) || typeof data?.getChildAt === 'function' || names.every((name) => Object.hasOwn(data ?? {}, name));

/** What may be said shorter than as a table. */
const SHORT = {
  /** How large each category is, by column. */
  targets(given) {
    if (typeof given !== 'object' || isTable(given, 'column', 'category')) return given;
    return Object.entries(given).flatMap(([column, shares]) => Object.entries(shares ?? {}).map(([category, share]) => ({ column, category, share })));
  },
  /** The keywords by theme. */
  keywords(given) {
    if (typeof given !== 'object' || isTable(given, 'theme', 'keyword')) return given;
    return Object.entries(given).flatMap(([theme, words]) => Array.from(words ?? [], (keyword) => ({ theme, keyword })));
  },
  /** How many at least and at most, by feature and value. */
  quotas(given) {
    if (typeof given !== 'object' || isTable(given, 'feature', 'value')) return given;
    return Object.entries(given).flatMap(([feature, values]) =>
      Object.entries(values ?? {}).map(([value, bounds]) => ({ feature, value, min: bounds?.[0], max: bounds?.[1] })));
  },
};

/** Runs a method. */
function run({ name, tables, options: shape, also, alone, isPictured }, given, options) {
  const { onProgress, signal, ...others } = object(options, 'options') ?? {};
  const of = tables.length === 1 ? { [tables[0].name]: given } : (object(needed(given, 'tables'), 'tables') ?? {});
  const watch = hook({ onProgress, signal });
  const [names, columns] = [[], []];
  for (const { key, name, isOptional } of tables) {
    const table = of[tables.length === 1 ? name : key];
    if (isOptional && (table === undefined || table === null)) continue;
    names.push(name);
    columns.push(tableIn(native(), (SHORT[name] ?? ((same) => same))(needed(table, key))));
  }
  const asked = json(toCore(shape, others), 'options');
  const outcome = told(shape, () => native().nativeAnalyse(name, names, columns, asked, watch));
  try {
    const table = taken(outcome.table());
    if (alone) return table;
    const found = { table };
    for (const { key, name: of } of also) found[key] = taken(outcome.other(of));
    found.report = JSON.parse(outcome.report() ?? 'null');
    if (isPictured) found.svg = outcome.svg() ?? '';
    return found;
  } finally {
    outcome.free();
  }
}

/** What an error says of an option, it says by JavaScript's name; names of columns stay as whoever made the table wrote them. */
function told(shape, work) {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof MedborgerError) || error instanceof TableError) throw error;
    const [field] = (error.field ?? '').split(/[.[]/);
    const isOption = Object.values(shapes[shape] ?? {}).some(({ name }) => name === field) || Object.hasOwn(shapes[shape] ?? {}, field);
    if (!isOption && error.code !== 'unknown_field') throw error;
    return naming(() => {
      throw error;
    });
  }
}

/** The methods of a subject, each a function. */
const subject = (of) => Object.fromEntries(Object.entries(of).map(([name, method]) => [name, (given, options) => run(method, given, options)]));

export const codes = subject(generated.codes);
export const dates = subject(generated.dates);
export const matching = subject(generated.matching);
export const opinion = subject(generated.opinion);
export const sortition = subject(generated.sortition);
export const survey = subject(generated.survey);
export const texts = subject(generated.texts);
