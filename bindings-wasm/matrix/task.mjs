// What every project of the matrix computes: a deadline and a count of supporters.
export const EXPECTED = { lastDay: '2026-06-08', supporters: 2 };

/** From the whole library, or from `medborger/bank` with a calendar from `medborger/form` or `medborger/calendar`. */
export function computed({ Participation }, calendar) {
  const town = Participation.inMemory({ municipality: '0766', key: crypto.getRandomValues(new Uint8Array(32)) });
  const consents = [{ purpose: 'enrolment', textVersion: '2026-1' }];
  const [ida, bo, eva] = ['Ida Eksempel', 'Bo Eksempel', 'Eva Eksempel'].map((name) => town.citizens.enrol({ name, consents }).id);
  const { id: idea } = town.acting({ kind: 'citizen', citizen: ida }).ideas.deposit({ citizen: ida, title: 'Bænke', body: 'Ved havnen.' });
  for (const citizen of [bo, eva]) town.acting({ kind: 'citizen', citizen }).ideas.support({ citizen, idea });
  const { lastDay } = (calendar ?? town.calendar).lastDay({ start: '2026-05-08', period: { weeks: 4 } });
  return { lastDay, supporters: town.ideas.get({ idea }).supporters };
}
