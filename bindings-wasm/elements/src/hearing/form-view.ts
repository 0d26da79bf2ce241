import { html, nothing, type TemplateResult } from 'lit-html';
import { at, type Field } from '../form/field.js';
import { fields, fieldView, idOf, summary, type Form } from '../form/view.js';
import { common } from '../texts/common.js';
import { day, instant } from '../texts/time.js';
import type { Language } from '../texts/index.js';
import { sentence } from '../problem-view.js';
import { hidden } from '../render/plain-form.js';
import { allOf, partsOf, type Parts } from './fields.js';
import { blank, isTimely, phaseOf, type Content, type Hearing, type Received, type Shown, type Writing } from './model.js';
import { hearingTexts, type HearingSay } from './texts.js';

// The form of a hearing, and what comes of it.

export interface FormActions {
  readonly set: (path: string, value: unknown) => void;
  readonly submit: (event: Event) => void;
  readonly attach: (files: FileList) => void;
  readonly detach: (n: number) => void;
  /** Sends it after all not, as long as it has not left. */
  readonly cancel: () => void;
  readonly deleteDraft: () => void;
  readonly takeOther: (n: number) => void;
  readonly dropOther: (n: number) => void;
  readonly another: () => void;
  readonly print: () => void;
  readonly save: () => void;
}

const step = (id: string, name: string, title: string, inside: unknown) => html`<section class="medborger-part" aria-labelledby="${id}-${name}">
  <h4 id="${id}-${name}">${title}</h4>${inside}
</section>`;

/** The hearing's own questions, each set by the section that it is about. */
function questions(form: Form, hearing: Hearing, all: readonly Field[], say: HearingSay): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const headings = new Map(hearing.documents.flatMap(({ sections }) => sections.map(({ section, heading }) => [section, heading] as const)));
  let last: string | null | undefined;
  const one = (field: Field) => {
    const about = hearing.questions.find(({ question }) => field.path === `content.answers.${question}`)?.section;
    const heading = about && about !== last ? headings.get(about) : undefined;
    last = about;
    return html`${heading ? html`<p class="medborger-about">${say('aboutSection', { section: heading })}</p>` : nothing}${fieldView(form, field)}`;
  };
  return step(form.id, 'questions', say('questions'), html`
    ${all.every(({ required }) => required) ? nothing : html`<p class="form-hint">${say('questionsHint')}</p>`}${all.map(one)}`);
}

/** How large a file is. */
export function sizeOf(bytes: number, language: Language): string {
  const say = common(language);
  const number = (n: number) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(n);
  return bytes < 1_000_000 ? say('kilobytes', { n: number(Math.max(1, Math.round(bytes / 1000))) }) : say('megabytes', { n: number(bytes / 1_000_000) });
}

function attachments(form: Form, writing: Writing, { attach, detach }: FormActions, say: HearingSay): TemplateResult {
  const id = idOf(form, 'content.attachments');
  const given = (at(form.values, 'content.attachments') ?? []) as NonNullable<Content['attachments']>;
  const wrong = form.wrong.filter(({ path }) => path === 'content.attachments');
  const change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (input.files && input.files.length > 0) attach(input.files);
    input.value = '';
  };
  const note = ({ name, state, why = '' }: Writing['files'][number]) => {
    const key = ({ reading: 'attaching', attached: 'attached', removed: 'removed', failed: 'attachFailed' } as const)[state];
    return html`<span class=${state === 'failed' ? 'form-error-message' : 'form-hint'}>${say(key, { name, why })}</span>`;
  };
  return html`<div class="form-group ${wrong.length > 0 ? 'form-error' : ''}">
    <label class="form-label" for=${id}>${say('attachLabel')}</label>
    <span class="form-hint" id="${id}-hint">${say('attachHelp')}</span>
    ${wrong.map(({ text }) => html`<span class="form-error-message" id="${id}-error">${text}</span>`)}
    <input class="medborger-file" type="file" id=${id} multiple accept=".pdf,.jpg,.jpeg,.png,.webp,application/pdf,image/jpeg,image/png,image/webp"
      aria-describedby="${id}-hint" ?disabled=${form.locked} @change=${change}>
    <div role="status" class="medborger-notes">${writing.files.map(note)}</div>
    ${given.length > 0
      ? html`<ul class="medborger-files">${given.map(({ name, size }, n) => html`<li><span>${name} (${sizeOf(size, form.language)})</span>
          <button type="button" class="button button-secondary" ?disabled=${form.locked} @click=${() => detach(n)}>${say('removeFile', { name })}</button></li>`)}</ul>`
      : nothing}
  </div>`;
}

