//! The teams as a list, and what the law and the templates say.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{
    SeatGroupSpec, SeatTemplate, Team, TeamKind, TeamRule, TeamStage, team_rule, team_stream,
};
use crate::calendar::{local_date, read_day_or_none};
use crate::id::{IdeaId, TeamId};
use crate::journal::{Desk, Halt, Query, page_limit};
use crate::key::Key;
use crate::text::Line;

/// `team.list`: teams, by topic or idea.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListTeams {
    /// Only teams about this interest area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Key>,
    /// Only teams that this idea led to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idea: Option<IdeaId>,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only teams after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<TeamId>,
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
    /// How many there are in all.
    pub total: u64,
    /// The teams of this page, in the order of their ids.
    pub teams: Vec<TeamItem>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<TeamId>,
}

impl Query for ListTeams {
    const NAME: &'static str = "team.list";
    type View = TeamList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<TeamList, Halt> {
        let mut wanted = vec![("all", "yes".to_owned())];
        wanted.extend(self.topic.iter().map(|topic| ("topic", topic.to_string())));
        wanted.extend(self.idea.iter().map(|idea| ("idea", idea.to_string())));
        let page = desk.page::<TeamId, Team>(wanted, self.after.map(team_stream), self.limit)?;
        let teams = page.items.into_iter().map(|(id, team)| TeamItem {
            team: id,
            kind: team.kind,
            title: team.title.clone(),
            stage: team.stage(desk.at()),
            last_day: team.recruitment.as_ref().map(|call| call.last_day),
        });
        Ok(TeamList {
            total: page.total,
            next: page.next,
            teams: teams.collect(),
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
