import { entry } from './door.js';
import * as native from './wasm/medborger_volunteering.js';

export { command, query, view } from './door.js';
export { MedborgerError } from './errors.js';

export const { Participation, check } = entry(native, ['organisations', 'needs', 'offers', 'safeguards', 'assignments', 'shifts', 'conversations', 'matchings', 'journal']);
