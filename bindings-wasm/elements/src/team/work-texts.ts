import { catalogue } from '../texts/index.js';

/** What is said of a team's work. */
export const workTexts = catalogue('team', {
  da: {
    meetings: 'Møder',
    cancelled: 'Aflyst',
    made: 'Det har udvalget lavet',
    recommendations: 'Anbefalinger og byrådets svar',
    outcome_adopted: 'Tiltrådt',
    outcome_adopted_with_changes: 'Tiltrådt med ændringer',
    outcome_referred: 'Sendt videre',
    outcome_rejected: 'Ikke tiltrådt',
    waits: 'Afventer svar',
    done: 'Gennemført',
    contacts: 'Spørgsmål til udvalget',
  },
  en: {
    meetings: 'Meetings',
    cancelled: 'Cancelled',
    made: 'What the committee made',
    recommendations: 'Recommendations and the council’s answers',
    outcome_adopted: 'Adopted',
    outcome_adopted_with_changes: 'Adopted with changes',
    outcome_referred: 'Sent on',
    outcome_rejected: 'Not adopted',
    waits: 'Awaits an answer',
    done: 'Carried out',
    contacts: 'Questions to the committee',
  },
});
