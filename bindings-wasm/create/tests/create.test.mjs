// What `npm create medborger` says and writes, and what it refuses.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { packageName, write } from '../create.mjs';
import { textsOf } from '../texts.mjs';
import { here, packed, ran, root, swept } from './project.mjs';

after(swept);

const bin = join(here, 'bin.cjs');
const run = (args, { env, ...options } = {}) => ran(process.execPath, [bin, ...args], { cwd: root, env: { ...process.env, LC_ALL: 'da_DK.UTF-8', ...env }, ...options });
const WRITTEN = ['.gitignore', 'README.md', 'assets.mjs', 'html.mjs', 'package.json', 'pages.mjs', 'seed.mjs', 'server.mjs', 'session.mjs', 'style.css', 'town.mjs'];

test('the package holds the program, its texts and the template, and nothing else', async () => {
  const { files } = await packed(here);
  const template = WRITTEN.filter((name) => name !== 'package.json').map((name) => `template/${name.replace('.gitignore', 'gitignore')}`);
  const licences = files.filter((name) => name.startsWith('LICENSE'));
  assert.deepEqual(files.sort(), ['README.md', 'bin.cjs', 'create.mjs', 'package.json', 'texts.mjs', ...template, ...licences].sort());
});

test('it goes with the library of its own version', () => {
  const { version, engines } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  const library = JSON.parse(readFileSync(join(here, '../package.json'), 'utf8'));
  assert.deepEqual({ version, engines }, { version: library.version, engines: library.engines });
});

