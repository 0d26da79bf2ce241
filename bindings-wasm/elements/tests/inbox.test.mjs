// `<medborger-inbox>`: what somebody was told and why, what they follow, how they are told, and how messages are stopped.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { looks, opened, shut, skip, small } from './browser.mjs';
import { CITIZEN, host, id, pageOf, render, STAFF } from './town.mjs';

after(shut);
const options = { skip, timeout: 120_000 };
const AT = '2026-05-20T09:00:00Z';
const OTHER = { kind: 'citizen', citizen: id(0xc002) };
const PAGES = 'idea=/ideer/{id} /sag/{kind}/{id}';
const element = (more = '', lang = 'da') => pageOf({ lang, body: `<medborger-inbox citizen="${CITIZEN.citizen}" login="/log-ind" pages="${PAGES}" ${more}></medborger-inbox>` });
const HOSTILE = '<img src=x onerror="document.title=1"> & en bænk';

function enrolled(town, { citizen }, name, more = {}) {
  town.send('citizen.enrol', { citizen, seed: citizen.replaceAll('-', ''), name, consents: [{ purpose: 'enrolment', text_version: '2026-1' }], ...more }, { kind: 'public' }, '2026-05-01T08:00:00Z');
}

/** Ideas of one's own that were answered, and told. */
function told(town, { many = 2 } = {}) {
  for (let n = 0; n < many; n += 1) {
    const idea = id(0xd000 + n);
    town.send('idea.deposit', { idea, citizen: CITIZEN.citizen, title: n === 0 ? HOSTILE : `Bænk nr. ${n}`, body: 'Ved havnen.' }, CITIZEN, '2026-05-18T08:00:00Z');
    town.send('idea.answer', { idea, answer: 'Vi sætter den op.' }, STAFF, '2026-05-19T08:00:00Z');
  }
  gathered(town);
}

function gathered(town) {
  for (let n = 0; n < 20; n += 1) {
    try {
      town.send('notice.gather', {});
    } catch {
      return;
    }
  }
}

/** The token that the link of the next message brings, once the host has taken it. */
function sent(town) {
  town.send('notice.take', {});
  const [{ batch }] = town.ask('notice.outbox', {}).open;
  const { messages: [message] } = town.ask('notice.outgoing', { batch });
  return { batch, token: message.stop };
}

async function on({ page: html = element(), seed = (town) => told(town), browser = {}, actor = CITIZEN, before, contact = { email: 'ida@eksempel.dk', contact: 'email' } } = {}, work) {
  const town = await host({ at: AT, pages: (url) => (typeof html === 'function' ? html(town, url) : html) });
  try {
    enrolled(town, CITIZEN, 'Ida Eksempel', contact);
    const seeded = seed(town);
    town.state.actor = actor ?? undefined;
    await opened(browser, async (page, printed) => {
      await before?.(page, town);
      await page.goto(town.origin);
      await work(page, town, { printed, seeded });
      assert.deepEqual(town.state.broken, []);
    });
  } finally {
    town.close();
  }
}

const articles = (page) => page.locator('medborger-inbox article');
const wishes = (town) => town.ask('notice.wishes', { citizen: CITIZEN.citizen });
const part = (page, name) => page.locator('summary', { hasText: name }).click();

test('what somebody was told is read with why, a link to the thing, and markup as text', options, async () => {
  for (const colorScheme of ['light', 'dark']) {
    await on({ browser: { colorScheme } }, async (page, _, { printed }) => {
      await page.getByText('2 ulæste').waitFor();
      assert.equal(await articles(page).count(), 2);
      await page.getByText('<img src=x').waitFor();
      assert.equal(await page.locator('medborger-inbox img').count(), 0);
      assert.equal(await page.getByRole('link', { name: 'Bænk nr. 1' }).getAttribute('href'), `/ideer/${id(0xd001)}`);
      await page.getByText('Du får det at vide, fordi').first().waitFor();
      await part(page, 'Hvordan du får besked');
      await page.getByRole('button', { name: 'Gem kontaktform' }).waitFor();
      await part(page, /^Det, du følger/);
      await part(page, 'Derfor får du besked');
      await looks(page, `inbox-${colorScheme}`);
      assert.deepEqual(await small(page), []);
      assert.deepEqual(printed, []);
    });
  }
});

