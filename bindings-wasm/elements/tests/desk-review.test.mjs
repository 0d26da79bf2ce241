// `<medborger-desk>`: the review of responses before they are published, by keyboard, by mouse, and when things go wrong.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { looks, opened, shut, skip, small } from './browser.mjs';
import { AFTER, DURING, HEARING, host, id, pageOf, seeded, STAFF } from './town.mjs';

after(shut);
const options = { skip, timeout: 180_000 };
const FAMILY = '👨‍👩‍👧‍👦';
const WIDE = ['/elements/elements.css'];
const element = (more = '') => pageOf({ styles: WIDE, head: '<link rel="stylesheet" href="/tests/wide.css">', body: `<medborger-desk hearing="${HEARING}" ${more}></medborger-desk>` });
const LONG = `Jeg hedder Ida Eksempel, bor på Havnegade 12, 2. tv, og min nabo Bo Prøve ${FAMILY} er enig. Ring på 20 30 40 50.\n\nMin søn på 9 år er syg af støjen.`;

const response = (n) => id(0xb000 + n);
function sent(town, texts, more = {}) {
  texts.forEach((text, n) => town.send('response.submit', { response: response(n), hearing: HEARING, content: { respondent: { kind: 'private', name: 'Ida Eksempel' }, stance: 'objection', text, ...more } }, { kind: 'public' }, DURING));
}

async function on({ texts = [LONG], page: html = element('tab="review"'), browser = {}, more, actor = STAFF, prepared = () => {} } = {}, work) {
  const town = await host({ at: AFTER, pages: () => html });
  try {
    town.state.actor = actor;
    seeded(town, { questions: [] });
    sent(town, texts, more);
    prepared(town);
    await opened(browser, async (page, printed) => {
      await page.goto(town.origin);
      await work(page, town, printed);
      assert.deepEqual(town.state.broken, []);
      assert.deepEqual(printed.filter((one) => !one.startsWith('Failed to load resource')), []);
    });
  } finally {
    town.close();
  }
}

const reader = (page) => page.getByRole('textbox', { name: /Svarets tekst/ });
const published = (page) => page.locator('.medborger-published').innerText();
const text = (town, n) => town.ask('response.get', { response: response(n) }).text;
const read = async (page) => {
  await reader(page).waitFor();
  await page.waitForFunction(() => document.activeElement?.classList.contains('medborger-reader'));
};
const keys = async (page, ...all) => {
  for (const key of all) await page.keyboard.press(key);
};
/** Puts the caret before some words, as the arrows would. */
const caret = (page, words, isBehind = false) =>
  page.evaluate(([words, isBehind]) => {
    const root = document.querySelector('.medborger-reader');
    const at = root.textContent.indexOf(words) + (isBehind ? words.length : 0);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let passed = 0;
    while (walker.nextNode()) {
      const { length } = walker.currentNode;
      if (at <= passed + length) return document.getSelection().collapse(walker.currentNode, at - passed);
      passed += length;
    }
  }, [words, isBehind]);

test('a response is reviewed beside what everybody will see of it, in light and dark', options, async () => {
  for (const colorScheme of ['light', 'dark']) {
    await on({ browser: { colorScheme } }, async (page) => {
      await read(page);
      await page.getByRole('heading', { name: 'Svar nr. 1 · Ida Eksempel' }).waitFor();
      assert.match(await published(page), /^Jeg hedder \[navn fjernet\], bor på \[adresse fjernet\], og min nabo Bo Prøve .+ er enig\. Ring på \[telefon fjernet\]\./);
      await keys(page, 'n', 'n', 'n');
      await looks(page, `desk-review-${colorScheme}`);
      assert.deepEqual(await small(page), []);
    });
  }
});

