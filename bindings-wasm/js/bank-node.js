import { readFileSync } from 'node:fs';
import { initSync } from './wasm/medborger_bank.js';

initSync({ module: readFileSync(new URL('./wasm/medborger_bank_bg.wasm', import.meta.url)) });

export * from './bank.js';
