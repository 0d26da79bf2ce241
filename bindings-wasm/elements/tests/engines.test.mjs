// The core of a hearing's journey in other engines than Chromium: what is written stays on the device, is checked by the rules in
// WebAssembly, is sent once though its answer is lost, and has a receipt.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begun, ENGINES } from './engines.mjs';
import { HEARING, host, pageOf, seeded } from './town.mjs';

const NONE = process.env.MEDBORGER_NO_BROWSER ? 'MEDBORGER_NO_BROWSER is set' : false;
const page = pageOf({ body: `<medborger-hearing hearing="${HEARING}"></medborger-hearing>` });
const responses = (town) => town.ask('response.list', { hearing: HEARING }).responses;

/** Loses the answer of the first command, after it was carried out. */
function losing(town) {
  const seen = { commands: 0 };
  town.state.meddle = async (request, response, path) => {
    if (!path.startsWith('commands/') || seen.commands++ > 0) return false;
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    await town.handle(new Request(`${town.origin}${request.url}`, { method: 'POST', body: Buffer.concat(pieces), headers: { ...request.headers } }));
    response.writeHead(502).end();
    return true;
  };
  return seen;
}

for (const [name, { absent }] of Object.entries(ENGINES)) {
  if (absent && !NONE) console.error(`\n*** ${name}: NOT TRIED. ${absent}. ***\n`);
  test(`in ${name} a response is written, found again, checked, sent once and receipted`, { skip: NONE || absent, timeout: 240_000 }, async (t) => {
    const town = await host({ pages: () => page });
    let engine;
    try {
      seeded(town);
      engine = await begun(name);
      t.diagnostic(engine.version);
      await engine.open(town.origin);
      await engine.says('Der er 19 dage tilbage');
      await engine.type('[name="content.text"]', 'Bevar stien langs vandet.');
      await engine.says('Kladden gemmes på denne enhed');
      await engine.until(`indexedDB.databases ? indexedDB.databases().then((all) => all.length > 0) : true`);
      await engine.open(`${town.origin}/?again`);
      await engine.says('er hentet frem');
      assert.equal(await engine.run(`document.querySelector('[name="content.text"]').value`), 'Bevar stien langs vandet.');
      // What must be answered is asked for, and the focus leads there.
      await engine.click('form .medborger-send button[type=submit]');
      await engine.until(`document.activeElement.id.endsWith('-summary')`);
      assert.equal(responses(town).length, 0);
      await engine.click('input[type=radio][value=ja]');
      await engine.type('[name="content.respondent.name"]', 'Ida Eksempel');
      const seen = losing(town);
      await engine.click('form .medborger-send button[type=submit]');
      await engine.says('Tak. Dit høringssvar er modtaget');
      assert.ok(seen.commands + town.state.asked.filter((asked) => asked.includes('response.arrived')).length > 1, 'it asked again');
      assert.equal(responses(town).length, 1);
      // The rules were fetched and ran under the policy, which nothing broke.
      assert.ok(await engine.run(`performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/dist/form.wasm'))`));
      assert.deepEqual(town.state.broken, []);
    } finally {
      await engine?.close();
      town.close();
    }
  });
}
