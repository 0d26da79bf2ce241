// The citizen bank: who is there, which topics there are, what they propose.
import { randomBytes } from 'node:crypto';
import { PEOPLE } from '../people.mjs';
import { citizen, uuid } from './story.mjs';

const FIRST = ['Ask', 'Tea', 'Liv', 'Kim', 'Pil', 'Nor', 'Gry', 'Ib', 'Runa', 'Sune', 'Lone', 'Per', 'Åse', 'Otto', 'Maja', 'Viggo'];
const LAST = ['Påfund', 'Mønster', 'Digt', 'Tænkt', 'Udkast', 'Skitse'];
const AREAS = ['eksempelby', 'noerre-opdigt', 'soender-opdigt', 'paafund'];

/** How many citizens the bank has beside those whom one can be. */
export const CITIZENS = 48;

export const nameOf = (number) => `${FIRST[number % FIRST.length]} ${LAST[Math.floor(number / FIRST.length + number) % LAST.length]}`;
export const areaOf = (number) => AREAS[number % AREAS.length];

const consents = (...purposes) => purposes.map((purpose) => ({ purpose, text_version: '2026-1' }));

export function people(story) {
  story.does('karl', -420, 'interest.seed');
  story.does('karl', -420, 'way.seed');
  for (const key of ['ida', 'bo', 'eva']) {
    const { citizen: id, name, email } = PEOPLE[key];
    story.does('public', -400, 'citizen.enrol', {
      citizen: id, seed: randomBytes(16).toString('hex'), name, email, contact: 'email', consents: consents('enrolment', 'invitation', 'publication'),
      profile: { interests: ['health', 'traffic'], birth_year: 1980, over_15: true, area: key === 'bo' ? 'noerre-opdigt' : 'eksempelby' },
    });
  }
  for (let number = 0; number < CITIZENS; number++) {
    story.does('public', -390 + number, 'citizen.enrol', {
      citizen: citizen(number).citizen, seed: randomBytes(16).toString('hex'), name: nameOf(number), consents: consents('enrolment', 'invitation', 'publication'),
      profile: { interests: ['health'], birth_year: 1944 + ((number * 7) % 62), over_15: true, area: areaOf(number) },
    });
  }
}

const IDEAS = [
  ['Bænke langs havnen', 'Så kan alle nå hele turen, også den, der må hvile sig undervejs.', 'health', 'Havnen', 55.861, 9.84, 21],
  ['Fælles madlavning i beboerhuset', 'En aften om ugen laver vi mad sammen, unge og gamle.', 'health', 'Beboerhuset', 55.865, 9.832, 14],
  ['Cykelsti til Nørre Opdigt', 'De sidste to kilometer er uden sti. Børnene kan ikke selv cykle til skole.', 'traffic', 'Opdigtvej', 55.884, 9.81, 33],
  ['Lys på stien ved søen', 'Om vinteren tør mange ikke gå der efter klokken fire.', 'traffic', 'Søstien', 55.857, 9.855, 9],
  ['Åben hal om søndagen', 'Hallen står tom. Luk den op for alle, der vil røre sig.', 'health', 'Eksempelhallen', 55.869, 9.846, 6],
  ['Bytteskab ved biblioteket', 'Et skab med låge, hvor man stiller det, man ikke bruger mere.', 'climate-adaptation', 'Biblioteket', 55.863, 9.838, 11],
];

export function ideas(story) {
  const made = IDEAS.map(([title, body, topic, label, latitude, longitude, supporters], at) => {
    const who = at === 0 ? 'ida' : at === 2 ? 'bo' : citizen(at);
    const idea = uuid();
    story.does(who, -200 + at * 20, 'idea.deposit', { idea, title, body, topics: [topic], place: { label, point: { latitude, longitude } }, citizen: who.citizen ?? PEOPLE[who].citizen });
    for (let number = 10; number < 10 + supporters; number++) {
      story.does(citizen(number), -199 + at * 20 + Math.floor(number / 8), 'idea.support', { idea, citizen: citizen(number).citizen });
    }
    return idea;
  });
  story.does('karl', -60, 'idea.take_up', { idea: made[0], task: { kind: 'unit', unit: 'Vej og Park', role: 'havnefoged' } });
  story.does('karl', -20, 'idea.answer', { idea: made[0], answer: 'Vi sætter seks bænke op langs havnen til foråret.' });
  return made;
}
