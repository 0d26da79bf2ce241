//! The names of things.

#[doc(hidden)]
pub use medborger_bank::id::IdeaId;
#[doc(hidden)]
pub use medborger_base::id::*;
#[doc(hidden)]
pub use medborger_volunteering::id::{AssignmentId, NeedId, OfferId, OrganisationId};

medborger_base::ids! {
    any;
    /// A partnership agreement (*partnerskabsaftale*).
    AgreementId;
    /// An application for a grant (*ansøgning om tilskud*).
    GrantId;
}
