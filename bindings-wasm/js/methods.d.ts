// Written by `cargo xtask generate` from the core's own description. Do not edit.

import type { Disclosure, Drawn, Language, Objective, Period, Randomness, RedactionKind, Roll } from './generated.js';
import type { Day, WatchOptions } from './index.js';
import type { Table, TableLike, Keywords, Quotas, Targets } from './tables.js';

/** Options of `texts.agreement`. */
export interface AgreementOptions {
  /** The column with the coder. `coder` where it is left out. */
  coder?: string | undefined;
  /** The column with the theme that the coder gave. `theme` where it is left out. */
  theme?: string | undefined;
  /** The column with the id of what was coded. `unit` where it is left out. */
  unit?: string | undefined;
}

/** Options of `dates.between`. */
export interface BetweenOptions {
  /** The column with the first day, itself not counted. `from` where it is left out. */
  from?: string | undefined;
  /** What stands before the names of the new columns. `` where it is left out. */
  prefix?: string | undefined;
  /** The column with the last day, itself counted. `until` where it is left out. */
  until?: string | undefined;
}

/** Options of `texts.campaigns`. */
export interface CampaignsOptions {
  /** What anybody may quote without copying a letter, such as the document under hearing. */
  background?: readonly string[] | undefined;
  /** What stands before the names of the new columns. `` where it is left out. */
  prefix?: string | undefined;
  /** When two texts are alike. */
  similarity?: SimilarityOptions | undefined;
  /** The column with the text. `text` where it is left out. */
  text?: string | undefined;
}

/** Options of `sortition.chances`. */
export interface ChancesOptions {
  /** How many are drawn. */
  seats: number;
  /** The columns that are the same for people who live together. */
  household?: readonly string[] | undefined;
  /** At most so many from one household. */
  householdMax?: number | null | undefined;
  /** The column with the pseudonyms. `id` where it is left out. */
  id?: string | undefined;
  /** The language of the picture. `da` where it is left out. */
  language?: Language | undefined;
  /** What the lottery is best at. `leximin` where it is left out. */
  objective?: Objective | undefined;
  /** The share of the population that each value has, 0 to 1, by feature and value, as far as it is known. */
  population?: Record<string, Record<string, number>> | undefined;
  /** What stands before the names of the new columns. `` where it is left out. */
  prefix?: string | undefined;
}

/** Options of `survey.change`. */
export interface ChangeOptions {
  /** The columns of the questions, which both tables have. */
  questions: readonly string[];
  /** Who chose who answers. */
  sampling: Sampling;
  /**
   * How many times as many respondents either sample needs for another reason than its weights, 1 or more. `1.0`
   * where it is left out.
   */
  designEffect?: number | undefined;
  /** How often an interval holds what it is to hold. `ninety_five` where it is left out. */
  level?: Level | undefined;
  /** How many people the population has, where it is known. */
  population?: number | null | undefined;
  /** Who chose who answered the earlier survey, where that was otherwise. */
  samplingBefore?: Sampling | null | undefined;
  /** The column of both tables with the weights. */
  weight?: string | null | undefined;
}

/** Options of `codes.cvr`. */
export interface CompanyOptions {
  /** The column with the number. `cvr` where it is left out. */
  cvr?: string | undefined;
  /** What stands before the names of the new columns. `cvr_` where it is left out. */
  prefix?: string | undefined;
  /**
   * Whether spaces, dots, hyphens and `CVR` before the number are put right: `DK 25 31 37 63`. `false` where it is
   * left out.
   */
  repair?: boolean | undefined;
}

/** Which way a period is counted. */
export type Counting =
  /** From an event onwards. */
  | 'after'
  /** Back from an event: "at least four weeks before". */
  | 'before';

/** Options of `survey.crosstab`. */
export interface CrosstabOptions {
  /** The column of the question that the rows tell. */
  row: string;
  /** The column of the question that the columns tell. */
  column: string;
  /** A row with fewer respondents has no shares. `30` where it is left out. */
  baseMin?: number | undefined;
  /** A cell with fewer respondents is hidden, 1 or more; 10 for sensitive topics. `5` where it is left out. */
  cellMin?: number | undefined;
  /** The column with the weights, which count for shares. */
  weight?: string | null | undefined;
}

/** Options of `dates.day`. */
export interface DayOptions {
  /** The column with the day. `day` where it is left out. */
  day?: string | undefined;
  /** The language of the name. `da` where it is left out. */
  language?: Language | undefined;
  /** What stands before the names of the new columns. `` where it is left out. */
  prefix?: string | undefined;
}

/** Options of `dates.deadline`. */
export interface DeadlineOptions {
  /** The period. */
  period: Period;
  /** Whether the period is counted from the day onwards, or back from it. `after` where it is left out. */
  counting?: Counting | undefined;
  /** The column with the day from which the period runs, itself not counted. `day` where it is left out. */
  day?: string | undefined;
  /** The language of the explanation. `da` where it is left out. */
  language?: Language | undefined;
  /** What stands before the names of the new columns. `` where it is left out. */
  prefix?: string | undefined;
  /**
   * Where the last day goes that would be a weekend, a holiday or another day on which no deadline ends. `forward`
   * where it is left out.
   */
  roll?: Roll | undefined;
}

/** Options of `sortition.draw`. */
export interface DrawOptions {
  /** How many are drawn. */
  seats: number;
  /** How much of each person stands in the text to publish. `pseudonyms_only` where it is left out. */
  disclosure?: Disclosure | undefined;
  /** What balls, dice or a beacon showed. */
  drawn?: Drawn | null | undefined;
  /** The columns that are the same for people who live together. */
  household?: readonly string[] | undefined;
  /** At most so many from one household. */
  householdMax?: number | null | undefined;
  /** The column with the pseudonyms. `id` where it is left out. */
  id?: string | undefined;
  /** What the lottery is best at. `leximin` where it is left out. */
  objective?: Objective | undefined;
  /** How many equally likely panels. `1000` where it is left out. */
  panels?: number | undefined;
  /** What stands before the names of the new columns. `` where it is left out. */
  prefix?: string | undefined;
  /** How a panel is drawn, where it isn't drawn by a seed. */
  randomness?: Randomness | undefined;
  /** Any text, by whose SHA-256 a panel is drawn: for trials, and draws that nobody need trust. */
  seed?: string | null | undefined;
  /**
   * What is drawn, for what and when: one line, which stands in the text to publish. `Lodtrækning` where it is left
   * out.
   */
  title?: string | undefined;
}

/** Options of `survey.estimate`. */
export interface EstimateOptions {
  /** The columns of the questions. */
  questions: readonly string[];
  /** Who chose who answers: where people did themselves there is no margin of error. */
  sampling: Sampling;
  /**
   * How many times as many respondents the sample needs for another reason than its weights, 1 or more. `1.0` where
   * it is left out.
   */
  designEffect?: number | undefined;
  /** How often an interval holds what it is to hold. `ninety_five` where it is left out. */
  level?: Level | undefined;
  /** How many people the population has, where it is known. */
  population?: number | null | undefined;
  /** The column with the weights. */
  weight?: string | null | undefined;
}

