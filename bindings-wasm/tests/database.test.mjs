// The store over a host's own database: better-sqlite3 where it is there, and node:sqlite where this Node has it.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { MedborgerError, Participation } from 'medborger';
import { driver } from '../js/database.js';
import * as native from '../js/wasm/medborger.js';
import { KINDS } from './databases.mjs';
import { BENCH, BO, consents, IDA, KEY, steps, story } from './story.mjs';

const folder = mkdtempSync(join(tmpdir(), 'medborger-host-'));
after(() => rmSync(folder, { recursive: true }));
let files = 0;
const file = () => join(folder, `town-${files++}.db`);
const vectors = (name) => JSON.parse(readFileSync(new URL(`../../tests/vectors/${name}.json`, import.meta.url), 'utf8'));
const open = (db, more) => Participation.over(db, { municipality: '0766', key: KEY, ...more });
const code = (expected) => (error) => error instanceof MedborgerError && error.code === expected;

/** A citizen of a town that now is, and what deposits an idea of theirs. */
function ida(town) {
  const { id: citizen } = town.citizens.enrol({ name: 'Ida Eksempel', consents });
  const ideas = town.acting({ kind: 'citizen', citizen }).ideas;
  return { citizen, deposit: (body = 'Ved havnen.') => ideas.deposit({ citizen, title: 'Bænke', body }).id };
}

/** How many entries somebody's enrolment makes: the account, and the consent. */
const ENROLLED = 2;

/** A database of the host's with a table of its own. */
function host(connect, path = file(), mode = 'WAL') {
  const db = connect(path);
  db.exec(`PRAGMA journal_mode = ${mode}; CREATE TABLE IF NOT EXISTS booking (who TEXT)`);
  const book = () => db.prepare('INSERT INTO booking VALUES (?)').run('Ida Eksempel');
  const booked = () => db.prepare('SELECT count(*) AS n FROM booking').get().n;
  return { db, path, book, booked };
}

/** The bytes of a database with all that lies beside it. */
const bytesOf = (path) => Buffer.concat(
  readdirSync(folder).filter((name) => join(folder, name).startsWith(path)).map((name) => readFileSync(join(folder, name))),
);

