import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MedborgerError, Participation, query } from 'medborger';
import { KEY } from './story.mjs';

const open = () => Participation.inMemory({ municipality: '0766', key: KEY, history: true });

/** Reserves for a pool in which everybody is counted for each of as many values: it takes long, and solves nothing. */
function slow(size) {
  const names = (prefix) => Array.from({ length: size }, (_, n) => `${prefix}${n}`);
  return {
    rules: { seats: 2, features: [{ key: 'f', values: names('x').map((value) => ({ value, min: 0, max: 1 })) }] },
    people: names('p').map((id) => ({ id, features: { f: 'x1' } })),
    panel: ['p0'],
    dropOut: { perMille: 100 },
    reserves: 2,
  };
}

test('a question that costs more than its actor may is refused with the limit', () => {
  const town = open();
  assert.throws(
    () => town.sortitions.distribute({ rules: { seats: 2 }, people: slow(800).people, workMax: 1000 }),
    (error) => error instanceof MedborgerError && error.code === 'work_exhausted' && error.field === 'workMax',
  );
  town.free();
});

test('progress is told, an abort stops the call with its reason, and neither changes an answer', () => {
  const town = open();
  const system = town.acting({ kind: 'system' });
  const easy = slow(1500);
  const told = [];
  const alone = system.sortitions.reserves(easy);
  const watched = system.sortitions.reserves(easy, { onProgress: (progress) => told.push(progress) });
  assert.deepEqual(watched, alone);
  assert.ok(told.length >= 3);
  assert.ok(told.every(({ used, max }, at) => used <= max && used > (told[at - 1]?.used ?? 0)));

  const controller = new AbortController();
  const reason = new Error('enough');
  let calls = 0;
  const onProgress = () => {
    calls += 1;
    if (calls === 3) controller.abort(reason);
  };
  assert.throws(() => system.sortitions.reserves(slow(3000), { onProgress, signal: controller.signal }), reason);
  assert.equal(calls, 3);
  // A signal that was aborted before: nothing is begun.
  assert.throws(() => system.sortitions.reserves(easy, { onProgress, signal: controller.signal }), reason);
  assert.equal(calls, 3);
  assert.throws(() => system.sortitions.reserves(slow(3000), { signal: AbortSignal.abort() }), { name: 'AbortError' });
  town.free();
});

test('what onProgress throws is thrown, and it may ask the town itself', () => {
  const town = open();
  const moment = { at: '2026-01-15T18:00:00Z', actor: { kind: 'system' } };
  const mine = new TypeError('mine');
  let inner = 0;
  const onProgress = () => {
    inner = town.ask(query('calendar.iso_week', { date: '2026-01-15' }), moment).week;
    throw mine;
  };
  const asked = query('sortition.reserves', slow(3000));
  assert.throws(() => town.ask(asked, moment, { onProgress }), mine);
  assert.equal(inner, 3);
  town.free();
});

test('a proof is not begun where its signal was aborted', () => {
  const town = open();
  assert.throws(() => town.verify({ signal: AbortSignal.abort() }), { name: 'AbortError' });
  assert.equal(town.verify({ onProgress: () => {} }).entries, 0);
  town.free();
});
