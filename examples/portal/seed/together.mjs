// What people do together: an association and its needs, gatherings, a debate.
import { GREEN, PEOPLE } from '../people.mjs';
import { citizen, uuid } from './story.mjs';

export function volunteering(story) {
  const eva = PEOPLE.eva.citizen;
  story.does('eva', -300, 'organisation.register', { organisation: GREEN, kind: 'association', name: 'Grønne Stier', text: { purpose: 'Vi holder byens stier åbne og lyse.' }, area: 'eksempelby' });
  story.does('karl', -298, 'organisation.confirm', { organisation: GREEN, name: 'Grønne Stier' });
  const poster = { kind: 'organisation', organisation: GREEN };
  const need = (days, title, task, label, latitude, longitude, spec) =>
    story.does('eva', days, 'need.post', { need: uuid(), poster, text: { title, task, place: { label, point: { latitude, longitude } } }, spec: { to: story.day(60), ...spec } });
  need(-15, 'Ryd Søstien for grene', 'Vi mødes ved broen med handsker og save. Der er kaffe bagefter.', 'Broen ved Søstien', 55.857, 9.855, { capacity: 12, area: 'eksempelby' });
  need(-9, 'Følg børn til skole', 'To morgener om ugen langs Opdigtvej, indtil stien er bygget.', 'Opdigtvej', 55.884, 9.81, { capacity: 4, area: 'noerre-opdigt' });
  need(-3, 'Mal bænkene ved havnen', 'Vi har maling og pensler. Kom, når det er tørt.', 'Havnen', 55.861, 9.84, { capacity: 6, area: 'eksempelby' });
  story.does('bo', -5, 'offer.make', { offer: uuid(), poster: { kind: 'citizen', citizen: PEOPLE.bo.citizen }, spec: { title: 'Jeg kan save og køre trailer', area: 'noerre-opdigt', competencies: [], to: story.day(40) } });
  return eva;
}

export function gatherings(story) {
  const call = (days, starts, kind, title, description, more = {}) => {
    const gathering = uuid();
    const on = story.weekday(starts);
    story.does('karl', days, 'gathering.call', {
      gathering, about: { description, agenda: ['Velkomst', 'Oplæg', 'Ord fra salen'] },
      terms: { kind, title, hosts: ['town'], starts_at: story.at(on, 17), ends_at: story.at(on, 19), place: 'Beboerhuset, Eksempelvej 1', sign_up_days: 1, companions_max: 2, ...more },
    });
    return gathering;
  };
  const first = call(-14, 10, 'citizen_meeting', 'Borgermøde: hvad skal havnen blive?', 'Kom og se planen, og sig din mening. Der er tolk til tegnsprog.', { capacity: 120 });
  call(-10, 24, 'dialogue_meeting', 'Dialogmøde om trafik i Nørre Opdigt', 'Vi går ruten sammen og taler om den bagefter.', { capacity: 30 });
  call(-5, 45, 'volunteers_meeting', 'Årsmøde for byens frivillige', 'Tak for i år, og hvad gør vi næste år?', {});
  for (let number = 0; number < 9; number++) {
    story.does(citizen(number), -7 + Math.floor(number / 2), 'gathering.sign_up', { gathering: first, attendee: { kind: 'citizen', citizen: citizen(number).citizen } });
  }
  return first;
}

const STATEMENTS = ['Kajen skal være åben hele døgnet.', 'Der skal være mere liv om vinteren.', 'Biler hører ikke til på havnen.', 'Værftet skal blive.'];

export function forum(story) {
  const topic = uuid();
  story.does('karl', -9, 'dialogue.open', {
    topic, terms: { title: 'Havnen om ti år', from: story.day(-9), to: story.day(30), see: 'everybody', statements: 'participants', write: 'enrolled' },
    text: { challenge: 'Hvad skal havnen være for os om ti år?', scope: 'Alt indtil kajen. Værftets bygninger er lejet ud.' },
  });
  const made = STATEMENTS.map((text, at) => {
    const contribution = uuid();
    story.does(citizen(at), -7, 'dialogue.contribute', { topic, contribution, kind: 'statement', text, citizen: citizen(at).citizen });
    return contribution;
  });
  story.does('bo', -6, 'dialogue.contribute', { topic, contribution: uuid(), kind: 'viewpoint', text: 'Vi har brug for et sted, hvor unge kan være uden at købe noget.', citizen: PEOPLE.bo.citizen });
  story.does('ida', -5, 'dialogue.contribute', { topic, contribution: uuid(), kind: 'question', text: 'Bliver badezonen bevogtet?', citizen: PEOPLE.ida.citizen });
  for (let number = 0; number < 24; number++) {
    made.forEach((contribution, at) => {
      if ((number + at) % 3 === 0 && at === number % 4) return;
      const vote = (number + at) % 4 === 0 ? 'disagree' : 'agree';
      story.does(citizen(number), -4, 'dialogue.voice', { citizen: citizen(number).citizen, contribution, vote });
    });
  }
  return topic;
}
