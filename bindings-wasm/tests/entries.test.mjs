// The entries of few rooms answer as the whole does, and know no more.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { MedborgerError, Participation } from 'medborger';
import * as calendarEntry from 'medborger/calendar';
import * as drawEntry from 'medborger/draw';

const whole = Participation.inMemory({ municipality: '0766', key: new Uint8Array(32).map((_, at) => at) });
const PEOPLE = ['ask', 'bil', 'elm', 'eg'].map((id) => ({ id, features: { area: id.length > 2 ? 'nord' : 'syd' } }));
const RULES = {
  seats: 2,
  features: [{ key: 'area', values: [{ value: 'nord', min: 1, max: 1 }, { value: 'syd', min: 1, max: 1 }] }],
};

test('the calendar alone answers as the whole does', () => {
  const asked = { start: '2026-05-08', period: { weeks: 4 } };
  assert.deepEqual(calendarEntry.calendar.lastDay(asked), whole.calendar.lastDay(asked));
  assert.equal(calendarEntry.calendar.lastDay(asked).lastDay, '2026-06-08');
});

test('a replay alone answers as the whole does', () => {
  const announcement = { title: 'Lodtrækning', disclosure: 'features' };
  const { published, proof } = whole.sortitions.lottery({ rules: RULES, people: PEOPLE, panels: 10, announcement });
  const { text, sha256 } = published;
  for (const [name, asked] of [
    ['verify', { text, sha256, drawn: { kind: 'numbers', numbers: [0, 0, 7] } }],
    ['verifyChances', { text, proof: proof.text }],
    ['person', { text, id: 'ask' }],
  ]) {
    assert.deepEqual(drawEntry.sortitions[name](asked), whole.sortitions[name](asked), name);
  }
});

test('an error of an entry is the same error, with all its faults by the names that a caller wrote', () => {
  const told = (ask) => {
    try {
      ask();
    } catch (error) {
      assert.ok(error instanceof MedborgerError);
      return [error.code, error.kind, error.field, error.message, error.danish, error.faults];
    }
    return [];
  };
  for (const asked of [{}, { start: 'x', period: 7 }, { start: '2026-05-08', period: { weeks: 4 }, colour: 1 }]) {
    const own = told(() => calendarEntry.calendar.lastDay(asked));
    assert.deepEqual(own, told(() => whole.calendar.lastDay(asked)));
    assert.equal(own.length, 6);
  }
});

test('before its module is there an entry says so, and `init` may be called by anybody and again', async () => {
  // By its file, for by its name an entry loads in Node at the import. The other tests that ask for it come later.
  const form = await import('../js/form.js');
  assert.throws(() => form.checkResponse({ text: 'Nej.' }, {}), (error) => {
    assert.ok(error instanceof MedborgerError && /await init/.test(error.danish) && error.faults.length === 1);
    return error.code === 'not_loaded' && error.kind === 'loading';
  });
  assert.throws(() => form.calendar.lastDay({ start: '2026-05-08', period: { weeks: 4 } }), { code: 'not_loaded' });
  assert.equal(form.command('idea.list').name, 'idea.list');
  const failing = [
    [[7], 'wrong_type', 'source'],
    [[{}], 'wrong_type', 'source'],
    [[undefined, 'sha384'], 'wrong_type', 'options'],
    [[undefined, { integrity: 384 }], 'wrong_type', 'integrity'],
    [[undefined, { integrity: 'sha1-abc' }], 'wrong_type', 'integrity'],
    [[new Response('', { status: 404 })], 'load_failed', null],
    [[Promise.reject(new Error('no network'))], 'load_failed', null],
    [['no address'], 'load_failed', null],
    [[new Uint8Array(8)], 'load_failed', null],
    [[() => { throw new Error('nothing there'); }], 'load_failed', null],
  ];
  for (const [given, code, field] of failing) {
    await assert.rejects(form.init(...given), (error) => {
      assert.ok(error instanceof MedborgerError && error.danish.length > 0, String(error));
      return error.code === code && error.field === field && !error.message.includes('no address');
    });
  }
  assert.throws(() => form.initSync('x'), { code: 'wrong_type', field: 'source' });
  assert.throws(() => form.initSync(new Uint8Array(8)), { code: 'load_failed' });
  let asked = 0;
  const source = async () => {
    asked += 1;
    return readFile(new URL('../js/dist/form.wasm', import.meta.url));
  };
  const first = form.init(source);
  assert.throws(() => form.initSync(new Uint8Array(8)), { code: 'not_loaded', message: /being loaded/ });
  await Promise.all([first, form.init(source), form.init(7)]);
  await form.init(source);
  form.initSync(new Uint8Array(8));
  assert.equal(asked, 1);
  assert.equal(form.calendar.lastDay({ start: '2026-05-08', period: { weeks: 4 } }).lastDay, '2026-06-08');
});

