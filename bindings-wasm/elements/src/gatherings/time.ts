import type { Language } from '../texts/index.js';

const ZONE = 'Europe/Copenhagen';
const locale = (language: Language) => (language === 'da' ? 'da-DK' : 'en-GB');
const format = (language: Language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale(language), { timeZone: ZONE, ...options });

/** From when to when, as people in Denmark say it: `onsdag den 3. juni 2026 kl. 19.00-21.00`. */
export function span(from: string, to: string, language: Language): string {
  const [begin, end] = [new Date(from), new Date(to)];
  if (Number.isNaN(begin.getTime()) || Number.isNaN(end.getTime())) return `${from} – ${to}`;
  const day = format(language, { dateStyle: 'full' });
  const isOneDay = day.format(begin) === day.format(end);
  return isOneDay ? `${day.format(begin)}, ${hours(from, to, language)}` : `${day.format(begin)} ${hour(begin, language)} – ${day.format(end)} ${hour(end, language)}`;
}

const hour = (at: Date, language: Language) => `${language === 'da' ? 'kl. ' : ''}${format(language, { hour: '2-digit', minute: '2-digit' }).format(at)}`;

export const hours = (from: string, to: string, language: Language): string =>
  `${hour(new Date(from), language)}–${format(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(to))}`;

/** The day of an instant in two lines of a calendar's leaf: `3.` and `juni`. */
export function leaf(at: string, language: Language): readonly [day: string, month: string] {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return ['', ''];
  return [format(language, { day: 'numeric' }).format(date), format(language, { month: 'short' }).format(date)];
}
