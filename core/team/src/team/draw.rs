//! The draw of a team's citizens (*lodtrækning*): its quotas, its pool, its publication and its result.
//!
//! Staff choose the quotas before, and then nothing more: the text that is published follows from the candidates and the
//! quotas, it is published before the randomness is known, and the draw itself only reads both.

mod pool;

use medborger_base::sorted::{Arrange as _, SortedMap};

use medborger_codec::{Make, Record};

use pool::pool;
pub use pool::{DrawPool, GetPool};

use super::candidacy::{Candidacy, CandidacyEvent, CandidacyStage, Candidate, candidates};
use super::told::DrawAnnouncement;
use super::{
    SeatClass, SeatGroupSpec, SelectionMethod, Team, TeamAct, TeamError, TeamEvent,
    candidacy_stream, existing, team_stream,
};
use crate::calendar::{DateStyle, Language, moment_text};
use crate::id::{ParticipantRef, TeamId};
use crate::journal::{Command, Desk, Halt, Owner, TextRef};
use crate::key::Key;
use crate::method::sortition::{
    Announcement, Disclosure, DrawRules, Drawn, Feature, JointQuota, Objective, Pool,
    PublishedText, Randomness, SeatGroup, SortitionError, Standing, ValueQuota, Volunteer,
    assign_seats, certificate_of, distribute_certified, lottery, panels_default, publish_within,
    verify_within,
};
use crate::text::{Line, Text};
use crate::time::Timestamp;
use crate::work::Work;

/// A lottery of a team has at least so many panels.
const PANELS_MIN: u32 = 100;
/// How many draws a team has at most.
const DRAWS_MAX: usize = 50;

/// A draw: published, and then drawn.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct DrawRound {
    /// The published text, in the vault.
    pub text: TextRef,
    /// Its SHA-256, in hexadecimal digits.
    pub digest: String,
    /// When it was published.
    pub published_at: Timestamp,
    /// When the randomness is drawn.
    pub draws_at: Timestamp,
    /// The proof of its chances, in the vault; where the text discloses features.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<TextRef>,
    /// Where and when its hash was told to the public, in the order of recording.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub announced: Vec<DrawAnnouncement>,
    /// Why it was taken back, in the vault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voided: Option<TextRef>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<DrawResult>,
}

/// What came of a draw.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct DrawResult {
    /// The public randomness, as it was read.
    pub randomness: String,
    /// The panel's number, from 0.
    pub panel: u32,
    /// The people of the panel, each with the group of seats.
    pub seats: SortedMap<ParticipantRef, Key>,
    /// When.
    pub at: Timestamp,
}

/// Where the value of a feature comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
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
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
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
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
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
        let quota = |v: &DrawValue| ValueQuota::new(v.value.to_string(), v.min, v.max);
        let feature =
            |f: &DrawFeature| Feature::new(f.key.to_string(), f.values.iter().map(quota).collect());
        let group = |g: &SeatGroupSpec| SeatGroup::new(g.key.to_string(), u32::from(g.seats));
        let mut rules = DrawRules::new(u32::from(team.citizen_seats()));
        rules.features = self.features.iter().map(feature).collect();
        rules.joint.clone_from(&self.joint);
        rules.seat_groups = team.citizen_groups().map(group).collect();
        rules.household_max = self.household_max;
        rules
    }

    /// Refuses a plan that no draw can follow.
    #[doc(hidden)]
    pub fn check(&self, team: &Team) -> Result<(), crate::error::Error> {
        for feature in &self.features {
            let of_age = feature.source == FeatureSource::Age;
            let banded = |v: &DrawValue| v.age_from.is_some() || v.age_to.is_some();
            let reversed = |v: &DrawValue| v.age_from > v.age_to && v.age_to.is_some();
            let band = |v: &DrawValue| (v.age_from.unwrap_or(0), v.age_to.unwrap_or(u8::MAX));
            let mut bands: Vec<(u8, u8)> = feature.values.iter().map(band).collect();
            bands.arrange();
            let overlaps = |pair: &[(u8, u8)]| match pair {
                [(_, to), (from, _)] => from <= to,
                _ => false,
            };
            let unfit = feature
                .values
                .iter()
                .any(|v| banded(v) != of_age || reversed(v))
                || of_age && bands.windows(2).any(overlaps);
            if unfit {
                return Err(TeamError::AgeBandsUnfit {
                    feature: feature.key.clone(),
                }
                .into());
            }
        }
        Ok(self.rules(team).check()?)
    }
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

/// `team.publish_draw`: publishes a draw before it: the leximin lottery of this team's [pool](GetPool) as one text, with
/// its hash and the proof of its chances. Nobody can publish any other text: it is computed here, from the candidates and the quotas as they stand. From
/// then on nothing about the draw can change until the public randomness is known. The receipt names the draw, by its
/// number. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PublishDraw {
    /// The team.
    pub team: TeamId,
    /// What is drawn, in the text's first lines. The time of the draw is added.
    pub title: Line<200>,
    /// When the randomness will be drawn, later than now: whoever knew it beforehand could choose.
    pub draws_at: Timestamp,
    /// How the panel will be drawn.
    #[serde(default)]
    pub randomness: Randomness,
    /// How much of each person is published. Not the features where seats ask for what somebody has lived through.
    pub disclosure: Disclosure,
    /// How many panels, 100 or more; 1,000 unless said otherwise.
    #[serde(default = "panels_default")]
    pub panels: u32,
}

