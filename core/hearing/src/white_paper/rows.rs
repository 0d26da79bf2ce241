//! One row for every response: what it said, how it ended, what the administration thinks.

mod block;

use medborger_base::sorted::SortedMap;
use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

pub use block::{BlockLeads, BlockRows};

use super::{Tally, WhitePaper, WhitePaperError, begun};
use crate::calendar::{Language, local_date};
use crate::hearing::{self, AnswerValue, Hearing, Question};
use crate::id::{HearingId, ResponseId};
use crate::journal::{Desk, Halt, Query, page_limit};
use crate::key::Key;
use crate::method::redaction::{Sender, is_own};
use crate::response::{
    AnswerText, Parted, RespondentKind, Response, ResponseChannel, ResponseText, Settlement, Shown,
    Stance, answer_to, chosen, is_open, is_publishable, page, parted, prose, redacted_part,
    rows_of, shown,
};

/// How a response ended, or that it has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum EndKind {
    /// It has an answer of its own.
    Answered,
    /// It is answered with others, in a named group.
    Grouped,
    /// A named reviewer found no opinion in it.
    WithoutOpinion,
    /// It came late and is only taken note of.
    Late,
    /// It is not reproduced.
    Withheld,
    /// Its sender withdrew it.
    Withdrawn,
    /// It is not settled.
    Missing,
}

impl EndKind {
    /// Every end.
    pub const ALL: [Self; 7] = [
        Self::Answered,
        Self::Grouped,
        Self::WithoutOpinion,
        Self::Late,
        Self::Withheld,
        Self::Withdrawn,
        Self::Missing,
    ];

    /// How a response ended.
    #[must_use]
    pub fn of(response: &Response) -> Self {
        match &response.settlement {
            _ if response.withdrawn_at.is_some() => Self::Withdrawn,
            None => Self::Missing,
            Some(Settlement::Answered { .. }) => Self::Answered,
            Some(Settlement::Grouped { .. }) => Self::Grouped,
            Some(Settlement::WithoutOpinion { .. }) => Self::WithoutOpinion,
            Some(Settlement::Late) => Self::Late,
            Some(Settlement::Withheld { .. }) => Self::Withheld,
        }
    }

    /// As the white paper writes it.
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::Answered => "Besvaret",
            Self::Grouped => "Besvaret samlet",
            Self::WithoutOpinion => "Uden holdning til sagen",
            Self::Late => "Modtaget for sent",
            Self::Withheld => "Ikke gengivet",
            Self::Withdrawn => "Trukket tilbage",
            Self::Missing => "Ikke behandlet",
        }
    }

    /// In English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Answered => "Answered",
            Self::Grouped => "Answered in a group",
            Self::WithoutOpinion => "Without opinion on the matter",
            Self::Late => "Came late",
            Self::Withheld => "Not reproduced",
            Self::Withdrawn => "Withdrawn",
            Self::Missing => "Not settled",
        }
    }
}

/// A stretch of a response that somebody put under a section of the documents.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Segment {
    /// The section.
    pub section: Key,
    /// The theme.
    pub theme: Key,
    /// What the stretch says, without what is hidden.
    pub text: String,
}

/// What a response answers to one question of the form, as far as that is fit for publication.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct RowAnswer {
    /// The question.
    pub question: Key,
    /// What was chosen, in the form's words; the number; or the words, without what is hidden.
    pub answer: String,
    /// The number, on a scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<i32>,
}

/// A response's row in the white paper.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct WhitePaperRow {
    /// The response.
    pub response: ResponseId,
    /// Its number within the hearing.
    pub number: u32,
    /// The day on which it arrived.
    pub received_on: NaiveDate,
    /// Whether it came in time.
    pub timely: bool,
    /// How it came.
    pub channel: ResponseChannel,
    /// For whom its sender answers.
    pub kind: RespondentKind,
    /// Who sent it, as the public may know it.
    pub name: String,
    /// The organisation, where its sender answers for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Where it stands; absent where what it says is not published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// Whether it is an objection in time with legal effect, and what it says is published.
    pub objection: bool,
    /// Whether it is a veto, and what it says is published.
    pub veto: bool,
    /// The themes it touches, by name.
    pub themes: Vec<String>,
    /// The sections of the documents it speaks about, by heading.
    pub sections: Vec<String>,
    /// The keys of these sections.
    pub about: Vec<Key>,
    /// Whether it is fit for publication: reviewed as it stands, and held back by nobody.
    pub publishable: bool,
    /// What it says about single sections of the documents, where that is fit for publication.
    pub segments: Vec<Segment>,
    /// How it ended.
    pub end: EndKind,
    /// The group in which it is answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Key>,
    /// Who found no opinion in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewer: Option<crate::id::StaffId>,
    /// Why it is not reproduced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withheld_because: Option<String>,
    /// What is answered to it alone; what is answered to a group stands with the group in `white_paper.get`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerText>,
    /// What it says, where that is fit for publication: what was written freely, and the answers in words to the form where
    /// they can't be shown apart from it safely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What it answers to the form, where that is fit for publication, in the form's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<RowAnswer>,
}

