//! Why a rule about needs and offers refused, in English and in Danish.

crate::error::errors! {
    /// Why a rule about needs and offers refused.
    ExchangeError {
        /// There is no such need.
        NeedNotFound => "need_not_found", NotFound, Some("need"),
            "there is no such need", "der er ikke et sådant behov";
        /// There is one under this id.
        NeedAlreadyPosted => "need_already_posted", Refused, Some("need"),
            "a need was posted under this id already", "der er allerede opslået et behov under dette id", as SENT_ALREADY;
        /// It is closed.
        NeedClosed => "need_closed", Refused, Some("need"),
            "the need is closed", "behovet er lukket";
        /// Its last day has passed.
        NeedExpired => "need_expired", Refused, Some("need"),
            "the need has expired", "behovet er udløbet";
        /// Every place is taken.
        NeedFull => "need_full", Refused, Some("need"),
            "every place is taken", "alle pladser er besat";
        /// Fewer people than one, or more than a need has.
        CapacityOutOfRange {
            /// How many it may have.
            max: u16,
        } => "need_capacity_out_of_range", Invalid, Some("spec.capacity"),
            "a need is for 1 to {max} people", "et behov er for 1 til {max} personer";
        /// More people are the least than are the most.
        MinimumAboveCapacity => "need_minimum_above_capacity", Invalid, Some("spec.minimum"),
            "the minimum staffing is above the capacity", "den mindste bemanding er større end antallet af pladser";
        /// Fewer places than people who have said yes.
        CapacityBelowTaken {
            /// How many have.
            taken: u16,
        } => "need_capacity_below_taken", Refused, Some("spec.capacity"),
            "{taken} places are taken already", "{taken} pladser er allerede besat";
        /// Not 1 to 5.
        PriorityOutOfRange => "need_priority_out_of_range", Invalid, Some("spec.priority"),
            "a priority is 1 (first) to 5 (last)", "en prioritet er 1 (først) til 5 (sidst)";
        /// The youngest is older than the oldest.
        AgeReversed => "need_age_reversed", Invalid, Some("spec.age_from"),
            "the age limits begin after they end", "aldersgrænserne begynder, efter at de slutter";
        /// Grades outside 7 to 10.
        GradeOutOfRange => "need_grade_out_of_range", Invalid, Some("spec.mentoring_grade"),
            "mentoring is for pupils of grades 7 to 10", "mentorordningen er for elever i 7. til 10. klasse";
        /// Contact with children, and nobody who may obtain certificates.
        ChildrenNeedAnOrganisation => "need_children_need_an_organisation", Refused, Some("poster"),
            "only an organisation can ask for direct contact with children: it obtains the certificates",
            "kun en organisation kan søge om direkte kontakt med børn: den indhenter attesterne";
        /// People have said yes to these times.
        TimesAgreed => "need_times_agreed", Refused, Some("spec.schedule"),
            "somebody has said yes to these times, or to what else they rest on",
            "nogen har sagt ja til disse tider eller til det, de bygger på";
        /// There is no such offer.
        OfferNotFound => "offer_not_found", NotFound, Some("offer"),
            "there is no such offer", "der er ikke et sådant tilbud";
        /// There is one under this id.
        OfferAlreadyMade => "offer_already_made", Refused, Some("offer"),
            "an offer was made under this id already", "der er allerede givet et tilbud under dette id", as SENT_ALREADY;
        /// It was withdrawn.
        OfferWithdrawn => "offer_withdrawn", Refused, Some("offer"),
            "the offer is withdrawn", "tilbuddet er trukket tilbage";
        /// Its last day has passed.
        OfferExpired => "offer_expired", Refused, Some("offer"),
            "the offer has expired", "tilbuddet er udløbet";
        /// Not 1 to 20 tasks at once.
        LimitOutOfRange => "offer_limit_out_of_range", Invalid, Some("spec.limit"),
            "somebody takes 1 to 20 tasks at once", "man påtager sig 1 til 20 opgaver ad gangen";
        /// No minutes, or more than a year has.
        HoursOutOfRange => "offer_hours_out_of_range", Invalid, Some("spec.minutes_max"),
            "somebody gives 1 to 525600 minutes in all", "man giver 1 til 525600 minutter i alt";
        /// No minutes, or more than a week has.
        WeekHoursOutOfRange => "offer_week_hours_out_of_range", Invalid, Some("spec.week_minutes_max"),
            "somebody gives 1 to 10080 minutes a week", "man giver 1 til 10080 minutter om ugen";
        /// A distance below zero, or around the country.
        ReachOutOfRange => "reach_out_of_range", Invalid, Some("spec.reach_km"),
            "a reach is 0 to 500 km", "en rækkevidde er 0 til 500 km";
        /// A window ends before it begins.
        WindowReversed => "window_reversed", Invalid, Some("spec.schedule.windows"),
            "a time window ends before it begins", "et tidsrum slutter, før det begynder";
        /// A window is longer than a day and a night.
        WindowTooLong => "window_too_long", Invalid, Some("spec.schedule.windows"),
            "a time window lasts 24 hours at most", "et tidsrum varer højst 24 timer";
        /// A window with seconds.
        WindowNotWholeMinutes => "window_not_whole_minutes", Invalid, Some("spec.schedule.windows"),
            "a time window begins and ends at whole minutes", "et tidsrum begynder og slutter på hele minutter";
        /// Fixed times without any, or two of them at once.
        WindowsUnfit => "windows_unfit", Invalid, Some("spec.schedule.windows"),
            "the time windows of one schedule must not overlap", "tidsrum i én plan må ikke overlappe";
        /// A recurrence without a window or without an end.
        RecurrenceUnfit => "recurrence_unfit", Invalid, Some("spec.schedule"),
            "a recurrence has windows, comes every 1 to 8 weeks, and ends on a day not before the first window",
            "en gentagelse har tidsrum, kommer hver 1. til 8. uge og slutter ikke før det første tidsrum";
        /// More shifts than are planned at once.
        TooManyShifts {
            /// How many there may be.
            max: usize,
        } => "too_many_shifts", Invalid, Some("spec.schedule"),
            "a schedule has at most {max} shifts", "en plan har højst {max} vagter";
        /// The period ends before it begins, or is over, or is too long.
        PeriodUnfit => "exchange_period_unfit", Invalid, Some("spec.to"),
            "the last day is not before the first, not in the past, and within five years",
            "den sidste dag er ikke før den første, ikke i fortiden og inden for fem år";
        /// More of something than there may be.
        TooMany {
            /// How many there may be.
            max: usize,
        } => "exchange_too_many", Invalid, Some("spec"),
            "there are more than {max} of these", "der er flere end {max} af disse";
        /// The place lies outside Denmark.
        OutsideDenmark => "place_outside_denmark", Invalid, Some("place"),
            "the place lies outside Denmark", "stedet ligger uden for Danmark";
    }
}