test('fifty responses are reviewed by keyboard alone: a key to each place, one to decide, one to go on', options, async () => {
  const texts = Array.from({ length: 50 }, (_, n) => `Svar ${n} 🌊 af Bo Prøve, ring 20 30 40 50.`);
  await on({ texts }, async (page, town) => {
    await read(page);
    const begun = Date.now();
    for (let n = 0; n < 50; n += 1) {
      await page.getByRole('heading', { name: `Svar nr. ${n + 1} ·` }).waitFor();
      await read(page);
      // The neighbour's name is a hint: to it, and hidden. The number is hidden already.
      await keys(page, 'n', 'Enter');
      await page.waitForFunction(() => document.querySelector('.medborger-published').innerText.includes('[navn fjernet]'));
      await keys(page, 'Control+Enter');
    }
    await page.getByText('Alle svar er læst igennem.').first().waitFor();
    for (let n = 0; n < 50; n += 1) assert.equal(text(town, n), `Svar ${n} 🌊 af [navn fjernet], ring [telefon fjernet].`);
    assert.ok(Date.now() - begun < 120_000);
    await looks(page, 'desk-review-done', { widths: [320, 1280] });
  });
});

test('a place is marked by its begin and its end, or with shift, behind emojis, and gets its kind by a number', options, async () => {
  await on({ texts: [`${FAMILY}🏳️‍🌈 Cafe\u0301en er Gudruns 🌊 og ikke Aages 🌊.`] }, async (page, town) => {
    await read(page);
    await caret(page, 'Gudruns');
    await keys(page, 'Space');
    await page.getByText('Markeringen er begyndt').first().waitFor();
    await caret(page, 'Gudruns', true);
    await keys(page, 'Space');
    await page.getByText('[navn fjernet] 🌊 og ikke').waitFor();
    await caret(page, 'Aages');
    for (let n = 0; n < 5; n += 1) await keys(page, 'Shift+ArrowRight');
    await page.getByText('Markeret: “Aages”').waitFor();
    await keys(page, '9');
    await page.getByText('ikke [oplysning fjernet] 🌊').waitFor();
    await keys(page, 'Control+Enter');
    await page.getByText('Alle svar er læst igennem.').first().waitFor();
    assert.equal(text(town, 0), `${FAMILY}🏳️‍🌈 Caféen er [navn fjernet] 🌊 og ikke [oplysning fjernet] 🌊.`);
  });
});

test('the arrows go over whole signs in the text, and nothing that somebody types changes it', options, async () => {
  await on({ texts: [`${FAMILY}ab`] }, async (page) => {
    await read(page);
    await keys(page, 'Shift+ArrowRight');
    await page.getByText(`Markeret: “${FAMILY}”`).waitFor();
    await keys(page, 'Escape');
    await page.keyboard.type('xyz!"#');
    await page.keyboard.insertText('indsat');
    await keys(page, 'Control+v', 'Control+x');
    assert.equal(await reader(page).innerText(), `${FAMILY}ab`);
    // A place can be marked still.
    await caret(page, 'ab');
    await keys(page, 'Shift+End', '7');
    await page.getByText('[navn fjernet]').first().waitFor();
  });
});

test('a mark is undone, removed, begun and dropped by key, and the caret stays where it was', options, async () => {
  await on({ texts: ['Huset er Gudruns og Aages.'] }, async (page) => {
    await read(page);
    await caret(page, 'Gudruns');
    await keys(page, 'Control+Shift+ArrowRight', 'Enter');
    await page.getByText('[navn fjernet]').first().waitFor();
    await keys(page, 'Delete');
    await page.waitForFunction(() => !document.querySelector('.medborger-published').innerText.includes('['));
    await keys(page, 'Control+z');
    await page.getByText('[navn fjernet]').first().waitFor();
    await keys(page, 'Control+z');
    await page.waitForFunction(() => !document.querySelector('.medborger-published').innerText.includes('['));
    await caret(page, 'Aages');
    await keys(page, 'Space');
    await page.getByText('Markeringen er begyndt').first().waitFor();
    await keys(page, 'Escape');
    await page.waitForFunction(() => document.querySelector('.medborger-pin') === null);
    const at = await page.evaluate(() => {
      const range = document.getSelection().getRangeAt(0);
      range.setStart(document.querySelector('.medborger-reader'), 0);
      return range.toString();
    });
    assert.equal(at, 'Huset er Gudruns og ');
  });
});

