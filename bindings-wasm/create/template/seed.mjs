// The first hearing, by the commands that a caseworker and citizens would send. Slet den, når I har jeres egne. All of it is invented.
import { randomUUID } from 'node:crypto';

const DAY = 86_400_000;
const STAFF = { kind: 'staff', staff: '00000000-0000-4000-8000-000000005001' };
const PUBLIC = { kind: 'public' };

const SECTIONS = [
  { section: 'maal', heading: 'Mål for torvet', body: 'Torvet skal være et sted, hvor man mødes, handler og hviler.\n\nPlanen giver plads til flere træer og færre biler.' },
  { section: 'byggeri', heading: 'Byggeriets højde', body: 'Der må bygges i højst tre etager ud mod torvet.' },
  { section: 'stier', heading: 'Stier og pladser', body: 'Torvet er åbent for alle. Stien forbindes med stationen.' },
];

const QUESTIONS = [
  {
    question: 'traeer', text: 'Skal der være flere træer på torvet?', section: 'maal',
    kind: { kind: 'closed', several: false, choices: [{ choice: 'ja', text: 'Ja' }, { choice: 'nej', text: 'Nej' }, { choice: 'ved-ikke', text: 'Ved ikke' }] },
  },
  { question: 'andet', text: 'Er der noget, vi har glemt?', kind: { kind: 'open' } },
];

const RESPONSES = [
  ['Bo Eksempel', 'Gør plads til cykler ved alle fire hjørner.', 'stier', 'support'],
  ['Eva Opdigt', 'Tre etager er for meget ved den gamle skole.', 'byggeri', 'objection'],
];

export function seed(town, today) {
  const day = (days) => new Date(today.getTime() + days * DAY).toISOString().slice(0, 10);
  const does = (actor, days, name, body) => town.executeText(JSON.stringify({ id: randomUUID(), name, body }), JSON.stringify({ at: `${day(days)}T09:00:00Z`, actor }));
  const hearing = randomUUID();
  // `immediate`: a response is public once somebody has reviewed it. Otherwise the public waits for the end of the hearing.
  does(STAFF, -9, 'hearing.draft', { hearing, title: 'Lokalplan for torvet i Eksempelby', basis: { kind: 'statutory', rule: 'local_plan' }, policy: { publication: 'immediate' } });
  does(STAFF, -9, 'hearing.put_document', { hearing, document: 'udgave', role: 'hearing_edition', content: { title: 'Forslag til lokalplan 12', sections: SECTIONS } });
  does(STAFF, -9, 'hearing.set_form', { hearing, questions: QUESTIONS });
  // The last day is the earliest that the law allows: four weeks, and on to the next working day.
  does(STAFF, -8, 'hearing.announce', { hearing, published_on: day(-7) });
  RESPONSES.forEach(([name, text, section, stance], at) => {
    const response = randomUUID();
    const answers = [{ question: 'traeer', value: { kind: 'closed', choices: ['ja'] } }];
    does(PUBLIC, -5 + at, 'response.submit', { hearing, response, content: { respondent: { kind: 'private', name }, text, section, stance, answers } });
    if (at === 0) does(STAFF, -3, 'response.review', { response, text_version: 1 });
  });
}
