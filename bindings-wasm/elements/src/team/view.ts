import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { say as inLanguage, type Choice } from '../form/field.js';
import { day, dayAt, daysBetween, instant } from '../texts/time.js';
import type { Language } from '../texts/index.js';
import described from './list.schema';
import { inWords, type Filter, type Item, type Seat, type ShownList, type ShownTeam, type Team } from './model.js';
import { teamTexts, type TeamSay } from './texts.js';

// Teams as a list and one of them, in the browser and on the server.

export interface Actions {
  readonly find?: (filter: Filter) => void;
  readonly more?: () => void;
  /** Shows a team in the element, where no page of its own is named. */
  readonly open?: ((team: string) => void) | undefined;
  readonly back?: (() => void) | undefined;
  readonly replay?: ((round: number) => void) | undefined;
  /** Addresses of pages. */
  readonly pages?: { readonly team?: string | null | undefined; readonly replay?: string | null | undefined; readonly next?: string; readonly login?: string | null | undefined };
  /** One's own part, and the form: they come with a log-in. */
  readonly mine?: unknown;
  /** What the team made and where it meets, where there is anything. */
  readonly work?: typeof import('./work.js').workView | undefined;
  /** The draws that are open in the page. */
  readonly draw?: (round: number) => unknown;
}

const choicesOf = (path: string): readonly Choice[] => described.fields.find((one) => one.path === path)?.choices ?? [];
const labelOf = (path: string, value: string, language: Language): string => {
  const choice = choicesOf(path).find((one) => one.value === value);
  return choice ? inLanguage(choice.label, language) : value;
};

/** `/udvalg/{id}/lod/{round}`, filled in. */
export const addressed = (pattern: string, values: Readonly<Record<string, string | number>>): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => encodeURIComponent(String(values[name] ?? whole)));

const stageBadge = (stage: string, language: Language) =>
  html`<span class="badge ${stage === 'recruiting' ? 'badge-success' : ''}">${labelOf('stage', stage, language)}</span>`;

function filters({ filter, list }: ShownList, id: string, language: Language, { find }: Actions, say: TeamSay): TemplateResult {
  const form = (event: Event) => {
    const said = new FormData((event.target as Element).closest('form') as HTMLFormElement);
    const one = (name: keyof Filter) => String(said.get(name) ?? '').trim();
    find?.({ search: one('search'), kind: one('kind'), stage: one('stage') });
  };
  const select = (name: 'kind' | 'stage', values: readonly (readonly [string, number | undefined])[]) => {
    const option = ([value, n]: readonly [string, number | undefined]) => {
      const label = labelOf(name, value, language);
      return html`<option value=${value} ?selected=${filter[name] === value}>${n === undefined ? label : say('counted', { label, n })}</option>`;
    };
    return html`<div class="form-group"><label class="form-label" for="${id}-${name}">${say(name)}</label>
      <select class="form-select" id="${id}-${name}" name=${name} .value=${live(filter[name])} @change=${form}>
        <option value="" ?selected=${filter[name] === ''}>${say('all')}</option>${values.map(option)}</select></div>`;
  };
  const kinds: [string, number | undefined][] = Object.entries(list.counts?.kind ?? {});
  if (filter.kind !== '' && !kinds.some(([kind]) => kind === filter.kind)) kinds.push([filter.kind, 0]);
  return html`<form class="medborger-filters" method="get" role="search" @submit=${(event: Event) => { if (find) { event.preventDefault(); form(event); } }}>
    <div class="form-group medborger-search"><label class="form-label" for="${id}-search">${say('search')}</label>
      <div class="medborger-row"><input class="form-input" type="search" id="${id}-search" name="search" maxlength="200" .value=${filter.search}>
      <button class="button button-secondary">${say('find')}</button></div></div>
    ${kinds.length > 1 || filter.kind !== '' ? select('kind', kinds) : nothing}${select('stage', choicesOf('stage').map(({ value }) => [value, undefined] as const))}
  </form>`;
}

