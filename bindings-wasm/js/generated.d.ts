// Written by `cargo xtask generate` from the core's own description. Do not edit.

import type { AskOptions, ExecuteOptions, Instant } from './index.js';

/** The code of every error. */
export type ErrorCode =
  | 'address_id_malformed'
  | 'age_band_reversed'
  | 'association_form_unknown'
  | 'assurance_too_low'
  | 'assurance_unknown'
  | 'birth_year_out_of_range'
  | 'case_number_control'
  | 'case_number_empty'
  | 'case_number_personal'
  | 'case_number_too_long'
  | 'citizen_already_enrolled'
  | 'citizen_already_verified'
  | 'citizen_left'
  | 'citizen_not_entered_by_staff'
  | 'citizen_not_found'
  | 'citizen_not_left'
  | 'citizen_not_paused'
  | 'citizen_paused'
  | 'closing_hour_invalid'
  | 'closing_outside_year'
  | 'command_reused'
  | 'conflict'
  | 'consent_already_given'
  | 'consent_missing'
  | 'consent_not_given'
  | 'consent_twice'
  | 'contact_channel_without_address'
  | 'cpr_date'
  | 'cpr_malformed'
  | 'cpr_not_replacement'
  | 'cpr_replacement'
  | 'cvr_check_digit'
  | 'cvr_malformed'
  | 'date_out_of_range'
  | 'date_unreadable'
  | 'duplicate_field'
  | 'email_malformed'
  | 'facet_malformed'
  | 'guardian_consent_required'
  | 'hex_malformed'
  | 'id_malformed'
  | 'idea_already_deposited'
  | 'idea_already_supported'
  | 'idea_expiry_out_of_range'
  | 'idea_hidden'
  | 'idea_no_such_version'
  | 'idea_not_found'
  | 'idea_not_hidden'
  | 'idea_not_supported'
  | 'idea_not_the_author'
  | 'idea_part_count'
  | 'idea_too_many_topics'
  | 'idea_too_many_versions'
  | 'idea_version_changed'
  | 'idea_wrong_stage'
  | 'input_too_large'
  | 'interest_already_there'
  | 'interest_circle'
  | 'interest_not_found'
  | 'interest_retired'
  | 'interest_too_deep'
  | 'journal_changed'
  | 'journal_gap'
  | 'journal_head'
  | 'journal_unreadable'
  | 'journal_version'
  | 'json_malformed'
  | 'key_malformed'
  | 'kle_malformed'
  | 'labels_count'
  | 'language_malformed'
  | 'local_time_ambiguous'
  | 'local_time_nonexistent'
  | 'missing_field'
  | 'municipality_before_reform'
  | 'municipality_christiansoe'
  | 'municipality_code_or_name'
  | 'municipality_malformed'
  | 'municipality_name_unknown'
  | 'municipality_unknown'
  | 'not_permitted'
  | 'nothing_to_do'
  | 'outcome_unknown'
  | 'p_number_malformed'
  | 'person_already_enrolled'
  | 'person_mark_malformed'
  | 'phone_malformed'
  | 'place_outside_denmark'
  | 'postal_code_faroese'
  | 'postal_code_malformed'
  | 'postal_code_unused'
  | 'recognition_key_malformed'
  | 'recognition_key_weak'
  | 'state_differs'
  | 'store_busy'
  | 'store_damaged'
  | 'store_engine'
  | 'store_foreign'
  | 'store_full'
  | 'store_key_mismatch'
  | 'store_newer_schema'
  | 'store_not_a_database'
  | 'store_read_only'
  | 'store_unavailable'
  | 'terms_differ'
  | 'text_changed'
  | 'text_control_character'
  | 'text_empty'
  | 'text_expected'
  | 'text_too_long'
  | 'time_before_last_entry'
  | 'timestamp_malformed'
  | 'timestamp_out_of_range'
  | 'too_many'
  | 'unknown_choice'
  | 'unknown_command'
  | 'unknown_field'
  | 'unknown_query'
  | 'unpaired_surrogate'
  | 'way_already_there'
  | 'way_not_found'
  | 'way_retired'
  | 'week_nonexistent'
  | 'week_unreadable'
  | 'weekday_mismatch'
  | 'window_empty'
  | 'wrong_type'
  | 'year_out_of_range';

/** Who acts. The host vouches for it: the library knows no passwords. */
export type Actor =
  /** The host itself, for example a nightly job. May do all that staff may. */
  | {
      kind: 'system';
    }
  /** An employee, acting for the municipality. */
  | {
      kind: 'staff';
      /** The employee, under an id that the host can resolve. */
      staff: string;
    }
  /** A citizen, acting for themselves. */
  | {
      kind: 'citizen';
      /** The citizen. */
      citizen: string;
    }
  /** Anybody: a visitor who is not signed in. */
  | {
      kind: 'public';
    };

/** `interest.add`: adds an area to the tree. */
export interface AddInterest {
  /** Its key, for ever. */
  interest: string;
  /** Its names by language. */
  labels: Record<string, string>;
  /** Its number in KLE. */
  kle?: KleNumber | null | undefined;
  /** The area above it; none at the top. */
  parent?: string | null | undefined;
}

/** `way.add`: adds a way to take part to the catalogue. */
export interface AddWay {
  /** Its key, for ever. */
  way: string;
  /** Its names by language. */
  labels: Record<string, string>;
  /** Who gets in. */
  entry: WayEntry;
}

/** A postal address. */
export interface Address {
  /** Street, number, floor and door. */
  street: string;
  /** The postal code (*postnummer*). */
  postalCode: PostalCode;
  /** The postal town. */
  town: string;
}

/** `idea.answer`: answers the idea. While a task works on it, an answer tells how it goes. */
export interface AnswerIdea {
  /** The idea. */
  idea: string;
  /** The answer. */
  answer: string;
}

/**
 * The level at which the host identified somebody, from none to high.
 *
 * The three upper levels are those of the Danish standard for identity assurance (NSIS, *Lav*, *Betydelig* and *Høj*)
 * and, one to one, of eIDAS. The levels are ordered: a rule names the least that it wants and asks `meets`. Who asks
 * chooses the level by the risk; no action of this library wants a log-in without a reason. In JSON: `none`, `low`,
 * `substantial`, `high`.
 *
 * Source: NSIS 2.0.2a (Digitaliseringsstyrelsen).
 */
export type Assurance =
  /** Nobody checked: an unverified name, or none. */
  | 'none'
  /** *Lav*: one factor. */
  | 'low'
  /** *Betydelig*: two factors. */
  | 'substantial'
  /** *Høj*: two factors, with further protection of them. */
  | 'high';

/** `idea.carry_out`: tells that the idea was carried out. */
export interface CarryOutIdea {
  /** The idea. */
  idea: string;
  /** What was done. */
  note: string;
}

/** A case number: one line of at most 64 characters, in the style of the municipality's case system. */
export type CaseNumber = string;

/** `citizen.change_contact`: replaces name and contact as a whole. */
export interface ChangeContact {
  /** The citizen. */
  citizen: string;
  /** The name. */
  name: string;
  /** Postal address. */
  address?: Address | null | undefined;
  /** How the citizen wishes to be reached. `none` where it is left out. */
  contact?: ContactChannel | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Telephone number. */
  phone?: string | null | undefined;
  /** Name and address protection. `false` where it is left out. */
  protected?: boolean | undefined;
}

/** `citizen.change_profile`: replaces the profile as a whole. */
export interface ChangeProfile {
  /** The citizen. */
  citizen: string;
  /** The new profile. */
  profile: Profile;
}

/** How a command reached the municipality. */
export type Channel =
  /** The municipality's website. */
  | 'web'
  /** A form on paper. */
  | 'paper'
  /** The telephone. */
  | 'phone'
  /** In person, at a desk or a meeting. */
  | 'in_person';

