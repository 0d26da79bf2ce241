//! The white paper as a whole: its themes, its groups, and counts that come from the responses themselves.

use medborger_base::sorted::{Arrange as _, SortedMap};
use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::rows::{group_answers, may_read, section_answers};
use super::{EndKind, SectionView, WhitePaper, begun};
use crate::hearing::{self, Question};
use crate::id::{HearingId, ResponseId};
use crate::journal::{Desk, Halt, Query};
use crate::key::{Key, Labels};
use crate::response::{
    AnswerText, BLOCK, RespondentKind, Response, ResponseChannel, Stance, blocks, is_open, page,
};
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// How many responses one look at a whole hearing takes at most.
pub(super) const RESPONSES_MAX: usize = 200_000;

/// How many responses there are of each sort.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
#[non_exhaustive]
pub struct Counts {
    /// All that were registered, those withdrawn too.
    pub responses: u32,
    /// Those that came in time.
    pub timely: u32,
    /// Those that came late.
    pub late: u32,
    /// Objections in time with legal effect, but for those withdrawn. Files and the public get those of published responses
    /// alone, staff all.
    pub objections: u32,
    /// Vetoes, but for those withdrawn; whose, as above.
    pub vetoes: u32,
    /// By channel.
    #[record(shape = "SortedMap<String, u32>")]
    pub by_channel: SortedMap<ResponseChannel, u32>,
    /// By whom they answer for.
    #[record(shape = "SortedMap<String, u32>")]
    pub by_kind: SortedMap<RespondentKind, u32>,
    /// By where they stand; those that don't say are left out. Files and the public get where published responses stand, so that
    /// nothing of the others can be computed from it; staff get all.
    #[record(shape = "SortedMap<String, u32>")]
    pub by_stance: SortedMap<Stance, u32>,
    /// By how they ended.
    #[record(shape = "SortedMap<String, u32>")]
    pub by_end: SortedMap<EndKind, u32>,
    /// By theme.
    #[record(shape = "SortedMap<String, u32>")]
    pub by_theme: SortedMap<Key, u32>,
    /// By section of the documents.
    #[record(shape = "SortedMap<String, u32>")]
    pub by_section: SortedMap<Key, u32>,
    /// By group.
    #[record(shape = "SortedMap<String, u32>")]
    pub by_group: SortedMap<Key, u32>,
}

impl Counts {
    /// Counts responses.
    #[must_use]
    pub fn of<'a>(responses: impl IntoIterator<Item = &'a Response>) -> Self {
        let mut counts = Self::default();
        responses
            .into_iter()
            .for_each(|one| counts.count(one, true));
        counts
    }

    /// Counts one response more; where it stands only if that is `told`.
    pub(super) fn count(&mut self, response: &Response, told: bool) {
        let standing = response.withdrawn_at.is_none() && told;
        self.responses += 1;
        self.timely += u32::from(response.timely);
        self.late += u32::from(!response.timely);
        self.objections += u32::from(response.objection && standing);
        self.vetoes += u32::from(response.veto && standing);
        *self.by_channel.entry(response.channel).or_default() += 1;
        *self.by_kind.entry(response.kind).or_default() += 1;
        *self.by_end.entry(EndKind::of(response)).or_default() += 1;
        if let Some(stance) = response.stance.filter(|_| told) {
            *self.by_stance.entry(stance).or_default() += 1;
        }
        for theme in response.themes() {
            *self.by_theme.entry(theme.clone()).or_default() += 1;
        }
        for section in response.sections() {
            *self.by_section.entry(section.clone()).or_default() += 1;
        }
        if let Some(crate::response::Settlement::Grouped { group }) = &response.settlement {
            *self.by_group.entry(group.clone()).or_default() += 1;
        }
    }

    /// Adds what was counted elsewhere.
    #[doc(hidden)]
    pub fn add(&mut self, more: &Self) {
        self.responses += more.responses;
        self.timely += more.timely;
        self.late += more.late;
        self.objections += more.objections;
        self.vetoes += more.vetoes;
        add_all(&mut self.by_channel, &more.by_channel);
        add_all(&mut self.by_kind, &more.by_kind);
        add_all(&mut self.by_stance, &more.by_stance);
        add_all(&mut self.by_end, &more.by_end);
        add_all(&mut self.by_theme, &more.by_theme);
        add_all(&mut self.by_section, &more.by_section);
        add_all(&mut self.by_group, &more.by_group);
    }
}

fn add_all<K: Ord + Clone>(counts: &mut SortedMap<K, u32>, more: &SortedMap<K, u32>) {
    for (key, count) in more {
        *counts.entry(key.clone()).or_default() += count;
    }
}

/// All responses of a hearing, by number.
pub(super) fn all(
    desk: &mut Desk<'_>,
    hearing: HearingId,
) -> Result<Vec<(ResponseId, Arc<Response>)>, Halt> {
    let of = [("hearing", hearing.to_string())];
    let (mut found, next) = page(desk, &of, None, RESPONSES_MAX)?;
    if next.is_some() {
        let max = RESPONSES_MAX;
        return Err(super::WhitePaperError::TooMany { max }.into());
    }
    found.arrange_by_key(|(_, response)| response.number);
    Ok(found)
}

