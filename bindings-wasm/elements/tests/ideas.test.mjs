// `<medborger-ideas>`: the list beside its map, one idea, support, and the form where an idea is proposed.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { deflateSync, crc32 } from 'node:zlib';
import { looks, opened, shut, skip, small } from './browser.mjs';
import { IDEA, ideas, OTHER } from './ideas-town.mjs';
import { CITIZEN, DURING, host, id, pageOf } from './town.mjs';

after(shut);
const options = { skip, timeout: 120_000 };
const element = (attributes = '') => pageOf({ body: `<medborger-ideas ${attributes}></medborger-ideas>` });
const MINE = `citizen="${CITIZEN.citizen}" login="/login"`;

async function on({ page: html = element(), at = DURING, browser = {}, many = 0, actor, seed = ideas, before, path = '/' } = {}, work) {
  const town = await host({ at, pages: () => html });
  try {
    seed(town, { many });
    town.state.actor = actor;
    await opened(browser, async (page, printed) => {
      await before?.(page, town);
      await page.goto(town.origin + path);
      await work(page, town, printed);
      assert.deepEqual(town.state.broken, []);
      // What a server refuses, the browser prints by itself.
      assert.deepEqual(printed.filter((text) => !text.startsWith('Failed to load resource')), []);
    });
  } finally {
    town.close();
  }
}

const articles = (page) => page.locator('medborger-ideas li article');
const focused = (page, end) => page.waitForFunction((end) => document.activeElement?.id.endsWith(end), end);
const commands = (town) => town.state.asked.filter((one) => one.startsWith('POST commands'));

/** A picture of four pixels with a text in it that the camera wrote. */
function png() {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const rows = Buffer.from([0, 90, 120, 160, 90, 120, 160, 0, 60, 140, 90, 60, 140, 90]);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('tEXt', Buffer.from('Comment\0Bo Prøves have')), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

test('ideas are read as a list and on a map whose points lead to them, and markup is text', options, async () => {
  for (const colorScheme of ['light', 'dark']) {
    await on({ browser: { colorScheme } }, async (page) => {
      await page.getByRole('status').getByText('5 idéer').waitFor();
      await page.getByRole('button', { name: 'Vis kort' }).or(page.locator('.medborger-frame')).first().waitFor();
      await page.locator('.medborger-dot').first().waitFor({ state: 'attached' });
      await page.getByRole('heading', { name: '<b>Åben</b> hal <img' }).waitFor();
      assert.equal(await page.locator('medborger-ideas :is(img, script, b)').count(), 0);
      await looks(page, `ideas-${colorScheme}`);
      await page.setViewportSize({ width: 320, height: 800 });
      await page.getByRole('button', { name: 'Vis kort' }).click();
      await looks(page, `ideas-map-${colorScheme}`, { widths: [320, 390] });
      assert.deepEqual(await small(page), []);
      assert.equal(await page.title(), 'Deltag');
    });
  }
});

test('the map asks no other host for anything', options, async () => {
  const asked = [];
  await on({ before: (page) => page.on('request', (request) => asked.push(new URL(request.url()).host)) }, async (page, town) => {
    await page.locator('.medborger-dot').first().waitFor();
    assert.deepEqual([...new Set(asked)], [new URL(town.origin).host]);
  });
});

test('the map is zoomed and moved by buttons and by the keyboard, and what lies close together comes apart', options, async () => {
  await on({}, async (page) => {
    const near = page.getByRole('button', { name: '2 idéer tæt på hinanden' });
    await near.waitFor();
    const x = () => page.getByRole('link', { name: 'Bænke langs havnen' }).locator('circle').first().getAttribute('cx').then(Number);
    const begin = await x();
    await page.getByRole('button', { name: 'Mod øst' }).click();
    assert.ok((await x()) < begin);
    await page.getByRole('button', { name: 'Vis alle' }).click();
    assert.equal(await x(), begin);
    await page.locator('.medborger-frame').focus();
    await page.keyboard.press('ArrowLeft');
    assert.ok((await x()) > begin);
    await page.keyboard.press('0');
    await page.keyboard.press('+');
    await page.keyboard.press('-');
    assert.equal(await x(), begin);
    await near.focus();
    for (let press = 0; press < 12 && (await near.count()) > 0; press += 1) {
      await near.focus();
      await page.keyboard.press('Enter');
      if ((await page.getByText('På dette sted:').count()) > 0) break;
    }
    const lys = page.locator('.medborger-map').getByRole('link', { name: 'Lys på stien ved søen' });
    await lys.waitFor();
    await lys.click();
    await page.getByRole('heading', { name: 'Lys på stien ved søen' }).waitFor();
  });
});

test('a map is dragged with a mouse, and a click on a point stays a click', options, async () => {
  await on({}, async (page) => {
    const dot = page.locator('.medborger-map').getByRole('link', { name: 'Cykelsti' });
    await dot.waitFor();
    const before = await dot.locator('circle').first().getAttribute('cx');
    const box = await page.locator('.medborger-frame').boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 60, box.y + 40, { steps: 4 });
    await page.mouse.up();
    assert.notEqual(await dot.locator('circle').first().getAttribute('cx'), before);
    await page.getByRole('button', { name: 'Vis alle' }).click();
    await dot.click();
    await page.getByRole('heading', { name: 'Cykelsti til Nørre Opdigt' }).waitFor();
  });
});