/** `identity.check_case_number`: may this be a case number, and is it built on KLE? */
export interface CheckCaseNumberQuery {
  /** The number as typed. */
  caseNumber: string;
}

/** A case number. */
export interface CheckCaseNumberView {
  /** The number as it is kept. */
  caseNumber: CaseNumber;
  /** Its parts, where it is built on KLE. */
  kle?: KleCaseNumberView | null | undefined;
}

/** `identity.check_cpr`: is this a well-formed personal number, of which kind, and of what date? */
export interface CheckCprQuery {
  /** The number as typed, `DDMMYY-SSSS` or ten digits. */
  cpr: string;
}

/**
 * What can be told from a personal number without a register. It holds no digit of the serial, but the date of birth.
 */
export interface CheckCprView {
  /** A number of the CPR register, or a local replacement. */
  kind: PersonNumberKind;
  /** `DDMMYY-****`. */
  masked: string;
  /** The date of birth. */
  birthDate: string;
  /**
   * Whether the check digit matches. Information only: `false` is no reason to refuse the number. Null for a
   * replacement number, which has no check digit.
   */
  mod11?: boolean | null | undefined;
}

/** `identity.check_cvr`: is this a valid CVR number? */
export interface CheckCvrQuery {
  /** The number as typed. */
  cvr: string;
}

/** A valid CVR number. */
export interface CheckCvrView {
  /** Eight digits. */
  cvr: Cvr;
}

/** `identity.check_kle`: has this the shape of a KLE number, and where is it shown? */
export interface CheckKleQuery {
  /** The number as typed. */
  kle: string;
}

/** A number of the shape of KLE; whether it is on the list is not known here. */
export interface CheckKleView {
  /** The number. */
  kle: KleNumber;
  /** How deep it goes. */
  level: KleLevel;
  /** Where KL shows it. */
  url: string;
}

/** `identity.check_postal_code`: is this a postal code, and of which part of the country? */
export interface CheckPostalCodeQuery {
  /** The code as typed. */
  postalCode: string;
}

/** A postal code. It tells no municipality. */
export interface CheckPostalCodeView {
  /** Four digits. */
  postalCode: PostalCode;
  /** The part of the country that the series belongs to. */
  area: PostalArea;
}

/** Everything that is kept about a citizen (GDPR art. 15). */
export interface CitizenExport {
  /** The shape of this export; a later one only adds to it. */
  format: string;
  /** When it was made. */
  madeAt: string;
  /** The citizen. */
  citizen: string;
  /** How the citizen stands to the bank. */
  status: CitizenStatus;
  /** Name and contact. */
  identity: Identity;
  /** Interests, competencies, area, age. */
  profile: Profile;
  /** The consents in force. */
  consents: ConsentView[];
  /** The ideas deposited, with all their versions. */
  ideas: ExportedIdea[];
  /** The ideas supported, or once supported. */
  supports: string[];
  /** What happened, from the journal. */
  history: ExportedEntry[];
}

/** How a citizen stands to the bank. */
export type CitizenStatus =
  /** Enrolled and taking part. */
  | 'active'
  /** Enrolled, but not to be invited for now. */
  | 'paused'
  /** Left; may come back. */
  | 'left'
  /** Forgotten: nothing personal is left. */
  | 'erased';

/** A citizen as they and staff see them. */
export interface CitizenView {
  /** The citizen. */
  citizen: string;
  /** How the citizen stands to the bank. */
  status: CitizenStatus;
  /** When the citizen enrolled. */
  enrolledAt: string;
  /** How. */
  channel: Channel;
  /** Whether staff entered the record and it is not taken over yet. */
  enteredByStaff: boolean;
  /** How surely the identity is known. */
  assurance: Assurance;
  /** Whether the person is recognised again. */
  verified: boolean;
  /** The legal basis. */
  basis: LegalBasis;
  /** The consents in force. */
  consents: ConsentView[];
  /** Name and contact. */
  identity: Identity;
  /** What the citizen cares for and can do. */
  profile: Profile;
}

/** Asks when a day is over. */
export interface ClosesAtQuery {
  /** The last day, inclusive. */
  lastDay: string;
}

/** When a day is over. */
export interface ClosesAtView {
  /** Local midnight after the day, exclusive. */
  closesAt: string;
  /** The length of the day in hours: 23, 24 or 25. */
  dayLengthHours: number;
}

/** Who gave a consent. */
export type ConsentGiver =
  /** The citizen. */
  | 'citizen'
  /** The holder of parental responsibility (*forældremyndighedens indehaver*). */
  | 'guardian';

/**
 * A consent to be given.
 *
 * A purpose is a key of the municipality's; the library itself knows `enrolment`, `invitation` (to be asked to take
 * part) and `publication` (of one's name beside one's idea).
 */
export interface ConsentInput {
  /** To what. */
  purpose: string;
  /** To which version of the text. */
  textVersion: string;
}

/** A consent in force. */
export interface ConsentView {
  /** To what. */
  purpose: string;
  /** To which version of the text. */
  textVersion: string;
  /** When it was given. */
  givenAt: string;
  /** By whom. */
  givenBy: ConsentGiver;
}

/** How a citizen wishes to be reached. */
export type ContactChannel =
  /** E-mail. */
  | 'email'
  /** The public digital mailbox (*Digital Post*). */
  | 'digital_post'
  /** A letter on paper. */
  | 'letter'
  /** Not at all. */
  | 'none';

/** A CVR number: eight digits with a matching check digit. */
export type Cvr = string;

/** How a date is written. */
export type DateStyle =
  /** "2. august 2013"; "2 August 2013". */
  | 'long'
  /** "fredag den 2. august 2013"; "Friday 2 August 2013". */
  | 'weekday'
  /** "02-08-2013"; in English the ISO form, because "02/08" is read in two ways. */
  | 'numeric'
  /** "2013-08-02" in either language. */
  | 'iso';

/** Asks for a date in words or figures. */
export interface DateTextQuery {
  /** The date. */
  date: string;
  /** The language; Danish unless given. `da` where it is left out. */
  language?: Language | undefined;
  /** The style; "2. august 2013" unless given. `long` where it is left out. */
  style?: DateStyle | undefined;
}

/** A date in words or figures. */
export interface DateTextView {
  /** The text. */
  text: string;
}

/** `idea.decline`: declines the idea, with reasons. */
export interface DeclineIdea {
  /** The idea. */
  idea: string;
  /** The reasons. */
  reasons: string;
}

/** `idea.deposit`: deposits an idea into the shared account. */
export interface DepositIdea {
  /** A fresh id. Made where it is left out. */
  idea?: string | undefined;
  /** Who deposits it: the actor, or the citizen for whom staff do it. */
  citizen: string;
  /** The title. */
  title: string;
  /** The idea itself. */
  body: string;
  /** The last day on which it can be supported, inclusive; as the municipality decided where it is not given. */
  expiresOn?: string | null | undefined;
  /** The place it is about. */
  place?: Place | null | undefined;
  /** The interest areas it belongs to. */
  topics?: readonly string[] | undefined;
}

/**
 * `citizen.enrol`: opens an account in the bank. It needs no approval and no identification.
 *
 * A visitor may do it, the citizen under the id they bring, or staff on a citizen's behalf.
 */
export interface EnrolCitizen {
  /** A fresh id. Made where it is left out. */
  citizen?: string | undefined;
  /** Fresh randomness: the citizen's secret starts from it. Made where it is left out. */
  seed?: string | undefined;
  /** The name. */
  name: string;
  /** Postal address. */
  address?: Address | null | undefined;
  /** How surely the host knows who it is. `none` where it is left out. */
  assurance?: Assurance | undefined;
  /** The legal basis on which the data are kept. `consent` where it is left out. */
  basis?: LegalBasis | undefined;
  /** How the enrolment reached the municipality. `web` where it is left out. */
  channel?: Channel | undefined;
  /** The consents given; on the basis of consent one of them is to `enrolment`. */
  consents?: readonly ConsentInput[] | undefined;
  /** How the citizen wishes to be reached. `none` where it is left out. */
  contact?: ContactChannel | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** The holder of parental responsibility who consents for a child. */
  guardian?: string | null | undefined;
  /** The mark of a person whose identity the host has verified; see `Town::recognise`. */
  person?: PersonMark | null | undefined;
  /** Telephone number. */
  phone?: string | null | undefined;
  /** What the citizen cares for and can do. */
  profile?: Profile | undefined;
  /** Name and address protection. `false` where it is left out. */
  protected?: boolean | undefined;
}

