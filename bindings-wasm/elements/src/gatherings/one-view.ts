import { html, nothing, type TemplateResult } from 'lit-html';
import { sentence } from '../problem-view.js';
import { common } from '../texts/common.js';
import type { Language } from '../texts/index.js';
import { day } from '../texts/time.js';
import { freeOf, isIn, type Clicked, type Gathering, type Mine } from './model.js';
import { oneTexts, type OneSay } from './one-texts.js';
import { gatheringsTexts } from './texts.js';
import { span } from './time.js';
import { kindLabel, whereOf } from './view.js';

// One gathering: the same in the browser and on the server.

export interface OneActions {
  /** The address of the list; null where the page has none. */
  readonly list: string | null;
  readonly login: string | null;
  readonly citizen: string | null;
  /** The form by which somebody signs up. */
  readonly form: unknown;
  readonly clicked: Clicked;
  readonly calendar?: () => void;
  readonly sure?: (isSure: boolean) => void;
  readonly withdraw?: () => void;
  /** The form by which somebody withdraws in a page without JavaScript. */
  readonly plain?: TemplateResult;
}

function room(gathering: Gathering, say: OneSay): TemplateResult | typeof nothing {
  const { places, terms } = gathering;
  if ((terms.slots ?? []).length > 0) return nothing;
  const free = freeOf(gathering, 0);
  const [one] = places;
  if (free === undefined || !one) return html`<dt>${say('room')}</dt><dd>${say('unlimited')}</dd>`;
  return html`<dt>${say('room')}</dt><dd>${free > 0 ? say(free === 1 ? 'freeOne' : 'free', { n: free, room: one.room ?? 0 }) : say('full', { room: one.room ?? 0 })}${one.waiting > 0 ? html`, ${say('waiting', { n: one.waiting })}` : nothing}</dd>`;
}

/** Where somebody stands who signed up, and how they withdraw. */
function joined(mine: Mine, id: string, actions: OneActions, say: OneSay): TemplateResult {
  const { clicked, sure, withdraw, plain } = actions;
  const isWaiting = mine.standing === 'waiting';
  const busy = clicked.isSending ? 'true' : 'false';
  return html`<div class="alert ${isWaiting ? 'alert-info' : 'alert-success'}" id="${id}-in" tabindex="-1" role="group" aria-labelledby="${id}-in-heading"><div class="alert-body">
    <p class="alert-heading" id="${id}-in-heading">${say(isWaiting ? 'inWaiting' : 'inAccepted')}</p>
    <p class="alert-text">${mine.places === 1 ? say('placesOne') : say('places', { n: mine.places })}. ${isWaiting ? say('waitingNote') : nothing}</p>
    ${plain ?? (!withdraw ? nothing : clicked.isSure
      ? html`<div id="${id}-sure" tabindex="-1" role="group" aria-labelledby="${id}-sure-heading"><p class="alert-text" id="${id}-sure-heading"><strong>${say('sure')}</strong> ${say('sureNote')}</p>
          <p class="medborger-actions"><button type="button" class="button button-secondary" aria-disabled=${busy} @click=${withdraw}>${say('yes')}</button>
          <button type="button" class="button button-secondary" @click=${() => sure?.(false)}>${say('no')}</button></p></div>`
      : html`<p class="alert-text"><button type="button" class="button button-secondary" id="${id}-withdraw" @click=${() => sure?.(true)}>${say('withdraw')}</button></p>`)}
  </div></div>`;
}

