//! The names of things.

#[doc(hidden)]
pub use medborger_base::id::*;

medborger_base::ids! {
    any;
    /// An idea (*idé*) in the shared account.
    IdeaId;
    /// A team that works on a challenge (*udvalg*, *opgaveudvalg*, *råd*).
    TeamId;
}
