//! Recommendations (*anbefalinger*) to the council, its answer to each, and what became of them.

use chrono::NaiveDate;
use medborger_base::sorted::Arrange as _;
use medborger_codec::{Make, Record};

use super::{Team, TeamAct, TeamError, TeamEvent, existing, team_stream};
use crate::calendar::{local_date, read_day};
use crate::id::{RecommendationId, TeamId};
use crate::journal::{Command, Desk, Halt, Owner, TextRef};
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// How many recommendations a team gives at most.
const RECOMMENDATIONS_MAX: usize = 100;
/// How many follow-ups a recommendation has at most.
const FOLLOW_UPS_MAX: usize = 100;

/// What the council made of a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum TreatmentOutcome {
    /// Adopted (*tiltrådt*).
    Adopted,
    /// Adopted with changes.
    AdoptedWithChanges,
    /// Sent to another body (*oversendt*).
    Referred,
    /// Not adopted, with reasons.
    Rejected,
}

impl TreatmentOutcome {
    /// In Danish.
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::Adopted => "tiltrådt",
            Self::AdoptedWithChanges => "tiltrådt med ændringer",
            Self::Referred => "oversendt",
            Self::Rejected => "ikke tiltrådt",
        }
    }

    /// In English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Adopted => "adopted",
            Self::AdoptedWithChanges => "adopted with changes",
            Self::Referred => "referred",
            Self::Rejected => "not adopted",
        }
    }
}

/// The council's answer.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CouncilTreatment {
    /// What it made of it.
    pub outcome: TreatmentOutcome,
    /// On which day.
    pub decided_on: NaiveDate,
    /// Its reply, in the vault.
    pub reply: TextRef,
}

/// One step of what became of a recommendation.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct FollowUp {
    /// What happened, in the vault.
    pub note: TextRef,
    /// Whether it is carried out with that.
    pub done: bool,
    /// When it was told.
    pub at: Timestamp,
}

/// A recommendation.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Recommendation {
    /// Its number among the team's recommendations, from 1, in the order in which they were first given.
    pub number: u32,
    /// What it is called.
    pub title: Line<200>,
    /// What it says, in the vault.
    pub text: TextRef,
    /// The council's answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub treatment: Option<CouncilTreatment>,
    /// What became of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub follow_ups: Vec<FollowUp>,
}

/// `team.recommend`: gives the council a recommendation, or words one anew that it has not answered. The receipt names it.
/// For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Recommend {
    /// The team.
    pub team: TeamId,
    /// A fresh id, or the id of the recommendation to word anew.
    #[record(fresh)]
    pub recommendation: RecommendationId,
    /// What it is called. Public once the team has reported.
    pub title: Line<200>,
    /// What it says. Public once the team has reported.
    pub text: Text<20_000>,
}

impl Command for Recommend {
    const NAME: &'static str = "team.recommend";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Work, desk.at())?;
        let before = team.recommendations.get(&self.recommendation);
        if before.is_some_and(|given| given.treatment.is_some()) {
            return Err(TeamError::AlreadyTreated.into());
        }
        let new = before.is_none();
        if new && team.recommendations.len() >= RECOMMENDATIONS_MAX {
            return Err(TeamError::TooMany {
                max: RECOMMENDATIONS_MAX,
            }
            .into());
        }
        let text = desk.text(Owner::Town, &self.text)?;
        if new {
            desk.made("recommendation", self.recommendation);
        }
        desk.about(self.recommendation);
        let event = TeamEvent::Recommended {
            recommendation: self.recommendation,
            title: self.title.clone(),
            text,
        };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}

/// `team.treat_recommendation`: the council's answer to a recommendation, which the receipt names, with its reply. For
/// staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TreatRecommendation {
    /// The team.
    pub team: TeamId,
    /// The recommendation.
    pub recommendation: RecommendationId,
    /// What the council made of it.
    pub outcome: TreatmentOutcome,
    /// On which day.
    #[serde(deserialize_with = "read_day")]
    pub decided_on: NaiveDate,
    /// Its reply. Public.
    pub reply: Text<20_000>,
}

