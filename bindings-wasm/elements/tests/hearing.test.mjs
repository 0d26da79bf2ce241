// `<medborger-hearing>` as people meet it: in every state, at every width, with the keyboard alone, and with what goes wrong.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { looks, opened, shut, skip, small } from './browser.mjs';
import { AFTER, BEFORE, CITIZEN, DURING, HEARING, host, pageOf, seeded, STAFF } from './town.mjs';

after(shut);
const options = { skip, timeout: 120_000 };
const element = (attributes = '') => pageOf({ body: `<medborger-hearing hearing="${HEARING}" ${attributes}></medborger-hearing>` });

/** Plays a test on a page of a host with the hearing. */
async function on({ at = DURING, page: html = element(), seed = {}, browser = {}, before } = {}, work) {
  const town = await host({ at, pages: () => html });
  try {
    seeded(town, seed);
    await opened(browser, async (page, printed) => {
      await before?.(page, town);
      await page.goto(town.origin);
      await work(page, town, printed);
      assert.deepEqual(town.state.broken, [], 'nothing broke the policy, and the host failed at nothing');
    });
  } finally {
    town.close();
  }
}

/** A citizen who is logged in. */
function enrolled(town) {
  const fields = { citizen: CITIZEN.citizen, seed: '0'.repeat(32), name: 'Ida Eksempel', consents: [{ purpose: 'enrolment', text_version: '2026-1' }] };
  town.send('citizen.enrol', fields, { kind: 'public' });
  town.state.actor = CITIZEN;
}

const form = (page) => page.locator('medborger-hearing form');
const send = (page) => page.getByRole('button', { name: 'Send høringssvar' }).click();
const responses = (town) => town.ask('response.list', { hearing: HEARING }).responses;
const focused = (page) => page.evaluate(() => document.activeElement?.id ?? '');

async function filled(page, { name = 'Ida Eksempel', text = 'Bevar stien langs vandet.' } = {}) {
  await page.getByLabel('Ja', { exact: true }).check();
  await page.getByLabel('Dit høringssvar').fill(text);
  await page.getByLabel('Navn', { exact: true }).fill(name);
}

test('an open hearing can be read and answered at every width, in the light and in the dark', options, async () => {
  for (const colorScheme of ['light', 'dark']) {
    await on({ browser: { colorScheme } }, async (page, _, printed) => {
      await form(page).waitFor();
      await page.getByText('Sådan er fristen regnet ud').click();
      await page.getByText('grundlovsdag').waitFor();
      await page.locator('summary', { hasText: '3. Byggeriets højde' }).click();
      await page.getByText('højst have fire etager').waitFor();
      await looks(page, `open-${colorScheme}`);
      assert.deepEqual(await small(page), []);
      assert.deepEqual(printed, []);
    });
  }
});

test('a host may decide between the light and the dark, whatever the device prefers', options, async () => {
  const themed = (theme) => pageOf({ body: `<div data-theme="${theme}"><medborger-hearing hearing="${HEARING}"></medborger-hearing></div>` });
  for (const [theme, colorScheme, colour] of [['dark', 'light', 'rgb(20, 24, 28)'], ['light', 'dark', 'rgb(255, 255, 255)']]) {
    await on({ page: themed(theme), browser: { colorScheme } }, async (page) => {
      await form(page).waitFor();
      assert.equal(await page.locator('medborger-hearing').evaluate((element) => getComputedStyle(element).backgroundColor), colour);
    });
  }
});

test('the deadline is told with its hour, what is left and why it is lawful', options, async () => {
  await on({}, async (page) => {
    const told = page.locator('.medborger-deadline');
    await told.getByText('mandag den 8. juni 2026 kl. 23.59').waitFor();
    await told.getByText('Der er 19 dage tilbage').waitFor();
    await told.getByText('Sådan er fristen regnet ud').click();
    await told.getByText('planloven § 24, stk. 5').or(told.getByText('Planloven § 24, stk. 5')).waitFor();
  });
});

test('what is left is told by the server’s clock, not by the page’s', options, async () => {
  const before = (page) => page.clock.setFixedTime(new Date('2031-01-01T00:00:00Z'));
  await on({ before }, (page) => page.getByText('Der er 19 dage tilbage').waitFor());
});

