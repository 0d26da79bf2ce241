import init from './wasm/medborger_volunteering.js';

await init();

export * from './volunteering.js';
