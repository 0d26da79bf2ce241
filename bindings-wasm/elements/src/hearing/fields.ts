import { asked, at, type Asking, type Both, type Choice, type Field, type Values } from '../form/field.js';
import type { Content, Hearing } from './model.js';
import submit from './submit.schema';
import { hearingTexts } from './texts.js';

// What the form of a hearing asks: its own questions, and what the schema of `response.submit` has.

type Key = Parameters<ReturnType<typeof hearingTexts>>[0];
const both = (key: Key): Both => [hearingTexts('da')(key), hearingTexts('en')(key)];
const same = (text: string): Both => [text, text];

type Question = Hearing['questions'][number];

/** How long an answer in words may be, as the schema says of answers. */
const WORDS = submit.fields.find(({ path }) => path === 'content.answers')?.items?.fields?.find(({ type }) => type === 'variant')?.choices
  ?.find(({ value }) => value === 'open')?.fields?.[0]?.maxLength;

const SCALE_MOST = 11;

/** A question of the hearing as a field; `content.answers.<key>`, as the server names one that is missing. */
function question({ question, text, kind, required }: Question, n: number): Field {
  const common = { path: `content.answers.${question}`, label: same(text), required: required === true };
  const name = `content.answers.${n}.value`;
  if (kind.kind === 'open') return { ...common, type: 'text', as: 'area', name: `${name}.text`, ...(WORDS === undefined ? {} : { maxLength: WORDS }) };
  if (kind.kind === 'scale') {
    return { ...common, type: 'number', name: `${name}.value`, minimum: kind.from, maximum: kind.to, as: kind.to - kind.from < SCALE_MOST ? 'scale' : 'line' };
  }
  const choices: Choice[] = kind.choices.map(({ choice, text }) => ({ value: choice, label: same(text) }));
  if (!kind.several) return { ...common, type: 'choice', choices, name: `${name}.choices` };
  return { ...common, type: 'list', as: 'boxes', name: `${name}.choices`, items: { ...common, path: `${common.path}[]`, required: true, type: 'choice', choices } };
}

const kindOf = (values: Values) => at(values, 'content.respondent.kind');
const isPrivate = (values: Values) => kindOf(values) === 'private';
const isAnonymous = (values: Values) => isPrivate(values) && at(values, 'content.anonymous') === true;

/** Whether the response is tied to the account: somebody's wish, so it is asked. */
const TIED: Field = { path: 'tied', type: 'flag', label: both('tiedLabel'), help: both('tiedHelp') };

export interface Parts {
  readonly questions: readonly Field[];
  readonly own: readonly Field[];
  readonly who: readonly Field[];
  readonly reach: readonly Field[];
  /** What few need: asked behind a line that opens. */
  readonly more: readonly Field[];
  readonly publishing: readonly Field[];
}

export interface Asked {
  /** The questions that a page without JavaScript asks beside those that must be answered; all unless it is given. */
  readonly only?: readonly string[];
  /** Whether somebody is logged in, to whose account the response can be tied. */
  readonly citizen?: boolean;
}

