import { at, isAsked, isRequired, placed, say, type Choice, type Field, type Values, type Wrong } from './field.js';
import { formTexts } from './texts.js';
import type { Language } from '../texts/index.js';

// Reads what a form holds as the command's JSON, and says what of it the schema's own limits refuse.

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** Signs as the library counts them: Unicode scalar values, each line's end one. */
export const length = (text: string): number => [...text.replaceAll('\r\n', '\n').trim()].length;

class Collecting {
  readonly wrong: Wrong[] = [];
  readonly #say;

  constructor(readonly values: Values, readonly language: Language) {
    this.#say = formTexts(language);
  }

  fault(field: Field, key: Parameters<ReturnType<typeof formTexts>>[0], more: Record<string, string | number> = {}): undefined {
    // A question's own mark would stand in the middle of the sentence.
    const label = say(field.label, this.language).replace(/[?.:!\s]+$/, '');
    this.wrong.push({ path: field.path, text: this.#say(key, { label, ...more }) });
  }

  /** A field as JSON; undefined where it is empty. */
  read(field: Field): unknown {
    if (!isAsked(field, this.values)) return undefined;
    const value = at(this.values, field.path);
    const must = isRequired(field, this.values);
    if (field.type === 'group') return this.group(field, must);
    if (field.type === 'variant') return this.variant(field, must);
    if (field.type === 'list') return this.list(field, must);
    const text = typeof value === 'string' ? value.trim() : value;
    if (isEmpty(text)) {
      if (must) this.fault(field, field.type === 'flag' ? 'tick' : field.type === 'choice' ? 'choose' : 'required');
      return undefined;
    }
    return this.plain(field, text);
  }

  plain(field: Field, value: unknown): unknown {
    const text = String(value);
    switch (field.type) {
      case 'flag':
        return value === true || value === 'true';
      case 'number':
        return this.number(field, text);
      case 'date':
        return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : this.fault(field, 'noDate');
      case 'instant': {
        const instant = new Date(text);
        return Number.isNaN(instant.getTime()) ? this.fault(field, 'noDate') : instant.toISOString();
      }
      case 'local':
        return Number.isNaN(Date.parse(text)) ? this.fault(field, 'noDate') : text.length === 16 ? `${text}:00` : text;
      case 'email':
        // The server knows the rules; this catches what nobody meant.
        return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : this.fault(field, 'noEmail');
      case 'map': {
        const lines = text.split('\n').map((line) => line.split(/:(.*)/s)).filter(([name]) => name?.trim());
        return Object.fromEntries(lines.map(([name = '', said = '']) => [name.trim(), said.trim()]));
      }
      default:
        return this.text(field, text);
    }
  }

  text(field: Field, text: string): unknown {
    const [n, min, max] = [length(text), field.minLength ?? 0, field.maxLength ?? Infinity];
    if (n > max) return this.fault(field, 'tooLong', { n, max });
    if (n < min) return this.fault(field, 'tooShort', { min });
    if (field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(text)) return this.fault(field, 'malformed');
    return text;
  }

  number(field: Field, text: string): unknown {
    // As a Dane writes it.
    const number = /^[-+]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
    if (Number.isNaN(number)) return this.fault(field, 'noNumber');
    if (field.minimum !== undefined && number < field.minimum) return this.fault(field, 'tooLow', { min: field.minimum });
    if (field.maximum !== undefined && number > field.maximum) return this.fault(field, 'tooHigh', { max: field.maximum });
    return number;
  }

  /** The fields within; undefined where nothing is filled in and it need not be. */
  group(field: Field, must: boolean): unknown {
    const before = this.wrong.length;
    const inside = this.fields(field.fields ?? [], field.path);
    if (inside !== undefined || must) return inside ?? {};
    // A group that nobody filled in lacks nothing; one that was begun lacks what it lacks.
    const begun = this.wrong.slice(before).some(({ path }) => !isEmpty(at(this.values, path)));
    if (!begun) this.wrong.length = before;
    return undefined;
  }

  fields(fields: readonly Field[], above: string): Values | undefined {
    const object: Values = {};
    for (const one of fields) {
      const value = this.read(one);
      if (value !== undefined) object[one.path.slice(above.length + 1)] = value;
    }
    return Object.keys(object).length > 0 ? object : undefined;
  }

  variant(field: Field, must: boolean): unknown {
    const chosen = at(this.values, `${field.path}.${field.tag ?? '$'}`);
    const choice = field.choices?.find(({ value }) => value === chosen);
    if (choice === undefined) return must ? this.fault(field, 'choose') : undefined;
    const inside = this.fields(choice.fields ?? [], field.path) ?? {};
    return field.tag ? { [field.tag]: choice.value, ...inside } : inside;
  }

  list(field: Field, must: boolean): unknown {
    const value = at(this.values, field.path);
    const given = Array.isArray(value) ? value : isEmpty(value) ? [] : [value];
    const { items } = field;
    const all = given.map((_, n) => (items ? this.read(placed({ ...items, required: false }, `${field.path}[]`, `${field.path}.${n}`)) : undefined));
    const said = all.filter((one) => !isEmpty(one));
    const min = Math.max(field.minItems ?? 0, must ? 1 : 0);
    if (said.length < min && (must || said.length > 0)) return this.fault(field, min === 1 ? (items?.type === 'choice' ? 'choose' : 'required') : 'tooFew', { min });
    if (field.maxItems !== undefined && said.length > field.maxItems) return this.fault(field, 'tooMany', { max: field.maxItems });
    return said.length > 0 ? said : undefined;
  }
}

/**
 * The command's JSON out of what a form holds, and what is wrong with it by the schema's limits, in the order of the fields. What is
 * empty is left out, and so is what is not asked as the form stands.
 */
export function collected(fields: readonly Field[], values: Values, language: Language): { body: Values; wrong: Wrong[] } {
  const collecting = new Collecting(values, language);
  const body: Values = {};
  for (const field of fields) {
    const value = collecting.read(field);
    if (value === undefined) continue;
    let into = body;
    const path = field.path.split('.');
    for (const step of path.slice(0, -1)) into = (into[step] ??= {}) as Values;
    into[path.at(-1) ?? ''] = value;
  }
  return { body, wrong: collecting.wrong };
}

/** What is chosen of a choice or a variant. */
export function chosen(field: Field, values: Values): Choice | undefined {
  const value = at(values, field.type === 'variant' ? `${field.path}.${field.tag ?? '$'}` : field.path);
  return field.choices?.find((one) => one.value === value);
}
