//! Looking at hearings: what everybody sees, the letter, the calendar, and the way from an idea to its decision.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::decision::DecisionText;
use super::notice::hundred;
use super::{
    ChangeSeverity, DecisionOutcome, DocumentRole, Hearing, HearingBasis, HearingPolicy,
    HearingStage, Meeting, Notice, Question, Renewal, SectionHead, existing, hearing_stream,
    visible,
};
use crate::calendar::{DateStyle, Language, date_text};
use crate::id::{HearingId, IdeaId, MeetingId, ResponseId};
use crate::idea;
use crate::interop::{Calendar, Event, EventStatus, Item, ItemId, Todo, TodoStatus};
use crate::journal::{Desk, Find, Halt, Query, StreamKey, vault_terms};
use crate::key::Key;
use crate::response::{Respondent, page};
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// `hearing.get`: one hearing. Drafts are for staff only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetHearing {
    /// The hearing.
    pub hearing: HearingId,
}

/// A document of a hearing, as everybody sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentView {
    /// Its key.
    pub document: Key,
    /// What it is to the hearing.
    pub role: DocumentRole,
    /// The title.
    pub title: Line<200>,
    /// Its version, from 1.
    pub version: u32,
    /// Its sections.
    pub sections: Vec<SectionHead>,
    /// What changed in this version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Line<500>>,
    /// When it was put.
    pub at: Timestamp,
}

/// A text that the municipality gave with an act, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HearingText {
    /// The last day before the act.
    pub from: NaiveDate,
    /// The last day after it.
    pub to: NaiveDate,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text<4000>>,
    /// When.
    pub at: Timestamp,
}

/// A meeting of a hearing, with its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MeetingView {
    /// The meeting.
    pub meeting: MeetingId,
    /// When and where.
    pub called: Meeting,
}

/// The council's decision, as everybody sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DecisionView {
    /// What was decided.
    pub outcome: DecisionOutcome,
    /// How far the changes go.
    pub change: ChangeSeverity,
    /// On which day.
    pub decided_on: NaiveDate,
    /// The day of its publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_on: Option<NaiveDate>,
    /// The last day for a complaint, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaints_until: Option<NaiveDate>,
    /// What it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<20_000>>,
    /// The council's case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Line<200>>,
    /// Why it came before the end of the cooling-off period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub early_because: Option<Text<4000>>,
}

/// A hearing as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HearingView {
    /// The hearing.
    pub hearing: HearingId,
    /// Where it stands now.
    pub stage: HearingStage,
    /// The title.
    pub title: Line<200>,
    /// On what it rests.
    pub basis: HearingBasis,
    /// The municipality's choices.
    pub policy: HearingPolicy,
    /// The ideas that led to it.
    pub ideas: BTreeSet<IdeaId>,
    /// The hearing that it is held again for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renews: Option<Renewal>,
    /// The hearing that took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewed_by: Option<HearingId>,
    /// The documents as they stand.
    pub documents: Vec<DocumentView>,
    /// The form.
    pub questions: Vec<Question>,
    /// The day of publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_on: Option<NaiveDate>,
    /// The first day, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens_on: Option<NaiveDate>,
    /// The last day, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<NaiveDate>,
    /// The instant, exclusive, at which it closes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<DateTime<Utc>>,
    /// The extensions.
    pub extensions: Vec<HearingText>,
    /// Why it was cancelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled_because: Option<Text<4000>>,
    /// The meetings.
    pub meetings: Vec<MeetingView>,
    /// How many responses were registered.
    pub responses: u32,
    /// Objections in time that stand.
    pub objections: u32,
    /// Vetoes that stand.
    pub vetoes: u32,
    /// How many who had to be told were not, and not made good. For staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed_notices: Option<u32>,
    /// The earliest day of a decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest_decision: Option<NaiveDate>,
    /// The last day on which the proposal can be adopted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lapses_after: Option<NaiveDate>,
    /// The finished version of the white paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub white_paper: Option<u32>,
    /// The council's decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<DecisionView>,
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn decision_view(desk: &Desk<'_>, hearing: &Hearing) -> Result<Option<DecisionView>, Halt> {
    let Some(decision) = &hearing.decision else {
        return Ok(None);
    };
    desk.require([], [decision.text.key.clone()])?;
    let said: Option<DecisionText> = desk.read(&decision.text)?;
    let (text, case, early_because) = match said {
        Some(said) => (Some(said.text), said.case, said.early_because),
        None => (None, None, None),
    };
    Ok(Some(DecisionView {
        outcome: decision.outcome,
        change: decision.change,
        decided_on: decision.decided_on,
        published_on: decision.published_on,
        complaints_until: hearing.complaints_until(),
        text,
        case,
        early_because,
    }))
}

