//! A citizen's rights over their data: see all of it, see what can be erased, have it erased.
//!
//! GDPR art. 15 (access) and 17 (erasure). What a case rests on must be kept (*journaliseringspligt*, art. 17(3)(b)):
//! the text of an idea that the municipality has treated stays, without its author. A response to a hearing stays as it
//! was journalised, apart from the account and shown to nobody.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::ambassador;
use crate::award;
use crate::citizen::{
    Citizen, CitizenEvent, CitizenStatus, ConsentView, Identity, Profile, citizen_stream, enrolled,
    identity_key, profile_key, profile_terms,
};
use crate::council;
use crate::id::{CitizenId, HearingId, IdeaId, ParticipantRef, ResponseId, TeamId};
use crate::idea::{Idea, IdeaEvent, IdeaText, Treatment, idea_stream};
use crate::journal::{
    Command, CommandEntry, Desk, Halt, Owner, Query, QueryEntry, Room, VaultRow, parse_own,
    secret_key,
};
use crate::key::Key;
use crate::organisation;
use crate::person;
use crate::response::{
    Respondent, Response, ResponseEvent, ResponseText, ReviewState, parts, response_stream,
};
use crate::team::{CandidacyStage, CandidateData, forget, seats_held};
use crate::text::Text;
use crate::time::Timestamp;
use crate::volunteering::assignment::{self, ExportedAssignment};

/// What happens to a part of a citizen's data on erasure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ErasureOutcome {
    /// Deleted.
    Erased,
    /// Kept without the citizen: nobody can tell whose it was.
    Anonymised,
    /// Kept as it came, apart from the account and shown to nobody any more: what was journalised in a case stays.
    RefusedJournalDuty,
}

/// One part of a citizen's data and what erasure does with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErasureItem {
    /// What it is: `identity`, `profile`, `secret`, `authorship`, `support`, `idea_text`, `sender`, `response_text`,
    /// `respondent`, `invitation` to a team, `candidate` and `member` of one, `politician`, `nominee`, `juror` and
    /// `nomination` of an award, `award_vote`, `council`, `ambassador`, or `text` for what somebody wrote.
    pub what: String,
    /// The idea it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idea: Option<IdeaId>,
    /// The response to a hearing that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<ResponseId>,
    /// The team that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    /// What happens to it.
    pub outcome: ErasureOutcome,
    /// Why it is kept, in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Why it is kept, in Danish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason_danish: Option<String>,
}

/// To what a vault row belongs, and whether it must be kept.
#[derive(Clone, Copy)]
enum Part {
    /// To the account itself.
    Account,
    /// To an idea; kept where somebody has treated it.
    Idea(IdeaId, bool),
    /// A response's text: journalised, and kept.
    ResponseText(ResponseId),
    /// Who sent a response: journalised, and kept.
    Respondent(ResponseId),
}

/// A vault row with what erasure does with it.
struct Fate<'a> {
    row: &'a VaultRow,
    part: Part,
}

impl Fate<'_> {
    /// Who owns the row from now on; nobody where it is deleted.
    fn heir(&self) -> Option<Owner> {
        match self.part {
            Part::Idea(_, true) => Some(Owner::Town),
            Part::ResponseText(response) | Part::Respondent(response) => {
                Some(Owner::Person(response.uuid()))
            }
            Part::Account | Part::Idea(_, false) => None,
        }
    }
}

/// What a citizen deposited and sent in, and what becomes of each vault row.
struct Fates<'a> {
    ideas: Vec<IdeaId>,
    responses: Vec<ResponseId>,
    rows: Vec<Fate<'a>>,
}

fn fates<'a>(desk: &mut Desk<'a>, citizen: CitizenId) -> Result<Fates<'a>, Halt> {
    let rows = desk.subject(Owner::Citizen(citizen))?;
    let ideas: Vec<IdeaId> = named(rows, "author/");
    let responses: Vec<ResponseId> = named(rows, "sender/");
    let streams = ideas.iter().map(|idea| idea_stream(*idea));
    let sent = responses.iter().map(|response| response_stream(*response));
    desk.require(streams.chain(sent), [])?;
    let mut parts = BTreeMap::new();
    for id in &ideas {
        let Some(idea) = desk.get::<Idea>(&idea_stream(*id))? else {
            continue;
        };
        let kept = matches!(
            idea.treatment,
            Treatment::TakenUp | Treatment::Answered | Treatment::Declined | Treatment::CarriedOut
        );
        let author = format!("author/{id}");
        parts.insert(author, Part::Idea(*id, false));
        for version in &idea.versions {
            parts.insert(version.text.key.clone(), Part::Idea(*id, kept));
        }
    }
    for id in &responses {
        let Some(response) = desk.get::<Response>(&response_stream(*id))? else {
            continue;
        };
        for text in &response.texts {
            parts.insert(text.key.clone(), Part::ResponseText(*id));
        }
        parts.insert(response.respondent.key.clone(), Part::Respondent(*id));
    }
    let fate = |row: &'a VaultRow| Fate {
        row,
        part: parts.get(&row.key).copied().unwrap_or(Part::Account),
    };
    Ok(Fates {
        rows: rows.iter().map(fate).collect(),
        ideas,
        responses,
    })
}

