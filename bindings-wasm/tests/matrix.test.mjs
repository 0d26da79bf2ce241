// Projects as others have them, each built and run with the packed package: what the README says of loading holds there. `MATRIX`
// names those to try, or says `all`; without it those are tried that need nothing from elsewhere.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { EXPECTED } from '../matrix/task.mjs';
import { files, printed, ran, served, shown } from '../matrix/tools.mjs';

const here = fileURLToPath(new URL('..', import.meta.url));
const asked = process.env.MATRIX?.split(',') ?? [];
const root = mkdtempSync(join(tmpdir(), 'medborger-matrix-'));
const installed = join(root, 'node_modules/medborger');
const noBrowser = process.env.CHROMIUM === undefined && 'there is no Chromium';

/** Nothing inline, nothing from elsewhere; of what evaluates, WebAssembly alone. */
const POLICY = { 'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; img-src data:" };

let tarball;

before(async () => {
  const [{ filename }] = JSON.parse(await ran(here, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', root));
  tarball = join(root, filename);
  writeFileSync(join(root, 'package.json'), '{ "type": "module", "private": true }');
  await ran(root, 'npm', 'install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', tarball);
  cpSync(join(here, 'matrix/task.mjs'), join(root, 'task.mjs'));
});

after(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

/** A project beside the installed package. */
function beside(name) {
  const folder = join(root, name);
  cpSync(join(here, 'matrix', name), folder, { recursive: true });
  cpSync(join(here, 'matrix/task.mjs'), join(folder, 'task.mjs'));
  return folder;
}

/** A project with what it needs of its own; where that can't be had, one line says what was not tried. */
async function alone(context, name) {
  const folder = beside(name);
  try {
    await ran(folder, 'npm', 'install', '--no-audit', '--no-fund', '--no-package-lock', '--install-links', tarball);
  } catch (error) {
    console.error(`!!! NOT tried with ${name}, which npm can't install: ${error.message.split('\n')[0]}`);
    context.skip('not installed');
    return undefined;
  }
  return folder;
}

/** A page's files and beside them those of `lib/` that it names, as a server of plain files has them. */
function plain(name) {
  const folder = beside(name);
  const dist = join(installed, 'js/dist');
  mkdirSync(join(folder, 'lib'));
  for (const entry of ['bank', 'calendar']) {
    for (const kind of ['js', 'wasm']) cpSync(join(dist, `${entry}.${kind}`), join(folder, 'lib', `${entry}.${kind}`));
  }
  const hashes = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'));
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), page.replace(/\{\{(.+?)\}\}/g, (_, file) => hashes[file]));
  return folder;
}

const QUICK = {
  async node() {
    const folder = beside('node');
    for (const file of ['import.mjs', 'require.cjs']) assert.deepEqual(await printed(folder, 'node', file), EXPECTED, file);
  },

  async static(context) {
    if (noBrowser) return context.skip(noBrowser);
    const folder = plain('static');
    const early = [true, 'not_loaded', 'loading'];
    await files(folder, POLICY, async (address) => assert.deepEqual(await shown(address), { ...EXPECTED, early }));
    // A policy that allows no WebAssembly is told as such.
    const strict = { 'content-security-policy': POLICY['content-security-policy'].replace(" 'wasm-unsafe-eval'", '') };
    await files(folder, strict, async (address) => {
      const { code, message } = await shown(address);
      assert.equal(code, 'load_failed');
      assert.match(message, /wasm-unsafe-eval/);
    });
    // Another module than that which the script was built with is not run, nor another script than the page names.
    const [module, script] = ['wasm', 'js'].map((kind) => join(folder, `lib/bank.${kind}`));
    const kept = readFileSync(module);
    writeFileSync(module, Buffer.concat([kept, Buffer.from([0, 1, 0])]));
    await files(folder, POLICY, async (address) => assert.equal((await shown(address)).code, 'load_failed'));
    writeFileSync(module, kept);
    writeFileSync(script, `${readFileSync(script, 'utf8')}\n`);
    await files(folder, POLICY, (address) => assert.rejects(shown(address, 2_000), /shows nothing: [^]*integrity/));
  },

  async worker(context) {
    if (noBrowser) return context.skip(noBrowser);
    const answers = ['first', 'second'];
    await files(plain('worker'), POLICY, async (address) => assert.deepEqual(await shown(address), { ...EXPECTED, answers }));
  },

  async esbuild(context) {
    const folder = beside('esbuild');
    await ran(folder, 'esbuild', 'server.js', '--bundle', '--platform=node', '--format=esm', '--outfile=out/server.mjs', '--log-level=error');
    await ran(folder, 'esbuild', 'server.js', '--bundle', '--platform=node', '--outfile=out/server.cjs', '--log-level=error');
    for (const file of ['out/server.mjs', 'out/server.cjs']) assert.deepEqual(await printed(folder, 'node', file), EXPECTED, file);
    if (noBrowser) return context.skip(noBrowser);
    const web = ['--bundle', '--minify', '--log-level=error'];
    await ran(folder, 'esbuild', 'loader.js', ...web, '--format=esm', '--loader:.wasm=file', '--outdir=web');
    await ran(folder, 'esbuild', 'inline.js', ...web, '--outdir=web');
    for (const page of ['index.html', 'inline.html']) cpSync(join(folder, page), join(folder, 'web', page));
    await files(join(folder, 'web'), POLICY, async (address) => {
      assert.deepEqual(await shown(address), EXPECTED);
      assert.deepEqual(await shown(`${address}inline.html`), EXPECTED);
    });
  },

  async types() {
    const folder = beside('types');
    const base = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noEmit: true, target: 'es2022', types: [] };
    const ways = [
      { lib: ['es2022'], skipLibCheck: false, module: 'nodenext' },
      { lib: ['es2022', 'dom'], skipLibCheck: true, module: 'esnext', moduleResolution: 'bundler' },
      { lib: ['esnext', 'dom'], skipLibCheck: false, module: 'nodenext' },
    ];
    for (const way of ways) {
      const sources = way.module === 'nodenext' ? ['all.ts', 'old.cts'] : ['all.ts'];
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...base, ...way }, files: sources }));
      await ran(folder, 'tsc', '-p', '.');
    }
  },
};

