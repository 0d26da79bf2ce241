//! Why a rule about councils refused, in English and in Danish.

use chrono::NaiveDate;

crate::error::errors! {
    /// Why a rule about councils refused.
    CouncilError {
        /// The organisation is of another kind.
        NotACouncil => "council_not_a_council", Refused, Some("organisation"),
            "the organisation is no council", "organisationen er ikke et råd";
        /// Numbers that contradict one another.
        RulesUnfit => "council_rules_unfit", Invalid, Some("numbers"),
            "the numbers contradict one another or lie outside their bounds",
            "tallene modsiger hinanden eller ligger uden for deres grænser";
        /// Less than the law asks for.
        RulesUndercut => "council_rules_undercut", Refused, Some("numbers"),
            "the municipality's own rules can't ask for less than the law",
            "kommunens egne regler kan ikke stille mindre krav end loven";
        /// Nobody is elected into a council of this kind.
        NotElected => "council_not_elected", Refused, Some("organisation"),
            "members of this council are appointed, not elected", "medlemmer af dette råd udpeges og vælges ikke";
        /// Nobody is appointed to a council of this kind.
        ElectedOnly => "council_elected_only", Refused, Some("organisation"),
            "members of this council are elected, not appointed", "medlemmer af dette råd vælges og udpeges ikke";
        /// An election is called already, and somebody stands.
        ElectionOpen => "council_election_open", Refused, Some("organisation"),
            "an election is called and not decided", "der er udskrevet et valg, som ikke er afgjort";
        /// No election is called, or it is decided.
        NoElection => "council_no_election", Refused, Some("organisation"),
            "no election is called, or it is decided", "der er ikke udskrevet valg, eller det er afgjort";
        /// The days of an election don't follow one another.
        ElectionDaysUnfit => "council_election_days_unfit", Invalid, Some("day"),
            "candidates stand from today until before the election day, and the term begins on it or later",
            "der opstilles fra i dag og til før valgdagen, og perioden begynder på den eller senere";
        /// Too few or too many seats.
        SeatsUnfit {
            /// At least so many.
            min: u16,
            /// At most so many.
            max: u16,
        } => "council_seats_unfit", Refused, Some("seats"),
            "this council has {min} to {max} members", "dette råd har {min} til {max} medlemmer";
        /// The term ends before it begins or lasts too long.
        TermUnfit {
            /// The latest last day.
            latest: NaiveDate,
        } => "council_term_unfit", Invalid, Some("to"),
            "a term does not end before it begins, nor after {latest}",
            "en periode slutter ikke, før den begynder, og ikke efter {latest}";
        /// The last day to stand is over.
        CandidacyClosed => "council_candidacy_closed", Refused, Some("organisation"),
            "candidacies are closed", "opstillingen er slut";
        /// Somebody can still stand.
        CandidacyOpen => "council_candidacy_open", Refused, Some("organisation"),
            "candidates can still stand", "der kan stadig opstilles kandidater";
        /// Stands already.
        AlreadyCandidate => "council_already_candidate", Refused, Some("citizen"),
            "stands as a candidate already", "er allerede opstillet";
        /// Does not stand.
        NotACandidate => "council_not_a_candidate", NotFound, Some("citizen"),
            "does not stand as a candidate", "er ikke opstillet";
        /// Members live in the municipality.
        NotResident => "council_not_resident", Refused, Some("resident"),
            "members of this council live in the municipality", "medlemmer af dette råd bor i kommunen";
        /// Too young or too old.
        AgeUnfit => "council_age_unfit", Refused, Some("citizen"),
            "is too young or too old for this council on that day",
            "er for ung eller for gammel til dette råd på den dag";
        /// The year of birth does not say, or nobody but the citizen says it.
        AgeUnknown => "council_age_unknown", Refused, Some("age_seen"),
            "the age on that day is not known: a log-in must vouch for it, or staff have seen it",
            "alderen på dagen kendes ikke: et log-in skal stå inde for den, eller en medarbejder skal have set den";
        /// Elections to this council are not cancelled.
        NoCancelling => "council_no_cancelling", Refused, Some("organisation"),
            "an election to this council can't be cancelled", "et valg til dette råd kan ikke aflyses";
        /// Too near to the election day.
        CancelLate {
            /// The last day on which it could be cancelled.
            latest: NaiveDate,
        } => "council_cancel_late", Refused, Some("organisation"),
            "an election is cancelled on {latest} at the latest", "et valg aflyses senest {latest}";
        /// More candidates than seats.
        TooManyCandidates => "council_too_many_candidates", Refused, Some("organisation"),
            "there are more candidates than seats", "der er flere kandidater end pladser";
        /// Nobody has voted yet.
        BeforeElectionDay => "council_before_election_day", Refused, Some("organisation"),
            "the election day has not come", "valgdagen er ikke kommet";
        /// Votes for others than those who stand, or not for all.
        VotesUnfit => "council_votes_unfit", Invalid, Some("votes"),
            "each candidate who stands has a number of votes, once",
            "hver opstillet kandidat har et antal stemmer, én gang";
        /// Equal votes decide nothing.
        LotsMissing => "council_lots_missing", Refused, Some("lots"),
            "candidates have equal votes: lots are drawn among them",
            "kandidater har lige mange stemmer: der trækkes lod mellem dem";
        /// Lots for others than those between whom they decide.
        LotsUnfit => "council_lots_unfit", Invalid, Some("lots"),
            "lots are drawn among those with equal votes only, and each once",
            "der trækkes kun lod mellem dem med lige mange stemmer, og hver kun én gang";
        /// How lots were drawn is noted, and only that.
        LotsNote => "council_lots_note", Invalid, Some("note"),
            "a drawing of lots has a note of how it was done, and only it",
            "en lodtrækning har en note om, hvordan den foregik, og kun den";
        /// A side where there is none, or none where there are two.
        SideUnfit => "council_side_unfit", Invalid, Some("side"),
            "a member of a council with two sides has a side, and no other",
            "et medlem af et råd med to sider har en side, og ingen andre har";
        /// No seat is free.
        Full {
            /// So many there are.
            max: u16,
        } => "council_full", Refused, Some("organisation"),
            "all {max} of these seats are taken", "alle {max} af disse pladser er besat";
        /// A personal deputy stands in for one member, and another deputy for none in particular.
        DeputyUnfit => "council_deputy_unfit", Invalid, Some("deputy_of"),
            "a deputy is personal where the rules say so, one for each member of the same side, and not otherwise",
            "en stedfortræder er personlig, hvor reglerne siger det, én for hvert medlem på samme side, og ellers ikke";
        /// No politicians sit in it.
        Politician => "council_politician", Refused, Some("politician"),
            "no politician sits in this council", "der sidder ingen politikere i dette råd";
        /// Each association has one member at most.
        AssociationTwice => "council_association_twice", Refused, Some("association"),
            "an association has at most one member in this council",
            "en forening har højst ét medlem i dette råd";
        /// Sits in it already.
        AlreadyMember => "council_already_member", Refused, Some("person"),
            "is a member or a deputy at that time already", "er allerede medlem eller stedfortræder på det tidspunkt";
        /// There is no such member, or not any more.
        MemberNotFound => "council_member_not_found", NotFound, Some("member"),
            "there is no such member, or not any more", "der er intet sådant medlem, eller ikke længere";
        /// A meeting that was not held yet.
        MeetingAhead => "council_meeting_ahead", Invalid, Some("on"),
            "a meeting is recorded when it was held", "et møde registreres, når det er holdt";
        /// It is recorded already.
        MeetingKnown => "council_meeting_known", Refused, Some("on"),
            "this meeting is recorded already", "dette møde er allerede registreret";
        /// More of something than a council has.
        TooMany {
            /// How many it may have.
            max: usize,
        } => "council_too_many", Refused, None,
            "there are more than {max} of these", "der er flere end {max} af disse";
    }
}