/** Options of `opinion.groups`. */
export interface GroupsOptions {
  /**
   * Groups are stable where the middle agreement of the rounds is at least this, 0 to 1. `0.6` where it is left out.
   */
  agreementMin?: number | undefined;
  /**
   * How often people are drawn anew for the verdict, 5 to 1,000; 0 where none is wanted. `20` where it is left out.
   */
  bootstrap?: number | undefined;
  /**
   * For what is published: a statement on which fewer than so many of a group have voted is left out of the tables of
   * statements and groups, of the picture of agreement and of the report. 0 where nothing is left out. Where each
   * participant stands is never for publication. `0` where it is left out.
   */
  cellMin?: number | undefined;
  /** Which share of what is said to be typical of a group may be false, above 0 to 1. `0.05` where it is left out. */
  falseDiscovery?: number | undefined;
  /** So many participants with the same votes are flagged, 2 or more. `5` where it is left out. */
  flaggedAlikeMin?: number | undefined;
  /** Who voted on fewer statements is not flagged, 2 or more. `10` where it is left out. */
  flaggedVotesMin?: number | undefined;
  /** Exactly so many groups, 2 to 10, where somebody wants that. */
  groups?: number | null | undefined;
  /** At most so many groups, 2 to 10. `5` where it is left out. */
  groupsMax?: number | undefined;
  /** The language of the pictures. `da` where it is left out. */
  language?: Language | undefined;
  /** How the map is drawn. `factors` where it is left out. */
  mode?: OpinionMode | undefined;
  /** The column with when it was cast. */
  order?: string | null | undefined;
  /** The column of the votes with who voted. `participant` where it is left out. */
  participant?: string | undefined;
  /** So many participants are looked at for the verdict, 50 to 10,000. `2000` where it is left out. */
  peopleMax?: number | undefined;
  /** What everything that is drawn is drawn from. The same seed gives the same bytes. `0` where it is left out. */
  seed?: number | undefined;
  /** No group is smaller than this share of those who are in one, 0 to 0.5. `0.05` where it is left out. */
  shareMin?: number | undefined;
  /** How many starts are tried for each number of groups, 1 to 1,000. `20` where it is left out. */
  starts?: number | undefined;
  /** The column of both tables with the statement's id. `statement` where it is left out. */
  statement?: string | undefined;
  /** The column with the vote. `vote` where it is left out. */
  vote?: string | undefined;
}

/** When a word of a text is the last word of a keyword. */
export type KeywordMatch =
  /** It begins like it: `cykel` is found in *cykelsti* and *cykler* is not found by `cykel`, but by `cykl`. */
  | 'beginning'
  /** It is the same word. */
  | 'word';

/** Options of `codes.kle`. */
export interface KleOptions {
  /** The column with the number. `kle` where it is left out. */
  kle?: string | undefined;
  /** What stands before the names of the new columns. `kle_` where it is left out. */
  prefix?: string | undefined;
  /**
   * Whether lost zeros and other signs between the parts are put right. Of a number in which a spreadsheet lost a
   * zero, `27.1`, nobody can tell whether it was `27.10` or `27.01`: it stays a fault, `cell_zero_lost`. `false`
   * where it is left out.
   */
  repair?: boolean | undefined;
}

/** How often an interval holds what it is to hold. */
export type Level =
  /** 90 times of 100. */
  | 'ninety'
  /** 95 times of 100. */
  | 'ninety_five'
  /** 99 times of 100. */
  | 'ninety_nine';

/** Options of `dates.local`. */
export interface LocalOptions {
  /** The column with the instant. `at` where it is left out. */
  at?: string | undefined;
  /** What stands before the names of the new columns. `` where it is left out. */
  prefix?: string | undefined;
}

/** Options of `matching.solve`. */
export interface MatchingOptions {
  /** The column of the pairs with the person. `person` where it is left out. */
  person?: string | undefined;
  /** The column of the people with their id. `id` where it is left out. */
  personId?: string | undefined;
  /** What stands before the names of the new columns. `` where it is left out. */
  prefix?: string | undefined;
  /**
   * Whether it is told why who suits a task does not get it: for very large markets that takes longer than the
   * matching. `true` where it is left out.
   */
  reasons?: boolean | undefined;
  /** The column of the pairs with the task. `task` where it is left out. */
  task?: string | undefined;
  /** The column of the tasks with their id. `id` where it is left out. */
  taskId?: string | undefined;
}

/** Options of `codes.municipality`. */
export interface MunicipalityOptions {
  /** The column with the code or the name. `municipality` where it is left out. */
  municipality?: string | undefined;
  /** What stands before the names of the new columns. `municipality_` where it is left out. */
  prefix?: string | undefined;
  /**
   * Whether a name behind a code is left out (`0766 Hedensted`), and other signs are put right. `false` where it is
   * left out.
   */
  repair?: boolean | undefined;
}

/** Options of `opinion.next_statements`. */
export interface NextOptions {
  /** What is drawn from, anew each time: with one seed the same statements are drawn. */
  seed: number;
  /** For so many people who have not voted yet a statement is drawn too, 0 to 100,000. `1` where it is left out. */
  newcomers?: number | undefined;
  /** The column with when it was cast. */
  order?: string | null | undefined;
  /** The column of the votes with who voted. `participant` where it is left out. */
  participant?: string | undefined;
  /** The column of the votes and the statements with the statement's id. `statement` where it is left out. */
  statement?: string | undefined;
  /** The column with the vote. `vote` where it is left out. */
  vote?: string | undefined;
}

/** How the map is drawn. */
export type OpinionMode =
  /** Factors of the votes that were cast, and k-means from many starts. */
  | 'factors'
  /** The projection of Polis without moderated statements, and k-means from many starts. */
  | 'projection'
  /** As Polis does it, from a cold start. Its options are Polis's own: none of the others counts. */
  | 'polis';

/** Options of `codes.cpr`. */
export interface PersonalOptions {
  /** The column with the number. `cpr` where it is left out. */
  cpr?: string | undefined;
  /**
   * Whether the column with the number stays in the table. Otherwise it is left out. `false` where it is left out.
   */
  keep?: boolean | undefined;
  /** The day on which the age is counted. */
  on?: Day | null | undefined;
  /** The column with the day on which each age is counted, where that is not one day for all. */
  onColumn?: string | null | undefined;
  /** What stands before the names of the new columns. `cpr_` where it is left out. */
  prefix?: string | undefined;
  /** Whether lost zeros, dashes of other kinds, spaces and dots are put right. `false` where it is left out. */
  repair?: boolean | undefined;
}

/** Options of `codes.postal`. */
export interface PostalOptions {
  /** The column with the code. `postal_code` where it is left out. */
  postalCode?: string | undefined;
  /** What stands before the names of the new columns. `postal_` where it is left out. */
  prefix?: string | undefined;
  /**
   * Whether a town behind the code is left out (`8700 Horsens`), and a lost zero and other signs are put right.
   * `false` where it is left out.
   */
  repair?: boolean | undefined;
}

/** Options of `texts.redact`. */
export interface RedactOptions {
  /** Columns with details of theirs: address lines, telephones, e-mail addresses. */
  details?: readonly string[] | undefined;
  /**
   * Whether the text itself, and the columns with names and details, are left out of the answer. `false` where it is
   * left out.
   */
  drop?: boolean | undefined;
  /** What is looked for; everything unless said otherwise. */
  kinds?: readonly RedactionKind[] | null | undefined;
  /** Columns with names of whoever wrote the text: they are looked for wherever they stand. */
  names?: readonly string[] | undefined;
  /** What stands before the names of the new columns. `` where it is left out. */
  prefix?: string | undefined;
  /** The column with the text. `text` where it is left out. */
  text?: string | undefined;
}

/** Options of `survey.representativeness`. */
export interface RepresentativenessOptions {
  /** The column of the targets with how large each category is. `share` where it is left out. */
  share?: string | undefined;
  /** In what that is. `share` where it is left out. */
  unit?: TargetUnit | undefined;
}

/** Who chose who answers. */
export type Sampling =
  /** Chance did: everybody of the population could be drawn, with a chance that is known. */
  | 'probability'
  /**
   * People chose themselves, or somebody chose them: an open form, a panel that anybody joins, a meeting. Chance says
   * nothing of how far off they are, so there is no margin of error.
   */
  | 'non_probability';