/**
 * `citizen.erase`: forgets a citizen. Everything personal is deleted but the texts that a case rests on, which stay
 * without their author; ideas that nobody has treated are withdrawn; support stays counted. What remains in the
 * journal is a tombstone, and the mark by which the person is recognised if they enrol again.
 */
export interface EraseCitizen {
  /** The citizen. */
  citizen: string;
}

/** One part of a citizen's data and what erasure does with it. */
export interface ErasureItem {
  /** What it is: `identity`, `profile`, `secret`, `authorship`, `support` or `idea_text`. */
  what: string;
  /** What happens to it. */
  outcome: ErasureOutcome;
  /** The idea it belongs to. */
  idea?: string | null | undefined;
  /** Why it is kept, in English. */
  reason?: string | null | undefined;
  /** Why it is kept, in Danish. */
  reasonDanish?: string | null | undefined;
}

/** What happens to a part of a citizen's data on erasure. */
export type ErasureOutcome =
  /** Deleted. */
  | 'erased'
  /** Kept without the citizen: nobody can tell whose it was. */
  | 'anonymised';

/** What erasure would do. */
export interface ErasurePlan {
  /** Every part of the citizen's data. */
  items: ErasureItem[];
}

/**
 * Why a deadline cannot end on a day.
 *
 * The list is that of restaurationsloven § 36 a and forældelsesloven § 27 (vejledning 9533 of 26/06/2018). 1 May, the
 * Friday after Ascension and 27 to 30 December are not on it.
 */
export type ExclusionReason =
  /** A public holiday. */
  | {
      kind: 'public_holiday';
      /** Which one. */
      holiday: Holiday;
    }
  /** 5 June, *grundlovsdag*. */
  | {
      kind: 'constitution_day';
    }
  /** 24 December, *juleaftensdag*. */
  | {
      kind: 'christmas_eve';
    }
  /** 31 December, *nytårsaftensdag*. */
  | {
      kind: 'new_years_eve';
    }
  /** A Saturday that is none of the above. */
  | {
      kind: 'saturday';
    }
  /** A Sunday that is none of the above. */
  | {
      kind: 'sunday';
    };

/** `citizen.export`: everything that is kept about a citizen. For the citizen and staff. */
export interface ExportCitizen {
  /** The citizen. */
  citizen: string;
}

/** An entry of the citizen's stream in the journal. */
export interface ExportedEntry {
  /** Its place in the journal. */
  position: number;
  /** When it happened. */
  at: string;
  /** Who did it. */
  actor: string;
  /** What happened: the event's type. */
  event: string;
}

/** An idea that the citizen deposited. */
export interface ExportedIdea {
  /** The idea. */
  idea: string;
  /** Its versions, the latest last. */
  versions: IdeaText[];
}

/**
 * `citizen.find`: who to invite. For staff.
 *
 * Finds active citizens who meet every condition that is given; within a list one entry is enough.
 */
export interface FindCitizens {
  /** Only citizens after this one, to page on. */
  after?: string | null | undefined;
  /** At least so old at the end of this year, inclusive. */
  ageFrom?: number | null | undefined;
  /** At most so old at the end of this year, inclusive. */
  ageTo?: number | null | undefined;
  /** Lives in one of these parts of the municipality. */
  areas?: readonly string[] | undefined;
  /** Has one of these competencies. */
  competencies?: readonly string[] | undefined;
  /** Consents to this purpose; `invitation` unless said otherwise. `invitation` where it is left out. */
  consent?: string | undefined;
  /** Follows one of these interest areas or an area below it. */
  interests?: readonly string[] | undefined;
  /** At most so many citizens; 1,000 unless said otherwise, 100,000 at most. `1000` where it is left out. */
  limit?: number | undefined;
  /** Wishes to take part in one of these ways. */
  ways?: readonly string[] | undefined;
  /** Whether name and contact come along. `false` where it is left out. */
  withContact?: boolean | undefined;
}

/** A citizen to invite. */
export interface FoundCitizen {
  /** The citizen. */
  citizen: string;
  /** Name and contact, where asked for. */
  identity?: Identity | null | undefined;
}

/** The citizens to invite. */
export interface FoundCitizens {
  /** How many there are in all, on every page. */
  total: number;
  /** The citizens of this page, in the order of their ids. */
  citizens: FoundCitizen[];
}

/** `citizen.get`: everything about one citizen. For the citizen and for staff. */
export interface GetCitizen {
  /** The citizen. */
  citizen: string;
}

/** `idea.get`: one idea, as the actor may see it. */
export interface GetIdea {
  /** The idea. */
  idea: string;
  /** The version of the text; the latest where it is not given. */
  version?: number | null | undefined;
}

/** `citizen.give_consent`: consents to a purpose, or to a newer version of its text. */
export interface GiveConsent {
  /** The citizen. */
  citizen: string;
  /** To what. */
  purpose: string;
  /** To which version of the text. */
  textVersion: string;
  /** The holder of parental responsibility who consents for a child. */
  guardian?: string | null | undefined;
}

/** A handling facet of KLE: one letter and two digits. */
export type HandlingFacet = string;

/**
 * `idea.hide`: a moderator hides the idea from the public. The original is kept, and its author and staff see it with
 * the reason.
 */
export interface HideIdea {
  /** The idea. */
  idea: string;
  /** The reason. */
  reason: string;
}

/**
 * A Danish public holiday (*helligdag*).
 *
 * 5 June, 24 and 31 December and 1 May are not public holidays: see `ExclusionReason` and `ClosingRule`.
 */
export type Holiday =
  /** 1 January, *nytårsdag*. */
  | 'new_years_day'
  /** The Thursday before Easter, *skærtorsdag*. */
  | 'maundy_thursday'
  /** The Friday before Easter, *langfredag*. */
  | 'good_friday'
  /** *Påskedag*. */
  | 'easter_sunday'
  /** *2. påskedag*. */
  | 'easter_monday'
  /** The fourth Friday after Easter, *store bededag*: a public holiday until 2023 inclusive. */
  | 'great_prayer_day'
  /** The fortieth day of Easter, a Thursday, *Kristi himmelfartsdag*. */
  | 'ascension_day'
  /** The fiftieth day of Easter, *pinsedag*. */
  | 'whit_sunday'
  /** *2. pinsedag*. */
  | 'whit_monday'
  /** 25 December, *juledag*. */
  | 'christmas_day'
  /** 26 December, *2. juledag*. */
  | 'boxing_day';

/** One public holiday of a year. */
export interface HolidayView {
  /** The date. */
  date: string;
  /** The holiday. */
  holiday: Holiday;
  /** Its Danish name. */
  danish: string;
  /** Its English name. */
  english: string;
}

/** Asks for the public holidays of a year. */
export interface HolidaysQuery {
  /** The year, 1583 to 9999. */
  year: number;
}

/** The public holidays of a year, in the order of the year. */
export interface HolidaysView {
  /** The year. */
  year: number;
  /** Its public holidays. */
  holidays: HolidayView[];
}

/** An idea in a list. */
export interface IdeaItem {
  /** The idea. */
  idea: string;
  /** Where it stands now. */
  stage: IdeaStage;
  /** Whether a moderator has hidden it. */
  hidden: boolean;
  /** The interest areas it belongs to. */
  topics: string[];
  /** When it was deposited. */
  depositedAt: string;
  /** Distinct supporters of any version. */
  supporters: number;
  /** The title, unless it was erased. */
  title?: string | null | undefined;
}

