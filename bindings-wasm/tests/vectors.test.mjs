import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as medborger from 'medborger';
import { answers, steps } from './story.mjs';

const at = (name) => new URL(`../../tests/vectors/${name}.json`, import.meta.url);
const read = (name) => JSON.parse(readFileSync(at(name), 'utf8'));

for (const name of ['calendar', 'identity']) {
  test(`the vectors of ${name}`, () => {
    const vectors = read(name);
    answers(medborger, vectors).forEach((answer, index) => {
      const { name, expect, error } = vectors[index];
      if (error === undefined) assert.deepEqual(answer.value, expect, name);
      else assert.equal(answer.code, error, name);
    });
  });
}

test('the vectors of participation', { skip: !existsSync(at('participation')) }, () => {
  const vectors = read('participation');
  steps(medborger, vectors).forEach((story, index) => {
    story.forEach((outcome, number) => {
      const step = vectors[index].steps[number];
      const where = `${vectors[index].name}, step ${number}: ${(step.command ?? step.query).name}`;
      if (step.error !== undefined) {
        assert.deepEqual({ code: outcome.code, field: outcome.field }, step.error, where);
        return;
      }
      assert.equal(outcome.code, undefined, where);
      if (step.events !== undefined) assert.deepEqual(outcome.events, step.events, where);
      for (const expected of [step.view, step.receipt]) {
        if (expected !== undefined) assert.deepEqual(outcome.value, expected, where);
      }
    });
  });
});
