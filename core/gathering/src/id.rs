//! The names of things.

#[doc(hidden)]
pub use medborger_base::id::*;

medborger_base::ids! {
    any;
    /// A gathering (*arrangement*): a citizen meeting, an interview, a yearly forum.
    GatheringId;
}
