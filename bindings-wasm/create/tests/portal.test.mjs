// The portal that is written, as a newcomer has it: both packages packed, made, installed, started, used, begun again.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { looks } from '../../elements/tests/browser.mjs';
import { created, here, installed, library, packed, root, started, swept } from './project.mjs';

const noBrowser = process.env.MEDBORGER_NO_BROWSER ? 'MEDBORGER_NO_BROWSER is set' : false;
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const project = join(root, 'Min portal');
let browser;
let portal;

before(async () => {
  const [own, other] = [await packed(here), await packed(library)];
  const { code, err } = await created(own.tarball, 'Min portal');
  assert.equal(code, 0, err);
  await installed(project, other.tarball);
  portal = await started(project);
  assert.ok(portal.origin, portal.said());
});

after(async () => {
  await browser?.close();
  await swept();
});

/** A page of the portal in a browser of its own; what the policy forbade, what the page printed and other hosts end the test. */
async function visiting(options, work) {
  browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS });
  const context = await browser.newContext({ locale: 'da-DK', ...options });
  const wrong = [];
  try {
    const page = await context.newPage();
    // What the server refuses, the element tells whoever reads the page; all else that is printed is wrong.
    const isRefusal = (text) => /^Failed to load resource: the server responded with a status of 4/.test(text);
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && !isRefusal(message.text()) && wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== portal.origin) wrong.push(request.url());
    });
    await page.goto(`${portal.origin}/`);
    await work(page);
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
  }
}

