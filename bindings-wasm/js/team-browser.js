import init from './wasm/medborger_team.js';

await init();

export * from './team.js';
