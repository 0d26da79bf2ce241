import { html, nothing, type TemplateResult } from 'lit-html';
import { interestLabel, type Interests } from '../interests.js';
import { sentence } from '../problem-view.js';
import { common } from '../texts/common.js';
import type { Language } from '../texts/index.js';
import { day, dayAt } from '../texts/time.js';
import { ideaTexts, type IdeaSay } from './idea-texts.js';
import { isWithdrawable, supportOf, takesSupport, type Idea, type Supporting } from './model.js';
import { ideasTexts } from './texts.js';
import { pictureUrl, stageBadge, supportersText, titleOf } from './view.js';

// One idea in detail: the same in the browser and on the server.

export interface IdeaActions {
  readonly server: string;
  readonly href: (idea: string) => string;
  /** The address of the list; null where the page has none. */
  readonly list: string | null;
  readonly login: string | null;
  /** Where somebody becomes an active citizen. */
  readonly enrol: string | null;
  readonly citizen: string | null;
  readonly support?: () => void;
  readonly withdraw?: () => void;
  /** Forms of a page without JavaScript, in place of the buttons. */
  readonly plain?: TemplateResult;
}

const dayOf = (instant: string, language: Language) => day(dayAt(Date.parse(instant)), language);

function trouble({ problem }: Supporting, { login, enrol }: IdeaActions, language: Language, say: IdeaSay): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  const all = common(language);
  const isStranger = ['citizen_not_found', 'citizen_left'].includes(problem.code);
  return html`<p>${problem.kind === 'refused' ? sentence(problem, language) : all(problem.kind)}</p>
    ${problem.kind === 'session' && login ? html`<p><a class="function-link" href=${login}>${all('login')}</a></p>` : nothing}
    ${isStranger && enrol ? html`<p><a class="function-link" href=${enrol}>${say('enrolFirst')}</a></p>` : nothing}`;
}

function support(idea: Idea, state: Supporting, id: string, language: Language, actions: IdeaActions, say: IdeaSay): TemplateResult {
  const { citizen, login, support: give, withdraw, plain } = actions;
  const { isSending, told } = state;
  const stands = supportOf(idea);
  const isOpen = takesSupport(idea);
  const busy = isSending ? 'true' : 'false';
  const buttons = () => {
    if (plain) return plain;
    if (!citizen) return isOpen ? html`<p>${login ? html`<a class="button button-primary" href=${login}>${say('loginFirst')}</a>` : say('loginFirst')}</p>` : nothing;
    if (!give || !withdraw) return nothing;
    const label = stands === 'older' ? 'supportNew' : 'support';
    return html`${isOpen && stands !== 'latest' ? html`<p><button type="button" class="button button-primary" aria-disabled=${busy} @click=${give}>${say(isSending ? 'sending' : label)}</button></p>` : nothing}
      ${stands !== 'none' && isWithdrawable(idea) ? html`<p><button type="button" class="button button-secondary" aria-disabled=${busy} @click=${withdraw}>${say('withdraw')}</button></p>` : nothing}`;
  };
  return html`<section class="medborger-support" aria-labelledby="${id}-support">
    <h3 class="sr-only" id="${id}-support">${say('supportTitle')}</h3>
    <p class="medborger-idea-count">${supportersText(idea.supporters, ideasTexts(language))}</p>
    ${idea.supporters_unverified > 0 ? html`<p class="form-hint">${say('unverified', { n: idea.supporters_unverified })}</p>` : nothing}
    ${idea.expires_on && ['open', 'expired'].includes(idea.stage) ? html`<p class="form-hint">${idea.stage === 'open' ? ideasTexts(language)('until', { day: day(idea.expires_on, language) }) : say('wasUntil', { day: day(idea.expires_on, language) })}</p>` : nothing}
    ${isOpen || idea.hidden ? nothing : html`<p>${say('closed')}</p>`}
    ${stands === 'none' || told ? nothing : html`<p>${say(stands === 'older' ? 'supportsOlder' : 'supportsIt')}</p>`}
    <div class="medborger-idea-said" id="${id}-told" tabindex="-1" role="status">${told ? html`<p><strong>${say(told)}</strong></p>` : nothing}${trouble(state, actions, language, say)}</div>
    ${buttons()}
  </section>`;
}

function notes({ notes }: Idea, id: string, language: Language, say: IdeaSay): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  const one = (note: Idea['notes'][number]) => html`<li>
    <p class="form-hint"><strong>${say(`note_${note.about}`)}</strong> · ${dayOf(note.at, language)}</p>
    ${note.task ? html`<p>${note.task.kind === 'unit' ? say('taskUnit', { unit: note.task.unit }) : say('taskTeam')}</p>` : nothing}
    ${note.text ? html`<p class="medborger-prose">${note.text}</p>` : nothing}</li>`;
  return html`<section aria-labelledby="${id}-notes"><h3 id="${id}-notes">${say('answers')}</h3><ol class="medborger-notes-of">${notes.map(one)}</ol></section>`;
}

export function ideaView(idea: Idea, interests: Interests, state: Supporting, id: string, language: Language, actions: IdeaActions): TemplateResult {
  const say = ideaTexts(language);
  const all = ideasTexts(language);
  const { server, href, list } = actions;
  const topics = idea.topics.map((topic) => interestLabel(interests, topic, language)).join(', ');
  const when = dayOf(idea.deposited_at, language);
  const others = (title: string, them: readonly string[]) =>
    them.length > 0 ? html`<p>${title}: ${them.map((other, n) => html`${n > 0 ? ', ' : nothing}<a href=${href(other)}>${say('linked', { n: n + 1 })}</a>`)}</p>` : nothing;
  return html`<article class="medborger-article medborger-one" aria-labelledby="${id}-title">
    <header class="medborger-head">
      ${list ? html`<p><a href=${list}>${all('back')}</a></p>` : nothing}
      <p class="medborger-kicker">${stageBadge(idea.stage, language)} ${topics}</p>
      <h2 id="${id}-title" tabindex="-1">${titleOf(idea, all)}</h2>
      <p class="form-hint">${idea.author ? say('depositedBy', { name: idea.author, day: when }) : say('deposited', { day: when })}${idea.place ? html` · ${say('place', { place: idea.place.label })}` : nothing}</p>
      ${idea.own ? html`<p><strong>${say('own')}</strong></p>` : nothing}
      ${idea.hidden ? html`<div class="alert alert-warning"><div class="alert-body"><p class="alert-text">${say('hiddenNote')}</p></div></div>` : nothing}
      ${others(say('sources'), idea.sources)}${others(say('successors'), idea.successors)}
    </header>
    <div class="medborger-text">
      ${idea.body ? html`<p class="medborger-prose">${idea.body}</p>` : html`<p class="form-hint">${say('noText')}</p>`}
      ${(idea.pictures ?? []).map((one) => html`<figure class="medborger-picture"><img src=${pictureUrl(server, one.sha256)} alt=${one.alt} width=${one.width} height=${one.height} loading="lazy"></figure>`)}
    </div>
    ${support(idea, state, id, language, actions, say)}
    ${notes(idea, id, language, say)}
  </article>`;
}
