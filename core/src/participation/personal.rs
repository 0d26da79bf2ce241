//! A citizen's rights over their data: see all of it, see what can be erased, have it erased.
//!
//! GDPR art. 15 (access) and 17 (erasure). What a case rests on must be kept (*journaliseringspligt*, art. 17(3)(b)):
//! the text of an idea that the municipality has treated stays, without its author. A response to a hearing stays as it
//! was journalised, apart from the account and shown to nobody.

use std::collections::BTreeSet;
use std::str::FromStr;

use medborger_codec::{Make, Record};
use serde::Deserialize;

use crate::ambassador;
use crate::award;
use crate::citizen::{
    CitizenStatus, ConsentView, Identity, Profile, citizen_stream, enrolled, identity_key,
    profile_key, tombstone,
};
use crate::id::{CitizenId, HearingId, IdeaId, ParticipantRef, ResponseId, TeamId};
use crate::idea::{Idea, IdeaText, Treatment, idea_stream, supported, supports_lapse};
use crate::journal::{
    Command, CommandEntry, Desk, Halt, Owner, Query, QueryEntry, Room, StreamKey, VaultRow,
    receipt_of, secret_key,
};
use crate::key::Key;
use crate::person;
use crate::response::{Respondent, Response, ResponseText, parts, response_stream};
use crate::team::{CandidacyStage, CandidateData, forget, seats_held};
use crate::text::Text;
use crate::time::Timestamp;
use crate::volunteering::assignment::{self, ExportedAssignment};

/// What happens to a part of a citizen's data on erasure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
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
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
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

/// To what a part belongs, and whether it must be kept.
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

/// What a citizen deposited and sent in: by vault key.
fn cases(desk: &mut Desk<'_>, rows: &[VaultRow]) -> Result<Vec<(String, Part)>, Halt> {
    let ideas: Vec<IdeaId> = named(rows, "author/");
    let responses: Vec<ResponseId> = named(rows, "sender/");
    let streams = ideas.iter().map(|idea| idea_stream(*idea));
    let sent = responses.iter().map(|response| response_stream(*response));
    desk.require(streams.chain(sent), [])?;
    let mut parts = Vec::new();
    for id in ideas {
        let Some(idea) = desk.get::<Idea>(&idea_stream(id))? else {
            continue;
        };
        let kept = matches!(
            idea.treatment,
            Treatment::TakenUp | Treatment::Answered | Treatment::Declined | Treatment::CarriedOut
        );
        let versions = idea.versions.iter();
        parts.extend(versions.map(|v| (v.text.key.clone(), Part::Idea(id, kept))));
    }
    for id in responses {
        let Some(response) = desk.get::<Response>(&response_stream(id))? else {
            continue;
        };
        let texts = response.texts.iter();
        parts.extend(texts.map(|text| (text.key.clone(), Part::ResponseText(id))));
        parts.push((response.respondent.key.clone(), Part::Respondent(id)));
    }
    Ok(parts)
}

/// The ids that stand in vault keys behind a prefix.
fn named<T: FromStr>(rows: &[VaultRow], prefix: &str) -> Vec<T> {
    let id = |row: &VaultRow| row.key.strip_prefix(prefix)?.parse().ok();
    rows.iter().filter_map(id).collect()
}

/// `citizen.erase`: forgets a citizen. Everything personal is deleted but the texts that a case rests on, which stay without
/// their author. What hung on the account ends: an idea that nobody has treated is withdrawn, a response is published no more,
/// seats and places are free. A verified person's support stays counted, and is met again if they come back; what an account
/// supported or voted whose holder nobody verified falls away with it.
///
/// Nothing is written but one tombstone, without a time: no entry, no receipt. So nothing ties what the citizen did to one
/// another, or to them. The account's own entries go too; their commitments stay in the chain. Sent again, by whoever may erase,
/// it is answered as if just done.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EraseCitizen {
    /// The citizen.
    pub citizen: CitizenId,
}

