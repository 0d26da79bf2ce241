//! Elections: called, stood for, withdrawn from.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::member::{PersonRow, person_key, settle_age};
use super::{
    Council, CouncilError, CouncilEvent, CouncilMember, Loaded, MemberRef, at_work, council_stream,
};
use crate::calendar::read_day;
use crate::citizen::{active, citizen_stream, present, profile_key};
use crate::id::{CitizenId, OrganisationId, ParticipantRef};
use crate::identity::Attestation;
use crate::journal::{Claim, Command, Desk, DeskError, Fact, Halt, Owner, TextRef, secret_key};
use crate::organisation::organisation_stream;

/// How many candidates an election has.
const CANDIDATES_MAX: usize = 500;

/// Somebody who stands.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CouncilCandidate {
    /// Their reference within the council.
    pub candidate: ParticipantRef,
    /// Whether they withdrew.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
}

/// How many voted for a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CandidateVotes {
    /// The candidate, by number.
    pub candidate: u32,
    /// The votes.
    pub votes: u32,
}

/// How an election was decided.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ElectionOutcome {
    /// Whether it was cancelled (*fredsvalg*): everybody who stood is elected without a vote.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cancelled: bool,
    /// The votes, where there was a vote.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<CandidateVotes>,
    /// The candidates between whom lots were drawn, in the order in which they were drawn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lots: Vec<u32>,
    /// How they were drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextRef>,
}

/// An election.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CouncilElection {
    /// The election day.
    pub day: NaiveDate,
    /// How many are elected.
    pub seats: u16,
    /// The last day on which somebody can stand.
    pub candidates_until: NaiveDate,
    /// The first day of the term.
    pub from: NaiveDate,
    /// Its last day, inclusive.
    pub to: NaiveDate,
    /// Who stands, by number from 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<CouncilCandidate>,
    /// How it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<ElectionOutcome>,
}

impl CouncilElection {
    /// The numbers of those who stand.
    pub(super) fn standing(&self) -> Vec<u32> {
        let all = (1..).zip(&self.candidates).filter(|(_, c)| !c.withdrawn);
        all.map(|(number, _)| number).collect()
    }

    /// The number under which somebody stands.
    pub(super) fn number_of(&self, candidate: ParticipantRef) -> Option<u32> {
        self.number_where(|own| own == candidate)
    }

    /// The same of whoever is meant.
    pub(super) fn number_where(&self, meant: impl Fn(ParticipantRef) -> bool) -> Option<u32> {
        let mut all = (1..).zip(&self.candidates);
        let found = all.find(|(_, c)| meant(c.candidate) && !c.withdrawn);
        found.map(|(number, _)| number)
    }
}

impl Loaded {
    /// The election that is called and not decided.
    pub(super) fn election(&self) -> Result<&CouncilElection, CouncilError> {
        let election = self.council.election.as_ref();
        let open = election.filter(|election| election.outcome.is_none());
        open.ok_or(CouncilError::NoElection)
    }
}

/// `council.call_election`: calls an election, or calls it anew before anybody stands. Members are elected one by one;
/// there are no lists and no alliances. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CallElection {
    /// The council.
    pub organisation: OrganisationId,
    /// The election day; for a local council the day of its general meeting.
    #[serde(deserialize_with = "read_day")]
    pub day: NaiveDate,
    /// How many are elected.
    pub seats: u16,
    /// The last day on which somebody can stand, inclusive; today or later, and before the election day.
    #[serde(deserialize_with = "read_day")]
    pub candidates_until: NaiveDate,
    /// The first day of the term; the election day or later.
    #[serde(deserialize_with = "read_day")]
    pub from: NaiveDate,
    /// Its last day, inclusive.
    #[serde(deserialize_with = "read_day")]
    pub to: NaiveDate,
}

impl Command for CallElection {
    const NAME: &'static str = "council.call_election";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let loaded = at_work(desk, self.organisation)?;
        if !loaded.rule.elected {
            return Err(CouncilError::NotElected.into());
        }
        if let Ok(open) = loaded.election() {
            if !open.standing().is_empty() {
                return Err(CouncilError::ElectionOpen.into());
            }
            if (open.day, open.seats, open.candidates_until)
                == (self.day, self.seats, self.candidates_until)
                && (open.from, open.to) == (self.from, self.to)
            {
                return Err(DeskError::NothingToDo.into());
            }
        }
        if self.candidates_until < loaded.today
            || self.day <= self.candidates_until
            || self.from < self.day
        {
            return Err(CouncilError::ElectionDaysUnfit.into());
        }
        let numbers = loaded.numbers_on(self.day);
        let (min, max) = (numbers.members_min, numbers.members_max);
        // Where some are appointed, the elected seats alone may be fewer than the minimum.
        let least = if loaded.rule.appointed { 1 } else { min };
        if !(least..=max).contains(&self.seats) {
            return Err(CouncilError::SeatsUnfit { min: least, max }.into());
        }
        let latest = numbers.latest_last_day(self.from);
        if self.to < self.from || self.to > latest {
            return Err(CouncilError::TermUnfit { latest }.into());
        }
        // Those who sit in the same time keep their seats.
        let seated = loaded.council.seated_within(self.from, self.to);
        if self.seats.saturating_add(seated) > max {
            return Err(CouncilError::Full { max }.into());
        }
        let event = CouncilEvent::ElectionCalled {
            day: self.day,
            seats: self.seats,
            candidates_until: self.candidates_until,
            from: self.from,
            to: self.to,
        };
        desk.emit::<Council>(&council_stream(self.organisation), &event)
    }
}

