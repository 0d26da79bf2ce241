// The pages of core/docs/embed, followed word by word in an empty folder: what stands there runs, and a response arrives with
// JavaScript and without. Frameworks come from where `cargo xtask test server` puts them: SERVER_MODULES, SERVER_PYTHON, SERVER_NEXT.
import assert from 'node:assert/strict';
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { files, text } from './pages.mjs';
import { freePort, here, installed, library, packed, ran, root, served, swept } from './project.mjs';

const { SERVER_MODULES, SERVER_PYTHON, SERVER_NEXT, MEDBORGER_NO_BROWSER } = process.env;
const without = (name) => (MEDBORGER_NO_BROWSER ? 'MEDBORGER_NO_BROWSER is set' : process.env[name] ? false : `${name} is not set`);
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const secrets = { TOWN_KEY: randomBytes(32).toString('hex'), ACTOR_SECRET: randomBytes(32).toString('hex') };
let browser;
let tarball;

before(async () => {
  ({ tarball } = await packed(library));
});

after(async () => {
  await browser?.close();
  await swept();
});

/** An empty folder with the packed library, and what a page writes into it. */
async function following(page) {
  const folder = join(root, page);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  await installed(folder, tarball);
  files(page, folder);
  return folder;
}

/** Takes a host's packages from `modules`, but for the library itself: that one is packed. */
const frameworks = (modules, folder) =>
  cpSync(join(modules, 'node_modules'), join(folder, 'node_modules'), { recursive: true, filter: (path) => !path.endsWith('node_modules/medborger') });

/** What a first program prints: the hearing's id. */
async function first(program, args, folder) {
  const { code, out, err } = await ran(program, args, { cwd: folder, env: { ...process.env, ...secrets } });
  assert.equal(code, 0, err);
  return out.trim();
}

async function writes(page, name) {
  await page.getByLabel('Dit høringssvar').fill(`Svar fra ${name}.`);
  await page.getByLabel('Navn', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Send høringssvar' }).click();
}

const counted = async (origin, hearing) => (await (await fetch(`${origin}/medborger/questions/hearing.get?hearing=${hearing}`)).json()).responses;

/** Somebody responds with JavaScript and somebody without, and nothing but the origin is asked. */
async function responds(origin, path, hearing, { thanks = /Tak\. Dit svar er modtaget/ } = {}) {
  browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS });
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ locale: 'da-DK', javaScriptEnabled });
    const page = await context.newPage();
    const wrong = [];
    page.on('console', (message) => /Content Security Policy|integrity/i.test(message.text()) && wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('request', (request) => !request.url().startsWith(origin) && request.url().startsWith('http') && wrong.push(request.url()));
    await page.goto(`${origin}${path}`);
    if (javaScriptEnabled) await page.getByRole('radio', { name: 'Mig selv' }).waitFor();
    await writes(page, javaScriptEnabled ? 'Ida Prøve' : 'Bo Eksempel');
    await page.getByText(javaScriptEnabled ? 'Tak. Dit høringssvar er modtaget' : thanks).waitFor();
    assert.deepEqual(wrong, []);
    await context.close();
  }
  assert.equal(await counted(origin, hearing), 2);
}

