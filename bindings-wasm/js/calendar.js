import { loading } from './loading.js';
import { rooms } from './part.js';
import * as glue from './wasm/medborger_calendar.js';

export { MedborgerError } from './errors.js';

const load = loading(glue, () => new URL('./dist/calendar.wasm', import.meta.url));
export const { init, initSync } = load;

export const { calendar } = rooms(load.native);
