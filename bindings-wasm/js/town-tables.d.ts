import type { AskOptions } from './index.js';
import type { Table } from './table.js';

/** Which hearing. */
interface OfHearing {
  /** The hearing. */
  hearing: string;
}

/** Which team, and which draw of it. */
interface OfTeam {
  /** The team. */
  team: string;
  /** The round of its draw, from 1; the last where it is left out. */
  round?: number | undefined;
}

/**
 * Whole tables of a town, as `town.tables`: without paging, as the actor may see them, of one state of the town.
 *
 * Each is put together from the questions of the rooms, so that nobody sees more of a table than they would by asking. Ids are texts,
 * choices keep all their labels, instants are in UTC, and what has variants is a struct with its `kind`. Each method throws what those
 * questions do, to whoever may not ask them. Columns have the core's own names.
 *
 * ```js
 * const staff = town.acting({ kind: 'staff', staff: id });
 * for (const { title, supporters } of staff.tables.ideas()) console.log(title, supporters);
 * ```
 */
export interface Tables {
  /** Partnership agreements, as `town.partnerships.list` shows them. */
  agreements(fields?: Record<string, never>, options?: AskOptions): Table;
  /** What each response to a hearing answers to each question, as `town.responses.get` shows it. */
  answers(fields: OfHearing, options?: AskOptions): Table;
  /** Assignments, as `town.assignments.list` shows them. */
  assignments(fields?: Record<string, never>, options?: AskOptions): Table;
  /** Everybody in a campaign of a hearing's responses, as `town.responses.campaigns` finds them. For staff. */
  campaigns(fields: OfHearing, options?: AskOptions): Table;
  /** Who wishes to be drawn for a team, as `town.teams.candidates` shows them. For staff. */
  candidates(fields: OfTeam, options?: AskOptions): Table;
  /** Everybody's chance in the lottery that a team's draw published. */
  chances(fields: OfTeam, options?: AskOptions): Table;
  /** The themes of each response by section, as `town.whitePapers.rows` shows them. */
  codings(fields: OfHearing, options?: AskOptions): Table;
  /** Applications for grants, as `town.grants.list` shows them. */
  grants(fields?: Record<string, never>, options?: AskOptions): Table;
  /** Hearings, as `town.hearings.list` shows them. */
  hearings(fields?: Record<string, never>, options?: AskOptions): Table;
  /** The hours of assignments, as `town.assignments.get` shows them. */
  hours(fields?: Record<string, never>, options?: AskOptions): Table;
  /** The ideas in the shared account, as `town.ideas.list` shows them. */
  ideas(fields?: Record<string, never>, options?: AskOptions): Table;
  /** The journal: what happened to what, when and by whom. It holds no personal data. For staff. */
  journal(fields?: Record<string, never>, options?: AskOptions): Table;
  /** Needs for volunteers, as `town.needs.list` shows them. */
  needs(fields?: Record<string, never>, options?: AskOptions): Table;
  /** Offers of help, as `town.offers.list` shows them. */
  offers(fields?: Record<string, never>, options?: AskOptions): Table;
  /** Everybody in every panel of the lottery that a team's draw published. */
  panels(fields: OfTeam, options?: AskOptions): Table;
  /** How many citizens there are by area and age, small cells left out with as many others as hide them. For staff. */
  profiles(fields: {
      /** The consent without which nobody is counted. */
      consent: string;
      /** The areas; with none, all citizens together. */
      areas?: readonly string[] | undefined;
      /** Where the bands of ages begin, ascending: 15, 30 and 65 are the bands 15 to 29, 30 to 64, and 65 and older. */
      ages?: readonly number[] | undefined;
      /** A cell with fewer than so many, and not none, is left out; 5 where it is left out, and never fewer than 3. */
      least?: number | undefined;
    }, options?: AskOptions): Table;
  /** The responses to a hearing, as `town.responses.list` shows them. */
  responses(fields: OfHearing, options?: AskOptions): Table;
  /** Where the responses to a hearing hold personal data, as `town.responses.suggest` finds it. For staff. */
  spans(fields: OfHearing, options?: AskOptions): Table;
  /** Who supports which idea, as `town.ideas.supporters` shows them. For staff. */
  supports(fields?: { /** Only of this idea. */ idea?: string | undefined }, options?: AskOptions): Table;
  /** Teams, as `town.teams.list` shows them. */
  teams(fields?: Record<string, never>, options?: AskOptions): Table;
  /** The rows of a hearing's white paper, as `town.whitePapers.rows` shows them. */
  whitePaper(fields: OfHearing, options?: AskOptions): Table;
}
