import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    import { tried } from './parts.mjs';
import { told } from './story.mjs';
    if (MedborgerError !== medborger.MedborgerError || typeof init !== 'function') throw new Error('two packages');
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
      const medborger = await import('/package/js/browser.js');
      const { told } = await import('/story.mjs');
      return told(medborger);
    });
    assert.equal(said, told(medborger));
    const expected = await tried((name) => import(`medborger/${name}`));
    const entries = await page.evaluate(async () => {
      const { tried } = await import('/parts.mjs');
      return tried((name) => import(`/package/js/${name}-browser.js`));
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
