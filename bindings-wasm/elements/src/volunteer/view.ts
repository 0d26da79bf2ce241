import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { interestLabel } from '../interests.js';
import { hrefOf } from '../route.js';
import type { Language } from '../texts/index.js';
import { day } from '../texts/time.js';
import { areaName, NEAR_KM, type Coming, type Filter, type Item, type Names, type ShownList, type ShownNeed } from './model.js';
import { scheduleView } from './schedule.js';
import { volunteerTexts, type VolunteerSay } from './texts.js';

// What there is a need of, as a list and one by one, in the browser and on the server.

export const PREFIX = 'opgave-';

export interface Actions {
  readonly find?: (filter: Filter) => void;
  readonly more?: () => void;
  /** Looks around where somebody is; nothing where the browser can't. */
  readonly near?: ((on: boolean) => void) | undefined;
  readonly come?: (() => void) | undefined;
  readonly coming?: Coming | undefined;
  readonly login?: string | null | undefined;
  readonly loginSaid?: string;
  /** A need's page. */
  readonly page?: string | null | undefined;
  /** Where the list is. */
  readonly back?: string | undefined;
  readonly next?: string | undefined;
  /** A form in the place of the button, for a page without JavaScript. */
  readonly form?: unknown;
}

function filters({ filter, list, names, near }: ShownList, id: string, language: Language, { find, near: look }: Actions, say: VolunteerSay): TemplateResult {
  const { counts = {} } = list;
  const form = (event: Event) => {
    const said = new FormData((event.target as Element).closest('form') as HTMLFormElement);
    const one = (name: 'search' | 'area' | 'interest') => String(said.get(name) ?? '').trim();
    find?.({ ...filter, search: one('search'), area: one('area'), interest: one('interest') });
  };
  const select = (name: 'area' | 'interest', labelled: (value: string) => string) => {
    const found = Object.entries(counts[name] ?? {});
    // What is chosen can be chosen away, whatever there is of it.
    if (filter[name] !== '' && !found.some(([value]) => value === filter[name])) found.push([filter[name], 0]);
    if (found.length === 0) return nothing;
    const option = ([value, n]: [string, number]) => html`<option value=${value} ?selected=${filter[name] === value}>${say('counted', { label: labelled(value), n })}</option>`;
    return html`<div class="form-group"><label class="form-label" for="${id}-${name}">${say(name)}</label>
      <select class="form-select" id="${id}-${name}" name=${name} .value=${live(filter[name])} @change=${form}>
        <option value="" ?selected=${filter[name] === ''}>${say('all')}</option>${found.map(option)}</select></div>`;
  };
  const told = { off: undefined, asking: say('nearAsking'), on: say('nearOn', { km: NEAR_KM }), denied: say('nearDenied') }[near];
  return html`<form class="medborger-filters" method="get" role="search" @submit=${(event: Event) => { if (find) { event.preventDefault(); form(event); } }}>
    <div class="form-group medborger-search"><label class="form-label" for="${id}-search">${say('search')}</label>
      <div class="medborger-row"><input class="form-input" type="search" id="${id}-search" name="search" maxlength="200" .value=${filter.search}>
      <button class="button button-secondary">${say('find')}</button></div></div>
    ${select('area', (value) => areaName(names, value))}${select('interest', (value) => interestLabel(names.interests, value, language))}
    ${look
      ? html`<div class="medborger-search"><button type="button" class="button button-secondary" aria-describedby="${id}-near" @click=${() => look(near !== 'on')}>${say(near === 'on' ? 'nearOff' : 'near')}</button>
          <span class="form-hint" id="${id}-near">${near === 'off' ? say('nearHint') : nothing}</span><div role="status">${told ? html`<span class="form-hint">${told}</span>` : nothing}</div></div>`
      : nothing}
  </form>`;
}

/** How much room there is. */
function room({ capacity, taken }: Pick<Item, 'capacity' | 'taken'>, say: VolunteerSay): string {
  const free = Math.max(0, capacity - taken);
  return free === 0 ? say('full') : free === 1 ? say('placesOne') : say('places', { n: free });
}

function item(one: Item, id: string, language: Language, { page }: Actions, say: VolunteerSay): TemplateResult {
  const own = `${id}-${one.need.slice(-12)}`;
  return html`<li><article class="medborger-need" aria-labelledby=${own}>
    <h3 id=${own} tabindex="-1"><a href=${hrefOf(page, PREFIX, one.need)}>${one.title ?? say('citizen')}</a></h3>
    <p>${one.name ?? say('citizen')}</p>
    <p class="form-hint">${room(one, say)}${one.to ? html` · ${say('until', { day: day(one.to, language) })}` : nothing}</p>
  </article></li>`;
}

