//! Hearings as a list: narrowed, searched, ordered, counted.

use chrono::NaiveDate;
use medborger_base::sorted::SortedMap;
use medborger_codec::{Make, Record};

use super::{Hearing, HearingStage, hearing_stream};
use crate::calendar::local_date;
use crate::id::{HearingId, IdeaId};
use crate::journal::{
    Counts, Cursor, Desk, Halt, List, Query, StreamKey, WORD, code_of, page_limit, titled,
};
use crate::text::Line;

/// What a hearing is from its announcement to its decision: where it stands then the clock says.
const RUNNING: &str = "running";

/// Declares the index terms of the lists.
pub(super) fn terms(hearing: &Hearing, add: &mut dyn FnMut(&str, &str)) {
    add("all", "yes");
    titled(hearing.title.as_str(), add);
    match hearing.untimed_stage() {
        Some(stage) => add("phase", &code_of(&stage)),
        None => {
            add("phase", RUNNING);
            let yes = |is: bool| if is { "yes" } else { "no" };
            add("extended", yes(!hearing.extensions.is_empty()));
            add("processing", yes(hearing.processing));
        }
    }
    if let Some(announced) = &hearing.announced {
        add("announced", "yes");
        add("opens~", &announced.opens_on.to_string());
        add("ends~", &announced.last_day.to_string());
    }
    if let Some(day) = hearing.lapses_after() {
        add("lapses~", &day.to_string());
    }
}

/// In which order hearings are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum HearingOrder {
    /// The latest drafted first.
    #[default]
    New,
    /// The earliest last day first; drafts last.
    Deadline,
}

/// `hearing.list`: hearings. Drafts are for staff only.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListHearings {
    /// Only hearings at this stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<HearingStage>,
    /// Only hearings about this idea.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idea: Option<IdeaId>,
    /// Only hearings in whose title each of these words is found, 1 to 12; of a word of three letters or more, its beginning. æ is
    /// ae, ø is oe, å is aa, and accents don't count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<Line<200>>,
    /// In which order.
    #[serde(default)]
    pub order: HearingOrder,
    /// Whether it is counted how many there are at each stage.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub counts: bool,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Where the page begins: `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Cursor>,
}

/// A hearing in a list.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
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
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct HearingList {
    /// How many there are in all, on every page.
    pub total: u64,
    /// The hearings of this page.
    pub hearings: Vec<HearingItem>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Cursor>,
    /// How many there are on all pages by `stage`, where it was asked for.
    #[serde(default, skip_serializing_if = "Counts::is_empty")]
    pub counts: Counts,
}

/// The hearings among streams that the actor may see.
pub(super) fn items(desk: &mut Desk<'_>, streams: &[StreamKey]) -> Result<Vec<HearingItem>, Halt> {
    desk.require(streams.iter().cloned(), [])?;
    let mut hearings = Vec::new();
    for stream in streams {
        let (Some(hearing), Ok(id)) = (desk.get::<Hearing>(stream)?, stream.id().parse()) else {
            continue;
        };
        let now = hearing.stage(desk.at());
        if hearing.announced.is_some() || desk.actor().is_official() {
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

/// Those at a stage on a day.
fn at_stage(list: List, stage: HearingStage, today: NaiveDate) -> List {
    use HearingStage as S;
    let (day, tomorrow) = (
        today.to_string(),
        today.succ_opt().unwrap_or(today).to_string(),
    );
    let running = |list: List| list.any("phase", [RUNNING]);
    let open = |list, extended| {
        let list = running(list).any("extended", [extended]);
        let list = list.without("opens~", Some(tomorrow.clone()), None);
        list.within("ends~", Some(day.clone()), None)
    };
    let over = |list| running(list).without("ends~", Some(day.clone()), None);
    let left = |list, processing| {
        let list = over(list).any("processing", [processing]);
        list.without("lapses~", None, Some(day.clone()))
    };
    match stage {
        S::Scheduled => running(list).within("opens~", Some(tomorrow), None),
        S::Open => open(list, "no"),
        S::Extended => open(list, "yes"),
        S::Lapsed => over(list).within("lapses~", None, Some(day)),
        S::UnderProcessing => left(list, "yes"),
        S::Closed => left(list, "no"),
        S::Draft | S::Decided | S::Published | S::Cancelled | S::Renewed => {
            list.any("phase", [code_of(&stage)])
        }
    }
}

impl ListHearings {
    /// All that are asked for, at whatever stage.
    fn list(&self, desk: &Desk<'_>) -> Result<List, Halt> {
        let mut list = List::of::<Hearing>("all", "yes")
            .with("idea", self.idea)
            .search(WORD, self.search.as_ref())?;
        if !desk.actor().is_official() {
            list = list.any("announced", ["yes"]);
        }
        Ok(match self.order {
            HearingOrder::New => list,
            HearingOrder::Deadline => list.rising("ends~"),
        })
    }
}

impl Query for ListHearings {
    const NAME: &'static str = "hearing.list";
    type View = HearingList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<HearingList, Halt> {
        let all = self.list(desk)?;
        let today = local_date(desk.at().to_utc());
        let list = match self.stage {
            Some(stage) => at_stage(all.clone(), stage, today),
            None => all.clone(),
        };
        let found = desk.list::<HearingId, Hearing>(&list, self.after.as_ref(), self.limit)?;
        let streams: Vec<StreamKey> = found
            .page
            .items
            .iter()
            .map(|(id, _)| hearing_stream(*id))
            .collect();
        let mut counts = Counts::new();
        if self.counts {
            let stages: &[HearingStage] = match &self.stage {
                Some(stage) => std::slice::from_ref(stage),
                None => &HearingStage::ALL,
            };
            let lists = stages
                .iter()
                .map(|stage| at_stage(all.clone(), *stage, today));
            let counted = desk.count_lists(&lists.collect::<Vec<_>>())?;
            let by_stage = stages.iter().map(|stage| code_of(stage)).zip(counted);
            let by_stage: SortedMap<String, u32> =
                by_stage.filter(|(_, count)| *count > 0).collect();
            counts.insert("stage".to_owned(), by_stage);
        }
        Ok(HearingList {
            total: found.page.total,
            hearings: items(desk, &streams)?,
            next: found.page.next,
            counts,
        })
    }
}
