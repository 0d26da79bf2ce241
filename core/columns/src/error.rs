//! Why columns make no table, and why a cell can't be taken as what is meant.

medborger_base::error::errors! {
    /// Why columns were not taken. A column is named by its position, from zero: what stands in a heading may be about somebody.
    ColumnError {
        /// A column has another length than the table.
        LengthDiffers {
            /// Its position.
            at: u64,
        } => "column_length_differs", Invalid, Some("columns"),
            "column {at} (counted from 0) has another length than the table",
            "kolonne {at} (talt fra 0) har en anden længde end tabellen";
        /// Two columns have one name.
        NameRepeated {
            /// The position of the second.
            at: u64,
        } => "column_name_repeated", Invalid, Some("columns"),
            "column {at} (counted from 0) has the name of another",
            "kolonne {at} (talt fra 0) hedder det samme som en anden";
        /// Where cells begin and end does not fit what they hold.
        OffsetsBroken => "column_offsets_broken", Invalid, Some("columns"),
            "where the cells of a column begin does not fit what it holds",
            "hvor en kolonnes celler begynder, passer ikke til dens indhold";
        /// A choice has a number without a label.
        CodeUnknown => "column_code_unknown", Invalid, Some("columns"),
            "a choice has a number without a label", "et valg har et nummer uden navn";
        /// The table has no column of a name that is needed.
        Missing {
            /// The name.
            column: String,
        } => "column_missing", Invalid, Some(column),
            "the table has no column `{column}`", "tabellen har ingen kolonne `{column}`";
        /// A column of a type that no table here has. Only bindings meet it, as the code of a [`CellError`](crate::CellError) that
        /// is about the column as a whole.
        Unread => "column_unread", Invalid, Some("columns"),
            "a column is of a type that can't be read", "en kolonne er af en type, der ikke kan læses";
        /// What gave a table does not keep to Arrow's C data interface, or gave it to somebody else before. Only bindings meet it, as
        /// the code of a [`CellError`](crate::CellError).
        Foreign => "column_arrow_broken", Invalid, Some("table"),
            "what gave the table does not keep to Arrow's C data interface",
            "det, tabellen kommer fra, følger ikke Arrows C data interface";
        /// Columns lie too deep in one another. Only bindings meet it, as the code of a [`CellError`](crate::CellError).
        TooDeep => "column_too_deep", Invalid, Some("table"),
            "columns lie too deep in one another", "kolonner ligger for dybt i hinanden";
        /// Cells that are not what was expected: [`TableFaults`](crate::TableFaults) names them.
        Cells {
            /// How many.
            count: u64,
        } => "table_cells_invalid", Invalid, Some("table"),
            "{count} cells are not what their columns must hold",
            "{count} celler er ikke det, deres kolonner skal indeholde";
    }
}

medborger_base::error::errors! {
    /// Why a cell is not what is meant to stand there. None shows what stands there.
    CellRefusal {
        /// Nothing stands there.
        Missing => "cell_missing", Invalid, None,
            "nothing stands in this cell", "der står intet i cellen";
        /// Not true or false.
        NotBool => "cell_not_bool", Invalid, None,
            "this is not true or false", "det er ikke sandt eller falsk";
        /// Not a whole number.
        NotWhole => "cell_not_whole", Invalid, None,
            "this is not a whole number", "det er ikke et helt tal";
        /// A number so large that it is no longer exact, or that its kind can't hold.
        TooLarge => "cell_too_large", Invalid, None,
            "this number is too large to be exact", "tallet er så stort, at det ikke er nøjagtigt";
        /// Not a number.
        NotNumber => "cell_not_number", Invalid, None,
            "this is not a number", "det er ikke et tal";
        /// Not a text, nor what is written as one.
        NotText => "cell_not_text", Invalid, None,
            "this is not a text", "det er ikke en tekst";
        /// Not a day.
        NotDay => "cell_not_day", Invalid, None,
            "this is not a day", "det er ikke en dag";
        /// A time that is not midnight, where a day is meant.
        NotMidnight => "cell_not_midnight", Invalid, None,
            "this has a time of day, where a day is meant", "der står et klokkeslæt, hvor der skal stå en dag";
        /// Not an instant.
        NotInstant => "cell_not_instant", Invalid, None,
            "this is not a time with its date", "det er ikke et tidspunkt med dato";
        /// A time of which nobody says in what zone.
        WithoutZone => "cell_without_zone", Invalid, None,
            "this time has no zone", "tidspunktet har ingen tidszone";
        /// Not one of the choices.
        NotChoice => "cell_not_choice", Invalid, None,
            "this is none of the choices", "det er ikke et af valgene";
        /// A number in which a spreadsheet left zeros out that belong to a code: which they were, nobody can tell.
        ZeroLost => "cell_zero_lost", Invalid, None,
            "a zero was lost here, and there are two codes that it may have been",
            "her mangler der måske et 0 til sidst, og der er to koder, det kan have været";
        /// Outside what may stand there.
        OutOfRange => "cell_out_of_range", Invalid, None,
            "this lies outside what may stand here", "det ligger uden for det, der må stå her";
        /// An id that stands in another row too.
        Repeated => "cell_repeated", Invalid, None,
            "this stands in an earlier row too", "det står også i en tidligere række";
        /// An id that names nothing.
        NamesNothing => "cell_names_nothing", Invalid, None,
            "this names nothing that is there", "det henviser til noget, der ikke findes";
    }
}
