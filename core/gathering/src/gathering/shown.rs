//! One gathering, as whoever asks may see it.

use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::invite::invited_key;
use super::places::{Counted, counted};
use super::rule::{BodyRule, body_rule, weekdays_before};
use super::signup::{SignUp, Standing, sign_up_stream};
use super::terms::Admission;
use super::{
    Gathering, GatheringAbout, GatheringError, GatheringMinutes, GatheringTerms, existing,
    gathering_stream,
};
use crate::id::GatheringId;
use crate::interop::WebLink;
use crate::journal::{Actor, Desk, Halt, Query, StreamKey, participant_of, secret_key};
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// `gathering.get`: one gathering. Its digital address and an interview's guide are for staff and those who have a place; minutes
/// for everybody who sees it once they are approved. What is for those invited, nobody else sees.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetGathering {
    /// The gathering.
    pub gathering: GatheringId,
}

/// How many places a slot has, or the gathering where there are no slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct SlotView {
    /// The slot, from 1; 0 where there are none.
    pub slot: u32,
    /// How many places there are; absent where there is no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<u32>,
    /// How many are taken.
    pub taken: u32,
    /// How many parties wait.
    pub waiting: u32,
}

/// What the law says of a body's meeting.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct OpennessView {
    /// Whether it is open to everybody; single cases may be treated behind closed doors.
    pub open: bool,
    /// The provision.
    pub provision: String,
    /// The day on which the agenda is out at the latest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agenda_by: Option<NaiveDate>,
    /// The day on which the material is out at the latest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub material_by: Option<NaiveDate>,
    /// Where a meeting by video is ruled, which staff judge; absent on site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video: Option<String>,
}

/// A gathering as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct GatheringView {
    /// The gathering.
    pub gathering: GatheringId,
    /// What it is.
    pub terms: GatheringTerms,
    /// How often its name, time or place changed, or it was cancelled.
    pub sequence: u32,
    /// Whether it is cancelled.
    pub cancelled: bool,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled_because: Option<Text<4000>>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text<10_000>>,
    /// What is on the agenda.
    pub agenda: Vec<Line<300>>,
    /// The digital address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<WebLink>,
    /// The questions of an interview.
    pub guide: Vec<Line<500>>,
    /// The last Danish day to sign up, inclusive, where one is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<NaiveDate>,
    /// Whether one can sign up now.
    pub takes_sign_ups: bool,
    /// How the places stand.
    pub places: Vec<SlotView>,
    /// What the law says, where it is a body's meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openness: Option<OpennessView>,
    /// How many were invited.
    pub invited: u32,
    /// When those who have a place were last reminded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminded: Option<Timestamp>,
    /// Whether it was recorded.
    pub recorded: bool,
    /// How many came without having signed up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub walk_ins: Option<u32>,
    /// The minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<GatheringMinutes>,
    /// When they were approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_at: Option<Timestamp>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<Text<20_000>>,
    /// What it led to.
    pub led_to: Vec<StreamKey>,
}

/// How the actor stands to a gathering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seen {
    /// Whether they see it at all.
    pub(super) at_all: bool,
    /// Whether they see what is for staff and those who have a place.
    pub(super) inside: bool,
}

/// How the actor stands to a gathering.
pub(super) fn seen(
    desk: &mut Desk<'_>,
    id: GatheringId,
    gathering: &Gathering,
) -> Result<Seen, Halt> {
    let is_public = gathering.terms.admission != Admission::Invited;
    let mut seen = Seen {
        at_all: is_public || desk.actor().is_official(),
        inside: desk.actor().is_official(),
    };
    let Actor::Citizen { citizen } = desk.actor() else {
        return Ok(seen);
    };
    desk.require([], [secret_key(citizen)])?;
    let Some(secret) = desk.secret(citizen)? else {
        return Ok(seen);
    };
    let who = participant_of(&secret, &gathering_stream(id));
    let invited = invited_key(id, who);
    let sign_up = sign_up_stream(id, who);
    desk.require([sign_up.clone()], [invited.clone()])?;
    let sign_up = desk.get::<SignUp>(&sign_up)?;
    let standing = sign_up.map_or(Standing::Withdrawn, |sign_up| sign_up.standing);
    seen.inside |= standing == Standing::Accepted;
    seen.at_all |= standing != Standing::Withdrawn || desk.has_row(&invited)?;
    Ok(seen)
}

/// A gathering that the actor sees.
pub(super) fn visible(
    desk: &mut Desk<'_>,
    id: GatheringId,
) -> Result<(Arc<Gathering>, Seen), Halt> {
    let secret = desk.actor_secret();
    desk.require([gathering_stream(id)], secret)?;
    let gathering = existing(desk, id)?;
    let seen = seen(desk, id, &gathering)?;
    match seen.at_all {
        true => Ok((gathering, seen)),
        false => Err(GatheringError::NotFound.into()),
    }
}

fn openness(terms: &GatheringTerms) -> Option<OpennessView> {
    let BodyRule {
        open,
        agenda_days,
        material_days,
        provision,
        video,
        ..
    } = *body_rule(terms.body?, terms.day())?;
    let by = |days: Option<u32>| days.and_then(|days| weekdays_before(terms.day(), days));
    Some(OpennessView {
        open,
        provision: provision.to_owned(),
        agenda_by: by(agenda_days),
        material_by: by(material_days),
        video: video.filter(|_| terms.online).map(str::to_owned),
    })
}

impl Query for GetGathering {
    const NAME: &'static str = "gathering.get";
    type View = GatheringView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<GatheringView, Halt> {
        let (gathering, seen) = visible(desk, self.gathering)?;
        let terms = &gathering.terms;
        let shown = |_: &_| seen.inside || gathering.approved_at.is_some();
        let minutes = gathering.minutes.as_ref().filter(shown);
        let more = [&gathering.cancelled, &gathering.report];
        let texts = more.into_iter().flatten().chain(minutes);
        let texts = texts.chain([&gathering.about]);
        desk.require([], texts.map(|text| text.key.clone()))?;
        let about: GatheringAbout = desk.read(&gathering.about)?.unwrap_or_default();
        let counts = counted(desk, self.gathering, terms.numbers())?;
        let place = |(slot, Counted { taken, waiting }): (&u32, &Counted)| SlotView {
            slot: *slot,
            room: terms.room(*slot),
            taken: *taken,
            waiting: *waiting,
        };
        let cancelled = gathering.cancelled.is_some();
        Ok(GatheringView {
            gathering: self.gathering,
            sequence: gathering.sequence,
            cancelled,
            cancelled_because: match &gathering.cancelled {
                Some(reason) => desk.read(reason)?,
                None => None,
            },
            description: about.description,
            agenda: about.agenda,
            link: about.link.filter(|_| seen.inside),
            guide: if seen.inside { about.guide } else { Vec::new() },
            last_day: terms.last_day(),
            takes_sign_ups: !cancelled && terms.takes_sign_ups(desk.at()),
            places: counts.iter().map(place).collect(),
            openness: openness(terms),
            invited: gathering.invited,
            reminded: gathering.reminded,
            recorded: gathering.recorded,
            walk_ins: gathering.walk_ins,
            minutes: match minutes {
                Some(minutes) => desk.read(minutes)?,
                None => None,
            },
            approved_at: gathering.approved_at,
            report: match &gathering.report {
                Some(report) => desk.read(report)?,
                None => None,
            },
            led_to: gathering.led_to.clone(),
            terms: terms.clone(),
        })
    }
}
