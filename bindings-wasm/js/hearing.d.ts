import type { Participation as Whole } from './index.js';
import type { Part, PartRooms } from './part.js';

export { MedborgerError } from './errors.js';
export { init, initSync } from './loading.js';
export type { InitOptions, Source } from './loading.js';
export { check, command, query, view, ResponseDraft } from './index.js';

type All = PartRooms<'hearings' | 'responses' | 'whitePapers' | 'contactPoints' | 'calendar' | 'journal'>;

/** The rooms that are there, without the questions that make files, search for campaigns or measure quality: those are the server's. */
export type Rooms = Omit<All, 'hearings' | 'responses' | 'whitePapers'> & {
  readonly hearings: Omit<All['hearings'], 'exportLetter'>;
  readonly responses: Omit<All['responses'], 'campaigns'>;
  readonly whitePapers: Omit<All['whitePapers'], 'exportChanges' | 'quality' | 'export' | 'exportCsv'>;
};

/** One municipality's participation in memory, with these rooms alone. */
export type Participation = Part<Rooms>;

/**
 * Hearings, responses and white papers, with the calendar of their deadlines and the contact points, in a module of their own, which is a fraction of the whole. It has a
 * memory of its own: nothing is shared with `medborger` or with other entries.
 */
export const Participation: {
  /** As `Participation.inMemory` of `medborger`. */
  inMemory: (...options: Parameters<typeof Whole.inMemory>) => Participation;
};
