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
      const done = () => {
        const ours = OURS.filter((name) => response.headers[name] !== undefined);
        const named = Object.fromEntries(ours.map((name) => [name, response.headers[name]]));
        // Next varies by more, of its own.
        const varies = named.vary?.split(', ').filter((name) => name !== 'rsc' && !name.startsWith('next-'));
        if (varies) named.vary = varies.join(', ');
        resolve({ status: response.statusCode, headers: named, body: Buffer.concat(pieces).toString() });
      };
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

let first;
for (const name of process.argv.slice(2)) {
  test(`${name} gives the answers`, { timeout: 300_000 }, async () => {
    const host = await begun(name);
    const answers = await played(host).finally(host.end);
    if (first === undefined) {
      first = answers;
      return;
    }
    for (const [at, answer] of answers.entries()) assert.deepEqual(answer, first[at], `${name}: ${answer.step}`);
    assert.equal(answers.length, first.length);
  });
}

test('each answer is as the OpenAPI document says, by another program', () => {
  const file = join(folder, 'answers.json');
  writeFileSync(file, JSON.stringify(first));
  const said = execFileSync(process.env.SERVER_PYTHON, [join(here, 'validate.py'), file], { encoding: 'utf8' });
  assert.match(said, /^\d+ answers of \d+ operations/);
  console.log(said.trim());
});
