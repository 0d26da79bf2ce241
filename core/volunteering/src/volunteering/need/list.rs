//! Needs as a list: narrowed, searched, ordered, counted.

use chrono::NaiveDate;
use medborger_base::place::MapBox;
use medborger_codec::{Make, Record};

use super::{Need, NeedStage, NeedText, need_stream, poster_organisation};
use crate::calendar::local_date;
use crate::id::{CitizenId, NeedId, OrganisationId};
use crate::interest::below;
use crate::journal::{
    Actor, CELL, Counts, Cursor, Desk, Halt, List, Personal, Query, VaultRow, WORD, code_of, each,
    named_in, page_limit, search_terms,
};
use crate::key::Key;
use crate::organisation::{Organisation, organisation_stream};
use crate::text::Line;
use crate::volunteering::Visibility;

/// The names of the index terms that come from the text.
pub(super) const TEXT_TERMS: &[&str] = &[WORD, CELL];
/// How the keys begin under which lies who posted a need.
pub(super) const SEEKER: &str = "seeker/";
/// What stands for a need without a last day: it comes behind all days.
const NO_LAST_DAY: &str = "none";

/// Declares the index terms of the lists.
pub(super) fn terms(need: &Need, add: &mut dyn FnMut(&str, &str)) {
    add("visible", &code_of(&need.spec.visibility));
    for interest in &need.spec.interests {
        add("interest~", interest.as_str());
    }
    if let Some(area) = &need.spec.area {
        add("area~", area.as_str());
    }
    if let Some(organisation) = need.organisation {
        add("organisation~", &organisation.to_string());
    }
    if need.closed {
        return;
    }
    let last = need.spec.to.map(|day| day.to_string());
    add("until~", last.as_deref().unwrap_or(NO_LAST_DAY));
    // Only this: where somebody's account goes, a term can fall away, and none be added.
    if need.places_taken() >= need.spec.capacity {
        add("full~", "yes");
    }
}

/// Where somebody lives who needs help is for whoever comes: by that nothing is found.
fn terms_of(text: &NeedText, is_organisations: bool) -> Vec<String> {
    let place = text.place.as_ref().filter(|_| is_organisations);
    let point = place.and_then(|place| place.point.as_ref());
    search_terms::<Need>(&[text.title.as_str(), text.task.as_str()], point)
}

/// Has a need be found by its text as it is now, and not by the one it had.
pub(super) fn index(
    desk: &mut Desk<'_>,
    need: NeedId,
    organisation: Option<OrganisationId>,
    [before, now]: [Option<&NeedText>; 2],
) {
    let terms = |text: Option<&NeedText>| {
        text.map(|text| terms_of(text, organisation.is_some()))
            .unwrap_or_default()
    };
    desk.reindex(&need_stream(need), &terms(before), &terms(now));
}

/// What goes with the account of whoever posted needs.
pub(super) const PERSONAL: Personal = Personal {
    leaving: |desk, leaving| words_go(desk, leaving.rows),
    ..Personal::NOTHING
};

/// By the words of a text that goes nothing is found any more.
fn words_go(desk: &mut Desk<'_>, rows: &[VaultRow]) -> Result<(), Halt> {
    let needs: Vec<NeedId> = named_in(rows, SEEKER);
    desk.require(needs.iter().map(|need| need_stream(*need)), [])?;
    each(needs, |id| {
        let Some(need) = desk.get::<Need>(&need_stream(id))? else {
            return Ok(());
        };
        let text = desk.read::<NeedText>(&need.text)?;
        index(desk, id, need.organisation, [text.as_ref(), None]);
        Ok(())
    })
}

/// In which order needs are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum NeedOrder {
    /// The latest posted first.
    #[default]
    New,
    /// The nearest last day first; those of the past come before, those without one last.
    Deadline,
}

/// `need.list`: needs, those that are closed only where they are asked for. Who is not staff sees those that everybody, or every
/// citizen of the bank, may see, and their own where they ask for them.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListNeeds {
    /// Only of this interest area or of an area below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interest: Option<Key>,
    /// Only in this part of the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Key>,
    /// Only of this organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// Only those that this citizen posted, closed ones too. For them and staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poster: Option<CitizenId>,
    /// Only needs at this stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<NeedStage>,
    /// Only needs of organisations at a place within this box.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<MapBox>,
    /// Only needs in whose title or task each of these words is found, 1 to 12; of a word of three letters or more, its beginning.
    /// æ is ae, ø is oe, å is aa, and accents don't count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<Line<200>>,
    /// In which order.
    #[serde(default)]
    pub order: NeedOrder,
    /// Whether it is counted how many there are by interest area and by part of the municipality.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub counts: bool,
    /// At most so many; 100 unless said otherwise, 1,000 at most. Those of an organisation that is not at work any more are for staff.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Where the page begins: `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Cursor>,
}