/** When two texts are alike. */
export interface SimilarityOptions {
  /**
   * Alike are also texts of which one holds this share of the other's shingles, 0 to 1. For texts with at least 40
   * shingles of their own. `0.6` where it is left out.
   */
  containmentMin?: number | undefined;
  /**
   * In collections of fewer texts than this, every shingle is compared and not only a sample. `5000` where it is left
   * out.
   */
  exactBelow?: number | undefined;
  /**
   * The least Jaccard similarity of long texts, 0 to 1: the shingles that both hold, of those that either holds.
   * `0.12` where it is left out.
   */
  jaccardMin?: number | undefined;
  /** How many shingles two texts must share at least. `10` where it is left out. */
  sharedMin?: number | undefined;
  /** How many words a shingle has, 1 to 16. Others are taken for the nearest of these. `3` where it is left out. */
  shingleWords?: number | undefined;
  /**
   * The least Jaccard similarity of texts with 20 own shingles or fewer. Between 20 and 80 it falls in a straight
   * line to `jaccard_min`. `0.5` where it is left out.
   */
  shortJaccardMin?: number | undefined;
}

/** Options of `opinion.slate`. */
export interface SlateOptions {
  /** How many statements, 1 to 100. */
  seats: number;
  /** The column with when it was cast. */
  order?: string | null | undefined;
  /** The column of the votes and the groups with the participant. `participant` where it is left out. */
  participant?: string | undefined;
  /** The column of the votes and the statements with the statement's id. `statement` where it is left out. */
  statement?: string | undefined;
  /** The column with the vote. `vote` where it is left out. */
  vote?: string | undefined;
}

/** In what the targets are given. */
export type TargetUnit =
  /** Shares that add up to 1. */
  | 'share'
  /** Percentages that add up to 100, but for rounding: to a tenth. */
  | 'percent'
  /** How many people. */
  | 'count';

/** Options of `texts.themes`. */
export interface ThemesOptions {
  /** What the marks name as their coder. `keywords` where it is left out. */
  coder?: string | undefined;
  /** The column with the id of the text, for the marks; the number of the row unless said otherwise. */
  id?: string | null | undefined;
  /**
   * When a word of a text is the last word of a keyword. Words before it must be the same. `beginning` where it is
   * left out.
   */
  matching?: KeywordMatch | undefined;
  /** What stands before the names of the new columns. `` where it is left out. */
  prefix?: string | undefined;
  /** The column with the text. `text` where it is left out. */
  text?: string | undefined;
}

/** Options of `survey.weights`. */
export interface WeightsOptions {
  /**
   * The columns whose combinations the targets are of: the targets then have a column of each name, and a row for
   * each combination. Without them each row of the targets is a category of one column.
   */
  cells?: readonly string[] | undefined;
  /** The language of the picture. `da` where it is left out. */
  language?: Language | undefined;
  /**
   * How many people the population has: with it there are also the columns `wgt`, how many each respondent stands
   * for, and `pop_size`, how many their stratum has, as programs for variance take them.
   */
  population?: number | null | undefined;
  /** What stands before the names of the new columns. `` where it is left out. */
  prefix?: string | undefined;
  /** Raking is refused after so many sweeps, 1 to 100,000. `1000` where it is left out. */
  roundsMax?: number | undefined;
  /** The column of the targets with how large each category is. `share` where it is left out. */
  share?: string | undefined;
  /** Raking ends where no margin is further from its target than this, relatively. `1e-12` where it is left out. */
  tolerance?: number | undefined;
  /** No weight is above this, where the mean is 1: such as 3. */
  trimMax?: number | null | undefined;
  /** No weight is below this, where the mean is 1: such as 0.3. */
  trimMin?: number | null | undefined;
  /** In what that is. `share` where it is left out. */
  unit?: TargetUnit | undefined;
}

/** What `matching.solve` answers. */
export interface MatchingSolve {
  /**
   * The rows with these behind theirs:
   *
   * - `is_matched` (bool): Whether the person should be asked to take the task.
   *
   * - `reason` (choice): Why not, where it is not; left out where reasons aren't asked for.
   */
  table: Table;
  /**
   * The people, in the order of their table.
   *
   * - `id` (text): The person.
   *
   * - `tasks` (int): How many tasks they get.
   */
  people: Table;
  /**
   * The tasks, in the order of their table.
   *
   * - `id` (text): The task.
   *
   * - `filled` (int): How many people it gets.
   *
   * - `fitting` (int): How many suit it.
   *
   * - `is_scarce` (bool): Whether fewer suit it than it has places; left out where reasons aren't asked for.
   *
   * - `is_closed` (bool): Whether it is closed, because its minimum can't be had.
   *
   * - `gain` (int): How many more would be placed with one place more; missing where that is not known, left out
   * where reasons aren't asked for.
   *
   * - `loss` (int): How many fewer would be placed with one place fewer; the same.
   */
  tasks: Table;
  /** What else there is to say, under the core's own names. */
  report: { readonly [name: string]: unknown };
}

/** What `opinion.groups` answers. */
export interface OpinionGroups {
  /**
   * The results:
   *
   * - `participant` (text): The participant.
   *
   * - `x` (float): Across on the map: in the unit of a vote for factors, of Polis otherwise.
   *
   * - `y` (float): Up.
   *
   * - `group` (int): The group, counted from 0, the largest first (for Polis as they come there); missing for whoever
   * voted too little, and for all where nobody could be told apart.
   *
   * - `confidence` (float): How likely it is that they stand on this side of all borders between groups, 0.5 to 1 for
   * factors; 1 in another mode; 0 without a group.
   *
   * - `votes` (int): On how many statements they voted.
   *
   * - `is_straight` (bool): A flag, no verdict: whether they gave the same vote on everything they saw.
   *
   * - `alike` (int): A flag, no verdict: participants with one number voted exactly alike; the largest set is 0.
   */
  table: Table;
  /**
   * What the conversation thinks of each statement.
   *
   * - `statement` (text): The statement.
   *
   * - `text` (text): What it says, where the statements tell.
   *
   * - `is_left_out` (bool): Whether moderation took it out, or it is about the participants themselves.
   *
   * - `agrees` (int): How many agree, of those in a group; of all where there is none.
   *
   * - `disagrees` (int): How many disagree.
   *
   * - `passes` (int): How many pass.
   *
   * - `agree_share` (float): (agrees + 1) / (votes + 2).
   *
   * - `disagree_share` (float): (disagrees + 1) / (votes + 2).
   *
   * - `consensus_agree` (float): Group-informed consensus: the product over groups of the share who agree.
   *
   * - `consensus_disagree` (float): The same of those who disagree.
   *
   * - `bridging_agree` (float): In the group where it is least, at least this share agrees (Wilson's lower bound, 95
   * percent, one-sided).
   *
   * - `bridging_disagree` (float): The same of those who disagree.
   *
   * - `divisive` (float): How far apart two groups are at least; 0 where no two are certainly apart.
   *
   * - `unsure` (float): At least this share passes.
   *
   * - `pull_x` (float): How much it pulls across on the map.
   *
   * - `pull_y` (float): How much it pulls up.
   *
   * - `priority` (float): How much is learnt by showing it next: more where few have seen it and where it tells
   * people apart.
   *
   * - `english` (text): All that in English sentences.
   *
   * - `danish` (text): The same in Danish.
   */
  statements: Table;
  /**
   * What each group thinks of each statement: all statements of the first group, then of the next.
   *
   * - `group` (int): The group.
   *
   * - `statement` (choice): The statement.
   *
   * - `agrees` (int): How many of the group agree.
   *
   * - `disagrees` (int): How many disagree.
   *
   * - `passes` (int): How many pass.
   *
   * - `agree_share` (float): (agrees + 1) / (votes + 2).
   *
   * - `agree_ratio` (float): How many times as likely the group is to agree as the others.
   *
   * - `disagree_share` (float): (disagrees + 1) / (votes + 2).
   *
   * - `disagree_ratio` (float): How many times as likely the group is to disagree as the others.
   *
   * - `direction` (choice): `agree` or `disagree`: in which the group differs more.
   *
   * - `chance` (float): How likely it is to see a group so far on that side where it is not, 0 to 1.
   *
   * - `discovery` (float): The least share of false discoveries at which it would be told.
   *
   * - `is_typical` (bool): Whether it is typical of the group.
   */
  byGroup: Table;
  /** What else there is to say, under the core's own names. */
  report: { readonly [name: string]: unknown };
}

