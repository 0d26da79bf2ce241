// `<medborger-draw>`: a draw as it was published, done again in the page by the module of `medborger/draw` alone.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { looks, opened, shut, skip, small } from './browser.mjs';
import { applicant, applied, called, candidateOf, lands, published, TEAM, textOf } from './teams.mjs';
import { host, pageOf, render } from './town.mjs';

after(shut);
const options = { skip, timeout: 120_000 };
const script = '/elements/draw.js';
const PUBLIC = { kind: 'public' };
const element = (attributes = `team="${TEAM}"`, more = {}) => pageOf({ body: `<medborger-draw ${attributes}></medborger-draw>`, script, ...more });

async function on({ page: html = element(), at = '2026-04-11T08:00:00Z', browser = {}, seed = {}, people = 12, none = false, before, printed: isPrinted = false } = {}, work) {
  const town = await host({ at, pages: (url) => (typeof html === 'function' ? html(town, url) : html) });
  try {
    called(town);
    applied(town, people);
    if (!none) published(town, seed);
    await opened(browser, async (page, printed) => {
      await before?.(page, town);
      await page.goto(town.origin);
      await work(page, town, printed);
      assert.deepEqual(town.state.broken, []);
      if (!isPrinted) assert.deepEqual(printed, []);
    });
  } finally {
    town.close();
  }
}

const replay = (page) => page.getByRole('button', { name: 'Regn efter her på siden' }).click();
const states = (page) => page.locator('.medborger-check .badge').allInnerTexts();
const heard = (page) => page.evaluate(() => {
  globalThis.heard = [];
  for (const name of ['draw-shown', 'draw-replayed', 'problem']) document.addEventListener(`medborger-${name}`, ({ detail }) => globalThis.heard.push([name, detail]));
});
/** Answers `team.draw_text` otherwise than it was published. */
const tampered = (change) => (_, town) => {
  const published = textOf(town);
  town.state.meddle = (request, response, path) => path.startsWith('questions/team.draw_text') && (response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ...published, ...change(published) })), true);
};

test('a draw is read with what was published, and done again in the page it comes out the same', options, async () => {
  for (const colorScheme of ['light', 'dark']) {
    await on({ browser: { colorScheme } }, async (page, town) => {
      await page.getByRole('heading', { name: 'Lodtrækning til Sundhed sammen' }).waitFor();
      await page.getByText('12 personer, 4 pladser og 1.000 mulige hold').waitFor();
      await page.getByText('Kommunens hjemmeside og rådhusets opslagstavle').waitFor();
      assert.ok(!town.state.asked.some((asked) => asked.includes('sortition')));
      await looks(page, `draw-${colorScheme}`);
      await heard(page);
      await replay(page);
      await page.getByText('Gjort efter her: det samme').waitFor();
      await lands(page, 'verdict');
      assert.deepEqual(await states(page), ['Passer', 'Passer', 'Passer', 'Passer', 'Passer']);
      await page.getByText('4, 0, 7 er tallet 407. Delt med 1.000 hold bliver resten 407').waitFor();
      assert.equal(await page.getByRole('list', { name: 'De 4, der blev trukket' }).getByRole('listitem').count(), 4);
      assert.deepEqual(await page.evaluate(() => globalThis.heard), [['draw-replayed', { same: true, panel: 407, code: null }]]);
      await looks(page, `draw-same-${colorScheme}`);
      assert.deepEqual(await small(page), []);
    });
  }
});

test('the module comes only once somebody asks for it', options, async () => {
  await on({}, async (page) => {
    await page.getByText('12 personer').waitFor();
    const asked = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).map(({ name }) => new URL(name).pathname));
    assert.deepEqual(await asked(), []);
    await replay(page);
    await page.getByText('det samme').first().waitFor();
    assert.deepEqual(await asked(), ['/dist/draw.wasm']);
  });
});

test('another panel than the one that was pointed at is found out', options, async () => {
  await on({ before: tampered(() => ({ panel: 12 })) }, async (page) => {
    await heard(page);
    await replay(page);
    await page.getByText('Gjort efter her: det passer ikke').waitFor();
    await page.getByText('Det udtrukne peger på hold nr. 407, men det oplyste er nr. 12.').waitFor();
    assert.deepEqual((await states(page)).at(-1), 'Passer ikke');
    assert.equal((await page.evaluate(() => globalThis.heard.find(([name]) => name === 'draw-replayed')))[1].same, false);
    await looks(page, 'draw-differs');
  });
});

