import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { problemView } from '../problem-view.js';
import { common } from '../texts/common.js';
import type { Language } from '../texts/index.js';
import { day, instant } from '../texts/time.js';
import { percent, whole } from './format.js';
import type { Shown } from './model.js';
import { bars, type Bar } from './text.js';
import { drawTexts, type DrawSay } from './texts.js';

// A draw as everybody sees it, in the browser and on the server.

export interface Actions {
  readonly replay?: () => void;
  readonly round?: (round: number) => void;
  readonly find?: (candidate: string) => void;
  /** Asks the server which draw number is one's own; none where nobody is logged in. */
  readonly fetchOwn?: (() => void) | undefined;
  readonly more?: () => void;
  readonly save?: (what: 'text' | 'proof') => void;
  /** Back to what the municipality published. */
  readonly back?: (() => void) | undefined;
  readonly login?: string | null;
  /** Where a page without JavaScript has the two files, and the address of another draw of the team. */
  readonly text?: string | undefined;
  readonly proof?: string | undefined;
  readonly rounds?: (round: number) => string;
}

const fact = (term: string, told: unknown) => html`<div><dt>${term}</dt><dd>${told}</dd></div>`;

function facts({ source, team, round }: Shown, language: Language, say: DrawSay): TemplateResult {
  const { reading, randomness, panel, announced = [], digest } = source;
  const at = roundOf(team, round);
  const kind = reading.randomness?.kind ?? 'balls';
  const shown = kind === 'beacon' ? html`<code>${randomness}</code>` : (randomness?.match(/\d+/g) ?? []).join(', ');
  return html`<dl class="medborger-card">
    ${at ? fact(say('published'), instant(at.published_at, language)) : nothing}
    ${announced.length > 0 ? fact(say('announced'), announced.map(({ place, told_at }) => html`<p>${say('announcedAt', { at: instant(told_at, language), place })}</p>`)) : nothing}
    ${at ? fact(say(at.drawn_at ? 'drawnAt' : 'drawsAt'), instant(at.drawn_at ?? at.draws_at, language)) : nothing}
    ${randomness ? fact(say(`shown_${kind}`), shown) : nothing}
    ${panel === undefined || panel === null ? nothing : fact(say('panel'), say('panelNumber', { n: whole(panel, language) }))}
    ${digest ? fact(say('digest'), html`<code>${digest}</code>`) : nothing}
  </dl>`;
}

/** What the team says of this draw. */
const roundOf = (team: Shown['team'], round: number | undefined) => team?.draws[(round ?? team.draws.length) - 1];

function badge({ source, team, round }: Shown, say: DrawSay): TemplateResult {
  if (source.from === 'file') return html`<span class="badge">${say('own')}</span>`;
  if (roundOf(team, round)?.voided_because) return html`<span class="badge medborger-bad">${say('void')}</span>`;
  return source.randomness ? html`<span class="badge badge-success">${say('drawn')}</span>` : html`<span class="badge">${say('waits')}</span>`;
}

function rounds({ team, round, source }: Shown, actions: Actions, language: Language, say: DrawSay): TemplateResult | typeof nothing {
  if (source.from === 'file' || team === undefined || team.draws.length < 2) return nothing;
  const current = round ?? team.draws.length;
  const one = ({ published_at }: (typeof team.draws)[number], n: number) => {
    const label = say('round', { n: n + 1, day: day(published_at.slice(0, 10), language) });
    const isCurrent = n + 1 === current;
    if (actions.rounds) return html`<li><a class="function-link" href=${actions.rounds(n + 1)} aria-current=${isCurrent ? 'true' : 'false'}>${label}</a></li>`;
    return html`<li><button type="button" class="button button-secondary" aria-current=${isCurrent ? 'true' : 'false'} @click=${() => actions.round?.(n + 1)}>${label}</button></li>`;
  };
  return html`<nav aria-label=${say('rounds')}><ul class="medborger-plain medborger-rounds">${team.draws.map(one)}</ul></nav>`;
}

