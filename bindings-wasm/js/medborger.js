import { entry } from './door.js';
import { hosted } from './host.js';
import * as native from './wasm/medborger.js';

export { command, query, view } from './door.js';
export { ResponseDraft } from './draft.js';
export { MedborgerError } from './errors.js';

const whole = entry(native);
export const { Acting, check } = whole;
export const Participation = hosted(whole, native);