test('in the list of places the arrows go from one to the next, and the same keys decide', options, async () => {
  await on({}, async (page) => {
    await read(page);
    await keys(page, 'Tab');
    await page.waitForFunction(() => document.activeElement?.classList.contains('medborger-go'));
    await keys(page, 'ArrowDown', 'ArrowDown');
    await page.waitForFunction(() => /Bo Prøve/.test(document.activeElement?.textContent));
    await keys(page, 'Enter');
    await page.getByText('og min nabo [navn fjernet]').waitFor();
    await keys(page, '9');
    await page.getByText('og min nabo [oplysning fjernet]').waitFor();
    await keys(page, 'Delete');
    await page.getByText('og min nabo Bo Prøve').first().waitFor();
    assert.match(await page.getByRole('status').last().innerText(), /3 af 6: .*Bo Prøve.*kig her/);
  });
});

test('with the mouse: select, choose a kind, hide; click a place, let it stand', options, async () => {
  await on({}, async (page, town) => {
    await read(page);
    const box = await page.getByText('er enig. Ring på').first().boundingBox();
    assert.ok(box);
    await page.locator('.medborger-reader').getByText('Bo Prøve').dblclick();
    await page.getByText('Markeret: “').waitFor();
    await page.getByLabel('Skjul som').selectOption({ label: 'Anden oplysning' });
    await page.getByRole('button', { name: 'Skjul det markerede' }).click();
    await page.getByText('[oplysning fjernet]').waitFor();
    await page.locator('.medborger-reader').getByText('Havnegade 12').click();
    await page.getByRole('button', { name: 'Lad stå' }).click();
    await page.getByText('bor på Havnegade 12, 2. tv, og').first().waitFor();
    await looks(page, 'desk-review-mouse', { widths: [320] });
    await page.getByRole('button', { name: 'Godkend, og gå til næste' }).click();
    await page.getByText('Alle svar er læst igennem.').first().waitFor();
    assert.match(text(town, 0), /bor på Havnegade 12, 2\. tv, og min nabo .*\[oplysning fjernet\]/);
  });
});

test('a number is let stand only with a reason: the summary leads to the field', options, async () => {
  await on({ texts: ['Sagen hedder 20304050.'] }, async (page, town) => {
    await read(page);
    await keys(page, 'n', 'Delete');
    const reason = page.getByLabel('Hvorfor er det ikke telefon?');
    await page.waitForFunction(() => document.activeElement?.id.endsWith('-reason'));
    await keys(page, 'Control+Enter');
    await page.waitForFunction(() => document.activeElement?.id.endsWith('-summary'));
    await looks(page, 'desk-review-reason', { widths: [320, 1280] });
    await page.locator('[id$=summary]').getByRole('link').click();
    await page.waitForFunction(() => document.activeElement?.id.endsWith('-reason'));
    await reason.fill('Det er et sagsnummer.');
    await keys(page, 'Control+Enter');
    await page.getByText('Alle svar er læst igennem.').first().waitFor();
    assert.equal(text(town, 0), 'Sagen hedder 20304050.');
  });
});

test('a response that was supplemented meanwhile is shown anew with the marks that were made', options, async () => {
  await on({ texts: ['Huset er Gudruns 🌊.'] }, async (page, town) => {
    await read(page);
    await caret(page, 'Gudruns');
    await keys(page, 'Control+Shift+ArrowRight', '7');
    await page.getByText('[navn fjernet]').first().waitFor();
    town.send('response.supplement', { response: response(0), text: 'Og haven er Aages 🌊.', received_at: DURING });
    await reader(page).focus();
    await keys(page, 'Control+Enter');
    await page.getByText('Svaret blev ændret, mens du læste.').first().waitFor();
    await page.getByText('Og haven er Aages').first().waitFor();
    assert.match(await published(page), /^Huset er \[navn fjernet\] ?🌊\./);
    await looks(page, 'desk-review-changed', { widths: [320, 1280] });
    await keys(page, 'Control+Enter');
    await page.getByText('Alle svar er læst igennem.').first().waitFor();
    assert.match(text(town, 0), /^Huset er \[navn fjernet\] ?🌊\.\n\nOg haven er Aages 🌊\.$/);
  });
});

