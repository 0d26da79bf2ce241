// `node page.mjs [--peers FOLDER] [--small]`: what a page with Medborger costs in Chromium, as one JSON object. FOLDER is where npm
// has installed `peers/page/package.json`.
//
// Everything comes from loopback with gzip, as web servers have it unless they are told otherwise, and `no-store`: each figure is of a
// context that knows nothing, and each run asks the host anew for all its files, which is looked at. An answer that is not the expected
// one ends the benchmark. What is measured beside others is measured in turns with them; what is given is the median.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, request as asked } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { opened, shut } from '../bindings-wasm/elements/tests/browser.mjs';
import { applied, called, published, TEAM, textOf } from '../bindings-wasm/elements/tests/teams.mjs';
import { HEARING, host, pageOf, QUESTIONS, seeded } from '../bindings-wasm/elements/tests/town.mjs';
import { bundled } from './peers/page/peers.mjs';

const { values: flags } = parseArgs({ options: { peers: { type: 'string' }, small: { type: 'boolean' } } });
const ROUNDS = flags.small ? 1 : 5;

/** A telephone: a processor four times as slow as this one, 1.6 Mbit/s, and 150 ms more for each answer. */
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
const CPU_RATE = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

const GOALS = { writable_ms: 2_000, page: 260_000, 'form.wasm': 120_000, 'draw.wasm': 65_000, first: 25_000, further: 10_000 };

const TEXT = 'Bevar stien langs vandet.';
const rounded = (value) => Math.round(value * 10) / 10;
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const sum = (values) => values.reduce((all, value) => all + value, 0);

const rows = [];
const row = (name, metric, ours, { peer = null, theirs = null, goal = null } = {}) => rows.push({ case: name, metric, ours, peer, theirs, goal });

/** What kind of file a page asks for, by how it is declared. */
const KINDS = [['html', 'text/html'], ['style', 'text/css'], ['script', 'text/javascript'], ['wasm', 'application/wasm']];
const kindOf = (type = '') => KINDS.find(([, begin]) => type.startsWith(begin))?.[0] ?? 'data';

/** Bytes by kind, of what has `kind` and `bytes`. */
function byKind(files) {
  const of = (kind) => sum(files.filter((one) => one.kind === kind).map(({ bytes }) => bytes));
  return Object.fromEntries([...KINDS.map(([kind]) => kind), 'data'].map((kind) => [kind, of(kind)]));
}

/** Reads an answer of the town, which need not know by which address it is reached: this benchmark sends it nothing. */
async function answered(address, { host: _, 'accept-encoding': __, ...headers }) {
  const answer = await new Promise((came, failed) => asked(address, { headers }, came).on('error', failed).end());
  const pieces = [];
  for await (const piece of answer) pieces.push(piece);
  return { status: answer.statusCode, type: answer.headers['content-type'], headers: answer.headers, body: Buffer.concat(pieces) };
}

