import { html, nothing, type TemplateResult } from 'lit-html';
import type { Language } from '../texts/index.js';
import { day, dayAt } from '../texts/time.js';
import { ENROLMENT, purposeText, type Citizen, type Purpose } from './model.js';
import { enrolTexts, type EnrolSay } from './texts.js';

// The enrolment of somebody as they see it: the same in the browser and on the server.

export interface OwnActions {
  /** What gives or takes back a consent: a button, or the form of a page without JavaScript. */
  readonly consent: (purpose: Purpose, gives: boolean, label: string, about: string) => TemplateResult | typeof nothing;
  /** What changes how somebody stands. */
  readonly act: (name: 'pause' | 'resume' | 'leave', label: string) => TemplateResult;
  /** The forms by which profile and contact are changed. */
  readonly forms: unknown;
  /** What came of the last click; focus goes here. */
  readonly told?: unknown;
}

const dayOf = (instant: string, language: Language) => day(dayAt(Date.parse(instant)), language);

function consents({ consents, status }: Citizen, purposes: readonly Purpose[], id: string, language: Language, actions: OwnActions, say: EnrolSay): TemplateResult {
  const one = (purpose: Purpose) => {
    const given = consents.find((one) => one.purpose === purpose.purpose);
    const { label, help } = purposeText(purpose, language);
    const isOld = given !== undefined && given.text_version !== purpose.text_version;
    const isLeft = status === 'left';
    return html`<li class="medborger-consent"><div><strong>${label}</strong>${help ? html`<span class="form-hint">${help}</span>` : nothing}
        <span class="form-hint">${given ? say('given', { day: dayOf(given.given_at, language) }) : say('notGiven')}${isOld ? html` <strong>${say('newText')}</strong>` : nothing}
        ${given && purpose.purpose === ENROLMENT ? say('enrolmentNote') : nothing}</span></div>
      ${isLeft ? nothing : html`<div class="medborger-actions">
        ${!given ? actions.consent(purpose, true, say('give'), label) : nothing}
        ${isOld ? actions.consent(purpose, true, say('giveAgain'), label) : nothing}
        ${given && purpose.purpose !== ENROLMENT ? actions.consent(purpose, false, say('takeBack'), label) : nothing}</div>`}</li>`;
  };
  // What was given and is asked for no more can be taken back all the same.
  const others = consents.filter(({ purpose }) => !purposes.some((one) => one.purpose === purpose));
  const asPurpose = ({ purpose, text_version }: Citizen['consents'][number]): Purpose => ({ purpose, text_version, da: [purpose], en: [purpose] });
  return html`<section aria-labelledby="${id}-consents"><h3 id="${id}-consents">${say('consents')}</h3><p class="form-hint">${say('consentsHint')}</p>
    <ul class="medborger-consents">${[...purposes, ...others.map(asPurpose)].map(one)}</ul></section>`;
}

export function ownView(citizen: Citizen, purposes: readonly Purpose[], id: string, language: Language, privacy: string | null, actions: OwnActions): TemplateResult {
  const say = enrolTexts(language);
  const { status, identity, enrolled_at, entered_by_staff } = citizen;
  const isLeft = status === 'left';
  return html`<article class="medborger-article medborger-enrolment" aria-labelledby="${id}-title">
    <header>
      <p class="medborger-kicker"><span class="badge ${status === 'active' ? 'badge-success' : ''} medborger-badge">${say(`status_${status}`)}</span></p>
      <h2 id="${id}-title" tabindex="-1">${say('own')}</h2>
      <p>${say('since', { name: identity.name, day: dayOf(enrolled_at, language) })}</p>
      ${status === 'paused' ? html`<div class="alert alert-info"><div class="alert-body"><p class="alert-text">${say('pausedNote')}</p><div>${actions.act('resume', say('resume'))}</div></div></div>` : nothing}
      ${isLeft ? html`<div class="alert alert-info"><div class="alert-body"><p class="alert-text">${say('leftNote')}</p></div></div>` : nothing}
      ${entered_by_staff ? html`<p class="form-hint">${say('byStaff')}</p>` : nothing}
      ${privacy ? html`<p><a href=${privacy}>${say('privacy')}</a></p>` : nothing}
      <div id="${id}-told" tabindex="-1" role="status">${actions.told ?? nothing}</div>
    </header>
    ${isLeft ? nothing : consents(citizen, purposes, id, language, actions, say)}
    ${actions.forms}
    ${isLeft ? nothing : html`<section aria-labelledby="${id}-break"><h3 id="${id}-break">${say('break')}</h3>
      ${status === 'active' ? html`<p class="form-hint">${say('pauseHint')}</p>` : nothing}
      <div class="medborger-actions">${status === 'active' ? actions.act('pause', say('pause')) : nothing}${actions.act('leave', say('leave'))}</div></section>`}
  </article>`;
}
