//! The names of things.

#[doc(hidden)]
pub use medborger_base::id::*;

medborger_base::ids! {
    any;
    /// A topic (*emne*) of the dialogue forum.
    TopicId;
    /// A contribution (*indlæg*) to a topic.
    ContributionId;
}
