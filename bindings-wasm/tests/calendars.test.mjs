// Every calendar file of the vectors, read by a parser that is not ours.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import ICAL from 'ical.js';

const read = (name) => JSON.parse(readFileSync(new URL(`../../tests/vectors/${name}.json`, import.meta.url), 'utf8'));

const steps = read('stories').flatMap((name) => read(name).flatMap((story) => story.steps));
const files = steps
  .filter((step) => step.query && typeof step.answer === 'string')
  .map((step) => [step.query.name, JSON.parse(step.answer).ics])
  .filter(([, ics]) => typeof ics === 'string');

const parsed = (ics) => {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar;
};

test('every file is read with its times and ids', () => {
  assert.ok(files.length >= 10);
  for (const [, ics] of files) {
    const events = parsed(ics).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
    for (const event of events) {
      assert.ok(event.uid.endsWith('@medborger'));
      assert.ok(event.endDate.compare(event.startDate) > 0);
    }
  }
});

test('a gathering asks its guest and says when it is off', () => {
  const seen = new Set();
  for (const [, ics] of files.filter(([name]) => name === 'gathering.calendar')) {
    const calendar = parsed(ics);
    const part = calendar.getFirstSubcomponent('vevent');
    const guest = part.getFirstProperty('attendee');
    seen.add([calendar.getFirstPropertyValue('method'), part.getFirstPropertyValue('status'), guest?.getParameter('partstat')].join());
    if (guest) {
      assert.equal(guest.getFirstValue(), 'mailto:ida@eksempel.dk');
      assert.equal(part.getFirstPropertyValue('organizer'), 'mailto:plan@eksempel.dk');
    }
    const start = new ICAL.Event(part).startDate.toJSDate().toISOString();
    assert.match(start, /^2026-\d\d-\d\dT\d\d:00:00\.000Z$/);
  }
  assert.deepEqual([...seen].sort(), [
    ',CANCELLED,',
    ',CONFIRMED,',
    'CANCEL,CANCELLED,ACCEPTED',
    'REQUEST,CONFIRMED,ACCEPTED',
    'REQUEST,CONFIRMED,NEEDS-ACTION',
  ]);
});
