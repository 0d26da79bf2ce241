// Other engines than Chromium: Firefox by WebDriver BiDi, WebKitGTK by WebDriver over plain HTTP. Each as far as it is on the machine.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { launch } from 'puppeteer-core';

const PATIENCE_MS = 30_000;

/** The first of some programs that is there. */
const found = (...names) => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
};

const FIREFOX = process.env.FIREFOX ?? found('firefox-esr', 'firefox');
const DRIVER = process.env.WEBKIT_DRIVER ?? found('WebKitWebDriver');
const SCREEN = found('Xvfb');

/** Asks again until it is so. */
async function until(what, ask) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`it did not come: ${what}`);
    await after(50);
  }
}

async function firefox() {
  const browser = await launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
  const page = await browser.newPage();
  const locate = (css) => page.locator(css).setTimeout(PATIENCE_MS);
  return {
    version: await browser.version(),
    open: (url) => page.goto(url),
    run: (expression) => page.evaluate(`(${expression})`),
    click: (css) => locate(css).click(),
    type: async (css, text) => {
      await locate(css).wait();
      await page.type(css, text);
    },
    close: () => browser.close(),
  };
}

/** A port that nobody has. */
const port = () => new Promise((resolve) => {
  const server = createServer();
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** A display that nobody sees, where the machine has none. */
async function display() {
  if (process.env.DISPLAY) return { name: process.env.DISPLAY, stop: () => {} };
  const screen = spawn(SCREEN, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await new Promise((resolve, reject) => {
    screen.stdio[3].once('data', (text) => resolve([String(text).trim()]));
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error('no display')));
  });
  return { name: `:${number}`, stop: () => screen.kill() };
}

async function webkit() {
  const shown = await display();
  const home = mkdtempSync(join(tmpdir(), 'medborger-webkit-'));
  const at = await port();
  // Neither a bus nor portals: they would begin programs that outlive the test.
  const env = { ...process.env, DISPLAY: shown.name, HOME: home, XDG_RUNTIME_DIR: home, GDK_BACKEND: 'x11', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', NO_AT_BRIDGE: '1', DBUS_SESSION_BUS_ADDRESS: 'disabled:', GTK_USE_PORTAL: '0', LIBGL_ALWAYS_SOFTWARE: '1' };
  const driver = spawn(DRIVER, [`--port=${at}`], { env, stdio: 'ignore', detached: true });
  const stop = () => {
    try {
      process.kill(-driver.pid);
    } catch {
      // It is gone.
    }
    shown.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const base = `http://127.0.0.1:${at}`;
  const call = async (method, path, body) => {
    const answer = await fetch(`${base}${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  try {
    await until('the driver', () => call('GET', '/status').then(() => true, () => false));
    const { sessionId, capabilities } = await call('POST', '/session', { capabilities: { alwaysMatch: {} } });
    const session = `/session/${sessionId}`;
    const element = (css) => until(css, () => call('POST', `${session}/element`, { using: 'css selector', value: css }).then((one) => Object.values(one)[0], () => undefined));
    return {
      version: `${capabilities.browserName} ${capabilities.browserVersion}`,
      open: (url) => call('POST', `${session}/url`, { url }),
      run: (expression) => call('POST', `${session}/execute/sync`, { script: `return (${expression});`, args: [] }),
      click: async (css) => call('POST', `${session}/element/${await element(css)}/click`, {}),
      type: async (css, text) => call('POST', `${session}/element/${await element(css)}/value`, { text }),
      close: async () => {
        await call('DELETE', session).catch(() => {});
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** How each begins, and why it is left out. */
export const ENGINES = {
  Firefox: { begin: firefox, absent: FIREFOX ? false : 'Firefox is not there: apt-get install firefox-esr, or FIREFOX names it' },
  WebKitGTK: {
    begin: webkit,
    absent: !DRIVER ? 'WebKitGTK is not there: apt-get install webkit2gtk-driver xvfb'
      : !process.env.DISPLAY && !SCREEN ? 'WebKitGTK has no display: apt-get install xvfb' : false,
  },
};

/** An engine, with what waits until a page says something. */
export async function begun(name) {
  const engine = await ENGINES[name].begin();
  const said = (text) => `document.body.innerText.includes(${JSON.stringify(text)})`;
  return { ...engine, says: (text) => until(text, () => engine.run(said(text)).catch(() => false)), until: (expression) => until(expression, () => engine.run(expression).catch(() => false)) };
}
