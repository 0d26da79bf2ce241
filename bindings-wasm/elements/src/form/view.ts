import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { chosen, length } from './collect.js';
import { at, isAsked, isRequired, placed, say, widgetOf, type Field, type Values, type Wrong } from './field.js';
import { formTexts } from './texts.js';
import type { Language } from '../texts/index.js';

// Fields as templates, in the markup of dkfds. Pure: what a form holds and what is wrong come in, so that a server renders the same.

/** A form as it stands. */
export interface Form {
  /** Begins each field's id; unique in the page. */
  readonly id: string;
  readonly language: Language;
  readonly values: Values;
  readonly wrong: readonly Wrong[];
  /** Takes what somebody wrote; a server's page has none. */
  readonly set?: (path: string, value: unknown) => void;
  /** Whether nothing can be changed now. */
  readonly locked?: boolean;
}

export const idOf = (form: Pick<Form, 'id'>, path: string): string => `${form.id}-${path.replace(/[^\w-]+/g, '-')}`;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const written = (form: Form, path: string) => (event: Event) => form.set?.(path, (event.target as Control).value);

/** What stands around a field: its label, its hint, what is wrong with it. */
interface Told {
  readonly id: string;
  readonly label: string;
  readonly hint: TemplateResult | typeof nothing;
  readonly error: TemplateResult | typeof nothing;
  readonly describedBy: string | undefined;
  readonly invalid: 'true' | undefined;
  readonly optional: TemplateResult | typeof nothing;
  readonly required: boolean;
}

function told(form: Form, field: Field, inGroup = false): Told {
  const id = idOf(form, field.path);
  const texts = formTexts(form.language);
  const wrong = form.wrong.filter(({ path }) => path === field.path);
  const required = isRequired(field, form.values);
  const label = say(field.label, form.language);
  const help = field.help && say(field.help, form.language);
  const described = [help && `${id}-hint`, wrong.length > 0 && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    label,
    required,
    hint: help ? html`<span class="form-hint" id="${id}-hint">${help}</span>` : nothing,
    error: wrong.length > 0
      ? html`<span class="form-error-message" id="${id}-error"><span class="sr-only">${texts('error')}</span> ${wrong.map(({ text }) => text).join('. ')}</span>`
      : nothing,
    describedBy: described || undefined,
    invalid: wrong.length > 0 ? 'true' : undefined,
    optional: required || inGroup ? nothing : html` <span class="weight-normal medborger-optional">${texts('optional')}</span>`,
  };
}

const groupClass = (said: Told, more = '') => `form-group ${more} ${said.invalid ? 'form-error' : ''}`.trim();

const INPUTS: Partial<Record<Field['type'], string>> = { date: 'date', instant: 'datetime-local', local: 'datetime-local', email: 'email' };

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** A datetime's input holds no seconds and no zone. */
const shown = (field: Field, value: unknown): string => {
  if (field.type === 'instant' && typeof value === 'string' && value.endsWith('Z')) {
    const date = new Date(value);
    return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  }
  if (field.type === 'local') return text(value).slice(0, 16);
  if (field.type === 'map' && typeof value === 'object' && value !== null) return Object.entries(value).map((pair) => pair.join(': ')).join('\n');
  return text(value);
};

function line(form: Form, field: Field): TemplateResult {
  const said = told(form, field);
  const value = shown(field, at(form.values, field.path));
  const isNumber = field.type === 'number';
  return html`<div class=${groupClass(said)}>
    <label class="form-label" for=${said.id}>${said.label}${said.optional}</label>${said.hint}${said.error}
    <input class="form-input ${isNumber || INPUTS[field.type]?.startsWith('date') ? 'medborger-short' : ''}" id=${said.id} name=${field.name ?? field.path}
      type=${INPUTS[field.type] ?? 'text'} inputmode=${ifDefined(isNumber ? 'decimal' : undefined)} autocomplete=${ifDefined(field.autocomplete)}
      aria-describedby=${ifDefined(said.describedBy)} aria-invalid=${ifDefined(said.invalid)} aria-required=${ifDefined(said.required ? 'true' : undefined)}
      ?readonly=${form.locked} .value=${live(value)} @input=${written(form, field.path)}>
  </div>`;
}

/** How much room is left, once it grows short. */
function room(form: Form, field: Field, value: string): TemplateResult | typeof nothing {
  const max = field.maxLength ?? Infinity;
  // Two units of UTF-16 may be one sign: what is far from the limit need not be counted.
  if (value.length < max * 0.9) return nothing;
  const left = max - length(value);
  const texts = formTexts(form.language);
  return html`<span class="form-hint medborger-room" role="status">${left < 0 ? texts('over', { n: -left }) : texts('left', { n: left })}</span>`;
}

