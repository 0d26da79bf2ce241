import init from './wasm/medborger.js';

await init();

export * from './medborger.js';
