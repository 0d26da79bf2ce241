// Files for the browser: the page's own style, and the scripts, styles and modules of the installed package.
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('./', import.meta.resolve('medborger/package.json')));
const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
const TYPES = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.wasm': 'application/wasm' };

/** Whether the installed package has an element, such as `desk`. */
export const hasElement = (name) => existsSync(join(PACKAGE, 'js/elements', `${name}.js`));

/** Elements look for their modules beside them: `elements` and `dist` lie next to one another here too. */
function fileOf(path) {
  if (path === '/assets/style.css') return fileURLToPath(new URL('./style.css', import.meta.url));
  const [, own] = /^\/assets\/medborger\/((?:elements|dist)\/[\w./-]+)$/.exec(path) ?? [];
  return own === undefined || own.includes('..') ? undefined : join(PACKAGE, 'js', own);
}

export async function asset(request, response, path) {
  const file = fileOf(path);
  const type = TYPES[extname(path)];
  const bytes = file && type && (await readFile(file).catch(() => undefined));
  if (!bytes) return response.writeHead(404).end();
  // The package's files change with its version alone; the browser asks each time whether that is still so.
  const headers = { 'content-type': type, 'cache-control': 'no-cache', ...(path === '/assets/style.css' ? {} : { etag: `"${version}"` }) };
  if (headers.etag && request.headers['if-none-match'] === headers.etag) return response.writeHead(304, headers).end();
  return response.writeHead(200, headers).end(request.method === 'HEAD' ? '' : bytes);
}
