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
        NoSuchHeading => "intake_no_such_heading", Invalid, Some("headings"),
            "no column has this heading", "ingen kolonne har denne overskrift";
        /// A column is said to answer a question that the form does not have.
        NoSuchQuestion => "intake_no_such_question", Invalid, Some("headings"),
            "the form has no such question", "skemaet har intet sådant spørgsmål";
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
        /// A row with more values than there are columns.
        RowWidth => "intake_row_width", Invalid, Some("table.rows"),
            "a row has more values than the list has columns", "en række har flere værdier, end listen har kolonner";
    }
}
