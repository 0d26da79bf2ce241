import { html, nothing, type TemplateResult } from 'lit-html';
import type { Language } from '../texts/index.js';
import { day } from '../texts/time.js';
import type { Schedule } from './model.js';
import { volunteerTexts } from './texts.js';

const ZONE = 'Europe/Copenhagen';
const MOST = 6;

const part = (at: string, language: Language, options: Intl.DateTimeFormatOptions): string => {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { ...options, timeZone: ZONE }).format(date);
};

/** A stretch of time as people say it: `onsdag den 20. maj kl. 16.00 til 18.00`; of what comes again, the day of the week. */
export function windowSaid({ from, until }: { readonly from: string; readonly until: string }, language: Language, isAgain = false): string {
  const clock = { timeStyle: 'short' } as const;
  const on = part(from, language, isAgain ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' });
  return volunteerTexts(language)('window', { day: on, from: part(from, language, clock), until: part(until, language, clock) });
}

/** When: by agreement, once or again and again. */
export function scheduleView(schedule: Schedule | undefined, language: Language): TemplateResult {
  const say = volunteerTexts(language);
  const { windows = [], every_weeks: every, until, flexible } = schedule ?? {};
  if (windows.length === 0) return html`${say('agreement')}`;
  const shown = windows.slice(0, MOST);
  const again = every && until ? (every === 1 ? say('every', { day: day(until, language) }) : say('everyMany', { n: every, day: day(until, language) })) : undefined;
  return html`${flexible ? html`<p>${say('flexible')}</p>` : nothing}
    <ul class="medborger-plain medborger-times">${shown.map((one) => html`<li>${windowSaid(one, language, again !== undefined)}</li>`)}</ul>
    ${windows.length > MOST ? html`<p class="form-hint">${say('windowsMore', { n: windows.length - MOST })}</p>` : nothing}
    ${again ? html`<p class="form-hint">${again}</p>` : nothing}`;
}
