import { html, nothing, type TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { live } from 'lit-html/directives/live.js';
import type { Language } from '../../texts/index.js';
import { kindLabel, type Reviewing } from './model.js';
import { isFree, isHard, KINDS, type Kind, type Place } from './places.js';
import type { ReviewSay } from './texts.js';

// The places of a text as a list, and what is decided about the one that is current.

export interface PlaceActions {
  readonly go: (id: number) => void;
  readonly hide: (id: number) => void;
  readonly stand: (id: number) => void;
  readonly kind: (id: number, kind: Kind) => void;
  readonly reason: (id: number, reason: string) => void;
}

/** A stretch as it is told: its beginning and its end, on one line. */
export function quoted(text: string): string {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  return line.length <= 48 ? line.join('') : `${line.slice(0, 30).join('')} … ${line.slice(-12).join('')}`;
}

export const stateOf = (place: Place, say: ReviewSay): string => (place.isHidden ? say('hidden') : place.origin === 'hint' ? say('hint') : say('stands'));

const lower = (text: string) => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));
export const kindName = (kind: Kind, language: Language): string => lower(kindLabel(kind, language));

function panel({ text, unexplained }: Reviewing, place: Place, id: string, actions: PlaceActions, language: Language, say: ReviewSay): TemplateResult {
  const own = `${id}-p${place.id}`;
  const { hint, span } = place;
  const kind = kindName(span.kind, language);
  const mustExplain = isHard(place) && !place.isHidden;
  const wrong = mustExplain && unexplained.includes(place.id) && place.reason.trim() === '';
  const why = hint && (language === 'da' ? hint.danish : hint.english);
  const choose = (event: Event) => actions.kind(place.id, (event.target as HTMLSelectElement).value as Kind);
  return html`<div class="medborger-panel">
    ${hint && why ? html`<p class="form-hint">${say(`risk_${hint.risk}`)}: ${why}.</p>` : nothing}
    ${place.origin === 'overlooked' ? html`<p class="form-hint">${say('overlooked')}.</p>` : nothing}
    <div class="medborger-line">
      ${isFree(place) ? html`<label class="sr-only" for="${own}-kind">${say('kind')}</label>
        <select class="form-select medborger-kind" id="${own}-kind" .value=${live(place.kind)} @change=${choose}>${KINDS.map((one) => html`<option value=${one} ?selected=${one === place.kind}>${kindLabel(one, language)}</option>`)}</select>` : nothing}
      ${place.isHidden
        ? html`<button type="button" class="button button-secondary" @click=${() => actions.stand(place.id)}>${place.origin === 'own' ? say('remove') : say('stand')}</button>`
        : html`<button type="button" class="button button-secondary" @click=${() => actions.hide(place.id)}>${say('hide')}</button>`}
    </div>
    ${mustExplain ? html`<div class="form-group ${wrong ? 'form-error' : ''}">
      <label class="form-label" for="${own}-reason">${say('reason', { kind })}</label><span class="form-hint" id="${own}-hint">${say('reasonHint')}</span>
      ${wrong ? html`<span class="form-error-message" id="${own}-error">${say('reasonMissing', { text: quoted(text.slice(span.start, span.end)), kind })}</span>` : nothing}
      <input class="form-input" id="${own}-reason" maxlength="1000" aria-describedby="${own}-hint${wrong ? ` ${own}-error` : ''}" aria-invalid=${ifDefined(wrong ? 'true' : undefined)} aria-required="true"
        .value=${live(place.reason)} @input=${(event: Event) => actions.reason(place.id, (event.target as HTMLInputElement).value)}></div>` : nothing}
  </div>`;
}

export function placesView(reviewing: Reviewing, id: string, actions: PlaceActions, language: Language, say: ReviewSay, isLocked: boolean): TemplateResult {
  const { places, current, text } = reviewing;
  if (places.length === 0) return html`<p class="form-hint">${say('placesNone')}</p>`;
  // One stop for the keyboard: the current place, else the first.
  const stop = places.some((one) => one.id === current) ? current : places[0]?.id;
  const one = (place: Place) => html`<li class="medborger-place ${place.id === current ? 'medborger-current' : ''}">
    <button type="button" class="medborger-go" id="${id}-place-${place.id}" tabindex=${place.id === stop ? 0 : -1} aria-current=${ifDefined(place.id === current ? 'true' : undefined)} @click=${() => actions.go(place.id)}>
      <span class="medborger-what">${kindLabel(place.kind, language)}</span><q>${quoted(text.slice(place.span.start, place.span.end))}</q>
      <span class="badge medborger-badge ${place.isHidden ? 'medborger-dark' : place.origin === 'hint' ? 'badge-warning' : ''}">${stateOf(place, say)}</span></button>
    ${place.id === current && !isLocked ? panel(reviewing, place, id, actions, language, say) : nothing}
  </li>`;
  return html`<p class="form-hint">${say('placesHint')}</p><ol class="medborger-places" id="${id}-places">${places.map(one)}</ol>`;
}
