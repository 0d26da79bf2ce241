//! Looking at private initiatives, one and many.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{
    Initiative, InitiativeAsset, InitiativeStage, InitiativeText, InitiativeWork,
    initiative_stream, seen,
};
use crate::calendar::local_date;
use crate::id::{InitiativeId, OrganisationId};
use crate::journal::{Desk, Halt, Query, page_limit};
use crate::organisation::{Organisation, organisation_stream};
use crate::place::Place;
use crate::text::{Line, Text};

/// `initiative.get`: one initiative. What is not agreed, the organisation and staff see.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetInitiative {
    /// Which.
    pub initiative: InitiativeId,
}

/// An initiative in a list.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct InitiativeItem {
    /// Which.
    pub initiative: InitiativeId,
    /// Who.
    pub organisation: OrganisationId,
    /// What the organisation is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation_name: Option<Line<200>>,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Line<200>>,
    /// About what.
    pub asset: InitiativeAsset,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// What is done.
    pub works: Vec<InitiativeWork>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// Where it stands today.
    pub stage: InitiativeStage,
}

/// Work that was done.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct InitiativeTaskView {
    /// The day.
    pub on: NaiveDate,
    /// What was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<4000>>,
}

/// An initiative as the actor may see it.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct InitiativeView {
    /// As in a list.
    pub item: InitiativeItem,
    /// In words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<10000>>,
    /// The conditions of a yes, the reasons of a no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Text<10000>>,
    /// What was done, in the order in which it was reported.
    pub tasks: Vec<InitiativeTaskView>,
    /// Why it ended before its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_because: Option<Text<4000>>,
}

/// An initiative as in a list, and what it says in words. Its text and its organisation were loaded.
fn item(
    desk: &mut Desk<'_>,
    id: InitiativeId,
    state: &Initiative,
) -> Result<(InitiativeItem, Option<Text<10_000>>), Halt> {
    let said: Option<InitiativeText> = desk.read(&state.text)?;
    let (title, place, text) = match said {
        Some(said) => (Some(said.title), Some(said.place), Some(said.text)),
        None => (None, None, None),
    };
    let organisation = desk.get::<Organisation>(&organisation_stream(state.organisation))?;
    let item = InitiativeItem {
        initiative: id,
        organisation: state.organisation,
        organisation_name: organisation.and_then(|organisation| organisation.name.clone()),
        title,
        asset: state.asset,
        place,
        works: state.works.clone(),
        from: state.from,
        to: state.to,
        stage: state.stage(local_date(desk.at().to_utc())),
    };
    Ok((item, text))
}

impl Query for GetInitiative {
    const NAME: &'static str = "initiative.get";
    type View = InitiativeView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<InitiativeView, Halt> {
        let state = seen(desk, self.initiative)?;
        let answer = state
            .answer
            .as_ref()
            .and_then(|answer| answer.text.as_ref());
        let texts = [&state.text].into_iter().chain(answer).chain(&state.ended);
        let texts = texts.chain(state.tasks.iter().map(|task| &task.text));
        desk.require(
            [organisation_stream(state.organisation)],
            texts.map(|text| text.key.clone()),
        )?;
        let mut tasks = Vec::new();
        for task in &state.tasks {
            tasks.push(InitiativeTaskView {
                on: task.on,
                text: desk.read(&task.text)?,
            });
        }
        let (item, text) = item(desk, self.initiative, &state)?;
        Ok(InitiativeView {
            item,
            text,
            answer: match answer {
                Some(answer) => desk.read(answer)?,
                None => None,
            },
            tasks,
            ended_because: match &state.ended {
                Some(reason) => desk.read(reason)?,
                None => None,
            },
        })
    }
}

/// `initiative.list`: the initiatives that were agreed, in the order of their ids; for staff all of them.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListInitiatives {
    /// Only about this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asset: Option<InitiativeAsset>,
    /// Only by this organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only initiatives after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<InitiativeId>,
}

/// A page of initiatives.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct InitiativeList {
    /// How many there are in all, on every page.
    pub total: u64,
    /// Where the next page begins; none on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<InitiativeId>,
    /// The initiatives of this page.
    pub initiatives: Vec<InitiativeItem>,
}

impl Query for ListInitiatives {
    const NAME: &'static str = "initiative.list";
    type View = InitiativeList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<InitiativeList, Halt> {
        let shown = if desk.actor().is_official() {
            "all"
        } else {
            "agreed"
        };
        let mut wanted = vec![(shown, "yes".to_owned())];
        wanted.extend(self.asset.map(|asset| ("asset", asset.as_str().to_owned())));
        wanted.extend(self.organisation.map(|id| ("organisation", id.to_string())));
        let page = desk.page::<InitiativeId, Initiative>(
            wanted,
            self.after.map(initiative_stream),
            self.limit,
        )?;
        let owners = page
            .items
            .iter()
            .map(|(_, state)| organisation_stream(state.organisation));
        let texts = page.items.iter().map(|(_, state)| state.text.key.clone());
        desk.require(owners, texts)?;
        let mut initiatives = Vec::new();
        for (id, state) in &page.items {
            initiatives.push(item(desk, *id, state)?.0);
        }
        Ok(InitiativeList {
            total: page.total,
            next: page.next,
            initiatives,
        })
    }
}