test('every page takes ten steps at most, begins in Danish, and names no file that it does not write', () => {
  for (const name of ['plain', 'express', 'next', 'django', 'http']) {
    const steps = [...text(name).matchAll(/^\*\*(\d+)\. /gm)].map(([, number]) => Number(number));
    assert.deepEqual(steps, steps.map((_, at) => at + 1), name);
    assert.ok(steps.length <= 10, name);
    assert.match(text(name), /^# .*\n\n\*På dansk: /, name);
  }
});

test('express.md', { skip: without('SERVER_MODULES') }, async () => {
  const folder = await following('express');
  frameworks(SERVER_MODULES, folder);
  const hearing = await first(process.execPath, ['first.mjs'], folder);
  const port = await freePort();
  const server = await served(process.execPath, ['server.mjs'], { cwd: folder, env: { ...secrets, PORT: port } }, `http://localhost:${port}/tak`);
  await responds(`http://localhost:${port}`, `/hoering/${hearing}`, hearing);
  assert.equal((await fetch(`http://localhost:${port}/hoering/${randomUUID()}`)).status, 404);
  await server.end();
});

test('django.md', { skip: without('SERVER_PYTHON') }, async () => {
  const folder = join(root, 'django');
  mkdirSync(join(folder, 'static/medborger'), { recursive: true });
  assert.equal((await ran(SERVER_PYTHON, ['-m', 'django', 'startproject', 'portal', '.'], { cwd: folder })).code, 0);
  for (const part of ['elements', 'dist']) cpSync(join(library, 'js', part), join(folder, 'static/medborger', part), { recursive: true });
  files('django', folder);
  const hearing = await first(SERVER_PYTHON, ['first.py'], folder);
  const env = { ...process.env, ...secrets };
  assert.equal((await ran(SERVER_PYTHON, ['manage.py', 'migrate'], { cwd: folder, env })).code, 0);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = await served(SERVER_PYTHON, ['-m', 'uvicorn', '--port', port, 'portal.asgi:application'], { cwd: folder, env: { ...secrets, ORIGIN: origin } }, `${origin}/tak`);
  await responds(origin, `/hoering/${hearing}`, hearing);
  // Somebody's session is theirs: a citizen may not read what is staff's, staff may.
  const login = `from django.contrib.sessions.backends.db import SessionStore; s = SessionStore(); s['staff'] = '${randomUUID()}'; s.create(); print(s.session_key)`;
  const { out } = await ran(SERVER_PYTHON, ['manage.py', 'shell', '-v', '0', '-c', login], { cwd: folder, env });
  const asked = async (cookie) => (await fetch(`${origin}/medborger/questions/response.list?hearing=${hearing}`, { headers: { cookie } })).json();
  assert.equal((await asked('')).total, 0);
  assert.equal((await asked(`sessionid=${out.trim()}`)).total, 2);
  assert.equal((await fetch(`${origin}/hoering/${randomUUID()}`)).status, 404);
  await server.end();
});

test('next.md', { skip: without('SERVER_NEXT'), timeout: 900_000 }, async () => {
  const folder = await following('next');
  frameworks(SERVER_NEXT, folder);
  const env = { ...process.env, ...secrets, NEXT_TELEMETRY_DISABLED: '1' };
  const hearing = await first(process.execPath, ['first.mjs'], folder);
  const built = await ran(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { cwd: folder, env });
  assert.equal(built.code, 0, built.err);
  assert.doesNotMatch(built.out + built.err, /warning/i);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = await served(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', port], { cwd: folder, env: { ...env, ORIGIN: origin } }, `${origin}/tak`);
  await responds(origin, `/hoering/${hearing}`, hearing);
  await server.end();
});

/** The server of http.md, and a hearing that staff announced by HTTP alone. */
async function beside() {
  const folder = existsSync(join(root, 'http')) ? join(root, 'http') : await following('http');
  const [portal, port] = [await freePort(), await freePort()];
  const origin = `http://localhost:${portal}`;
  const server = await served(process.execPath, ['server.mjs'], { cwd: folder, env: { ...secrets, ORIGIN: origin, PORT: port } }, `http://127.0.0.1:${port}/medborger/health`);
  return { folder, portal, port, origin, server };
}

const signed = (kind, id, { seconds = 60, secret = secrets.ACTOR_SECRET } = {}) => {
  const said = `${kind}.${id}.${Math.floor(Date.now() / 1000) + seconds}`;
  return `${said}.${createHmac('sha256', Buffer.from(secret, 'hex')).update(said).digest('hex')}`;
};

async function announced({ port, origin }) {
  const hearing = randomUUID();
  const headers = { origin, 'content-type': 'application/json', 'x-medborger-actor': signed('staff', randomUUID()) };
  const sends = async (name, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}/medborger/commands/${name}`, { method: 'POST', headers, body: JSON.stringify({ hearing, ...body }) });
    assert.ok(answer.ok, await answer.text());
  };
  await sends('hearing.draft', { title: 'Lokalplan for torvet', basis: { kind: 'statutory', rule: 'local_plan' } });
  await sends('hearing.put_document', { document: 'udgave', role: 'hearing_edition', content: { title: 'Forslag', sections: [{ section: 'maal', heading: 'Mål', body: 'Flere træer.' }] } });
  await sends('hearing.announce', { published_on: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' }) });
  return hearing;
}

test('http.md: who somebody is comes signed, and a header that is wrong is nobody', async () => {
  const { port, origin, server } = await beside();
  const draft = async (header) => {
    const headers = { origin, 'content-type': 'application/json', ...(header === undefined ? {} : { 'x-medborger-actor': header }) };
    const body = JSON.stringify({ title: 'Prøve', basis: { kind: 'general' } });
    return (await fetch(`http://127.0.0.1:${port}/medborger/commands/hearing.draft`, { method: 'POST', headers, body })).status;
  };
  const id = randomUUID();
  assert.equal(await draft(signed('staff', id)), 200);
  assert.equal(await draft(), 403);
  assert.equal(await draft(signed('citizen', id)), 403);
  const right = signed('staff', id);
  for (const wrong of [
    signed('staff', id, { seconds: -1 }), signed('staff', id, { secret: '11'.repeat(32) }), signed('system', id), `staff.${id}.${right.split('.')[2]}.`, `staff.${id}`, '…', right.replace('staff', 'citizen'), `${right}.`.replace(id, randomUUID()),
  ]) assert.equal(await draft(wrong.replace('…', 'x')), 500, wrong);
  await server.end();
});

