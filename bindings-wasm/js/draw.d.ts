import type { SortitionRoom } from './generated.js';

export { MedborgerError } from './errors.js';
export { init, initSync } from './loading.js';
export type { InitOptions, Source } from './loading.js';

/**
 * What the public asks of a fair draw (*lodtrækning*): `verify` replays it from the published text, `verifyChances` checks the proof
 * of the chances, `person` finds one's own line. Draws are made with `medborger` or `medborger/team`. It has a memory of its own:
 * nothing is shared with them. Its calls take no `at`, no actor and no hook.
 */
export const sortitions: Pick<SortitionRoom, 'verify' | 'verifyChances' | 'person'>;
