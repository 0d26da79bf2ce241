import { asked, type Both, type Field } from '../form/field.js';
import described from './apply.schema';
import { inWords, type Team } from './model.js';
import { mineTexts } from './mine-texts.js';

// What an application asks: the features of the draw that people say themselves, what seats ask of one's life, and why one wishes to.

type Key = Parameters<ReturnType<typeof mineTexts>>[0];
const both = (key: Key): Both => [mineTexts('da')(key), mineTexts('en')(key)];
const same = (text: string): Both => [text, text];

const NOTHING = new Map<string, string>();

/** What a yes to a seat says. */
export const seatFields = (): Field[] => [
  { path: 'confidentiality', type: 'flag', required: true, label: both('confidentiality'), help: both('confidentialityHelp') },
  { path: 'show_name', type: 'flag', label: both('showName'), help: both('showNameHelp') },
];

export function fieldsOf({ recruitment, seats }: Team): Field[] {
  const declared = (recruitment?.plan.features ?? []).filter(({ source }) => source === 'declared');
  const lived = [...new Set(seats.flatMap(({ profile }) => profile?.experiences ?? []))];
  const choices = (keys: readonly string[]) => keys.map((key) => ({ value: key, label: same(inWords(key, NOTHING)) }));
  return [
    ...declared.map(({ key, label, values }): Field => ({ path: `answers.${key}`, type: 'choice', label: same(label), help: both('drawHelp'), required: true, choices: choices(values.map(({ value }) => value)) })),
    ...(lived.length > 0
      ? asked(described, { experiences: { label: both('experiences'), help: both('experiencesHelp'), as: 'boxes', items: { path: 'experiences[]', type: 'choice', label: both('experiences'), choices: choices(lived) } } })
      : []),
    ...asked(described, { motivation: { label: both('motivation'), help: both('motivationHelp'), rows: 5 } }),
    ...(recruitment?.plan.household_max ? asked(described, { household: { label: both('household'), help: both('householdHelp'), as: 'line' } }) : []),
    ...asked(described, { politician: { label: both('politician'), help: both('politicianHelp') } }),
  ];
}
