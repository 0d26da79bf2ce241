// `<medborger-forum>`: topics, statements to agree or disagree with, what people write and reply, and what a moderator hides and why.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { looks, opened, shut, skip, small } from './browser.mjs';
import { CITIZEN, host, id, pageOf, render, STAFF } from './town.mjs';

after(shut);
const options = { skip, timeout: 120_000 };
const AT = '2026-05-20T09:00:00Z';
const OTHER = { kind: 'citizen', citizen: id(0xc002) };
const SECOND = { kind: 'staff', staff: id(0x5002) };
const TOPIC = id(0x7001);
const HOSTILE = '<script>document.title = 1</script> <b>Bænke</b> =1+1';
const PAGES = 'topic=/debat/{id} idea=/ideer/{id}';

const element = (more = '', lang = 'da') => pageOf({ lang, body: `<medborger-forum topic="${TOPIC}" login="/log-ind" pages="${PAGES}" ${more}></medborger-forum>` });
const mine = element(`citizen="${CITIZEN.citizen}"`);

function enrolled(town, { citizen }, name, ...consents) {
  const said = ['enrolment', ...consents].map((purpose) => ({ purpose, text_version: '2026-1' }));
  town.send('citizen.enrol', { citizen, seed: citizen.replaceAll('-', ''), name, consents: said }, { kind: 'public' }, '2026-05-01T08:00:00Z');
}

const writes = (town, who, contribution, more = {}) =>
  town.send('dialogue.contribute', { contribution, topic: TOPIC, kind: 'viewpoint', text: 'Flere bænke, tak.', ...(who.citizen ? { citizen: who.citizen } : {}), ...more }, who, AT);

function topic(town, terms = {}, one = TOPIC) {
  const all = { title: 'Havnen', from: '2026-05-15', to: '2026-05-31', see: 'everybody', write: 'enrolled', statements: 'participants', small_number: 3, ...terms };
  town.send('dialogue.open', { topic: one, terms: all, text: { challenge: 'Hvad skal havnen bruges til?', scope: 'Alt indtil kajen; kajen selv er lejet ud til 2030.' } }, STAFF, '2026-05-14T08:00:00Z');
}

const [INPUT, QUESTION, ANSWER, REPLY, BENCHES, BATHS] = [1, 2, 3, 4, 5, 6].map((n) => id(0x8000 + n));

function discussed(town, terms) {
  topic(town, terms);
  town.send('dialogue.put_reason', { reason: 'others', from: '2026-01-01', words: { danish: 'Omtaler andre personer', english: 'Names other people' } }, STAFF, '2026-05-14T08:00:00Z');
  writes(town, CITIZEN, INPUT, { kind: 'input', text: HOSTILE });
  writes(town, OTHER, QUESTION, { kind: 'question', text: 'Hvornår bliver kajen fri?' });
  writes(town, STAFF, ANSWER, { kind: 'answer', text: 'Lejen løber til 2030.', reply_to: QUESTION, signed: 'Vej og Park' });
  writes(town, OTHER, REPLY, { text: 'Så må vi vente.', reply_to: INPUT });
  writes(town, STAFF, BENCHES, { kind: 'statement', text: 'Havnen skal have flere bænke.' });
  writes(town, STAFF, BATHS, { kind: 'statement', text: 'Havnen skal have et havbad.' });
}

async function on({ page: html = mine, seed = discussed, browser = {}, actor = CITIZEN, before, at = AT, consents = [] } = {}, work) {
  const town = await host({ at, pages: (url) => (typeof html === 'function' ? html(town, url) : html) });
  try {
    enrolled(town, CITIZEN, 'Ida Eksempel', ...consents);
    enrolled(town, OTHER, 'Bo Eksempel', 'publication');
    seed(town);
    town.state.actor = actor ?? undefined;
    await opened(browser, async (page, printed) => {
      await before?.(page, town);
      await page.goto(town.origin);
      await work(page, town, printed);
      assert.deepEqual(town.state.broken, []);
    });
  } finally {
    town.close();
  }
}

const get = (town, contribution, actor = STAFF) => town.ask('dialogue.get', { contribution }, actor);
const list = (town, more = {}) => town.ask('dialogue.contributions', { topic: TOPIC, ...more }).contributions;
const one = (page, text) => page.locator('medborger-forum article article', { hasText: text }).first();
const form = (page) => page.locator('.medborger-respond form');
const votes = (town) => town.ask('dialogue.topic', { topic: TOPIC }, CITIZEN).own.votes;