test('notices are marked as read up to one, or all, by the keyboard, and it is said', options, async () => {
  await on({ seed: (town) => told(town, { many: 3 }) }, async (page, town) => {
    await page.getByText('3 ulæste').waitFor();
    const last = page.getByRole('button', { name: /Markér som læst hertil/ }).last();
    await last.focus();
    await page.keyboard.press('Enter');
    await page.getByText('2 ulæste').waitFor();
    await page.getByRole('status').getByText('Beskederne er markeret som læst.').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H2');
    await page.getByLabel('Vis kun ulæste').check();
    await page.waitForFunction(() => document.querySelectorAll('medborger-inbox article').length === 2);
    await page.getByRole('button', { name: 'Markér alle som læst' }).click();
    await page.getByText('Du har læst alle dine beskeder.').waitFor();
    assert.equal(town.ask('notice.inbox', { citizen: CITIZEN.citizen }).unread, 0);
    await looks(page, 'inbox-read', { widths: [320] });
  });
});

test('old notices come by and by, and stay in sight when some are marked as read', options, async () => {
  await on({ seed: (town) => told(town, { many: 25 }) }, async (page) => {
    await page.getByText('25 ulæste').waitFor();
    assert.equal(await articles(page).count(), 20);
    await page.getByRole('button', { name: 'Vis ældre beskeder' }).click();
    await page.waitForFunction(() => document.querySelectorAll('medborger-inbox article').length === 25);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H3');
    await page.getByRole('button', { name: 'Markér alle som læst' }).click();
    await page.getByText('Beskederne er markeret som læst.').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.medborger-unread').length === 0);
    assert.equal(await articles(page).count(), 25);
  });
});

test('an empty inbox says what will come, and whoever is not logged in is led to where they log in', options, async () => {
  await on({ seed: () => {} }, async (page) => {
    await page.getByText('Du har ingen beskeder endnu').waitFor();
    await looks(page, 'inbox-none', { widths: [320, 1280] });
  });
  await on({ page: pageOf({ body: '<medborger-inbox login="/log-ind"></medborger-inbox>' }), actor: null }, async (page, town) => {
    await page.getByText('Log ind for at se dine beskeder').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Log ind' }).getAttribute('href'), '/log-ind');
    assert.deepEqual(town.state.asked, []);
    await looks(page, 'inbox-log-in', { widths: [320] });
  });
});

test('something is followed and followed no longer, and the host hears of it', options, async () => {
  await on({ page: pageOf({ body: `<medborger-inbox citizen="${CITIZEN.citizen}"></medborger-inbox>`, script: '/tests/listens-inbox.js' }) }, async (page, town) => {
    await part(page, /^Det, du følger/);
    await page.getByText('Du følger ikke noget endnu.').waitFor();
    await page.getByLabel('Følg mere').selectOption({ label: 'Alle nye høringer' });
    await page.getByRole('button', { name: 'Følg', exact: true }).click();
    await page.getByRole('status').getByText('Du følger nu').waitFor();
    assert.deepEqual(wishes(town).follows.map(({ thing }) => thing), ['hearing']);
    // It can't be chosen twice.
    assert.equal(await page.getByLabel('Følg mere').locator('option', { hasText: 'Alle nye høringer' }).count(), 0);
    await page.getByRole('button', { name: /Følg ikke længere: Alle nye høringer/ }).click();
    await page.getByText('Du følger ikke noget endnu.').waitFor();
    assert.deepEqual(wishes(town).follows, []);
    const heard = await page.evaluate(() => globalThis.heard);
    assert.deepEqual(heard.map(({ type, detail }) => [type.replace('medborger-', ''), detail]), [
      ['inbox-shown', { unread: 2, total: 2 }], ['followed', { thing: 'hearing', follows: true }], ['followed', { thing: 'hearing', follows: false }],
    ]);
  });
});

test('wishes are saved as a whole, and what does not fit is said at its field before it is sent', options, async () => {
  await on({}, async (page, town) => {
    await part(page, 'Hvordan du får besked');
    await page.getByText('Beskeder sendes til dig på e-mail.').waitFor();
    await page.getByRole('group', { name: /Det, du følger/ }).or(page.getByRole('radiogroup', { name: /Det, du følger/ })).getByLabel('Ugentligt').check();
    await page.getByLabel('Send ikke noget fra').selectOption('22');
    await page.getByRole('button', { name: 'Gem ønsker' }).click();
    await page.locator('.alert-error').getByText(/Send ikke noget indtil/).waitFor();
    assert.match(await page.evaluate(() => document.activeElement?.id), /summary$/);
    await looks(page, 'inbox-wishes-wrong');
    await page.getByLabel('Send ikke noget indtil').selectOption('7');
    await page.getByRole('button', { name: 'Gem ønsker' }).click();
    await page.getByText('Dine ønsker er gemt.').waitFor();
    assert.deepEqual(wishes(town).wishes, { own: 'at_once', followed: 'weekly', quiet: { from: 22, to: 7 }, language: 'da' });
    // The server says no to what the page's own check lets through.
    await page.getByLabel('Send ikke noget indtil').selectOption('22');
    await page.getByRole('button', { name: 'Gem ønsker' }).click();
    await page.locator('.alert-error').getByText(/[Ss]tilletiden/).waitFor();
    assert.deepEqual(wishes(town).wishes.quiet, { from: 22, to: 7 });
  });
});