function item(one: Item, id: string, language: Language, { open, pages }: Actions, say: TeamSay): TemplateResult {
  const own = `${id}-${one.team.slice(-12)}`;
  const link = pages?.team
    ? html`<a href=${addressed(pages.team, { id: one.team })}>${one.title}</a>`
    : open ? html`<button type="button" class="function-link" @click=${() => open(one.team)}>${one.title}</button>` : one.title;
  return html`<li><article class="medborger-team" aria-labelledby=${own}>
    <p class="medborger-kicker">${labelOf('kind', one.kind, language)} ${stageBadge(one.stage, language)}</p>
    <h3 id=${own} tabindex="-1">${link}</h3>
    ${one.last_day && one.stage === 'recruiting' ? html`<p>${say('applyBy', { day: day(one.last_day, language) })}</p>` : nothing}
  </article></li>`;
}

export function listView(shown: ShownList, id: string, language: Language, actions: Actions): TemplateResult {
  const say = teamTexts(language);
  const { list, filter } = shown;
  const isFiltered = Object.values(filter).some((one) => one !== '');
  const { more, pages } = actions;
  return html`<section class="medborger-article" aria-labelledby="${id}-title">
    <header><h2 id="${id}-title" tabindex="-1">${say('title')}</h2><p>${say('lead')}</p></header>
    <div>${list.total > 0 || isFiltered ? filters(shown, id, language, actions, say) : nothing}
      <p class="medborger-found" role="status">${list.total === 0 ? say(isFiltered ? 'noneFound' : 'none') : list.total === 1 ? say('oneFound') : say('manyFound', { n: list.total })}</p>
      <ul class="medborger-list" role="list">${list.teams.map((one) => item(one, id, language, actions, say))}</ul>
      ${list.next && more ? html`<p><button type="button" class="button button-secondary" @click=${more}>${say('more')}</button></p>` : nothing}
      ${list.next && pages?.next ? html`<p><a class="button button-secondary" href=${pages.next}>${say('more')}</a></p>` : nothing}</div>
  </section>`;
}

/** Who fits a seat, in words. */
function profile({ profile, class: kind }: Seat, words: ReadonlyMap<string, string>, say: TeamSay): string | undefined {
  if (kind !== 'citizen') return undefined;
  const { age_from: from, age_to: to, areas, competencies, experiences, interests } = profile ?? {};
  const keys = (all: readonly string[] | undefined) => (all ?? []).map((key) => inWords(key, words).toLowerCase()).join(say('or'));
  const told = [
    from && to ? say('ages', { from, to }) : from ? say('agesFrom', { from }) : to ? say('agesTo', { to }) : '',
    areas?.length ? say('areas', { keys: areas.map((key) => inWords(key, words)).join(say('or')) }) : '',
    competencies?.length ? say('competencies', { keys: keys(competencies) }) : '',
    experiences?.length ? say('experiences', { keys: keys(experiences) }) : '',
    interests?.length ? say('interests', { keys: keys(interests) }) : '',
  ].filter((one) => one !== '');
  return told.length > 0 ? say('fits', { said: told.join(', ') }) : say('fitsAll');
}

const CLASSES = ['citizen', 'politician', 'association', 'expert', 'employee'] as const;

function seats({ team, words }: ShownTeam, id: string, say: TeamSay): TemplateResult | typeof nothing {
  const n = team.seats.reduce((sum, { seats }) => sum + seats, 0);
  if (n === 0) return nothing;
  const one = (seat: Seat) => {
    const fits = profile(seat, words, say);
    return html`<li><strong>${seat.label}</strong> <span>${seat.seats === 1 ? say('seat') : say('seatMany', { n: seat.seats })}</span>${fits ? html`<span class="form-hint">${fits}</span>` : nothing}</li>`;
  };
  const group = (kind: (typeof CLASSES)[number]) => {
    const all = team.seats.filter((seat) => seat.class === kind);
    return all.length > 0 ? html`<div class="medborger-class"><h4>${say(`class_${kind}`)}</h4><ul class="medborger-plain">${all.map(one)}</ul></div>` : nothing;
  };
  return html`<section aria-labelledby="${id}-seats"><h3 id="${id}-seats">${say('seats')}</h3>
    <p>${team.vacant > 0 ? say('vacant', { vacant: team.vacant, n }) : say('full', { n })}</p>
    <div class="medborger-classes">${CLASSES.map(group)}</div></section>`;
}

