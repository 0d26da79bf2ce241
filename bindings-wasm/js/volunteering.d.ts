import type { Participation as Whole } from './index.js';
import type { Part, PartRooms } from './part.js';

export { MedborgerError } from './errors.js';
export { init, initSync } from './loading.js';
export type { InitOptions, Source } from './loading.js';
export { check, command, query, view } from './index.js';

/** The rooms that are there. */
export type Rooms = PartRooms<'organisations' | 'needs' | 'offers' | 'safeguards' | 'assignments' | 'shifts' | 'conversations' | 'matchings' | 'journal'>;

/** One municipality's participation in memory, with these rooms alone. */
export type Participation = Part<Rooms>;

/**
 * Organisations, needs, offers, assignments, shifts, safeguards and the matching, in a module of their own, which is a fraction of the whole. It has a
 * memory of its own: nothing is shared with `medborger` or with other entries.
 */
export const Participation: {
  /** As `Participation.inMemory` of `medborger`. */
  inMemory: (...options: Parameters<typeof Whole.inMemory>) => Participation;
};
