import type { ThemeMark } from 'medborger';
import type { Wire } from '../../wire.js';
import type { Stretch } from '../review/model.js';

// The themes that somebody gives a response: to all of it, or to a stretch, in characters; perhaps about a section.

export type Mark = Wire<ThemeMark>;

const isAt = (mark: Mark, theme: string, stretch: Stretch | undefined): boolean =>
  mark.theme === theme && (mark.start ?? undefined) === stretch?.start && (mark.end ?? undefined) === stretch?.end;

/** The mark of a theme at a place, where there is one. */
export const markAt = (marks: readonly Mark[], theme: string, stretch?: Stretch): Mark | undefined => marks.find((mark) => isAt(mark, theme, stretch));

/** Gives a theme, or takes it away where it is given. */
export function toggled(marks: readonly Mark[], theme: string, stretch: Stretch | undefined, section: string | undefined): readonly Mark[] {
  if (markAt(marks, theme, stretch)) return marks.filter((mark) => !isAt(mark, theme, stretch));
  return [...marks, { theme, ...(section ? { section } : {}), ...(stretch ? { start: stretch.start, end: stretch.end } : {}) }];
}

/** Those whose theme is there still. */
export const withThemes = (marks: readonly Mark[], themes: readonly string[]): readonly Mark[] => marks.filter(({ theme }) => themes.includes(theme));
