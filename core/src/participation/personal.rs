//! A citizen's right to see all that is kept about them (GDPR art. 15).

use medborger_base::sorted::SortedSet;

use medborger_codec::{Make, Record};
use serde::Deserialize;

use crate::citizen::{
    CitizenStatus, ConsentView, Identity, Profile, citizen_stream, consents_of, enrolled,
    identity_key, profile_key,
};
use crate::dialogue::{self, ExportedContribution};
use crate::idea::{self, ExportedIdea, supported};
use crate::journal::{Desk, Halt, Owner, Query, QueryEntry, Registry, Room, VaultRow, secret_key};
use crate::response::{self, ExportedResponse};
use crate::team::{ExportedCandidacy, seats_held};
use crate::volunteering::assignment::{self, ExportedAssignment};
use crate::{CitizenId, IdeaId, Timestamp};

/// `citizen.export`: everything that is kept about a citizen. For the citizen and staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExportCitizen {
    /// The citizen.
    pub citizen: CitizenId,
}

/// Everything that is kept about a citizen (GDPR art. 15).
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct CitizenExport {
    /// The shape of this export; a later one only adds to it.
    pub format: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// The citizen.
    pub citizen: CitizenId,
    /// How the citizen stands to the bank.
    pub status: CitizenStatus,
    /// Name and contact.
    pub identity: Identity,
    /// Interests, competencies, area, age.
    pub profile: Profile,
    /// The consents in force.
    pub consents: Vec<ConsentView>,
    /// The ideas deposited, with all their versions.
    pub ideas: Vec<ExportedIdea>,
    /// The ideas supported, or once supported.
    pub supports: Vec<IdeaId>,
    /// The responses sent to hearings from the account.
    pub responses: Vec<ExportedResponse>,
    /// The teams that the citizen was invited to, was interested in or sat in.
    pub teams: Vec<ExportedCandidacy>,
    /// What the citizen was proposed for as a volunteer, with the hours.
    pub assignments: Vec<ExportedAssignment>,
    /// What was written in the dialogue forum, with all its versions.
    pub contributions: Vec<ExportedContribution>,
    /// Everything else that lies in the vault under the citizen's name: mandates, offers, nominations, candidacies for a
    /// council and the like.
    pub other: Vec<ExportedRow>,
    /// What happened, from the journal.
    pub history: Vec<ExportedEntry>,
}

/// A row of the vault as it is.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ExportedRow {
    /// What it is: the first part of its key, such as `mandate` or `text`.
    pub what: String,
    /// What it belongs to: the rest of its key.
    pub of: String,
    /// What it says, as JSON.
    pub value: String,
}

/// The rows of a citizen that no other part of an export shows.
fn other(registry: Registry, rows: &[VaultRow], shown: &SortedSet<String>) -> Vec<ExportedRow> {
    let part = |row: &VaultRow| {
        let (what, of) = row.key.split_once('/')?;
        let table = registry.table(&row.key);
        let here = !table.is_some_and(|table| table.shown_elsewhere) && !shown.contains(&row.key);
        here.then(|| ExportedRow {
            what: what.to_owned(),
            of: of.to_owned(),
            value: row.value.clone(),
        })
    };
    rows.iter().filter_map(part).collect()
}

/// An entry of the citizen's stream in the journal.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ExportedEntry {
    /// Its place in the journal.
    pub position: u64,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it.
    pub actor: String,
    /// What happened: the event's type.
    pub event: String,
}

/// The type of an event in its JSON form.
#[derive(Deserialize)]
struct Tagged<'a> {
    #[serde(rename = "type", borrow)]
    tag: std::borrow::Cow<'a, str>,
}

/// The same of a town that has the bank's rooms alone, such as a page's.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
struct ExportOfBank {
    citizen: CitizenId,
}

/// What lies beyond the bank.
#[derive(Default)]
struct Beyond {
    responses: Vec<ExportedResponse>,
    teams: Vec<ExportedCandidacy>,
    assignments: Vec<ExportedAssignment>,
    contributions: Vec<ExportedContribution>,
}

impl Beyond {
    fn read(desk: &mut Desk<'_>, rows: &[VaultRow], citizen: CitizenId) -> Result<Self, Halt> {
        Ok(Self {
            responses: response::exported(desk, rows)?,
            teams: seats_held(desk, citizen)?,
            assignments: assignment::held(desk, citizen)?,
            contributions: dialogue::exported(desk, rows)?,
        })
    }
}

impl Query for ExportCitizen {
    const NAME: &'static str = "citizen.export";
    type View = CitizenExport;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<CitizenExport, Halt> {
        self.export(desk, Beyond::read)
    }
}

impl Query for ExportOfBank {
    const NAME: &'static str = "citizen.export";
    type View = CitizenExport;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<CitizenExport, Halt> {
        let citizen = self.citizen;
        ExportCitizen { citizen }.export(desk, |_, _, _| Ok(Beyond::default()))
    }
}

impl ExportCitizen {
    fn export(
        &self,
        desk: &mut Desk<'_>,
        beyond: impl FnOnce(&mut Desk<'_>, &[VaultRow], CitizenId) -> Result<Beyond, Halt>,
    ) -> Result<CitizenExport, Halt> {
        let stream = citizen_stream(self.citizen);
        let vault = [
            identity_key(self.citizen),
            profile_key(self.citizen),
            secret_key(self.citizen),
        ];
        desk.require([stream.clone()], vault)?;
        desk.must_be(self.citizen)?;
        let state = enrolled(desk, self.citizen)?;
        let rows = desk.subject(Owner::Citizen(self.citizen))?;
        let entries = desk.entries_of(&stream)?;
        let cases = desk.case_parts(rows)?;
        let texts = rows.iter().filter(|row| row.key.starts_with("text/"));
        let texts = texts.map(|row| row.key.clone());
        let of_cases = cases.iter().map(|part| part.key.clone());
        desk.require([], texts.chain(of_cases))?;
        let ideas = idea::exported(desk, rows)?;
        let beyond = beyond(desk, rows, self.citizen)?;
        let shown = cases.into_iter().map(|part| part.key).collect();
        let supports = supported(rows);
        let entry = |e: &crate::journal::Entry| {
            let body = e.body.as_ref()?;
            let event = serde_json::from_str::<Tagged<'_>>(&body.event);
            Some(ExportedEntry {
                position: e.position,
                at: body.at,
                actor: body.actor.clone(),
                event: event.map_or_else(|_| String::new(), |tagged| tagged.tag.into_owned()),
            })
        };
        let none = crate::citizen::CitizenError::NotFound;
        Ok(CitizenExport {
            format: "medborger-citizen-1".to_owned(),
            made_at: desk.at(),
            citizen: self.citizen,
            status: state.status,
            identity: desk.vault(&identity_key(self.citizen))?.ok_or(none)?,
            profile: desk.vault(&profile_key(self.citizen))?.unwrap_or_default(),
            consents: consents_of(&state),
            ideas,
            supports,
            responses: beyond.responses,
            teams: beyond.teams,
            assignments: beyond.assignments,
            contributions: beyond.contributions,
            other: other(desk.town().registry(), rows, &shown),
            history: entries.iter().filter_map(entry).collect(),
        })
    }
}

/// The export of a town that has the bank's rooms alone: without what only other rooms keep, and without their code.
pub const OF_BANK: Room = Room {
    name: "citizen",
    queries: &[QueryEntry::of::<ExportOfBank>()],
    ..Room::EMPTY
};

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "citizen",
    queries: &[QueryEntry::of::<ExportCitizen>()],
    ..Room::EMPTY
};
