//! Why a rule about partnership agreements refused, in English and in Danish.

crate::error::errors! {
    /// Why a rule about partnership agreements refused.
    PartnershipError {
        /// There is no such agreement, or none that the actor may see.
        NotFound => "partnership_not_found", NotFound, Some("agreement"),
            "there is no such agreement", "der er ingen sådan aftale";
        /// Fewer than two parties.
        TooFewParties => "partnership_too_few_parties", Invalid, Some("terms"),
            "an agreement has at least two parties", "en aftale har mindst to parter";
        /// The same party twice.
        PartyTwice => "partnership_party_twice", Invalid, Some("terms"),
            "a party stands in the agreement twice", "en part står to gange i aftalen";
        /// A municipal institution as partner of the municipality or of another one.
        OwnInstitution => "partnership_own_institution", Refused, Some("terms"),
            "a municipal institution is a part of the municipality and can't be its partner",
            "en kommunal institution er en del af kommunen og kan ikke være dens partner";
        /// Other parties than those who agreed.
        PartiesFixed => "partnership_parties_fixed", Refused, Some("terms"),
            "the parties of an agreement stay the same: others make an agreement of their own",
            "en aftales parter ligger fast: andre indgår deres egen aftale";
        /// Somebody who is no party.
        NotAParty => "partnership_not_a_party", Denied, Some("by"),
            "this is no party to the agreement", "dette er ikke en part i aftalen";
        /// It ends before it begins.
        TermReversed => "partnership_term_reversed", Invalid, Some("terms"),
            "the agreement ends before it begins", "aftalen slutter, før den begynder";
        /// Its last day is over.
        TermPast => "partnership_term_past", Refused, Some("terms"),
            "the agreement's last day is over", "aftalens sidste dag er forbi";
        /// A review outside the agreement's time.
        ReviewOutsideTerm => "partnership_review_outside_term", Invalid, Some("terms"),
            "a review lies outside the agreement's time", "en opfølgning ligger uden for aftalens løbetid";
        /// A notice period in another unit, or too long.
        NoticeUnfit => "partnership_notice_unfit", Invalid, Some("terms"),
            "notice is 1 to 24 months or 1 to 731 days", "opsigelsesvarslet er 1 til 24 måneder eller 1 til 731 dage";
        /// Volunteers alone would do what the law asks of the municipality.
        ReplacesStaff => "partnership_replaces_staff", Refused, Some("content"),
            "volunteers do not replace staff in a task that the law gives the municipality",
            "frivillige erstatter ikke ansatte i en opgave, som loven pålægger kommunen";
        /// Insured by somebody who is no party.
        InsurerUnfit => "partnership_insurer_unfit", Invalid, Some("content"),
            "the volunteers are insured by a party to the agreement", "de frivillige forsikres af en part i aftalen";
        /// A contribution of nobody, twice, or without a sensible amount.
        ContributionUnfit => "partnership_contribution_unfit", Invalid, Some("content"),
            "each party contributes once, with 1 to 1,000,000,000,000 øre",
            "hver part bidrager én gang, med 1 til 1.000.000.000.000 øre";
        /// Two rates for one year.
        RateTwice => "partnership_rate_twice", Invalid, None,
            "a year has one rate of support", "et år har én støttesats";
        /// No rate for the year.
        RateMissing => "partnership_rate_missing", Refused, Some("year"),
            "there is no rate of support for the year", "der er ingen støttesats for året";
        /// A council whose inhabitants are not known.
        InhabitantsUnknown => "partnership_inhabitants_unknown", Refused, Some("organisation"),
            "no number of inhabitants is registered for this local council",
            "der er ikke registreret et indbyggertal for dette lokalråd";
        /// More of something than an agreement has.
        TooMany {
            /// How many it may have.
            max: usize,
        } => "partnership_too_many", Invalid, None,
            "there are more than {max} of these", "der er flere end {max} af disse";
        /// Another version than the latest.
        NotLatest => "partnership_not_latest", Refused, Some("version"),
            "there is a later version of the agreement", "der er en senere udgave af aftalen";
        /// Nothing lies ready to be signed or dropped.
        NoDraft => "partnership_no_draft", Refused, Some("agreement"),
            "there is no draft to sign or drop", "der er intet udkast at underskrive eller opgive";
        /// The party signed this version before.
        AlreadySigned => "partnership_already_signed", Refused, Some("by"),
            "the party has signed this version already", "parten har allerede underskrevet denne udgave";
        /// Nobody agrees with themselves.
        SamePerson => "partnership_same_person", Refused, Some("by"),
            "the same person has acted for another party: somebody else must act for this one",
            "samme person har handlet for en anden part: en anden skal handle for denne";
        /// All signed nothing yet, or it is over.
        NotAgreed => "partnership_not_agreed", Refused, Some("agreement"),
            "no agreement holds between the parties", "der gælder ingen aftale mellem parterne";
        /// Ended or expired.
        Over => "partnership_over", Refused, Some("agreement"),
            "the agreement is over", "aftalen er ophørt";
        /// Notice was given before.
        NoticeGiven => "partnership_notice_given", Refused, Some("agreement"),
            "notice has been given already", "aftalen er allerede opsagt";
        /// It ends by its date before the notice period is over.
        EndsBefore => "partnership_ends_before", Refused, Some("agreement"),
            "the agreement ends by its date before the notice period is over",
            "aftalen udløber, før opsigelsesvarslet er gået";
        /// The agreement has no review on that day.
        NoSuchReview => "partnership_no_such_review", NotFound, Some("due"),
            "the agreement has no review due on that day", "aftalen har ingen opfølgning den dag";
        /// The day has not come.
        ReviewEarly => "partnership_review_early", Refused, Some("due"),
            "the review is not due yet", "opfølgningen skal først ske senere";
        /// Done before.
        ReviewDone => "partnership_review_done", Refused, Some("due"),
            "this review has been done", "denne opfølgning er foretaget";
    }
}