test('a log-in that ends and a page that is loaded again lose no mark, and what is approved twice is done once', options, async () => {
  await on({ texts: ['Huset er Gudruns.', 'Haven er Aages.'], page: element('tab="review" login="/login"') }, async (page, town) => {
    await read(page);
    await caret(page, 'Gudruns');
    await keys(page, 'Control+Shift+ArrowRight', '7');
    await page.getByText('[navn fjernet]').first().waitFor();
    town.state.meddle = (request, answer, path) => path === 'commands/response.review' && answer.writeHead(401).end() && true;
    await keys(page, 'Control+Enter');
    await page.getByText('Du er ikke længere logget ind').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Log ind' }).getAttribute('href'), '/login');
    await looks(page, 'desk-review-session', { widths: [320] });
    town.state.meddle = undefined;
    await page.reload();
    await read(page);
    assert.match(await published(page), /^Huset er \[navn fjernet\]/);
    // The answer is lost after the commit.
    town.state.meddle = async (request, answer, path) => {
      if (path !== 'commands/response.review') return false;
      town.state.meddle = undefined;
      const pieces = [];
      for await (const piece of request) pieces.push(piece);
      await town.handle(new Request(`${town.origin}${request.url}`, { method: 'POST', headers: request.headers, body: Buffer.concat(pieces) }));
      answer.writeHead(502).end();
      return true;
    };
    await keys(page, 'Control+Enter');
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await page.getByRole('heading', { name: 'Svar nr. 2 ·' }).waitFor();
    assert.match(text(town, 0), /^Huset er \[navn fjernet\]/);
  });
});

test('a response is withheld for good, with a reason, and skipped ones come again', options, async () => {
  await on({ texts: ['Et svar.', 'Et andet svar.'] }, async (page, town) => {
    await read(page);
    await keys(page, 's');
    await page.getByRole('heading', { name: 'Svar nr. 2 ·' }).waitFor();
    await page.getByText('Offentliggør ikke dette svar').click();
    await page.getByRole('button', { name: 'Hold svaret tilbage' }).click();
    await page.getByText('Skriv en begrundelse').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id.endsWith('-withhold')), true);
    await looks(page, 'desk-review-withhold', { widths: [320] });
    await page.getByLabel('Begrundelse').fill('Det nævner et barn.');
    await page.getByRole('button', { name: 'Hold svaret tilbage' }).click();
    await page.getByText('1 svar er sprunget over.').first().waitFor();
    assert.equal(town.ask('response.get', { response: response(1) }).review, 'withheld');
    await page.getByRole('button', { name: 'Læs dem, der er sprunget over' }).click();
    await page.getByRole('heading', { name: 'Svar nr. 1 ·' }).waitFor();
  });
});

test('markup in a response is its text, whoever looks', options, async () => {
  await on({ texts: ['<b>Fed</b> <img src=x onerror="document.title=1"> af Gudrun Prøve'] }, async (page) => {
    await read(page);
    assert.equal(await page.locator('medborger-desk img').count(), 0);
    assert.match(await reader(page).innerText(), /<b>Fed<\/b> <img src=x/);
    assert.match(await published(page), /<b>Fed<\/b>/);
  });
});

test('in English it says the same, and what is published stays Danish', options, async () => {
  await on({ page: element('tab="review"').replace('lang="da"', 'lang="en"') }, async (page) => {
    await page.getByRole('heading', { name: 'Response no. 1 · Ida Eksempel' }).waitFor();
    await page.getByText('As everybody will see it').waitFor();
    assert.match(await published(page), /\[navn fjernet\]/);
    await looks(page, 'desk-review-english', { widths: [320] });
  });
});
