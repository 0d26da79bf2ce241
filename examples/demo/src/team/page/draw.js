// What the page does: it asks the module, and shows what it answers. Above stand the package's error and the glue.

const byId = (id) => document.getElementById(id);
const published = JSON.parse(byId('draw').textContent);
/** Who the balls point at; null before anything is replayed, or where nothing can be. */
let drawn = null;

function answered(name, body) {
  return JSON.parse(ask(JSON.stringify({ name, body })));
}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

const percent = (share) => `${(share * 100).toLocaleString('da-DK', { minimumFractionDigits: 3, maximumFractionDigits: 3 })}\u00a0%`;

/** A whole number with thousands points. */
const whole = (number) => number.toLocaleString('da-DK');

/** A sentence of the module with the text's keys as a Dane says them. */
const said = (sentence) => Object.entries(published.words)
  .reduce((text, [key, name]) => text.replaceAll(new RegExp(`(?<![\\p{L}\\d])${key}(?![\\p{L}\\d])`, 'gu'), () => name), sentence);

/** Shows a result: `right`, `wrong` or neither, a headline and what follows. */
function show(id, look, headline, ...lines) {
  const box = byId(id);
  box.className = `result ${look}`;
  const head = element('p');
  head.append(element('strong', headline));
  box.replaceChildren(head, ...lines.map((line) => element('p', line)));
}

const text = () => byId('text').value;

/** How many balls the text itself asks for; three where it can't be read. */
function ballsAsked() {
  const rule = /^randomness\tballs\t(\d)\t/m.exec(text());
  return rule === null ? 3 : Number(rule[1]);
}

function showBalls(numbers) {
  const inputs = numbers.map((number, at) => {
    const box = element('div');
    const input = element('input', undefined, {
      id: `ball-${at + 1}`, class: 'ball', type: 'number', min: '0', max: '9', step: '1', required: '',
      inputmode: 'numeric', 'aria-describedby': 'balls-help',
    });
    input.value = String(number);
    box.append(element('label', `Kugle ${at + 1}`, { for: input.id }), input);
    return box;
  });
  byId('balls').replaceChildren(...inputs);
}

const balls = () => Array.from(document.querySelectorAll('input.ball'), (input) => Number(input.value));

/** A word of the text as a Dane says it. */
const word = (key) => published.words[key] ?? key;

/** The features and each person's values, as far as the text discloses them. They stand last in a person's line. */
function disclosed() {
  const lines = text().split('\n').map((line) => line.split('\t').slice(0, -1));
  const features = [...new Set(lines.filter(([kind]) => kind === 'quota').map(([, feature]) => feature))];
  const all = lines.some(([kind, what]) => kind === 'disclosure' && what === 'features') ? features : [];
  const values = (line) => (all.length === 0 ? [] : line.slice(-all.length));
  const people = new Map(lines.filter(([kind]) => kind === 'person').map((line) => [line[2], values(line)]));
  return { features: all, people };
}

function showPanel(replay) {
  drawn = replay.people;
  const { features, people } = disclosed();
  const table = element('table');
  table.append(element('caption', `Panel ${replay.panel}: de ${replay.people.length}, som kuglerne peger på`));
  const heads = ['Pseudonym', 'Chance', 'Paneler', ...features.map(word)];
  const head = element('tr');
  head.append(...heads.map((name) => element('th', name, { scope: 'col' })));
  const top = element('thead');
  top.append(head);
  const body = element('tbody');
  for (const id of replay.people) {
    const line = answered('sortition.person', { text: text(), id });
    const row = element('tr');
    const name = element('th', undefined, { scope: 'row' });
    name.append(element('code', id));
    const cells = [percent(line.chance), `${line.panels} af ${line.of}`, ...(people.get(id) ?? []).map(word)];
    row.append(name, ...cells.map((cell) => element('td', cell.replaceAll(' ', '\u00a0'))));
    body.append(row);
  }
  table.append(top, body);
  byId('panel').replaceChildren(table);
}

/** The number of the first line that is not as in the text that this page was made with. */
function firstOther() {
  const [here, there] = [text().split('\n'), published.text.split('\n')];
  return here.findIndex((line, at) => line !== there[at]) + 1;
}

