//! Local ambassadors (*ambassadører*): citizens who speak for their town, area or region, or in the corps of business
//! ambassadors (*ambassadørkorps*).
//!
//! A citizen offers it or the municipality invites; it begins when both have said yes, and ends by its last day, by either
//! side, or with the account. A name is shown with the citizen's consent only. No statute says anything about it.

mod acts;
mod news;
mod shown;

use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use crate::calendar::{read_day, read_day_or_none};
use crate::id::{AmbassadorId, ParticipantRef};
use crate::journal::{
    CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, Table, TextRef,
    VaultRow, Whose, events, in_table,
};
use crate::key::Key;
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::acts::{
        AnswerAmbassador, EndAmbassador, InviteAmbassador, NameAmbassador, OfferAmbassador,
    };
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::AmbassadorEvent;
}

/// What can be asked.
pub mod query {
    pub use super::shown::{GetAmbassador, ListAmbassadors};
}

/// What is answered.
pub mod view {
    pub use super::shown::{AmbassadorList, AmbassadorView};
}

crate::error::errors! {
    /// Why a rule about ambassadors refused.
    AmbassadorError {
        /// There is no such ambassador.
        NotFound => "ambassador_not_found", NotFound, Some("ambassador"),
            "there is no such ambassador", "der er ingen sådan ambassadør";
        /// There is one under this id.
        AlreadyProposed => "ambassador_already_proposed", Refused, Some("ambassador"),
            "this was proposed already", "det er allerede foreslået";
        /// A place where there is none, or none where there is one.
        AreaUnfit => "ambassador_area_unfit", Invalid, Some("terms.area"),
            "an ambassador speaks for a named town, area or region, or in the corps of business ambassadors",
            "en ambassadør taler for en navngiven by, et område eller en egn, eller i erhvervets ambassadørkorps";
        /// It ends before it begins, or is over.
        PeriodUnfit => "ambassador_period_unfit", Invalid, Some("terms.to"),
            "the period ends before it begins, or is over already",
            "perioden slutter, før den begynder, eller er allerede forbi";
        /// It was answered already.
        Answered => "ambassador_answered", Refused, Some("ambassador"),
            "this was answered already", "det er allerede besvaret";
        /// The other side answers.
        OtherSideAnswers => "ambassador_other_side_answers", Refused, Some("ambassador"),
            "who proposed it does not answer it", "den, der foreslog det, besvarer det ikke";
        /// It is over.
        Over => "ambassador_over", Refused, Some("ambassador"),
            "it is over", "det er forbi";
    }
}

/// For what an ambassador speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum AmbassadorScope {
    /// A town (*by*).
    Town,
    /// A part of the municipality (*område*).
    Area,
    /// A region with an identity of its own (*egn*).
    Region,
    /// Local business, in the ambassador corps (*ambassadørkorps*).
    Business,
}

/// What both sides say yes to.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AmbassadorTerms {
    /// For what.
    pub scope: AmbassadorScope,
    /// For which town, area or region; not for business.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Key>,
    /// The first day.
    #[serde(deserialize_with = "read_day")]
    pub from: NaiveDate,
    /// The last day, inclusive; without an end where it is not given.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub to: Option<NaiveDate>,
}

/// How it ended before its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum AmbassadorEnd {
    /// The other side said no.
    Declined,
    /// The citizen ended it.
    ByCitizen,
    /// The municipality ended it.
    ByTown,
    /// The citizen was forgotten.
    Erased,
}

/// Where it stands. It follows from the clock and is never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum AmbassadorStage {
    /// One side has said yes.
    Proposed,
    /// Both have; the first day lies ahead.
    Agreed,
    /// At work.
    Active,
    /// Over, by its last day or before.
    Over,
}

/// An ambassador's state. Who it is, only the vault tells.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Ambassador {
    /// The citizen's reference.
    pub citizen: ParticipantRef,
    /// What both say yes to.
    pub terms: AmbassadorTerms,
    /// What the citizen is to say or wishes to say, in the vault.
    pub text: TextRef,
    /// Whether the citizen offered it; else the municipality invited.
    pub offered: bool,
    /// Whether both have said yes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub agreed: bool,
    /// Whether the citizen consents to be named.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub named: bool,
    /// How it ended before, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<(AmbassadorEnd, Timestamp)>,
}

events! {
    /// What can happen to an ambassador.
    AmbassadorEvent, AMBASSADOR_EVENTS {
        /// Offered or invited.
        Proposed {
            /// Who.
            citizen: ParticipantRef,
            /// To what.
            terms: AmbassadorTerms,
            /// In words.
            text: TextRef,
            /// Whether the citizen offered it.
            offered: bool,
            /// Whether the citizen consents to be named.
            named: bool,
        } = "ambassador.proposed";
        /// The other side said yes.
        Agreed {
            /// Whether the citizen consents to be named.
            named: bool,
        } = "ambassador.agreed";
        /// The citizen decided anew whether to be named.
        Named {
            /// Whether.
            named: bool,
        } = "ambassador.named";
        /// It ended.
        Ended {
            /// How it came.
            end: AmbassadorEnd,
        } = "ambassador.ended";
    }
}

