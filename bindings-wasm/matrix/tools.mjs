// What the projects of the matrix are tried with: programs, servers, and a page in Chromium.
import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSocket } from 'node:net';
import { delimiter, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { launched } from '../tests/serve.mjs';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
const own = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));

/** Nobody is told that something was built, and a project's own programs come before the package's. */
const environment = (folder) => ({
  ...process.env,
  PATH: [join(folder, 'node_modules/.bin'), own, process.env.PATH].join(delimiter),
  NEXT_TELEMETRY_DISABLED: '1',
  WRANGLER_SEND_METRICS: 'false',
  DENO_NO_UPDATE_CHECK: '1',
  DO_NOT_TRACK: '1',
  CI: '1',
});

/** Runs a program in a folder; what it prints. */
export async function ran(folder, program, ...args) {
  try {
    const { stdout } = await promisify(execFile)(program, args, { cwd: folder, env: environment(folder), maxBuffer: 1 << 26 });
    return stdout;
  } catch (error) {
    throw new Error(`${program} ${args.join(' ')}: ${error.message}\n${error.stdout ?? ''}${error.stderr ?? ''}`);
  }
}

/** Runs a program that prints one line of JSON at its end. */
export async function printed(folder, program, ...args) {
  return JSON.parse((await ran(folder, program, ...args)).trim().split('\n').at(-1));
}

async function freePort() {
  const socket = createSocket();
  await new Promise((listening) => socket.listen(0, '127.0.0.1', listening));
  const { port } = socket.address();
  await new Promise((closed) => socket.close(closed));
  return port;
}

/** Starts a server, which finds its port in `PORT` or where its arguments say `PORT`; gives its address to `work`, then ends it. */
export async function served(folder, [program, ...args], work) {
  const port = String(await freePort());
  const env = { ...environment(folder), PORT: port, HOST: '127.0.0.1' };
  const server = spawn(program, args.map((arg) => arg.replace('PORT', port)), { cwd: folder, env, detached: true });
  let told = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (told += text));
  const ended = new Promise((ended) => server.once('exit', ended).once('error', ended));
  try {
    const address = `http://127.0.0.1:${port}/`;
    for (let left = 300; ; left -= 1) {
      if (await fetch(address).then(() => true, () => false)) break;
      if (left === 0 || server.exitCode !== null) throw new Error(`${program} ${args.join(' ')} does not answer:\n${told}`);
      await new Promise((later) => setTimeout(later, 200));
    }
    return await work(address);
  } catch (error) {
    error.message += `\n${told}`;
    throw error;
  } finally {
    try {
      process.kill(-server.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    await ended;
  }
}

/** Serves a folder of plain files with these headers. */
export async function files(folder, headers, work) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    try {
      const file = path.endsWith('/') ? `${path}index.html` : path;
      const content = await readFile(join(folder, file));
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...headers }).end(content);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    return await work(`http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Opens a page whose title becomes JSON; what stands there, or what went wrong on the way. */
export async function shown(address, wait = 30_000) {
  return launched(async (browser) => {
    const page = await browser.newPage();
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(address);
    try {
      await page.waitForFunction(() => document.title.startsWith('{'), undefined, { timeout: wait });
    } catch {
      throw new Error(`${address} shows nothing: ${said.join('\n')}`);
    }
    return JSON.parse(await page.title());
  });
}
