import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as medborger from 'medborger';
import * as files from 'medborger/files';
import { MedborgerError as TheSame } from 'medborger/errors';
import { BENCH, BO, consents, IDA, KEY, STAFF, story, told } from './story.mjs';

const { command, MedborgerError, Participation, query, view } = medborger;
const AT = '2026-01-15T18:00:00Z';
const FREE = '00000000-0000-4000-8000-00000000ffff';

/** A town whose moments are those of the tests, whatever the clock says. */
const open = (municipality = '0766') => Participation.inMemory({ municipality, key: KEY, history: true });

/** The error that the work ends in. */
function fails(work, code, field = null) {
  let met;
  try {
    work();
  } catch (error) {
    met = error;
  }
  assert.ok(met instanceof MedborgerError, `${code}: ${met}`);
  assert.deepEqual([met.code, met.field], [code, field]);
  return met;
}

test('what a participation is opened with wrongly is told by field, all at once', () => {
  const faults = (options) => {
    try {
      Participation.inMemory(options);
    } catch (error) {
      assert.ok(error instanceof MedborgerError, String(error));
      assert.deepEqual(error.faults[0], { code: error.code, field: error.field, message: error.message, danish: error.danish });
      return error.faults.map(({ code, field }) => [code, field]);
    }
    return [];
  };
  assert.deepEqual(faults(), [['missing_field', 'municipality'], ['missing_field', 'key']]);
  assert.deepEqual(faults({ muncipality: '0766', key: '00'.repeat(32) }), [
    ['unknown_field', 'muncipality'],
    ['missing_field', 'municipality'],
    ['wrong_type', 'key'],
  ]);
  assert.deepEqual(faults({ municipality: 766, key: KEY }), []);
});

test('an error tells every fault of an input, each by the name that a caller wrote', () => {
  const refused = { name: '', consents: [{ purpose: 'enrolment', textVersion: '' }], profile: { birthYear: 'x' } };
  assert.throws(() => open().citizens.enrol(refused), (error) => {
    assert.deepEqual(error.faults.map(({ code, field }) => [code, field]), [
      ['text_empty', 'name'],
      ['text_empty', 'consents[0].textVersion'],
      ['wrong_type', 'profile.birthYear'],
    ]);
    assert.match(error.faults[2].message, /`profile.birthYear` must be a whole number from/);
    return error.code === 'text_empty' && error.field === 'name';
  });
});

test('a story through the rooms', () => {
  const { town, bo, receipts } = story(medborger);
  assert.equal(receipts[2].id, BENCH);
  const seen = bo.ideas.get({ idea: BENCH });
  assert.equal(seen.supporters, 1);
  assert.equal(seen.expiresOn, '2026-06-01');
  assert.equal(seen.latestVersion, 1);
  assert.deepEqual(seen.place, { label: 'Havnen', point: { latitude: 55.861, longitude: 9.84 } });
  assert.equal(seen.author, undefined);
  assert.equal(town.entries().length, town.verify().entries);
  assert.equal(told(medborger), told(medborger));
});

test('what is left out is made fresh', () => {
  const town = Participation.inMemory({ municipality: '0766', key: KEY });
  const first = town.citizens.enrol({ name: 'Ida', consents });
  const second = town.citizens.enrol({ name: 'Bo', consents });
  const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  assert.match(first.id, uuid4);
  assert.match(first.command, uuid4);
  assert.notEqual(first.id, second.id);
  assert.ok(Math.abs(Date.parse(first.at) - Date.now()) < 60_000);
  const parts = command('citizen.enrol', { name: 'Ida' });
  assert.match(parts.body.seed, /^[0-9a-f]{32}$/);
});

test('what a log-in showed goes through the page and verifies', () => {
  const server = open();
  const ida = server.acting({ kind: 'public' }, AT).citizens.enrol({ name: 'Ida', consents }).id;
  const { attestation } = server.acting(STAFF, AT).identity.attest({ account: ida, assurance: 'high', cpr: '311257-5005' });
  const page = Participation.inMemory({ municipality: '0766', key: new Uint8Array(32).map((_, at) => at + 1), history: true });
  const own = { kind: 'citizen', citizen: ida };
  const byIda = page.acting(own, AT);
  byIda.citizens.enrol({ citizen: ida, name: 'Ida', consents });
  fails(() => byIda.identity.attest({ account: ida, assurance: 'high' }), 'not_permitted');
  fails(() => byIda.citizens.verify({ citizen: ida, attestation }), 'attestation_unchecked', 'attestation');
  server.acting(own, AT).citizens.verify({ citizen: ida, attestation });
  assert.equal(server.acting(own, AT).citizens.get({ citizen: ida }).assurance, 'high');
});

test('keys of maps are left as they are', () => {
  const town = open().acting(STAFF);
  const labels = { da: 'Kyst og havn', en: 'Coast and harbour' };
  town.interests.add({ interest: 'coast_and_harbour', labels });
  const [interest] = town.interests.tree().interests;
  assert.deepEqual(interest.labels, labels);
  assert.equal(interest.interest, 'coast_and_harbour');
  fails(() => town.interests.add({ interest: 'x', labels: { da_dk: 'x' } }), 'language_malformed', 'labels');
});

