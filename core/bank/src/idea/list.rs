//! The ideas of the shared account as a list: narrowed, searched, ordered, counted.

use medborger_base::place::{MapBox, Point};
use medborger_base::sorted::SortedSet;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::deposit::IdeaText;
use super::personal::AUTHOR;
use super::pictured::{PICTURE, SHOWN};
use super::{Idea, IdeaStage, IdeaVersion, idea_stream, tallies};
use crate::calendar::local_date;
use crate::id::{CitizenId, IdeaId};
use crate::journal::{
    CELL, Counts, Cursor, Desk, Halt, List, Query, WORD, code_of, last_day, page_limit,
    search_terms,
};
use crate::key::Key;
use crate::picture::PictureRef;
use crate::text::Line;
use crate::time::Timestamp;

/// The names of the index terms that come from the text.
pub(super) const TEXT_TERMS: &[&str] = &[WORD, CELL, PICTURE, SHOWN];

/// The index terms of a text.
fn terms_of(text: &IdeaText) -> Vec<String> {
    let point = text.place.as_ref().and_then(|place| place.point.as_ref());
    search_terms::<Idea>(&[text.title.as_str(), text.body.as_str()], point)
}

/// Has an idea be found by its text as it is now, and not by the one it had.
pub(super) fn index(
    desk: &mut Desk<'_>,
    idea: IdeaId,
    before: Option<&IdeaText>,
    now: Option<&IdeaText>,
) {
    let terms = |text: Option<&IdeaText>| text.map(terms_of).unwrap_or_default();
    desk.reindex(&idea_stream(idea), &terms(before), &terms(now));
}

/// Has an idea not be found any more by its latest text, which is loaded and about to go.
pub(super) fn unindex(
    desk: &mut Desk<'_>,
    idea: IdeaId,
    versions: &[IdeaVersion],
) -> Result<(), Halt> {
    if let Some(latest) = versions.last() {
        let text = desk.read::<IdeaText>(&latest.text)?;
        index(desk, idea, text.as_ref(), None);
    }
    Ok(())
}

/// Declares the index terms of the list.
pub(super) fn terms(idea: &Idea, add: &mut dyn FnMut(&str, &str)) {
    add("all", "yes");
    if !idea.hidden {
        add("seen", "yes");
    }
    let stage = idea.untimed_stage();
    add("stage~", &code_of(&stage));
    if stage == IdeaStage::Open {
        last_day("lasts~", idea.expires_on, add);
    }
    let supported = u64::from(idea.given) + u64::from(idea.untold);
    let supported = supported.saturating_sub(idea.withdrawn.into());
    add("supported~", &format!("{supported:010}"));
    for topic in &idea.topics {
        add("topic~", topic.as_str());
    }
}

/// In which order ideas are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum IdeaOrder {
    /// The latest deposited first.
    #[default]
    New,
    /// The most supporters first; whose account was erased since is still among them here.
    Support,
    /// The nearest last day for support first; those of the past come before, those without one last.
    Deadline,
}

/// `idea.list`: the ideas in the shared account. Hidden ones are for staff, and for their authors among their own.
///
/// An idea whose author was erased before anybody treated it is found under `withdrawn` once somebody has written to it.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListIdeas {
    /// Only ideas of one of these interest areas or of an area below it.
    #[serde(default)]
    pub topics: SortedSet<Key>,
    /// Only ideas at this stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<IdeaStage>,
    /// Only ideas that this citizen deposited. For them and staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<CitizenId>,
    /// Only ideas about a place within this box.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<MapBox>,
    /// Only ideas in whose title or text each of these words is found, 1 to 12; of a word of three letters or more, its
    /// beginning. æ is ae, ø is oe, å is aa, and accents don't count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<Line<200>>,
    /// In which order.
    #[serde(default)]
    pub order: IdeaOrder,
    /// Whether it is counted how many there are of each interest area and at each stage.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub counts: bool,
    /// At most so many ideas; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Where the page begins: `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Cursor>,
}

impl Default for ListIdeas {
    fn default() -> Self {
        Self {
            topics: SortedSet::new(),
            stage: None,
            author: None,
            within: None,
            search: None,
            order: IdeaOrder::New,
            counts: false,
            limit: page_limit(),
            after: None,
        }
    }
}

/// A page of ideas.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct IdeaList {
    /// How many there are in all, on every page.
    pub total: u64,
    /// The ideas of this page.
    pub ideas: Vec<IdeaItem>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Cursor>,
    /// How many there are on all pages by `topic` and by `stage`, where it was asked for. An idea of two interest areas counts in both.
    #[serde(default, skip_serializing_if = "Counts::is_empty")]
    pub counts: Counts,
}

