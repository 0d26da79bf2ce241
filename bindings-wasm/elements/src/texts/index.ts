// What the elements say: one catalogue in Danish and English, each element's part beside it. A host may say any of it otherwise.

export type Language = 'da' | 'en';

/** A text of a catalogue by its key, with what stands between braces filled in. */
export type Say<Key extends string = string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

const overrides: Record<Language, Map<string, string>> = { da: new Map(), en: new Map() };
const listeners = new Set<() => void>();

/**
 * Says some texts otherwise: keys are those of the element and the text, as `hearing.send`. Elements that are shown already follow.
 * What no element knows is kept: its script may come later.
 */
export function texts(language: Language, said: Readonly<Record<string, string>>): void {
  for (const [key, text] of Object.entries(said)) overrides[language].set(key, text);
  for (const changed of listeners) changed();
}

/** Calls when texts change, until what it gives back is called. */
export function whenTextsChange(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** An element's part of the catalogue. The same keys in both languages: the types see to it. */
export function catalogue<Key extends string>(element: string, said: Readonly<Record<Language, Readonly<Record<Key, string>>>>) {
  return (language: Language): Say<Key> =>
    (key, values = {}) => {
      const text = overrides[language].get(`${element}.${key}`) ?? said[language][key];
      return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
    };
}

/** Of a label in both languages as the schema gives it. */
export const inLanguage = (both: readonly [danish: string, english: string], language: Language): string => both[language === 'da' ? 0 : 1];
