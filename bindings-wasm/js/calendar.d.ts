import type { CalendarRoom } from './generated.js';

export { MedborgerError } from './errors.js';
export { init, initSync } from './loading.js';
export type { InitOptions, Source } from './loading.js';

/**
 * The Danish calendar by itself: holidays, deadlines that explain themselves, Danish time, in a module of its own, which is a fraction
 * of the whole. It has a memory of its own: nothing is shared with `medborger` or with other entries. Its calls take no `at`,
 * no actor and no hook.
 */
export const calendar: CalendarRoom;
