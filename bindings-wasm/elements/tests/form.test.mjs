// The form out of the schema, for every command that somebody without a desk may send: whatever its fields are, they are asked.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { command } from 'medborger/schema';
import { read, schemas } from '../build/schemas.mjs';
import { looks, opened, shut, skip } from './browser.mjs';
import { host, pageOf } from './town.mjs';

after(shut);
const SCHEMA = new URL('../../js/schema/', import.meta.url);

/** The form's own modules, for Node. */
async function form() {
  const contents = ['collect', 'field', 'view', 'faults'].map((name) => `export * from './src/form/${name}.ts';`).join('\n') + "\nexport { htmlOf } from './src/render/html.ts';";
  const resolveDir = fileURLToPath(new URL('..', import.meta.url));
  const { outputFiles: [{ text }] } = await build({
    stdin: { contents, resolveDir }, bundle: true, format: 'esm', platform: 'node', conditions: ['node', 'production'], write: false, logLevel: 'error', plugins: [schemas(SCHEMA)],
  });
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

const { at, collected, fields, htmlOf, withAt } = await form();

/** Every command that citizens or everybody send, with all of its fields. */
const commands = readdirSync(SCHEMA).filter((file) => !['index.json', 'errors.json'].includes(file)).flatMap((file) => {
  const room = file.replace('.json', '');
  const document = JSON.parse(readFileSync(new URL(file, SCHEMA), 'utf8'));
  return Object.keys(document.commands).flatMap((name) => {
    const { senders, fields: all } = command(document, name);
    if (!senders.some((one) => one === 'citizen' || one === 'public')) return [];
    const asked = all.filter(({ fresh, who }) => !fresh && who === null).map(({ path }) => path);
    return [read(SCHEMA, { room, command: name, fields: asked })];
  });
});

const blank = { id: 'f', language: 'da', values: {}, wrong: [] };

test('each field of each command is asked by a name, with a label, in both languages', async () => {
  assert.ok(commands.length > 60, `${commands.length} commands`);
  const kinds = new Set();
  const walk = (field) => {
    kinds.add(field.type);
    assert.ok(field.label.every((text) => text !== ''), field.path);
    [...(field.fields ?? []), ...(field.items ? [field.items] : []), ...(field.choices ?? []).flatMap((one) => one.fields ?? [])].forEach(walk);
  };
  for (const { name, fields: all } of commands) {
    all.forEach(walk);
    for (const language of ['da', 'en']) {
      const html = await htmlOf(fields({ ...blank, language }, all));
      for (const field of all) if (field.type !== 'group') assert.ok(html.includes(`name="${field.path}`), `${name}: ${field.path}`);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length, `${name}: an id stands twice`);
      for (const [, id] of html.matchAll(/ for="([^"]+)"/g)) assert.ok(ids.includes(id), `${name}: a label for ${id}`);
      for (const [, described] of html.matchAll(/aria-describedby="([^"]+)"/g)) for (const id of described.split(' ')) assert.ok(ids.includes(id), `${name}: described by ${id}`);
    }
  }
  // Whatever the schema has, somewhere a citizen is asked for it.
  for (const kind of ['text', 'email', 'number', 'flag', 'date', 'id', 'choice', 'variant', 'list', 'group']) assert.ok(kinds.has(kind), kind);
});

test('an empty form lacks what is required and nothing else', () => {
  for (const { name, fields: all } of commands) {
    const { wrong } = collected(all, {}, 'en');
    for (const { path } of wrong) assert.ok(all.some((one) => one.required && (path === one.path || path.startsWith(`${one.path}.`))), `${name}: ${path}`);
    for (const one of all) if (one.required && one.type !== 'group') assert.ok(wrong.some(({ path }) => path.startsWith(one.path)), `${name}: ${one.path}`);
  }
});

const field = (type, more = {}) => ({ path: 'x', type, label: ['X', 'X'], ...more });
const given = (one, value) => {
  const { body, wrong } = collected([one], { x: value }, 'da');
  return wrong.length > 0 ? wrong.map(({ text }) => text) : body.x;
};

