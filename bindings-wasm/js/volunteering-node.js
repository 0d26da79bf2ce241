import { readFileSync } from 'node:fs';
import { initSync } from './wasm/medborger_volunteering.js';

initSync({ module: readFileSync(new URL('./wasm/medborger_volunteering_bg.wasm', import.meta.url)) });

export * from './volunteering.js';
