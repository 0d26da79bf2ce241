import { asked, at, type Both, type Field, type Values } from '../form/field.js';
import { interestChoices, type Interests } from '../interests.js';
import deposit from './deposit.schema';
import type { Picture } from './model.js';
import { proposeTexts } from './propose-texts.js';

// What is asked of whoever proposes an idea: fields of `idea.deposit`, and what each picture shows.

type Key = Parameters<ReturnType<typeof proposeTexts>>[0];
const both = (key: Key, values: Record<string, number> = {}): Both => [proposeTexts('da')(key, values), proposeTexts('en')(key, values)];

export const PICTURES_MOST = deposit.fields.find(({ path }) => path === 'pictures')?.maxItems ?? 5;
const ALT_MOST = deposit.fields.find(({ path }) => path === 'pictures')?.items?.fields?.find(({ path }) => path.endsWith('.alt'))?.maxLength;

export const picturesOf = (values: Values): readonly Picture[] => (at(values, 'pictures') ?? []) as Picture[];

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
const LATITUDE = 'place.point.latitude';
const LONGITUDE = 'place.point.longitude';
export const hasPoint = (values: Values): boolean => isFilled(at(values, LATITUDE)) || isFilled(at(values, LONGITUDE));

export interface Parts {
  readonly what: readonly Field[];
  readonly place: readonly Field[];
  readonly point: readonly Field[];
  readonly alts: readonly Field[];
}

/** Where the server's faults with pictures belong: asked in a way of its own. */
export const PICTURES: Field = { path: 'pictures', type: 'list', label: both('pictures'), when: () => false };

export function partsOf(interests: Interests, values: Values, isPlain = false): Parts {
  const choices = interestChoices(interests);
  const topics = deposit.fields.find(({ path }) => path === 'topics');
  const items = topics?.items && { ...topics.items, type: 'choice' as const, choices };
  return {
    what: asked(deposit, {
      title: {},
      body: { rows: 8 },
      ...(choices.length > 0 && items ? { topics: { as: 'boxes', items } } : {}),
    }),
    place: asked(deposit, { 'place.label': { label: both('placeLabel'), required: false, must: (values) => hasPoint(values) } }),
    point: isPlain ? [] : asked(deposit, {
      [LATITUDE]: { label: both('latitude'), as: 'line', required: false, minimum: 54.5, maximum: 57.8, must: (values) => isFilled(at(values, LONGITUDE)) },
      [LONGITUDE]: { label: both('longitude'), as: 'line', required: false, minimum: 8, maximum: 15.3, must: (values) => isFilled(at(values, LATITUDE)) },
    }),
    alts: picturesOf(values).map((_, n): Field => ({
      path: `pictures.${n}.alt`, type: 'text', as: 'line', required: true, label: both('pictureAlt', { n: n + 1 }), help: both('pictureAltHelp'),
      ...(ALT_MOST === undefined ? {} : { maxLength: ALT_MOST }),
    })),
  };
}

export const allOf = ({ what, place, point, alts }: Parts): Field[] => [...what, ...place, ...point, ...alts, PICTURES];