test('the way by which somebody is told is changed, and what else the contact says stays', options, async () => {
  await on({ contact: { phone: '12345678', protected: true } }, async (page, town) => {
    await part(page, 'Hvordan du får besked');
    await page.getByText('Der sendes ingen beskeder til dig').waitFor();
    await page.getByLabel('E-mail', { exact: true }).check();
    await page.getByRole('button', { name: 'Gem kontaktform' }).click();
    await page.locator('.alert-error').getByText(/E-mail/).waitFor();
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ida@eksempel.dk');
    await page.getByRole('button', { name: 'Gem kontaktform' }).click();
    await page.getByText('Din kontaktform er gemt.').waitFor();
    await page.getByText('Beskeder sendes til dig på e-mail.').waitFor();
    const { identity } = town.ask('citizen.get', { citizen: CITIZEN.citizen });
    assert.equal(identity.email, 'ida@eksempel.dk');
    assert.equal(identity.protected, true);
    assert.match(identity.phone, /12345678/);
  });
});

test('messages that came back are said, until somebody says anew how they are reached', options, async () => {
  const seed = (town) => {
    for (let n = 0; n < 3; n += 1) {
      const idea = id(0xd100 + n);
      town.send('idea.deposit', { idea, citizen: CITIZEN.citizen, title: `Idé ${n}`, body: 'Ved havnen.' }, CITIZEN, AT);
      town.send('idea.answer', { idea, answer: 'Ja.' });
      gathered(town);
      town.send('notice.report', { batch: sent(town).batch, messages: [{ message: 0, delivery: 'bounced' }] });
    }
  };
  await on({ seed }, async (page, town) => {
    await page.getByText('De seneste beskeder kom retur').waitFor();
    await page.getByText('Kom retur', { exact: true }).first().waitFor();
    await looks(page, 'inbox-came-back');
    await part(page, 'Hvordan du får besked');
    await page.getByRole('button', { name: 'Gem ønsker' }).click();
    await page.getByText('De seneste beskeder kom retur').waitFor({ state: 'detached' });
    assert.equal(wishes(town).came_back, false);
  });
});

test('the link of a message stops them without a log-in, and not before somebody says so', options, async () => {
  const seed = (town) => {
    told(town);
    return sent(town);
  };
  const html = (town) => pageOf({ body: `<medborger-inbox stop="${town.token}"></medborger-inbox>` });
  await on({ seed: (town) => { town.token = seed(town).token; }, page: html, actor: null }, async (page, town) => {
    await page.getByRole('button', { name: 'Stop beskeder' }).waitFor();
    await looks(page, 'inbox-stop');
    assert.equal(wishes(town).wishes.own, 'at_once');
    await page.getByRole('button', { name: 'Stop beskeder' }).click();
    await page.getByText('Det er gjort.').waitFor();
    assert.match(await page.evaluate(() => document.activeElement?.id), /stopped$/);
    assert.equal(wishes(town).wishes.own, 'never');
    await looks(page, 'inbox-stopped', { widths: [320] });
  });
  for (const token of ['0'.repeat(32), 'javascript:alert(1)']) {
    await on({ page: pageOf({ body: `<medborger-inbox stop="${token}"></medborger-inbox>` }), actor: null }, async (page) => {
      await page.getByRole('button', { name: 'Stop beskeder' }).click();
      await page.getByText('Linket gælder ikke længere').waitFor();
    });
  }
});

/** Two who talk about a task: Bo asked for help, Ida offers it. */
function talking(town) {
  enrolled(town, OTHER, 'Bo Eksempel');
  const [need, assignment] = [id(0xf001), id(0xf002)];
  town.send('need.post', { need, poster: { kind: 'citizen', citizen: OTHER.citizen }, text: { title: 'Besøgsven', task: 'Kom forbi til en kop kaffe.' }, spec: { capacity: 1 } }, OTHER, AT);
  town.send('assignment.propose', { assignment, need, helper: { kind: 'citizen', citizen: CITIZEN.citizen } });
  town.send('conversation.write', { assignment, side: 'poster', text: 'Kan du <b>onsdag</b>?' }, OTHER);
  gathered(town);
  return { assignment };
}

