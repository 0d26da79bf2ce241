import { html, nothing, type TemplateResult } from 'lit-html';
import { instant } from '../texts/time.js';
import type { Language } from '../texts/index.js';
import { doingTexts } from './doing-texts.js';
import { canWithdraw, mayWrite, type Contribution, type Opened, type Shown } from './model.js';
import type { Actions, Beside } from './view.js';

// What whoever is logged in reads of their own contributions and can do: loaded for them alone.

/** Why it was hidden, to whoever wrote it. */
export function hidings({ hidings = [], hidden }: Contribution, language: Language): TemplateResult | typeof nothing {
  const say = doingTexts(language);
  const last = hidings.at(-1);
  if (!last) return nothing;
  if (!hidden) return last.decision ? html`<p class="form-hint">${say('wasRestored', { reason: last.decision })}</p>` : nothing;
  const reason = last.words ? (language === 'da' ? last.words.danish : last.words.english) : last.reason;
  return html`<div class="alert alert-warning medborger-hidden"><div class="alert-body">
    <p class="alert-text">${say('hiddenOwn', { at: instant(last.at, language) })}</p>
    <p class="alert-text"><strong>${say('hiddenBecause', { reason })}</strong></p>
    ${last.note ? html`<p class="alert-text medborger-prose">${say('hiddenNote', { note: last.note })}</p>` : nothing}
    ${last.appeal ? html`<p class="alert-text medborger-prose">${say('appealed', { text: last.appeal })}</p>` : nothing}
    ${last.restored === false ? html`<p class="alert-text medborger-prose">${say('upheld', { reason: last.decision ?? '' })}</p>` : last.appealed ? html`<p class="alert-text">${say('appealWaits')}</p>` : nothing}
  </div></div>`;
}

interface Own {
  readonly actions: Actions;
  readonly beside: Beside;
  /** Whether somebody may reply to it. */
  readonly isReplied?: boolean;
}

/** What whoever reads can do to it, and the form for it that is open. */
export function own(one: Contribution, shown: Shown, key: string, { actions, beside, isReplied = false }: Own, language: Language): TemplateResult | typeof nothing {
  const say = doingTexts(language);
  const { begin, plain, withdraw, close } = actions;
  const isOwn = one.own === true;
  const last = one.hidings?.at(-1);
  const isOpen = mayWrite(shown) === 'yes';
  const can: readonly Opened['what'][] = [
    ...(isReplied && isOpen && !one.hidden && !one.withdrawn ? (['reply'] as const) : []),
    ...(isOwn && isOpen && !one.hidden && !one.withdrawn && one.kind !== 'statement' ? (['revise'] as const) : []),
    ...(isOwn && canWithdraw(shown) && !one.withdrawn ? (['withdraw'] as const) : []),
    ...(isOwn && one.hidden && !one.withdrawn && !last?.appealed && last?.restored === undefined ? (['appeal'] as const) : []),
  ];
  if (can.length === 0) return nothing;
  const name = (what: Opened['what']) => say(what);
  if (!begin) {
    if (!plain) return nothing;
    const sure = plain.form('dialogue.withdraw', { contribution: one.contribution }, html`<p>${say('withdrawSure')}</p><button class="button button-secondary">${say('withdrawYes')}</button>`);
    return html`${can.map((what) => html`<details><summary>${name(what)}</summary>${what === 'withdraw' ? sure : plain.compose(one, what)}</details>`)}`;
  }
  const { opened } = beside;
  const isHere = opened?.contribution === one.contribution;
  const button = (what: Opened['what']) =>
    html`<button type="button" class="function-link" aria-expanded=${isHere && opened.what === what ? 'true' : 'false'} @click=${() => begin({ contribution: one.contribution, what })}>${name(what)}</button>`;
  const sure = html`<div class="medborger-below" id="${key}-withdraw" tabindex="-1" role="group" aria-labelledby="${key}-sure"><p id="${key}-sure">${say('withdrawSure')}</p>
    <p class="medborger-actions"><button type="button" class="button button-secondary" @click=${() => withdraw?.(one.contribution)}>${say('withdrawYes')}</button>
      <button type="button" class="button button-secondary" @click=${() => close?.()}>${say('cancel')}</button></p></div>`;
  const titles = { reply: 'replyTo', revise: 'reviseThis', appeal: 'appeal' } as const;
  const form = () => (opened && opened.what !== 'withdraw'
    ? html`<div class="medborger-below"><h4 class="medborger-small" id="${key}-below" tabindex="-1">${say(titles[opened.what])}</h4>${beside.below ?? nothing}</div>`
    : sure);
  return html`<div class="medborger-actions medborger-own-actions">${can.map(button)}</div>${isHere ? form() : nothing}`;
}
