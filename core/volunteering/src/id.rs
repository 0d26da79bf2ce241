//! The names of things.

#[doc(hidden)]
pub use medborger_bank::id::IdeaId;
#[doc(hidden)]
pub use medborger_base::id::*;

medborger_base::ids! {
    any;
    /// An organisation (*forening*, *råd*, *institution*, *virksomhed*).
    OrganisationId;
    /// A need for volunteers, or for help (*efterspørgsel*).
    NeedId;
    /// An offer of help (*tilbud*).
    OfferId;
    /// That somebody helps with a need (*opgave*, *aftale om frivilligt arbejde*).
    AssignmentId;
}
