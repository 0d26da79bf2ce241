import type { CitizenView, WayCatalogue } from 'medborger';
import type { Interests } from '../interests.js';
import type { Language } from '../texts/index.js';
import type { Wire } from '../wire.js';

export type Citizen = Wire<CitizenView>;
export type Ways = Wire<WayCatalogue>['ways'];

/** A consent that the municipality asks for: to what, to which version of its text, and how that reads. */
export interface Purpose {
  readonly purpose: string;
  readonly text_version: string;
  readonly da: readonly [label: string, help?: string];
  readonly en: readonly [label: string, help?: string];
}

/** The purpose without which there is no enrolment. */
export const ENROLMENT = 'enrolment';

/** Keys of the municipality's with their names: `{"nord": "Nørre Opdigt"}`, or with both languages, `{"nord": ["Nord", "North"]}`. */
export type Names = Readonly<Record<string, string | readonly [danish: string, english: string]>>;

/** What the page knows of what can be chosen. */
export interface Offered {
  readonly purposes: readonly Purpose[];
  readonly interests: Interests;
  readonly ways: Ways;
  readonly areas: Names;
  readonly competencies: Names;
  /** The year, by the server's clock. */
  readonly year: number;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNamed = (value: unknown): boolean => Array.isArray(value) && typeof value[0] === 'string';

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

/** The consents of an attribute; nothing where it says none that can be read. */
export function purposesOf(text: string | null): readonly Purpose[] | undefined {
  const given = parsed(text);
  if (!Array.isArray(given)) return undefined;
  const isOne = (one: unknown) => isObject(one) && typeof one['purpose'] === 'string' && typeof one['text_version'] === 'string' && isNamed(one['da']) && isNamed(one['en']);
  return given.every(isOne) ? (given as Purpose[]) : undefined;
}

export function namesOf(text: string | null): Names {
  const given = parsed(text);
  if (!isObject(given)) return {};
  return Object.fromEntries(Object.entries(given).filter(([, name]) => typeof name === 'string' || isNamed(name))) as Names;
}

export const purposeText = (one: Purpose, language: Language) => ({ label: one[language][0], help: one[language][1] });
