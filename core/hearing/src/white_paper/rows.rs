//! One row for every response: what it said, how it ended, what the administration thinks.

use medborger_base::sorted::SortedMap;
use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::export::Lead;
use super::{Counts, WhitePaper, WhitePaperError, begun};
use crate::calendar::{Language, local_date};
use crate::hearing::{self, Hearing};
use crate::id::{HearingId, ResponseId};
use crate::journal::{Desk, Halt, Query, page_limit};
use crate::key::Key;
use crate::method::redaction::{Sender, is_own};
use crate::response::{
    AnswerText, RespondentKind, Response, ResponseChannel, Settlement, Shown, Stance, block,
    guarded, is_publishable, name_of, page, parts, prose, redacted_part, rows_of, shown,
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
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// Whether it is an objection in time with legal effect.
    pub objection: bool,
    /// Whether it is a veto.
    pub veto: bool,
    /// The themes it touches, by name.
    pub themes: Vec<String>,
    /// The sections of the documents it speaks about, by heading.
    pub sections: Vec<String>,
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
    /// What it says, where that is fit for publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
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
        Some(Settlement::Grouped { group: key }) => group = Some(key.clone()),
        Some(Settlement::WithoutOpinion { reviewer: staff }) => reviewer = Some(*staff),
        Some(Settlement::Withheld { reason }) => {
            let reason: Option<crate::text::Text<4000>> = desk.read(reason)?;
            withheld_because = reason.map(|text| text.to_string());
        }
        Some(Settlement::Late) | None => {}
    }
    let end = EndKind::of(&response);
    let shows = is_publishable(&response, hearing);
    let segments = segments(&response, hearing, &guarded, &prose(&parts));
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
        stance: response.stance,
        objection: response.objection,
        veto: response.veto,
        themes: response.themes().into_iter().map(labelled).collect(),
        sections: response.sections().into_iter().map(headed).collect(),
        segments,
        end,
        group,
        reviewer,
        withheld_because,
        answer,
        text: text.filter(|_| shows),
    })
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

/// The rows of a block of responses, in the order of their numbers, with what is counted in them. Nobody is in the first block
/// after the last.
#[derive(Debug, medborger_codec::Read)]
#[doc(hidden)]
pub struct BlockRows {
    pub(super) hearing: HearingId,
    pub(super) language: Language,
    pub(super) block: u32,
}

impl Query for BlockRows {
    const NAME: &'static str = "white_paper.block_rows";
    type View = (Vec<WhitePaperRow>, Counts);

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Self::View, Halt> {
        let hearing = hearing::visible(desk, self.hearing)?;
        let paper = begun(desk, self.hearing)?;
        may_read(desk, &hearing, &paper)?;
        let found = block(desk, self.hearing, self.block)?;
        load(desk, &found)?;
        let counts = Counts::of(found.iter().map(|(_, response)| response.as_ref()));
        let row = |response| row(desk, response, &hearing, &paper, self.language);
        let rows = found.into_iter().map(row).collect::<Result<_, Halt>>()?;
        Ok((rows, counts))
    }
}

/// What is written of a block's responses before their own places come, without reading what they say as a whole.
#[derive(Debug, medborger_codec::Read)]
#[doc(hidden)]
pub struct BlockLeads(pub(super) BlockRows);

impl Query for BlockLeads {
    const NAME: &'static str = "white_paper.block_leads";
    type View = (Vec<Lead>, Counts);

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Self::View, Halt> {
        let BlockRows {
            hearing: id,
            language,
            block: number,
        } = self.0;
        let hearing = hearing::visible(desk, id)?;
        let paper = begun(desk, id)?;
        may_read(desk, &hearing, &paper)?;
        let found = block(desk, id, number)?;
        let texts = found.iter().flat_map(|(_, response)| {
            let marked = response
                .marks()
                .into_iter()
                .any(|mark| mark.section.is_some());
            let said = response.texts.iter().filter(move |_| marked);
            said.chain([&response.respondent])
        });
        desk.require([], texts.map(|text| text.key.clone()))?;
        let counts = Counts::of(found.iter().map(|(_, response)| response.as_ref()));
        let mut leads = Vec::with_capacity(found.len());
        for (_, response) in found {
            let group = match &response.settlement {
                Some(Settlement::Grouped { group }) => Some(group.clone()),
                _ => None,
            };
            let marked = response
                .marks()
                .into_iter()
                .any(|mark| mark.section.is_some());
            let said = match marked && is_publishable(&response, &hearing) {
                true => prose(&parts(desk, &response)?),
                false => String::new(),
            };
            let (respondent, name) = name_of(desk, &response, &hearing, language)?;
            let sender = guarded(respondent.as_ref(), &response, &hearing);
            leads.push(Lead {
                number: response.number,
                name,
                group,
                segments: segments(&response, &hearing, &sender, &said),
            });
        }
        Ok((leads, counts))
    }
}

/// The stretches of a response that somebody put under a section, where it is fit for publication.
fn segments(response: &Response, hearing: &Hearing, guarded: &Sender, prose: &str) -> Vec<Segment> {
    let mut segments = Vec::new();
    if !is_publishable(response, hearing) {
        return segments;
    }
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
) -> Result<(WhitePaperRows, Counts), Halt> {
    let hearing = hearing::visible(desk, asked.hearing)?;
    let paper = begun(desk, asked.hearing)?;
    may_read(desk, &hearing, &paper)?;
    let of = [("hearing", asked.hearing.to_string())];
    let (found, next) = page(desk, &of, asked.after, limit)?;
    load(desk, &found)?;
    let counts = Counts::of(found.iter().map(|(_, response)| response.as_ref()));
    let mut rows = Vec::with_capacity(found.len());
    for response in found {
        rows.push(row(desk, response, &hearing, &paper, asked.language)?);
    }
    Ok((WhitePaperRows { rows, next }, counts))
}