test('a conversation is read and answered below its notice, and a reply that is lost on the way is sent once', options, async () => {
  await on({ seed: talking }, async (page, town, { seeded: { assignment } }) => {
    const open = page.getByRole('button', { name: 'Læs og svar' });
    await open.click();
    await page.getByText('Kan du <b>onsdag</b>?').waitFor();
    await looks(page, 'inbox-talk');
    await page.getByRole('button', { name: 'Send svar' }).click();
    await page.locator('.alert-error').getByText(/skal udfyldes/).waitFor();
    let lost = 0;
    town.state.meddle = async (request, response, path) => {
      if (path !== 'commands/conversation.write' || lost++ > 0) return false;
      const pieces = [];
      for await (const piece of request) pieces.push(piece);
      await town.handle(new Request(`${town.origin}${request.url}`, { method: 'POST', body: Buffer.concat(pieces), headers: { ...request.headers } }));
      response.writeHead(502).end();
      return true;
    };
    await page.getByLabel('Skriv et svar').fill('Ja, klokken to.');
    await page.getByRole('button', { name: 'Send svar' }).click();
    await page.getByText('Dit svar er sendt.').waitFor();
    assert.equal(lost > 1, true);
    const { messages } = town.ask('conversation.read', { assignment });
    assert.deepEqual(messages.map(({ by, text }) => [by, text]), [['poster', 'Kan du <b>onsdag</b>?'], ['helper', 'Ja, klokken to.']]);
    assert.equal(await page.getByLabel('Skriv et svar').inputValue(), '');
    await page.getByRole('button', { name: 'Skjul samtalen' }).click();
    assert.equal(await page.getByLabel('Skriv et svar').count(), 0);
  });
});

test('a reply that is not sent is there when the page comes again', options, async () => {
  await on({ seed: talking }, async (page) => {
    await page.getByRole('button', { name: 'Læs og svar' }).click();
    await page.getByLabel('Skriv et svar').fill('Halvt skrevet');
    await page.getByText('Kladden gemmes på denne enhed').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Læs og svar' }).click();
    await page.getByText('Vi fandt en kladde').waitFor();
    assert.equal(await page.getByLabel('Skriv et svar').inputValue(), 'Halvt skrevet');
  });
});

test('while it is on its way it says so, and what does not come may be asked for again', options, async () => {
  let come;
  const waits = new Promise((resolve) => (come = resolve));
  await on({ before: (_, town) => (town.state.meddle = async () => { await waits; return false; }) }, async (page, town) => {
    await page.getByText('Indlæser').waitFor();
    town.state.meddle = (_, response) => response.writeHead(500).end() && true;
    come();
    await page.getByText('2 ulæste').or(page.getByText('Noget gik galt hos kommunen')).first().waitFor();
    await page.reload();
    await page.getByText('Noget gik galt hos kommunen').waitFor();
    await looks(page, 'inbox-failed', { widths: [320] });
    town.state.meddle = undefined;
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await page.getByText('2 ulæste').waitFor();
    // What fails later leaves what is shown, and is done once it is tried again.
    town.state.meddle = (_, response, path) => path.startsWith('commands/') && response.writeHead(502).end() && true;
    await page.getByRole('button', { name: 'Markér alle som læst' }).click();
    await page.getByText('Kommunens server svarede ikke').waitFor();
    assert.equal(await articles(page).count(), 2);
    town.state.meddle = undefined;
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await page.getByText('Beskederne er markeret som læst.').waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('Vis kun ulæste').click();
    await page.getByText('Du er ikke på nettet').waitFor();
    await page.context().setOffline(false);
  });
});

test('a log-in that has ended is said with a way to log in, and no notice of the account comes', options, async () => {
  await on({ actor: null }, async (page) => {
    await page.getByText('Du er ikke længere logget ind').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Log ind' }).getAttribute('href'), '/log-ind');
    assert.equal(await articles(page).count(), 0);
  });
  await on({}, async (page, town) => {
    await page.getByText('2 ulæste').waitFor();
    town.state.actor = undefined;
    await page.getByRole('button', { name: 'Markér alle som læst' }).click();
    await page.getByText('Du er ikke længere logget ind').waitFor();
  });
});

