// What a reviewer decides about a text, against what the town makes of it: places are counted in characters, whatever signs stand there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { source } from './sources.mjs';
import { AFTER, DURING, HEARING, host, id, seeded } from './town.mjs';

const { Characters } = await source('desk/review/chars.ts');
const places = await source('desk/review/places.ts');
const { PLACEHOLDERS, carried, decided, likely, marked, placesOf, preview, shownAgain, unexplained } = places;

const FAMILY = '👨‍👩‍👧‍👦';
const COMBINED = 'Cafe\u0301 A\u030Ase';

/** A response that a town has received, with what it suggests. */
function received(town, n, text) {
  const response = id(0xb000 + n);
  town.send('response.submit', { response, hearing: HEARING, content: { respondent: { kind: 'private', name: 'Ida Eksempel' }, text } }, { kind: 'public' }, DURING);
  const suggested = town.ask('response.suggest', { response });
  return { response, suggested, text: new Characters(suggested.prose) };
}

async function on(work) {
  const town = await host({ at: AFTER });
  try {
    seeded(town, { questions: [] });
    await work(town);
  } finally {
    town.close();
  }
}

const review = (town, response, suggested, all) => town.send('response.review', { response, text_version: suggested.text_version, ...decided(all) });
const published = (town, response) => town.ask('response.get', { response }).text;
const previewed = (text, all) => preview(text, all).map(({ text: words, kind }) => (kind ? PLACEHOLDERS[kind] : words)).join('');
const placeOf = (text, all, words) => all.find(({ span }) => text.slice(span.start, span.end) === words);

test('characters are counted as the town counts them: an emoji is none the less one, a letter and its mark are two', () => {
  const chars = new Characters(`a🌊${FAMILY}é`);
  assert.equal(chars.length, [...chars.text].length);
  for (let at = 0; at <= chars.length; at += 1) assert.equal(chars.char(chars.unit(at)), at);
  // In the middle of an emoji is the emoji.
  assert.equal(chars.char(2), 1);
  assert.equal(chars.slice(1, 2), '🌊');
  assert.equal(chars.unit(99), chars.text.length);
});

test('a stretch is made larger until it cuts no sign that people see', () => {
  const chars = new Characters(`ab${FAMILY}cd`);
  const family = [...FAMILY].length;
  assert.deepEqual(chars.whole(3, 4), [2, 2 + family]);
  assert.deepEqual(chars.whole(0, 2), [0, 2]);
  const marked = new Characters('e\u0301t');
  assert.deepEqual(marked.whole(0, 1), [0, 2]);
  assert.deepEqual(marked.whole(1, 3), [0, 3]);
});

test('what a reviewer hides behind emojis and combining marks is hidden there, letter for letter', async () => {
  await on((town) => {
    const { response, suggested, text } = received(town, 0, `${FAMILY}🏳️‍🌈 ${COMBINED} ejes af Gudrun Prøve 🌊, ring 20 30 40 50 🌊 tak.`);
    const start = text.char(text.text.indexOf('Gudrun'));
    const end = text.char(text.text.indexOf(' 🌊, ring'));
    const all = marked(placesOf(suggested), start, end, 'name').places;
    review(town, response, suggested, all);
    assert.equal(published(town, response), previewed(text, all));
    assert.match(published(town, response), /ejes af \[navn fjernet\] 🌊, ring \[telefon fjernet\] 🌊 tak\.$/);
  });
});

test('whatever is marked, what the page shows beforehand is what is published', async () => {
  const words = ['Ida', 'Eksempel', FAMILY, '🌊', COMBINED, 'bor på Havnegade 12', 'Bo Prøve', 'ring 20 30 40 50', 'skriv til bo@eksempel.dk', 'min søn er syg', '\n\n', 'huset', 'é', '\u{1F3F3}'];
  // The same numbers each time.
  let seed = 7;
  const random = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  await on((town) => {
    for (let n = 0; n < 60; n += 1) {
      const said = Array.from({ length: 3 + random(14) }, () => words[random(words.length)]).join(' ');
      const { response, suggested, text } = received(town, n, `Svar ${n}: ${said}.`);
      let all = placesOf(suggested);
      for (let step = 0; step < random(6); step += 1) {
        const start = random(text.length);
        const end = Math.min(text.length, start + 1 + random(12));
        all = marked(all, start, end, places.KINDS[random(9)]).places;
        const some = all[random(all.length)];
        // Names and addresses of others may stand; what must be explained is left hidden here.
        if (some && !places.isHard(some) && text.slice(some.span.start, some.span.end) !== 'Ida Eksempel') all = shownAgain(all, some.id);
      }
      try {
        review(town, response, suggested, all);
      } catch (error) {
        // The sender's own name is theirs to protect, and stands as the town says.
        assert.match(String(error.code), /^response_(cannot_keep|leak)$/, String(error));
        continue;
      }
      assert.equal(published(town, response), previewed(text, all), JSON.stringify({ prose: text.text, all }));
    }
  });
});

