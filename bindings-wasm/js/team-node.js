import { readFileSync } from 'node:fs';
import { initSync } from './wasm/medborger_team.js';

initSync({ module: readFileSync(new URL('./wasm/medborger_team_bg.wasm', import.meta.url)) });

export * from './team.js';
