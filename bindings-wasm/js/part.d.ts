import type { Participation as Whole } from './index.js';
import type { Rooms as All } from './generated.js';

/** Some of the rooms. */
export type PartRooms<Name extends keyof All> = Pick<All, Name>;

/** What a host with a database of its own calls, and what proves and cleans a whole journal: it needs all rooms. */
type OfTheWhole =
  | 'verify' | 'plan' | 'answer' | 'load' | 'commit' | 'again' | 'differs'
  | 'erasures' | 'replayErasures' | 'erasurePending' | 'compact';

/** A participation that has these rooms alone. */
export type Part<Rooms> = Omit<Whole, keyof All | 'acting' | OfTheWhole> & Rooms & {
  /** The rooms as an actor sees them, at an instant, or where it is left out at the time of each call. */
  acting: (...as: Parameters<Whole['acting']>) => Rooms;
};
