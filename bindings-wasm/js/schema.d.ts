import type { Commands, ErrorCode, Queries } from './generated.js';

/** The languages of labels, help and sentences. */
export type Language = 'da' | 'en';

/** The kind of a field: what a form shows for it. `group` holds fields, `variant` fields by choice. */
export type FieldType =
  | 'text' | 'email' | 'number' | 'flag' | 'date' | 'instant' | 'local' | 'id' | 'choice' | 'variant' | 'list' | 'group' | 'map';

/** Who may send a command. */
export type Sender = 'system' | 'staff' | 'citizen' | 'other' | 'public';

/** A document of `medborger/schema/*.json`, as JSON. */
export interface RoomDocument {
  readonly schema: number;
  readonly library: string;
  readonly room: string;
  readonly commands: object;
  readonly questions: object;
  readonly $defs: object;
}

/** The document `medborger/schema/errors.json`. */
export interface ErrorsDocument {
  readonly schema: number;
  readonly library: string;
  readonly kinds: object;
  readonly errors: object;
}

export interface Choice {
  readonly value: string;
  /** What else is filled in where this is chosen. */
  readonly fields: Field[];
  label(language?: Language): string;
  help(language?: Language): string;
}

export interface Field {
  /** The name in JSON, as `text_version`. */
  readonly name: string;
  /** The name in JavaScript, as `textVersion`. */
  readonly key: string;
  /** The name with those of the fields that hold it, as errors tell it in JSON. */
  readonly path: string;
  readonly type: FieldType;
  /** Whether somebody must fill it in. */
  readonly required: boolean;
  /** Whether the library makes it where it is left out. */
  readonly fresh: boolean;
  /** What it is where it is left out. */
  readonly default: unknown;
  /** Who alone may fill it in: `official`, or `attested:resident` where a log-in must vouch for it. */
  readonly who: string | null;
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly minItems: number | null;
  readonly maxItems: number | null;
  readonly pattern: string | null;
  readonly choices: Choice[];
  readonly tag: string | null;
  readonly fields: Field[];
  readonly items: Field | null;
  label(language?: Language): string;
  help(language?: Language): string;
}

export interface Call {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Who may send the command; null of a question. */
  readonly senders: readonly Sender[] | null;
  readonly fields: Field[];
}

/** A command of a room's document, with its fields in the order in which a form asks. */
export function command(document: object, name: keyof Commands): Call;

/** A question of a room's document. */
export function question(document: object, name: keyof Queries): Call;

/** What a citizen reads of an error that was thrown. */
export function forCitizens(
  errors: object, error: { readonly code: ErrorCode | string; readonly message: string; readonly danish: string },
  language?: Language,
): string;
