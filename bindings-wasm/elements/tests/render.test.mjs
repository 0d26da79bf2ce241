// What a server renders into the elements: it works without a script, and gives way to one that comes late.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { hearing as renderHearing, responses as renderResponses } from 'medborger/elements/render';
import { looks, opened, shut, skip } from './browser.mjs';
import { AFTER, answered, DURING, HEARING, host, pageOf, seeded } from './town.mjs';

after(shut);
const options = { skip, timeout: 120_000 };
const PUBLIC = { kind: 'public' };

/** The page of a hearing, as a host renders it. */
async function hearingPage(town, url, more = {}) {
  const ask = (name, body) => town.ask(name, body, PUBLIC);
  const shown = ask('hearing.get', { hearing: HEARING });
  const { basis, published_on, last_day, policy } = shown;
  const documents = Object.fromEntries(shown.documents.map(({ document }) => [document, ask('hearing.document', { hearing: HEARING, document })]));
  const inside = await renderHearing({
    hearing: shown, documents, period: ask('hearing.period', { basis, published_on, last_day, policy }),
    now: town.state.now, id: randomUUID(), next: '/tak', ask: url.searchParams.getAll('ask'),
  });
  return pageOf({ body: `<medborger-hearing hearing="${HEARING}">${inside}</medborger-hearing>`, ...more });
}

async function responsesPage(town, url) {
  const said = Object.fromEntries(['search', 'stance', 'kind', 'section'].map((name) => [name, url.searchParams.get(name) ?? '']));
  const filter = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
  const after = url.searchParams.get('after');
  const list = town.ask('response.list', { hearing: HEARING, counts: true, limit: 20, ...filter, ...(after ? { after } : {}) }, PUBLIC);
  const next = list.next ? `?${new URLSearchParams({ ...filter, after: list.next })}` : undefined;
  const inside = await renderResponses({ hearing: town.ask('hearing.get', { hearing: HEARING }, PUBLIC), list, filter, now: town.state.now, next });
  return pageOf({ body: `<medborger-responses hearing="${HEARING}">${inside}</medborger-responses>` });
}

async function on({ at = DURING, pages, browser = { javaScriptEnabled: false }, seed = {}, prepared = () => {} }, work) {
  const town = await host({ at, pages: (url) => (url.pathname === '/tak' ? pageOf({ body: '<p>Tak for dit svar.</p>' }) : pages(town, url)) });
  town.state.next = ['/'];
  try {
    seeded(town, seed);
    prepared(town);
    await opened(browser, async (page, printed) => {
      await page.goto(town.origin);
      await work(page, town, printed);
      assert.deepEqual(town.state.broken, []);
    });
  } finally {
    town.close();
  }
}

const responses = (town) => town.ask('response.list', { hearing: HEARING }).responses;

test('without a script a hearing is read, and a response with the questions that somebody chose is sent', options, async () => {
  await on({ pages: hearingPage }, async (page, town) => {
    await page.getByText('Der er 19 dage tilbage').waitFor();
    await page.getByText('3. Byggeriets højde', { exact: true }).first().click();
    await page.getByText('højst have fire etager').waitFor();
    // Those that must be answered are there; of the others one is chosen.
    assert.equal(await page.locator('[name="content.answers.2.value.value"]').count(), 0);
    await page.getByLabel('Hvor tryg er du på stien i dag?').check();
    await page.getByRole('button', { name: 'Vis de valgte spørgsmål' }).click();
    await page.locator('[name="content.answers.2.value.value"]').nth(3).check();
    await page.getByLabel('Nej, det er for højt').check();
    await page.getByLabel('Dit høringssvar').fill('Bevar stien.\nOgså om vinteren.');
    await page.getByLabel('Navn', { exact: true }).fill('Ida Eksempel');
    await page.getByRole('button', { name: 'Send høringssvar' }).click();
    await page.getByText('Tak for dit svar.').waitFor();
    const [{ response }] = responses(town);
    const { original } = town.ask('response.get', { response });
    assert.match(original.prose, /Bevar stien\.\nOgså om vinteren\./);
    assert.deepEqual(original.form.map(({ question, chosen }) => [question, chosen]), [['hoejde', 'Nej, det er for højt'], ['tryghed', '4']]);
    // Back and sent once more: it is the same response.
    await page.goBack();
    await page.getByRole('button', { name: 'Send høringssvar' }).click();
    await page.getByText('Tak for dit svar.').waitFor();
    assert.equal(responses(town).length, 1);
  });
});

