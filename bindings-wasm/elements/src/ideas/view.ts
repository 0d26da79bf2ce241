import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { say as inLanguage, type Choice } from '../form/field.js';
import { interestLabel } from '../interests.js';
import type { Language } from '../texts/index.js';
import { shortDay } from '../texts/time.js';
import described from './list.schema';
import type { mapView } from './map-view.js';
import type { Filter, Item, Listed, MapState } from './model.js';
import { ideasTexts, type IdeasSay } from './texts.js';

// The ideas as a list and on a map: the same in the browser and on the server.

export interface ListActions {
  readonly server: string;
  /** The address of one idea, and of the form where one is proposed; null where there is none. */
  readonly href: (idea: string) => string;
  readonly propose: string | null;
  /** The account that is logged in. */
  readonly citizen?: string | null | undefined;
  readonly find?: (filter: Filter) => void;
  readonly more?: () => void;
  readonly change?: (to: Partial<MapState>) => void;
  /** Draws the map, once its part of the script is there. */
  readonly draw?: typeof mapView | undefined;
  /** The address of the next page, for a page without JavaScript. */
  readonly next?: string | undefined;
}

const choicesOf = (path: string): readonly Choice[] => described.fields.find((one) => one.path === path)?.choices ?? [];

export function stageLabel(stage: string, language: Language): string {
  const choice = choicesOf('stage').find(({ value }) => value === stage);
  return choice ? inLanguage(choice.label, language) : stage;
}

export const titleOf = ({ title }: { readonly title?: string | null | undefined }, say: IdeasSay): string => title || say('untitled');

const GOOD = ['open', 'gathering', 'taken_up', 'carried_out'];

export const stageBadge = (stage: string, language: Language): TemplateResult =>
  html`<span class="badge ${GOOD.includes(stage) ? 'badge-success' : ''} medborger-badge">${stageLabel(stage, language)}</span>`;

export const supportersText = (n: number, say: IdeasSay): string => (n === 1 ? say('oneSupporter') : say('supporters', { n }));

/** Where a picture lies. Only what is a hash is one. */
export const pictureUrl = (server: string, sha256: string): string => `${server}/files/${/^[0-9a-f]{64}$/.test(sha256) ? sha256 : ''}`;

function filters({ filter, list, interests }: Listed, id: string, language: Language, { find }: ListActions, say: IdeasSay): TemplateResult {
  const { counts = {} } = list;
  const form = (event: Event) => {
    const said = new FormData((event.target as Element).closest('form') as HTMLFormElement);
    const one = (name: string) => String(said.get(name) ?? '').trim();
    find?.({ search: one('search'), topic: one('topic'), stage: one('stage'), order: one('order'), whose: filter.whose });
  };
  const option = (value: string, label: string, chosen: boolean) => html`<option value=${value} ?selected=${chosen}>${label}</option>`;
  const select = (name: 'topic' | 'stage', label: string, labelOf: (value: string) => string) => {
    const found = Object.entries(counts[name] ?? {});
    // What is chosen can be chosen away, whatever there is of it.
    if (filter[name] !== '' && !found.some(([value]) => value === filter[name])) found.push([filter[name], 0]);
    if (found.length === 0) return nothing;
    return html`<div class="form-group"><label class="form-label" for="${id}-${name}">${label}</label>
      <select class="form-select" id="${id}-${name}" name=${name} .value=${live(filter[name])} @change=${form}>
        ${option('', say('any'), filter[name] === '')}${found.map(([value, n]) => option(value, say('counted', { label: labelOf(value), n }), filter[name] === value))}
      </select></div>`;
  };
  return html`<form class="medborger-filters" method="get" role="search" @submit=${(event: Event) => { if (find) { event.preventDefault(); form(event); } }}>
    ${filter.whose ? html`<input type="hidden" name="whose" value=${filter.whose}>` : nothing}
    <div class="form-group medborger-search"><label class="form-label" for="${id}-search">${say('search')}</label>
      <div class="medborger-row"><input class="form-input" type="search" id="${id}-search" name="search" maxlength="200" .value=${filter.search}>
      <button class="button button-secondary">${say('find')}</button></div></div>
    ${select('topic', say('topic'), (value) => interestLabel(interests, value, language))}
    ${select('stage', say('stage'), (value) => stageLabel(value, language))}
    <div class="form-group"><label class="form-label" for="${id}-order">${say('order')}</label>
      <select class="form-select" id="${id}-order" name="order" .value=${live(filter.order)} @change=${form}>
        ${choicesOf('order').map(({ value, label }) => option(value, inLanguage(label, language), filter.order === value))}
      </select></div>
  </form>`;
}

