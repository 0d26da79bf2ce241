//! Whether every response has found its end, and finishing the white paper once it has.

use medborger_base::sorted::Arrange as _;
use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::named::naming;
use super::rows::section_answers;
use super::{
    PublicPlace, WhitePaper, WhitePaperError, WhitePaperEvent, begun, open, white_paper_stream,
};
use crate::hearing::{self, Hearing, HearingAct, HearingEvent, hearing_stream};
use crate::id::{HearingId, ResponseId};
use crate::journal::{Command, Desk, Find, Halt, Owner, Query, StreamKey, vault_terms};
use crate::key::Key;
use crate::response::{RespondentKind, Response, holds_cpr, page};
use crate::text::Text;
use crate::time::Timestamp;

/// How many numbers an error names.
const NAMED_MAX: usize = 20;

/// The look-up of how many responses hold a term.
fn counting(name: &str, value: String) -> Find {
    let term = vault_terms::<Response>(&[(name, value)]);
    Find::new(vec![term.into_iter().collect()]).with_limit(1)
}

/// How many responses of a hearing hold a term.
fn count(desk: &Desk<'_>, name: &str, value: String) -> Result<u32, Halt> {
    Ok(desk.find(&counting(name, value))?.total)
}

/// The groups that have responses and no answer, in order.
fn unanswered_groups(desk: &Desk<'_>, id: HearingId, paper: &WhitePaper) -> Result<Vec<Key>, Halt> {
    let open = paper
        .groups
        .iter()
        .filter(|(_, group)| group.answer.is_none());
    let asked: Vec<(&Key, Find)> = open
        .map(|(key, _)| (key, counting("group", format!("{id}/{key}"))))
        .collect();
    desk.look_up(asked.iter().map(|(_, find)| find.clone()))?;
    let mut unanswered = Vec::new();
    for (key, find) in asked {
        if desk.find(&find)?.total > 0 {
            unanswered.push(key.clone());
        }
    }
    Ok(unanswered)
}

/// Refuses while one response lacks its end. What the look-ups found guards the commit, as all that is looked at does.
///
/// The index must know of as many responses as the hearing registered: one that it had forgotten would be left without
/// an answer.
fn complete(
    desk: &mut Desk<'_>,
    id: HearingId,
    hearing: &Hearing,
    paper: &WhitePaper,
) -> Result<(), Halt> {
    let all = count(desk, "hearing", id.to_string())?;
    if all != hearing.responses {
        return Err(WhitePaperError::CountDiffers.into());
    }
    let unsettled = [("unsettled", id.to_string())];
    let (missing, _) = page(desk, &unsettled, None, NAMED_MAX)?;
    if !missing.is_empty() {
        let mut numbers: Vec<u32> = missing.iter().map(|(_, r)| r.number).collect();
        numbers.arrange();
        let first: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        return Err(WhitePaperError::Incomplete {
            count: count(desk, "unsettled", id.to_string())?,
            first: first.join(", "),
        }
        .into());
    }
    match unanswered_groups(desk, id, paper)?.into_iter().next() {
        Some(group) => Err(WhitePaperError::GroupUnanswered { group }.into()),
        None => Ok(()),
    }
}

/// Refuses where anything that the public will read names a sender whom the public is not shown.
fn names_nobody_hidden(
    desk: &mut Desk<'_>,
    finish: &FinishWhitePaper,
    hearing: &Hearing,
    paper: &WhitePaper,
) -> Result<(), Halt> {
    let introduction = Some(finish.introduction.as_str());
    let found = naming(desk, finish.hearing, hearing, paper, introduction)?;
    let Some(first) = found.first() else {
        return Ok(());
    };
    let count = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let [english, danish] = match &first.place {
        PublicPlace::Hearing => [
            "the hearing's title or a heading",
            "høringens titel eller en overskrift",
        ]
        .map(str::to_owned),
        PublicPlace::Question { question } => {
            ["question", "spørgsmålet"].map(|of| format!("{of} `{question}`"))
        }
        PublicPlace::Introduction => ["the introduction", "indledningen"].map(str::to_owned),
        PublicPlace::Theme { theme } => ["theme", "temaet"].map(|of| format!("{of} `{theme}`")),
        PublicPlace::Group { group } => ["group", "gruppen"].map(|of| format!("{of} `{group}`")),
        PublicPlace::Section { section } => {
            ["section", "afsnittet"].map(|of| format!("{of} `{section}`"))
        }
        PublicPlace::Answer { number, .. } => {
            ["the answer to response", "svaret på høringssvar"].map(|of| format!("{of} {number}"))
        }
        PublicPlace::Response { number, .. } => {
            ["response", "høringssvar"].map(|of| format!("{of} {number}"))
        }
    };
    Err(WhitePaperError::NamesHidden {
        count,
        english,
        danish,
    }
    .into())
}

/// The sections of the documents of which the administration does not say what is to be said: a summary, an assessment, a
/// recommendation.
fn unsaid(desk: &Desk<'_>, hearing: &Hearing, paper: &WhitePaper) -> Result<Vec<Key>, Halt> {
    let said = section_answers(desk, paper)?;
    let whole = |section: &Key| {
        let answer = said.get(section);
        answer.is_some_and(|answer| answer.recommendation.is_some())
    };
    let sections = hearing.sections().map(|head| head.section.clone());
    Ok(sections.filter(|section| !whole(section)).collect())
}

