//! Why a rule about organisations refused, in English and in Danish.

crate::error::errors! {
    /// Why a rule about organisations refused.
    OrganisationError {
        /// There is no such organisation.
        NotFound => "organisation_not_found", NotFound, Some("organisation"),
            "there is no such organisation", "der er ingen sådan organisation";
        /// There is one under this id.
        AlreadyRegistered => "organisation_already_registered", Refused, Some("organisation"),
            "an organisation is registered under this id already",
            "der er allerede registreret en organisation under dette id", as SENT_ALREADY;
        /// The municipality has not confirmed it yet.
        NotConfirmed => "organisation_not_confirmed", Refused, Some("organisation"),
            "the municipality has not confirmed the organisation yet",
            "kommunen har endnu ikke bekræftet organisationen";
        /// It is closed.
        Closed => "organisation_closed", Refused, Some("organisation"),
            "the organisation is closed", "organisationen er nedlagt";
        /// Nobody of that name holds a mandate.
        MandateMissing => "mandate_missing", Denied, None,
            "this needs a mandate from the organisation", "dette kræver fuldmagt fra organisationen";
        /// The mandate has ended, or has not begun.
        MandateExpired => "mandate_expired", Refused, None,
            "the mandate is not in force today", "fuldmagten gælder ikke i dag";
        /// The mandate does not cover this.
        MandateTooNarrow => "mandate_too_narrow", Denied, None,
            "the mandate does not cover this", "fuldmagten omfatter ikke dette";
        /// Somebody else wants the holder named.
        NamedByHolder => "mandate_named_by_holder", Denied, Some("named"),
            "only the holder, or staff who asked them, lets the name be shown",
            "kun indehaveren selv eller personale, der har spurgt, kan lade navnet vise";
        /// Name, CVR number or inhabitants, by somebody else than staff.
        ChangedByStaff => "organisation_changed_by_staff", Denied, None,
            "name, CVR number and inhabitants are what the municipality confirmed: staff changes them",
            "navn, CVR-nummer og indbyggertal har kommunen bekræftet: personalet ændrer dem";
        /// Confirmed under another name or number than stands there now.
        ChangedMeanwhile => "organisation_changed_meanwhile", Refused, Some("name"),
            "the organisation says another name or CVR number of itself by now",
            "foreningen har i mellemtiden angivet et andet navn eller CVR-nummer";
        /// Looser safeguards than before, by somebody else than staff.
        LoosenedByStaff => "safeguard_loosened_by_staff", Denied, Some("policy"),
            "only staff lets an organisation ask for less than before",
            "kun personalet kan lade en organisation stille lempeligere krav end før";
        /// There is no mandate of this number in force.
        MandateNotFound => "mandate_not_found", NotFound, Some("mandate"),
            "there is no such mandate in force", "der er ingen sådan gældende fuldmagt";
        /// It ends before it begins.
        MandateReversed => "mandate_reversed", Invalid, Some("to"),
            "the mandate ends before it begins", "fuldmagten slutter, før den begynder";
        /// It covers nothing.
        MandateEmpty => "mandate_empty", Invalid, Some("powers"),
            "a mandate covers at least one thing", "en fuldmagt omfatter mindst én ting";
        /// The last who may manage it.
        LastManager => "mandate_last_manager", Refused, Some("mandate"),
            "somebody else must be able to manage the organisation first",
            "en anden skal først kunne administrere organisationen";
        /// Only associations are approved.
        NotAnAssociation => "organisation_not_an_association", Refused, Some("organisation"),
            "only an association is approved", "kun en forening godkendes";
        /// A year that is not this one or one of the two before.
        YearOutOfRange => "declaration_year_out_of_range", Invalid, Some("year"),
            "a declaration is made for this year or one of the two before",
            "en erklæring afgives for i år eller et af de to foregående år";
        /// More of something than an organisation has.
        TooMany {
            /// How many it may have.
            max: usize,
        } => "organisation_too_many", Invalid, None,
            "there are more than {max} of these", "der er flere end {max} af disse";
        /// A threshold outside its bounds.
        ThresholdOutOfRange => "safeguard_threshold_out_of_range", Invalid, Some("policy"),
            "a threshold lies outside its bounds", "en tærskel ligger uden for sine grænser";
        /// Only a local council has inhabitants.
        InhabitantsUnfit => "organisation_inhabitants_unfit", Invalid, Some("inhabitants"),
            "only a local council has a number of inhabitants", "kun et lokalråd har et antal indbyggere";
    }
}