test('nested fields have their names on both sides', () => {
  const { town, ida } = story(medborger);
  const profile = { birthYear: 1961, interests: [] };
  ida.citizens.changeProfile({ citizen: IDA, profile }, { at: AT });
  assert.equal(ida.citizens.get({ citizen: IDA }).profile.birthYear, 1961);
  assert.deepEqual(command('citizen.change_profile', { citizen: IDA, profile }, FREE), {
    id: FREE,
    name: 'citizen.change_profile',
    body: Object.assign(Object.create(null), {
      citizen: IDA,
      profile: Object.assign(Object.create(null), { birth_year: 1961, interests: [] }),
    }),
  });
  const raw = town.ask(query('citizen.get', { citizen: IDA }), { at: AT, actor: STAFF });
  assert.equal(raw.profile.birth_year, 1961);
  assert.equal(view('citizen.get', raw).profile.birthYear, 1961);
});

test('errors are errors', () => {
  const { town, ida, bo } = story(medborger);
  const error = fails(() => ida.ideas.get({ idea: FREE }), 'idea_not_found', 'idea');
  assert.equal(TheSame, MedborgerError);
  assert.ok(error instanceof Error);
  assert.equal(error.name, 'MedborgerError');
  assert.match(String(error), /^MedborgerError: /);
  assert.match(error.stack, /MedborgerError/);
  assert.match(error.danish, /idé/);
  assert.notEqual(error.danish, error.message);
  const kinds = {
    invalid: () => ida.ideas.get({ idea: 'x' }),
    not_found: () => ida.ideas.get({ idea: FREE }),
    denied: () => town.citizens.get({ citizen: IDA }),
    refused: () => bo.ideas.support({ idea: BENCH, citizen: BO }),
  };
  for (const [kind, work] of Object.entries(kinds)) {
    assert.throws(work, (met) => met.kind === kind, kind);
  }
});

test('a receipt names what was made, and what it is about', () => {
  const { receipts } = story(medborger);
  assert.deepEqual(receipts.map(({ made }) => made), [
    [{ kind: 'citizen', id: IDA }],
    [{ kind: 'citizen', id: BO }],
    [{ kind: 'idea', id: BENCH }],
    [],
  ]);
  const staff = open('0510').acting(STAFF, '2026-08-02T08:00:00Z');
  const { id: hearing, made } = staff.hearings.draft({ title: 'Stien', basis: { kind: 'general' } });
  assert.deepEqual(made, [{ kind: 'hearing', id: hearing }]);
  const document = { document: 'edition', role: 'hearing_edition', content: { title: 'Høringsudgave' } };
  staff.hearings.putDocument({ hearing, ...document });
  staff.hearings.announce({ hearing, publishedOn: '2026-08-03', lastDay: '2026-08-31' });
  const when = { startsAt: '2026-08-10T17:00:00Z', endsAt: '2026-08-10T19:00:00Z' };
  const called = staff.hearings.callMeeting({ hearing, title: 'Borgermøde', place: 'Rådhuset', ...when });
  assert.deepEqual(called.made, [{ kind: 'meeting', id: called.id }]);
  const moved = staff.hearings.callMeeting({ hearing, meeting: called.id, title: 'Borgermøde', place: 'Hallen', ...when });
  assert.deepEqual([moved.id, moved.made], [called.id, []]);
});

test('a moment in the future is refused, unless it is history', () => {
  const town = Participation.inMemory({ municipality: '0766', key: KEY });
  const enrol = (town, at) => town.citizens.enrol({ name: 'Ida', consents }, { at });
  const soon = (ms) => new Date(Date.now() + ms);
  fails(() => enrol(town, soon(90_000)), 'clock_ahead', 'at');
  fails(() => enrol(town, '2199-01-01T00:00:00Z'), 'clock_ahead', 'at');
  const outcomes = town.executeAll([{ command: command('interest.seed'), moment: { at: soon(90_000), actor: STAFF } }]);
  assert.equal(outcomes[0].error.code, 'clock_ahead');
  assert.equal(town.entries().length, 0);
  for (const at of [soon(30_000), soon(-30_000), '1999-12-31T00:00:00Z', undefined]) enrol(town, at);
  assert.equal(town.calendar.localDate({ at: '2199-01-01T12:00:00Z' }).date, '2199-01-01');
  enrol(open(), '2199-01-01T00:00:00Z');
  for (const history of [undefined, 0, 1, 'yes']) {
    const other = Participation.inMemory({ municipality: '0766', key: KEY, history });
    fails(() => enrol(other, '2199-01-01T00:00:00Z'), 'clock_ahead', 'at');
  }
});