/// An idea in a list.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct IdeaItem {
    /// The idea.
    pub idea: IdeaId,
    /// Where it stands now.
    pub stage: IdeaStage,
    /// Whether a moderator has hidden it.
    pub hidden: bool,
    /// The title, unless it was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Line<120>>,
    /// The first of its pictures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<PictureRef>,
    /// Where on the map it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// The interest areas it belongs to.
    pub topics: SortedSet<Key>,
    /// When it was deposited.
    pub deposited_at: Timestamp,
    /// The last day on which it can be supported, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<NaiveDate>,
    /// Supporters of any version: persons whose identity was verified, each once, and accounts whose holder nobody has
    /// verified.
    pub supporters: u32,
    /// How many of them are accounts whose holder nobody has verified.
    pub supporters_unverified: u32,
}

/// Those at a stage on a day.
fn at_stage(list: List, stage: IdeaStage, today: NaiveDate) -> List {
    match stage {
        IdeaStage::Open => list.any("stage~", ["open"]).lasting("lasts~", today),
        IdeaStage::Expired => list.any("stage~", ["open"]).past("lasts~", today),
        other => list.any("stage~", [code_of(&other)]),
    }
}

impl ListIdeas {
    /// All that are asked for, of whatever stage.
    fn list(&self, desk: &mut Desk<'_>) -> Result<List, Halt> {
        let mut list = List::of::<Idea>("all", "yes");
        if !self.topics.is_empty() {
            let topics = crate::interest::with_descendants(desk, &self.topics)?;
            list = list.any("topic~", topics);
        }
        if let Some(author) = self.author {
            desk.must_be(author)?;
            list = list.among(desk.own::<Idea>(author, AUTHOR)?);
        } else if !desk.actor().is_official() {
            list = list.any("seen", ["yes"]);
        }
        let list = list
            .search(WORD, self.search.as_ref())?
            .in_box(self.within.as_ref())?;
        Ok(match self.order {
            IdeaOrder::New => list,
            IdeaOrder::Support => list.falling("supported~"),
            IdeaOrder::Deadline => list.rising("lasts~"),
        })
    }
}

impl Query for ListIdeas {
    const NAME: &'static str = "idea.list";
    type View = IdeaList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<IdeaList, Halt> {
        let all = self.list(desk)?;
        let today = local_date(desk.at().to_utc());
        let list = match self.stage {
            Some(stage) => at_stage(all.clone(), stage, today),
            None => all.clone(),
        };
        let list = list.counting(self.counts, &["topic~", "stage~"]);
        let found = desk.list::<IdeaId, Idea>(&list, self.after.as_ref(), self.limit)?;
        let mut counts = found.counts;
        // What has expired the clock says, and not the index.
        if let Some(stages) = counts.get_mut("stage")
            && let Some(untreated) = stages.remove("open")
        {
            let open = match self.stage {
                Some(IdeaStage::Open) => untreated,
                Some(IdeaStage::Expired) => 0,
                _ => {
                    let open = at_stage(all, IdeaStage::Open, today);
                    desk.count_lists(&[open])?.into_iter().sum()
                }
            };
            for (stage, count) in [("open", open), ("expired", untreated.saturating_sub(open))] {
                if count > 0 {
                    stages.insert(stage.to_owned(), count);
                }
            }
        }
        let shown = found.page.items;
        let texts = shown
            .iter()
            .filter_map(|(_, idea)| Some(idea.versions.last()?.text.key.clone()));
        desk.require([], texts)?;
        let counted: Vec<(IdeaId, &Idea)> = shown
            .iter()
            .map(|(id, idea)| (*id, idea.as_ref()))
            .collect();
        let tallies = tallies(desk, &counted)?;
        let mut ideas = Vec::with_capacity(shown.len());
        for ((id, idea), tally) in shown.into_iter().zip(tallies) {
            let text = match idea.versions.last() {
                Some(latest) => desk.read::<IdeaText>(&latest.text)?,
                None => None,
            };
            let picture = text
                .as_ref()
                .and_then(|text| text.pictures.first().cloned());
            let (title, place) = text.map_or((None, None), |text| (Some(text.title), text.place));
            ideas.push(IdeaItem {
                idea: id,
                stage: idea.stage(desk.at()),
                hidden: idea.hidden,
                title,
                picture,
                point: place.and_then(|place| place.point),
                topics: idea.topics.clone(),
                deposited_at: idea.versions.first().map_or(desk.at(), |first| first.at),
                expires_on: idea.expires_on,
                supporters: tally.all() + idea.untold,
                supporters_unverified: tally.unverified(),
            });
        }
        Ok(IdeaList {
            total: found.page.total,
            ideas,
            next: found.page.next,
            counts,
        })
    }
}
