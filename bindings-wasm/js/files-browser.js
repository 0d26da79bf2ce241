import init from './wasm/medborger_files.js';

await init();

export * from './files.js';
