import { html, nothing, type TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { live } from 'lit-html/directives/live.js';
import { problemView, sentence } from '../../problem-view.js';
import { common } from '../../texts/common.js';
import type { Language } from '../../texts/index.js';
import { day, dayAt } from '../../texts/time.js';
import type { Hearing } from '../model.js';
import { labelOf, nameOf } from '../work/model.js';
import { isOpen, kindLabel, type Reviewing } from './model.js';
import { KINDS, likely, type Kind } from './places.js';
import { kindName, placesView, quoted, type PlaceActions } from './places-view.js';
import { publicText, reader, type ReaderActions } from './text-view.js';
import { reviewTexts, type ReviewSay } from './texts.js';

// One response under review: its text with what is hidden, what everybody will see beside it, and what is decided.

export interface ReviewActions extends PlaceActions, ReaderActions {
  readonly approve: () => void;
  readonly skip: () => void;
  readonly undo: () => void;
  /** To the field that says why a place stands. */
  readonly explain: (id: number) => void;
  readonly hideSelection: () => void;
  readonly chooseAs: (kind: Kind) => void;
  readonly withhold: (event: Event) => void;
  readonly withholding: (reason: string) => void;
  readonly toList: () => void;
  readonly key: (event: KeyboardEvent) => void;
}

/** What stands around the review itself. */
export interface Context {
  readonly id: string;
  readonly language: Language;
  readonly login: string | null;
  readonly server: string;
  readonly hearing: Hearing;
  /** How many are still to be reviewed; none where nobody knows. */
  readonly left: number | undefined;
}

const alert = (tone: string, text: unknown) => html`<div class="alert alert-${tone}"><div class="alert-body"><p class="alert-text">${text}</p></div></div>`;

function told(reviewing: Reviewing, say: ReviewSay): TemplateResult {
  const { shown, suggested } = reviewing;
  const { original } = shown;
  return html`${reviewing.notes.map(({ tone, text }) => alert(tone, text))}
    ${shown.withdrawn_at ? alert('warning', say('withdrawn')) : shown.review === 'withheld' ? alert('warning', say('withheld')) : nothing}
    ${shown.review === 'reviewed' ? alert('info', say('reviewed')) : nothing}
    ${shown.review === 'unreviewed' && suggested.text_version > 1 ? alert('info', say('supplemented')) : nothing}
    ${original?.hide_because ? alert('warning', say('hideBecause', { why: original.hide_because })) : nothing}
    ${original?.respondent?.protected ? alert('warning', say('protected')) : nothing}`;
}

/** What is selected, as what it is hidden, and the button for whoever has a mouse or a finger. */
function picked({ selection, pin, text, as }: Reviewing, { id, language }: Context, actions: ReviewActions, say: ReviewSay): TemplateResult | typeof nothing {
  const words = selection ? text.slice(selection.start, selection.end) : '';
  if (!words) return pin === undefined ? nothing : html`<p>${say('pinned')}</p>`;
  const kind = as ?? likely(words);
  return html`<p>${say('picked', { text: quoted(words) })}</p>
    <div class="medborger-line"><label class="sr-only" for="${id}-as">${say('as')}</label>
      <select class="form-select medborger-kind" id="${id}-as" .value=${live(kind)} @change=${(event: Event) => actions.chooseAs((event.target as HTMLSelectElement).value as Kind)}>${KINDS.map((one) => html`<option value=${one} ?selected=${one === kind}>${kindLabel(one, language)}</option>`)}</select>
      <button type="button" class="button button-secondary" @click=${actions.hideSelection}>${say('hideThis')}</button></div>`;
}

function keys(language: Language, say: ReviewSay): TemplateResult {
  const key = (...names: string[]) => names.map((name) => html`<kbd>${name}</kbd> `);
  const kinds = KINDS.map((kind, n) => `${n + 1} ${kindName(kind, language)}`).join(', ');
  const row = (names: unknown, text: string) => html`<div><dt>${names}</dt><dd>${text}</dd></div>`;
  return html`<details class="medborger-keys" open><summary>${say('keys')}</summary><dl>
    ${row(key('N', 'B'), say('key_next'))}
    ${row(key(say('space')), say('key_mark'))}
    ${row(html`<kbd>${say('shift')}</kbd>+${say('arrows')}`, say('key_select'))}
    ${row(key('1', '…', '9'), say('key_kind', { kinds }))}
    ${row(key('Enter'), say('key_hide'))}
    ${row(key(say('delete')), say('key_stand'))}
    ${row(html`<kbd>${say('ctrl')}</kbd>+<kbd>Z</kbd> <kbd>Esc</kbd>`, say('key_undo'))}
    ${row(key('S'), say('key_skip'))}
    ${row(html`<kbd>${say('ctrl')}</kbd>+<kbd>Enter</kbd>`, say('key_approve'))}
  </dl></details>`;
}

function beside({ shown, suggested }: Reviewing, { server }: Context, say: ReviewSay): TemplateResult {
  const files = shown.original?.attachments ?? [];
  const form = suggested.form ?? [];
  return html`
    ${form.length > 0 ? html`<details class="medborger-form-answers"><summary>${say('form')}</summary><dl>
      ${form.map(({ text, chosen }) => html`<dt>${text}</dt><dd>${chosen ?? say('inText')}</dd>`)}</dl></details>` : nothing}
    ${files.length > 0 ? html`<h4>${say('attachments')}</h4><p class="form-hint">${say('attachmentsHint')}</p>
      <ul class="medborger-plain">${files.map(({ name, sha256 }) => html`<li><a class="function-link" href="${server}/files/${encodeURIComponent(sha256)}">${name}</a></li>`)}</ul>` : nothing}`;
}

function withholding(reviewing: Reviewing, { id }: Context, actions: ReviewActions, say: ReviewSay): TemplateResult {
  const { withholding, withholdingWrong: wrong } = reviewing;
  return html`<details class="medborger-withhold"><summary>${say('withhold')}</summary>
    <form @submit=${actions.withhold} novalidate><p class="form-hint" id="${id}-withhold-hint">${say('withholdHint')}</p>
      <div class="form-group ${wrong ? 'form-error' : ''}"><label class="form-label" for="${id}-withhold">${say('withholdWhy')}</label>
        ${wrong ? html`<span class="form-error-message" id="${id}-withhold-error">${wrong}</span>` : nothing}
        <textarea class="form-input" id="${id}-withhold" rows="3" maxlength="4000" aria-required="true" aria-invalid=${ifDefined(wrong ? 'true' : undefined)} aria-describedby="${id}-withhold-hint${wrong ? ` ${id}-withhold-error` : ''}"
          .value=${live(withholding)} @input=${(event: Event) => actions.withholding((event.target as HTMLTextAreaElement).value)}></textarea></div>
      <p><button class="button button-secondary medborger-grave">${say('withholdDo')}</button></p></form></details>`;
}

/** What did not come through: refused with a sentence, or on the way. */
function failed({ problem }: Reviewing, { id, language, login }: Context, again: () => void, say: ReviewSay): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  if (problem.kind !== 'refused') return html`<div id="${id}-trouble" tabindex="-1"><p class="medborger-count">${say('notSent')}</p>${problemView(problem, language, login, again)}</div>`;
  return html`<div class="alert alert-error" id="${id}-trouble" tabindex="-1" role="group" aria-labelledby="${id}-trouble-heading"><div class="alert-body">
    <p class="alert-heading" id="${id}-trouble-heading">${say('refused')}</p>
    ${problem.code === 'response_cannot_keep' ? html`<p class="alert-text">${say('cannotKeep')}</p>` : problem.faults.map((fault) => html`<p class="alert-text">${sentence(fault, language)}</p>`)}</div></div>`;
}

