//! How an election ends: with votes, or without where there is no choice.

use chrono::Days;
use medborger_base::sorted::Arrange as _;
use medborger_codec::{Make, Record};

use super::election::{CandidateVotes, ElectionOutcome};
use super::ranking::ranking;
use super::{Council, CouncilError, CouncilEvent, Loaded, at_work, council_stream};
use crate::id::OrganisationId;
use crate::journal::{Command, Desk, Halt, Owner};
use crate::text::Text;

/// Writes down who is elected, and names them by number as members.
fn elect(
    desk: &mut Desk<'_>,
    id: OrganisationId,
    loaded: &Loaded,
    (members, deputies): (Vec<u32>, Vec<u32>),
    outcome: ElectionOutcome,
) -> Result<(), Halt> {
    let before = loaded.council.members.len();
    for number in (before + 1..).take(members.len() + deputies.len()) {
        desk.made("member", number);
    }
    let event = CouncilEvent::Elected {
        members,
        deputies,
        outcome,
    };
    desk.emit::<Council>(&council_stream(id), &event)
}

/// `council.cancel_election`: cancels an election without a choice (*fredsvalg*): candidacies are closed, there are not
/// more candidates than seats, and the election day is at least as many weeks away as the rules say (4 for the elder
/// council). Then everybody who stands is elected; the receipt names the members, by number. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CancelElection {
    /// The council.
    pub organisation: OrganisationId,
}

impl Command for CancelElection {
    const NAME: &'static str = "council.cancel_election";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let loaded = at_work(desk, self.organisation)?;
        let election = loaded.election()?;
        let weeks = loaded.numbers_on(election.day).cancel_weeks;
        let weeks = weeks.ok_or(CouncilError::NoCancelling)?;
        if loaded.today <= election.candidates_until {
            return Err(CouncilError::CandidacyOpen.into());
        }
        let notice = Days::new(u64::from(weeks) * 7);
        let latest = election
            .day
            .checked_sub_days(notice)
            .unwrap_or(election.day);
        if loaded.today > latest {
            return Err(CouncilError::CancelLate { latest }.into());
        }
        let members = election.standing();
        if members.len() > usize::from(election.seats) {
            return Err(CouncilError::TooManyCandidates.into());
        }
        let outcome = ElectionOutcome {
            cancelled: true,
            votes: Vec::new(),
            lots: Vec::new(),
            note: None,
        };
        let elected = (members, Vec::new());
        elect(desk, self.organisation, &loaded, elected, outcome)
    }
}

/// `council.record_result`: records the votes. The seats go to those with most votes, the rest are deputies in their
/// order; the receipt names them, by number as members. Among equals lots decide; they are drawn outside, and their order
/// is recorded with a note of how it was done. For staff, on the election day or later.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RecordResult {
    /// The council.
    pub organisation: OrganisationId,
    /// The votes of each candidate who stands.
    pub votes: Vec<CandidateVotes>,
    /// The candidates between whom equal votes leave a seat or the order of deputies open, in the order in which their
    /// lots were drawn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lots: Vec<u32>,
    /// How lots were drawn: when, by whom, before whom. With lots, and only with them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text<2000>>,
}

impl Command for RecordResult {
    const NAME: &'static str = "council.record_result";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let loaded = at_work(desk, self.organisation)?;
        let election = loaded.election()?;
        if loaded.today < election.day {
            return Err(CouncilError::BeforeElectionDay.into());
        }
        let mut voted: Vec<u32> = self.votes.iter().map(|row| row.candidate).collect();
        voted.arrange();
        if voted != election.standing() {
            return Err(CouncilError::VotesUnfit.into());
        }
        let seats = usize::from(election.seats);
        let deputies = usize::from(loaded.numbers_on(election.day).deputies_max);
        let order = ranking(&self.votes, seats, deputies, &self.lots)?;
        if self.lots.is_empty() != self.note.is_none() {
            return Err(CouncilError::LotsNote.into());
        }
        let note = match &self.note {
            Some(note) => Some(desk.text(Owner::Town, note)?),
            None => None,
        };
        let outcome = ElectionOutcome {
            cancelled: false,
            votes: self.votes.clone(),
            lots: self.lots.clone(),
            note,
        };
        let elected = (
            order.iter().take(seats).copied().collect(),
            order.iter().skip(seats).take(deputies).copied().collect(),
        );
        elect(desk, self.organisation, &loaded, elected, outcome)
    }
}
