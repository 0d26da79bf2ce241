// The TypeScript sources for tests in Node: made one module and imported as they are.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

/** The module of a source, with all that it imports. */
export async function source(path) {
  const { outputFiles } = await build({ entryPoints: [at(path)], bundle: true, write: false, format: 'esm', platform: 'neutral', target: 'es2022', sourcemap: 'inline' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
