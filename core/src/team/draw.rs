//! The draw of a team's citizens (*lodtrækning*): its quotas, its pool, its publication and its result.
//!
//! The heavy part is no command: staff ask for the [pool](GetPool), compute the lottery with `sortition.lottery`, and
//! publish its text with `team.publish_draw`, which refuses every text that is not exactly about this team's candidates
//! and quotas. The draw itself only reads the text and the public randomness: there is nothing left to choose.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::candidacy::{Candidacy, CandidacyEvent, CandidacyStage, Candidate, candidates};
use super::{
    SeatClass, SeatGroupSpec, SelectionMethod, Team, TeamAct, TeamError, TeamEvent,
    candidacy_stream, existing, team_stream,
};
use crate::id::{ParticipantRef, TeamId};
use crate::journal::{Command, Desk, Halt, Owner, Query, TextRef};
use crate::key::Key;
use crate::method::sortition::{
    DrawRules, Drawn, Feature, JointQuota, Lottery, LotteryText, Pool, SeatGroup, SortitionError,
    Standing, ValueQuota, Volunteer, assign_seats, publish, verify,
};
use crate::text::Line;
use crate::time::Timestamp;

/// How many bytes a published text has at most.
const TEXT_MAX: usize = 20_000_000;
/// How many draws a team has at most.
const DRAWS_MAX: usize = 50;

/// A draw: published, and then drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawRound {
    /// The published text, in the vault.
    pub text: TextRef,
    /// Its SHA-256, in hexadecimal digits.
    pub digest: String,
    /// When it was published.
    pub published_at: Timestamp,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<DrawResult>,
}

/// What came of a draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawResult {
    /// The public randomness, as it was read.
    pub randomness: String,
    /// The panel's number, from 0.
    pub panel: u32,
    /// The people of the panel, each with the group of seats.
    pub seats: BTreeMap<ParticipantRef, Key>,
    /// When.
    pub at: Timestamp,
}

/// Where the value of a feature comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FeatureSource {
    /// The part of the municipality in the profile.
    Area,
    /// The age reached this year, from the year of birth in the profile.
    Age,
    /// The candidate's own answer.
    Declared,
}

/// A value of a feature with its quota.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DrawValue {
    /// The value.
    pub value: Key,
    /// At least so many are drawn, inclusive.
    pub min: u32,
    /// At most so many, inclusive.
    pub max: u32,
    /// For the age: at least so old, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_from: Option<u8>,
    /// For the age: at most so old, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_to: Option<u8>,
}

/// A feature that the panel is to mirror, such as gender or area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DrawFeature {
    /// Its key.
    pub key: Key,
    /// What it is called. Public.
    pub label: Line<200>,
    /// Where its values come from.
    pub source: FeatureSource,
    /// Its values.
    pub values: Vec<DrawValue>,
}

impl DrawFeature {
    /// The value of an age, in years.
    pub(super) fn band(&self, age: i32) -> Option<&Key> {
        let holds = |v: &&DrawValue| {
            v.age_from.is_none_or(|from| age >= i32::from(from))
                && v.age_to.is_none_or(|to| age <= i32::from(to))
        };
        self.values.iter().find(holds).map(|v| &v.value)
    }
}

/// The quotas of a draw.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct DrawPlan {
    /// The features with their quotas.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<DrawFeature>,
    /// Quotas on people with several values at once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub joint: Vec<JointQuota>,
    /// At most so many from one household.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household_max: Option<u32>,
}

impl DrawPlan {
    /// Whether another plan asks people for the same: the same features with the same values from the same sources.
    pub(super) fn asks_as(&self, other: &Self) -> bool {
        let same_value = |(a, b): (&DrawValue, &DrawValue)| {
            a.value == b.value && a.age_from == b.age_from && a.age_to == b.age_to
        };
        let same = |(a, b): (&DrawFeature, &DrawFeature)| {
            a.key == b.key
                && a.source == b.source
                && a.values.len() == b.values.len()
                && a.values.iter().zip(&b.values).all(same_value)
        };
        self.features.len() == other.features.len()
            && self.features.iter().zip(&other.features).all(same)
    }

    /// The rules of the draw.
    pub(super) fn rules(&self, team: &Team) -> DrawRules {
        let quota = |v: &DrawValue| ValueQuota {
            value: v.value.to_string(),
            min: v.min,
            max: v.max,
        };
        let feature = |f: &DrawFeature| Feature {
            key: f.key.to_string(),
            values: f.values.iter().map(quota).collect(),
        };
        let group = |g: &SeatGroupSpec| SeatGroup {
            key: g.key.to_string(),
            seats: u32::from(g.seats),
        };
        DrawRules {
            seats: u32::from(team.citizen_seats()),
            features: self.features.iter().map(feature).collect(),
            joint: self.joint.clone(),
            seat_groups: team.citizen_groups().map(group).collect(),
            household_max: self.household_max,
        }
    }

