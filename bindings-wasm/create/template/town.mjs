// The town: kept in a file of SQLite below data/, and seeded at the first start.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MedborgerError, Participation } from 'medborger';
import { seed } from './seed.mjs';

/** The municipality's own code, as on the official list. The town of this portal is invented, its code is not. */
const MUNICIPALITY = '0766';

export const DATA = resolve(process.env.DATA ?? 'data');

/** Says why the portal can't go on, and ends it. */
export function stop(danish, english) {
  console.error(`${danish}\n${english}`);
  process.exit(1);
}

/**
 * The town's secret: 32 bytes as 64 hexadecimal digits, from the environment or else from a file that is made once. What lies in the
 * database can't be read without it, so it is never made anew beside a database that is there.
 */
function keyOf(database) {
  const path = join(DATA, 'key');
  let text = process.env.MEDBORGER_KEY;
  if (text === undefined) {
    if (!existsSync(path)) {
      if (existsSync(database)) stop(`Nøglen ${path} mangler, og uden den kan databasen ikke læses. Hent den i jeres sikkerhedskopi.`, `The key ${path} is missing, and the database can't be read without it. Get it from your backup.`);
      writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    }
    text = readFileSync(path, 'utf8').trim();
  }
  if (!/^[0-9a-f]{64}$/i.test(text)) stop('Nøglen skal være 64 hexadecimale cifre (openssl rand -hex 32).', 'The key must be 64 hexadecimal digits (openssl rand -hex 32).');
  return Uint8Array.from(Buffer.from(text, 'hex'));
}

/** A connection by better-sqlite3, or by Node's own SQLite where that is not installed. */
async function connected(path) {
  try {
    const { default: Database } = await import('better-sqlite3');
    return new Database(path, { timeout: 5000 });
  } catch (error) {
    const isMissing = ['ERR_MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED', 'MODULE_NOT_FOUND'].includes(error.code) || /bindings file/.test(error.message);
    if (!isMissing) throw error;
  }
  try {
    const { DatabaseSync } = await import('node:sqlite');
    return new DatabaseSync(path, { timeout: 5000 });
  } catch (error) {
    if (error.code !== 'ERR_UNKNOWN_BUILTIN_MODULE') throw error;
    return stop('Her er ingen SQLite: kør npm install better-sqlite3, eller brug Node 22.13 eller nyere.', 'There is no SQLite here: run npm install better-sqlite3, or use Node 22.13 or later.');
  }
}

/** Opens the town; an empty one gets its first hearing. */
export async function opened() {
  try {
    mkdirSync(DATA, { recursive: true, mode: 0o700 });
    const path = join(DATA, 'town.db');
    const key = keyOf(path);
    const database = await connected(path);
    // Old moments are taken only by a town that is opened with `history`; all of it is kept, or nothing.
    const first = Participation.over(database, { municipality: MUNICIPALITY, key, history: true });
    if (first.entries({ limit: 1 }).length === 0) first.transaction(() => seed(first, new Date()));
    first.free();
    const town = Participation.over(database, { municipality: MUNICIPALITY, key });
    return { town, close: () => { town.free(); database.close(); } };
  } catch (error) {
    const { code, danish = error.message, message } = error;
    return stop(`Portalen kan ikke åbne ${DATA} (${code}): ${danish}`, `The portal can't open ${DATA} (${code}): ${message}`);
  }
}

/** Asks as somebody; what is not there, or not for them, is undefined. */
export function asking(town, actor) {
  const moment = JSON.stringify({ at: new Date().toISOString(), actor });
  return (name, body = {}) => {
    try {
      return JSON.parse(town.askText(JSON.stringify({ name, body }), moment));
    } catch (error) {
      if (error instanceof MedborgerError) return undefined;
      throw error;
    }
  };
}
