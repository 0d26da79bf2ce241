import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as medborger from 'medborger';
import * as native from '../js/wasm/medborger.js';
import { page } from './serve.mjs';
import { answers, draws, steps, told } from './story.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

test('a page without a bundler answers as Node does, to the byte', { timeout: 120_000 }, async () => {
  const read = (name) => JSON.parse(readFileSync(at(`../../tests/vectors/${name}.json`), 'utf8'));
  const questions = [...read('calendar'), ...read('identity')];
  const stories = read('stories').flatMap(read);
  const drawn = read('sortition');
  await page({ '/js/': at('../js/'), '/tests/': at('./') }, async (page, printed) => {
    const there = await page.evaluate(
      async ([questions, stories, drawn]) => {
        const lib = await import('/js/medborger.js');
        await lib.init();
        const medborger = { ...(await import('/js/wasm/medborger.js')), ...lib };
        const { answers, draws, steps, told } = await import('/tests/story.mjs');
        const key = crypto.getRandomValues(new Uint8Array(32));
        const town = medborger.Participation.inMemory({ municipality: '0766', key });
        const attempt = (work) => {
          try {
            return work();
          } catch (met) {
            return [met instanceof medborger.MedborgerError, met instanceof Error, met.name, met.code, met.field];
          }
        };
        const error = attempt(() => town.ideas.get({ idea: 'x' }));
        // The page's own clock.
        const system = (ms) => ({ at: new Date(Date.now() + ms), actor: { kind: 'system' } });
        const future = attempt(() => town.interests.seed({}, system(120_000)));
        const early = attempt(() => town.interests.seed({}, system(30_000)));
        const story = told(medborger);
        const answered = JSON.stringify(answers(medborger, questions));
        const lots = JSON.stringify(draws(medborger, drawn));
        return { error, early: early.name, future, told: story, answers: answered, steps: JSON.stringify(steps(medborger, stories)), draws: lots };
      },
      [questions, stories, drawn],
    );
    assert.deepEqual(there.error, [true, true, 'MedborgerError', 'id_malformed', 'idea']);
    assert.equal(there.early, 'interest.seed');
    assert.deepEqual(there.future, [true, true, 'MedborgerError', 'clock_ahead', 'at']);
    assert.equal(there.told, told(medborger));
    assert.equal(there.answers, JSON.stringify(answers(medborger, questions)));
    assert.equal(there.steps, JSON.stringify(steps({ ...native, ...medborger }, stories)));
    assert.equal(there.draws, JSON.stringify(draws({ ...native, ...medborger }, drawn)));
    assert.deepEqual(printed, []);
  });
});

test('what Temporal says is read where it means the same, and refused where it does not', { timeout: 120_000 }, async (context) => {
  const there = await page({ '/js/': at('../js/') }, (page) =>
    page.evaluate(async () => {
      if (typeof Temporal === 'undefined') return undefined;
      const { init, Participation } = await import('/js/medborger.js');
      await init();
      const key = crypto.getRandomValues(new Uint8Array(32));
      const town = Participation.inMemory({ municipality: '0766', key, history: true });
      const attempt = (work) => {
        try {
          return work();
        } catch ({ code, field }) {
          return `${code} ${field}`;
        }
      };
      const moment = Temporal.Instant.from('2026-01-15T16:00:00.123456789Z');
      const zoned = moment.toZonedDateTimeISO('Europe/Copenhagen');
      const consents = [{ purpose: 'enrolment', textVersion: '2026-1' }];
      const enrolled = (at) => attempt(() => town.citizens.enrol({ name: 'Ida Eksempel', consents }, { at }).at);
      const lastDay = (start) => attempt(() => town.calendar.lastDay({ start, period: { weeks: 4 } }).lastDay);
      const day = Temporal.PlainDate.from('2026-05-08');
      return {
        instants: [moment, zoned, new Date(moment.epochMilliseconds)].map(enrolled),
        none: [zoned.toPlainDateTime(), zoned.toPlainDate(), zoned.toPlainTime(), Temporal.Duration.from('P1D')].map(enrolled),
        days: [day, day.withCalendar('hebrew')].map(lastDay),
        noDays: [moment, zoned, zoned.toPlainDateTime(), new Date()].map(lastDay),
      };
    }));
  if (there === undefined) return context.skip('this browser has no Temporal');
  assert.deepEqual(there.instants, ['2026-01-15T16:00:00.123456Z', '2026-01-15T16:00:00.123456Z', '2026-01-15T16:00:00.123Z']);
  assert.deepEqual(there.none, Array(4).fill('timestamp_malformed at'));
  assert.deepEqual(there.days, ['2026-06-08', '2026-06-08']);
  assert.deepEqual(there.noDays, Array(4).fill('wrong_type start'));
});
