import { readFileSync } from 'node:fs';
import { initSync } from './wasm/medborger.js';

initSync({ module: readFileSync(new URL('./wasm/medborger_bg.wasm', import.meta.url)) });

export * from './medborger.js';
