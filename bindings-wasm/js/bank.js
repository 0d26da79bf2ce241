import { entry } from './door.js';
import * as native from './wasm/medborger_bank.js';

export { command, query, view } from './door.js';
export { MedborgerError } from './errors.js';

export const { Participation, check } = entry(native, ['citizens', 'persons', 'interests', 'ways', 'ideas', 'contactPoints', 'journal']);
