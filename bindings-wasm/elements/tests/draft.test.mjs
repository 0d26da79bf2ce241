// What a draft in a page does, one rule at a time; `draft-sequences` tries them all together.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problem, quiet, World } from './draft-world.mjs';
import { source } from './sources.mjs';

const { discardAll, indexedStore, localStore, plainly, response } = await source('draft/index.ts');

const DAY = 86_400_000;
const world = (kind = response('h')) => new World(7, kind);
const texts = ({ server }) => server.received.map(({ text }) => text);
const write = async (tab, text) => {
  tab.page.edit({ text });
  await tab.page.flush();
};
const send = async (tab, text) => {
  await tab.page.send({ text });
  await quiet();
};
const settle = (all, how) => all.settle(all.pending[0], how);

test('what was written is there at the next visit, and what was sent is kept no longer', async () => {
  const all = world();
  const tab = await all.open();
  await write(tab, 'Bevar stien');
  await all.kill(tab);
  const again = await all.open();
  assert.deepEqual(again.page.shown.content, { text: 'Bevar stien' });
  await send(again, 'Bevar stien');
  assert.equal(again.page.shown.phase, 'sending');
  await settle(all, 'answered');
  const { phase, content, receipt } = again.page.shown;
  assert.deepEqual([phase, content, receipt.thing, receipt.at], ['received', null, all.server.received[0].thing, '2026-05-20T18:00:00Z']);
});

test('a lost answer leaves it unknown, and asking by the secret learns that it arrived', async () => {
  const all = world();
  const tab = await all.open();
  await send(tab, 'a');
  await settle(all, 'gateway');
  assert.deepEqual([tab.page.shown.phase, tab.page.shown.waits], ['unknown', 'time']);
  await all.pass(3_000);
  assert.equal(all.pending[0].sends, false, 'it is asked first, which changes nothing');
  await settle(all, 'answered');
  await settle(all, 'answered');
  assert.equal(tab.page.shown.phase, 'received');
  assert.deepEqual(texts(all), ['a']);
});

test('a text that was changed after an answer was lost is added where the first arrived', async () => {
  const all = world();
  const tab = await all.open();
  await send(tab, 'a');
  await settle(all, 'lost after');
  await send(tab, 'b');
  while (all.pending.length > 0) await settle(all, 'answered');
  assert.deepEqual(texts(all), ['a', 'b']);
  assert.deepEqual([tab.page.shown.phase, tab.page.shown.receipt.added], ['received', 1]);
});

test('and where it did not, it goes under the same id, so that the first can arrive no more', async () => {
  const all = world();
  const tab = await all.open();
  await send(tab, 'a');
  await settle(all, 'late');
  await send(tab, 'b');
  while (all.pending.length > 0) await settle(all, 'answered');
  assert.equal(all.late[0]().problem.code, 'command_reused');
  assert.deepEqual(texts(all), ['b']);
});

test('a page that went in the middle of sending goes on at the next visit', async () => {
  const all = world();
  const tab = await all.open();
  await send(tab, 'a');
  await all.kill(tab);
  const again = await all.open();
  assert.equal(again.page.shown.phase, 'unknown');
  while (all.pending.filter((one) => one.tab === again).length > 0) await all.settle(all.pending.find((one) => one.tab === again), 'answered');
  assert.deepEqual([again.page.shown.phase, texts(all)], ['received', ['a']]);
});

test('offline it waits, and goes when the device is online again', async () => {
  const all = world();
  const tab = await all.open();
  all.isOffline = true;
  await send(tab, 'a');
  assert.deepEqual([tab.page.shown.phase, tab.page.shown.waits], ['sending', 'online']);
  all.isOffline = false;
  tab.on.awake();
  await quiet();
  await settle(all, 'answered');
  assert.deepEqual(texts(all), ['a']);
});

