import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Problem } from '../../client.js';
import { problemView, sentence } from '../../problem-view.js';
import type { Language } from '../../texts/index.js';
import type { Hearing } from '../model.js';
import type { Characters } from '../review/chars.js';
import type { Response, Stretch } from '../review/model.js';
import type { Place } from '../review/places.js';
import { quoted } from '../review/places-view.js';
import { reader, type ReaderActions } from '../review/text-view.js';
import { labelOfTheme, type Theme } from '../white-paper.js';
import { nameOf } from '../work/model.js';
import { markAt, type Mark } from './marks.js';
import { codeTexts, type CodeSay } from './texts.js';

// One response and the themes that it is given.

export interface Coding {
  readonly shown: Response;
  readonly text: Characters;
  readonly themes: readonly Theme[];
  readonly marks: readonly Mark[];
  readonly selection: Stretch | undefined;
  readonly section: string;
  /** What is looked for among the themes. */
  readonly search: string;
  readonly hasBefore: boolean;
  readonly problem: Problem | undefined;
  readonly note: string | undefined;
  readonly isSending: boolean;
  readonly drawn: number;
}

export interface CodeActions extends ReaderActions {
  readonly toggle: (theme: string) => void;
  readonly remove: (mark: Mark) => void;
  readonly search: (text: string) => void;
  readonly section: (section: string) => void;
  readonly save: () => void;
  readonly skip: () => void;
  readonly key: (event: KeyboardEvent) => void;
}

export interface CodeContext {
  readonly id: string;
  readonly language: Language;
  readonly login: string | null;
  readonly hearing: Hearing;
}

/** Those that fit what is looked for, in their order. */
export function fitting({ themes, search }: Pick<Coding, 'themes' | 'search'>, language: Language): readonly Theme[] {
  const wanted = search.trim().toLowerCase();
  return wanted === '' ? themes : themes.filter((theme) => labelOfTheme(theme, language).toLowerCase().includes(wanted));
}

function theme(coding: Coding, one: Theme, n: number, { id, language }: CodeContext, { toggle }: CodeActions): TemplateResult {
  const { marks, selection, search } = coding;
  const own = `${id}-t-${one.theme}`;
  const isOn = markAt(marks, one.theme, selection) !== undefined;
  // Numbers stay at their themes while somebody looks for one.
  const key = search === '' && n < 9 ? html`<kbd aria-hidden="true">${n + 1}</kbd>` : html`<kbd class="medborger-no-key" aria-hidden="true"></kbd>`;
  return html`<li class="form-group-checkbox ${one.parent ? 'medborger-under' : ''}"><input class="form-checkbox" type="checkbox" id=${own} .checked=${live(isOn)} @change=${() => toggle(one.theme)}>
    <label for=${own}>${key} ${labelOfTheme(one, language)}</label></li>`;
}

function given(coding: Coding, hearing: Hearing, { language }: CodeContext, { remove }: CodeActions, say: CodeSay): TemplateResult {
  const { marks, themes, text } = coding;
  if (marks.length === 0) return html`<p class="form-hint">${say('none')}</p>`;
  const headings = new Map(hearing.documents.flatMap(({ sections }) => sections.map(({ section, heading }) => [section, heading] as const)));
  const one = (mark: Mark) => {
    const found = themes.find(({ theme }) => theme === mark.theme);
    const name = found ? labelOfTheme(found, language) : mark.theme;
    const words = typeof mark.start === 'number' && typeof mark.end === 'number' ? html`<q>${quoted(text.slice(mark.start, mark.end))}</q>` : say('whole');
    return html`<li><span><strong>${name}</strong>: ${words}${mark.section ? html` · ${headings.get(mark.section) ?? mark.section}` : nothing}</span>
      <button type="button" class="function-link" aria-label=${say('remove', { theme: name })} @click=${() => remove(mark)}>✕</button></li>`;
  };
  return html`<ul class="medborger-given">${marks.map(one)}</ul>`;
}

