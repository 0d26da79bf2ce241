import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as medborger from 'medborger';
import 'medborger/files';
import * as native from '../js/wasm/medborger.js';
import * as files from '../js/wasm/medborger_files.js';
import { answers, draws, steps } from './story.mjs';

const { check: nativeCheck } = native;

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

for (const file of read('stories')) {
  test(`the vectors of ${file}`, () => {
    const vectors = read(file);
    steps({ ...native, ...medborger }, vectors).forEach(({ outcomes, head }, index) => {
      const { name, steps, head: expected } = vectors[index];
      outcomes.forEach((outcome, number) => {
        const { error, events, answer, expect } = steps[number];
        const where = `${name}, step ${number}`;
        assert.deepEqual(outcome.code && { code: outcome.code, field: outcome.field }, error, where);
        assert.deepEqual(outcome.events, events, where);
        assert.equal(outcome.value, answer, where);
        for (const [field, value] of Object.entries(expect ?? {})) {
          assert.deepEqual(JSON.parse(outcome.value)[field], value, `${where}: ${field}`);
        }
      });
      assert.deepEqual(head, expected, name);
    });
  });
}

test('the vectors of files', () => {
  const calls = { read_table: files.nativeReadTable, read_mail: files.nativeReadMail };
  for (const { name, call, file, error, answer } of read('files')) {
    const bytes = Uint8Array.from(Buffer.from(file, 'base64'));
    if (error === undefined) assert.equal(calls[call](bytes), answer, name);
    else assert.throws(() => calls[call](bytes), { code: error }, name);
  }
});

test('the vectors of check', () => {
  for (const { name, command, answer } of read('check')) assert.equal(nativeCheck(command), answer, name);
  const [{ command, answer }] = read('check');
  assert.deepEqual(medborger.check(JSON.parse(command)), JSON.parse(answer));
});

test('the vectors of sortition, in whatever order the people come', () => {
  const vectors = read('sortition');
  const calls = vectors.flatMap(({ name, calls }) => calls.map((call) => ({ where: `${name}, ${call.objective}`, ...call })));
  draws({ ...native, ...medborger }, vectors).forEach((answers, index) => {
    const { where, sha256, error } = calls[index];
    for (const { value, code } of answers) {
      if (error !== undefined) assert.equal(code, error.code, where);
      else assert.equal(createHash('sha256').update(value).digest('hex'), sha256, where);
    }
  });
});