test('each attempt waits longer, and never shorter than the server asks', async () => {
  const all = world();
  const tab = await all.open();
  await send(tab, 'a');
  const waited = [];
  for (let failures = 0; failures < 4; failures++) {
    await settle(all, 'lost before');
    const [{ at }] = all.timers;
    waited.push(at - all.now);
    await all.pass(at - all.now);
    if (all.pending[0]?.sends === false) await settle(all, 'answered');
  }
  for (const [index, millis] of waited.entries()) assert.ok(millis >= 500 * 2 ** index && millis <= 1_500 * 2 ** index, `${waited}`);
  await settle(all, 'limited');
  assert.ok(all.timers[0].at - all.now >= 30_000);
});

test('a log-in that ended keeps it, and it goes after the next one', async () => {
  const all = world();
  const tab = await all.open();
  await send(tab, 'a');
  await settle(all, 'session');
  assert.equal(tab.page.shown.waits, 'session');
  await all.kill(tab);
  await all.open();
  await settle(all, 'answered');
  assert.deepEqual(texts(all), ['a']);
});

test('what is refused is mended and sent under the same id', async () => {
  const all = world();
  all.server.refuses = ({ content }) => content?.text === 'forbudt';
  const tab = await all.open();
  await send(tab, 'forbudt');
  await settle(all, 'answered');
  assert.deepEqual([tab.page.shown.phase, tab.page.shown.problem.code], ['refused', 'text_refused']);
  await write(tab, 'tilladt');
  assert.deepEqual([tab.page.shown.phase, tab.page.shown.problem], ['editing', null]);
  await send(tab, 'tilladt');
  await settle(all, 'answered');
  assert.deepEqual(texts(all), ['tilladt']);
});

test('what was received stays so where an addition is refused, and the addition stays to be mended', async () => {
  const all = world();
  all.server.refuses = ({ text }) => text === 'forbudt';
  const tab = await all.open();
  await send(tab, 'a');
  await settle(all, 'answered');
  await send(tab, 'forbudt');
  await settle(all, 'answered');
  const { phase, problem: met, content } = tab.page.shown;
  assert.deepEqual([phase, met.code, content.text], ['received', 'text_refused', 'forbudt']);
  await send(tab, 'b');
  await settle(all, 'answered');
  assert.deepEqual(texts(all), ['a', 'b']);
});

test('a server that knows no secret gets it without one', async () => {
  const all = world();
  all.server.knowsSecrets = false;
  const tab = await all.open();
  await send(tab, 'a');
  await settle(all, 'answered');
  await settle(all, 'lost after');
  await all.pass(3_000);
  while (all.pending.length > 0) await settle(all, 'answered');
  assert.deepEqual([tab.page.shown.phase, texts(all)], ['received', ['a']]);
});

test('a page that is not secure has no secret, and sends the same again instead of asking', async () => {
  const all = world();
  const tab = await all.open();
  await write(tab, 'a');
  const kept = await all.store.read('one');
  await all.kill(tab);
  await all.store.write('one', { ...kept.value, seed: { ...kept.value.seed, secret: null, secretHash: null } }, kept.revision, all.now);
  const again = await all.open();
  await send(again, 'a');
  await settle(all, 'lost after');
  await all.pass(3_000);
  assert.equal(all.pending[0].sends, true);
  await settle(all, 'answered');
  assert.deepEqual([again.page.shown.phase, texts(all)], ['received', ['a']]);
});

test('a newer text of another tab is put aside, and can be taken', async () => {
  const all = world();
  const [one, two] = [await all.open(), await all.open()];
  await write(one, 'fra den ene');
  await write(two, 'fra den anden');
  assert.deepEqual(two.page.shown.content, { text: 'fra den anden' });
  assert.deepEqual(two.page.shown.others.map(({ content }) => content.text), ['fra den ene']);
  assert.deepEqual(one.page.shown.content, { text: 'fra den anden' }, 'the other tab is told');
  await two.page.take(0);
  assert.deepEqual([two.page.shown.content.text, two.page.shown.others[0].content.text], ['fra den ene', 'fra den anden']);
  await two.page.drop(0);
  assert.deepEqual(two.page.shown.others, []);
});

