import { catalogue } from '../texts/index.js';

export const plainTexts = catalogue('desk-plain', {
  da: {
    stand: 'Lad stå: {text}',
    hide: 'Skjul: {text}',
    words: 'Skjul også disse ord, hvor de står (ét sted på hver linje)',
    look: 'Se, hvordan det bliver',
    fixed: 'Skjules altid: {text}',
    approve: 'Godkend til offentliggørelse',
    next: 'Vis flere svar',
    answer: 'Kommunens svar',
    saveAnswer: 'Gem svaret',
    unanswered: 'Svar, der mangler en afslutning',
  },
  en: {
    stand: 'Let stand: {text}',
    hide: 'Hide: {text}',
    words: 'Hide these words too, wherever they stand (one place on each line)',
    look: 'See what it becomes',
    fixed: 'Always hidden: {text}',
    approve: 'Approve for publication',
    next: 'Show more responses',
    answer: 'The answer of the municipality',
    saveAnswer: 'Save the answer',
    unanswered: 'Responses that lack an end',
  },
});
