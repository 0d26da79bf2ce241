// Writes the portal of `template/` into a folder that is empty or not there yet. What was there before is never touched.
import { mkdirSync, readdirSync, readFileSync, rmdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { textsOf } from './texts.mjs';

const TEMPLATE = fileURLToPath(new URL('./template/', import.meta.url));
const NAME = 'medborger-portal';

/** npm leaves a `.gitignore` out of what it packs. */
const RENAMED = { gitignore: '.gitignore' };

/** What is said to whoever asked, in place of a stack. */
class Refusal extends Error {}

/** A folder's name as the name of a package: npm takes small letters without accents. */
export function packageName(folder) {
  const plain = basename(folder).toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa').normalize('NFKD').replace(/\p{M}/gu, '');
  const name = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 100);
  // npm takes neither of these for a package, and one of the name of its dependency can't be installed.
  return ['', 'node-modules', 'favicon-ico', 'medborger', 'better-sqlite3'].includes(name) ? NAME : name;
}

/** The manifest. Without `better-sqlite3`, where it can't be built, Node's own SQLite serves. */
function manifest(folder) {
  const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
  return {
    name: packageName(folder),
    version: '0.1.0',
    private: true,
    type: 'module',
    engines: { node: '>=20' },
    scripts: { start: 'node server.mjs' },
    dependencies: { medborger: `^${version}` },
    optionalDependencies: { 'better-sqlite3': '^12.11.1' },
    // It is the only package with a script of its own, which builds or fetches SQLite. npm asks for it to be named.
    allowScripts: { 'better-sqlite3': true },
  };
}

/** Why a folder can't be written, as a sentence. */
function why({ code }, folder, text) {
  const said = {
    EACCES: text.notAllowed(folder), EPERM: text.notAllowed(folder), EROFS: text.readOnly(folder), ENOTDIR: text.throughFile(folder),
    ENAMETOOLONG: text.badName(folder), EINVAL: text.badName(folder), EILSEQ: text.badName(folder), ERR_INVALID_ARG_VALUE: text.badName(JSON.stringify(folder)),
    ENOSPC: text.full, EDQUOT: text.full, EEXIST: text.meanwhile,
  };
  return said[code] ?? text.failed(code ?? 'unknown');
}

/** Refuses what is there and not an empty folder. */
function lookAt(folder, text) {
  let found;
  try {
    found = statSync(folder);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (!found.isDirectory()) throw new Refusal(text.notFolder(folder));
  if (readdirSync(folder).length > 0) throw new Refusal(text.notEmpty(folder));
}

/** The folders that have to be made for one, outermost first. */
function missing(folder) {
  try {
    statSync(folder);
    return [];
  } catch (error) {
    if (error.code !== 'ENOENT' || dirname(folder) === folder) throw error;
    return [...missing(dirname(folder)), folder];
  }
}

/** Writes all of it or nothing; `before` is told of each file that comes. */
export function write(folder, text, before = () => {}) {
  const undo = [];
  try {
    lookAt(folder, text);
    for (const one of missing(folder)) {
      mkdirSync(one);
      undo.unshift(() => rmdirSync(one));
    }
    const put = (name, content) => {
      const path = join(folder, name);
      before(name);
      writeFileSync(path, content, { flag: 'wx' });
      undo.unshift(() => unlinkSync(path));
    };
    put('package.json', `${JSON.stringify(manifest(folder), null, 2)}\n`);
    for (const name of readdirSync(TEMPLATE)) put(RENAMED[name] ?? name, readFileSync(join(TEMPLATE, name)));
  } catch (error) {
    for (const back of undo) {
      try {
        back();
      } catch {
        // Somebody has put something into it: it stays.
      }
    }
    throw error instanceof Refusal ? error : new Refusal(why(error, folder, text));
  }
}

async function asked(text) {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise((done) => lines.once('close', () => done(undefined)));
  const answer = await Promise.race([lines.question(text.where(NAME)), closed]);
  lines.close();
  if (answer === undefined) throw new Refusal(`\n${text.stopped}`);
  return answer.trim() || NAME;
}

function read(args, text) {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { yes: { type: 'boolean', short: 'y' }, help: { type: 'boolean', short: 'h' } } });
    if (positionals.length > 1) throw new Refusal(text.tooMany);
    return { ...values, folder: positionals[0] };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(text.unknownOption(args.find((one) => one.startsWith('-') && !['-y', '--yes', '-h', '--help', '--'].includes(one)) ?? args.join(' ')));
  }
}

/** A path as one writes it in a shell. */
const quoted = (path) => (/^[\w./\\:~-]+$/.test(path) ? path : process.platform === 'win32' ? `"${path}"` : `'${path.replaceAll("'", "'\\''")}'`);

/** What `npm create medborger` does. */
export async function run(args) {
  const text = textsOf(Intl.DateTimeFormat().resolvedOptions().locale);
  try {
    const { help, yes, folder: named } = read(args, text);
    if (help) return console.log(text.help);
    const isAsked = named === undefined && !yes && process.stdin.isTTY;
    const folder = resolve((isAsked ? await asked(text) : named) || NAME);
    write(folder, text);
    const near = relative(process.cwd(), folder);
    const way = near.startsWith('..') ? folder : near;
    const cd = way === '' ? [] : [`cd ${quoted(way.startsWith('-') ? `./${way}` : way)}`];
    console.log(text.done(folder, [...cd, 'npm install', 'npm start']));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
