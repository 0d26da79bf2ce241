// `<medborger-desk>`: the draw of a team step by step, and who suits which voluntary task.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { looks, opened, shut, skip } from './browser.mjs';
import { applied, called, published, TEAM, textOf } from './teams.mjs';
import { host, id, pageOf, STAFF } from './town.mjs';
import { asking, BO } from './volunteers.mjs';

after(shut);
const options = { skip, timeout: 120_000 };
const element = (more = '') => pageOf({ head: '<link rel="stylesheet" href="/tests/wide.css">', body: `<medborger-desk ${more}></medborger-desk>` });

async function on({ html, at, prepared = () => {} }, work) {
  const town = await host({ at, pages: () => html });
  try {
    town.state.actor = STAFF;
    prepared(town);
    await opened({}, async (page, printed) => {
      await page.goto(town.origin);
      await work(page, town);
      assert.deepEqual(town.state.broken, []);
      assert.deepEqual(printed.filter((one) => !one.startsWith('Failed to load resource')), []);
    });
  } finally {
    town.close();
  }
}

const crowd = (town) => {
  called(town);
  applied(town);
};

test('a draw is published with its fingerprint, told of, and drawn from what the balls showed', options, async () => {
  await on({ html: element(`tab="draw" team="${TEAM}"`), at: '2026-04-05T09:00:00Z', prepared: crowd }, async (page, town) => {
    await page.getByRole('heading', { name: 'Sundhed sammen' }).waitFor();
    await page.getByRole('button', { name: 'Offentliggør', exact: true }).click();
    await page.locator('[id$=summary]').getByRole('link').first().waitFor();
    await looks(page, 'desk-draw-wrong', { widths: [320, 1280] });
    await page.getByLabel('Titel').fill('Lodtrækning til Sundhed sammen');
    await page.getByRole('textbox', { name: 'Lodtrækning' }).fill('2026-04-10T15:00');
    await page.getByLabel('Bolde', { exact: true }).check({ force: true });
    await page.getByLabel('Bolde pr. tal').fill('3');
    await page.getByLabel('Kendetegn og chancer').check({ force: true });
    await page.getByRole('button', { name: 'Offentliggør', exact: true }).click();
    const { digest } = await page.waitForFunction(() => document.querySelector('.medborger-digest')?.textContent).then(() => textOf(town));
    await page.getByText(digest).first().waitFor();
    await page.getByLabel('Hvor').fill('Rådhusets opslagstavle');
    await page.getByLabel('Bekendtgjort').fill('2026-04-05T11:00');
    await page.getByRole('button', { name: 'Gem, hvor det er fortalt' }).click();
    await page.getByText(/Fortalt .*: Rådhusets opslagstavle/).waitFor();
    await looks(page, 'desk-draw-open', { widths: [320, 1280] });
    assert.equal(await page.getByRole('button', { name: 'Træk lod' }).count(), 0);
    // The day has come.
    town.state.now = Date.parse('2026-04-10T14:00:00Z');
    await page.reload();
    await page.getByLabel('Tal fra bolde eller terninger').check({ force: true });
    await page.getByLabel('Tal, adskilt af mellemrum').fill('4 0 7');
    await page.getByRole('button', { name: 'Træk lod' }).click();
    await page.getByText(/Trukket .*: panel/).waitFor();
    await looks(page, 'desk-draw-done', { widths: [320, 1280] });
    assert.equal(typeof town.ask('team.get', { team: TEAM }).draws[0].panel, 'number');
  });
});

test('a draw is taken back with a reason that everybody reads, and one chooses among teams', options, async () => {
  await on({ html: element('tab="draw"'), at: '2026-04-11T09:00:00Z', prepared: (town) => {
    crowd(town);
    published(town);
  } }, async (page) => {
    await page.getByLabel('Udvalg eller hold').selectOption({ label: 'Sundhed sammen' });
    await page.getByText(/Trukket .*: panel/).waitFor();
    await page.getByText('Tag lodtrækningen tilbage').first().click();
    await page.getByLabel('Begrundelse').fill('Et tal blev læst forkert op.');
    await page.getByRole('button', { name: 'Tag lodtrækningen tilbage' }).click();
    await page.getByText('Taget tilbage: Et tal blev læst forkert op.').waitFor();
  });
});

test('before the last day for interest nothing can be drawn, and it says when', options, async () => {
  await on({ html: element(`tab="draw" team="${TEAM}"`), at: '2026-03-20T09:00:00Z', prepared: crowd }, async (page) => {
    await page.getByText('onsdag den 1. april 2026').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Offentliggør', exact: true }).count(), 0);
  });
  await on({ html: element(`tab="draw" team="${id(0xdead)}"`), at: '2026-03-20T09:00:00Z' }, async (page) => {
    await page.getByText('Udvalget eller holdet findes ikke.').waitFor();
  });
});

test('volunteers are proposed for tasks with why, and what lacks people says so', options, async () => {
  await on({ html: element('tab="match"'), at: '2026-05-10T09:00:00Z', prepared: (town) => {
    asking(town);
    town.send('offer.make', { offer: id(0x6301), poster: { kind: 'citizen', citizen: BO.citizen }, spec: { title: 'Jeg hjælper gerne', area: 'nord' } }, BO, '2026-05-02T08:00:00Z');
  } }, async (page, town) => {
    await page.getByRole('heading', { name: /Opgaver, der mangler folk/ }).waitFor();
    await page.getByText('Prøve 2').first().waitFor();
    await page.getByText(/Hvorfor: .*samme område/).waitFor();
    await looks(page, 'desk-match');
    await page.getByRole('button', { name: 'Foreslå dem for hinanden' }).click();
    await page.getByText('Der er ingen nye forslag.').or(page.getByRole('alert')).or(page.locator('[id$=refusal]')).first().waitFor();
    assert.ok(town.ask('assignment.list', { citizen: BO.citizen }).assignments.length > 0);
  });
});