test('a form that shows what the other tab wrote goes on from there', async () => {
  const all = world();
  const [one, two] = [await all.open(), await all.open()];
  await write(one, 'a');
  two.page.shows(two.page.shown.version);
  await write(two, 'ab');
  assert.deepEqual([two.page.shown.content.text, two.page.shown.others], ['ab', []]);
});

test('where there is no room it stays in memory, is said so, and is kept once there is', async () => {
  const all = world();
  const tab = await all.open();
  all.isFull = true;
  await write(tab, 'a');
  assert.deepEqual([tab.page.shown.content.text, tab.page.shown.kept], ['a', 'memory']);
  all.isFull = false;
  await write(tab, 'ab');
  assert.equal(tab.page.shown.kept, 'device');
  await all.kill(tab);
  assert.equal((await all.open()).page.shown.content.text, 'ab');
});

test('the last words before a page goes are there, though the database had no time for them', async () => {
  const all = world();
  const tab = await all.open();
  await write(tab, 'a');
  tab.page.edit({ text: 'ab' });
  tab.isDead = true;
  tab.on.leaving();
  await all.kill(tab);
  const again = await all.open();
  assert.equal(again.page.shown.content.text, 'ab');
  assert.deepEqual(all.quickKeys, []);
});

test('a draft that nobody touched for thirty days is deleted, and a clock that went back deletes none', async () => {
  const all = world();
  let tab = await all.open();
  await write(tab, 'a');
  const visit = async (millis) => {
    await all.kill(tab);
    all.now += millis;
    tab = await all.open();
    return tab.page.shown.content?.text;
  };
  assert.equal(await visit(-4_000 * DAY), 'a');
  assert.equal(await visit(29 * DAY), 'a');
  assert.equal(await visit(2 * DAY), undefined);
  assert.equal((await all.store.read('one'))?.value ?? null, null);
});

test('what is under way is learned before it is deleted', async () => {
  const all = world();
  const tab = await all.open();
  await send(tab, 'a');
  await settle(all, 'lost after');
  await all.kill(tab);
  all.now += 40 * DAY;
  const again = await all.open();
  while (all.pending.length > 0) await settle(all, 'answered');
  assert.equal(again.page.shown.phase, 'received');
});

test('deleted is deleted, in all tabs, and what is written then is another draft', async () => {
  const all = world();
  const [one, two] = [await all.open(), await all.open()];
  await write(one, 'a');
  const { seed } = one.page.shown;
  await one.page.discard();
  await quiet();
  assert.deepEqual([one.page.shown.content, two.page.shown.content], [null, null]);
  assert.ok(!JSON.stringify(await all.store.all()).includes('"a"'));
  await write(two, 'b');
  assert.notEqual(two.page.shown.seed.id, seed.id);
});

test('all drafts can be deleted at once', async () => {
  const all = world();
  const tab = await all.open();
  await write(tab, 'a');
  await discardAll({ now: () => all.now, store: async () => all.store, channel: () => ({ say: (message) => tab.hear(message), close: () => {} }), quick: null });
  await quiet();
  assert.equal(tab.page.shown.content, null);
});

test('after a receipt, what cannot be added begins anew under ids of its own', async () => {
  const all = world(plainly('idea.deposit', 'idea'));
  const tab = await all.open();
  await tab.page.send({ title: 'a' });
  await quiet();
  await settle(all, 'answered');
  tab.page.edit({ title: 'b' });
  await tab.page.again();
  assert.deepEqual([tab.page.shown.content, tab.page.shown.receipt], [{ title: 'b' }, null]);
  await tab.page.send({ title: 'b' });
  await quiet();
  await settle(all, 'answered');
  assert.deepEqual(texts(all), ['a', 'b']);
  assert.equal(new Set(all.server.received.map(({ thing }) => thing)).size, 2);
});