function left(last: string, now: number, say: TeamSay): string | undefined {
  const days = daysBetween(now, Date.parse(`${last}T12:00:00Z`));
  if (days < 0 || dayAt(now) > last) return undefined;
  return days > 1 ? say('daysLeft', { n: days }) : say(days === 1 ? 'dayLeft' : 'lastDay');
}

function head({ team, now }: ShownTeam, id: string, language: Language, { back }: Actions, say: TeamSay): TemplateResult {
  const { recruitment: call, terms } = team;
  const isOpen = team.stage === 'recruiting' && call;
  const remaining = isOpen ? left(call.last_day, now, say) : undefined;
  return html`<header class="medborger-head">
    ${back ? html`<p><button type="button" class="function-link" @click=${back}>${say('back')}</button></p>` : nothing}
    <p class="medborger-kicker">${labelOf('kind', team.kind, language)} ${stageBadge(team.stage, language)}</p>
    <h2 id="${id}-title" tabindex="-1">${team.title}</h2>
    ${team.challenge ? html`<p class="medborger-purpose medborger-prose">${team.challenge}</p>` : nothing}
    ${team.dissolved_because ? html`<div class="alert alert-info"><div class="alert-body"><p class="alert-text">${say('dissolved', { reason: team.dissolved_because })}</p></div></div>` : nothing}
    ${isOpen
      ? html`<div class="medborger-deadline"><p class="medborger-when"><time datetime=${call.last_day}>${say('applyBy', { day: day(call.last_day, language) })}</time></p>
          ${remaining ? html`<p class="medborger-left">${remaining}</p>` : nothing}
          <p>${say(`method_${call.method}`)} ${call.interested > 0 ? (call.interested === 1 ? say('appliedOne') : say('applied', { n: call.interested })) : nothing}</p></div>`
      : nothing}
    ${terms
      ? html`<dl class="medborger-brief"><div><dt>${say('periodTerm')}</dt><dd>${say('period', { from: day(terms.from, language), to: day(terms.to, language) })}</dd></div>
          ${terms.meetings ? html`<div><dt>${say('meetings')}</dt><dd>${say('meets', { ...terms.meetings })}</dd></div>` : nothing}
          <div><dt>${say('power')}</dt><dd>${say(`power_${terms.power}`)}</dd></div></dl>`
      : nothing}
  </header>`;
}

function task({ terms }: Team, id: string, say: TeamSay): TemplateResult | typeof nothing {
  const text = terms?.text;
  if (!text) return nothing;
  const part = (title: string, said: unknown) => html`<h4>${title}</h4>${said}`;
  const prose = (title: string, said: string | null | undefined) => (said ? part(title, html`<p class="medborger-prose">${said}</p>`) : nothing);
  return html`<section class="medborger-task" aria-labelledby="${id}-task"><h3 id="${id}-task">${say('task')}</h3>
    <p class="medborger-prose">${text.purpose}</p>
    ${text.tasks.length > 0 ? part(say('tasks'), html`<ul class="medborger-facts">${text.tasks.map((one) => html`<li>${one}</li>`)}</ul>`) : nothing}
    ${prose(say('delimitation'), text.delimitation)}${prose(say('resources'), text.resources)}
    ${text.reports_to.length > 0 ? part(say('reportsTo'), html`<p>${text.reports_to.join(', ')}</p>`) : nothing}${prose(say('evaluation'), text.evaluation)}
  </section>`;
}