impl WhitePaperRow {
    /// Whether anything of what it says may be read.
    pub(super) fn says_anything(&self) -> bool {
        self.text.is_some() || !self.answers.is_empty()
    }
}

/// The answers of a white paper's groups.
pub(super) fn group_answers(
    desk: &Desk<'_>,
    paper: &WhitePaper,
) -> Result<SortedMap<Key, AnswerText>, Halt> {
    let answers = paper
        .groups
        .values()
        .filter_map(|group| group.answer.as_ref());
    desk.require([], answers.map(|text| text.key.clone()))?;
    let mut out = SortedMap::new();
    for (key, group) in &paper.groups {
        if let Some(text) = &group.answer {
            out.extend(desk.read(text)?.map(|answer| (key.clone(), answer)));
        }
    }
    Ok(out)
}

/// What is said of the sections of the documents.
pub(super) fn section_answers(
    desk: &Desk<'_>,
    paper: &WhitePaper,
) -> Result<SortedMap<Key, AnswerText>, Halt> {
    desk.require([], paper.sections.values().map(|text| text.key.clone()))?;
    let mut out = SortedMap::new();
    for (section, text) in &paper.sections {
        out.extend(desk.read(text)?.map(|answer| (section.clone(), answer)));
    }
    Ok(out)
}

/// What is answered to responses alone, loaded in one go.
pub(super) fn load_answers(
    desk: &Desk<'_>,
    found: &[(ResponseId, Arc<Response>)],
) -> Result<(), Halt> {
    let answers = found
        .iter()
        .filter_map(|(_, response)| match &response.settlement {
            Some(Settlement::Answered { answer }) => Some(answer.key.clone()),
            _ => None,
        });
    desk.require([], answers)
}

/// Everything that a page of rows is made from, loaded in one go.
pub(super) fn load(desk: &Desk<'_>, found: &[(ResponseId, Arc<Response>)]) -> Result<(), Halt> {
    let settled = |response: &Response| match &response.settlement {
        Some(Settlement::Answered { answer: text } | Settlement::Withheld { reason: text }) => {
            Some(text.key.clone())
        }
        _ => None,
    };
    let rows = found
        .iter()
        .flat_map(|(id, response)| rows_of(*id, response).chain(settled(response)));
    desk.require([], rows)
}

/// One response's row.
pub(super) fn row(
    desk: &Desk<'_>,
    (id, response): (ResponseId, Arc<Response>),
    hearing: &Hearing,
    paper: &WhitePaper,
    language: Language,
    tally: &mut Tally,
) -> Result<WhitePaperRow, Halt> {
    let Shown {
        response,
        name,
        parts,
        respondent,
        guarded,
        text,
        ..
    } = shown(desk, id, response, hearing, language)?;
    let labelled = |theme: &Key| match paper.themes.get(theme) {
        Some(found) => found.labels.in_language(language_code(language)).to_owned(),
        None => theme.to_string(),
    };
    let headed = |section: &Key| match hearing.section(section) {
        Some(head) => head.heading.to_string(),
        None => section.to_string(),
    };
    let (mut group, mut reviewer, mut withheld_because, mut answer) = (None, None, None, None);
    match &response.settlement {
        Some(Settlement::Answered { answer: text }) => answer = desk.read(text)?,
        Some(Settlement::Grouped { group: key }) if response.withdrawn_at.is_none() => {
            group = Some(key.clone());
        }
        Some(Settlement::WithoutOpinion { reviewer: staff }) => reviewer = Some(*staff),
        Some(Settlement::Withheld { reason }) => {
            let reason: Option<crate::text::Text<4000>> = desk.read(reason)?;
            withheld_because = reason.map(|text| text.to_string());
        }
        Some(Settlement::Grouped { .. } | Settlement::Late) | None => {}
    }
    let end = EndKind::of(&response);
    let open = is_open(desk, &response, hearing);
    let counted = open.then_some(parts.as_slice());
    tally.count(&response, counted, &hearing.questions);
    let prose = prose(&parts);
    let (mut segments_of, mut said, mut answers_of) = (Vec::new(), None, Vec::new());
    if open {
        segments_of = segments(&response, &guarded, &prose);
        (said, answers_of) = said_of(&response, &parts, hearing, &guarded, &prose, text);
    }
    let publishable = is_publishable(&response, hearing);
    let for_others = response.kind != RespondentKind::Private;
    let organisation = respondent
        .and_then(|who| who.organisation)
        .filter(|name| for_others && !is_own(name.as_str(), &guarded));
    Ok(WhitePaperRow {
        response: id,
        number: response.number,
        received_on: local_date(response.received_at.to_utc()),
        timely: response.timely,
        channel: response.channel,
        kind: response.kind,
        name,
        organisation: organisation.map(|name| name.to_string()),
        stance: response.stance.filter(|_| open),
        objection: response.objection && open,
        veto: response.veto && open,
        themes: response.themes().into_iter().map(labelled).collect(),
        sections: response.sections().into_iter().map(headed).collect(),
        about: response.sections().into_iter().cloned().collect(),
        publishable,
        segments: segments_of,
        end,
        group,
        reviewer,
        withheld_because,
        answer,
        text: said,
        answers: answers_of,
    })
}

