// Written by `cargo xtask generate` from the core's own description. Do not edit.

import { codes, dates, matching, opinion, sortition, survey, texts } from 'medborger/tables';

{
  const people = codes.cpr({ cpr: ['311257-5005', 'hest', null] }, { on: '2075-12-30' });
  people.column('cpr_age').toArray(); // => [17, null, null]
  people.column('cpr_fault').toArray(); // => [null, "cpr_malformed", null]
}

{
  const firms = codes.cvr({ cvr: ['DK 25 31 37 63', 25313764] }, { repair: true });
  firms.column('cvr_number').toArray(); // => ["25313763", null]
}

{
  const cases = codes.kle([{ kle: '01.02.05 P19' }, { kle: '1.2.5' }], { repair: true });
  cases.column('kle_number').toArray(); // => ["01.02.05", "01.02.05"]
}

{
  const towns = codes.municipality({ municipality: ['Hedensted', 630, 'Atlantis'] });
  towns.column('municipality_code').toArray(); // => ["0766", "0630", null]
}

{
  const places = codes.postal({ postal_code: ['8700 Horsens', 5000] }, { repair: true });
  places.column('postal_number').toArray(); // => ["8700", "5000"]
}

{
  const waits = dates.between({ from: ['2026-05-13'], until: ['2026-05-18'] });
  waits.column('working_days').toArray(); // => [2]
}

{
  const days = dates.day({ day: ['2026-06-05', '2026-06-08'] }, { language: 'en' });
  days.column('day_name').toArray(); // => ["Constitution Day", null]
}

{
  const plans = dates.deadline({ published: ['2026-04-16'] }, { day: 'published', period: { weeks: 4 }, language: 'en' });
  plans.column('last_day').toArray(); // => ["2026-05-15"]
  plans.row(0)['explanation']; // => "16 April + 4 weeks = 14 May; 14 May is Ascension Day, hence 15 May 2026"
}

{
  const times = dates.local({ at: [new Date('2026-06-30T22:30:00Z')] });
  times.column('local_day').toArray(); // => ["2026-07-01"]
}

{
  const pairs = { person: ['Ida', 'Ida', 'Bo'], task: ['café', 'have', 'café'], fit: [900, 300, 500] };
  const solved = matching.solve({ pairs, people: { id: ['Ida', 'Bo'] }, tasks: { id: ['café', 'have'] } });
  solved.table.column('is_matched').toArray(); // => [false, true, true]
}

{
  const votes = [];
  for (let n = 0; n < 320; n += 1) {
    const [person, statement] = [n >> 3, n & 7];
    votes.push({ participant: `p${person}`, statement: `s${statement}`, vote: person % 2 === statement % 2 ? 1 : -1 });
  }
  const map = opinion.groups({ votes }, { seed: 7 });
  map.report['groups']; // => 2
  map.byGroup.length; // => 16
}

{
  const agrees = { stier: 'abcdef', lys: 'abcdef', bro: 'gh' };
  const ballots = Object.entries(agrees).flatMap(([statement, all]) => [...all].map((participant) => ({ participant, statement, vote: 1 })));
  const slate = opinion.slate({ votes: ballots }, { seats: 2 });
  slate.table.column('statement').toArray(); // => ["lys", "bro"]
}

{
  const four = { id: ['a', 'b', 'c', 'd'], gender: ['woman', 'woman', 'woman', 'man'] };
  const fair = sortition.chances({ people: four, quotas: { gender: { woman: [1, 1], man: [1, 1] } } }, { seats: 2 });
  fair.table.row(3)['chance']; // => 1
}

{
  const able = { id: ['a', 'b', 'c', 'd'], gender: ['woman', 'woman', 'woman', 'man'] };
  const drawn = sortition.draw({ people: able, quotas: { gender: { woman: [1, 1], man: [1, 1] } } }, { seats: 2, seed: 'prøve' });
  drawn.panels.length; // => 2000
}

{
  const before = { bro: Array.from({ length: 100 }, (_, n) => (n < 50 ? 'ja' : 'nej')) };
  const after = { bro: Array.from({ length: 100 }, (_, n) => (n < 70 ? 'ja' : 'nej')) };
  const change = survey.change({ before, after }, { questions: ['bro'], sampling: 'probability' });
  change.table.column('trend').toArray(); // => ["up","down"]
}

{
  const asked = { egn: ['nord', 'syd', 'nord', 'syd'], bro: ['ja', 'ja', 'nej', 'nej'] };
  const crossed = survey.crosstab(asked, { row: 'egn', column: 'bro', cellMin: 1, baseMin: 1 });
  crossed.table.column('count').toArray(); // => [1, 1, 1, 1]
}

{
  const said = { bro: ['ja', 'ja', 'ja', 'nej'] };
  const shares = survey.estimate(said, { questions: ['bro'], sampling: 'non_probability' });
  shares.table.column('margin').toArray(); // => [null, null]
}

{
  const answered = { alder: ['ung', 'gammel', 'gammel'] };
  const held = survey.representativeness({ table: answered, targets: { alder: { ung: 40, gammel: 60 } } }, { unit: 'percent' });
  held.table.column('category').toArray(); // => ["gammel", "ung"]
}

{
  const respondents = { alder: ['ung', 'gammel', 'gammel', 'gammel'] };
  const weighed = survey.weights({ table: respondents, targets: { alder: { ung: 0.5, gammel: 0.5 } } });
  weighed.table.row(0)['weight']; // => 2
}

{
  const coded = { unit: [1, 1, 2, 2], coder: ['Ida', 'Bo', 'Ida', 'Bo'], theme: ['trafik', 'trafik', null, null] };
  texts.agreement(coded).table.toArray(); // => [{"theme":"trafik","units":2,"given":2,"alpha":1}]
}

{
  const letter = 'Bevar den gamle sti langs åen, for den er byens fineste vej til skoven og stranden. ';
  const alike = texts.campaigns({ text: [letter, `${letter}Min mor går der hver dag.`, 'Byg broen nu.'] });
  alike.table.column('campaign').toArray(); // => [1, 1, null]
}

{
  const letters = { text: ['Ring til Ida Eksempel på 12 34 56 78.', null], name: ['Ida Eksempel', null] };
  const redacted = texts.redact(letters, { names: ['name'] });
  redacted.table.column('redacted').toArray(); // => ["Ring til [navn fjernet] på [telefon fjernet].", null]
}

{
  const wishes = { text: ['Flere cykelstier ved skolen', 'Nej'] };
  const themed = texts.themes({ table: wishes, keywords: { trafik: ['cykel', 'vej'], skole: ['skole'] } });
  themed.table.column('themes').toArray(); // => [["trafik", "skole"], []]
}
