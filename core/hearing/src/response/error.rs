//! Why a rule about responses refused, in English and in Danish.

crate::error::errors! {
    /// Why a rule about responses refused.
    ResponseError {
        /// There is no such response, or it may not be seen.
        NotFound => "response_not_found", NotFound, Some("response"),
            "there is no such response", "der er intet sådant høringssvar";
        /// There is a response under this id.
        AlreadySubmitted => "response_already_submitted", Refused, Some("response"),
            "a response was received under this id already", "der er allerede modtaget et høringssvar under dette id", as SENT_ALREADY;
        /// The hearing is not open yet.
        NotOpenYet => "response_before_opening", Refused, Some("hearing"),
            "the hearing is not open yet", "høringen er ikke åbnet endnu";
        /// It arrived before the hearing opened.
        ReceivedBeforeOpening => "response_received_before_opening", Invalid, Some("received_at"),
            "it arrived before the hearing opened", "det er modtaget, før høringen åbnede";
        /// It arrived in the future.
        ReceivedInFuture => "response_received_in_future", Invalid, Some("received_at"),
            "it can't have arrived after now", "det kan ikke være modtaget efter nu";
        /// The hearing is over, and the municipality's form is closed.
        FormClosed => "response_form_closed", Refused, Some("hearing"),
            "the hearing is over and its form is closed", "høringen er slut, og skemaet er lukket";
        /// It says nothing.
        Empty => "response_empty", Invalid, Some("content"),
            "a response has a text, an answer or an attachment", "et høringssvar har en tekst, et svar eller et bilag";
        /// This municipality takes no anonymous responses.
        NameRequired => "response_name_required", Invalid, Some("content.respondent.name"),
            "give a name", "angiv et navn";
        /// Anonymous, and yet with a name.
        AnonymousWithName => "response_anonymous_with_name", Invalid, Some("content.respondent"),
            "an anonymous response names nobody", "et anonymt høringssvar nævner ingen navne";
        /// An association or company without its name.
        OrganisationRequired => "response_organisation_required", Invalid, Some("content.respondent.organisation"),
            "name the organisation", "angiv organisationen";
        /// An association's response without its mandate.
        MandateRequired => "response_mandate_required", Invalid, Some("content.respondent.mandate"),
            "say under what mandate the association answers", "angiv, på hvilket mandat foreningen svarer";
        /// Only authorities veto.
        VetoUnfit => "response_veto_unfit", Invalid, Some("content.veto"),
            "only an authority vetoes, and only a plan", "kun en myndighed nedlægger veto, og kun mod en plan";
        /// The form has no such question.
        NoSuchQuestion {
            /// The field: of an answer by its place, of one that is missing by its question.
            field: String,
        } => "response_no_such_question", Invalid, Some(field),
            "the form has no such question", "skemaet har intet sådant spørgsmål";
        /// A question is answered twice.
        QuestionTwice {
            /// The field: of an answer by its place, of one that is missing by its question.
            field: String,
            /// What the hearing asks.
            asked: String,
        } => "response_question_twice", Invalid, Some(field),
            "“{asked}” is answered twice", "»{asked}« er besvaret to gange";
        /// The answer can't be given to the question.
        AnswerUnfit {
            /// The field.
            field: String,
            /// What the hearing asks.
            asked: String,
            /// What fits, in English.
            english: String,
            /// What fits, in Danish.
            danish: String,
        } => "response_answer_unfit", Invalid, Some(field),
            "the answer to “{asked}” does not fit: it takes {english}", "svaret på »{asked}« passer ikke: det tager {danish}";
        /// A question that must be answered is not.
        AnswerMissing {
            /// The field: of an answer by its place, of one that is missing by its question.
            field: String,
            /// What the hearing asks.
            asked: String,
        } => "response_answer_missing", Invalid, Some(field),
            "“{asked}” must be answered", "»{asked}« skal besvares";
        /// The documents have no such section.
        NoSuchSection {
            /// The field.
            field: String,
        } => "response_no_such_section", Invalid, Some(field),
            "no document of the hearing has such a section", "intet dokument i høringen har et sådant afsnit";
        /// More than there may be.
        TooMany {
            /// The field.
            field: &'static str,
            /// How many there may be.
            max: usize,
            /// What to do, in English, behind a colon; empty where nothing is to be said.
            english: &'static str,
            /// The same in Danish.
            danish: &'static str,
        } => "response_too_many", Invalid, Some(field),
            "`{field}` holds more than {max}{english}", "`{field}` indeholder flere end {max}{danish}", as TOO_MANY;
        /// An attachment's hash is not 64 hexadecimal digits.
        HashMalformed {
            /// The field.
            field: String,
        } => "response_hash_malformed", Invalid, Some(field),
            "an attachment's hash is 64 hexadecimal digits", "et bilags hash er 64 hexadecimale cifre",
            "a file could not be attached: attach it again", "en fil kunne ikke vedhæftes: vedhæft den igen";
        /// A secret or its hash is not 64 hexadecimal digits.
        SecretMalformed => "response_secret_malformed", Invalid, None,
            "a secret and its hash are 32 bytes in 64 lower-case hexadecimal digits",
            "en hemmelighed og dens kontrolsum er 32 byte i 64 hexadecimale cifre i små bogstaver",
            "the response could not be recognised: reload the page", "svaret kunne ikke genkendes: genindlæs siden";
        /// The deadline has passed.
        TooLateToSupplement => "response_supplement_too_late", Refused, Some("response"),
            "a response is supplemented before the deadline; after it, send a new one",
            "et høringssvar kan suppleres før fristen; derefter må der sendes et nyt";
        /// It was withdrawn.
        Withdrawn => "response_withdrawn", Refused, Some("response"),
            "the response was withdrawn", "høringssvaret er trukket tilbage";
        /// It is published.
        AlreadyPublished => "response_already_published", Refused, Some("response"),
            "a published response can't be withdrawn", "et offentliggjort høringssvar kan ikke trækkes tilbage";
        /// Only its sender may do this.
        NotTheSender => "response_not_the_sender", Denied, Some("response"),
            "only the sender or staff may do this", "kun afsenderen eller medarbejdere må gøre dette";
        /// A person must do this.
        NeedsAPerson => "response_needs_a_person", Denied, None,
            "a named employee does this, not a program", "det gør en navngiven medarbejder, ikke et program";
        /// The response changed after it was read.
        TextChanged {
            /// The text's version now.
            version: u32,
        } => "response_text_changed", Conflict, Some("text_version"),
            "the response has changed: its text is version {version} now",
            "høringssvaret er ændret: dets tekst er nu udgave {version}";
        /// A span lies outside the text.
        SpanUnfit => "response_span_unfit", Invalid, Some("spans"),
            "a span begins before it ends and lies within the text", "et stykke begynder, før det slutter, og ligger i teksten";
        /// Such a finding can't be kept in sight.
        CannotKeep => "response_cannot_keep", Refused, Some("keep"),
            "numbers and addresses of this kind are never published, nor what the sender is protected by, and what was \
             hidden stays so",
            "oplysninger af denne slags offentliggøres aldrig, heller ikke det, afsenderen er beskyttet mod, og det, der er \
             skjult, forbliver skjult";
        /// Such a finding can't be marked as mistaken.
        CannotMark => "response_cannot_mark", Refused, Some("mistaken"),
            "only what the program found is marked as mistaken, never a CPR number that can be somebody's, nor the sender's \
             own details, nor what a person hid",
            "kun det, programmet har fundet, kan mærkes som fejl, aldrig et CPR-nummer, der kan være nogens, afsenderens egne \
             oplysninger eller det, et menneske har skjult";
        /// Personal data is still there after redaction.
        Leak => "response_leak", Refused, Some("spans"),
            "after redaction the text still holds personal data", "efter sløringen indeholder teksten stadig personoplysninger";
        /// What staff write would be published with it.
        AnswerLeaks => "response_answer_leaks", Invalid, Some("answer"),
            "what is written here is published, and holds a CPR number, a telephone number, an e-mail address, a bank account, \
             or the name or address of a sender who is not shown",
            "det, der skrives her, offentliggøres, og det indeholder et CPR-nummer, et telefonnummer, en e-mailadresse, \
             en bankkonto eller navn eller adresse på en afsender, der ikke vises";
        /// What is published names a sender of the hearing whom the public is not shown.
        NamesHidden {
            /// In how many places.
            count: u32,
        } => "response_names_hidden", Refused, Some("spans"),
            "the text names senders whom the public is not shown, in {count} places: hide them, or clear the words in the white \
             paper",
            "teksten nævner afsendere, der ikke vises for offentligheden, {count} steder: slør dem, eller godkend ordene i \
             hvidbogen";
        /// A withheld response is not published again.
        OnlyTightens => "response_only_tightens", Refused, Some("response"),
            "what was withheld is not published again", "det, der er holdt tilbage, offentliggøres ikke igen";
        /// The response stands twice.
        Twice => "response_twice", Invalid, Some("responses"),
            "a response stands twice", "et høringssvar står to gange";
        /// It is settled already.
        AlreadySettled {
            /// Its number.
            number: u32,
        } => "response_already_settled", Refused, Some("responses"),
            "response no. {number} is settled already: reopen it first", "svar nr. {number} er allerede behandlet: genåbn det først";
        /// It is not settled.
        NotSettled => "response_not_settled", Refused, Some("response"),
            "the response is not settled", "høringssvaret er ikke behandlet";
        /// A timely response can't be put aside as late.
        NotLate {
            /// Its number.
            number: u32,
        } => "response_not_late", Refused, Some("responses"),
            "response no. {number} came in time", "svar nr. {number} kom til tiden";
        /// It does not say what the campaign says.
        NotSameText {
            /// Its number.
            number: u32,
        } => "response_not_same_text", Refused, Some("responses"),
            "response no. {number} shares too little with the campaign's text to stand behind it",
            "svar nr. {number} har for lidt til fælles med kampagnens tekst til at stå bag den";
        /// Responses of another hearing.
        OtherHearing => "response_of_other_hearing", Invalid, Some("responses"),
            "a response belongs to another hearing", "et høringssvar hører til en anden høring";
        /// It is no veto, or stands already.
        NoVeto => "response_no_veto", Refused, Some("response"),
            "this is no timely, reasoned veto of an authority that refers to its effect",
            "dette er ikke et rettidigt, begrundet veto fra en myndighed, der henviser til virkningen";
        /// The vetoes, campaigns or exports of a hearing that is too large for one answer.
        TooManyAtOnce {
            /// How many can be looked at.
            max: usize,
        } => "response_too_many_at_once", Refused, Some("hearing"),
            "there are more than {max} responses: take them in parts", "der er over {max} høringssvar: tag dem i dele";
    }
}

impl ResponseError {
    /// There are more than `max` in a field.
    pub(crate) fn too_many(field: &'static str, max: usize) -> Self {
        Self::TooMany {
            field,
            max,
            english: "",
            danish: "",
        }
    }

    /// There are more rows in a list than one call takes.
    pub(crate) fn too_many_rows(max: usize) -> Self {
        Self::TooMany {
            field: "table.rows",
            max,
            english: ": `read_table_parts` reads a file in parts that are small enough",
            danish: ": `read_table_parts` læser en fil i dele, der er små nok",
        }
    }
}
