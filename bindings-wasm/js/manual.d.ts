/** Where the WebAssembly module comes from: an address, a response, its bytes, or the compiled module. */
export type Source = string | URL | Response | BufferSource | WebAssembly.Module;

/** Loads the module; without a source, from its place beside this file. To be awaited before anything else. */
export function init(options?: { module_or_path?: Source | Promise<Source> }): Promise<unknown>;

/** Loads the module at once, from its bytes or compiled. */
export function initSync(options: { module: BufferSource | WebAssembly.Module }): unknown;

export * from './index.js';
