// The peers of `page.mjs`, under the addresses `/peers/…`. `package.json` pins them.
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const TEXT = 'Bevar stien langs vandet.';

/**
 * What the modules are measured beside: libraries for documents that many people change. `first` makes a document and changes it. Each
 * is loaded as its own docs say where a bundler does not know WebAssembly: the script alone, then the module from beside it, which is
 * compiled as it comes.
 */
const PEERS = [
  {
    name: '@automerge/automerge',
    entry: '/peers/automerge.js',
    source: "export * from '@automerge/automerge/slim';",
    wasm: '/peers/automerge.wasm',
    from: '@automerge/automerge/dist/automerge.wasm',
    given: { text: TEXT },
    first: async ({ initializeWasm, from, change }, { text }) => {
      await initializeWasm('/peers/automerge.wasm');
      const made = from({ text: '' });
      return { ...change(made, (doc) => void (doc.text = text)) };
    },
    expected: { text: TEXT },
  },
  {
    name: 'loro-crdt',
    entry: '/peers/loro.js',
    source: "export * from 'loro-crdt/web'; export { default } from 'loro-crdt/web';",
    wasm: '/peers/loro_wasm_bg.wasm',
    from: 'loro-crdt/web/loro_wasm_bg.wasm',
    given: { text: TEXT },
    first: async ({ default: init, LoroDoc }, { text }) => {
      await init();
      const made = new LoroDoc();
      made.getText('text').insert(0, text);
      made.commit();
      return made.toJSON();
    },
    expected: { text: TEXT },
  },
];

/** Bundles what npm has installed in `folder` into `out`, as minified as our own, with the modules beside them. */
export async function bundled(folder, out) {
  const { build } = createRequire(new URL('../../../bindings-wasm/package.json', import.meta.url))('esbuild');
  await mkdir(out, { recursive: true });
  return Promise.all(PEERS.map(async (peer) => {
    const into = (path) => join(out, path.slice('/peers/'.length));
    await build({
      stdin: { contents: peer.source, resolveDir: folder },
      outfile: into(peer.entry),
      bundle: true, format: 'esm', minify: true, target: 'es2022', platform: 'browser', logLevel: 'error',
    });
    const modules = join(folder, 'node_modules');
    await copyFile(join(modules, peer.from), into(peer.wasm));
    const { version } = JSON.parse(await readFile(join(modules, peer.name, 'package.json'), 'utf8'));
    return { ...peer, label: `${peer.name} ${version}` };
  }));
}