function verify() {
  drawn = null;
  byId('panel').replaceChildren();
  byId('line').replaceChildren();
  byId('line').className = '';
  const numbers = balls();
  try {
    const begun = performance.now();
    const replay = answered('sortition.verify', {
      text: text(), sha256: byId('hash').value.trim(), drawn: { kind: 'numbers', numbers },
    });
    const ms = Math.max(1, Math.round(performance.now() - begun));
    const real = replay.sha256 === published.sha256 && numbers.join() === published.balls.join();
    const checked = `Alle linjer i teksten er efterprøvet på ${ms} ms, og teksten er den, hvis SHA-256 blev bekendtgjort.`;
    const where = `Kuglerne ${numbers.join(', ')} peger på panel ${replay.panel}, som står på linje ${replay.line}.`;
    if (real && replay.panel === published.panel) {
      show('result', 'right', 'Lodtrækningen er rigtig.', where, checked);
    } else if (real) {
      show('result', 'wrong', `Lodtrækningen er ikke rigtig: der blev sagt panel ${published.panel}.`, where, checked);
    } else if (replay.sha256 === published.sha256) {
      show('result', '', 'Sådan var det gået med disse kugler.', where, checked);
    } else {
      show('result', 'right', 'Teksten fra filen er i orden.', where, checked);
    }
    showPanel(replay);
    proveChances();
  } catch (error) {
    const more = [];
    if (error.code === 'sortition_hash_differs' && firstOther() > 0) {
      more.push(`Den første linje, der er anderledes end i den tekst, siden blev lavet med, er linje ${firstOther()}.`);
    }
    show('result', 'wrong', 'Det kan ikke efterprøves.', sentence(error), ...more);
  }
}

/** Where the hash was told, and that the chances are proven: with the text that this page was made with. */
function proveChances() {
  if (text() !== published.text) return;
  const lines = [];
  for (const { place, told_at: at } of published.announced ?? []) {
    const time = new Date(at).toLocaleString('da-DK', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Copenhagen' });
    lines.push(`Tekstens SHA-256 blev oplyst før lodtrækningen: ${place}, ${time}.`);
  }
  if (published.proof) {
    const proven = answered('sortition.verify_chances', { text: text(), proof: published.proof });
    lines.push(`Den mindste chance er ${percent(proven.minimum)}. Beviset ved siden af teksten er efterprøvet: `
      + `${whole(proven.proven)} af ${whole(proven.levels)} trin er bevist, og ingen lodtrækning kan give den mindste chance mere.`);
  }
  byId('result').append(...lines.map((line) => element('p', line)));
}

/** An error's Danish sentence. */
function sentence(error) {
  const said = error.danish ?? error.message;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function findPerson() {
  const id = byId('id').value.trim();
  if (id === '') {
    show('line', '', 'Skriv dit pseudonym.');
    return;
  }
  try {
    const proof = text() === published.text ? published.proof : null;
    const line = answered('sortition.person', { text: text(), id, ...(proof ? { proof } : {}) });
    const why = line.why === undefined ? [`Chance for at blive trukket: ${percent(line.chance)}.`] : [said(line.why.danish)];
    const sits = drawn === null ? [] : [drawn.includes(id) ? 'Er med i det panel, som kuglerne ovenfor peger på.'
      : 'Er ikke med i det panel, som kuglerne ovenfor peger på.'];
    show('line', '', `Person nr. ${whole(line.number)} i teksten`, ...why,
      `Personen er med i ${whole(line.panels)} af de ${whole(line.of)} paneler, der er lige sandsynlige.`, ...sits);
  } catch (error) {
    show('line', 'wrong', 'Ingen linje fundet.', sentence(error));
  }
}

function reset() {
  byId('text').value = published.text;
  byId('hash').value = published.sha256;
  byId('file').value = '';
  showBalls(published.balls);
  verify();
}

const on = (id, event, act) => byId(id).addEventListener(event, (happened) => {
  if (event === 'submit') happened.preventDefault();
  act(happened);
});

async function begin() {
  showBalls(published.balls);
  const coded = atob(byId('module').textContent);
  await __wbg_init({ module_or_path: Uint8Array.from(coded, (letter) => letter.charCodeAt(0)) });
  on('verify', 'submit', verify);
  on('person', 'submit', findPerson);
  on('reset', 'click', reset);
  on('example', 'click', () => {
    byId('id').value = [...disclosed().people.keys()][0] ?? '';
    findPerson();
  });
  on('file', 'change', async ({ target }) => {
    const [file] = target.files;
    if (file === undefined) return;
    byId('text').value = await file.text();
    if (ballsAsked() !== balls().length) showBalls(Array(ballsAsked()).fill(0));
    verify();
  });
  reset();
}

begin().catch((error) => show('result', 'wrong', 'Programmet kan ikke køre i denne browser.', String(error)));