test('a topic is read with what it asks and what it may change, and markup is text', options, async () => {
  for (const colorScheme of ['light', 'dark']) {
    await on({ browser: { colorScheme } }, async (page, _, printed) => {
      await form(page).waitFor();
      await page.getByText('Alt indtil kajen').waitFor();
      await page.getByText('fra fredag den 15. maj 2026').or(page.getByText('Fra fredag den 15. maj 2026')).waitFor();
      await page.getByText('<script>document.title').waitFor();
      await page.getByText('Bo Eksempel').waitFor();
      await one(page, 'Hvornår bliver kajen fri?').getByRole('button', { name: 'Vis svar (1)' }).click();
      await page.getByText('Vej og Park').waitFor();
      await page.getByText('Hvornår skjules et indlæg?').click();
      await page.getByText('Omtaler andre personer').waitFor();
      await looks(page, `forum-${colorScheme}`);
      assert.deepEqual(await small(page), []);
      assert.deepEqual(printed, []);
    });
  }
});

test('whoever is not logged in reads all, sees who may write, and is led to where they log in', options, async () => {
  await on({ page: element(), actor: null }, async (page, town) => {
    await page.getByText('Log ind for at skrive med').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Log ind' }).getAttribute('href'), '/log-ind');
    assert.equal(await page.getByRole('button', { name: 'Enig', exact: true }).count(), 0);
    await one(page, 'Hvornår bliver kajen fri?').waitFor();
    // Ida did not consent to be named.
    assert.equal(await page.getByText('Ida Eksempel').count(), 0);
    await page.getByText('En borger').waitFor();
    assert.ok(!town.state.asked.some((asked) => asked.includes('citizen.')));
    await looks(page, 'forum-public', { widths: [320] });
  });
});

