import type { DrawTextView, PersonShare, Replay, TeamView } from 'medborger';
import type { Answer, Page } from '../render/page.js';

export interface DrawPage extends Page {
  /** The answer to `team.draw_text`. */
  draw: Answer<DrawTextView>;
  /** The answer to `team.get`. */
  team?: Answer<TeamView>;
  /** Which draw of the team, from 1; the latest unless it is given. */
  round?: number;
  /** The answer to `sortition.verify` with what was drawn, where the server does the draw again for whoever has no script. */
  replay?: Answer<Replay>;
  /** The draw number that somebody looked for, `candidate` of the page's address, and the answer to `sortition.person`; none where it is unknown. */
  own?: { candidate: string; share?: Answer<PersonShare> | undefined };
  /** Where the text and its proof can be fetched. */
  text?: string;
  proof?: string;
  /** The page of another draw of the team. */
  rounds?: (round: number) => string;
}

/** What stands in `<medborger-draw>` before a script comes: what was published, everybody's chances, one's own by an address. */
export declare function draw(page: DrawPage): Promise<string>;
