// Builds the elements into js/elements: one file each and what they share, how they are typed, what editors read of them, and
// their styles. `--check` looks at the types too, `--sizes` prints how many bytes a page loads. `--out <folder>` builds elsewhere, and
// `--only hearing,ideas` those alone. `--bundled <file>` writes down whose code went in, as folders of npm.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { sri } from '../integrity.mjs';
import { described, manifest, typed } from './build/described.mjs';
import { schemas } from './build/schemas.mjs';

const here = new URL('./', import.meta.url);
const { values: asked } = parseArgs({ options: { check: { type: 'boolean' }, sizes: { type: 'boolean' }, out: { type: 'string' }, only: { type: 'string' }, bundled: { type: 'string' } } });
const out = asked.out === undefined ? new URL('../js/elements/', here) : pathToFileURL(resolve(asked.out) + sep);
const { version } = JSON.parse(readFileSync(new URL('../package.json', here), 'utf8'));
const { 'form.wasm': formIntegrity, 'draw.wasm': drawIntegrity } = JSON.parse(readFileSync(new URL('../js/dist/integrity.json', here), 'utf8'));
const LICENCE = '/*! medborger: MIT OR Apache-2.0. What it is made of: THIRD-PARTY.txt of the npm package. */';

/** The elements, as `src/index.ts` names them: each has a folder of its own. */
const index = readFileSync(new URL('src/index.ts', here), 'utf8');
const ELEMENT = /^export \* from '\.\/([\w-]+)\/index\.js';\n/gm;
const isAsked = (name) => asked.only === undefined || asked.only.split(',').includes(name);
const names = [...index.matchAll(ELEMENT)].map(([, name]) => name).filter(isAsked);

const at = (path) => fileURLToPath(new URL(path, here));

/** `src/index.ts` with the elements that are asked for. */
function only() {
  const contents = index.replace(ELEMENT, (line, name) => (isAsked(name) ? line : ''));
  const load = () => ({ contents, loader: 'ts', resolveDir: at('src') });
  return { name: 'only', setup: ({ onLoad }) => onLoad({ filter: /[\\/]elements[\\/]src[\\/]index\.ts$/ }, load) };
}

const common = {
  absWorkingDir: at('.'),
  bundle: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'error',
  metafile: true,
  plugins: [schemas(new URL('../js/schema/', here)), only()],
  define: { VERSION: JSON.stringify(version), FORM_INTEGRITY: JSON.stringify(formIntegrity), DRAW_INTEGRITY: JSON.stringify(drawIntegrity) },
  banner: { js: LICENCE },
};
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const browser = await build({
  ...common,
  entryPoints: [{ in: at('src/index.ts'), out: 'index' }, ...names.map((name) => ({ in: at(`src/${name}/index.ts`), out: name }))],
  outdir: fileURLToPath(out),
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  define: { ...common.define, 'process.env.NODE_ENV': '"production"' },
});
// The views as a server renders them: no browser, no classes of elements. An element that has some has `render.ts` and `page.d.ts`.
const rendered = names.filter((name) => existsSync(new URL(`src/${name}/render.ts`, here)));
const server = await build({
  ...common,
  stdin: { contents: rendered.map((name) => `export * from './src/${name}/render.ts';`).join('\n'), resolveDir: at('.'), sourcefile: 'render.ts' },
  outfile: fileURLToPath(new URL('render.js', out)),
  platform: 'node',
  conditions: ['node', 'production'],
});
// What all elements have, then each element's own, then what paper needs.
const sheets = ['styles/tokens.css', 'styles/base.css', 'styles/form.css', ...names.map((name) => `src/${name}/styles.css`), 'styles/print.css'];
const imports = sheets.filter((path) => existsSync(new URL(path, here))).map((path) => `@import './${path}';`).join('\n');
const { outputFiles: [styles] } = await build({
  stdin: { contents: imports, loader: 'css', resolveDir: at('.') }, bundle: true, minify: true, write: false, logLevel: 'error',
});
writeFileSync(new URL('elements.css', out), styles.contents);

