import { readFileSync } from 'node:fs';
import { initSync } from './wasm/medborger_form.js';

initSync({ module: readFileSync(new URL('./wasm/medborger_form_bg.wasm', import.meta.url)) });

export * from './form.js';