/// Loads hearing and white paper together, for staff, once the hearing is over and before the council has decided.
fn ended(desk: &mut Desk<'_>, paper: &StreamKey, id: HearingId) -> Result<Arc<Hearing>, Halt> {
    desk.must_be_official()?;
    desk.require([paper.clone(), hearing_stream(id)], [])?;
    let hearing = hearing::existing(desk, id)?;
    hearing.allow(HearingAct::Finish, desk.at())?;
    Ok(hearing)
}

/// `white_paper.finish`: finishes the white paper. Refused while one response is not settled, one group that has responses has
/// no answer, one section of the documents has no summary, assessment and recommendation, unless a reason is given, or anything
/// that the public will read may name a sender whom the public is not shown (`white_paper.namings`). For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FinishWhitePaper {
    /// The hearing.
    pub hearing: HearingId,
    /// What stands before the responses: what was heard, how, and what the administration recommends.
    pub introduction: Text<20_000>,
    /// Why nothing is said of some sections of the documents, where that is so. It is journalised and not published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sections_waived: Option<Text<1000>>,
}

impl Command for FinishWhitePaper {
    const NAME: &'static str = "white_paper.finish";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let (stream, hearing_key) = (
            white_paper_stream(self.hearing),
            hearing_stream(self.hearing),
        );
        let hearing = ended(desk, &stream, self.hearing)?;
        let paper = open(desk, self.hearing)?;
        complete(desk, self.hearing, &hearing, &paper)?;
        if holds_cpr(self.introduction.as_str()) {
            return Err(WhitePaperError::Leaks.into());
        }
        let unsaid = unsaid(desk, &hearing, &paper)?;
        if let (Some(first), None) = (unsaid.first(), &self.sections_waived) {
            return Err(WhitePaperError::SectionsUnsaid {
                count: u32::try_from(unsaid.len()).unwrap_or(u32::MAX),
                first: first.to_string(),
            }
            .into());
        }
        names_nobody_hidden(desk, self, &hearing, &paper)?;
        let introduction = desk.text(Owner::Town, &self.introduction)?;
        let sections_waived = match &self.sections_waived {
            Some(reason) if !unsaid.is_empty() => Some(desk.text(Owner::Town, reason)?),
            _ => None,
        };
        let responses = hearing.responses;
        let event = WhitePaperEvent::Finished {
            introduction,
            responses,
            sections_waived,
        };
        desk.emit::<WhitePaper>(&stream, &event)?;
        let version = paper.versions + 1;
        let event = HearingEvent::WhitePaperFinished { version };
        desk.emit::<Hearing>(&hearing_key, &event)
    }
}

/// `white_paper.reopen`: opens a finished white paper again, with a reason, before the council has decided. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReopenWhitePaper {
    /// The hearing.
    pub hearing: HearingId,
    /// Why.
    pub reason: Text<4000>,
}

impl Command for ReopenWhitePaper {
    const NAME: &'static str = "white_paper.reopen";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let (stream, hearing_key) = (
            white_paper_stream(self.hearing),
            hearing_stream(self.hearing),
        );
        ended(desk, &stream, self.hearing)?;
        if begun(desk, self.hearing)?.finished.is_none() {
            return Err(WhitePaperError::NotFinished.into());
        }
        let reason = desk.text(Owner::Town, &self.reason)?;
        desk.emit::<WhitePaper>(&stream, &WhitePaperEvent::Reopened { reason })?;
        desk.emit::<Hearing>(&hearing_key, &HearingEvent::WhitePaperReopened)
    }
}

/// `white_paper.missing`: the responses that the white paper still lacks. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListMissing {
    /// The hearing.
    pub hearing: HearingId,
    /// At most so many; 1,000 unless said otherwise, and at most.
    #[serde(default = "thousand")]
    pub limit: u32,
}

fn thousand() -> u32 {
    1000
}

/// A response that is not settled.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MissingResponse {
    /// The response.
    pub response: ResponseId,
    /// Its number within the hearing.
    pub number: u32,
    /// For whom its sender answers.
    pub kind: RespondentKind,
    /// Whether it came in time.
    pub timely: bool,
    /// When it arrived.
    pub received_at: Timestamp,
}

/// What the white paper still lacks.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MissingList {
    /// How many responses are not settled.
    pub total: u64,
    /// The first of them, by number.
    pub responses: Vec<MissingResponse>,
    /// Groups that have responses and no answer.
    pub unanswered_groups: Vec<Key>,
    /// Sections of the documents without a summary, an assessment and a recommendation.
    pub unsaid_sections: Vec<Key>,
}

impl Query for ListMissing {
    const NAME: &'static str = "white_paper.missing";
    type View = MissingList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<MissingList, Halt> {
        desk.must_be_official()?;
        let hearing = hearing::existing(desk, self.hearing)?;
        let paper = begun(desk, self.hearing)?;
        let id = self.hearing.to_string();
        let limit = self.limit.clamp(1, 1000) as usize;
        let (found, _) = page(desk, &[("unsettled", id.clone())], None, limit)?;
        let missing = found.into_iter().map(|(response, state)| MissingResponse {
            response,
            number: state.number,
            kind: state.kind,
            timely: state.timely,
            received_at: state.received_at,
        });
        let mut responses: Vec<MissingResponse> = missing.collect();
        responses.arrange_by_key(|response| response.number);
        Ok(MissingList {
            total: count(desk, "unsettled", id)?.into(),
            responses,
            unanswered_groups: unanswered_groups(desk, self.hearing, &paper)?,
            unsaid_sections: unsaid(desk, &hearing, &paper)?,
        })
    }
}
