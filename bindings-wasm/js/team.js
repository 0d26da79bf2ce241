import { entry } from './door.js';
import { loading } from './loading.js';
import * as glue from './wasm/medborger_team.js';

export { command, query, view } from './door.js';
export { MedborgerError } from './errors.js';

const load = loading(glue, () => new URL('./dist/team.wasm', import.meta.url));
export const { init, initSync } = load;

export const { Participation, check } = entry(load.native, ['teams', 'meetings', 'sortitions', 'journal']);