    /// Refuses a plan that no draw can follow.
    pub(super) fn check(&self, team: &Team) -> Result<(), crate::Error> {
        for feature in &self.features {
            let of_age = feature.source == FeatureSource::Age;
            let banded = |v: &DrawValue| v.age_from.is_some() || v.age_to.is_some();
            if feature.values.iter().any(|v| banded(v) != of_age) {
                return Err(TeamError::AgeBandsUnfit {
                    feature: feature.key.clone(),
                }
                .into());
            }
        }
        Ok(self.rules(team).check()?)
    }
}

/// `team.pool`: the rules of a team's draw and the people in it, by pseudonym: what `sortition.lottery` computes from.
/// Members who sit are included, whoever declined or left is excluded, so that the same question prepares the first draw
/// and the draw of substitutes. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetPool {
    /// The team.
    pub team: TeamId,
}

/// The rules and the people of a draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DrawPool {
    /// The rules.
    pub rules: DrawRules,
    /// The people, in the order of their pseudonyms.
    pub people: Vec<Volunteer>,
}

impl Query for GetPool {
    const NAME: &'static str = "team.pool";
    type View = DrawPool;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<DrawPool, Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        pool(desk, self.team, &team)
    }
}

/// The pool as it stands.
pub(super) fn pool(desk: &mut Desk<'_>, id: TeamId, team: &Team) -> Result<DrawPool, Halt> {
    let call = team.recruitment.as_ref().ok_or(TeamError::NotRecruiting)?;
    if call.method != SelectionMethod::Draw {
        return Err(TeamError::NoDraw.into());
    }
    let person = |c: Candidate| -> Option<Volunteer> {
        let standing = match c.candidacy.stage {
            CandidacyStage::Invited | CandidacyStage::Withdrawn => return None,
            CandidacyStage::Interested => Standing::Open,
            // Drawn before, but not asked yet: still the draw's choice.
            CandidacyStage::Drawn | CandidacyStage::Appointed | CandidacyStage::Seated => {
                Standing::Included
            }
            CandidacyStage::Declined | CandidacyStage::Left => Standing::Excluded,
        };
        let text = |(k, v): (&Key, &Key)| (k.to_string(), v.to_string());
        let id = c.candidacy.candidate;
        let held = team
            .seated()
            .find(|(_, a)| a.member == id)
            .map(|(_, a)| &a.seat);
        // Whoever has a seat keeps that seat.
        let fits = match held.or(c.candidacy.drawn_for.as_ref()) {
            Some(seat) if standing == Standing::Included => [seat.to_string()].into(),
            _ => c.data.fitting(),
        };
        Some(Volunteer {
            id: id.to_string(),
            features: c.data.features.iter().map(text).collect::<BTreeMap<_, _>>(),
            fits,
            household: c.data.household,
            standing,
        })
    };
    let people = candidates(desk, id)?.into_iter().filter_map(person);
    Ok(DrawPool {
        rules: call.plan.rules(team),
        people: people.collect(),
    })
}

impl Team {
    /// The groups of seats for citizens.
    pub(super) fn citizen_groups(&self) -> impl Iterator<Item = &SeatGroupSpec> {
        let citizens = |group: &&SeatGroupSpec| group.class == SeatClass::Citizen;
        self.seats.iter().filter(citizens)
    }

    /// How many seats are for citizens.
    pub(super) fn citizen_seats(&self) -> u16 {
        self.citizen_groups()
            .fold(0, |sum, group| sum.saturating_add(group.seats))
    }
}

/// Refuses a text that is not exactly what this pool gives with the panels and chances that it names.
fn check(text: &str, pool: &DrawPool) -> Result<LotteryText, crate::Error> {
    let published = LotteryText::parse(text.as_bytes())?;
    let known = Pool::new(&pool.rules, &pool.people)?;
    let lottery = Lottery {
        panels: published.panels.clone(),
        chances: published
            .people
            .iter()
            .map(|person| person.chance)
            .collect(),
    };
    // Pseudonyms alone don't show what a panel is made of: here it is known.
    let admitted = published.panels.iter().all(|panel| known.admits(panel));
    let again = publish(&known, &pool.people, &lottery, &published.announcement);
    match again {
        Ok(again) if admitted && again.text == text => Ok(published),
        Ok(_) | Err(SortitionError::LotteryUnfit) => Err(TeamError::DrawUnfit.into()),
        Err(other) => Err(other.into()),
    }
}