test('before it opens a hearing can be read, and has no form', options, async () => {
  await on({ at: '2026-05-07T10:00:00Z' }, async (page) => {
    await page.getByText('Høringen åbner fredag den 8. maj 2026').waitFor();
    assert.equal(await form(page).count(), 0);
    await looks(page, 'before');
  });
});

test('a hearing that opens while somebody reads gets its form', options, async () => {
  const before = (page) => page.clock.install({ time: new Date('2026-05-07T21:59:00Z') });
  await on({ at: '2026-05-07T21:59:00Z', before }, async (page, town) => {
    await page.getByText('Høringen åbner').waitFor();
    town.state.now = Date.parse('2026-05-07T22:00:30Z');
    await page.clock.fastForward(90_000);
    await form(page).waitFor();
  });
});

test('where the form’s script does not come, the material is there, and the form can be asked for again', options, async () => {
  const before = (page) => page.route('**/parts/respond-*.js', (route) => route.abort());
  await on({ before }, async (page) => {
    await page.getByText('Kommunens server svarede ikke').waitFor();
    await page.locator('summary', { hasText: '3. Byggeriets højde' }).click();
    await page.getByText('højst have fire etager').waitFor();
    assert.equal(await form(page).count(), 0);
  });
});

test('where late responses are taken the form says that they are late, and so does the receipt', options, async () => {
  await on({ at: AFTER }, async (page, town) => {
    await page.getByText('Fristen er overskredet').waitFor();
    await looks(page, 'late', { widths: [320, 1280] });
    await filled(page);
    await send(page);
    await page.getByText('Det kom efter fristen').waitFor();
    assert.equal(responses(town)[0].timely, false);
  });
});

test('where late responses are refused there is no form after the deadline', options, async () => {
  await on({ at: AFTER, seed: { policy: { late: 'refused' } } }, async (page) => {
    await page.getByText('Høringen sluttede mandag den 8. juni 2026').waitFor();
    assert.equal(await form(page).count(), 0);
    await looks(page, 'closed', { widths: [320, 1280] });
  });
});

test('a deadline that passes while somebody writes closes the form, and keeps what they wrote', options, async () => {
  const before = (page) => page.clock.install({ time: new Date('2026-06-08T21:58:30Z') });
  await on({ at: '2026-06-08T21:58:30Z', before, seed: { policy: { late: 'refused' } } }, async (page, town) => {
    await page.getByText('Der er 2 minutter tilbage').waitFor();
    await page.getByLabel('Dit høringssvar').fill('Mere lys på stien.');
    town.state.now = Date.parse('2026-06-08T22:00:30Z');
    await page.clock.fastForward(121_000);
    await page.getByText('Der kan ikke længere sendes svar').waitFor();
    await page.getByText('Mere lys på stien.').waitFor();
  });
});

test('a cancelled hearing says why', options, async () => {
  await on({
    before: (_, town) => town.send('hearing.cancel', { hearing: HEARING, reason: 'Planen er trukket tilbage.' }, STAFF, DURING),
  }, async (page) => {
    await page.getByText('Planen er trukket tilbage.').waitFor();
    assert.equal(await form(page).count(), 0);
  });
});

test('a hearing that is not there, or an element that names none, says so', options, async () => {
  await on({ page: pageOf({ body: '<medborger-hearing hearing="00000000-0000-4000-8000-00000000ffff"></medborger-hearing>' }) }, async (page) => {
    await page.getByText('Høringen findes ikke').waitFor();
    await looks(page, 'gone', { widths: [320] });
  });
  await on({ page: pageOf({ body: '<medborger-hearing></medborger-hearing>' }) }, async (page, town) => {
    await page.getByText('mangler attributten “hearing”').waitFor();
    assert.deepEqual(town.state.asked, []);
  });
});

test('while it is on its way it says so, and where it does not come there is a way on', options, async () => {
  let ready;
  const waits = new Promise((resolve) => (ready = resolve));
  await on({ before: (_, town) => (town.state.meddle = async () => { await waits; return false; }) }, async (page, town) => {
    await page.getByText('Indlæser').waitFor();
    await looks(page, 'loading', { widths: [320] });
    town.state.meddle = (_, response) => response.writeHead(500).end() && true;
    ready();
    await form(page).waitFor();
    await page.reload();
    await page.getByText('Noget gik galt hos kommunen').waitFor();
    await looks(page, 'failed', { widths: [320] });
    town.state.meddle = undefined;
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await form(page).waitFor();
  });
});