export function listView(shown: ShownList, id: string, language: Language, actions: Actions): TemplateResult {
  const say = volunteerTexts(language);
  const { list, filter } = shown;
  const isFiltered = filter.within !== undefined || [filter.search, filter.area, filter.interest].some((one) => one !== '');
  const { more, next } = actions;
  return html`<section class="medborger-article" aria-labelledby="${id}-title">
    <header><h2 id="${id}-title" tabindex="-1">${say('title')}</h2><p>${say('lead')}</p></header>
    <div>${list.total > 0 || isFiltered ? filters(shown, id, language, actions, say) : nothing}
      <p class="medborger-found" role="status">${list.total === 0 ? say(isFiltered ? 'noneFound' : 'none') : list.total === 1 ? say('oneFound') : say('manyFound', { n: list.total })}</p>
      <ul class="medborger-needs" role="list">${list.needs.map((one) => item(one, id, language, actions, say))}</ul>
      ${list.next && more ? html`<p><button type="button" class="button button-secondary" @click=${more}>${say('more')}</button></p>` : nothing}
      ${list.next && next ? html`<p><a class="button button-secondary" href=${next}>${say('more')}</a></p>` : nothing}</div>
  </section>`;
}

const keys = (all: readonly string[] | undefined, names: Names) => (all ?? []).map((key) => areaName({ areas: names.areas }, key)).join(', ');

function facts({ need, organisation, names }: ShownNeed, language: Language, say: VolunteerSay): TemplateResult {
  const { spec, text } = need;
  const fact = (term: string, told: unknown) => (told ? html`<div><dt>${term}</dt><dd>${told}</dd></div>` : nothing);
  const { age_from: from, age_to: to, contact } = spec;
  const ages = from && to ? say('agesBoth', { from, to }) : from ? say('agesFrom', { from }) : to ? say('agesTo', { to }) : '';
  const known = [need.children && say('children'), contact?.homes && say('homes'), contact?.money && say('money')].filter(Boolean);
  return html`<dl class="medborger-card">
    ${fact(say('who'), organisation?.name ?? say('citizen'))}
    ${fact(say('where'), [text?.place?.label, spec.area && areaName(names, spec.area)].filter(Boolean).join(', '))}
    ${fact(say('when'), scheduleView(spec.schedule, language))}
    ${fact(say('asks'), keys(spec.required, names))}${fact(say('wished'), keys(spec.wished, names))}
    ${fact(say('languages'), keys(spec.languages, names))}${fact(say('ages'), ages)}
    ${known.length > 0 ? fact(say('contact'), known.map((one) => html`<p>${one}</p>`)) : nothing}
  </dl>`;
}

function comeView({ need }: ShownNeed, id: string, { come, coming, login, loginSaid, form }: Actions, say: VolunteerSay): TemplateResult | typeof nothing {
  if (coming?.at === 'sent') {
    return html`<div class="alert alert-success" id="${id}-came" tabindex="-1" role="group" aria-labelledby="${id}-came-heading"><div class="alert-body">
      <p class="alert-heading" id="${id}-came-heading">${say('came')}</p><p class="alert-text">${say('cameText')}</p></div></div>`;
  }
  if (need.stage !== 'open') return nothing;
  if (form) return html`${form}`;
  if (come) {
    const isSending = coming?.at === 'sending';
    return html`<div class="medborger-come">${coming?.at === 'refused' ? html`<div class="alert alert-error" id="${id}-refused" tabindex="-1" role="alert"><div class="alert-body"><p class="alert-text">${coming.text}</p></div></div>` : nothing}
      <p><button type="button" class="button button-primary" aria-disabled=${isSending ? 'true' : 'false'} @click=${come}>${say(isSending ? 'coming' : 'come')}</button></p></div>`;
  }
  return html`<div class="alert alert-info"><div class="alert-body"><p class="alert-text">${say('comeLogin')}</p>
    ${login ? html`<p class="alert-text"><a class="function-link" href=${login}>${loginSaid}</a></p>` : nothing}</div></div>`;
}

export function needView(shown: ShownNeed, id: string, language: Language, actions: Actions): TemplateResult {
  const say = volunteerTexts(language);
  const { need, organisation } = shown;
  const stage = need.stage === 'expired' || need.stage === 'closed' ? say(`stage_${need.stage}`) : room({ capacity: need.spec.capacity ?? 1, taken: need.taken }, say);
  return html`<article class="medborger-article" aria-labelledby="${id}-title">
    <header class="medborger-head">
      ${actions.back ? html`<p><a class="function-link medborger-back" href=${actions.back}>${say('back')}</a></p>` : nothing}
      <p class="medborger-kicker"><span class="badge ${need.stage === 'open' ? 'badge-success' : ''}">${stage}</span>${need.spec.to ? html` ${say('until', { day: day(need.spec.to, language) })}` : nothing}</p>
      <h2 id="${id}-title" tabindex="-1">${need.text?.title ?? say('citizen')}</h2>
      ${need.text?.task ? html`<p class="medborger-prose">${need.text.task}</p>` : nothing}
      ${facts(shown, language, say)}
    </header>
    ${comeView(shown, id, actions, say)}
    ${organisation?.text?.purpose ? html`<section aria-labelledby="${id}-about"><h3 id="${id}-about">${say('about', { name: organisation.name ?? say('citizen') })}</h3><p class="medborger-prose">${organisation.text.purpose}</p></section>` : nothing}
  </article>`;
}
