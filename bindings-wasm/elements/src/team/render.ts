import { html, nothing, type TemplateResult } from 'lit-html';
import { fields, type Form } from '../form/view.js';
import { common } from '../texts/common.js';
import type { Language } from '../texts/index.js';
import { fieldsOf, seatFields } from './fields.js';
import { everything, mayApply, mayWithdraw, type Candidacy, type Meeting, type Mine, type ShownTeam, type Team, type Teams } from './model.js';
import { mineTexts } from './mine-texts.js';
import { listView, oneView } from './view.js';
import { workView } from './work.js';
import type { TeamPage, TeamsPage } from './page.js';
import { htmlOf } from '../render/html.js';
import { hidden } from '../render/plain-form.js';

/** Where somebody stands, and the forms that a page without JavaScript sends. */
function plain(shown: ShownTeam, own: string, { server, id, no, next }: { server: string; id: string; no: string | undefined; next: string }, language: Language): TemplateResult {
  const say = mineTexts(language);
  const { team, mine } = shown;
  const form: Form = { id: `${own}-apply`, language, values: {}, wrong: [] };
  const common = html`${hidden('id', id)}${hidden('next', next)}${hidden('team', team.team)}`;
  const seat = (appointment: number) => {
    const answer = (id: string, accept: string, rest: TemplateResult) =>
      html`<form method="post" action="${server}/forms/team.answer_appointment">${hidden('id', id)}${hidden('next', next)}${hidden('team', team.team)}${hidden('appointment', String(appointment))}${hidden('accept', accept)}${rest}</form>`;
    return html`<h4 id="${own}-seat">${say('seat')}</h4>
      ${answer(id, 'true', html`${fields({ id: `${own}-seat`, language, values: {}, wrong: [] }, seatFields())}<p><button class="button button-primary">${say('seatYes')}</button></p>`)}
      ${no ? answer(no, 'false', html`<p><button class="button button-secondary">${say('seatNo')}</button></p>`) : nothing}`;
  };
  return html`
    ${mine.at === 'candidate'
      ? html`<section class="medborger-mine" aria-labelledby="${own}-mine"><h3 id="${own}-mine">${say('mine')}</h3><p><strong>${say(`stage_${mine.candidacy.stage}`)}</strong></p>
          <p>${say('number')}: <code>${mine.candidacy.candidate}</code></p>
          ${mine.candidacy.stage === 'appointed' && mine.candidacy.appointment ? seat(mine.candidacy.appointment) : nothing}
          ${mayWithdraw(mine.candidacy) ? html`<form method="post" action="${server}/forms/team.withdraw_interest">${common}<button class="button button-secondary">${say('withdraw')}</button></form>` : nothing}</section>`
      : nothing}
    ${mayApply(shown)
      ? html`<section class="medborger-mine" aria-labelledby="${own}-applying"><h3 id="${own}-applying">${say('apply')}</h3><p>${say('applyIntro')}</p>
          <form method="post" action="${server}/forms/team.express_interest">${common}${fields(form, fieldsOf(team))}
            <div class="medborger-send"><button class="button button-primary">${say('applyDo')}</button></div></form></section>`
      : nothing}`;
}

export const team = async ({ language = 'da', server = '/medborger', now, id, no, next = '', login, replay, ...page }: TeamPage): Promise<string> => {
  const shownTeam = page.team as unknown as Team;
  const { meetings = [] } = (page.meetings ?? {}) as unknown as { meetings?: Meeting[] };
  const own = page.own as unknown as Candidacy | null | undefined;
  const mine: Mine = own === undefined ? { at: 'nobody' } : own === null ? { at: 'none' } : { at: 'candidate', candidacy: own };
  const shown: ShownTeam = { team: shownTeam, meetings, mine, words: new Map(), now };
  const from = `medborger-t${shownTeam.team.slice(-12)}`;
  const said = own !== undefined && id !== undefined ? plain(shown, from, { server, id, no, next }, language) : undefined;
  return htmlOf(oneView(shown, from, language, { pages: { login, replay }, mine: said, work: workView }, common(language)('login')));
};

export const teams = async ({ language = 'da', next, page, filter = {}, ...shown }: TeamsPage): Promise<string> =>
  htmlOf(listView({ filter: { ...everything, ...filter }, list: shown.list as unknown as Teams }, 'medborger-t', language, { pages: { team: page, ...(next === undefined ? {} : { next }) } }));
