//! A nominee (*indstillet*): a stream of their own within an award, with all nominations (*indstillinger*) of them.

use std::sync::Arc;

use medborger_codec::Record;

use super::nominate::{name_key, nominee_key};
use super::{Award, AwardError};
use crate::id::{AwardId, NominationId, OrganisationId, ParticipantRef, StaffId};
use crate::journal::{
    Desk, Find, Halt, Stream, StreamKey, TextRef, VaultRow, events, in_table, parse_own,
};
use crate::time::Timestamp;

/// Whom a nomination is about. Who it is, only the vault tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NomineeRef {
    /// A citizen of the bank.
    Citizen {
        /// Their reference within the award.
        citizen: ParticipantRef,
    },
    /// An organisation.
    Organisation {
        /// Which.
        organisation: OrganisationId,
    },
    /// Somebody without an account.
    Person,
}

/// Who nominated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Nominator {
    /// A citizen.
    Citizen {
        /// Their reference within the award.
        citizen: ParticipantRef,
    },
    /// An employee.
    Staff {
        /// Which.
        staff: StaffId,
    },
    /// The host itself.
    System,
}

/// One nomination (*indstilling*).
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Nomination {
    /// Its id.
    pub nomination: NominationId,
    /// Who nominated.
    pub by: Nominator,
    /// Why, in the vault.
    pub text: TextRef,
}

/// How a nominee came to be out of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum NomineeLeft {
    /// The nominee said no.
    Declined,
    /// The municipality found that the nomination does not meet the criteria.
    Excluded,
    /// The same as another nominee, who has the nominations now.
    Joined,
    /// The nominee was forgotten.
    Erased,
}

/// A nominee (*indstillet*), with all nominations of them.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Nominee {
    /// Whom they are about.
    pub who: NomineeRef,
    /// The nominations, 200 at most.
    pub nominations: Vec<Nomination>,
    /// Whether the nominee agreed to be shown.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub consented: bool,
    /// How many nominations there were then: of later ones the nominee has agreed to nothing.
    #[serde(default)]
    pub agreed_texts: u32,
    /// How the nominee came to be out of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<NomineeLeft>,
    /// Why the municipality excluded them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<TextRef>,
}

impl Nominee {
    /// Whether the nominee stands in the vote: agreed, and not out of it.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.consented && self.left.is_none()
    }
}

events! {
    /// What can happen to a nominee.
    NomineeEvent, NOMINEE_EVENTS {
        /// Nominated, for the first time or again.
        Nominated {
            /// Whom it is about.
            who: NomineeRef,
            /// The nomination.
            nomination: Nomination,
        } = "nominee.nominated";
        /// The same as another nominee, who has the nominations from now on.
        Joined {
            /// The other, by number.
            into: u32,
        } = "nominee.joined";
        /// Has the nominations of another, who is the same.
        TookOver {
            /// The other, by number.
            from: u32,
            /// The nominations.
            nominations: Vec<Nomination>,
        } = "nominee.took_over";
        /// Agreed to be shown.
        Consented = "nominee.consented";
        /// Out of it.
        Left {
            /// How it came.
            how: NomineeLeft,
            /// Why the municipality excluded them.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            reason: Option<TextRef>,
        } = "nominee.left";
    }
}