impl Command for EraseCitizen {
    const NAME: &'static str = "citizen.erase";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = citizen_stream(self.citizen);
        let gone = tombstone::key(desk.town(), self.citizen);
        desk.require([stream.clone()], [gone])?;
        desk.must_be(self.citizen)?;
        desk.about(self.citizen);
        if tombstone::is_there(desk, self.citizen)? {
            return Err(Halt::Done);
        }
        enrolled(desk, self.citizen)?;
        let owner = Owner::Citizen(self.citizen);
        let rows = desk.subject(owner)?;
        person::touch_anchored(desk, rows)?;
        let cases = cases(desk, rows)?;
        award::forget(desk, owner)?;
        ambassador::forget(desk, self.citizen)?;
        forget(desk, self.citizen)?;
        supports_lapse(desk, rows);
        award::ballots_lapse(desk, rows);
        for (key, part) in cases {
            if matches!(part, Part::Idea(_, false)) {
                desk.vault_delete(&key);
            }
        }
        let volunteers = rows.iter().filter(|row| row.key.starts_with("volunteer/"));
        let volunteers: Vec<StreamKey> = volunteers
            .map(|row| StreamKey::from_text(&row.key))
            .collect();
        desk.require(volunteers.iter().cloned(), [])?;
        for row in rows {
            if let Some(command) = receipt_of(&row.key) {
                desk.forget_receipt(command);
            }
            desk.vault_delete(&row.key);
        }
        for stream in volunteers.into_iter().chain([stream]) {
            desk.forget(stream);
        }
        desk.leave_no_trace();
        tombstone::put(desk, self.citizen)
    }
}

/// `citizen.erasure_plan`: what erasure would delete and what must be kept, with the reason. For the citizen and
/// staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PlanErasure {
    /// The citizen.
    pub citizen: CitizenId,
}

/// What erasure would do.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
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
        let item = |key: &str, part: Part| {
            let (table, id) = key.split_once('/').unwrap_or_default();
            let of_team = matches!(table, "candidate" | "invitation" | "member" | "politician");
            let team = id.split_once('.').filter(|_| of_team);
            let team = team.and_then(|(team, _)| team.parse().ok());
            let (what, idea, response, outcome) = match part {
                Part::Idea(idea, true) => {
                    ("idea_text", Some(idea), None, ErasureOutcome::Anonymised)
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
                    let supported = matches!(table, "supporter" | "unverified");
                    let idea = id.split_once('/').map_or(id, |(idea, _)| idea);
                    let idea = idea.parse().ok().filter(|_| supported || table == "author");
                    let response = id.parse().ok().filter(|_| table == "sender");
                    let outcome = match table {
                        // The support stays counted; whose it was, nobody can tell any more.
                        "supporter" | "voter" => ErasureOutcome::Anonymised,
                        _ => ErasureOutcome::Erased,
                    };
                    let what = match table {
                        "author" => "authorship",
                        "supporter" | "unverified" => "support",
                        "voter" | "unverified_voter" => "award_vote",
                        table => table,
                    };
                    (what, idea, response, outcome)
                }
            };
            let (reason, reason_danish) = match outcome {
                ErasureOutcome::Erased => (None, None),
                ErasureOutcome::Anonymised if matches!(part, Part::Account) => (
                    Some("it was counted, once for each person, and stays counted"),
                    Some("den er talt med, én gang for hver person, og bliver ved med at tælle"),
                ),
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
        let rows = desk.subject(Owner::Citizen(self.citizen))?;
        let mut parts = cases(desk, rows)?;
        parts.extend(rows.iter().map(|row| (row.key.clone(), Part::Account)));
        parts.sort_by(|(a, _), (b, _)| a.cmp(b));
        Ok(ErasurePlan {
            items: parts.iter().map(|(key, part)| item(key, *part)).collect(),
        })
    }
}

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

/// The rows that stand elsewhere in an export, by the first part of their keys. Of a secret nobody is told.
const ELSEWHERE: [&str; 14] = [
    "secret",
    "identity",
    "profile",
    "author",
    "sender",
    "receipt",
    "holder",
    "supporter",
    "unverified",
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
            named::<IdeaId>(rows, "author/"),
            named::<ResponseId>(rows, "sender/"),
        );
        let cases = cases(desk, rows)?;
        let texts = rows.iter().filter(|row| row.key.starts_with("text/"));
        let texts = texts.map(|row| row.key.clone());
        desk.require([], texts.chain(cases.into_iter().map(|(key, _)| key)))?;
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
            other: other(rows, &shown),
            history: entries.iter().filter_map(entry).collect(),
        })
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "citizen",
    commands: &[CommandEntry::of::<EraseCitizen>()],
    queries: &[
        QueryEntry::of::<PlanErasure>(),
        QueryEntry::of::<ExportCitizen>(),
    ],
    codes: &[super::replay::ErasureListError::CODES],
    ..Room::EMPTY
};