test('a time that was wrong is corrected in the open', () => {
  const { town, ida } = story(medborger);
  ida.ideas.revise({ idea: BENCH, title: 'Flere bænke', body: 'Tekst' }, { at: '2026-03-01T00:00:00Z' });
  const again = () => ida.ideas.revise({ idea: BENCH, title: 'Bænke', body: 'Tekst' }, { at: AT });
  assert.equal(fails(again, 'clock_behind', 'at').kind, 'conflict');
  const staff = town.acting(STAFF, AT);
  fails(() => town.journal.correctTime({ stream: `idea/${BENCH}` }, { at: AT }), 'not_permitted');
  fails(() => staff.journal.correctTime({ stream: `idea/${FREE}` }), 'stream_not_found', 'stream');
  const receipt = staff.journal.correctTime({ stream: `idea/${BENCH}` });
  assert.deepEqual([receipt.id, receipt.made], [`idea/${BENCH}`, []]);
  again();
  assert.equal(town.verify().timeCorrections, 1);
  assert.equal(town.ideas.get({ idea: BENCH }).title, 'Bænke');
});

test('a clock that is a little behind writes after what is there', () => {
  const { town, ida } = story(medborger);
  ida.ideas.revise({ idea: BENCH, title: 'a', body: 'b' }, { at: '2026-01-15T18:05:00Z' });
  const { at } = ida.ideas.revise({ idea: BENCH, title: 'c', body: 'd' }, { at: AT });
  assert.equal(Date.parse(at), Date.parse(AT));
  assert.equal(town.entries().at(-1).body.at, '2026-01-15T18:05:00.000001Z');
});

test('a conflict: somebody else wrote first', () => {
  const { town } = story(medborger);
  const moment = { at: AT, actor: { kind: 'citizen', citizen: IDA } };
  const plan = () => planned(town, command('idea.withdraw', { idea: BENCH }), moment);
  const [first, second] = [plan(), plan()];
  town.commit(first.commit);
  let met;
  try {
    town.commit(second.commit);
  } catch (error) {
    met = error;
  }
  assert.deepEqual([met.code, met.kind], ['conflict', 'conflict']);
});

test('no error repeats what was written', () => {
  const { ida } = story(medborger);
  const secret = 'Hemmelig Hansen';
  for (const fields of [
    { citizen: IDA, title: secret, body: 'x', [secret]: 1 },
    { citizen: secret, title: 'x', body: 'x' },
    { citizen: IDA, title: 'x', body: 'x', place: secret },
    { citizen: IDA, title: { [secret]: 1 }, body: 'x' },
  ]) {
    assert.throws(
      () => ida.ideas.deposit(fields),
      (error) => error instanceof MedborgerError && !JSON.stringify([error.message, error.danish, error.field]).includes('Hemmelig'),
    );
  }
});

