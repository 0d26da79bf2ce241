import { loading } from './loading.js';
import { rooms } from './part.js';
import * as glue from './wasm/medborger_draw.js';

export { MedborgerError } from './errors.js';

const load = loading(glue, () => new URL('./dist/draw.wasm', import.meta.url));
export const { init, initSync } = load;

export const { sortitions } = rooms(load.native);
