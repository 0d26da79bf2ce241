import { entry } from './door.js';
import { loading } from './loading.js';
import * as glue from './wasm/medborger_volunteering.js';

export { command, query, view } from './door.js';
export { MedborgerError } from './errors.js';

const load = loading(glue, () => new URL('./dist/volunteering.wasm', import.meta.url));
export const { init, initSync } = load;

export const { Participation, check } = entry(load.native, ['organisations', 'needs', 'offers', 'safeguards', 'assignments', 'shifts', 'conversations', 'matchings', 'journal']);