/** What `opinion.next_statements` answers. */
export interface OpinionNextStatements {
  /**
   * The results:
   *
   * - `participant` (text): The participant; missing for whoever has not voted yet.
   *
   * - `statement` (text): The statement; missing where none is left.
   *
   * - `text` (text): What it says, where the statements tell.
   */
  table: Table;
  /** What else there is to say, under the core's own names. */
  report: { readonly [name: string]: unknown };
}

/** What `opinion.slate` answers. */
export interface OpinionSlate {
  /**
   * The results:
   *
   * - `seat` (int): From 1, in the order in which they were chosen.
   *
   * - `statement` (text): The statement.
   *
   * - `text` (text): What it says, where the statements tell.
   *
   * - `step` (choice): `shared` where those who agree could pay for it; `filled` where it filled a seat that was
   * left.
   *
   * - `agrees` (int): How many agree with it.
   */
  table: Table;
  /**
   * How many of each group agree with at least one statement of the slate.
   *
   * - `group` (choice): The group.
   *
   * - `voters` (int): How many of it voted.
   *
   * - `covered` (int): How many of these agree with at least one.
   */
  coverage: Table;
  /** What else there is to say, under the core's own names. */
  report: { readonly [name: string]: unknown };
}

/** What `sortition.chances` answers. */
export interface SortitionChances {
  /**
   * The rows with these behind theirs:
   *
   * - `chance` (float): The chance to be drawn, 0 to 1; 0 for who can't be, missing for a row without an id.
   */
  table: Table;
  /**
   * What the lottery does to each group.
   *
   * - `feature` (choice): The feature.
   *
   * - `value` (choice): The value.
   *
   * - `min` (int): At least so many, inclusive.
   *
   * - `max` (int): At most so many, inclusive.
   *
   * - `people` (int): How many can be drawn.
   *
   * - `chance_min` (float): The smallest chance.
   *
   * - `chance_mean` (float): The mean chance.
   *
   * - `chance_max` (float): The largest chance.
   *
   * - `pool_share` (float): The share of those who can be drawn, 0 to 1.
   *
   * - `panel_share` (float): The share of the seats on average, 0 to 1.
   *
   * - `population_share` (float): The share of the population, where it is known, 0 to 1.
   */
  groups: Table;
  /**
   * What was read otherwise than it stands, and what was passed over.
   *
   * - `table` (choice): `people` or `quotas`.
   *
   * - `row` (int): The row, counted from 0; missing where it is the table or its headings. The first 100 of each
   * kind.
   *
   * - `code` (choice): What was found.
   *
   * - `english` (choice): A sentence in English.
   *
   * - `danish` (choice): A sentence in Danish.
   */
  findings: Table;
  /** What else there is to say, under the core's own names. */
  report: { readonly [name: string]: unknown };
  /** A picture, as an SVG element with its text alternative. */
  svg: string;
}

/** What `sortition.draw` answers. */
export interface SortitionDraw {
  /**
   * The rows with these behind theirs:
   *
   * - `chance` (float): The chance to be drawn, 0 to 1; 0 for who can't be, missing for a row without an id.
   *
   * - `panels` (int): In how many of the panels the person is.
   *
   * - `is_drawn` (bool): Whether the person is in the panel that was drawn; left out where none was.
   */
  table: Table;
  /**
   * Everybody in every panel.
   *
   * - `panel` (int): The panel, from 0.
   *
   * - `id` (choice): The pseudonym.
   */
  panels: Table;
  /**
   * What was read otherwise than it stands, and what was passed over.
   *
   * - `table` (choice): `people` or `quotas`.
   *
   * - `row` (int): The row, counted from 0; missing where it is the table or its headings. The first 100 of each
   * kind.
   *
   * - `code` (choice): What was found.
   *
   * - `english` (choice): A sentence in English.
   *
   * - `danish` (choice): A sentence in Danish.
   */
  findings: Table;
  /** What else there is to say, under the core's own names. */
  report: { readonly [name: string]: unknown };
}

/** What `survey.change` answers. */
export interface SurveyChange {
  /**
   * The results:
   *
   * - `question` (choice): The question.
   *
   * - `category` (choice): The category.
   *
   * - `before_n` (int): How many answered the question before.
   *
   * - `after_n` (int): How many after.
   *
   * - `before` (float): The share before, 0 to 1.
   *
   * - `after` (float): The share after.
   *
   * - `difference` (float): The latter less the former, -1 to 1.
   *
   * - `margin` (float): The difference's margin of error; missing where people chose themselves in either.
   *
   * - `chance` (float): How likely so large a difference is where nothing changed, 0 to 1; the same.
   *
   * - `trend` (choice): `up`, `down`, `within_chance` or `unknown`.
   *
   * - `english` (text): All that in English sentences.
   *
   * - `danish` (text): The same in Danish.
   */
  table: Table;
  /** What else there is to say, under the core's own names. */
  report: { readonly [name: string]: unknown };
}

/** What `survey.crosstab` answers. */
export interface SurveyCrosstab {
  /**
   * The results:
   *
   * - `row` (choice): The answer to the question of the rows.
   *
   * - `column` (choice): The answer to the question of the columns.
   *
   * - `count` (int): How many gave both; missing where it is hidden.
   *
   * - `share` (float): Their share of the row, 0 to 1, with weights where there are some; missing in rows that are
   * too small, and where it would tell what is hidden.
   */
  table: Table;
  /**
   * How many each row has.
   *
   * - `row` (choice): The answer.
   *
   * - `total` (int): How many; missing where it is hidden.
   */
  rows: Table;
  /**
   * How many each column has.
   *
   * - `column` (choice): The answer.
   *
   * - `total` (int): How many; missing where it is hidden.
   */
  columns: Table;
  /** What else there is to say, under the core's own names. */
  report: { readonly [name: string]: unknown };
}

/** What `survey.estimate` answers. */
export interface SurveyEstimate {
  /**
   * The results:
   *
   * - `question` (choice): The question.
   *
   * - `category` (choice): The category.
   *
   * - `n` (int): How many answered the question.
   *
   * - `share` (float): The share, 0 to 1: with weights where there are some.
   *
   * - `unweighted_share` (float): The share without weights.
   *
   * - `margin` (float): The margin of error, 0 to 1; missing where people chose themselves.
   *
   * - `low` (float): From where Wilson's interval is, inclusive; missing where people chose themselves.
   *
   * - `high` (float): Until where, inclusive; the same.
   *
   * - `english` (text): All that in English sentences.
   *
   * - `danish` (text): The same in Danish.
   */
  table: Table;
  /** What else there is to say, under the core's own names. */
  report: { readonly [name: string]: unknown };
}

/** What `survey.representativeness` answers. */
export interface SurveyRepresentativeness {
  /**
   * The results:
   *
   * - `column` (choice): The column.
   *
   * - `category` (choice): The category.
   *
   * - `respondents` (int): How many answered of it.
   *
   * - `share` (float): Their share, 0 to 1.
   *
   * - `population_share` (float): Their share of the population, 0 to 1.
   *
   * - `deviation` (float): The former less the latter.
   */
  table: Table;
  /**
   * How far each column is off as a whole.
   *
   * - `column` (choice): The column.
   *
   * - `respondents` (int): How many answered.
   *
   * - `missing` (int): How many did not: they are left out.
   *
   * - `chi_square` (float): Pearson's chi-square: 0 where all is as in the population.
   *
   * - `freedom` (int): Its degrees of freedom.
   *
   * - `chance` (float): How likely so large a deviation is where chance alone chose who answers, 0 to 1.
   *
   * - `expected_few` (int): How many categories expect fewer than five: with such the chance is a rough one.
   */
  columns: Table;
  /** What else there is to say, under the core's own names. */
  report: { readonly [name: string]: unknown };
}