test('what somebody wrote is read as its kind, on both sides of each limit', () => {
  assert.equal(given(field('text', { maxLength: 2 }), ' 👩‍🌾'.slice(0, 3)), '👩');
  assert.equal(given(field('text', { maxLength: 2 }), 'æø'), 'æø');
  assert.deepEqual(given(field('text', { maxLength: 2 }), 'æøå'), ['X må højst have 2 tegn; der er 3']);
  assert.equal(given(field('text', { maxLength: 2 }), '𝒳𝒳'), '𝒳𝒳');
  assert.equal(given(field('number', { minimum: 1, maximum: 5 }), '5'), 5);
  assert.equal(given(field('number'), '2,5'), 2.5);
  assert.deepEqual(given(field('number', { maximum: 5 }), '6'), ['X må højst være 5']);
  assert.deepEqual(given(field('number', { minimum: 1 }), '0'), ['X skal være mindst 1']);
  assert.deepEqual(given(field('number'), '1e3'), ['X skal være et tal']);
  assert.equal(given(field('date'), '2026-06-08'), '2026-06-08');
  assert.deepEqual(given(field('date'), '8/6'), ['X skal være en dato']);
  assert.equal(given(field('local'), '2026-06-08T19:30'), '2026-06-08T19:30:00');
  assert.equal(given(field('instant'), '2026-06-08T17:30:00Z'), '2026-06-08T17:30:00.000Z');
  assert.deepEqual(given(field('email'), 'ida'), ['Skriv en e-mailadresse som navn@eksempel.dk']);
  assert.equal(given(field('flag'), true), true);
  assert.equal(given(field('flag'), false), undefined);
  assert.deepEqual(given(field('map'), 'a: 1\nb:2: 3\n'), { a: '1', b: '2: 3' });
  assert.deepEqual(given(field('list', { items: field('text', { path: 'x[]' }) }), ['a', ' ', 'b']), ['a', 'b']);
  assert.deepEqual(given(field('list', { maxItems: 1, items: field('text', { path: 'x[]' }) }), ['a', 'b']), ['X: højst 1']);
});

test('a group that nobody began lacks nothing, and one that somebody began lacks what it lacks', () => {
  const inside = (name) => ({ path: `x.${name}`, type: 'text', label: [name, name], required: true });
  const address = field('group', { fields: [inside('street'), inside('town')] });
  assert.equal(given(address, undefined), undefined);
  assert.deepEqual(given(address, { town: 'Hedensted' }), ['street: skal udfyldes']);
  assert.deepEqual(given(address, { street: 'Havnen 1', town: 'Hedensted' }), { street: 'Havnen 1', town: 'Hedensted' });
});

test('a value is put at its place without changing what was there', () => {
  const before = { a: [{ b: 1 }], c: 2 };
  const after = withAt(before, 'a.1.b', 3);
  assert.deepEqual(before, { a: [{ b: 1 }], c: 2 });
  assert.deepEqual(after, { a: [{ b: 1 }, { b: 3 }], c: 2 });
  assert.equal(at(after, 'a.1.b'), 3);
  assert.equal(at(after, 'a.7.b.c'), undefined);
});

test('markup in labels, choices and values is text', async () => {
  const evil = '<img src=x onerror=alert(1)>"\'';
  const choice = field('choice', { label: [evil, evil], choices: [{ value: evil, label: [evil, evil] }], help: [evil, evil] });
  const html = await htmlOf(fields({ ...blank, values: { x: evil } }, [choice, field('text', { label: [evil, evil] })]));
  assert.ok(!/<img/.test(html));
});

test('the widest forms are accessible and fit a telephone', { skip, timeout: 120_000 }, async () => {
  const widest = [...commands].sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length).slice(0, 4);
  for (const { name, fields: all } of widest) {
    const inside = await htmlOf(fields(blank, all));
    const town = await host({ pages: () => pageOf({ script: '', body: `<h2>${name}</h2><form>${inside}</form>` }) });
    try {
      await opened({}, async (page) => {
        await page.goto(town.origin);
        await looks(page, `form-${name}`, { widths: [320, 1280] });
      });
    } finally {
      town.close();
    }
  }
});
