//! The teams as a list, and what the law and the templates say.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{SeatGroupSpec, SeatTemplate, Team, TeamKind, TeamRule, TeamStage, team_rule};
use crate::calendar::{local_date, read_day_or_none};
use crate::id::{IdeaId, TeamId};
use crate::interest::below;
use crate::journal::{Counts, Cursor, Desk, Halt, List, Query, WORD, code_of, page_limit, titled};
use crate::key::Key;
use crate::text::Line;

/// Declares the index terms of the list.
pub(in crate::team) fn terms(team: &Team, add: &mut dyn FnMut(&str, &str)) {
    add("all", "yes");
    titled(team.title.as_str(), add);
    for topic in &team.topics {
        add("topic~", topic.as_str());
    }
    add("kind~", &code_of(&team.kind));
    let stage = team.untimed_stage();
    add("phase", &code_of(&stage));
    if !matches!(stage, TeamStage::Dissolved | TeamStage::Proposed)
        && let Some(terms) = team.terms.last()
    {
        add("to~", &terms.to.to_string());
    }
    if let Some(call) = &team.recruitment {
        add("call~", &call.last_day.to_string());
    }
}

/// In which order teams are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum TeamOrder {
    /// The latest proposed first.
    #[default]
    New,
    /// The nearest last day for interest first; those of the past come before, those without a call last.
    Deadline,
}

/// `team.list`: teams, by topic, idea, kind or stage.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListTeams {
    /// Only teams about this interest area or one below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Key>,
    /// Only teams that this idea led to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idea: Option<IdeaId>,
    /// Only teams of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<TeamKind>,
    /// Only teams at this stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<TeamStage>,
    /// Only teams in whose name each of these words is found, 1 to 12; of a word of three letters or more, its beginning. æ is ae,
    /// ø is oe, å is aa, and accents don't count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<Line<200>>,
    /// In which order.
    #[serde(default)]
    pub order: TeamOrder,
    /// Whether it is counted how many there are by interest area and by kind.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub counts: bool,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Where the page begins: `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Cursor>,
}

/// One team of a list.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TeamItem {
    /// The team.
    pub team: TeamId,
    /// What kind.
    pub kind: TeamKind,
    /// Its name.
    pub title: Line<200>,
    /// Where it stands now.
    pub stage: TeamStage,
    /// The last day for interest, where there was a call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<NaiveDate>,
}

/// A page of teams.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TeamList {
    /// How many there are in all, on every page.
    pub total: u64,
    /// The teams of this page.
    pub teams: Vec<TeamItem>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Cursor>,
    /// How many there are on all pages by `topic` and by `kind`, where it was asked for.
    #[serde(default, skip_serializing_if = "Counts::is_empty")]
    pub counts: Counts,
}

/// Those at a stage on a day.
fn at_stage(list: List, stage: TeamStage, today: &str) -> List {
    let now = || Some(today.to_owned());
    let phase = |list: List, stage: TeamStage| {
        list.any("phase", [code_of(&stage)])
            .within("to~", now(), None)
    };
    match stage {
        TeamStage::Proposed | TeamStage::Dissolved => list.any("phase", [code_of(&stage)]),
        TeamStage::PeriodOver => list.within("to~", None, now()),
        TeamStage::Recruiting => phase(list, TeamStage::Recruiting).within("call~", now(), None),
        TeamStage::Selecting => phase(list, TeamStage::Recruiting).within("call~", None, now()),
        other => phase(list, other),
    }
}

impl Query for ListTeams {
    const NAME: &'static str = "team.list";
    type View = TeamList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<TeamList, Halt> {
        let mut list = List::of::<Team>("all", "yes")
            .with("idea", self.idea)
            .with("kind~", self.kind.map(|kind| code_of(&kind)))
            .search(WORD, self.search.as_ref())?
            .counting(self.counts, &["topic~", "kind~"]);
        if let Some(topic) = &self.topic {
            list = list.any("topic~", below(desk, topic)?);
        }
        if let Some(stage) = self.stage {
            list = at_stage(list, stage, &local_date(desk.at().to_utc()).to_string());
        }
        if self.order == TeamOrder::Deadline {
            list = list.rising("call~");
        }
        let found = desk.list::<TeamId, Team>(&list, self.after.as_ref(), self.limit)?;
        let teams = found.page.items.into_iter().map(|(id, team)| TeamItem {
            team: id,
            kind: team.kind,
            title: team.title.clone(),
            stage: team.stage(desk.at()),
            last_day: team.recruitment.as_ref().map(|call| call.last_day),
        });
        Ok(TeamList {
            total: found.page.total,
            next: found.page.next,
            teams: teams.collect(),
            counts: found.counts,
        })
    }
}

/// `team.rules`: what holds for a kind of team on a day, with the provision.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowRules {
    /// Which kind.
    pub kind: TeamKind,
    /// On which day; today where it is not given.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub on: Option<NaiveDate>,
}

/// What holds for a kind of team.
#[derive(Debug, Clone, PartialEq, Eq, medborger_codec::Write)]
#[non_exhaustive]
pub struct RuleView {
    /// What it is called in Danish.
    pub danish: String,
    /// What it is called in English.
    pub english: String,
    /// The rule.
    pub rule: TeamRule,
}

impl Query for ShowRules {
    const NAME: &'static str = "team.rules";
    type View = RuleView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<RuleView, Halt> {
        let on = self.on.unwrap_or_else(|| local_date(desk.at().to_utc()));
        Ok(RuleView {
            danish: self.kind.danish().to_owned(),
            english: self.kind.english().to_owned(),
            rule: *team_rule(self.kind, on),
        })
    }
}

/// `team.template`: the seats of a usual composition, to begin from.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowTemplate {
    /// Which composition.
    pub template: SeatTemplate,
}

/// The seats of a usual composition.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TemplateView {
    /// The groups of seats.
    pub seats: Vec<SeatGroupSpec>,
}

impl Query for ShowTemplate {
    const NAME: &'static str = "team.template";
    type View = TemplateView;

    fn answer(&self, _: &mut Desk<'_>) -> Result<TemplateView, Halt> {
        Ok(TemplateView {
            seats: self.template.seats()?,
        })
    }
}
