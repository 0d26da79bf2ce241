import { html, nothing } from 'lit-html';
import type { Form } from '../form/view.js';
import { fields } from '../form/view.js';
import type { Interests } from '../interests.js';
import { htmlOf } from '../render/html.js';
import { hidden } from '../render/plain-form.js';
import { hrefOf } from '../route.js';
import { partsOf } from './fields.js';
import { ideaTexts } from './idea-texts.js';
import { ideaView } from './idea-view.js';
import { mapView } from './map-view.js';
import { everything, isWithdrawable, supportOf, takesSupport, untouched, type Idea, type List, type Listed } from './model.js';
import type { IdeaPage, IdeasPage, ProposePage } from './page.js';
import { proposeTexts } from './propose-texts.js';
import { ideasTexts } from './texts.js';
import { listView } from './view.js';

const ID = 'medborger-i0';
const treeOf = (tree: unknown): Interests => (tree as { interests: Interests } | undefined)?.interests ?? [];

export const ideas = async ({ language = 'da', server = '/medborger', filter = {}, page, propose = undefined, next, ...more }: IdeasPage): Promise<string> => {
  const list = more.list as unknown as List;
  const listed: Listed = { filter: { ...everything, ...filter }, list, interests: treeOf(more.interests), points: (more.points as unknown as List | undefined)?.ideas ?? list.ideas };
  return htmlOf(listView(listed, ID, language, { server, href: (idea) => hrefOf(page, '', idea), propose: propose ?? null, next, draw: mapView }));
};

export const idea = async ({ language = 'da', server = '/medborger', page, list, login, citizen, ids, next = '', ...more }: IdeaPage): Promise<string> => {
  const shown = more.idea as unknown as Idea;
  const form = (name: string, id: string, label: string, look: string) => html`<form method="post" action="${server}/forms/${name}">
    ${hidden('id', id)}${hidden('next', next)}${hidden('idea', shown.idea)}${name === 'idea.support' ? hidden('version', String(shown.version)) : nothing}<p><button class="button ${look}">${label}</button></p></form>`;
  const say = ideaTexts(language);
  const stands = supportOf(shown);
  const plain = ids && citizen
    ? html`${takesSupport(shown) && stands !== 'latest' ? form('idea.support', ids[0], say(stands === 'older' ? 'supportNew' : 'support'), 'button-primary') : nothing}
      ${isWithdrawable(shown) && stands !== 'none' ? form('idea.withdraw_support', ids[1], say('withdraw'), 'button-secondary') : nothing}`
    : undefined;
  return htmlOf(ideaView(shown, treeOf(more.interests), untouched, ID, language, {
    server, href: (other) => hrefOf(page, '', other), list: list ?? null, login: login ?? null, enrol: null, citizen: citizen ?? null, ...(plain ? { plain } : {}),
  }));
};

export const propose = async ({ language = 'da', server = '/medborger', list, login, citizen, id, next = '', interests }: ProposePage): Promise<string> => {
  const say = ideasTexts(language);
  const parts = partsOf(treeOf(interests), {}, true);
  const form: Form = { id: `${ID}-deposit`, language, values: {}, wrong: [] };
  return htmlOf(html`<section class="medborger-article" aria-labelledby="${ID}-title">
    ${list ? html`<p><a href=${list}>${say('back')}</a></p>` : nothing}
    <h2 id="${ID}-title">${say('depositTitle')}</h2>
    ${citizen && id
      ? html`<form method="post" action="${server}/forms/idea.deposit">${hidden('id', id)}${hidden('next', next)}
          ${fields(form, [...parts.what, ...parts.place])}<p class="form-hint">${proposeTexts(language)('public')}</p>
          <div class="medborger-send"><button class="button button-primary">${proposeTexts(language)('deposit')}</button></div></form>`
      : html`<p>${login ? html`<a class="button button-primary" href=${login}>${say('loginDeposit')}</a>` : say('loginDeposit')}</p>`}
  </section>`);
};