function item(one: Item, { interests }: Listed, id: string, language: Language, { server, href }: ListActions, say: IdeasSay): TemplateResult {
  const topics = one.topics.map((topic) => interestLabel(interests, topic, language)).join(', ');
  return html`<li><article class="medborger-idea ${one.picture ? 'medborger-pictured' : ''}" aria-labelledby="${id}-${one.idea}">
    ${one.picture
      ? html`<img src=${pictureUrl(server, one.picture.sha256)} alt=${one.picture.alt} width=${one.picture.width} height=${one.picture.height} loading="lazy">`
      : nothing}
    <div>
      <h3 id="${id}-${one.idea}" tabindex="-1"><a href=${href(one.idea)}>${titleOf(one, say)}</a></h3>
      <p class="medborger-meta">${stageBadge(one.stage, language)} <strong>${supportersText(one.supporters, say)}</strong>${topics ? html`<span>${topics}</span>` : nothing}
        ${one.hidden ? html`<span class="badge medborger-badge">${say('hidden')}</span>` : nothing}</p>
      ${one.expires_on && one.stage === 'open' ? html`<p class="form-hint">${say('until', { day: shortDay(one.expires_on, language) })}</p>` : nothing}
    </div>
  </article></li>`;
}

/** How many were found, said to whoever can't see the list change. */
function found({ list: { total }, filter }: Listed, id: string, say: IdeasSay): TemplateResult {
  const isFiltered = [filter.search, filter.topic, filter.stage].some((one) => one !== '');
  const none = isFiltered ? say('noneFound') : filter.whose === 'mine' ? say('noneMine') : say('none');
  return html`<p class="medborger-found" id="${id}-found" tabindex="-1" role="status">${total === 0 ? none : total === 1 ? say('oneFound') : say('manyFound', { n: total })}</p>`;
}

export function listView(listed: Listed, id: string, language: Language, actions: ListActions): TemplateResult {
  const say = ideasTexts(language);
  const { filter, list, points, map } = listed;
  const { find, change, propose, citizen, draw } = actions;
  const isMine = filter.whose === 'mine';
  const isMapped = draw !== undefined && points.some(({ point }) => point);
  const lead = (whose: string) => html`<button type="button" class="function-link" aria-pressed=${(whose === filter.whose) ? 'true' : 'false'} @click=${() => find?.({ ...filter, whose })}>${say(whose === 'mine' ? 'mine' : 'all')}</button>`;
  return html`<section class="medborger-ideas" aria-labelledby="${id}-title">
    <header class="medborger-ideas-top"><div><h2 id="${id}-title" tabindex="-1">${say(isMine ? 'mineTitle' : 'title')}</h2><p>${say('lead')}</p></div>
      ${propose ? html`<p><a class="button button-primary" href=${propose}>${say('propose')}</a></p>` : nothing}</header>
    ${citizen && find ? html`<p class="medborger-whose" role="group" aria-label=${say('title')}>${lead('')}${lead('mine')}</p>` : nothing}
    ${filters(listed, id, language, actions, say)}
    ${isMapped && change
      ? html`<p class="medborger-toggle"><button type="button" class="button button-secondary" aria-expanded=${map?.isOpen ? 'true' : 'false'} @click=${() => change({ isOpen: !map?.isOpen })}>${say(map?.isOpen ? 'mapHide' : 'mapShow')}</button></p>`
      : nothing}
    <div class="medborger-sides ${isMapped ? 'medborger-two' : ''} ${change && !map?.isOpen ? 'medborger-shut' : ''}">
      ${isMapped ? draw(points, map, id, language, { href: actions.href, titleOf: (one) => titleOf(one, say), ...(change ? { change } : {}) }) : nothing}
      <div class="medborger-found-list">
        ${found(listed, id, say)}
        <ol class="medborger-list">${list.ideas.map((one) => item(one, listed, id, language, actions, say))}</ol>
        ${list.next && actions.more ? html`<p><button type="button" class="button button-secondary" @click=${actions.more}>${say('more')}</button></p>` : nothing}
        ${list.next && actions.next ? html`<p><a class="button button-secondary" href=${actions.next}>${say('more')}</a></p>` : nothing}
      </div>
    </div>
  </section>`;
}
