import { html, nothing, type TemplateResult } from 'lit-html';
import { instant } from '../texts/time.js';
import type { Language } from '../texts/index.js';
import described from './contribute.schema';
import type { Contribution, Shown } from './model.js';
import type { ForumSay } from './texts.js';
import type { Actions, Beside } from './view.js';

// One contribution, and what was written in reply.

const kindOf = (kind: string, language: Language): string => {
  const choice = described.fields.find(({ path }) => path === 'kind')?.choices?.find(({ value }) => value === kind);
  return choice ? choice.label[language === 'da' ? 0 : 1] : kind;
};

function by(one: Contribution, shown: Shown, say: ForumSay): TemplateResult {
  if (one.role === 'staff') return html`<strong>${one.signed ?? say('by_staff')}</strong>`;
  const name = one.own ? say('you') : (one.author ?? say(one.role === 'politician' ? 'by_politician' : 'by_citizen'));
  return html`<strong>${name}</strong>${one.role === 'politician' && one.author ? html` <span class="badge medborger-badge">${say('by_politician')}</span>` : nothing}`;
}

/** What it says, and who wrote it when; what is gone says why. */
function words(one: Contribution, shown: Shown, language: Language, { doing }: Beside, say: ForumSay): TemplateResult {
  const isOwn = (one.hidings?.length ?? 0) > 0;
  const gone = one.withdrawn ? say('withdrawn') : one.hidden && !isOwn ? say('hidden') : undefined;
  const about = html`<p class="form-hint">${one.withdrawn || (one.hidden && !isOwn) ? nothing : html`${by(one, shown, say)}, `}<time datetime=${one.at}>${instant(one.at, language)}</time>
    ${one.kind === 'statement' ? nothing : html` <span class="badge medborger-badge">${kindOf(one.kind, language)}</span>`}${one.edited_at && !gone ? html` <span>${say('edited', { at: instant(one.edited_at, language) })}</span>` : nothing}</p>`;
  if (gone !== undefined) return html`${about}<p class="medborger-gone-text">${gone}</p>`;
  const text = one.kind === 'statement' ? html`<p class="medborger-claim">${one.text}</p>${about}` : html`${about}<p class="medborger-prose">${one.text}</p>`;
  return html`${text}${doing?.hidings(one, language) ?? nothing}`;
}

function item(one: Contribution, shown: Shown, id: string, language: Language, actions: Actions, beside: Beside, say: ForumSay, isReply = false): TemplateResult {
  const key = `${id}-${one.contribution.slice(-12)}`;
  const { replies } = actions;
  const under = shown.replies[one.contribution];
  const done = beside.done?.to === one.contribution ? beside.done.text : nothing;
  return html`<li><article class="medborger-contribution ${isReply ? 'medborger-reply' : ''}" aria-label=${kindOf(one.kind, language)} id=${key} tabindex="-1">
    ${words(one, shown, language, beside, say)}
    <p role="status" class="medborger-status">${done}</p>
    ${beside.doing?.own(one, shown, key, { actions, beside, isReplied: !isReply }, language) ?? nothing}
    ${under
      ? html`<ol class="medborger-plain medborger-replies">${under.list.map((reply) => item(reply, shown, id, language, actions, beside, say, true))}</ol>
          ${under.next && replies ? html`<p><button type="button" class="function-link" @click=${() => replies(one.contribution)}>${say('moreReplies')}</button></p>` : nothing}`
      : one.replies > 0 && replies
        ? html`<p><button type="button" class="function-link" @click=${() => replies(one.contribution)}>${say('showReplies', { n: one.replies })}</button></p>`
        : nothing}
  </article></li>`;
}

export const thread = { words, item };