const LONG = {
  async vite(context) {
    const folder = await alone(context, 'vite');
    if (folder === undefined) return;
    const right = { ...EXPECTED, worker: EXPECTED.lastDay };
    const at = ['--host', '127.0.0.1', '--port', 'PORT'];
    await ran(folder, 'vite', 'build');
    await ran(folder, 'vite', 'build', '--ssr', 'server.js', '--outDir', 'server');
    assert.deepEqual(await printed(folder, 'node', 'server/server.js'), EXPECTED);
    writeFileSync(join(folder, 'vite.config.js'), "export default { ssr: { noExternal: ['medborger'] } };");
    await ran(folder, 'vite', 'build', '--ssr', 'server.js', '--outDir', 'server');
    assert.deepEqual(await printed(folder, 'node', 'server/server.js'), EXPECTED);
    if (noBrowser) return;
    await served(folder, ['vite', 'preview', ...at], async (address) => assert.deepEqual(await shown(address), right));
    await served(folder, ['vite', ...at], async (address) => assert.deepEqual(await shown(address), right));
  },

  async webpack(context) {
    const folder = await alone(context, 'webpack');
    if (folder === undefined || noBrowser) return;
    for (const mode of ['production', 'development']) {
      await ran(folder, 'webpack', '--entry', './main.js', '--mode', mode);
      cpSync(join(folder, 'index.html'), join(folder, 'dist/index.html'));
      await files(join(folder, 'dist'), mode === 'production' ? POLICY : {}, async (address) =>
        assert.deepEqual(await shown(address), { ...EXPECTED, worker: EXPECTED.lastDay }));
    }
  },

  async next(context) {
    const folder = await alone(context, 'next');
    if (folder === undefined) return;
    for (const bundler of ['--turbopack', '--webpack']) {
      await ran(folder, 'next', 'build', bundler);
      await served(folder, ['next', 'start', '-H', '127.0.0.1', '-p', 'PORT'], async (address) => {
        assert.deepEqual(await (await fetch(`${address}api`)).json(), EXPECTED);
        if (!noBrowser) assert.deepEqual(await shown(address), EXPECTED);
      });
    }
  },

  async sveltekit(context) {
    const folder = await alone(context, 'sveltekit');
    if (folder === undefined) return;
    await ran(folder, 'vite', 'build');
    await served(folder, ['node', 'build/index.js'], async (address) => {
      if (!noBrowser) assert.deepEqual(await shown(address), { ...EXPECTED, server: EXPECTED });
      else assert.match(await (await fetch(address)).text(), /2026-06-08/);
    });
  },

  async express(context) {
    const folder = await alone(context, 'express');
    if (folder === undefined) return;
    await served(folder, ['node', 'server.js'], async (address) => assert.deepEqual(await (await fetch(address)).json(), EXPECTED));
  },

  async hono(context) {
    const folder = await alone(context, 'hono');
    if (folder === undefined) return;
    const dev = ['wrangler', 'dev', '--local', '--ip', '127.0.0.1', '--port', 'PORT', '--inspector-port', '0'];
    await served(folder, dev, async (address) => assert.deepEqual(await (await fetch(address)).json(), EXPECTED));
  },

  async bun(context) {
    const folder = await alone(context, 'bun');
    if (folder === undefined) return;
    assert.deepEqual(await printed(folder, 'bun', 'main.js'), EXPECTED);
    await ran(folder, 'bun', 'build', '--compile', 'main.js', '--outfile', 'compiled');
    if (!noBrowser) await ran(folder, 'bun', 'build', '--target=browser', '--outdir=web', 'page.js');
    rmSync(join(folder, 'node_modules/medborger'), { recursive: true });
    assert.deepEqual(await printed(folder, './compiled'), EXPECTED);
    if (noBrowser) return;
    cpSync(join(folder, 'index.html'), join(folder, 'web/index.html'));
    await files(join(folder, 'web'), POLICY, async (address) => assert.deepEqual(await shown(address), EXPECTED));
  },

  async deno(context) {
    const folder = await alone(context, 'deno');
    if (folder === undefined) return;
    // No permission is given, and none is asked for.
    assert.deepEqual(await printed(folder, 'deno', 'run', '--no-prompt', '--cached-only', 'main.js'), EXPECTED);
  },
};

for (const name of asked) {
  if (name !== 'all') assert.ok(name in QUICK || name in LONG, `there is no project ${name}`);
}
for (const [name, work] of Object.entries({ ...QUICK, ...LONG })) {
  const chosen = asked.length === 0 ? name in QUICK : asked.includes('all') || asked.includes(name);
  if (chosen) test(`the project ${name}`, { timeout: 600_000 }, work);
}