impl Query for GetHearing {
    const NAME: &'static str = "hearing.get";
    type View = HearingView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<HearingView, Halt> {
        let hearing = visible(desk, self.hearing)?;
        let reasons = hearing.extensions.iter().map(|e| &e.reason);
        let texts = reasons.chain(&hearing.cancelled);
        desk.require([], texts.map(|text| text.key.clone()))?;
        let mut extensions = Vec::with_capacity(hearing.extensions.len());
        for extension in &hearing.extensions {
            extensions.push(HearingText {
                from: extension.from,
                to: extension.to,
                reason: desk.read(&extension.reason)?,
                at: extension.at,
            });
        }
        let cancelled_because = match &hearing.cancelled {
            Some(text) => desk.read(text)?,
            None => None,
        };
        let decision = decision_view(desk, &hearing)?;
        let announced = hearing.announced.as_ref();
        let document = |(key, versions): (&Key, &Vec<super::DocumentVersion>)| {
            versions.last().map(|version| DocumentView {
                document: key.clone(),
                role: version.role,
                title: version.title.clone(),
                version: count(versions.len()),
                sections: version.sections.clone(),
                note: version.note.clone(),
                at: version.at,
            })
        };
        let official = desk.actor().is_official();
        Ok(HearingView {
            hearing: self.hearing,
            stage: hearing.stage(desk.at()),
            title: hearing.title.clone(),
            basis: hearing.basis,
            policy: hearing.policy,
            ideas: hearing.ideas.clone(),
            renews: hearing.renews,
            renewed_by: hearing.renewed_by,
            documents: hearing.documents.iter().filter_map(document).collect(),
            questions: hearing.questions.clone(),
            published_on: announced.map(|a| a.published_on),
            opens_on: announced.map(|a| a.opens_on),
            last_day: announced.map(|a| a.last_day),
            closes_at: announced.map(|a| a.closes_at),
            extensions,
            cancelled_because,
            meetings: hearing
                .meetings
                .iter()
                .map(|(meeting, called)| MeetingView {
                    meeting: *meeting,
                    called: called.clone(),
                })
                .collect(),
            responses: hearing.responses,
            objections: hearing.objections,
            vetoes: count(hearing.vetoes.len()),
            failed_notices: official.then(|| count(hearing.unremedied_notices())),
            earliest_decision: hearing.earliest_decision(),
            lapses_after: hearing.lapses_after(),
            white_paper: hearing.white_paper.map(|mark| mark.version),
            decision,
        })
    }
}

/// `hearing.list`: hearings, in the order of their ids. Drafts are for staff only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListHearings {
    /// Only hearings at this stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<HearingStage>,
    /// At most so many are looked at; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "hundred")]
    pub limit: u32,
    /// Only hearings after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<HearingId>,
}

/// A hearing in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HearingItem {
    /// The hearing.
    pub hearing: HearingId,
    /// Where it stands now.
    pub stage: HearingStage,
    /// The title.
    pub title: Line<200>,
    /// The last day, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<NaiveDate>,
    /// How many responses were registered.
    pub responses: u32,
}

