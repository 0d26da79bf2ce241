import { readFileSync } from 'node:fs';
import { initSync } from './wasm/medborger_hearing.js';

initSync({ module: readFileSync(new URL('./wasm/medborger_hearing_bg.wasm', import.meta.url)) });

export * from './hearing.js';
