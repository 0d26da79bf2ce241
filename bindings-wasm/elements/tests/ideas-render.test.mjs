// What a server renders into `<medborger-ideas>`: it works without a script, and gives way to one that comes.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { looks, opened, shut, skip } from './browser.mjs';
import { IDEA, ideas } from './ideas-town.mjs';
import { CITIZEN, host, pageOf, render } from './town.mjs';

after(shut);
const options = { skip, timeout: 120_000 };
const PAGE = '/ideer/{id}';

/** A host's pages: the list, one idea, the form. */
async function pages(town, url, { script } = {}) {
  const actor = town.state.actor ?? { kind: 'public' };
  const ask = (name, body) => town.ask(name, body, actor);
  const about = { interests: ask('interest.tree', {}), now: town.state.now, page: PAGE, login: '/login', ...(actor.citizen ? { citizen: actor.citizen } : {}) };
  const attributes = actor.citizen ? `citizen="${actor.citizen}"` : '';
  const shown = (more, inside) => pageOf({ body: `<medborger-ideas page="${PAGE}" list="/" propose="/ideer/ny" ${attributes} ${more}>${inside}</medborger-ideas>`, ...(script === undefined ? {} : { script }) });
  if (url.pathname === '/tak') return pageOf({ body: '<p>Tak for det.</p>', script: '' });
  if (url.pathname === '/ideer/ny') return shown('view="propose"', await (await render('propose'))({ ...about, list: '/', id: randomUUID(), next: '/tak' }));
  const one = /^\/ideer\/([0-9a-f-]{36})$/.exec(url.pathname);
  if (one) return shown(`idea="${one[1]}"`, await (await render('idea'))({ ...about, idea: ask('idea.get', { idea: one[1] }), list: '/', ids: [randomUUID(), randomUUID()], next: '/tak' }));
  const said = Object.fromEntries(['search', 'topic', 'stage', 'order'].map((name) => [name, url.searchParams.get(name) ?? '']));
  const filter = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
  const { topic, ...others } = filter;
  const after = url.searchParams.get('after');
  const list = ask('idea.list', { counts: true, limit: 20, ...others, ...(topic ? { topics: [topic] } : {}), ...(after ? { after } : {}) });
  const next = list.next ? `?${new URLSearchParams({ ...filter, after: list.next })}` : undefined;
  return shown('', await (await render('ideas'))({ ...about, list, filter, next, propose: '/ideer/ny' }));
}

async function on({ browser = { javaScriptEnabled: false }, actor, path = '/', many = 0, how = {}, prepared = () => {} }, work) {
  const town = await host({ pages: (url) => pages(town, url, how) });
  town.state.next = ['/'];
  town.state.actor = actor;
  try {
    ideas(town, { many });
    prepared(town);
    await opened(browser, async (page) => {
      await page.goto(town.origin + path);
      await work(page, town);
      assert.deepEqual(town.state.broken, []);
    });
  } finally {
    town.close();
  }
}

test('without a script ideas are searched, filtered, paged, and read from the list and the map', options, async () => {
  await on({ many: 20 }, async (page) => {
    await page.getByText('25 idéer').waitFor();
    await page.getByRole('link', { name: 'Vis flere idéer' }).click();
    assert.equal(await page.locator('article').count(), 5);
    await page.getByLabel('Søg i idéerne').fill('cykel');
    await page.getByRole('button', { name: 'Søg' }).click();
    await page.getByText('1 idé', { exact: true }).waitFor();
    await page.locator('.medborger-map').getByRole('link', { name: 'Cykelsti' }).click();
    await page.getByRole('heading', { name: 'Cykelsti til Nørre Opdigt' }).waitFor();
    await page.getByRole('link', { name: 'Log ind for at støtte' }).waitFor();
  });
});

test('without a script an idea is supported and proposed, each once', options, async () => {
  await on({ actor: CITIZEN, path: `/ideer/${IDEA}` }, async (page, town) => {
    await page.getByRole('button', { name: 'Støt idéen' }).click();
    await page.getByText('Tak for det.').waitFor();
    assert.equal(town.ask('idea.get', { idea: IDEA }).supporters, 1);
    await page.goto(`${town.origin}/ideer/ny`);
    await page.getByRole('button', { name: 'Send idéen ind' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Titel: Det skal udfyldes.' }).waitFor();
    await page.goBack();
    await page.getByLabel('Titel').fill('Frugttræer');
    await page.getByLabel('Idé', { exact: true }).fill('Ved skolen.');
    await page.getByLabel('Sundhed').check();
    await page.getByLabel('Stedet med ord').fill('Skolen');
    await page.getByRole('button', { name: 'Send idéen ind' }).click();
    await page.getByText('Tak for det.').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Send idéen ind' }).click();
    await page.getByText('Tak for det.').waitFor();
    const found = town.ask('idea.list', { search: 'frugt' });
    assert.deepEqual([found.total, found.ideas[0].topics], [1, ['health']]);
  });
});

test('what is rendered is accessible in each of its pages, and has no markup of others', options, async () => {
  for (const [name, path, actor] of [['list', '/', undefined], ['one', '/ideer/00000000-0000-4000-8000-000000001d03', CITIZEN], ['propose', '/ideer/ny', CITIZEN]]) {
    await on({ browser: {}, path, actor, how: { script: '' } }, async (page) => {
      await page.locator('medborger-ideas h2').waitFor();
      assert.equal(await page.locator('medborger-ideas :is(img, script, b)').count(), 0);
      await looks(page, `ideas-rendered-${name}`);
    });
  }
});

test('a script that comes later takes over the filter, and what was written', options, async () => {
  await on({ browser: {}, path: '/?search=cykel' }, async (page) => {
    await page.locator('.medborger-pad').waitFor();
    await page.getByText('1 idé', { exact: true }).waitFor();
    assert.equal(await page.getByLabel('Søg i idéerne').inputValue(), 'cykel');
  });
  let come;
  const waits = new Promise((resolve) => (come = resolve));
  const prepared = (town) => (town.state.meddle = async () => { await waits; return false; });
  await on({ browser: {}, path: '/ideer/ny', actor: CITIZEN, prepared }, async (page) => {
    await page.getByLabel('Titel').fill('Skrevet før scriptet');
    await page.getByLabel('Sundhed').check();
    come();
    await page.locator('form[novalidate]').waitFor();
    assert.equal(await page.getByLabel('Titel').inputValue(), 'Skrevet før scriptet');
    assert.equal(await page.getByLabel('Sundhed').isChecked(), true);
  });
});
