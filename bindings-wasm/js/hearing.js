import { entry } from './door.js';
import { loading } from './loading.js';
import * as glue from './wasm/medborger_hearing.js';

export { command, query, view } from './door.js';
export { ResponseDraft } from './draft.js';
export { MedborgerError } from './errors.js';

const load = loading(glue, () => new URL('./dist/hearing.wasm', import.meta.url));
export const { init, initSync } = load;

export const { Participation, check } = entry(load.native, ['hearings', 'responses', 'whitePapers', 'contactPoints', 'calendar', 'journal']);
