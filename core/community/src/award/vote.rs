//! The vote: one for each person, secret, changeable until it closes.
//!
//! A ballot is a row in the vault under a name that only its voter's secret gives. For whom it is, is masked and sealed under
//! the municipality's key, so that a copy of the database tells nothing. Once the vote is closed the ballots are opened,
//! counted and deleted. No query tells anybody but the voter, and counts are shown to nobody before the result.

use medborger_codec::{Make, Record};

use super::{
    Award, AwardError, AwardEvent, AwardStage, Nominee, award_stream, existing, nominee_stream,
    undecided,
};
use crate::citizen::{Citizen, active, citizen_stream};
use crate::digest;
use crate::id::{AwardId, CitizenId, Nullifier};
use crate::journal::{
    Actor, Command, Desk, DeskError, Halt, Known, Once, Owner, Query, VaultRow, parse_own,
    secret_key,
};
use crate::person::known;
use crate::town::Town;

/// Ballots.
pub(super) const BALLOT: Once = Once {
    purpose: "vote",
    rows: "vote/",
    verified: "voter/",
    unverified: "unverified_voter/",
};

/// A ballot as it lies in the vault: 12 bytes that are used once, the masked nominee, 16 bytes of a tag; always as long.
struct Ballot([u8; 32]);

impl Ballot {
    fn of(town: &Town, award: AwardId, name: Nullifier, once: [u8; 16], nominee: u32) -> Self {
        let mut bytes = [0; 32];
        let (front, tag) = bytes.split_at_mut(16);
        let (nonce, masked) = front.split_at_mut(12);
        nonce.copy_from_slice(once.get(..12).unwrap_or_default());
        let mask = mask(town, award, name, nonce);
        for ((to, from), mask) in masked.iter_mut().zip(nominee.to_le_bytes()).zip(mask) {
            *to = from ^ mask;
        }
        let due = seal(town, award, name, front);
        tag.copy_from_slice(&due);
        Self(bytes)
    }

    /// Reads a row. `None` where it is none that the municipality made for this award and this voter.
    fn open(town: &Town, award: AwardId, name: Nullifier, row: &VaultRow) -> Option<u32> {
        let text: String = parse_own(&row.value)?;
        let mut bytes = [0; 32];
        if !digest::unhex(&text, &mut bytes) {
            return None;
        }
        let (front, tag) = bytes.split_at(16);
        let (nonce, masked) = front.split_at(12);
        use subtle::ConstantTimeEq as _;
        if !bool::from(tag.ct_eq(&seal(town, award, name, front))) {
            return None;
        }
        let mut nominee = [0; 4];
        let masks = mask(town, award, name, nonce);
        for ((to, from), mask) in nominee.iter_mut().zip(masked).zip(masks) {
            *to = from ^ mask;
        }
        Some(u32::from_le_bytes(nominee))
    }
}

fn mask(town: &Town, award: AwardId, name: Nullifier, nonce: &[u8]) -> [u8; 16] {
    let award = award.uuid();
    let parts: [&[u8]; 4] = [b"ballot", award.as_bytes(), name.as_bytes(), nonce];
    town.keyed().short(&parts)
}

fn seal(town: &Town, award: AwardId, name: Nullifier, front: &[u8]) -> [u8; 16] {
    let award = award.uuid();
    let parts: [&[u8]; 4] = [b"ballot tag", award.as_bytes(), name.as_bytes(), front];
    town.keyed().short(&parts)
}

/// A person's ballot that stands, by name, with the nominee.
fn standing(
    desk: &Desk<'_>,
    award: AwardId,
    known: &Known,
) -> Result<Option<(Nullifier, u32)>, Halt> {
    let names = BALLOT.names(desk, known, award);
    desk.require([], names.iter().map(|name| BALLOT.row(award, *name)))?;
    for name in names {
        if let Some(row) = desk.vault_row(&BALLOT.row(award, name))? {
            let nominee = Ballot::open(desk.town(), award, name, &row);
            return Ok(Some((name, nominee.ok_or(AwardError::BallotChanged)?)));
        }
    }
    Ok(None)
}

/// Whether a row is a ballot that the municipality made, in its place.
pub(super) fn is_ballot(town: &Town, row: &VaultRow) -> bool {
    let place = BALLOT.of_row(&row.key);
    place.is_some_and(|(award, _)| opened(town, award, row).is_some())
}

/// For whom a ballot is. `None` where it is none that the municipality made, in its place.
pub(super) fn opened(town: &Town, award: AwardId, row: &VaultRow) -> Option<u32> {
    let (of, name) = BALLOT.of_row::<AwardId>(&row.key)?;
    Ballot::open(town, award, name, row).filter(|_| of == award)
}

/// `award.vote`: votes for a nominee who stands, or for another one instead, while the vote is open. For the citizen
/// alone, whose identity is verified unless the award says otherwise: staff do not vote for anybody.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CastVote {
    /// The award.
    pub award: AwardId,
    /// Who votes.
    pub citizen: CitizenId,
    /// For whom, by number.
    pub nominee: u32,
}