test('without a script the server’s page says which field is wrong', options, async () => {
  await on({ pages: hearingPage }, async (page, town) => {
    await page.getByLabel('Ja', { exact: true }).check();
    await page.getByLabel('En forening').check();
    await page.getByRole('button', { name: 'Send høringssvar' }).click();
    await page.getByText(/angiv organisationen/i).waitFor();
    assert.equal(responses(town).length, 0);
  });
});

test('what a server renders has nothing of Lit’s marks, is accessible, and stands below no script', options, async () => {
  await on({ pages: hearingPage, browser: {} }, async () => {});
  const town = await host({ at: DURING });
  try {
    seeded(town, { title: 'A <script>x</script> & "B"' });
    const html = await hearingPage(town, new URL('http://localhost/'));
    assert.doesNotMatch(html.replace('<!doctype html>', ''), /<[!?]/);
    assert.doesNotMatch(html, /checked=/);
    assert.ok(html.includes('A &lt;script&gt;x&lt;/script&gt; &amp; &quot;B&quot;'));
  } finally {
    town.close();
  }
  await on({ pages: (town, url) => hearingPage(town, url, { script: '' }), browser: {} }, (page) => looks(page, 'rendered'));
});

test('a script that comes late takes over what was written, and where somebody was', options, async () => {
  let come;
  const waits = new Promise((resolve) => (come = resolve));
  await on({ pages: hearingPage, browser: {}, prepared: (town) => (town.state.meddle = async () => { await waits; return false; }) }, async (page, town) => {
    await page.getByLabel('Ja', { exact: true }).check();
    await page.getByLabel('En forening').check();
    await page.getByLabel('Organisation').fill('Foreningen Stien');
    await page.getByLabel('Dit høringssvar').fill('Skrevet før scriptet kom.');
    assert.equal(await page.locator('form[action$="/forms/response.submit"]').count(), 1);
    come();
    await page.locator('form[novalidate]').waitFor();
    assert.equal(await page.locator('form[action$="/forms/response.submit"]').count(), 0);
    assert.equal(await page.getByLabel('Dit høringssvar').inputValue(), 'Skrevet før scriptet kom.');
    assert.equal(await page.getByLabel('Organisation').inputValue(), 'Foreningen Stien');
    assert.equal(await page.getByLabel('En forening').isChecked(), true);
    assert.equal(await page.evaluate(() => document.activeElement?.name), 'content.text');
    await page.getByRole('button', { name: 'Send høringssvar' }).click();
    await page.getByText('Tak. Dit høringssvar er modtaget').waitFor();
    assert.equal(responses(town)[0].kind, 'association');
  });
});

test('where the script finds no server, what was rendered stays and works', options, async () => {
  await on({ pages: hearingPage, browser: {}, prepared: (town) => (town.state.meddle = (request, response, path) => path.startsWith('questions/') && (response.writeHead(500).end(), true)) }, async (page, town) => {
    await page.getByText('Noget gik galt hos kommunen').waitFor();
    await page.getByLabel('Ja', { exact: true }).check();
    await page.getByLabel('Dit høringssvar').fill('Bevar stien.');
    await page.getByLabel('Navn', { exact: true }).fill('Ida Eksempel');
    await page.getByRole('button', { name: 'Send høringssvar' }).click();
    await page.getByText('Tak for dit svar.').waitFor();
    assert.equal(responses(town).length, 1);
  });
});

test('without a script the responses are searched, filtered and paged by addresses', options, async () => {
  await on({ at: AFTER, pages: responsesPage, prepared: (town) => answered(town, { many: 30 }) }, async (page) => {
    await page.getByText('33 svar').waitFor();
    assert.equal(await page.locator('article').count(), 20);
    await page.getByRole('link', { name: 'Vis flere svar' }).click();
    await page.getByText('Svar nr. 13', { exact: true }).waitFor();
    assert.equal(await page.locator('article').count(), 13);
    await page.getByLabel('Holdning').selectOption('objection');
    await page.getByRole('button', { name: 'Søg' }).click();
    await page.getByText('Foreningen Stien').waitFor();
    await page.getByText('1 svar', { exact: true }).waitFor();
  });
});
