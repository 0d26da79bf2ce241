//! Whether every response has found its end, and finishing the white paper once it has.

use medborger_base::sorted::Arrange as _;
use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::{WhitePaper, WhitePaperError, WhitePaperEvent, begun, open, white_paper_stream};
use crate::hearing::{self, Hearing, HearingAct, HearingEvent, NamePolicy, hearing_stream};
use crate::id::{HearingId, ResponseId};
use crate::journal::{Command, Desk, Find, Halt, Owner, Query, StreamKey, TextRef, vault_terms};
use crate::key::Key;
use crate::method::redaction::{self, Sender};
use crate::response::{
    AnswerText, Respondent, RespondentKind, Response, ResponseError, guarded, holds_cpr, page,
};
use crate::text::{Text, folded};
use crate::time::Timestamp;

/// How many numbers an error names.
const NAMED_MAX: usize = 20;

/// Up to how many responses all senders are looked for in what the white paper itself says, where nobody is named.
const SENDERS_MAX: u32 = 10_000;

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

/// Refuses where the introduction, what is said of a section, a group's title or answer, or a theme's name names a sender whom the
/// public is not shown. What is written to one response is checked against its sender when it is written.
fn names_nobody_hidden(
    desk: &mut Desk<'_>,
    finish: &FinishWhitePaper,
    hearing: &Hearing,
    paper: &WhitePaper,
) -> Result<(), Halt> {
    let of_groups = paper
        .groups
        .values()
        .filter_map(|group| group.answer.as_ref());
    let answers: Vec<&TextRef> = of_groups.chain(paper.sections.values()).collect();
    desk.require([], answers.iter().map(|answer| answer.key.clone()))?;
    let mut parts = vec![finish.introduction.to_string()];
    parts.extend(paper.groups.values().map(|group| group.title.to_string()));
    for theme in paper.themes.values() {
        parts.extend(theme.labels.texts().map(str::to_owned));
    }
    for answer in answers {
        let answer: Option<AnswerText> = desk.read(answer)?;
        parts.extend(answer.iter().flat_map(AnswerText::parts).map(str::to_owned));
    }
    let text = parts.join("\n");
    // Those whose senders are never shown are few; where the municipality names nobody, all are looked at.
    let all = hearing.policy.names == NamePolicy::Hidden && hearing.responses <= SENDERS_MAX;
    let of = if all { "hearing" } else { "unnamed" };
    let streams = desk.find_all::<Response>(of, finish.hearing.to_string())?;
    desk.require(streams.iter().cloned(), [])?;
    let mut responses = Vec::with_capacity(streams.len());
    for stream in streams {
        responses.extend(desk.get::<Response>(stream)?);
    }
    desk.require(
        [],
        responses
            .iter()
            .map(|response| response.respondent.key.clone()),
    )?;
    let plain = skeleton(&text);
    for response in responses {
        let respondent: Option<Respondent> = desk.read(&response.respondent)?;
        let sender = guarded(respondent.as_ref(), &response, hearing);
        // Most senders are named nowhere: one look at the beginnings of their names says so.
        let begins = |word: &str| {
            let begin: String = skeleton(word).chars().take(4).collect();
            !begin.is_empty() && plain.contains(&begin)
        };
        let near = sender
            .names
            .iter()
            .any(|name| name.split_whitespace().any(begins));
        if near {
            desk.work().spend(20 * text.len() as u64)?;
        }
        let names = Sender {
            names: sender.names,
            details: Vec::new(),
        };
        if near && redaction::is_own(&text, &names) {
            let number = response.number;
            return Err(ResponseError::SenderNamed { number }.into());
        }
    }
    Ok(())
}

/// A text in which one way of writing stands for what Danes write in two, to look for the beginnings of names.
fn skeleton(text: &str) -> String {
    let plain = folded(text)
        .replace('å', "a")
        .replace('ø', "o")
        .replace('æ', "ae");
    plain.replace("aa", "a").replace("oe", "o")
}

/// Loads hearing and white paper together, for staff, once the hearing is over and before the council has decided.
fn ended(desk: &mut Desk<'_>, paper: &StreamKey, id: HearingId) -> Result<Arc<Hearing>, Halt> {
    desk.must_be_official()?;
    desk.require([paper.clone(), hearing_stream(id)], [])?;
    let hearing = hearing::existing(desk, id)?;
    hearing.allow(HearingAct::Finish, desk.at())?;
    Ok(hearing)
}

/// `white_paper.finish`: finishes the white paper. Refused while one response is not settled or one group that has
/// responses has no answer. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FinishWhitePaper {
    /// The hearing.
    pub hearing: HearingId,
    /// What stands before the responses: what was heard, how, and what the administration recommends.
    pub introduction: Text<20_000>,
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
        names_nobody_hidden(desk, self, &hearing, &paper)?;
        let introduction = desk.text(Owner::Town, &self.introduction)?;
        let responses = hearing.responses;
        let event = WhitePaperEvent::Finished {
            introduction,
            responses,
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
}

impl Query for ListMissing {
    const NAME: &'static str = "white_paper.missing";
    type View = MissingList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<MissingList, Halt> {
        desk.must_be_official()?;
        hearing::existing(desk, self.hearing)?;
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
        })
    }
}
