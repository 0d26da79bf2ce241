import { html, nothing, type TemplateResult } from 'lit-html';
import type { Language } from '../texts/index.js';
import { day, instant } from '../texts/time.js';
import type { ShownTeam, Team } from './model.js';
import { workTexts } from './work-texts.js';

// A team at work and what came of it: meetings, what it made, what it recommends and what the council answers. Loaded where there is any.

export function workView({ team, meetings }: ShownTeam, id: string, language: Language): TemplateResult {
  const say = workTexts(language);
  const { deliverables, recommendations, contacts = [] } = team;
  const recommended = (one: Team['recommendations'][number]) => html`<li><strong>${one.number}. ${one.title}</strong>
    <span class="badge ${one.outcome?.startsWith('adopted') ? 'badge-success' : ''}">${one.outcome ? say(`outcome_${one.outcome}`) : say('waits')}</span>
    ${one.text ? html`<p class="medborger-prose">${one.text}</p>` : nothing}${one.reply ? html`<p class="medborger-prose medborger-reply">${one.reply}</p>` : nothing}
    ${one.follow_ups.map(({ done, note, at }) => html`<p class="form-hint">${day(at.slice(0, 10), language)}${done ? html`: ${say('done')}` : nothing}${note ? html`. ${note}` : nothing}</p>`)}</li>`;
  return html`
    ${meetings.length > 0
      ? html`<section aria-labelledby="${id}-meetings"><h3 id="${id}-meetings">${say('meetings')}</h3><ul class="medborger-plain">
          ${meetings.map((one) => html`<li class=${one.cancelled ? 'medborger-gone' : ''}><strong>${one.title}</strong>${one.cancelled ? html` <span class="badge">${say('cancelled')}</span>` : nothing}<br>${instant(one.starts_at, language)}, ${one.place}</li>`)}</ul></section>`
      : nothing}
    ${deliverables.length > 0
      ? html`<section aria-labelledby="${id}-made"><h3 id="${id}-made">${say('made')}</h3>
          ${deliverables.map(({ title, text }) => html`<h4>${title}</h4>${text ? html`<p class="medborger-prose">${text}</p>` : nothing}`)}</section>`
      : nothing}
    ${recommendations.length > 0 ? html`<section aria-labelledby="${id}-recommended"><h3 id="${id}-recommended">${say('recommendations')}</h3><ol class="medborger-plain" role="list">${recommendations.map(recommended)}</ol></section>` : nothing}
    ${contacts.length > 0
      ? html`<section aria-labelledby="${id}-contacts"><h3 id="${id}-contacts">${say('contacts')}</h3><ul class="medborger-plain">
          ${contacts.map(({ card }) => html`<li><strong>${card.unit}</strong> ${card.name ?? nothing}${card.email ? html`<br><a href="mailto:${card.email}">${card.email}</a>` : nothing}
            ${card.phone ? html`<br><a href="tel:${card.phone.replace(/[^\d+]/g, '')}">${card.phone}</a>` : nothing}</li>`)}</ul></section>`
      : nothing}`;
}
