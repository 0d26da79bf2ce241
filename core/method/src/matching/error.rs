//! Why volunteers can't be matched with needs, in English and in Danish.
//!
//! Volunteers and needs are named by their position in the input, never by their ids.

medborger_base::error::errors! {
    /// Why a matching was refused.
    MatchingError wraps Work(medborger_base::work::WorkError) {
        /// More of something than a market may have.
        TooMany {
            /// The part of the input.
            field: String,
            /// How many there may be.
            max: usize,
        } => "matching_too_many", Invalid, Some(field),
            "there are more than {max} of these", "der er flere end {max} af disse";
        /// Two needs have one id.
        NeedRepeated {
            /// The second one.
            field: String,
        } => "matching_need_repeated", Invalid, Some(field),
            "two needs have the same id", "to behov har samme id",
            "two needs are the same", "to behov er de samme";
        /// Two volunteers have one id.
        VolunteerRepeated {
            /// The second one.
            field: String,
        } => "matching_volunteer_repeated", Invalid, Some(field),
            "two volunteers have the same id", "to frivillige har samme id",
            "two volunteers are the same", "to frivillige er de samme";
        /// A pair is there twice.
        PairRepeated {
            /// The second one.
            field: String,
        } => "matching_pair_repeated", Invalid, Some(field),
            "this pair is there twice", "dette par er der to gange";
        /// A pair names a need that is not in the market.
        NeedUnknown {
            /// Where.
            field: String,
        } => "matching_need_unknown", Invalid, Some(field),
            "there is no such need", "der er intet sådant behov";
        /// A pair names a volunteer who is not in the market.
        VolunteerUnknown {
            /// Where.
            field: String,
        } => "matching_volunteer_unknown", Invalid, Some(field),
            "there is no such volunteer", "der er ingen sådan frivillig";
        /// A need for nobody.
        CapacityZero {
            /// Where.
            field: String,
        } => "matching_capacity_zero", Invalid, Some(field),
            "a need has room for at least one person", "et behov har plads til mindst én person";
        /// A volunteer who may take no need.
        LimitZero {
            /// Where.
            field: String,
        } => "matching_limit_zero", Invalid, Some(field),
            "a volunteer takes at least one need", "en frivillig tager mindst ét behov";
        /// A need's minimum is above its capacity.
        MinimumAboveCapacity {
            /// Where.
            field: String,
        } => "matching_minimum_above_capacity", Invalid, Some(field),
            "the minimum is above the capacity", "minimum er større end antallet af pladser";
        /// A priority that there isn't.
        PriorityOutOfRange {
            /// Where.
            field: String,
        } => "matching_priority_out_of_range", Invalid, Some(field),
            "a priority is 1 to 5", "en prioritet er 1 til 5";
        /// A fit above 1000.
        FitOutOfRange {
            /// Where.
            field: String,
        } => "matching_fit_out_of_range", Invalid, Some(field),
            "a fit is 0 to 1000", "en egnethed er 0 til 1000";
        /// A shift that doesn't end after it begins.
        ShiftOutOfOrder {
            /// Where.
            field: String,
        } => "matching_shift_out_of_order", Invalid, Some(field),
            "a shift ends after it begins", "en vagt slutter efter, at den begynder";
        /// A journey of more than a day.
        JourneyOutOfRange {
            /// Where.
            field: String,
        } => "matching_journey_out_of_range", Invalid, Some(field),
            "a journey takes at most 1440 minutes", "en rejse tager højst 1440 minutter";
        /// Two journeys from one place to another.
        JourneyRepeated {
            /// The second one.
            field: String,
        } => "matching_journey_repeated", Invalid, Some(field),
            "this journey is there twice", "denne rejse er der to gange";
        /// More people have said yes to a need than it has room for.
        LockedAboveCapacity {
            /// The need.
            field: String,
        } => "matching_locked_above_capacity", Refused, Some(field),
            "more people are locked to this need than it has room for",
            "flere personer er låst til dette behov, end der er plads til";
        /// A volunteer has said yes to more needs than the limit.
        LockedAboveLimit {
            /// The volunteer.
            field: String,
        } => "matching_locked_above_limit", Refused, Some(field),
            "this volunteer is locked to more needs than the limit",
            "denne frivillige er låst til flere behov end grænsen";
        /// A volunteer has said yes to two needs at the same time.
        LockedCollide {
            /// The volunteer.
            field: String,
        } => "matching_locked_collide", Refused, Some(field),
            "this volunteer is locked to two needs at the same time, or to one at the time of a shift elsewhere",
            "denne frivillige er låst til to behov på samme tid, eller til et på samme tid som en vagt et andet sted";
        /// No choice of pairs gives every need its minimum.
        MinimumsConflict => "matching_minimums_conflict", Refused, Some("needs"),
            "no choice of these people gives every need its minimum",
            "intet valg af disse personer giver alle behov deres minimum";
        /// Needs collide in so many ways that the cases nest too deep.
        Unsolved => "matching_unsolved", Refused, Some("needs"),
            "the needs collide in too many ways for a best choice to be found",
            "behovene falder sammen på for mange måder til, at et bedste valg kan findes";
        /// A matching that does not belong to the market.
        MatchingUnfit => "matching_unfit", Invalid, Some("matching"),
            "the matching is not of this market, or breaks its rules",
            "parringen hører ikke til dette marked eller bryder dets regler";
        /// Somebody who is not in the market.
        VolunteerMissing => "matching_volunteer_missing", NotFound, Some("volunteer"),
            "this volunteer is not in the market", "denne frivillige er ikke i markedet";
    }
}
