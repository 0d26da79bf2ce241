// The desk as a server renders it: a response is reviewed without a script, by links and plain forms.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { looks, opened, shut, skip } from './browser.mjs';
import { AFTER, DURING, HEARING, host, id, pageOf, seeded, STAFF } from './town.mjs';

const built = process.env.MEDBORGER_ELEMENTS;
const { desk, deskPaper, deskReview } = await import(built ? pathToFileURL(join(built, 'render.js')).href : 'medborger/elements/render');

after(shut);
const options = { skip, timeout: 120_000 };
const FAMILY = '👨‍👩‍👧‍👦';
const response = id(0xb000);

async function page(town, url) {
  if (url.pathname === '/tak') return pageOf({ body: '<p>Gemt.</p>' });
  const hearing = town.ask('hearing.get', { hearing: HEARING });
  if (url.pathname === '/') {
    const inside = await desk({ hearing, list: town.ask('response.worklist', { hearing: HEARING }), of: (one) => `/svar/${one}`, now: town.state.now });
    return pageOf({ body: `<medborger-desk hearing="${HEARING}">${inside}</medborger-desk>` });
  }
  if (url.pathname === '/hvidbog') {
    const begun = (() => { try { return town.ask('white_paper.get', { hearing: HEARING }); } catch { return undefined; } })();
    const more = begun ? { paper: begun, missing: town.ask('white_paper.missing', { hearing: HEARING }), namings: town.ask('white_paper.namings', { hearing: HEARING }) } : {};
    const inside = await deskPaper({ hearing, ...more, of: (one) => `/svar/${one}`, next: '/hvidbog', fresh: randomUUID, now: town.state.now });
    return pageOf({ body: `<medborger-desk hearing="${HEARING}" part="paper">${inside}</medborger-desk>` });
  }
  const of = url.pathname.slice('/svar/'.length);
  const chosen = { stand: url.searchParams.getAll('stand'), hide: url.searchParams.getAll('hide'), words: url.searchParams.getAll('words') };
  const inside = await deskReview({
    hearing, response: town.ask('response.get', { response: of }), suggested: town.ask('response.suggest', { response: of }),
    ids: { review: randomUUID(), withhold: randomUUID(), answer: randomUUID() }, next: '/tak', chosen, now: town.state.now,
  });
  return pageOf({ body: `<medborger-desk hearing="${HEARING}" response="${of}">${inside}</medborger-desk>` });
}

async function on(browser, work) {
  let town;
  town = await host({ at: AFTER, pages: (url) => page(town, url) });
  try {
    town.state.actor = STAFF;
    seeded(town, { questions: [] });
    const text = `${FAMILY} Jeg bor på Havnegade 12 ved siden af Bo Prøve, ring 20 30 40 50 🌊. Spørg Gudrun og <b>Gudrun</b>.`;
    town.send('response.submit', { response, hearing: HEARING, content: { respondent: { kind: 'private', name: 'Ida Eksempel' }, text } }, { kind: 'public' }, DURING);
    await opened(browser, async (page) => {
      await page.goto(town.origin);
      await work(page, town);
      assert.deepEqual(town.state.broken, []);
    });
  } finally {
    town.close();
  }
}

test('without a script a response is found in the list, decided about and approved', options, async () => {
  await on({ javaScriptEnabled: false }, async (page, town) => {
    await page.getByRole('link', { name: 'Nr. 1 · Ida Eksempel' }).click();
    await page.getByLabel(/Lad stå: Adresse/).check({ force: true });
    await page.getByLabel(/Skjul: Navn, “Bo Prøve”/).check({ force: true });
    await page.getByLabel(/Skjul også disse ord/).fill('Gudrun');
    await page.getByRole('button', { name: 'Se, hvordan det bliver' }).click();
    await page.getByText('[navn fjernet] og <b>[navn fjernet]</b>').waitFor();
    await page.getByRole('button', { name: 'Godkend til offentliggørelse' }).click();
    await page.getByText('Gemt.').waitFor();
    assert.equal(town.ask('response.get', { response }).text, `${FAMILY} Jeg bor på Havnegade 12 ved siden af [navn fjernet], ring [telefon fjernet] 🌊. Spørg [navn fjernet] og <b>[navn fjernet]</b>.`);
  });
});

