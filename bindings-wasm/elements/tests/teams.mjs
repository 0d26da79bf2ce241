// A town's task committee (opgaveudvalg) for the tests: terms, a call for people, applicants, a draw.
import { id, STAFF } from './town.mjs';

export const TEAM = id(0x7001);
/** Who has applied, by number. */
export const applicant = (n) => ({ kind: 'citizen', citizen: id(0xc100 + n) });

const value = (name, min, max, more = {}) => ({ value: name, min, max, ...more });
export const PLAN = {
  features: [
    { key: 'gender', label: 'Køn', source: 'declared', values: [value('kvinde', 1, 3), value('mand', 1, 3)] },
    { key: 'age', label: 'Alder', source: 'age', values: [value('under-40', 1, 2, { age_to: 39 }), value('over-39', 2, 3, { age_from: 40 })] },
  ],
};
export const SEATS = [
  { key: 'borgere', label: 'Borgere', class: 'citizen', seats: 4 },
  { key: 'politikere', label: 'Byrådet', class: 'politician', seats: 2 },
];

/** A team with its terms, whose call for people has begun on 3 March 2026 and ends with 1 April. */
export function called(town, { team = TEAM, title = 'Sundhed sammen', method = 'draw', plan = PLAN, seats = SEATS, kind = 'task_committee', lastDay = '2026-04-01' } = {}) {
  const send = (name, body, at) => town.send(name, body, STAFF, at);
  send('team.propose', { team, kind, title, topics: [], challenge: 'Hvad er et godt og sundt liv, og hvem gør hvad for det?' }, '2026-03-01T09:00:00Z');
  send('team.adopt_terms', {
    team, by: 'council', from: '2026-05-01', to: '2026-12-31', power: 'advisory', seats,
    terms: { purpose: 'Et forslag til byrådet, som borgere og politikere har skrevet sammen.', tasks: ['Lyt til dem, det handler om', 'Foreslå indsatser'], reports_to: ['Byrådet'], resources: 'En sekretær og et lokale.' },
    meetings: { min: 4, max: 6, months: 8 }, openness: { agendas: true, minutes: true },
  }, '2026-03-02T09:00:00Z');
  send('team.open_recruitment', { team, method, last_day: lastDay, ...(method === 'draw' ? { plan } : {}) }, '2026-03-03T09:00:00Z');
  return team;
}

/** An account of the bank: every third is young. */
export function enrolled(town, n, more = {}) {
  const { citizen } = applicant(n);
  const profile = { birth_year: n % 3 === 0 ? 1996 : 1966, ...more };
  town.send('citizen.enrol', { citizen, seed: n.toString(16).padStart(32, '0'), name: `Prøve ${n}`, consents: [{ purpose: 'enrolment', text_version: '2026-1' }], profile }, { kind: 'public' }, '2026-03-04T09:00:00Z');
  return citizen;
}

export function applied(town, people = 12, { team = TEAM } = {}) {
  for (let n = 0; n < people; n++) {
    const citizen = enrolled(town, n);
    town.send('team.express_interest', { team, citizen, answers: { gender: n % 2 ? 'mand' : 'kvinde' }, motivation: 'Jeg vil gerne være med.' }, applicant(n), '2026-03-05T09:00:00Z');
  }
}

/** Published on 5 April, and its fingerprint told; drawn on 10 April where `numbers` says what was shown. */
export function published(town, { team = TEAM, title = 'Lodtrækning til Sundhed sammen', numbers = [4, 0, 7], randomness = { kind: 'balls', balls: 3 }, disclosure = 'features' } = {}) {
  town.send('team.publish_draw', { team, title, draws_at: '2026-04-10T13:00:00Z', disclosure, randomness }, STAFF, '2026-04-05T09:00:00Z');
  town.send('team.announce_draw', { team, place: 'Kommunens hjemmeside og rådhusets opslagstavle', told_at: '2026-04-05T09:00:00Z' }, STAFF, '2026-04-05T09:10:00Z');
  if (numbers) town.send('team.draw', { team, drawn: { kind: 'numbers', numbers } }, STAFF, '2026-04-10T14:00:00Z');
}

/** The draw as everybody reads it. */
export const textOf = (town, { team = TEAM } = {}) => town.ask('team.draw_text', { team }, { kind: 'public' });
export const candidateOf = (town, n, { team = TEAM } = {}) => town.ask('team.my_candidacy', { team, citizen: applicant(n).citizen }).candidate;

/** Waits until the focus is at what has an id that ends so. */
export const lands = (page, end) => page.waitForFunction((end) => document.activeElement?.id.endsWith(end), end);
