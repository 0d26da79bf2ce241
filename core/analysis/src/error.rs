//! Why a method did not run.

medborger_base::error::errors! {
    /// Why a method did not run. Bad cells are told by [`TableFaults`](medborger_columns::TableFaults).
    AnalysisError wraps Work(medborger_base::work::WorkError) {
        /// No method has this name.
        UnknownMethod => "analysis_unknown_method", Invalid, Some("method"),
            "there is no method of that name", "der er ingen metode med det navn";
        /// No table of a town, or import, has this name.
        UnknownTable => "analysis_unknown_table", Invalid, Some("name"),
            "there is no table of that name", "der er ingen tabel med det navn";
        /// A table that the method needs was not given.
        TableMissing {
            /// Its name.
            table: String,
        } => "analysis_table_missing", Invalid, Some(table),
            "the method needs the table `{table}`", "metoden skal bruge tabellen `{table}`";
        /// The options are no JSON.
        OptionsMalformed => "analysis_options_malformed", Invalid, Some("options"),
            "the options are not JSON", "valgmulighederne er ikke JSON",
            "what was chosen can't be read", "det, der er valgt, kan ikke læses";
        /// A number of days, weeks, months or years that leads out of the calendar.
        PeriodTooLong => "analysis_period_too_long", Invalid, Some("period"),
            "the period leads out of the calendar", "perioden fører ud af kalenderen";
        /// More rows than this method can take.
        TooMany {
            /// Of which table.
            table: String,
            /// How many it may have.
            max: u64,
        } => "analysis_too_many", Invalid, Some(table),
            "the table `{table}` has more than {max} rows", "tabellen `{table}` har flere end {max} rækker";
        /// The answer does not come out as it must: a mistake in this library.
        Broken => "analysis_broken", Invalid, None,
            "the answer does not fit the question: this is a mistake in the library",
            "svaret passer ikke til spørgsmålet: det er en fejl i biblioteket";
    }
}