test('bad input', () => {
  const { town, ida } = story(medborger);
  const good = { citizen: IDA, title: 'Titel', body: 'Tekst' };
  const deposit = (change, options) => () => ida.ideas.deposit({ ...good, ...change }, { at: AT, ...options });
  fails(deposit({ colour: 'red' }), 'unknown_field', 'colour');
  fails(deposit({ expires_on: '2026-06-01' }), 'unknown_field', 'expires_on');
  fails(deposit({ place: { label: 'x', zoom: 3 } }), 'unknown_field', 'place.zoom');
  fails(deposit(JSON.parse('{"__proto__": {"title": "x"}}')), 'unknown_field', '__proto__');
  fails(deposit({ title: undefined }), 'missing_field', 'title');
  // What has no fields, and what no JSON can say, loses nothing in silence.
  const itself = {};
  itself.itself = itself;
  fails(deposit({ place: new Map([['label', 'x']]) }), 'wrong_type', 'place');
  fails(deposit({ place: new Date(0) }), 'wrong_type', 'place');
  fails(deposit({ title: 7n }), 'wrong_type', 'title');
  fails(deposit({ title: itself }), 'wrong_type', 'fields');
  fails(deposit({ title: 7 }), 'wrong_type', 'title');
  fails(deposit({ title: null }), 'wrong_type', 'title');
  fails(deposit({ topics: 'x' }), 'wrong_type', 'topics');
  fails(deposit({ topics: ['ok', 7] }), 'wrong_type', 'topics[1]');
  fails(deposit({ place: { label: 'x', point: { latitude: NaN, longitude: 9 } } }), 'wrong_type', 'place.point.latitude');
  // A number that is none is not as one that was left out.
  const meeting = { kind: 'citizen_meeting', hosts: ['town'], title: 'x', place: 'y', startsAt: AT, endsAt: AT, capacity: Number.parseInt('', 10) };
  fails(() => town.gatherings.call({ terms: meeting }, { at: AT }), 'wrong_type', 'terms.capacity');
  fails(deposit({ title: '' }), 'text_empty', 'title');
  fails(deposit({ title: ' \u00a0 ' }), 'text_empty', 'title');
  fails(deposit({ title: 'x'.repeat(121) }), 'text_too_long', 'title');
  deposit({ title: 'å'.repeat(120) })();
  fails(deposit({ title: 'a\u0000b' }), 'text_control_character', 'title');
  fails(deposit({ body: '\ud800' }), 'unpaired_surrogate');
  fails(deposit({ body: 'x\udc00y' }), 'unpaired_surrogate');
  fails(deposit({ body: 'x'.repeat(2 ** 20) }), 'input_too_large');
  fails(deposit({ expiresOn: '2026-02-30' }), 'wrong_type', 'expiresOn');
  fails(deposit({ expiresOn: '+99999-01-01' }), 'idea_expiry_out_of_range', 'expiresOn');
  fails(deposit({}, { at: '2026-01-15' }), 'timestamp_malformed', 'at');
  fails(deposit({}, { at: '1899-12-31T00:00:00Z' }), 'timestamp_out_of_range', 'at');
  fails(deposit({}, { at: new Date(8.64e15) }), 'timestamp_malformed', 'at');
  fails(deposit({}, { at: new Date(NaN) }), 'wrong_type', 'at');
  const early = { at: '2026-01-01T00:00:00Z' };
  fails(() => ida.ideas.revise({ idea: BENCH, title: 'x', body: 'x' }, early), 'clock_behind', 'at');
  fails(deposit({}, { id: 'x' }), 'id_malformed', 'id');
  fails(deposit({}, { when: AT }), 'unknown_field', 'when');
  fails(deposit({}, { actor: { kind: 'king' } }), 'unknown_choice', 'actor.kind');
  fails(() => town.citizens.enrol({ name: 'x', consents: [{ purpose: 'enrolment' }] }), 'missing_field', 'consents[0].textVersion');
  const message = fails(() => town.citizens.enrol({ name: 'x', consents: [{ purpose: 'enrolment' }] }), 'missing_field', 'consents[0].textVersion').message;
  assert.match(message, /`consents\[0\]\.textVersion`/);
  fails(() => town.execute({ id: FREE, name: 'idea.explode', body: {} }, { at: AT, actor: STAFF }), 'unknown_command', 'name');
  fails(() => town.ask({ name: 'constructor', body: {} }, { at: AT, actor: STAFF }), 'unknown_query', 'name');
  fails(() => town.execute('{}', { at: AT, actor: STAFF }), 'wrong_type', 'command');
  for (const [municipality, key, code] of [
    ['0999', KEY, 'municipality_unknown'],
    ['x', KEY, 'municipality_malformed'],
    ['0766', new Uint8Array(31), 'recognition_key_malformed'],
    ['0766', new Uint8Array(32), 'recognition_key_weak'],
    ['0766', new Uint8Array(32).fill(7), 'recognition_key_weak'],
  ]) {
    assert.throws(() => Participation.inMemory({ municipality, key }), (error) => error.code === code, code);
  }
});

test('the module itself refuses half a surrogate pair', async () => {
  const { open } = await import('../js/wasm/medborger.js');
  const native = open('0766', KEY, true);
  const moment = JSON.stringify({ at: AT, actor: { kind: 'public' } });
  fails(() => native.ask('{"name":"identity.check_cvr","body":{"cvr":"\ud800"}}', moment), 'unpaired_surrogate');
  fails(() => native.ask(7, moment), 'json_malformed');
  fails(() => native.ask('{"name":"identity.check_cvr","body":{"cvr":"\ufffd"}}', moment), 'cvr_malformed', 'cvr');
});

test('a decomposed letter is the same letter', () => {
  const { ida } = story(medborger);
  const { id } = ida.ideas.deposit({ citizen: IDA, title: 'a\u030a', body: 'x' });
  assert.equal(ida.ideas.get({ idea: id }).title, 'å');
});

test('a command id means one command', () => {
  const { town, ida } = story(medborger);
  const fields = { idea: FREE, citizen: IDA, title: 'a', body: 'b' };
  const options = { id: '00000000-0000-4000-8000-0000000000ff', at: AT };
  const first = ida.ideas.deposit(fields, options);
  const entries = town.entries().length;
  assert.deepEqual(ida.ideas.deposit(fields, options), first);
  assert.equal(town.entries().length, entries);
  fails(() => ida.ideas.deposit({ ...fields, title: 'c' }, options), 'command_reused', 'id');
});

test('a citizen who left', () => {
  const { ida, bo } = story(medborger);
  bo.citizens.leave({ citizen: BO }, { at: AT });
  fails(() => bo.ideas.deposit({ citizen: BO, title: 'a', body: 'b' }), 'citizen_left', 'citizen');
  assert.equal(ida.ideas.get({ idea: BENCH }).supporters, 1);
});

test('many commands at once', () => {
  const town = open();
  const moment = { at: AT, actor: STAFF };
  const one = command('citizen.enrol', { name: 'Ida', consents });
  const outcomes = town.executeAll([one, command('citizen.enrol', { name: 'Bo' }), one].map((command) => ({ command, moment })));
  assert.deepEqual(outcomes[0], outcomes[2]);
  assert.equal(outcomes[1].error.code, 'consent_missing');
});

test('looking up and paging', () => {
  const { town } = story(medborger);
  assert.deepEqual(town.find({ all: [['citizen:status=active']], limit: 1 }), { total: 2, streams: [`citizen/${IDA}`] });
  const all = town.entries();
  assert.deepEqual(town.entries({ after: 2, limit: 2 }), all.slice(2, 4));
  assert.deepEqual(town.entries({ after: 1e9 }), []);
});

