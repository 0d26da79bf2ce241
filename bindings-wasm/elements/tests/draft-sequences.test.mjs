// Thousands of ways in which a draft can go wrong, each from a seed, and what must hold at the end of all of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quiet, World } from './draft-world.mjs';
import { source } from './sources.mjs';

const { plainly, response } = await source('draft/index.ts');

const SEQUENCES = Number(process.env.MEDBORGER_LONG ? 20_000 : 1_500);
const FATES = ['answered', 'answered', 'lost before', 'lost after', 'gateway', 'failed', 'late', 'twice', 'limited', 'session'];
const isUnderWay = ({ phase }) => phase === 'sending' || phase === 'unknown';

/** One sequence, and what it left behind. */
async function sequence(seed, kind, content, adds, setUp = () => {}) {
  const world = new World(seed, kind);
  setUp(world);
  const { chance } = world;
  const one = (all) => all[Math.floor(chance() * all.length)];
  const story = [];
  let written = 0;
  /** What each tab's form says, what nobody may lose, and what was sent last. */
  const forms = new Map();
  const dear = new Set();
  const often = new Map();
  let pressed;
  let [acknowledged, wasFull] = [false, false];
  const said = (shown) => shown.content?.text ?? shown.content?.title;

  const open = async () => {
    const tab = await world.open();
    const takes = (shown) => {
      tab.page.shows(shown.version);
      forms.set(tab, said(shown));
    };
    takes(tab.page.shown);
    tab.page.watch((shown) => {
      acknowledged ||= shown.receipt !== null;
      // Some forms show at once what another tab wrote, others stay as they are.
      if (chance() < 0.5) takes(shown);
    });
  };
  const isHeld = () => world.tabs.some(({ page }) => page.shown.kept === 'memory');
  const forget = (tab) => {
    forms.delete(tab);
    // What only memory knew goes with the page that had it.
    if (!isHeld() && !world.isFull) return;
    pressed = undefined;
    dear.clear();
  };
  /** The person writes over what the form of this tab shows. */
  const over = (tab, text) => {
    dear.delete(forms.get(tab));
    dear.add(text);
    forms.set(tab, text);
  };

  const actions = {
    edit: async (tab) => {
      const text = `t${++written}`;
      over(tab, text);
      tab.page.edit(content(text));
      await tab.page.flush();
      story.push(`${tab.number} writes ${text}`);
    },
    send: async (tab) => {
      const text = forms.get(tab) ?? `t${++written}`;
      over(tab, text);
      // Where it was received and nothing can be added, sending is none.
      if (adds || tab.page.shown.receipt === null) pressed = text;
      often.set(text, (often.get(text) ?? 0) + 1);
      await tab.page.send(content(text));
      story.push(`${tab.number} sends ${text}`);
    },
    answer: async () => {
      const request = one(world.pending);
      if (request === undefined) return;
      const how = request.sends ? one(FATES) : one(['answered', 'lost before', 'limited', 'session']);
      await world.settle(request, how);
      story.push(`${request.sends ? 'sent' : 'asked'}: ${how}`);
    },
    late: async () => {
      const does = world.late.shift();
      if (does !== undefined) story.push(`late: ${does().problem?.code ?? 'received'}`);
    },
    reload: async (tab) => {
      forget(tab);
      await world.kill(tab);
      await open();
      story.push(`${tab.number} is loaded again`);
    },
    tab: async () => {
      if (world.tabs.length > 1) {
        const tab = one(world.tabs);
        forget(tab);
        await world.kill(tab);
        story.push(`${tab.number} is closed`);
      } else {
        await open();
        story.push('another tab');
      }
    },
    full: async () => {
      world.isFull = !world.isFull;
      wasFull = true;
      story.push(world.isFull ? 'full' : 'room again');
    },
    offline: async () => {
      world.isOffline = !world.isOffline;
      if (!world.isOffline) for (const { on } of world.tabs) on.awake();
      story.push(world.isOffline ? 'offline' : 'online');
    },
    clock: async () => {
      await world.pass(one([1_000, 5_000, 60_000, 3_600_000, -86_400_000, -1_000]));
      story.push('time passes');
    },
    retry: (tab) => tab.page.retry(),
  };
  const names = ['edit', 'edit', 'send', 'send', 'answer', 'answer', 'answer', 'answer', 'late', 'reload', 'tab', 'full', 'offline', 'clock', 'clock', 'retry'];

  await open();
  await actions.edit(world.tabs[0]);
  for (let step = 0; step < 6 + Math.floor(chance() * 24); step++) {
    await actions[one(names)](one(world.tabs));
    await quiet();
  }

  // In the end there is room, a network and a server that answers, and time goes on.
  story.push('all is well');
  world.isFull = false;
  world.isOffline = false;
  for (const { on } of world.tabs) on.awake();
  await quiet();
  let rounds = 0;
  for (; rounds < 60; rounds++) {
    const [request] = world.pending;
    if (request !== undefined) await world.settle(request, 'answered');
    else if (world.late.length > 0) world.late.shift()();
    else if (world.timers.length > 0) await world.pass(400_000);
    else if (!world.tabs.some(({ page }) => isUnderWay(page.shown))) break;
    // Nothing is waited for that the person can't bring about.
    else for (const { page } of world.tabs) await page.retry();
    await quiet();
  }
  // Another tab that could not be told looks when it is seen again.
  for (const { on } of world.tabs) on.awake();
  await quiet();
  return { world, story, rounds, pressed, isOnce: often.get(pressed) === 1, acknowledged, dear, wasFull };
}

