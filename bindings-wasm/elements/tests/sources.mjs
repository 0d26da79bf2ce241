// The TypeScript sources for tests in Node: made one module and imported as they are.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

/** A source with all that it imports, as one module's text. */
export async function bundled(path) {
  const { outputFiles } = await build({ entryPoints: [at(path)], bundle: true, write: false, format: 'esm', platform: 'neutral', target: 'es2022', sourcemap: 'inline' });
  return Buffer.from(outputFiles[0].contents);
}

/** A source, imported. */
export const source = async (path) => import(`data:text/javascript;base64,${(await bundled(path)).toString('base64')}`);