export function gatheringView(gathering: Gathering, mine: Mine | undefined, id: string, language: Language, actions: OneActions): TemplateResult {
  const say = oneTexts(language);
  const every = gatheringsTexts(language);
  const all = common(language);
  const { terms, cancelled, agenda, minutes, report } = gathering;
  const { list, login, citizen, form, clicked, calendar } = actions;
  const { problem, told } = clicked;
  const admission = terms.admission?.who ?? 'everybody';
  const why = () => {
    if (!gathering.takes_sign_ups) return html`<p>${say('closed')}</p>`;
    if (!citizen && admission !== 'everybody') return html`<p>${say(admission === 'members' ? 'membersOnly' : 'invitedOnly')}</p>${login ? html`<p><a class="button button-primary" href=${login}>${all('login')}</a></p>` : nothing}`;
    return html`${citizen || !login ? nothing : html`<p>${say('orLogin')} <a href=${login}>${all('login')}</a></p>`}${form}`;
  };
  const link = gathering.link && /^https?:\/\//.test(gathering.link) ? gathering.link : undefined;
  return html`<article class="medborger-article medborger-one" aria-labelledby="${id}-title">
    <header class="medborger-head">
      ${list ? html`<p><a href=${list}>${every('back')}</a></p>` : nothing}
      <p class="medborger-kicker">${kindLabel(terms.kind, language)} ${cancelled ? html`<span class="badge medborger-badge">${every('cancelled')}</span>` : nothing}</p>
      <h2 id="${id}-title" tabindex="-1">${terms.title}</h2>
      ${cancelled ? html`<div class="alert alert-warning"><div class="alert-body"><p class="alert-text"><strong>${every('cancelled')}.</strong> ${gathering.cancelled_because ?? nothing}</p></div></div>` : nothing}
    </header>
    <dl class="medborger-when-where">
      <dt>${say('when')}</dt><dd><time datetime=${terms.starts_at}>${span(terms.starts_at, terms.ends_at, language)}</time></dd>
      <dt>${say('where')}</dt><dd>${whereOf(terms, every)}${link ? html`<br><a href=${link} rel="noreferrer">${say('link')}</a>` : nothing}</dd>
      ${cancelled ? nothing : room(gathering, say)}
      ${gathering.last_day ? html`<dt>${say('lastDay')}</dt><dd>${day(gathering.last_day, language)}</dd>` : nothing}
    </dl>
    ${gathering.description || agenda.length > 0
      ? html`<div>${gathering.description ? html`<p class="medborger-prose">${gathering.description}</p>` : nothing}
          ${agenda.length > 0 ? html`<h3>${say('agenda')}</h3><ol>${agenda.map((one) => html`<li>${one}</li>`)}</ol>` : nothing}</div>`
      : nothing}
    ${mine?.because && !isIn(mine) ? html`<p>${say('because', { why: mine.because })}</p>` : nothing}
    ${calendar && !cancelled ? html`<p><button type="button" class="button button-secondary" @click=${calendar}>${say('calendar')}</button></p>` : nothing}
    <section aria-labelledby="${id}-sign-up"><h3 id="${id}-sign-up">${say('signUp')}</h3>
      <div id="${id}-told" tabindex="-1" role="status">${told ? html`<p><strong>${say(told)}</strong></p>` : nothing}
        ${problem ? html`<p>${problem.kind === 'refused' ? sentence(problem, language) : all(problem.kind)}</p>${problem.kind === 'session' && login ? html`<p><a class="function-link" href=${login}>${all('login')}</a></p>` : nothing}` : nothing}</div>
      ${mine && isIn(mine) ? joined(mine, id, actions, say) : cancelled ? html`<p>${say('closed')}</p>` : why()}
    </section>
    ${minutes ? html`<section><h3>${say('minutes')}</h3><p class="medborger-prose">${minutes.text}</p>${(minutes.decisions ?? []).length > 0 ? html`<h4>${say('decisions')}</h4><ul>${(minutes.decisions ?? []).map((one) => html`<li>${one}</li>`)}</ul>` : nothing}</section>` : nothing}
    ${report ? html`<section><h3>${say('report')}</h3><p class="medborger-prose">${report}</p></section>` : nothing}
    ${gathering.recorded ? html`<p class="form-hint">${say('recorded')}</p>` : nothing}
  </article>`;
}
