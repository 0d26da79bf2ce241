// Chromium for the tests of the elements: pages at widths of telephones and desks, axe, the keyboard, and pictures for whoever looks.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** 320 px is what 1280 px at 400 % leaves. */
export const WIDTHS = [320, 390, 1280];

/** Why the tests of a browser are left out. */
export const skip = process.env.MEDBORGER_NO_BROWSER ? 'MEDBORGER_NO_BROWSER is set' : false;

let browser;

/** A page in a browser that knows nothing yet; what the page prints is in `printed`. */
export async function opened(options, work) {
  browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS });
  const context = await browser.newContext({ locale: 'da-DK', timezoneId: 'Europe/Copenhagen', viewport: { width: 1280, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    const printed = [];
    page.on('console', (message) => printed.push(message.text()));
    page.on('pageerror', (error) => printed.push(String(error)));
    return await work(page, printed);
  } finally {
    await context.close();
  }
}

export async function shut() {
  await browser?.close();
  browser = undefined;
}

/** axe finds nothing, and nothing is wider than the page, at every width; with pictures where `SHOTS` names a folder. */
export async function looks(page, name, { widths = WIDTHS } = {}) {
  // By the protocol of the debugger, past the page's policy, which stays as it is.
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 700 ? 800 : 900 });
    const wide = await page.evaluate(() => {
      const out = (element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
      const found = [...document.querySelectorAll('body *')].filter((element) => !element.closest('.sr-only') && out(element));
      return { scroll: document.scrollingElement.scrollWidth, out: found.map((element) => element.outerHTML.slice(0, 120)) };
    });
    assert.deepEqual(wide.out, [], `${name} at ${width} px`);
    assert.ok(wide.scroll <= width, `${name}: ${wide.scroll} px wide at ${width}`);
    await page.evaluate(AXE);
    const found = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
    assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`), [], `${name} at ${width} px`);
    if (process.env.SHOTS) {
      mkdirSync(process.env.SHOTS, { recursive: true });
      await page.screenshot({ path: join(process.env.SHOTS, `${name}-${width}.png`), fullPage: true });
    }
  }
  if (before) await page.setViewportSize(before);
}

/** Targets that a finger must reach: at least 44 px high, but for links within a text. */
export const small = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.medborger :is(button, summary, select, textarea, input:not([type=radio], [type=checkbox], [type=hidden]))')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
      .map((one) => `${one.outerHTML.slice(0, 80)} ${one.getBoundingClientRect().height}`));