/** A page of ideas. */
export interface IdeaList {
  /** The ideas, hidden ones for staff only. */
  ideas: IdeaItem[];
  /** Where the next page begins: give it as `after`. Absent on the last page. */
  next?: string | null | undefined;
}

/** One of the ideas that an idea is split into. */
export interface IdeaPart {
  /** A fresh id. */
  idea: string;
  /** The title. */
  title: string;
  /** The idea itself. */
  body: string;
  /** The place it is about. */
  place?: Place | null | undefined;
  /** The interest areas it belongs to. */
  topics?: readonly string[] | undefined;
}

/** Where an idea stands, at an instant. */
export type IdeaStage =
  /** Gathering support. */
  | 'open'
  /** Its last day has passed. Derived from the clock. */
  | 'expired'
  /** A task works on it. */
  | 'taken_up'
  /** The municipality has answered. */
  | 'answered'
  /** Declined, with reasons. */
  | 'declined'
  /** Done. */
  | 'carried_out'
  /** Withdrawn by its author. */
  | 'withdrawn'
  /** Merged with others into a new one. */
  | 'merged'
  /** Split into several. */
  | 'split';

/** What an idea says. Lies in the vault. */
export interface IdeaText {
  /** The title. */
  title: string;
  /** The idea itself. */
  body: string;
  /** The place it is about. */
  place?: Place | null | undefined;
}

/** An idea as the actor may see it. A text that was erased or is hidden is absent. */
export interface IdeaView {
  /** The idea. */
  idea: string;
  /** Where it stands now. */
  stage: IdeaStage;
  /** Whether a moderator has hidden it. */
  hidden: boolean;
  /** The version shown. */
  version: number;
  /** The latest version. */
  latestVersion: number;
  /** The interest areas it belongs to. */
  topics: string[];
  /** When it was deposited. */
  depositedAt: string;
  /** Distinct supporters of any version. */
  supporters: number;
  /** Supporters of the latest version. */
  supportersOfLatest: number;
  /** What the municipality wrote about it. */
  notes: NoteView[];
  /** The ideas it descends from. */
  sources: string[];
  /** The ideas that took its place. */
  successors: string[];
  /**
   * The author's name: for staff and the author, and for all where the author consents to `publication` and has no
   * name protection.
   */
  author?: string | null | undefined;
  /** The idea itself. */
  body?: string | null | undefined;
  /** The last day on which it can be supported, inclusive. */
  expiresOn?: string | null | undefined;
  /** The place it is about. */
  place?: Place | null | undefined;
  /** The title. */
  title?: string | null | undefined;
}

/** Who a citizen is and how to reach them. Lies in the vault; goes when the citizen is erased. */
export interface Identity {
  /** The name. Two citizens of the same name remain two. */
  name: string;
  /** Postal address. */
  address?: Address | null | undefined;
  /** How the citizen wishes to be reached. `none` where it is left out. */
  contact?: ContactChannel | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** The holder of parental responsibility who consented, where one had to. */
  guardian?: string | null | undefined;
  /** Telephone number. */
  phone?: string | null | undefined;
  /**
   * Name and address protection (*navne- og adressebeskyttelse*, CPR-loven § 28): the name is never shown to others
   * than staff. `false` where it is left out.
   */
  protected?: boolean | undefined;
}

/** How an interest area stands. */
export type InterestStatus =
  /** In use. */
  | 'active'
  /** Merged into its successor, which those who followed it now follow. */
  | 'merged'
  /** No longer offered. Who followed it still does, and can be found. */
  | 'retired';

/** All interest areas. */
export interface InterestTree {
  /** The areas, those that were merged or retired included, in the order of their keys. */
  interests: InterestView[];
}

/** One interest area. */
export interface InterestView {
  /** Its key. */
  interest: string;
  /** Its names by language. */
  labels: Record<string, string>;
  /** How it stands. */
  status: InterestStatus;
  /** Its number in KLE. */
  kle?: KleNumber | null | undefined;
  /** The area above it. */
  parent?: string | null | undefined;
  /** The area that took its place. */
  successor?: string | null | undefined;
}

/** Asks whether a deadline can end on a date. */
export interface IsExcludedQuery {
  /** The date. */
  date: string;
}

/** Whether a deadline can end on a date. */
export interface IsExcludedView {
  /** Whether it cannot. */
  excluded: boolean;
  /** What the day is, in Danish, to stand after "er". */
  danish?: string | null | undefined;
  /** What the day is, in English, to stand after "is". */
  english?: string | null | undefined;
  /** Why it cannot. */
  reason?: ExclusionReason | null | undefined;
}

/** Asks in which week a date lies. */
export interface IsoWeekQuery {
  /** The date. */
  date: string;
}

/** The ISO week of a date. */
export interface IsoWeekView {
  /** The week's year. */
  year: number;
  /** The week's number, 1 to 53. */
  week: number;
  /** The first day of the week. */
  monday: string;
  /** How many weeks the week's year has; 52 or 53. */
  weeksInYear: number;
  /** The week in Danish: "uge 53, 2026". */
  danish: string;
  /** The week in English: "week 53, 2026". */
  english: string;
}

/** The parts of a case number that is built on KLE. */
export interface KleCaseNumberView {
  /** The subject. */
  subject: KleNumber;
  /** What is done with it. */
  facet: HandlingFacet;
  /** The running number. */
  runningNumber: number;
  /** The last two digits of the year. */
  year: number;
}

/** How deep a `KleNumber` goes. */
export type KleLevel =
  /** *Hovedgruppe*, `00`. */
  | 'main_group'
  /** *Gruppe*, `00.22`. */
  | 'group'
  /** *Emne*, `00.22.02`. */
  | 'subject';

/** A KLE number: 00, 00.22 or 00.22.02. */
export type KleNumber = string;

/** The languages in which the calendar writes. */
export type Language =
  /** Danish. */
  | 'da'
  /** English. */
  | 'en';

/** Asks on which day a period ends. */
export interface LastDayQuery {
  /** The day of the event, itself not counted. */
  start: string;
  /** The length. */
  period: Period;
  /** Where an excluded day sends the deadline; forward unless given. `forward` where it is left out. */
  roll?: Roll | undefined;
}

/** On which day a period ends, and why. */
export interface LastDayView {
  /** The day that the period alone leads to. */
  rawEnd: string;
  /** The last day, inclusive. */
  lastDay: string;
  /** The instant, exclusive, at which the last day is over. */
  closesAt: string;
  /** The days passed over. */
  skipped: SkippedDay[];
  /** The calculation in Danish. */
  explanationDa: string;
  /** The calculation in English. */
  explanationEn: string;
}

/**
 * `citizen.leave`: leaves the bank. All consents are withdrawn with it; ideas and support remain, and the data stay
 * until the citizen is erased.
 */
export interface LeaveBank {
  /** The citizen. */
  citizen: string;
}

/** The legal basis on which a citizen's data are kept (GDPR art. 6(1)). */
export type LegalBasis =
  /** The citizen's consent: art. 6(1)(a). */
  | 'consent'
  /** A task in the public interest: art. 6(1)(e). */
  | 'public_task';

/** `idea.list`: the ideas in the shared account, in the order of their ids. */
export interface ListIdeas {
  /** Only ideas after this one, to page on. */
  after?: string | null | undefined;
  /** At most so many ideas are looked at; 100 unless said otherwise, 1,000 at most. `100` where it is left out. */
  limit?: number | undefined;
  /** Only ideas at this stage. */
  stage?: IdeaStage | null | undefined;
  /** Only ideas of one of these interest areas or of an area below it. */
  topics?: readonly string[] | undefined;
}

/** Asks what the Danish date is at an instant. */
export interface LocalDateQuery {
  /** The instant. */
  at: Instant;
}

