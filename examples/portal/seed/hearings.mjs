// Three hearings: one that is open, one that has been answered and decided, one that is announced.
import { PEOPLE } from '../people.mjs';
import { nameOf } from './bank.mjs';
import { uuid } from './story.mjs';

const SECTIONS = [
  {
    section: 'maal', heading: 'Mål for havnen',
    body: 'Havnen skal være et sted, hvor man bor, arbejder og bader.\n\nPlanen giver plads til 120 boliger, et værft og en badezone.',
  },
  { section: 'bebyggelse', heading: 'Bebyggelsens højde og placering', body: 'Der må bygges i højst fire etager. Langs kajen højst tre.' },
  { section: 'stier', heading: 'Stier og pladser', body: 'Kajen er åben for alle i hele sin længde. Stien forbindes med Søstien.' },
];

const choice = (choice, text) => ({ choice, text });
const closed = (several, ...choices) => ({ kind: 'closed', choices, several });

const QUESTIONS = [
  {
    question: 'enig', text: 'Er du enig i, at kajen skal være åben for alle?', section: 'stier',
    kind: closed(false, choice('ja', 'Ja'), choice('nej', 'Nej'), choice('ved-ikke', 'Ved ikke')),
  },
  {
    question: 'bruger', text: 'Hvad bruger du havnen til?',
    kind: closed(true, choice('gaa', 'Går tur'), choice('bade', 'Bader'), choice('sejle', 'Sejler'), choice('arbejde', 'Arbejder der')),
  },
  { question: 'vigtigt', text: 'Hvor vigtigt er det, at havnen ændres?', kind: { kind: 'scale', from: 1, to: 5 } },
  { question: 'andet', text: 'Er der noget, vi har glemt?', kind: { kind: 'open' } },
];

const answersOf = (number) => [
  { question: 'enig', value: { kind: 'closed', choices: [number % 5 === 4 ? 'nej' : 'ja'] } },
  { question: 'vigtigt', value: { kind: 'scale', value: 1 + (number % 5) } },
];

const OPEN = [
  ['Bevar den åbne kaj. Det er der, vi mødes.', 'stier', 'support'],
  ['Fire etager er for meget. Det tager lyset fra husene bag ved.', 'bebyggelse', 'objection'],
  ['Husk en rampe ved badezonen, så kørestole kan komme i vandet.', 'stier', 'neutral'],
];

const OLD = [
  ['Stien må ikke flyttes. Den bruges hver dag af børn på vej til skole.', 'objection'],
  ['God plan. Men hvor skal bilerne holde?', 'support'],
  ['Lad engen være våd, så er der også plads til viberne.', 'neutral'],
  ['Vi savner en bænk halvvejs.', 'support'],
];

export function hearings(story, idea) {
  return { open: open(story, idea), decided: decided(story), announced: announced(story) };
}

function open(story, idea) {
  const hearing = uuid();
  story.does('karl', -20, 'hearing.draft', { hearing, title: 'Lokalplan for havnen i Eksempelby', basis: { kind: 'statutory', rule: 'local_plan' }, ideas: [idea] });
  story.does('karl', -20, 'hearing.put_document', {
    hearing, document: 'udgave', role: 'hearing_edition',
    content: { title: 'Forslag til lokalplan 117', sections: SECTIONS },
  });
  story.does('karl', -20, 'hearing.set_form', { hearing, questions: QUESTIONS });
  story.does('karl', -12, 'hearing.announce', { hearing, published_on: story.day(-11) });
  const meets = story.weekday(6);
  story.does('karl', -12, 'hearing.call_meeting', {
    hearing, meeting: uuid(), title: 'Borgermøde om havnen', place: 'Beboerhuset', starts_at: story.at(meets, 17), ends_at: story.at(meets, 19),
  });
  OPEN.forEach(([text, section, stance], number) => {
    story.does('public', -8 + number, 'response.submit', {
      hearing, response: uuid(), content: { respondent: { kind: 'private', name: nameOf(number) }, text, section, stance, answers: answersOf(number) },
    });
  });
  story.does('ida', -2, 'response.submit', {
    hearing, response: uuid(), citizen: PEOPLE.ida.citizen,
    content: {
      respondent: { kind: 'private', name: PEOPLE.ida.name, email: PEOPLE.ida.email },
      text: 'Jeg bor ved kajen og kan nås på 12 34 56 78. Bevar bænkene.', section: 'stier', stance: 'support', answers: answersOf(0),
    },
  });
  return hearing;
}

function decided(story) {
  const hearing = uuid();
  const title = 'Ny sti gennem Engdraget';
  story.does('karl', -170, 'hearing.draft', { hearing, title, basis: { kind: 'general' } });
  story.does('karl', -170, 'hearing.put_document', {
    hearing, document: 'udgave', role: 'hearing_edition',
    content: { title: 'Forslag til sti', sections: [{ section: 'linje', heading: 'Stiens linje', body: 'Stien går langs åen fra skolen til stationen.' }] },
  });
  story.does('karl', -165, 'hearing.announce', { hearing, published_on: story.day(-164), last_day: story.day(-130) });
  const responses = OLD.map(([text, stance], number) => {
    const response = uuid();
    story.does('public', -150 + number, 'response.submit', {
      hearing, response, content: { respondent: { kind: 'private', name: nameOf(number + 7) }, text, stance, section: 'linje' },
    });
    return response;
  });
  for (const response of responses) story.does('karl', -110, 'response.review', { response, text_version: 1 });
  story.does('karl', -108, 'white_paper.begin', { hearing });
  story.does('karl', -108, 'white_paper.put_section', {
    hearing, section: 'linje',
    answer: {
      summary: 'Flere ønsker stien, nogle en anden linje.',
      assessment: 'Forvaltningen foreslår at beholde linjen og flytte et stykke væk fra engen.',
      recommendation: 'At stien anlægges med ændringen.', change: 'Stien flyttes 20 meter ved engen.',
    },
  });
  responses.forEach((response, at) => {
    story.does('karl', -107, 'response.answer', { response, answer: { summary: OLD[at][0], assessment: 'Forvaltningen har taget det med i forslaget.' } });
  });
  story.does('karl', -100, 'white_paper.finish', { hearing, introduction: 'Der kom fire svar. Alle er læst og besvaret.' });
  story.does('karl', -80, 'hearing.decide', { hearing, decided_on: story.day(-80), outcome: 'adopted_with_changes', change: 'minor', text: 'Stien anlægges, og ved engen flyttes den 20 meter.' });
  story.does('karl', -79, 'hearing.publish_decision', { hearing, published_on: story.day(-79) });
  return hearing;
}

function announced(story) {
  const hearing = uuid();
  story.does('karl', -1, 'hearing.draft', { hearing, title: 'Hvordan skal skolegården se ud?', basis: { kind: 'general' } });
  story.does('karl', -1, 'hearing.put_document', {
    hearing, document: 'udgave', role: 'hearing_edition',
    content: { title: 'Oplæg om skolegården', sections: [{ section: 'leg', heading: 'Plads til leg', body: 'Halvdelen af asfalten bliver til græs og træer.' }] },
  });
  story.does('karl', -1, 'hearing.announce', { hearing, published_on: story.day(7), last_day: story.day(42) });
  return hearing;
}
