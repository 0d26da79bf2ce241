import { readFileSync } from 'node:fs';
import { rooms } from './part.js';
import { ask, initSync } from './wasm/medborger_draw.js';

initSync({ module: readFileSync(new URL('./wasm/medborger_draw_bg.wasm', import.meta.url)) });

export { MedborgerError } from './errors.js';
export const { sortitions } = rooms(ask);
