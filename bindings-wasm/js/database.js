// A host's connection to SQLite as the store uses it: those of better-sqlite3 and of node:sqlite are nearly the same.
import { wrongType } from './fields.js';

const CODES = [
  'OK', 'ERROR', 'INTERNAL', 'PERM', 'ABORT', 'BUSY', 'LOCKED', 'NOMEM', 'READONLY', 'INTERRUPT', 'IOERR', 'CORRUPT', 'NOTFOUND',
  'FULL', 'CANTOPEN', 'PROTOCOL', 'EMPTY', 'SCHEMA', 'TOOBIG', 'CONSTRAINT', 'MISMATCH', 'MISUSE', 'NOLFS', 'AUTH', 'FORMAT',
  'RANGE', 'NOTADB',
];
const EXTENDED = { SQLITE_READONLY_DBMOVED: 1032, SQLITE_IOERR_SHMSIZE: 4874 };
const MISUSE = 21;

/** SQLite's result code; that of misuse where the connection says something else, as when it is closed. */
function codeOf(error) {
  const { errcode, code } = error ?? {};
  if (Number.isInteger(errcode)) return errcode;
  if (typeof code !== 'string' || !code.startsWith('SQLITE_')) return MISUSE;
  const primary = CODES.indexOf(code.split('_')[1]);
  return EXTENDED[code] ?? (primary < 0 ? MISUSE : primary);
}

/** What throws SQLite's result codes, as the core reads them, and nothing of what SQLite said in words. */
function coded(work) {
  try {
    return work();
  } catch (error) {
    throw codeOf(error);
  }
}

/** Whether a transaction is under way. Until Node 22.16 its connection can't say: but then none can be begun. */
function isIn(database) {
  if ('inTransaction' in database) return database.inTransaction;
  if ('isTransaction' in database) return database.isTransaction;
  try {
    database.exec('BEGIN');
  } catch {
    return true;
  }
  database.exec('ROLLBACK');
  return false;
}

/**
 * A statement, prepared once. Both libraries bind values by their order, and a place `?1` may stand more than once: each
 * place becomes one of its own. Whole numbers are BigInts in both directions, because a Number can't hold them all.
 */
class Statement {
  #statement;
  #places;
  #rows;

  constructor(database, sql) {
    this.#places = Array.from(sql.matchAll(/\?(\d+)/g), ([, place]) => Number(place) - 1);
    this.#statement = database.prepare(sql.replace(/\?\d+/g, '?'));
    this.#rows = (row) => row;
    if (typeof this.#statement.safeIntegers === 'function') {
      if (this.#statement.reader) this.#statement.raw().safeIntegers();
    } else {
      this.#statement.setReadBigInts(true);
      // Without it, no two columns of a statement of ours have one name.
      if (typeof this.#statement.setReturnArrays === 'function') this.#statement.setReturnArrays(true);
      else this.#rows = Object.values;
    }
  }

  #bound(values) {
    return this.#places.map((place) => values[place]);
  }

  run(values) {
    return BigInt(this.#statement.run(...this.#bound(values)).lastInsertRowid);
  }

  first(values) {
    const row = this.#statement.get(...this.#bound(values));
    return row && this.#rows(row);
  }

  *each(values) {
    for (const row of this.#statement.iterate(...this.#bound(values))) yield this.#rows(row);
  }
}

/** What the core calls. A whole number that comes back is a BigInt, a text a string, and bytes are a Uint8Array. */
export function driver(database) {
  const isOne = typeof database === 'object' && database !== null
    && ['prepare', 'exec'].every((name) => typeof database[name] === 'function')
    && ('inTransaction' in database || typeof database.open === 'function');
  if (!isOne) {
    throw wrongType('database', 'a Database of better-sqlite3 or a DatabaseSync of node:sqlite', 'en Database fra better-sqlite3 eller en DatabaseSync fra node:sqlite');
  }
  const statements = new Map();
  const statement = (sql) => {
    let known = statements.get(sql);
    if (known === undefined) statements.set(sql, (known = new Statement(database, sql)));
    return known;
  };
  return {
    run: (sql, values) => coded(() => statement(sql).run(values)),
    first: (sql, values) => coded(() => statement(sql).first(values)),
    /** All rows that are looked at: `look` says whether to go on. */
    each: (sql, values) => {
      const rows = coded(() => statement(sql).each(values));
      return {
        next: () => coded(() => rows.next()),
        stop: () => coded(() => rows.return()),
      };
    },
    once: (sql) => coded(() => void database.exec(sql)),
    isAutocommit: () => coded(() => !isIn(database)),
  };
}