/** Danish date and time at an instant. */
export interface LocalDateView {
  /** The local date. */
  date: string;
  /** The local date and time. */
  local: string;
}

/**
 * `idea.merge`: makes one idea of several. The old ones end and point to the new one; whoever supported several of
 * them is counted once. Supporters came for another text, and are to be told.
 */
export interface MergeIdeas {
  /** A fresh id for the new idea. Made where it is left out. */
  idea?: string | undefined;
  /** The ideas to merge, 2 to 20. */
  ideas: readonly string[];
  /** The new idea's title. */
  title: string;
  /** The new idea itself. */
  body: string;
  /** The place it is about. */
  place?: Place | null | undefined;
}

/**
 * `interest.merge`: merges an area into another. Who followed it follows the other; what lay below it moves along.
 */
export interface MergeInterest {
  /** The area that ends. */
  interest: string;
  /** The area that takes its place. */
  into: string;
}

/** When a command is carried out or a query asked, and by whom. */
export interface Moment {
  /** The instant. The library reads no clock. */
  at: Instant;
  /** The actor. */
  actor: Actor;
}

/** `interest.move`: puts an area, with all below it, under another or at the top. */
export interface MoveInterest {
  /** The area. */
  interest: string;
  /** The area above it; none for the top. */
  parent?: string | null | undefined;
}

/** `identity.municipalities`: all 98, in the order of their codes. */
export type MunicipalitiesQuery = Record<string, never>;

/** The code of a Danish municipality, three digits or four with a leading 0; written with four. */
export type MunicipalityCode = string;

/**
 * `identity.municipality`: the municipality with this code or this name, and its region on a day.
 *
 * Exactly one of code and name is given.
 */
export interface MunicipalityQuery {
  /** The day for which the region is asked. */
  on: string;
  /** The code, three digits or four with a leading 0. */
  code?: string | null | undefined;
  /** The short or the official name. */
  name?: string | null | undefined;
}

/** One municipality of the list, with its regions over time. */
export interface MunicipalityRow {
  /** The code with four digits. */
  code: MunicipalityCode;
  /** The short name. */
  name: string;
  /** The name with `Kommune`. */
  officialName: string;
  /** The statistical province. */
  landsdel: string;
  /** The NUTS 3 code of the province. */
  nuts3: string;
  /** The regions, in order of time. */
  regions: RegionPeriodView[];
}

/** A municipality as it is on one day. */
export interface MunicipalityView {
  /** The code with four digits. */
  code: MunicipalityCode;
  /** The code with three digits. */
  code3: string;
  /** The short name. */
  name: string;
  /** The name with `Kommune`. */
  officialName: string;
  /** The region on the day asked for. */
  region: Region;
  /** The region's name. */
  regionName: string;
  /** The statistical province. */
  landsdel: string;
  /** The NUTS 3 code of the province. */
  nuts3: string;
  /** The region's code in Danish registers, where it is known. */
  regionCode?: number | null | undefined;
  /** The region's code of ISO 3166-2, where it is known. */
  regionIso31662?: string | null | undefined;
}

/** What a note is about. */
export type NoteKind =
  /** The task that took the idea up. */
  | 'taken_up'
  /** The answer. */
  | 'answered'
  /** The reasons for declining. */
  | 'declined'
  /** What was done. */
  | 'carried_out'
  /** Why it was hidden. */
  | 'hidden'
  /** Why it was restored. */
  | 'restored';

/** What the municipality wrote about an idea. */
export interface NoteView {
  /** About what. */
  about: NoteKind;
  /** When. */
  at: string;
  /** The text. */
  text?: string | null | undefined;
}

/** Asks when a day begins. */
export interface OpensAtQuery {
  /** The day. */
  day: string;
}

/** When a day begins. */
export interface OpensAtView {
  /** Local midnight, inclusive. */
  opensAt: string;
}

/** `citizen.pause`: takes a break from invitations. */
export interface PauseCitizen {
  /** The citizen. */
  citizen: string;
}

/**
 * A length of time in whole days, weeks, months or years.
 *
 * The day of the event is not counted (vejledning 9533 of 26/06/2018): four weeks from a Thursday end on a Thursday.
 * There is no order: a month is sometimes more than 30 days.
 */
export type Period =
  /** Calendar days. */
  | { days: number; weeks?: never; months?: never; years?: never }
  /** Weeks: seven calendar days each, ending on the weekday of the start. */
  | { weeks: number; days?: never; months?: never; years?: never }
  /** Months, ending on the same day of the month, or on its last day where that is missing. */
  | { months: number; days?: never; weeks?: never; years?: never }
  /** Years, ending on the anniversary; 29 February gives 28 February in a common year. */
  | { years: number; days?: never; weeks?: never; months?: never };

/** By what a municipality knows a person again. */
export type PersonMark = string;

/** Which of the two kinds of personal number something is. */
export type PersonNumberKind =
  /** A number of the CPR register. */
  | 'cpr'
  /** A local replacement number. */
  | 'replacement';

/** A place that an idea is about. */
export interface Place {
  /** In words. */
  label: string;
  /** On the map. */
  point?: Point | null | undefined;
}

/**
 * `citizen.erasure_plan`: what erasure would delete and what must be kept, with the reason. For the citizen and
 * staff.
 */
export interface PlanErasure {
  /** The citizen. */
  citizen: string;
}

/** A point on the map in WGS 84, within Denmark. */
export interface Point {
  /** Degrees north, 54.5 to 57.8. */
  latitude: number;
  /** Degrees east, 8.0 to 15.3. */
  longitude: number;
}

/** The part of the country that a series of postal codes belongs to. Not an administrative division. */
export type PostalArea =
  /** 0001 to 0999: large recipients and other special codes, without a place. */
  | 'special'
  /** 1000 to 1799: Copenhagen K and V. */
  | 'central_copenhagen'
  /** 1800 to 1999: Frederiksberg C. */
  | 'frederiksberg_c'
  /** 2000 to 2999: the rest of Copenhagen and Frederiksberg, and the suburbs. */
  | 'greater_copenhagen'
  /** 3000 to 3699. */
  | 'north_zealand'
  /** 3700 to 3799. */
  | 'bornholm'
  /** 3900 to 3999. */
  | 'greenland'
  /** 4000 to 4999. */
  | 'zealand_lolland_falster'
  /** 5000 to 5999. */
  | 'funen'
  /** 6000 to 9999. */
  | 'jutland';

/** A postal code of Denmark or Greenland; written as four digits. */
export type PostalCode = string;

/**
 * What a citizen cares for and can do. Lies in the vault; goes when the citizen is erased.
 *
 * Of the age, only the year of birth or the word that one is 15 or older: never the full date.
 */
export interface Profile {
  /** The part of the municipality, by key. */
  area?: string | null | undefined;
  /** The year of birth. */
  birthYear?: number | null | undefined;
  /** Competencies (*kompetencer*), keys that the municipality chooses. */
  competencies?: string[] | undefined;
  /** Interest areas (*interesseområder*), by key. */
  interests?: string[] | undefined;
  /** The citizen's word that they are 15 or older. `false` where it is left out. */
  over15?: boolean | undefined;
  /** Ways to take part (*måder at deltage*) that the citizen wishes to be asked for. */
  ways?: string[] | undefined;
}

/** The answer to a command that was carried out. The same command id gives the same receipt. */
export interface Receipt {
  /** The command's id. */
  command: string;
  /** The command's name, as `idea.deposit`. */
  name: string;
  /** When it was carried out. */
  at: string;
  /** The id of the thing that the command is about: of the new idea, the new citizen, the interest area. */
  id: string;
  /** The streams it wrote to, each with its version afterwards, in the order of their keys. */
  streams: StreamVersion[];
}

/**
 * `identity.recognise`: the mark by which a person is recognised again in this municipality. For staff: it belongs on
 * the server, where the key is. The number is read, and kept nowhere.
 */
