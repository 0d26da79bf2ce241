//! Why a row can't be taken in, in English and in Danish. None of the sentences repeats what stands in a cell.

crate::error::errors! {
    /// Why a row, a column or a file can't be taken in.
    IntakeError {
        /// No column holds what somebody says.
        NothingSaid => "intake_nothing_said", Invalid, Some("table.columns"),
            "no column holds a text or an answer to the form, such as `Svar` or a question's own words",
            "ingen kolonne indeholder en tekst eller et svar på skemaet, fx `Svar` eller et spørgsmåls egne ord";
        /// Two columns mean the same.
        ColumnTwice => "intake_column_twice", Invalid, Some("table.columns"),
            "two columns mean the same: say of one that it is not read, or, of texts, that both are",
            "to kolonner betyder det samme: angiv, at den ene ikke læses, eller for tekster, at begge gør";
        /// A heading that may say who is not to be named.
        HeadingUnclear => "intake_heading_unclear", Invalid, Some("table.columns"),
            "this heading may say who is not to be named: say what its column means",
            "denne overskrift kan angive, hvem der ikke må nævnes: angiv, hvad kolonnen betyder";
        /// Something is said of a heading that no column has.
        NoSuchHeading {
            /// The field of the heading.
            field: String,
            /// The headings that there are, in backticks.
            there: String,
        } => "intake_no_such_heading", Invalid, Some(field),
            "no column has the heading of `{field}`: there are {there}",
            "ingen kolonne har overskriften i `{field}`: der er {there}",
            "a heading of the list is not there", "en overskrift findes ikke i listen";
        /// A column is said to answer a question that the form does not have.
        NoSuchQuestion {
            /// The field of the question.
            field: String,
            /// The form's questions, in backticks.
            there: String,
        } => "intake_no_such_question", Invalid, Some(field),
            "the form has no such question as `{field}`: there are {there}",
            "skemaet har intet spørgsmål som `{field}`: der er {there}",
            "the form has no such question: there are {there}", "skemaet har intet sådant spørgsmål: der er {there}";
        /// A row without the time at which it came.
        ReceivedMissing => "intake_received_missing", Invalid, Some("received_at"),
            "the row does not say when it arrived, and neither does the list",
            "rækken angiver ikke, hvornår svaret er modtaget, og det gør listen heller ikke";
        /// Not a date.
        DateUnfit => "intake_date_unfit", Invalid, Some("received_at"),
            "a date is written as dd-mm-yyyy, with or without the time of day",
            "en dato skrives som dd-mm-åååå, med eller uden klokkeslæt";
        /// Neither yes nor no.
        YesNoUnfit => "intake_yes_no_unfit", Invalid, None,
            "write yes or no", "skriv ja eller nej";
        /// Not a whole number.
        NumberUnfit => "intake_number_unfit", Invalid, None,
            "write a whole number", "skriv et helt tal";
        /// A number that the scale does not have.
        ScaleUnfit {
            /// The lowest, inclusive.
            from: i32,
            /// The highest, inclusive.
            to: i32,
        } => "intake_scale_unfit", Invalid, None,
            "write a number from {from} to {to}", "skriv et tal fra {from} til {to}";
        /// None of the words that the column may hold.
        ValueUnknown {
            /// The words, in English.
            english: String,
            /// The words, in Danish.
            danish: String,
        } => "intake_value_unknown", Invalid, None,
            "write one of: {english}", "skriv et af: {danish}";
        /// None of the answers that can be chosen.
        ChoiceUnfit => "intake_choice_unfit", Invalid, None,
            "this is none of the answers that the question offers",
            "dette er ingen af de svar, spørgsmålet giver mulighed for";
        /// Several answers where one is chosen.
        ChoiceSeveral => "intake_choice_several", Invalid, None,
            "only one answer can be chosen", "der kan kun vælges ét svar";
        /// For whom an organisation answers is not said.
        KindMissing => "intake_kind_missing", Invalid, None,
            "say what the organisation is: an association, a company, an authority or an advisory council",
            "angiv, hvad organisationen er: en forening, en virksomhed, en myndighed eller et råd";
        /// Not a postal address.
        AddressUnfit => "intake_address_unfit", Invalid, None,
            "an address has a street, a postal code and a town", "en adresse har vej, postnummer og by";
        /// An address that lacks its street, postal code or town.
        AddressPart => "intake_address_part", Invalid, None,
            "an address without street, postal code or town is not kept: the row is taken in without it",
            "en adresse uden vej, postnummer eller by gemmes ikke: rækken indlæses uden den";
        /// A row with more values than there are columns.
        RowWidth => "intake_row_width", Invalid, Some("table.rows"),
            "a row has more values than the list has columns", "en række har flere værdier, end listen har kolonner";
        /// A row that is larger than a command.
        RowTooLarge => "intake_row_too_large", Invalid, Some("table.rows"),
            "the row or mail holds more than 512 KiB, and a response at most 100000 characters: record it by hand, with what is \
             too long as an attachment",
            "rækken eller mailen fylder over 512 KiB, og et høringssvar højst 100000 tegn: registrér det manuelt med det for \
             lange som bilag",
            "a row or mail is too long: enter it by hand, with what is too long as an attachment",
            "en række eller mail er for lang: indtast den i hånden med det for lange som bilag";
        /// A mail that can't be read.
        MailUnreadable => "intake_mail_unreadable", Invalid, Some("table.rows"),
            "this mail of the box can't be read: open it in a mail program, and save it anew or record it by hand",
            "denne mail i postkassen kan ikke læses: åbn den i et mailprogram, og gem den igen, eller registrér den manuelt";
        /// No row is in order.
        AllFaulty {
            /// How many rows there are.
            count: usize,
        } => "intake_all_faulty", Invalid, Some("table.rows"),
            "all {count} rows are faulty: `intake.check` says what is wrong with each",
            "alle {count} rækker har fejl: `intake.check` fortæller, hvad der er galt med hver",
            "all {count} rows have mistakes", "alle {count} rækker har fejl";
    }
}