/// A page of hearings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HearingList {
    /// The hearings.
    pub hearings: Vec<HearingItem>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<HearingId>,
}

/// The hearings among streams that the actor may see.
fn items(
    desk: &mut Desk<'_>,
    streams: &[StreamKey],
    stage: Option<HearingStage>,
) -> Result<Vec<HearingItem>, Halt> {
    desk.require(streams.iter().cloned(), [])?;
    let mut hearings = Vec::new();
    for stream in streams {
        let (Some(hearing), Ok(id)) = (desk.get::<Hearing>(stream)?, stream.id().parse()) else {
            continue;
        };
        let now = hearing.stage(desk.at());
        let seen = hearing.announced.is_some() || desk.actor().is_official();
        if seen && stage.is_none_or(|wanted| wanted == now) {
            hearings.push(HearingItem {
                hearing: id,
                stage: now,
                title: hearing.title.clone(),
                last_day: hearing.announced.as_ref().map(|a| a.last_day),
                responses: hearing.responses,
            });
        }
    }
    Ok(hearings)
}

impl Query for ListHearings {
    const NAME: &'static str = "hearing.list";
    type View = HearingList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<HearingList, Halt> {
        let limit = self.limit.clamp(1, 1000) as usize;
        let all = vault_terms::<Hearing>(&[("all", "yes".to_owned())]);
        let found = desk.find(&Find {
            all: vec![all.into_iter().collect()],
            after: self.after.map(hearing_stream),
            limit,
        })?;
        let hearings = items(desk, &found.streams, self.stage)?;
        let full = found.streams.len() == limit;
        let last = found.streams.last().filter(|_| full);
        let next = last.and_then(|stream| stream.id().parse().ok());
        Ok(HearingList { hearings, next })
    }
}

/// `hearing.of_idea`: the hearings that an idea led to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HearingsOfIdea {
    /// The idea.
    pub idea: IdeaId,
}

impl Query for HearingsOfIdea {
    const NAME: &'static str = "hearing.of_idea";
    type View = HearingList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<HearingList, Halt> {
        idea::existing(desk, self.idea)?;
        let streams = desk.find_all::<Hearing>("idea", self.idea.to_string())?;
        let hearings = items(desk, streams, None)?;
        Ok(HearingList {
            hearings,
            next: None,
        })
    }
}

/// `hearing.chain`: the way from the ideas to the decision, over every hearing that was held again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShowChain {
    /// Any hearing on the way.
    pub hearing: HearingId,
}

/// The way from the ideas to the decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HearingChain {
    /// The ideas that led to any of the hearings.
    pub ideas: BTreeSet<IdeaId>,
    /// The hearings, the first one first.
    pub hearings: Vec<HearingItem>,
    /// The white paper: the last hearing's, with its finished version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub white_paper: Option<u32>,
    /// The decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<DecisionView>,
}

/// How many times a hearing can be held again.
const CHAIN_MAX: usize = 100;

impl Query for ShowChain {
    const NAME: &'static str = "hearing.chain";
    type View = HearingChain;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<HearingChain, Halt> {
        let mut first = self.hearing;
        let mut hearing = visible(desk, first)?;
        for _ in 0..CHAIN_MAX {
            let Some(before) = hearing.renews else { break };
            first = before.hearing;
            hearing = existing(desk, first)?;
        }
        let mut streams = vec![hearing_stream(first)];
        let mut ideas = hearing.ideas.clone();
        while let Some(next) = hearing.renewed_by.filter(|_| streams.len() < CHAIN_MAX) {
            let after = existing(desk, next)?;
            if after.announced.is_none() && !desk.actor().is_official() {
                break;
            }
            hearing = after;
            streams.push(hearing_stream(next));
            ideas.extend(&hearing.ideas);
        }
        Ok(HearingChain {
            ideas,
            hearings: items(desk, &streams, None)?,
            white_paper: hearing.white_paper.map(|mark| mark.version),
            decision: decision_view(desk, &hearing)?,
        })
    }
}