export interface RecognisePerson {
  /** The CPR number, `DDMMYY-SSSS` or ten digits. */
  cpr: string;
}

/** A person's mark. */
export interface RecognisedPerson {
  /** The mark, to be handed to `citizen.enrol`, `citizen.verify` and `citizen.take_over`. */
  person: PersonMark;
}

/**
 * A region.
 *
 * Five from 1 January 2007 on, and four from 1 January 2027 on, when Hovedstaden and Sjælland merge into Østdanmark
 * (lov nr. 699 of 20/06/2025). Which region a municipality belongs to therefore depends on the date; see
 * `Municipality::region_on`. In JSON: `hovedstaden`, `sjaelland`, `syddanmark`, `midtjylland`, `nordjylland`,
 * `oestdanmark`.
 */
export type Region =
  /** Region Hovedstaden, 2007 to 2026: 29 municipalities. */
  | 'hovedstaden'
  /** Region Sjælland, 2007 to 2026: 17 municipalities. */
  | 'sjaelland'
  /** Region Syddanmark: 22 municipalities. */
  | 'syddanmark'
  /** Region Midtjylland: 19 municipalities. */
  | 'midtjylland'
  /** Region Nordjylland: 11 municipalities. */
  | 'nordjylland'
  /** Region Østdanmark, from 2027 on: 46 municipalities. */
  | 'oestdanmark';

/** How long a municipality belongs to a region. */
export interface RegionPeriodView {
  /** The region. */
  region: Region;
  /** The region's name. */
  name: string;
  /** The first day. */
  from: string;
  /** The last day, inclusive; null when no end is known. */
  until?: string | null | undefined;
}

/** `citizen.rejoin`: comes back to the bank with new consents. What was supported before is still supported. */
export interface RejoinBank {
  /** The citizen. */
  citizen: string;
  /** Whether the holder of parental responsibility gives them. `false` where it is left out. */
  byGuardian?: boolean | undefined;
  /** The consents given now. */
  consents?: readonly ConsentInput[] | undefined;
}

/** `interest.rename`: gives an area other names or another KLE number. The key stays. */
export interface RenameInterest {
  /** The area. */
  interest: string;
  /** Its names by language. */
  labels: Record<string, string>;
  /** Its number in KLE. */
  kle?: KleNumber | null | undefined;
}

/** Which of the two, when a local time comes twice. */
export type RepeatedHour =
  /** The first, in summer time: "02.00 A". */
  | 'first'
  /** The second, in normal time: "02.00 B". */
  | 'second';

/** `idea.restore`: shows a hidden idea again. */
export interface RestoreIdea {
  /** The idea. */
  idea: string;
  /** The reason. */
  reason: string;
}

/** `citizen.resume`: ends the break. */
export interface ResumeCitizen {
  /** The citizen. */
  citizen: string;
}

/** `interest.retire`: no longer offers an area. Who follows it is still found. */
export interface RetireInterest {
  /** The area. */
  interest: string;
}

/** `way.retire`: no longer offers a way. Profiles that name it keep it. */
export interface RetireWay {
  /** The way. */
  way: string;
}

/**
 * `idea.revise`: writes a new version. Support stays with the version it was given to, and its supporters are to be
 * told; see `ShowSupporters`.
 */
export interface ReviseIdea {
  /** The idea. */
  idea: string;
  /** The title. */
  title: string;
  /** The idea itself. */
  body: string;
  /** The place it is about. */
  place?: Place | null | undefined;
  /** The interest areas it belongs to. */
  topics?: readonly string[] | undefined;
}

/** `way.revise`: changes a way: a new version, offered again where it was retired. */
export interface ReviseWay {
  /** The way. */
  way: string;
  /** Its names by language. */
  labels: Record<string, string>;
  /** Who gets in. */
  entry: WayEntry;
}

/** Where a deadline goes that would end on an excluded day. */
export type Roll =
  /** It stays: for lower bounds, such as "at the earliest four weeks after". */
  | 'none'
  /** To the next day that is not excluded: the rule of restaurationsloven § 36 a and forældelsesloven § 27. */
  | 'forward'
  /**
   * To the day before that is not excluded. No statute found says so for "at least four weeks before", so it is
   * always the caller's choice.
   */
  | 'backward';

/** `interest.seed`: adds the seven topics that the first citizen bank named, those that are not there yet. */
export type SeedInterests = Record<string, never>;

/** `way.seed`: adds the five ways of the first citizen bank, those that are not there yet. */
export type SeedWays = Record<string, never>;

/** `interest.tree`: the whole tree, for everybody. */
export type ShowInterests = Record<string, never>;

/**
 * `idea.supporters`: who supports an idea, and which version. For staff: those behind the latest version are to be
 * told that the idea has changed.
 */
export interface ShowSupporters {
  /** The idea. */
  idea: string;
  /** Only those who support an earlier version than the latest: those to be told. `false` where it is left out. */
  behind?: boolean | undefined;
}

/** `way.catalogue`: the whole catalogue, for everybody. */
export type ShowWays = Record<string, never>;

/** A day that a deadline passed over, and why. */
export interface SkippedDay {
  /** The day. */
  date: string;
  /** Why no deadline ends on it. */
  reason: ExclusionReason;
}

/**
 * `idea.split`: makes several ideas of one. Whoever supported it supports each part until they say otherwise, and is
 * to be told.
 */
export interface SplitIdea {
  /** The idea to split. */
  idea: string;
  /** The ideas it is split into, 2 to 20. */
  parts: readonly IdeaPart[];
}

/** Names one stream: its kind and its id, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`. */
export type StreamKey = string;

/** A stream and how many entries it has. */
export interface StreamVersion {
  /** The stream's key. */
  stream: StreamKey;
  /** Its version. */
  version: number;
}

/** `idea.support`: supports an idea, or its newer version instead of an earlier one. */
export interface SupportIdea {
  /** The idea. */
  idea: string;
  /** Who supports it: the actor, or the citizen for whom staff do it. */
  citizen: string;
  /** The version that was read. Where the idea has another one meanwhile, nothing is done. */
  version?: number | null | undefined;
}

/** One supporter. */
export interface SupporterView {
  /** The citizen. */
  citizen: string;
  /** The version supported; 0 for an idea that this one was made from. */
  version: number;
  /** How the citizen wishes to be reached. */
  contact: ContactChannel;
}

/** The supporters of an idea. */
export interface SupportersView {
  /** The idea's version now. */
  version: number;
  /** The supporters who are still in the bank, in the order of their ids. */
  supporters: SupporterView[];
}

/** `citizen.take_over`: a citizen with a verified identity takes over the record that staff entered for them. */
export interface TakeOverCitizen {
  /** The record. */
  citizen: string;
  /** The person's mark; see `Town::recognise`. */
  person: PersonMark;
  /** How surely the host knows who it is: substantial or high. */
  assurance: Assurance;
}

/** `idea.take_up`: a task takes the idea up. */
export interface TakeUpIdea {
  /** The idea. */
  idea: string;
  /** The task or team that works on it. */
  task: string;
}

/** Asks for the instant of a Danish local time. */
export interface ToInstantQuery {
  /** The local date and time, without zone. */
  local: string;
  /** Which of the two, when the time comes twice. */
  choice?: RepeatedHour | null | undefined;
}

/** The instant of a Danish local time. */
export interface ToInstantView {
  /** The instant. */
  at: string;
}

/** What `Participation::verify` looked at and found in order. */
export interface Verified {
  /** Entries whose hash, position and version were checked. */
  entries: number;
  /** Streams whose stored state equals the replay of its entries. */
  streams: number;
  /** Texts in the vault that are as they were sealed. */
  texts: number;
  /** Texts that the vault holds no longer, because they were erased. */
  textsErased: number;
}

