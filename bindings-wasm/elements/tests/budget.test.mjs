// What a page loads may weigh so much, compressed as web servers do: the figures are printed, and held.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { BUILT } from './town.mjs';

const kB = 1000;
const FIRST_MAX = 25 * kB;
const FURTHER_MAX = 10 * kB;
const FORM_MAX = 120 * kB;
const PAGE_MAX = 260 * kB;

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const weights = new Map();

function weight(file) {
  if (!weights.has(file)) weights.set(file, gzipSync(readFileSync(file), { level: 9 }).length);
  return weights.get(file);
}

const sum = (files) => [...files].reduce((bytes, file) => bytes + weight(file), 0);

/** What a script loads: at once, or with what it loads later too. */
function loaded(file, isLater, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(file, 'utf8');
  const paths = [...text.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/g), ...(isLater ? text.matchAll(/\bimport\("(\.[^"]+\.js)"\)/g) : [])];
  for (const [, path] of paths) loaded(join(dirname(file), path), isLater, found);
  return found;
}

const script = (name) => join(BUILT, `${name}.js`);
const { modules } = JSON.parse(readFileSync(join(BUILT, 'custom-elements.json'), 'utf8'));
const names = modules.map(({ path }) => path.replace(/^.*\/|\.js$/g, ''));
const wasm = (name) => at(`../../js/dist/${name}.wasm`);
/** Where no module was built, the scripts are weighed alone. */
const noWasm = ['form', 'draw'].every((name) => existsSync(wasm(name))) ? false : 'js/dist has no modules: build the package first';

const told = [];
const tell = (what, bytes, most) => told.push(`${what.padEnd(46)} ${String(bytes).padStart(7)} of ${most}`);
after(() => console.log(told.join('\n')));

/** All that is too heavy at once: whoever reads it need not try again for the next. */
function held(all) {
  for (const [what, bytes, most] of all) tell(what, bytes, most);
  assert.deepEqual(all.filter(([, bytes, most]) => bytes > most).map(([what, bytes, most]) => `${what}: ${bytes}, ${most} at most`), []);
}

test('the first element of a page weighs 25 kB at most, Lit among it', () => {
  assert.ok(names.includes('hearing'));
  held(names.map((name) => [name, sum(loaded(script(name))), FIRST_MAX]));
});

test('each further element weighs 10 kB at most', () => {
  const first = loaded(script('hearing'));
  const further = (name) => [...loaded(script(name))].filter((file) => !first.has(file));
  held(names.filter((name) => name !== 'hearing').map((name) => [`${name} beside hearing`, sum(further(name)), FURTHER_MAX]));
});

test('the rules of a hearing’s form weigh 120 kB at most, and those of a draw’s replay what the package holds them to', { skip: noWasm }, () => {
  const said = /entry\("medborger-wasm-draw", ([\d_]+)\)/.exec(readFileSync(at('../../../xtask/src/wasm.rs'), 'utf8'));
  assert.ok(said, 'xtask says how large the draw’s module may be');
  held([['form.wasm', weight(wasm('form')), FORM_MAX], ['draw.wasm', weight(wasm('draw')), Number(said[1].replaceAll('_', ''))]]);
});

/** What comes only where the server refuses what the page let through, and where somebody attaches a picture. */
const RARE = /\/(?:sentences|pictures)[.-][^/]*$/;

test('a page with a form and a draw, written in and replayed, loads 260 kB at most', { skip: noWasm || (names.includes('draw') ? false : 'there is no draw here') }, () => {
  const scripts = [...new Set([...loaded(script('hearing'), true), ...loaded(script('draw'), true)])];
  const rare = scripts.filter((file) => RARE.test(file));
  assert.ok(rare.length > 0);
  const all = sum(scripts) + weight(join(BUILT, 'elements.css')) + weight(wasm('form')) + weight(wasm('draw'));
  tell('a page with form and draw, and what is rare', all, 'any');
  held([['a page with form and draw', all - sum(rare), PAGE_MAX]]);
});