test('an entry shows its own rooms and no others', async () => {
  const rooms = {
    bank: ['citizens', 'persons', 'interests', 'ways', 'ideas', 'contactPoints', 'journal'],
    hearing: ['hearings', 'responses', 'whitePapers', 'contactPoints', 'calendar', 'journal'],
    team: ['teams', 'meetings', 'sortitions', 'journal'],
    volunteering: ['organisations', 'needs', 'offers', 'safeguards', 'assignments', 'shifts', 'conversations', 'matchings', 'journal'],
  };
  const key = new Uint8Array(32).map((_, at) => at);
  for (const [name, shown] of Object.entries(rooms)) {
    const { Participation } = await import(`medborger/${name}`);
    const town = Participation.inMemory({ municipality: '0766', key });
    assert.deepEqual(Object.keys(town.acting({ kind: 'system' })), shown);
    const [absent, said] = name === 'bank' ? ['hearings', /no room `hearings`; it has citizens, /] : ['ideas', /no room `ideas`/];
    assert.throws(() => town[absent].list, { name: 'TypeError', message: said });
    const foreign = name === 'bank' ? 'team.list' : 'citizen.get';
    const moment = { at: new Date(), actor: { kind: 'system' } };
    assert.throws(() => town.ask({ name: foreign, body: {} }, moment), { code: 'unknown_query' });
  }
});

test('what is made on a server is not in the entry for a page, and says so', async () => {
  const page = await import('medborger/hearing');
  const towns = [page, { Participation }].map((lib) =>
    lib.Participation.inMemory({ municipality: '0766', key: new Uint8Array(32).map((_, at) => at) }).acting({ kind: 'system' }));
  const hearing = '0b4e5c1e-8f7a-4d7e-9c3b-2a1f0e9d8c7b';
  const told = (town, room, name) => {
    try {
      return town[room][name]({ hearing, letter: 'notice', after: undefined });
    } catch (error) {
      assert.ok(error instanceof MedborgerError, String(error));
      return error.code;
    }
  };
  const absent = { hearings: ['exportLetter'], responses: ['arrived', 'campaigns'], whitePapers: ['exportChanges', 'quality', 'export', 'exportCsv'] };
  const [small, large] = towns;
  for (const [room, methods] of Object.entries(absent)) {
    for (const name of methods) {
      assert.equal(told(small, room, name), 'unknown_query', name);
      assert.notEqual(told(large, room, name), 'unknown_query', name);
    }
    for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(large[room]))) {
      if (name === 'constructor' || methods.includes(name)) continue;
      assert.deepEqual(told(small, room, name), told(large, room, name), `${room}.${name}`);
    }
  }
});

test('what a host with its own database calls has all rooms or is not there', async () => {
  const calls = ['verify', 'plan', 'answer', 'load', 'commit', 'again', 'differs', 'erasures', 'replayErasures', 'erasurePending', 'compact'];
  for (const name of calls) assert.equal(typeof whole[name], 'function', name);
  for (const entry of ['bank', 'hearing', 'team', 'volunteering']) {
    const { Participation } = await import(`medborger/${entry}`);
    for (const name of calls) assert.equal(Participation.prototype[name], undefined, `${entry} ${name}`);
  }
});