/** `citizen.verify`: a citizen who enrolled without identification verifies their identity. */
export interface VerifyCitizen {
  /** The citizen. */
  citizen: string;
  /** The person's mark; see `Town::recognise`. */
  person: PersonMark;
  /** How surely the host knows who it is: substantial or high. */
  assurance: Assurance;
}

/** All ways to take part. */
export interface WayCatalogue {
  /** The ways, those no longer offered included, in the order of their keys. */
  ways: WayView[];
}

/** Who gets in. */
export type WayEntry =
  /** Everybody who is enrolled, from the day of enrolment. */
  | 'enrolled'
  /** Who is invited. */
  | 'invited'
  /** Who fits a seat's profile and is invited. */
  | 'fitting_profile';

/** One way to take part. */
export interface WayView {
  /** Its key. */
  way: string;
  /** Its version, from 1. */
  version: number;
  /** Its names by language. */
  labels: Record<string, string>;
  /** Who gets in. */
  entry: WayEntry;
  /** Whether it is still offered. */
  offered: boolean;
}

/** `citizen.withdraw_consent`: withdraws a consent, without reasons and at once. */
export interface WithdrawConsent {
  /** The citizen. */
  citizen: string;
  /** To what. */
  purpose: string;
}

/** `idea.withdraw`: its author withdraws an idea that no task has taken up. */
export interface WithdrawIdea {
  /** The idea. */
  idea: string;
}

/** `idea.withdraw_support`: withdraws one's support. */
export interface WithdrawSupport {
  /** The idea. */
  idea: string;
  /** Whose support: the actor's, or the citizen's for whom staff do it. */
  citizen: string;
}

/** Asks for a working day so many after another day. */
export interface WorkingDaysAfterQuery {
  /** The day of the event, itself not counted. */
  start: string;
  /** How many working days. */
  days: number;
}

/** The working day asked for. */
export interface WorkingDaysAfterView {
  /** The day. */
  date: string;
}

/** The fields of every command, by its name. */
export interface Commands {
  'citizen.enrol': EnrolCitizen;
  'citizen.take_over': TakeOverCitizen;
  'citizen.verify': VerifyCitizen;
  'citizen.change_profile': ChangeProfile;
  'citizen.change_contact': ChangeContact;
  'citizen.give_consent': GiveConsent;
  'citizen.withdraw_consent': WithdrawConsent;
  'citizen.pause': PauseCitizen;
  'citizen.resume': ResumeCitizen;
  'citizen.leave': LeaveBank;
  'citizen.rejoin': RejoinBank;
  'citizen.erase': EraseCitizen;
  'interest.seed': SeedInterests;
  'interest.add': AddInterest;
  'interest.rename': RenameInterest;
  'interest.move': MoveInterest;
  'interest.merge': MergeInterest;
  'interest.retire': RetireInterest;
  'way.seed': SeedWays;
  'way.add': AddWay;
  'way.revise': ReviseWay;
  'way.retire': RetireWay;
  'idea.deposit': DepositIdea;
  'idea.revise': ReviseIdea;
  'idea.withdraw': WithdrawIdea;
  'idea.support': SupportIdea;
  'idea.withdraw_support': WithdrawSupport;
  'idea.merge': MergeIdeas;
  'idea.split': SplitIdea;
  'idea.hide': HideIdea;
  'idea.restore': RestoreIdea;
  'idea.take_up': TakeUpIdea;
  'idea.answer': AnswerIdea;
  'idea.decline': DeclineIdea;
  'idea.carry_out': CarryOutIdea;
}

/** The fields and the answer of every query, by its name. */
export interface Queries {
  'citizen.get': { body: GetCitizen; view: CitizenView };
  'citizen.find': { body: FindCitizens; view: FoundCitizens };
  'citizen.erasure_plan': { body: PlanErasure; view: ErasurePlan };
  'citizen.export': { body: ExportCitizen; view: CitizenExport };
  'interest.tree': { body: ShowInterests; view: InterestTree };
  'way.catalogue': { body: ShowWays; view: WayCatalogue };
  'idea.get': { body: GetIdea; view: IdeaView };
  'idea.list': { body: ListIdeas; view: IdeaList };
  'idea.supporters': { body: ShowSupporters; view: SupportersView };
  'calendar.holidays': { body: HolidaysQuery; view: HolidaysView };
  'calendar.last_day': { body: LastDayQuery; view: LastDayView };
  'calendar.closes_at': { body: ClosesAtQuery; view: ClosesAtView };
  'calendar.opens_at': { body: OpensAtQuery; view: OpensAtView };
  'calendar.local_date': { body: LocalDateQuery; view: LocalDateView };
  'calendar.to_instant': { body: ToInstantQuery; view: ToInstantView };
  'calendar.iso_week': { body: IsoWeekQuery; view: IsoWeekView };
  'calendar.working_days_after': { body: WorkingDaysAfterQuery; view: WorkingDaysAfterView };
  'calendar.date_text': { body: DateTextQuery; view: DateTextView };
  'calendar.is_excluded': { body: IsExcludedQuery; view: IsExcludedView };
  'identity.check_cpr': { body: CheckCprQuery; view: CheckCprView };
  'identity.check_cvr': { body: CheckCvrQuery; view: CheckCvrView };
  'identity.check_postal_code': { body: CheckPostalCodeQuery; view: CheckPostalCodeView };
  'identity.check_kle': { body: CheckKleQuery; view: CheckKleView };
  'identity.check_case_number': { body: CheckCaseNumberQuery; view: CheckCaseNumberView };
  'identity.municipality': { body: MunicipalityQuery; view: MunicipalityView };
  'identity.municipalities': { body: MunicipalitiesQuery; view: MunicipalityRow[] };
  'identity.recognise': { body: RecognisePerson; view: RecognisedPerson };
}

export interface CitizenRoom {
  /**
   * Opens an account in the bank. It needs no approval and no identification.
   *
   * A visitor may do it, the citizen under the id they bring, or staff on a citizen's behalf.
   */
  enrol(fields: EnrolCitizen, options?: ExecuteOptions): Receipt;
  /** A citizen with a verified identity takes over the record that staff entered for them. */
  takeOver(fields: TakeOverCitizen, options?: ExecuteOptions): Receipt;
  /** A citizen who enrolled without identification verifies their identity. */
  verify(fields: VerifyCitizen, options?: ExecuteOptions): Receipt;
  /** Replaces the profile as a whole. */
  changeProfile(fields: ChangeProfile, options?: ExecuteOptions): Receipt;
  /** Replaces name and contact as a whole. */
  changeContact(fields: ChangeContact, options?: ExecuteOptions): Receipt;
  /** Consents to a purpose, or to a newer version of its text. */
  giveConsent(fields: GiveConsent, options?: ExecuteOptions): Receipt;
  /** Withdraws a consent, without reasons and at once. */
  withdrawConsent(fields: WithdrawConsent, options?: ExecuteOptions): Receipt;
  /** Takes a break from invitations. */
  pause(fields: PauseCitizen, options?: ExecuteOptions): Receipt;
  /** Ends the break. */
  resume(fields: ResumeCitizen, options?: ExecuteOptions): Receipt;
  /**
   * Leaves the bank. All consents are withdrawn with it; ideas and support remain, and the data stay until the
   * citizen is erased.
   */
  leave(fields: LeaveBank, options?: ExecuteOptions): Receipt;
  /** Comes back to the bank with new consents. What was supported before is still supported. */
  rejoin(fields: RejoinBank, options?: ExecuteOptions): Receipt;
  /**
   * Forgets a citizen. Everything personal is deleted but the texts that a case rests on, which stay without their
   * author; ideas that nobody has treated are withdrawn; support stays counted. What remains in the journal is a
   * tombstone, and the mark by which the person is recognised if they enrol again.
   */
  erase(fields: EraseCitizen, options?: ExecuteOptions): Receipt;
  /** Everything about one citizen. For the citizen and for staff. */
  get(fields: GetCitizen, options?: AskOptions): CitizenView;
  /**
   * Who to invite. For staff.
   *
   * Finds active citizens who meet every condition that is given; within a list one entry is enough.
   */
  find(fields?: FindCitizens, options?: AskOptions): FoundCitizens;
  /** What erasure would delete and what must be kept, with the reason. For the citizen and staff. */
  erasurePlan(fields: PlanErasure, options?: AskOptions): ErasurePlan;
  /** Everything that is kept about a citizen. For the citizen and staff. */
  export(fields: ExportCitizen, options?: AskOptions): CitizenExport;
}

