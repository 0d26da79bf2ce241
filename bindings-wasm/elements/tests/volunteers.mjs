// An association that asks for help, and volunteers, for the tests.
import { applicant, enrolled } from './teams.mjs';
import { id, STAFF } from './town.mjs';

export const EVA = applicant(1);
export const BO = applicant(2);
export const ORGANISATION = id(0x6001);
export const NEED = id(0x6101);
export const AREAS = 'nord=Nordbyen, syd=Sydbyen';

const PLACES = [['Broen ved Søstien', 55.86, 9.85], ['Opdigtvej', 55.884, 9.81], ['Havnen', 56.2, 10.4]];

/** Three needs of an association, and more where they are asked for; the first has shifts each Wednesday from 20 May 2026. */
export function asking(town, { many = 0, task = 'Vi mødes ved broen med handsker og save. Der er kaffe bagefter.' } = {}) {
  enrolled(town, 1);
  enrolled(town, 2, { area: 'nord' });
  town.send('organisation.register', { organisation: ORGANISATION, kind: 'association', name: 'Grønne Stier', text: { purpose: 'Vi holder byens stier åbne og lyse.' }, area: 'nord' }, EVA, '2026-03-05T08:00:00Z');
  town.send('organisation.confirm', { organisation: ORGANISATION, name: 'Grønne Stier' }, STAFF, '2026-03-06T08:00:00Z');
  const post = (n, title, told, [label, latitude, longitude], spec) =>
    town.send('need.post', { need: id(0x6101 + n), poster: { kind: 'organisation', organisation: ORGANISATION }, text: { title, task: told, place: { label, point: { latitude, longitude } } }, spec: { to: '2026-07-01', ...spec } }, EVA, '2026-05-01T08:00:00Z');
  post(0, 'Ryd Søstien for grene', task, PLACES[0], { area: 'nord', capacity: 12, schedule: { windows: [{ from: '2026-05-20T14:00:00Z', until: '2026-05-20T16:00:00Z' }], every_weeks: 1, until: '2026-06-24' } });
  post(1, 'Følg børn til skole', 'To morgener om ugen langs Opdigtvej.', PLACES[1], { area: 'nord', capacity: 4, contact: { children: true }, age_from: 18 });
  post(2, 'Mal bænkene ved havnen', 'Vi har maling og pensler.', PLACES[2], { area: 'syd', capacity: 1 });
  for (let n = 0; n < many; n++) post(10 + n, `Plant træ nr. ${n}`, 'Vi har spader.', PLACES[0], { area: 'nord', capacity: 2 });
}

export const propose = (town, assignment = id(0x6201), need = NEED) =>
  town.send('assignment.propose', { assignment, need, helper: { kind: 'citizen', citizen: BO.citizen } }, STAFF);

/** An assignment to which both said yes, and which has begun where `begun` says so. */
export function agreed(town, { begun = false, assignment = id(0x6201) } = {}) {
  propose(town, assignment);
  town.send('assignment.accept', { assignment, side: 'helper' }, BO);
  town.send('assignment.accept', { assignment, side: 'poster' }, EVA);
  if (begun) town.send('assignment.start', { assignment }, EVA);
}