impl Command for TreatRecommendation {
    const NAME: &'static str = "team.treat_recommendation";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Treat, desk.at())?;
        if team.reported.is_none() {
            return Err(TeamError::NotReported.into());
        }
        if self.decided_on > local_date(desk.at().to_utc()) {
            return Err(TeamError::DecidedInFuture.into());
        }
        let held = team.recommendation(self.recommendation)?;
        // Only what was sent on comes back.
        let settled = |t: &CouncilTreatment| t.outcome != TreatmentOutcome::Referred;
        if held.treatment.as_ref().is_some_and(settled) {
            return Err(TeamError::AlreadyTreated.into());
        }
        let reply = desk.text(Owner::Town, &self.reply)?;
        desk.about(self.recommendation);
        let event = TeamEvent::RecommendationTreated {
            recommendation: self.recommendation,
            treatment: CouncilTreatment {
                outcome: self.outcome,
                decided_on: self.decided_on,
                reply,
            },
        };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}

/// `team.follow_up`: tells what became of an adopted recommendation, which the receipt names. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FollowUpRecommendation {
    /// The team.
    pub team: TeamId,
    /// The recommendation.
    pub recommendation: RecommendationId,
    /// What happened. Public.
    pub note: Text<4000>,
    /// Whether it is carried out with that.
    #[serde(default)]
    pub done: bool,
}

impl Command for FollowUpRecommendation {
    const NAME: &'static str = "team.follow_up";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Treat, desk.at())?;
        let held = team.recommendation(self.recommendation)?;
        let adopted = |t: &CouncilTreatment| t.outcome != TreatmentOutcome::Rejected;
        if !held.treatment.as_ref().is_some_and(adopted) {
            return Err(TeamError::NotAdopted.into());
        }
        if held.follow_ups.len() >= FOLLOW_UPS_MAX {
            return Err(TeamError::TooMany {
                max: FOLLOW_UPS_MAX,
            }
            .into());
        }
        let note = desk.text(Owner::Town, &self.note)?;
        desk.about(self.recommendation);
        let event = TeamEvent::FollowedUp {
            recommendation: self.recommendation,
            note,
            done: self.done,
        };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}

/// What became of a recommendation.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct FollowUpView {
    /// What happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text<4000>>,
    /// Whether it is carried out with that.
    pub done: bool,
    /// When it was told.
    pub at: Timestamp,
}

/// A recommendation, and the council's answer.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct RecommendationView {
    /// The recommendation.
    pub recommendation: RecommendationId,
    /// Its number, from 1.
    pub number: u32,
    /// What it is called.
    pub title: Line<200>,
    /// What it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<20_000>>,
    /// What the council made of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<TreatmentOutcome>,
    /// On which day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<NaiveDate>,
    /// The council's reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<Text<20_000>>,
    /// What became of it.
    pub follow_ups: Vec<FollowUpView>,
}

/// What a team recommends, as it may be seen.
pub(super) fn recommendations(
    desk: &Desk<'_>,
    team: &Team,
    shown: bool,
) -> Result<Vec<RecommendationView>, Halt> {
    let mut views = Vec::new();
    for (id, held) in team.recommendations.iter().filter(|_| shown) {
        let mut follow_ups = Vec::new();
        for step in &held.follow_ups {
            follow_ups.push(FollowUpView {
                note: desk.read(&step.note)?,
                done: step.done,
                at: step.at,
            });
        }
        views.push(RecommendationView {
            recommendation: *id,
            number: held.number,
            title: held.title.clone(),
            text: desk.read(&held.text)?,
            outcome: held.treatment.as_ref().map(|t| t.outcome),
            decided_on: held.treatment.as_ref().map(|t| t.decided_on),
            reply: match &held.treatment {
                Some(treatment) => desk.read(&treatment.reply)?,
                None => None,
            },
            follow_ups,
        });
    }
    views.arrange_by_key(|view| view.number);
    Ok(views)
}
