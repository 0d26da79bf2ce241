import { asked, at, type Both, type Choice, type Field, type Values } from '../form/field.js';
import contact from './contact.schema';
import { inboxTexts } from './texts.js';
import wishes from './wishes.schema';

const both = (key: 'quietFrom' | 'quietTo' | 'never', values = {}): Both => [inboxTexts('da')(key, values), inboxTexts('en')(key, values)];
const HOURS: readonly Choice[] = Array.from({ length: 24 }, (_, n) => ({
  value: String(n),
  label: [inboxTexts('da')('hour', { n: String(n).padStart(2, '0') }), inboxTexts('en')('hour', { n: String(n).padStart(2, '0') })],
}));

/** Hours in which nothing is sent have a beginning and an end, or there are none. */
const isSet = (path: string) => (values: Values) => ![undefined, null, ''].includes(at(values, path) as string);

/** How often somebody is told, and when not. */
export const wishFields = (): Field[] => {
  const hour = (which: 'from' | 'to') => ({
    type: 'choice', as: 'select', choices: HOURS, help: false, none: both('never'),
    label: both(which === 'from' ? 'quietFrom' : 'quietTo'), must: isSet(`wishes.quiet.${which === 'from' ? 'to' : 'from'}`),
  } as const);
  const all = { as: 'radios', must: () => true } as const;
  return asked(wishes, { 'wishes.own': all, 'wishes.followed': all, 'wishes.quiet.from': hour('from'), 'wishes.quiet.to': hour('to'), 'wishes.language': { ...all, help: false } });
};

/** As the command takes it: hours are numbers. */
export function wishesOf(body: Values): Values {
  const said = (body['wishes'] ?? {}) as Values;
  const quiet = said['quiet'] as { from?: unknown; to?: unknown } | undefined;
  return { wishes: { ...said, ...(quiet ? { quiet: { from: Number(quiet.from), to: Number(quiet.to) } } : {}) } };
}

/** By which way somebody is reached, with what that way needs. */
export const wayFields = (): Field[] => {
  const is = (channel: string) => (values: Values) => at(values, 'contact') === channel;
  return asked(contact, {
    contact: { as: 'radios', help: false, must: () => true },
    email: { when: is('email'), must: is('email'), autocomplete: 'email' },
    address: { when: is('letter'), must: is('letter') },
  });
};