test('memory has nothing to wait for, and gives back what it holds in reserve', () => {
  const { town, bo } = story(medborger);
  bo.citizens.erase({ citizen: BO }, { at: AT });
  assert.equal(town.erasurePending(), false);
  const before = town.verify();
  town.compact();
  assert.deepEqual(town.verify(), before);
});

test('an object that was given back is of no use', () => {
  const town = Participation.inMemory({ municipality: '0766', key: KEY });
  town[Symbol.dispose]?.();
  assert.throws(() => town.verify());
});

/** A database of the host's own: what a commit writes, in plain maps. */
class Tables {
  generation = 0;
  streams = new Map();
  vault = new Map();
  receipts = new Map();
  terms = new Map();
  journal = [];

  /** Adds what is needed to what was loaded. Nothing is awaited, so that it is all of one moment. */
  load(needs, loaded) {
    const add = (name, keys, find) => {
      for (const key of keys ?? []) (loaded[name] ??= {})[key] = find(key);
    };
    assert.equal(needs.entries, undefined, 'all states are of this version');
    assert.equal(needs.stretches, undefined, 'nobody gathers news');
    loaded.generation ??= this.generation;
    add('receipts', needs.receipt === undefined ? [] : [needs.receipt], (id) => this.receipts.get(id) ?? null);
    add('streams', needs.streams, (key) => this.streams.get(key) ?? null);
    add('vault', needs.vault, (key) => this.vault.get(key) ?? null);
    add('subjects', needs.subjects, (subject) =>
      [...this.vault.values()].filter((row) => row.subject === subject).sort((a, b) => (a.key < b.key ? -1 : 1)));
    add('ranges', needs.ranges, (start) =>
      [...this.vault.values()].filter((row) => row.key.startsWith(start)).sort((a, b) => (a.key < b.key ? -1 : 1)));
    for (const find of needs.finds ?? []) (loaded.finds ??= []).push([find, this.find(find)]);
    return loaded;
  }

  find({ all, after, limit }) {
    const holds = (terms) => all.length > 0 && all.every((any) => any.some((term) => terms.has(term)));
    const streams = [...this.terms].filter(([, terms]) => holds(terms)).map(([key]) => key).sort();
    const page = streams.filter((key) => after === undefined || key > after).slice(0, limit);
    return { total: streams.length, streams: page };
  }

  /** What stands against writing a commit: where anything does, the command is to be planned again. */
  against(town, commit) {
    if (commit.looked.generation === this.generation) return null;
    if (this.receipts.has(commit.command)) return 'receipt';
    return town.differs(commit, this.load(town.again(commit), {}));
  }

  /** Writes a commit, in a transaction in which nobody else writes: here nothing else runs. */
  commit(town, commit) {
    if (this.against(town, commit) !== null) return false;
    this.write(commit);
    this.generation += 1;
    return true;
  }

  write(commit) {
    assert.equal(commit.restated, undefined, 'all states are of this version');
    for (const [key, state] of Object.entries(commit.states)) this.streams.set(key, state);
    for (const { stream, term, add } of commit.terms) {
      if (!this.terms.has(stream)) this.terms.set(stream, new Set());
      this.terms.get(stream)[add ? 'add' : 'delete'](term);
    }
    for (const row of commit.vault_put) this.vault.set(row.key, row);
    for (const key of commit.vault_delete) this.vault.delete(key);
    for (const stream of commit.forgotten?.streams ?? []) {
      this.streams.delete(stream);
      this.terms.delete(stream);
    }
    this.journal.push(...commit.entries);
    this.journal = this.journal.map((entry) => (commit.forgotten?.streams?.includes(entry.stream) ? null : entry));
    for (const receipt of commit.forgotten?.receipts ?? []) this.receipts.delete(receipt);
    if (commit.receipt) this.receipts.set(commit.command, commit.receipt);
  }
}

function planned(town, asked, moment, load = (needs, loaded) => town.load(needs, loaded)) {
  let loaded = {};
  for (;;) {
    const outcome = town.plan(asked, loaded, moment);
    if (outcome.needs === undefined) return outcome;
    loaded = load(outcome.needs, loaded);
  }
}

/** Two citizens and an idea, in a database of the host's own; `plan` plans against it, `write` plans and writes. */
function hosted() {
  const [town, tables] = [open(), new Tables()];
  const plan = (asked, actor) => planned(town, asked, { at: AT, actor }, (needs, loaded) => tables.load(needs, loaded));
  const write = (asked, actor) => tables.commit(town, plan(asked, actor).commit);
  const [ida, bo] = [IDA, BO].map((citizen) => ({ kind: 'citizen', citizen }));
  for (const actor of [ida, bo]) write(command('citizen.enrol', { citizen: actor.citizen, name: 'x', consents }), actor);
  write(command('idea.deposit', { idea: BENCH, citizen: IDA, title: 'Bænke', body: 'Tekst' }), ida);
  return { town, tables, plan, write, ida, bo };
}

