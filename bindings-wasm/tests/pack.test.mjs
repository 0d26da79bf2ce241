import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as medborger from 'medborger';
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
  cpSync(join(here, 'tests/story.mjs'), join(folder, 'story.mjs'));
  cpSync(join(here, 'tests/types.ts'), join(folder, 'types.ts'));
  cpSync(join(here, 'tests/tsconfig.json'), join(folder, 'tsconfig.json'));
});

after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

test('the package holds what it needs and nothing else', () => {
  const files = packed.files.map(({ path }) => path).sort();
  assert.deepEqual(
    files.filter((path) => !path.startsWith('js/')),
    ['README.md', 'package.json'],
  );
  for (const needed of ['js/index.d.ts', 'js/wasm/medborger.js', 'js/wasm/medborger_bg.wasm', 'js/generated.d.ts']) {
    assert.ok(files.includes(needed), needed);
  }
});

test('installed in an empty folder, it tells the same story in Node', () => {
  const script = `import * as medborger from 'medborger';
    import { MedborgerError } from 'medborger/errors';
    import { init } from 'medborger/manual';
    import { told } from './story.mjs';
    if (MedborgerError !== medborger.MedborgerError || typeof init !== 'function') throw new Error('two packages');
    process.stdout.write(told(medborger));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' });
  assert.equal(said, told(medborger));
});

test('its entries of few rooms work where it is installed, each by itself', () => {
  const script = `import { calendar } from 'medborger/calendar';
    import { sortitions } from 'medborger/draw';
    const { lastDay } = calendar.lastDay({ start: '2026-05-08', period: { weeks: 4 } });
    const { people } = sortitions.distribute({ rules: { seats: 1 }, people: [{ id: 'ask' }, { id: 'elm' }] });
    process.stdout.write(JSON.stringify([lastDay, people.length]));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' });
  assert.deepEqual(JSON.parse(said), ['2026-06-08', 2]);
});

test('its types hold where it is installed', () => {
  const tsc = join(here, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', folder], { stdio: ['ignore', 'inherit', 'inherit'] });
});

test('its files need no bundler', { skip: process.env.CHROMIUM === undefined, timeout: 120_000 }, async () => {
  const { page } = await import('./serve.mjs');
  await page({ '/package/': installed, '/': folder }, async (page, printed) => {
    const said = await page.evaluate(async () => {
      const medborger = await import('/package/js/browser.js');
      const { told } = await import('/story.mjs');
      return told(medborger);
    });
    assert.equal(said, told(medborger));
    const entries = await page.evaluate(async () => {
      const { calendar } = await import('/package/js/calendar-browser.js');
      const { sortitions } = await import('/package/js/draw-browser.js');
      const { people } = sortitions.distribute({ rules: { seats: 1 }, people: [{ id: 'ask' }, { id: 'elm' }] });
      return [calendar.lastDay({ start: '2026-05-08', period: { weeks: 4 } }).lastDay, people.length];
    });
    assert.deepEqual(entries, ['2026-06-08', 2]);
    assert.deepEqual(printed, []);
  });
  assert.equal(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).name, 'medborger');
});