impl Stream for Nominee {
    const KIND: &'static str = "nominee";
    const STATE_VERSION: u32 = 1;
    type Event = NomineeEvent;
    const EVENT_TYPES: &'static [&'static str] = NOMINEE_EVENTS;
    /// Who nominated somebody again is not told that others did before.
    const NAMED: bool = false;

    fn evolve(state: Option<Self>, event: &NomineeEvent, _: Timestamp) -> Option<Self> {
        use NomineeEvent as E;
        let Some(mut nominee) = state else {
            let E::Nominated { who, nomination } = event.clone() else {
                return None;
            };
            return Some(Self {
                who,
                nominations: vec![nomination],
                consented: false,
                agreed_texts: 0,
                left: None,
                reason: None,
            });
        };
        match event {
            E::Nominated { nomination, .. } => nominee.nominations.push(nomination.clone()),
            E::Joined { .. } => {
                nominee.left = Some(NomineeLeft::Joined);
                nominee.nominations.clear();
            }
            E::TookOver { nominations, .. } => {
                nominee.nominations.extend(nominations.iter().cloned());
            }
            E::Consented => {
                nominee.consented = true;
                nominee.agreed_texts = u32::try_from(nominee.nominations.len()).ok()?;
            }
            E::Left { how, reason } => {
                nominee.left = Some(*how);
                nominee.reason.clone_from(reason);
            }
        }
        Some(nominee)
    }

    fn hung_on(row: &VaultRow) -> Option<String> {
        let (award, _) = in_table(row, &["nominee"])?.split_once('.')?;
        Some(format!("{award}.{}", number_of(row)?))
    }

    fn anchors(&self, id: &str) -> Vec<String> {
        self.anchor(id).into_iter().collect()
    }

    fn lapse(&self, _: &str, _: &str, _: Timestamp) -> Vec<NomineeEvent> {
        vec![NomineeEvent::Left {
            how: NomineeLeft::Erased,
            reason: None,
        }]
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        if let NomineeRef::Organisation { organisation } = self.who {
            add("organisation", &organisation.to_string());
        }
        for nomination in &self.nominations {
            add("nomination", &nomination.nomination.to_string());
        }
    }

    fn texts(&self) -> Vec<TextRef> {
        let nominations = self.nominations.iter().map(|n| &n.text);
        self.reason.iter().chain(nominations).cloned().collect()
    }
}

impl Nominee {
    /// The vault row by which they hang on somebody who may be erased or forgotten.
    fn anchor(&self, id: &str) -> Option<String> {
        if self.left.is_some() {
            return None;
        }
        let (award, number) = id.split_once('.')?;
        match self.who {
            NomineeRef::Citizen { citizen } => Some(nominee_key(award, citizen)),
            NomineeRef::Person => Some(name_key(award, number.parse().ok()?)),
            NomineeRef::Organisation { .. } => None,
        }
    }

    /// Refuses a nominee who is out of it.
    pub(super) fn must_be_in(&self) -> Result<(), AwardError> {
        match self.left {
            None => Ok(()),
            Some(_) => Err(AwardError::NomineeOut),
        }
    }
}

/// The number of a nominee, by the row that leads to them.
pub(super) fn number_of(row: &VaultRow) -> Option<u32> {
    let (_, own) = row.key.rsplit_once('.')?;
    own.parse().ok().or_else(|| parse_own(&row.value))
}

/// The key of a nominee's stream.
pub(super) fn nominee_stream(award: AwardId, number: u32) -> StreamKey {
    StreamKey::new(Nominee::KIND, format_args!("{award}.{number}"))
}

/// A nominee, also one who is out of it.
pub(super) fn nominee(
    desk: &mut Desk<'_>,
    award: AwardId,
    number: u32,
) -> Result<Arc<Nominee>, Halt> {
    Ok(desk
        .get::<Nominee>(&nominee_stream(award, number))?
        .ok_or(AwardError::NomineeNotFound)?)
}

/// All nominees of an award after a number, with theirs: 500 at most.
pub(super) fn all_nominees(
    desk: &mut Desk<'_>,
    id: AwardId,
    award: &Award,
    after: u32,
    limit: u32,
) -> Result<Vec<(u32, Arc<Nominee>)>, Halt> {
    let last = award.nominees.min(after.saturating_add(limit));
    let numbers = after.saturating_add(1)..=last;
    desk.require(numbers.clone().map(|number| nominee_stream(id, number)), [])?;
    numbers
        .map(|number| Ok((number, nominee(desk, id, number)?)))
        .collect()
}

/// Whether any nomination has this id, in any award.
pub(super) fn is_known(desk: &Desk<'_>, nomination: NominationId) -> Result<bool, Halt> {
    let find = Find::with::<Nominee>("nomination", nomination.to_string());
    Ok(desk.find(&find)?.total > 0)
}