function area(form: Form, field: Field): TemplateResult {
  const said = told(form, field);
  const value = shown(field, at(form.values, field.path));
  return html`<div class=${groupClass(said)}>
    <label class="form-label" for=${said.id}>${said.label}${said.optional}</label>${said.hint}${said.error}
    <textarea class="form-input" id=${said.id} name=${field.name ?? field.path} rows=${field.rows ?? 4} data-text=${ifDefined(form.set ? undefined : value || undefined)}
      aria-describedby=${ifDefined(said.describedBy)} aria-invalid=${ifDefined(said.invalid)} aria-required=${ifDefined(said.required ? 'true' : undefined)}
      ?readonly=${form.locked} .value=${live(value)} @input=${written(form, field.path)}></textarea>${room(form, field, value)}
  </div>`;
}

function flag(form: Form, field: Field): TemplateResult {
  const said = told(form, field, true);
  const on = at(form.values, field.path) === true;
  return html`<div class=${groupClass(said)}>${said.error}
    <div class="form-group-checkbox">
      <input class="form-checkbox" type="checkbox" id=${said.id} name=${field.name ?? field.path} value="true" ?disabled=${form.locked} .checked=${live(on)}
        aria-describedby=${ifDefined(said.describedBy)} aria-invalid=${ifDefined(said.invalid)} aria-required=${ifDefined(said.required ? 'true' : undefined)}
        @change=${(event: Event) => form.set?.(field.path, (event.target as HTMLInputElement).checked)}>
      <label for=${said.id}>${said.label}</label>${said.hint}
    </div>
  </div>`;
}

/** Several things that belong together: a name for all, and what is wrong with all. */
function fieldset(form: Form, field: Field, inside: unknown, more = '', isRadios = false): TemplateResult {
  const said = told(form, field);
  return html`<fieldset class=${groupClass(said, more)} id=${said.id} tabindex="-1" role=${ifDefined(isRadios ? 'radiogroup' : undefined)}
    aria-describedby=${ifDefined(said.describedBy)} aria-required=${ifDefined(isRadios && said.required ? 'true' : undefined)}
    aria-invalid=${ifDefined(isRadios ? said.invalid : undefined)}>
    <legend class="form-label">${said.label}${said.optional}</legend>${said.hint}${said.error}${inside}
  </fieldset>`;
}

const pathOfChoice = (field: Field): string => (field.type === 'variant' ? `${field.path}.${field.tag ?? '$'}` : field.path);

function radios(form: Form, field: Field): TemplateResult {
  const path = pathOfChoice(field);
  const value = at(form.values, path);
  const one = (choice: NonNullable<Field['choices']>[number]) => {
    const id = idOf(form, `${path}=${choice.value}`);
    const help = choice.help && say(choice.help, form.language);
    return html`<div class="form-group-radio">
      <input class="form-radio" type="radio" id=${id} name=${field.name ?? path} value=${choice.value} ?disabled=${form.locked} .checked=${live(value === choice.value)}
        aria-describedby=${ifDefined(help ? `${id}-hint` : undefined)} @change=${written(form, path)}>
      <label for=${id}>${say(choice.label, form.language)}</label>${help ? html`<span class="form-hint" id="${id}-hint">${help}</span>` : nothing}
    </div>`;
  };
  const inside = chosen(field, form.values)?.fields;
  return html`${fieldset(form, field, (field.choices ?? []).map(one), '', true)}${inside ? html`<div class="medborger-inside">${fields(form, inside)}</div>` : nothing}`;
}

function scale(form: Form, field: Field): TemplateResult {
  const [from, to] = [field.minimum ?? 0, field.maximum ?? 0];
  const value = text(at(form.values, field.path));
  const one = (number: number) => {
    const id = idOf(form, `${field.path}=${number}`);
    return html`<div class="medborger-step"><input type="radio" id=${id} name=${field.name ?? field.path} value=${number} ?disabled=${form.locked}
      .checked=${live(value === String(number))} @change=${written(form, field.path)}><label for=${id}>${number}</label></div>`;
  };
  const steps = Array.from({ length: to - from + 1 }, (_, n) => one(from + n));
  return fieldset(form, field, html`<div class="medborger-scale">${steps}</div>`, '', true);
}

function select(form: Form, field: Field): TemplateResult {
  const path = pathOfChoice(field);
  const said = told(form, field);
  const value = text(at(form.values, path));
  const texts = formTexts(form.language);
  const option = (value: string, label: string, chosen: boolean) => html`<option value=${value} ?selected=${chosen}>${label}</option>`;
  const inside = chosen(field, form.values)?.fields;
  return html`<div class=${groupClass(said)}>
    <label class="form-label" for=${said.id}>${said.label}${said.optional}</label>${said.hint}${said.error}
    <select class="form-select" id=${said.id} name=${field.name ?? path} ?disabled=${form.locked} .value=${live(value)}
      aria-describedby=${ifDefined(said.describedBy)} aria-invalid=${ifDefined(said.invalid)} aria-required=${ifDefined(said.required ? 'true' : undefined)}
      @change=${written(form, path)}>
      ${option('', said.required ? texts('chooseOne') : field.none ? say(field.none, form.language) : texts('none'), value === '')}
      ${(field.choices ?? []).map((one) => option(one.value, say(one.label, form.language), value === one.value))}
    </select>
  </div>${inside ? html`<div class="medborger-inside">${fields(form, inside)}</div>` : nothing}`;
}

