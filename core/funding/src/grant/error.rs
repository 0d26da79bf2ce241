//! Why a rule about grants refused, in English and in Danish.

crate::error::errors! {
    /// Why a rule about grants refused.
    GrantError {
        /// There is no such application, or none that the actor may see.
        NotFound => "grant_not_found", NotFound, Some("grant"),
            "there is no such application", "der er ingen sådan ansøgning";
        /// There is no such call.
        RoundNotFound => "grant_round_not_found", NotFound, Some("round"),
            "there is no such call for applications", "der er ingen sådan ansøgningsrunde";
        /// It has opened, and stands as it was announced.
        RoundBegun => "grant_round_begun", Refused, Some("round"),
            "the call has opened: only its deadline and pool can still grow",
            "runden er åbnet: kun fristen og puljen kan stadig udvides";
        /// It closes before it opens, or is over.
        WindowUnfit => "grant_window_unfit", Invalid, Some("terms"),
            "the call opens before it closes, both on a whole minute, and closes in the future",
            "runden åbner, før den lukker, begge på et helt minut, og den lukker i fremtiden";
        /// The provision is not in force on the day on which the call opens.
        BasisNotInForce => "grant_basis_not_in_force", Invalid, Some("terms"),
            "the provision is not in force when the call opens", "bestemmelsen gælder ikke, når runden åbner";
        /// Reports are due before the call closes.
        ReportDueUnfit => "grant_report_due_unfit", Invalid, Some("terms"),
            "reports are due after the call closes", "regnskaber skal indsendes, efter at runden lukker";
        /// A deadline that would come earlier.
        DeadlineShortened => "grant_deadline_shortened", Refused, Some("closes_at"),
            "a deadline is extended and never shortened", "en frist forlænges og forkortes aldrig";
        /// A pool below what is granted.
        PoolBelowGranted => "grant_pool_below_granted", Refused, Some("ceiling_oere"),
            "more than that is granted already", "der er allerede bevilget mere end det";
        /// Not open yet.
        RoundNotOpen => "grant_round_not_open", Refused, Some("round"),
            "the call has not opened yet", "runden er ikke åbnet endnu";
        /// The deadline is over.
        RoundClosed => "grant_round_closed", Refused, Some("round"),
            "the deadline for applications is over", "ansøgningsfristen er udløbet";
        /// Received in the future.
        ReceivedInFuture => "grant_received_in_future", Invalid, Some("received_at"),
            "the application can't have been received later than now",
            "ansøgningen kan ikke være modtaget senere end nu";
        /// Another application has this id.
        AlreadyApplied => "grant_already_applied", Refused, Some("grant"),
            "another application has this id", "en anden ansøgning har dette id", as SENT_ALREADY;
        /// The kind of organisation can't get it.
        ApplicantUnfit => "grant_applicant_unfit", Refused, Some("organisation"),
            "this kind of organisation can't get a grant from this call",
            "denne slags organisation kan ikke få tilskud fra denne runde";
        /// Not approved (folkeoplysningsloven § 4).
        NotApproved => "grant_not_approved", Refused, Some("organisation"),
            "only an approved association gets this grant (folkeoplysningsloven § 4)",
            "kun en godkendt forening får dette tilskud (folkeoplysningsloven § 4)";
        /// Contact with children, and no declaration.
        DeclarationMissing => "grant_declaration_missing", Refused, Some("organisation"),
            "where there is contact with children the year's declaration about child certificates is needed",
            "ved kontakt med børn kræves årets erklæring om børneattester";
        /// Something that the call asks for.
        Incomplete {
            /// What is missing.
            missing: &'static str,
        } => "grant_incomplete", Invalid, Some("content"),
            "the application lacks `{missing}`", "ansøgningen mangler `{missing}`";
        /// An amount outside its bounds.
        AmountUnfit => "grant_amount_unfit", Invalid, None,
            "an amount is at least 1 and at most 1,000,000,000,000 øre",
            "et beløb er mindst 1 og højst 1.000.000.000.000 øre";
        /// More than the budget lacks.
        ExceedsBudget => "grant_exceeds_budget", Invalid, Some("content"),
            "the amount is more than the budget's expenses less its income",
            "beløbet er større end budgettets udgifter minus indtægter";
        /// More of something than there can be.
        TooMany {
            /// How many there may be.
            max: usize,
        } => "grant_too_many", Invalid, None,
            "there are more than {max} of these", "der er flere end {max} af disse";
        /// Its stage does not allow it.
        WrongStage => "grant_wrong_stage", Refused, Some("grant"),
            "the application's stage does not allow this", "ansøgningens stadium tillader ikke dette";
        /// A day that is over.
        DayPast => "grant_day_past", Invalid, Some("last_day"),
            "the last day is over already", "den sidste dag er allerede forbi";
        /// The time for more information is over.
        InfoLate => "grant_info_late", Refused, Some("grant"),
            "the deadline for more information is over", "fristen for flere oplysninger er udløbet";
        /// Criteria that are not the call's.
        CriteriaUnfit => "grant_criteria_unfit", Invalid, Some("criteria"),
            "each of the call's criteria is assessed, and once", "hvert af rundens kriterier vurderes, og kun én gang";
        /// More than was applied for.
        AboveApplied => "grant_above_applied", Refused, Some("granted_oere"),
            "more can't be granted than was applied for", "der kan ikke bevilges mere, end der er søgt om";
        /// More than is left.
        PoolExhausted => "grant_pool_exhausted", Refused, Some("granted_oere"),
            "there is not that much left in the pool", "der er ikke så meget tilbage i puljen";
        /// No reasons.
        ReasonsMissing => "grant_reasons_missing", Invalid, Some("reasons"),
            "a decision that does not fully uphold the applicant gives its reasons (forvaltningsloven § 22)",
            "en afgørelse, der ikke giver ansøgeren fuldt medhold, begrundes (forvaltningsloven § 22)";
        /// No guidance on complaint.
        GuidanceMissing => "grant_guidance_missing", Invalid, Some("complaint_guidance"),
            "a decision that does not fully uphold the applicant says how to complain (forvaltningsloven § 25)",
            "en afgørelse, der ikke giver ansøgeren fuldt medhold, vejleder om klage (forvaltningsloven § 25)";
        /// Paid or repaid on a day that can't be.
        PaidOnUnfit => "grant_paid_on_unfit", Invalid, Some("on"),
            "money is moved between the day of the decision and today",
            "penge flyttes mellem dagen for afgørelsen og i dag";
        /// More than is owed.
        RepaymentTooLarge => "grant_repayment_too_large", Invalid, Some("amount_oere"),
            "more is repaid than is owed", "der tilbagebetales mere, end der skyldes";
    }
}