test('what is wrong stands at its field and in a summary that has the focus and leads there', options, async () => {
  await on({}, async (page, town) => {
    await form(page).waitFor();
    await send(page);
    const summary = page.locator('.alert-error');
    await summary.getByText('Der er 2 fejl').waitFor();
    assert.match(await focused(page), /-summary$/);
    assert.equal(await page.getByLabel('Navn', { exact: true }).getAttribute('aria-invalid'), 'true');
    await looks(page, 'wrong');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.name), 'content.answers.1.value.choices');
    await page.getByLabel('Ja', { exact: true }).check();
    await page.getByLabel('E-mail').fill('ida');
    await page.getByLabel('Navn', { exact: true }).fill('Ida Eksempel');
    await send(page);
    await summary.getByRole('link', { name: 'Skriv en e-mailadresse' }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.name), 'content.respondent.email');
    assert.deepEqual(town.state.asked.filter((one) => one.startsWith('POST commands')), []);
  });
});

test('the server’s own rules are checked in the page before anything is sent', options, async () => {
  await on({ seed: { questions: [] } }, async (page, town) => {
    await page.getByLabel('Navn', { exact: true }).fill('Ida Eksempel');
    await send(page);
    await page.locator('.alert-error').getByText('Et høringssvar har en tekst, et svar eller et bilag').waitFor();
    assert.deepEqual(town.state.asked.filter((one) => one.startsWith('POST commands')), []);
  });
});

test('without WebAssembly the server checks alone, and what it says stands at the fields', options, async () => {
  const before = (page) => page.addInitScript(() => delete globalThis.WebAssembly);
  await on({ before, seed: { policy: { mandate_required: true } } }, async (page, town) => {
    // The page asks for what it knows of; a CVR number's check digit it leaves to the rules.
    await page.getByLabel('En forening').check();
    await page.getByLabel('Ja', { exact: true }).check();
    await page.getByLabel('Dit høringssvar').fill('Bevar stien.');
    await page.getByLabel('Organisation').fill('Foreningen Stien');
    await page.getByLabel('Bemyndigelse').fill('Bestyrelsesmødet den 4. maj');
    await page.getByLabel('CVR-nummer').fill('12345678');
    await send(page);
    await page.locator('.alert-error').waitFor();
    assert.equal(await page.getByLabel('CVR-nummer').getAttribute('aria-invalid'), 'true');
    assert.ok(town.state.asked.includes('POST commands/response.submit'));
    await page.getByLabel('CVR-nummer').fill('');
    await send(page);
    await page.getByText('Tak. Dit høringssvar er modtaget').waitFor();
    assert.equal(responses(town).length, 1);
  });
});

test('rules of another version are not asked, the host is told once, and the server checks', options, async () => {
  const html = pageOf({ script: '/tests/listens.js', body: `<medborger-hearing hearing="${HEARING}"></medborger-hearing>` });
  // Another module's bytes under this one's address: as after half of an update.
  const before = (page) => page.route('**/form.wasm', async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace('form.wasm', 'draw.wasm') }) }));
  await on({ page: html, before }, async (page, town) => {
    await form(page).waitFor();
    await filled(page);
    await send(page);
    await page.getByText('Tak. Dit høringssvar er modtaget').waitFor();
    const heard = await page.evaluate(() => globalThis.heard);
    assert.deepEqual(heard.filter(({ type }) => type === 'medborger-problem').map(({ detail }) => detail.code), ['rules_lost']);
    assert.equal(responses(town).length, 1);
  });
});

