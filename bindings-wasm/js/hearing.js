import { entry } from './door.js';
import * as native from './wasm/medborger_hearing.js';

export { command, query, view } from './door.js';
export { ResponseDraft } from './draft.js';
export { MedborgerError } from './errors.js';

export const { Participation, check } = entry(native, ['hearings', 'responses', 'whitePapers', 'contactPoints', 'calendar', 'journal']);
