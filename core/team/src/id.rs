//! The names of things.

#[doc(hidden)]
pub use medborger_bank::id::{IdeaId, TeamId};
#[doc(hidden)]
pub use medborger_base::id::*;

medborger_base::ids! {
    any;
    /// What a team delivers, such as a policy.
    DeliverableId;
    /// A team's recommendation (*anbefaling*) to the council.
    RecommendationId;
    /// A declaration about impartiality (*habilitet*).
    DeclarationId;
}
