import type { CalendarRoom, CheckedResponse, HearingView, ResponseContent } from './generated.js';

export { MedborgerError } from './errors.js';
export { init, initSync } from './loading.js';
export type { InitOptions, Source } from './loading.js';
export { command, view, ResponseDraft } from './index.js';

/** The Danish calendar, as in `medborger/calendar`. */
export const calendar: CalendarRoom;

/**
 * What is wrong with a response (*høringssvar*) before it is sent, at which field, in English and Danish: by the rules of the server,
 * against what the page knows of the hearing. `content` that is not well formed is thrown as a `MedborgerError` with all its faults.
 * Whether the hearing is still open, only the server knows.
 *
 * This entry is all that a citizen's form needs: the check, a draft that is kept in the page, the command that sends it, the
 * calendar of the deadline. It has a memory of its own, and knows no municipality.
 */
export function checkResponse(
  content: ResponseContent,
  hearing?: Partial<Pick<HearingView, 'questions' | 'documents' | 'policy'>> | null,
): CheckedResponse;
