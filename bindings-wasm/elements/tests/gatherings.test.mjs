// `<medborger-gatherings>`: what comes, one gathering, and signing up with and without an account.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { looks, opened, shut, skip, small } from './browser.mjs';
import { enrolled, OTHER } from './ideas-town.mjs';
import { CITIZEN, host, id, pageOf, render, STAFF } from './town.mjs';

after(shut);
const options = { skip, timeout: 120_000 };
const element = (attributes = '', lang = 'da') => pageOf({ lang, body: `<medborger-gatherings login="/login" ${attributes}></medborger-gatherings>` });
const MINE = `citizen="${CITIZEN.citizen}"`;
const ONE = id(0x6a00);
const SLOTS = id(0x6a01);
const MEMBERS = id(0x6a02);

function called(town, { many = 0 } = {}) {
  town.send('interest.seed', {});
  enrolled(town);
  enrolled(town, { citizen: OTHER.citizen, name: 'Bo Prøve', consents: ['enrolment'] });
  const call = (gathering, terms, about = {}) => town.send('gathering.call', { gathering, terms: { kind: 'citizen_meeting', hosts: ['town'], place: 'Beboerhuset', ...terms }, about });
  const evening = (day) => ({ starts_at: `2026-${day}T17:00:00Z`, ends_at: `2026-${day}T19:00:00Z` });
  call(ONE, { title: 'Borgermøde om <b>havnen</b>', ...evening('06-03'), capacity: 2, companions_max: 1, topics: ['traffic'], online: true },
    { agenda: ['Velkomst', 'Planen for havnen'], description: 'Kom og hør.\n<img src=x onerror="document.title=1">', link: 'https://eksempel.dk/moede' });
  call(SLOTS, {
    title: 'Åbent hus', kind: 'dialogue_meeting', ...evening('06-10'),
    slots: [{ starts_at: '2026-06-10T17:00:00Z', ends_at: '2026-06-10T18:00:00Z', capacity: 1 }, { starts_at: '2026-06-10T18:00:00Z', ends_at: '2026-06-10T19:00:00Z', capacity: 3 }],
  });
  call(MEMBERS, { title: 'Aflyst gåtur', ...evening('06-12') });
  town.send('gathering.cancel', { gathering: MEMBERS, reason: 'Det regner.' }, STAFF);
  for (let n = 0; n < many; n += 1) call(id(0x6b00 + n), { title: `Møde ${n}`, ...evening(`07-${String(1 + n).padStart(2, '0')}`) });
}

async function on({ page: html = element(), actor, browser = {}, before, prepared = () => {}, pages, many, path = '/' } = {}, work) {
  const town = await host({ pages: pages ? (url) => pages(town, url) : () => html });
  try {
    called(town, { many });
    town.state.actor = actor;
    town.state.next = ['/'];
    prepared(town);
    await opened(browser, async (page, printed) => {
      await before?.(page, town);
      await page.goto(town.origin + path);
      await work(page, town);
      assert.deepEqual(town.state.broken, []);
      // What a server refuses, the browser prints by itself.
      assert.deepEqual(printed.filter((text) => !text.startsWith('Failed to load resource')), []);
    });
  } finally {
    town.close();
  }
}

const signUps = (town, gathering = ONE) => town.ask('gathering.sign_ups', { gathering }).sign_ups;
const focused = (page, end) => page.waitForFunction((end) => document.activeElement?.id.endsWith(end), end);
const join = (page) => page.getByRole('button', { name: 'Tilmeld mig' }).click();
const full = (town) => town.send('gathering.sign_up', { gathering: ONE, attendee: { kind: 'citizen', citizen: OTHER.citizen }, companions: 1 }, OTHER);

test('what comes is read in the order of its beginning, found by kind, area and words, and markup is text', options, async () => {
  for (const colorScheme of ['light', 'dark']) {
    await on({ browser: { colorScheme } }, async (page) => {
      await page.getByRole('status').getByText('3 arrangementer').waitFor();
      await page.getByRole('heading', { name: 'Borgermøde om <b>havnen</b>' }).waitFor();
      await page.getByText('onsdag den 3. juni 2026, kl. 19.00–21.00').waitFor();
      await looks(page, `gatherings-${colorScheme}`);
      assert.deepEqual(await small(page), []);
      await page.getByLabel('Slags').selectOption('dialogue_meeting');
      await page.getByRole('status').getByText('1 arrangement', { exact: true }).waitFor();
      await page.getByLabel('Slags').selectOption('');
      await page.getByRole('status').getByText('3 arrangementer').waitFor();
      await page.getByLabel('Emne').selectOption('traffic');
      await page.getByRole('status').getByText('1 arrangement', { exact: true }).waitFor();
      await page.getByRole('searchbox').fill('intet');
      await page.keyboard.press('Enter');
      await page.getByText('Intet passer').waitFor();
    });
  }
});

