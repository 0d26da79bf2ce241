// What an element asks for, out of the schema: `import asked from './submit.schema'` reads `submit.schema.json`, which names a command
// and some of its fields, and gives their labels, help, limits and choices in both languages. So nothing is typed twice, and a page
// loads what its element shows and no more.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, question } from '../../js/schema.js';

const LIMITS = ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'pattern'];

const both = (of, what) => [of[what]('da'), of[what]('en')];

/** Nothing where there is none, so that it weighs nothing. */
const some = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined && value !== false));

function field(of) {
  const [helpDanish, helpEnglish] = both(of, 'help');
  const choices = of.choices.map((one) => {
    const [danish, english] = both(one, 'help');
    return some({
      value: one.value,
      label: both(one, 'label'),
      help: danish !== '' ? [danish, english] : undefined,
      fields: one.fields.length > 0 ? one.fields.map(field) : undefined,
    });
  });
  return some({
    path: of.path,
    type: of.type,
    label: both(of, 'label'),
    help: helpDanish !== '' ? [helpDanish, helpEnglish] : undefined,
    required: of.required,
    ...Object.fromEntries(LIMITS.map((limit) => [limit, of[limit]])),
    choices: choices.length > 0 ? choices : undefined,
    tag: of.tag,
    fields: of.type === 'group' ? of.fields.map(field) : undefined,
    items: of.type === 'list' ? field(of.items) : undefined,
  });
}

/** Those that are named, in the order in which they are: `content.respondent.name` out of groups that nobody names. */
function picked(fields, path) {
  const own = fields.find((one) => one.path === path);
  if (own !== undefined) return field(own);
  const above = fields.find((one) => path.startsWith(`${one.path}.`));
  if (above === undefined) throw new Error(`the command has no field ${path}`);
  return picked(above.fields, path);
}

export function read(folder, { room, command: asked, question: posed, fields, choices = {} }) {
  const document = JSON.parse(readFileSync(new URL(`${room}.json`, folder), 'utf8'));
  const call = asked ? command(document, asked) : question(document, posed);
  const fit = (path) => {
    const one = picked(call.fields, path);
    // Of choices, an element may offer fewer.
    if (choices[path]) one.choices = one.choices.filter(({ value }) => choices[path].includes(value));
    return one;
  };
  return { name: call.name, fields: fields.map(fit) };
}

/** A sentence as a page would show it without knowing better. */
const plain = (text) => text.replace(/\.$/, '').toLowerCase();

/** What citizens read where it is not what whoever builds the page reads; see `forCitizens`. */
function sentences(folder) {
  const { errors } = JSON.parse(readFileSync(new URL('errors.json', folder), 'utf8'));
  const other = ([, { developer, citizen }]) => plain(developer.da) !== plain(citizen.da) || plain(developer.en) !== plain(citizen.en);
  const told = ([code, { developer, citizen }]) => [code, { developer, citizen }];
  return { errors: Object.fromEntries(Object.entries(errors).filter(other).map(told)) };
}

export const schemas = (folder) => ({
  name: 'schemas',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.schema$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, `${path}.json`), namespace: 'schema' }));
    onLoad({ filter: /.*/, namespace: 'schema' }, ({ path }) => {
      const watchFiles = [path, fileURLToPath(folder)];
      if (path.endsWith('/sentences.schema.json')) return { contents: JSON.stringify(sentences(folder)), loader: 'json', watchFiles };
      const asked = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify(read(folder, asked)), loader: 'json', resolveDir: dirname(path), watchFiles };
    });
  },
});
