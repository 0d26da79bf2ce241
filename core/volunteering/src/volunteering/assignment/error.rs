//! Why a rule about assignments and hours refused, in English and in Danish.

use super::MissingSafeguard;

crate::error::errors! {
    /// Why a rule about assignments refused.
    AssignmentError {
        /// There is no such assignment.
        NotFound => "assignment_not_found", NotFound, Some("assignment"),
            "there is no such assignment", "der er ingen sådan opgave";
        /// There is one under this id.
        AlreadyProposed => "assignment_already_proposed", Refused, Some("assignment"),
            "an assignment was proposed under this id already", "der er allerede foreslået en opgave under dette id", as SENT_ALREADY;
        /// The volunteer has one for this need already.
        PairAlreadyProposed => "assignment_pair_already_proposed", Refused, Some("helper"),
            "this volunteer was proposed for this need already", "den frivillige er allerede foreslået til dette behov";
        /// Nobody helps themselves.
        OwnNeed => "assignment_own_need", Refused, Some("helper"),
            "nobody is matched to their own need", "man kan ikke matches med sit eget behov";
        /// Outside the age limits, or of unknown age.
        AgeUnfit => "assignment_age_unfit", Refused, Some("helper"),
            "the volunteer's year of birth is unknown or outside the age limits of the need",
            "den frivilliges fødselsår er ukendt eller uden for behovets aldersgrænser";
        /// Only a student's offer serves for mentoring.
        NotAStudent => "assignment_not_a_student", Refused, Some("helper"),
            "mentoring needs an offer from a student in youth education",
            "mentorordningen kræver et tilbud fra en elev på en ungdomsuddannelse";
        /// An organisation has no direct contact with children: its volunteers do.
        OrganisationWithChildren => "assignment_organisation_with_children", Refused, Some("helper"),
            "where children are involved each volunteer is assigned by name",
            "hvor børn er involveret, tildeles hver frivillig ved navn";
        /// A volunteer spoke for the poster too.
        BothSides => "assignment_both_sides", Denied, None,
            "a volunteer does not decide for the other side", "en frivillig bestemmer ikke for den anden side";
        /// It has ended.
        HasEnded => "assignment_has_ended", Refused, Some("assignment"),
            "the assignment has ended", "opgaven er afsluttet";
        /// A side has not said yes.
        NotAgreed => "assignment_not_agreed", Refused, Some("assignment"),
            "both sides must say yes first", "begge parter skal først sige ja";
        /// Both sides have said yes.
        AlreadyAgreed => "assignment_already_agreed", Refused, Some("assignment"),
            "both sides have said yes; cancel instead", "begge parter har sagt ja; annullér i stedet";
        /// The work has not begun.
        NotStarted => "assignment_not_started", Refused, Some("assignment"),
            "the work has not begun", "arbejdet er ikke begyndt";
        /// A safeguard is missing.
        SafeguardMissing {
            /// Which.
            what: MissingSafeguard,
        } => "assignment_safeguard_missing", Refused, Some("assignment"),
            "{what} is missing", "{what:#} mangler";
        /// As many tasks as the offer takes at once.
        LimitReached {
            /// How many.
            limit: usize,
        } => "assignment_limit_reached", Refused, Some("assignment"),
            "the volunteer takes {limit} tasks at once and has them", "den frivillige påtager sig {limit} opgaver ad gangen og har dem";
        /// Booked elsewhere at the same time.
        DoubleBooked => "assignment_double_booked", Refused, Some("assignment"),
            "the volunteer is booked elsewhere at the same time", "den frivillige er optaget et andet sted på samme tid";
        /// More than there are minutes, or none.
        MinutesOutOfRange => "hours_minutes_out_of_range", Invalid, Some("minutes"),
            "a day has 1 to 1440 minutes", "en dag har 1 til 1440 minutter";
        /// With what was reported before, more than a day has.
        DayOverfull => "hours_day_overfull", Refused, Some("minutes"),
            "with what was reported before the day has more than 24 hours",
            "med det, der er indberettet før, har dagen mere end 24 timer";
        /// In the future, or before the work began.
        DayUnfit => "hours_day_unfit", Invalid, Some("day"),
            "the day lies in the future, before the work began or after it ended",
            "dagen ligger i fremtiden, før arbejdet begyndte, eller efter at det sluttede";
        /// Only a volunteer's hours are kept.
        OnlyOfVolunteers => "hours_only_of_volunteers", Refused, Some("assignment"),
            "hours are kept of volunteers only", "der føres kun timer for frivillige";
        /// There is no such entry.
        NoSuchEntry => "hours_no_such_entry", NotFound, Some("entry"),
            "there is no such entry in the ledger", "der er ingen sådan post i timeregnskabet";
        /// It was decided on, or another came in its place.
        EntryDecided => "hours_entry_decided", Refused, Some("entry"),
            "the entry was decided on, or another came in its place",
            "posten er afgjort, eller en anden er trådt i stedet for den";
        /// More of something than there may be.
        TooMany {
            /// How many there may be.
            max: usize,
        } => "assignment_too_many", Refused, None,
            "there are more than {max} of these", "der er flere end {max} af disse";
        /// A matching whose proof did not hold: a fault of this library.
        NotProven => "matching_not_proven", Refused, None,
            "the matching was computed, but its proof did not hold; nothing was proposed",
            "matchningen blev beregnet, men dens bevis holdt ikke; intet er foreslået",
            "the matching could not be shown to be the best, and nothing was proposed",
            "det kunne ikke vises, at matchningen er den bedste, og intet er foreslået";
        /// Slower than somebody on foot, or faster than a car.
        TravelOutOfRange => "matching_travel_out_of_range", Invalid, Some("metres_per_minute"),
            "people travel 10 to 2000 metres a minute", "man rejser 10 til 2000 meter i minuttet";
        /// The period ends before it begins or is longer than two years.
        PeriodUnfit => "hours_period_unfit", Invalid, Some("to"),
            "a period ends after it begins and within two years", "en periode slutter, efter at den begynder, og inden for to år";
    }
}

impl std::fmt::Display for MissingSafeguard {
    /// In English; the alternate form (`{:#}`) in Danish.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (english, danish) = match self {
            Self::ChildCertificate => ("a child certificate", "børneattest"),
            Self::Declaration => (
                "the association's declaration about certificates",
                "foreningens erklæring om børneattester",
            ),
            Self::CriminalRecord => ("a criminal record that was seen", "set straffeattest"),
            Self::Confidentiality => ("a declaration of confidentiality", "tavshedserklæring"),
            Self::Organisation => (
                "an organisation that is not closed",
                "en organisation, der ikke er nedlagt",
            ),
        };
        f.write_str(if f.alternate() { danish } else { english })
    }
}
