import { catalogue } from '../texts/index.js';

export const deskTexts = catalogue('desk', {
  da: {
    title: 'Sagsbehandlerens bord',
    hearing: 'Høring',
    choose: 'Vælg en høring',
    noHearings: 'Der er ingen høringer endnu.',
    gone: 'Høringen findes ikke.',
    denied: 'Denne side er for medarbejdere. Log ind som medarbejder.',
    received: '{title} ({n} svar)',
    tabs: 'Arbejdsgange',
    tab_work: 'Indkomne svar',
    tab_review: 'Gennemlæsning',
    tab_code: 'Temaer',
    tab_answer: 'Kommunens svar',
    tab_paper: 'Hvidbog',
    tab_draw: 'Lodtrækning',
    tab_match: 'Frivillige',
    partLost: 'Denne del af siden kunne ikke hentes. Genindlæs siden, og prøv igen.',
    reload: 'Genindlæs siden',
  },
  en: {
    title: 'The caseworker’s desk',
    hearing: 'Hearing',
    choose: 'Choose a hearing',
    noHearings: 'There are no hearings yet.',
    gone: 'There is no such hearing.',
    denied: 'This page is for employees. Log in as an employee.',
    received: '{title} ({n} responses)',
    tabs: 'Kinds of work',
    tab_work: 'Received',
    tab_review: 'Review',
    tab_code: 'Themes',
    tab_answer: 'Answers',
    tab_paper: 'White paper',
    tab_draw: 'Draw',
    tab_match: 'Volunteers',
    partLost: 'This part of the page could not be fetched. Reload the page and try again.',
    reload: 'Reload the page',
  },
});

export type DeskSay = ReturnType<typeof deskTexts>;
