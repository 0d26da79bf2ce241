// What the README shows of the server: its TypeScript compiles under the strictest rules, and what it shows with curl and as a form
// does what it says.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = process.env.SERVER_MODULES;
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const chapter = readme.slice(readme.indexOf('\n## The server in twenty lines'), readme.indexOf('\n## One tag in a page'));
const shown = (language) => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(chapter)[1];

test('the server of the README compiles in strict TypeScript, in Express and in Hono', () => {
  const folder = join(modules, 'readme');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  rmSync(join(modules, 'node_modules/medborger'), { recursive: true, force: true });
  symlinkSync(join(root, 'bindings-wasm'), join(modules, 'node_modules/medborger'));
  const [, types] = /`(serve<[^`]*?>)\(town, \{ \.\.\. \}\)`/s.exec(chapter);
  const express = shown('js');
  assert.ok(express.includes('serve(town,'));
  const typed = express.replace('serve(town,', `${types.replaceAll('\n', ' ')}(town,`).replace("from 'express';", "from 'express';\nimport type { Request } from 'express';");
  writeFileSync(join(folder, 'express.ts'), typed);
  writeFileSync(join(folder, 'others.ts'), `
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Participation } from 'medborger';
import { serve, type Sender } from 'medborger/server';
const town = Participation.inMemory({ municipality: '0510', key: new Uint8Array(32) });
const origin = 'https://deltag.eksempel.dk';
const hono = serve<Context>(town, { origin, base: '/api', actor: () => undefined, key: (c) => getConnInfo(c).remote.address });
const app = new Hono();
app.all('/api/*', (c) => hono(c.req.raw, c));
const plain = serve<IncomingMessage>(town, {
  origin,
  actor: ({ headers }) => (headers['x-staff'] ? { kind: 'staff', staff: String(headers['x-staff']) } : { kind: 'public' }),
  key: ({ socket }) => socket.remoteAddress,
});
createServer(plain.node);
const later = async (request: Request): Promise<Sender | undefined> =>
  request.headers.has('cookie') ? { kind: 'citizen', citizen: '64879f7d-6b96-4a01-9097-62d911a32d45' } : undefined;
const web = serve(town, { origin, actor: later });
export const GET: (request: Request) => Promise<Response> = web;
`);
  const options = {
    strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noEmit: true, skipLibCheck: true, target: 'es2022',
    module: 'nodenext', types: ['node'], lib: ['esnext', 'dom', 'dom.iterable'],
  };
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['express.ts', 'others.ts'] }));
  const tsc = createRequire(join(root, 'bindings-wasm/package.json')).resolve('typescript/package.json').replace('package.json', 'bin/tsc');
  try {
    execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  } catch (error) {
    assert.fail(error.stdout);
  }
});

test('what the README shows with curl announces a hearing, and its form answers it', async () => {
  const load = (name) => import(pathToFileURL(join(root, `bindings-wasm/js/${name}`)).href);
  const [{ Participation }, { serve }] = [await load('wasm/medborger-node.js'), await load('server.js')];
  const key = Uint8Array.from({ length: 32 }, (_, at) => at);
  const origin = 'http://localhost:8080';
  const [, actor] = /`actor: (\(\{ headers \}\) => .*?)`\./s.exec(chapter);
  const town = Participation.inMemory({ municipality: '0510', key });
  const handle = serve(town, { origin, base: '/api', actor: new Function(`return ${actor}`)() });
  const server = createServer(handle.node);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const here = `http://127.0.0.1:${server.address().port}`;
  try {
    const script = `set -e\n${shown('sh').replace('http://localhost:8080/api', `${here}/api`)}`;
    const shell = spawn('bash', ['-c', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    shell.stdout.on('data', (piece) => (said += piece));
    shell.stderr.on('data', (piece) => (said += piece));
    const code = await new Promise((done) => shell.on('close', done));
    assert.equal(code, 0, said);
    assert.match(said, /"stage":"open"/);
    assert.match(said, /Hvorfor netop her\?/);

    const send = (form) => fetch(`${here}/api/forms/response.submit`, {
      method: 'POST', redirect: 'manual', body: new URLSearchParams(form), headers: { origin, accept: 'text/html' },
    });
    const html = shown('html');
    const hidden = [...html.matchAll(/type="hidden" name="(.*?)" value="(.*?)"/g)].map(([, name, value]) => [name, value]);
    const form = { ...Object.fromEntries(hidden), id: '00000000-0000-4000-8000-00000000d001' };
    const typed = [...html.matchAll(/<(?:input|textarea) name="(.*?)"/g)].map(([, name]) => name);
    assert.deepEqual(typed, ['content.respondent.name', 'content.text', 'content.answers.0.value.text']);
    const missing = await send(form);
    const page = await missing.text();
    assert.equal(missing.status, 422);
    assert.match(page, /»Hvorfor netop her\?« skal besvares/);
    for (const name of typed) form[name] = 'Ida Eksempel';
    const sent = await send(form);
    assert.deepEqual([sent.status, sent.headers.get('location')], [303, '/tak'], await sent.text());
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
