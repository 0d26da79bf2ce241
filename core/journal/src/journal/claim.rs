//! Who may assert what: fields of commands that state a fact which the municipality would otherwise have to check.
//!
//! A field that no claim is about is a word of whoever may send the command. What the host passes as staff or as the
//! system is trusted: the library knows no passwords.

use super::command::Actor;
use super::desk::DeskError;
use crate::identity::{Attested, AttestedFacts};

/// A fact that an attestation can vouch for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// Having custody of the account's holder.
    Guardian,
    /// Living in the municipality.
    Resident,
}

impl Fact {
    /// The name, as among the facts of an attestation.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Guardian => "guardian",
            Self::Resident => "resident",
        }
    }

    fn is_in(self, facts: &AttestedFacts) -> bool {
        match self {
            Self::Guardian => facts.guardian,
            Self::Resident => facts.resident,
        }
    }
}

/// Who may assert a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Authority {
    /// The municipality only.
    Official,
    /// The municipality, and whoever brings an attestation of it.
    Attested(Fact),
}

/// A field of a command that asserts a fact.
#[derive(Debug)]
pub struct Claim<C> {
    /// The field.
    pub field: &'static str,
    /// Who may assert it.
    pub authority: Authority,
    /// Whether the command asserts it. A default asserts nothing.
    pub made: fn(&C) -> bool,
}

impl<C> Claim<C> {
    /// A fact that only the municipality may assert.
    #[must_use]
    pub const fn official(field: &'static str, made: fn(&C) -> bool) -> Self {
        Self {
            field,
            authority: Authority::Official,
            made,
        }
    }

    /// A fact that the municipality may assert, or an attestation.
    #[must_use]
    pub const fn attested(field: &'static str, fact: Fact, made: fn(&C) -> bool) -> Self {
        Self {
            field,
            authority: Authority::Attested(fact),
            made,
        }
    }

    /// Refuses the command where it asserts the fact and the actor may not.
    ///
    /// # Errors
    /// [`DeskError::FieldNotPermitted`].
    #[doc(hidden)]
    pub fn check(
        &self,
        command: &C,
        actor: Actor,
        attested: Option<&Attested>,
    ) -> Result<(), DeskError> {
        let may = match self.authority {
            _ if actor.is_official() => true,
            Authority::Official => false,
            Authority::Attested(fact) => attested.is_some_and(|a| fact.is_in(&a.facts)),
        };
        if may || !(self.made)(command) {
            Ok(())
        } else {
            let field = self.field.to_owned();
            Err(DeskError::FieldNotPermitted { field })
        }
    }
}
