// `<medborger-enrol>`: becoming an active citizen, and one's own consents, profile, pause, and way out and back.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { looks, opened, shut, skip, small } from './browser.mjs';
import { enrolled } from './ideas-town.mjs';
import { CITIZEN, host, pageOf, render } from './town.mjs';

after(shut);
const options = { skip, timeout: 120_000 };
const element = (attributes = '', lang = 'da') => pageOf({ lang, body: `<medborger-enrol login="/login" privacy="/persondata" ${attributes}></medborger-enrol>` });
const MINE = `citizen="${CITIZEN.citizen}"`;

async function on({ page: html = element(), actor, browser = {}, before, prepared = () => {}, pages } = {}, work) {
  const town = await host({ pages: pages ? (url) => pages(town, url) : () => html });
  try {
    town.send('interest.seed', {});
    town.send('way.seed', {});
    town.state.actor = actor;
    town.state.next = ['/'];
    prepared(town);
    await opened(browser, async (page, printed) => {
      await before?.(page, town);
      await page.goto(town.origin);
      await work(page, town);
      assert.deepEqual(town.state.broken, []);
      // What a server refuses, the browser prints by itself.
      assert.deepEqual(printed.filter((text) => !text.startsWith('Failed to load resource')), []);
    });
  } finally {
    town.close();
  }
}

const of = (town) => town.ask('citizen.get', { citizen: CITIZEN.citizen });
const purposes = (town) => of(town).consents.map(({ purpose }) => purpose);
const focused = (page, end) => page.waitForFunction((end) => document.activeElement?.id.endsWith(end), end);
const join = (page) => page.getByRole('button', { name: 'Tilmeld mig' }).click();

test('a visitor enrols with the consents that they tick and no others, and is told to log in', options, async () => {
  for (const colorScheme of ['light', 'dark']) {
    await on({ browser: { colorScheme } }, async (page, town) => {
      await page.getByLabel('Navn', { exact: true }).waitFor();
      await looks(page, `enrol-${colorScheme}`);
      assert.deepEqual(await small(page), []);
      await page.getByLabel('Navn', { exact: true }).fill('Ida <b>Prøve</b>');
      await page.getByLabel('Sundhed').check();
      await page.getByLabel('Kommunen må gemme mine oplysninger').check();
      await page.getByLabel('Kommunen må invitere mig').check();
      await join(page);
      await page.getByText('Velkommen som aktiv medborger').waitFor();
      await focused(page, '-receipt');
      assert.equal(await page.getByRole('link', { name: 'Log ind' }).getAttribute('href'), '/login');
      await looks(page, `enrol-joined-${colorScheme}`, { widths: [320, 1280] });
      const { citizens: [found] } = town.ask('citizen.find', { interests: ['health'] });
      const shown = town.ask('citizen.get', { citizen: found.citizen ?? found });
      assert.deepEqual(shown.consents.map(({ purpose, text_version }) => [purpose, text_version]), [['enrolment', 'medborger-1'], ['invitation', 'medborger-1']]);
      assert.equal(shown.identity.name, 'Ida <b>Prøve</b>');
    });
  }
});

test('what is wrong stands at its field and in a summary that has the focus and leads there', options, async () => {
  await on({}, async (page, town) => {
    await page.getByLabel('Navn', { exact: true }).waitFor();
    await page.getByLabel('E-mail', { exact: true }).first().waitFor();
    await page.getByRole('radio', { name: 'Brev' }).check();
    await page.getByLabel('Fødselsår').fill('1780');
    await join(page);
    await page.locator('.alert-error').waitFor();
    await focused(page, '-summary');
    for (const text of ['Navn: skal udfyldes', 'Fødselsår skal være mindst', 'Sæt et flueben ved “Kommunen må gemme']) await page.locator('.alert-error').getByText(text).waitFor();
    await looks(page, 'enrol-wrong');
    await page.locator('.alert-error').getByText('Sæt et flueben').click();
    await focused(page, 'consent-enrolment');
    assert.deepEqual(town.state.asked.filter((one) => one.startsWith('POST commands')), []);
  });
});

test('whoever may be below the age of consent is asked, and told that a parent has to consent', options, async () => {
  await on({}, async (page) => {
    await page.getByLabel('Navn', { exact: true }).fill('Bo Eksempel');
    assert.equal(await page.getByLabel('Jeg er fyldt 15 år').count(), 0);
    await page.getByLabel('Fødselsår').fill('2013');
    await page.getByLabel('Jeg er fyldt 15 år').waitFor();
    await page.getByLabel('Kommunen må gemme mine oplysninger').check();
    await join(page);
    await page.locator('.alert-error').waitFor();
    await looks(page, 'enrol-young', { widths: [320] });
    assert.equal(await page.getByLabel('Navn', { exact: true }).inputValue(), 'Bo Eksempel');
  });
});