/** All fields of a hearing's form, by where they stand. */
export function partsOf(hearing: Hearing, { only, citizen = false }: Asked = {}): Parts {
  const { policy } = hearing;
  const sections = hearing.documents.flatMap(({ sections }) => sections);
  const section: Asking = {
    help: false,
    none: both('wholeCase'),
    type: 'choice',
    as: 'select',
    label: both('sectionLabel'),
    choices: sections.map(({ section, heading }) => ({ value: section, label: same(heading) })),
  };
  const isAuthority = (values: Values) => kindOf(values) === 'authority';
  const kinds = submit.fields.find(({ path }) => path === 'content.respondent.kind')?.choices ?? [];
  const isAsked = ({ question, required }: Question) => only === undefined || required === true || only.includes(question);
  return {
    questions: hearing.questions.flatMap((one, n) => (isAsked(one) ? [question(one, n)] : [])),
    own: asked(submit, {
      'content.text': { label: both('textLabel'), help: false, rows: 8 },
      'content.stance': { help: false },
      ...(sections.length > 1 ? { 'content.section': section } : {}),
    }),
    who: asked(submit, {
      'content.respondent.kind': { label: both('kindLabel'), help: false, choices: kinds.map((one) => ({ ...one, label: both(`kind_${one.value}` as Key) })) },
      ...(policy.names_required ? {} : { 'content.anonymous': { label: both('anonymousLabel'), help: both('anonymousHelp'), when: isPrivate } }),
      'content.respondent.organisation': { when: (values) => !isPrivate(values), must: () => true, autocomplete: 'organization' },
      'content.respondent.cvr': { when: (values) => ['association', 'company'].includes(String(kindOf(values))) },
      'content.respondent.mandate': { when: (values) => kindOf(values) === 'association', must: () => policy.mandate_required === true, as: 'line' },
      'content.respondent.name': { when: (values) => !isAnonymous(values), must: isPrivate, help: false, autocomplete: 'name' },
      // A veto is an authority's, against a plan: the server says which.
      ...(hearing.basis.kind === 'statutory' ? { 'content.veto': { when: isAuthority } } : {}),
    }),
    reach: [...(citizen ? [TIED] : []), ...asked(submit, {
      'content.respondent.email': { autocomplete: 'email' },
      'content.respondent.phone': { autocomplete: 'tel' },
    })],
    more: asked(submit, {
      'content.respondent.address': {},
      'content.respondent.signatories': { when: (values) => !isAnonymous(values) },
    }),
    publishing: asked(submit, {
      'content.respondent.protected': { label: both('protectedLabel'), help: both('protectedHelp') },
      'content.hide_because': { label: both('hideLabel'), help: false, rows: 3 },
    }),
  };
}

export const allOf = (parts: Parts): Field[] => [...parts.questions, ...parts.own, ...parts.who, ...parts.reach, ...parts.more, ...parts.publishing];

type Answers = NonNullable<Content['answers']>;

/** What the form collected, as the command takes it: answers in the order of the questions, each of its kind. */
export function contentOf(hearing: Hearing, collected: Values): Content {
  const { answers = {}, ...content } = (collected.content ?? {}) as { answers?: Record<string, unknown> } & Omit<Content, 'answers'>;
  const given: Answers = hearing.questions.flatMap(({ question, kind }): Answers => {
    const value = answers[question];
    if (value === undefined) return [];
    if (kind.kind === 'open') return [{ question, value: { kind: 'open', text: String(value) } }];
    if (kind.kind === 'scale') return [{ question, value: { kind: 'scale', value: Number(value) } }];
    return [{ question, value: { kind: 'closed', choices: [value].flat().map(String) } }];
  });
  return { ...content, ...(given.length > 0 ? { answers: given } : {}) } as Content;
}

/** A path of the command as one of the form: the third answer that was sent is that to a question. */
export const movedTo = (content: Content) => (path: string): string => {
  const found = /^content\.answers\.(\d+)(?:\.|$)/.exec(path);
  const answer = found && content.answers?.[Number(found[1])];
  return answer ? `content.answers.${answer.question}` : path;
};

/** What somebody wrote into the fields of a page without JavaScript, as the form holds it. */
export function fromNames(hearing: Hearing, written: ReadonlyMap<string, readonly string[]>): Values | undefined {
  if (written.size === 0) return undefined;
  const content: { respondent: Values; answers: Values } & Values = { respondent: { kind: 'private' }, answers: {} };
  const names = hearing.questions.map(({ question }, n) => [question, n] as const);
  for (const [question, n] of names) {
    const name = `content.answers.${n}.value`;
    const closed = written.get(`${name}.choices`);
    const kind = hearing.questions[n]?.kind;
    const value = written.get(`${name}.text`)?.[0] ?? written.get(`${name}.value`)?.[0] ?? (kind?.kind === 'closed' && kind.several ? closed : closed?.[0]);
    if (value !== undefined) content.answers[question] = value;
  }
  const values: Values = { content };
  for (const field of allOf(partsOf(hearing))) {
    if (field.path.startsWith('content.answers.')) continue;
    take(values, field, written);
  }
  return values;
}

function take(values: Values, field: Field, written: ReadonlyMap<string, readonly string[]>): void {
  for (const inside of field.fields ?? []) take(values, inside, written);
  const said = written.get(field.path);
  if (said === undefined) return;
  const path = field.path.split('.');
  let into = values;
  for (const step of path.slice(0, -1)) into = (into[step] ??= {}) as Values;
  into[path.at(-1) ?? ''] = field.type === 'flag' ? true : field.type === 'list' ? [...said] : said[0];
}