export interface InterestRoom {
  /** Adds the seven topics that the first citizen bank named, those that are not there yet. */
  seed(fields?: SeedInterests, options?: ExecuteOptions): Receipt;
  /** Adds an area to the tree. */
  add(fields: AddInterest, options?: ExecuteOptions): Receipt;
  /** Gives an area other names or another KLE number. The key stays. */
  rename(fields: RenameInterest, options?: ExecuteOptions): Receipt;
  /** Puts an area, with all below it, under another or at the top. */
  move(fields: MoveInterest, options?: ExecuteOptions): Receipt;
  /** Merges an area into another. Who followed it follows the other; what lay below it moves along. */
  merge(fields: MergeInterest, options?: ExecuteOptions): Receipt;
  /** No longer offers an area. Who follows it is still found. */
  retire(fields: RetireInterest, options?: ExecuteOptions): Receipt;
  /** The whole tree, for everybody. */
  tree(fields?: ShowInterests, options?: AskOptions): InterestTree;
}

export interface WayRoom {
  /** Adds the five ways of the first citizen bank, those that are not there yet. */
  seed(fields?: SeedWays, options?: ExecuteOptions): Receipt;
  /** Adds a way to take part to the catalogue. */
  add(fields: AddWay, options?: ExecuteOptions): Receipt;
  /** Changes a way: a new version, offered again where it was retired. */
  revise(fields: ReviseWay, options?: ExecuteOptions): Receipt;
  /** No longer offers a way. Profiles that name it keep it. */
  retire(fields: RetireWay, options?: ExecuteOptions): Receipt;
  /** The whole catalogue, for everybody. */
  catalogue(fields?: ShowWays, options?: AskOptions): WayCatalogue;
}

export interface IdeaRoom {
  /** Deposits an idea into the shared account. */
  deposit(fields: DepositIdea, options?: ExecuteOptions): Receipt;
  /**
   * Writes a new version. Support stays with the version it was given to, and its supporters are to be told; see
   * `ShowSupporters`.
   */
  revise(fields: ReviseIdea, options?: ExecuteOptions): Receipt;
  /** Its author withdraws an idea that no task has taken up. */
  withdraw(fields: WithdrawIdea, options?: ExecuteOptions): Receipt;
  /** Supports an idea, or its newer version instead of an earlier one. */
  support(fields: SupportIdea, options?: ExecuteOptions): Receipt;
  /** Withdraws one's support. */
  withdrawSupport(fields: WithdrawSupport, options?: ExecuteOptions): Receipt;
  /**
   * Makes one idea of several. The old ones end and point to the new one; whoever supported several of them is
   * counted once. Supporters came for another text, and are to be told.
   */
  merge(fields: MergeIdeas, options?: ExecuteOptions): Receipt;
  /**
   * Makes several ideas of one. Whoever supported it supports each part until they say otherwise, and is to be told.
   */
  split(fields: SplitIdea, options?: ExecuteOptions): Receipt;
  /**
   * A moderator hides the idea from the public. The original is kept, and its author and staff see it with the
   * reason.
   */
  hide(fields: HideIdea, options?: ExecuteOptions): Receipt;
  /** Shows a hidden idea again. */
  restore(fields: RestoreIdea, options?: ExecuteOptions): Receipt;
  /** A task takes the idea up. */
  takeUp(fields: TakeUpIdea, options?: ExecuteOptions): Receipt;
  /** Answers the idea. While a task works on it, an answer tells how it goes. */
  answer(fields: AnswerIdea, options?: ExecuteOptions): Receipt;
  /** Declines the idea, with reasons. */
  decline(fields: DeclineIdea, options?: ExecuteOptions): Receipt;
  /** Tells that the idea was carried out. */
  carryOut(fields: CarryOutIdea, options?: ExecuteOptions): Receipt;
  /** One idea, as the actor may see it. */
  get(fields: GetIdea, options?: AskOptions): IdeaView;
  /** The ideas in the shared account, in the order of their ids. */
  list(fields?: ListIdeas, options?: AskOptions): IdeaList;
  /**
   * Who supports an idea, and which version. For staff: those behind the latest version are to be told that the idea
   * has changed.
   */
  supporters(fields: ShowSupporters, options?: AskOptions): SupportersView;
}

export interface CalendarRoom {
  /** Asks for the public holidays of a year. */
  holidays(fields: HolidaysQuery, options?: AskOptions): HolidaysView;
  /** Asks on which day a period ends. */
  lastDay(fields: LastDayQuery, options?: AskOptions): LastDayView;
  /** Asks when a day is over. */
  closesAt(fields: ClosesAtQuery, options?: AskOptions): ClosesAtView;
  /** Asks when a day begins. */
  opensAt(fields: OpensAtQuery, options?: AskOptions): OpensAtView;
  /** Asks what the Danish date is at an instant. */
  localDate(fields: LocalDateQuery, options?: AskOptions): LocalDateView;
  /** Asks for the instant of a Danish local time. */
  toInstant(fields: ToInstantQuery, options?: AskOptions): ToInstantView;
  /** Asks in which week a date lies. */
  isoWeek(fields: IsoWeekQuery, options?: AskOptions): IsoWeekView;
  /** Asks for a working day so many after another day. */
  workingDaysAfter(fields: WorkingDaysAfterQuery, options?: AskOptions): WorkingDaysAfterView;
  /** Asks for a date in words or figures. */
  dateText(fields: DateTextQuery, options?: AskOptions): DateTextView;
  /** Asks whether a deadline can end on a date. */
  isExcluded(fields: IsExcludedQuery, options?: AskOptions): IsExcludedView;
}

export interface IdentityRoom {
  /** Is this a well-formed personal number, of which kind, and of what date? */
  checkCpr(fields: CheckCprQuery, options?: AskOptions): CheckCprView;
  /** Is this a valid CVR number? */
  checkCvr(fields: CheckCvrQuery, options?: AskOptions): CheckCvrView;
  /** Is this a postal code, and of which part of the country? */
  checkPostalCode(fields: CheckPostalCodeQuery, options?: AskOptions): CheckPostalCodeView;
  /** Has this the shape of a KLE number, and where is it shown? */
  checkKle(fields: CheckKleQuery, options?: AskOptions): CheckKleView;
  /** May this be a case number, and is it built on KLE? */
  checkCaseNumber(fields: CheckCaseNumberQuery, options?: AskOptions): CheckCaseNumberView;
  /**
   * The municipality with this code or this name, and its region on a day.
   *
   * Exactly one of code and name is given.
   */
  municipality(fields: MunicipalityQuery, options?: AskOptions): MunicipalityView;
  /** All 98, in the order of their codes. */
  municipalities(fields?: MunicipalitiesQuery, options?: AskOptions): MunicipalityRow[];
  /**
   * The mark by which a person is recognised again in this municipality. For staff: it belongs on the server, where
   * the key is. The number is read, and kept nowhere.
   */
  recognise(fields: RecognisePerson, options?: AskOptions): RecognisedPerson;
}

/** The rooms of one municipality, each with its commands and queries. */
export class Rooms {
  protected constructor();
  readonly citizens: CitizenRoom;
  readonly interests: InterestRoom;
  readonly ways: WayRoom;
  readonly ideas: IdeaRoom;
  readonly calendar: CalendarRoom;
  readonly identity: IdentityRoom;
}
