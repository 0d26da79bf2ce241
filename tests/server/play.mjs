// Plays the journey against each host that is named, and holds their answers beside those of the first, to the byte.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request as http } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { attacks, read, smuggled, wired } from './attacks.mjs';
import { options, steps } from './journey.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const folder = mkdtempSync(join(tmpdir(), 'medborger-server-'));
const running = new Set();
after(() => {
  for (const child of running) child.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** The headers that the protocol sends; the others are the framework's. */
const OURS = [
  'access-control-allow-headers', 'access-control-allow-methods', 'access-control-allow-origin', 'access-control-expose-headers',
  'access-control-max-age', 'allow', 'cache-control', 'content-disposition', 'content-language', 'content-security-policy',
  'content-type', 'etag', 'location', 'retry-after', 'vary', 'x-content-type-options',
];

/** How each host is begun; all say where they listen. */
const HOSTS = {
  starlette: [process.env.SERVER_PYTHON, join(here, 'hosts/starlette_host.py')],
  django: [process.env.SERVER_PYTHON, join(here, 'hosts/django_host.py')],
  axum: [process.env.SERVER_AXUM],
};

async function begun(name) {
  const files = join(folder, name);
  const env = { ...process.env, SERVER_PACKAGE: join(root, 'bindings-wasm'), SERVER_OPTIONS: JSON.stringify(options), SERVER_FILES: files };
  if (name === 'next') next(env);
  const [program, ...args] = HOSTS[name] ?? [process.execPath, join(here, `hosts/${name}.mjs`)];
  const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  running.add(child);
  let said = '';
  const port = await new Promise((resolve, reject) => {
    child.stderr.on('data', (piece) => {
      said += piece;
      const found = /listening (\d+)/.exec(said);
      if (found) resolve(Number(found[1]));
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${name} ended with ${code}: ${said}`)));
  });
  return { port, files, said: () => said, end: () => child.kill() };
}

/** Next, built as it is released. */
function next(env) {
  const project = process.env.SERVER_NEXT;
  cpSync(join(here, 'next'), project, { recursive: true });
  const packed = join(project, 'node_modules/medborger');
  for (const part of ['js', 'package.json']) cpSync(join(root, 'bindings-wasm', part), join(packed, part), { recursive: true });
  cpSync(join(here, 'hosts/told.mjs'), join(project, 'told.mjs'));
  const built = { cwd: project, env: { ...env, NEXT_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], built);
}

/** Of an answer's headers those that the protocol sends. */
function ours(headers) {
  const named = Object.fromEntries(OURS.filter((name) => headers[name] !== undefined).map((name) => [name, headers[name]]));
  // Next varies by more, of its own.
  const varies = named.vary?.split(', ').filter((name) => name !== 'rsc' && !name.startsWith('next-'));
  if (varies) named.vary = varies.join(', ');
  return named;
}

/** Sends a request, and gives the answer: status, our headers, body. */
function sent(port, { method, path, headers = {}, body }, { until, piece } = {}) {
  return new Promise((resolve, reject) => {
    const given = Object.entries(headers).filter(([, value]) => value !== undefined);
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const request = http({ port, method, path, headers: { ...Object.fromEntries(given), ...length }, agent: false });
    request.on('error', (error) => (piece ? undefined : reject(error)));
    request.on('response', (response) => {
      const pieces = [];
      response.on('data', (bytes) => {
        pieces.push(bytes);
        piece?.(Buffer.concat(pieces).toString(), request);
      });
      const done = () => resolve({ status: response.statusCode, headers: ours(response.headers), body: Buffer.concat(pieces).toString() });
      // A stream is ended by whoever reads it.
      response.on('error', (error) => (piece ? done() : reject(error)));
      response.on('end', done);
      response.on('close', done);
    });
    if (until === undefined) request.end(body);
    else {
      request.removeAllListeners('error');
      request.on('error', () => {});
      request.write(body.slice(0, until));
      setTimeout(() => { request.destroy(); resolve(undefined); }, 300);
    }
  });
}

const hash = (text) => createHash('sha256').update(text).digest('hex');

/** A step as a request. */
function request(step, saved) {
  const filled = (text) => text.replace(/\$\{(\w+)\}/g, (_, name) => saved[name]);
  const file = step.put ?? step.get;
  if (file !== undefined) {
    const headers = { origin: options.origins[0], 'x-test-actor': step.actor };
    const method = step.method ?? (step.put ? 'PUT' : 'GET');
    return { method, path: `/files/${hash(step.of ?? file)}`, headers, body: step.put };
  }
  const headers = Object.entries(step.headers).map(([name, value]) => [name, value && filled(value)]);
  return { method: step.method, path: filled(step.path), headers: Object.fromEntries(headers), body: step.body && filled(step.body) };
}

/** What a step's answer holds under a path, or in a header. */
const picked = (answer, path) =>
  answer.headers[path] ?? path.split('.').reduce((value, name) => value[name], JSON.parse(answer.body));

/** A stream: its first event, another request, and the event that follows from it. */
async function followed(port, step, saved) {
  let asked = false;
  const headers = { ...step.stream.headers, accept: 'text/event-stream' };
  const stream = await sent(port, { ...request(step.stream, saved), headers }, {
    piece: async (text, open) => {
      const events = text.split('\n\n').filter((event) => event.startsWith('id: '));
      if (events.length === 1 && !asked) {
        asked = true;
        await sent(port, request(step.then, saved));
      }
      if (events.length === 2) open.destroy();
    },
  });
  const events = stream.body.split('\n\n').filter((event) => event !== '');
  assert.equal(events.length, 2, stream.body);
  assert.notEqual(events[0], events[1]);
  const tag = /^id: (.*)$/m.exec(events[0])[1];
  assert.match(tag, /^"[0-9a-f]{32}"$/);
  return stream;
}

async function played({ port, files }) {
  const [answers, saved] = [[], {}];
  for (const step of steps) {
    if (step.stream) {
      answers.push({ step: step.name, ...(await followed(port, step, saved)) });
      continue;
    }
    const asked = request(step, saved);
    if (step.lose || step.stops) {
      // All of it is sent and nothing of the answer read; or not all of it is sent.
      await sent(port, asked, { until: step.stops ?? asked.body.length });
      continue;
    }
    for (let again = 1; again < (step.repeat ?? 1); again += 1) await sent(port, asked);
    const answer = await sent(port, asked);
    const told = `${step.name}: ${answer.status} ${answer.body.slice(0, 500)}`;
    assert.equal(answer.status, step.status, told);
    if (step.holds) assert.ok(answer.body.includes(step.holds), told);
    if (step.lacks) assert.ok(!answer.body.includes(step.lacks), told);
    if (step.same) assert.equal(answer.body, answers.find(({ step: name }) => name === step.same).body);
    for (const [name, path] of Object.entries(step.save ?? {})) saved[name] = picked(answer, path);
    answers.push({ step: step.name, method: asked.method, path: asked.path, ...answer });
  }
  // Of a file that was refused or stopped nothing is left; the one that came twice is there once.
  assert.deepEqual(readdirSync(files), [hash('%PDF-1.7 Tegning af havnen')]);
  return answers;
}

/** Whether a host still stands. */
async function stands(port, name) {
  const answer = await sent(port, { method: 'GET', path: '/health', headers: { 'x-test-key': 'health' } });
  assert.equal(answer.status, 200, `${name}: the host stands`);
}

/** What whoever means harm sends, one request after the other. */
async function attacked({ port }, name) {
  const answers = new Map();
  for (const attack of attacks) {
    if (attack.not?.includes(name)) continue;
    const { how, text } = await wired(port, attack.raw);
    assert.equal(how, 'ends', `${name}: ${attack.name}: ${text.slice(0, 300)}`);
    const { status, headers, body } = read(text);
    const told = `${name}: ${attack.name}: ${status} ${body.slice(0, 400)}`;
    assert.equal(status, attack.status, told);
    if (attack.holds) assert.ok(body.includes(attack.holds), told);
    if (attack.lacks) assert.ok(!body.includes(attack.lacks), told);
    answers.set(attack.name, { status, headers: ours(headers), body });
  }
  for (const [what, bytes] of smuggled) {
    const { text } = await wired(port, bytes, { millis: 700 });
    const answered = text.split(/^HTTP\/1\.1 /m).length - 1;
    assert.ok(answered <= 1, `${name}: ${what}: answered ${answered} times: ${text}`);
    assert.ok(!/^HTTP\/1\.1 200/m.test(text), `${name}: ${what}: ${text}`);
  }
  await stands(port, name);
  return answers;
}

/** A body that is too large, or that stops, holds nobody up. */
async function held({ port, files }, name) {
  const head = (method, path, more) =>
    `${method} ${path} HTTP/1.1\r\nhost: a\r\norigin: ${options.origins[0]}\r\ncontent-type: application/json\r\nx-test-key: held\r\n${more}\r\n`;
  const staff = 'x-test-actor: staff 00000000-0000-4000-8000-000000005001\r\n';
  const megabytes = Buffer.alloc(1 << 20, 'x');
  /** Sends on for as long as somebody takes it, as somebody does who reads no answer before all is sent. */
  const pours = (count) => (socket) => {
    let left = count;
    const pour = () => {
      while (left > 0 && !socket.destroyed) {
        left -= 1;
        if (!socket.write(megabytes)) return socket.once('drain', pour);
      }
    };
    pour();
  };
  const stopped = [];
  for (const [what, bytes, status, pour] of [
    ['20 MB that are refused by their length', head('POST', '/commands/response.submit', 'content-length: 20971520\r\n'), 413, 20],
    ['20 MB that nobody may send', head('PUT', `/files/${'a0'.repeat(32)}`, 'content-length: 20971520\r\n'), 403, 20],
    ['20 MB in pieces of no known length', `${head('POST', '/questions/nothing', 'transfer-encoding: chunked\r\n')}1400000\r\n`, 404, 20],
    ['a length, and nothing of it', head('POST', '/commands/response.submit', 'content-length: 20971520\r\n'), 413, 0],
    ['a short body that is refused and never comes', head('POST', '/commands/nothing', 'content-length: 100\r\n'), 404, 0],
    ['a command that stops', `${head('POST', '/commands/response.submit', 'content-length: 100\r\n')}{"hearing":`, 408, 0],
    ['a file that stops', `${head('PUT', `/files/${'a0'.repeat(32)}`, `${staff}content-length: 100\r\n`)}%PDF-1.7 and so on`, 408, 0],
  ]) {
    const began = Date.now();
    const { how, text } = await wired(port, bytes, { millis: 20_000, meanwhile: pours(pour) });
    const took = Date.now() - began;
    assert.notEqual(how, 'waits', `${name}: ${what}: ${text}`);
    const answer = read(text);
    assert.equal(answer.status, status, `${name}: ${what}: ${how} ${text}`);
    // A second at the most, and whatever a framework adds.
    assert.ok(took < 15_000, `${name}: ${what} took ${took} ms`);
    stopped.push({ what, status: answer.status, headers: ours(answer.headers), body: answer.body });
    await stands(port, name);
  }
  // Nothing of a file that stopped is left.
  assert.deepEqual(readdirSync(files), [hash('%PDF-1.7 Tegning af havnen')], name);
  return stopped;
}

/** As many follow as may, and whoever comes then is told to come again; one who goes makes room. */
async function exhausted({ port }, name) {
  const path = `/questions/hearing.get?hearing=${steps.find((step) => step.name === 'hearing.get').path.split('=')[1]}`;
  const ask = (key) => ({ method: 'GET', path, headers: { accept: 'text/event-stream', 'x-test-key': key } });
  const open = [];
  for (let count = 0; count < options.events.streams; count += 1) {
    await new Promise((begun) => sent(port, ask(`follows ${count}`), { piece: (text, request) => (open.push(request), begun(text)) }));
  }
  const refused = await sent(port, ask('comes late'));
  assert.equal(refused.status, 503, name);
  assert.equal(refused.headers['retry-after'], '30', name);
  open.pop().destroy();
  for (let tries = 0; ; tries += 1) {
    const status = await new Promise((begun) => {
      sent(port, ask('comes again'), { piece: (text, request) => (request.destroy(), begun(200)) }).then((answer) => begun(answer.status));
    });
    if (status === 200) break;
    assert.ok(tries < 50, `${name}: nobody made room`);
    await new Promise((done) => setTimeout(done, 100));
  }
  for (const request of open) request.destroy();
  return refused;
}

let first;
for (const name of process.argv.slice(2)) {
  test(`${name} gives the answers`, { timeout: 300_000 }, async () => {
    const host = await begun(name);
    const all = {};
    try {
      all.answers = await played(host);
      all.attacks = await attacked(host, name);
      // Next reads bodies itself.
      if (name !== 'next') all.held = await held(host, name);
      all.exhausted = await exhausted(host, name);
    } finally {
      host.end();
    }
    // Why its own function failed, a host is told, and nobody else.
    assert.match(host.said(), /hemmelig/, name);
    if (first === undefined) {
      first = all;
      return;
    }
    for (const [at, answer] of all.answers.entries()) assert.deepEqual(answer, first.answers[at], `${name}: ${answer.step}`);
    assert.equal(all.answers.length, first.answers.length);
    for (const [what, answer] of all.attacks) {
      if (first.attacks.has(what)) assert.deepEqual(answer, first.attacks.get(what), `${name}: ${what}`);
    }
    if (all.held) assert.deepEqual(all.held, first.held, name);
    assert.deepEqual(all.exhausted, first.exhausted, name);
  });
}

test('each answer is as the OpenAPI document says, by another program', () => {
  const file = join(folder, 'answers.json');
  writeFileSync(file, JSON.stringify(first.answers));
  const said = execFileSync(process.env.SERVER_PYTHON, [join(here, 'validate.py'), file], { encoding: 'utf8' });
  assert.match(said, /^\d+ answers of \d+ operations/);
  console.log(said.trim());
});