for (const [kind, connect] of Object.entries(KINDS)) {
  const over = (name, work) => test(`${kind}: ${name}`, work);

  over('a story is the same as in memory, to the hash', () => {
    const memory = story({ Participation });
    const { db } = host(connect);
    const other = { inMemory: (options) => Participation.over(db, options) };
    const hosted = story({ Participation: other });
    assert.deepEqual(hosted.receipts, memory.receipts);
    assert.deepEqual(hosted.town.entries(), memory.town.entries());
    assert.deepEqual(hosted.town.verify(), memory.town.verify());
    const [seen, expected] = [hosted, memory].map(({ bo, next }) => bo.ideas.get({ idea: BENCH }, { at: next().at }));
    assert.deepEqual(seen, expected);
    db.close();
  });

  over('the vectors of all rooms end in the journal of the store in memory, to the hash', () => {
    const hosts = { ...native, MedborgerError };
    let towns = 0;
    for (const file of vectors('stories')) {
      const stories = vectors(file);
      const over = (municipality, key) => {
        towns += 1;
        return native.nativeOver(driver(connect(':memory:')), municipality, key, true);
      };
      steps({ ...hosts, open: over }, stories).forEach(({ outcomes, head }, index) => {
        const { name, steps, head: expected } = stories[index];
        assert.deepEqual(head, expected, name);
        outcomes.forEach(({ code }, number) => assert.equal(code, steps[number].error?.code, `${name}, step ${number}`));
      });
    }
    assert.ok(towns > 20);
  });

  for (const mode of ['WAL', 'DELETE']) {
    over(`the host's row and ours stand or fall together, in ${mode}`, () => {
      const { db, book, booked, path } = host(connect, file(), mode);
      const town = open(db);
      const { deposit } = ida(town);
      const begun = town.entries().length;
      const both = (count) => {
        assert.equal(booked(), count);
        assert.equal(town.entries().length, begun + count);
      };
      assert.throws(() => town.transaction(() => {
        book();
        deposit();
        both(1);
        throw new RangeError('the host has thought better of it');
      }), RangeError);
      both(0);
      const idea = town.transaction(() => {
        book();
        return deposit();
      });
      both(1);
      // A transaction that the host began.
      for (const [end, count] of [['ROLLBACK', 1], ['COMMIT', 2]]) {
        db.exec('BEGIN');
        book();
        deposit();
        both(2);
        db.exec(end);
        both(count);
      }
      // The library's own transactions are the host's, too.
      if (db.transaction !== undefined) {
        const work = db.transaction((error) => {
          book();
          deposit();
          both(3);
          throw error;
        });
        assert.throws(() => work.immediate(new RangeError('no')), RangeError);
        both(2);
      }
      // What is refused takes nothing along; a part of a transaction is taken back alone.
      town.transaction(() => {
        book();
        deposit();
        assert.throws(() => town.ideas.get({ idea: BENCH }), code('idea_not_found'));
        assert.throws(() => deposit(''), MedborgerError);
        assert.throws(() => town.transaction(() => {
          deposit();
          throw new RangeError('a part');
        }), RangeError);
      });
      both(3);
      assert.throws(() => town.transaction(async () => book()), code('wrong_type'));
      both(3);
      assert.equal(town.verify().entries, begun + 3);
      assert.equal(town.ideas.get({ idea }).title, 'Bænke');
      db.close();
      // What was answered lies in the file.
      const again = host(connect, path, mode);
      assert.equal(open(again.db).verify().entries, begun + 3);
      again.db.close();
    });
  }

  over('a town opened in a transaction that is rolled back is there again', () => {
    const { db } = host(connect);
    db.exec('BEGIN');
    const town = open(db);
    ida(town);
    db.exec('ROLLBACK');
    assert.equal(town.entries().length, 0);
    const { deposit } = ida(town);
    deposit();
    assert.equal(town.verify().entries, ENROLLED + 1);
    assert.throws(() => open(db, { key: KEY.map((byte) => byte ^ 1) }), code('store_key_mismatch'));
    db.close();
  });

  over('many commands are durable together, each with an outcome of its own', () => {
    const { db } = host(connect);
    const town = open(db);
    const enrol = (id, name) => ({
      command: { id, name: 'citizen.enrol', body: { citizen: id, seed: '0'.repeat(32), name, consents: [{ purpose: 'enrolment', text_version: '1' }] } },
      moment: { at: new Date(), actor: { kind: 'public' } },
    });
    const outcomes = town.executeAll([enrol(IDA, 'Ida Eksempel'), enrol(BO, ''), enrol(BO, 'Bo Eksempel')]);
    assert.deepEqual(outcomes.map(({ receipt }) => receipt !== undefined), [true, false, true]);
    assert.equal(town.verify().entries, 2 * ENROLLED);
    db.close();
  });

  for (const mode of ['WAL', 'DELETE']) {
    over(`what is erased is in no byte of the files, in ${mode}`, () => {
      const { db, path } = host(connect, file(), mode);
      const town = open(db);
      const { citizen, deposit } = ida(town);
      const secret = 'En hemmelighed om naboen.';
      deposit(secret.repeat(100));
      assert.ok(bytesOf(path).includes(secret));
      const marks = town.erasures();
      db.exec('BEGIN IMMEDIATE');
      town.acting({ kind: 'citizen', citizen }).citizens.erase({ citizen });
      assert.equal(town.erasurePending(), true, 'the host has not committed yet');
      db.exec('COMMIT');
      assert.equal(town.erasurePending(), false);
      assert.ok(!bytesOf(path).includes(secret));
      assert.ok(!bytesOf(path).includes('Ida Eksempel'));
      assert.equal(town.erasures().length, marks.length + 1);
      town.compact();
      town.verify();
      db.close();
    });
  }

  over('what the host has set stays', () => {
    const { db } = host(connect);
    const number = (name) => Object.values(db.prepare(`PRAGMA ${name}`).get())[0];
    db.exec('PRAGMA user_version = 7; PRAGMA application_id = 8; PRAGMA foreign_keys = OFF; PRAGMA synchronous = NORMAL');
    const before = ['user_version', 'application_id', 'foreign_keys', 'synchronous', 'journal_mode', 'busy_timeout'].map((name) => [name, number(name)]);
    ida(open(db)).deposit();
    for (const [name, value] of before) assert.equal(number(name), value, name);
    assert.equal(number('secure_delete'), 1);
    db.close();
  });

  over('each refusal has its code', () => {
    const { db, path } = host(connect);
    const town = open(db);
    const { deposit } = ida(town);
    assert.throws(() => open(db, { key: KEY.map((byte) => byte ^ 1) }), code('store_key_mismatch'));
    assert.throws(() => open(db, { key: KEY.slice(1) }), code('recognition_key_malformed'));
    for (const other of [undefined, null, 7, 'town.db', {}, { prepare() {}, exec() {} }, new Map(), Promise.resolve(db)]) {
      assert.throws(() => open(other), code('wrong_type'));
    }
    const reader = connect(path, { reads: true });
    const read = open(reader);
    assert.equal(read.verify().entries, ENROLLED, 'reading needs no writing');
    assert.throws(() => ida(read), code('store_read_only'));
    assert.throws(() => read.transaction(() => ida(read)), code('store_read_only'));
    reader.close();
    const other = connect(path, { timeout: 20 });
    other.exec('BEGIN IMMEDIATE');
    const waiting = connect(path, { timeout: 20 });
    const late = open(waiting);
    assert.throws(() => ida(late), code('store_busy'));
    assert.throws(() => late.transaction(() => assert.fail('it never begins')), code('store_busy'));
    other.exec('ROLLBACK');
    ida(late);
    for (const connection of [other, waiting]) connection.close();
    db.exec('PRAGMA user_version = 9; UPDATE medborger_schema SET version = 99');
    assert.throws(() => open(db), code('store_newer_schema'));
    db.exec('UPDATE medborger_schema SET version = 1');
    assert.throws(() => open(db), code('store_older_schema'));
    db.exec('UPDATE medborger_schema SET version = 8; DROP TABLE medborger_head');
    assert.throws(() => deposit(), code('store_damaged'));
    db.close();
    assert.throws(() => deposit(), code('store_unavailable'));
    assert.throws(() => open(db), code('store_unavailable'));
    assert.throws(() => town.transaction(() => assert.fail('it never begins')), code('store_unavailable'));
    const persists = host(connect, file(), 'PERSIST');
    assert.throws(() => open(persists.db), code('store_journal_mode'));
    persists.db.close();
    assert.throws(() => Participation.inMemory({ municipality: '0766', key: KEY }).transaction(() => {}), code('no_transactions'));
  });

  over('a crash leaves all of a transaction or nothing of it', async () => {
    const path = file();
    const { db, booked } = host(connect, path);
    const town = open(db);
    ida(town);
    let [kept, counted] = [0, 0];
    for (let round = 0; round < 6; round++) {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'databases.mjs'), 'crash', kind, path], { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      await new Promise((resolve) => {
        child.stdout.on('data', (chunk) => {
          said += chunk;
          // In the middle of whatever it does after so many.
          if (said.split('\n').length > 4 + round) child.kill('SIGKILL');
        });
        child.on('exit', resolve);
      });
      counted += said.split('\n').length - 1;
      const entries = town.entries({ limit: 4_000_000 }).filter(({ body }) => body?.stream.startsWith('idea/')).length;
      assert.equal(entries, booked(), `round ${round}`);
      assert.ok(booked() >= counted, 'what was answered is there');
      assert.ok(booked() > kept);
      kept = booked();
      town.verify();
    }
    db.close();
  });

  over('two processes that write against each other lose nothing', async () => {
    const path = file();
    const { db, booked } = host(connect, path);
    const idea = ida(open(db)).deposit();
    const each = 60;
    const writers = ['a', 'b'].map((name) => new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'databases.mjs'), 'write', kind, path, String(each), idea], { stdio: ['ignore', 'ignore', 'inherit'] });
      child.on('exit', (status) => (status === 0 ? resolve(name) : reject(new Error(`${name} stopped with ${status}`))));
    }));
    await Promise.all(writers);
    const town = open(db);
    assert.equal(town.verify().entries, town.entries({ limit: 4_000_000 }).length);
    assert.equal(town.ideas.get({ idea }).supporters, 2 * each);
    assert.equal(booked(), 2 * each);
    db.close();
  });
}

// The Node that runs the others may have no node:sqlite: `MEDBORGER_NODE` names another that has.
const { MEDBORGER_NODE: other, ...env } = process.env;
test('better-sqlite3 and node:sqlite were both tried', { skip: env.MEDBORGER_AGAIN === '1' }, (t) => {
  if (!KINDS['better-sqlite3']) t.diagnostic('better-sqlite3 can not be loaded here: it was not tried');
  if (KINDS['node:sqlite']) return;
  if (other === undefined) {
    t.diagnostic('this Node has no node:sqlite, and MEDBORGER_NODE names none that has: it was not tried');
    return;
  }
  delete env.NODE_TEST_CONTEXT;
  const again = spawnSync(other, ['--test', '--test-reporter=spec', import.meta.filename], { encoding: 'utf8', env: { ...env, MEDBORGER_AGAIN: '1' } });
  assert.equal(again.status, 0, again.stdout + again.stderr);
  assert.match(again.stdout, /✔ node:sqlite: two processes/);
});
