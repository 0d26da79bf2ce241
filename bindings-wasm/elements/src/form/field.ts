import type { Language } from '../texts/index.js';

// What a form asks, as the schema describes it. Paths are those of JSON: `content.respondent.name`.

/** In Danish and in English. */
export type Both = readonly [danish: string, english: string];

export type FieldType =
  | 'text' | 'email' | 'number' | 'flag' | 'date' | 'instant' | 'local' | 'id' | 'choice' | 'variant' | 'list' | 'group' | 'map';

export interface Choice {
  readonly value: string;
  readonly label: Both;
  readonly help?: Both;
  /** What else is asked where this is chosen. */
  readonly fields?: readonly Field[];
}

export interface Field {
  readonly path: string;
  readonly type: FieldType;
  readonly label: Both;
  readonly help?: Both;
  readonly required?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly choices?: readonly Choice[];
  /** The field that tells which of several objects it is. */
  readonly tag?: string;
  /** Of a group. */
  readonly fields?: readonly Field[];
  /** Of a list: what it holds. */
  readonly items?: Field;

  // What an element adds.

  /** How it is asked, where there is more than one way; see `widgetOf`. */
  readonly as?: 'line' | 'area' | 'radios' | 'select' | 'boxes' | 'scale';
  /** The browser's name for what belongs there, as `email`. */
  readonly autocomplete?: string;
  /** What it says where nothing is chosen of a select that may be left out. */
  readonly none?: Both;
  /** How many lines a text is given. */
  readonly rows?: number;
  /** The name in a form without JavaScript, where it is not the path. */
  readonly name?: string;
  /** Whether it is asked, as the form stands. */
  readonly when?: (values: Values) => boolean;
  /** Whether it must be filled in, as the form stands; where it is given, it decides in place of `required`. */
  readonly must?: (values: Values) => boolean;
}

/** What `build/schemas.mjs` picks of a command. */
export interface Described {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** What a form holds: the command's own JSON, as far as it is filled in; numbers may still be texts. */
export type Values = { [name: string]: unknown };

/** One thing that is wrong, at a field's path. */
export interface Wrong {
  readonly path: string;
  readonly text: string;
}

/** How an element asks for a field: what it says otherwise than the schema. Without help where the label says it all. */
export type Asking = Partial<Omit<Field, 'help'>> & { readonly help?: Both | false };

/** The fields of a description, each as the element asks for it. `{}` takes one as it is. */
export function asked(described: Described, how: Readonly<Record<string, Asking>>): Field[] {
  return Object.entries(how).map(([path, { help, ...more }]) => {
    const field = described.fields.find((one) => one.path === path);
    if (field === undefined) throw new RangeError(`${described.name} has no field ${path}`);
    const { help: said, ...others } = field;
    const shown = help ?? said;
    return { ...others, ...(shown ? { help: shown } : {}), ...more };
  });
}

const steps = (path: string) => path.split('.');

/** What stands at a path. */
export function at(values: Values, path: string): unknown {
  let value: unknown = values;
  for (const step of steps(path)) value = typeof value === 'object' && value !== null ? (value as Values)[step] : undefined;
  return value;
}

/** The same values with another at a path; what was given stays as it was. */
export function withAt(values: Values, path: string, value: unknown): Values {
  const [first = '', ...rest] = steps(path);
  const copy: Values = Array.isArray(values) ? ([...values] as unknown as Values) : { ...values };
  if (rest.length === 0) copy[first] = value;
  else {
    const inside = copy[first];
    copy[first] = withAt((typeof inside === 'object' && inside !== null ? inside : /^\d+$/.test(rest[0] ?? '') ? [] : {}) as Values, rest.join('.'), value);
  }
  return copy;
}

/** A field of a list or of a choice, at its own place: of `needs[]`, the second is `needs.1`. */
export function placed(field: Field, from: string, to: string): Field {
  const moved = (one: Field): Field => placed(one, from, to);
  return {
    ...field,
    path: field.path.startsWith(from) ? to + field.path.slice(from.length) : field.path,
    ...(field.fields && { fields: field.fields.map(moved) }),
    ...(field.choices && { choices: field.choices.map((choice) => (choice.fields ? { ...choice, fields: choice.fields.map(moved) } : choice)) }),
    ...(field.items && { items: moved(field.items) }),
  };
}

export const isAsked = (field: Field, values: Values): boolean => field.when?.(values) ?? true;
export const isRequired = (field: Field, values: Values): boolean => field.must?.(values) ?? field.required === true;

const AREA_FROM = 300;
const RADIOS_MOST = 7;
const SCALE_MOST = 11;

/** How a field is asked. */
export function widgetOf(field: Field): 'line' | 'area' | 'radios' | 'select' | 'boxes' | 'scale' {
  if (field.as) return field.as;
  if (field.type === 'choice' || field.type === 'variant') return (field.choices?.length ?? 0) <= RADIOS_MOST ? 'radios' : 'select';
  if (field.type === 'list' && field.items?.type === 'choice') return 'boxes';
  if (field.type === 'text' && (field.maxLength ?? 0) > AREA_FROM) return 'area';
  if (field.type === 'map') return 'area';
  const range = (field.maximum ?? Infinity) - (field.minimum ?? 0);
  return field.type === 'number' && range < SCALE_MOST ? 'scale' : 'line';
}

export const say = (both: Both, language: Language): string => both[language === 'da' ? 0 : 1];