test('with the keyboard alone a response is written and sent, with an answer of every kind', options, async () => {
  await on({}, async (page, town) => {
    await form(page).waitFor();
    const name = () => page.evaluate(() => document.activeElement?.name ?? '');
    const to = async (wanted) => {
      for (let step = 0; step < 80 && (await name()) !== wanted; step += 1) await page.keyboard.press('Tab');
      assert.equal(await name(), wanted);
    };
    await to('content.answers.0.value.choices');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await to('content.answers.1.value.choices');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await to('content.answers.2.value.value');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await to('content.answers.3.value.text');
    await page.keyboard.type('Bænke.');
    await to('content.text');
    await page.keyboard.type('Bevar stien.');
    await to('content.respondent.name');
    await page.keyboard.type('Ida Eksempel');
    await page.keyboard.press('Enter');
    await page.getByText('Tak. Dit høringssvar er modtaget').waitFor();
    assert.match(await focused(page), /-receipt$/);
    await looks(page, 'receipt');
    const [{ response }] = responses(town);
    const { original } = town.ask('response.get', { response });
    assert.deepEqual(original.form.map(({ question, chosen }) => [question, chosen]), [
      ['moedested', 'Leg; Torvedage'], ['hoejde', 'Nej, det er for højt'], ['tryghed', '2'], ['mangler', undefined],
    ]);
    assert.match(original.prose, /Bevar stien\.\s+Bænke\./);
  });
});

test('an answer that is lost after the response was kept is asked for again, and it is kept once', options, async () => {
  await on({}, async (page, town) => {
    await filled(page);
    town.state.meddle = async (request, response, path) => {
      if (path !== 'commands/response.submit') return false;
      let body = '';
      for await (const piece of request) body += piece;
      const headers = { ...request.headers, 'content-type': 'application/json' };
      await town.handle(new Request(`${town.origin}/medborger/${path}`, { method: 'POST', headers, body }));
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
      return true;
    };
    await send(page);
    await page.getByText('Vi ved ikke, om dit svar nåede frem').waitFor();
    assert.match(await focused(page), /-trouble$/);
    await looks(page, 'unknown', { widths: [320, 1280] });
    // It is sent again by itself.
    town.state.meddle = undefined;
    await page.getByText('Tak. Dit høringssvar er modtaget').waitFor();
    assert.equal(responses(town).length, 1);
  });
});

test('offline, a page of another program, or a log-in that ended: what was written stays, and is sent later', options, async () => {
  await on({ page: element(`login="/login" citizen="${CITIZEN.citizen}"`), before: (_, town) => enrolled(town) }, async (page, town) => {
    await filled(page);
    await page.getByLabel('Knyt svaret til min konto').check();
    await page.context().setOffline(true);
    await send(page);
    await page.getByText('Du er ikke på nettet').waitFor();
    assert.match(await focused(page), /-trouble$/);
    await looks(page, 'offline', { widths: [320] });
    town.state.meddle = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Log på wifi</p>') && true;
    await page.context().setOffline(false);
    await page.getByText('Vi ved ikke, om dit svar nåede frem').waitFor();
    town.state.meddle = (_, response) => response.writeHead(302, { location: '/login' }).end() && true;
    await page.getByText('Du er ikke længere logget ind').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Log ind' }).getAttribute('href'), '/login');
    await looks(page, 'session', { widths: [320] });
    town.state.meddle = undefined;
    assert.equal(await page.getByLabel('Dit høringssvar').inputValue(), 'Bevar stien langs vandet.');
    await page.getByRole('button', { name: 'Send igen' }).click();
    await page.getByText('Tak. Dit høringssvar er modtaget').waitFor();
    await page.getByText('Reference: 1', { exact: true }).waitFor();
    assert.equal(responses(town).length, 1);
  });
});

test('what waits for the network can be held back', options, async () => {
  await on({}, async (page, town) => {
    await filled(page);
    await page.context().setOffline(true);
    await send(page);
    await page.getByRole('button', { name: 'Send det ikke endnu' }).click();
    await page.getByRole('button', { name: 'Send høringssvar' }).waitFor();
    await page.context().setOffline(false);
    await page.getByLabel('Dit høringssvar').fill('Noget andet.');
    assert.deepEqual(town.state.asked.filter((one) => one.startsWith('POST commands')), []);
  });
});