/** What `survey.weights` answers. */
export interface SurveyWeights {
  /**
   * The rows with these behind theirs:
   *
   * - `weight` (float): The weight; the mean is 1, but for what capping takes.
   *
   * - `stratum` (int): Those who share all categories of the targets, counted from 0.
   */
  table: Table;
  /**
   * What the weights do to each category.
   *
   * - `column` (choice): The column.
   *
   * - `category` (choice): The category.
   *
   * - `target` (float): Its share of the population, 0 to 1.
   *
   * - `before` (float): Its share of the respondents without weights.
   *
   * - `after` (float): Its share with weights.
   */
  margins: Table;
  /** What else there is to say, under the core's own names. */
  report: { readonly [name: string]: unknown };
}

/** What `texts.agreement` answers. */
export interface TextsAgreement {
  /**
   * The results:
   *
   * - `theme` (choice): The theme.
   *
   * - `units` (int): How many units two coders or more coded.
   *
   * - `given` (int): How often the theme was given to these.
   *
   * - `alpha` (float): Krippendorff's alpha: 1 where all agree, 0 where chance alone explains it; missing where
   * nothing varies.
   */
  table: Table;
  /**
   * Each two coders who coded units in common, by theme.
   *
   * - `theme` (choice): The theme.
   *
   * - `first` (choice): The first coder, in the order of their names.
   *
   * - `second` (choice): The second.
   *
   * - `both` (int): Units to which both gave it.
   *
   * - `first_only` (int): Units to which only the first did.
   *
   * - `second_only` (int): Units to which only the second did.
   *
   * - `neither` (int): Units that both coded and neither gave it to.
   *
   * - `kappa` (float): Cohen's kappa: agreement beyond chance, 1 at best; missing where chance alone explains all.
   *
   * - `f1` (float): F1: twice those of both, of all given; missing where neither gave it.
   */
  pairs: Table;
  /** What else there is to say, under the core's own names. */
  report: { readonly [name: string]: unknown };
}

/** What `texts.campaigns` answers. */
export interface TextsCampaigns {
  /**
   * The rows with these behind theirs:
   *
   * - `campaign` (int): The number of its campaign, from 1, the largest; missing where it is in none.
   *
   * - `is_representative` (bool): Whether it is the most typical text of its campaign.
   *
   * - `additions` (text): What it says beyond what its campaign shares, a line for each place.
   */
  table: Table;
  /**
   * The campaigns, the largest first.
   *
   * - `campaign` (int): The number, from 1.
   *
   * - `size` (int): How many texts are in it.
   *
   * - `share` (float): Of all texts that are there, 0 to 1.
   *
   * - `representative` (int): The row of the most typical text, counted from 0.
   *
   * - `template` (text): What its texts share.
   *
   * - `side_of` (int): The larger campaign with nearly the same words that says the opposite; missing where there is
   * none.
   */
  campaigns: Table;
  /** What else there is to say, under the core's own names. */
  report: { readonly [name: string]: unknown };
}

/** What `texts.redact` answers. */
export interface TextsRedact {
  /**
   * The rows with these behind theirs:
   *
   * - `redacted` (text): The text with placeholders.
   *
   * - `found` (int): How many places were found.
   */
  table: Table;
  /**
   * Every place that was found.
   *
   * - `row` (int): The row of the text, counted from 0.
   *
   * - `start` (int): Where it begins, in characters, inclusive.
   *
   * - `end` (int): Where it ends, in characters, exclusive.
   *
   * - `kind` (choice): What stands there.
   */
  spans: Table;
  /** What else there is to say, under the core's own names. */
  report: { readonly [name: string]: unknown };
}

/** What `texts.themes` answers. */
export interface TextsThemes {
  /**
   * The rows with these behind theirs:
   *
   * - `themes` (list): The themes that it touches, in the order of the keywords.
   *
   * - `theme_count` (int): How many they are.
   */
  table: Table;
  /**
   * A row for each text and theme, and one without a theme for a text that touches none.
   *
   * - `unit` (text): The id of the text.
   *
   * - `coder` (choice): The coder.
   *
   * - `theme` (choice): The theme.
   *
   * - `keyword` (choice): The first of its keywords that was found.
   */
  marks: Table;
  /** What else there is to say, under the core's own names. */
  report: { readonly [name: string]: unknown };
}

export interface CodesMethods {
  /**
   * What a personal number (CPR) tells: its kind, the day of birth, the age on a day, whether the check digit matches
   * (many valid numbers' does not). The number itself is left out of the answer unless it is asked to stay, and no
   * error shows it. The sex that a number was given for is not derived.
   *
   * Columns, the rows:
   *
   * - `cpr` (text): The number; one that a spreadsheet took for an integer too.
   *
   * - `options.onColumn` (day, may be left out): The day on which the age is counted.
   *
   * The rows come back with these behind theirs, each after the prefix:
   *
   * - `kind` (choice): `cpr`, or `replacement` for a number that was issued locally.
   *
   * - `birth_date` (day): The day of birth that the number was given with.
   *
   * - `age` (int): The age in whole years on the day; missing before birth, and left out where no day is given.
   *
   * - `mod11` (bool): Whether the check digit matches. Information only; missing for replacement numbers.
   *
   * - `fault` (choice): Why the cell is none, by the code of the error; missing where it is one.
   *
   * - `repaired` (bool): Whether it had to be repaired to be one; only where `repair` is set.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const people = codes.cpr({ cpr: ['311257-5005', 'hest', null] }, { on: '2075-12-30' });
   * people.column('cpr_age').toArray(); // => [17, null, null]
   * people.column('cpr_fault').toArray(); // => [null, "cpr_malformed", null]
   * ```
   */
  cpr(table: TableLike, options?: PersonalOptions & WatchOptions): Table;
  /**
   * Whether each cell is a company number (CVR) by its shape and check digit, written as eight digits. Whether a
   * company has it, only the register knows.
   *
   * Columns, the rows:
   *
   * - `cvr` (text): The number.
   *
   * The rows come back with these behind theirs, each after the prefix:
   *
   * - `number` (text): The eight digits.
   *
   * - `fault` (choice): Why the cell is none, by the code of the error; missing where it is one.
   *
   * - `repaired` (bool): Whether it had to be repaired to be one; only where `repair` is set.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const firms = codes.cvr({ cvr: ['DK 25 31 37 63', 25313764] }, { repair: true });
   * firms.column('cvr_number').toArray(); // => ["25313763", null]
   * ```
   */
  cvr(table: TableLike, options?: CompanyOptions & WatchOptions): Table;
  /**
   * Whether each cell has the shape of a number of KLE, how deep it goes, and the facet behind it where there is one:
   * `01.02.05 P19`. Whether it is on the list is not known here.
   *
   * Columns, the rows:
   *
   * - `kle` (text): The number, with or without a facet.
   *
   * The rows come back with these behind theirs, each after the prefix:
   *
   * - `number` (text): The number, as `01.02.05`.
   *
   * - `level` (choice): `main_group`, `group` or `subject`.
   *
   * - `main_group` (choice): The main group, as `01`.
   *
   * - `facet` (choice): The facet, as `P19`.
   *
   * - `fault` (choice): Why the cell is none, by the code of the error; missing where it is one.
   *
   * - `repaired` (bool): Whether it had to be repaired to be one; only where `repair` is set.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const cases = codes.kle([{ kle: '01.02.05 P19' }, { kle: '1.2.5' }], { repair: true });
   * cases.column('kle_number').toArray(); // => ["01.02.05", "01.02.05"]
   * ```
   */
  kle(table: TableLike, options?: KleOptions & WatchOptions): Table;
  /**
   * The municipality of each code or name: its code, name and province.
   *
   * Columns, the rows:
   *
   * - `municipality` (text): The code, as `0766` or `766`, or the name, short or official.
   *
   * The rows come back with these behind theirs, each after the prefix:
   *
   * - `code` (choice): The code in four digits, as `0766`.
   *
   * - `name` (choice): The short name.
   *
   * - `official_name` (choice): The name that it calls itself by.
   *
   * - `province` (choice): The statistical province (landsdel).
   *
   * - `fault` (choice): Why the cell is none, by the code of the error; missing where it is one.
   *
   * - `repaired` (bool): Whether it had to be repaired to be one; only where `repair` is set.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const towns = codes.municipality({ municipality: ['Hedensted', 630, 'Atlantis'] });
   * towns.column('municipality_code').toArray(); // => ["0766", "0630", null]
   * ```
   */
  municipality(table: TableLike, options?: MunicipalityOptions & WatchOptions): Table;
  /**
   * Whether each cell has the shape of a postal code of Denmark or Greenland, and of which part of the country its
   * series is. Whether a district has the code is not known here, and it tells no municipality.
   *
   * Columns, the rows:
   *
   * - `postal_code` (text): The code.
   *
   * The rows come back with these behind theirs, each after the prefix:
   *
   * - `number` (text): The four digits.
   *
   * - `area` (choice): The part of the country, such as `jutland`.
   *
   * - `fault` (choice): Why the cell is none, by the code of the error; missing where it is one.
   *
   * - `repaired` (bool): Whether it had to be repaired to be one; only where `repair` is set.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const places = codes.postal({ postal_code: ['8700 Horsens', 5000] }, { repair: true });
   * places.column('postal_number').toArray(); // => ["8700", "5000"]
   * ```
   */
  postal(table: TableLike, options?: PostalOptions & WatchOptions): Table;
}

