//! Forgetting somebody who has no account.

use serde::{Deserialize, Serialize};

use super::{Person, PersonEvent};
use crate::id::PersonId;
use crate::journal::{Command, Desk, Halt, Owner, Stream, StreamKey};
use crate::{award, council, team};

crate::error::errors! {
    /// Why a rule about persons refused.
    PersonError {
        /// Nothing is kept under the id, or only what must be kept.
        NotFound => "person_not_found", NotFound, Some("person"),
            "nothing is kept under this id that can be forgotten",
            "der er intet under dette id, som kan slettes";
    }
}

/// `person.forget`: forgets somebody without an account (GDPR art. 17): a member of a team or a council ends as one, a
/// nominee is out of the award, and the names go. For staff, who decide whether a name must be kept as that of an office.
/// What was journalised in a hearing stays, and so do reasons that staff wrote for ending a membership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ForgetPerson {
    /// The id under which they were appointed; of a nominee, the id of the nomination that was the first.
    pub person: PersonId,
}

impl Command for ForgetPerson {
    const NAME: &'static str = "person.forget";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let owner = Owner::Person(self.person.uuid());
        let rows = desk.subject(owner)?;
        let known = |key: &str| {
            let table = key.split_once('/').map(|(table, _)| table);
            matches!(table, Some("member" | "council" | "nominee"))
        };
        if !rows.iter().any(|row| known(&row.key)) {
            return Err(PersonError::NotFound.into());
        }
        team::forget_office(desk, owner)?;
        council::forget(desk, owner)?;
        award::forget(desk, owner)?;
        for row in rows {
            if known(&row.key) {
                desk.vault_delete(&row.key);
            }
        }
        // What they were can be over long since: that the names went stands in the journal in any case.
        let stream = StreamKey::new(Person::KIND, self.person);
        desk.emit::<Person>(&stream, &PersonEvent::Forgotten)
    }
}
