//! Why a draw can't be prepared, computed, published or replayed, in English and in Danish.
//!
//! People are named by their position in the input, never by what was written about them.

medborger_base::error::errors! {
    /// Why a draw was refused.
    SortitionError wraps Work(medborger_base::work::WorkError) {
        /// Fewer seats than one, or more than a draw may have.
        SeatsOutOfRange {
            /// How many seats a draw may have.
            max: u32,
        } => "sortition_seats_out_of_range", Invalid, Some("seats"),
            "a draw fills 1 to {max} seats", "en lodtrækning besætter 1 til {max} pladser";
        /// Fewer people can be drawn than there are seats.
        PoolTooSmall {
            /// How many can be drawn.
            people: usize,
            /// How many seats there are.
            seats: u32,
        } => "sortition_pool_too_small", Refused, Some("people"),
            "{people} people can be drawn, but there are {seats} seats",
            "{people} personer kan udtrækkes, men der er {seats} pladser";
        /// More of something than a draw may have.
        TooMany {
            /// The part of the input.
            field: String,
            /// How many there may be.
            max: usize,
        } => "sortition_too_many", Invalid, Some(field),
            "there are more than {max} of these", "der er flere end {max} af disse";
        /// A quota's minimum is above its maximum.
        MinAboveMax {
            /// The quota.
            field: String,
        } => "sortition_min_above_max", Invalid, Some(field),
            "the minimum is above the maximum", "minimum er større end maksimum";
        /// A feature, a value, a seat group or a pair of values is there twice.
        Repeated {
            /// Where.
            field: String,
        } => "sortition_repeated", Invalid, Some(field),
            "this is there twice", "dette er der to gange";
        /// A name is empty, too long, or holds characters that it may not.
        NameMalformed {
            /// Where.
            field: String,
        } => "sortition_name_malformed", Invalid, Some(field),
            "a name has 1 to 100 characters, none of them a control character, and no white space at its ends",
            "et navn har 1 til 100 tegn, ingen styretegn og ingen mellemrum i enderne";
        /// A pseudonym that can't stand in a published text.
        IdMalformed {
            /// Where.
            field: String,
        } => "sortition_id_malformed", Invalid, Some(field),
            "an id has 1 to 64 letters a to z, digits, dots, hyphens or underscores",
            "et id har 1 til 64 bogstaver a til z, cifre, punktummer, bindestreger eller understreger";
        /// Two people have one id.
        PersonRepeated {
            /// The second one.
            field: String,
        } => "sortition_person_repeated", Invalid, Some(field),
            "two people have the same id", "to personer har samme id",
            "two people are the same", "to personer er de samme";
        /// A person has no value for a feature with quotas.
        FeatureMissing {
            /// The person and the feature.
            field: String,
        } => "sortition_feature_missing", Invalid, Some(field),
            "the person has no value for this feature", "personen har ingen værdi for dette kendetegn";
        /// A person's value stands in no quota of its feature.
        ValueUnlisted {
            /// The person and the feature.
            field: String,
        } => "sortition_value_unlisted", Invalid, Some(field),
            "the person's value is in no quota of this feature", "personens værdi står i ingen kvote for dette kendetegn";
        /// A quota with a minimum names a value that nobody has.
        ValueOfNobody {
            /// The quota.
            field: String,
        } => "sortition_value_of_nobody", Refused, Some(field),
            "the quota asks for people with a value that nobody has",
            "kvoten kræver personer med en værdi, som ingen har";
        /// A joint quota or a person names a feature, value or seat group that the rules don't have.
        Unknown {
            /// Where.
            field: String,
        } => "sortition_unknown", Invalid, Some(field),
            "the rules have no such feature, value or seat group",
            "reglerne har ikke et sådant kendetegn, en sådan værdi eller pladsgruppe";
        /// A joint quota is about one feature only.
        JointOfOne {
            /// The quota.
            field: String,
        } => "sortition_joint_of_one", Invalid, Some(field),
            "a joint quota is about two features or more", "en fælles kvote handler om to kendetegn eller flere";
        /// The seat groups don't make up the seats.
        SeatGroupsUnfit => "sortition_seat_groups_unfit", Invalid, Some("seat_groups"),
            "the seats of the groups must add up to all seats", "gruppernes pladser skal tilsammen være alle pladser";
        /// At most no one from a household.
        HouseholdZero => "sortition_household_zero", Invalid, Some("household_max"),
            "at least one person from a household must be allowed", "mindst én person fra en husstand skal være tilladt";
        /// A limit for households where nobody's is known.
        HouseholdsMissing => "sortition_households_missing", Invalid, Some("household_max"),
            "there is a limit for each household, and of nobody is it known who lives together: give the people's `household`, \
             or leave the limit out",
            "der er en grænse pr. husstand, men om ingen er det oplyst, hvem der bor sammen: angiv personernes `household`, \
             eller udelad grænsen",
            "there is a limit for each household, but it is not said who live together",
            "der er en grænse for hver husstand, men det er ikke oplyst, hvem der bor sammen";
        /// A household without a name.
        HouseholdBlank {
            /// The person's.
            field: String,
        } => "sortition_household_blank", Invalid, Some(field),
            "a household has a name; of somebody who lives alone it is left out",
            "en husstand har et navn; for en, der bor alene, udelades den";
        /// Somebody who must sit fits no seat.
        IncludedFitsNothing {
            /// The person.
            field: String,
        } => "sortition_included_fits_nothing", Refused, Some(field),
            "a person who must be included fits none of the seats",
            "en person, der skal være med, passer ikke til nogen af pladserne";
        /// No panel meets all quotas.
        QuotasConflict => "sortition_quotas_conflict", Refused, Some("rules"),
            "no panel of these people meets all quotas: `sortition.conflicts` says what would help",
            "intet panel af disse personer opfylder alle kvoter: `sortition.conflicts` siger, hvad der ville hjælpe",
            "no group of these people meets all quotas", "ingen gruppe af disse personer opfylder alle kvoter";
        /// The stratified draw kept running into quotas that it could not meet any more.
        DrawFailed => "sortition_draw_failed", Refused, Some("objective"),
            "the stratified draw found no panel that meets the quotas; the other objectives may",
            "den stratificerede lodtrækning fandt intet panel, der opfylder kvoterne; de andre mål kan måske";
        /// A person or a clock stopped the run: nobody could compute the same again.
        RunCancelled => "sortition_run_cancelled", Refused, None,
            "what was found when the run was stopped may be shown but not published: nobody can compute the same again",
            "det, der var fundet, da beregningen blev stoppet, må vises, men ikke offentliggøres: ingen kan beregne det samme igen";
        /// The chances can't be computed: numbers lie too near to one another. Another objective may help.
        Unsolved => "sortition_unsolved", Refused, Some("objective"),
            "the chances can't be computed by this objective: its numbers lie too near to one another",
            "chancerne kan ikke beregnes efter dette mål: tallene ligger for tæt på hinanden";
        /// Fewer panels than one in a lottery, or more than it may have.
        PanelsOutOfRange {
            /// How many panels a lottery may have.
            max: u32,
        } => "sortition_panels_out_of_range", Invalid, Some("panels"),
            "a lottery has 1 to {max} panels", "et lotteri har 1 til {max} paneler";
        /// A title or a source that can't stand in a published text.
        LineMalformed {
            /// Where.
            field: String,
        } => "sortition_line_malformed", Invalid, Some(field),
            "this is one line of 1 to 300 characters, with no control character and no white space at its ends",
            "dette er én linje på 1 til 300 tegn uden styretegn og uden mellemrum i enderne";
        /// Panels or chances that don't belong to the pool.
        LotteryUnfit => "sortition_lottery_unfit", Invalid, Some("lottery"),
            "the panels are not of this pool, or break its rules",
            "panelerne hører ikke til denne pulje eller bryder dens regler";
        /// A way to draw that does not name every panel.
        RandomnessUnfit {
            /// What is wanted, in English.
            english: String,
            /// What is wanted, in Danish.
            danish: String,
        } => "sortition_randomness_unfit", Invalid, Some("randomness"),
            "the announced balls, dice or value are too few to name every panel, or more than can be counted: {english}",
            "de annoncerede kugler, terninger eller værdi er for få til at nævne hvert panel eller flere, end der kan tælles: {danish}";
        /// Numbers were drawn where a value was announced, or the other way round.
        RandomnessKind => "sortition_randomness_kind", Invalid, Some("drawn"),
            "what was drawn is of another kind than announced", "det udtrukne er af en anden slags end annonceret";
        /// Not what the ball, the die or the beacon can show.
        RandomnessMalformed {
            /// Which, counted from 1.
            position: usize,
        } => "sortition_randomness_malformed", Invalid, Some("drawn"),
            "number {position} of what was drawn can't come up", "nummer {position} af det udtrukne kan ikke forekomme";
        /// Fewer or more than announced.
        RandomnessLength {
            /// How many were announced.
            announced: u32,
        } => "sortition_randomness_length", Invalid, Some("drawn"),
            "what was drawn is not as long as announced: {announced}", "det udtrukne har ikke den annoncerede længde: {announced}";
        /// Everything so far was thrown again by the rule.
        RandomnessThrown {
            /// How many more to draw.
            more: u32,
        } => "sortition_randomness_thrown", Refused, Some("drawn"),
            "by the rule this outcome is thrown again: draw {more} more and add them",
            "efter reglen skal der trækkes om: træk {more} til og tilføj dem";
        /// Something was drawn after the panel had been found.
        RandomnessSpare => "sortition_randomness_spare", Invalid, Some("drawn"),
            "more was drawn after the panel had been found", "der blev trukket mere, efter at panelet var fundet";
        /// Not 64 hexadecimal digits in lower case.
        HashMalformed => "sortition_hash_malformed", Invalid, Some("sha256"),
            "a hash has 64 digits 0 to 9 and a to f", "et hash har 64 cifre 0 til 9 og a til f",
            "the fingerprint of the text has 64 digits 0 to 9 and a to f",
            "tekstens fingeraftryk har 64 tegn fra 0 til 9 og a til f";
        /// The text is not the one whose hash was announced.
        HashDiffers => "sortition_hash_differs", Refused, Some("text"),
            "the text is not the one whose hash was published", "teksten er ikke den, hvis hash blev offentliggjort",
            "the text is not the one that was announced before the draw",
            "teksten er ikke den, der blev bekendtgjort før lodtrækningen";
        /// A line whose check digits don't fit.
        TextDamaged {
            /// The line, counted from 1.
            line: u32,
        } => "sortition_text_damaged", Refused, Some("text"),
            "line {line} of the text was changed: its check digits don't fit",
            "linje {line} i teksten er ændret: kontrolcifrene passer ikke";
        /// A copy with other line ends, a byte order mark or another character set.
        TextConverted => "sortition_text_converted", Invalid, Some("text"),
            "the file was converted on its way: line ends, a byte order mark or the character set; what it says was not \
             changed, but only the original file can be checked",
            "filen er konverteret undervejs: linjeskift, et byte order mark eller tegnsættet; det, den siger, er ikke \
             ændret, men kun den oprindelige fil kan efterprøves";
        /// A certificate that does not hold.
        CertificateFalse {
            /// The line, counted from 1.
            line: u32,
        } => "sortition_certificate_false", Refused, Some("proof"),
            "line {line} of the certificate does not hold for this text",
            "linje {line} i beviset gælder ikke for denne tekst";
        /// A line that is not as the format asks.
        TextMalformed {
            /// The line, counted from 1.
            line: u32,
        } => "sortition_text_malformed", Invalid, Some("text"),
            "line {line} of the text is not as the format asks", "linje {line} i teksten er ikke, som formatet kræver";
        /// A number that does not follow from the panels.
        TextUntrue {
            /// The line, counted from 1.
            line: u32,
        } => "sortition_text_untrue", Refused, Some("text"),
            "line {line} of the text says a number that the panels contradict",
            "linje {line} i teksten angiver et tal, som panelerne modsiger";
        /// A panel that breaks a rule.
        PanelBreaksRule {
            /// The line, counted from 1.
            line: u32,
        } => "sortition_panel_breaks_rule", Refused, Some("text"),
            "the panel in line {line} of the text breaks a rule", "panelet i linje {line} i teksten bryder en regel";
        /// The text is another than the one computed.
        TextDiffers {
            /// The line, counted from 1.
            line: u32,
        } => "sortition_text_differs", Refused, Some("text"),
            "the text differs from the expected one in line {line}", "teksten afviger fra den forventede i linje {line}";
        /// Another panel was drawn than is claimed.
        ClaimDiffers {
            /// The panel that the randomness names.
            panel: u32,
        } => "sortition_claim_differs", Refused, Some("claimed"),
            "panel {panel} was drawn, not the one claimed", "panel {panel} blev udtrukket, ikke det påståede",
            "group {panel} was drawn, not the one named", "gruppe {panel} blev udtrukket, ikke den oplyste";
        /// Bytes that are not written in Base64.
        BytesMalformed => "sortition_bytes_malformed", Invalid, Some("base64"),
            "the bytes of a file are written in Base64 with padding", "en fils bytes skrives i Base64 med udfyldning",
            "the file can't be read", "filen kan ikke læses";
        /// A number that is not finite or outside its range.
        NumberOutOfRange {
            /// Where.
            field: String,
        } => "sortition_number_out_of_range", Invalid, Some(field),
            "the number is outside its range", "tallet er uden for sit område";
        /// Somebody who sits, left, said no before or is excluded was asked.
        AskedBefore {
            /// Where.
            field: String,
        } => "sortition_asked_before", Invalid, Some(field),
            "this person sits already, left, said no before, or can't be drawn",
            "personen sidder allerede, er trådt ud, har sagt nej før eller kan ikke trækkes";
        /// Somebody who is not in the pool.
        PersonUnknown {
            /// Where.
            field: String,
        } => "sortition_person_unknown", NotFound, Some(field),
            "the person is not in the pool", "personen er ikke i puljen";
    }
}

/// Why a computation ended without a result: it was stopped, or its numbers lead nowhere.
pub(crate) fn out(work: &medborger_base::work::Work) -> SortitionError {
    match work.check() {
        Err(stopped) => stopped.into(),
        Ok(()) => SortitionError::Unsolved,
    }
}
