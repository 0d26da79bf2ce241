import { html, nothing, type TemplateResult } from 'lit-html';
import { fields, type Form } from '../form/view.js';
import type { Interests } from '../interests.js';
import { common } from '../texts/common.js';
import type { Language } from '../texts/index.js';
import { offerFields } from './fields.js';
import { everything, type Names, type Need, type Needs, type Organisation } from './model.js';
import { mineTexts } from './mine-texts.js';
import { scheduleView } from './schedule.js';
import { volunteerTexts } from './texts.js';
import { listView, needView } from './view.js';
import type { Assignment } from './work.js';
import type { NeedPage, NeedsPage } from './page.js';
import { htmlOf } from '../render/html.js';
import { hidden } from '../render/plain-form.js';

const namesOf = ({ areas = {}, interests }: Pick<NeedsPage, 'areas' | 'interests'>): Names =>
  ({ areas: new Map(Object.entries(areas)), interests: (interests as unknown as { interests: Interests } | undefined)?.interests ?? [] });

export const need = async ({ language = 'da', server = '/medborger', citizen, id, next = '', login, ...page }: NeedPage): Promise<string> => {
  const shown = page.need as unknown as Need;
  const form = citizen !== undefined && id !== undefined
    ? html`<form method="post" action="${server}/forms/assignment.propose">${hidden('id', id)}${hidden('next', next)}${hidden('need', shown.need)}${hidden('helper.kind', 'citizen')}${hidden('helper.citizen', citizen)}
        <button class="button button-primary">${volunteerTexts(language)('come')}</button></form>`
    : undefined;
  const organisation = page.organisation as unknown as Organisation | undefined;
  return htmlOf(needView({ need: shown, organisation, names: namesOf(page) }, `medborger-v${shown.need.slice(-12)}`, language, { form, login, loginSaid: common(language)('login') }));
};

/** Whoever is asked for help says yes or no by a button each. */
function proposal(assignment: Assignment, id: string, { server, next }: { server: string; next: string }, language: Language): TemplateResult {
  const say = mineTexts(language);
  const answer = (name: string, said: string, look: string) => html`<form method="post" action="${server}/forms/${name}">${hidden('id', id)}${hidden('next', next)}${hidden('assignment', assignment.assignment)}${hidden('side', 'helper')}
    <button class="button ${look}">${said}</button></form>`;
  return html`<li><article class="medborger-assignment"><h3>${assignment.title}</h3>${assignment.task ? html`<p class="medborger-prose">${assignment.task}</p>` : nothing}${scheduleView(assignment.schedule, language)}
    <div class="medborger-actions">${answer('assignment.accept', say('accept'), 'button-primary')}${answer('assignment.decline', say('decline'), 'button-secondary')}</div></article></li>`;
}

export const needs = async ({ language = 'da', server = '/medborger', now, citizen, id, next = '', more, page, filter = {}, proposals = [], ...shown }: NeedsPage): Promise<string> => {
  const say = mineTexts(language);
  const names = namesOf(shown);
  const own = 'medborger-v';
  const form: Form = { id: `${own}-offer`, language, values: { spec: { visibility: 'matching', from: new Date(now).toISOString().slice(0, 10) } }, wrong: [] };
  const offer = citizen !== undefined && id !== undefined
    ? html`<section class="medborger-mine" aria-labelledby="${own}-offering"><h2 id="${own}-offering">${say('offer')}</h2><p>${say('offerLead')}</p>
        <form method="post" action="${server}/forms/offer.make">${hidden('id', id)}${hidden('next', next)}${hidden('poster.kind', 'citizen')}${hidden('poster.citizen', citizen)}${fields(form, offerFields(names, false))}
          <div class="medborger-send"><button class="button button-primary">${say('offerDo')}</button></div></form></section>`
    : nothing;
  const list = listView({ filter: { ...everything, ...filter }, list: shown.list as unknown as Needs, names, near: 'off' }, own, language, { page, next: more });
  const asked = proposals.map(({ assignment, id }) => proposal(assignment as unknown as Assignment, id, { server, next }, language));
  return htmlOf(html`<div class="medborger-article">
    ${asked.length > 0 ? html`<section class="medborger-mine" aria-labelledby="${own}-proposals"><h2 id="${own}-proposals">${say('proposals')}</h2><p>${say('proposalsLead')}</p><ul class="medborger-needs" role="list">${asked}</ul></section>` : nothing}
    ${list}${offer}</div>`);
};