async function writes(page, { name, text }) {
  await page.getByLabel('Dit høringssvar').fill(text);
  await page.getByLabel('Navn', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Send høringssvar' }).click();
}

const fetched = (path, options) => fetch(new URL(path, portal.origin), { redirect: 'manual', ...options });
const cases = async () => (await fetched('/sager', { headers: { cookie: 'person=karl' } })).text();

test('the first start makes a key that nobody else may read, and a hearing that is open', async () => {
  const data = join(project, 'data');
  assert.equal(statSync(join(data, 'key')).mode & 0o777, 0o600);
  assert.match(readFileSync(join(data, 'key'), 'utf8'), /^[0-9a-f]{64}\n$/);
  const page = await (await fetched('/')).text();
  assert.match(page, /Lokalplan for torvet i Eksempelby/);
  assert.match(page, /Åben for svar/);
  // One of the two responses is reviewed, so the public reads one.
  assert.match(page, /Gør plads til cykler/);
  assert.doesNotMatch(page, /Tre etager er for meget/);
});

test('a response is sent with JavaScript, under a strict policy, and nobody else is asked for anything', { skip: noBrowser }, () =>
  visiting({}, async (page) => {
    await page.waitForFunction(() => customElements.get('medborger-hearing') && customElements.get('medborger-responses'));
    await writes(page, { name: 'Ida Prøve', text: 'Sendt med script.' });
    await page.getByText('Dit høringssvar er modtaget').waitFor();
    assert.match(await cases(), /Ida Prøve[^]*Sendt med script\./);
  }));

test('a response is sent without JavaScript, and the page says thanks', { skip: noBrowser }, () =>
  visiting({ javaScriptEnabled: false }, async (page) => {
    await writes(page, { name: 'Eva Opdigt', text: 'Sendt uden script. <b>Ikke fed</b>' });
    await page.getByRole('status').filter({ hasText: 'Tak. Dit svar er modtaget' }).waitFor();
    const shown = await cases();
    assert.match(shown, /Eva Opdigt[^]*Sendt uden script\. &lt;b&gt;Ikke fed/);
  }));

test('a caseworker lets the public read it, without JavaScript', { skip: noBrowser }, () =>
  visiting({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${portal.origin}/sager`);
    await page.getByRole('button', { name: 'Karl Skabelon' }).click();
    await page.getByRole('button', { name: 'Godkend svar 4' }).click();
    await page.getByText('Svar 4 fra Eva Opdigt').filter({ hasText: ': gennemset' }).waitFor();
    await page.getByRole('button', { name: 'Log ud' }).click();
    await page.getByText('Sendt uden script. <b>Ikke fed</b>').waitFor();
  }));

test('its pages hold before axe and on a narrow screen', { skip: noBrowser }, async () => {
  for (const path of ['/', '/log-ind', '/sager', '/intet']) {
    await visiting({}, async (page) => {
      await page.context().addCookies(path === '/sager' ? [{ name: 'person', value: 'karl', url: portal.origin }] : []);
      await page.goto(`${portal.origin}${path}`);
      await looks(page, `portal-${path.slice(1) || 'front'}`, { widths: [320, 1280] });
    });
  }
});

test('the desk is there once the installed package has it, and breaks no policy', { skip: noBrowser }, async () => {
  const has = existsSync(join(project, 'node_modules/medborger/js/elements/desk.js'));
  assert.equal((await cases()).includes('<medborger-desk'), has);
  await visiting({}, async (page) => {
    await page.goto(`${portal.origin}/log-ind`);
    await page.getByRole('button', { name: 'Karl Skabelon' }).click();
    await page.getByRole('heading', { name: 'Sager' }).waitFor();
    // What the server rendered goes once the element has something better.
    if (has) await page.waitForFunction(() => customElements.get('medborger-desk') && document.querySelector('medborger-desk .cases') === null);
  });
});

test('the hearing of the seed is open on whatever day somebody begins', async () => {
  const { Participation } = await import(pathToFileURL(join(library, 'js/wasm/medborger-node.js')).href);
  const { seed } = await import(pathToFileURL(join(here, 'template/seed.mjs')).href);
  const moment = (at) => JSON.stringify({ at: at.toISOString(), actor: { kind: 'public' } });
  for (let days = 0; days < 366; days++) {
    const today = new Date(Date.UTC(2027, 0, 1 + days, 23, 30));
    const town = Participation.inMemory({ municipality: '0766', key: Uint8Array.from({ length: 32 }, (_, at) => at), history: true });
    seed(town, today);
    const { hearings } = JSON.parse(town.askText(JSON.stringify({ name: 'hearing.list', body: {} }), moment(today)));
    assert.deepEqual(hearings.map(({ stage }) => stage), ['open'], today.toISOString());
    town.free();
  }
});

test('only staff see the cases, and only a page of the portal logs in', async () => {
  for (const cookie of ['', 'person=ida', 'person=__proto__', 'person=constructor']) {
    const page = await (await fetched('/sager', { headers: { cookie } })).text();
    assert.match(page, /Log-in på skrømt/);
    assert.doesNotMatch(page, /Tre etager er for meget/);
  }
  for (const headers of [{}, { origin: 'https://andre.eksempel.dk' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
    assert.equal((await fetched('/log-ind?person=karl', { method: 'POST', headers })).status, 403);
  }
});

test('whatever is asked for gets a page or a status, never a stack, and no file beside those for the browser', async () => {
  const id = '00000000-0000-4000-8000-00000000a001';
  const asked = {
    404: ['/intet', '/hoering', `/hoering/${id}`, '/hoering/x', '/constructor', '//', '/%', '/assets/server.mjs', '/assets/medborger/package.json', '/assets/medborger/elements/%2e%2e/server.js', '/assets/medborger/elements/..%2f..%2fpackage.json', '/assets/medborger/wasm/openapi.js', '/assets/medborger/elements/'],
    200: ['/?search=%ff%00&after=x&stance=nonsense', '/?ask=__proto__&ask=x', '/assets/medborger/elements/hearing.js', '/assets/medborger/dist/form.wasm', '/assets/style.css'],
  };
  for (const [status, paths] of Object.entries(asked)) {
    for (const path of paths) {
      const answer = await fetched(`${portal.origin}${path}`);
      assert.equal(answer.status, Number(status), path);
      assert.match(answer.headers.get('content-security-policy'), /^default-src 'none'/);
      if (status === '404') assert.doesNotMatch(await answer.text(), /node_modules|at .*\.mjs/);
    }
  }
  assert.equal((await fetched('/', { method: 'DELETE' })).status, 405);
  assert.equal((await fetched('/assets/medborger/dist/form.wasm', { headers: { 'if-none-match': (await fetched('/assets/medborger/dist/form.wasm')).headers.get('etag') } })).status, 304);
});

test('a port in use is said in both languages, and nothing is harmed', async () => {
  const { port } = new URL(portal.origin);
  const { code, said } = await started(project, { PORT: port });
  assert.equal(code, 1);
  assert.match(said(), new RegExp(`Porten ${port} er optaget[^]*Port ${port} is taken`));
  assert.doesNotMatch(said(), /at .*node:/);
  assert.equal((await fetched('/')).status, 200);
  for (const PORT of ['abc', '70000', '-1']) assert.match((await started(project, { PORT })).said(), /PORT skal være et tal/);
});

test('with the pretended log-in it listens on this machine alone', async () => {
  const { code, said } = await started(project, { HOST: '0.0.0.0' });
  assert.equal(code, 1);
  assert.match(said(), /session\.mjs has your own session/);
});

test('begun again it has everything, and each response once', async () => {
  const before = await cases();
  assert.equal(await portal.end(), 0, portal.said());
  portal = await started(project);
  assert.ok(portal.origin, portal.said());
  const fresh = (page) => page.replace(/name="id" value="[^"]*"/g, '');
  assert.equal(fresh(await cases()), fresh(before));
  if (!noBrowser) for (const text of ['Sendt med script', 'Sendt uden script']) assert.equal(before.split(`<blockquote>${text}`).length, 2);
});

test('another key, one that is none, or none beside a database is refused, and what was there stays', async () => {
  await portal.end();
  const key = join(project, 'data/key');
  const kept = readdirSync(join(project, 'data')).sort();
  const database = readFileSync(join(project, 'data/town.db'));
  for (const [env, said] of [
    [{ MEDBORGER_KEY: randomBytes(32).toString('hex') }, /Portalen kan ikke åbne .*[^]*The portal can't open/],
    [{ MEDBORGER_KEY: 'kort' }, /64 hexadecimal digits/],
  ]) {
    const one = await started(project, env);
    assert.equal(one.code, 1, one.said());
    assert.match(one.said(), said);
  }
  renameSync(key, `${key}.væk`);
  const one = await started(project);
  assert.equal(one.code, 1);
  assert.match(one.said(), /The key .* is missing/);
  renameSync(`${key}.væk`, key);
  assert.deepEqual(readdirSync(join(project, 'data')).sort(), kept);
  assert.deepEqual(readFileSync(join(project, 'data/town.db')), database);
  // The same key by the environment opens it.
  portal = await started(project, { MEDBORGER_KEY: readFileSync(key, 'utf8').trim() });
  assert.ok(portal.origin, portal.said());
});

test('without better-sqlite3 Node\'s own SQLite serves, or it is said what is missing', async () => {
  await portal.end();
  rmSync(join(project, 'node_modules/better-sqlite3'), { recursive: true });
  const hasOwn = await import('node:sqlite').then(() => true, () => false);
  portal = await started(project);
  if (hasOwn) assert.match(await cases(), /Tre etager er for meget/);
  else assert.match(portal.said(), /Her er ingen SQLite: kør npm install better-sqlite3/);
});