test('a draft is found again, is kept on the device alone, and is deleted when somebody wishes', options, async () => {
  await on({}, async (page, town) => {
    await page.getByLabel('E-mail').fill('ikke en adres');
    await filled(page);
    await page.getByText('Kladden gemmes på denne enhed').waitFor();
    await page.reload();
    await page.getByText('Din kladde fra').waitFor();
    assert.equal(await page.getByLabel('Dit høringssvar').inputValue(), 'Bevar stien langs vandet.');
    assert.equal(await page.getByLabel('E-mail').inputValue(), 'ikke en adres');
    assert.equal(await page.getByLabel('Ja', { exact: true }).isChecked(), true);
    await looks(page, 'draft', { widths: [320, 1280] });
    await page.getByRole('button', { name: 'Slet kladden' }).click();
    await page.getByText('Kladden er slettet').waitFor();
    assert.equal(await page.getByLabel('Dit høringssvar').inputValue(), '');
    await page.reload();
    await form(page).waitFor();
    assert.equal(await page.getByLabel('Dit høringssvar').inputValue(), '');
    assert.deepEqual(town.state.asked.filter((one) => !one.startsWith('GET')), []);
  });
});

test('a draft of one person is not shown to another on the same device', options, async () => {
  const pages = (url) => pageOf({ body: `<medborger-hearing hearing="${HEARING}" citizen="${url.searchParams.get('who')}"></medborger-hearing>` });
  const town = await host({ pages });
  try {
    seeded(town);
    await opened({}, async (page) => {
      await page.goto(`${town.origin}/?who=ida`);
      await page.getByLabel('Dit høringssvar').fill('Idas tekst.');
      await page.getByText('Kladden gemmes').waitFor();
      await page.goto(`${town.origin}/?who=bo`);
      await form(page).waitFor();
      assert.equal(await page.getByLabel('Dit høringssvar').inputValue(), '');
      await page.goto(`${town.origin}/?who=ida`);
      await page.getByText('Din kladde fra').waitFor();
      assert.equal(await page.getByLabel('Dit høringssvar').inputValue(), 'Idas tekst.');
    });
  } finally {
    town.close();
  }
});

test('a second tab goes on with what the first wrote', options, async () => {
  await on({}, async (page, town) => {
    await page.getByLabel('Dit høringssvar').fill('Fra den første fane.');
    const other = await page.context().newPage();
    await other.goto(town.origin);
    await other.waitForFunction(() => document.querySelector('[name="content.text"]')?.value === 'Fra den første fane.');
    await other.getByLabel('Dit høringssvar').fill('Fra den anden fane.');
    await page.waitForFunction(() => document.querySelector('[name="content.text"]')?.value === 'Fra den anden fane.');
  });
});

test('a response that is begun at a section is about that section', options, async () => {
  await on({}, async (page, town) => {
    await form(page).waitFor();
    await page.locator('summary', { hasText: '2. Stien langs vandet' }).click();
    await page.getByRole('button', { name: 'Svar på dette afsnit' }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.name), 'content.text');
    await filled(page);
    await send(page);
    await page.getByText('Tak. Dit høringssvar er modtaget').waitFor();
    assert.equal(responses(town)[0].section, 'stien');
  });
});

/** A picture of one pixel that tells of its camera. */
const PICTURE = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000' + '1f15c489' + '0000000d49444154789c6360606060000000050001a5f64540' + '0000000049454e44ae426082', 'hex');

test('files are kept under their hash, and come along with the response', options, async () => {
  await on({ before: (_, town) => (town.state.actor = CITIZEN) }, async (page, town) => {
    await filled(page);
    const chooser = page.locator('input[type=file]');
    await chooser.setInputFiles([{ name: 'tegning.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 Tegning') }]);
    await page.getByText('tegning.pdf er vedhæftet').waitFor();
    await chooser.setInputFiles([{ name: 'side.html', mimeType: 'text/html', buffer: Buffer.from('<p>Ingen fil') }]);
    await page.getByText('side.html kunne ikke vedhæftes').waitFor();
    await looks(page, 'attached', { widths: [320, 1280] });
    await send(page);
    await page.getByText('Tak. Dit høringssvar er modtaget').waitFor();
    assert.equal(town.store.files.size, 1);
    assert.equal(town.ask('response.get', { response: responses(town)[0].response }).attachments, 1);
  });
});

