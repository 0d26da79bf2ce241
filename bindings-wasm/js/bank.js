import { entry } from './door.js';
import { loading } from './loading.js';
import * as glue from './wasm/medborger_bank.js';

export { command, query, view } from './door.js';
export { MedborgerError } from './errors.js';

const load = loading(glue, () => new URL('./dist/bank.wasm', import.meta.url));
export const { init, initSync } = load;

export const { Participation, check } = entry(load.native, ['citizens', 'persons', 'interests', 'ways', 'ideas', 'contactPoints', 'journal']);