/// The ids that stand in vault keys behind a prefix.
fn named<T: FromStr>(rows: &[VaultRow], prefix: &str) -> Vec<T> {
    let id = |row: &VaultRow| row.key.strip_prefix(prefix)?.parse().ok();
    rows.iter().filter_map(id).collect()
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
        let Fates {
            ideas,
            responses,
            rows,
        } = fates(desk, self.citizen)?;
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
        for id in responses {
            let key = response_stream(id);
            let shown = desk.get::<Response>(&key)?;
            if shown.is_some_and(|response| response.review_state() != ReviewState::Withheld) {
                desk.emit::<Response>(&key, &ResponseEvent::Withheld { reason: None })?;
            }
        }
        forget(desk, self.citizen)?;
        assignment::forget(desk, self.citizen)?;
        organisation::forget(desk, self.citizen)?;
        award::forget(desk, Owner::Citizen(self.citizen))?;
        council::forget(desk, Owner::Citizen(self.citizen))?;
        ambassador::forget(desk, self.citizen)?;
        for fate in rows {
            match fate.heir() {
                Some(heir) => desk.vault_move(heir, fate.row),
                None => desk.vault_delete(&fate.row.key),
            }
        }
        if let Some(mark) = state.person {
            person::release(desk, mark)?;
        }
        desk.reindex(&stream, &profile_terms(&profile), &[]);
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
        let item = |fate: Fate<'_>| {
            let (table, id) = fate.row.key.split_once('/').unwrap_or_default();
            let of_team = matches!(table, "candidate" | "invitation" | "member" | "politician");
            let team = id.split_once('.').filter(|_| of_team);
            let team = team.and_then(|(team, _)| team.parse().ok());
            let (what, idea, response, outcome) = match fate.part {
                Part::Idea(idea, true) => {
                    ("idea_text", Some(idea), None, ErasureOutcome::Anonymised)
                }
                Part::Idea(idea, false) if table == "author" => {
                    ("authorship", Some(idea), None, ErasureOutcome::Erased)
                }
                Part::Idea(idea, false) => ("idea_text", Some(idea), None, ErasureOutcome::Erased),
                Part::ResponseText(id) => (
                    "response_text",
                    None,
                    Some(id),
                    ErasureOutcome::RefusedJournalDuty,
                ),
                Part::Respondent(id) => (
                    "respondent",
                    None,
                    Some(id),
                    ErasureOutcome::RefusedJournalDuty,
                ),
                Part::Account => {
                    let rest = fate.row.key.strip_prefix("sender/");
                    let response = rest.and_then(|id| id.parse().ok());
                    (table, None, response, ErasureOutcome::Erased)
                }
            };
            let (reason, reason_danish) = match outcome {
                ErasureOutcome::Erased => (None, None),
                ErasureOutcome::Anonymised => (
                    Some(
                        "the municipality has treated the idea and must keep what the case rests on (GDPR art. 17(3)(b))",
                    ),
                    Some(
                        "kommunen har behandlet idéen og skal bevare sagens grundlag (databeskyttelsesforordningen art. 17, stk. 3, litra b)",
                    ),
                ),
                ErasureOutcome::RefusedJournalDuty => (
                    Some(
                        "a response to a hearing is journalised and must be kept (GDPR art. 17(3)(b)); it is no longer published",
                    ),
                    Some(
                        "et høringssvar er journaliseret og skal bevares (databeskyttelsesforordningen art. 17, stk. 3, litra b); det offentliggøres ikke længere",
                    ),
                ),
            };
            ErasureItem {
                what: what.to_owned(),
                idea,
                response,
                team,
                outcome,
                reason: reason.map(str::to_owned),
                reason_danish: reason_danish.map(str::to_owned),
            }
        };
        Ok(ErasurePlan {
            items: fates(desk, self.citizen)?
                .rows
                .into_iter()
                .map(item)
                .collect(),
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExportedRow {
    /// What it is: the first part of its key, such as `mandate` or `text`.
    pub what: String,
    /// What it belongs to: the rest of its key.
    pub of: String,
    /// What it says, as JSON.
    pub value: String,
}

/// The rows that stand elsewhere in an export, by the first part of their keys. Of a secret nobody is told.
const ELSEWHERE: [&str; 11] = [
    "secret",
    "identity",
    "profile",
    "author",
    "sender",
    "support",
    "candidate",
    "invitation",
    "member",
    "politician",
    "assignment",
];

/// The rows of a citizen that no other part of an export shows.
fn other(rows: &[VaultRow], shown: &BTreeSet<String>) -> Vec<ExportedRow> {
    let part = |row: &VaultRow| {
        let (what, of) = row.key.split_once('/')?;
        let here = !ELSEWHERE.contains(&what) && !shown.contains(&row.key);
        here.then(|| ExportedRow {
            what: what.to_owned(),
            of: of.to_owned(),
            value: row.value.clone(),
        })
    };
    rows.iter().filter_map(part).collect()
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

/// A response that the citizen sent to a hearing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
        let (deposited, sent) = (
            named::<IdeaId>(rows, "author/"),
            named::<ResponseId>(rows, "sender/"),
        );
        let streams = deposited.iter().map(|id| idea_stream(*id));
        let texts = rows.iter().filter(|row| row.key.starts_with("text/"));
        desk.require(
            streams.chain(sent.iter().map(|id| response_stream(*id))),
            texts.map(|row| row.key.clone()),
        )?;
        let mut shown = BTreeSet::new();
        let mut ideas = Vec::new();
        for id in deposited {
            let Some(idea) = desk.get::<Idea>(&idea_stream(id))? else {
                continue;
            };
            desk.require([], idea.versions.iter().map(|v| v.text.key.clone()))?;
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
        let supported = rows.iter().filter(|row| row.key.starts_with("support/"));
        let mut supports: Vec<IdeaId> = supported.filter_map(|row| parse_own(&row.value)).collect();
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
            responses,
            teams,
            assignments: assignment::held(desk, self.citizen)?,
            other: other(rows, &shown),
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