function head(shown: Shown, id: string, actions: Actions, language: Language, say: DrawSay): TemplateResult {
  const { source, team, round } = shown;
  const { title, people, seats, panels } = source.reading;
  const voided = source.from === 'server' ? roundOf(team, round)?.voided_because : undefined;
  return html`<header class="medborger-head">
    <p class="medborger-kicker">${say('kicker')} ${badge(shown, say)}</p>
    <h2 id="${id}-title" tabindex="-1">${title}</h2>
    <p>${say('lead', { people: whole(people.length, language), seats: whole(seats, language), panels: whole(panels, language) })}</p>
    ${voided ? html`<div class="alert alert-warning"><div class="alert-body"><p class="alert-text">${say('voided', { reason: voided })}</p></div></div>` : nothing}
    ${actions.back ? html`<div class="alert alert-info"><div class="alert-body"><p class="alert-text">${say('ownNote')}</p>
      <p class="alert-text"><button type="button" class="button button-secondary" @click=${actions.back}>${say('back')}</button></p></div></div>` : nothing}
    ${rounds(shown, actions, language, say)}
    ${facts(shown, language, say)}
  </header>`;
}

function replaying(shown: Shown, id: string, actions: Actions, language: Language, say: DrawSay): TemplateResult | typeof nothing {
  const { checking } = shown;
  if (actions.replay === undefined && checking.at !== 'done') return nothing;
  const isRunning = checking.at === 'running';
  return html`<section aria-labelledby="${id}-replay">
    <h3 id="${id}-replay">${say('replay')}</h3>
    <p>${say(actions.replay ? 'replayIntro' : 'replayServer')}</p>
    ${actions.replay
      ? html`<p><button type="button" class="button button-primary" aria-disabled=${isRunning ? 'true' : 'false'} @click=${actions.replay}>${say(isRunning ? 'replaying' : checking.at === 'done' ? 'replayAgain' : 'replayDo')}</button></p>`
      : nothing}
    <div role="status" class="sr-only">${isRunning ? say('replaying') : nothing}</div>
    ${checking.at === 'unable' ? html`<div class="alert alert-warning" id="${id}-unable" tabindex="-1" role="alert"><div class="alert-body"><p class="alert-text">${say(`unable_${checking.why}`)}</p></div></div>` : nothing}
    ${checking.at === 'done' && shown.part ? shown.part.resultView(shown, checking.checked, id, language) : nothing}
  </section>`;
}

function ownView(shown: Shown, id: string, actions: Actions, language: Language, say: DrawSay): TemplateResult {
  const { own } = shown;
  const { find, fetchOwn } = actions;
  const isRunning = own.at === 'running';
  const isEmpty = own.at === 'empty';
  const submit = (event: Event) => {
    if (!find) return;
    event.preventDefault();
    if (!isRunning) find(String(new FormData(event.target as HTMLFormElement).get('candidate') ?? '').trim());
  };
  return html`<section aria-labelledby="${id}-own">
    <h3 id="${id}-own">${say('ownTitle')}</h3>
    <form method="get" novalidate @submit=${submit}><div class="form-group ${isEmpty ? 'form-error' : ''}">
      <label class="form-label" for="${id}-candidate">${say('ownLabel')}</label>
      <span class="form-hint" id="${id}-candidate-hint">${say('ownIntro')}</span>
      ${isEmpty ? html`<span class="form-error-message" id="${id}-candidate-error">${say('ownEmpty')}</span>` : nothing}
      <div class="medborger-row"><input class="form-input" id="${id}-candidate" name="candidate" maxlength="64" autocomplete="off" autocapitalize="off" spellcheck="false"
        aria-describedby="${id}-candidate-hint${isEmpty ? ` ${id}-candidate-error` : ''}" aria-invalid=${isEmpty ? 'true' : 'false'} .value=${live(own.candidate)}>
        <button class="button button-secondary" aria-disabled=${isRunning ? 'true' : 'false'}>${say('ownFind')}</button></div>
      ${fetchOwn ? html`<button type="button" class="function-link" @click=${fetchOwn}>${say('ownFetch')}</button>` : nothing}
    </div></form>
    ${own.at === 'problem' && own.problem
      ? own.problem.kind === 'refused'
        ? html`<p class="medborger-answer" role="alert">${say('ownNot')}</p>`
        : problemView(own.problem, language, actions.login ?? null, () => fetchOwn?.())
      : nothing}
    ${own.at === 'unable' ? html`<p class="medborger-answer" role="alert">${say(`unable_${own.unable ?? 'lost'}`)}</p>` : nothing}
    <div role="status">${isRunning ? html`<p class="form-hint">${common(language)('loading')}</p>` : shown.part ? shown.part.ownFound(shown, id, language) : nothing}</div>
  </section>`;
}

