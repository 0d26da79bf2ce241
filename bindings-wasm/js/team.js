import { entry } from './door.js';
import * as native from './wasm/medborger_team.js';

export { command, query, view } from './door.js';
export { MedborgerError } from './errors.js';

export const { Participation, check } = entry(native, ['teams', 'meetings', 'sortitions', 'journal']);