function boxes(form: Form, field: Field): TemplateResult {
  const value = at(form.values, field.path);
  const ticked: readonly unknown[] = Array.isArray(value) ? value : [];
  const one = (choice: NonNullable<Field['choices']>[number]) => {
    const id = idOf(form, `${field.path}=${choice.value}`);
    const change = (event: Event) => {
      const others = ticked.filter((one) => one !== choice.value);
      form.set?.(field.path, (event.target as HTMLInputElement).checked ? [...others, choice.value] : others);
    };
    return html`<div class="form-group-checkbox">
      <input class="form-checkbox" type="checkbox" id=${id} name=${field.name ?? field.path} value=${choice.value} ?disabled=${form.locked}
        .checked=${live(ticked.includes(choice.value))} @change=${change}>
      <label for=${id}>${say(choice.label, form.language)}</label>
    </div>`;
  };
  return fieldset(form, field, (field.items?.choices ?? field.choices ?? []).map(one));
}

/** A list of texts or of groups: each can be taken away, and another added. */
function list(form: Form, field: Field): TemplateResult {
  const { items } = field;
  if (items === undefined) return html``;
  const value = at(form.values, field.path);
  const given: readonly unknown[] = Array.isArray(value) ? value : [];
  const texts = formTexts(form.language);
  // A page without JavaScript can add none: it is given one.
  const all = given.length > 0 || form.set ? given : [undefined];
  const named = say(field.label, form.language);
  const label = named.charAt(0).toLowerCase() + named.slice(1);
  const one = (_: unknown, n: number) => html`<div class="medborger-item">
      ${fieldView(form, { ...placed(items, `${field.path}[]`, `${field.path}.${n}`), required: true, ...(items.type === 'group' ? {} : { name: field.path }) })}
      ${form.set
        ? html`<button type="button" class="button button-secondary" ?disabled=${form.locked} aria-label="${texts('remove', { label })} ${n + 1}"
            @click=${() => form.set?.(field.path, given.filter((_, other) => other !== n))}>${texts('remove', { label: '' })}</button>`
        : nothing}
    </div>`;
  const isFull = given.length >= (field.maxItems ?? Infinity);
  return fieldset(form, field, html`${all.map(one)}
    ${form.set && !isFull
      ? html`<button type="button" class="button button-secondary" ?disabled=${form.locked} @click=${() => form.set?.(field.path, [...given, items.type === 'group' ? {} : ''])}>${texts('add', { label })}</button>`
      : nothing}`);
}

/** A field in the way that fits it; nothing where it is not asked as the form stands. */
export function fieldView(form: Form, field: Field): TemplateResult | typeof nothing {
  // A page without JavaScript shows all that may be asked: it can't change with what is chosen.
  if (form.set && !isAsked(field, form.values)) return nothing;
  if (field.type === 'group') return fieldset(form, field, fields(form, field.fields ?? []));
  if (field.type === 'flag') return flag(form, field);
  switch (widgetOf(field)) {
    case 'area':
      return area(form, field);
    case 'radios':
      return radios(form, field);
    case 'select':
      return select(form, field);
    case 'boxes':
      return boxes(form, field);
    case 'scale':
      return scale(form, field);
    default:
      return field.type === 'list' ? list(form, field) : line(form, field);
  }
}

export const fields = (form: Form, all: readonly Field[]) => all.map((field) => fieldView(form, field));

/** The field or group to which an error leads: the first of radios, the fieldset of boxes. */
function target(form: Form, path: string, all: readonly Field[]): string {
  const field = all.find((one) => one.path === path);
  const isRadios = field && ['radios', 'scale'].includes(widgetOf(field)) && (field.type === 'choice' || field.type === 'variant' || field.type === 'number');
  const first = field?.choices?.[0]?.value ?? field?.minimum ?? 0;
  return isRadios ? idOf(form, `${pathOfChoice(field)}=${first}`) : idOf(form, path);
}

export const summaryId = (form: Pick<Form, 'id'>): string => `${form.id}-summary`;

/** All that is wrong, each a link to its field; focus goes here. */
export function summary(form: Form, all: readonly Field[], others: readonly string[] = []): TemplateResult | typeof nothing {
  const n = form.wrong.length + others.length;
  if (n === 0) return nothing;
  const texts = formTexts(form.language);
  const lead = (event: Event, id: string) => {
    event.preventDefault();
    const root = (event.currentTarget as Element).getRootNode() as Document;
    const field = root.getElementById(id);
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  };
  const one = ({ path, text }: Wrong) => {
    const id = target(form, path, all);
    return html`<li><a class="function-link" href="#${id}" @click=${(event: Event) => lead(event, id)}>${text}</a></li>`;
  };
  return html`<div class="alert alert-error" id=${summaryId(form)} tabindex="-1" role="group" aria-labelledby="${summaryId(form)}-heading">
    <div class="alert-body">
      <p class="alert-heading" id="${summaryId(form)}-heading">${n === 1 ? texts('errorsOne') : texts('errorsMany', { n })}</p>
      <ul class="alert-text nobullet-list">${form.wrong.map(one)}${others.map((text) => html`<li>${text}</li>`)}</ul>
    </div>
  </div>`;
}