function members({ team }: ShownTeam, id: string, say: TeamSay): TemplateResult | typeof nothing {
  const sitting = team.members.filter(({ state }) => state === 'accepted');
  if (sitting.length === 0) return ['working', 'reported', 'answered'].includes(team.stage) ? html`<section aria-labelledby="${id}-members"><h3 id="${id}-members">${say('members')}</h3><p>${say('noMembers')}</p></section>` : nothing;
  const label = new Map(team.seats.map(({ key, label }) => [key, label]));
  const named = sitting.filter(({ card }) => card);
  const nameless = sitting.length - named.length;
  return html`<section aria-labelledby="${id}-members"><h3 id="${id}-members">${say('members')}</h3>
    <ul class="medborger-plain">${named.map(({ card, seat, chair }) => html`<li><strong>${card?.name}</strong>${chair ? html` <span class="badge">${say('chair')}</span>` : nothing}
      <span class="form-hint">${[label.get(seat) ?? seat, card?.on_behalf_of].filter(Boolean).join(', ')}</span></li>`)}</ul>
    ${nameless > 0 ? html`<p>${nameless === 1 ? say('namelessOne') : say('nameless', { n: nameless })}</p>` : nothing}</section>`;
}

function draws({ team }: ShownTeam, id: string, language: Language, { replay, pages, draw }: Actions, say: TeamSay): TemplateResult | typeof nothing {
  if (team.draws.length === 0) return nothing;
  const one = (drawn: Team['draws'][number], n: number) => {
    const said = drawn.voided_because
      ? say('drawVoid', { reason: drawn.voided_because })
      : drawn.drawn_at
        ? say('drawn', { at: instant(drawn.drawn_at, language), panel: String(drawn.panel ?? '') })
        : say('drawWaits', { at: instant(drawn.published_at, language), draws: instant(drawn.draws_at, language) });
    const inside = draw?.(n + 1);
    return html`<div class="medborger-drawn"><p>${said} ${drawn.accepted + drawn.declined > 0 ? say('drawCame', { accepted: drawn.accepted, declined: drawn.declined }) : nothing}</p>
      ${pages?.replay
        ? html`<p><a class="button button-secondary" href=${addressed(pages.replay, { id: team.team, round: n + 1 })}>${say('replay')}</a></p>`
        : replay && !inside ? html`<p><button type="button" class="button button-secondary" @click=${() => replay(n + 1)}>${say('replay')}</button></p>` : nothing}
      ${inside ?? nothing}</div>`;
  };
  return html`<section aria-labelledby="${id}-draws"><h3 id="${id}-draws">${say('draws')}</h3>${team.draws.map(one)}</section>`;
}

/** Whoever is not logged in can't apply. */
function mustLogIn({ team }: ShownTeam, login: string | null | undefined, language: Language, say: TeamSay, loginSaid: string): TemplateResult | typeof nothing {
  if (team.stage !== 'recruiting') return nothing;
  return html`<div class="alert alert-info"><div class="alert-body"><p class="alert-text">${say('mustLogIn')}</p>
    ${login ? html`<p class="alert-text"><a class="function-link" href=${login}>${loginSaid}</a></p>` : nothing}</div></div>`;
}

export function oneView(shown: ShownTeam, id: string, language: Language, actions: Actions, loginSaid: string): TemplateResult {
  const say = teamTexts(language);
  return html`<article class="medborger-article" aria-labelledby="${id}-title">
    ${head(shown, id, language, actions, say)}
    ${actions.mine ?? (shown.mine.at === 'nobody' ? mustLogIn(shown, actions.pages?.login, language, say, loginSaid) : nothing)}
    ${task(shown.team, id, say)}${seats(shown, id, say)}${members(shown, id, say)}${draws(shown, id, language, actions, say)}${actions.work?.(shown, id, language) ?? nothing}
  </article>`;
}
