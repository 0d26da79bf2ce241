import { html, nothing } from 'lit-html';
import { fields, type Form } from '../form/view.js';
import type { Interests } from '../interests.js';
import { htmlOf } from '../render/html.js';
import { hidden } from '../render/plain-form.js';
import { hrefOf } from '../route.js';
import { allOf, partsOf } from './fields.js';
import { everything, freeOf, isIn, standingOf, untouched, type Gathering, type List, type Mine } from './model.js';
import { oneTexts } from './one-texts.js';
import { gatheringView } from './one-view.js';
import type { GatheringPage, GatheringsPage } from './page.js';
import { signUpTexts } from './sign-up-texts.js';
import { listView } from './view.js';

const ID = 'medborger-g0';
const mineOf = (mine: unknown): readonly Mine[] => (mine as { gatherings: Mine[] } | undefined)?.gatherings ?? [];

export const gatherings = async ({ language = 'da', page, filter = {}, next, ...more }: GatheringsPage): Promise<string> =>
  htmlOf(listView({
    filter: { ...everything, ...filter },
    list: more.list as unknown as List,
    interests: (more.interests as unknown as { interests: Interests } | undefined)?.interests ?? [],
    mine: mineOf(more.mine),
  }, ID, language, { href: (one) => hrefOf(page, '', one), next }));

export const gathering = async ({ language = 'da', server = '/medborger', citizen, login, list, fresh, next = '', ...more }: GatheringPage): Promise<string> => {
  const shown = more.gathering as unknown as Gathering;
  const mine = standingOf(mineOf(more.mine), shown.gathering);
  const say = signUpTexts(language);
  const attendee = citizen ? [hidden('attendee.kind', 'citizen'), hidden('attendee.citizen', citizen)] : [hidden('attendee.kind', 'person'), hidden('attendee.person', fresh())];
  const post = (command: string, inside: unknown) => html`<form method="post" action="${server}/forms/${command}">${hidden('id', fresh())}${hidden('next', next)}${hidden('gathering', shown.gathering)}${attendee}${inside}</form>`;
  const form: Form = { id: `${ID}-sign`, language, values: {}, wrong: [] };
  const isFull = (shown.terms.slots ?? []).length === 0 && freeOf(shown, 0) === 0;
  return htmlOf(gatheringView(shown, mine, ID, language, {
    list: list ?? null, login: login ?? null, citizen: citizen ?? null, clicked: untouched,
    form: post('gathering.sign_up', html`${isFull ? html`<p><strong>${say('fullNote')}</strong></p>` : nothing}${fields(form, allOf(partsOf(shown, citizen !== undefined)))}
      ${citizen ? nothing : html`<p class="form-hint">${say('personNote')}</p>`}
      <div class="medborger-send"><button class="button button-primary">${say('send')}</button></div>`),
    ...(isIn(mine) ? { plain: post('gathering.withdraw', html`<p><button class="button button-secondary">${oneTexts(language)('withdraw')}</button></p>`) } : {}),
  }));
};
