// Reads the documents of `medborger/schema/*.json`: what a form needs to know of a command or a question. Nothing of
// WebAssembly is loaded, and no document but the one that is handed in.

/** A command of a room's document, with its fields in the order in which a form asks. */
export const command = (document, name) => call(document, 'commands', name);

/** A question of a room's document. */
export const question = (document, name) => call(document, 'questions', name);

function call(document, part, name) {
  const said = Object.hasOwn(document[part], name) ? document[part][name] : undefined;
  if (said === undefined) throw new RangeError(`the document has no ${part.slice(0, -1)} of this name`);
  const { claims = {}, senders = null } = said;
  const fields = fieldsOf(document.$defs, resolved(document.$defs, said.body), claims, '');
  return { name, title: said.title, description: said.description, senders, fields };
}

/** What a citizen reads of an error that was thrown: its sentence of `errors.json`, with the numbers of the error's own. */
export function forCitizens(errors, { code, message, danish }, language = 'da') {
  const told = Object.hasOwn(errors.errors, code) ? errors.errors[code] : undefined;
  const thrown = language === 'da' ? danish : message;
  if (told === undefined) return thrown;
  const [form, values] = [told.developer[language], {}];
  const names = [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const parts = form.split(/\{\w+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(`^${parts.join('(.*?)')}$`, 's').exec(thrown);
  if (found === null) return thrown;
  names.forEach((name, at) => { values[name] ??= found[at + 1]; });
  return told.citizen[language].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

const resolved = (defs, schema) => (schema.$ref === undefined ? schema : defs[schema.$ref.slice('#/$defs/'.length)]);

const camel = (name) => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** A label and a help text, in Danish unless English is asked for. */
class Labelled {
  #schema;

  constructor(schema) {
    this.#schema = schema;
  }

  label(language = 'da') {
    return this.#in(language).title ?? this.#schema.title;
  }

  help(language = 'da') {
    return this.#in(language).description ?? '';
  }

  #in(language) {
    return (language === 'da' ? this.#schema['x-danish'] : this.#schema) ?? {};
  }
}

/** One of several that can be chosen. */
class Choice extends Labelled {
  #inside;

  constructor(value, schema, inside) {
    super(schema);
    this.value = value;
    this.#inside = inside;
  }

  /** What else is filled in where this is chosen. */
  get fields() {
    return this.#inside();
  }
}

/** A field of a form. */
class Field extends Labelled {
  #defs;
  #labels;
  #schema;
  #claims;

  constructor(defs, name, path, schema, required, claims) {
    super(schema);
    this.#labels = { title: schema.title, description: schema.description, 'x-danish': schema['x-danish'] };
    const some = (schema.anyOf ?? [schema]).find((one) => one.type !== 'null');
    const inner = resolved(defs, some);
    this.#defs = defs;
    this.#schema = inner;
    this.#claims = claims;
    this.name = name;
    this.key = camel(name);
    this.path = path;
    this.fresh = schema['x-fresh'] === true;
    this.required = required && !this.fresh;
    this.default = schema.default ?? null;
    this.who = claims[path] ?? null;
    this.type = typeOf(inner);
    for (const limit of ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'pattern']) {
      this[limit] = inner[limit] ?? null;
    }
  }

  /** What can be chosen; empty where nothing is. */
  get choices() {
    return (this.#schema.oneOf ?? []).map((one) => {
      const [tag, named] = Object.entries(one.properties ?? {}).find(([, field]) => field.const !== undefined) ?? [];
      const only = one.const ?? named?.const ?? Object.keys(one.properties ?? {})[0];
      const inside = () => this.#inside(one).filter((field) => field.name !== tag);
      return new Choice(only, one.title === undefined ? (one.properties?.[only] ?? one) : one, inside);
    });
  }

  /** The field that tells which of several objects it is, as `kind`; null where none does. */
  get tag() {
    const [first] = this.#schema.oneOf ?? [];
    const tagged = Object.entries(first?.properties ?? {}).find(([, field]) => field.const !== undefined);
    return tagged?.[0] ?? null;
  }

  /** The fields within it, where it is a group of them. */
  get fields() {
    return this.#inside(this.#schema);
  }

  /** What the list holds, called as the list is; null where it is none. */
  get items() {
    const { items } = this.#schema;
    const one = { ...this.#labels, ...items };
    return items === undefined ? null : new Field(this.#defs, this.name, `${this.path}[]`, one, true, this.#claims);
  }

  #inside(schema) {
    return fieldsOf(this.#defs, schema, this.#claims, `${this.path}.`);
  }
}

function fieldsOf(defs, schema, claims, before) {
  const { properties = {}, required = [] } = schema;
  const order = schema['x-order'] ?? Object.keys(properties);
  return order.map((name) => new Field(defs, name, before + name, properties[name], required.includes(name), claims));
}

const FORMATS = { uuid: 'id', date: 'date', 'date-time': 'instant', 'partial-date-time': 'local', email: 'email' };

function typeOf(schema) {
  if (schema.oneOf !== undefined) return schema.oneOf.every((one) => one.const !== undefined) ? 'choice' : 'variant';
  const [type] = [schema.type].flat();
  if (type === 'string') return schema['x-hex'] ? 'id' : (FORMATS[schema.format] ?? 'text');
  if (type === 'object') return schema.properties === undefined ? 'map' : 'group';
  return { integer: 'number', number: 'number', boolean: 'flag', array: 'list' }[type];
}