test('with the keyboard alone somebody who is logged in enrols, and sees their own at once', options, async () => {
  await on({ page: element(MINE), actor: CITIZEN }, async (page, town) => {
    const name = page.getByLabel('Navn', { exact: true });
    await name.waitFor();
    await name.focus();
    await page.keyboard.type('Ida Eksempel');
    for (const box of ['Kommunen må gemme mine oplysninger', 'Mit navn må stå ved mine idéer']) {
      await page.getByLabel(box).focus();
      await page.keyboard.press('Space');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Din tilmelding' }).waitFor();
    await page.getByText('Ida Eksempel, aktiv medborger siden').waitFor();
    await focused(page, '-title');
    assert.deepEqual(purposes(town), ['enrolment', 'publication']);
    await looks(page, 'enrol-own');
    assert.deepEqual(await small(page), []);
  });
});

test('a consent is withdrawn as easily as it is given', options, async () => {
  await on({ page: element(MINE), actor: CITIZEN, prepared: (town) => enrolled(town, { consents: ['enrolment', 'invitation', 'nyt-formaal'] }) }, async (page, town) => {
    await page.getByRole('button', { name: 'Træk tilbage: Kommunen må invitere mig' }).click();
    await page.getByText('Dit samtykke er trukket tilbage.').waitFor();
    await focused(page, '-told');
    await page.getByRole('button', { name: 'Giv samtykke: Kommunen må invitere mig' }).click();
    await page.getByText('Dit samtykke er givet.').waitFor();
    // What the page asks for no more can be taken back too.
    await page.getByRole('button', { name: 'Træk tilbage: nyt-formaal' }).click();
    await page.waitForFunction(() => !document.body.textContent.includes('nyt-formaal'));
    assert.deepEqual(purposes(town), ['enrolment', 'invitation']);
    // The town has an older version of the text.
    await page.getByText('Teksten er ændret, siden du sagde ja.').first().waitFor();
    await page.getByRole('button', { name: 'Sig ja til den nye tekst: Kommunen må gemme' }).click();
    await page.getByText('Dit samtykke er givet.').waitFor();
    assert.equal(of(town).consents.find(({ purpose }) => purpose === 'enrolment').text_version, 'medborger-1');
  });
});

test('the profile is changed as a whole, and what the page does not offer stays', options, async () => {
  const prepared = (town) => {
    enrolled(town);
    town.send('citizen.change_profile', { citizen: CITIZEN.citizen, profile: { interests: ['health', 'traffic'], competencies: ['tolk'], area: 'nord', birth_year: 1980 } });
    town.send('interest.retire', { interest: 'traffic' });
  };
  await on({ page: element(`${MINE} areas='{"nord":"Nørre Opdigt","syd":"Sønder Opdigt"}'`), actor: CITIZEN, prepared }, async (page, town) => {
    await page.getByLabel('Sundhed').uncheck();
    await page.getByLabel('Børn og unge').check();
    await page.getByLabel('Område').selectOption('syd');
    await page.getByRole('button', { name: 'Gem', exact: true }).first().click();
    await page.getByText('Det er gemt.').waitFor();
    await looks(page, 'enrol-saved', { widths: [320, 1280] });
    const { profile } = of(town);
    assert.deepEqual([[...profile.interests].sort(), profile.competencies, profile.area, profile.birth_year], [['children-youth', 'traffic'], ['tolk'], 'syd', 1980]);
  });
});

test('name and contact are changed, and a mistake stands at its field', options, async () => {
  await on({ page: element(MINE), actor: CITIZEN, prepared: (town) => enrolled(town) }, async (page, town) => {
    await page.getByRole('radio', { name: 'E-mail' }).check();
    const save = page.getByRole('button', { name: 'Gem', exact: true }).last();
    await save.click();
    await page.locator('.alert-error').getByText('E-mail: skal udfyldes').waitFor();
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ida@eksempel.dk');
    await save.click();
    await page.getByText('Det er gemt.').waitFor();
    const { identity } = of(town);
    assert.deepEqual([identity.email, identity.contact, identity.name], ['ida@eksempel.dk', 'email', 'Ida Eksempel']);
  });
});

test('somebody pauses and comes back, leaves after a second thought, and enrols again', options, async () => {
  await on({ page: element(MINE), actor: CITIZEN, prepared: (town) => enrolled(town) }, async (page, town) => {
    await page.getByRole('button', { name: 'Hold pause' }).click();
    await page.getByText('Du holder nu pause.').waitFor();
    assert.equal(of(town).status, 'paused');
    await looks(page, 'enrol-paused', { widths: [320] });
    await page.getByRole('button', { name: 'Slut pausen' }).click();
    await page.getByText('Pausen er slut.').waitFor();
    await page.getByRole('button', { name: 'Meld mig ud' }).click();
    await page.getByText('Vil du melde dig ud?').waitFor();
    await focused(page, '-sure');
    await looks(page, 'enrol-leaving', { widths: [320, 1280] });
    await page.getByRole('button', { name: 'Nej, bliv' }).click();
    await focused(page, '-leave');
    assert.equal(of(town).status, 'active');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ja, meld mig ud' }).click();
    await page.getByText('Du er meldt ud.').waitFor();
    assert.deepEqual([of(town).status, purposes(town)], ['left', []]);
    await looks(page, 'enrol-left', { widths: [320] });
    await page.getByRole('button', { name: 'Tilmeld mig igen' }).click();
    await page.locator('.alert-error').getByText('Sæt et flueben').first().waitFor();
    await page.getByLabel('Kommunen må gemme mine oplysninger').check();
    await page.getByRole('button', { name: 'Tilmeld mig igen' }).click();
    await page.getByText('Velkommen tilbage.').waitFor();
    assert.deepEqual([of(town).status, purposes(town)], ['active', ['enrolment']]);
  });
});

test('offline, a lost answer, a log-in that ended: nothing is lost, and nothing is done twice', options, async () => {
  await on({ page: element(MINE), actor: CITIZEN, prepared: (town) => enrolled(town) }, async (page, town) => {
    const pause = page.getByRole('button', { name: 'Hold pause' });
    await pause.waitFor();
    town.state.meddle = async (request, response, path) => {
      if (path !== 'commands/citizen.pause') return false;
      let body = '';
      for await (const piece of request) body += piece;
      await town.handle(new Request(`${town.origin}/medborger/${path}`, { method: 'POST', headers: { ...request.headers, 'content-type': 'application/json' }, body }));
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
      return true;
    };
    await pause.click();
    await page.getByText('Kommunens server svarede ikke').or(page.getByText('Noget gik galt hos kommunen')).waitFor();
    await looks(page, 'enrol-unknown', { widths: [320] });
    town.state.meddle = undefined;
    await pause.click();
    await page.getByText('Du holder nu pause.').waitFor();
    town.state.meddle = (_, response) => response.writeHead(302, { location: '/login' }).end() && true;
    await page.getByRole('button', { name: 'Slut pausen' }).click();
    await page.getByText('Du er ikke længere logget ind').waitFor();
    await page.getByRole('link', { name: 'Log ind' }).waitFor();
    town.state.meddle = undefined;
    await page.getByRole('button', { name: 'Slut pausen' }).click();
    await page.getByText('Pausen er slut.').waitFor();
  });
  await on({}, async (page, town) => {
    await page.getByLabel('Navn', { exact: true }).fill('Ida Prøve');
    await page.getByLabel('Kommunen må gemme mine oplysninger').check();
    await page.context().setOffline(true);
    await join(page);
    await page.getByText('Du er ikke på nettet').waitFor();
    await looks(page, 'enrol-offline', { widths: [320] });
    await page.context().setOffline(false);
    await page.getByText('Velkommen som aktiv medborger').waitFor();
    assert.equal(town.state.asked.filter((one) => one === 'POST commands/citizen.enrol').length, 1);
  });
});

test('while it is on its way it says so, where it fails there is a way on, and English is spoken', options, async () => {
  let ready;
  const waits = new Promise((resolve) => (ready = resolve));
  await on({ page: element('', 'en'), before: (_, town) => (town.state.meddle = async () => { await waits; return false; }) }, async (page, town) => {
    await page.getByText('Loading').waitFor();
    await looks(page, 'enrol-loading', { widths: [320] });
    ready();
    await page.getByRole('heading', { name: 'Become an active citizen' }).waitFor();
    await looks(page, 'enrol-english', { widths: [390] });
    town.state.meddle = (_, response) => response.writeHead(500).end() && true;
    await page.reload();
    await page.getByText('Something went wrong at the municipality').waitFor();
    town.state.meddle = undefined;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Become an active citizen' }).waitFor();
  });
});

test('a municipality’s own consents are asked for in its own words, whatever stands in them', options, async () => {
  const own = JSON.stringify([
    { purpose: 'enrolment', text_version: '2026-7', da: ['Ja til <i>det hele</i>'], en: ['Yes'] },
    { purpose: 'panel', text_version: '2026-8', da: ['Borgerpanelet må spørge mig', 'Fire gange om året.'], en: ['Panel'] },
  ]).replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  await on({ page: element(`${MINE} consents="${own}"`), actor: CITIZEN }, async (page, town) => {
    await page.getByLabel('Navn', { exact: true }).fill('Ida Eksempel');
    await page.getByLabel('Ja til <i>det hele</i>').check();
    await page.getByLabel('Borgerpanelet må spørge mig').check();
    await join(page);
    await page.getByRole('heading', { name: 'Din tilmelding' }).waitFor();
    assert.deepEqual(of(town).consents.map(({ purpose, text_version }) => [purpose, text_version]), [['enrolment', '2026-7'], ['panel', '2026-8']]);
    assert.equal(await page.locator('medborger-enrol i').count(), 0);
  });
});

async function rendered(town, url, script = '') {
  if (url.pathname === '/tak') return pageOf({ script: '', body: '<p>Tak for det.</p>' });
  const actor = town.state.actor ?? { kind: 'public' };
  const ask = (name, body = {}) => town.ask(name, body, actor);
  let citizen;
  try {
    if (actor.citizen) citizen = ask('citizen.get', { citizen: actor.citizen });
  } catch {
    // Nobody is enrolled yet.
  }
  const enrol = await render('enrol');
  const inside = await enrol({
    interests: ask('interest.tree'), ways: ask('way.catalogue'), ...(citizen ? { citizen } : {}), login: '/login', privacy: '/persondata',
    fresh: randomUUID, next: '/tak', chosen: url.searchParams.getAll('consent'), now: town.state.now,
  });
  return pageOf({ script, body: `<medborger-enrol login="/login" ${actor.citizen ? `citizen="${actor.citizen}"` : ''}>${inside}</medborger-enrol>` });
}

test('without a script somebody enrols, changes their profile, withdraws a consent, and leaves', options, async () => {
  await on({ pages: rendered, actor: CITIZEN, browser: { javaScriptEnabled: false } }, async (page, town) => {
    await page.getByLabel('Kommunen må invitere mig').check();
    await page.getByRole('button', { name: 'Vælg' }).click();
    await page.getByLabel('Navn', { exact: true }).fill('Ida Eksempel');
    await page.getByLabel('Sundhed').check();
    for (const box of ['Kommunen må gemme mine oplysninger', 'Kommunen må invitere mig']) await page.getByLabel(box).check();
    await join(page);
    await page.getByText('Tak for det.').waitFor();
    assert.deepEqual([purposes(town), of(town).profile.interests], [['enrolment', 'invitation'], ['health']]);
    const again = async (work) => {
      await page.goto(town.origin);
      await work();
      await page.getByText('Tak for det.').waitFor();
    };
    await again(() => page.getByRole('button', { name: 'Træk tilbage: Kommunen må invitere mig' }).click());
    await again(async () => {
      await page.getByLabel('Børn og unge').check();
      await page.getByRole('button', { name: 'Gem', exact: true }).first().click();
    });
    assert.deepEqual([purposes(town), of(town).profile.interests], [['enrolment'], ['children-youth', 'health']]);
    await again(() => page.getByRole('button', { name: 'Meld mig ud' }).click());
    await again(async () => {
      await page.getByLabel('Kommunen må gemme mine oplysninger').check();
      await page.getByRole('button', { name: 'Tilmeld mig igen' }).click();
    });
    assert.equal(of(town).status, 'active');
  });
});

test('what is rendered is accessible, and a script that comes later takes over what was written', options, async () => {
  await on({ pages: rendered }, (page) => looks(page, 'enrol-rendered'));
  await on({ pages: rendered, actor: CITIZEN, prepared: (town) => enrolled(town) }, (page) => looks(page, 'enrol-rendered-own'));
  let come;
  const waits = new Promise((resolve) => (come = resolve));
  await on({ pages: (town, url) => rendered(town, url, '/elements/enrol.js'), before: (_, town) => (town.state.meddle = async () => { await waits; return false; }) }, async (page) => {
    await page.getByLabel('Navn', { exact: true }).fill('Skrevet før scriptet');
    await page.getByLabel('Sundhed').check();
    come();
    await page.locator('form[novalidate]').waitFor();
    assert.equal(await page.getByLabel('Navn', { exact: true }).inputValue(), 'Skrevet før scriptet');
    assert.equal(await page.getByLabel('Sundhed').isChecked(), true);
  });
});
