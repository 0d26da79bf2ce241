//! What a citizen has to do with teams, for their rights over their data.

use medborger_base::sorted::Arrange as _;
use std::sync::Arc;

use medborger_codec::Record;

use super::appoint::{politician_key, politician_term};
use super::candidacy::{CandidacyStage, CandidateData, candidacy_stream, candidate_key};
use super::membership::untie;
use super::{Candidacy, Team, team_stream};
use crate::id::{CitizenId, ParticipantRef, TeamId};
use crate::journal::{Desk, Halt, Leaving, Owner, Personal, Table, Whose};
use crate::key::Key;
use crate::text::Text;

/// What a citizen has to do with a team.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ExportedCandidacy {
    /// The team.
    pub team: TeamId,
    /// The pseudonym, as it stands in a published draw.
    pub candidate: ParticipantRef,
    /// How far it has come.
    pub stage: CandidacyStage,
    /// What the citizen told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<CandidateData>,
    /// The groups of seats that the citizen was appointed to.
    pub seats: Vec<Key>,
    /// What the citizen told of their impartiality.
    pub declared: Vec<Text<4000>>,
}

/// The teams and references that stand in a citizen's vault keys behind a prefix.
fn named(desk: &Desk<'_>, citizen: CitizenId, prefix: &str) -> Result<Vec<Of>, Halt> {
    let rows = desk.subject(Owner::Citizen(citizen))?;
    Ok(rows.iter().filter_map(|row| of(&row.key, prefix)).collect())
}

/// The team and the reference that stand in a vault key behind a prefix.
fn of(key: &str, prefix: &str) -> Option<Of> {
    let (team, member) = key.strip_prefix(prefix)?.split_once('.')?;
    Some((team.parse().ok()?, member.parse().ok()?))
}

/// A team, and somebody's reference in it.
type Of = (TeamId, ParticipantRef);

/// Every team that invited a citizen or that they were interested in.
fn candidacies(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<Vec<Of>, Halt> {
    let mut all = named(desk, citizen, "candidate/")?;
    all.extend(named(desk, citizen, "invitation/")?);
    all.arrange();
    all.dedup();
    let streams = all
        .iter()
        .flat_map(|(team, of)| [team_stream(*team), candidacy_stream(*team, *of)]);
    desk.require(
        streams,
        all.iter().map(|(team, of)| candidate_key(*team, *of)),
    )?;
    Ok(all)
}

/// What a citizen has to do with each team.
#[doc(hidden)]
pub fn seats_held(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<Vec<ExportedCandidacy>, Halt> {
    let mut all = Vec::new();
    for (id, candidate) in candidacies(desk, citizen)? {
        let stream = candidacy_stream(id, candidate);
        let (Some(held), Some(team)) = (
            desk.get::<Candidacy>(&stream)?,
            desk.get::<Team>(&team_stream(id))?,
        ) else {
            continue;
        };
        let own = (1..)
            .zip(&team.appointments)
            .filter(|(_, a)| a.member == candidate);
        let mut declared = Vec::new();
        for said in team.declarations.values() {
            let mine = own.clone().any(|(number, _)| number == said.appointment);
            if let (true, Some(note)) = (mine, &said.note) {
                declared.extend(desk.read(note)?);
            }
        }
        all.push(ExportedCandidacy {
            team: id,
            candidate,
            stage: held.stage,
            told: desk.vault(&candidate_key(id, candidate))?,
            seats: own.map(|(_, a)| a.seat.clone()).collect(),
            declared,
        });
    }
    Ok(all)
}

/// Whether a citizen has a citizen's seat in a team that is still at work.
pub(super) fn sits_as_citizen(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<bool, Halt> {
    let all = named(desk, citizen, "candidate/")?;
    desk.require(all.iter().map(|(team, _)| team_stream(*team)), [])?;
    for (id, candidate) in all {
        let team: Option<Arc<Team>> = desk.get(&team_stream(id))?;
        let sits = |team: &Team| team.seat_of(candidate).is_some();
        if team.is_some_and(|team| !team.is_over(desk.at()) && sits(&team)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Lets nothing lead from a team to the account of a councillor who is erased, and opens citizens' seats again to the account
/// of one who is forgotten as a councillor. What hangs on the account ends by itself.
fn leave(desk: &mut Desk<'_>, leaving: Leaving<'_>) -> Result<(), Halt> {
    let seats = |start: &str| -> Vec<Of> {
        let rows = leaving.rows.iter();
        rows.filter_map(|row| of(&row.key, start)).collect()
    };
    match leaving.owner {
        Owner::Citizen(citizen) => {
            for (id, _) in seats("politician/") {
                desk.reindex(&team_stream(id), &politician_term(citizen), &[]);
            }
        }
        Owner::Person(_) => {
            let seats = seats("member/");
            let keys = seats.iter().map(|(team, own)| politician_key(*team, *own));
            desk.require([], keys)?;
            for (team, own) in seats {
                untie(desk, team, own)?;
            }
        }
        Owner::Town => {}
    }
    Ok(())
}

/// The room's tables of the vault.
pub(super) const ROWS: &[Table] = &[
    Table::new("candidate/", Whose::Citizen)
        .about("team")
        .shown_elsewhere(),
    Table::new("invitation/", Whose::Citizen)
        .about("team")
        .shown_elsewhere(),
    Table::new("member/", Whose::Either)
        .about("team")
        .forgettable()
        .shown_elsewhere(),
    Table::new("politician/", Whose::Citizen)
        .about("team")
        .shown_elsewhere(),
];

/// What the room has to do with people.
pub(super) const PERSONAL: Personal = Personal {
    leaving: leave,
    ..Personal::NOTHING
};
