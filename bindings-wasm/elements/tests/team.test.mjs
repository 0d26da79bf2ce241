// `<medborger-team>`: teams as the public reads them, and for whoever is logged in the way into one and out again.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { looks, opened, shut, skip, small } from './browser.mjs';
import { applicant, applied, called, enrolled, lands, published, SEATS, TEAM } from './teams.mjs';
import { host, id, pageOf, render, STAFF } from './town.mjs';

after(shut);
const options = { skip, timeout: 120_000 };
const script = '/elements/team.js';
const PUBLIC = { kind: 'public' };
const me = applicant(40);
const element = (attributes = `team="${TEAM}"`, more = {}) => pageOf({ body: `<medborger-team ${attributes}></medborger-team>`, script, ...more });
const mine = element(`team="${TEAM}" citizen="${me.citizen}" login="/log-ind"`);

async function on({ page: html = element(), at = '2026-03-10T08:00:00Z', browser = {}, seed = {}, people = 3, before, loud = false } = {}, work) {
  const town = await host({ at, pages: (url) => (typeof html === 'function' ? html(town, url) : html) });
  town.state.next = ['/'];
  try {
    called(town, seed);
    applied(town, people);
    enrolled(town, 40);
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

const login = (_, town) => (town.state.actor = me);
const stage = (town) => { try { return town.ask('team.my_candidacy', { team: TEAM, citizen: me.citizen }).stage; } catch { return undefined; } };
const events = (page) => page.evaluate(() => {
  globalThis.heard = [];
  for (const name of ['teams-shown', 'team-shown', 'team-applied', 'team-answered', 'team-withdrawn', 'problem']) document.addEventListener(`medborger-${name}`, ({ type }) => globalThis.heard.push(type));
});

test('a team is read: what it is for, by when one applies, and its seats by whom they are for', options, async () => {
  for (const colorScheme of ['light', 'dark']) {
    await on({ browser: { colorScheme } }, async (page) => {
      await page.getByRole('heading', { name: 'Sundhed sammen' }).waitFor();
      await page.getByText('Meld dig senest onsdag den 1. april 2026').waitFor();
      await page.getByText('Der er 22 dage tilbage').waitFor();
      await page.getByText('3 har meldt sig.').waitFor();
      await page.getByText('Alle 6 pladser').or(page.getByText('6 af 6 pladser er ledige.')).waitFor();
      await page.getByRole('heading', { name: 'Politikere' }).waitFor();
      await page.getByText('Log ind for at melde dig').waitFor();
      assert.equal(await page.locator('medborger-team form').count(), 0);
      await looks(page, `team-${colorScheme}`);
      assert.deepEqual(await small(page), []);
    });
  }
});

test('a citizen applies with what the draw asks, and reads that it arrived, their draw number and why they fit', options, async () => {
  const seats = [{ ...SEATS[0], profile: { age_from: 50, experiences: ['sygdom-i-familien'] } }, SEATS[1]];
  await on({ page: mine, before: login, people: 0, loud: true, seed: { seats } }, async (page, town) => {
    await page.getByText('Til dig, der er mindst 50 år, har oplevet sygdom i familien.').waitFor();
    await events(page);
    await page.getByRole('button', { name: 'Meld mig' }).click();
    await page.getByRole('link', { name: /Køn/ }).click();
    await page.waitForFunction(() => document.activeElement?.name === 'answers.gender');
    await looks(page, 'team-apply-wrong', { widths: [320, 1280] });
    await page.getByLabel('Kvinde').check();
    await page.getByLabel('Hvorfor vil du gerne være med?').fill('Jeg har passet min far i fem år.');
    await page.getByLabel('Sygdom i familien').check();
    await page.getByRole('button', { name: 'Meld mig' }).click();
    await page.getByText('Tak. Du har meldt dig').waitFor();
    await lands(page, 'note');
    assert.equal(stage(town), 'interested');
    const told = town.ask('team.my_candidacy', { team: TEAM, citizen: me.citizen });
    assert.deepEqual(told.told.experiences, ['sygdom-i-familien']);
    await page.getByText(told.candidate).waitFor();
    await page.getByText(/Du passer til “Borgere”/).or(page.getByText(/Du passer ikke helt til “Borgere”/)).waitFor();
    await page.getByText(/du har oplevet sygdom i familien, din alder passer/).waitFor();
    assert.ok((await page.evaluate(() => globalThis.heard)).includes('medborger-team-applied'));
    assert.equal(await page.getByRole('button', { name: 'Meld mig' }).count(), 0);
    await looks(page, 'team-applied');
  });
});

test('an application is taken back after a second thought, and can be sent again', options, async () => {
  await on({ page: mine, before: login, loud: true }, async (page, town) => {
    await page.getByLabel('Mand', { exact: true }).check();
    await page.getByRole('button', { name: 'Meld mig' }).click();
    await page.getByRole('button', { name: 'Træk min interesse tilbage' }).click();
    await looks(page, 'team-withdraw', { widths: [320, 1280] });
    await page.getByRole('button', { name: 'Nej, lad den stå' }).click();
    await lands(page, 'withdraw');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Din interesse er trukket tilbage').waitFor();
    assert.equal(stage(town), 'withdrawn');
    await page.getByLabel('Kvinde').check();
    await page.getByRole('button', { name: 'Meld mig' }).click();
    await page.getByText('Tak. Du har meldt dig').waitFor();
    assert.equal(stage(town), 'interested');
  });
});

/** I have applied, and am appointed to a seat. */
function appointed(town) {
  login(undefined, town);
  town.send('team.express_interest', { team: TEAM, citizen: me.citizen, motivation: 'Jeg vil gerne være med.' }, me, '2026-03-06T09:00:00Z');
  const { candidate } = town.ask('team.my_candidacy', { team: TEAM, citizen: me.citizen }, me);
  town.send('team.appoint', { team: TEAM, seat: 'borgere', appointee: { kind: 'candidate', candidate }, by: 'council', decided_on: '2026-04-12' }, STAFF, '2026-04-13T09:00:00Z');
}
const byCouncil = { page: mine, at: '2026-04-14T08:00:00Z', people: 0, seed: { method: 'council' }, before: (_, town) => appointed(town) };

test('a seat is taken with the duty of confidentiality alone, and the name is shown where one says so', options, async () => {
  await on(byCouncil, async (page, town) => {
    await page.getByRole('heading', { name: 'Svar på, om du vil være med' }).waitFor();
    await events(page);
    await looks(page, 'team-seat');
    await page.getByRole('button', { name: 'Ja, jeg vil være med' }).click();
    await page.getByText('Du skal kende din tavshedspligt').waitFor();
    await lands(page, 'seat-confidentiality');
    await looks(page, 'team-seat-wrong', { widths: [320] });
    assert.equal(stage(town), 'appointed');
    await page.keyboard.press('Space');
    await page.getByLabel('Alle må se mit navn').check();
    await page.getByRole('button', { name: 'Ja, jeg vil være med' }).click();
    await page.getByText('Tak. Du er med i udvalget').waitFor();
    await lands(page, 'note');
    assert.equal(stage(town), 'seated');
    await page.getByText('Prøve 40').waitFor();
    assert.ok((await page.evaluate(() => globalThis.heard)).includes('medborger-team-answered'));
    assert.equal(await page.getByRole('button', { name: 'Nej tak' }).count(), 0);
  });
});

test('no is said to a seat after a second thought, and an offer that was answered in another tab is gone', options, async () => {
  await on({ ...byCouncil, loud: true }, async (page, town) => {
    await page.getByRole('button', { name: 'Nej tak' }).click();
    await lands(page, 'sure');
    await looks(page, 'team-seat-no', { widths: [320] });
    await page.getByRole('button', { name: 'Nej, vent' }).click();
    await lands(page, 'seat-no');
    town.send('team.answer_appointment', { team: TEAM, appointment: 1, accept: false }, me);
    await page.getByRole('button', { name: 'Nej tak' }).click();
    await page.getByRole('button', { name: 'Ja, sig nej til pladsen' }).click();
    await page.getByText('Du har sagt nej tak til pladsen.').waitFor();
    assert.equal(stage(town), 'declined');
    assert.equal(await page.getByRole('button', { name: 'Ja, jeg vil være med' }).count(), 0);
  });
});

test('what the server refuses stands at its field or above the form, and what was written stays', options, async () => {
  await on({ page: mine, before: login, loud: true }, async (page, town) => {
    await page.getByLabel('Kvinde').check();
    await page.getByLabel('Hvorfor vil du gerne være med?').fill('Jeg vil gerne.');
    await page.getByLabel('Jeg er medlem af byrådet').check();
    await page.getByRole('button', { name: 'Meld mig' }).click();
    await page.locator('.alert-error').waitFor();
    assert.equal(await page.getByLabel('Hvorfor vil du gerne være med?').inputValue(), 'Jeg vil gerne.');
    assert.equal(stage(town), undefined);
    await looks(page, 'team-refused', { widths: [320] });
  });
});

test('a log-in that ends in mid-form keeps what was written, and the answer that is lost is sent once', options, async () => {
  await on({ page: mine, before: login, loud: true }, async (page, town) => {
    await page.getByLabel('Kvinde').check();
    town.state.actor = undefined;
    await page.getByRole('button', { name: 'Meld mig' }).click();
    await page.getByText('Det er ikke sendt endnu').waitFor();
    await page.getByRole('link', { name: 'Log ind' }).waitFor();
    await looks(page, 'team-session', { widths: [320] });
    town.state.actor = me;
    let lost = 0;
    town.state.meddle = async (request, response, path) => {
      if (!path.startsWith('commands/team.express_interest') || lost > 0) return false;
      lost += 1;
      response.destroy();
      return true;
    };
    await page.getByRole('button', { name: 'Send igen' }).click();
    await page.getByText('Tak. Du har meldt dig').waitFor({ timeout: 60_000 });
    assert.equal(lost, 1);
    assert.equal(stage(town), 'interested');
  });
});

test('offline it says that it waits, and is sent by itself', options, async () => {
  await on({ page: mine, before: login, loud: true }, async (page, town) => {
    await page.getByLabel('Kvinde').check();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Meld mig' }).click();
    await page.getByText('Du er ikke på nettet').waitFor();
    await page.context().setOffline(false);
    await page.getByText('Tak. Du har meldt dig').waitFor({ timeout: 60_000 });
    assert.equal(stage(town), 'interested');
  });
});

test('once a draw took place it is told, and done again where the team stands', options, async () => {
  await on({ people: 12, at: '2026-04-11T08:00:00Z', before: (_, town) => published(town) }, async (page) => {
    await page.getByText('Hold nr. 407 blev trukket.').waitFor();
    await page.getByRole('button', { name: 'Se lodtrækningen, og regn den efter' }).click();
    await page.getByRole('button', { name: 'Regn efter her på siden' }).click();
    await page.getByText('Gjort efter her: det samme').waitFor();
    await looks(page, 'team-replayed', { widths: [320, 1280] });
  });
  await on({ page: element(`team="${TEAM}" replay="/udvalg/{id}/lod/{round}"`), people: 12, at: '2026-04-11T08:00:00Z', before: (_, town) => published(town) }, async (page) => {
    const link = page.getByRole('link', { name: 'Se lodtrækningen, og regn den efter' });
    assert.equal(await link.getAttribute('href'), `/udvalg/${TEAM}/lod/1`);
  });
});

test('members are named who show their name or hold an office, the others are counted', options, async () => {
  const before = (_, town) => {
    published(town);
    const drawn = town.ask('team.candidates', { team: TEAM }).candidates.filter(({ stage }) => stage === 'drawn').map(({ candidate }) => candidate);
    drawn.forEach((candidate, n) => {
      const appointee = { kind: 'candidate', candidate };
      town.send('team.appoint', { team: TEAM, seat: 'borgere', appointee, by: 'council', decided_on: '2026-04-12' }, STAFF, '2026-04-13T09:00:00Z');
      town.send('team.answer_appointment', { team: TEAM, appointment: n + 1, accept: true, confidentiality: true, show_name: n < 2 }, STAFF, '2026-04-13T09:00:00Z');
    });
    town.send('team.appoint', { team: TEAM, seat: 'politikere', appointee: { kind: 'person', person: id(0x9001), name: 'Karla <b>Eksempel</b>' }, on_behalf_of: 'Liste Ø', by: 'council', decided_on: '2026-04-12' }, STAFF, '2026-04-13T09:00:00Z');
    town.send('team.answer_appointment', { team: TEAM, appointment: drawn.length + 1, accept: true, confidentiality: true }, STAFF, '2026-04-13T09:00:00Z');
    town.send('team.begin', { team: TEAM, chair: drawn.length + 1 }, STAFF, '2026-05-01T09:00:00Z');
    town.send('meeting.call', { meeting: id(0x8001), host: { kind: 'team', team: TEAM }, title: 'Første møde', place: 'Rådhuset', starts_at: '2026-05-12T15:00:00Z', ends_at: '2026-05-12T17:00:00Z', agenda: [] }, STAFF, '2026-05-02T09:00:00Z');
  };
  await on({ people: 12, at: '2026-05-03T08:00:00Z', before }, async (page) => {
    await page.getByText('Karla <b>Eksempel</b>').waitFor();
    await page.getByText('2 medlemmer viser ikke deres navn.').waitFor();
    await page.getByText('Byrådet, Liste Ø').waitFor();
    await page.getByText('Første møde').waitFor();
    await looks(page, 'team-members');
  });
});

test('teams are listed, searched and filtered, and one opens in the list’s place and shuts again', options, async () => {
  const before = (_, town) => {
    for (let n = 0; n < 22; n++) town.send('team.propose', { team: id(0x7100 + n), kind: 'youth_council', title: `Ungeråd ${n}`, topics: [], challenge: 'Hvad vil unge?' }, STAFF, '2026-03-01T09:00:00Z');
  };
  await on({ page: element(''), before }, async (page) => {
    await page.getByRole('status').getByText('23 udvalg').waitFor();
    await looks(page, 'teams');
    assert.deepEqual(await small(page), []);
    await page.getByRole('button', { name: 'Vis flere' }).click();
    await page.waitForFunction(() => document.querySelectorAll('medborger-team article').length === 23);
    await page.getByLabel('Slags').selectOption({ label: 'Opgaveudvalg (1)' });
    await page.getByRole('status').getByText('1 udvalg').waitFor();
    await page.getByRole('button', { name: 'Sundhed sammen' }).click();
    await page.getByText('Meld dig senest').waitFor();
    await lands(page, 'title');
    await page.getByRole('button', { name: 'Til alle udvalg' }).click();
    await page.getByRole('status').getByText('1 udvalg').waitFor();
    await page.getByLabel('Søg efter et udvalg').fill('intet');
    await page.keyboard.press('Enter');
    await page.getByText('Ingen udvalg passer').waitFor();
    await looks(page, 'teams-none', { widths: [320] });
  });
});

test('a team that is not there, a server that is gone, and English', options, async () => {
  await on({ page: element(`team="${id(1)}"`), loud: true }, async (page) => {
    await page.getByText('Udvalget findes ikke').waitFor();
    await looks(page, 'team-gone', { widths: [320] });
  });
  await on({ page: element(undefined, { lang: 'en' }), loud: true, before: (_, town) => (town.state.meddle = (_, response) => response.writeHead(500).end() && true) }, async (page, town) => {
    await page.getByText('Something went wrong').waitFor();
    await looks(page, 'team-failed', { widths: [320] });
    town.state.meddle = undefined;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Apply by Wednesday').waitFor();
    await page.getByText('22 days left').waitFor();
    await looks(page, 'team-english', { widths: [320] });
  });
});

test('without a script teams are found, one is read, and a citizen applies and withdraws by plain forms', options, async () => {
  const [one, all] = [await render('team'), await render('teams')];
  const html = async (town, url) => {
    if (url.pathname === '/tak') return pageOf({ body: '<p>Tak.</p>', script: '' });
    if (url.pathname !== '/udvalg') {
      const filter = Object.fromEntries(['search', 'kind', 'stage'].map((name) => [name, url.searchParams.get(name) ?? '']));
      const list = town.ask('team.list', { counts: true, ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')) }, PUBLIC);
      return pageOf({ body: `<medborger-team>${await all({ list, filter, page: '/udvalg', now: town.state.now })}</medborger-team>`, script });
    }
    let own = null;
    try { own = town.ask('team.my_candidacy', { team: TEAM, citizen: me.citizen }, me); } catch { /* has not applied */ }
    const inside = await one({ team: town.ask('team.get', { team: TEAM }, PUBLIC), own, id: randomUUID(), no: randomUUID(), next: '/tak', now: town.state.now, replay: '/lod' });
    return pageOf({ body: `<medborger-team team="${TEAM}" citizen="${me.citizen}">${inside}</medborger-team>`, script });
  };
  await on({ page: html, before: login, browser: { javaScriptEnabled: false } }, async (page, town) => {
    await page.getByLabel('Søg efter et udvalg').fill('sund');
    await page.getByRole('button', { name: 'Søg' }).click();
    await page.getByRole('link', { name: 'Sundhed sammen' }).click();
    await page.getByLabel('Kvinde').check();
    await page.getByLabel('Hvorfor vil du gerne være med?').fill('Jeg vil gerne.');
    await page.getByRole('button', { name: 'Meld mig' }).click();
    await page.getByText('Tak.').waitFor();
    assert.equal(stage(town), 'interested');
    await page.goto(`${town.origin}/udvalg`);
    await page.getByRole('button', { name: 'Træk min interesse tilbage' }).click();
    await page.getByText('Tak.').waitFor();
    assert.equal(stage(town), 'withdrawn');
  });
  for (const [button, then] of [['Ja, jeg vil være med', 'seated'], ['Nej tak', 'declined']]) {
    await on({ ...byCouncil, page: html, browser: { javaScriptEnabled: false } }, async (page, town) => {
      await page.goto(`${town.origin}/udvalg`);
      if (then === 'seated') await page.getByLabel('Jeg kender min tavshedspligt').check();
      await page.getByRole('button', { name: button }).click();
      await page.getByText('Tak.').waitFor();
      assert.equal(stage(town), then);
    });
  }
  // A script that comes late takes what was written.
  let come;
  const waits = new Promise((resolve) => (come = resolve));
  await on({ page: html, loud: true, before: (page, town) => { login(page, town); town.state.meddle = async () => { await waits; return false; }; } }, async (page, town) => {
    await page.goto(`${town.origin}/udvalg`);
    await page.getByLabel('Hvorfor vil du gerne være med?').fill('Skrevet før scriptet kom.');
    come();
    await page.locator('form[novalidate]').waitFor();
    assert.equal(await page.getByLabel('Hvorfor vil du gerne være med?').inputValue(), 'Skrevet før scriptet kom.');
  });
  await on({ page: async (town, url) => (await html(town, new URL('/udvalg', url))).replace(/<script.*<\/script>/, '') }, (page) => looks(page, 'team-rendered'));
});
