//! Awards (*hæderspriser*): a municipality honours those who do something for others.
//!
//! Citizens nominate, a jury gives points, the citizens vote, and a result weighs both sides in whole numbers. An award
//! is one stream: its terms, the jury with its points, how many are nominated and voted. Each nominee with the nominations of
//! them is a stream of its own, so that a vote reads one of them and writes to none. Each vote is a row in the vault, named by
//! a nullifier, so that nobody votes twice and nobody is shown who voted for whom.
//!
//! Nobody is shown as nominated who has not agreed to it, and nobody stands in the vote without.
//!
//! No statute says how an award is given. What municipalities do (jury and vote half each, no self-nomination, a deadline
//! to the minute) is the default here, and every number is the award's own.

mod announce;
mod answer;
mod count;
mod error;
mod jury;
mod news;
mod nominate;
mod nominee;
mod personal;
mod result;
mod room;
mod shown;
mod vote;

use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

pub use count::BallotCount;
pub use error::AwardError;
use jury::juror_key;
pub use jury::{Juror, JurorInput, JurorRef, NomineePoints};
pub use nominate::NomineeInput;
pub use nominee::{Nomination, Nominator, Nominee, NomineeLeft, NomineeRef};
use nominee::{all_nominees, nominee, nominee_stream, number_of};
pub use result::{AwardResult, NomineeResult};
pub use room::ROOM;
pub use shown::NomineeKind;

use crate::id::AwardId;
use crate::journal::{Desk, Halt, Stream, StreamKey, TextRef, VaultRow, case_in_table, events};
use crate::numbered::numbered_mut;
use crate::text::Line;
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, event::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::announce::{AnnounceAward, SetAwardEvent};
    pub use super::answer::{ConsentToNomination, DeclineNomination, ExcludeNominee};
    pub use super::count::CountBallots;
    pub use super::jury::{DeclareAward, ExcuseJuror, GivePoints, SeatJuror};
    pub use super::nominate::{JoinNominees, Nominate};
    pub use super::vote::CastVote;
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::AwardEvent;
    pub use super::nominee::NomineeEvent;
}

/// What can be asked.
pub mod query {
    pub use super::shown::{GetAward, ListAwards};
    pub use super::vote::MyVote;
}

/// What is answered.
pub mod view {
    pub use super::shown::{
        AwardItem, AwardList, AwardResultView, AwardView, JurorView, NominationView,
        NomineeResultView, NomineeView,
    };
    pub use super::vote::MyVoteView;
}

/// Where and when an award is handed over: the annual event (*årligt arrangement*).
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AwardCeremony {
    /// The day.
    #[serde(deserialize_with = "crate::calendar::read_day")]
    pub on: NaiveDate,
    /// The place.
    pub place: Line<200>,
}

/// Where an award stands. It follows from the clock and is never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Record)]
#[serde(rename_all = "snake_case")]
pub enum AwardStage {
    /// Announced; nominations have not opened.
    Announced,
    /// Nominations are open.
    Nominating,
    /// Nominations are closed; the nominees are asked.
    Nominated,
    /// The jury gives points and the citizens vote.
    Voting,
    /// The vote is closed.
    Counting,
    /// The result is declared.
    Decided,
}

/// An award's state.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Award {
    /// What it is called.
    pub title: Line<200>,
    /// For which year.
    pub year: u16,
    /// For what it is given, in the vault.
    pub criteria: TextRef,
    /// The prize, in hundredths of a krone.
    pub prize_oere: u64,
    /// When nominations open.
    pub opens_at: Timestamp,
    /// When they close, exclusive.
    pub deadline: Timestamp,
    /// When the vote and the jury's work open.
    pub vote_opens_at: Timestamp,
    /// When the vote closes, exclusive.
    pub vote_closes_at: Timestamp,
    /// The jury's share of the decision, in per mille; the vote has the rest.
    pub jury_per_mille: u16,
    /// Whether those may vote whose identity nobody has verified. Somebody with several accounts then has several votes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unverified_voters: bool,
    /// Where and when it is handed over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ceremony: Option<AwardCeremony>,
    /// The jury, by number from 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub jurors: Vec<Juror>,
    /// How many nominees there are, those who are out of it included. Each is a stream of their own, by number from 1.
    #[serde(default)]
    pub nominees: u32,
    /// How many ballots were cast. Those of accounts that were erased or joined with another before the result may be
    /// among them.
    #[serde(default)]
    pub votes: u32,
    /// How far the ballots are counted, where they are counted in parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<BallotCount>,
    /// The result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<AwardResult>,
}

events! {
    /// What can happen to an award.
    AwardEvent, AWARD_EVENTS {
        /// Announced, or changed before nominations open.
        Announced {
            /// What it is called.
            title: Line<200>,
            /// For which year.
            year: u16,
            /// For what.
            criteria: TextRef,
            /// The prize.
            prize_oere: u64,
            /// When nominations open.
            opens_at: Timestamp,
            /// When they close.
            deadline: Timestamp,
            /// When the vote opens.
            vote_opens_at: Timestamp,
            /// When it closes.
            vote_closes_at: Timestamp,
            /// The jury's share.
            jury_per_mille: u16,
            /// Whether those may vote whose identity nobody has verified.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            unverified_voters: bool,
        } = "award.announced";
        /// The annual event has a day and a place.
        CeremonySet {
            /// Which.
            ceremony: AwardCeremony,
        } = "award.ceremony_set";
        /// Somebody sits in the jury.
        JurorSeated {
            /// Who.
            juror: JurorRef,
        } = "award.juror_seated";
        /// Not any more.
        JurorExcused {
            /// The juror's number.
            juror: u32,
            /// Why; absent where the juror was forgotten.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            reason: Option<TextRef>,
        } = "award.juror_excused";
        /// Somebody was nominated who was not before.
        NomineeAdded {
            /// The nominee's number: the next one.
            nominee: u32,
        } = "award.nominee_added";
        /// A juror gave points, or gave others.
        PointsGiven {
            /// The juror.
            juror: u32,
            /// For each nominee who stands.
            points: Vec<NomineePoints>,
        } = "award.points_given";
        /// Somebody voted. For whom does not stand here.
        Voted {
            /// Whether they had voted before.
            again: bool,
        } = "award.voted";
        /// A part of the ballots was counted, the next one.
        Counted {
            /// How many parts there are.
            parts: u32,
        } = "award.counted";
        /// The result.
        Decided {
            /// In numbers.
            result: AwardResult,
        } = "award.decided";
    }
}

