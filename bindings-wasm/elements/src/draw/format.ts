import type { Language } from '../texts/index.js';

const locale = (language: Language) => (language === 'da' ? 'da-DK' : 'en-GB');

/** A whole number as people write it: `1.000`. */
export const whole = (number: number | bigint, language: Language): string =>
  typeof number === 'number' && !Number.isFinite(number) ? '–' : new Intl.NumberFormat(locale(language)).format(number);

/** A chance in percent, with two decimals where it is not whole. */
export const percent = (share: number, language: Language): string =>
  Number.isFinite(share) ? new Intl.NumberFormat(locale(language), { style: 'percent', maximumFractionDigits: 2 }).format(share) : '–';

/** An error's sentence, as it stands in a page. */
export function said({ danish, english }: { readonly danish: string; readonly english: string }, language: Language): string {
  const text = language === 'da' ? danish : english;
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
}