test('what waits can be called back as long as it has not left', async () => {
  const all = world();
  const tab = await all.open();
  all.isOffline = true;
  await send(tab, 'a');
  await tab.page.cancel();
  assert.equal(tab.page.shown.phase, 'editing');
  all.isOffline = false;
  tab.on.awake();
  await quiet();
  assert.equal(all.pending.length, 0);
});

test('an older draft goes on under its ids, and one that nobody can read is put aside as it is', async () => {
  const all = world();
  const id = '00000000-0000-4000-8000-00000000d001';
  const thing = '00000000-0000-4000-8000-00000000b001';
  all.quick = ['old', { id, response: thing, content: { text: 'fra før' } }];
  const tab = await all.open();
  const { seed, content } = tab.page.shown;
  assert.deepEqual([seed.id, seed.thing, content.text], [id, thing, 'fra før']);
  assert.deepEqual(all.quickKeys, []);

  const other = world();
  await other.store.write('one', { shape: 9, draft: 'en tekst fra fremtiden' }, 0, other.now);
  const opened = await other.open();
  assert.equal(opened.page.shown.phase, 'editing');
  await write(opened, 'a');
  assert.deepEqual(opened.page.shown.others.map((one) => one.content), [{ shape: 9, draft: 'en tekst fra fremtiden' }]);
});

test('a server that says no to everything leads nowhere endless', async () => {
  const all = world();
  all.server.carryOut = () => problem('refused', 'command_reused');
  const tab = await all.open();
  await send(tab, 'a');
  let rounds = 0;
  while (all.pending.length > 0 && rounds++ < 200) await settle(all, 'answered');
  assert.ok(rounds < 200);
  assert.deepEqual([tab.page.shown.phase, tab.page.shown.problem.code, tab.page.shown.content.text], ['received', 'command_reused', 'a']);
});

test('localStorage in place of a database keeps what it has where there is no more room', async () => {
  const kept = new Map();
  let room = 1_000;
  const storage = {
    get length() { return kept.size; },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    removeItem: (name) => void kept.delete(name),
    setItem: (name, text) => {
      if (text.length > room) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      kept.set(name, text);
    },
  };
  const store = localStore(storage);
  assert.equal(await store.write('one', { text: 'a' }, 0, 1), 'kept');
  assert.equal(await store.write('one', { text: 'b' }, 0, 2), 'conflict');
  room = 10;
  assert.equal(await store.write('one', { text: 'b' }, 1, 2), 'full');
  assert.deepEqual(await store.read('one'), { revision: 1, value: { text: 'a' }, at: 1 });
  assert.deepEqual((await store.all()).map(([key]) => key), ['one']);
  await store.remove('one', 1);
  assert.equal(await store.read('one'), null);
  kept.set('medborger-draft:two', 'ingen JSON');
  assert.deepEqual(await store.read('two'), { revision: 0, value: 'ingen JSON', at: 0 });
});

test('a database that stops answering is waited for once, then shortly, until it answers again', async () => {
  const soon = (request, result) => {
    queueMicrotask(() => request.onsuccess?.());
    return Object.assign(request, { result });
  };
  const room = { get: () => soon({}, undefined) };
  const database = { close: () => {}, transaction: () => ({ objectStore: () => room }) };
  let answers = true;
  let waited = [];
  const within = (work, brief) => {
    waited.push(brief);
    work.catch(() => {});
    return answers ? work : Promise.reject(new Error('it takes too long'));
  };
  const store = await indexedStore({ open: () => soon({}, database) }, within);
  answers = false;
  waited = [];
  assert.equal(await store.read('a'), undefined);
  assert.deepEqual([waited[0], waited.at(-1)], [false, true]);
  waited = [];
  assert.equal(await store.write('a', 1, 0, 0), 'broken');
  assert.ok(waited.length > 0 && waited.every((brief) => brief));
  answers = true;
  assert.equal(await store.read('a'), null);
  waited = [];
  assert.equal(await store.read('a'), null);
  assert.deepEqual(waited, [false]);
});
