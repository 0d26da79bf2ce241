import type { CandidacyView, TeamList, TeamMeetingList, TeamView } from 'medborger';
import type { Answer, Page } from '../render/page.js';

export interface TeamPage extends Page {
  /** The answer to `team.get`. */
  team: Answer<TeamView>;
  /** The answer to `meeting.list`. */
  meetings?: Answer<TeamMeetingList>;
  /** The answer to `team.my_candidacy` of whoever is logged in; `null` where they have not applied, left out where nobody is logged in. */
  own?: Answer<CandidacyView> | null;
  /** A fresh UUID, for the form of an application: sending the page twice does no harm. */
  id?: string;
  /** Another, for the form by which somebody says no to a seat. */
  no?: string;
  /** Where to go on once it is sent; one of the host's `next`. */
  next?: string;
  login?: string;
  /** A draw's page, as `/udvalg/{id}/lod`, or with `{round}`. */
  replay?: string;
}

export interface TeamsPage extends Page {
  /** The answer to `team.list`, with `counts`. */
  list: Answer<TeamList>;
  /** What was looked for, out of the page's address: `search`, `kind`, `stage`. */
  filter?: Readonly<Partial<Record<'search' | 'kind' | 'stage', string>>>;
  /** The address of the next page, where `list.next` says that there is one. */
  next?: string;
  /** A team's page, as `/udvalg/{id}`. */
  page?: string;
}

/** What stands in `<medborger-team team="…">` before a script comes: the team, and the form to apply with and withdraw. */
export declare function team(page: TeamPage): Promise<string>;

/** What stands in `<medborger-team>` before a script comes: all teams, with search and filters. */
export declare function teams(page: TeamsPage): Promise<string>;
