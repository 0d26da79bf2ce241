import { readFileSync } from 'node:fs';
import { initSync } from './wasm/medborger_files.js';

initSync({ module: readFileSync(new URL('./wasm/medborger_files_bg.wasm', import.meta.url)) });

export * from './files.js';
