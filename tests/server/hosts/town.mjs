// The town of the test, over the package as it lies in the tree, and the frameworks as the test installed them.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { townOf } from './told.mjs';

const load = (name) => import(pathToFileURL(`${process.env.SERVER_PACKAGE}/js/${name}`).href);
const modules = { ...(await load('wasm/medborger-node.js')), ...(await load('server.js')) };

/** The handle, for a framework whose requests give a header by this function. */
export const handle = (header) => townOf(modules, header);

/** Node's requests, and those that hold one. */
export const ofNode = (request, name) => request.headers[name];
/** The Web's. */
export const ofWeb = (request, name) => request.headers.get(name);

/** Says where it listens. */
export const listens = (port) => console.error(`listening ${port}`);

/** A framework, from where the test installed it. */
export async function framework(name) {
  const require = createRequire(`${process.env.SERVER_MODULES}/package.json`);
  const module = await import(pathToFileURL(require.resolve(name)).href);
  return module.default ?? module;
}