/** What is published of a response, by the hearing's own policy. */
export function publishing({ policy }: Hearing, say: HearingSay, isSent = false): TemplateResult {
  const published = policy.publication ?? 'after_deadline';
  return html`<ul class="medborger-facts">
    <li>${say(`publish_${published}`)}</li>
    ${published === 'never' ? nothing : html`<li>${say(policy.names === 'hidden' ? 'names_hidden' : 'names_shown')}</li>`}
    ${isSent ? nothing : html`<li>${say('personal')}</li>`}
  </ul>`;
}

/** Whether something is wrong behind a line that opens: then it is open. */
const isWrong = (form: Form, all: readonly Field[]) => form.wrong.some(({ path }) => all.some((one) => path === one.path || path.startsWith(`${one.path}.`)));

/** The fields, in the parts that people read. */
function parts(form: Form, hearing: Hearing, { questions: asked, own, who, reach, more, publishing: hiding }: Parts, files: unknown, say: HearingSay): TemplateResult {
  return html`${questions(form, hearing, asked, say)}
    ${step(form.id, 'own', say('own'), [fields(form, own), files])}
    ${step(form.id, 'who', say('who'), fields(form, who))}
    ${step(form.id, 'reach', say('reach'), [html`<p class="form-hint">${say('reachHint')}</p>`, fields(form, reach), html`<details class="medborger-more" ?open=${isWrong(form, more)}><summary>${say('more')}</summary>${fields(form, more)}</details>`])}
    ${step(form.id, 'publishing', say('published'), [publishing(hearing, say), fields(form, hiding)])}`;
}

function draft({ kept }: Writing, hearing: Hearing, actions: FormActions, language: Language, say: HearingSay): TemplateResult {
  const told = [
    kept.isDeleted && say('draftDeleted'),
    kept.foundAt !== undefined && say('draftFound', { at: instant(kept.foundAt, language) }),
    kept.isOff && say('draftOff'),
    !kept.isOff && kept.until !== undefined && say('draftKept', { day: day(new Date(kept.until).toISOString().slice(0, 10), language) }),
  ].filter(Boolean);
  const other = (content: Content, n: number) => html`<div class="alert alert-info"><div class="alert-body">
    <p class="alert-text">${say('draftOther')}</p>
    <details><summary>${say('draftOtherShow')}</summary>${written(hearing, content, language)}</details>
    <p class="medborger-actions"><button type="button" class="button button-secondary" @click=${() => actions.takeOther(n)}>${say('draftTake')}</button>
      <button type="button" class="button button-secondary" @click=${() => actions.dropOther(n)}>${say('draftDrop')}</button></p>
  </div></div>`;
  return html`<div class="medborger-draft"><div role="status">${told.map((text) => html`<p class="form-hint">${text}</p>`)}</div>
    ${kept.until !== undefined ? html`<button type="button" class="function-link" @click=${actions.deleteDraft}>${say('draftDelete')}</button>` : nothing}
    ${kept.others.map(other)}
  </div>`;
}

/** Why it is not sent, or why nobody knows; focus goes here. */
function trouble({ sending }: Writing, id: string, login: string | undefined, actions: FormActions, language: Language, say: HearingSay): TemplateResult | typeof nothing {
  if (sending.at !== 'unknown' && sending.at !== 'waiting' && sending.at !== 'refused') return nothing;
  const { problem } = sending;
  const all = common(language);
  const isUnknown = sending.at === 'unknown';
  const known = problem?.kind ?? 'lost';
  const text = isUnknown
    ? say('unknownNote')
    : sending.at === 'refused'
      ? sentence(sending.problem, language)
      : known === 'offline' ? say('waitsOnline') : known === 'session' ? all('session') : say('waitsTime', { why: all(known === 'refused' ? 'lost' : known) });
  return html`<div class="alert alert-warning" id="${id}-trouble" tabindex="-1" role="group" aria-labelledby="${id}-trouble-heading">
    <div class="alert-body">
      <p class="alert-heading" id="${id}-trouble-heading">${say(isUnknown ? 'unknown' : 'notSent')}</p>
      <p class="alert-text">${text} ${say('kept')}</p>
      ${known === 'session' && login ? html`<p class="alert-text"><a class="function-link" href=${login}>${all('login')}</a></p>` : nothing}
      ${sending.at === 'waiting' && sending.canCancel ? html`<p class="alert-text"><button type="button" class="button button-secondary" @click=${actions.cancel}>${say('cancel')}</button></p>` : nothing}
    </div>
  </div>`;
}