/** A bar of the diagram: drawn by an attribute, for a strict policy lets nobody write a style. */
function bar({ from, to, people }: Bar, most: number, language: Language, say: DrawSay): TemplateResult {
  const range = from === to ? percent(from, language) : say('barRange', { from: percent(from, language), to: percent(to, language) });
  return html`<tr><th scope="row">${range}</th><td class="medborger-chance"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect x="0" y="0" height="10" width=${Math.max(1, Math.round((people / most) * 100))}></rect></svg></td><td>${whole(people, language)}</td></tr>`;
}

function chances(shown: Shown, id: string, actions: Actions, language: Language, say: DrawSay): TemplateResult {
  const { people } = shown.source.reading;
  const all = bars(people);
  const most = Math.max(1, ...all.map((one) => one.people));
  const listed = people.slice(0, shown.listed);
  return html`<section aria-labelledby="${id}-chances">
    <h3 id="${id}-chances">${say('chances')}</h3>
    <p>${say(all.length === 1 ? 'chancesEqual' : 'chancesIntro')}</p>
    <table class="medborger-table medborger-bars"><caption class="sr-only">${say('barsCaption')}</caption>
      <thead><tr><th scope="col">${say('barChance')}</th><td></td><th scope="col">${say('barPeople')}</th></tr></thead>
      <tbody>${all.map((one) => bar(one, most, language, say))}</tbody></table>
    ${actions.more || listed.length > 0
      ? html`<details class="medborger-each" @toggle=${(event: Event) => { if ((event.target as HTMLDetailsElement).open && shown.listed === 0) actions.more?.(); }}>
          <summary>${say('list')}</summary>
          ${listed.length > 0 && shown.part ? shown.part.peopleList(listed, shown, say('listCaption'), language) : nothing}
          ${listed.length > 0 && listed.length < people.length && actions.more ? html`<p><button type="button" class="button button-secondary" @click=${actions.more}>${say('listMore')}</button></p>` : nothing}
        </details>`
      : nothing}
  </section>`;
}

function files({ source }: Shown, id: string, { save, text, proof }: Actions, say: DrawSay): TemplateResult | typeof nothing {
  const hasProof = typeof source.proof === 'string';
  return html`<section aria-labelledby="${id}-text">
    <h3 id="${id}-text">${say('textTitle')}</h3>
    <p>${say('textIntro')}</p>
    <p class="medborger-actions">
      ${save ? html`<button type="button" class="button button-secondary" @click=${() => save('text')}>${say('textGet')}</button>` : nothing}
      ${save && hasProof ? html`<button type="button" class="button button-secondary" @click=${() => save('proof')}>${say('proofGet')}</button>` : nothing}
      ${text ? html`<a class="button button-secondary" href=${text} download>${say('textGet')}</a>` : nothing}
      ${proof ? html`<a class="button button-secondary" href=${proof} download>${say('proofGet')}</a>` : nothing}
    </p>
  </section>`;
}

export function drawView(shown: Shown, id: string, language: Language, actions: Actions): TemplateResult {
  const say = drawTexts(language);
  return html`${head(shown, id, actions, language, say)}
    ${replaying(shown, id, actions, language, say)}
    ${ownView(shown, id, actions, language, say)}
    ${chances(shown, id, actions, language, say)}
    ${files(shown, id, actions, say)}`;
}
