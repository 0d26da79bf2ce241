//! Forgetting somebody who has no account.

use medborger_codec::{Make, Record};

use crate::digest;
use crate::id::PersonId;
use crate::journal::{Command, Desk, Halt, Owner, VaultRow, person_key};
use crate::town::Town;

crate::error::errors! {
    /// Why a rule about persons refused.
    PersonError {
        /// Nothing is kept under the id, or only what must be kept.
        NotFound => "person_not_found", NotFound, Some("person"),
            "nothing is kept under this id that can be forgotten",
            "der er intet under dette id, som kan slettes",
            "nothing is kept of this person", "der er intet gemt om denne person";
        /// Somebody had the id and was forgotten.
        Forgotten => "person_forgotten", Refused, Some("person"),
            "somebody had this id and was forgotten: make a new one",
            "dette id hørte til en, som er slettet: lav et nyt",
            "this person was erased: enter them anew", "personen er slettet: opret personen igen";
    }
}

/// How the keys of tombstones of persons without an account begin.
pub(super) const START: &str = "forgotten/";

/// The vault key of the tombstone of a person without an account.
#[doc(hidden)]
pub fn key(town: &Town, person: PersonId) -> String {
    let person = person.uuid();
    let name = town.keyed().short(&[b"forgotten", person.as_bytes()]);
    format!("{START}{}", digest::hex_string(&name))
}

/// `person.forget`: forgets somebody without an account (GDPR art. 17): a member of a team or a council ends as one, a
/// nominee is out of the award, and the names go. For staff, who decide whether a name must be kept as that of an office.
/// What was journalised in a hearing stays, and so do reasons that staff wrote for ending a membership.
///
/// As with an account that is erased, nothing is written but a tombstone without a time.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ForgetPerson {
    /// The id under which they were appointed; of a nominee, the id of the nomination that was the first.
    pub person: PersonId,
}

impl Command for ForgetPerson {
    const NAME: &'static str = "person.forget";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        desk.about(self.person);
        let tombstone = key(desk.town(), self.person);
        desk.require([], [tombstone.clone()])?;
        let owner = Owner::Person(self.person.uuid());
        let rows = desk.subject(owner)?;
        let registry = desk.town().registry();
        let known = |row: &&VaultRow| {
            registry
                .table(&row.key)
                .is_some_and(|table| table.forgettable)
        };
        if !rows.iter().any(|row| known(&row)) {
            return Err(if desk.has_row(&tombstone)? {
                Halt::Done
            } else {
                PersonError::NotFound.into()
            });
        }
        desk.let_go(owner, rows)?;
        let own = person_key(self.person);
        for row in rows.iter().filter(|row| known(row) || row.key == own) {
            desk.vault_delete(&row.key);
        }
        desk.leave_no_trace();
        desk.vault_put(Owner::Town, tombstone, &true)
    }
}
