import type { HearingList, HearingView } from 'medborger';
import type { TemplateResult } from 'lit-html';
import type { Client, Outcome, Receipt } from '../client.js';
import type { Language } from '../texts/index.js';
import type { Wire } from '../wire.js';

export type Hearing = Wire<HearingView>;
export type Hearings = Wire<HearingList>;

/** The parts of the desk, in the order of the work: those of a hearing first. */
export const TABS = ['work', 'review', 'code', 'answer', 'paper', 'draw', 'match'] as const;
export type Tab = (typeof TABS)[number];

export const ofHearing = (tab: Tab): boolean => tab !== 'draw' && tab !== 'match';

/** A part of the desk, loaded once somebody opens it. */
export interface Part {
  view(): TemplateResult;
  /** Somebody came to it; `response` where it is about one. */
  enter(response?: string): void;
  /** The page has no use for it any longer. */
  close(): void;
}

/** What a part needs of the desk. */
export interface Desk {
  readonly id: string;
  readonly client: Client;
  readonly language: Language;
  readonly now: number;
  readonly login: string | null;
  readonly hearing: Hearing;
  readonly team: string;
  /** Sends what is but a click: the same wish under the same id, until somebody knows what came of it. */
  send(command: string, body: object): Promise<Outcome<Receipt>>;
  /** Shows what has changed, and says when it is shown. */
  changed(): Promise<unknown>;
  /** Leads the focus to what has this id, once it is shown. */
  focus(id: string): void;
  find<Found extends HTMLElement>(id: string): Found | null;
  tell(name: string, detail: unknown): void;
  /** Says aloud what happened, to whoever can't see it. */
  say(text: string): void;
  go(tab: Tab, response?: string): void;
}