/** The town behind a web server that compresses; `folder` lies under `/peers/`. What it sent is in `sent`. */
async function compressed(town, folder) {
  const sent = [];
  /** Files as they lie compressed on a web server: packing one is no part of anybody's time. */
  const kept = new Map();
  const TYPES = { js: 'text/javascript', wasm: 'application/wasm' };
  const read = async (path) => {
    const body = await readFile(join(folder, path.slice('/peers/'.length))).catch(() => undefined);
    return { status: body ? 200 : 404, type: TYPES[path.split('.').at(-1)], headers: {}, body: body ?? Buffer.alloc(0) };
  };
  const packed = async (url, path, headers) => {
    const { status, type, headers: said, body } = await (path.startsWith('/peers/') ? read(path) : answered(town.origin + url, headers));
    const isPacked = body.length > 0 && /^text\/|javascript|json|wasm|xml/.test(type ?? '');
    const { etag, connection, 'transfer-encoding': _, ...rest } = said;
    const bytes = isPacked ? gzipSync(body) : body;
    const ours = { 'content-type': type ?? 'text/plain', 'content-length': bytes.length, 'cache-control': 'no-store' };
    return { status, type, isPacked, bytes, headers: { ...rest, ...ours, ...(isPacked ? { 'content-encoding': 'gzip' } : {}) } };
  };
  const server = createServer(async ({ method, url, headers }, response) => {
    assert.equal(method, 'GET', `${url} was sent: the page's own check let through what it had to refuse`);
    const path = new URL(url, town.origin).pathname;
    const file = kept.get(path) ?? (await packed(url, path, headers));
    if (file.status === 200 && /^\/(peers|dist|elements)\//.test(path)) kept.set(path, file);
    const { status, type, isPacked, bytes } = file;
    sent.push({ path, status, kind: kindOf(type), bytes: bytes.length, isPacked });
    response.writeHead(status, file.headers).end(bytes);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    sent,
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

// ---- The first use

/** What an entry does first, in the page: `first` gets the module that `entry` is, and must answer `expected`. */
function entries(town) {
  const { text, digest } = textOf(town);
  return [
    {
      name: 'medborger/form',
      entry: '/dist/form.js',
      wasm: '/dist/form.wasm',
      given: { questions: QUESTIONS, content: { respondent: { kind: 'private', name: 'Ida Eksempel' }, text: TEXT } },
      first: async ({ init, checkResponse, calendar }, { content, questions }) => {
        await init();
        const { ok, faults } = checkResponse(content, { questions });
        return [ok, faults.map(({ field }) => field), calendar.lastDay({ start: '2026-05-08', period: { weeks: 4 } }).lastDay];
      },
      expected: [false, ['content.answers.hoejde'], '2026-06-08'],
    },
    {
      name: 'medborger/draw',
      entry: '/dist/draw.js',
      wasm: '/dist/draw.wasm',
      given: { text, sha256: digest, drawn: { kind: 'numbers', numbers: [4, 0, 7] } },
      first: async ({ init, sortitions }, asked) => {
        await init();
        const { panel, people } = sortitions.verify(asked);
        return [panel, people.length];
      },
      expected: [407, 4],
    },
    {
      name: 'medborger',
      entry: '/dist/medborger.js',
      wasm: '/dist/medborger.wasm',
      given: {},
      first: async ({ init, Participation }) => {
        await init();
        const town = Participation.inMemory({ municipality: '0766', key: crypto.getRandomValues(new Uint8Array(32)) });
        const { id: citizen, name } = town.citizens.enrol({ name: 'Ida Eksempel', consents: [{ purpose: 'enrolment', textVersion: '2026-1' }] });
        return [name, typeof citizen, town.entries().length > 0];
      },
      expected: ['citizen.enrol', 'string', true],
    },
  ];
}

/**
 * One first use in a fresh context. `ms` are from the script's end, which is when `import()` has given its module, to the end of the
 * first answer: within, the WebAssembly module is fetched, compiled and asked. `whole` is from the `import()` on.
 */
async function firstUse({ name, entry, wasm, given, first, expected }, { origin, sent }) {
  return opened({}, async (page, printed) => {
    await page.goto(`${origin}/blank`);
    const before = sent.length;
    const { answer, ms, whole } = await page.evaluate(`(async (given, first) => {
      const asked = performance.now();
      const module = await import(${JSON.stringify(entry)});
      const came = performance.now();
      const answer = await first(module, given);
      const done = performance.now();
      return { answer, ms: done - came, whole: done - asked };
    })(${JSON.stringify(given)}, ${first})`);
    assert.deepEqual(answer, expected, name);
    assert.deepEqual(printed, [], name);
    const files = sent.slice(before);
    const hasCome = (path) => files.some((one) => one.path === path && one.status === 200 && one.isPacked);
    for (const path of [entry, wasm]) assert.ok(hasCome(path), `${name} had ${path} from elsewhere`);
    return { ms, whole };
  });
}

async function firstUses(web, ours, peers) {
  const all = [...ours, ...peers];
  const took = new Map(all.map(({ name }) => [name, []]));
  // Each file is packed before anybody counts.
  for (const path of all.flatMap(({ entry, wasm }) => [entry, wasm])) await (await fetch(web.origin + path)).arrayBuffer();
  // The first round is not counted: Chromium itself begins.
  for (let round = flags.small ? 0 : -1; round < ROUNDS; round += 1) {
    for (const one of all) {
      const figures = await firstUse(one, web);
      if (round >= 0) took.get(one.name).push(figures);
    }
  }
  const of = (name, metric) => rounded(median(took.get(name).map((figures) => figures[metric])));
  for (const [metric, key] of [['first_use_ms', 'ms'], ['first_use_with_script_ms', 'whole']]) {
    for (const { name } of ours) {
      if (peers.length === 0) row(name, metric, of(name, key));
      for (const peer of peers) {
        const theirs = of(peer.name, key);
        // A form is at hand as soon as a document is.
        const goal = metric === 'first_use_ms' && name === 'medborger/form' ? theirs : null;
        row(name, metric, of(name, key), { peer: peer.label, theirs, goal });
      }
    }
  }
}

// ---- The telephone

/** In the page: keeps when the form's text could first be written in, in ms since the navigation began, in the frame that shows it. */
function watch() {
  const look = () => {
    const field = document.querySelector('medborger-hearing form textarea[name="content.text"]');
    if (!field || field.disabled || field.readOnly || !field.checkVisibility()) return;
    observer.disconnect();
    requestAnimationFrame(() => (globalThis.writableAt = performance.now()));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

/** What some work in the page takes its thread, in CPU seconds, so that what else the machine does does not matter. */
async function workOf(page, cdp) {
  const spent = async () => (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime').value;
  const before = await spent();
  await page.evaluate(() => {
    const text = `[${'1.25,'.repeat(1_000_000)}1]`;
    for (let n = 0; n < 5; n += 1) JSON.parse(text);
  });
  return (await spent()) - before;
}

async function onPhone({ origin }) {
  return opened(PHONE, async (page, printed) => {
    const cdp = await page.context().newCDPSession(page);
    const [types, wire] = [new Map(), []];
    cdp.on('Network.responseReceived', ({ requestId, response }) => types.set(requestId, kindOf(response.mimeType)));
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
      if (types.has(requestId)) wire.push({ kind: types.get(requestId), bytes });
    });
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', NETWORK);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
    await page.addInitScript(watch);
    await page.goto(`${origin}/hearing`);
    const writable = await (await page.waitForFunction(() => globalThis.writableAt, undefined, { polling: 250 })).jsonValue();
    await page.waitForLoadState('networkidle');
    const atRest = await page.evaluate(() => Math.max(...performance.getEntries().map(({ responseEnd = 0 }) => responseEnd)));
    const bytes = byKind(wire);
    // It was throttled: nothing came sooner than the line allows, and the same work takes longer than without.
    const first = await page.evaluate(() => performance.getEntriesByType('navigation')[0].responseEnd);
    assert.ok(first >= NETWORK.latency, `the page had come after ${first} ms`);
    assert.ok(atRest >= (sum(Object.values(bytes)) / NETWORK.downloadThroughput) * 1000, `all had come after ${atRest} ms`);
    await cdp.send('Performance.enable');
    const slow = await workOf(page, cdp);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const fast = await workOf(page, cdp);
    assert.ok(slow > 2 * fast, `the same work took ${slow} s and ${fast} s`);
    // It can be written in, and stays written.
    const field = page.locator('textarea[name="content.text"]');
    await field.fill(TEXT);
    await page.getByText('Kladden gemmes på denne enhed').waitFor();
    assert.equal(await field.inputValue(), TEXT);
    assert.deepEqual(printed, []);
    return { writable, bytes };
  });
}

async function phone(web) {
  const runs = [];
  for (let round = 0; round < ROUNDS; round += 1) runs.push(await onPhone(web));
  row('phone', 'form_writable_ms', rounded(median(runs.map(({ writable }) => writable))), { goal: GOALS.writable_ms });
  for (const kind of Object.keys(runs[0].bytes)) row('phone', `wire_bytes_${kind}`, median(runs.map(({ bytes }) => bytes[kind])));
  row('phone', 'wire_bytes', median(runs.map(({ bytes }) => sum(Object.values(bytes)))));
}

// ---- The weights

/** A page with a hearing's form and a draw: a response that only the module can find fault with, and the draw done again. */
async function both({ origin, sent }) {
  await opened({}, async (page, printed) => {
    const before = sent.length;
    await page.goto(`${origin}/both`);
    await page.getByLabel('En forening').check();
    await page.getByLabel('Ja', { exact: true }).check();
    await page.getByLabel('Dit høringssvar').fill(TEXT);
    await page.getByLabel('Organisation').fill('Foreningen Stien');
    // Its check digit is wrong.
    await page.getByLabel('CVR-nummer').fill('12345678');
    await page.getByRole('button', { name: 'Send høringssvar' }).click();
    await page.locator('.alert-error').waitFor();
    assert.equal(await page.getByLabel('CVR-nummer').getAttribute('aria-invalid'), 'true');
    await page.getByRole('button', { name: 'Regn efter her på siden' }).click();
    await page.getByText('Gjort efter her: det samme').waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(printed, []);
    const files = sent.slice(before);
    assert.deepEqual(files.filter(({ status, isPacked }) => status !== 200 || !isPacked), []);
    const fixed = files.filter(({ kind }) => kind !== 'data').map(({ path }) => path);
    assert.equal(new Set(fixed).size, fixed.length, 'no file came twice');
    row('form and draw', 'gzip_bytes', sum(files.map(({ bytes }) => bytes)), { goal: GOALS.page });
    for (const [kind, bytes] of Object.entries(byKind(files))) row('form and draw', `gzip_bytes_${kind}`, bytes);
    for (const name of ['form.wasm', 'draw.wasm']) {
      const [{ bytes }] = files.filter(({ path }) => path === `/dist/${name}`);
      row(name, 'gzip_bytes', bytes, { goal: GOALS[name] });
    }
  });
}

/** The script that a page loads at once for these elements. */
async function scripts({ origin, sent }, elements) {
  return opened({}, async (page, printed) => {
    const before = sent.length;
    await page.goto(`${origin}/scripts?${elements.map(({ name }) => `name=${name}`).join('&')}`);
    for (const { tag } of elements) assert.equal(await page.evaluate((tag) => customElements.get(tag)?.name !== undefined, tag), true, tag);
    assert.deepEqual(printed, []);
    return byKind(sent.slice(before)).script;
  });
}

async function weights(web) {
  await both(web);
  const manifest = await (await fetch(`${web.origin}/elements/custom-elements.json`)).json();
  const all = manifest.modules.flatMap(({ path, declarations }) => {
    const [name] = /[\w-]+(?=\.js$)/.exec(path);
    return declarations.flatMap(({ tagName: tag }) => (tag ? [{ tag, name }] : []));
  });
  assert.ok(all.some(({ name }) => name === 'hearing') && all.some(({ name }) => name === 'draw'), 'the elements are built');
  const first = all.find(({ name }) => name === 'hearing');
  const alone = await scripts(web, [first]);
  for (const one of all) row(`elements/${one.name}`, 'script_gzip_bytes', await scripts(web, [one]), { goal: GOALS.first });
  for (const one of all.filter((one) => one !== first)) {
    row(`elements/${one.name} beside hearing`, 'script_gzip_bytes', (await scripts(web, [first, one])) - alone, { goal: GOALS.further });
  }
}

// ---- All of it

const tags = { hearing: `<medborger-hearing hearing="${HEARING}"></medborger-hearing>`, draw: `<medborger-draw team="${TEAM}"></medborger-draw>` };
const named = (...names) => names.map((name) => `<script type="module" src="/elements/${name}.js"></script>`).join('');
const pages = ({ pathname, searchParams }) => ({
  '/blank': () => pageOf({ body: '', styles: [], script: '' }),
  '/hearing': () => pageOf({ body: tags.hearing, script: '/elements/hearing.js' }),
  '/both': () => pageOf({ body: tags.hearing + tags.draw, script: '', head: named('hearing', 'draw') }),
  '/scripts': () => pageOf({ body: '', styles: [], script: '', head: named(...searchParams.getAll('name')) }),
})[pathname]?.();

const town = await host({ pages });
const out = flags.peers && join(flags.peers, 'bundled');
const web = await compressed(town, out);
try {
  seeded(town);
  called(town);
  applied(town);
  published(town);
  await weights(web);
  await phone(web);
  await firstUses(web, entries(town), flags.peers ? await bundled(flags.peers, out) : []);
  assert.deepEqual(town.state.broken, [], 'nothing broke the policy of the page');
} finally {
  await shut();
  web.close();
  town.close();
}
console.log(JSON.stringify({ bench: 'page', rows }));
