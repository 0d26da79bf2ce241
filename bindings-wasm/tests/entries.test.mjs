// The entries of few rooms answer as the whole does, and know no more.
import assert from 'node:assert/strict';
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

test('the fair draw alone answers as the whole does', () => {
  const asked = { rules: RULES, people: PEOPLE };
  assert.deepEqual(drawEntry.sortitions.distribute(asked), whole.sortitions.distribute(asked));
  const lottery = { ...asked, panels: 10, announcement: { title: 'Lodtrækning', disclosure: 'features' } };
  assert.deepEqual(drawEntry.sortitions.lottery(lottery), whole.sortitions.lottery(lottery));
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
