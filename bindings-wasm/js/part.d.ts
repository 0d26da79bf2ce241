import type { Participation as Whole } from './index.js';
import type { Rooms as All } from './generated.js';

/** Some of the rooms. */
export type PartRooms<Name extends keyof All> = Pick<All, Name>;

/** A participation that has these rooms alone. */
export type Part<Rooms> = Omit<Whole, keyof All | 'acting'> & Rooms & {
  /** The rooms as an actor sees them, at an instant, or where it is left out at the time of each call. */
  acting: (...as: Parameters<Whole['acting']>) => Rooms;
};
