// `<medborger-volunteer>`: what there is a need of, and for a volunteer their proposals, tasks, hours and offers.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { looks, opened, shut, skip, small } from './browser.mjs';
import { lands } from './teams.mjs';
import { host, id, pageOf, render } from './town.mjs';
import { agreed, AREAS, asking, BO, EVA, NEED, ORGANISATION, propose } from './volunteers.mjs';

after(shut);
const options = { skip, timeout: 120_000 };
const script = '/elements/volunteer.js';
const PUBLIC = { kind: 'public' };
const ASSIGNMENT = id(0x6201);
const element = (attributes = '', more = {}) => pageOf({ body: `<medborger-volunteer areas="${AREAS}" ${attributes}></medborger-volunteer>`, script, ...more });
const mine = element(`citizen="${BO.citizen}" login="/log-ind"`);

async function on({ page: html = element(), at = '2026-05-10T08:00:00Z', browser = {}, seed = {}, none = false, before, loud = false } = {}, work) {
  const town = await host({ at, pages: (url) => (typeof html === 'function' ? html(town, url) : html) });
  town.state.next = ['/'];
  try {
    if (!none) asking(town, seed);
    await opened(browser, async (page, printed) => {
      await before?.(page, town);
      await page.goto(town.origin);
      await work(page, town, printed);
      assert.deepEqual(town.state.broken, []);
      if (!loud) assert.deepEqual(printed, []);
    });
  } finally {
    town.close();
  }
}

const login = (_, town) => (town.state.actor = BO);
const needs = (page) => page.locator('.medborger-need');
const assignment = (town) => town.ask('assignment.get', { assignment: ASSIGNMENT }, BO);
const offers = (town) => town.ask('offer.list', {}, BO).offers;
const listen = (page) => page.evaluate(() => {
  globalThis.heard = [];
  for (const name of ['needs-shown', 'need-shown', 'came-forward', 'offer-made', 'offer-withdrawn', 'proposal-accepted', 'proposal-declined', 'hours-reported', 'problem']) {
    document.addEventListener(`medborger-${name}`, ({ type }) => globalThis.heard.push(type));
  }
});
const heard = (page) => page.evaluate(() => globalThis.heard);

test('needs are listed, found by words and by area, and come page by page', options, async () => {
  for (const colorScheme of ['light', 'dark']) {
    await on({ browser: { colorScheme }, seed: { many: 22 } }, async (page) => {
      await page.getByRole('status').getByText('25 opgaver').waitFor();
      assert.equal(await needs(page).count(), 20);
      await looks(page, `volunteer-${colorScheme}`);
      assert.deepEqual(await small(page), []);
      await page.getByRole('button', { name: 'Vis flere opgaver' }).click();
      await needs(page).nth(24).waitFor();
      await page.getByLabel('Område').selectOption({ label: 'Sydbyen (1)' });
      await page.getByRole('status').getByText('1 opgave', { exact: true }).waitFor();
      await page.getByText('Plads til 1 mere').waitFor();
      await page.getByLabel('Område').selectOption({ label: 'Alle' });
      await page.getByLabel('Søg i opgaverne').fill('søstien');
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('1 opgave', { exact: true }).waitFor();
      await page.getByLabel('Søg i opgaverne').fill('intet');
      await page.keyboard.press('Enter');
      await page.getByText('Ingen opgaver passer').waitFor();
      await looks(page, 'volunteer-none-found', { widths: [320] });
    });
  }
});

test('those near somebody are found by a place that is rounded, and only once they ask', options, async () => {
  const browser = { geolocation: { latitude: 55.86321, longitude: 9.85432 }, permissions: ['geolocation'] };
  await on({ browser }, async (page, town) => {
    const boxes = [];
    town.state.meddle = (request) => {
      const { searchParams } = new URL(request.url, town.origin);
      if (searchParams.has('within.south')) boxes.push(['south', 'north'].map((edge) => Number(searchParams.get(`within.${edge}`))));
      return false;
    };
    await page.getByRole('status').getByText('3 opgaver').waitFor();
    await page.getByRole('button', { name: 'Vis dem tæt på mig' }).click();
    await page.getByText('Viser opgaver inden for cirka 5 km').waitFor();
    await page.getByRole('status').getByText('2 opgaver').waitFor();
    assert.equal(((boxes[0][0] + boxes[0][1]) / 2).toFixed(4), '55.8600');
    await looks(page, 'volunteer-near', { widths: [320] });
    await page.getByRole('button', { name: 'Vis hele kommunen' }).click();
    await page.getByRole('status').getByText('3 opgaver').waitFor();
  });
  await on({}, async (page) => {
    await page.getByRole('button', { name: 'Vis dem tæt på mig' }).click();
    await page.getByText('Vælg et område i stedet').waitFor();
  });
});

