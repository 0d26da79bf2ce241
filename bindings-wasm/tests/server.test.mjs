// `medborger/server` with Web requests alone; `tests/server` plays a whole hearing against it in frameworks.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { MedborgerError, Participation } from 'medborger';
import { serve } from 'medborger/server';

const key = Uint8Array.from({ length: 32 }, (_, at) => at);
const OWN = 'https://deltag.eksempel.dk';
const staff = { kind: 'staff', staff: '00000000-0000-4000-8000-000000005001' };
const town = () => Participation.inMemory({ municipality: '0510', key });
const url = (path) => `${OWN}${path}`;
const post = (path, fields) =>
  new Request(url(path), { method: 'POST', headers: { origin: OWN, 'content-type': 'application/json' }, body: JSON.stringify(fields) });

test('a command and a question are moved there and back', async () => {
  const handle = serve(town(), { origin: OWN, base: '/api', actor: () => staff });
  const drafted = await handle(post('/api/commands/hearing.draft', { title: 'Stien', basis: { kind: 'general' } }));
  assert.equal(drafted.status, 200);
  const { id } = await drafted.json();
  const shown = await handle(new Request(url(`/api/questions/hearing.get?hearing=${id}`)));
  assert.equal((await shown.json()).title, 'Stien');
  const known = { headers: { 'if-none-match': shown.headers.get('etag') } };
  assert.equal((await handle(new Request(url(`/api/questions/hearing.get?hearing=${id}`), known))).status, 304);
});

test('options in the spelling of JavaScript, and one that cannot be meant', () => {
  assert.throws(() => serve(town(), { origin: OWN }), TypeError);
  const wrong = { origin: OWN, actor: () => undefined, events: { pollMs: 1 } };
  assert.throws(() => serve(town(), wrong), (error) => error instanceof MedborgerError && error.field === 'events.poll_ms');
});

test('an actor that is none, or throws, and files without a store, are told to the host as what they are', async () => {
  assert.throws(() => serve(town(), { actor: () => null, files: {} }), /store/);
  for (const [actor, expected] of [
    [() => 'citizen', /`actor` must give/],
    [() => ({ kind: 'citizen', citizen: 'hemmelig' }), /host says of nobody/],
    [() => { throw new Error('hemmelig'); }, /hemmelig/],
    [async () => { throw new Error('hemmelig'); }, /hemmelig/],
  ]) {
    const errors = [];
    const handle = serve(town(), { origin: OWN, actor, onError: (error) => errors.push(error.message) });
    const answer = await handle(post('/commands/interest.seed', {}));
    assert.deepEqual([answer.status, answer.headers.get('content-type')], [500, 'application/problem+json']);
    const text = await answer.text();
    assert.equal(JSON.parse(text).code, 'host_failed');
    assert.ok(!text.includes('hemmelig'));
    assert.equal(errors.length, 1);
    assert.match(errors[0], expected);
  }
  const keyless = serve(town(), { actor: () => null, key: () => { throw new Error('no address'); }, onError: () => {} });
  assert.equal((await keyless(new Request(url('/health')))).status, 500);
});

