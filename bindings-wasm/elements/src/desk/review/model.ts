import type { ResponseView } from 'medborger';
import type { Problem } from '../../client.js';
import { say, type Described } from '../../form/field.js';
import type { Language } from '../../texts/index.js';
import type { Wire } from '../../wire.js';
import type { Characters } from './chars.js';
import kinds from './kinds.schema';
import type { Kind, Place, Suggested } from './places.js';

export type Response = Wire<ResponseView>;

/** A stretch of the text, in characters. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What came of the last thing that was asked for, as a page says it. */
export interface Note {
  readonly tone: 'info' | 'warning' | 'error' | 'success';
  readonly text: string;
}

/** A response under review. */
export interface Reviewing {
  readonly shown: Response;
  readonly suggested: Suggested;
  readonly text: Characters;
  readonly places: readonly Place[];
  /** What was decided before, to go back to. */
  readonly before: readonly (readonly Place[])[];
  /** The place that the keys are about. */
  readonly current: number | undefined;
  /** Where marking began. */
  readonly pin: number | undefined;
  readonly selection: Stretch | undefined;
  /** As what the selection is hidden, where somebody said so. */
  readonly as: Kind | undefined;
  readonly notes: readonly Note[];
  readonly problem: Problem | undefined;
  /** What lacks a reason. */
  readonly unexplained: readonly number[];
  readonly isSending: boolean;
  readonly withholding: string;
  readonly withholdingWrong: string | undefined;
  /** Raised to draw the text anew, where a browser has changed it. */
  readonly drawn: number;
}

/** Whether something can be decided still. */
export const isOpen = ({ shown }: Reviewing): boolean => shown.review !== 'withheld' && !shown.withdrawn_at;

const labels = (kinds as Described).fields[0]?.items?.fields?.find((one) => one.path.endsWith('kind'))?.choices ?? [];

export const kindLabel = (kind: Kind, language: Language): string => {
  const choice = labels.find((one) => one.value === kind);
  return choice ? say(choice.label, language) : kind;
};
