// The portal as somebody meets it: every page, with and without a script, on a phone and on a desk.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launched } from '../../../bindings-wasm/tests/serve.mjs';
import { STAFF } from '../people.mjs';
import { portal } from '../portal.mjs';

const skip = process.env.MEDBORGER_NO_BROWSER !== undefined;
const axe = await readFile(createRequire(new URL('../../../bindings-wasm/package.json', import.meta.url)).resolve('axe-core'), 'utf8').catch(() => undefined);

let folder;
let here;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medborger-portal-'));
  here = await portal({ folder, port: 8790 });
});
after(async () => {
  await here.close();
  await rm(folder, { recursive: true, force: true });
});

const as = (who) => (who === undefined ? {} : { cookie: `person=${who}` });
const get = (path, who) => fetch(here.origin + path, { headers: as(who), redirect: 'manual' });
const ask = (name, body = {}) => JSON.parse(here.town.askText(JSON.stringify({ name, body }), JSON.stringify({ at: new Date().toISOString(), actor: { kind: 'staff', staff: STAFF } })));

/** Every page that links lead to. */
async function walked(who) {
  const pages = new Map();
  const open = ['/', '/indbakke', '/log-ind'];
  while (open.length > 0) {
    const path = open.pop();
    if (pages.has(path)) continue;
    const answer = await get(path, who);
    const text = await answer.text();
    pages.set(path, { status: answer.status, text, answer });
    for (const [, href] of text.matchAll(/href="(\/[^"#?]*)/g)) if (!href.startsWith('/pakke/')) open.push(href);
  }
  return pages;
}

/** Sends the first form of a page to this action, with what somebody writes. */
async function sends(path, who, action, written) {
  const text = await (await get(path, who)).text();
  const at = text.indexOf(`action="${action}"`);
  assert.ok(at > 0, `${path} has no form ${action}`);
  const form = text.slice(at, text.indexOf('</form>', at));
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
  const body = new URLSearchParams([...hidden, ...Object.entries(written)]);
  const headers = { ...as(who), origin: here.origin, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
  return fetch(here.origin + action, { method: 'POST', headers, body, redirect: 'manual' });
}

for (const who of [undefined, 'ida', 'eva', 'karl']) {
  test(`every page that links lead ${who ?? 'the public'} to is there and names no value that is none`, async () => {
    const pages = await walked(who);
    assert.ok(pages.size > 20);
    for (const [path, { status, text, answer }] of pages) {
      if (path.endsWith('.txt') || path.endsWith('.css') || path.endsWith('.svg')) continue;
      assert.equal(status, 200, path);
      assert.doesNotMatch(text.replace(/<pre[\s\S]*?<\/pre>/g, ''), /undefined|\[object|NaN|Invalid Date/, path);
      assert.doesNotMatch(text, /(?:src|href|action)="(?:https?:)?\/\//, `${path} leads to another host`);
      assert.doesNotMatch(text, /<script>|style="|\son\w+="/, `${path} has something inline`);
      assert.match(answer.headers.get('content-security-policy'), /default-src 'none'.*script-src 'self' 'wasm-unsafe-eval'/);
    }
  });
}

test('what a page without a script sends arrives, once, and leads back', async () => {
  const { ideas: [first] } = ask('idea.list');
  const { gatherings: [meeting] } = ask('gathering.list');
  const { topics: [topic] } = ask('dialogue.list');
  const team = ask('team.list').teams.find(({ stage }) => stage === 'recruiting').team;
  const hearing = ask('hearing.list').hearings.find(({ stage }) => stage === 'open').hearing;
  const forms = [
    ['/ideer', 'bo', 'idea.deposit', { title: 'En gynge', body: 'Ved skolen.' }],
    [`/ideer/${first.idea}`, 'bo', 'idea.support', {}],
    [`/udvalg/${team}`, 'bo', 'team.express_interest', { motivation: 'Jeg bor der.' }],
    ['/frivillig', 'bo', 'offer.make', { 'spec.title': 'Jeg kan bage' }],
    [`/arrangementer/${meeting.gathering}`, 'bo', 'gathering.sign_up', { companions: '1' }],
    [`/debat/${topic.topic}`, 'bo', 'dialogue.contribute', { text: 'Bevar værftet.' }],
    [`/debat/${topic.topic}`, 'bo', 'dialogue.voice', {}],
    [`/hoeringer/${hearing}`, undefined, 'response.submit', { 'content.respondent.kind': 'private', 'content.respondent.name': 'Tea Digt', 'content.text': 'Bevar bænkene.' }],
  ];
  const before = ask('response.list', { hearing }).total;
  for (const [path, who, command, written] of forms) {
    const answer = await sends(path, who, `/medborger/forms/${command}`, written);
    assert.equal(answer.status, 303, `${command}: ${await answer.text()}`);
    const led = await get(answer.headers.get('location'), who);
    assert.equal(led.status, 200, command);
    assert.match(await led.text(), /role="status"/, command);
  }
  assert.equal(ask('response.list', { hearing }).total, before + 1);
});

test('a caseworker reads a response as it will be shown, approves it and answers it', async () => {
  const hearing = ask('hearing.list').hearings.find(({ stage }) => stage === 'open').hearing;
  const { response } = ask('response.list', { hearing }).responses.find(({ number }) => number === 4);
  const shown = await (await get(`/bord/${response}`, 'karl')).text();
  assert.match(shown, /12 34 56 78/);
  assert.match(shown, /\[telefon fjernet\]/);
  assert.equal((await sends(`/bord/${response}`, 'karl', '/medborger/forms/response.review', {})).status, 303);
  assert.equal((await sends(`/bord/${response}`, 'karl', '/medborger/forms/white_paper.begin', {})).status, 303);
  const answered = await sends(`/bord/${response}`, 'karl', '/medborger/forms/response.answer', { 'answer.summary': 'Bænkene.', 'answer.assessment': 'De bliver.' });
  assert.equal(answered.status, 303, await answered.text());
  const { review, text } = ask('response.get', { response });
  assert.equal(review, 'reviewed');
  assert.doesNotMatch(text, /12 34 56 78/);
});

test('the desk is there for caseworkers alone', async () => {
  assert.equal((await get('/bord', 'karl')).status, 200);
  for (const who of [undefined, 'ida', 'constructor', '__proto__']) assert.equal((await get('/bord', who)).status, 404);
});

test('only a page of the portal changes who one is, and it leads nowhere else', async () => {
  const logIn = (headers, fields) => fetch(`${here.origin}/log-ind`, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' });
  const own = { origin: here.origin };
  const answer = await logIn(own, { person: 'ida', til: '/ideer' });
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/ideer']);
  assert.match(answer.headers.get('set-cookie'), /^person=ida; .*HttpOnly; SameSite=Lax/);
  assert.equal((await logIn({ origin: 'https://ond.eksempel.dk' }, { person: 'ida' })).status, 403);
  assert.equal((await logIn({}, { person: 'ida' })).status, 403);
  assert.equal((await logIn(own, { person: 'toString' })).status, 404);
  for (const til of ['//ond.eksempel.dk', '/\\ond.eksempel.dk', 'https://ond.eksempel.dk', '/\nx']) {
    assert.equal((await logIn(own, { person: 'ida', til })).headers.get('location'), '/');
  }
});

test('no file but the package\'s own is given out', async () => {
  assert.equal((await get('/pakke/elements/elements.css')).status, 200);
  for (const path of ['/pakke/..%2f..%2fCargo.toml', '/pakke/%2e%2e/package.json', '/pakke//etc/passwd', '/style.css/../key', '/pakke/none.js']) {
    assert.equal((await get(path)).status, 404, path);
  }
});

test('hostile words are words on every page', async () => {
  const wild = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
  const answer = await sends('/ideer', 'ida', '/medborger/forms/idea.deposit', { title: wild, body: wild });
  assert.equal(answer.status, 303);
  const { idea } = ask('idea.list', { limit: 1, order: 'new' }).ideas[0];
  for (const path of ['/', '/ideer', `/ideer/${idea}`, `/ideer?q=${encodeURIComponent(wild)}`, `/log-ind?til=${encodeURIComponent(wild)}`]) {
    assert.doesNotMatch(await (await get(path)).text(), /<script>alert|<img src=x/, path);
  }
});

test('the town is found as it was left', async () => {
  const { total } = ask('idea.list');
  await here.close();
  here = await portal({ folder, port: 8790 });
  assert.equal(ask('idea.list').total, total);
});

test('every page is accessible on a phone and on a desk, light and dark, under the strict policy', { skip, timeout: 300_000 }, () =>
  launched(async (browser) => {
    const paths = [...new Map([...(await walked('ida')).keys(), ...(await walked('karl')).keys()].filter((path) => !/\.\w+$/.test(path)).map((path) => [path.replace(/[0-9a-f-]{36}/, 'id'), path])).values()];
    assert.ok(paths.length > 15);
    for (const [width, scheme] of [[1280, 'light'], [390, 'dark'], [320, 'light']]) {
      const page = await browser.newPage();
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const said = [];
      const hosts = new Set();
      page.on('console', (message) => {
        // Whoever has not applied for a seat is told so by a 404, which a browser writes down.
        const isNone = message.text().includes('404') && message.location().url.includes('/questions/team.my_candidacy');
        if (['error', 'warning'].includes(message.type()) && !isNone) said.push(`${message.text()} ${message.location().url}`);
      });
      page.on('pageerror', (error) => said.push(String(error)));
      page.on('request', (request) => { if (!request.url().startsWith('data:') && !request.url().startsWith('blob:')) hosts.add(new URL(request.url()).origin); });
      for (const path of paths) {
        await browser.addCookies([{ name: 'person', value: path.startsWith('/bord') ? 'karl' : 'ida', url: here.origin }]);
        await page.goto(here.origin + path);
        await page.waitForLoadState('networkidle');
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${path} is ${wide} too wide at ${width}`);
        if (axe !== undefined) {
          await page.evaluate(axe).catch(() => {});
          const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
          assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], `${path} at ${width}, ${scheme}`);
        }
      }
      assert.deepEqual(said, []);
      assert.deepEqual([...hosts], [here.origin]);
      await page.close();
    }
  }));
