import { forCitizens } from '../../../js/schema.js';
import type { Fault } from '../client.js';
import type { Language } from '../texts/index.js';
import { say, type Field, type Wrong } from './field.js';
import { formTexts } from './texts.js';

/** What a server refused, at the fields that the form has; what belongs to none of them beside. */
export interface Refused {
  readonly wrong: readonly Wrong[];
  readonly others: readonly string[];
}

/** The fields of a form, with those within. */
function* every(fields: readonly Field[]): Generator<Field> {
  for (const field of fields) {
    yield field;
    if (field.fields) yield* every(field.fields);
    for (const choice of field.choices ?? []) if (choice.fields) yield* every(choice.fields);
  }
}

/** `content.answers[2].value` and `content.answers.2.value` are one. */
const dotted = (path: string) => path.replace(/\[(\d+)\]/g, '.$1');

/**
 * Where each fault belongs. `moved` leads a path of the command to one of the form, where the two differ. Sentences for citizens are
 * loaded now: few forms are refused by a server that the page's own check did not foresee.
 */
export async function refused(faults: readonly Fault[], fields: readonly Field[], language: Language, moved: (path: string) => string = (path) => path): Promise<Refused> {
  const sentences = await import('./sentences.schema').then(({ default: sentences }) => sentences, () => ({ errors: {} }));
  const all = [...every(fields)];
  const wrong: Wrong[] = [];
  const others: string[] = [];
  for (const { code, field, english, danish } of faults) {
    const path = field === null ? '' : moved(dotted(field));
    // The field itself, or the nearest that holds it.
    const found = all.filter((one) => path === one.path || path.startsWith(`${one.path}.`)).sort((a, b) => b.path.length - a.path.length)[0];
    const said = forCitizens(sentences, { code, message: english, danish }, language);
    // What is still told in code is for whoever builds the page.
    const sentence = said.includes('`') && found ? formTexts(language)('wrong', { label: say(found.label, language) }) : said;
    const text = sentence.charAt(0).toUpperCase() + sentence.slice(1).replace(/\.$/, '');
    if (found && !wrong.some((one) => one.path === found.path && one.text === text)) wrong.push({ path: found.path, text });
    else if (!found && !others.includes(text)) others.push(text);
  }
  const order = new Map(all.map(({ path }, n) => [path, n]));
  wrong.sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0));
  return { wrong, others };
}
