import { catalogue } from './index.js';

/** What all elements say. */
export const common = catalogue('common', {
  da: {
    loading: 'Indlæser …',
    again: 'Prøv igen',
    unnamed: 'Dette element mangler attributten “{attribute}”.',
    offline: 'Du er ikke på nettet. Prøv igen, når du er på nettet.',
    lost: 'Kommunens server svarede ikke. Prøv igen om lidt.',
    server: 'Noget gik galt hos kommunen. Prøv igen om lidt.',
    session: 'Du er ikke længere logget ind. Log ind, og prøv igen.',
    limited: 'Der kom for mange forespørgsler herfra. Vent lidt, og prøv igen.',
    foreign: 'Der svarede noget andet end kommunen. Er du på et netværk, hvor man først skal logge ind?',
    version: 'Siden er ældre eller nyere end kommunens server. Genindlæs siden.',
    login: 'Log ind',
    print: 'Udskriv',
    save: 'Gem en kopi',
    kilobytes: '{n} kB',
    megabytes: '{n} MB',
  },
  en: {
    loading: 'Loading …',
    again: 'Try again',
    unnamed: 'This element lacks the attribute “{attribute}”.',
    offline: 'You are offline. Try again once you are online.',
    lost: 'The municipality’s server did not answer. Try again in a moment.',
    server: 'Something went wrong at the municipality. Try again in a moment.',
    session: 'You are no longer logged in. Log in and try again.',
    limited: 'There were too many requests from here. Wait a moment and try again.',
    foreign: 'Something else than the municipality answered. Are you on a network where one has to log in first?',
    version: 'This page is older or newer than the municipality’s server. Reload the page.',
    login: 'Log in',
    print: 'Print',
    save: 'Save a copy',
    kilobytes: '{n} kB',
    megabytes: '{n} MB',
  },
});

export type CommonSay = ReturnType<typeof common>;