impl Stream for Award {
    const KIND: &'static str = "award";
    const STATE_VERSION: u32 = 3;
    type Event = AwardEvent;
    const EVENT_TYPES: &'static [&'static str] = AWARD_EVENTS;

    fn evolve(state: Option<Self>, event: &AwardEvent, _: Timestamp) -> Option<Self> {
        use AwardEvent as E;
        if let E::Announced {
            title,
            year,
            criteria,
            prize_oere,
            opens_at,
            deadline,
            vote_opens_at,
            vote_closes_at,
            jury_per_mille,
            unverified_voters,
        } = event.clone()
        {
            let (ceremony, jurors) = state
                .map(|before| (before.ceremony, before.jurors))
                .unwrap_or_default();
            return Some(Self {
                title,
                year,
                criteria,
                prize_oere,
                opens_at,
                deadline,
                vote_opens_at,
                vote_closes_at,
                jury_per_mille,
                unverified_voters,
                ceremony,
                jurors,
                nominees: 0,
                votes: 0,
                count: None,
                result: None,
            });
        }
        let mut award = state?;
        match event {
            E::Announced { .. } => return None,
            E::CeremonySet { ceremony } => award.ceremony = Some(ceremony.clone()),
            E::JurorSeated { juror } => award.jurors.push(Juror {
                who: *juror,
                points: None,
                excused: false,
                reason: None,
            }),
            E::JurorExcused { juror, reason } => {
                let juror = numbered_mut(&mut award.jurors, *juror)?;
                juror.excused = true;
                juror.points = None;
                juror.reason.clone_from(reason);
            }
            E::NomineeAdded { nominee } => {
                let next = award.nominees.checked_add(1)?;
                award.nominees = Some(*nominee).filter(|nominee| *nominee == next)?;
            }
            E::PointsGiven { juror, points } => {
                numbered_mut(&mut award.jurors, *juror)?.points = Some(points.clone());
            }
            E::Voted { again: true } => {}
            E::Voted { again: false } => award.votes = award.votes.saturating_add(1),
            E::Counted { parts } => award.count = Some(BallotCount::on(award.count, *parts)?),
            E::Decided { result } => award.result = Some(result.clone()),
        }
        Some(award)
    }

    fn hung_on(row: &VaultRow) -> Option<String> {
        case_in_table(row, &["juror"])
    }

    fn anchors(&self, id: &str) -> Vec<String> {
        let mut keys = Vec::new();
        for juror in self.jurors.iter().filter(|juror| !juror.excused) {
            if let (JurorRef::Citizen { citizen }, None) = (juror.who, &self.result) {
                keys.push(juror_key(id, citizen));
            }
        }
        keys
    }

    fn lapse(&self, id: &str, anchor: &str, _: Timestamp) -> Vec<AwardEvent> {
        let mut events = Vec::new();
        for (number, juror) in (1_u32..).zip(&self.jurors) {
            if let (JurorRef::Citizen { citizen }, None) = (juror.who, &self.result)
                && !juror.excused
                && anchor == juror_key(id, citizen)
            {
                events.push(AwardEvent::JurorExcused {
                    juror: number,
                    reason: None,
                });
            }
        }
        events
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
        add("year", &self.year.to_string());
    }

    fn texts(&self) -> Vec<TextRef> {
        let mut texts = vec![self.criteria.clone()];
        texts.extend(self.jurors.iter().filter_map(|juror| juror.reason.clone()));
        texts
    }
}

impl Award {
    /// Where it stands at an instant.
    #[must_use]
    pub fn stage(&self, at: Timestamp) -> AwardStage {
        if self.result.is_some() {
            AwardStage::Decided
        } else if at < self.opens_at {
            AwardStage::Announced
        } else if at < self.deadline {
            AwardStage::Nominating
        } else if at < self.vote_opens_at {
            AwardStage::Nominated
        } else if at < self.vote_closes_at {
            AwardStage::Voting
        } else {
            AwardStage::Counting
        }
    }
}

/// The key of an award's stream.
#[must_use]
pub fn award_stream(award: AwardId) -> StreamKey {
    StreamKey::new(Award::KIND, award)
}

/// An award, or an error that there is none.
pub(crate) fn existing(desk: &mut Desk<'_>, id: AwardId) -> Result<Arc<Award>, Halt> {
    Ok(desk
        .get::<Award>(&award_stream(id))?
        .ok_or(AwardError::NotFound)?)
}

/// An award whose result is not declared.
fn undecided(desk: &mut Desk<'_>, id: AwardId) -> Result<Arc<Award>, Halt> {
    let award = existing(desk, id)?;
    match award.result {
        None => Ok(award),
        Some(_) => Err(AwardError::Decided.into()),
    }
}