/// `white_paper.get`: the white paper as a whole. For staff; for all, once it is finished and responses are published or
/// the council has decided.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetWhitePaper {
    /// The hearing.
    pub hearing: HearingId,
    /// Where the counting begins, to count on: [`WhitePaperView::next`] of the answer before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<u32>,
}

/// How many blocks of responses one answer counts.
const BLOCKS: u32 = 20;

/// A theme as everybody sees it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ThemeView {
    /// Its key.
    pub theme: Key,
    /// Its names.
    pub labels: Labels,
    /// The theme above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Key>,
    /// Whether it is no longer used.
    pub retired: bool,
}

/// A group as everybody sees it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct GroupView {
    /// Its key.
    pub group: Key,
    /// Its title.
    pub title: Line<200>,
    /// What is answered to all in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerText>,
    /// The section of the documents under which it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Key>,
    /// Whether its responses say the same and stand as one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub campaign: bool,
}

/// A white paper as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct WhitePaperView {
    /// The hearing.
    pub hearing: HearingId,
    /// The hearing's title.
    pub title: Line<200>,
    /// The hearing's first day, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens_on: Option<NaiveDate>,
    /// The hearing's last day, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<NaiveDate>,
    /// When work on it began.
    pub begun_at: Timestamp,
    /// The finished version; absent while work goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// When it was finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished_at: Option<Timestamp>,
    /// Whether something came after it was finished.
    pub outdated: bool,
    /// What stands before the responses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Text<20_000>>,
    /// The version of the themes.
    pub theme_version: u32,
    /// The themes.
    pub themes: Vec<ThemeView>,
    /// The sections of the hearing's documents, in order, with what the administration says of each.
    pub sections: Vec<SectionView>,
    /// The form's questions, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub form: Vec<Question>,
    /// The groups.
    pub groups: Vec<GroupView>,
    /// How many responses there are of each sort, of 10,000 by number.
    pub counts: Counts,
    /// Where the next 10,000 begin: give it as `after`, and add what is counted there. Absent where all are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<u32>,
}

pub(super) fn introduction(
    desk: &Desk<'_>,
    paper: &WhitePaper,
) -> Result<Option<Text<20_000>>, Halt> {
    match &paper.finished {
        None => Ok(None),
        Some(finish) => {
            desk.require([], [finish.introduction.key.clone()])?;
            desk.read(&finish.introduction)
        }
    }
}

impl Query for GetWhitePaper {
    const NAME: &'static str = "white_paper.get";
    type View = WhitePaperView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<WhitePaperView, Halt> {
        let head = head(desk, self.hearing)?;
        let hearing = hearing::visible(desk, self.hearing)?;
        let registered = hearing.responses;
        let from = self.after.unwrap_or(0) / BLOCK;
        let until = registered.div_ceil(BLOCK).min(from.saturating_add(BLOCKS));
        let staff = desk.actor().is_official();
        let mut counts = Counts::default();
        for (_, response) in blocks(desk, self.hearing, from..until)? {
            counts.count(&response, staff || is_open(desk, &response, &hearing));
        }
        let next = until.saturating_mul(BLOCK);
        Ok(WhitePaperView {
            counts,
            next: Some(next).filter(|next| *next < registered),
            ..head
        })
    }
}

/// The white paper as a whole, with nothing counted.
#[derive(Debug, medborger_codec::Read)]
#[doc(hidden)]
pub struct GetHead(pub(super) GetWhitePaper);

impl Query for GetHead {
    const NAME: &'static str = "white_paper.head";
    type View = WhitePaperView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<WhitePaperView, Halt> {
        head(desk, self.0.hearing)
    }
}

fn head(desk: &mut Desk<'_>, id: HearingId) -> Result<WhitePaperView, Halt> {
    let hearing = hearing::visible(desk, id)?;
    let paper = begun(desk, id)?;
    may_read(desk, &hearing, &paper)?;
    let introduction = introduction(desk, &paper)?;
    let mut answers = group_answers(desk, &paper)?;
    let mut of_sections = section_answers(desk, &paper)?;
    let mark = hearing.white_paper;
    Ok(WhitePaperView {
        hearing: id,
        title: hearing.title.clone(),
        opens_on: hearing.announced.as_ref().map(|a| a.opens_on),
        last_day: hearing.announced.as_ref().map(|a| a.last_day),
        begun_at: paper.begun_at,
        version: paper.finished.as_ref().map(|finish| finish.version),
        finished_at: paper.finished.as_ref().map(|finish| finish.at),
        outdated: mark.is_some_and(|mark| mark.changes != hearing.changes),
        introduction,
        theme_version: paper.theme_version,
        themes: paper
            .themes
            .iter()
            .map(|(key, theme)| ThemeView {
                theme: key.clone(),
                labels: theme.labels.clone(),
                parent: theme.parent.clone(),
                retired: theme.retired,
            })
            .collect(),
        sections: hearing
            .sections()
            .map(|head| SectionView {
                section: head.section.clone(),
                heading: head.heading.clone(),
                answer: of_sections.remove(&head.section),
            })
            .collect(),
        form: hearing.questions.clone(),
        groups: paper
            .groups
            .iter()
            .map(|(key, group)| GroupView {
                group: key.clone(),
                title: group.title.clone(),
                answer: answers.remove(key),
                section: group.section.clone(),
                campaign: group.campaign,
            })
            .collect(),
        counts: Counts::default(),
        next: None,
    })
}