test('search, area, stage and order find what they say, with how many', options, async () => {
  await on({}, async (page) => {
    await page.getByLabel('Søg i idéerne').fill('cykel');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('1 idé', { exact: true }).waitFor();
    await page.getByLabel('Søg i idéerne').fill('');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('5 idéer').waitFor();
    await page.getByLabel('Status').selectOption({ label: 'Taget op (1)' });
    await page.getByRole('status').getByText('1 idé', { exact: true }).waitFor();
    await page.getByLabel('Status').selectOption('');
    await page.getByRole('status').getByText('5 idéer').waitFor();
    assert.equal(await page.getByLabel('Emne').locator('option').count(), 3);
    await page.getByLabel('Emne').selectOption('traffic');
    await page.getByRole('status').getByText('2 idéer').waitFor();
    await page.getByLabel('Emne').selectOption('');
    await page.getByLabel('Rækkefølge').selectOption('support');
    await page.waitForFunction(() => document.querySelector('medborger-ideas li h3')?.textContent.startsWith('Cykelsti'));
    await page.getByLabel('Søg i idéerne').fill('intet');
    await page.keyboard.press('Enter');
    await page.getByText('Ingen idéer passer').waitFor();
    await looks(page, 'ideas-none-found', { widths: [320] });
  });
});

test('many ideas come by and by, and the map has them all at once', options, async () => {
  await on({ many: 30 }, async (page) => {
    await page.getByRole('status').getByText('35 idéer').waitFor();
    assert.equal(await articles(page).count(), 20);
    const ideas = (one) => Number(one.matches('.medborger-several') ? one.textContent : 1);
    await page.waitForFunction(`[...document.querySelectorAll('.medborger-dot')].map(${ideas}).reduce((all, n) => all + n, 0) === 34`);
    await page.getByRole('button', { name: 'Vis flere idéer' }).click();
    await page.waitForFunction(() => document.querySelectorAll('medborger-ideas li article').length === 35);
    assert.match(await page.evaluate(() => document.activeElement?.textContent), /Træ nummer 9/);
  });
});

test('one idea is read with what the municipality answers, and the way back leads to where one was', options, async () => {
  await on({}, async (page) => {
    await page.locator('.medborger-list').getByRole('link', { name: 'Lys på stien ved søen' }).click();
    await page.getByText('Vi sætter lamper op til <efteråret>.').waitFor();
    await page.getByText('Vej og Park arbejder med idéen.').waitFor();
    await page.getByText('Idéen kan ikke længere støttes.').waitFor();
    await focused(page, '-title');
    await looks(page, 'idea');
    await page.goBack();
    await page.getByRole('status').getByText('5 idéer').waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Lys på stien ved søen');
  });
});

