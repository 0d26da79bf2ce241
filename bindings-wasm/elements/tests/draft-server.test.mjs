// Drafts against a town's own server, over a connection that breaks where it hurts most.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { Participation } from '../../js/wasm/medborger-node.js';
import { serve } from '../../js/server.js';
import { World } from './draft-world.mjs';
import { source } from './sources.mjs';

const { Client } = await source('client.ts');
const { plainly, response } = await source('draft/index.ts');

const id = (last) => `00000000-0000-4000-8000-${last.toString(16).padStart(12, '0')}`;
const HEARING = id(0xa001);
const IDA = id(0xc001);
const STAFF = { kind: 'staff', staff: id(0x5001) };
const KEY = Uint8Array.from({ length: 32 }, (_, at) => at);
const AT = '2026-05-20T18:00:00Z';

const town = Participation.inMemory({ municipality: '0510', key: KEY, history: true });
const before = town.acting(STAFF, '2026-05-07T08:00:00Z');
before.hearings.draft({ hearing: HEARING, title: 'Lokalplan for havnen', basis: { kind: 'statutory', rule: 'local_plan' } });
before.hearings.putDocument({ hearing: HEARING, document: 'edition', role: 'hearing_edition', content: { title: 'Høringsudgave' } });
before.hearings.announce({ hearing: HEARING, publishedOn: '2026-05-08' });
town.acting({ kind: 'public' }, '2026-05-07T08:00:00Z').citizens.enrol({ citizen: IDA, name: 'Ida Eksempel', consents: [{ purpose: 'enrolment', textVersion: '2026-1' }] });
const staff = town.acting(STAFF, AT);

let actor;
let handle;
/** What is to be done with the next answers: `lost` after it was carried out, `kept` for later. */
let fates = [];
const late = [];
const server = createServer((request, response) => void handle.node(request, response));
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;
handle = serve(town, { base: '/medborger', origin, actor: () => actor, clock: () => Date.parse(AT) });
after(() => server.close());

async function over(url, init) {
  assert.doesNotMatch(url, /secret/, 'addresses are kept in logs');
  const sent = () => fetch(url, { ...init, headers: { ...init.headers, origin } });
  const fate = url.includes('/commands/') ? fates.shift() : undefined;
  if (fate === 'late') late.push(sent);
  else {
    const answer = await sent();
    if (fate !== 'lost') return answer;
    await answer.arrayBuffer();
  }
  throw new TypeError('fetch failed');
}

/** Whether this server knows the secret of a response. */
const knowsSecrets = (await (await fetch(`${origin}/medborger/schema`)).text()).includes('"response.arrived"');

let seed = 0;
const content = (text) => ({ respondent: { kind: 'private', name: 'Ida Eksempel' }, text });
const world = (kind) => {
  // Each draws ids of its own.
  const all = new World((seed += 1), kind);
  all.clientOf = () => new Client(`${origin}/medborger`, { fetch: over });
  return all;
};
/** Until it shows what is waited for. Time passes at once, unless it has to stand still. */
async function until(all, tab, met, stands = false) {
  for (let round = 0; round < 400 && !met(tab.page.shown); round++) {
    await new Promise((done) => setTimeout(done, 5));
    if (all.timers.length > 0 && !stands) await all.pass(400_000);
  }
  assert.ok(met(tab.page.shown), JSON.stringify(tab.page.shown));
}
const isUnknown = ({ phase }) => phase === 'unknown';
const received = ({ phase }) => phase === 'received';
const all = () => staff.responses.list({ hearing: HEARING }).responses.length;

test('a response whose answer is lost after it was kept is received once', async () => {
  const device = world(response(HEARING));
  const tab = await device.open();
  const count = all();
  fates = knowsSecrets ? ['lost'] : [undefined, 'lost'];
  await tab.page.send(content('Bevar stien.'));
  await until(device, tab, received);
  const { receipt, seed } = tab.page.shown;
  assert.equal(all(), count + 1);
  assert.equal(receipt.thing, seed.thing);
  assert.equal(Date.parse(receipt.at), Date.parse(AT));
});

test('a response that comes late is not received beside the changed one', async () => {
  const device = world(response(HEARING));
  const tab = await device.open();
  const count = all();
  fates = knowsSecrets ? ['late'] : [undefined, 'late'];
  await tab.page.send(content('Bevar stien.'));
  await until(device, tab, isUnknown, true);
  await tab.page.send(content('Bevar stien og bænkene.'));
  await until(device, tab, received);
  assert.equal((await late.shift()()).status, 409);
  assert.equal(all(), count + 1);
  assert.equal(staff.responses.get({ response: tab.page.shown.seed.thing }).original.prose, 'Bevar stien og bænkene.');
});

test('a text that was changed after the first arrived is added, or stays where that is not permitted', async () => {
  const device = world(response(HEARING));
  const tab = await device.open();
  const count = all();
  fates = knowsSecrets ? ['lost'] : [undefined, 'lost'];
  await tab.page.send(content('Bevar stien.'));
  await until(device, tab, isUnknown, true);
  await tab.page.send(content('Bevar stien og bænkene.'));
  await until(device, tab, received);
  assert.equal(all(), count + 1);
  const { prose } = staff.responses.get({ response: tab.page.shown.seed.thing }).original;
  if (knowsSecrets) assert.equal(prose, 'Bevar stien.\n\nBevar stien og bænkene.');
  else {
    assert.deepEqual([prose, tab.page.shown.problem.code], ['Bevar stien.', 'actor_not_permitted']);
    assert.equal(tab.page.shown.content.text, 'Bevar stien og bænkene.');
  }
});

test('an idea waits for the log-in, and is received once afterwards', async () => {
  const device = world(plainly('idea.deposit', 'idea'));
  const tab = await device.open();
  await tab.page.send({ title: 'Bænke', body: 'Ved havnen.' });
  await until(device, tab, ({ waits }) => waits === 'session');
  actor = { kind: 'citizen', citizen: IDA };
  fates = ['lost'];
  await tab.page.retry();
  await until(device, tab, received);
  assert.equal(staff.ideas.list().ideas.length, 1);
  assert.equal(staff.ideas.get({ idea: tab.page.shown.receipt.thing }).title, 'Bænke');
  actor = undefined;
});
