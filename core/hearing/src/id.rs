//! The names of things.

#[doc(hidden)]
pub use medborger_bank::id::IdeaId;
#[doc(hidden)]
pub use medborger_base::id::*;

medborger_base::ids! {
    any;
    /// A hearing (*høring*).
    HearingId;
    /// A response (*høringssvar*) to a hearing.
    ResponseId;
    /// A row of a list that was taken in, by all that stands in it: the same row has the same.
    RowId;
    /// A notice (*underretning*) of a hearing to one recipient.
    NoticeId;
}
