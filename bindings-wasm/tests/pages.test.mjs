// The pages that a hearing gives to people, as the demo wrote them into the folder `PAGES`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = ['hvidbog', 'aendringsliste', 'hoeringsbrev'];
const WIDTHS = [320, 390, 1280];
const folder = process.env.PAGES;
const skip = folder ? false : '`cargo xtask test pages` writes the pages first';

/** Opens a page of the folder in a browser of its own. */
async function opened(name, options, work) {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
  try {
    // axe is put into the page, which lets no script run; the page itself stays as it is.
    const context = await browser.newContext({ bypassCSP: true, ...options });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    return await work(page);
  } finally {
    await browser.close();
  }
}

for (const name of PAGES) {
  for (const width of WIDTHS) {
    for (const colorScheme of ['light', 'dark']) {
      test(`${name} at ${width} px, ${colorScheme}: axe finds nothing, and nothing is wider than the screen`, { skip, timeout: 120_000 }, async () => {
        await opened(name, { viewport: { width, height: 800 }, colorScheme }, async (page) => {
          const wide = await page.evaluate(() => {
            const inTable = (element) => element.closest('.table') !== null && !element.classList.contains('table');
            const out = (element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
            const all = [...document.querySelectorAll('body *')].filter((e) => !inTable(e) && !e.classList.contains('skip'));
            return { scroll: document.scrollingElement.scrollWidth, out: all.filter(out).map((e) => e.outerHTML.slice(0, 80)) };
          });
          assert.deepEqual(wide.out, []);
          assert.ok(wide.scroll <= width, `${wide.scroll} px`);
          await page.evaluate(AXE);
          const found = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
          assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
          if (process.env.SHOTS) {
            const path = join(process.env.SHOTS, `${name}-${width}-${colorScheme}.png`);
            await page.screenshot({ path, fullPage: process.env.SHOTS_WHOLE === '1' });
          }
        });
      });
    }
  }
}

test('120 responses are printed on no more pages than they may be', { skip, timeout: 120_000 }, async () => {
  await opened('hvidbog', {}, async (page) => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page[^s]/g).length;
    console.log(`hvidbog: ${pages} printed pages`);
    assert.ok(pages <= Number(process.env.PAGES_MAX), `${pages} pages`);
  });
});