test('a body that stops is given up, and what nobody takes is thrown away in a second', async () => {
  const told = [];
  const handle = serve(town(), { origin: OWN, actor: () => staff, bodies: { idleMs: 100 }, onError: (error) => told.push(error) });
  const stopping = () => new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{')) });
  const ask = (path, body) =>
    handle(new Request(url(path), { method: 'POST', headers: { origin: OWN, 'content-type': 'application/json' }, body, duplex: 'half' }));
  const stopped = await ask('/commands/interest.seed', stopping());
  assert.deepEqual([stopped.status, (await stopped.json()).code], [408, 'body_stopped']);
  let cancelled = false;
  const endless = new ReadableStream({
    pull: (stream) => stream.enqueue(new Uint8Array(1 << 16)),
    cancel: () => void (cancelled = true),
  });
  const began = Date.now();
  const refused = await ask('/commands/nothing', endless);
  assert.deepEqual([refused.status, refused.headers.get('connection')], [404, 'close']);
  assert.ok(cancelled && Date.now() - began < 5_000);
  assert.deepEqual(told, []);
});

test('a stream that is left, read or not, lets another begin', async () => {
  const handle = serve(town(), { origin: OWN, actor: () => undefined, events: { pollMs: 100, streams: 1 } });
  const ask = () => handle(new Request(url('/questions/way.catalogue'), { headers: { accept: 'text/event-stream' } }));
  const unread = await ask();
  assert.equal((await ask()).status, 503);
  await unread.body.cancel();
  const read = await ask();
  const reader = read.body.getReader();
  const { value } = await reader.read();
  assert.match(new TextDecoder().decode(value), /^id: "[0-9a-f]{32}"\nevent: answer\ndata: \{/);
  await reader.cancel();
  assert.equal((await ask()).status, 200);
});

test('a picture is there for whoever may see its idea, and where the town cannot say, nobody sees it', async () => {
  const files = new Map();
  const store = {
    put: (name) => {
      const pieces = [];
      return { write: (piece) => void pieces.push(piece), keep: () => void files.set(name, Buffer.concat(pieces)), drop: () => {} };
    },
    get: (name) => {
      const file = files.get(name);
      return file && { bytes: file.length, first: file.subarray(0, 16), pieces: async function* () { yield file; } };
    },
  };
  const citizen = '00000000-0000-4000-8000-00000000c001';
  const ida = { kind: 'citizen', citizen };
  let who = undefined;
  let works = true;
  const bank = town();
  const door = {
    execute: (command, moment) => bank.executeText(command, moment),
    ask: (query, moment) => {
      if (!works) throw new Error('no');
      return bank.askText(query, moment);
    },
  };
  const handle = serve(bank, { origin: OWN, actor: () => who, files: { store }, door, onError: () => {} });
  const send = async (actor, command, fields) => {
    who = actor;
    const answer = await handle(post(`/commands/${command}`, fields));
    assert.equal(answer.status, 200, command);
    return answer.json();
  };
  const png = Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1');
  const sha256 = createHash('sha256').update(png).digest('hex');
  const shown = async (actor) => {
    who = actor;
    return (await handle(new Request(url(`/files/${sha256}`)))).status;
  };
  await send(undefined, 'citizen.enrol', { citizen, name: 'Ida Eksempel', consents: [{ purpose: 'enrolment', text_version: '2026-1' }] });
  who = ida;
  assert.equal((await handle(new Request(url(`/files/${sha256}`), { method: 'PUT', headers: { origin: OWN }, body: png }))).status, 201);
  assert.deepEqual([await shown(undefined), await shown(ida), await shown(staff)], [404, 404, 200]);
  const picture = { sha256, size: png.length, media_type: 'png', alt: 'En bænk', width: 3, height: 2 };
  const { id: idea } = await send(ida, 'idea.deposit', { title: 'Bænke', body: 'Ved havnen.', pictures: [picture] });
  assert.equal(await shown(undefined), 200);
  await send(staff, 'idea.hide', { idea, reason: 'Ses på.' });
  assert.deepEqual([await shown(undefined), await shown(ida), await shown(staff)], [404, 200, 200]);
  works = false;
  assert.deepEqual([await shown(undefined), await shown(ida), await shown(staff)], [500, 500, 200]);
});

test('what the host itself throws is told to the host alone', async () => {
  const told = [];
  const door = { execute: () => { throw new Error('hemmelig'); }, ask: async () => { throw new Error('hemmelig'); } };
  const handle = serve(town(), { origin: OWN, actor: () => staff, door, onError: (error) => told.push(error.message) });
  const answer = await handle(post('/commands/interest.seed', {}));
  const body = await answer.text();
  assert.equal(answer.status, 500);
  assert.equal(JSON.parse(body).code, 'host_failed');
  assert.ok(!body.includes('hemmelig'));
  assert.deepEqual(told, ['hemmelig']);
});

test('a body that somebody has read already is told as what it is', async () => {
  const errors = [];
  const handle = serve(town(), { origin: OWN, actor: () => staff, onError: (error) => errors.push(error.message) });
  const request = { readableEnded: true, body: {}, url: '/health', method: 'POST', rawHeaders: [], httpVersionMajor: 1 };
  const response = new EventEmitter();
  const status = await new Promise((done) => {
    handle.node(request, Object.assign(response, { writeHead: done, end() {} }));
  });
  assert.equal(status, 500);
  assert.match(errors[0], /before `express.json\(\)`/);
});

test('a client that reads slowly leaves no listener behind for each piece', async () => {
  const pieces = Array.from({ length: 40 }, () => new Uint8Array(1 << 16));
  const found = { bytes: 40 << 16, first: new TextEncoder().encode('%PDF-1.7 and so on'), pieces: async function* () { yield* pieces; } };
  const store = { get: async () => found, put: async () => assert.fail() };
  const handle = serve(town(), { origin: OWN, actor: () => staff, files: { store } });
  const most = await new Promise((done) => {
    const counts = [];
    const response = new EventEmitter();
    Object.assign(response, {
      writeHead() {},
      flushHeaders() {},
      write() {
        counts.push(response.listenerCount('close'));
        setImmediate(() => response.emit('drain'));
        return false;
      },
      end: () => done(Math.max(...counts)),
    });
    handle.node({ method: 'GET', url: `/files/${'a0'.repeat(32)}`, rawHeaders: [], httpVersionMajor: 1 }, response);
  });
  assert.ok(most <= 2, `${most} listeners`);
});
