// The documents of `medborger/schema` tell of every command and question, and a form comes out of them. Nothing of
// WebAssembly is loaded here.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { command, forCitizens, question } from 'medborger/schema';
import { commands, queries } from '../js/generated.js';

const FOLDER = new URL('../js/schema/', import.meta.url);
const read = (file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
const index = read('index.json');
const errors = read('errors.json');
const rooms = Object.values(index.rooms);
const documents = new Map(rooms.map(({ document }) => [document, read(document)]));

/** Every field, those within others too, each definition once on the way down. */
function* walk(fields, within = []) {
  for (const field of fields) {
    yield field;
    const name = `${field.name} ${field.type}`;
    if (within.filter((one) => one === name).length > 2) continue;
    yield* walk([field.fields, field.items ?? [], field.choices.map((choice) => choice.fields)].flat(2), [...within, name]);
  }
}

test('every command and question is there, each field with its label and help in both languages', () => {
  const told = (part) => rooms.flatMap((room) => room[part]).sort();
  assert.deepEqual(told('commands'), Object.keys(commands).sort());
  assert.deepEqual(told('questions'), Object.keys(queries).sort());
  assert.deepEqual(readdirSync(FOLDER).sort(), [...documents.keys(), 'errors.json', 'index.json'].sort());
  const types = new Set();
  let seen = 0;
  for (const room of rooms) {
    const document = documents.get(room.document);
    assert.equal(document.library, JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
    const calls = [...room.commands.map((name) => command(document, name)), ...room.questions.map((name) => question(document, name))];
    for (const call of calls) {
      assert.ok(call.senders === null || call.senders.length > 0, call.name);
      for (const field of walk(call.fields)) {
        seen += 1;
        types.add(field.type);
        for (const language of ['da', 'en']) {
          assert.ok(field.label(language)?.length > 1, `${call.name} ${field.path} ${language}`);
          for (const choice of field.choices) assert.ok(choice.label(language)?.length > 1, `${call.name} ${field.path} ${choice.value}`);
        }
      }
    }
  }
  assert.ok(seen > 1500, seen);
  const known = 'choice date email flag group id instant list local map number text variant';
  assert.equal([...types].sort().join(' '), known);
});

test('a field tells what a form asks of it', () => {
  const deposit = command(documents.get('ideas.json'), 'idea.deposit');
  assert.deepEqual(deposit.senders, ['system', 'staff', 'citizen']);
  const [idea, , title, body] = deposit.fields;
  assert.deepEqual([idea.name, idea.fresh, idea.required, idea.type], ['idea', true, false, 'id']);
  assert.deepEqual([title.label(), title.label('en'), title.minLength, title.maxLength, title.required], ['Titel', 'Title', 1, 120, true]);
  assert.equal(body.label(), 'Idé');
  const channel = deposit.fields.find((field) => field.name === 'channel');
  assert.deepEqual([channel.who, channel.required], ['official', false]);
  assert.deepEqual(channel.choices.find((one) => one.value === 'in_person').label(), 'Personligt fremmøde');
  const enrol = command(documents.get('citizens.json'), 'citizen.enrol');
  assert.equal(enrol.fields.find((field) => field.name === 'guardian').who, 'attested:guardian');
  const [version] = enrol.fields.find((field) => field.name === 'consents').items.fields.slice(1);
  assert.deepEqual([version.name, version.key, version.path], ['text_version', 'textVersion', 'consents[].text_version']);
  const attendee = command(documents.get('gatherings.json'), 'gathering.sign_up').fields[1];
  assert.deepEqual([attendee.type, attendee.tag, attendee.choices.map((one) => one.value)], ['variant', 'kind', ['citizen', 'person']]);
  assert.throws(() => command(documents.get('ideas.json'), 'gathering.call'), RangeError);
  assert.throws(() => command(documents.get('ideas.json'), 'toString'), RangeError);
});

test('a citizen reads sentences of their own, with what the error says', () => {
  const told = (code, message, danish, language) => forCitizens(errors, { code, message, danish }, language);
  const long = told('text_too_long', 'the text has more than 120 characters', 'teksten har mere end 120 tegn');
  assert.equal(long, 'Teksten har mere end 120 tegn.');
  assert.equal(told('missing_field', 'the field `title` is missing', 'feltet `title` mangler', 'en'), 'This must be filled in.');
  assert.match(told('idea_version_changed', '', 'idéen er ændret: dens udgave er nu 3'), /^En anden har ændret det samtidig/);
  assert.equal(told('no_such_code', 'a', 'b'), 'b');
});

test('the form of the README asks for what somebody has to say, and for nothing else', () => {
  const [, code] = /```js\n(import \{ command \}.*?)```/s.exec(readFileSync(new URL('../README.md', import.meta.url), 'utf8'));
  const body = code.replace(/^import .*$/gm, '').replace(/^document\.body.*$/m, 'return form;');
  const form = new Function(body)();
  const signUp = form(command(documents.get('gatherings.json'), 'gathering.sign_up'), { gathering: 'x' });
  assert.match(signUp, /<label>Ledsagere <input type="number" name="companions" min="0" max="4294967295">/);
  assert.match(signUp, /<legend>Dine kontaktoplysninger<\/legend>/);
  assert.doesNotMatch(signUp, /name="gathering"/);
  const submit = form(command(documents.get('responses.json'), 'response.submit'), { hearing: 'x', citizen: 'y' });
  assert.match(submit, /<label>Høringssvar <textarea name="content.text" minlength="1" maxlength="100000"><\/textarea>/);
  assert.match(submit, /<select name="content.respondent.kind" required>.*<option value="private">Privatperson<\/option>/);
  assert.doesNotMatch(submit, /name="(response|hearing)"/);
});