const all = names.map((name) => described(name, readFileSync(new URL(`src/${name}/index.ts`, here), 'utf8')));
for (const one of all) writeFileSync(new URL(`${one.name}.d.ts`, out), typed(one));
writeFileSync(new URL('index.d.ts', out), `${names.map((name) => `export * from './${name}.js';`).join('\n')}\nexport { texts } from './texts.js';\n`);
writeFileSync(new URL('texts.d.ts', out), readFileSync(new URL('src/texts/public.d.ts', here)));
mkdirSync(new URL('pages/', out));
const typesOf = (path) => readFileSync(new URL(path, here), 'utf8').replace('../render/page.js', './page.js');
writeFileSync(new URL('pages/page.d.ts', out), typesOf('src/render/page.d.ts'));
for (const name of rendered) writeFileSync(new URL(`pages/${name}.d.ts`, out), typesOf(`src/${name}/page.d.ts`));
writeFileSync(new URL('render.d.ts', out), ['page', ...rendered].map((name) => `export * from './pages/${name}.js';\n`).join(''));
// Node has no elements: whoever imports them in what is rendered there gets nothing, and no error.
mkdirSync(new URL('node/', out));
for (const one of all) writeFileSync(new URL(`node/${one.name}.js`, out), `export class ${one.className} {}\n`);
writeFileSync(new URL('node/index.js', out), `${names.map((name) => `export * from './${name}.js';`).join('\n')}\nexport function texts() {}\n`);
writeFileSync(new URL('custom-elements.json', out), `${JSON.stringify(manifest(all), null, 2)}\n`);

// What a page may name with `integrity`: the parts are named by their contents, and browsers take them from an import map's.
const hashed = ['', 'parts/'].flatMap((folder) => (existsSync(new URL(folder, out)) ? readdirSync(new URL(folder, out)).map((name) => folder + name) : []));
const served = hashed.filter((path) => /\.(js|css)$/.test(path) && path !== 'render.js').sort();
writeFileSync(new URL('integrity.json', out), `${JSON.stringify(Object.fromEntries(served.map((path) => [path, sri(readFileSync(new URL(path, out)))])), null, 2)}\n`);

if (asked.bundled !== undefined) {
  const inputs = [browser, server].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const packages = inputs.flatMap((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/)?.[1] ?? []);
  writeFileSync(asked.bundled, `${[...new Set(packages)].sort().join('\n')}\n`);
}

if (asked.check) {
  const tsc = at('../node_modules/.bin/tsc');
  const { status } = spawnSync(tsc, ['--project', at('tsconfig.json')], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** What a page loads that names an entry: the file, and what it imports at once. */
function loaded(outputs, entry, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const { path, kind } of outputs[entry].imports) if (kind === 'import-statement' && outputs[path]) loaded(outputs, path, found);
  return found;
}

if (asked.sizes) {
  const { outputs } = browser.metafile;
  const weight = (path) => gzipSync(readFileSync(new URL(path, here)), { level: 9 }).length;
  const shown = (path) => fileURLToPath(new URL(path, here)).slice(fileURLToPath(out).length);
  const rooted = Object.keys(outputs);
  const [first] = names;
  const base = new Set();
  for (const name of names) {
    const entry = rooted.find((path) => shown(path) === `${name}.js`);
    const files = [...loaded(outputs, entry)];
    const sum = files.reduce((bytes, path) => bytes + weight(path), 0);
    const further = files.filter((path) => !base.has(path)).reduce((bytes, path) => bytes + weight(path), 0);
    if (name === first) files.forEach((path) => base.add(path));
    console.log(`${name}: ${sum} bytes with gzip${name === first ? '' : `, ${further} beside ${first}`}`);
  }
  for (const path of rooted) console.log(`  ${shown(path)}: ${weight(path)}`);
  console.log(`  elements.css: ${weight(new URL('elements.css', out))}`);
}