function holds({ world, story, rounds, pressed, isOnce, acknowledged, dear, wasFull }, seed, adds) {
  const told = `seed ${seed}: ${story.join(', ')}; received ${JSON.stringify(world.server.received.map(({ text }) => text))}`;
  const { received } = world.server;
  const shown = world.tabs.map(({ page }) => page.shown);
  assert.ok(rounds < 60, `no end: ${told}; ${JSON.stringify(shown)}`);
  for (const one of shown) assert.ok(!isUnderWay(one), `still under way: ${told}; ${JSON.stringify(one)}`);
  assert.ok(received.filter(({ thing }) => thing !== undefined).length <= 1, `submitted twice: ${told}`);
  // What one tab could not keep, another that does not hear of it can't know.
  const isKnown = world.hasChannel || !wasFull;
  assert.ok(!isKnown || new Set(received.map(({ text }) => text)).size === received.length, `a text was received twice: ${told}`);
  if (acknowledged) assert.ok(received.length > 0, `what was acknowledged is gone: ${told}`);
  const kept = shown.flatMap(({ content, others }) => [content, ...others.map((other) => other.content)]).filter(Boolean).map((content) => content.text ?? content.title);
  const texts = new Set([...received.map(({ text }) => text), ...kept]);
  if (pressed !== undefined) {
    assert.ok(received.length > 0, `what was sent is not there: ${told}; ${JSON.stringify(shown)}`);
    // What was received already is not received again, though it be sent last.
    if (adds && isOnce && isKnown) assert.equal(received.at(-1).text, pressed, `the last text is another: ${told}; ${JSON.stringify(shown)}`);
    else assert.ok(adds || texts.has(pressed) || !dear.has(pressed), `the last text is nowhere: ${told}; ${JSON.stringify(shown)}`);
  }
  for (const text of dear) assert.ok(texts.has(text), `${text} is lost: ${told}; ${JSON.stringify(shown)}`);
}

const inWords = (text) => ({ text });
const titled = (text) => ({ title: text });

const worlds = [
  ['a response', response('h'), inWords, true],
  ['a response, without locks and channels between tabs', response('h'), inWords, true, (world) => Object.assign(world, { hasLocks: false, hasChannel: false })],
  ['a response, to a server that knows no secrets', response('h'), inWords, true, (world) => { world.server.knowsSecrets = false; }],
  ['a command to which nothing can be added', plainly('idea.deposit', 'idea'), titled, false],
];

for (const [name, kind, content, adds, setUp] of worlds) {
  test(`${name}: whatever goes wrong, it is received once, with the last text, and nothing is lost`, { timeout: 300_000 }, async () => {
    for (let seed = 1; seed <= SEQUENCES; seed++) holds(await sequence(seed, kind, content, adds, setUp), seed, adds);
  });
}