fn must_be_alone(desk: &Desk<'_>, citizen: CitizenId) -> Result<(), DeskError> {
    if desk.actor() == (Actor::Citizen { citizen }) {
        Ok(())
    } else {
        Err(DeskError::NotPermitted)
    }
}

impl Command for CastVote {
    const NAME: &'static str = "award.vote";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        must_be_alone(desk, self.citizen)?;
        let stream = award_stream(self.award);
        let nominee = nominee_stream(self.award, self.nominee);
        desk.require(
            [
                stream.clone(),
                nominee.clone(),
                citizen_stream(self.citizen),
            ],
            [secret_key(self.citizen)],
        )?;
        let citizen = active(desk, self.citizen)?;
        let award = undecided(desk, self.award)?;
        if citizen.person.is_none() && !award.unverified_voters {
            return Err(AwardError::Unverified.into());
        }
        if award.jury_per_mille == 1000 {
            return Err(AwardError::NoVote.into());
        }
        if award.stage(desk.at()) != AwardStage::Voting || award.count.is_some() {
            return Err(AwardError::NotVoting.into());
        }
        // Whether somebody is nominated who does not stand, a voter is not told.
        if !desk
            .get::<Nominee>(&nominee)?
            .is_some_and(|nominee| nominee.stands())
        {
            return Err(AwardError::NotStanding.into());
        }
        let known = known(desk, self.citizen, &citizen)?;
        let before = standing(desk, self.award, &known)?;
        if before.is_some_and(|(_, nominee)| nominee == self.nominee) {
            return Err(DeskError::NothingToDo.into());
        }
        // Every vote writes to the award, so that none can slip past the count.
        let again = before.is_some();
        desk.emit::<Award>(&stream, &AwardEvent::Voted { again })?;
        let own = BALLOT.own_name(desk, &known, self.award);
        let name = before.map_or(own, |(name, _)| name);
        let once = desk.own_salt(&[b"ballot"]);
        let ballot = Ballot::of(desk.town(), self.award, name, once, self.nominee);
        let value = digest::hex_string(&ballot.0);
        desk.vault_put(Owner::Town, BALLOT.row(self.award, name), &value)?;
        let link = BALLOT.link(self.award, name, known.verified);
        desk.vault_put(Owner::Citizen(self.citizen), link, &true)
    }
}

/// What an account voted counts as the person's, now that the person is known. Where the person voted before under another
/// account, that ballot stays and this one falls away.
pub(super) fn ballots_join(
    desk: &mut Desk<'_>,
    citizen: CitizenId,
    known: &Known,
) -> Result<(), Halt> {
    let rows = desk.subject(Owner::Citizen(citizen))?;
    let links = rows
        .iter()
        .filter_map(|row| BALLOT.of_link::<AwardId>(&row.key, false));
    let links: Vec<(AwardId, Nullifier)> = links.collect();
    let mut keys = Vec::new();
    for (award, _) in &links {
        let names = BALLOT.names(desk, known, *award).into_iter();
        keys.extend(names.map(|name| BALLOT.row(*award, name)));
    }
    desk.require([], keys)?;
    for (award, own) in links {
        let mut other = None;
        for name in BALLOT
            .names(desk, known, award)
            .into_iter()
            .filter(|n| *n != own)
        {
            if desk.has_row(&BALLOT.row(award, name))? {
                other = other.or(Some(name));
            }
        }
        desk.vault_delete(&BALLOT.link(award, own, false));
        if other.is_some() {
            desk.vault_delete(&BALLOT.row(award, own));
        }
        let link = BALLOT.link(award, other.unwrap_or(own), true);
        desk.vault_put(Owner::Citizen(citizen), link, &true)?;
    }
    Ok(())
}

/// What an account voted whose holder nobody verified falls away with it. The links go with the account.
pub(super) fn ballots_lapse(desk: &mut Desk<'_>, rows: &[VaultRow]) {
    for (award, name) in rows
        .iter()
        .filter_map(|row| BALLOT.of_link::<AwardId>(&row.key, false))
    {
        desk.vault_delete(&BALLOT.row(award, name));
    }
}

/// `award.my_vote`: for whom the actor voted. For the voter alone.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MyVote {
    /// The award.
    pub award: AwardId,
    /// Who asks.
    pub citizen: CitizenId,
}

/// The actor's own vote.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MyVoteView {
    /// The nominee, by number; absent where there is no vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nominee: Option<u32>,
}

impl Query for MyVote {
    const NAME: &'static str = "award.my_vote";
    type View = MyVoteView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<MyVoteView, Halt> {
        must_be_alone(desk, self.citizen)?;
        existing(desk, self.award)?;
        let Some(state) = desk.get::<Citizen>(&citizen_stream(self.citizen))? else {
            return Err(DeskError::NotPermitted.into());
        };
        let known = known(desk, self.citizen, &state)?;
        let vote = standing(desk, self.award, &known)?;
        Ok(MyVoteView {
            nominee: vote.map(|(_, nominee)| nominee),
        })
    }
}
