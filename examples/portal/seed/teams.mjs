// Two committees: one whose citizens were drawn, with a draw that anybody can replay, and one that takes applications now.
import { areaOf } from './bank.mjs';
import { citizen, uuid } from './story.mjs';

const value = (name, min, max, more = {}) => ({ value: name, min, max, ...more });

const PLAN = {
  features: [
    { key: 'gender', label: 'Køn', source: 'declared', values: [value('f', 2, 4), value('m', 2, 4)] },
    { key: 'age', label: 'Alder', source: 'age', values: [value('under-40', 1, 3, { age_to: 39 }), value('over-39', 3, 5, { age_from: 40 })] },
    { key: 'area', label: 'Område', source: 'area', values: ['eksempelby', 'noerre-opdigt', 'soender-opdigt', 'paafund'].map((area) => value(area, 1, 3)) },
  ],
};

const seats = (label) => [{ key: 'borgere', label, class: 'citizen', seats: 6 }];

const terms = (story, from, to, label) => ({
  by: 'council', from: story.day(from), to: story.day(to), power: 'advisory', seats: seats(label),
  meetings: { min: 4, max: 6, months: 8 }, openness: { agendas: true, minutes: true },
  terms: {
    purpose: 'Et forslag, som borgere har skrevet sammen, og som bliver brugt.',
    tasks: ['Lyt til dem, det handler om', 'Foreslå indsatser', 'Sig, hvem der gør hvad'],
    reports_to: ['Byrådet'], resources: 'En sekretær fra forvaltningen, et lokale og forplejning.',
  },
});

export function teams(story) {
  return { drawn: drawn(story), recruiting: recruiting(story) };
}

function drawn(story) {
  const team = uuid();
  story.does('karl', -100, 'team.propose', {
    team, kind: 'special_committee', title: 'Sundhed sammen', topics: ['health'],
    challenge: 'Hvad er et godt og sundt liv i Eksempelby, og hvem gør hvad for det?',
  });
  story.does('karl', -90, 'team.adopt_terms', { team, ...terms(story, -60, 240, 'Borgere, der er trukket lod om') });
  story.does('karl', -88, 'team.open_recruitment', { team, method: 'draw', last_day: story.day(-60), plan: PLAN });
  for (let number = 0; number < 40; number++) {
    story.does(citizen(number), -80 + Math.floor(number / 3), 'team.express_interest', {
      team, citizen: citizen(number).citizen, answers: { gender: number % 2 === 0 ? 'f' : 'm' }, motivation: `Jeg bor i området ${areaOf(number)} og vil gerne være med.`,
    });
  }
  const title = 'Lodtrækning til udvalget Sundhed sammen';
  story.does('karl', story.at(-55, 9), 'team.publish_draw', {
    team, title, draws_at: story.at(-53, 15), disclosure: 'features', randomness: { kind: 'balls', balls: 3 },
  });
  story.does('karl', story.at(-55, 9, 5), 'team.announce_draw', { team, place: 'kommunens hjemmeside og opslagstavlen på rådhuset', told_at: story.at(-55, 9) });
  story.does('karl', story.at(-53, 16), 'team.draw', { team, drawn: { kind: 'numbers', numbers: [4, 0, 7] } });
  return team;
}

function recruiting(story) {
  const team = uuid();
  story.does('karl', -30, 'team.propose', { team, kind: 'task_committee', title: 'Unge og havnen', topics: ['health'], challenge: 'Hvad skal havnen kunne for dem, der er under 25?' });
  story.does('karl', -20, 'team.adopt_terms', { team, ...terms(story, 30, 300, 'Borgere med noget på hjerte') });
  story.does('karl', -10, 'team.open_recruitment', { team, method: 'seat_fit', last_day: story.day(20) });
  for (let number = 0; number < 5; number++) {
    story.does(citizen(number + 20), -8 + number, 'team.express_interest', { team, citizen: citizen(number + 20).citizen, motivation: 'Jeg bruger havnen hver dag.' });
  }
  return team;
}
