import { asked, at, type Both, type Field, type Values } from '../form/field.js';
import appeal from './appeal.schema';
import contribute from './contribute.schema';
import type { Shown } from './model.js';
import revise from './revise.schema';
import { doingTexts } from './doing-texts.js';

/** How many characters a statement has at most: the schema says so of no field, since it hangs on the kind. */
const STATEMENT = 280;

type Key = Parameters<ReturnType<typeof doingTexts>>[0];
const both = (key: Key): Both => [doingTexts('da')(key), doingTexts('en')(key)];

/** Begun as what most people write. */
export const blank: Values = { kind: 'viewpoint' };

/** What a contribution asks: of its kinds those that whoever writes may choose there. */
export function contributeFields(shown: Shown, isReply: boolean, values: Values = {}): Field[] {
  const { terms, own } = shown.topic;
  const kinds = new Set(['input', 'viewpoint', 'question']);
  if (isReply && own?.role === 'politician') kinds.add('answer');
  if (!isReply && terms.statements === 'participants') kinds.add('statement');
  const choices = contribute.fields.find(({ path }) => path === 'kind')?.choices?.filter(({ value }) => kinds.has(value)) ?? [];
  const isStatement = at(values, 'kind') === 'statement';
  return asked(contribute, {
    kind: { label: both('kindLabel'), help: false, as: 'radios', choices },
    text: { label: both('textLabel'), help: isStatement ? both('statementHelp') : false, rows: isReply ? 3 : 5, ...(isStatement ? { maxLength: STATEMENT } : {}) },
  });
}

export const reviseFields = (): Field[] => asked(revise, { text: { label: both('textLabel'), help: both('versions'), rows: 5 } });
export const appealFields = (): Field[] => asked(appeal, { text: { rows: 4 } });
