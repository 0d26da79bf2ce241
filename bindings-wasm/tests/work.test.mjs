import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MedborgerError, Participation, query } from 'medborger';
import { KEY } from './story.mjs';

const open = () => Participation.inMemory({ municipality: '0766', key: KEY, history: true });

/** A draw over people of whom no two are alike, within quotas that leave no room. */
function hard(people = 160, features = 8) {
  const rows = Array.from({ length: people }, (_, n) => ({
    id: `p${n}`,
    features: Object.fromEntries(
      Array.from({ length: features }, (_, f) => [`f${f}`, `v${(n * (f + 3) + Math.floor(n / (f + 2))) % 3}`]),
    ),
  }));
  const seats = Math.floor(people / 8);
  const quota = (f, value) => {
    const count = rows.filter((row) => row.features[`f${f}`] === value).length;
    const min = Math.floor((count * seats) / people);
    return { value, min, max: min + 1 };
  };
  return {
    rules: {
      seats,
      features: Array.from({ length: features }, (_, f) => ({
        key: `f${f}`,
        values: ['v0', 'v1', 'v2'].map((value) => quota(f, value)),
      })),
    },
    people: rows,
  };
}

test('a question that costs more than its actor may is refused with the limit', () => {
  const town = open();
  assert.throws(
    () => town.sortitions.distribute({ ...hard(), workMax: 1000 }),
    (error) => error instanceof MedborgerError && error.code === 'work_exhausted' && error.field === 'workMax',
  );
  town.free();
});

test('progress is told, an abort stops the call with its reason, and neither changes an answer', () => {
  const town = open();
  const system = town.acting({ kind: 'system' });
  const easy = hard(60, 4);
  const told = [];
  const alone = system.sortitions.distribute(easy);
  const watched = system.sortitions.distribute(easy, { onProgress: (progress) => told.push(progress) });
  assert.deepEqual(watched, alone);
  assert.ok(told.every(({ used, max }, at) => used <= max && used > (told[at - 1]?.used ?? 0)));

  const controller = new AbortController();
  const reason = new Error('enough');
  let calls = 0;
  const onProgress = () => {
    calls += 1;
    if (calls === 3) controller.abort(reason);
  };
  assert.throws(() => system.sortitions.distribute(hard(), { onProgress, signal: controller.signal }), reason);
  assert.equal(calls, 3);
  // A signal that was aborted before: nothing is begun.
  assert.throws(() => system.sortitions.distribute(easy, { onProgress, signal: controller.signal }), reason);
  assert.equal(calls, 3);
  assert.throws(() => system.sortitions.distribute(hard(), { signal: AbortSignal.abort() }), { name: 'AbortError' });
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
  const asked = query('sortition.distribute', hard());
  assert.throws(() => town.ask(asked, moment, { onProgress }), mine);
  assert.equal(inner, 3);
  town.free();
});