/// `hearing.objectors`: everybody who objected in time, to be told of the decision (planloven § 31). For staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListObjectors {
    /// The hearing.
    pub hearing: HearingId,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "hundred")]
    pub limit: u32,
    /// Only responses after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<ResponseId>,
}

/// Somebody who objected in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Objector {
    /// The response.
    pub response: ResponseId,
    /// Its number.
    pub number: u32,
    /// Who sent it; absent once erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub respondent: Option<Respondent>,
    /// Whether there is any way to tell them: somebody anonymous has none.
    pub reachable: bool,
    /// Whether a notice of the decision is planned or sent.
    pub noticed: bool,
}

/// A page of those who objected in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ObjectorList {
    /// They.
    pub objectors: Vec<Objector>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<ResponseId>,
}

impl Query for ListObjectors {
    const NAME: &'static str = "hearing.objectors";
    type View = ObjectorList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ObjectorList, Halt> {
        desk.must_be_official()?;
        existing(desk, self.hearing)?;
        let limit = self.limit.clamp(1, 1000) as usize;
        let of = [("objection", self.hearing.to_string())];
        let (found, next) = page(desk, &of, self.after, limit)?;
        desk.require([], found.iter().map(|(_, r)| r.respondent.key.clone()))?;
        let mut objectors = Vec::with_capacity(found.len());
        for (id, response) in found {
            let respondent: Option<Respondent> = desk.read(&response.respondent)?;
            let reachable = respondent.as_ref().is_some_and(|who| {
                who.email.is_some() || who.address.is_some() || who.cvr.is_some()
            }) || response.author.is_some();
            objectors.push(Objector {
                response: id,
                number: response.number,
                respondent,
                reachable,
                noticed: !desk
                    .find_all::<Notice>("response", id.to_string())?
                    .is_empty(),
            });
        }
        Ok(ObjectorList { objectors, next })
    }
}

/// `hearing.letter`: the text of the hearing letter (*høringsbrev*) with all that it must say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShowLetter {
    /// The hearing.
    pub hearing: HearingId,
}

/// A hearing letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HearingLetter {
    /// In Danish.
    pub danish: String,
    /// In English.
    pub english: String,
}

impl Query for ShowLetter {
    const NAME: &'static str = "hearing.letter";
    type View = HearingLetter;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<HearingLetter, Halt> {
        let hearing = visible(desk, self.hearing)?;
        let letter = |language| letter(&hearing, language);
        Ok(HearingLetter {
            danish: letter(Language::Danish),
            english: letter(Language::English),
        })
    }
}

