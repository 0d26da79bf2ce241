/** The package's version, put in by the build. */
declare const VERSION: string;
/** The hash of `dist/form.wasm`, put in by the build. */
declare const FORM_INTEGRITY: string;
/** The hash of `dist/draw.wasm`, put in by the build. */
declare const DRAW_INTEGRITY: string;

/** Fields of a command, as `build/schemas.mjs` picks them by the JSON file of that name. */
declare module '*.schema' {
  const picked: import('./form/field.js').Described;
  export default picked;
}

/** The glue that wasm-bindgen writes; `js/loading.js` loads it. */
declare module '*/wasm/medborger_form.js' {
  export function ask(query: string): string;
}
declare module '*/wasm/medborger_draw.js' {
  export function ask(query: string): string;
}