test('a need is read with who asks, where and when, and its markup is text; the way back is the browser’s own', options, async () => {
  await on({ seed: { task: '<b>Vi mødes</b> <img src=x onerror="document.title=1">' } }, async (page) => {
    await page.getByRole('link', { name: 'Ryd Søstien for grene' }).click();
    await page.getByText('<b>Vi mødes</b>').waitFor();
    assert.equal(await page.locator('medborger-volunteer img').count(), 0);
    await page.getByText('Broen ved Søstien, Nordbyen').waitFor();
    await page.getByText('onsdag kl. 16.00 til 18.00').waitFor();
    await page.getByText('Hver uge til onsdag den 24. juni 2026').waitFor();
    await page.getByText('Log ind for at melde dig').waitFor();
    await lands(page, 'title');
    await looks(page, 'volunteer-need');
    await page.goBack();
    await page.getByRole('status').getByText('3 opgaver').waitFor();
    await page.getByRole('link', { name: 'Følg børn til skole' }).click();
    await page.getByText('Foreningen henter en børneattest').waitFor();
    await page.getByRole('link', { name: 'Til alle opgaver' }).click();
    await page.getByRole('status').getByText('3 opgaver').waitFor();
  });
});

test('somebody comes forward once, however often they ask, and reads why where they can’t', options, async () => {
  await on({ page: mine, before: login, loud: true }, async (page, town) => {
    await listen(page);
    await page.getByRole('link', { name: 'Ryd Søstien for grene' }).click();
    let isLost = true;
    town.state.meddle = (request, response, path) => path.startsWith('commands/assignment.propose') && isLost && (response.destroy(), true);
    await page.getByRole('button', { name: 'Jeg vil gerne hjælpe' }).click();
    await page.getByText('Kommunens server svarede ikke').waitFor();
    isLost = false;
    await page.getByRole('button', { name: 'Jeg vil gerne hjælpe' }).click();
    await page.getByText('Tak. Du har meldt dig').waitFor();
    await lands(page, 'came');
    await looks(page, 'volunteer-came', { widths: [320, 1280] });
    const { assignments } = town.ask('assignment.list', { citizen: BO.citizen }, BO);
    assert.deepEqual(assignments.map(({ stage, helper_yes: yes }) => [stage, yes]), [['proposed', true]]);
    assert.ok((await heard(page)).includes('medborger-came-forward'));
    await page.goBack();
    await page.locator('.medborger-assignment').getByText('Venter på den anden part').waitFor();
    town.send('need.close', { need: id(0x6103) }, EVA);
    await page.evaluate((need) => (location.hash = `#opgave-${need}`), id(0x6103));
    await page.getByText('Lukket').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Jeg vil gerne hjælpe' }).count(), 0);
  });
});

test('a proposal is accepted or declined, and each stands where it was clicked', options, async () => {
  const before = (page, town) => { login(page, town); propose(town); propose(town, id(0x6202), id(0x6103)); };
  await on({ page: mine, before }, async (page, town) => {
    await page.getByRole('heading', { name: 'Forslag til dig' }).waitFor();
    await listen(page);
    await looks(page, 'volunteer-proposals');
    assert.deepEqual(await small(page), []);
    const one = (name) => page.locator('.medborger-assignment', { hasText: name });
    await one('Ryd Søstien').getByRole('button', { name: 'Ja, jeg vil gerne' }).click();
    await page.getByText('Du har sagt ja.').waitFor();
    await lands(page, 'noted');
    assert.equal(assignment(town).helper_yes, true);
    await one('Mal bænkene').getByRole('button', { name: 'Nej tak' }).click();
    await page.getByText('Du har sagt nej tak.').waitFor({ state: 'attached' });
    assert.deepEqual((await heard(page)).filter((name) => name.includes('proposal')), ['medborger-proposal-accepted', 'medborger-proposal-declined']);
    assert.equal(await page.getByRole('heading', { name: 'Forslag til dig' }).count(), 0);
  });
});

test('of a proposal that is gone meanwhile the server’s reason is told, and of a log-in that ended where to log in', options, async () => {
  const before = (page, town) => { login(page, town); propose(town); };
  await on({ page: mine, before, loud: true }, async (page, town) => {
    const yes = page.getByRole('button', { name: 'Ja, jeg vil gerne' });
    await yes.waitFor();
    town.state.actor = undefined;
    await yes.click();
    await page.getByText('Du er ikke længere logget ind').waitFor();
    await page.getByRole('link', { name: 'Log ind' }).waitFor();
    await looks(page, 'volunteer-session', { widths: [320] });
    town.state.actor = BO;
    town.send('assignment.decline', { assignment: ASSIGNMENT, side: 'poster' }, EVA);
    await yes.click();
    await page.locator('.medborger-assignment .alert-error').waitFor();
    await looks(page, 'volunteer-refused', { widths: [320] });
  });
});

