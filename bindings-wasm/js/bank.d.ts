import type { Participation as Whole } from './index.js';
import type { Part, PartRooms } from './part.js';

export { MedborgerError } from './errors.js';
export { init, initSync } from './loading.js';
export type { InitOptions, Source } from './loading.js';
export { check, command, query, view } from './index.js';

/** The rooms that are there. */
export type Rooms = PartRooms<'citizens' | 'persons' | 'interests' | 'ways' | 'ideas' | 'contactPoints' | 'journal'>;

/** One municipality's participation in memory, with these rooms alone. */
export type Participation = Part<Rooms>;

/**
 * Citizens, interest areas, ways to take part, ideas and contact points, in a module of their own, which is a fraction of the whole. It has a
 * memory of its own: nothing is shared with `medborger` or with other entries.
 */
export const Participation: {
  /** As `Participation.inMemory` of `medborger`. */
  inMemory: (...options: Parameters<typeof Whole.inMemory>) => Participation;
};
