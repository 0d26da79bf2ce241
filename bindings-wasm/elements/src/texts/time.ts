import type { Language } from './index.js';

// Denmark's own time, wherever the page is read.
const ZONE = 'Europe/Copenhagen';
const locale = (language: Language) => (language === 'da' ? 'da-DK' : 'en-GB');

/** A day as people say it: `mandag den 8. juni 2026`. */
export function day(iso: string, language: Language): string {
  const date = new Date(`${iso}T12:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(locale(language), { dateStyle: 'full', timeZone: 'UTC' }).format(date);
}

/** The same, shorter: `8. juni 2026`. */
export function shortDay(iso: string, language: Language): string {
  const date = new Date(`${iso}T12:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** An instant as people in Denmark say it: `20. maj 2026 kl. 11.00`. */
export function instant(at: string | number, language: Language): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime())
    ? String(at)
    : new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE }).format(date);
}

/** The day before an instant, exclusive, is over: at `2026-06-08T22:00:00Z` Denmark's 8 June ends. */
export function lastMinute(closesAt: string, language: Language): string {
  const date = new Date(Date.parse(closesAt) - 60_000);
  return new Intl.DateTimeFormat(locale(language), { timeStyle: 'short', timeZone: ZONE }).format(date);
}

const DAY = 86_400_000;

/** The day in Denmark, as `2026-06-08`. */
export function dayAt(at: number): string {
  // No locale writes it so in every engine: its parts are put together.
  const parts = new Intl.DateTimeFormat('en', { timeZone: ZONE, calendar: 'gregory', year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at);
  return (['year', 'month', 'day'] as const).map((wanted) => parts.find(({ type }) => type === wanted)?.value).join('-');
}

/** How many midnights of Denmark lie between two instants: what people mean by "3 days left". */
export function daysBetween(from: number, to: number): number {
  const local = (at: number) => Date.parse(`${dayAt(at)}T00:00:00Z`);
  return Math.round((local(to) - local(from)) / DAY);
}