test('without a script a response is withheld with a reason', options, async () => {
  await on({ javaScriptEnabled: false }, async (page, town) => {
    await page.getByRole('link', { name: 'Nr. 1 · Ida Eksempel' }).click();
    await page.getByText('Offentliggør ikke dette svar').click();
    await page.getByLabel('Begrundelse').fill('Det nævner et barn.');
    await page.getByRole('button', { name: 'Hold svaret tilbage' }).click();
    await page.getByText('Gemt.').waitFor();
    assert.equal(town.ask('response.get', { response }).review, 'withheld');
  });
});

test('without a script a white paper is begun, its response answered, each section said, and it is finished', options, async () => {
  await on({ javaScriptEnabled: false }, async (page, town) => {
    await page.goto(`${town.origin}/hvidbog`);
    await page.getByRole('button', { name: 'Begynd hvidbogen' }).click();
    await page.getByText('0 af 1 svar er afsluttet').waitFor();
    await page.getByLabel('Indledning').fill('Alle svar er læst.');
    await page.getByRole('button', { name: 'Gør hvidbogen færdig' }).click();
    await page.getByText('Høringssvar, der ikke er behandlet: 1, det første er nr. 1.').waitFor();
    assert.equal(town.ask('white_paper.get', { hearing: HEARING }).version ?? 0, 0);

    await page.goto(`${town.origin}/hvidbog`);
    await page.getByRole('link', { name: 'Nr. 1' }).click();
    await page.getByRole('button', { name: 'Godkend til offentliggørelse' }).click();
    await page.goto(`${town.origin}/svar/${response}`);
    const says = async (form, sure) => {
      await form.locator('[name="answer.summary"]').fill('Bænkene bør blive.');
      await form.locator('[name="answer.assessment"]').fill('Vi er enige.');
      if (sure) await form.locator('[name="answer.recommendation"]').fill('Bænkene bliver.');
      await form.getByRole('button').click();
    };
    await says(page.locator('form[action$="/response.answer"]'), false);
    await page.getByText('Gemt.').waitFor();
    await page.goto(`${town.origin}/hvidbog`);
    await page.getByText('1 af 1 svar er afsluttet').waitFor();
    for (;;) {
      const open = page.locator('details[open]').filter({ has: page.locator('form[action$="/white_paper.put_section"]') }).first();
      if ((await open.count()) === 0) break;
      await says(open.locator('form'), true);
    }
    await page.getByText('Alt er besvaret').waitFor();
    await page.getByLabel('Indledning').fill('Alle svar er læst.');
    await page.getByRole('button', { name: 'Gør hvidbogen færdig' }).click();
    await page.getByText(/Hvidbogen er færdig: version 1/).waitFor();
    assert.equal(town.ask('white_paper.get', { hearing: HEARING }).version, 1);
  });
});

test('the script takes over from what the server rendered, and both are readable', options, async () => {
  await on({}, async (page, town) => {
    await page.getByRole('button', { name: 'Nr. 1 · Ida Eksempel' }).waitFor();
    await page.goto(`${town.origin}/svar/${response}`);
    await page.getByRole('textbox', { name: /Svarets tekst/ }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Svar nr. 1 · Ida Eksempel' }).count(), 1);
    // axe runs by a script of its own: the page is looked at as it came, with the element's left out.
    await page.route('**/elements/*.js', (route) => route.abort());
    await page.goto(`${town.origin}/svar/${response}`);
    await page.getByRole('button', { name: 'Godkend til offentliggørelse' }).waitFor();
    await looks(page, 'desk-plain', { widths: [320, 1280] });
    await page.goto(town.origin);
    await page.getByRole('link', { name: 'Nr. 1 · Ida Eksempel' }).waitFor();
    await looks(page, 'desk-plain-list', { widths: [320] });
    town.send('white_paper.begin', { hearing: HEARING });
    await page.goto(`${town.origin}/hvidbog`);
    await page.getByRole('button', { name: 'Gør hvidbogen færdig' }).waitFor();
    await looks(page, 'desk-plain-paper', { widths: [320, 1280] });
  });
});
