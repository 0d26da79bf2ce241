export { default as init, initSync } from './wasm/medborger.js';
export * from './medborger.js';
