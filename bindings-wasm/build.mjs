// What is made of the modules and their glue once `cargo xtask` has built them: how each platform loads them, a prebuilt file of
// each entry for pages without a bundler, and the hashes of both.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { sri } from './integrity.mjs';

const here = new URL('js/', import.meta.url);
const dist = new URL('dist/', here);
const wasm = new URL('wasm/', here);
const names = readdirSync(dist).filter((file) => file.endsWith('.wasm')).map((file) => file.slice(0, -'.wasm'.length)).sort();

/** How a platform gets the module of an entry, at once where it can. */
const PLATFORMS = {
  // Node itself: the file lies beside.
  node: (name) => `import { readFileSync } from 'node:fs';
import { initSync } from '../${name}.js';

initSync(readFileSync(new URL('../dist/${name}.wasm', import.meta.url)));
`,
  // A bundler for Node leaves no file beside, and Deno asks before it reads one: the bytes are in the script.
  embedded: (name) => `import { Buffer } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { initSync } from '../${name}.js';
import gzip from './${name}-gzip.js';

initSync(gunzipSync(Buffer.from(gzip, 'base64')));
`,
  // Bun puts the file into what it compiles, and says where it is.
  bun: (name) => `import { readFileSync } from 'node:fs';
import { initSync } from '../${name}.js';
import file from '../dist/${name}.wasm' with { type: 'file' };

initSync(readFileSync(file));
`,
  // workerd compiles no bytes: it gives the module, compiled.
  workerd: (name) => `import { initSync } from '../${name}.js';
import module from '../dist/${name}.wasm';

initSync(module);
`,
  // A page whose bundler knows nothing of WebAssembly: the bytes are in a script, which \`init\` fetches and unpacks.
  inline: (name) => `import { init as load } from '../${name}.js';

async function unpacked() {
  const { default: gzip } = await import('./${name}-gzip.js');
  const packed = new Blob([Uint8Array.from(atob(gzip), (letter) => letter.charCodeAt(0))]);
  return new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

export const init = (source = unpacked, options) => load(source, options);
`,
};

for (const name of names) {
  for (const [platform, text] of Object.entries(PLATFORMS)) {
    writeFileSync(new URL(`${name}-${platform}.js`, wasm), `${text(name)}\nexport * from '../${name}.js';\n`);
  }
  const gzip = gzipSync(readFileSync(new URL(`${name}.wasm`, dist)), { level: 9 });
  writeFileSync(new URL(`${name}-gzip.js`, wasm), `export default '${gzip.toString('base64')}';\n`);
}

// A file that needs no bundler and no import map, beside its module; it fetches that one by its hash alone.
const LICENCE = '/*! medborger: MIT OR Apache-2.0. What it is made of: THIRD-PARTY.txt of the npm package. */';
const prebuilt = (name, integrity) => `import { init as load } from './${name}.js';
export * from './${name}.js';
export const init = (source = () => new URL('./${name}.wasm', import.meta.url), options) =>
  load(source, { integrity: '${integrity}', ...options });
`;

for (const file of readdirSync(dist)) if (!file.endsWith('.wasm')) rmSync(new URL(file, dist));
const integrity = {};
for (const name of names) {
  const hash = sri(readFileSync(new URL(`${name}.wasm`, dist)));
  const { outputFiles } = await build({
    stdin: { contents: prebuilt(name, hash), resolveDir: fileURLToPath(here), sourcefile: `${name}-prebuilt.js` },
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    banner: { js: LICENCE },
    write: false,
    logLevel: 'error',
  });
  const [{ contents }] = outputFiles;
  writeFileSync(new URL(`${name}.js`, dist), contents);
  integrity[`${name}.js`] = sri(contents);
  integrity[`${name}.wasm`] = hash;
}
writeFileSync(new URL('integrity.json', dist), `${JSON.stringify(integrity, null, 2)}\n`);