test('http.md: PHP signs as the server reads', { skip: process.env.PHP ? false : 'PHP is not set' }, async () => {
  const { folder, port, origin, server } = await beside();
  const id = randomUUID();
  const { code, out } = await ran(process.env.PHP, ['-n', '-r', `require 'actor.php'; echo medborger_actor('staff', '${id}', getenv('ACTOR_SECRET'));`], { cwd: folder, env: { ...process.env, ...secrets } });
  assert.equal(code, 0);
  const headers = { origin, 'content-type': 'application/json', 'x-medborger-actor': out };
  assert.equal((await fetch(`http://127.0.0.1:${port}/medborger/commands/hearing.draft`, { method: 'POST', headers, body: '{"title":"Prøve","basis":{"kind":"general"}}' })).status, 200);
  await server.end();
});

test('http.md: behind nginx the portal is one host', { skip: without('NGINX') }, async () => {
  const at = await beside();
  const { folder, portal, origin, server } = at;
  const hearing = await announced(at);
  const js = join(folder, 'node_modules/medborger/js');
  const hash = createHash('sha384').update(readFileSync(join(js, 'elements/hearing.js'))).digest('base64');
  const page = readFileSync(join(folder, 'page.html'), 'utf8').replaceAll('HEARING', hearing).replace('HASH', hash);
  // A portal that knows whoever has this cookie, and is asked by nginx.
  const own = createServer((request, response) => {
    if (request.url !== '/medborger-actor') return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(request.url === '/tak' ? 'Tak. Dit svar er modtaget.' : `<!doctype html><html lang="da"><meta charset="utf-8"><title>Høring</title>${page}`);
    response.writeHead(204, request.headers.cookie === 'login=karl' ? { 'x-medborger-actor': signed('staff', randomUUID()) } : {}).end();
  });
  await new Promise((done) => own.listen(0, '127.0.0.1', done));
  const conf = readFileSync(join(folder, 'medborger.conf'), 'utf8').replaceAll('127.0.0.1:8081', `127.0.0.1:${at.port}`).replaceAll('127.0.0.1:8080', `127.0.0.1:${own.address().port}`).replaceAll('/srv/medborger', folder);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  writeFileSync(join(folder, 'nginx.conf'), `daemon off; user root; pid ${folder}/nginx.pid; events {} http { access_log off; ${temporary}
    types { text/html html; text/css css; text/javascript js; application/wasm wasm; }
    server { listen 127.0.0.1:${portal}; ${conf} location / { proxy_pass http://127.0.0.1:${own.address().port}; } } }`);
  const nginx = await served(process.env.NGINX, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'nginx.log')], { cwd: folder }, `${origin}/`);
  await responds(origin, `/hoering`, hearing);
  const listed = async (headers) => (await (await fetch(`${origin}/medborger/questions/response.list?hearing=${hearing}`, { headers })).json()).total;
  assert.equal(await listed({ cookie: 'login=karl' }), 2);
  // A browser can't say itself who it is.
  assert.equal(await listed({ 'x-medborger-actor': signed('staff', randomUUID()) }), 0);
  assert.equal((await fetch(`${origin}/assets/medborger/server.js`)).headers.get('content-type').startsWith('text/html'), true);
  await nginx.end();
  own.close();
  own.closeAllConnections();
  await server.end();
});
