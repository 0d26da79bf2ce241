//! What the public is told of a draw: where its hash was announced, its text with the proof of the chances, and what came
//! of it.

use medborger_codec::{Make, Record};

use super::appoint::AppointmentState;
use super::draw::{DrawResult, DrawRound};
use super::{Team, TeamAct, TeamError, TeamEvent, existing, team_stream};
use crate::id::{ParticipantRef, TeamId};
use crate::journal::{Command, Desk, Halt, Query};
use crate::numbered::numbered;
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// A draw's hash is told in so many places at most.
const ANNOUNCEMENTS_MAX: usize = 20;

/// Where and when the hash of a draw's text was told to the public.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct DrawAnnouncement {
    /// Where: a page, a newspaper, a meeting.
    pub place: Line<300>,
    /// When.
    pub told_at: Timestamp,
}

/// `team.announce_draw`: records where and when the hash of the published text was told to the public. Whoever trusts that
/// place knows that the text was not written after the draw. Before the draw alone; several places may be recorded. The
/// receipt names the draw. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AnnounceDraw {
    /// The team.
    pub team: TeamId,
    /// Where: a page, a newspaper, a meeting. Public.
    pub place: Line<300>,
    /// When: after the text was published, and not ahead of now.
    pub told_at: Timestamp,
}

impl Command for AnnounceDraw {
    const NAME: &'static str = "team.announce_draw";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Fill, desk.at())?;
        let round = team.open_draw().ok_or(TeamError::NoOpenDraw)?;
        if self.told_at < round.published_at || self.told_at > desk.at() {
            return Err(TeamError::AnnouncementTime.into());
        }
        if round.announced.len() >= ANNOUNCEMENTS_MAX {
            return Err(TeamError::TooMany {
                max: ANNOUNCEMENTS_MAX,
            }
            .into());
        }
        desk.about(team.draws.len());
        let event = TeamEvent::DrawAnnounced {
            place: self.place.clone(),
            told_at: self.told_at,
        };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}

impl Team {
    /// What happens to its draws.
    pub(super) fn follow_draw(&mut self, event: &TeamEvent, at: Timestamp) -> Option<()> {
        match event {
            TeamEvent::DrawPublished {
                text,
                digest,
                draws_at,
                proof,
            } => self.draws.push(DrawRound {
                text: text.clone(),
                digest: digest.clone(),
                published_at: at,
                draws_at: *draws_at,
                proof: proof.clone(),
                announced: Vec::new(),
                voided: None,
                result: None,
            }),
            TeamEvent::DrawAnnounced { place, told_at } => {
                let announcement = DrawAnnouncement {
                    place: place.clone(),
                    told_at: *told_at,
                };
                self.draws.last_mut()?.announced.push(announcement);
            }
            TeamEvent::DrawVoided { reason } => {
                self.draws.last_mut()?.voided = Some(reason.clone());
            }
            TeamEvent::Drawn {
                randomness,
                panel,
                seats,
            } => {
                self.draws.last_mut()?.result = Some(DrawResult {
                    randomness: randomness.clone(),
                    panel: *panel,
                    seats: seats.clone(),
                    at,
                });
            }
            _ => {}
        }
        Some(())
    }
}

/// A draw of the team.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct DrawView {
    /// When it was published.
    pub published_at: Timestamp,
    /// When the randomness is drawn.
    pub draws_at: Timestamp,
    /// The SHA-256 of its text, in hexadecimal digits.
    pub digest: String,
    /// Whether the proof of its chances is published beside the text.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub proven: bool,
    /// Where and when the hash was told to the public before the draw.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub announced: Vec<DrawAnnouncement>,
    /// When it was drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawn_at: Option<Timestamp>,
    /// The public randomness.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub randomness: Option<String>,
    /// The number of the panel drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub panel: Option<u32>,
    /// How many of the people of the panel sit in the team now.
    pub accepted: u32,
    /// How many of them declined the seat.
    pub declined: u32,
    /// How many of them left it.
    pub ended: u32,
    /// Why it was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voided_because: Option<Text<4000>>,
}

/// All draws of a team, in their order.
pub(super) fn draws(desk: &Desk<'_>, team: &Team) -> Result<Vec<DrawView>, Halt> {
    let mut views = Vec::new();
    for round in &team.draws {
        let result = round.result.as_ref();
        let state = |member: &ParticipantRef| {
            let appointed = team.appointments.iter().rev().find(|a| a.member == *member);
            // An offer that lapsed with the team was no seat.
            let had = appointed.filter(|a| a.ended_at.is_none() || a.accepted_at.is_some());
            had.map(|a| a.state)
        };
        let count = |wanted: AppointmentState| {
            let drawn = result.into_iter().flat_map(|result| result.seats.keys());
            let so = drawn.filter(|member| state(member) == Some(wanted)).count();
            u32::try_from(so).unwrap_or(u32::MAX)
        };
        views.push(DrawView {
            published_at: round.published_at,
            draws_at: round.draws_at,
            digest: round.digest.clone(),
            proven: round.proof.is_some(),
            announced: round.announced.clone(),
            drawn_at: result.map(|result| result.at),
            randomness: result.map(|result| result.randomness.clone()),
            panel: result.map(|result| result.panel),
            accepted: count(AppointmentState::Accepted),
            declined: count(AppointmentState::Declined),
            ended: count(AppointmentState::Ended),
            voided_because: match &round.voided {
                Some(reason) => desk.read(reason)?,
                None => None,
            },
        });
    }
    Ok(views)
}

/// `team.draw_text`: the published text of a draw with the proof of its chances, for everybody to replay with
/// `sortition.verify` and to check with `sortition.verify_chances`.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetDrawText {
    /// The team.
    pub team: TeamId,
    /// Which draw, from 1; the latest where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<u32>,
}

/// A published text.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct DrawTextView {
    /// The text, byte for byte.
    pub text: String,
    /// Its SHA-256, in hexadecimal digits.
    pub digest: String,
    /// The proof of its chances, byte for byte, for `sortition.verify_chances`; where the text discloses features.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<String>,
    /// Where and when the hash was told to the public before the draw.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub announced: Vec<DrawAnnouncement>,
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
            Some(round) => numbered(&team.draws, round),
        };
        let round = round.ok_or(TeamError::NoOpenDraw)?;
        let proof = round.proof.iter().map(|text| text.key.clone());
        desk.require([], [round.text.key.clone()].into_iter().chain(proof))?;
        Ok(DrawTextView {
            text: desk.read(&round.text)?.ok_or(TeamError::NoOpenDraw)?,
            digest: round.digest.clone(),
            proof: match &round.proof {
                Some(proof) => desk.read(proof)?,
                None => None,
            },
            announced: round.announced.clone(),
            randomness: round
                .result
                .as_ref()
                .map(|result| result.randomness.clone()),
            panel: round.result.as_ref().map(|result| result.panel),
        })
    }
}
