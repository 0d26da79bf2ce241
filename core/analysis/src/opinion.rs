//! What a conversation thinks: groups, what each holds, what all hold, and a slate that speaks for all.

mod groups;
mod next;
mod slate;
mod votes;

pub use groups::GroupsOptions;
pub(crate) use groups::METHOD as GROUPS;
pub(crate) use next::METHOD as NEXT;
pub use next::NextOptions;
pub(crate) use slate::METHOD as SLATE;
pub use slate::SlateOptions;

use crate::method::{ColumnNeed, TableNeed};

fn participant_column() -> String {
    "participant".to_owned()
}

fn statement_column() -> String {
    "statement".to_owned()
}

fn vote_column() -> String {
    "vote".to_owned()
}

const VOTES: TableNeed = TableNeed::new(
    "votes",
    "the votes, a row for each",
    &[
        ColumnNeed::new("participant", "participant", "text", "Who voted: a pseudonym."),
        ColumnNeed::new("statement", "statement", "text", "The statement's id."),
        ColumnNeed::new("vote", "vote", "int", "1 agree, 0 pass, -1 disagree."),
        ColumnNeed::new(
            "order",
            "",
            "int",
            "When it was cast, as instants or numbers that grow: of several votes of one participant on one statement the latest counts. Without it, different ones count as a pass.",
        )
        .optional(),
    ],
);

const STATEMENTS: TableNeed = TableNeed::new(
    "statements",
    "the statements, a row for each; those that the votes name where it is left out",
    &[
        ColumnNeed::new(
            "statement",
            "statement",
            "text",
            "An id of its own for each.",
        ),
        ColumnNeed::new("", "moderated", "bool", "Whether moderation took it out.").optional(),
        ColumnNeed::new(
            "",
            "meta",
            "bool",
            "Whether it is about the participants themselves, as \"I live in the town\".",
        )
        .optional(),
        ColumnNeed::new("", "text", "text", "What it says.").optional(),
    ],
)
.optional();
