import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { say as inLanguage } from '../../form/field.js';
import { problemView } from '../../problem-view.js';
import { dayAt, day } from '../../texts/time.js';
import type { Language } from '../../texts/index.js';
import type { Hearing } from '../model.js';
import { everything, isSearch, labelOf, orders, type Filter, type Item, type Shown, type State } from './model.js';
import { workTexts, type WorkSay } from './texts.js';

// The responses as they come in: who sent them, where they stand, what is to be done.

export interface WorkActions {
  readonly find: (filter: Filter) => void;
  readonly more: () => void;
  readonly again: () => void;
  readonly review: (response?: string) => void;
  readonly answer?: ((response: string) => void) | undefined;
}

/** How many signs of a text stand in the list. */
const BEGIN = 180;

/** The beginning of a text, cut between words. */
export function begun(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= BEGIN) return plain;
  const cut = plain.lastIndexOf(' ', BEGIN);
  return `${plain.slice(0, cut > BEGIN / 2 ? cut : BEGIN).replace(/[\uD800-\uDBFF]$/, '')} …`;
}

/** Where something is to be done, before where nothing is. */
const TONES: Partial<Record<State, string>> = { unreviewed: 'badge-warning', settled_unreviewed: 'badge-warning', unsettled: 'badge-info', settled: 'badge-success' };
export const stateBadge = (state: State, language: Language) => html`<span class="badge ${TONES[state] ?? ''} medborger-badge">${labelOf('state', state, language)}</span>`;

function states(shown: Shown, { find }: WorkActions, language: Language, say: WorkSay): TemplateResult {
  const { filter } = shown;
  const all = shown.states.reduce((sum, { count }) => sum + count, 0);
  const one = (state: State | '', label: string, n: number) => html`<button type="button" class="medborger-chip" aria-pressed=${filter.state === state && !isSearch(filter) ? 'true' : 'false'}
    @click=${() => find({ ...everything, order: filter.order, state })}>${say('counted', { label, n })}</button>`;
  return html`<div class="medborger-chips" role="group" aria-label=${say('states')}>
    ${one('', say('all'), all)}${shown.states.filter(({ state, count }) => count > 0 || state === filter.state).map(({ state, count }) => one(state, labelOf('state', state, language), count))}
  </div>`;
}

function narrow(shown: Shown, hearing: Hearing, id: string, { find }: WorkActions, language: Language, say: WorkSay): TemplateResult {
  const { filter, list } = shown;
  const headings = new Map(hearing.documents.flatMap(({ sections }) => sections.map(({ section, heading }) => [section, heading] as const)));
  const form = (event: Event) => {
    event.preventDefault();
    const said = new FormData((event.target as Element).closest('form') as HTMLFormElement);
    const one = (name: keyof Filter) => String(said.get(name) ?? '').trim();
    find({ ...everything, order: filter.order, search: one('search'), stance: one('stance'), kind: one('kind'), section: one('section'), unreviewed: said.has('unreviewed'), unsettled: said.has('unsettled') });
  };
  const select = (name: 'stance' | 'kind' | 'section', labelled: (value: string) => string, known: readonly string[]) => {
    const counts = list?.counts[name];
    const values = counts ? Object.keys(counts) : [...known];
    if (filter[name] !== '' && !values.includes(filter[name])) values.push(filter[name]);
    const option = (value: string) => html`<option value=${value} ?selected=${filter[name] === value}>${counts ? say('counted', { label: labelled(value), n: counts[value] ?? 0 }) : labelled(value)}</option>`;
    return html`<div class="form-group"><label class="form-label" for="${id}-${name}">${say(name)}</label>
      <select class="form-select" id="${id}-${name}" name=${name} .value=${live(filter[name])} @change=${form}><option value="">${say('all')}</option>${values.map(option)}</select></div>`;
  };
  const box = (name: 'unreviewed' | 'unsettled') => html`<div class="form-group-checkbox"><input class="form-checkbox" type="checkbox" id="${id}-${name}" name=${name} .checked=${live(filter[name])} @change=${form}><label for="${id}-${name}">${say(name)}</label></div>`;
  return html`<details class="medborger-narrow" ?open=${isSearch(filter)}><summary>${say('narrow')}</summary>
    <form class="medborger-narrowing" role="search" @submit=${form}>
      <div class="form-group medborger-wide"><label class="form-label" for="${id}-search">${say('search')}</label>
        <div class="medborger-line"><input class="form-input" type="search" id="${id}-search" name="search" maxlength="200" .value=${filter.search}>
        <button class="button button-secondary">${say('find')}</button></div></div>
      ${select('stance', (value) => labelOf('stance', value, language), ['support', 'neutral', 'objection', 'proposes_change'])}
      ${select('kind', (value) => labelOf('kind', value, language), ['private', 'association', 'company', 'authority', 'advisory_council'])}
      ${headings.size > 0 ? select('section', (value) => headings.get(value) ?? value, [...headings.keys()]) : nothing}
      <div class="medborger-wide">${box('unreviewed')}${box('unsettled')}</div>
    </form>
    ${isSearch(filter) ? html`<button type="button" class="function-link" @click=${() => find({ ...everything, order: filter.order })}>${say('clear')}</button>` : nothing}
  </details>`;
}