function legend(say: CodeSay): TemplateResult {
  const row = (names: unknown, text: string) => html`<div><dt>${names}</dt><dd>${text}</dd></div>`;
  return html`<details class="medborger-keys" open><summary>${say('keys')}</summary><dl>
    ${row(html`<kbd>1</kbd> <kbd>…</kbd> <kbd>9</kbd>`, say('key_number'))}
    ${row(html`<kbd>${say('shift')}</kbd>+${say('arrows')}`, say('key_select'))}
    ${row(html`<kbd>T</kbd>`, say('key_find'))}
    ${row(html`<kbd>Esc</kbd>`, say('key_leave'))}
    ${row(html`<kbd>S</kbd>`, say('key_skip'))}
    ${row(html`<kbd>Ctrl</kbd>+<kbd>Enter</kbd>`, say('key_save'))}
  </dl></details>`;
}

/** Marks of stretches, as the reader draws them. */
const placesOf = (marks: readonly Mark[]): readonly Place[] =>
  marks.flatMap(({ start, end }, n) => {
    if (typeof start !== 'number' || typeof end !== 'number') return [];
    return [{ id: n + 1, origin: 'own', span: { start, end, kind: 'other' }, kind: 'other', isHidden: false, reason: '' } satisfies Place];
  });

export function codeView(coding: Coding, context: CodeContext, actions: CodeActions): TemplateResult {
  const { id, language, hearing, login } = context;
  const say = codeTexts(language);
  const { shown, text, selection, problem, isSending } = coding;
  const sections = hearing.documents.flatMap((document) => document.sections);
  const words = selection ? text.slice(selection.start, selection.end) : '';
  const drawn = { text, places: placesOf(coding.marks), current: undefined, pin: undefined, drawn: coding.drawn, suggested: { form: shown.original?.form } };
  return html`<section class="medborger-review" aria-labelledby="${id}-code-title" @keydown=${actions.key}>
    <h3 id="${id}-code-title" tabindex="-1">${say('title', { n: shown.number, name: nameOf(shown.original?.respondent, say('nameless')) })}</h3>
    ${coding.note ? html`<div class="alert alert-warning"><div class="alert-body"><p class="alert-text">${coding.note}</p></div></div>` : nothing}
    ${coding.hasBefore ? html`<p class="form-hint">${say('before')}</p>` : nothing}
    <div class="medborger-beside">
      <div><p class="form-hint">${say('help')}</p>${reader(drawn, `${id}-code`, actions, { empty: say('empty'), label: say('text') })}
        <p class="form-hint" role="status">${words ? say('picked', { text: quoted(words) }) : nothing}</p>
        <h4>${say('marks')}</h4>${given(coding, hearing, context, actions, say)}</div>
      <div><h4 id="${id}-themes">${say('themes')}</h4>
        <label class="sr-only" for="${id}-find">${say('find')}</label>
        <input class="form-input" type="search" id="${id}-find" placeholder=${say('find')} autocomplete="off" .value=${live(coding.search)} @input=${(event: Event) => actions.search((event.target as HTMLInputElement).value)}>
        <ul class="medborger-themes" aria-labelledby="${id}-themes">${fitting(coding, language).map((one, n) => theme(coding, one, n, context, actions))}</ul>
        ${sections.length > 0 ? html`<div class="form-group"><label class="form-label" for="${id}-about">${say('section')}</label>
          <select class="form-select" id="${id}-about" .value=${live(coding.section)} @change=${(event: Event) => actions.section((event.target as HTMLSelectElement).value)}>
            <option value="">${say('noSection')}</option>${sections.map(({ section, heading }) => html`<option value=${section} ?selected=${section === coding.section}>${heading}</option>`)}</select></div>` : nothing}
        ${legend(say)}</div>
    </div>
    ${problem ? problem.kind === 'refused'
      ? html`<div class="alert alert-error" id="${id}-code-trouble" tabindex="-1" role="group" aria-labelledby="${id}-code-trouble-heading"><div class="alert-body"><p class="alert-heading" id="${id}-code-trouble-heading">${say('refused')}</p>
          ${problem.faults.map((fault) => html`<p class="alert-text">${sentence(fault, language)}</p>`)}</div></div>`
      : html`<div id="${id}-code-trouble" tabindex="-1">${problemView(problem, language, login, actions.save)}</div>` : nothing}
    <div class="medborger-bar"><div class="medborger-decide">
      <button type="button" class="button button-primary" aria-disabled=${isSending ? 'true' : 'false'} @click=${actions.save}>${isSending ? say('sending') : say('save')}</button>
      <button type="button" class="button button-secondary" @click=${actions.skip}>${say('skip')}</button></div></div>
  </section>`;
}