test('it writes a whole project into a new folder, and says what comes next', async () => {
  const { code, out, err } = await run(['over/ny']);
  assert.deepEqual({ code, err }, { code: 0, err: '' });
  assert.match(out, /cd over\/ny\n {2}npm install\n {2}npm start/);
  const folder = join(root, 'over/ny');
  assert.deepEqual(readdirSync(folder).sort(), WRITTEN);
  const { name, dependencies, optionalDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  assert.deepEqual({ name, all: Object.keys({ ...dependencies, ...optionalDependencies }) }, { name: 'ny', all: ['medborger', 'better-sqlite3'] });
});

test('without a folder and without a terminal, or with --yes, it takes its own name for one', async () => {
  assert.equal((await run(['--yes'])).code, 0);
  assert.ok(existsSync(join(root, 'medborger-portal/server.mjs')));
});

test('an empty folder is taken as it is, and that in which one stands too', async () => {
  const folder = join(root, 'tom');
  mkdirSync(folder);
  const { code, out } = await run(['.'], { cwd: folder });
  assert.equal(code, 0);
  assert.doesNotMatch(out, /cd /);
  assert.deepEqual(readdirSync(folder).sort(), WRITTEN);
});

test('it explains itself in Danish where the machine is Danish, and in English elsewhere', async () => {
  assert.match((await run(['--help'])).out, /^Skriver en lille portal/);
  for (const locale of ['en_GB.UTF-8', 'C', 'fr_FR.UTF-8']) assert.match((await run(['--help'], { env: { LC_ALL: locale } })).out, /^Writes a small portal/);
  assert.deepEqual(Object.keys(textsOf('da')), Object.keys(textsOf('en')));
});

test('a folder with something in it is refused and stays as it was', async () => {
  const folder = join(root, 'fuld');
  mkdirSync(folder);
  writeFileSync(join(folder, 'server.mjs'), 'min egen');
  const { code, err } = await run(['fuld']);
  assert.equal(code, 1);
  assert.match(err, /har noget i sig. Intet er skrevet/);
  assert.doesNotMatch(err, /at .*\.mjs/);
  assert.deepEqual(readdirSync(folder), ['server.mjs']);
  assert.equal(readFileSync(join(folder, 'server.mjs'), 'utf8'), 'min egen');
});

test('a file is no folder, nor is what lies below one', async () => {
  writeFileSync(join(root, 'fil'), 'min egen');
  assert.match((await run(['fil'])).err, /er en fil, ikke en mappe/);
  assert.match((await run(['fil/ny'])).err, /noget på vejen dertil er en fil/);
  assert.equal(readFileSync(join(root, 'fil'), 'utf8'), 'min egen');
});

test('where one may not write, that is said, and nothing is left', async () => {
  const folder = join(root, 'lukket');
  mkdirSync(folder);
  chmodSync(folder, 0o555);
  chmodSync(root, 0o755);
  // Root may write everywhere: then somebody else tries, out of a copy that they may read.
  const isRoot = process.getuid?.() === 0;
  const { code, err } = await run(['lukket/dybt/ny'], isRoot ? { uid: 65_534, gid: 65_534 } : {});
  assert.equal(code, 1);
  assert.match(err, /Du har ikke lov til at skrive i/);
  assert.deepEqual(readdirSync(folder), []);
});

test('what could not be written whole is taken away again, and what others wrote stays', () => {
  const text = textsOf('en');
  const folder = join(root, 'halv/dybt');
  // Somebody writes a file of the same name while this one is under way.
  const put = (name) => name === 'seed.mjs' && writeFileSync(join(folder, name), 'theirs');
  assert.throws(() => write(folder, text, put), { message: text.meanwhile });
  assert.deepEqual(readdirSync(folder), ['seed.mjs']);
  assert.equal(readFileSync(join(folder, 'seed.mjs'), 'utf8'), 'theirs');
  // The drive fills up.
  const full = (name) => { if (name === 'town.mjs') throw Object.assign(new Error('no room'), { code: 'ENOSPC' }); };
  assert.throws(() => write(join(root, 'fyldt/dybt'), text, full), { message: text.full });
  assert.ok(!existsSync(join(root, 'fyldt')));
});

test('odd names of folders make lawful names of packages', async () => {
  const names = { 'Høring & debat, Ærø': 'hoering-debat-aeroe', '参加': 'medborger-portal', 'Café  ': 'cafe', '..a..': 'a', medborger: 'medborger-portal', node_modules: 'medborger-portal', ['x'.repeat(214)]: 'x'.repeat(100) };
  for (const [folder, name] of Object.entries(names)) assert.equal(packageName(join(root, folder)), name);
  for (const folder of ["Bo's \"torv\" & $(prøve) 🌳", '-', '--', '%2e%2e', '<b>']) {
    const { code, out, err } = await run(['--', `odd ${folder}`]);
    assert.deepEqual({ code, err }, { code: 0, err: '' }, folder);
    assert.ok(statSync(join(root, `odd ${folder}`, 'server.mjs')).isFile());
    // What it says to type can be typed.
    const cd = /^ {2}(cd .*)$/m.exec(out)[1];
    assert.equal((await ran('sh', ['-c', `${cd} && pwd`], { cwd: root })).out.trim(), join(root, `odd ${folder}`));
  }
});

test('a name that no folder can have is refused', async () => {
  assert.match((await run(['x'.repeat(300)])).err, /kan ikke være navnet på en mappe/);
  const text = textsOf('da');
  assert.throws(() => write(join(root, 'a\0b'), text), { message: /kan ikke være navnet på en mappe/ });
});

test('an unknown option, or two folders, is refused before anything is written', async () => {
  const { code, err } = await run(['--force', 'nyere']);
  assert.equal(code, 1);
  assert.match(err, /--force kendes ikke/);
  assert.match((await run(['en', 'to'])).err, /kun én mappe/);
  for (const name of ['nyere', 'en', 'to']) assert.ok(!existsSync(join(root, name)));
});

test('a Node that is too old is told so in both languages, and writes nothing', async () => {
  const old = join(root, 'old.cjs');
  writeFileSync(old, "Object.defineProperty(process.versions, 'node', { value: '18.20.4' });");
  const { code, err } = await ran(process.execPath, ['--require', old, bin, 'gammel'], { cwd: root });
  assert.equal(code, 1);
  assert.match(err, /kræver Node 20 eller nyere; her er 18.20.4/);
  assert.match(err, /needs Node 20 or later/);
  assert.ok(!existsSync(join(root, 'gammel')));
});
