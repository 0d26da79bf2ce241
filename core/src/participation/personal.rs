//! A citizen's rights over their data: see all of it, see what can be erased, have it erased.
//!
//! GDPR art. 15 (access) and 17 (erasure). What a case rests on must be kept (*journaliseringspligt*, art. 17(3)(b)):
//! the text of an idea that the municipality has treated stays, without its author.

use serde::{Deserialize, Serialize};

use crate::citizen::{
    Citizen, CitizenEvent, CitizenStatus, ConsentView, Identity, Profile, citizen_stream, enrolled,
    identity_key, profile_key, profile_terms,
};
use crate::id::{CitizenId, IdeaId};
use crate::idea::{Idea, IdeaEvent, IdeaText, Treatment, author_key, idea_stream};
use crate::journal::{
    Command, CommandEntry, Desk, Halt, Owner, Query, QueryEntry, Room, VaultRow, secret_key,
};
use crate::key::Key;
use crate::person;
use crate::time::Timestamp;

/// What happens to a part of a citizen's data on erasure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ErasureOutcome {
    /// Deleted.
    Erased,
    /// Kept without the citizen: nobody can tell whose it was.
    Anonymised,
}

/// One part of a citizen's data and what erasure does with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErasureItem {
    /// What it is: `identity`, `profile`, `secret`, `authorship`, `support` or `idea_text`.
    pub what: String,
    /// The idea it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idea: Option<IdeaId>,
    /// What happens to it.
    pub outcome: ErasureOutcome,
    /// Why it is kept, in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Why it is kept, in Danish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason_danish: Option<String>,
}

/// A vault row with what erasure does with it.
struct Fate<'a> {
    row: &'a VaultRow,
    idea: Option<IdeaId>,
    kept: bool,
}

/// The ideas of a citizen, and what becomes of each vault row.
fn fates<'a>(
    desk: &mut Desk<'a>,
    citizen: CitizenId,
) -> Result<(Vec<IdeaId>, Vec<Fate<'a>>), Halt> {
    let rows = desk.subject(Owner::Citizen(citizen))?;
    let ideas: Vec<IdeaId> = rows
        .iter()
        .filter_map(|row| row.key.strip_prefix("author/")?.parse().ok())
        .collect();
    desk.require(ideas.iter().map(|idea| idea_stream(*idea)), [])?;
    let mut texts = std::collections::BTreeMap::new();
    for idea in &ideas {
        let Some(state) = desk.get::<Idea>(&idea_stream(*idea))? else {
            continue;
        };
        let kept = matches!(
            state.treatment,
            Treatment::TakenUp | Treatment::Answered | Treatment::Declined | Treatment::CarriedOut
        );
        for version in &state.versions {
            texts.insert(version.text.key.clone(), (*idea, kept));
        }
    }
    let fate = |row: &'a VaultRow| {
        let (idea, kept) = match texts.get(&row.key) {
            Some((idea, kept)) => (Some(*idea), *kept),
            None => (
                row.key
                    .strip_prefix("author/")
                    .and_then(|id| id.parse().ok()),
                false,
            ),
        };
        Fate { row, idea, kept }
    };
    Ok((ideas, rows.iter().map(fate).collect()))
}

/// `citizen.erase`: forgets a citizen. Everything personal is deleted but the texts that a case rests on, which
/// stay without their author; ideas that nobody has treated are withdrawn; support stays counted. What remains in
/// the journal is a tombstone, and the mark by which the person is recognised if they enrol again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EraseCitizen {
    /// The citizen.
    pub citizen: CitizenId,
}

impl Command for EraseCitizen {
    const NAME: &'static str = "citizen.erase";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = citizen_stream(self.citizen);
        desk.require([stream.clone()], [profile_key(self.citizen)])?;
        desk.must_be(self.citizen)?;
        let state = enrolled(desk, self.citizen)?;
        let (ideas, fates) = fates(desk, self.citizen)?;
        desk.require(state.person.map(person::person_stream), [])?;
        let profile: Profile = desk.vault(&profile_key(self.citizen))?.unwrap_or_default();
        for idea in ideas {
            let key = idea_stream(idea);
            let open = desk
                .get::<Idea>(&key)?
                .is_some_and(|idea| idea.treatment == Treatment::Open);
            if open {
                desk.emit::<Idea>(&key, &IdeaEvent::Withdrawn)?;
            }
        }
        for Fate { row, kept, .. } in fates {
            if kept {
                desk.vault_move(Owner::Town, row);
            } else {
                desk.vault_delete(&row.key);
            }
        }
        if let Some(mark) = state.person {
            person::release(desk, mark)?;
        }
        desk.reindex(&stream, &profile_terms(&profile), &[]);
        desk.erase();
        desk.emit::<Citizen>(&stream, &CitizenEvent::Erased)
    }
}

