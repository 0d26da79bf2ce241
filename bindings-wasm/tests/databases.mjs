// The connections that a host may have, and what other processes do with them in the tests.
import { writeSync } from 'node:fs';

/** How a connection is made with each library that is there. All wait five seconds for others, unless told otherwise. */
export const KINDS = {};

// It is built for the Node that installed it: another can't load it.
const Database = await import('better-sqlite3').then(({ default: Database }) => new Database(':memory:').close().constructor).catch(() => undefined);
if (Database) KINDS['better-sqlite3'] = (path, { reads, ...options } = {}) => new Database(path, { timeout: 5000, readonly: reads === true, ...options });
if (process.getBuiltinModule?.('node:sqlite')) {
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
  KINDS['node:sqlite'] = (path, { reads, ...options } = {}) => new DatabaseSync(path, { timeout: 5000, readOnly: reads === true, ...options });
}

const [, main, what, kind, path, count, idea] = process.argv;

const ENROL = { name: 'Bo Eksempel', consents: [{ purpose: 'enrolment', textVersion: '1' }] };

/** Books and deposits in one transaction, over and over, and says so each time. */
function crash(town, db) {
  const { id: citizen } = town.citizens.enrol(ENROL);
  const bo = town.acting({ kind: 'citizen', citizen });
  const book = db.prepare('INSERT INTO booking VALUES (?)');
  for (;;) {
    town.transaction(() => {
      book.run('Bo Eksempel');
      bo.ideas.deposit({ citizen, title: 'Bænke', body: 'Ved havnen.'.repeat(200) });
    });
    writeSync(1, 'kept\n');
  }
}

/** Many support the one idea, each command with a transaction of its own: what another process wrote meanwhile comes between. */
function write(town, db, times, idea) {
  const book = db.prepare('INSERT INTO booking VALUES (?)');
  for (let number = 0; number < times; number++) {
    const { id: citizen } = town.citizens.enrol(ENROL);
    town.acting({ kind: 'citizen', citizen }).ideas.support({ idea, citizen });
    book.run('Bo Eksempel');
  }
}

if (main === import.meta.filename && (what === 'crash' || what === 'write')) {
  const { Participation } = await import('medborger');
  const { KEY } = await import('./story.mjs');
  const db = KINDS[kind](path);
  const town = Participation.over(db, { municipality: '0766', key: KEY });
  if (what === 'crash') crash(town, db);
  else write(town, db, Number(count), idea);
  db.close();
}
