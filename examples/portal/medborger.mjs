// The package as it lies in the tree. Of an installed one: `medborger`, `medborger/server`, `medborger/elements/render`.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export { MedborgerError, Participation } from '../../bindings-wasm/js/wasm/medborger-node.js';
export { folder, serve } from '../../bindings-wasm/js/server.js';

/** Where the package's own files are, for what the portal gives to browsers. */
export const PACKAGE = fileURLToPath(new URL('../../bindings-wasm/js/', import.meta.url));

/** What the elements show before a script comes; undefined where they are not built. */
export const render = await import('../../bindings-wasm/js/elements/render.js').catch(() => undefined);

/** Opens a file of SQLite, with what this Node has: better-sqlite3, or its own. */
export async function database(path) {
  const require = createRequire(new URL('../../bindings-wasm/package.json', import.meta.url));
  try {
    const Database = require('better-sqlite3');
    return new Database(path, { timeout: 5000 });
  } catch {
    const { DatabaseSync } = await import('node:sqlite');
    return new DatabaseSync(path, { timeout: 5000 });
  }
}
