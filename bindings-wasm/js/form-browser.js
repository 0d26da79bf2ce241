import init from './wasm/medborger_form.js';

await init();

export * from './form.js';
