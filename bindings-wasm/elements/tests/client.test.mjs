// The client against a town's own server, and against everything else that may stand in its place.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { Participation } from '../../js/wasm/medborger-node.js';
import { serve } from '../../js/server.js';
import { source } from './sources.mjs';

const { Client, sentence } = await source('client.ts');

const KEY = Uint8Array.from({ length: 32 }, (_, at) => at);
const ID = '00000000-0000-4000-8000-00000000d001';
const DRAFT = { hearing: '00000000-0000-4000-8000-00000000a001', title: 'Stien', basis: { kind: 'general' } };
const staff = { kind: 'staff', staff: '00000000-0000-4000-8000-000000005001' };
const closing = [];
after(() => closing.forEach((close) => close()));

/** Where a server of one handler listens. */
async function listening(handler) {
  const server = createServer(handler);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

/** A town behind a port; `who` can be changed while it runs. */
async function town(options = {}) {
  const state = { actor: staff, seen: [] };
  const all = Participation.inMemory({ municipality: '0510', key: KEY, history: true });
  let handle;
  const address = await listening((request, response) => {
    state.seen.push({ method: request.method, url: request.url, headers: request.headers });
    if (state.instead?.(request, response)) return;
    void handle.node(request, response);
  });
  handle = serve(all, { base: '/medborger', actor: () => state.actor, origin: address, ...options });
  // Node's `fetch` sends no origin of its own.
  const own = (input, init) => fetch(input, { ...init, headers: { ...init.headers, origin: address } });
  return { state, address, client: (more) => new Client(`${address}/medborger/`, { fetch: own, ...more }) };
}

/** What comes of a command where the server answers as it is told. */
async function met(answer, options) {
  const address = await listening((request, response) => answer(response, request));
  return new Client(address, options).send('hearing.draft', DRAFT);
}

const page = (status, headers = {}) => (response) => response.writeHead(status, { 'content-type': 'text/html', ...headers }).end('<!doctype html><title>x</title>');

test('a command under the same id is done once and gives the same receipt', async () => {
  const client = (await town()).client();
  const first = await client.send('hearing.draft', DRAFT, { id: ID });
  assert.equal(first.ok, true);
  assert.equal(first.value.name, 'hearing.draft');
  assert.deepEqual(await client.send('hearing.draft', DRAFT, { id: ID }), first);
  const other = await client.send('hearing.draft', { ...DRAFT, title: 'Vejen' }, { id: ID });
  assert.deepEqual([other.problem.kind, other.problem.code], ['refused', 'command_reused']);
});

test('a command without an id has one of its own each time', async () => {
  const { state, client } = await town();
  await client().send('hearing.draft', { title: 'Stien', basis: { kind: 'general' } });
  await client().send('hearing.draft', { title: 'Stien', basis: { kind: 'general' } });
  const [one, two] = state.seen.map(({ headers }) => headers['idempotency-key']);
  assert.match(one, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(one, two);
});

test('a refusal names every field that is wrong, in both languages', async () => {
  const { problem } = await (await town()).client().send('hearing.draft', { hearing: 'x', basis: { kind: 'konge' } });
  assert.deepEqual([problem.kind, problem.status], ['refused', 422]);
  assert.deepEqual(problem.faults.map(({ field }) => field), ['hearing', 'basis.kind', 'title']);
  assert.equal(sentence(problem, 'da-DK'), problem.danish);
  assert.equal(sentence(problem, 'en'), problem.english);
});

test('a question goes in the address where it is short, in a body where it is not, and its ETag spares the answer', async () => {
  const { state, client } = await town();
  const one = client();
  await one.send('hearing.draft', DRAFT);
  const asked = await one.ask('hearing.list', { limit: 5, search: 'stien', counts: true });
  assert.equal(asked.ok, true);
  assert.equal(state.seen.at(-1).url, '/medborger/questions/hearing.list?limit=5&search=stien&counts=true');
  assert.deepEqual(await one.ask('hearing.list', { limit: 5, search: 'stien', counts: true }), asked);
  assert.match(state.seen.at(-1).headers['if-none-match'], /^"/);
  assert.equal((await one.ask('hearing.list', { search: 'x'.repeat(2_000) })).problem?.code, 'text_too_long');
  assert.equal(state.seen.at(-1).method, 'POST');
});

test('a question that may not stand in an address is posed, and from then on at once', async () => {
  const { state, client } = await town();
  const one = client();
  assert.equal((await one.ask('identity.check_cpr', { cpr: '0101010000' })).ok, true);
  await one.ask('identity.check_cpr', { cpr: '0101010001' });
  assert.deepEqual(state.seen.map(({ method }) => method), ['GET', 'POST', 'POST']);
});

test('what nobody may find in a log goes in a body, however short it is', async () => {
  const { state, client } = await town();
  await client().ask('hearing.list', { limit: 5 }, { posed: true });
  assert.deepEqual(state.seen.map(({ method, url }) => [method, url]), [['POST', '/medborger/questions/hearing.list']]);
});

test('a file goes under its own hash', async () => {
  const files = new Map();
  const store = { get: () => undefined, put: (name) => ({ write: () => {}, keep: () => void files.set(name, true), drop: () => {} }) };
  const { client } = await town({ files: { store } });
  const outcome = await client().upload(new Blob(['%PDF-1.7 Tegning']));
  assert.equal(outcome.ok, true);
  assert.deepEqual([...files.keys()], [outcome.value.sha256]);
  assert.equal(outcome.value.size, 16);
  assert.equal((await client().upload(new Blob(['MZ and so on']))).problem.code, 'file_type_refused');
});

test('an answer that changes is seen again, and one that does not is not', async () => {
  const { state, client } = await town({ events: { pollMs: 100 } });
  const one = client({ random: () => 0 });
  await one.send('hearing.draft', DRAFT);
  const titles = [];
  let more;
  const stop = one.events('hearing.list', {}, ({ value }) => {
    titles.push(value.hearings.map(({ title }) => title).sort());
    more();
  });
  closing.push(stop);
  await new Promise((done) => { more = done; });
  const changed = new Promise((done) => { more = done; });
  await one.send('hearing.draft', { title: 'Vejen', basis: { kind: 'general' } });
  await changed;
  assert.deepEqual(titles, [['Stien'], ['Stien', 'Vejen']]);
  assert.equal(state.seen[1].headers.accept, 'text/event-stream');
  stop();
});

test('who is no longer let in is told so, and who never was is refused', async () => {
  const { state, client } = await town();
  const one = client();
  assert.equal((await one.send('hearing.draft', DRAFT)).ok, true);
  state.actor = { kind: 'public' };
  assert.equal((await one.send('hearing.draft', DRAFT)).problem.kind, 'session');
  assert.equal((await client().send('hearing.draft', DRAFT)).problem.kind, 'refused');
  assert.equal((await client({ signedIn: true }).send('hearing.draft', DRAFT)).problem.kind, 'session');
});

test('what the server does not know is of another version', async () => {
  const client = (await town()).client();
  assert.equal((await client.send('hearing.sing', {})).problem.kind, 'version');
  assert.equal((await client.send('hearing.draft', { ...DRAFT, melody: 1 })).problem.kind, 'version');
  const both = await client.send('hearing.draft', { melody: 1 });
  assert.equal(both.problem.kind, 'refused', 'where other fields are wrong too, they are to be mended first');
});

test('too many requests say how long to wait', async () => {
  const { client } = await town({ key: () => 'one', rates: { commands: { burst: 1, perMinute: 1 } } });
  const one = client();
  await one.send('hearing.draft', DRAFT);
  const { problem } = await one.send('hearing.draft', DRAFT);
  assert.equal(problem.kind, 'limited');
  assert.ok(problem.retryAfter > 0 && problem.retryAfter <= 60_000);
});

test('whatever is not the protocol is a value of the right kind', async () => {
  const json = { 'content-type': 'application/json' };
  const problem = { 'content-type': 'application/problem+json' };
  const cases = [
    ['a page of a proxy', page(200), 'foreign'],
    ['a page that is not there', page(404), 'foreign'],
    ['a log-in', page(401), 'session'],
    ['the way to a log-in', page(302, { location: '/login' }), 'session'],
    ['a gateway without a server', page(502), 'lost'],
    ['a gateway that waits no longer', page(504), 'lost'],
    ['too many, by a proxy', page(429, { 'retry-after': '7' }), 'limited'],
    ['too large, by a proxy', page(413), 'refused'],
    ['a host that failed', page(500), 'server'],
    ['nobody knows', (response) => response.writeHead(503, problem).end(JSON.stringify({ code: 'outcome_unknown', field: null, english: 'x', danish: 'x', faults: [] })), 'lost'],
    ['no problem', (response) => response.writeHead(409, problem).end('{"code":7}'), 'foreign'],
    ['half a receipt', (response) => response.writeHead(200, json).end('{"id":"0'), 'lost'],
    ['a body that broke off', (response) => { response.writeHead(200, { ...json, 'content-length': 100 }).write('{'); setImmediate(() => response.destroy()); }, 'lost'],
    ['no answer at all', (response) => response.destroy(), 'lost'],
  ];
  for (const [name, answer, kind] of cases) {
    const outcome = await met(answer);
    assert.deepEqual([outcome.ok, outcome.problem?.kind], [false, kind], name);
    assert.ok(outcome.problem.faults.length > 0 && outcome.problem.danish && outcome.problem.english, name);
  }
});

test('a server that does not answer in time, and one that is not waited for, leave it unknown', async () => {
  assert.deepEqual((({ kind, code }) => [kind, code])((await met(() => {}, { timeoutMs: 50 })).problem), ['lost', 'timeout']);
  const address = await listening(() => {});
  const stop = new AbortController();
  const sent = new Client(address).send('hearing.draft', DRAFT, { signal: stop.signal });
  stop.abort();
  assert.deepEqual((({ kind, code }) => [kind, code])((await sent).problem), ['lost', 'aborted']);
});

test('what cannot leave a device that is offline is known not to have arrived', async () => {
  const fails = () => Promise.reject(new TypeError('failed'));
  assert.equal((await new Client('', { fetch: fails, online: () => false }).send('x', {})).problem.kind, 'offline');
  assert.equal((await new Client('', { fetch: fails, online: () => true }).send('x', {})).problem.kind, 'lost');
});

test('a stream that is refused ends, and one whose server is gone is tried again', async () => {
  const { state, client } = await town({ events: { pollMs: 100 } });
  const kinds = [];
  const one = client({ random: () => 0 });
  await new Promise((done) => one.events('hearing.get', { hearing: 'x' }, (outcome) => { kinds.push(outcome.problem.kind); done(); }));
  assert.deepEqual(kinds, ['refused']);
  let broken = 1;
  state.instead = (request, response) => broken-- > 0 && Boolean(response.destroy());
  const seen = [];
  await new Promise((done) => {
    const stop = one.events('hearing.list', {}, (outcome) => {
      seen.push(outcome.ok);
      if (outcome.ok) { stop(); done(); }
    });
  });
  assert.deepEqual(seen, [false, true]);
});