test('a volunteer reports hours, answers those that the other side reported, answers a shift, and cancels', options, async () => {
  const before = (page, town) => {
    login(page, town);
    agreed(town, { begun: true });
    town.state.now = Date.parse('2026-05-28T08:00:00Z');
    town.send('assignment.report_hours', { assignment: ASSIGNMENT, side: 'poster', day: '2026-05-20', minutes: 90 }, EVA);
  };
  await on({ page: mine, before, loud: true }, async (page, town) => {
    await page.getByText('I gang').waitFor();
    await listen(page);
    await page.getByRole('button', { name: 'Godkend 1 t. 30 min.' }).click();
    await page.getByText('Dit svar er registreret').waitFor();
    assert.equal(assignment(town).hours[0].approved, true);
    await page.getByRole('button', { name: 'Jeg kommer' }).first().click();
    await page.getByText('Du kommer', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Skriv timer på' }).click();
    await page.getByLabel('Hvor mange minutter?').waitFor();
    await page.waitForFunction(() => document.activeElement?.name === 'day');
    await page.getByLabel('Hvor mange minutter?').fill('for mange');
    await page.getByRole('button', { name: 'Registrér' }).click();
    await page.locator('.alert-error').waitFor();
    await looks(page, 'volunteer-hours-wrong', { widths: [320, 1280] });
    await page.getByLabel('Hvilken dag?', { exact: true }).fill('2026-05-27');
    await page.getByLabel('Hvor mange minutter?').fill('120');
    await page.getByRole('button', { name: 'Registrér' }).click();
    await page.getByText('Timerne er registreret').waitFor();
    assert.deepEqual(assignment(town).hours.map(({ day, minutes, by }) => [day, minutes, by]), [['2026-05-20', 90, 'poster'], ['2026-05-27', 120, 'helper']]);
    await page.getByText('3 t. 30 min. registreret, 1 t. 30 min. godkendt.').waitFor();
    await looks(page, 'volunteer-tasks');
    await page.getByRole('button', { name: 'Meld fra' }).click();
    await lands(page, 'sure');
    await page.getByRole('button', { name: 'Ja, meld mig fra' }).click();
    await page.getByText('Tidligere opgaver (1)').waitFor();
    assert.equal(assignment(town).stage, 'cancelled');
    assert.ok((await heard(page)).includes('medborger-hours-reported'));
  });
});

test('help is offered with times and an area, seen by as few as can be, and taken back', options, async () => {
  await on({ page: mine, before: login }, async (page, town) => {
    await page.getByRole('heading', { name: 'Tilbyd din hjælp' }).waitFor();
    await listen(page);
    await page.getByRole('button', { name: 'Tilbyd', exact: true }).click();
    await page.getByRole('link', { name: /Hvad vil du hjælpe med/ }).waitFor();
    await looks(page, 'volunteer-offer-wrong', { widths: [320, 1280] });
    await page.getByLabel('Hvad vil du hjælpe med?').fill('Jeg kan save og køre trailer');
    await page.getByLabel('Hverdage om aftenen').check();
    await page.getByLabel('Lørdag og søndag').check();
    await page.getByLabel('Hvor i kommunen?').selectOption({ label: 'Nordbyen' });
    await page.getByRole('button', { name: 'Tilbyd', exact: true }).click();
    await page.getByText('Tak. Dit tilbud er modtaget').waitFor();
    await lands(page, 'offered');
    const [{ spec }] = offers(town);
    assert.equal(spec.area, 'nord');
    assert.equal(spec.visibility, 'matching');
    const { windows, flexible, every_weeks: every } = spec.schedule;
    assert.deepEqual([windows.length, flexible, every], [7, true, 1]);
    assert.deepEqual(windows[0], { from: '2026-05-10T08:00:00Z', until: '2026-05-10T14:00:00Z' });
    assert.deepEqual(windows[1], { from: '2026-05-11T15:00:00Z', until: '2026-05-11T19:00:00Z' });
    assert.deepEqual(town.ask('offer.list', {}, PUBLIC).offers, []);
    await looks(page, 'volunteer-offered');
    await page.getByRole('button', { name: 'Fjern tilbuddet “Jeg kan save' }).click();
    await page.getByText('Tilbuddet er fjernet').waitFor();
    assert.deepEqual(offers(town), []);
    assert.deepEqual((await heard(page)).filter((name) => name.includes('offer')), ['medborger-offer-made', 'medborger-offer-withdrawn']);
  });
});

test('an offer that is written offline is sent by itself, once', options, async () => {
  await on({ page: mine, before: login, loud: true }, async (page, town) => {
    await page.getByLabel('Hvad vil du hjælpe med?').fill('Lektiehjælp');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Tilbyd', exact: true }).click();
    await page.getByText('Du er ikke på nettet').waitFor();
    await page.context().setOffline(false);
    await page.getByText('Tak. Dit tilbud er modtaget').waitFor({ timeout: 60_000 });
    assert.equal(offers(town).length, 1);
  });
});

test('where there is nothing it says so, what is gone is not there, a server that fails can be asked again, in English', options, async () => {
  await on({ none: true }, async (page) => {
    await page.getByText('Der er ingen åbne opgaver lige nu').waitFor();
    await looks(page, 'volunteer-empty', { widths: [320] });
  });
  await on({ page: element(`need="${id(1)}"`), loud: true }, (page) => page.getByText('Opgaven findes ikke').waitFor());
  await on({ page: element('', { lang: 'en' }), loud: true, before: (_, town) => (town.state.meddle = (_, response) => response.writeHead(502).end() && true) }, async (page, town) => {
    await page.getByText('The municipality’s server did not answer').waitFor();
    await looks(page, 'volunteer-failed', { widths: [320] });
    town.state.meddle = undefined;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('3 tasks').waitFor();
    await looks(page, 'volunteer-english', { widths: [320] });
  });
});

test('without a script needs are found, and a volunteer comes forward, answers and offers by plain forms', options, async () => {
  const [one, all] = [await render('need'), await render('needs')];
  const areas = { nord: 'Nordbyen', syd: 'Sydbyen' };
  const html = async (town, url) => {
    if (url.pathname === '/tak') return pageOf({ body: '<p>Tak.</p>', script: '' });
    const known = { areas, citizen: BO.citizen, id: randomUUID(), next: '/tak', now: town.state.now };
    if (url.pathname === '/frivillig') {
      const need = town.ask('need.get', { need: NEED }, PUBLIC);
      return pageOf({ body: `<medborger-volunteer need="${NEED}">${await one({ need, organisation: town.ask('organisation.get', { organisation: ORGANISATION }, PUBLIC), ...known })}</medborger-volunteer>`, script });
    }
    const filter = Object.fromEntries(['search', 'area', 'interest'].map((name) => [name, url.searchParams.get(name) ?? '']));
    const list = town.ask('need.list', { counts: true, stage: 'open', ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')) }, PUBLIC);
    const waiting = town.ask('assignment.list', { citizen: BO.citizen }, BO).assignments.filter(({ stage, helper_yes: yes }) => stage === 'proposed' && !yes);
    const proposals = waiting.map(({ assignment }) => ({ assignment: town.ask('assignment.get', { assignment }, BO), id: randomUUID() }));
    return pageOf({ body: `<medborger-volunteer>${await all({ list, filter, page: '/frivillig', proposals, ...known })}</medborger-volunteer>`, script });
  };
  const before = (page, town) => { login(page, town); propose(town, ASSIGNMENT, id(0x6103)); };
  await on({ page: html, before, browser: { javaScriptEnabled: false } }, async (page, town) => {
    await page.getByRole('button', { name: 'Ja, jeg vil gerne' }).click();
    await page.getByText('Tak.').waitFor();
    assert.equal(assignment(town).helper_yes, true);
    await page.goto(town.origin);
    await page.getByLabel('Søg i opgaverne').fill('søstien');
    await page.getByRole('button', { name: 'Søg' }).click();
    await page.getByRole('link', { name: 'Ryd Søstien' }).click();
    await page.getByRole('button', { name: 'Jeg vil gerne hjælpe' }).click();
    await page.getByText('Tak.').waitFor();
    assert.equal(town.ask('assignment.list', { citizen: BO.citizen }, BO).assignments.length, 2);
    await page.goto(town.origin);
    await page.getByLabel('Hvad vil du hjælpe med?').fill('Lektiehjælp');
    await page.getByRole('button', { name: 'Tilbyd', exact: true }).click();
    await page.getByText('Tak.').waitFor();
    assert.equal(offers(town)[0].spec.title, 'Lektiehjælp');
  });
  await on({ page: async (town, url) => (await html(town, url)).replace(/<script.*<\/script>/, ''), before }, (page) => looks(page, 'volunteer-rendered'));
});
