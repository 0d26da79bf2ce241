// Both packages as they are packed, a project made and installed from them, and its server.
import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const here = fileURLToPath(new URL('..', import.meta.url));
/** The library as it lies in the tree: `MEDBORGER_PACKAGE` names another copy of it, while this one is being built. */
export const library = process.env.MEDBORGER_PACKAGE ?? join(here, '..');
export const root = mkdtempSync(join(tmpdir(), 'medborger-create-'));
const running = new Set();

/** Ends what was begun, and takes the folder away. */
export async function swept() {
  await Promise.all([...running].map((one) => one.end()));
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
}

/** Runs a program to its end: its exit code and what it printed. */
export async function ran(program, args, options = {}) {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, args, { encoding: 'utf8', ...options });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    if (typeof error.code !== 'number') throw error;
    return { code: error.code, out: error.stdout, err: error.stderr };
  }
}

async function npm(cwd, ...args) {
  const { code, out, err } = await ran('npm', args, { cwd });
  if (code !== 0) throw new Error(`npm ${args.join(' ')}: ${err}`);
  return out;
}

export async function packed(folder) {
  const [{ filename, files }] = JSON.parse(await npm(folder, 'pack', '--json', '--ignore-scripts', '--pack-destination', root));
  return { tarball: join(root, filename), files: files.map(({ path }) => path) };
}

/** `create-medborger` out of its package, as `npm create` runs it. */
export const created = (tarball, folder, ...more) =>
  ran('npm', ['exec', '--offline', '--yes', `--package=${tarball}`, '--', 'create-medborger', folder, ...more], { cwd: root, env: { ...process.env, LC_ALL: 'da_DK.UTF-8' } });

/** Installs a project with the packed library; better-sqlite3 as it is built here, or where `MEDBORGER_SQLITE` says, so that nothing is fetched. */
export async function installed(project, tarball) {
  await npm(project, 'install', '--offline', '--omit=optional', '--no-audit', '--no-fund', '--no-package-lock', tarball);
  for (const name of ['better-sqlite3', 'bindings', 'file-uri-to-path']) {
    const from = join(process.env.MEDBORGER_SQLITE ?? join(here, '../node_modules'), name);
    if (existsSync(from)) cpSync(from, join(project, 'node_modules', name), { recursive: true });
  }
}

/** Starts a project's server, and waits until it says where it is, or until it ends. */
export function started(project, env = {}) {
  // As `npm start` does, but for npm itself, which tells nobody how the server ended.
  const [program, ...args] = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).scripts.start.split(' ');
  const child = spawn(program, args, { cwd: project, env: { ...process.env, PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const ended = new Promise((done) => child.on('close', (code) => done(code)));
  const one = {
    said: () => said,
    ended,
    end: async () => {
      running.delete(one);
      child.kill();
      return ended;
    },
  };
  running.add(one);
  return new Promise((resolve) => {
    const hear = (piece) => {
      said += piece;
      const [, origin] = /(http:\/\/localhost:\d+)\//.exec(said) ?? [];
      if (origin) resolve({ ...one, origin });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => resolve({ ...one, code }));
  });
}

/** A port that nobody has just now. */
export function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Starts a server, and waits until an address of it answers. */
export async function served(program, args, { cwd, env }, address) {
  const child = spawn(program, args.map(String), { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece));
  const one = {
    ended: new Promise((done) => child.on('close', done)),
    end: async () => {
      running.delete(one);
      child.kill();
      return one.ended;
    },
  };
  running.add(one);
  while (child.exitCode === null) {
    if (await fetch(address).then(({ status }) => status < 502, () => false)) return one;
    await sleep(50);
  }
  throw new Error(`${program} ${args.join(' ')} ended: ${said}`);
}
