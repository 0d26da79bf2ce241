import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { say as inLanguage, type Choice } from '../form/field.js';
import { interestLabel } from '../interests.js';
import type { Language } from '../texts/index.js';
import described from './list.schema';
import { isIn, standingOf, type Filter, type Item, type Listed, type Mine } from './model.js';
import { gatheringsTexts, type GatheringsSay } from './texts.js';
import { leaf, span } from './time.js';

// Gatherings as a list: the same in the browser and on the server.

export interface ListActions {
  readonly href: (gathering: string) => string;
  readonly find?: (filter: Filter) => void;
  readonly more?: () => void;
  /** The address of the next page, for a page without JavaScript. */
  readonly next?: string | undefined;
}

const choicesOf = (path: string): readonly Choice[] => described.fields.find((one) => one.path === path)?.choices ?? [];

export function kindLabel(kind: string, language: Language): string {
  const choice = choicesOf('kind').find(({ value }) => value === kind);
  return choice ? inLanguage(choice.label, language) : kind;
}

export const whereOf = ({ place, online }: { readonly place?: string | null | undefined; readonly online?: boolean | undefined }, say: GatheringsSay): string =>
  place ? (online ? say('both', { place }) : place) : say('online');

const standing = (mine: Mine | undefined, say: GatheringsSay) =>
  mine?.standing && mine.standing !== 'withdrawn' ? html`<span class="badge ${mine.standing === 'accepted' ? 'badge-success' : ''} medborger-badge">${say(`standing_${mine.standing}`)}</span>` : nothing;

function item(one: Item, mine: readonly Mine[], id: string, language: Language, { href }: ListActions, say: GatheringsSay): TemplateResult {
  const [number, month] = leaf(one.starts_at, language);
  return html`<li><article class="medborger-gathering ${one.cancelled ? 'medborger-gone' : ''}" aria-labelledby="${id}-${one.gathering}">
    <p class="medborger-leaf" aria-hidden="true"><span>${number}</span><span>${month}</span></p>
    <div><h3 id="${id}-${one.gathering}" tabindex="-1"><a href=${href(one.gathering)}>${one.title}</a></h3>
      <p>${span(one.starts_at, one.ends_at, language)}<br>${whereOf(one, say)}</p>
      <p class="medborger-meta">${one.cancelled ? html`<span class="badge medborger-badge">${say('cancelled')}</span>` : nothing}${standing(standingOf(mine, one.gathering), say)}<span class="form-hint">${kindLabel(one.kind, language)}</span></p></div>
  </article></li>`;
}

function filters({ filter, list, interests }: Listed, id: string, language: Language, { find }: ListActions, say: GatheringsSay): TemplateResult {
  const { counts = {} } = list;
  const form = (event: Event) => {
    const said = new FormData((event.target as Element).closest('form') as HTMLFormElement);
    const one = (name: string) => String(said.get(name) ?? '').trim();
    find?.({ search: one('search'), kind: one('kind'), topic: one('topic') });
  };
  const select = (name: 'kind' | 'topic', labelOf: (value: string) => string) => {
    const found = Object.entries(counts[name] ?? {});
    // What is chosen can be chosen away, whatever there is of it.
    if (filter[name] !== '' && !found.some(([value]) => value === filter[name])) found.push([filter[name], 0]);
    if (found.length === 0) return nothing;
    const option = ([value, n]: [string, number]) => html`<option value=${value} ?selected=${filter[name] === value}>${say('counted', { label: labelOf(value), n })}</option>`;
    return html`<div class="form-group"><label class="form-label" for="${id}-${name}">${say(name)}</label>
      <select class="form-select" id="${id}-${name}" name=${name} .value=${live(filter[name])} @change=${form}><option value="" ?selected=${filter[name] === ''}>${say('any')}</option>${found.map(option)}</select></div>`;
  };
  return html`<form class="medborger-filters" method="get" role="search" @submit=${(event: Event) => { if (find) { event.preventDefault(); form(event); } }}>
    <div class="form-group medborger-search"><label class="form-label" for="${id}-search">${say('search')}</label>
      <div class="medborger-row"><input class="form-input" type="search" id="${id}-search" name="search" maxlength="200" .value=${filter.search}><button class="button button-secondary">${say('find')}</button></div></div>
    ${select('kind', (value) => kindLabel(value, language))}${select('topic', (value) => interestLabel(interests, value, language))}
  </form>`;
}

export function listView(listed: Listed, id: string, language: Language, actions: ListActions): TemplateResult {
  const say = gatheringsTexts(language);
  const { filter, list, mine } = listed;
  const isFiltered = Object.values(filter).some((one) => one !== '');
  const none = say(isFiltered ? 'noneFound' : 'none');
  const own = (title: string, all: readonly Mine[], name: string) => all.length === 0 ? nothing
    : html`<section class="medborger-signed" aria-labelledby="${id}-${name}"><h3 id="${id}-${name}">${title}</h3>
        <ul class="medborger-plain">${all.map((one) => html`<li><a href=${actions.href(one.gathering.gathering)}>${one.gathering.title}</a> ${standing(one, say)}<br>${span(one.gathering.starts_at, one.gathering.ends_at, language)}</li>`)}</ul></section>`;
  return html`<section class="medborger-article medborger-gatherings" aria-labelledby="${id}-title">
    <header><h2 id="${id}-title" tabindex="-1">${say('title')}</h2><p>${say('lead')}</p></header>
    ${own(say('mine'), mine.filter(isIn), 'mine')}
    ${own(say('invited'), mine.filter((one) => one.because && !one.standing), 'invited')}
    <div>${list.total > 0 || isFiltered ? filters(listed, id, language, actions, say) : nothing}
      <p class="medborger-found" id="${id}-found" role="status">${list.total === 0 ? none : list.total === 1 ? say('oneFound') : say('manyFound', { n: list.total })}</p>
      <ol class="medborger-list">${list.gatherings.map((one) => item(one, mine, id, language, actions, say))}</ol>
      ${list.next && actions.more ? html`<p><button type="button" class="button button-secondary" @click=${actions.more}>${say('more')}</button></p>` : nothing}
      ${list.next && actions.next ? html`<p><a class="button button-secondary" href=${actions.next}>${say('more')}</a></p>` : nothing}</div>
  </section>`;
}