test("a host's own database comes to the same as the memory", () => {
  const [memory, rules] = [open(), open()];
  const tables = new Tables();
  const load = (needs, loaded) => tables.load(needs, loaded);
  const ida = { kind: 'citizen', citizen: IDA };
  const commands = [
    [command('interest.seed'), STAFF],
    [command('citizen.enrol', { citizen: IDA, seed: '1'.repeat(32), name: 'Ida', consents, profile: { birthYear: 1961 } }), ida],
    [command('citizen.enrol', { citizen: BO, seed: '2'.repeat(32), name: 'Bo', consents }), STAFF],
    [command('idea.deposit', { idea: BENCH, citizen: IDA, title: 'Bænke', body: 'Tekst' }), ida],
    [command('idea.support', { idea: BENCH, citizen: BO }), { kind: 'citizen', citizen: BO }],
    [command('idea.revise', { idea: BENCH, title: 'Flere bænke', body: 'Tekst' }), ida],
    [command('citizen.leave', { citizen: BO }), { kind: 'citizen', citizen: BO }],
    [command('citizen.erase', { citizen: IDA }), ida],
  ];
  commands.push(commands[4], commands[7]);
  commands.forEach(([asked, actor], minute) => {
    const moment = { at: `2026-01-15T16:${String(minute).padStart(2, '0')}:00Z`, actor };
    const receipt = memory.execute(asked, moment);
    const outcome = planned(rules, asked, moment, load);
    if (outcome.commit) assert.ok(tables.commit(rules, outcome.commit));
    assert.deepEqual(outcome.already ?? outcome.commit.answer, receipt);
  });
  const said = ({ class: of, body }) => {
    if (body === undefined) return null;
    const { stream, version, at, actor, event, salt } = body;
    return { stream, version, at, actor, event, class: of, ...(salt === undefined ? {} : { salt }) };
  };
  assert.deepEqual(tables.journal, memory.entries().map(said));
  const moment = { at: AT, actor: STAFF };
  for (const asked of [
    query('idea.get', { idea: BENCH }),
    query('idea.list'),
    query('citizen.find', { consent: 'enrolment' }),
    query('interest.tree'),
  ]) {
    let [loaded, answer] = [{}, undefined];
    while ((answer = rules.answer(asked, loaded, moment)).needs) loaded = load(answer.needs, loaded);
    assert.deepEqual(answer.view, memory.ask(asked, moment), asked.name);
  }
  assert.equal(rules.entries().length, 0);
});

test("of two who write to a host's own database, the second plans again where it must", () => {
  const { town, tables, plan, write, ida, bo } = hosted();
  const support = command('idea.support', { idea: BENCH, citizen: BO });
  const deposit = command('idea.deposit', { citizen: IDA, title: 'Træer', body: 'Tekst' });
  const [late, other, twice] = [plan(support, bo), plan(deposit, ida), plan(deposit, ida)];
  write(command('idea.revise', { idea: BENCH, title: 'Flere bænke', body: 'Tekst' }), ida);
  assert.equal(tables.against(town, late.commit), 'stream');
  assert.equal(tables.commit(town, late.commit), false);
  assert.equal(tables.commit(town, other.commit), true, 'what it rests on is as it was, though others have written');
  assert.equal(tables.against(town, twice.commit), 'receipt');
  assert.deepEqual(plan(deposit, ida).already, other.commit.answer);
  assert.equal(write(support, bo), true);
  const streams = tables.journal.map(({ stream, version }) => `${stream} ${version}`);
  assert.equal(new Set(streams).size, streams.length);

  // Somebody is erased while a command about them is planned.
  const pause = plan(command('citizen.pause', { citizen: BO }), bo);
  const asked = Object.keys(town.again(pause.commit)).sort();
  assert.deepEqual(asked, ['streams', 'vault']);
  write(command('citizen.erase', { citizen: BO }), bo);
  assert.notEqual(tables.against(town, pause.commit), null);
  assert.throws(() => plan(command('citizen.pause', { citizen: BO }), bo), { code: 'citizen_not_found' });
});

