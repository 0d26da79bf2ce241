import { catalogue } from '../texts/index.js';

/** What the map says: loaded with it. */
export const mapTexts = catalogue('ideas', {
  da: {
    map: 'Kort over idéerne',
    mapSkip: 'Spring kortet over',
    mapIn: 'Zoom ind',
    mapOut: 'Zoom ud',
    mapLeft: 'Mod vest',
    mapRight: 'Mod øst',
    mapUp: 'Mod nord',
    mapDown: 'Mod syd',
    mapAll: 'Vis alle',
    mapKeys: 'Flyt kortet med piletasterne, zoom med plus og minus, og se alle igen med nul. De samme idéer står i listen.',
    mapSeveral: '{n} idéer tæt på hinanden: zoom ind',
    mapHere: 'På dette sted:',
  },
  en: {
    map: 'Map of the ideas',
    mapSkip: 'Skip the map',
    mapIn: 'Zoom in',
    mapOut: 'Zoom out',
    mapLeft: 'West',
    mapRight: 'East',
    mapUp: 'North',
    mapDown: 'South',
    mapAll: 'Show all',
    mapKeys: 'Move the map with the arrow keys, zoom with plus and minus, and see all again with zero. The same ideas stand in the list.',
    mapSeveral: '{n} ideas close together: zoom in',
    mapHere: 'In this place:',
  },
});
