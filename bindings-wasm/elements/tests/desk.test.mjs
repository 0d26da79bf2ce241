// `<medborger-desk>`: what has come in, themes, answers, groups and the white paper.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { looks, opened, shut, skip, small } from './browser.mjs';
import { AFTER, CITIZEN, DURING, HEARING, host, id, pageOf, seeded, STAFF } from './town.mjs';

after(shut);
const options = { skip, timeout: 180_000 };
const element = (more = '', lang = 'da') => pageOf({ lang, head: '<link rel="stylesheet" href="/tests/wide.css">', body: `<medborger-desk ${more}></medborger-desk>` });
const response = (n) => id(0xb000 + n);
const SECTIONS = ['formaal', 'stien', 'hoejder', 'parkering', 'stoej'];

const SENDERS = [
  { kind: 'private', name: 'Ida Eksempel' },
  { kind: 'association', organisation: 'Foreningen Stien', name: 'Bo Eksempel', mandate: 'board' },
  { kind: 'private', name: 'Aage Prøve', protected: true },
];

function sent(town, n, { text = `Svar ${n} om bænkene ved havnen.`, reviewed = false, at = DURING, ...more } = {}) {
  const respondent = SENDERS[n % SENDERS.length];
  town.send('response.submit', { response: response(n), hearing: HEARING, content: { respondent, stance: n % 2 ? 'support' : 'objection', section: 'stien', text, ...more } }, { kind: 'public' }, at);
  if (reviewed) town.send('response.review', { response: response(n), text_version: 1 });
}

async function on({ many = 3, html = element(`hearing="${HEARING}"`), browser = {}, actor = STAFF, at = AFTER, prepared = () => {}, seed = { questions: [] } } = {}, work) {
  const town = await host({ at, pages: () => html });
  try {
    town.state.actor = actor;
    seeded(town, seed);
    for (let n = 0; n < many; n += 1) sent(town, n);
    prepared(town);
    await opened(browser, async (page, printed) => {
      await page.goto(town.origin);
      await work(page, town);
      assert.deepEqual(town.state.broken, []);
      assert.deepEqual(printed.filter((one) => !one.startsWith('Failed to load resource')), []);
    });
  } finally {
    town.close();
  }
}

const rows = (page) => page.locator('.medborger-work-item');
const hears = (page, ...names) => page.evaluate((names) => {
  globalThis.heard = [];
  for (const name of names) document.addEventListener(`medborger-${name}`, ({ type, detail }) => globalThis.heard.push({ type, detail }));
}, names);
const tab = (page, name) => page.getByRole('tab', { name, exact: true }).click();

test('what has come in is listed with sender, state and beginning, and how many stand where', options, async () => {
  for (const colorScheme of ['light', 'dark']) {
    await on({ browser: { colorScheme }, prepared: (town) => town.send('response.review', { response: response(1), text_version: 1 }) }, async (page) => {
      await page.getByRole('button', { name: 'Nr. 1 · Ida Eksempel' }).waitFor();
      await page.getByRole('button', { name: 'Nr. 2 · Foreningen Stien, Bo Eksempel' }).waitFor();
      await page.getByText('Beskyttet navn og adresse').waitFor();
      await page.getByRole('button', { name: 'Læs videre, hvor nogen slap (2)' }).waitFor();
      await looks(page, `desk-work-${colorScheme}`);
      assert.deepEqual(await small(page), []);
      await page.getByRole('button', { name: 'Gennemset, ikke afsluttet (1)' }).click();
      await page.waitForFunction(() => document.querySelectorAll('.medborger-work-item').length === 1);
      await page.getByRole('button', { name: 'Alle (3)' }).click();
      await page.waitForFunction(() => document.querySelectorAll('.medborger-work-item').length === 3);
    });
  }
});

test('a search and the filters find what they say, with how many there are, also among what nobody has read', options, async () => {
  await on({ many: 6 }, async (page) => {
    await page.getByText('Søg og afgræns').click();
    await page.getByLabel('Søg i svarene').fill('bænkene');
    await page.keyboard.press('Enter');
    await page.getByLabel('Afsender', { exact: true }).selectOption({ label: 'Forening (2)' });
    await page.getByRole('status').getByText('2 svar').waitFor();
    await page.getByLabel('Kun dem, ingen har læst igennem').check();
    await page.getByText('Teksten vises, når svaret er læst igennem.').first().waitFor();
    await looks(page, 'desk-work-search', { widths: [320, 1280] });
    await page.getByLabel('Søg i svarene').fill('intet');
    await page.keyboard.press('Enter');
    await page.getByText('Ingen svar passer').waitFor();
    await page.getByRole('button', { name: 'Vis alle igen' }).click();
    await page.getByRole('status').getByText('6 svar').waitFor();
  });
});

