// Ideas, areas and citizens for the tests of `<medborger-ideas>`.
import { CITIZEN, id, STAFF } from './town.mjs';

export const OTHER = { kind: 'citizen', citizen: id(0xc002) };
export const IDEA = id(0x1d00);

export function enrolled(town, { citizen = CITIZEN.citizen, name = 'Ida Eksempel', consents = ['enrolment', 'invitation', 'publication'] } = {}) {
  const fields = { citizen, seed: citizen.replaceAll('-', ''), name, consents: consents.map((purpose) => ({ purpose, text_version: '2026-1' })) };
  town.send('citizen.enrol', fields, { kind: 'public' }, '2026-03-01T08:00:00Z');
}

const IDEAS = [
  ['Bænke langs havnen', 'Så kan alle nå hele turen, også den, der må hvile sig undervejs.\n\nDer er langt fra broen til stranden.', ['health'], 'Havnen', 55.861, 9.84],
  ['Cykelsti til Nørre Opdigt', 'De sidste to kilometer er uden sti.', ['traffic'], 'Opdigtvej', 55.884, 9.81],
  ['Lys på stien ved søen', 'Om vinteren tør mange ikke gå der.', ['traffic'], 'Søstien', 55.8571, 9.8551],
  ['<b>Åben</b> hal <img src=x onerror="document.title=1">', 'Luk <script>document.title=2</script> op.', ['health'], 'Hallen & "parken"', 55.8572, 9.8552],
  ['Bytteskab ved biblioteket', 'Et skab med låge.', [], undefined, 0, 0],
];

export function ideas(town, { many = 0 } = {}) {
  town.send('interest.seed', {});
  enrolled(town);
  enrolled(town, { citizen: OTHER.citizen, name: 'Bo Prøve', consents: ['enrolment'] });
  const all = [...IDEAS, ...Array.from({ length: many }, (_, n) => [`Træ nummer ${n}`, 'Plant et træ mere.', [], `Vej ${n}`, 55.8 + n / 500, 9.8 + n / 700])];
  all.forEach(([title, body, topics, label, latitude, longitude], n) => {
    const place = label ? { place: { label, point: { latitude, longitude } } } : {};
    town.send('idea.deposit', { idea: id(0x1d00 + n), citizen: OTHER.citizen, title, body, topics, ...place, ...(n === 1 ? { expires_on: '2026-06-01' } : {}) }, OTHER, `2026-04-01T08:${String(n).padStart(2, '0')}:00Z`);
  });
  town.send('idea.support', { idea: id(0x1d01), citizen: OTHER.citizen }, OTHER, '2026-04-02T08:00:00Z');
  town.send('idea.take_up', { idea: id(0x1d02), task: { kind: 'unit', unit: 'Vej og Park', role: 'planlægger' } }, STAFF, '2026-04-03T08:00:00Z');
  town.send('idea.answer', { idea: id(0x1d02), answer: 'Vi sætter lamper op til <efteråret>.' }, STAFF, '2026-04-04T08:00:00Z');
}
