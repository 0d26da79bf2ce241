import { rooms } from './part.js';
import init, { ask } from './wasm/medborger_calendar.js';

await init();

export { MedborgerError } from './errors.js';
export const { calendar } = rooms(ask);