test('many come by and by, and the way back leads to where one was', options, async () => {
  await on({ many: 25 }, async (page) => {
    await page.getByRole('status').getByText('28 arrangementer').waitFor();
    await page.getByRole('button', { name: 'Vis flere' }).click();
    await page.waitForFunction(() => document.querySelectorAll('medborger-gatherings li article').length === 28);
    assert.match(await page.evaluate(() => document.activeElement?.textContent), /Møde 17/);
    await page.getByRole('link', { name: 'Møde 20' }).click();
    await page.getByRole('heading', { name: 'Møde 20' }).waitFor();
    await page.goBack();
    await page.getByRole('status').getByText('28 arrangementer').waitFor();
  });
});

test('without an account somebody signs up with name and contact, and is told what nobody can know yet', options, async () => {
  await on({ page: element(`gathering="${ONE}" list="/det-sker"`) }, async (page, town) => {
    await page.getByLabel('Navn', { exact: true }).waitFor();
    await page.getByText('Planen for havnen').waitFor();
    assert.equal(await page.locator('medborger-gatherings :is(img, b)').count(), 0);
    assert.equal(await page.getByRole('link', { name: 'Deltag på nettet' }).count(), 0);
    await looks(page, 'gathering');
    assert.deepEqual(await small(page), []);
    await join(page);
    await page.locator('.alert-error').getByText('Der er 3 fejl').waitFor();
    await focused(page, '-summary');
    await looks(page, 'gathering-wrong', { widths: [320] });
    await page.getByLabel('Navn', { exact: true }).fill('Ida <i>Prøve</i>');
    await page.getByLabel('Telefon').fill('12345678');
    await page.getByLabel('Hvor mange tager du med?').fill('7');
    await join(page);
    await page.locator('.alert-error').getByText('må højst være 1').waitFor();
    await page.getByLabel('Hvor mange tager du med?').fill('1');
    await page.getByText('Har du brug for noget særligt?').click();
    await page.getByLabel('Adgangsforhold').fill('Rampe');
    await join(page);
    await page.getByText('Tak. Din tilmelding er modtaget').waitFor();
    await page.getByText('Der var plads, da du åbnede siden.').waitFor();
    await focused(page, '-receipt');
    await looks(page, 'gathering-received', { widths: [320, 1280] });
    const [one] = signUps(town);
    assert.deepEqual([one.name, one.places, one.standing, one.needs.access], ['Ida <i>Prøve</i>', 2, 'accepted', 'Rampe']);
  });
});

test('where all places are taken a visitor is told so before and after', options, async () => {
  await on({ page: element(`gathering="${ONE}"`), prepared: full }, async (page, town) => {
    await page.getByText('Alle 2 pladser er optaget').waitFor();
    await page.getByText('Tilmelder du dig, kommer du på venteliste.').waitFor();
    await page.getByLabel('Navn', { exact: true }).fill('Ida Prøve');
    await page.getByLabel('E-mail').fill('ida@eksempel.dk');
    await join(page);
    await page.getByText('Du står på venteliste. Kommunen giver dig besked').waitFor();
    assert.equal(signUps(town).find(({ name }) => name === 'Ida Prøve').standing, 'waiting');
  });
});

