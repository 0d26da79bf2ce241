// `node wasm_matching.mjs FOLDER CASE` asks the WebAssembly module the question CASE.question.json, in Node and, where
// CHROMIUM names one, in a page, and prints the figures as one JSON object.
//
// Seconds are wall seconds from a page's own objects to the answer's, in the thread that asks: the first time after the
// module was loaded, and the median of five times. The answer's text must be CASE.answer.json to the byte.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs in Node and in the page alike, so it knows nothing but what comes in. */
async function measure([entry, core, question]) {
  const [{ init, Participation }, { open }] = [await import(entry), await import(core)];
  await init();
  const [municipality, key, actor] = ['0766', crypto.getRandomValues(new Uint8Array(32)), { kind: 'system' }];
  const town = Participation.inMemory({ municipality, key }).acting(actor);
  const { body } = JSON.parse(question);
  const seconds = [];
  for (let run = 0; run < 5; run += 1) {
    const began = performance.now();
    town.matchings.solve(body);
    seconds.push((performance.now() - began) / 1000);
  }
  const [first] = seconds;
  const median = seconds.sort((a, b) => a - b)[2];
  const moment = JSON.stringify({ at: '2026-01-15T16:00:00Z', actor });
  return { first, median, answer: open(municipality, key, true).ask(question, moment) };
}

const [folder, name] = process.argv.slice(2);
const question = await readFile(join(folder, `${name}.question.json`), 'utf8');
const expected = await readFile(join(folder, `${name}.answer.json`));
const js = '../bindings-wasm/js/';
const came = { node: await measure([`${js}wasm/medborger-node.js`, `${js}wasm/medborger.js`, question]) };
if (process.env.CHROMIUM) {
  const { page } = await import('../bindings-wasm/tests/serve.mjs');
  const there = { '/js/': fileURLToPath(new URL(js, import.meta.url)) };
  came.chromium = await page(there, (page) => page.evaluate(measure, ['/js/medborger.js', '/js/wasm/medborger.js', question]));
}
const figures = { wasm_equal: 1 };
for (const [engine, { first, median, answer }] of Object.entries(came)) {
  figures[`${engine}_s`] = Number(median.toPrecision(6));
  figures[`${engine}_first_s`] = Number(first.toPrecision(6));
  const got = Buffer.from(answer);
  if (got.equals(expected)) continue;
  figures.wasm_equal = 0;
  const at = expected.findIndex((byte, place) => byte !== got[place]);
  console.error(`!!! ${name}: ${engine} answers otherwise than the native library, from byte ${at} on`);
}
console.log(JSON.stringify(figures));
