import { asked, at, type Both, type Choice, type Field, type Values } from '../form/field.js';
import { hours } from './time.js';
import { freeOf, type Gathering } from './model.js';
import signUp from './sign-up.schema';
import { signUpTexts } from './sign-up-texts.js';

// What is asked of whoever signs up: fields of `gathering.sign_up`.

type Key = Parameters<ReturnType<typeof signUpTexts>>[0];
const both = (key: Key, values: Record<string, number | string> = {}): Both => [signUpTexts('da')(key, values), signUpTexts('en')(key, values)];

const isFilled = (values: Values, path: string) => Boolean(at(values, path));

/** `citizen`: whether somebody is logged in, whose name the municipality has. */
export function partsOf(gathering: Gathering, citizen: boolean) {
  const { companions_max: most = 0, slots = [] } = gathering.terms;
  const slot = ({ starts_at, ends_at }: (typeof slots)[number], n: number): Choice => {
    const free = freeOf(gathering, n + 1);
    const text = (language: 'da' | 'en') => {
      const time = hours(starts_at, ends_at, language);
      return free === undefined ? time : signUpTexts(language)(free > 0 ? 'slotFree' : 'slotFull', { time, n: free });
    };
    return { value: String(n + 1), label: [text('da'), text('en')] };
  };
  const who: Field[] = citizen ? [] : asked(signUp, {
    'contact.name': { required: true, autocomplete: 'name', help: false },
    'contact.email': { autocomplete: 'email', help: both('reachNote'), must: (values) => !isFilled(values, 'contact.phone') },
    'contact.phone': { autocomplete: 'tel', must: (values) => !isFilled(values, 'contact.email') },
  });
  const how = asked(signUp, {
    ...(slots.length > 0 ? { slot: { type: 'choice' as const, as: 'radios' as const, required: true, label: both('slot'), help: false as const, choices: slots.map(slot) } } : {}),
    ...(most > 0 ? { companions: { as: 'line' as const, label: both('companions'), help: both('companionsHelp', { max: most }), minimum: 0, maximum: most } } : {}),
    recording: { label: both('recording'), help: false },
  });
  const needs = asked(signUp, { 'needs.access': { rows: 2 }, 'needs.interpreter': {} });
  return { who, how, needs };
}

export const allOf = ({ who, how, needs }: ReturnType<typeof partsOf>): Field[] => [...who, ...how, ...needs];

/** A slot is chosen by its number. */
export const numbered = ({ slot, ...body }: Values): Values => (slot === undefined ? body : { ...body, slot: Number(slot) });
