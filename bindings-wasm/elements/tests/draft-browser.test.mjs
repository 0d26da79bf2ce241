// Drafts over what a browser really has: its database, its locks, its tabs.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { page } from '../../tests/serve.mjs';
import { bundled } from './sources.mjs';

const skip = process.env.MEDBORGER_NO_BROWSER !== undefined;

/** Two pages of one browser, each with a draft of the same form over a server that lives in the first. */
async function pages(work) {
  const folder = await mkdtemp(join(tmpdir(), 'medborger-draft-'));
  try {
    await writeFile(join(folder, 'draft.js'), await bundled('draft/index.ts'));
    await writeFile(join(folder, 'page.js'), `
      import { PageDraft, plainly, browser, localStore, discardAll } from '/js/draft.js';
      globalThis.all = discardAll;
      const sent = new BroadcastChannel('sent');
      globalThis.opened = async (options = {}) => {
        const device = browser();
        if (options.local) device.store = async () => localStore(localStorage);
        const client = {
          ask: async () => { throw new Error('nothing is asked'); },
          send: (command, fields, { id }) => new Promise((done) => {
            globalThis.answer = () => done({ ok: true, value: { id, at: '2026-05-20T18:00:00Z', made: [] } });
            sent.postMessage({ id, fields });
          }),
        };
        globalThis.draft = await PageDraft.open({ key: 'form', kind: plainly('idea.deposit', 'idea'), client, device });
      };`);
    return await page({ '/js/': `${folder}/` }, async (first, printed) => {
      const second = await first.context().newPage();
      await second.goto(first.url());
      const load = (one) => one.evaluate(() => import('/js/page.js'));
      await Promise.all([load(first), load(second)]);
      await work(first, second, load);
      assert.deepEqual(printed, []);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const shown = (one) => one.evaluate(() => globalThis.draft.shown);
const until = (one, what) => one.waitForFunction(what, undefined, { polling: 50 });

for (const local of [false, true]) {
  test(`${local ? 'localStorage' : 'IndexedDB'} keeps a draft for the next visit, and another tab sees it at once`, { skip, timeout: 60_000 }, () =>
    pages(async (first, second, load) => {
      await first.evaluate((local) => opened({ local }), local);
      await second.evaluate((local) => opened({ local }), local);
      await first.evaluate(() => { draft.edit({ title: 'Bænke' }); return draft.flush(); });
      await until(second, () => draft.shown.content?.title === 'Bænke');
      await first.reload();
      await load(first);
      await first.evaluate((local) => opened({ local }), local);
      const { content, kept } = await shown(first);
      assert.deepEqual([content, kept], [{ title: 'Bænke' }, 'device']);
      await first.evaluate(() => all());
      if (!local) await until(second, () => draft.shown.content === null);
    }));
}

test('words typed just before a page goes are there at the next visit', { skip, timeout: 60_000 }, () =>
  pages(async (first, second, load) => {
    await first.evaluate(() => opened());
    await first.evaluate(() => draft.edit({ title: 'Bænke ved havnen' }));
    await first.reload();
    await load(first);
    await first.evaluate(() => opened());
    assert.equal((await shown(first)).content.title, 'Bænke ved havnen');
  }));

test('only one tab sends, and when it is gone the other goes on under the same id', { skip, timeout: 60_000 }, () =>
  pages(async (first, second) => {
    await second.evaluate(() => {
      globalThis.heard = [];
      new BroadcastChannel('sent').onmessage = ({ data }) => heard.push(data.id);
    });
    await first.evaluate(() => opened());
    await second.evaluate(() => opened());
    await first.evaluate(() => draft.send({ title: 'Bænke' }));
    await until(second, () => heard.length === 1 && draft.shown.waits === 'answer');
    await second.evaluate(() => { globalThis.ids = []; void draft.retry(); });
    assert.equal(await second.evaluate(() => globalThis.answer === undefined), true, 'the first one is still sending');
    await first.close();
    await until(second, () => globalThis.answer !== undefined);
    await second.evaluate(() => answer());
    await until(second, () => draft.shown.phase === 'received');
    assert.equal((await shown(second)).seed.id, (await second.evaluate(() => heard))[0]);
  }));