test('many write to a database of the host at once, as the README shows, and nothing is lost', async () => {
  const { town, tables, write, plan, bo, ida } = hosted();
  const citizens = [];
  for (let at = 0; at < 20; at += 1) {
    const enrol = command('citizen.enrol', { name: 'x', consents });
    write(enrol, STAFF);
    citizens.push(enrol.body.citizen);
  }
  const later = () => new Promise((resolve) => setImmediate(resolve));
  const copied = () => Object.assign(new Tables(), structuredClone({ ...tables }));
  let last = Promise.resolve();
  const db = {
    transaction(level, work) {
      if (level === 'REPEATABLE READ') return work({ tables: copied() });
      const turn = last.then(() => work({ tables }));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
  let refused = 0;
  const steps = {
    async generation(sql) {
      await later();
      return sql.tables.generation;
    },
    async load(sql, needs, loaded) {
      await later();
      return sql.tables.load(needs, loaded);
    },
    async isDone(sql, id) {
      await later();
      const done = sql.tables.receipts.has(id);
      refused += Number(done);
      return done;
    },
    async write(sql, commit) {
      await later();
      sql.tables.write(commit);
    },
    async next(sql) {
      await later();
      sql.tables.generation += 1;
    },
  };
  const [, code] = /```js\n(async function carryOut.*?)```/s.exec(readFileSync(new URL('../README.md', import.meta.url), 'utf8'));
  const carryOut = new Function(...Object.keys(steps), `${code}; return carryOut;`)(...Object.values(steps));
  const before = tables.generation;
  const twice = [command('idea.support', { idea: BENCH, citizen: BO }), bo];
  const sent = [twice, twice, ...citizens.map((citizen) => [command('idea.support', { idea: BENCH, citizen }), STAFF])];
  const receipts = await Promise.all(sent.map(([asked, actor]) => carryOut(town, db, asked, { at: AT, actor })));
  assert.deepEqual(receipts[0], receipts[1]);
  assert.ok(refused > 0);
  assert.equal(tables.generation, before + 21);
  const streams = tables.journal.map(({ stream, version }) => `${stream} ${version}`);
  assert.equal(new Set(streams).size, streams.length);
  const asked = query('idea.get', { idea: BENCH });
  let [loaded, answer] = [{}, undefined];
  while ((answer = town.answer(asked, loaded, { at: AT, actor: ida })).needs) loaded = tables.load(answer.needs, loaded);
  assert.equal(answer.view.supporters, 21);
  assert.deepEqual(plan(...twice).already, receipts[0]);
});

test('a database without a generation compares each time', () => {
  const { town, tables, ida } = hosted();
  const moment = { at: AT, actor: ida };
  const load = (needs, loaded) => {
    const { generation, ...all } = tables.load(needs, { ...loaded, generation: 0 });
    return all;
  };
  const { commit } = planned(town, command('idea.withdraw', { idea: BENCH }), moment, load);
  assert.equal(commit.looked.generation, undefined);
  assert.equal(town.differs(commit, load(town.again(commit), {})), null);
  const gone = load(town.again(commit), {});
  gone.streams[`idea/${BENCH}`] = null;
  assert.equal(town.differs(commit, gone), 'stream');
  assert.equal(tables.commit(town, commit), true);
});

test('a commit is written as it was planned, or not at all', () => {
  const { town } = story(medborger);
  const asked = command('idea.withdraw', { idea: BENCH });
  const { commit } = planned(town, asked, { at: AT, actor: { kind: 'citizen', citizen: IDA } });
  const changes = [
    { mac: '0'.repeat(32) },
    { mac: undefined },
    { tenant: 630 },
    { erases: true },
    { entries: [] },
    { looked: {} },
    { vault_delete: ['identity/x'] },
  ];
  for (const change of changes) {
    const changed = { ...commit, ...change };
    for (const work of [() => town.commit(changed), () => town.again(changed), () => town.differs(changed, {})]) {
      assert.equal(fails(work, 'foreign_commit').kind, 'denied');
    }
  }
  const [same, other] = [open(), Participation.inMemory({ municipality: '0766', key: KEY.toReversed(), history: true })];
  fails(() => other.commit(commit), 'foreign_commit');
  assert.deepEqual(same.again(commit), town.again(commit));
  town.commit(JSON.parse(JSON.stringify(commit)));
  assert.equal(town.ideas.get({ idea: BENCH }, { actor: STAFF }).stage, 'withdrawn');
});

test('a mail is read, and what is attached described', () => {
  const mail = Buffer.from(
    'From: Ida <ida@eksempel.dk>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n' +
      '--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBevar stien ved åen.\r\n' +
      '--b\r\nContent-Type: text/csv; name="tal.csv"\r\n\r\n1;2\r\n--b--\r\n',
  );
  const read = files.readMail(mail);
  assert.deepEqual([read.ownText, read.from.address], ['Bevar stien ved åen.', 'ida@eksempel.dk']);
  assert.deepEqual([read.attachments[0].name, read.attachments[0].size], ['tal.csv', 3]);
  assert.equal(new TextDecoder().decode(files.readAttachment(mail, 0)), '1;2');
  fails(() => files.readAttachment(mail, 1), 'attachment_unknown', 'attachment');
  fails(() => files.readMail(new Uint8Array()), 'mail_empty', 'mail');
});

test('a list is checked, and taken in by parts once', () => {
  const town = open('0510');
  const staff = town.acting(STAFF, '2026-08-02T08:00:00Z');
  const { id: hearing } = staff.hearings.draft({ title: 'Stien', basis: { kind: 'general' } });
  const document = { document: 'edition', role: 'hearing_edition', content: { title: 'Høringsudgave' } };
  staff.hearings.putDocument({ hearing, ...document });
  staff.hearings.announce({ hearing, publishedOn: '2026-08-03', lastDay: '2026-08-31' });
  const later = town.acting(STAFF, '2026-08-20T08:00:00Z');
  const rows = Array.from({ length: 101 }, (_, n) => `Ida Eksempel ${n};08-08-2026;Svar ${n}\n`).join('');
  const file = Buffer.from(`Navn;Modtaget;Svar\n${rows}Bo Eksempel;i går;Nej\n`);
  const table = files.readTable(file);
  const report = later.intakes.check({ hearing, table, channel: 'web' });
  assert.deepEqual([report.ready, report.faulty], [101, 1]);
  assert.deepEqual([report.faults[0].line, report.faults[0].column], [103, 'B']);
  const parts = files.readTableParts(file);
  assert.deepEqual(parts.map((part) => part.rows.length), [100, 2]);
  for (const part of parts) later.intakes.deposit({ hearing, table: part, channel: 'web' });
  fails(() => later.intakes.deposit({ hearing, table: parts[1], channel: 'web' }), 'nothing_to_do');
  const { responses, next } = later.responses.worklist({ hearing, limit: 100 });
  assert.deepEqual([responses.length, responses[99].prose, next.number], [100, 'Svar 99', 100]);
  fails(() => files.readTable(new Uint8Array()), 'table_empty', 'file');
});

test('a response is a draft until it is sent, and sending it twice is one response', () => {
  const town = open('0510');
  const staff = town.acting(STAFF, '2026-08-02T08:00:00Z');
  const { id: hearing } = staff.hearings.draft({ title: 'Stien', basis: { kind: 'general' } });
  const content = { title: 'Høringsudgave' };
  staff.hearings.putDocument({ hearing, document: 'edition', role: 'hearing_edition', content });
  staff.hearings.announce({ hearing, publishedOn: '2026-08-03', lastDay: '2026-08-31' });

  const kept = new Map();
  const storage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
  const draft = () => new medborger.ResponseDraft(storage, hearing);
  assert.equal(draft().content, undefined);
  fails(() => draft().command(), 'missing_field', 'draft');
  const respondent = { kind: 'private', name: 'Ida Eksempel' };
  draft().save({ respondent, text: 'Bevar' });
  draft().save({ respondent, text: 'Bevar stien.', hideBecause: 'Privat.' });
  assert.equal(draft().content.text, 'Bevar stien.');
  const moment = { at: '2026-08-20T08:00:00Z', actor: { kind: 'public' } };
  const first = town.execute(draft().command(), moment);
  assert.deepEqual(town.execute(draft().command(), moment), first);
  assert.equal(town.hearings.get({ hearing }).responses, 1);
  draft().save({ respondent, text: 'Noget andet.' });
  fails(() => town.execute(draft().command(), moment), 'command_reused', 'id');
  draft().discard();
  assert.equal(draft().content, undefined);
  kept.set(`medborger-draft-${hearing}`, 'not JSON');
  assert.equal(draft().content, undefined);
});

test('whatever stands where something else is wanted, the library says so itself, and of which argument', () => {
  const moment = { at: AT, actor: { kind: 'staff', staff: BENCH } };
  const [command, query] = [medborger.command('way.retire', { way: 'gang' }), medborger.query('idea.list')];
  const fit = {
    execute: [command, moment], ask: [query, moment], plan: [command, {}, moment], answer: [query, {}, moment],
    load: [{}, {}], differs: [{}, {}], commit: [{}], again: [{}], find: [{ all: [] }], executeAll: [[]], replayErasures: [[]],
  };
  const itself = {};
  itself.itself = itself;
  const any = [undefined, null, 5, 7n, NaN, 'x', true, [null], () => 1, Symbol('x'), new Map(), new Date(NaN), itself];
  const told = (call, what) => {
    try {
      call();
    } catch (error) {
      assert.ok(error instanceof MedborgerError, `${what}: ${error}`);
      assert.ok(error.code && error.message && error.danish, what);
      if (error.code === 'wrong_type') assert.ok(error.field !== null && error.field !== '?', what);
    }
  };
  const town = open();
  for (const [name, args] of Object.entries(fit)) {
    args.forEach((_, at) => any.forEach((value) => told(() => town[name](...args.with(at, value)), `${name} ${at}`)));
  }
  for (const room of ['ideas', 'citizens', 'hearings', 'calendar', 'intakes']) {
    for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(town[room])).filter((name) => name !== 'constructor')) {
      for (const value of any) {
        told(() => town[room][name](value), `${room}.${name}`);
        told(() => town[room][name]({}, value), `${room}.${name} options`);
      }
    }
  }
  for (const value of any) {
    told(() => town.acting(value).ideas.list(), 'acting');
    told(() => medborger.check(value), 'check');
    told(() => town.executeAll([value, { command: value, moment: value }]), 'executeAll');
  }
  fails(() => town.find(5), 'wrong_type', 'find');
  fails(() => town.plan(command, 5, moment), 'wrong_type', 'loaded');
  fails(() => town.plan(command, undefined, moment), 'missing_field', 'loaded');
  fails(() => town.ideas.get(5), 'wrong_type', 'fields');
  fails(() => town.ideas.get(null), 'missing_field', 'idea');
});