function item(one: Item, id: string, { review, answer }: WorkActions, language: Language, say: WorkSay): TemplateResult {
  const isUnread = one.state === 'unreviewed' || one.state === 'settled_unreviewed';
  const name = one.name || say('nameless');
  const needsAnswer = one.state === 'unsettled' && answer;
  return html`<li class="medborger-work-item"><article aria-labelledby="${id}-w${one.number}">
    <h3 id="${id}-w${one.number}"><button type="button" class="function-link medborger-open" @click=${() => review(one.response)}>${say('number', { n: one.number })} · ${name}</button></h3>
    <p class="form-hint">${stateBadge(one.state, language)}
      ${one.kind === 'private' ? nothing : html`<span>${labelOf('kind', one.kind, language)}</span> · `}<span>${say('received', { day: day(dayAt(Date.parse(one.received_at)), language) })}</span>
      ${one.timely ? nothing : html`<span class="badge medborger-badge">${say('late')}</span>`}
      ${one.isProtected ? html`<span class="badge medborger-badge">${say('protected')}</span>` : nothing}
      ${one.channel === 'web' ? nothing : html` · ${say('onPaper')}`}
      ${one.attachments > 0 ? html` · ${one.attachments === 1 ? say('fileOne') : say('files', { n: one.attachments })}` : nothing}</p>
    <p class="medborger-begin">${one.text ? begun(one.text) : isUnread ? html`<span class="form-hint">${say('unread')}</span>` : nothing}</p>
    ${needsAnswer ? html`<p><button type="button" class="function-link" @click=${() => needsAnswer(one.response)}>${say('answer')}<span class="sr-only"> ${say('number', { n: one.number })}</span></button></p>` : nothing}
  </article></li>`;
}

/** The arrows go from one response to the next. */
function arrows(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const target = event.target as Element;
  if (step === undefined || !target.matches('.medborger-open')) return;
  const all = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('.medborger-open')];
  const next = all[all.indexOf(target as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export function workView(shown: Shown, hearing: Hearing, id: string, language: Language, login: string | null, actions: WorkActions): TemplateResult {
  const say = workTexts(language);
  const { filter, list, problem, isBusy } = shown;
  const waiting = shown.states.filter(({ state }) => state === 'unreviewed' || state === 'settled_unreviewed').reduce((sum, { count }) => sum + count, 0);
  const all = shown.states.reduce((sum, { count }) => sum + count, 0);
  const none = list && list.items.length === 0 ? html`<p class="medborger-note">${all === 0 ? say('none') : say('noneFound')}</p>` : nothing;
  const order = (event: Event) => actions.find({ ...filter, order: (event.target as HTMLSelectElement).value });
  return html`<div class="medborger-work" aria-busy=${isBusy ? 'true' : 'false'}>
    ${problem ? problemView(problem, language, login, actions.again) : nothing}
    ${all > 0 ? html`
      <div class="medborger-head-row">${waiting > 0
        ? html`<button type="button" class="button button-primary" id="${id}-begin" @click=${() => actions.review()}>${waiting === all ? say('begin', { n: waiting }) : say('goOn', { n: waiting })}</button>`
        : html`<p class="medborger-count">${say('allRead')}</p>`}</div>
      ${states(shown, actions, language, say)}
      ${narrow(shown, hearing, id, actions, language, say)}` : nothing}
    ${list && list.items.length > 0 ? html`<div class="medborger-head-row">
        <p class="medborger-count" role="status">${list.total === 1 ? say('one') : say('many', { n: list.total })}</p>
        ${isSearch(filter) || list.total < 2 ? nothing : html`<div class="form-group medborger-order"><label class="form-label" for="${id}-order">${say('order')}</label>
          <select class="form-select" id="${id}-order" .value=${live(filter.order)} @change=${order}>${orders.map((one) => html`<option value=${one.value} ?selected=${one.value === filter.order}>${inLanguage(one.label, language)}</option>`)}</select></div>`}
      </div>
      <p class="form-hint medborger-keyboard">${say('keys')}</p>
      <ol class="medborger-rows" @keydown=${arrows}>${list.items.map((one) => item(one, id, actions, language, say))}</ol>
      ${list.next ? html`<p><button type="button" class="button button-secondary" @click=${actions.more}>${say('more')}</button></p>` : nothing}`
      : html`<div role="status">${none}</div>`}
  </div>`;
}