/// A need in a list.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct NeedItem {
    /// The need.
    pub need: NeedId,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Line<200>>,
    /// The organisation that asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// What the organisation is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<200>>,
    /// Where it stands now.
    pub stage: NeedStage,
    /// The last day, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// How many places there are.
    pub capacity: u16,
    /// How many are taken.
    pub taken: u16,
    /// The fewest people with whom it works.
    pub minimum: u16,
    /// 1 is staffed first, 5 last.
    pub priority: u8,
}

/// A page of needs.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct NeedList {
    /// How many there are in all, on every page.
    pub total: u64,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Cursor>,
    /// The needs of this page.
    pub needs: Vec<NeedItem>,
    /// How many there are on all pages by `interest` and by `area`, where it was asked for.
    #[serde(default, skip_serializing_if = "Counts::is_empty")]
    pub counts: Counts,
}

/// The ids of the organisations that were closed, in their order.
fn closed_organisations(desk: &Desk<'_>) -> Result<Vec<String>, Halt> {
    let closed = desk.find_all::<Organisation>("closed", "yes".to_owned())?;
    Ok(closed.iter().map(|one| one.id().to_string()).collect())
}

impl ListNeeds {
    fn list(&self, desk: &mut Desk<'_>) -> Result<List, Halt> {
        let today = local_date(desk.at().to_utc()).to_string();
        let all = self.poster.is_some() || self.stage == Some(NeedStage::Closed);
        let mut list = List::of::<Need>(if all { "all" } else { "open" }, "yes")
            .with("area~", self.area.as_ref())
            .with("organisation~", self.organisation);
        if let Some(interest) = &self.interest {
            list = list.any("interest~", below(desk, interest)?);
        }
        let from = Some(today);
        list = match self.stage {
            None => list,
            Some(NeedStage::Closed) => list.without("until~", None, None),
            Some(NeedStage::Expired) => list.any("open", ["yes"]).without("until~", from, None),
            Some(NeedStage::Full) => list
                .within("until~", from, None)
                .within("full~", None, None),
            Some(NeedStage::Open) => list
                .within("until~", from, None)
                .without("full~", None, None),
        };
        if let Some(poster) = self.poster {
            desk.must_be(poster)?;
            list = list.among(desk.own::<Need>(poster, SEEKER)?);
        } else if !desk.actor().is_official() {
            let levels: &[Visibility] = match desk.actor() {
                Actor::Citizen { .. } => &[Visibility::Public, Visibility::Enrolled],
                _ => &[Visibility::Public],
            };
            list = list.any("visible", levels.iter().map(|level| code_of(level)));
            // Nobody comes forward to an organisation that was closed.
            for closed in closed_organisations(desk)? {
                let behind = format!("{closed}\0");
                list = list.without("organisation~", Some(closed), Some(behind));
            }
        }
        let list = list
            .search(WORD, self.search.as_ref())?
            .in_box(self.within.as_ref())?;
        let list = list.counting(self.counts, &["interest~", "area~"]);
        Ok(match self.order {
            NeedOrder::New => list,
            NeedOrder::Deadline => list.rising("until~"),
        })
    }
}

impl Query for ListNeeds {
    const NAME: &'static str = "need.list";
    type View = NeedList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<NeedList, Halt> {
        let list = self.list(desk)?;
        let found = desk.list::<NeedId, Need>(&list, self.after.as_ref(), self.limit)?;
        let shown = found.page.items;
        let posters = shown.iter().filter_map(|(_, need)| need.organisation);
        desk.require(
            posters.map(organisation_stream),
            shown.iter().map(|(_, need)| need.text.key.clone()),
        )?;
        let mut needs = Vec::with_capacity(shown.len());
        for (id, need) in shown {
            let text: Option<NeedText> = desk.read(&need.text)?;
            let poster = poster_organisation(desk, &need)?;
            needs.push(NeedItem {
                need: id,
                title: text.map(|text| text.title),
                organisation: need.organisation,
                name: poster.and_then(|organisation| organisation.name.clone()),
                stage: need.stage(desk.at()),
                to: need.spec.to,
                capacity: need.spec.capacity,
                taken: need.places_taken(),
                minimum: need.spec.minimum,
                priority: need.spec.priority,
            });
        }
        Ok(NeedList {
            total: found.page.total,
            next: found.page.next,
            needs,
            counts: found.counts,
        })
    }
}