impl Stream for Ambassador {
    const KIND: &'static str = "ambassador";
    const STATE_VERSION: u32 = 1;
    type Event = AmbassadorEvent;
    const EVENT_TYPES: &'static [&'static str] = AMBASSADOR_EVENTS;

    fn evolve(state: Option<Self>, event: &AmbassadorEvent, at: Timestamp) -> Option<Self> {
        use AmbassadorEvent as E;
        let before = match event {
            E::Proposed { .. } => None,
            _ => Some(state?),
        };
        Some(match (event.clone(), before) {
            (
                E::Proposed {
                    citizen,
                    terms,
                    text,
                    offered,
                    named,
                },
                _,
            ) => Self {
                citizen,
                terms,
                text,
                offered,
                agreed: false,
                named,
                ended: None,
            },
            (E::Agreed { named }, Some(before)) => Self {
                agreed: true,
                named,
                ..before
            },
            (E::Named { named }, Some(before)) => Self { named, ..before },
            (E::Ended { end }, Some(before)) => Self {
                ended: Some((end, at)),
                ..before
            },
            (_, None) => return None,
        })
    }

    fn hung_on(row: &VaultRow) -> Option<String> {
        in_table(row, &["ambassador"]).map(str::to_owned)
    }

    fn anchor(id: &str) -> Option<String> {
        Some(ambassador_key(id))
    }

    fn anchors(&self, id: &str) -> Vec<String> {
        match self.ended {
            None => vec![ambassador_key(id)],
            Some(_) => Vec::new(),
        }
    }

    fn lapse(&self, _: &str, _: &str, _: Timestamp) -> Vec<AmbassadorEvent> {
        let end = AmbassadorEnd::Erased;
        vec![AmbassadorEvent::Ended { end }]
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
        if self.agreed && self.ended.is_none() {
            add("agreed", "yes");
        }
    }

    fn texts(&self) -> Vec<TextRef> {
        vec![self.text.clone()]
    }
}

impl Ambassador {
    /// Where it stands on a day.
    #[must_use]
    pub fn stage(&self, today: NaiveDate) -> AmbassadorStage {
        if self.ended.is_some() || self.terms.to.is_some_and(|last| last < today) {
            AmbassadorStage::Over
        } else if !self.agreed {
            AmbassadorStage::Proposed
        } else if today < self.terms.from {
            AmbassadorStage::Agreed
        } else {
            AmbassadorStage::Active
        }
    }
}

/// The key of an ambassador's stream.
#[must_use]
pub fn ambassador_stream(ambassador: AmbassadorId) -> StreamKey {
    StreamKey::new(Ambassador::KIND, ambassador)
}

/// The vault key under which lies which citizen it is.
fn ambassador_key(ambassador: impl std::fmt::Display) -> String {
    format!("ambassador/{ambassador}")
}

fn existing(desk: &mut Desk<'_>, id: AmbassadorId) -> Result<Arc<Ambassador>, Halt> {
    Ok(desk
        .get::<Ambassador>(&ambassador_stream(id))?
        .ok_or(AmbassadorError::NotFound)?)
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "ambassador",
    streams: &[StreamOps::of::<Ambassador>()],
    commands: &[
        CommandEntry::of::<OfferAmbassador>(),
        CommandEntry::of::<InviteAmbassador>(),
        CommandEntry::of::<AnswerAmbassador>(),
        CommandEntry::of::<NameAmbassador>(),
        CommandEntry::of::<EndAmbassador>(),
    ],
    queries: &[
        QueryEntry::of::<GetAmbassador>(),
        QueryEntry::of::<ListAmbassadors>(),
    ],
    codes: &[AmbassadorError::CODES],
    rows: &[Table::new("ambassador/", Whose::Citizen).about("ambassador")],
    personal: acts::PERSONAL,
    tells: news::TELLS,
    ..Room::EMPTY
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_active_from_its_first_to_its_last_day_once_both_agreed() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let mut ambassador = Ambassador {
            citizen: ParticipantRef::new([1; 16]),
            terms: AmbassadorTerms {
                scope: AmbassadorScope::Business,
                area: None,
                from: day("2026-02-01"),
                to: Some(day("2026-12-31")),
            },
            text: TextRef::new(String::new(), String::new()),
            offered: true,
            agreed: false,
            named: true,
            ended: None,
        };
        assert_eq!(
            ambassador.stage(day("2026-06-01")),
            AmbassadorStage::Proposed
        );
        ambassador.agreed = true;
        for (on, stage) in [
            ("2026-01-31", AmbassadorStage::Agreed),
            ("2026-02-01", AmbassadorStage::Active),
            ("2026-12-31", AmbassadorStage::Active),
            ("2027-01-01", AmbassadorStage::Over),
        ] {
            assert_eq!(ambassador.stage(day(on)), stage, "{on}");
        }
    }
}
