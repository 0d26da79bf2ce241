import { entry } from './door.js';
import { hosted } from './host.js';
import { loading } from './loading.js';
import * as glue from './wasm/medborger.js';

export { command, query, view } from './door.js';
export { ResponseDraft } from './draft.js';
export { MedborgerError } from './errors.js';

const load = loading(glue, () => new URL('./dist/medborger.wasm', import.meta.url));
export const { init, initSync } = load;

const whole = entry(load.native);
export const { Acting, check } = whole;
export const Participation = hosted(whole, glue);