/// What may be read of an open response: what was written freely, and what is answered to the form.
fn said_of(
    response: &Response,
    parts: &[ResponseText],
    hearing: &Hearing,
    guarded: &Sender,
    prose: &str,
    text: Option<String>,
) -> (Option<String>, Vec<RowAnswer>) {
    let said = text.map(|whole| parted(response, parts, guarded, prose, whole));
    let answers = answers(parts, hearing, said.as_ref());
    (said.and_then(|said| said.free), answers)
}

/// What a response answers to the form, of what may be read of it.
fn answers(parts: &[ResponseText], hearing: &Hearing, said: Option<&Parted>) -> Vec<RowAnswer> {
    let of = |question: &Question| {
        let given = answer_to(parts, &question.question)?;
        let open = said.iter().flat_map(|said| said.open.iter().rev());
        let mut open = open.filter(|(asked, _)| *asked == question.question);
        let words = || open.next().map(|(_, words)| words.clone());
        Some(RowAnswer {
            question: question.question.clone(),
            number: match given.value {
                AnswerValue::Scale { value } => Some(value),
                _ => None,
            },
            answer: chosen(question, &given.value).or_else(words)?,
        })
    };
    hearing.questions.iter().filter_map(of).collect()
}

pub(super) fn language_code(language: Language) -> &'static str {
    language.pick("da", "en")
}

/// Refuses everybody but the municipality, until the white paper is finished and responses are shown or the council has
/// decided.
pub(super) fn may_read(desk: &Desk<'_>, hearing: &Hearing, paper: &WhitePaper) -> Result<(), Halt> {
    // Where responses are never shown, the white paper still goes with the decision, without them.
    let moment = hearing.publishes(desk.at()) || hearing.decision.is_some();
    let public = paper.finished.is_some() && moment;
    if public || desk.actor().is_official() {
        Ok(())
    } else {
        Err(WhitePaperError::NotBegun.into())
    }
}

/// `white_paper.rows`: the white paper response by response, in the order of their ids, in pages. For staff; for all,
/// once it is finished and responses are published or the council has decided.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListRows {
    /// The hearing.
    pub hearing: HearingId,
    /// The language of names.
    #[serde(default)]
    pub language: Language,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only responses after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<ResponseId>,
}

/// A page of the white paper.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct WhitePaperRows {
    /// The rows.
    pub rows: Vec<WhitePaperRow>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<ResponseId>,
}

impl Query for ListRows {
    const NAME: &'static str = "white_paper.rows";
    type View = WhitePaperRows;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<WhitePaperRows, Halt> {
        let limit = self.limit.clamp(1, 1000) as usize;
        Ok(rows(desk, self, limit)?.0)
    }
}

/// The stretches of an open response that somebody put under a section.
fn segments(response: &Response, guarded: &Sender, prose: &str) -> Vec<Segment> {
    let mut segments = Vec::new();
    for mark in response.marks() {
        let (Some(section), Some(start), Some(end)) = (&mark.section, mark.start, mark.end) else {
            continue;
        };
        // A stretch that can't be shown safely without what stands around it is left out.
        if let Ok(text) = redacted_part(response, guarded, prose, start, end) {
            segments.push(Segment {
                section: section.clone(),
                theme: mark.theme.clone(),
                text,
            });
        }
    }
    segments
}

/// So many rows, and what is counted in them.
pub(super) fn rows(
    desk: &mut Desk<'_>,
    asked: &ListRows,
    limit: usize,
) -> Result<(WhitePaperRows, Tally), Halt> {
    let hearing = hearing::visible(desk, asked.hearing)?;
    let paper = begun(desk, asked.hearing)?;
    may_read(desk, &hearing, &paper)?;
    let of = [("hearing", asked.hearing.to_string())];
    let (found, next) = page(desk, &of, asked.after, limit)?;
    load(desk, &found)?;
    let mut tally = Tally::default();
    let mut rows = Vec::with_capacity(found.len());
    for response in found {
        let language = asked.language;
        rows.push(row(desk, response, &hearing, &paper, language, &mut tally)?);
    }
    Ok((WhitePaperRows { rows, next }, tally))
}
