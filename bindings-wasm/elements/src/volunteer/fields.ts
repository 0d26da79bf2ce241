import { asked, at, withAt, type Both, type Field, type Values } from '../form/field.js';
import { interestChoices } from '../interests.js';
import type { Names } from './model.js';
import hours from './hours.schema';
import { mineTexts } from './mine-texts.js';
import offer from './offer.schema';

// What an offer of help asks, and a day's hours.

type Key = Parameters<ReturnType<typeof mineTexts>>[0];
const both = (key: Key): Both => [mineTexts('da')(key), mineTexts('en')(key)];
const same = (text: string): Both => [text, text];

const TIMES = { morning: [9, 12, 1, 5], afternoon: [12, 17, 1, 5], evening: [17, 21, 1, 5], weekend: [10, 16, 6, 7] } as const;

/** Whether it is asked when: a page without JavaScript can't make times of it. */
export function offerFields({ areas, interests }: Names, asksWhen = true): Field[] {
  const topics = interestChoices(interests);
  const see = (offer.fields.find(({ path }) => path === 'spec.visibility')?.choices ?? []).map(({ value }) => ({ value, label: both(`see_${value}` as Key) }));
  const when: Field = {
    path: 'when', type: 'list', as: 'boxes', label: both('offerWhen'), help: both('offerWhenHelp'),
    items: { path: 'when[]', type: 'choice', label: both('offerWhen'), choices: Object.keys(TIMES).map((value) => ({ value, label: both(`time_${value}` as Key) })) },
  };
  return [
    ...asked(offer, { 'spec.title': { label: both('offerTitle'), help: both('offerTitleHelp'), as: 'line', required: true } }),
    ...(asksWhen ? [when] : []),
    ...(areas.size > 0 ? asked(offer, { 'spec.area': { label: both('offerArea'), help: false, type: 'choice', as: 'select', none: both('offerAnywhere'), choices: [...areas].map(([value, label]) => ({ value, label: same(label) })) } }) : []),
    ...(topics.length > 0 ? asked(offer, { 'spec.interests': { label: both('offerInterests'), help: false, as: 'boxes', items: { path: 'spec.interests[]', type: 'choice', label: both('offerInterests'), choices: topics } } }) : []),
    ...asked(offer, {
      'spec.from': { label: both('offerFrom'), help: false, required: asksWhen },
      'spec.to': { label: both('offerTo'), help: both('offerToHelp') },
      'spec.note': { label: both('offerNote'), help: false, rows: 3 },
      'spec.visibility': { label: both('offerSee'), help: false, choices: see, required: true },
    }),
  ];
}

export const hoursFields = (): Field[] => asked(hours, {
  day: { label: both('reportDay'), help: false },
  minutes: { label: both('reportMinutes'), help: both('reportMinutesHelp'), as: 'line', minimum: 1, maximum: 1_440 },
});

const DAY = 86_400_000;

/** How far Denmark's clock is ahead of UTC at an hour of a day, in milliseconds. */
function ahead(at: number): number {
  const part = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', hour: '2-digit', hourCycle: 'h23' }).format(at);
  return (Number(part) - new Date(at).getUTCHours() + (Number(part) < new Date(at).getUTCHours() ? 24 : 0)) * 3_600_000;
}

/** An hour of a day in Denmark as an instant. */
function instantAt(day: number, hour: number): string {
  const local = day + hour * 3_600_000;
  return new Date(local - ahead(local)).toISOString().replace('.000Z', 'Z');
}

/**
 * What was collected as the command takes it: times of a week, from the first day on, again each week until the last one or for a
 * year. Out of what was written alone, so that each attempt says the same.
 */
export function sentOffer(body: Values): Values {
  const { when, ...rest } = body as Values & { when?: readonly (keyof typeof TIMES)[] };
  const first = Date.parse(`${String(at(body, 'spec.from') ?? '')}T00:00:00Z`);
  if (!Array.isArray(when) || when.length === 0 || Number.isNaN(first)) return rest;
  const windows = Array.from({ length: 7 }, (_, n) => first + n * DAY).flatMap((day) => {
    const weekday = ((new Date(day).getUTCDay() + 6) % 7) + 1;
    return when.flatMap((time) => {
      const [from, until, begin, end] = TIMES[time as keyof typeof TIMES];
      return weekday >= begin && weekday <= end ? [{ from: instantAt(day, from), until: instantAt(day, until) }] : [];
    });
  });
  const last = at(body, 'spec.to') ?? new Date(first + 364 * DAY).toISOString().slice(0, 10);
  return withAt(rest, 'spec.schedule', { windows, flexible: true, every_weeks: 1, until: last });
}