test('a number that is none is let stand with a reason, and never without', async () => {
  await on((town) => {
    const { response, suggested, text } = received(town, 0, 'Sagen hedder 20304050.');
    const all = placesOf(suggested);
    const number = placeOf(text, all, '20304050');
    assert.equal(number.kind, 'phone');
    const standing = shownAgain(all, number.id);
    assert.deepEqual(unexplained(standing).map((one) => one.id), [number.id]);
    const explained = places.changed(standing, number.id, { reason: 'Det er et sagsnummer.' });
    assert.deepEqual(unexplained(explained), []);
    assert.deepEqual(decided(explained).mistaken, [{ span: number.span, reason: 'Det er et sagsnummer.' }]);
    review(town, response, suggested, explained);
    assert.equal(published(town, response), 'Sagen hedder 20304050.');
  });
});

test('a finding that is hidden within a larger place needs no reason, whatever was decided about it before', () => {
  const span = { start: 5, end: 13, kind: 'phone' };
  const all = shownAgain(placesOf({ spans: [span], overlooked: [], hints: [] }), 1);
  const covered = marked(all, 0, 20, 'other').places;
  assert.deepEqual(unexplained(covered), []);
  assert.deepEqual(decided(covered), { hide: [{ start: 0, end: 20, kind: 'other' }], keep: [], mistaken: [] });
});

test('a finding is hidden under another name: the program’s is kept, and it is hidden by hand', async () => {
  await on((town) => {
    const { response, suggested, text } = received(town, 0, 'Jeg bor på Havnegade 12 og er glad.');
    const all = placesOf(suggested);
    const address = placeOf(text, all, 'Havnegade 12');
    const other = places.changed(all, address.id, { kind: 'other' });
    review(town, response, suggested, other);
    assert.equal(published(town, response), 'Jeg bor på [oplysning fjernet] og er glad.');
    assert.equal(previewed(text, other), 'Jeg bor på [oplysning fjernet] og er glad.');
  });
});

test('marking the same stretch again changes it, touching marks of one kind become one, and a removed mark is gone', () => {
  const none = placesOf({ spans: [], overlooked: [], hints: [] });
  const first = marked(none, 0, 5, 'name');
  const again = marked(first.places, 0, 5, 'other');
  assert.equal(again.places.length, 1);
  assert.equal(again.places[0].kind, 'other');
  const joined = marked(first.places, 3, 9, 'name');
  assert.deepEqual(joined.places.map(({ span }) => [span.start, span.end]), [[0, 9]]);
  const apart = marked(first.places, 3, 9, 'address');
  assert.equal(apart.places.length, 2);
  assert.deepEqual(shownAgain(joined.places, joined.id), []);
});

test('what was decided moves along where a response was supplemented, and what no longer fits is counted', () => {
  const old = new Characters('Bo 🌊 og Ida.');
  const suggested = { spans: [], overlooked: [], hints: [] };
  const own = marked(placesOf(suggested), 0, 2, 'name').places;
  const longer = new Characters('Bo 🌊 og Ida.\n\nRing 20 30 40 50.');
  const phone = { start: 19, end: 30, kind: 'phone' };
  const moved = carried(own, old, { ...suggested, spans: [phone] }, longer);
  assert.equal(moved.lost, 0);
  assert.deepEqual(moved.places.map(({ origin }) => origin), ['own', 'found']);
  const other = carried(own, old, suggested, new Characters('En helt anden tekst.'));
  assert.deepEqual([other.places, other.lost], [[], 1]);
});

test('what is marked is most likely what it looks like', () => {
  const said = { 'Ida Prøve': 'name', '20 30 40 50': 'phone', '+45 20304050': 'phone', 'bo@eksempel.dk': 'email', '010203-1234': 'cpr', 'Havnegade 12': 'address', 'min søn er syg': 'other', 'AB 12 345': 'number_plate' };
  for (const [text, kind] of Object.entries(said)) assert.equal(likely(text), kind, text);
});
