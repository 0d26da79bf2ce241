import { html, nothing, type TemplateResult } from 'lit-html';
import type { Field, Values } from '../form/field.js';
import { fields, type Form } from '../form/view.js';
import type { Interests } from '../interests.js';
import { htmlOf } from '../render/html.js';
import { hidden } from '../render/plain-form.js';
import { common } from '../texts/common.js';
import { contactFields, nameFields, ownPurposes, profileFields, profileValues } from './fields.js';
import { ENROLMENT, purposeText, type Citizen, type Offered, type Purpose, type Ways } from './model.js';
import type { EnrolPage } from './page.js';
import { enrolTexts } from './texts.js';
import { ownView } from './view.js';

const ID = 'medborger-e0';

/** A consent in a form without JavaScript: a box, and the version that is sent with it. Who marks one must tick it. */
const consent = ({ purpose, text_version, ...texts }: Purpose, n: number, language: 'da' | 'en') => {
  const { label, help } = purposeText({ purpose, text_version, ...texts }, language);
  const id = `${ID}-consent-${n}`;
  return html`<div class="form-group"><div class="form-group-checkbox"><input class="form-checkbox" type="checkbox" required id=${id} name="consents.${n}.purpose" value=${purpose} aria-describedby=${help ? `${id}-hint` : nothing}>
    <label for=${id}>${label}</label>${help ? html`<span class="form-hint" id="${id}-hint">${help}</span>` : nothing}${hidden(`consents.${n}.text_version`, text_version)}</div></div>`;
};

/** What a profile has and the form doesn't offer: it is sent along, for the profile is replaced as a whole. */
function unoffered({ profile }: Citizen, asked: readonly Field[]): TemplateResult[] {
  const lists = (['interests', 'ways', 'competencies'] as const).flatMap((list) => {
    const choices = asked.find(({ path }) => path === `profile.${list}`)?.items?.choices ?? [];
    return (profile[list] ?? []).filter((key) => !choices.some(({ value }) => value === key)).map((key) => hidden(`profile.${list}`, key));
  });
  const isAreaAsked = asked.some(({ path }) => path === 'profile.area');
  return profile.area && !isAreaAsked ? [...lists, hidden('profile.area', profile.area)] : lists;
}

export const enrol = async (page: EnrolPage): Promise<string> => {
  const { language = 'da', server = '/medborger', now, login, privacy, fresh, next = '', chosen = [], areas = {}, competencies = {} } = page;
  const say = enrolTexts(language);
  const offered: Offered = {
    purposes: page.consents ?? ownPurposes(page.textVersion ?? null),
    interests: (page.interests as unknown as { interests: Interests } | undefined)?.interests ?? [],
    ways: (page.ways as unknown as { ways: Ways } | undefined)?.ways ?? [],
    areas, competencies, year: new Date(now).getFullYear(),
  };
  const formOf = (values: Values, name: string): Form => ({ id: `${ID}-${name}`, language, values, wrong: [] });
  const post = (command: string, inside: unknown) => html`<form method="post" action="${server}/forms/${command}">${hidden('id', fresh())}${hidden('next', next)}${inside}</form>`;
  const button = (label: string, look = 'button-secondary', spoken?: string) => html`<button class="button ${look}" aria-label=${spoken ?? nothing}>${label}</button>`;
  const profile = profileFields(offered);
  const citizen = page.citizen as unknown as Citizen | undefined;

  if (citizen) {
    const own = hidden('citizen', citizen.citizen);
    const saved = (name: string, heading: string, command: string, values: Values, asked: readonly Field[], beside: unknown = nothing) => html`<section aria-labelledby="${ID}-${name}-heading"><h3 id="${ID}-${name}-heading">${heading}</h3>
      ${post(command, html`${own}${beside}${fields(formOf(values, name), asked)}<p class="medborger-send">${button(say('save'))}</p>`)}</section>`;
    const identity = { ...(citizen.identity as unknown as Values), contact: citizen.identity.contact ?? 'none' };
    const forms = citizen.status === 'left'
      ? html`<section aria-labelledby="${ID}-back"><h3 id="${ID}-back">${say('back')}</h3>${post('citizen.rejoin', html`${own}${offered.purposes.filter(({ purpose }) => purpose === ENROLMENT).map((one, n) => consent(one, n, language))}<p class="medborger-send">${button(say('rejoin'))}</p>`)}</section>`
      : html`${saved('profile', say('profile'), 'citizen.change_profile', profileValues(citizen), profile, unoffered(citizen, profile))}
          ${saved('contact', say('contactTitle'), 'citizen.change_contact', identity, [...nameFields(), ...contactFields()])}`;
    return htmlOf(ownView(citizen, offered.purposes, ID, language, privacy ?? null, {
      forms,
      consent: ({ purpose, text_version }, gives, label, about) =>
        post(gives ? 'citizen.give_consent' : 'citizen.withdraw_consent', html`${own}${hidden('purpose', purpose)}${gives ? hidden('text_version', text_version) : nothing}${button(label, 'button-secondary', `${label}: ${about}`)}`),
      act: (name, label) => post(`citizen.${name}`, html`${own}${button(label)}`),
    }));
  }

  const given = offered.purposes.filter(({ purpose }) => purpose === ENROLMENT || chosen.includes(purpose));
  const others = offered.purposes.filter((one) => !given.includes(one));
  const form = formOf({ contact: 'none' }, 'join');
  const part = (name: string, title: string, inside: unknown) => html`<section class="medborger-part" aria-labelledby="${ID}-${name}"><h3 id="${ID}-${name}">${title}</h3>${inside}</section>`;
  return htmlOf(html`<section class="medborger-article" aria-labelledby="${ID}-heading">
    <header><h2 id="${ID}-heading">${say('title')}</h2><p>${say('lead')}</p>${login ? html`<p>${say('already')} <a href=${login}>${common(language)('login')}</a></p>` : nothing}</header>
    ${others.length > 0
      ? html`<form method="get" class="medborger-choose"><fieldset class="form-group"><legend class="form-label">${say('chosenFirst')}</legend><span class="form-hint">${say('chosenFirstHint')}</span>
          ${chosen.map((purpose) => hidden('consent', purpose))}
          ${others.map((one, n) => html`<div class="form-group-checkbox"><input class="form-checkbox" type="checkbox" id="${ID}-choose-${n}" name="consent" value=${one.purpose}><label for="${ID}-choose-${n}">${purposeText(one, language).label}</label></div>`)}
          ${button(say('choose'))}</fieldset></form>`
      : nothing}
    ${post('citizen.enrol', html`${part('who', say('who'), fields(form, nameFields()))}${part('reach', say('reach'), fields(form, contactFields()))}
      ${part('care', say('care'), fields(form, profile))}
      ${part('agree', say('consents'), html`<p class="form-hint">${say('consentsHint')} ${privacy ? html`<a href=${privacy}>${say('privacy')}</a>` : nothing}</p>${given.map((one, n) => consent(one, n, language))}`)}
      <div class="medborger-send">${button(say('join'), 'button-primary')}</div>`)}
  </section>`);
};
