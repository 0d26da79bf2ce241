// plain.md: its five lines in a plain page, and its components of React and Vue as esbuild bundles them. `EMBED_MODULES` is a folder with
// `react`, `react-dom` and `vue` in its node_modules.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { files } from './pages.mjs';
import { library, root, swept } from './project.mjs';

const { EMBED_MODULES, MEDBORGER_NO_BROWSER } = process.env;
const noBrowser = MEDBORGER_NO_BROWSER ? 'MEDBORGER_NO_BROWSER is set' : false;
const noFrames = noBrowser || (EMBED_MODULES ? false : 'EMBED_MODULES is not set');
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; form-action 'self'";
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };
const hearing = randomUUID();
const folder = join(root, 'plain');
let browser;
let server;
let origin;

before(async () => {
  mkdirSync(folder, { recursive: true });
  files('plain', folder);
  const load = (path) => import(pathToFileURL(join(library, 'js', path)).href);
  const [{ Participation }, { serve }] = [await load('wasm/medborger-node.js'), await load('server.js')];
  const town = Participation.inMemory({ municipality: '0510', key: Uint8Array.from({ length: 32 }, (_, at) => at) });
  const staff = town.acting({ kind: 'staff', staff: randomUUID() });
  staff.hearings.draft({ hearing, title: 'Lokalplan for torvet', basis: { kind: 'statutory', rule: 'local_plan' } });
  staff.hearings.putDocument({ hearing, document: 'udgave', role: 'hearing_edition', content: { title: 'Forslag', sections: [{ section: 'maal', heading: 'Mål', body: 'Flere træer.' }] } });
  staff.hearings.announce({ hearing, publishedOn: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' }) });
  let medborger;
  server = createServer(async (request, response) => {
    response.setHeader('content-security-policy', POLICY);
    const { pathname } = new URL(request.url, origin);
    if (pathname.startsWith('/medborger/')) return medborger.node(request, response);
    const [, part, name] = /^\/(assets\/medborger|own)\/([\w./-]+)$/.exec(pathname) ?? [];
    if (part) {
      const bytes = await readFile(join(part === 'own' ? folder : join(library, 'js'), name)).catch(() => undefined);
      return response.writeHead(bytes ? 200 : 404, { 'content-type': TYPES[extname(name)] ?? 'text/plain' }).end(bytes);
    }
    const body = pathname === '/plain' ? readFileSync(join(folder, 'page.html'), 'utf8').replaceAll('HEARING', hearing) : '<div id="app"></div>';
    const script = pathname === '/plain' ? 'events.js' : `${pathname.slice(1)}-bundle.js`;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><html lang="da"><title>Deltag</title><link rel="icon" href="data:,"><script type="module" src="/own/${script}"></script>${body}`);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${server.address().port}`;
  medborger = serve(town, { base: '/medborger', origin, actor: () => ({ kind: 'public' }) });
});

after(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
  await swept();
});

/** Somebody responds in a page, which says `sent` in the console. */
async function responds(path) {
  browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS });
  const page = await browser.newPage({ locale: 'da-DK' });
  const [printed, wrong] = [[], []];
  page.on('console', (message) => printed.push(message.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => request.url().startsWith('http') && !request.url().startsWith(origin) && wrong.push(request.url()));
  await page.goto(`${origin}${path}`);
  await page.getByLabel('Dit høringssvar').fill('Flere bænke.');
  await page.getByLabel('Navn', { exact: true }).fill('Ida Prøve');
  const said = page.waitForEvent('console', (message) => message.text().startsWith('sent '));
  await page.getByRole('button', { name: 'Send høringssvar' }).click();
  await page.getByText('Tak. Dit høringssvar er modtaget').waitFor();
  assert.match((await said).text(), /^sent [0-9a-f-]{36} true$/);
  assert.deepEqual([...wrong, ...printed.filter((text) => /Content Security Policy|Warning/.test(text))], []);
  await page.close();
}

/** Bundles a component with what mounts it. */
async function bundled(name, entry) {
  writeFileSync(join(folder, `${name}-entry.jsx`), entry);
  await build({
    entryPoints: [join(folder, `${name}-entry.jsx`)], outfile: join(folder, `${name}-bundle.js`), bundle: true, format: 'esm', jsx: 'automatic', logLevel: 'error',
    nodePaths: [join(EMBED_MODULES, 'node_modules')], define: { 'process.env.NODE_ENV': '"production"' },
    // As bundlers do that leave modules where they are: the scripts of the package come from the host.
    plugins: [{ name: 'host', setup: ({ onResolve }) => onResolve({ filter: /^medborger\/elements\// }, ({ path }) => ({ path: `/assets/${path}.js`, external: true })) }],
  });
}

test('plain.md: five lines show a hearing and its responses, and tell the page what happens', { skip: noBrowser }, () => responds('/plain'));

test('plain.md: a component of React', { skip: noFrames }, async () => {
  await bundled('react', `import { createRoot } from 'react-dom/client'; import { Hearing } from './react.jsx';
    createRoot(document.getElementById('app')).render(<Hearing id="${hearing}" onSent={({ detail }) => console.log('sent', detail.response, detail.timely)} />);`);
  await responds('/react');
});

test('plain.md: a component of Vue', { skip: noFrames }, async () => {
  const { parse, compileScript } = createRequire(join(EMBED_MODULES, 'package.json'))('vue/compiler-sfc');
  const { descriptor, errors } = parse(readFileSync(join(folder, 'Hearing.vue'), 'utf8'));
  assert.deepEqual(errors, []);
  const templateOptions = { compilerOptions: { isCustomElement: (tag) => tag.startsWith('medborger-') } };
  writeFileSync(join(folder, 'Hearing.js'), compileScript(descriptor, { id: 'hearing', inlineTemplate: true, templateOptions }).content);
  await bundled('vue', `import { createApp, h } from 'vue'; import Hearing from './Hearing.js';
    createApp({ render: () => h(Hearing, { id: '${hearing}', onSent: (detail) => console.log('sent', detail.response, detail.timely) }) }).mount('#app');`);
  await responds('/vue');
});
