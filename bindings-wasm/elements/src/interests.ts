import type { InterestTree } from 'medborger';
import type { Choice } from './form/field.js';
import type { Language } from './texts/index.js';
import type { Wire } from './wire.js';

export type Interests = Wire<InterestTree>['interests'];

type Named = { readonly labels: Readonly<Record<string, string>> };

/** The name of what has labels by language: Danish where there is none in the page's. */
export const labelled = ({ labels }: Named, language: Language, key: string): string => labels[language] ?? labels['da'] ?? Object.values(labels)[0] ?? key;

export const interestLabel = (all: Interests, key: string, language: Language): string => {
  const found = all.find(({ interest }) => interest === key);
  return found ? labelled(found, language, key) : key;
};

/** Those that are offered, each behind the area above it. */
export function interestChoices(all: Interests): Choice[] {
  const active = all.filter(({ status }) => status === 'active');
  const name = (key: string, language: Language, depth = 0): string => {
    const one = all.find(({ interest }) => interest === key);
    const own = interestLabel(all, key, language);
    return one?.parent && depth < 8 ? `${name(one.parent, language, depth + 1)}: ${own}` : own;
  };
  const choices = active.map(({ interest }): Choice => ({ value: interest, label: [name(interest, 'da'), name(interest, 'en')] }));
  return choices.sort((a, b) => a.label[0].localeCompare(b.label[0], 'da'));
}