fn letter(hearing: &Hearing, language: Language) -> String {
    use super::HearingRule as H;
    let danish = language == Language::Danish;
    let pick = |da: &str, en: &str| if danish { da } else { en }.to_owned();
    let title = &hearing.title;
    let mut parts = vec![if danish {
        format!("Høring: {title}")
    } else {
        format!("Hearing: {title}")
    }];
    if let Some(announced) = &hearing.announced {
        let last = date_text(announced.last_day, language, DateStyle::Weekday);
        parts.push(if danish {
            format!("Send dine bemærkninger senest {last}. Dagen er med: fristen udløber ved midnat.")
        } else {
            format!("Send your remarks no later than {last}. That day is included: the deadline is midnight.")
        });
    }
    let latest = hearing
        .documents
        .values()
        .filter_map(|versions| versions.last());
    let titles: Vec<String> = latest.clone().map(|v| format!("- {}", v.title)).collect();
    if !titles.is_empty() {
        let head = pick("Materialet:", "The documents:");
        parts.push(format!("{head}\n{}", titles.join("\n")));
    }
    match hearing.basis.rule {
        Some(H::LocalPlan) => parts.push(pick(
            "Indtil planen er endeligt offentliggjort, må ejendomme ikke udnyttes på en måde, der foregriber den, dog højst \
             et år efter offentliggørelsen af forslaget (planloven § 17).",
            "Until the plan is finally published, property may not be used in a way that pre-empts it, for at most a year \
             after the proposal's publication (Planning Act § 17).",
        )),
        Some(H::MunicipalPlan) => parts.push(pick(
            "Kommunen kan modsætte sig udstykning og byggeri i strid med forslaget (planloven § 12, stk. 2 og 3).",
            "The municipality can oppose parcelling and building against the proposal (Planning Act § 12(2) and (3)).",
        )),
        _ => {}
    }
    if latest
        .clone()
        .any(|v| v.role == DocumentRole::DissentingOpinion)
    {
        parts.push(pick(
            "Der er en mindretalsudtalelse i materialet.",
            "A minority statement is among the documents.",
        ));
    }
    if hearing.basis.objections_count() {
        parts.push(pick(
            "Skriv navn og adresse, hvis du gør indsigelse: alle, der har gjort indsigelse i tide, underrettes om den \
             endelige vedtagelse.",
            "Give your name and address if you object: everybody who objected in time is told of the final adoption.",
        ));
    }
    parts.push(pick(
        "Skriv ikke CPR-numre eller andre følsomme oplysninger. Høringssvar er omfattet af aktindsigt, og de behandles i en \
         hvidbog, som forelægges, før der træffes beslutning.",
        "Do not write CPR numbers or other sensitive details. Access to documents covers responses, and they are treated in \
         a white paper that lies before the council when it decides.",
    ));
    parts.join("\n\n")
}

/// `hearing.calendar`: the deadline and the meetings for everybody's own calendar (iCalendar, RFC 5545).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShowCalendar {
    /// The hearing.
    pub hearing: HearingId,
    /// The language of what stands in it.
    #[serde(default)]
    pub language: Language,
}

/// A calendar file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HearingCalendar {
    /// The file's content, `text/calendar`.
    pub ics: String,
}

impl Query for ShowCalendar {
    const NAME: &'static str = "hearing.calendar";
    type View = HearingCalendar;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<HearingCalendar, Halt> {
        let hearing = visible(desk, self.hearing)?;
        let over = matches!(
            hearing.stage(desk.at()),
            HearingStage::Cancelled | HearingStage::Renewed
        );
        let mut items = Vec::new();
        let id = |kind: &str, id: &str| -> Result<ItemId, Halt> {
            Ok(format!("{kind}-{id}@medborger").parse()?)
        };
        if let Some(announced) = &hearing.announced {
            let what = match self.language {
                Language::Danish => "Frist for høringssvar",
                Language::English => "Deadline for responses",
            };
            items.push(Item::Todo(Todo {
                uid: id("hearing", &self.hearing.to_string())?,
                sequence: hearing.sequence,
                last_day: announced.last_day,
                title: format!("{what}: {}", hearing.title),
                description: None,
                status: if over {
                    TodoStatus::Cancelled
                } else {
                    TodoStatus::NeedsAction
                },
                url: None,
            }));
        }
        for (meeting, called) in &hearing.meetings {
            items.push(Item::Event(Event {
                uid: id("meeting", &meeting.to_string())?,
                sequence: called.sequence,
                starts_at: called.starts_at,
                ends_at: called.ends_at,
                title: called.title.to_string(),
                description: Some(hearing.title.to_string()),
                place: Some(called.place.to_string()),
                status: if over || called.cancelled {
                    EventStatus::Cancelled
                } else {
                    EventStatus::Confirmed
                },
                url: None,
                organizer: None,
            }));
        }
        let calendar = Calendar {
            product: "-//Medborger//Medborger//DA".to_owned(),
            name: Some(hearing.title.to_string()),
            items,
        };
        let ics = calendar.to_ics(desk.at())?;
        Ok(HearingCalendar { ics })
    }
}