test('a text that was changed, another text than the announced one, and a proof that does not hold are each found out where they fail', options, async () => {
  const cases = [
    [({ text }) => ({ text: text.replace('\t0.', '\t1.') }), 'er ændret: kontrolcifrene passer ikke', ['Passer ikke', 'Ikke nået', 'Ikke nået', 'Ikke nået', 'Ikke nået']],
    [() => ({ digest: '0'.repeat(64) }), 'Teksten er ikke den, hvis hash blev offentliggjort', ['Passer', 'Passer ikke', 'Ikke nået', 'Ikke nået', 'Ikke nået']],
    [({ proof }) => ({ proof: proof.replace('\tproven', '\tsearched') }), 'Beviset for chancerne passer ikke til teksten', ['Passer', 'Passer', 'Passer ikke', 'Passer', 'Passer']],
    [() => ({ randomness: '4 0' }), 'det udtrukne har ikke den annoncerede længde', ['Passer', 'Passer', 'Ikke nået', 'Passer ikke', 'Ikke nået']],
  ];
  for (const [change, said, expected] of cases) {
    await on({ before: tampered(change) }, async (page) => {
      await replay(page);
      await page.locator('.alert-error').getByText(new RegExp(said, 'i')).waitFor();
      assert.deepEqual(await states(page), expected);
      await looks(page, 'draw-broken', { widths: [320] });
    });
  }
});

test('before it is drawn the text is looked at, and nobody is named', options, async () => {
  await on({ seed: { numbers: null }, at: '2026-04-06T08:00:00Z' }, async (page) => {
    await page.getByText('Ikke trukket endnu').waitFor();
    await page.getByText('Der trækkes lod', { exact: true }).waitFor();
    await replay(page);
    await page.getByText('Teksten er i orden').waitFor();
    assert.deepEqual(await states(page), ['Passer', 'Passer', 'Passer']);
    assert.equal(await page.locator('.medborger-people').count(), 0);
    await looks(page, 'draw-waits');
  });
});

test('dice and numbers that are drawn again are told as they count', options, async () => {
  await on({ seed: { randomness: { kind: 'dice', sides: 6, throws: 4 }, numbers: [6, 6, 6, 6, 2, 1, 4, 3] } }, async (page) => {
    await replay(page);
    await page.getByText('det samme').first().waitFor();
    await page.getByText('6, 6, 6, 6 er tallet 1.295. Fra 1.000 og op trækkes der om').waitFor();
    await page.getByText('2, 1, 4, 3 er tallet 236.').waitFor();
  });
});

test('whoever knows a draw number finds their chance and why, and whoever is not in it reads so', options, async () => {
  await on({}, async (page, town) => {
    const mine = candidateOf(town, 3);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText('Skriv dit lodnummer.').waitFor();
    await lands(page, 'candidate');
    await looks(page, 'draw-own-empty', { widths: [320] });
    await page.getByLabel('Dit lodnummer').fill(mine);
    await page.keyboard.press('Enter');
    await page.getByText(/Du var med\. Din chance var/).waitFor();
    await page.getByText(/Lodnummeret står i \d+ af de 1.000 hold/).waitFor();
    await replay(page);
    await page.getByText(/Lodnummeret er (ikke )?blandt dem/).waitFor();
    await looks(page, 'draw-own');
    await page.getByLabel('Dit lodnummer').fill('0'.repeat(32));
    await page.keyboard.press('Enter');
    await page.getByText('Det lodnummer er ikke med').waitFor();
  });
});

test('somebody who is logged in fetches their own number, and a log-in that ended says so', options, async () => {
  const page = element(`team="${TEAM}" citizen="${applicant(3).citizen}" login="/log-ind"`);
  await on({ page, before: (_, town) => (town.state.actor = applicant(3)), printed: true }, async (page, town) => {
    const fetchOwn = page.getByRole('button', { name: 'Hent mit lodnummer' });
    await fetchOwn.click();
    await page.getByText(/Du var med/).waitFor();
    assert.equal(await page.getByLabel('Dit lodnummer').inputValue(), candidateOf(town, 3));
    town.state.actor = undefined;
    await fetchOwn.click();
    await page.getByText('Du er ikke længere logget ind').waitFor();
    await page.getByRole('link', { name: 'Log ind' }).waitFor();
    await looks(page, 'draw-session', { widths: [320] });
  });
});

test('everybody’s chances are told in a diagram that is a table, and one by one', options, async () => {
  await on({ people: 60 }, async (page) => {
    await page.getByRole('table', { name: 'Hvor mange der havde hvilken chance' }).waitFor();
    await page.getByText('Se hver enkelts chance').click();
    const one = page.getByRole('list', { name: 'Lodnumre med chance' }).getByRole('listitem');
    await one.nth(49).waitFor();
    assert.match(await one.first().innerText(), /Køn: (kvinde|mand), Alder: /);
    await looks(page, 'draw-chances');
    await page.getByRole('button', { name: 'Vis flere' }).click();
    await one.nth(59).waitFor();
    assert.equal(await one.count(), 60);
  });
});

