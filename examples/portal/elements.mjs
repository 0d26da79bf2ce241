// Which of `medborger/elements` the portal shows. A page names one with what stands in it before a script comes: once the package
// has the element, its name here is all that is to be added.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { html } from './html.mjs';
import { PACKAGE } from './medborger.mjs';

const NAMES = ['hearing', 'responses', 'ideas', 'enrol', 'team', 'draw', 'volunteer', 'gatherings', 'forum', 'inbox', 'desk'];

/** Those that are built. */
const BUILT = new Set(NAMES.filter((name) => existsSync(join(PACKAGE, 'elements', `${name}.js`))));

/** Scripts of the elements that a page has. */
export const scripts = (names) => names.filter((name) => BUILT.has(name)).map((name) => html`<script type="module" src="/pakke/elements/${name}.js"></script>`);

/** An element with its attributes, around a fallback. Where it is not built, the fallback alone. */
export function element(name, attributes, fallback) {
  if (!BUILT.has(name)) return fallback;
  const said = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const written = said.map(([key, value]) => html` ${key}="${value}"`);
  return html`<medborger-${name}${written}>${fallback}</medborger-${name}>`;
}