test('where wishes or a part of the script do not come, the notices are there', options, async () => {
  await on({ before: (_, town) => (town.state.meddle = (_, response, path) => path.startsWith('questions/notice.wishes') && response.writeHead(500).end() && true) }, async (page) => {
    await page.getByText('2 ulæste').waitFor();
    await page.getByText('Dine ønsker kunne ikke hentes.').waitFor();
  });
  await on({ before: (page) => page.route('**/parts/settings-*.js', (route) => route.abort()) }, async (page) => {
    await part(page, 'Hvordan du får besked');
    await page.getByText('Kommunens server svarede ikke').waitFor();
    assert.equal(await articles(page).count(), 2);
  });
});

test('in a page in English it speaks English', options, async () => {
  await on({ page: element('', 'en') }, async (page) => {
    await page.getByText('2 unread').waitFor();
    await part(page, 'How you are told');
    await page.getByRole('button', { name: 'Save wishes' }).waitFor();
    await page.getByText('Messages are sent to you by e-mail.').waitFor();
  });
});

/** The page as a host renders it. */
async function rendered(town, url, script = '') {
  const ask = (name, body = {}) => town.ask(name, body, CITIZEN);
  const after = url.searchParams.get('after');
  const unread = url.searchParams.has('unread');
  const list = ask('notice.inbox', { citizen: CITIZEN.citizen, limit: 20, unread, ...(after ? { after: Number(after) } : {}) });
  const inside = await (await render('inbox'))({
    inbox: list, wishes: ask('notice.wishes', { citizen: CITIZEN.citizen }), interests: ask('interest.tree'), citizen: CITIZEN.citizen,
    pages: PAGES, back: '/', unread, unreadPage: '/?unread', next: list.next ? `/?after=${list.next}` : undefined,
  });
  return pageOf({ body: `<medborger-inbox citizen="${CITIZEN.citizen}">${inside}</medborger-inbox>`, script });
}

test('without a script notices are read and marked, things followed, wishes said, and messages stopped', options, async () => {
  await on({ page: rendered, browser: { javaScriptEnabled: false } }, async (page, town) => {
    await page.getByText('2 ulæste').waitFor();
    await page.getByRole('button', { name: 'Markér alle som læst' }).click();
    await page.getByText('2 ulæste').waitFor({ state: 'detached' });
    assert.equal(town.ask('notice.inbox', { citizen: CITIZEN.citizen }).unread, 0);
    await part(page, /^Det, du følger/);
    await page.getByLabel('Følg mere').selectOption('team');
    await page.getByRole('button', { name: 'Følg', exact: true }).click();
    await part(page, /^Det, du følger/);
    await page.getByRole('button', { name: /Følg ikke længere/ }).waitFor();
    assert.deepEqual(wishes(town).follows.map(({ thing }) => thing), ['team']);
    await page.getByRole('button', { name: /Følg ikke længere/ }).click();
    await part(page, 'Hvordan du får besked');
    await page.getByLabel('Send ikke noget fra').selectOption('21');
    await page.getByLabel('Send ikke noget indtil').selectOption('8');
    await page.getByRole('button', { name: 'Gem ønsker' }).click();
    await page.getByRole('heading', { name: 'Indbakke' }).waitFor();
    assert.deepEqual(wishes(town).wishes.quiet, { from: 21, to: 8 });
    assert.deepEqual(wishes(town).follows, []);
  });
  await on({ page: (town, url) => rendered(town, url) }, (page) => looks(page, 'inbox-rendered'));
  const page = async (town) => pageOf({ script: '', body: `<medborger-inbox>${await (await render('stopping'))({ token: town.token, back: '/' })}</medborger-inbox>` });
  await on({ seed: (town) => { told(town); town.token = sent(town).token; }, page, actor: null, browser: { javaScriptEnabled: false } }, async (page, town) => {
    await page.getByRole('button', { name: 'Stop beskeder' }).click();
    await page.getByRole('button', { name: 'Stop beskeder' }).waitFor();
    assert.equal(wishes(town).wishes.own, 'never');
  });
});

test('a script that comes takes over from what was rendered, and where it finds no server that stays', options, async () => {
  await on({ page: (town, url) => rendered(town, url, '/elements/index.js') }, async (page) => {
    await page.getByLabel('Vis kun ulæste').waitFor();
    assert.equal(await page.locator('form[action*="/forms/"]').count(), 0);
  });
  const before = (_, town) => (town.state.meddle = (_, response, path) => path.startsWith('questions/') && response.writeHead(500).end() && true);
  await on({ page: (town, url) => rendered(town, url, '/elements/index.js'), before }, async (page) => {
    await page.getByText('Noget gik galt hos kommunen').waitFor();
    assert.ok((await page.locator('form[action*="/forms/"]').count()) > 0);
  });
});