test('a text of one’s own is pasted or chosen, checked field by field, and done again beside the published one', options, async () => {
  await on({}, async (page, town) => {
    const { text } = textOf(town);
    await page.getByText('Regn efter med en fil, du selv har').click();
    assert.match(await page.getByLabel('Fingeraftrykket (SHA-256), som').inputValue(), /^[\da-f]{64}$/);
    await page.getByLabel('Fingeraftrykket (SHA-256), som').fill('kort');
    await page.getByLabel('Det, kuglerne').fill('ingen');
    await page.getByRole('button', { name: 'Regn efter', exact: true }).click();
    await page.getByText('Der er 3 fejl').or(page.getByText(/3 .*(rettes|fejl)/)).first().waitFor();
    await lands(page, 'summary');
    await looks(page, 'draw-copy-wrong', { widths: [320, 1280] });
    await page.getByLabel('Fil med teksten').setInputFiles({ name: 'gemt.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.getByText('gemt.txt er valgt').waitFor();
    await page.getByLabel('Fingeraftrykket (SHA-256), som').fill(textOf(town).digest);
    await page.getByLabel('Det, kuglerne').fill('4, 0, 8');
    await page.getByRole('button', { name: 'Regn efter', exact: true }).click();
    await page.getByText('Det udtrukne peger på hold nr. 408, men det oplyste er nr. 407.').waitFor();
    await page.getByRole('button', { name: 'Tilbage til den offentliggjorte' }).click();
    await replay(page);
    await page.getByText('det samme').first().waitFor();
  });
});

test('without a team somebody brings a text; a file that was converted on its way is told from one that was changed', options, async () => {
  await on({ page: element('') }, async (page, town) => {
    const { text, digest } = textOf(town);
    const bring = async (buffer) => {
      await page.getByLabel('Fil med teksten').setInputFiles({ name: 'gemt.txt', mimeType: 'text/plain', buffer: Buffer.from(buffer) });
      await page.getByText('gemt.txt er valgt').waitFor();
      await page.getByLabel('Fingeraftrykket (SHA-256), som').fill(digest);
      await page.getByLabel('Det, kuglerne').fill('4 0 7');
      await page.getByRole('button', { name: 'Regn efter', exact: true }).click();
    };
    await page.getByLabel('Fil med teksten').waitFor();
    await looks(page, 'draw-bring');
    await bring(text.replaceAll('\n', '\r\n'));
    await page.getByText(/Filen er konverteret undervejs/).first().waitFor();
    await bring(`\uFEFF${text}`).catch(() => {});
    await page.getByText('Det er ikke teksten til en lodtrækning').first().waitFor();
    await page.getByLabel('Eller sæt teksten ind').fill(text.trimEnd());
    await page.getByRole('button', { name: 'Regn efter', exact: true }).click();
    await page.getByText('Det udtrukne peger på hold nr. 407.').waitFor();
    await page.getByText('Din egen kopi').waitFor();
  });
});

test('a published file at an address is done again as it lies there', options, async () => {
  const files = (town, url) => (url.pathname === '/lod.txt' ? textOf(town).text : url.pathname === '/bevis.txt' ? textOf(town).proof : element(`src="/lod.txt" proof="/bevis.txt" sha256="${textOf(town).digest}" drawn="4 0 7" panel="407"`));
  await on({ page: files }, async (page) => {
    await replay(page);
    await page.getByText('det samme').first().waitFor();
    assert.deepEqual(await states(page), ['Passer', 'Passer', 'Passer', 'Passer', 'Passer']);
  });
  await on({ page: (town, url) => (url.pathname === '/' ? element('src="/ingen.txt"') : undefined), printed: true }, (page) => page.getByText('Der er ikke offentliggjort nogen lodtrækning her').waitFor());
  await on({ page: (town, url) => (url.pathname === '/' ? element('src="/lod.txt"') : 'hej') }, (page) => page.getByText('Filen er ikke teksten til en lodtrækning').waitFor());
});

test('a draw that was taken back says why, and each draw of a team can be chosen', options, async () => {
  const before = (_, town) => {
    town.send('team.void_draw', { team: TEAM, reason: 'Kuglerne blev læst forkert.' }, undefined, '2026-04-10T15:00:00Z');
    town.send('team.publish_draw', { team: TEAM, title: 'Anden lodtrækning', draws_at: '2026-04-20T13:00:00Z', disclosure: 'features', randomness: { kind: 'balls', balls: 3 } }, undefined, '2026-04-12T09:00:00Z');
  };
  await on({ before, at: '2026-04-13T08:00:00Z' }, async (page) => {
    await page.getByRole('heading', { name: 'Anden lodtrækning' }).waitFor();
    await page.getByRole('button', { name: /Nr\. 1/ }).click();
    await page.getByText('Lodtrækningen gælder ikke: Kuglerne blev læst forkert.').waitFor();
    await page.getByRole('heading', { name: 'Lodtrækning til Sundhed sammen' }).waitFor();
    await looks(page, 'draw-rounds', { widths: [320, 1280] });
  });
});

test('where no draw is published it says so, and a server that is gone can be asked again', options, async () => {
  await on({ none: true, printed: true }, async (page) => {
    await page.getByText('Der er ikke offentliggjort nogen lodtrækning her').waitFor();
    await looks(page, 'draw-gone', { widths: [320] });
  });
  await on({ printed: true, before: (_, town) => (town.state.meddle = (_, response) => response.writeHead(500).end() && true) }, async (page, town) => {
    await page.getByText('Noget gik galt hos kommunen').waitFor();
    await looks(page, 'draw-failed', { widths: [320] });
    town.state.meddle = undefined;
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await page.getByText('12 personer').waitFor();
  });
});

test('a browser without WebAssembly and a module that does not come are told apart', options, async () => {
  await on({ before: (page) => page.addInitScript(() => delete globalThis.WebAssembly) }, async (page) => {
    await replay(page);
    await page.getByText('den kører ikke WebAssembly').waitFor();
    await looks(page, 'draw-unable', { widths: [320] });
  });
  await on({ printed: true, before: (page) => page.route('**/draw.wasm', (route) => route.abort(), { times: 1 }) }, async (page) => {
    await replay(page);
    await page.getByText('kunne ikke hentes').waitFor();
    await replay(page);
    await page.getByText('det samme').first().waitFor();
  });
});

test('markup in what was published is text, in English too, and offline the page says so', options, async () => {
  await on({ page: element(undefined, { lang: 'en' }), seed: { title: '<b>Draw</b> <img src=x onerror="document.title=1">' }, printed: true }, async (page) => {
    await page.getByRole('heading', { name: '<b>Draw</b>' }).waitFor();
    assert.equal(await page.locator('medborger-draw img').count(), 0);
    await page.getByRole('button', { name: 'Work it out on this page' }).click();
    await page.getByText('Replayed here: the same').waitFor();
    await looks(page, 'draw-english', { widths: [320] });
    await page.context().setOffline(true);
    await page.evaluate((team) => document.body.insertAdjacentHTML('beforeend', `<medborger-draw team="${team.replace(/1$/, '2')}"></medborger-draw>`), TEAM);
    await page.getByText('You are offline').waitFor();
  });
});

test('without a script the draw is read, its chances and one’s own by an address, and a script takes over', options, async () => {
  const draw = await render('draw');
  const html = async (town, url) => {
    const ask = (name, body) => town.ask(name, body, PUBLIC);
    const told = ask('team.draw_text', { team: TEAM });
    const replay = ask('sortition.verify', { text: told.text, sha256: told.digest, drawn: { kind: 'numbers', numbers: [4, 0, 7] } });
    const candidate = url.searchParams.get('candidate');
    const share = (id) => { try { return ask('sortition.person', { text: told.text, id, proof: told.proof }); } catch { return undefined; } };
    const inside = await draw({ draw: told, team: ask('team.get', { team: TEAM }), now: town.state.now, replay, text: '/lod.txt', ...(candidate === null ? {} : { own: { candidate, share: share(candidate) } }) });
    return pageOf({ body: `<medborger-draw team="${TEAM}">${inside}</medborger-draw>`, script });
  };
  await on({ page: html, browser: { javaScriptEnabled: false } }, async (page, town) => {
    await page.getByText('Gjort efter her: det samme').waitFor();
    await page.getByLabel('Dit lodnummer').fill(candidateOf(town, 3));
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText(/Du var med\. Din chance var/).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Hent teksten' }).getAttribute('href'), '/lod.txt');
  });
  await on({ page: html }, async (page) => {
    await replay(page);
    await page.getByText('det samme').first().waitFor();
    assert.equal(await page.locator('medborger-draw article').count(), 1);
  });
  await on({ page: (town, url) => html(town, url).then((text) => text.replace(/<script.*<\/script>/, '')) }, (page) => looks(page, 'draw-rendered'));
});
