// A page, Python and Rust by turns against one town in one file: what one does, the others see, and all get the same answers to the byte.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as http } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'medborger-turns-'));
const ends = [];
after(async () => {
  for (const end of ends.reverse()) await end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const HEARING = '64879f7d-6b96-4a01-9097-62d911a32d45';
const STAFF = { kind: 'staff', staff: '00000000-0000-4000-8000-000000005001' };
const said = (actor) => (actor.kind === 'staff' ? `staff ${actor.staff}` : actor.kind);
const id = (number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The Rust host over the file. */
async function rust(file, origin) {
  const options = JSON.stringify({ origins: [origin], base: '/medborger' });
  const env = { ...process.env, SERVER_OPTIONS: options, SERVER_FILES: join(folder, 'files'), SERVER_TOWN: file };
  const child = spawn(process.env.SERVER_AXUM, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  ends.push(() => child.kill());
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the host ended with ${code}`)));
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /listening (\d+)/.exec(line);
      if (found) resolve(Number(found[1]));
    });
  });
}

/** The same file in Python. */
function python(file) {
  const child = spawn(process.env.SERVER_PYTHON, [join(here, 'turns.py'), file], { stdio: ['pipe', 'pipe', 'inherit'] });
  ends.push(() => child.kill());
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async (asked) => {
    child.stdin.write(`${JSON.stringify(asked)}\n`);
    const { value, done } = await lines.next();
    assert.ok(!done, 'Python ended');
    return value;
  };
}

/** What stands before the host, as a portal does: a page, and who is logged in. */
async function portal(state) {
  const server = createServer((request, response) => {
    if (!request.url.startsWith('/medborger/')) {
      return response.setHeader('content-type', 'text/html').end('<!doctype html><title>Portal</title>');
    }
    const headers = { ...request.headers, 'x-test-at': state.at, 'x-test-actor': said(state.actor) };
    const onwards = http({ port: state.port, method: request.method, path: request.url, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onwards);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  ends.push(() => (server.closeAllConnections(), server.close()));
  return `http://127.0.0.1:${server.address().port}`;
}

async function browser(origin) {
  const require = createRequire(new URL('../../bindings-wasm/package.json', import.meta.url));
  const { chromium } = require('playwright-core');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const running = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
  ends.push(() => running.close());
  const page = await running.newPage();
  await page.goto(`${origin}/`);
  return (path, asked = {}) =>
    page.evaluate(async ([path, asked]) => {
      const answer = await fetch(path, { ...asked, cache: 'no-store' });
      return [answer.ok, await answer.text()];
    }, [path, asked]).then(([ok, text]) => told(ok, text));
}

/** What was answered, or why not. */
const told = (ok, text) => (ok ? text : JSON.stringify({ refused: JSON.parse(text).code }));

test('a page, Python and Rust act by turns in one town, and see the same to the byte', { skip: !process.env.CHROMIUM && 'no Chromium' }, async () => {
  const file = join(folder, 'town.db');
  const state = { at: '2026-05-07T08:00:00Z', actor: STAFF };
  const origin = await portal(state);
  state.port = await rust(file, origin);
  const inPython = python(file);
  const inPage = await browser(origin);
  let commands = 0;

  const ways = {
    python: async (name, body) => inPython({ command: { id: id(++commands), name, body }, moment: { at: state.at, actor: state.actor } }),
    // A visitor's page, through the portal and its host in Rust.
    page: async (name, body) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': id(++commands) };
      return inPage(`/medborger/commands/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
    },
    // Another server, which asks the host itself.
    rust: async (name, body) => {
      const headers = {
        origin, 'content-type': 'application/json', 'idempotency-key': id(++commands), 'x-test-at': state.at, 'x-test-actor': said(state.actor),
      };
      const asked = { method: 'POST', headers, body: JSON.stringify(body) };
      const answer = await fetch(`http://127.0.0.1:${state.port}/medborger/commands/${name}`, asked);
      return told(answer.ok, await answer.text());
    },
  };

  /** Asks all three the same; gives what they all say. */
  async function all(name, body) {
    const query = new URLSearchParams(body);
    const path = `/medborger/questions/${name}?${query}`;
    const direct = { headers: { 'x-test-at': state.at, 'x-test-actor': said(state.actor) } };
    const answer = await fetch(`http://127.0.0.1:${state.port}${path}`, direct);
    const answers = {
      page: await inPage(path),
      python: await inPython({ query: { name, body }, moment: { at: state.at, actor: state.actor } }),
      rust: told(answer.ok, await answer.text()),
    };
    assert.equal(answers.python, answers.page, name);
    assert.equal(answers.rust, answers.page, name);
    return JSON.parse(answers.page);
  }

  async function acts(who, at, actor, name, body, refused) {
    Object.assign(state, { at, actor });
    const text = await ways[who](name, body);
    assert.equal(JSON.parse(text).refused, refused, `${name} by ${who}`);
    // What everybody sees afterwards.
    const seen = {};
    for (const looks of [{ kind: 'public' }, STAFF]) {
      state.actor = looks;
      seen[looks.kind] = await all('hearing.list', {});
      seen[`${looks.kind} responses`] = await all('response.list', { hearing: HEARING });
    }
    state.actor = actor;
    return { answer: JSON.parse(text), seen };
  }

  const hearing = HEARING;
  const content = (text) => ({ respondent: { kind: 'private', name: 'Bo Eksempel' }, text });
  const policy = { publication: 'immediate' };
  await acts('python', '2026-05-07T08:00:00Z', STAFF, 'hearing.draft', { hearing, title: 'Stien langs havnen', basis: { kind: 'general' }, policy });
  await acts('rust', '2026-05-07T08:01:00Z', STAFF, 'hearing.put_document', { hearing, document: 'plan', role: 'hearing_edition', content: { title: 'Planen' } });
  const open = await acts('python', '2026-05-07T08:02:00Z', STAFF, 'hearing.announce', { hearing, published_on: '2026-05-08', last_day: '2026-06-12' });
  assert.equal(open.seen.public.total, 1);
  const first = await acts('page', '2026-05-09T10:00:00Z', { kind: 'public' }, 'response.submit', { hearing, content: content('Sæt en bænk ved molen.') });
  const response = first.answer.id;
  assert.equal(first.seen['public responses'].total, 0);
  assert.equal(first.seen['staff responses'].total, 1);
  const second = await acts('rust', '2026-05-09T10:01:00Z', { kind: 'public' }, 'response.submit', { hearing, content: content('Ingen bænk.') });
  assert.equal(second.seen['staff responses'].total, 2);
  const reviewed = await acts('python', '2026-05-10T08:00:00Z', STAFF, 'response.review', { response, text_version: 1 });
  assert.equal(reviewed.seen['public responses'].total, 1);
  // Who comes second with the same is told so by whomever.
  await acts('page', '2026-05-10T08:01:00Z', STAFF, 'response.review', { response, text_version: 7 }, 'response_text_changed');
  const late = await acts('page', '2026-06-13T08:00:00Z', { kind: 'public' }, 'response.submit', { hearing, content: content('For sent.') });
  assert.equal(late.seen['staff responses'].total, 3);
  const shown = await all('hearing.get', { hearing });
  assert.equal(shown.stage, 'closed');
});

test('two servers on one file take each command once, whoever sends it twice and with whatever', async () => {
  const file = join(folder, 'two.db');
  const origin = 'https://deltag.eksempel.dk';
  const ports = [await rust(file, origin), await rust(file, origin)];
  let keys = 0;
  /** Sends until it is known what came of it, as the protocol says. */
  async function send(port, name, key, body, actor = { kind: 'public' }, at = '2026-05-09T10:00:00Z') {
    for (let tries = 0; ; tries += 1) {
      keys += 1;
      const headers = {
        origin, 'content-type': 'application/json', 'idempotency-key': key, 'x-test-at': at, 'x-test-actor': said(actor), 'x-test-key': `${keys}`,
      };
      const asked = { method: 'POST', headers, body: JSON.stringify(body) };
      const answer = await fetch(`http://127.0.0.1:${port}/medborger/commands/${name}`, asked);
      const text = await answer.text();
      const again = answer.status === 503 || (answer.status === 409 && JSON.parse(text).code === 'conflict');
      if (!again) return [answer.status, text];
      assert.ok(answer.headers.has('retry-after') && tries < 50, text);
    }
  }
  const staff = async (name, key, body) => {
    const [status, text] = await send(ports[key % 2], name, id(key), body, STAFF, '2026-05-07T08:00:00Z');
    assert.equal(status, 200, text);
  };
  const hearing = HEARING;
  await staff('hearing.draft', 1, { hearing, title: 'Stien langs havnen', basis: { kind: 'general' } });
  await staff('hearing.put_document', 2, { hearing, document: 'plan', role: 'hearing_edition', content: { title: 'Planen' } });
  await staff('hearing.announce', 3, { hearing, published_on: '2026-05-08', last_day: '2026-06-12' });
  const content = (text) => ({ respondent: { kind: 'private', name: 'Bo Eksempel' }, text });
  const sent = Array.from({ length: 60 }, async (_, number) => {
    const [key, differs] = [id(1_000 + number), number % 3 === 0];
    const both = ports.map((port, place) => send(port, 'response.submit', key, { hearing, content: content(differs && place === 1 ? 'Nej.' : 'Ja.') }));
    const [[first, one], [second, other]] = await Promise.all(both);
    if (!differs) return assert.deepEqual([first, second, one], [200, 200, other]);
    assert.deepEqual([first, second].sort(), [200, 409]);
    assert.equal(JSON.parse(first === 409 ? one : other).code, 'command_reused');
  });
  await Promise.all(sent);
  const lists = ports.map(async (port) => {
    const headers = { 'x-test-at': '2026-05-09T11:00:00Z', 'x-test-actor': said(STAFF), 'x-test-key': 'list' };
    return (await fetch(`http://127.0.0.1:${port}/medborger/questions/response.list?hearing=${hearing}`, { headers })).text();
  });
  const [one, other] = await Promise.all(lists);
  assert.equal(JSON.parse(one).total, 60);
  assert.equal(one, other);
  assert.equal(await python(file)({ verify: true }), '"whole"');
});
