// What each entry of few rooms is tried with, in Node, in a page and in a worker alike.

const key = () => new Uint8Array(32).map((_, at) => at);
const STAFF = { kind: 'staff', staff: '0b4e5c1e-8f7a-4d7e-9c3b-2a1f0e9d8c7b' };

/** Something that each entry does, and what it answers. */
export const PARTS = {
  bank: ({ Participation }) => {
    const town = Participation.inMemory({ municipality: '0766', key: key() });
    const { id: citizen } = town.citizens.enrol({ name: 'Ida Eksempel', consents: [{ purpose: 'enrolment', textVersion: '1' }] });
    const ida = town.acting({ kind: 'citizen', citizen });
    const { id: idea } = ida.ideas.deposit({ citizen, title: 'Bænke', body: 'Ved havnen.' });
    return [town.ideas.get({ idea }).title, town.entries().length];
  },
  hearing: ({ Participation, check }) => {
    const town = Participation.inMemory({ municipality: '0766', key: key() }).acting(STAFF);
    const { id: hearing } = town.hearings.draft({ title: 'Bænke', basis: { kind: 'general' } });
    const faults = check({ id: 'x', name: 'response.submit', body: { hearing } }).faults.map(({ code }) => code);
    const { lastDay } = town.calendar.lastDay({ start: '2026-05-08', period: { weeks: 4 } });
    return [town.hearings.get({ hearing }).title, lastDay, faults];
  },
  team: ({ Participation }) => {
    const town = Participation.inMemory({ municipality: '0766', key: key() }).acting(STAFF);
    const people = ['ask', 'elm'].map((id) => ({ id }));
    return [town.teams.list().teams, town.sortitions.distribute({ rules: { seats: 1 }, people }).people.length];
  },
  volunteering: ({ Participation }) => {
    const town = Participation.inMemory({ municipality: '0766', key: key() }).acting(STAFF);
    return [town.organisations.list().organisations, town.needs.list().needs];
  },
  draw: ({ sortitions, MedborgerError }) => {
    try {
      return sortitions.person({ text: 'no published text', id: 'ask' });
    } catch (error) {
      return [error instanceof MedborgerError, error.code];
    }
  },
  form: ({ calendar, checkResponse, command, ResponseDraft }) => {
    const kept = new Map();
    const storage = { getItem: (at) => kept.get(at) ?? null, setItem: (at, text) => kept.set(at, text), removeItem: (at) => kept.delete(at) };
    const draft = new ResponseDraft(storage, '0b4e5c1e-8f7a-4d7e-9c3b-2a1f0e9d8c7b');
    const questions = [{ question: 'agree', text: 'Enig?', kind: { kind: 'scale', from: 1, to: 5 }, required: true }];
    draft.save({ respondent: { kind: 'private', name: 'Ida Eksempel' }, text: 'Mere lys.' });
    const checked = checkResponse(draft.content, { questions }).faults.map(({ field }) => field);
    draft.save({ ...draft.content, answers: [{ question: 'agree', value: { kind: 'scale', value: 5 } }] });
    const { name, body } = draft.command();
    const { lastDay } = calendar.lastDay({ start: '2026-05-08', period: { weeks: 4 } });
    return [checked, checkResponse(draft.content, { questions }).ok, name, body.content.text, typeof command, lastDay];
  },
  files: ({ readAttachment, readMail, readTable, readTableParts, MedborgerError }) => {
    const bytes = (text) => new TextEncoder().encode(text);
    const list = bytes('Navn;Svar\nIda Eksempel;Mere lys.\n');
    const mail = bytes('From: Ida <ida@eksempel.dk>\r\n\r\nMere lys.\r\n');
    try {
      readAttachment(mail, 0);
    } catch (error) {
      return [readMail(mail).ownText, readTable(list).rows, readTableParts(list).length, error instanceof MedborgerError, error.code];
    }
    return [];
  },
  tables: ({ dates, TableError }) => {
    try {
      dates.day({ day: ['x'] });
    } catch (error) {
      return [dates.day({ day: ['2026-06-05'] }).toArray(), error instanceof TableError, error.cells.toArray()];
    }
    return [];
  },
  calendar: ({ calendar }) => calendar.lastDay({ start: '2026-05-08', period: { weeks: 4 } }).lastDay,
};

/** What all of them answer; `load` gives the entry of a name. */
export async function tried(load) {
  const answers = {};
  for (const [name, work] of Object.entries(PARTS)) {
    const entry = await load(name);
    await entry.init();
    answers[name] = work(entry);
  }
  return answers;
}
