import { rooms } from './part.js';
import init, { ask } from './wasm/medborger_draw.js';

await init();

export { MedborgerError } from './errors.js';
export const { sortitions } = rooms(ask);
