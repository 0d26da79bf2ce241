/** What the platform has under a name; nothing where it has none, so that these types need no `dom`. */
type Global<Name extends string> = typeof globalThis extends { [Its in Name]: { prototype: infer Made } } ? Made : never;
// `dom` knows nothing of what a module has, so that anything would be one.
type Compiled = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Made } } } ? Made & object : never;

/** What a module comes from: its address, a response, its bytes, or the `WebAssembly.Module` that the platform has compiled. */
export type Source = string | Global<'URL'> | Global<'Response'> | ArrayBuffer | ArrayBufferView | Compiled;

/** How it is fetched. */
export interface InitOptions {
  /** The hash that what is fetched from an address must have, as `integrity.json` tells it: `sha384-...`. */
  integrity?: string | undefined;
}

/**
 * Loads the module of this entry. Where nobody says from where, it comes from where it lies beside the package's files.
 *
 * It is to be awaited before anything else is called in a page or a worker of a page; what is called before is told
 * `not_loaded`. Node, Bun, Deno and workerd load at the import, and there it has nothing left to do. It loads once, whoever calls
 * it and however often: all wait for the same. What fails with `load_failed` may be tried again.
 */
export function init(source?: Source | Promise<Source> | (() => Source | Promise<Source>), options?: InitOptions): Promise<void>;

/** Loads the module at once, from its bytes or compiled; not while `init` is under way. A page takes large ones only by `init`. */
export function initSync(source: ArrayBuffer | ArrayBufferView | Compiled): void;