test('somebody agrees, changes their mind and takes it back by the keyboard, and it is said each time', options, async () => {
  await on({}, async (page, town) => {
    const group = page.getByRole('group', { name: 'Hvad mener du om udsagn 1?' });
    await page.getByText('Du har svaret på 0 af 2').waitFor();
    await group.getByRole('button', { name: 'Enig', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Du har svaret på 1 af 2').waitFor();
    await page.getByRole('status').getByText('Dit svar er gemt').waitFor();
    assert.equal(await group.getByRole('button', { name: 'Enig', exact: true }).getAttribute('aria-pressed'), 'true');
    assert.deepEqual(votes(town), [{ number: 1, vote: 'agree' }]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelectorAll('[aria-pressed=true]').length === 1 && document.activeElement.getAttribute('aria-pressed') === 'true');
    assert.deepEqual(votes(town), [{ number: 1, vote: 'disagree' }]);
    await looks(page, 'forum-voted');
    await page.keyboard.press('Space');
    await page.getByText('Dit svar er taget tilbage.').waitFor();
    assert.deepEqual(votes(town), []);
    await page.reload();
    await page.getByText('Du har svaret på 0 af 2').waitFor();
  });
});

test('a contribution is checked, sent once though its answer is lost, and the focus goes to where it stands', options, async () => {
  await on({}, async (page, town) => {
    await page.getByRole('button', { name: 'Send indlæg' }).click();
    await page.locator('.alert-error').getByText(/Dit indlæg: skal udfyldes/).waitFor();
    assert.match(await page.evaluate(() => document.activeElement?.id), /summary$/);
    await looks(page, 'forum-wrong', { widths: [320, 1280] });
    // A statement is shorter than others.
    await page.getByRole('radio', { name: 'Udsagn' }).check();
    await page.getByRole('textbox', { name: 'Dit indlæg' }).fill('a'.repeat(281));
    await page.getByRole('button', { name: 'Send indlæg' }).click();
    await page.locator('.alert-error').getByText(/højst have 280 tegn/).waitFor();
    await page.getByRole('radio', { name: 'Spørgsmål' }).check();
    await page.getByRole('textbox', { name: 'Dit indlæg' }).fill('Må man fiske?');
    let lost = 0;
    town.state.meddle = async (request, response, path) => {
      if (path !== 'commands/dialogue.contribute' || lost++ > 0) return false;
      const pieces = [];
      for await (const piece of request) pieces.push(piece);
      await town.handle(new Request(`${town.origin}${request.url}`, { method: 'POST', body: Buffer.concat(pieces), headers: { ...request.headers } }));
      response.writeHead(502).end();
      return true;
    };
    await page.getByRole('button', { name: 'Send indlæg' }).click();
    await page.getByText('Vi ved ikke, om det nåede frem').waitFor();
    await looks(page, 'forum-unknown', { widths: [320] });
    await page.getByText('Dit indlæg er sendt.').waitFor();
    assert.equal(list(town).filter(({ text }) => text === 'Må man fiske?').length, 1);
    assert.equal(await page.getByRole('textbox', { name: 'Dit indlæg' }).inputValue(), '');
    assert.match(await page.evaluate(() => document.activeElement?.textContent), /Må man fiske\?/);
    // It is known to be one's own.
    await one(page, 'Må man fiske?').getByRole('button', { name: 'Ret' }).waitFor();
  });
});

test('what is written is there when the page comes again, and can be deleted', options, async () => {
  await on({}, async (page) => {
    await page.getByRole('textbox', { name: 'Dit indlæg' }).fill('Halvt skrevet');
    await page.getByText('Kladden gemmes på denne enhed').waitFor();
    await page.reload();
    await page.getByText('Vi fandt en kladde').waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Dit indlæg' }).inputValue(), 'Halvt skrevet');
    await page.getByRole('button', { name: 'Slet kladden' }).click();
    await page.getByText('Kladden er slettet.').waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Dit indlæg' }).inputValue(), '');
  });
});

test('a reply stands under what it replies to', options, async () => {
  await on({}, async (page, town) => {
    await one(page, 'Hvornår bliver kajen fri?').getByRole('button', { name: 'Svar', exact: true }).click();
    const below = page.locator('.medborger-below');
    await below.getByRole('textbox', { name: 'Dit indlæg' }).fill('Det står i lejekontrakten.');
    await looks(page, 'forum-reply', { widths: [320, 1280] });
    await below.getByRole('button', { name: 'Send svar' }).click();
    await page.getByText('Dit svar er sendt.').waitFor();
    await page.locator('.medborger-replies').getByText('Det står i lejekontrakten.').waitFor();
    await page.locator('.medborger-replies').getByText('Lejen løber til 2030.').waitFor();
    assert.deepEqual(list(town, { reply_to: QUESTION }).map(({ text }) => text).sort(), ['Det står i lejekontrakten.', 'Lejen løber til 2030.']);
  });
});

test('one’s own contribution is changed and withdrawn, after it was asked whether that is meant; nobody else’s is', options, async () => {
  await on({}, async (page, town) => {
    const own = one(page, '<b>Bænke</b>');
    await own.getByRole('button', { name: 'Ret' }).click();
    const text = page.locator('.medborger-below').getByRole('textbox');
    assert.equal(await text.inputValue(), HOSTILE);
    await text.fill('Tre bænke, tak.');
    await page.getByRole('button', { name: 'Gem ændringen' }).click();
    await page.getByText('Dit indlæg er ændret.').waitFor();
    assert.equal(get(town, INPUT).text, 'Tre bænke, tak.');
    const now = one(page, 'Tre bænke, tak.');
    await now.getByText(/^Ændret/).waitFor();
    assert.equal(await one(page, 'Hvornår bliver kajen fri?').getByRole('button', { name: 'Ret' }).count(), 0);
    await now.getByRole('button', { name: 'Træk tilbage' }).click();
    await page.getByText('Det kan ikke fortrydes').waitFor();
    await looks(page, 'forum-withdraw', { widths: [320] });
    await page.getByRole('button', { name: 'Luk' }).click();
    assert.equal(get(town, INPUT).withdrawn ?? false, false);
    await now.getByRole('button', { name: 'Træk tilbage' }).click();
    await page.getByRole('button', { name: 'Ja, træk det tilbage' }).click();
    await page.getByText('Indlægget er trukket tilbage.').waitFor();
    assert.equal(get(town, INPUT).withdrawn, true);
  });
});

test('the author of what is hidden reads when, why and what the moderator wrote, and appeals once; others read that it is hidden', options, async () => {
  const seed = (town) => {
    discussed(town);
    town.send('dialogue.hide', { contribution: INPUT, reason: 'others', note: 'Skriv uden navne.' });
  };
  await on({ seed }, async (page, town) => {
    await page.getByText('Begrundelse: Omtaler andre personer').waitFor();
    await page.getByText('Moderatoren skriver: Skriv uden navne.').waitFor();
    await page.getByRole('button', { name: 'Klag over, at det er skjult' }).click();
    const below = page.locator('.medborger-below');
    await below.getByRole('button', { name: 'Send klage' }).click();
    await below.getByText(/skal udfyldes/).first().waitFor();
    await below.getByRole('textbox').fill('Der står ingen navne.');
    await looks(page, 'forum-appeal');
    await below.getByRole('button', { name: 'Send klage' }).click();
    await page.getByText('Din klage er sendt').waitFor();
    await page.getByText('Du har klaget: Der står ingen navne.').waitFor();
    await page.getByText('En anden medarbejder end den').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Klag over, at det er skjult' }).count(), 0);
    assert.equal(get(town, INPUT).hidings[0].appeal, 'Der står ingen navne.');
    town.send('dialogue.decide_appeal', { contribution: INPUT, restore: false, reason: 'Det er en bestemt person.' }, SECOND);
    await page.reload();
    await page.getByText('Indlægget forbliver skjult: Det er en bestemt person.').waitFor();
  });
  await on({ seed, page: element(), actor: null }, async (page) => {
    await page.getByText('Indlægget er skjult af en moderator.').waitFor();
    assert.equal(await page.getByText('<b>Bænke</b>').count(), 0);
    assert.equal(await page.getByText('Skriv uden navne.').count(), 0);
  });
});

test('a topic before its days, after them, and once it is closed says so, with what came of it', options, async () => {
  await on({ seed: (town) => topic(town, { from: '2026-06-01', to: '2026-06-30' }) }, async (page) => {
    await page.getByText('Emnet åbner mandag den 1. juni 2026').waitFor();
    assert.equal(await form(page).count(), 0);
  });
  const seed = (town) => {
    discussed(town);
    for (const [n, vote] of [[3, 'agree'], [4, 'agree'], [5, 'disagree'], [6, 'pass']]) {
      const who = { kind: 'citizen', citizen: id(0xc000 + n) };
      enrolled(town, who, `Prøve ${n}`);
      town.send('dialogue.voice', { contribution: BENCHES, citizen: who.citizen, vote }, who, AT);
    }
    town.send('dialogue.voice', { contribution: BATHS, citizen: CITIZEN.citizen, vote: 'agree' }, CITIZEN, AT);
  };
  const closed = (town) => {
    seed(town);
    town.send('dialogue.close', { topic: TOPIC, summary: 'Byrådet sætter tre bænke op.', links: [`topic/${TOPIC}`] }, STAFF, '2026-06-01T08:00:00Z');
  };
  await on({ seed, at: '2026-06-01T08:00:00Z' }, async (page) => {
    await page.getByText('Emnet er slut. Der kan ikke skrives mere.').waitFor();
    assert.equal(await form(page).count(), 0);
    await page.getByText('Du har svaret: Enig.').waitFor();
    // It may still be withdrawn.
    await one(page, '<b>Bænke</b>').getByRole('button', { name: 'Træk tilbage' }).waitFor();
  });
  await on({ seed: closed, at: '2026-06-02T08:00:00Z' }, async (page) => {
    await page.getByText('Byrådet sætter tre bænke op.').waitFor();
    await page.getByText('2 enige, 1 uenige, 1 ved ikke').waitFor();
    await page.getByText('1 udsagn havde for få stemmer').waitFor();
    await looks(page, 'forum-closed');
  });
});

test('a topic ends for whoever reads it at midnight, and what they wrote stays on the device', options, async () => {
  const before = (page) => page.clock.install({ time: new Date('2026-05-31T21:58:00Z') });
  await on({ at: '2026-05-31T21:58:00Z', before }, async (page, town) => {
    await page.getByRole('textbox', { name: 'Dit indlæg' }).fill('For sent?');
    town.state.now = Date.parse('2026-05-31T22:00:30Z');
    await page.clock.fastForward(150_000);
    await page.getByText('Emnet er slut.').waitFor();
    assert.equal(await form(page).count(), 0);
  });
});

test('in a topic for those who were invited others are told so, and politicians answer', options, async () => {
  await on({ seed: (town) => topic(town, { write: 'invited', statements: 'staff' }) }, async (page) => {
    await page.getByText('Kun inviterede skriver i dette emne.').waitFor();
    await page.getByText('Ingen har skrevet noget endnu.').waitFor();
  });
  const seed = (town) => {
    topic(town, { write: 'invited', statements: 'staff' });
    town.send('dialogue.invite', { topic: TOPIC, citizens: [CITIZEN.citizen], role: 'politician' });
    town.send('dialogue.invite', { topic: TOPIC, citizens: [OTHER.citizen] });
    writes(town, OTHER, QUESTION, { kind: 'question', text: 'Må man bade?' });
  };
  await on({ seed }, async (page, town) => {
    await form(page).waitFor();
    assert.equal(await form(page).getByLabel('Udsagn').count(), 0);
    assert.equal(await form(page).getByLabel('Svar', { exact: true }).count(), 0);
    await one(page, 'Må man bade?').getByRole('button', { name: 'Svar', exact: true }).click();
    const below = page.locator('.medborger-below');
    await below.getByLabel('Svar', { exact: true }).check();
    await below.getByRole('textbox', { name: 'Dit indlæg' }).fill('Ja, siger udvalget.');
    await below.getByRole('button', { name: 'Send svar' }).click();
    await page.getByText('Dit svar er sendt.').waitFor();
    assert.equal(list(town, { reply_to: QUESTION })[0].role, 'politician');
  });
});

test('what the server refuses is said at its field, or above where it belongs to none', options, async () => {
  await on({}, async (page, town) => {
    await page.getByRole('textbox', { name: 'Dit indlæg' }).fill('Jeg holder pause.');
    town.send('citizen.pause', { citizen: CITIZEN.citizen }, CITIZEN);
    await page.getByRole('button', { name: 'Send indlæg' }).click();
    await page.locator('.alert-error').waitFor();
    assert.match(await page.evaluate(() => document.activeElement?.id), /summary$/);
    assert.equal(await page.getByRole('textbox', { name: 'Dit indlæg' }).inputValue(), 'Jeg holder pause.');
  });
});

test('without a topic the topics are listed; they lead to their pages, or are shown in place', options, async () => {
  const seed = (town) => {
    discussed(town);
    topic(town, { title: 'Skolevejen <b>', from: '2026-06-01', to: '2026-06-30' }, id(0x7002));
  };
  await on({ seed, page: pageOf({ body: `<medborger-forum pages="${PAGES}"></medborger-forum>` }), actor: null }, async (page) => {
    assert.equal(await page.getByRole('link', { name: 'Havnen' }).getAttribute('href'), `/debat/${TOPIC}`);
    await page.getByText('Skolevejen <b>').waitFor();
    await looks(page, 'forum-topics');
  });
  await on({ seed, page: pageOf({ body: '<medborger-forum></medborger-forum>' }), actor: null }, async (page) => {
    await page.getByRole('button', { name: 'Havnen' }).click();
    await page.getByText('Alt indtil kajen').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H2');
    await page.getByRole('button', { name: 'Alle emner' }).click();
    await page.getByRole('button', { name: 'Havnen' }).waitFor();
  });
  await on({ seed: () => {}, page: pageOf({ body: '<medborger-forum></medborger-forum>' }), actor: null }, (page) => page.getByText('Der er ingen emner lige nu.').waitFor());
});

test('while it is on its way, where it does not come, is not there, or is of another', options, async () => {
  let come;
  const waits = new Promise((resolve) => (come = resolve));
  await on({ before: (_, town) => (town.state.meddle = async () => { await waits; return false; }) }, async (page, town) => {
    await page.getByText('Indlæser').waitFor();
    town.state.meddle = (_, response) => response.writeHead(500).end() && true;
    come();
    await page.reload();
    await page.getByText('Noget gik galt hos kommunen').waitFor();
    await looks(page, 'forum-failed', { widths: [320] });
    town.state.meddle = undefined;
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await page.getByText('Alt indtil kajen').waitFor();
    // A voice that fails leaves what is shown, and is given once it is tried again.
    town.state.meddle = (_, response, path) => path.startsWith('commands/') && response.writeHead(502).end() && true;
    await page.getByRole('button', { name: 'Enig', exact: true }).first().click();
    await page.getByText('Kommunens server svarede ikke').waitFor();
    assert.deepEqual(votes(town), []);
    town.state.meddle = undefined;
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await page.getByText('Du har svaret på 1 af 2').waitFor();
    assert.deepEqual(votes(town), [{ number: 1, vote: 'agree' }]);
    town.state.actor = undefined;
    await page.getByRole('button', { name: 'Uenig', exact: true }).first().click();
    await page.getByText('Du er ikke længere logget ind').waitFor();
    // What is written waits for the log-in.
    await page.getByRole('textbox', { name: 'Dit indlæg' }).fill('Skrevet uden log-in.');
    await page.getByRole('button', { name: 'Send indlæg' }).click();
    await page.getByText('Det er ikke sendt endnu').waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Dit indlæg' }).inputValue(), 'Skrevet uden log-in.');
  });
  for (const see of ['enrolled', undefined]) {
    await on({ page: element(), actor: null, seed: (town) => see && topic(town, { see }) }, (page) => page.getByText('Emnet findes ikke').waitFor());
  }
  await on({ before: (page) => page.route('**/parts/compose-*.js', (route) => route.abort()) }, async (page) => {
    await page.getByText('Kommunens server svarede ikke').waitFor();
    await page.getByText('Alt indtil kajen').waitFor();
  });
});

test('many contributions come by and by, and what is one’s own among them is known', options, async () => {
  const seed = (town) => {
    discussed(town);
    for (let n = 0; n < 60; n += 1) {
      const who = n % 10 === 0 ? CITIZEN : OTHER;
      writes(town, who, id(0x9000 + n), { text: `Indlæg nr. ${n}` });
    }
  };
  await on({ seed, consents: ['publication'] }, async (page) => {
    await page.getByText('62 indlæg').waitFor();
    await page.getByRole('button', { name: 'Vis flere indlæg' }).click();
    await page.getByText('Indlæg nr. 59', { exact: true }).waitFor();
    assert.match(await page.evaluate(() => document.activeElement?.className), /medborger-contribution/);
    await page.waitForFunction(() => [...document.querySelectorAll('.medborger-contribution strong')].filter((one) => one.textContent === 'Dig').length === 7);
    assert.equal(await one(page, 'Indlæg nr. 59').getByRole('button', { name: 'Ret' }).count(), 0);
  });
});

test('in a page in English it speaks English, and the host hears what is done', options, async () => {
  await on({ page: pageOf({ lang: 'en', script: '/tests/listens-forum.js', body: `<medborger-forum topic="${TOPIC}" citizen="${CITIZEN.citizen}"></medborger-forum>` }) }, async (page) => {
    await page.getByRole('button', { name: 'Agree', exact: true }).first().click();
    await page.getByText('You have answered 1 of 2').waitFor();
    await page.getByLabel('Your contribution').fill('Hello.');
    await page.getByRole('button', { name: 'Send contribution' }).click();
    await page.getByText('Your contribution is sent.').waitFor();
    const heard = await page.evaluate(() => globalThis.heard);
    const [shown, voiced, contributed] = heard.map(({ type, detail }) => [type.replace('medborger-', ''), detail]);
    assert.deepEqual(shown, ['topic-shown', { topic: TOPIC, stage: 'open' }]);
    assert.deepEqual(voiced, ['voiced', { contribution: BENCHES, vote: 'agree' }]);
    assert.equal(contributed[0], 'contributed');
    assert.equal(contributed[1].kind, 'viewpoint');
    assert.ok(!JSON.stringify(heard).includes('Hello.'));
  });
});

/** The page as a host renders it. */
async function rendered(town, url, script = '', actor = CITIZEN) {
  const ask = (name, body = {}) => town.ask(name, body, actor);
  const of = (more) => ask('dialogue.contributions', { topic: TOPIC, ...more });
  const [said, written] = [of({ statements: true }), of({})];
  const inside = await (await render('forum'))({
    topic: ask('dialogue.topic', { topic: TOPIC }), statements: said, contributions: written, reasons: ask('dialogue.reasons'), replies: { [QUESTION]: of({ reply_to: QUESTION }) },
    citizen: CITIZEN.citizen, now: town.state.now, pages: PAGES, back: '/',
  });
  return pageOf({ body: `<medborger-forum topic="${TOPIC}" citizen="${CITIZEN.citizen}">${inside}</medborger-forum>`, script });
}

test('without a script somebody reads, agrees, takes it back, writes, replies, changes, withdraws and appeals', options, async () => {
  await on({ page: rendered, browser: { javaScriptEnabled: false } }, async (page, town) => {
    await page.getByRole('button', { name: 'Enig', exact: true }).first().click();
    await page.getByRole('button', { name: 'Tag dit svar tilbage' }).waitFor();
    assert.deepEqual(votes(town), [{ number: 1, vote: 'agree' }]);
    await page.getByRole('button', { name: 'Tag dit svar tilbage' }).click();
    await page.getByText('Du har svaret på 0 af 2').waitFor();
    await form(page).getByRole('textbox', { name: 'Dit indlæg' }).fill('Uden script.');
    await form(page).getByLabel('Input').check();
    await form(page).getByRole('button').click();
    await page.getByText('Uden script.', { exact: true }).first().waitFor();
    assert.equal(list(town).find(({ text }) => text === 'Uden script.').kind, 'input');
    const question = one(page, 'Hvornår bliver kajen fri?');
    await question.getByText('Lejen løber til 2030.').waitFor();
    await question.locator('summary', { hasText: 'Svar' }).first().click();
    await question.getByRole('textbox', { name: 'Dit indlæg' }).fill('Et svar uden script.');
    await question.getByRole('button', { name: 'Send svar' }).click();
    await page.getByText('Et svar uden script.').first().waitFor();
    const own = one(page, '<b>Bænke</b>');
    await own.locator('summary', { hasText: 'Ret' }).click();
    await own.getByRole('textbox', { name: 'Dit indlæg' }).fill('Rettet uden script.');
    await own.getByRole('button', { name: 'Gem ændringen' }).click();
    await page.getByText('Rettet uden script.', { exact: true }).first().waitFor();
    town.send('dialogue.hide', { contribution: INPUT, reason: 'others' });
    await page.reload();
    const hidden = one(page, 'Begrundelse: Omtaler andre personer');
    await hidden.locator('summary', { hasText: 'Klag' }).click();
    await hidden.locator('textarea').fill('Ingen navne.');
    await hidden.getByRole('button', { name: 'Send klage' }).click();
    await page.getByText('Du har klaget: Ingen navne.').first().waitFor();
    await hidden.locator('summary', { hasText: 'Træk tilbage' }).click();
    await hidden.getByRole('button', { name: 'Ja, træk det tilbage' }).click();
    await page.getByText('Indlægget er trukket tilbage.').first().waitFor();
    assert.equal(get(town, INPUT).withdrawn, true);
  });
  await on({ page: (town, url) => rendered(town, url) }, (page) => looks(page, 'forum-rendered'));
  const page = async (town) => pageOf({ script: '', body: `<medborger-forum>${await (await render('topics'))({ topics: town.ask('dialogue.list', {}, { kind: 'public' }), pages: PAGES })}</medborger-forum>` });
  await on({ page, browser: { javaScriptEnabled: false }, actor: null }, (page) => page.getByRole('link', { name: 'Havnen' }).waitFor());
});

test('a script that comes late takes over what was written', options, async () => {
  let come;
  const waits = new Promise((resolve) => (come = resolve));
  await on({ page: (town, url) => rendered(town, url, '/elements/index.js'), before: (_, town) => (town.state.meddle = async () => { await waits; return false; }) }, async (page) => {
    await form(page).getByRole('textbox', { name: 'Dit indlæg' }).fill('Skrevet før scriptet kom.');
    await form(page).getByLabel('Spørgsmål').check();
    const own = one(page, '<b>Bænke</b>');
    await own.locator('summary', { hasText: 'Ret' }).click();
    assert.equal(await own.getByRole('textbox', { name: 'Dit indlæg' }).last().inputValue(), HOSTILE);
    await own.getByRole('textbox', { name: 'Dit indlæg' }).last().fill('Rettet før scriptet kom.');
    come();
    await page.locator('form[novalidate]').first().waitFor();
    assert.equal(await page.locator('form[action*="/forms/"]').count(), 0);
    await page.locator('.medborger-below textarea').waitFor();
    assert.equal(await page.locator('.medborger-below textarea').inputValue(), 'Rettet før scriptet kom.');
    assert.equal(await form(page).getByRole('textbox', { name: 'Dit indlæg' }).inputValue(), 'Skrevet før scriptet kom.');
    assert.equal(await page.getByRole('radio', { name: 'Spørgsmål' }).isChecked(), true);
  });
});