export interface DatesMethods {
  /**
   * How many days, and how many working days, lie between two days: the first is not counted, the last is.
   *
   * Columns, the rows:
   *
   * - `from` (day): The first day, itself not counted.
   *
   * - `until` (day): The last day, itself counted.
   *
   * The rows come back with these behind theirs, each after the prefix:
   *
   * - `days` (int): Calendar days; negative where the last day is before the first.
   *
   * - `working_days` (int): Days among them on which a deadline can end; 0 unless the last day is later.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const waits = dates.between({ from: ['2026-05-13'], until: ['2026-05-18'] });
   * waits.column('working_days').toArray(); // => [2]
   * ```
   */
  between(table: TableLike, options?: BetweenOptions & WatchOptions): Table;
  /**
   * Whether each day is a working day or a public holiday, what it is called, its weekday and its week.
   *
   * Columns, the rows:
   *
   * - `day` (day): The day.
   *
   * The rows come back with these behind theirs, each after the prefix:
   *
   * - `is_working_day` (bool): Whether a deadline can end on it: no weekend, public holiday, 5 June, 24 or 31
   * December.
   *
   * - `is_public_holiday` (bool): Whether it is a public holiday.
   *
   * - `day_kind` (choice): Why no deadline ends on it: `public_holiday`, `constitution_day`, `christmas_eve`,
   * `new_years_eve`, `saturday` or `sunday`; missing on a working day.
   *
   * - `day_name` (choice): What it is called, where no deadline ends on it.
   *
   * - `weekday` (int): Its weekday, from 1, Monday, to 7, Sunday.
   *
   * - `week` (choice): Its week by ISO 8601, as `2026-W53`.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const days = dates.day({ day: ['2026-06-05', '2026-06-08'] }, { language: 'en' });
   * days.column('day_name').toArray(); // => ["Constitution Day", null]
   * ```
   */
  day(table: TableLike, options?: DayOptions & WatchOptions): Table;
  /**
   * The last day of a period that runs from each day (or back from it), with how it was found: no deadline ends on a
   * weekend, a public holiday, 5 June, 24 or 31 December.
   *
   * Columns, the rows:
   *
   * - `day` (day): The day from which the period runs, itself not counted.
   *
   * The rows come back with these behind theirs, each after the prefix:
   *
   * - `last_day` (day): The last day, inclusive.
   *
   * - `closes_at` (instant): When the last day is over in Denmark, exclusive.
   *
   * - `days_moved` (int): By how many days the end was moved, because none ends there; back is negative.
   *
   * - `explanation` (choice): How the last day was found, in the language of the options.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const plans = dates.deadline({ published: ['2026-04-16'] }, { day: 'published', period: { weeks: 4 }, language: 'en' });
   * plans.column('last_day').toArray(); // => ["2026-05-15"]
   * plans.row(0)['explanation']; // => "16 April + 4 weeks = 14 May; 14 May is Ascension Day, hence 15 May 2026"
   * ```
   */
  deadline(table: TableLike, options: DeadlineOptions & WatchOptions): Table;
  /**
   * The day and the time of each instant by the clock in Denmark.
   *
   * Columns, the rows:
   *
   * - `at` (instant): The instant, with its zone.
   *
   * The rows come back with these behind theirs, each after the prefix:
   *
   * - `local_day` (day): The day in Denmark.
   *
   * - `local_time` (local): The day and time in Denmark, without a zone.
   *
   * - `offset_minutes` (int): By how many minutes the clock in Denmark is ahead of UTC: 60, or 120 in summer.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const times = dates.local({ at: [new Date('2026-06-30T22:30:00Z')] });
   * times.column('local_day').toArray(); // => ["2026-07-01"]
   * ```
   */
  local(table: TableLike, options?: LocalOptions & WatchOptions): Table;
}

export interface MatchingMethods {
  /**
   * Who should be asked to help where, of the pairs that suit one another. Minimums first, then most people placed,
   * then tasks of first priority, then fit. Where minimums can't all be met, a task that can't is closed. The answer
   * is checked by prices that prove it.
   *
   * Columns of `pairs`, who suits what, a row for each:
   *
   * - `person` (text): The person's id.
   *
   * - `task` (text): The task's id.
   *
   * - `fit` (int, may be left out): How well they fit, 0 to 1,000; 500 unless said otherwise.
   *
   * - `locked` (bool, may be left out): Whether both have said yes already.
   *
   * Columns of `people`, the people, a row for each:
   *
   * - `id` (text): An id of its own for each.
   *
   * - `limit` (int, may be left out): At most so many tasks, 1 or more; 1 unless said otherwise.
   *
   * - `minutes_max` (int, may be left out): At most so many minutes of shifts in all.
   *
   * - `week_minutes_max` (int, may be left out): At most so many minutes of shifts in any week.
   *
   * Columns of `tasks`, the tasks, a row for each:
   *
   * - `id` (text): An id of its own for each.
   *
   * - `capacity` (int, may be left out): At most so many people, 1 or more; 1 unless said otherwise.
   *
   * - `minimum` (int, may be left out): At least so many; 0 unless said otherwise.
   *
   * - `priority` (int, may be left out): From 1, which is filled first, to 5; 1 unless said otherwise.
   *
   * - `place` (text, may be left out): Where it is, for the journeys.
   *
   * Columns of `shifts`, when people are wanted, a row for each shift of a task:
   *
   * - `task` (text): The task's id.
   *
   * - `from` (instant): When it begins, inclusive.
   *
   * - `until` (instant): When it ends, exclusive.
   *
   * Columns of `booked`, shifts that people have elsewhere:
   *
   * - `person` (text): The person's id.
   *
   * - `from` (instant): When it begins, inclusive.
   *
   * - `until` (instant): When it ends, exclusive.
   *
   * Columns of `journeys`, how long it takes from one place to another:
   *
   * - `from` (text): From where.
   *
   * - `to` (text): To where.
   *
   * - `minutes` (int): So many minutes, up to 1,440.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const pairs = { person: ['Ida', 'Ida', 'Bo'], task: ['café', 'have', 'café'], fit: [900, 300, 500] };
   * const solved = matching.solve({ pairs, people: { id: ['Ida', 'Bo'] }, tasks: { id: ['café', 'have'] } });
   * solved.table.column('is_matched').toArray(); // => [false, true, true]
   * ```
   */
  solve(tables: { pairs: TableLike; people: TableLike; tasks: TableLike; shifts?: TableLike | undefined; booked?: TableLike | undefined; journeys?: TableLike | undefined }, options?: MatchingOptions & WatchOptions): MatchingSolve;
}