test('a picture that is none is told as such, and whoever may keep no files is told to log in', options, async () => {
  await on({}, async (page, town) => {
    await form(page).waitFor();
    await page.locator('input[type=file]').setInputFiles([{ name: 'bænk.png', mimeType: 'image/png', buffer: PICTURE.subarray(0, 40) }]);
    await page.getByText('bænk.png kunne ikke vedhæftes').waitFor();
    assert.equal(town.state.asked.some((one) => one.startsWith('PUT')), false);
    await page.locator('input[type=file]').setInputFiles([{ name: 'tegning.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 Tegning') }]);
    await page.getByText('Log ind for at vedhæfte filer').waitFor();
  });
});

test('markup in what the municipality wrote is text', options, async () => {
  const title = '<img src=x onerror="document.title=1"> & "Havnen"';
  const questions = [{ question: 'a', text: '<script>document.title=2</script>', kind: { kind: 'closed', several: false, choices: [{ choice: 'x', text: '<b>fed</b>' }, { choice: 'y', text: '</label>' }] } }];
  await on({ seed: { title, questions } }, async (page) => {
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByText('<script>document.title=2</script>').waitFor();
    await page.getByText('<b>fed</b>').waitFor();
    assert.equal(await page.title(), 'Deltag');
    assert.equal(await page.locator('medborger-hearing :is(img, script, b)').count(), 0);
  });
});

test('a page in English speaks English, and a host may say it otherwise', options, async () => {
  const page = pageOf({ lang: 'en', script: '/tests/words.js', body: `<medborger-hearing hearing="${HEARING}"></medborger-hearing>` });
  await on({ page }, async (page) => {
    await page.getByRole('button', { name: 'Hand it in' }).click();
    await page.getByText('There are 2 mistakes').waitFor();
    await page.getByText('19 days left').waitFor();
    await looks(page, 'english', { widths: [390] });
  });
});

test('a script that is loaded twice, or in two versions, leaves the first alone and says so', options, async () => {
  for (const [other, said] of [['copy', 'twice in version'], ['older', 'in the versions 0.0.9 and']]) {
    const page = pageOf({ head: `<script type="module" src="/${other}/hearing.js"></script>`, script: '/elements/hearing.js', body: `<medborger-hearing hearing="${HEARING}"></medborger-hearing>` });
    await on({ page }, async (page, _, printed) => {
      await filled(page);
      await send(page);
      await page.getByText('Tak. Dit høringssvar er modtaget').waitFor();
      assert.deepEqual(printed.filter((text) => text.startsWith('<')).map((text) => text.replace(/ \d+\.\d+\.\d+: /, ': ')), [`<medborger-hearing> is loaded ${said}: the first stays. Load it once.`]);
    });
  }
});

test('the styles of a host that knows nothing of us break nothing', options, async () => {
  await on({ page: pageOf({ styles: ['/elements/elements.css', '/tests/hostile.css'], body: `<medborger-hearing hearing="${HEARING}"></medborger-hearing>` }) }, async (page) => {
    await filled(page);
    await send(page);
    await page.getByText('Tak. Dit høringssvar er modtaget').waitFor();
  });
});

test('on paper every section stands open, black on white, and the form is left out', options, async () => {
  await on({ browser: { colorScheme: 'dark' } }, async (page) => {
    const text = page.getByText('højst have fire etager');
    await text.waitFor({ state: 'attached' });
    assert.equal(await text.isVisible(), false);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.equal(await text.isVisible(), true);
    assert.equal(await form(page).isVisible(), false);
    assert.equal(await page.locator('medborger-hearing').evaluate((element) => getComputedStyle(element).backgroundColor), 'rgb(255, 255, 255)');
  });
});

test('the host hears what happens', options, async () => {
  await on({ page: pageOf({ script: '/tests/listens.js', body: `<medborger-hearing hearing="${HEARING}"></medborger-hearing>` }) }, async (page) => {
    await form(page).waitFor();
    await send(page);
    await filled(page);
    await send(page);
    await page.getByText('Tak. Dit høringssvar er modtaget').waitFor();
    const heard = await page.evaluate(() => globalThis.heard);
    assert.deepEqual(heard.map(({ type }) => type), ['medborger-hearing-shown', 'medborger-response-refused', 'medborger-response-sent']);
    assert.deepEqual(heard[1].detail.fields, ['content.answers.hoejde', 'content.respondent.name']);
    assert.equal(heard[2].detail.timely, true);
    assert.ok(!JSON.stringify(heard).includes('Ida'));
  });
});
