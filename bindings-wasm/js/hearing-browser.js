import init from './wasm/medborger_hearing.js';

await init();

export * from './hearing.js';
