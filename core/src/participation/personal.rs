//! A citizen's right to see all that is kept about them (GDPR art. 15).

use std::collections::BTreeSet;

use medborger_codec::{Make, Record};
use serde::Deserialize;

use crate::citizen::{
    CitizenStatus, ConsentView, Identity, Profile, citizen_stream, enrolled, identity_key,
    profile_key,
};
use crate::id::{CitizenId, HearingId, IdeaId, ParticipantRef, ResponseId, TeamId};
use crate::idea::{Idea, IdeaText, idea_stream, supported};
use crate::journal::{
    Desk, Halt, Owner, Query, QueryEntry, Registry, Room, VaultRow, named_in, secret_key,
};
use crate::key::Key;
use crate::response::{Respondent, Response, ResponseText, parts, response_stream};
use crate::team::{CandidacyStage, CandidateData, seats_held};
use crate::text::Text;
use crate::time::Timestamp;
use crate::volunteering::assignment::{self, ExportedAssignment};

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
fn other(registry: Registry, rows: &[VaultRow], shown: &BTreeSet<String>) -> Vec<ExportedRow> {
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

/// An idea that the citizen deposited.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ExportedIdea {
    /// The idea.
    pub idea: IdeaId,
    /// Its versions, the latest last.
    pub versions: Vec<IdeaText>,
}

/// A response that the citizen sent to a hearing.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ExportedResponse {
    /// The response.
    pub response: ResponseId,
    /// The hearing.
    pub hearing: HearingId,
    /// When it arrived.
    pub received_at: Timestamp,
    /// Who sent it, as it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub respondent: Option<Respondent>,
    /// What it says: the first text, then the supplements.
    pub texts: Vec<ResponseText>,
}

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

impl Query for ExportCitizen {
    const NAME: &'static str = "citizen.export";
    type View = CitizenExport;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<CitizenExport, Halt> {
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
        let (deposited, sent) = (
            named_in::<IdeaId>(rows, "author/"),
            named_in::<ResponseId>(rows, "sender/"),
        );
        let cases = desk.case_parts(rows)?;
        let texts = rows.iter().filter(|row| row.key.starts_with("text/"));
        let texts = texts.map(|row| row.key.clone());
        desk.require([], texts.chain(cases.into_iter().map(|part| part.key)))?;
        let mut shown = BTreeSet::new();
        let mut ideas = Vec::new();
        for id in deposited {
            let Some(idea) = desk.get::<Idea>(&idea_stream(id))? else {
                continue;
            };
            shown.extend(idea.versions.iter().map(|v| v.text.key.clone()));
            let mut versions = Vec::new();
            for version in &idea.versions {
                versions.extend(desk.read::<IdeaText>(&version.text)?);
            }
            ideas.push(ExportedIdea { idea: id, versions });
        }
        let mut responses = Vec::new();
        for id in sent {
            let Some(response) = desk.get::<Response>(&response_stream(id))? else {
                continue;
            };
            shown.insert(response.respondent.key.clone());
            shown.extend(response.texts.iter().map(|text| text.key.clone()));
            responses.push(ExportedResponse {
                response: id,
                hearing: response.hearing,
                received_at: response.received_at,
                respondent: desk.read(&response.respondent)?,
                texts: parts(desk, &response)?,
            });
        }
        let teams = seats_held(desk, self.citizen)?
            .into_iter()
            .map(|held| ExportedCandidacy {
                team: held.team,
                candidate: held.candidate,
                stage: held.stage,
                told: held.told,
                seats: held.seats,
                declared: held.declared,
            })
            .collect();
        let supports = supported(rows);
        let consent = |(purpose, c): (&Key, &crate::citizen::Consent)| ConsentView {
            purpose: purpose.clone(),
            text_version: c.text_version.clone(),
            given_at: c.given_at,
            given_by: c.given_by,
        };
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
            consents: state.consents.iter().map(consent).collect(),
            ideas,
            supports,
            responses,
            teams,
            assignments: assignment::held(desk, self.citizen)?,
            other: other(desk.town().registry(), rows, &shown),
            history: entries.iter().filter_map(entry).collect(),
        })
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "citizen",
    queries: &[QueryEntry::of::<ExportCitizen>()],
    ..Room::EMPTY
};