test('with a page of its own each idea is a plain link, and an element with an idea shows it alone', options, async () => {
  await on({ page: element('page="/ideer/{id}" propose="/ideer/ny"') }, async (page) => {
    assert.equal(await page.getByRole('link', { name: 'Bænke langs havnen' }).first().getAttribute('href'), `/ideer/${IDEA}`);
    assert.equal(await page.getByRole('link', { name: 'Foreslå en idé' }).getAttribute('href'), '/ideer/ny');
  });
  await on({ page: element(`idea="${IDEA}" list="/ideer" login="/login"`) }, async (page) => {
    await page.getByRole('heading', { name: 'Bænke langs havnen' }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Log ind for at støtte' }).getAttribute('href'), '/login');
    assert.equal(await page.getByRole('link', { name: 'Til alle idéer' }).getAttribute('href'), '/ideer');
    await looks(page, 'idea-visitor', { widths: [320] });
  });
  await on({ page: element('idea="00000000-0000-4000-8000-00000000ffff"') }, (page) => page.getByText('Idéen findes ikke').waitFor());
});

test('an idea is supported and support withdrawn, and what was so before the server says', options, async () => {
  await on({ page: element(`idea="${IDEA}" ${MINE}`), actor: CITIZEN }, async (page, town) => {
    await page.getByRole('button', { name: 'Støt idéen' }).click();
    await page.getByText('Tak. Du støtter idéen.').waitFor();
    await page.getByText('1 støtter').waitFor();
    await focused(page, '-told');
    await looks(page, 'idea-supported');
    await page.reload();
    await page.getByText('Du støtter idéen.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Støt idéen' }).count(), 0);
    town.send('idea.revise', { idea: IDEA, title: 'Bænke med ryglæn', body: 'De skal have ryglæn.' }, OTHER);
    await page.reload();
    await page.getByText('Du støtter idéen, som den var før.').waitFor();
    await looks(page, 'idea-older', { widths: [320] });
    await page.getByRole('button', { name: 'Støt den nye udgave' }).click();
    await page.getByText('Tak. Du støtter idéen.').waitFor();
    await page.getByRole('button', { name: 'Træk din støtte tilbage' }).click();
    await page.getByText('Din støtte er trukket tilbage.').waitFor();
    await page.getByText('0 støtter').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Støt idéen' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Træk din støtte tilbage' }).count(), 0);
    assert.equal(town.ask('idea.get', { idea: IDEA }).supporters, 0);
  });
});

test('support that was given or withdrawn in another tab is said, and nobody else’s is shown as one’s own', options, async () => {
  await on({ page: element(`idea="${IDEA}" ${MINE}`), actor: CITIZEN }, async (page, town) => {
    const support = page.getByRole('button', { name: 'Støt idéen' });
    await support.waitFor();
    town.send('idea.support', { idea: IDEA, citizen: CITIZEN.citizen }, CITIZEN);
    await support.click();
    await page.getByText('Du støtter allerede idéen.').waitFor();
    town.send('idea.withdraw_support', { idea: IDEA, citizen: CITIZEN.citizen }, CITIZEN);
    await page.getByRole('button', { name: 'Træk din støtte tilbage' }).click();
    await page.getByText('Du støtter ikke idéen.').waitFor();
    await support.waitFor();
    town.state.actor = OTHER;
    await page.reload();
    await page.getByText('Det er din egen idé.').waitFor();
    await page.getByText('0 støtter').waitFor();
  });
});

