//! The fair draw from tables of people and quotas.

mod chances;
mod draw;
mod people;

pub use chances::ChancesOptions;
pub(crate) use chances::METHOD as CHANCES;
pub use draw::DrawOptions;
pub(crate) use draw::METHOD as DRAW;

use medborger_method::sortition::Objective;

use crate::method::{ColumnNeed, Given, TableGiven, TableNeed};

fn id_column() -> String {
    "id".to_owned()
}

const fn leximin() -> Objective {
    Objective::Leximin
}

/// The tables that every draw needs.
const TABLES: &[TableNeed] = &[
    TableNeed::new(
        "people",
        "the people, a row for each, with a column for each feature of the quotas",
        &[
            ColumnNeed::new("id", "id", "text", "A pseudonym of its own for each: letters a to z, digits, dots, hyphens, underscores."),
            ColumnNeed::new("household", "", "text", "Columns that are the same for people who live together, such as address and postal code.").optional(),
        ],
    ),
    TableNeed::new(
        "quotas",
        "the quotas, a row for each value of a feature",
        &[
            ColumnNeed::new("", "feature", "text", "The feature: a column of the people."),
            ColumnNeed::new("", "value", "text", "The value."),
            ColumnNeed::new("", "min", "int", "At least so many of a panel, inclusive."),
            ColumnNeed::new("", "max", "int", "At most so many, inclusive."),
        ],
    ),
];

const CHANCE: Given = Given::new(
    "chance",
    "float",
    "The chance to be drawn, 0 to 1; 0 for who can't be, missing for a row without an id.",
);

const FINDINGS: TableGiven = TableGiven {
    name: "findings",
    doc: "What was read otherwise than it stands, and what was passed over.",
    columns: &[
        Given::new("table", "choice", "`people` or `quotas`."),
        Given::new(
            "row",
            "int",
            "The row, counted from 0; missing where it is the table or its headings. The first 100 of each kind.",
        ),
        Given::new("code", "choice", "What was found."),
        Given::new("english", "choice", "A sentence in English."),
        Given::new("danish", "choice", "A sentence in Danish."),
    ],
};
