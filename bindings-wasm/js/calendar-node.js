import { readFileSync } from 'node:fs';
import { rooms } from './part.js';
import { ask, initSync } from './wasm/medborger_calendar.js';

initSync({ module: readFileSync(new URL('./wasm/medborger_calendar_bg.wasm', import.meta.url)) });

export { MedborgerError } from './errors.js';
export const { calendar } = rooms(ask);
