//! Announcing an award, and the annual event at which it is handed over.

use medborger_codec::{Make, Record};

use super::{Award, AwardCeremony, AwardError, AwardEvent, award_stream, existing};
use crate::id::AwardId;
use crate::journal::{Command, Desk, DeskError, Halt, Owner};
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// A minute, in microseconds.
const MINUTE: i64 = 60_000_000;

fn half() -> u16 {
    500
}

/// `award.announce`: announces an award, or changes it before nominations open. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AnnounceAward {
    /// A fresh id, or the id of the award to change.
    #[record(fresh)]
    pub award: AwardId,
    /// What it is called.
    pub title: Line<200>,
    /// For which year.
    pub year: u16,
    /// For what it is given.
    pub criteria: Text<4000>,
    /// The prize, in hundredths of a krone.
    #[serde(default)]
    pub prize_oere: u64,
    /// When nominations open, a whole minute.
    pub opens_at: Timestamp,
    /// When they close: a whole minute; the first instant that is too late.
    pub deadline: Timestamp,
    /// When the vote opens, for citizens and the jury: at the deadline or later. Until then nominees are asked.
    pub vote_opens_at: Timestamp,
    /// When the vote closes: the first instant that is too late.
    pub vote_closes_at: Timestamp,
    /// The jury's share of the decision in per mille, 0 to 1000; the vote has the rest. Half each unless said otherwise.
    #[serde(default = "half")]
    pub jury_per_mille: u16,
    /// Whether those may vote whose identity nobody has verified. Somebody with several accounts then has several votes.
    #[serde(default)]
    pub unverified_voters: bool,
}

impl Command for AnnounceAward {
    const NAME: &'static str = "award.announce";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = award_stream(self.award);
        let before = desk.get::<Award>(&stream)?;
        if let Some(before) = &before {
            if before.opens_at <= desk.at() {
                return Err(AwardError::Begun.into());
            }
            desk.require([], [before.criteria.key.clone()])?;
        }
        let times = [
            self.opens_at,
            self.deadline,
            self.vote_opens_at,
            self.vote_closes_at,
        ];
        if times.iter().any(|at| at.micros() % MINUTE != 0) {
            return Err(AwardError::NotToTheMinute.into());
        }
        if self.opens_at >= self.deadline
            || self.deadline > self.vote_opens_at
            || self.vote_opens_at >= self.vote_closes_at
        {
            return Err(AwardError::WindowsUnfit.into());
        }
        if self.deadline <= desk.at() {
            return Err(AwardError::InThePast.into());
        }
        if self.jury_per_mille > 1000 {
            return Err(AwardError::SplitUnfit.into());
        }
        if let Some(before) = before {
            let same = before.title == self.title
                && before.year == self.year
                && before.prize_oere == self.prize_oere
                && before.jury_per_mille == self.jury_per_mille
                && before.unverified_voters == self.unverified_voters
                && times
                    == [
                        before.opens_at,
                        before.deadline,
                        before.vote_opens_at,
                        before.vote_closes_at,
                    ]
                && desk.read(&before.criteria)?.as_ref() == Some(&self.criteria);
            if same {
                return Err(DeskError::NothingToDo.into());
            }
        }
        let event = AwardEvent::Announced {
            title: self.title.clone(),
            year: self.year,
            criteria: desk.text(Owner::Town, &self.criteria)?,
            prize_oere: self.prize_oere,
            opens_at: self.opens_at,
            deadline: self.deadline,
            vote_opens_at: self.vote_opens_at,
            vote_closes_at: self.vote_closes_at,
            jury_per_mille: self.jury_per_mille,
            unverified_voters: self.unverified_voters,
        };
        desk.emit::<Award>(&stream, &event)
    }
}

/// `award.set_event`: says where and when the award is handed over, or says it anew. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SetAwardEvent {
    /// The award.
    pub award: AwardId,
    /// Where and when.
    pub event: AwardCeremony,
}

impl Command for SetAwardEvent {
    const NAME: &'static str = "award.set_event";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        if existing(desk, self.award)?.ceremony.as_ref() == Some(&self.event) {
            return Err(DeskError::NothingToDo.into());
        }
        let event = AwardEvent::CeremonySet {
            ceremony: self.event.clone(),
        };
        desk.emit::<Award>(&award_stream(self.award), &event)
    }
}
