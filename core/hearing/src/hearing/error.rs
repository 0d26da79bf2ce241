//! Why a rule about hearings refused, in English and in Danish.

use chrono::NaiveDate;

use super::HearingStage;

crate::error::errors! {
    /// Why a rule about hearings refused.
    HearingError {
        /// There is no such hearing.
        NotFound => "hearing_not_found", NotFound, Some("hearing"),
            "there is no such hearing", "der er ingen sådan høring";
        /// There is a hearing under this id.
        AlreadyDrafted => "hearing_already_drafted", Refused, Some("hearing"),
            "a hearing was drafted under this id already", "der er allerede oprettet en høring under dette id", as SENT_ALREADY;
        /// The hearing's stage does not allow it.
        WrongStage {
            /// The stage the hearing is in.
            stage: HearingStage,
        } => "hearing_wrong_stage", Refused, Some("hearing"),
            "this can't be done with a hearing that is {stage}", "det kan ikke gøres med en høring, der er {stage:#}";
        /// A statutory hearing names what it is about; the other kinds don't.
        BasisUnfit => "hearing_basis_unfit", Invalid, Some("basis"),
            "a statutory hearing names its rule, and only a statutory hearing has one",
            "en lovpligtig høring angiver sin regel, og kun en lovpligtig høring har en";
        /// The hearing of a party is no public hearing.
        PartyHearing => "hearing_of_a_party", Invalid, Some("basis.kind"),
            "the hearing of a party (forvaltningsloven § 19) is no public hearing and can't be held here",
            "en partshøring (forvaltningsloven § 19) er ikke en offentlig høring og kan ikke holdes her";
        /// The period is shorter than the law or the municipality's own policy demands.
        TooShort {
            /// The earliest lawful last day.
            earliest: NaiveDate,
        } => "hearing_too_short", Invalid, Some("last_day"),
            "the last day is too early: the earliest lawful one is {earliest}",
            "sidste dag er for tidlig: den tidligste lovlige er {earliest}";
        /// The last day lies in the past, or the publication in the future of the opening.
        LastDayPast => "hearing_last_day_past", Invalid, Some("last_day"),
            "the last day lies in the past", "sidste dag ligger i fortiden";
        /// The last day lies more than ten years ahead.
        LastDayTooFar => "hearing_last_day_too_far", Invalid, Some("last_day"),
            "the last day lies more than ten years ahead", "sidste dag ligger mere end ti år fremme";
        /// How many weeks the law asks for is not known here, so no last day can be named.
        LastDayNeeded => "hearing_last_day_needed", Invalid, Some("last_day"),
            "how many weeks the law asks for is not known here: give the last day",
            "hvor mange uger loven kræver, vides ikke her: angiv sidste dag";
        /// No deadline ends on the day chosen.
        LastDayExcluded {
            /// The day that would bind instead.
            next: NaiveDate,
        } => "hearing_last_day_excluded", Invalid, Some("last_day"),
            "no deadline ends on that day: choose another, or say `may_move` and {next} binds",
            "ingen frist udløber den dag: vælg en anden, eller angiv `may_move`, så gælder {next}",
            "no deadline ends on that day: choose another, or let it move to {next}",
            "ingen frist udløber den dag: vælg en anden, eller lad den flytte til {next}";
        /// The hearing opens before it is published, or after it closes.
        OpensUnfit => "hearing_opens_unfit", Invalid, Some("opens_on"),
            "a hearing opens on the day of its publication or later, and before its last day is over",
            "en høring åbner den dag, den offentliggøres, eller senere, og før sidste dag er omme";
        /// A hearing needs something to be heard about.
        NoHearingEdition => "hearing_without_edition", Refused, Some("hearing"),
            "there is no hearing edition to hear about", "der er ingen høringsudgave at høre om";
        /// An extension moves the last day forward.
        ExtensionUnfit => "hearing_extension_unfit", Invalid, Some("last_day"),
            "an extension moves the last day forward", "en forlængelse rykker sidste dag frem";
        /// The hearing is over: it can't be extended, only held again.
        ExtensionTooLate => "hearing_extension_too_late", Refused, Some("hearing"),
            "the hearing is over: it can't be extended, only held again",
            "høringen er slut: den kan ikke forlænges, kun holdes igen";
        /// There is no such document.
        NoSuchDocument => "hearing_no_such_document", NotFound, Some("document"),
            "the hearing has no such document", "høringen har intet sådant dokument";
        /// There is no such section.
        NoSuchSection {
            /// The field.
            field: String,
        } => "hearing_no_such_section", NotFound, Some(field),
            "no document of the hearing has such a section", "intet dokument i høringen har et sådant afsnit";
        /// A document changed while people answer it must say what changed.
        ChangeUnexplained => "hearing_change_unexplained", Invalid, Some("note"),
            "a document that changes after its announcement says what changed",
            "et dokument, der ændres efter bekendtgørelsen, siger, hvad der er ændret";
        /// Too many of something.
        TooMany {
            /// The field.
            field: &'static str,
            /// How many there may be.
            max: usize,
        } => "hearing_too_many", Invalid, Some(field),
            "`{field}` holds more than {max}", "`{field}` indeholder flere end {max}", as TOO_MANY;
        /// The same key stands twice.
        KeyTwice {
            /// The field.
            field: String,
        } => "hearing_key_twice", Invalid, Some(field),
            "a key stands twice", "en nøgle står to gange",
            "two things have the same name", "to ting har samme navn";
        /// A question that can't be answered.
        QuestionUnfit {
            /// The field.
            field: String,
        } => "hearing_question_unfit", Invalid, Some(field),
            "a closed question has 2 to 50 choices, a scale runs from a number to a larger one, at most 10 apart",
            "et lukket spørgsmål har 2 til 50 svar, en skala går fra et tal til et større, højst 10 fra hinanden";
        /// There is no such meeting, or it is cancelled.
        NoSuchMeeting => "hearing_no_such_meeting", NotFound, Some("meeting"),
            "the hearing has no such meeting", "høringen har intet sådant møde";
        /// A meeting ends after it starts.
        MeetingUnfit => "hearing_meeting_unfit", Invalid, Some("ends_at"),
            "a meeting ends after it begins, within a day", "et møde slutter, efter det begynder, inden for et døgn";
        /// There is no such notice.
        NoSuchNotice => "hearing_no_such_notice", NotFound, Some("notice"),
            "there is no such notice", "der er ingen sådan underretning";
        /// There is a notice under this id.
        NoticeTwice => "hearing_notice_twice", Refused, Some("notice"),
            "there is a notice under this id already", "der er allerede en underretning under dette id", as SENT_ALREADY;
        /// A delivery that can't follow the one before.
        DeliveryUnfit => "hearing_delivery_unfit", Refused, Some("state"),
            "this can't follow what was reported before", "det kan ikke følge efter det, der er meldt før";
        /// People who had to be told were not.
        NoticeFailed {
            /// How many.
            count: usize,
        } => "hearing_notice_failed", Refused, Some("hearing"),
            "{count} who had to be told were not told in time: tell them and extend, or hold the hearing again",
            "{count}, der skulle underrettes, blev det ikke i tide: underret dem og forlæng, eller hold høringen igen";
        /// The hearing was held again.
        Renewed => "hearing_renewed", Refused, Some("hearing"),
            "the hearing was held again: what counts is the new one", "høringen er holdt igen: det er den nye, der gælder";
        /// There is no white paper, or it is not finished.
        NoWhitePaper => "hearing_without_white_paper", Refused, Some("hearing"),
            "the white paper is not finished", "hvidbogen er ikke færdig";
        /// Something came after the white paper was finished.
        WhitePaperOutdated => "hearing_white_paper_outdated", Refused, Some("hearing"),
            "responses came or changed after the white paper was finished",
            "der er kommet eller ændret høringssvar, efter hvidbogen blev færdig";
        /// An authority has vetoed.
        Vetoed {
            /// How many vetoes are unresolved.
            count: usize,
        } => "hearing_vetoed", Refused, Some("hearing"),
            "{count} vetoes stand against it (planloven § 28)", "{count} vetoer står imod (planloven § 28)";
        /// There is no such veto.
        NoSuchVeto => "hearing_no_such_veto", NotFound, Some("response"),
            "this response is no unresolved veto", "dette høringssvar er ikke et uafklaret veto";
        /// The cooling-off period is not over.
        TooEarly {
            /// The earliest day.
            earliest: NaiveDate,
        } => "hearing_decision_too_early", Refused, Some("decided_on"),
            "somebody objected in time: the earliest day of a decision is {earliest}",
            "der er indsigelser rettidigt: den tidligste dag for en beslutning er {earliest}";
        /// The decision's day lies in the future or before the deadline.
        DecidedOnUnfit => "hearing_decided_on_unfit", Invalid, Some("decided_on"),
            "the decision's day lies in the future, or before the hearing was over",
            "beslutningens dag ligger i fremtiden, eller før høringen var slut";
        /// The change is so large that others must be heard again.
        NeedsRenewal => "hearing_needs_renewal", Refused, Some("change"),
            "such a change must be heard first: hold the hearing again",
            "en sådan ændring skal høres først: hold høringen igen";
        /// The decision's publication lies before the decision or in the future.
        PublishedOnUnfit => "hearing_published_on_unfit", Invalid, Some("published_on"),
            "the day of publication lies before what is published, or in the future",
            "offentliggørelsens dag ligger før det, der offentliggøres, eller i fremtiden";
        /// A hearing does not renew itself, nor one that was renewed or was never announced.
        RenewalUnfit => "hearing_renewal_unfit", Refused, Some("renews.hearing"),
            "only a hearing that was announced and not renewed or decided can be held again",
            "kun en høring, der er bekendtgjort og ikke fornyet eller afgjort, kan holdes igen";
    }
}

impl HearingError {
    /// There are more than `max` in a field.
    pub(crate) fn too_many(field: &'static str, max: usize) -> Self {
        Self::TooMany { field, max }
    }

    /// A field names a section that no document has.
    pub(crate) fn no_such_section(field: impl Into<String>) -> Self {
        let field = field.into();
        Self::NoSuchSection { field }
    }
}
