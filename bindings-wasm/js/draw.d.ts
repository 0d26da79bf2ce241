import type { SortitionRoom } from './generated.js';

export { MedborgerError } from './errors.js';

/**
 * The fair draw by itself: chances, conflicts of quotas, lottery, replay, reserves, report, in a module of its own, which is a fraction
 * of the whole. It has a memory of its own: nothing is shared with `medborger` or with other entries. Its calls take no `at`,
 * no actor and no hook.
 */
export const sortitions: SortitionRoom;