test('what an entry writes, the whole takes up, and the other way round', async () => {
  const bank = await import('medborger/bank');
  const key = new Uint8Array(32).map((_, at) => at);
  const [small, large] = [bank, { Participation }].map((lib) => lib.Participation.inMemory({ municipality: '0766', key, history: true }));
  const moment = { at: '2026-01-15T16:00:00Z', actor: { kind: 'staff', staff: '0b4e5c1e-8f7a-4d7e-9c3b-2a1f0e9d8c7b' } };
  const body = { interest: 'harbour', labels: { da: 'Havnen' } };
  const command = { id: '6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5b', name: 'interest.add', body };
  assert.deepEqual(small.execute(command, moment), large.execute(command, moment));
  assert.deepEqual(small.entries(), large.entries());
});

/** Whatever somebody may hand to a function by mistake. */
const ODD = [undefined, null, 0, -1, NaN, Infinity, 1n, 'x', '', true, [], [null], {}, { at: {} }, { id: 7 }, new Map(), new Date(NaN), Symbol('x'), () => 1,
  Object.create(null), new Uint8Array(3)];

/** Calls with every two of them; what is thrown is the library's own error, or says by itself what is wrong. */
function hold(name, call) {
  for (const first of ODD) {
    for (const second of ODD) {
      try {
        call(first, second);
      } catch (error) {
        assert.ok(error instanceof MedborgerError, `${name}(${typeof first}, ${typeof second}): ${error?.stack}`);
        assert.ok(error.danish.length > 0 && error.faults.length > 0, name);
      }
    }
  }
}

test('whatever is handed to a function by mistake is told as the library tells faults', async () => {
  const lib = await import('medborger');
  const form = await import('medborger/form');
  const bank = await import('medborger/bank');
  for (const [name, made] of Object.entries({ ...lib, ...form })) {
    if (typeof made === 'function' && !/^[A-Z]|^init/.test(name)) hold(name, made);
  }
  hold('ResponseDraft', (storage, hearing) => new lib.ResponseDraft(storage, hearing));
  const key = new Uint8Array(32).map((_, at) => at);
  const content = { respondent: { kind: 'private', name: 'Ida Eksempel' }, text: 'Nej.' };
  assert.equal(form.checkResponse(content, null).ok, true);
  hold('checkResponse', (documents, policy) => form.checkResponse(content, { documents, policy, questions: documents }));
  hold('checkResponse', (sections) => form.checkResponse(content, { documents: [{ sections }, sections] }));
  for (const { Participation: Part } of [lib, bank]) {
    hold('inMemory', (municipality, key) => Part.inMemory({ municipality, key }));
    hold('inMemory', (options) => Part.inMemory(options));
    const town = Part.inMemory({ municipality: '0766', key });
    for (const name of Object.getOwnPropertyNames(Part.prototype)) {
      if (['constructor', 'free', 'acting'].includes(name)) continue;
      hold(name, (...given) => town[name](...given));
    }
    hold('acting', (actor, at) => town.acting(actor, at).citizens.get({ citizen: key }));
    for (const room of Object.keys(town.acting({ kind: 'system' }))) {
      for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(town[room]))) {
        if (name === 'constructor') continue;
        for (const odd of ODD) hold(`${room}.${name}`.slice(0, 60), (fields, options) => (fields === undefined ? town[room][name](odd, options) : undefined));
      }
    }
  }
});

test('the bank alone answers a citizen\'s right to see what is kept', async () => {
  const bank = await import('medborger/bank');
  const key = new Uint8Array(32).map((_, at) => at);
  const told = [bank, { Participation }].map(({ Participation: Part }) => {
    const town = Part.inMemory({ municipality: '0766', key, history: true }).acting({ kind: 'system' }, '2026-01-15T16:00:00Z');
    const { id: citizen } = town.citizens.enrol(
      { citizen: '0b4e5c1e-8f7a-4d7e-9c3b-2a1f0e9d8c7b', seed: '00'.repeat(16), name: 'Ida Eksempel', consents: [{ purpose: 'enrolment', textVersion: '2026-1' }] },
      { id: '6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5b' },
    );
    return town.citizens.export({ citizen });
  });
  assert.equal(told[0].identity.name, 'Ida Eksempel');
  assert.deepEqual(told[0], told[1]);
});