/// `citizen.erasure_plan`: what erasure would delete and what must be kept, with the reason. For the citizen and
/// staff.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanErasure {
    /// The citizen.
    pub citizen: CitizenId,
}

/// What erasure would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErasurePlan {
    /// Every part of the citizen's data.
    pub items: Vec<ErasureItem>,
}

impl Query for PlanErasure {
    const NAME: &'static str = "citizen.erasure_plan";
    type View = ErasurePlan;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ErasurePlan, Halt> {
        desk.must_be(self.citizen)?;
        enrolled(desk, self.citizen)?;
        let (_, fates) = fates(desk, self.citizen)?;
        let item = |Fate { row, idea, kept }: Fate<'_>| {
            let what = match row.key.split('/').next() {
                Some("author") => "authorship",
                Some("text") => "idea_text",
                Some(other) => other,
                None => "",
            };
            let why = |text: &str| kept.then(|| text.to_owned());
            ErasureItem {
                what: what.to_owned(),
                idea,
                outcome: if kept {
                    ErasureOutcome::Anonymised
                } else {
                    ErasureOutcome::Erased
                },
                reason: why(
                    "the municipality has treated the idea and must keep what the case rests on (GDPR art. 17(3)(b))",
                ),
                reason_danish: why(
                    "kommunen har behandlet idéen og skal bevare sagens grundlag (databeskyttelsesforordningen art. 17, stk. 3, litra b)",
                ),
            }
        };
        Ok(ErasurePlan {
            items: fates.into_iter().map(item).collect(),
        })
    }
}

/// `citizen.export`: everything that is kept about a citizen. For the citizen and staff.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportCitizen {
    /// The citizen.
    pub citizen: CitizenId,
}

/// Everything that is kept about a citizen (GDPR art. 15).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// What happened, from the journal.
    pub history: Vec<ExportedEntry>,
}

/// An idea that the citizen deposited.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExportedIdea {
    /// The idea.
    pub idea: IdeaId,
    /// Its versions, the latest last.
    pub versions: Vec<IdeaText>,
}

/// An entry of the citizen's stream in the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
        let mut ideas = Vec::new();
        for id in rows
            .iter()
            .filter_map(|row| row.key.strip_prefix("author/")?.parse().ok())
        {
            desk.require([idea_stream(id)], [author_key(id)])?;
            let Some(idea) = desk.get::<Idea>(&idea_stream(id))? else {
                continue;
            };
            desk.require([], idea.versions.iter().map(|v| v.text.key.clone()))?;
            let mut versions = Vec::new();
            for version in &idea.versions {
                versions.extend(desk.read::<IdeaText>(&version.text)?);
            }
            ideas.push(ExportedIdea { idea: id, versions });
        }
        let supported = rows.iter().filter(|row| row.key.starts_with("support/"));
        let mut supports: Vec<IdeaId> = supported
            .filter_map(|row| serde_json::from_str(&row.value).ok())
            .collect();
        supports.sort_unstable();
        let consent = |(purpose, c): (&Key, &crate::citizen::Consent)| ConsentView {
            purpose: purpose.clone(),
            text_version: c.text_version.clone(),
            given_at: c.given_at,
            given_by: c.given_by,
        };
        let entry = |e: &crate::journal::Entry| ExportedEntry {
            position: e.position,
            at: e.at,
            actor: e.actor.clone(),
            event: serde_json::from_str::<Tagged<'_>>(&e.event)
                .map_or_else(|_| String::new(), |tagged| tagged.tag.into_owned()),
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
            history: entries.iter().map(entry).collect(),
        })
    }
}

/// The room's place in the registry.
pub(crate) const ROOM: Room = Room {
    name: "citizen",
    streams: &[],
    commands: &[CommandEntry::of::<EraseCitizen>()],
    queries: &[
        QueryEntry::of::<PlanErasure>(),
        QueryEntry::of::<ExportCitizen>(),
    ],
};