/// `team.publish_draw`: publishes a draw before it: the text that `sortition.lottery` made of this team's
/// [pool](GetPool). From then on nothing about the draw can change. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PublishDraw {
    /// The team.
    pub team: TeamId,
    /// The text, byte for byte.
    pub text: String,
}

impl Command for PublishDraw {
    const NAME: &'static str = "team.publish_draw";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Fill, desk.at())?;
        if team.open_draw().is_some() {
            return Err(TeamError::DrawPublished.into());
        }
        if self.text.len() > TEXT_MAX || team.draws.len() >= DRAWS_MAX {
            return Err(TeamError::TooMany { max: DRAWS_MAX }.into());
        }
        let taken = team.seated().filter(|(_, a)| a.candidate).count();
        if taken >= usize::from(team.citizen_seats()) {
            return Err(TeamError::NothingToDraw.into());
        }
        let pool = pool(desk, self.team, &team)?;
        let published = check(&self.text, &pool)?;
        let digest = published.sha256();
        let text = desk.text(Owner::Town, &self.text)?;
        let event = TeamEvent::DrawPublished { text, digest };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}

/// `team.draw`: reads the public randomness and names who is drawn, by the rule in the published text. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DrawMembers {
    /// The team.
    pub team: TeamId,
    /// What the balls, the dice or the beacon showed.
    pub drawn: Drawn,
}

impl Command for DrawMembers {
    const NAME: &'static str = "team.draw";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Fill, desk.at())?;
        let round = team.open_draw().ok_or(TeamError::NoOpenDraw)?;
        desk.require([], [round.text.key.clone()])?;
        let text: Option<String> = desk.read(&round.text)?;
        let text = text.ok_or(TeamError::NoOpenDraw)?;
        let replay = verify(text.as_bytes(), &round.digest, &self.drawn, None)?;
        let pool = pool(desk, self.team, &team)?;
        // Whoever was erased since is in no pool any more, and the seat stays free.
        let panel: Vec<&Volunteer> = replay
            .people
            .iter()
            .filter_map(|id| pool.people.iter().find(|person| person.id == *id))
            .collect();
        let fits: Vec<_> = panel.iter().map(|person| &person.fits).collect();
        let groups = assign_seats(&pool.rules.seat_groups, &fits).ok_or(TeamError::DrawUnfit)?;
        let mut seats = BTreeMap::new();
        for (person, group) in panel.into_iter().zip(groups) {
            let group = pool
                .rules
                .seat_groups
                .get(group)
                .ok_or(TeamError::DrawUnfit)?;
            let candidate: ParticipantRef = person.id.parse()?;
            let seat: Key = group.key.parse()?;
            if person.standing == Standing::Open {
                let seat = seat.clone();
                let key = candidacy_stream(self.team, candidate);
                desk.emit::<Candidacy>(&key, &CandidacyEvent::Drawn { seat })?;
            }
            seats.insert(candidate, seat);
        }
        let randomness = match &self.drawn {
            Drawn::Numbers { numbers } => {
                let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
                numbers.join(" ")
            }
            Drawn::Value { hex } => hex.clone(),
        };
        let event = TeamEvent::Drawn {
            randomness,
            panel: replay.panel,
            seats,
        };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}

/// `team.draw_text`: the published text of a draw, for everybody to replay with `sortition.verify`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetDrawText {
    /// The team.
    pub team: TeamId,
    /// Which draw, from 1; the latest where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<u32>,
}

/// A published text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DrawTextView {
    /// The text, byte for byte.
    pub text: String,
    /// Its SHA-256, in hexadecimal digits.
    pub digest: String,
    /// The public randomness, once it was drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub randomness: Option<String>,
    /// The number of the panel drawn, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub panel: Option<u32>,
}

impl Query for GetDrawText {
    const NAME: &'static str = "team.draw_text";
    type View = DrawTextView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<DrawTextView, Halt> {
        let team = existing(desk, self.team)?;
        let round = match self.round {
            None => team.draws.last(),
            Some(round) => {
                let at = usize::try_from(round).ok().and_then(|n| n.checked_sub(1));
                at.and_then(|at| team.draws.get(at))
            }
        };
        let round = round.ok_or(TeamError::NoDraw)?;
        desk.require([], [round.text.key.clone()])?;
        Ok(DrawTextView {
            text: desk.read(&round.text)?.ok_or(TeamError::NoDraw)?,
            digest: round.digest.clone(),
            randomness: round
                .result
                .as_ref()
                .map(|result| result.randomness.clone()),
            panel: round.result.as_ref().map(|result| result.panel),
        })
    }
}
