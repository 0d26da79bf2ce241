import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import type { Language } from '../../texts/index.js';
import type { Reviewing } from './model.js';
import { PLACEHOLDERS, preview, type Place } from './places.js';
import type { ReviewSay } from './texts.js';

// The response's text, with its places; and as everybody will read it.

/** A text with places in it, as the reader draws it. */
export type Drawn = Pick<Reviewing, 'text' | 'places' | 'current' | 'pin' | 'drawn'> & { readonly suggested: Pick<Reviewing['suggested'], 'form'> };

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly place: Place | undefined;
  /** A question of the form, where its answer begins. */
  readonly question: string | undefined;
}

/** The smallest place that holds a character, the current one before others. */
export function placeAt(places: readonly Place[], char: number, current?: number): Place | undefined {
  const holding = places.filter(({ span }) => span.start <= char && char < span.end);
  return holding.find(({ id }) => id === current) ?? holding.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

function segments({ text, places, pin, current, suggested }: Drawn): readonly Segment[] {
  const asked = new Map((suggested.form ?? []).flatMap((one) => (typeof one.start === 'number' ? [[one.start, one.text] as const] : [])));
  const borders = new Set([0, text.length, ...places.flatMap(({ span }) => [span.start, span.end]), ...asked.keys(), ...(pin === undefined ? [] : [pin])]);
  const sorted = [...borders].filter((at) => at <= text.length).sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, n) => ({ start, end: sorted[n + 1] ?? start, place: placeAt(places, start, current), question: asked.get(start) }));
}

/** Nothing but the response's own words may stand in the reader: offsets are counted in it. So there is no space in these templates. */
function segment({ text, current, pin }: Drawn, { start, end, place, question }: Segment): TemplateResult {
  const words = text.slice(start, end);
  const own = pin === start ? 'medborger-pin' : '';
  if (!place) return question !== undefined || own ? html`<span class=${own} data-question=${ifDefined(question)}>${words}</span>` : html`${words}`;
  const state = place.isHidden ? 'medborger-hidden' : place.origin === 'hint' ? 'medborger-hint' : 'medborger-stands';
  return html`<mark class="${state} ${place.id === current ? 'medborger-current' : ''} ${own}" data-place=${place.id} data-question=${ifDefined(question)}>${words}</mark>`;
}

export interface ReaderActions {
  readonly moved: () => void;
  readonly clicked: (place: number | undefined) => void;
  readonly spoilt: () => void;
}

const prevent = (event: Event) => event.preventDefault();

/**
 * The text with a caret. It may be written in, as far as the browser knows, so that caret, selection and screen readers work as in any
 * field; what would change it is refused.
 */
export function reader(drawn: Drawn, id: string, actions: ReaderActions, say: { readonly empty: string; readonly label: string }): TemplateResult {
  if (drawn.text.length === 0) return html`<p class="medborger-note" id="${id}-text" tabindex="-1">${say.empty}</p>`;
  const clicked = (event: Event) => {
    const found = (event.target as Element).closest<HTMLElement>('[data-place]')?.dataset.place;
    actions.clicked(found === undefined ? undefined : Number(found));
  };
  return html`${keyed(drawn.drawn, html`<div class="medborger-reader" id="${id}-text" role="textbox" aria-multiline="true" aria-readonly="true" aria-label=${say.label}
    contenteditable="true" inputmode="none" spellcheck="false" translate="no" tabindex="0"
    @beforeinput=${prevent} @paste=${prevent} @cut=${prevent} @drop=${prevent} @dragstart=${prevent} @input=${actions.spoilt}
    @keyup=${actions.moved} @click=${clicked}>${segments(drawn).map((one) => segment(drawn, one))}</div>`)}`;
}

export function publicText({ text, places, shown }: Reviewing, labels: { stance: string; section: string }, language: Language, say: ReviewSay): TemplateResult {
  const pieces = preview(text, places);
  return html`<p class="medborger-from"><span class="sr-only">${say('publicName')}: </span><strong>${shown.name}</strong></p>
    ${labels.stance || labels.section ? html`<p class="form-hint">${labels.section} ${labels.stance ? html`<span class="badge medborger-badge">${labels.stance}</span>` : nothing}</p>` : nothing}
    ${pieces.length === 0
      ? html`<p class="form-hint">${say('empty')}</p>`
      : html`<p class="medborger-prose medborger-published" lang="da">${pieces.map(({ text, kind }) => (kind ? html`<span class="medborger-placeholder">${PLACEHOLDERS[kind]}</span>` : text))}</p>`}`;
}