test('with an account and the keyboard alone somebody signs up, sees where they stand, and withdraws after a second thought', options, async () => {
  await on({ page: element(MINE), actor: CITIZEN, prepared: full }, async (page, town) => {
    await page.getByRole('link', { name: 'Borgermøde om' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Tilmeld mig' }).waitFor();
    assert.equal(await page.getByLabel('Navn', { exact: true }).count(), 0);
    await page.getByRole('button', { name: 'Tilmeld mig' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Du står på venteliste').waitFor();
    await focused(page, '-in');
    await looks(page, 'gathering-waiting', { widths: [320, 1280] });
    // Somebody else withdraws: the place is theirs.
    town.send('gathering.withdraw', { gathering: ONE, attendee: { kind: 'citizen', citizen: OTHER.citizen } }, OTHER);
    await page.reload();
    await page.getByText('Du er tilmeldt').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Deltag på nettet' }).getAttribute('href'), 'https://eksempel.dk/moede');
    await page.getByRole('button', { name: 'Meld afbud' }).click();
    await page.getByText('Vil du melde afbud?').waitFor();
    await focused(page, '-sure');
    await looks(page, 'gathering-sure', { widths: [320, 1280] });
    await page.getByRole('button', { name: 'Nej, behold pladsen' }).click();
    await focused(page, '-withdraw');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ja, meld afbud' }).click();
    await page.getByText('Du er meldt fra.').waitFor();
    await focused(page, '-told');
    await page.getByRole('button', { name: 'Tilmeld mig' }).click();
    await page.getByText('Du er tilmeldt').waitFor();
    await page.getByRole('link', { name: 'Til alle arrangementer' }).click();
    await page.getByRole('heading', { name: 'Du er tilmeldt' }).waitFor();
    await looks(page, 'gatherings-mine', { widths: [390, 1280] });
  });
});

test('of slots one is chosen, and which are taken is said', options, async () => {
  const prepared = (town) => town.send('gathering.sign_up', { gathering: SLOTS, slot: 1, attendee: { kind: 'citizen', citizen: OTHER.citizen } }, OTHER);
  await on({ page: element(`gathering="${SLOTS}" ${MINE}`), actor: CITIZEN, prepared }, async (page, town) => {
    await page.getByText('kl. 19.00–20.00: optaget').waitFor();
    await join(page);
    await page.locator('.alert-error').getByText('Hvornår vil du komme: vælg en mulighed').waitFor();
    await page.getByLabel('kl. 20.00–21.00: 3 ledige').check();
    await looks(page, 'gathering-slots', { widths: [320, 1280] });
    await join(page);
    await page.getByText('Du er tilmeldt').waitFor();
    assert.equal(signUps(town, SLOTS).find(({ citizen }) => citizen === CITIZEN.citizen).slot, 2);
  });
});

test('a cancelled gathering says why, one that is not there says so, and one goes into a calendar', options, async () => {
  await on({ page: element(`gathering="${MEMBERS}"`) }, async (page) => {
    await page.getByText('Det regner.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Tilmeld mig' }).count(), 0);
    await looks(page, 'gathering-cancelled', { widths: [320] });
  });
  await on({ page: element('gathering="00000000-0000-4000-8000-00000000ffff"') }, (page) => page.getByText('Arrangementet findes ikke').waitFor());
  await on({ page: element(`gathering="${ONE}"`, 'en') }, async (page) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save in my calendar' }).click();
    assert.match((await download).suggestedFilename(), /^Borgermøde-om-b-havnen-b-\.ics$/);
    await looks(page, 'gathering-english', { widths: [390] });
  });
});

test('offline, a lost answer, a log-in that ended: nothing is lost, and nobody is signed up twice', options, async () => {
  await on({ page: element(`gathering="${ONE}" ${MINE}`), actor: CITIZEN }, async (page, town) => {
    await page.getByLabel('Hvor mange tager du med?').fill('1');
    await page.context().setOffline(true);
    await join(page);
    await page.getByText('Du er ikke på nettet').waitFor();
    await looks(page, 'gathering-offline', { widths: [320] });
    town.state.meddle = async (request, response, path) => {
      if (path !== 'commands/gathering.sign_up') return false;
      let body = '';
      for await (const piece of request) body += piece;
      await town.handle(new Request(`${town.origin}/medborger/${path}`, { method: 'POST', headers: { ...request.headers, 'content-type': 'application/json' }, body }));
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
      return true;
    };
    await page.context().setOffline(false);
    await page.getByText('Vi ved ikke, om det nåede frem').waitFor();
    await looks(page, 'gathering-unknown', { widths: [320] });
    town.state.meddle = undefined;
    await page.getByText('Du er tilmeldt').waitFor();
    assert.equal(signUps(town).length, 1);
    town.state.meddle = (_, response) => response.writeHead(302, { location: '/login' }).end() && true;
    await page.getByRole('button', { name: 'Meld afbud' }).click();
    await page.getByRole('button', { name: 'Ja, meld afbud' }).click();
    await page.getByText('Du er ikke længere logget ind').waitFor();
    town.state.meddle = undefined;
    await page.getByRole('button', { name: 'Meld afbud' }).click();
    await page.getByRole('button', { name: 'Ja, meld afbud' }).click();
    await page.getByText('Du er meldt fra.').waitFor();
  });
});

test('while it is on its way it says so, where it fails there is a way on, and where nothing comes it says so', options, async () => {
  let ready;
  const waits = new Promise((resolve) => (ready = resolve));
  await on({ before: (_, town) => (town.state.meddle = async () => { await waits; return false; }) }, async (page, town) => {
    await page.getByText('Indlæser').waitFor();
    ready();
    await page.getByRole('status').getByText('3 arrangementer').waitFor();
    town.state.meddle = (_, response) => response.writeHead(500).end() && true;
    await page.reload();
    await page.getByText('Noget gik galt hos kommunen').waitFor();
    await looks(page, 'gatherings-failed', { widths: [320] });
    town.state.meddle = undefined;
    town.state.now = Date.parse('2027-03-01T08:00:00Z');
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await page.getByText('Der er ikke noget på vej lige nu.').waitFor();
    await looks(page, 'gatherings-none', { widths: [320] });
  });
});

async function rendered(town, url, script = '') {
  if (url.pathname === '/tak') return pageOf({ script: '', body: '<p>Tak for det.</p>' });
  const actor = town.state.actor ?? { kind: 'public' };
  const ask = (name, body = {}) => town.ask(name, body, actor);
  const mine = actor.citizen ? { mine: ask('gathering.mine', { citizen: actor.citizen }), citizen: actor.citizen } : {};
  const attributes = actor.citizen ? `citizen="${actor.citizen}"` : '';
  const one = /^\/det-sker\/([0-9a-f-]{36})$/.exec(url.pathname);
  if (one) {
    const inside = await (await render('gathering'))({ gathering: ask('gathering.get', { gathering: one[1] }), ...mine, login: '/login', list: '/', fresh: randomUUID, next: '/tak', now: town.state.now });
    return pageOf({ script, body: `<medborger-gatherings gathering="${one[1]}" ${attributes}>${inside}</medborger-gatherings>` });
  }
  const said = Object.fromEntries(['search', 'kind', 'topic'].map((name) => [name, url.searchParams.get(name) ?? '']));
  const filter = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
  const list = ask('gathering.list', { counts: true, limit: 20, ...filter });
  const inside = await (await render('gatherings'))({ list, interests: ask('interest.tree'), ...mine, filter, page: '/det-sker/{id}', now: town.state.now });
  return pageOf({ script, body: `<medborger-gatherings page="/det-sker/{id}" ${attributes}>${inside}</medborger-gatherings>` });
}

test('without a script somebody finds a gathering, signs up without an account, once; with one they withdraw', options, async () => {
  const plain = { pages: rendered, browser: { javaScriptEnabled: false } };
  await on(plain, async (page, town) => {
    await page.getByRole('searchbox').fill('borgermøde');
    await page.getByRole('button', { name: 'Søg' }).click();
    await page.getByText('1 arrangement', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Borgermøde om' }).click();
    await page.getByLabel('Navn', { exact: true }).fill('Ida Prøve');
    await page.getByLabel('E-mail').fill('ida@eksempel.dk');
    await page.getByRole('button', { name: 'Tilmeld mig' }).click();
    await page.getByText('Tak for det.').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Tilmeld mig' }).click();
    await page.getByText('Tak for det.').waitFor();
    assert.equal(signUps(town).length, 1);
  });
  await on({ ...plain, actor: CITIZEN, path: `/det-sker/${ONE}` }, async (page, town) => {
    await page.getByRole('button', { name: 'Tilmeld mig' }).click();
    await page.getByText('Tak for det.').waitFor();
    await page.goto(`${town.origin}/det-sker/${ONE}`);
    await page.getByText('Du er tilmeldt').waitFor();
    await page.getByRole('button', { name: 'Meld afbud' }).click();
    await page.getByText('Tak for det.').waitFor();
    assert.deepEqual(signUps(town), []);
  });
});

test('what is rendered is accessible, and a script that comes later takes over what was written', options, async () => {
  await on({ pages: rendered }, (page) => looks(page, 'gatherings-rendered'));
  await on({ pages: rendered, path: `/det-sker/${ONE}` }, (page) => looks(page, 'gathering-rendered'));
  let come;
  const waits = new Promise((resolve) => (come = resolve));
  const before = (_, town) => (town.state.meddle = async () => { await waits; return false; });
  await on({ pages: (town, url) => rendered(town, url, '/elements/gatherings.js'), path: `/det-sker/${ONE}`, before }, async (page) => {
    await page.getByLabel('Navn', { exact: true }).fill('Skrevet før scriptet');
    await page.getByLabel('Hvor mange tager du med?').fill('1');
    come();
    await page.locator('form[novalidate]').waitFor();
    assert.equal(await page.getByLabel('Navn', { exact: true }).inputValue(), 'Skrevet før scriptet');
    assert.equal(await page.getByLabel('Hvor mange tager du med?').inputValue(), '1');
  });
});