test('many come page by page, the focus goes to the first new one, and the arrows go from one to the next', options, async () => {
  await on({ many: 40 }, async (page) => {
    await page.getByText('40 svar', { exact: true }).waitFor();
    assert.equal(await rows(page).count(), 25);
    await page.getByRole('button', { name: 'Vis flere svar' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.medborger-work-item').length === 40);
    assert.match(await page.evaluate(() => document.activeElement?.textContent), /Nr\. 26/);
    await page.keyboard.press('ArrowDown');
    assert.match(await page.evaluate(() => document.activeElement?.textContent), /Nr\. 27/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Svar nr. 27 ·' }).waitFor();
  });
});

test('a response that is opened from the list is the one that is shown, whatever comes first', options, async () => {
  for (const slow of ['worklist', 'suggest', '']) {
    await on({ many: 5 }, async (page, town) => {
      await rows(page).first().waitFor();
      town.state.meddle = async (request, answer, path) => {
        if (slow && path.includes(slow)) await new Promise((done) => setTimeout(done, 400));
        return false;
      };
      await hears(page, 'desk-shown');
      await page.getByRole('button', { name: 'Nr. 4 ·' }).click();
      await page.getByRole('heading', { name: 'Svar nr. 4 ·' }).waitFor();
      await page.waitForTimeout(600);
      await page.getByRole('heading', { name: 'Svar nr. 4 ·' }).waitFor({ timeout: 1000 });
      assert.deepEqual(await page.evaluate(() => globalThis.heard.map(({ detail }) => detail.response)), [response(3)], 'it is opened once');
    });
  }
});

test('what somebody has chosen stands while it is looked for, and where that failed', options, async () => {
  await on({ many: 6 }, async (page, town) => {
    await page.getByText('Søg og afgræns').click();
    let failing = false;
    town.state.meddle = async (request, answer) => {
      if (failing) return answer.writeHead(500).end() && true;
      await new Promise((done) => setTimeout(done, 500));
      return false;
    };
    const box = page.getByLabel('Kun dem, ingen har læst igennem');
    await box.click();
    assert.equal(await box.isChecked(), true, 'while it is looked for');
    await page.getByText('Teksten vises, når svaret er læst igennem.').first().waitFor();
    failing = true;
    await page.getByLabel('Holdning').selectOption('support');
    await page.getByText('Noget gik galt hos kommunen').waitFor();
    assert.equal(await page.getByLabel('Holdning').inputValue(), 'support');
    failing = false;
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await page.getByRole('status').getByText('3 svar').waitFor();
    assert.equal(await page.getByLabel('Holdning').inputValue(), 'support');
  });
});

test('without a hearing one can be chosen, without responses it says so, and without the right it says who it is for', options, async () => {
  await on({ many: 0, html: element() }, async (page) => {
    await page.getByLabel('Høring').selectOption({ label: 'Lokalplan 512: Havnefronten (0 svar)' });
    await page.getByText('Der er ikke kommet nogen svar endnu.').waitFor();
    await looks(page, 'desk-none', { widths: [320, 1280] });
  });
  await on({ actor: CITIZEN, many: 0 }, async (page) => {
    await page.getByText(/medarbejder/).first().waitFor();
    await looks(page, 'desk-denied', { widths: [320] });
  });
  await on({ many: 0, html: element(`hearing="${id(0xdead)}"`) }, async (page) => {
    await page.getByText('Høringen findes ikke.').waitFor();
  });
});

test('a server that fails is said, what was there stays, and it can be asked again', options, async () => {
  await on({}, async (page, town) => {
    await rows(page).first().waitFor();
    town.state.meddle = (_, answer) => answer.writeHead(500).end() && true;
    await page.getByRole('button', { name: 'Ikke gennemset (3)' }).click();
    await page.getByText('Noget gik galt hos kommunen').waitFor();
    assert.equal(await rows(page).count(), 3);
    await looks(page, 'desk-failed', { widths: [320] });
    town.state.meddle = undefined;
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await page.getByText('Noget gik galt hos kommunen').waitFor({ state: 'detached' });
  });
});

test('the parts are one stop for the keyboard, and only what is opened is fetched', options, async () => {
  await on({}, async (page, town) => {
    await rows(page).first().waitFor();
    await page.getByRole('tab', { name: 'Indkomne svar' }).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Gennemlæsning');
    assert.ok(!town.state.asked.some((one) => one.includes('response.suggest')));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Svar nr. 1 ·' }).waitFor();
    assert.equal(await page.locator('medborger-desk').getAttribute('tab'), 'review');
  });
});

const withThemes = (town) => {
  town.send('white_paper.begin', { hearing: HEARING });
  for (const [theme, da] of [['stoej', 'Støj'], ['trafik', 'Trafik'], ['boernetrafik', 'Skolevej']]) {
    town.send('white_paper.put_theme', { hearing: HEARING, theme, labels: { da }, ...(theme === 'boernetrafik' ? { parent: 'trafik' } : {}) });
  }
};
const themes = (town, n) => town.ask('response.get', { response: response(n) }).original.themes;

test('the white paper is begun from the desk, a theme is made by its name, and retired', options, async () => {
  await on({}, async (page, town) => {
    await tab(page, 'Temaer');
    await page.getByRole('button', { name: 'Begynd hvidbogen' }).click();
    await page.getByRole('button', { name: 'Opret tema' }).click();
    await page.locator('[id$=summary]').getByRole('link').waitFor();
    await looks(page, 'desk-themes-wrong', { widths: [320] });
    await page.getByLabel('Navn på dansk').fill('Ærlig støj & æstetik');
    await page.getByRole('button', { name: 'Opret tema' }).click();
    await page.getByRole('checkbox', { name: 'Ærlig støj & æstetik' }).waitFor();
    assert.deepEqual(town.ask('white_paper.get', { hearing: HEARING }).themes.map(({ theme }) => theme), ['aerlig-stoej-aestetik']);
    await page.getByText('Temaer i hvidbogen (1)').click();
    await page.getByRole('button', { name: 'Tag ud af brug' }).click();
    await page.getByText('Temaer i hvidbogen (0)').waitFor();
  });
});

test('responses are given themes by keyboard: numbers for the whole, with shift for a stretch behind emojis, and on to the next', options, async () => {
  await on({ many: 0, prepared: (town) => {
    sent(town, 0, { text: '👨‍👩‍👧‍👦🌊 Larmen er slem.' });
    sent(town, 1);
    withThemes(town);
  } }, async (page, town) => {
    await hears(page, 'response-coded');
    await tab(page, 'Temaer');
    await page.getByRole('heading', { name: 'Svar nr. 1 ·' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains('medborger-reader'));
    await page.keyboard.press('2');
    await page.getByRole('checkbox', { name: 'Støj' }).waitFor();
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowRight');
    for (let n = 0; n < 6; n += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.getByText('Markeret: “Larmen”').waitFor();
    await page.keyboard.press('1');
    await page.locator('.medborger-given').getByText('Larmen').waitFor();
    await page.keyboard.press('t');
    await page.keyboard.type('skole');
    await looks(page, 'desk-code');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Svar nr. 2 ·' }).waitFor();
    // Numbered as the list is shown, and what was found by its name on the selected words.
    assert.equal(themes(town, 0).length, 3);
    const [{ detail }] = await page.evaluate(() => globalThis.heard);
    assert.equal(detail.themes, 3);
    const command = town.state.asked.filter((one) => one === 'POST commands/response.code');
    assert.equal(command.length, 1);
    await page.waitForFunction(() => document.activeElement?.classList.contains('medborger-reader'));
    await page.keyboard.press('Control+Enter');
    await page.getByText('Alle svar har temaer.').waitFor();
    await looks(page, 'desk-code-done', { widths: [320] });
  });
});

test('themes that change meanwhile are shown anew, and what was given stays', options, async () => {
  await on({ many: 1, prepared: withThemes }, async (page, town) => {
    await tab(page, 'Temaer');
    await page.waitForFunction(() => document.activeElement?.classList.contains('medborger-reader'));
    await page.keyboard.press('1');
    town.send('white_paper.put_theme', { hearing: HEARING, theme: 'lys', labels: { da: 'Lys' } });
    await page.keyboard.press('Control+Enter');
    await page.getByText('Temaerne er ændret, mens du læste.').waitFor();
    await page.getByRole('checkbox', { name: 'Lys' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Alle svar har temaer.').waitFor();
    assert.equal(themes(town, 0).length, 1);
  });
});

test('a response is answered: mistakes at the fields, a draft that outlives the page, and sent once', options, async () => {
  await on({ prepared: (town) => town.send('white_paper.begin', { hearing: HEARING }) }, async (page, town) => {
    await tab(page, 'Kommunens svar');
    await page.getByRole('button', { name: 'Nr. 1 · Ida Eksempel' }).click();
    await page.getByRole('button', { name: 'Gem svaret' }).click();
    await page.locator('[id$=summary]').getByRole('link').first().waitFor();
    await looks(page, 'desk-answer-wrong', { widths: [320, 1280] });
    await page.getByLabel('Resumé').fill('Bænkene bør blive.');
    await page.getByText('Kladden gemmes på denne enhed').waitFor();
    await page.reload();
    await tab(page, 'Kommunens svar');
    await page.getByRole('button', { name: 'Nr. 1 · Ida Eksempel' }).click();
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Bænkene bør blive.');
    await page.getByLabel('Forvaltningens vurdering').fill('Ring til Ida på 20 30 40 50.');
    await page.getByRole('button', { name: 'Gem svaret' }).click();
    await page.locator('[id$=summary]').getByRole('listitem').waitFor();
    await page.getByLabel('Forvaltningens vurdering').fill('Forvaltningen er enig.');
    await page.getByRole('button', { name: 'Gem svaret' }).click();
    await page.getByText('Svar, der mangler en afslutning (2)').waitFor();
    assert.equal(town.ask('response.get', { response: response(0) }).settlement.end, 'answered');
  });
});

test('several responses are settled together, in a group that gets one answer', options, async () => {
  await on({ prepared: (town) => town.send('white_paper.begin', { hearing: HEARING }) }, async (page, town) => {
    await hears(page, 'responses-settled');
    await tab(page, 'Kommunens svar');
    await page.getByText('Opret gruppe').first().click();
    await page.getByLabel('Titel').fill('Bænkene');
    await page.getByRole('button', { name: 'Opret gruppe' }).click();
    await page.getByText('Grupper (1)').waitFor();
    await page.getByLabel('Vælg svar nr. 1').check({ force: true });
    await page.getByLabel('Vælg svar nr. 2').check({ force: true });
    await page.getByText('2 svar er valgt').waitFor();
    await page.getByLabel('Besvaret sammen med andre').check({ force: true });
    await page.getByLabel('Gruppe', { exact: true }).selectOption({ label: 'Bænkene' });
    await looks(page, 'desk-settle', { widths: [320, 1280] });
    await page.getByRole('button', { name: 'Afslut de valgte' }).click();
    await page.getByText('Svar, der mangler en afslutning (1)').waitFor();
    assert.deepEqual((await page.evaluate(() => globalThis.heard))[0].detail.responses, [response(0), response(1)]);
    await page.getByRole('button', { name: 'Bænkene' }).click();
    await page.getByLabel('Resumé').fill('Bænkene bør blive.');
    await page.getByLabel('Forvaltningens vurdering').fill('Forvaltningen er enig.');
    await page.getByRole('button', { name: 'Gem gruppens svar' }).click();
    await page.locator('.badge').getByText('besvaret').waitFor();
    assert.equal(town.ask('white_paper.get', { hearing: HEARING }).groups[0].answer.summary, 'Bænkene bør blive.');
  });
});

test('responses that say the same are found, gathered into a group and settled in it', options, async () => {
  const text = 'Vi vil gerne bevare bænkene ved havnen, fordi mange ældre hviler sig der på vej hjem fra indkøb om eftermiddagen.';
  await on({ many: 0, prepared: (town) => {
    for (let n = 0; n < 4; n += 1) sent(town, n, { text: n === 3 ? 'Noget helt andet om parkering og biler i gaden.' : text });
    town.send('white_paper.begin', { hearing: HEARING });
  } }, async (page, town) => {
    await tab(page, 'Kommunens svar');
    await page.getByRole('button', { name: 'Find enslydende svar' }).click();
    await page.getByText('3 svar siger næsten det samme').waitFor();
    await looks(page, 'desk-campaigns', { widths: [320, 1280] });
    await page.getByRole('button', { name: 'Saml dem i en gruppe' }).click();
    await page.getByText('Svar, der mangler en afslutning (1)').waitFor();
    const { groups } = town.ask('white_paper.get', { hearing: HEARING });
    assert.equal(groups[0].campaign, true);
  });
});

test('the white paper says what it lacks, leads there, and is finished once nothing does', options, async () => {
  await on({ prepared: (town) => town.send('white_paper.begin', { hearing: HEARING }) }, async (page, town) => {
    await hears(page, 'white-paper-finished');
    await tab(page, 'Hvidbog');
    await page.getByText('0 af 3 svar er afsluttet').waitFor();
    await page.getByText('3 svar mangler en afslutning: nr. 1, 2, 3').waitFor();
    await page.getByText('5 afsnit mangler').waitFor();
    await looks(page, 'desk-paper');
    await page.getByLabel('Indledning').fill('Alle svar er læst.');
    await page.getByRole('button', { name: 'Gør hvidbogen færdig' }).click();
    await page.locator('[id$=summary]').getByRole('listitem').waitFor();
    for (let n = 0; n < 3; n += 1) town.send('response.answer', { response: response(n), answer: { summary: 'Bænkene.', assessment: 'Enig.' } });
    for (const section of SECTIONS.slice(1)) town.send('white_paper.put_section', { hearing: HEARING, section, answer: { summary: 'Ja.', assessment: 'Ja.', recommendation: 'Ja.' } });
    await tab(page, 'Indkomne svar');
    await tab(page, 'Hvidbog');
    await page.getByText('3 af 3 svar er afsluttet').waitFor();
    await page.getByRole('button', { name: 'Skriv dem' }).click();
    await page.keyboard.press('Enter');
    await page.getByLabel('Resumé').fill('Formålet er klart.');
    await page.getByLabel('Forvaltningens vurdering').fill('Enig.');
    await page.getByRole('button', { name: 'Gem afsnittet' }).click();
    await page.locator('[id$=summary]').getByText(/Indstilling/).waitFor();
    await page.getByLabel('Indstilling').fill('Ingen ændring.');
    await page.getByRole('button', { name: 'Gem afsnittet' }).click();
    await page.getByText('Alt er besvaret.').waitFor();
    await page.getByRole('button', { name: 'Gør hvidbogen færdig' }).click();
    await page.getByText('Hvidbogen er færdig: version 1').waitFor();
    await looks(page, 'desk-paper-finished', { widths: [320, 1280] });
    assert.equal((await page.evaluate(() => globalThis.heard)).length, 1);
    await page.getByText('Genåbn hvidbogen').first().click();
    await page.getByLabel('Begrundelse').fill('Der kom et svar til.');
    await page.getByRole('button', { name: 'Genåbn hvidbogen' }).click();
    await page.getByText('Hvidbogens fremdrift').waitFor();
  });
});

test('a sender who is not shown and is named elsewhere is told with where, and the words can be cleared', options, async () => {
  await on({ many: 0, prepared: (town) => {
    sent(town, 2, { text: 'Jeg er imod.', reviewed: true });
    sent(town, 0, { text: 'Som Aage Prøve siger, er stien smal.' });
    town.send('response.review', { response: response(0), text_version: 1, keep: town.ask('response.suggest', { response: response(0) }).spans });
    town.send('white_paper.begin', { hearing: HEARING });
  } }, async (page) => {
    await tab(page, 'Hvidbog');
    await page.getByText(/“.*Prøve.*” i svar nr\. 2/).first().waitFor();
    await looks(page, 'desk-namings', { widths: [320, 1280] });
    for (;;) {
      const button = page.getByRole('button', { name: /^Godkend ordene/ }).first();
      if ((await button.count()) === 0) break;
      const before = await page.locator('#main, .medborger-part').innerText();
      await button.click();
      await page.getByLabel('Begrundelse').fill('Det er borgmesteren.');
      await page.getByRole('button', { name: 'Ordene nævner ingen af dem' }).click();
      await page.waitForFunction((before) => document.querySelector('.medborger-part').innerText !== before && !document.querySelector('[id$=clear-reason]'), before);
    }
    await page.getByText('Navne, der ikke må stå der').waitFor({ state: 'detached' });
  });
});

test('in English the desk says the same', options, async () => {
  await on({ html: element(`hearing="${HEARING}"`, 'en') }, async (page) => {
    await page.getByRole('button', { name: 'Begin the review (3)' }).waitFor();
    await page.getByRole('button', { name: 'No. 1 · Ida Eksempel' }).waitFor();
    await looks(page, 'desk-english', { widths: [320] });
  });
});