/** What the element knows of where the form stands. */
export interface FormOf {
  readonly id: string;
  readonly language: Language;
  /** Where somebody logs in. */
  readonly login: string | undefined;
  readonly takesFiles: boolean;
}

/** The form as it is written in. */
export function formView(shown: Shown, writing: Writing, asked: Parts, { id, language, login, takesFiles }: FormOf, actions: FormActions): TemplateResult {
  const say = hearingTexts(language);
  const { hearing } = shown;
  const isSending = writing.sending.at === 'sending';
  const form: Form = { id, language, values: writing.values, wrong: writing.wrong, set: actions.set, locked: isSending };
  const label = isSending ? 'sending' : ['unknown', 'waiting'].includes(writing.sending.at) ? 'sendAgain' : 'send';
  return html`<section class="medborger-respond" id="${id}-respond" tabindex="-1" aria-labelledby="${id}-heading">
    <h3 id="${id}-heading">${say('yourResponse')}</h3>
    ${phaseOf(shown) === 'late' ? html`<div class="alert alert-warning"><div class="alert-body"><p class="alert-text">${say('closedLate')}</p></div></div>` : nothing}
    ${draft(writing, hearing, actions, language, say)}
    ${summary(form, [...allOf(asked), { path: 'content.attachments', type: 'list', label: ['', ''] }], writing.others)}
    ${trouble(writing, id, login, actions, language, say)}
    <form novalidate aria-labelledby="${id}-heading" aria-busy=${isSending ? 'true' : 'false'} @submit=${actions.submit}>
      ${parts(form, hearing, asked, takesFiles ? attachments(form, writing, actions, say) : nothing, say)}
      <div class="medborger-send">
        <button type="submit" class="button button-primary" aria-disabled=${isSending ? 'true' : 'false'}>${say(label)}</button>
      </div>
    </form>
  </section>`;
}

/** What a page without JavaScript shows: a form that the server takes by `POST /forms/response.submit`. */
export interface Plain {
  readonly server: string;
  /** A fresh UUID: sending the page twice does no harm. */
  readonly id: string;
  /** Where to go on. */
  readonly next: string;
  /** Questions that somebody chose to answer beside those that must be. */
  readonly asked: readonly string[];
}

export function plainForm(shown: Shown, plain: Plain, id: string, language: Language): TemplateResult {
  const say = hearingTexts(language);
  const { hearing } = shown;
  const asked = partsOf(hearing, { only: plain.asked });
  const form: Form = { id, language, values: blank, wrong: [] };
  const paths = new Set(asked.questions.map(({ path }) => path));
  const isShown = ({ question }: Hearing['questions'][number]) => paths.has(`content.answers.${question}`);
  const others = hearing.questions.filter((one) => !isShown(one));
  // An answer says to which question and of which kind it is; who sends one must fill it in.
  const marks = hearing.questions.map((one, n) =>
    isShown(one) ? [hidden(`content.answers.${n}.question`, one.question), hidden(`content.answers.${n}.value.kind`, one.kind.kind)] : nothing);
  const required = { ...asked, questions: asked.questions.map((field) => ({ ...field, required: true })) };
  return html`<section class="medborger-respond" aria-labelledby="${id}-heading">
    <h3 id="${id}-heading">${say('yourResponse')}</h3>
    ${phaseOf(shown) === 'late' ? html`<p>${say('closedLate')}</p>` : nothing}
    ${others.length > 0
      ? html`<form method="get" class="medborger-choose"><fieldset class="form-group">
          <legend class="form-label">${say('chooseQuestions')}</legend><span class="form-hint">${say('chooseQuestionsHint')}</span>
          ${plain.asked.map((question) => hidden('ask', question))}
          ${others.map(({ question, text }) => html`<div class="form-group-checkbox"><input class="form-checkbox" type="checkbox" id="${id}-ask-${question}" name="ask" value=${question}><label for="${id}-ask-${question}">${text}</label></div>`)}
          <button class="button button-secondary">${say('showQuestions')}</button></fieldset></form>`
      : nothing}
    <form method="post" action="${plain.server}/forms/response.submit">
      ${hidden('id', plain.id)}${hidden('next', plain.next)}${hidden('hearing', hearing.hearing)}${marks}
      ${parts(form, hearing, required, nothing, say)}
      <div class="medborger-send"><button class="button button-primary">${say('send')}</button></div>
    </form>
  </section>`;
}