/// `council.stand`: a citizen stands as a candidate, and is named as one; a protected name nobody sees. For the citizen,
/// and for staff on their behalf. Where an age is asked for, the citizen's log-in vouches for the one on the election day;
/// for staff the profile's year of birth tells, and where that leaves it open, they must have seen it. The receipt names the candidate, by number.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StandAsCandidate {
    /// The council.
    pub organisation: OrganisationId,
    /// Who stands.
    pub citizen: CitizenId,
    /// That they live in the municipality. For staff, or with an attestation of it; `false` where the rules do not ask.
    pub resident: bool,
    /// That staff have seen that they have the age on the election day. For staff.
    #[serde(default)]
    pub age_seen: bool,
    /// What the candidate's log-in vouches for, as `identity.attest` gives it: residence, and the age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attestation: Option<Attestation>,
}

impl Command for StandAsCandidate {
    const NAME: &'static str = "council.stand";
    const CLAIMS: &'static [Claim<Self>] = &[
        Claim::attested("resident", Fact::Resident, |c| c.resident),
        Claim::official("age_seen", |c| c.age_seen),
    ];

    fn attestation(&self) -> Option<&Attestation> {
        self.attestation.as_ref()
    }

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = council_stream(self.organisation);
        desk.require(
            [
                stream.clone(),
                organisation_stream(self.organisation),
                citizen_stream(self.citizen),
            ],
            [secret_key(self.citizen), profile_key(self.citizen)],
        )?;
        desk.must_be(self.citizen)?;
        active(desk, self.citizen)?;
        let loaded = at_work(desk, self.organisation)?;
        let election = loaded.election()?;
        if loaded.today > election.candidates_until {
            return Err(CouncilError::CandidacyClosed.into());
        }
        let candidate = desk.participant(self.citizen, &stream)?;
        if election.number_of(candidate).is_some() {
            return Err(CouncilError::AlreadyCandidate.into());
        }
        let who = MemberRef::Citizen { citizen: candidate };
        let sits = |member: &CouncilMember| {
            member.who == who && member.holds_within(election.from, election.to)
        };
        if loaded.council.members.iter().any(sits) {
            return Err(CouncilError::AlreadyMember.into());
        }
        if loaded.rule.resident && !self.resident {
            return Err(CouncilError::NotResident.into());
        }
        let numbers = loaded.numbers_on(election.day);
        settle_age(
            desk,
            &numbers,
            Some(self.citizen),
            election.day,
            self.age_seen,
        )?;
        if election.candidates.len() >= CANDIDATES_MAX {
            let max = CANDIDATES_MAX;
            return Err(CouncilError::TooMany { max }.into());
        }
        let row = PersonRow {
            name: None,
            named: true,
        };
        let key = person_key(self.organisation, candidate);
        desk.vault_put(Owner::Citizen(self.citizen), key, &row)?;
        let number = election.candidates.len() + 1;
        desk.made("candidate", number);
        desk.about(number);
        desk.emit::<Council>(&stream, &CouncilEvent::Stood { candidate })
    }
}

/// `council.withdraw`: a candidate, whom the receipt names by number, withdraws, until the last day on which somebody can
/// stand. For the citizen, and for staff on their behalf.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WithdrawCandidacy {
    /// The council.
    pub organisation: OrganisationId,
    /// Who stood.
    pub citizen: CitizenId,
}

impl Command for WithdrawCandidacy {
    const NAME: &'static str = "council.withdraw";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = council_stream(self.organisation);
        desk.require(
            [
                stream.clone(),
                organisation_stream(self.organisation),
                citizen_stream(self.citizen),
            ],
            [secret_key(self.citizen)],
        )?;
        desk.must_be(self.citizen)?;
        present(desk, self.citizen)?;
        let loaded = at_work(desk, self.organisation)?;
        let election = loaded.election()?;
        let own = desk.participant(self.citizen, &stream)?;
        let candidate = election.number_of(own).ok_or(CouncilError::NotACandidate)?;
        if loaded.today > election.candidates_until {
            return Err(CouncilError::CandidacyClosed.into());
        }
        desk.about(candidate);
        desk.emit::<Council>(&stream, &CouncilEvent::CandidacyWithdrawn { candidate })
    }
}