test('support whose answer is lost is given once, and a text that changed meanwhile is read again first', options, async () => {
  await on({ page: element(`idea="${IDEA}" ${MINE}`), actor: CITIZEN }, async (page, town) => {
    const support = page.getByRole('button', { name: 'Støt idéen' });
    await support.waitFor();
    town.send('idea.revise', { idea: IDEA, title: 'Bænke med ryglæn', body: 'De skal have ryglæn.' }, OTHER);
    await support.click();
    await page.getByText('Idéen er ændret, siden du åbnede den').waitFor();
    await page.getByRole('heading', { name: 'Bænke med ryglæn' }).waitFor();
    town.state.meddle = async (request, response, path) => {
      if (path !== 'commands/idea.support') return false;
      let body = '';
      for await (const piece of request) body += piece;
      await town.handle(new Request(`${town.origin}/medborger/${path}`, { method: 'POST', headers: { ...request.headers, 'content-type': 'application/json' }, body }));
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
      return true;
    };
    // It arrived, and the idea says so.
    await support.click();
    await page.getByText('Tak. Du støtter idéen.').waitFor();
    assert.equal(await page.getByText('Noget gik galt hos kommunen').count(), 0);
    assert.equal(town.ask('idea.get', { idea: IDEA }).supporters, 1);
    // Nothing arrives, and nothing is said of the idea: it may be tried again.
    town.state.meddle = async (_, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>') && true;
    const withdraw = page.getByRole('button', { name: 'Træk din støtte tilbage' });
    await withdraw.click();
    await page.getByText('Kommunens server svarede ikke').or(page.getByText('Noget gik galt hos kommunen')).waitFor();
    await looks(page, 'idea-unknown', { widths: [320] });
    town.state.meddle = undefined;
    await withdraw.click();
    await page.getByText('Din støtte er trukket tilbage.').waitFor();
    assert.equal(town.ask('idea.get', { idea: IDEA }).supporters, 0);
  });
});

test('a log-in that ended leads to a new one, and whoever is not enrolled is told where one does that', options, async () => {
  const stranger = { kind: 'citizen', citizen: id(0xc0ff) };
  await on({ page: element(`idea="${IDEA}" citizen="${stranger.citizen}" login="/login" enrol="/tilmeld"`), actor: stranger }, async (page, town) => {
    await page.getByRole('button', { name: 'Støt idéen' }).click();
    await page.getByRole('link', { name: 'Tilmeld dig som aktiv medborger' }).waitFor();
    town.state.actor = undefined;
    await page.getByRole('button', { name: 'Støt idéen' }).click();
    await page.getByText('Du er ikke længere logget ind').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Log ind' }).getAttribute('href'), '/login');
  });
});

test('with the keyboard alone an idea is proposed with its place, areas and a picture without its metadata', options, async () => {
  await on({ page: element(MINE), actor: CITIZEN }, async (page, town) => {
    const link = page.getByRole('link', { name: 'Foreslå en idé' });
    await link.focus();
    await page.keyboard.press('Enter');
    const title = page.getByLabel('Titel');
    await title.waitFor();
    await looks(page, 'propose');
    assert.deepEqual(await small(page), []);
    await page.getByRole('button', { name: 'Send idéen ind' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.alert-error').getByText('Der er 2 fejl').waitFor();
    await looks(page, 'propose-wrong', { widths: [320, 1280] });
    assert.deepEqual(commands(town), []);
    await title.focus();
    await page.keyboard.type('Frugttræer ved skolen');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Alle må plukke.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByLabel('Stedet med ord').fill('Skolen');
    await page.getByText('Kender du koordinaterne?').click();
    await page.getByLabel('Breddegrad').fill('12');
    await page.getByLabel('Længdegrad').fill('9,84');
    await page.locator('input[type=file]').setInputFiles([{ name: 'have.png', mimeType: 'image/png', buffer: png() }]);
    await page.getByText('have.png er tilføjet').waitFor();
    await page.getByRole('button', { name: 'Send idéen ind' }).click();
    await page.locator('.alert-error').getByText('Breddegrad skal være mindst 54.5').waitFor();
    await page.locator('.alert-error').getByText('Hvad viser billede 1').waitFor();
    await page.getByLabel('Breddegrad').fill('55,86');
    await page.getByLabel('Hvad viser billede 1?').fill('En have med træer');
    await looks(page, 'propose-filled', { widths: [390, 1280] });
    await page.getByRole('button', { name: 'Send idéen ind' }).click();
    await page.getByText('Tak. Din idé er sendt ind').waitFor();
    await focused(page, '-receipt');
    await looks(page, 'propose-received', { widths: [320, 1280] });
    await page.getByRole('link', { name: 'Se idéen' }).click();
    const picture = page.locator('medborger-ideas figure img');
    await picture.waitFor();
    assert.equal(await picture.getAttribute('alt'), 'En have med træer');
    await page.waitForFunction(() => document.querySelector('medborger-ideas figure img')?.naturalWidth === 2);
    const [file] = [...town.store.files.values()];
    assert.ok(!file.includes('Comment'));
    const found = town.ask('idea.list', { search: 'frugttræer' }).ideas[0];
    assert.deepEqual([found.point, found.topics.length], [{ latitude: 55.86, longitude: 9.84 }, 1]);
    assert.equal(town.ask('idea.get', { idea: found.idea }).author, 'Ida Eksempel');
    await page.getByRole('link', { name: 'Til alle idéer' }).click();
    await page.getByRole('status').getByText('6 idéer').waitFor();
    await page.locator('medborger-ideas li img').waitFor();
    await looks(page, 'ideas-pictured', { widths: [390, 1280] });
    await page.getByRole('button', { name: 'Mine idéer' }).click();
    await page.getByRole('status').getByText('1 idé', { exact: true }).waitFor();
  });
});

test('the device’s place is taken where somebody asks for it, and needs words beside it', options, async () => {
  const browser = { geolocation: { latitude: 55.86123456, longitude: 9.84 }, permissions: ['geolocation'] };
  await on({ page: element(`view="propose" ${MINE}`), actor: CITIZEN, browser }, async (page) => {
    await page.getByRole('button', { name: 'Brug det sted, hvor jeg er nu' }).click();
    await page.getByText('Stedet er sat på kortet.').waitFor();
    await page.getByLabel('Titel').fill('Et sted');
    await page.getByLabel('Idé', { exact: true }).fill('Her.');
    await page.getByRole('button', { name: 'Send idéen ind' }).click();
    await page.locator('.alert-error').getByText('Stedet med ord: skal udfyldes').waitFor();
    await page.getByRole('button', { name: 'Fjern stedet fra kortet' }).click();
    await page.getByRole('button', { name: 'Send idéen ind' }).click();
    await page.getByText('Tak. Din idé er sendt ind').waitFor();
  });
});

test('what is written stays through a lost answer, a closed page and an ended log-in, and arrives once', options, async () => {
  await on({ page: element(`view="propose" ${MINE}`), actor: CITIZEN }, async (page, town) => {
    await page.getByLabel('Titel').fill('Frugttræer ved skolen');
    await page.getByLabel('Idé', { exact: true }).fill('Alle må plukke.');
    await page.getByText('Kladden gemmes på denne enhed').waitFor();
    await page.reload();
    await page.getByText('Vi fandt en kladde').waitFor();
    assert.equal(await page.getByLabel('Titel').inputValue(), 'Frugttræer ved skolen');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Send idéen ind' }).click();
    await page.getByText('Du er ikke på nettet').waitFor();
    await focused(page, '-trouble');
    await looks(page, 'propose-offline', { widths: [320] });
    town.state.meddle = (_, response) => response.writeHead(302, { location: '/login' }).end() && true;
    await page.context().setOffline(false);
    await page.getByText('Du er ikke længere logget ind').waitFor();
    town.state.meddle = undefined;
    await page.getByRole('button', { name: 'Send igen' }).click();
    await page.getByText('Tak. Din idé er sendt ind').waitFor();
    assert.equal(town.ask('idea.list', { search: 'frugttræer' }).total, 1);
  });
});

test('without an account the form says where one logs in', options, async () => {
  await on({ page: element('view="propose" login="/login"') }, async (page) => {
    assert.equal(await page.getByRole('link', { name: 'Log ind for at foreslå' }).getAttribute('href'), '/login');
    await looks(page, 'propose-visitor', { widths: [320] });
  });
});

test('while it is on its way it says so, and where it does not come there is a way on', options, async () => {
  let ready;
  const waits = new Promise((resolve) => (ready = resolve));
  await on({ before: (_, town) => (town.state.meddle = async () => { await waits; return false; }) }, async (page, town) => {
    await page.getByText('Indlæser').waitFor();
    await looks(page, 'ideas-loading', { widths: [320] });
    ready();
    await page.getByRole('status').getByText('5 idéer').waitFor();
    town.state.meddle = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Log på wifi</p>') && true;
    await page.getByLabel('Rækkefølge').selectOption('deadline');
    await page.getByText('Der svarede noget andet end kommunen').waitFor();
    assert.equal(await articles(page).count(), 5);
    await looks(page, 'ideas-failed', { widths: [320] });
    town.state.meddle = undefined;
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await page.getByText('Der svarede noget andet').waitFor({ state: 'detached' });
  });
});

test('where there are none yet it says so', options, async () => {
  await on({ seed: () => {} }, async (page) => {
    await page.getByText('Der er ingen idéer endnu.').waitFor();
    await looks(page, 'ideas-none', { widths: [320] });
  });
});

test('a page in English speaks English', options, async () => {
  await on({ page: pageOf({ lang: 'en', body: '<medborger-ideas></medborger-ideas>' }) }, async (page) => {
    await page.getByRole('status').getByText('5 ideas').waitFor();
    await page.getByLabel('Order').selectOption('support');
    await page.getByRole('link', { name: 'Cykelsti til Nørre Opdigt' }).first().click();
    await page.getByText('Can be supported until').waitFor();
    await looks(page, 'idea-english', { widths: [390] });
  });
});
