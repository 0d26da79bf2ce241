import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as medborger from 'medborger';
import { tried } from './parts.mjs';
import { told } from './story.mjs';

const here = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'medborger-pack-'));
const installed = join(folder, 'node_modules/medborger');
let packed;

before(() => {
  const run = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  [packed] = JSON.parse(run(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], here));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  run(['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', join(folder, packed.filename)], folder);
  for (const file of ['story.mjs', 'parts.mjs', 'worker.mjs']) cpSync(join(here, 'tests', file), join(folder, file));
  for (const file of ['methods.ts', 'tables.ts', 'types.ts']) cpSync(join(here, 'tests', file), join(folder, file));
  cpSync(join(here, 'tests/tsconfig.json'), join(folder, 'tsconfig.json'));
});

after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

test('the package holds what it needs and nothing else', () => {
  const files = packed.files.map(({ path }) => path).sort();
  assert.deepEqual(
    files.filter((path) => !path.startsWith('js/')),
    ['LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'THIRD-PARTY.txt', 'package.json'],
  );
  for (const needed of ['js/index.d.ts', 'js/wasm/medborger.js', 'js/dist/medborger.wasm', 'js/generated.d.ts']) {
    assert.ok(files.includes(needed), needed);
  }
  // Each module once, and beside it what loads it without a bundler.
  const modules = files.filter((path) => path.endsWith('.wasm'));
  assert.equal(new Set(modules.map((path) => path.replace(/^.*\//, ''))).size, modules.length);
  for (const path of modules) assert.ok(path.startsWith('js/dist/') && files.includes(path.replace('.wasm', '.js')), path);
});

test('every entry loads in every environment, and nothing that it names is missing', () => {
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const said = (target) => (typeof target === 'string' ? [target] : Object.values(target).flatMap(said));
  for (const [name, target] of Object.entries(exports)) {
    for (const path of said(target)) assert.ok(path.includes('*') || existsSync(join(installed, path)), `${name}: ${path}`);
    if (typeof target === 'string' || /^\.\/(errors|pictures|schema|server|elements.*)$/.test(name)) continue;
    const whole = name.endsWith('/inline') ? './inline' : '.';
    assert.deepEqual(Object.keys(target), Object.keys(exports[whole]), name);
    // No import waits: `require`, scripts of other forms and messages to workers depend on that.
    for (const path of said(target).filter((path) => path.endsWith('.js'))) {
      assert.doesNotMatch(readFileSync(join(installed, path), 'utf8'), /^(const .* = )?await /m, path);
    }
  }
});

test('the licences and the hashes are those of what lies there', () => {
  const read = (path) => readFileSync(join(installed, path));
  for (const file of ['LICENSE-MIT', 'LICENSE-APACHE']) assert.deepEqual(read(file), readFileSync(join(here, '..', file)), file);
  const notices = read('THIRD-PARTY.txt').toString();
  for (const used of [/^uuid [\d.]+ \(Apache-2.0 OR MIT\)$/m, /^chrono-tz [\d.]+ /m, /^foldhash [\d.]+ \(Zlib\)$/m, /Rust's standard library/]) assert.match(notices, used);
  assert.doesNotMatch(notices, /rusqlite|syn \d|medborger/);
  assert.match(notices, /Permission is hereby granted/);
  const hashes = JSON.parse(read('js/dist/integrity.json'));
  const files = packed.files.map(({ path }) => path).filter((path) => /^js\/dist\/.*\.(js|wasm)$/.test(path));
  assert.deepEqual(Object.keys(hashes), files.map((path) => path.slice('js/dist/'.length)).sort());
  for (const [file, hash] of Object.entries(hashes)) {
    assert.equal(hash, `sha384-${createHash('sha384').update(read(`js/dist/${file}`)).digest('base64')}`, file);
    // The script runs that module alone.
    if (file.endsWith('.js')) assert.ok(read(`js/dist/${file}`).includes(hashes[file.replace('.js', '.wasm')]), file);
  }
});

test('installed in an empty folder, it tells the same story in Node', () => {
  const script = `import * as medborger from 'medborger';
    import { MedborgerError } from 'medborger/errors';
    import { told } from './story.mjs';
    if (MedborgerError !== medborger.MedborgerError) throw new Error('two packages');
    process.stdout.write(told(medborger));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' });
  assert.equal(said, told(medborger));
});

test('its entries of few rooms work where it is installed, each by itself', async () => {
  const script = `import { tried } from './parts.mjs';
    process.stdout.write(JSON.stringify(await tried((name) => import('medborger/' + name))));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' });
  assert.deepEqual(JSON.parse(said), await tried((name) => import(`medborger/${name}`)));
});

test('its types hold where it is installed', () => {
  const tsc = join(here, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', folder], { stdio: ['ignore', 'inherit', 'inherit'] });
});

test('its files need no bundler, under a strict policy and in a worker', { skip: process.env.CHROMIUM === undefined, timeout: 120_000 }, async () => {
  const { page } = await import('./serve.mjs');
  await page({ '/package/': installed, '/': folder }, async (page, printed) => {
    const said = await page.evaluate(async () => {
      const medborger = await import('/package/js/medborger.js');
      await medborger.init();
      const { told } = await import('/story.mjs');
      return told(medborger);
    });
    assert.equal(said, told(medborger));
    const expected = await tried((name) => import(`medborger/${name}`));
    const entries = await page.evaluate(async () => {
      const { tried } = await import('/parts.mjs');
      return tried((name) => import(`/package/js/${name}.js`));
    });
    assert.deepEqual(entries, expected);
    const worked = await page.evaluate(async () => {
      const worker = new Worker('/worker.mjs', { type: 'module' });
      return new Promise((settled) => {
        worker.onmessage = ({ data }) => settled(data);
        worker.onerror = ({ message }) => settled({ error: message });
      });
    });
    assert.deepEqual(worked, { answers: expected });
    assert.deepEqual(printed, []);
  });
  assert.equal(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).name, 'medborger');
});
