import { html, nothing, type TemplateResult } from 'lit-html';
import { plainForm } from '../render/plain-form.js';
import type { Language } from '../texts/index.js';
import { day, dayAt } from '../texts/time.js';
import type { Hearing } from './model.js';
import { plainTexts } from './plain-texts.js';
import { Characters } from './review/chars.js';
import { kindLabel, type Response } from './review/model.js';
import { answerFields } from './answer/writing.js';
import { asking } from './plain-form.js';
import { changed, decided, isHard, likely, marked, placesOf, preview, PLACEHOLDERS, shownAgain, type Place, type Suggested } from './review/places.js';
import { quoted } from './review/places-view.js';
import { reviewTexts } from './review/texts.js';
import { nameOf, type Work } from './work/model.js';
import { workTexts } from './work/texts.js';
import { begun, stateBadge } from './work/view.js';

// The desk without JavaScript: links and plain forms.

export function plainList(hearing: Hearing, { responses }: Work, { of, next }: { readonly of: (response: string) => string; readonly next: string | undefined }, language: Language): TemplateResult {
  const say = workTexts(language);
  const one = ({ response, number, state, respondent, received_at, prose }: Work['responses'][number]) => html`<li class="medborger-work-item">
    <h3><a href=${of(response)}>${say('number', { n: number })} · ${nameOf(respondent, say('nameless'))}</a></h3>
    <p class="form-hint">${stateBadge(state, language)} ${say('received', { day: day(dayAt(Date.parse(received_at)), language) })}</p><p class="medborger-begin">${begun(prose)}</p></li>`;
  return html`<div class="medborger-desk"><h2>${hearing.title}</h2>
    ${responses.length === 0 ? html`<p class="medborger-note">${say('none')}</p>` : html`<ol class="medborger-rows">${responses.map(one)}</ol>`}
    ${next ? html`<p><a class="button button-secondary" href=${next}>${plainTexts(language)('next')}</a></p>` : nothing}</div>`;
}

interface Chosen {
  readonly stand?: readonly string[];
  readonly hide?: readonly string[];
  readonly words?: readonly string[];
}

/** The places as somebody decided about them: by number, and by words wherever they stand. */
function chosenPlaces(suggested: Suggested, text: Characters, { stand = [], hide = [], words = [] }: Chosen): readonly Place[] {
  let places = placesOf(suggested);
  for (const place of places) {
    // What must be explained is not let stand here: it takes a reason, and the script.
    if (stand.includes(String(place.id)) && !isHard(place)) places = shownAgain(places, place.id);
    if (hide.includes(String(place.id))) places = changed(places, place.id, { isHidden: true });
  }
  const lines = words.flatMap((said) => said.split('\n')).map((line) => line.trim()).filter((line) => line !== '');
  for (const line of lines) {
    for (let at = text.text.indexOf(line); at >= 0; at = text.text.indexOf(line, at + line.length)) {
      places = marked(places, ...text.whole(text.char(at), text.char(at + line.length)), likely(line)).places;
    }
  }
  return places;
}

/** The command's fields, by path. */
function hidden(value: unknown, path: string): readonly TemplateResult[] {
  if (Array.isArray(value)) return value.flatMap((one, n) => hidden(one, `${path}.${n}`));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, one]) => hidden(one, `${path}.${name}`));
  return [html`<input type="hidden" name=${path} value=${String(value)}>`];
}

export function plainReview(
  hearing: Hearing, response: Response, suggested: Suggested, chosen: Chosen,
  { server, ids, next }: { readonly server: string; readonly ids: { readonly review: string; readonly withhold: string; readonly answer?: string }; readonly next: string }, language: Language,
): TemplateResult {
  const [say, plain] = [reviewTexts(language), plainTexts(language)];
  const text = new Characters(suggested.prose);
  const places = chosenPlaces(suggested, text, chosen);
  const own = `medborger-d${hearing.hearing.slice(-12)}`;
  const isOpen = response.review !== 'withheld' && !response.withdrawn_at;
  const box = (place: Place) => {
    const words = `${kindLabel(place.kind, language)}, “${quoted(text.slice(place.span.start, place.span.end))}”`;
    if (isHard(place)) return html`<li>${plain('fixed', { text: words })}</li>`;
    const isHint = place.origin === 'hint';
    const isChosen = (isHint ? chosen.hide : chosen.stand)?.includes(String(place.id)) === true;
    return html`<li class="form-group-checkbox"><input class="form-checkbox" type="checkbox" id="${own}-b${place.id}" name=${isHint ? 'hide' : 'stand'} value=${place.id} ?checked=${isChosen}>
      <label for="${own}-b${place.id}">${plain(isHint ? 'hide' : 'stand', { text: words })}</label></li>`;
  };
  const { hide, keep, mistaken } = decided(places);
  return html`<div class="medborger-desk"><h2>${say('title', { n: response.number, name: nameOf(response.original?.respondent, say('nameless')) })}</h2>
    ${response.original?.hide_because ? html`<div class="alert alert-warning"><div class="alert-body"><p class="alert-text">${say('hideBecause', { why: response.original.hide_because })}</p></div></div>` : nothing}
    <h3>${say('asItCame')}</h3><p class="medborger-prose" lang="da">${suggested.prose || say('empty')}</p>
    ${isOpen ? html`<h3 id="${own}-places">${say('places')}</h3>
      <form method="get" aria-labelledby="${own}-places"><ul class="medborger-rows">${placesOf(suggested).map(box)}</ul>
        <div class="form-group"><label class="form-label" for="${own}-words">${plain('words')}</label><textarea class="form-input" id="${own}-words" name="words" rows="3" .value=${(chosen.words ?? []).join('\n')}></textarea></div>
        <p><button class="button button-secondary">${plain('look')}</button></p></form>` : nothing}
    <h3>${say('asPublic')}</h3><div class="medborger-public"><p><strong>${response.name}</strong></p>
      <p class="medborger-prose" lang="da">${preview(text, places).map(({ text: words, kind }) => (kind ? PLACEHOLDERS[kind] : words))}</p></div>
    ${isOpen ? html`<form method="post" action="${server}/forms/response.review">${Object.entries({ id: ids.review, next, response: response.response, text_version: suggested.text_version }).flatMap(([name, value]) => hidden(value, name))}
        ${hidden(hide, 'hide')}${hidden(keep, 'keep')}${hidden(mistaken, 'mistaken')}<p><button class="button button-primary">${plain('approve')}</button></p></form>
      <details><summary>${say('withhold')}</summary><form method="post" action="${server}/forms/response.withhold">
        <input type="hidden" name="id" value=${ids.withhold}><input type="hidden" name="next" value=${next}><input type="hidden" name="response" value=${response.response}>
        <p class="form-hint">${say('withholdHint')}</p><div class="form-group"><label class="form-label" for="${own}-why">${say('withholdWhy')}</label><textarea class="form-input" id="${own}-why" name="reason" rows="3" required maxlength="4000"></textarea></div>
        <p><button class="button button-secondary">${say('withholdDo')}</button></p></form></details>` : html`<p>${response.withdrawn_at ? say('withdrawn') : say('withheld')}</p>`}
    ${ids.answer && !response.settlement && !response.withdrawn_at ? html`<h3>${plain('answer')}</h3>${plainForm(server, next, ids.answer, 'response.answer', { response: response.response },
      asking({ id: `${own}-a`, asks: answerFields('answer'), send: plain('saveAnswer') }, language))}` : nothing}
  </div>`;
}
