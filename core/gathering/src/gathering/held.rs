//! Around the gathering itself: reminding, who came, recording, minutes, and what came of it.

use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::call::unbegun;
use super::signup::{SignUp, SignUpEvent, Standing, sign_up_stream};
use super::{
    Gathering, GatheringError, GatheringEvent, GatheringMinutes, gathering_stream, standing,
};
use crate::id::{GatheringId, ParticipantRef};
use crate::journal::{Command, Desk, DeskError, Find, Halt, Owner, StreamKey, each, topical_title};
use crate::text::Text;

/// How long after a reminder there is none again, in microseconds: twelve hours.
const APART: i64 = 12 * 3_600_000_000;
/// Whose attendance is recorded with one command.
const PRESENT_MAX: usize = 500;
/// How many decisions minutes have at most.
const DECISIONS_MAX: usize = 100;
/// How many things a gathering led to at most.
const LED_TO_MAX: usize = 50;

/// `gathering.remind`: reminds those who have a place: a line in each inbox, once within twelve hours. `gathering.due` says when it is
/// time. For staff and the host's job.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RemindGathering {
    /// The gathering.
    pub gathering: GatheringId,
}

impl Command for RemindGathering {
    const NAME: &'static str = "gathering.remind";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let gathering = unbegun(desk, self.gathering)?;
        let since = gathering
            .reminded
            .map(|last| desk.at().micros() - last.micros());
        if since.is_some_and(|since| since < APART) {
            return Err(DeskError::NothingToDo.into());
        }
        emit(desk, self.gathering, &GatheringEvent::Reminded)
    }
}

fn emit(desk: &mut Desk<'_>, id: GatheringId, event: &GatheringEvent) -> Result<(), Halt> {
    desk.emit::<Gathering>(&gathering_stream(id), event)
}

/// A gathering that has begun and is not cancelled.
fn begun(desk: &mut Desk<'_>, id: GatheringId) -> Result<Arc<Gathering>, Halt> {
    desk.must_be_official()?;
    let gathering = standing(desk, id)?;
    match gathering.terms.starts_at > desk.at() {
        true => Err(GatheringError::NotBegun.into()),
        false => Ok(gathering),
    }
}

/// `gathering.record_turnout`: records who came, up to 500 at once; once more corrects it. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RecordTurnout {
    /// The gathering.
    pub gathering: GatheringId,
    /// The references of those who have a place and came.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present: Vec<ParticipantRef>,
    /// Of those who have a place and did not come.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<ParticipantRef>,
    /// How many came without having signed up, in all.
    #[serde(default)]
    pub walk_ins: u32,
}

impl Command for RecordTurnout {
    const NAME: &'static str = "gathering.record_turnout";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.gathering);
        let gathering = begun(desk, self.gathering)?;
        let (field, max) = ("present", PRESENT_MAX);
        if self.present.len() + self.absent.len() > max {
            return Err(GatheringError::TooMany { field, max }.into());
        }
        let of = |who: &ParticipantRef| sign_up_stream(self.gathering, *who);
        desk.require(self.present.iter().chain(&self.absent).map(of), [])?;
        for (list, all, present) in [
            ("present", &self.present, true),
            ("absent", &self.absent, false),
        ] {
            for (number, who) in all.iter().enumerate() {
                let stream = of(who);
                let sign_up = desk.get::<SignUp>(&stream)?;
                let placed = sign_up.filter(|s| s.standing == Standing::Accepted);
                let Some(before) = placed else {
                    let field = format!("{list}[{number}]");
                    return Err(GatheringError::NotAParticipant { field }.into());
                };
                if before.attended != Some(present) {
                    desk.emit::<SignUp>(&stream, &SignUpEvent::Attended { present })?;
                }
            }
        }
        let walk_ins = self.walk_ins;
        match gathering.walk_ins == Some(walk_ins) {
            // What was said of the parties may be all that is new.
            true if !(self.present.is_empty() && self.absent.is_empty()) => Ok(()),
            _ => emit(
                desk,
                self.gathering,
                &GatheringEvent::TurnedOut { walk_ins },
            ),
        }
    }
}

/// `gathering.note_recording`: notes that a gathering was recorded. Refused unless all who have a place consented. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NoteRecording {
    /// The gathering.
    pub gathering: GatheringId,
}

impl Command for NoteRecording {
    const NAME: &'static str = "gathering.note_recording";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        begun(desk, self.gathering)?;
        let without = Find::with::<SignUp>("unrecorded", self.gathering.to_string());
        let count = desk.find(&without.with_limit(0))?.total;
        if count > 0 {
            return Err(GatheringError::RecordingWithoutConsent { count }.into());
        }
        emit(desk, self.gathering, &GatheringEvent::Recorded)
    }
}

/// `gathering.keep_minutes`: writes the minutes, or writes them anew before they are approved. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct KeepGatheringMinutes {
    /// The gathering.
    pub gathering: GatheringId,
    /// What was said and decided.
    pub minutes: GatheringMinutes,
}

impl Command for KeepGatheringMinutes {
    const NAME: &'static str = "gathering.keep_minutes";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let gathering = begun(desk, self.gathering)?;
        let (field, max) = ("minutes.decisions", DECISIONS_MAX);
        if self.minutes.decisions.len() > max {
            return Err(GatheringError::TooMany { field, max }.into());
        }
        if gathering.approved_at.is_some() {
            return Err(GatheringError::MinutesUnfit.into());
        }
        let text = desk.text(Owner::Town, &self.minutes)?;
        emit(desk, self.gathering, &GatheringEvent::MinutesKept { text })
    }
}

/// `gathering.approve_minutes`: the minutes are approved, and shown to all who see the gathering. From then on they stand. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApproveGatheringMinutes {
    /// The gathering.
    pub gathering: GatheringId,
}

impl Command for ApproveGatheringMinutes {
    const NAME: &'static str = "gathering.approve_minutes";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let gathering = begun(desk, self.gathering)?;
        if gathering.minutes.is_none() || gathering.approved_at.is_some() {
            return Err(GatheringError::MinutesUnfit.into());
        }
        emit(desk, self.gathering, &GatheringEvent::MinutesApproved)
    }
}

/// `gathering.report`: says what came of a gathering, in words and by what it led to. Once more says it anew. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportGathering {
    /// The gathering.
    pub gathering: GatheringId,
    /// What came of it.
    pub text: Text<20_000>,
    /// What it led to, by kind and id: ideas, hearings, teams.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub led_to: Vec<StreamKey>,
}

impl Command for ReportGathering {
    const NAME: &'static str = "gathering.report";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        begun(desk, self.gathering)?;
        let (field, max) = ("led_to", LED_TO_MAX);
        if self.led_to.len() > max {
            return Err(GatheringError::TooMany { field, max }.into());
        }
        let registry = desk.town().registry();
        let known = |thing: &&StreamKey| registry.topical(thing.kind()).is_some();
        desk.require(self.led_to.iter().filter(known).cloned(), [])?;
        each(
            self.led_to.iter().enumerate(),
            |(number, thing)| match topical_title(desk, thing)? {
                Some(_) => Ok(()),
                None => {
                    let field = format!("led_to[{number}]");
                    Err(GatheringError::OutcomeUnknown { field }.into())
                }
            },
        )?;
        let text = desk.text(Owner::Town, &self.text)?;
        let led_to = self.led_to.clone();
        emit(
            desk,
            self.gathering,
            &GatheringEvent::Reported { text, led_to },
        )
    }
}