export interface OpinionMethods {
  /**
   * Where each participant of a conversation stands, which groups there are, what each holds, on what they agree,
   * what divides them, and whether the groups would be there again. A program made the groups: whoever shows them
   * says so.
   *
   * Columns of `votes`, the votes, a row for each:
   *
   * - `participant` (text): Who voted: a pseudonym.
   *
   * - `statement` (text): The statement's id.
   *
   * - `vote` (int): 1 agree, 0 pass, -1 disagree.
   *
   * - `options.order` (int, may be left out): When it was cast, as instants or numbers that grow: of several votes of
   * one participant on one statement the latest counts. Without it, different ones count as a pass.
   *
   * Columns of `statements`, the statements, a row for each; those that the votes name where it is left out:
   *
   * - `statement` (text): An id of its own for each.
   *
   * - `moderated` (bool, may be left out): Whether moderation took it out.
   *
   * - `meta` (bool, may be left out): Whether it is about the participants themselves, as "I live in the town".
   *
   * - `text` (text, may be left out): What it says.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const votes = [];
   * for (let n = 0; n < 320; n += 1) {
   *   const [person, statement] = [n >> 3, n & 7];
   *   votes.push({ participant: `p${person}`, statement: `s${statement}`, vote: person % 2 === statement % 2 ? 1 : -1 });
   * }
   * const map = opinion.groups({ votes }, { seed: 7 });
   * map.report['groups']; // => 2
   * map.byGroup.length; // => 16
   * ```
   */
  groups(tables: { votes: TableLike; statements?: TableLike | undefined }, options?: GroupsOptions & WatchOptions): OpinionGroups;
  /**
   * The statement to show each participant next, drawn in proportion to how much is learnt by showing it: of those
   * that they have not voted on and that moderation left.
   *
   * Columns of `votes`, the votes, a row for each:
   *
   * - `participant` (text): Who voted: a pseudonym.
   *
   * - `statement` (text): The statement's id.
   *
   * - `vote` (int): 1 agree, 0 pass, -1 disagree.
   *
   * - `options.order` (int, may be left out): When it was cast, as instants or numbers that grow: of several votes of
   * one participant on one statement the latest counts. Without it, different ones count as a pass.
   *
   * Columns of `statements`, the statements, a row for each; those that the votes name where it is left out:
   *
   * - `statement` (text): An id of its own for each.
   *
   * - `moderated` (bool, may be left out): Whether moderation took it out.
   *
   * - `meta` (bool, may be left out): Whether it is about the participants themselves, as "I live in the town".
   *
   * - `text` (text, may be left out): What it says.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const seen = { participant: ['a', 'a', 'b'], statement: ['stier', 'lys', 'lys'], vote: [1, 0, 1] };
   * const next = opinion.nextStatements({ votes: seen }, { seed: 7, newcomers: 0 });
   * next.table.column('statement').toArray(); // => [null, "stier"]
   * ```
   */
  nextStatements(tables: { votes: TableLike; statements?: TableLike | undefined }, options: NextOptions & WatchOptions): OpinionNextStatements;
  /**
   * A few statements that speak for all in proportion, by the Method of Equal Shares: a group of a tenth has a say in
   * a tenth of them. It tells how many agree with nothing that was chosen.
   *
   * Columns of `votes`, the votes, a row for each:
   *
   * - `participant` (text): Who voted: a pseudonym.
   *
   * - `statement` (text): The statement's id.
   *
   * - `vote` (int): 1 agree, 0 pass, -1 disagree.
   *
   * - `options.order` (int, may be left out): When it was cast, as instants or numbers that grow: of several votes of
   * one participant on one statement the latest counts. Without it, different ones count as a pass.
   *
   * Columns of `statements`, the statements, a row for each; those that the votes name where it is left out:
   *
   * - `statement` (text): An id of its own for each.
   *
   * - `moderated` (bool, may be left out): Whether moderation took it out.
   *
   * - `meta` (bool, may be left out): Whether it is about the participants themselves, as "I live in the town".
   *
   * - `text` (text, may be left out): What it says.
   *
   * Columns of `groups`, the groups of participants, as `opinion.groups` gives them: they decide nothing, but it is
   * told how much of each is covered:
   *
   * - `participant` (text): The participant.
   *
   * - `group` (text, may be left out): The group; missing for whoever is in none.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const agrees = { stier: 'abcdef', lys: 'abcdef', bro: 'gh' };
   * const ballots = Object.entries(agrees).flatMap(([statement, all]) => [...all].map((participant) => ({ participant, statement, vote: 1 })));
   * const slate = opinion.slate({ votes: ballots }, { seats: 2 });
   * slate.table.column('statement').toArray(); // => ["lys", "bro"]
   * ```
   */
  slate(tables: { votes: TableLike; statements?: TableLike | undefined; groups?: TableLike | undefined }, options: SlateOptions & WatchOptions): OpinionSlate;
}

export interface SortitionMethods {
  /**
   * Everybody's chance in the lottery that is best by the objective, within the quotas, with what it does to each
   * group.
   *
   * Columns of `people`, the people, a row for each, with a column for each feature of the quotas:
   *
   * - `id` (text): A pseudonym of its own for each: letters a to z, digits, dots, hyphens, underscores.
   *
   * - `options.household` (text, may be left out): Columns that are the same for people who live together, such as
   * address and postal code.
   *
   * Columns of `quotas`, the quotas, a row for each value of a feature:
   *
   * - `feature` (text): The feature: a column of the people.
   *
   * - `value` (text): The value.
   *
   * - `min` (int): At least so many of a panel, inclusive.
   *
   * - `max` (int): At most so many, inclusive.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const four = { id: ['a', 'b', 'c', 'd'], gender: ['woman', 'woman', 'woman', 'man'] };
   * const fair = sortition.chances({ people: four, quotas: { gender: { woman: [1, 1], man: [1, 1] } } }, { seats: 2 });
   * fair.table.row(3)['chance']; // => 1
   * ```
   */
  chances(tables: { people: TableLike; quotas: Quotas }, options: ChancesOptions & WatchOptions): SortitionChances;
  /**
   * A lottery of equally likely panels whose chances are best by the objective, the text to publish before the draw,
   * and the panel that balls, dice, a beacon or a seed name.
   *
   * Columns of `people`, the people, a row for each, with a column for each feature of the quotas:
   *
   * - `id` (text): A pseudonym of its own for each: letters a to z, digits, dots, hyphens, underscores.
   *
   * - `options.household` (text, may be left out): Columns that are the same for people who live together, such as
   * address and postal code.
   *
   * Columns of `quotas`, the quotas, a row for each value of a feature:
   *
   * - `feature` (text): The feature: a column of the people.
   *
   * - `value` (text): The value.
   *
   * - `min` (int): At least so many of a panel, inclusive.
   *
   * - `max` (int): At most so many, inclusive.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const able = { id: ['a', 'b', 'c', 'd'], gender: ['woman', 'woman', 'woman', 'man'] };
   * const drawn = sortition.draw({ people: able, quotas: { gender: { woman: [1, 1], man: [1, 1] } } }, { seats: 2, seed: 'prøve' });
   * drawn.panels.length; // => 2000
   * ```
   */
  draw(tables: { people: TableLike; quotas: Quotas }, options: DrawOptions & WatchOptions): SortitionDraw;
}

