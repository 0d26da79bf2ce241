//! The names of things.

#[doc(hidden)]
pub use medborger_bank::id::IdeaId;
#[doc(hidden)]
pub use medborger_base::id::*;
#[doc(hidden)]
pub use medborger_volunteering::id::{AssignmentId, NeedId, OfferId, OrganisationId};

medborger_base::ids! {
    any;
    /// An award (*hæderspris*).
    AwardId;
    /// A nomination (*indstilling*) for an award.
    NominationId;
    /// A local ambassador (*ambassadør*).
    AmbassadorId;
    /// A project of private initiative (*privat initiativ*).
    InitiativeId;
    /// A self-assessment (*selvevaluering*).
    AssessmentId;
}