impl PublishDraw {
    /// The text of the lottery over the pool, and the proof of its chances.
    fn text(
        &self,
        pool: &DrawPool,
        work: &Work,
    ) -> Result<(PublishedText, Option<PublishedText>), SortitionError> {
        let known = Pool::within(&pool.rules, &pool.people, work)?;
        let (chances, _) = distribute_certified(&known, Objective::Leximin, work)?;
        let lottery = lottery(&known, &chances, self.panels, work)?;
        let at = moment_text(self.draws_at.to_utc(), Language::Danish, DateStyle::Long);
        let announcement =
            Announcement::new(format!("{}. Trækkes {at}", self.title), self.disclosure)
                .with_randomness(self.randomness.clone());
        let text = publish_within(&known, &pool.people, &lottery, &announcement, work)?;
        let certificate = certificate_of(&known, &chances, &text, work)?;
        Ok((text, certificate))
    }
}

impl Command for PublishDraw {
    const NAME: &'static str = "team.publish_draw";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Fill, desk.at())?;
        if team.is_calling(desk.at()) {
            return Err(TeamError::StillCalling.into());
        }
        if team.open_draw().is_some() {
            return Err(TeamError::DrawPublished.into());
        }
        if self.draws_at <= desk.at() {
            return Err(TeamError::DrawTimePast.into());
        }
        if self.panels < PANELS_MIN {
            return Err(TeamError::TooFewPanels { min: PANELS_MIN }.into());
        }
        let lived = team
            .citizen_groups()
            .any(|g| !g.profile.experiences.is_empty());
        if lived && self.disclosure == Disclosure::Features {
            return Err(TeamError::DisclosureUnfit.into());
        }
        if team.draws.len() >= DRAWS_MAX {
            return Err(TeamError::TooMany { max: DRAWS_MAX }.into());
        }
        let taken = team.seated().filter(|(_, a)| a.candidate).count();
        if taken >= usize::from(team.citizen_seats()) {
            return Err(TeamError::NothingToDraw.into());
        }
        let pool = pool(desk, self.team, &team)?;
        let (PublishedText { text, sha256, .. }, proof) = self.text(&pool, desk.work())?;
        let text = desk.text(Owner::Town, &text)?;
        let proof = match proof {
            Some(proof) => Some(desk.text(Owner::Town, &proof.text)?),
            None => None,
        };
        let number = team.draws.len() + 1;
        desk.made("draw", number);
        desk.about(number);
        let event = TeamEvent::DrawPublished {
            text,
            digest: sha256,
            draws_at: self.draws_at,
            proof,
        };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}

/// `team.void_draw`: takes back a draw that can't be drawn, such as when a beacon stopped, or whose randomness was read
/// wrong and from which nobody is appointed yet. It stays in the team's public list, with the reason. The receipt names it.
/// For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct VoidDraw {
    /// The team.
    pub team: TeamId,
    /// Why. Public.
    pub reason: Text<4000>,
}

impl Command for VoidDraw {
    const NAME: &'static str = "team.void_draw";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Leave, desk.at())?;
        let round = team.draws.last().filter(|round| round.voided.is_none());
        let round = round.ok_or(TeamError::NoOpenDraw)?;
        if let Some(result) = &round.result {
            let streams = result.seats.keys();
            let keys: Vec<_> = streams.map(|c| candidacy_stream(self.team, *c)).collect();
            desk.require(keys.iter().cloned(), [])?;
            let mut drawn = Vec::new();
            for key in keys {
                let held = desk.get::<Candidacy>(&key)?;
                // Whoever was chosen before keeps what an earlier draw gave.
                let here = held.filter(|c| c.drawn_at.is_some_and(|at| at >= round.published_at));
                let Some(held) = here else { continue };
                if team.appointments.iter().any(|a| a.member == held.candidate) {
                    return Err(TeamError::DrawUsed.into());
                }
                if held.stage == CandidacyStage::Drawn {
                    drawn.push(key);
                }
            }
            for key in drawn {
                desk.emit::<Candidacy>(&key, &CandidacyEvent::DrawVoided)?;
            }
        }
        let reason = desk.text(Owner::Town, &self.reason)?;
        desk.about(team.draws.len());
        desk.emit::<Team>(&team_stream(self.team), &TeamEvent::DrawVoided { reason })
    }
}

/// `team.draw`: reads the public randomness and names who is drawn, by the rule in the published text. The receipt names
/// the draw. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
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
        if desk.at() < round.draws_at {
            return Err(TeamError::DrawTooEarly.into());
        }
        desk.require([], [round.text.key.clone()])?;
        let text: Option<String> = desk.read(&round.text)?;
        let text = text.ok_or(TeamError::NoOpenDraw)?;
        let replay = verify_within(
            text.as_bytes(),
            &round.digest,
            &self.drawn,
            None,
            desk.work(),
        )?;
        let pool = pool(desk, self.team, &team)?;
        // Whoever was erased or left since is not there any more, and the seat stays free.
        let panel: Vec<&Volunteer> = replay
            .people
            .iter()
            .filter_map(|id| pool.people.iter().find(|person| person.id == *id))
            .filter(|person| person.standing != Standing::Excluded)
            .collect();
        let fits: Vec<_> = panel.iter().map(|person| &person.fits).collect();
        let groups = assign_seats(&pool.rules.seat_groups, &fits).ok_or(TeamError::DrawUnfit)?;
        let mut seats = SortedMap::new();
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
        desk.about(team.draws.len());
        let event = TeamEvent::Drawn {
            randomness,
            panel: replay.panel,
            seats,
        };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}