export interface SurveyMethods {
  /**
   * How the shares changed between two surveys that asked the same of two independent samples, and whether by more
   * than chance would have it; not told where people chose themselves in either.
   *
   * Columns of `before`, the respondents of the earlier survey, a row for each:
   *
   * - `options.questions` (text): A column for each question.
   *
   * - `options.weight` (float, may be left out): The weight, 0 or more.
   *
   * Columns of `after`, the respondents of the later one:
   *
   * - `options.questions` (text): A column for each question.
   *
   * - `options.weight` (float, may be left out): The weight, 0 or more.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const before = { bro: Array.from({ length: 100 }, (_, n) => (n < 50 ? 'ja' : 'nej')) };
   * const after = { bro: Array.from({ length: 100 }, (_, n) => (n < 70 ? 'ja' : 'nej')) };
   * const change = survey.change({ before, after }, { questions: ['bro'], sampling: 'probability' });
   * change.table.column('trend').toArray(); // => ["up","down"]
   * ```
   */
  change(tables: { before: TableLike; after: TableLike }, options: ChangeOptions & WatchOptions): SurveyChange;
  /**
   * How many gave which answer to two questions. Small cells are hidden, and others so that these can't be computed.
   * Who left out one of the two is not counted.
   *
   * Columns, the rows:
   *
   * - `options.row` (text): The question that the rows tell.
   *
   * - `options.column` (text): The question that the columns tell.
   *
   * - `options.weight` (float, may be left out): The weight, 0 or more.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const asked = { egn: ['nord', 'syd', 'nord', 'syd'], bro: ['ja', 'ja', 'nej', 'nej'] };
   * const crossed = survey.crosstab(asked, { row: 'egn', column: 'bro', cellMin: 1, baseMin: 1 });
   * crossed.table.column('count').toArray(); // => [1, 1, 1, 1]
   * ```
   */
  crosstab(table: TableLike, options: CrosstabOptions & WatchOptions): SurveyCrosstab;
  /**
   * The share of each category of each question, with weights where there are some, and Wilson's interval; none where
   * people chose themselves. Small counts are not hidden here: `survey.crosstab` does that.
   *
   * Columns, the rows:
   *
   * - `options.questions` (text): A column for each question; who has no answer is left out of its shares.
   *
   * - `options.weight` (float, may be left out): The weight, 0 or more.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const said = { bro: ['ja', 'ja', 'ja', 'nej'] };
   * const shares = survey.estimate(said, { questions: ['bro'], sampling: 'non_probability' });
   * shares.table.column('margin').toArray(); // => [null, null]
   * ```
   */
  estimate(table: TableLike, options: EstimateOptions & WatchOptions): SurveyEstimate;
  /**
   * How those who answered differ from the population: who is missing, and who is there more than they should be.
   *
   * Columns of `table`, the respondents, a row for each, with a column for each that the targets name:
   *
   * Columns of `targets`, what the population is like, a row for each category of a column:
   *
   * - `column` (text): The column of the respondents.
   *
   * - `category` (text): The category.
   *
   * - `share` (float): How large it is: a share, a percentage or a count, as the option `unit` says.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const answered = { alder: ['ung', 'gammel', 'gammel'] };
   * const held = survey.representativeness({ table: answered, targets: { alder: { ung: 40, gammel: 60 } } }, { unit: 'percent' });
   * held.table.column('category').toArray(); // => ["gammel", "ung"]
   * ```
   */
  representativeness(tables: { table: TableLike; targets: Targets }, options?: RepresentativenessOptions & WatchOptions): SurveyRepresentativeness;
  /**
   * A weight for each respondent, so that every margin is as in the population (raking; with one column that is
   * post-stratification), or every combination of columns. What no respondent has can't be weighted up: it is refused
   * by name.
   *
   * Columns of `table`, the respondents, a row for each, with a column for each that the targets name:
   *
   * Columns of `targets`, what the population is like, a row for each category of a column:
   *
   * - `column` (text): The column of the respondents.
   *
   * - `category` (text): The category.
   *
   * - `share` (float): How large it is: a share, a percentage or a count, as the option `unit` says.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const respondents = { alder: ['ung', 'gammel', 'gammel', 'gammel'] };
   * const weighed = survey.weights({ table: respondents, targets: { alder: { ung: 0.5, gammel: 0.5 } } });
   * weighed.table.row(0)['weight']; // => 2
   * ```
   */
  weights(tables: { table: TableLike; targets: Targets }, options?: WeightsOptions & WatchOptions): SurveyWeights;
}

export interface TextsMethods {
  /**
   * How far coders agree on each theme: Krippendorff's alpha over all coders, and Cohen's kappa and F1 for each two
   * of them. Whoever has a row for a unit coded it; a row without a theme says that it touches none.
   *
   * Columns, the rows:
   *
   * - `unit` (text): The id of what was coded.
   *
   * - `coder` (text): The coder.
   *
   * - `theme` (text, may be left out): The theme that the coder gave; missing where none.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const coded = { unit: [1, 1, 2, 2], coder: ['Ida', 'Bo', 'Ida', 'Bo'], theme: ['trafik', 'trafik', null, null] };
   * texts.agreement(coded).table.toArray(); // => [{"theme":"trafik","units":2,"given":2,"alpha":1}]
   * ```
   */
  agreement(table: TableLike, options?: AgreementOptions & WatchOptions): TextsAgreement;
  /**
   * Which texts are near-duplicates of one another, what they share and what each of them adds. Texts for and against
   * on one template are told apart where opposite words of Danish or English say it. That people sent the same text
   * does not say that they mean it less.
   *
   * Columns, the rows:
   *
   * - `text` (text): The text.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const letter = 'Bevar den gamle sti langs åen, for den er byens fineste vej til skoven og stranden. ';
   * const alike = texts.campaigns({ text: [letter, `${letter}Min mor går der hver dag.`, 'Byg broen nu.'] });
   * alike.table.column('campaign').toArray(); // => [1, 1, null]
   * ```
   */
  campaigns(table: TableLike, options?: CampaignsOptions & WatchOptions): TextsCampaigns;
  /**
   * Each text with placeholders in place of personal data, and where these stand. It is never complete: somebody must
   * read what is published.
   *
   * Columns, the rows:
   *
   * - `text` (text): The text.
   *
   * - `options.names` (text, may be left out): Names of whoever wrote it.
   *
   * - `options.details` (text, may be left out): Details of theirs.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const letters = { text: ['Ring til Ida Eksempel på 12 34 56 78.', null], name: ['Ida Eksempel', null] };
   * const redacted = texts.redact(letters, { names: ['name'] });
   * redacted.table.column('redacted').toArray(); // => ["Ring til [navn fjernet] på [telefon fjernet].", null]
   * ```
   */
  redact(table: TableLike, options?: RedactOptions & WatchOptions): TextsRedact;
  /**
   * Which themes each text touches, by keywords of one or more words: case, marks and the two ways to write æ, ø and
   * å do not matter. The marks can be set beside those of people with `texts.agreement`.
   *
   * Columns of `table`, the rows:
   *
   * - `text` (text): The text.
   *
   * - `options.id` (text, may be left out): The id of the text.
   *
   * Columns of `keywords`, the keywords, a row for each:
   *
   * - `theme` (text): The theme.
   *
   * - `keyword` (text): One or more words.
   *
   * @throws {@link TableError}: every cell that can't be read as what is meant, and every column that is missing.
   *
   * @throws {@link MedborgerError}: what is wrong with an option, by its name; `column_name_repeated`.
   * @example
   * ```js
   * const wishes = { text: ['Flere cykelstier ved skolen', 'Nej'] };
   * const themed = texts.themes({ table: wishes, keywords: { trafik: ['cykel', 'vej'], skole: ['skole'] } });
   * themed.table.column('themes').toArray(); // => [["trafik", "skole"], []]
   * ```
   */
  themes(tables: { table: TableLike; keywords: Keywords }, options?: ThemesOptions & WatchOptions): TextsThemes;
}