/** What an answer says, in words. */
function answered(hearing: Hearing, { question, value }: NonNullable<Content['answers']>[number]): readonly [question: string, answer: string] {
  const asked = hearing.questions.find((one) => one.question === question);
  const chosen = (key: string) => (asked?.kind.kind === 'closed' && asked.kind.choices.find(({ choice }) => choice === key)?.text) || key;
  return [asked?.text ?? question, value.kind === 'open' ? value.text : value.kind === 'scale' ? String(value.value) : value.choices.map(chosen).join(', ')];
}

/** The same as lines of text. */
export const inWords = (hearing: Hearing, { text, answers = [] }: Content): string[] => [
  ...answers.map((answer) => answered(hearing, answer).join('\n')),
  ...(text ? [text] : []),
];

/** What somebody sent, or had written. */
export function written(hearing: Hearing, { text, answers = [], attachments = [] }: Content, language: Language): TemplateResult {
  const answer = (one: (typeof answers)[number]) => {
    const [question, said] = answered(hearing, one);
    return html`<dt>${question}</dt><dd class="medborger-prose">${said}</dd>`;
  };
  return html`${answers.length > 0 ? html`<dl>${answers.map(answer)}</dl>` : nothing}
    ${text ? html`<p class="medborger-prose">${text}</p>` : nothing}
    ${attachments.length > 0 ? html`<ul>${attachments.map(({ name, size }) => html`<li>${name} (${sizeOf(size, language)})</li>`)}</ul>` : nothing}`;
}

export function receiptView(hearing: Hearing, { response, at, content, unsent, number }: Received, id: string, language: Language, actions: FormActions): TemplateResult {
  const say = hearingTexts(language);
  const all = common(language);
  return html`<section class="medborger-receipt alert alert-success" id="${id}-receipt" tabindex="-1" aria-labelledby="${id}-receipt-heading">
    <div class="alert-body">
      <h3 class="alert-heading" id="${id}-receipt-heading">${say('received')}</h3>
      <p class="alert-text">${at ? say('receivedAt', { at: instant(at, language) }) : nothing} ${isTimely(at, hearing) ? nothing : say('receivedLate')}</p>
      <p class="alert-text">${say('reference', { id: number === undefined ? response : String(number) })}</p>
      ${unsent ? html`<p class="alert-text">${say('unsent')}</p>${written(hearing, unsent, language)}` : nothing}
      ${publishing(hearing, say, true)}
      ${content ? html`<details><summary>${say('whatYouSent')}</summary>${written(hearing, content, language)}</details>` : nothing}
      <p class="medborger-actions">
        <button type="button" class="button button-secondary" @click=${actions.print}>${all('print')}</button>
        ${content || unsent ? html`<button type="button" class="button button-secondary" @click=${actions.save}>${all('save')}</button>` : nothing}
        <button type="button" class="button button-secondary" @click=${actions.another}>${say('another')}</button>
      </p>
    </div>
  </section>`;
}

/** The deadline passed while somebody wrote: the form is gone, what they wrote is not. */
export function closedNote(hearing: Hearing, content: Content, language: Language, actions: FormActions): TemplateResult {
  const say = hearingTexts(language);
  return html`<section class="alert alert-warning"><div class="alert-body"><p class="alert-text">${say('closedNote')}</p>
    ${written(hearing, content, language)}
    <p><button type="button" class="button button-secondary" @click=${actions.save}>${common(language)('save')}</button></p></div></section>`;
}
