// A page without a bundler: a server of plain files, and a browser that opens them.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';

const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Nothing inline, nothing from elsewhere; of what evaluates, WebAssembly alone. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src data:";

/** Opens an empty page under a strict policy on a server of `folders`, each under a path of its own; gives it to `work`. */
export async function page(folders, work) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, 'http://localhost').pathname);
    if (path === '/') {
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': POLICY })
        .end('<!doctype html><link rel="icon" href="data:,"><title>medborger</title>');
      return;
    }
    const [under, folder] = Object.entries(folders).find(([under]) => path.startsWith(under)) ?? [];
    try {
      const content = await readFile(join(folder, path.slice(under.length)));
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    return await launched(async (browser) => {
      const page = await browser.newPage();
      const printed = [];
      page.on('console', (message) => printed.push(message.text()));
      page.on('pageerror', (error) => printed.push(String(error)));
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      return work(page, printed);
    });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Gives a browser that knows nothing yet to `work`. */
export async function launched(work) {
  const folder = await mkdtemp(join(tmpdir(), 'medborger-browser-'));
  let browser;
  try {
    browser = await chromium.launchPersistentContext(folder, {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      args: ARGS,
    });
    return await work(browser);
  } finally {
    await browser?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
