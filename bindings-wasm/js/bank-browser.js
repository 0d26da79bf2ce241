import init from './wasm/medborger_bank.js';

await init();

export * from './bank.js';