/** What lacks a reason, each a way to its field. */
function missing({ unexplained, places, text }: Reviewing, { id, language }: Context, say: ReviewSay, go: (id: number) => void): TemplateResult | typeof nothing {
  const all = places.filter((one) => unexplained.includes(one.id) && !one.isHidden && one.reason.trim() === '');
  if (all.length === 0) return nothing;
  const lead = (event: Event, place: number) => {
    event.preventDefault();
    go(place);
  };
  return html`<div class="alert alert-error" id="${id}-summary" tabindex="-1" role="group" aria-labelledby="${id}-summary-heading"><div class="alert-body">
    <p class="alert-heading" id="${id}-summary-heading">${say('refused')}</p><ul class="alert-text nobullet-list">
    ${all.map(({ id: place, span }) => html`<li><a class="function-link" href="#${id}-p${place}-reason" @click=${(event: Event) => lead(event, place)}>${say('reasonMissing', { text: quoted(text.slice(span.start, span.end)), kind: kindName(span.kind, language) })}</a></li>`)}
    </ul></div></div>`;
}

export function reviewView(reviewing: Reviewing, context: Context, actions: ReviewActions): TemplateResult {
  const { id, language, hearing, left } = context;
  const say = reviewTexts(language);
  const { shown, isSending } = reviewing;
  const heading = hearing.documents.flatMap(({ sections }) => sections).find((one) => one.section === shown.section)?.heading ?? '';
  const labels = { stance: shown.stance ? labelOf('stance', shown.stance, language) : '', section: heading };
  const canDecide = isOpen(reviewing);
  const name = nameOf(shown.original?.respondent, say('nameless'));
  return html`<section class="medborger-review" aria-labelledby="${id}-title" @keydown=${actions.key}>
    <div class="medborger-head-row">
      <h3 id="${id}-title" tabindex="-1">${say('title', { n: shown.number, name })}</h3>
      ${left === undefined ? nothing : html`<p class="form-hint">${left === 1 ? say('leftOne') : left === 0 ? say('allRead') : say('left', { n: left })}</p>`}
    </div>
    <p class="form-hint">${labelOf('kind', shown.kind, language)} · ${day(dayAt(Date.parse(shown.received_at)), language)}</p>
    ${told(reviewing, say)}
    ${missing(reviewing, context, say, actions.explain)}
    <div class="medborger-beside">
      <div><h4>${say('asItCame')}</h4>
        ${canDecide && reviewing.text.length > 0 ? html`<p class="form-hint">${say('pick')}</p>` : nothing}
        ${reader(reviewing, id, actions, { empty: say('empty'), label: say('reader') })}
        ${canDecide ? html`<h4 id="${id}-places-title">${say('places')}</h4>` : nothing}
        ${placesView(reviewing, id, actions, language, say, !canDecide)}</div>
      <div><h4>${say('asPublic')}</h4><div class="medborger-public">${publicText(reviewing, labels, language, say)}</div>
        ${beside(reviewing, context, say)}
        ${canDecide ? keys(language, say) : nothing}</div>
    </div>
    ${failed(reviewing, context, actions.approve, say)}
    ${canDecide ? html`<div class="medborger-bar">${picked(reviewing, context, actions, say)}<div class="medborger-decide">
      <button type="button" class="button button-primary" id="${id}-approve" aria-disabled=${ifDefined(isSending ? 'true' : undefined)} @click=${actions.approve}>${isSending ? say('sending') : shown.review === 'reviewed' ? say('approveAgain') : say('approve')}</button>
      <button type="button" class="button button-secondary" @click=${actions.skip}>${say('skip')}</button>
      ${reviewing.before.length > 0 ? html`<button type="button" class="button button-secondary" @click=${actions.undo}>${say('undo')}</button>` : nothing}
    </div></div>${withholding(reviewing, context, actions, say)}`
      : html`<div class="medborger-decide"><button type="button" class="button button-primary" @click=${actions.skip}>${say('skip')}</button>
        <button type="button" class="button button-secondary" @click=${actions.toList}>${say('toList')}</button></div>`}
  </section>`;
}

/** Nothing is left to review, but perhaps what was skipped. */
export function doneView(skipped: number, { id, language }: Context, takeSkipped: () => void, toList: () => void): TemplateResult {
  const say = reviewTexts(language);
  return html`<div class="medborger-done" id="${id}-done" tabindex="-1" role="group" aria-labelledby="${id}-done-text">
    <p class="medborger-count" id="${id}-done-text">${skipped === 0 ? say('allRead') : skipped === 1 ? say('skippedOne') : say('skipped', { n: skipped })}</p>
    <div class="medborger-actions">${skipped > 0 ? html`<button type="button" class="button button-primary" @click=${takeSkipped}>${say('takeSkipped')}</button>` : nothing}
      <button type="button" class="button button-secondary" @click=${toList}>${say('toList')}</button></div></div>`;
}

export const loadingView = (language: Language): TemplateResult => html`<p class="medborger-note" role="status">${common(language)('loading')}</p>`;
