// `<medborger-responses>`: the list that the public reads, its search, and the white paper.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { looks, opened, shut, skip, small } from './browser.mjs';
import { AFTER, answered, DURING, HEARING, host, pageOf, seeded } from './town.mjs';

after(shut);
const options = { skip, timeout: 120_000 };
const element = pageOf({ body: `<medborger-responses hearing="${HEARING}"></medborger-responses>` });

async function on({ many, finished, page: html = element, at = AFTER, browser = {}, none = false } = {}, work) {
  const town = await host({ at, pages: () => html });
  try {
    seeded(town);
    if (!none) answered(town, { many, finished });
    await opened(browser, async (page, printed) => {
      await page.goto(town.origin);
      await work(page, town, printed);
      assert.deepEqual(town.state.broken, []);
      assert.deepEqual(printed, []);
    });
  } finally {
    town.close();
  }
}

const articles = (page) => page.locator('medborger-responses article');

test('published responses are read with sender, stance and section, without what is hidden, and markup is text', options, async () => {
  for (const colorScheme of ['light', 'dark']) {
    await on({ browser: { colorScheme } }, async (page) => {
      await page.getByText('3 svar').waitFor();
      await page.getByText('Foreningen Stien').waitFor();
      assert.match(await articles(page).last().innerText(), /\[telefon fjernet\]/);
      assert.ok(!(await page.content()).includes('12 34 56 78'));
      await page.getByText('<b>Flere</b> parkeringspladser').waitFor();
      assert.equal(await page.locator('medborger-responses img').count(), 0);
      await page.getByText('Læs resten').click();
      await looks(page, `responses-${colorScheme}`);
      assert.deepEqual(await small(page), []);
    });
  }
});

test('a search and the filters with their counts find what they say, and how many is said aloud', options, async () => {
  await on({}, async (page) => {
    await page.getByLabel('Søg i svarene').fill('parkering');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('1 svar').waitFor();
    assert.equal(await articles(page).count(), 1);
    await page.getByLabel('Søg i svarene').fill('');
    await page.getByRole('button', { name: 'Søg' }).click();
    await page.getByRole('status').getByText('3 svar').waitFor();
    await page.getByLabel('Holdning').selectOption({ label: 'Indsigelse (1)' });
    await page.getByRole('status').getByText('1 svar').waitFor();
    await page.getByText('Foreningen Stien').waitFor();
    await page.getByLabel('Søg i svarene').fill('intet');
    await page.keyboard.press('Enter');
    await page.getByText('Ingen svar passer').waitFor();
    await looks(page, 'responses-none-found', { widths: [320] });
  });
});

test('many responses come by and by, and the focus goes to the first new one', options, async () => {
  await on({ many: 30 }, async (page) => {
    await page.getByText('33 svar').waitFor();
    assert.equal(await articles(page).count(), 20);
    await page.getByRole('button', { name: 'Vis flere svar' }).click();
    await page.waitForFunction(() => document.querySelectorAll('medborger-responses article').length === 33);
    // The newest come first.
    assert.match(await page.evaluate(() => document.activeElement?.textContent), /Svar nr\. 13/);
    assert.equal(await page.getByRole('button', { name: 'Vis flere svar' }).count(), 0);
  });
});

test('a finished white paper is read with what the administration answers', options, async () => {
  await on({ finished: true, many: 25 }, async (page) => {
    await page.getByRole('heading', { name: 'Hvidbog' }).waitFor();
    await page.getByText('Alle svar er læst og behandlet.').waitFor();
    await page.getByText('I alt 28 svar').waitFor();
    await looks(page, 'white-paper');
    await page.getByText('Svar for svar').click();
    await page.getByRole('button', { name: 'Vis flere', exact: true }).click();
    await page.locator('.medborger-paper').getByText('Svar nr. 28').waitFor();
    assert.match(await page.evaluate(() => document.activeElement?.textContent), /Svar nr\. 21/);
  });
});

test('before anything is published it says when that will be', options, async () => {
  await on({ at: DURING, none: true }, async (page) => {
    await page.getByText('Svarene offentliggøres, når fristen er udløbet').waitFor();
    await looks(page, 'responses-none', { widths: [320] });
  });
});

test('a page that does not come keeps what was there, and may be asked for again', options, async () => {
  const town = await host({ at: AFTER, pages: () => element });
  try {
    seeded(town);
    answered(town, { many: 30 });
    await opened({}, async (page) => {
      await page.goto(town.origin);
      await page.getByText('33 svar').waitFor();
      town.state.meddle = (_, response) => response.writeHead(500).end() && true;
      await page.getByRole('button', { name: 'Vis flere svar' }).click();
      await page.getByText('Noget gik galt hos kommunen').waitFor();
      assert.equal(await articles(page).count(), 20);
      town.state.meddle = undefined;
      await page.getByRole('button', { name: 'Prøv igen' }).click();
      await page.getByText('Noget gik galt hos kommunen').waitFor({ state: 'detached' });
      assert.equal(await articles(page).count(), 20);
    });
  } finally {
    town.close();
  }
});
