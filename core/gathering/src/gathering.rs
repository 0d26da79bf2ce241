//! Gatherings (*arrangementer*): citizen meetings, interviews, dialogue meetings, yearly forums, committee meetings.
//!
//! Staff call a gathering for one or several hosts: the town, a team, a hearing, a council, an organisation. Rooms say themselves
//! which of their things may hold one ([`Hosts`](crate::journal::Hosts)), so that this room names none of them. Citizens sign up
//! with their account, others with a name and a contact or through staff, and bring companions, who count.
//!
//! **Places.** Each sign-up is a stream of its own. How many places are taken is counted by the index when somebody signs up, and the
//! count guards the command: of two who take the last place at once, one waits. Whoever is erased is in no index, so their place is
//! free at once.
//!
//! **The waiting list** is the order of arrival. Places that become free, because somebody withdraws or there is room for more, are
//! given in the same command, as [`WaitingRule`] says; what an erasure freed, with the next sign-up, withdrawal or change, or
//! with `gathering.promote`, which the host's job sends. Who is promoted is told.
//!
//! ```
//! use medborger::gathering::{GatheringKind, GatheringTerms, WaitingRule};
//! use medborger::{Line, journal::StreamKey};
//!
//! let town = vec![StreamKey::from_text("town")];
//! let (starts, ends) = ("2026-05-04T17:00:00Z".parse()?, "2026-05-04T19:00:00Z".parse()?);
//! let terms = GatheringTerms::new(GatheringKind::CitizenMeeting, town, Line::new("Havnen")?, starts, ends)
//!     .with_place(Line::new("Rådhuset")?)
//!     .with_capacity(80)
//!     .with_companions_max(2)
//!     .with_sign_up_days(3)
//!     .with_waiting(WaitingRule::FirstThatFits);
//! assert_eq!(terms.last_day().unwrap().to_string(), "2026-05-01");
//! # Ok::<(), medborger::Error>(())
//! ```

mod calendar;
mod call;
mod error;
mod held;
mod invite;
mod join;
mod list;
mod news;
mod places;
mod rule;
mod shown;
mod signup;
mod terms;

use std::sync::Arc;

use medborger_codec::{Make, Record};

pub use error::GatheringError;
pub use invite::InviteReason;
pub use rule::{BodyRule, MeetingBody, body_rule};
pub use signup::{
    Attendee, AttendeeContact, AttendeeNeeds, Party, SignUp, SignUpData, SignUpEvent, Standing,
};
pub use terms::{
    Admission, GatheringKind, GatheringSeries, GatheringSlot, GatheringTerms, WaitingRule,
};

use crate::id::GatheringId;
use crate::interop::WebLink;
use crate::journal::{
    CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, Table, TextRef,
    Whose, events,
};
use crate::text::{Line, Text};
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::calendar::ReplyToGathering;
    pub use super::call::{CallGathering, CancelGathering, ChangeGathering};
    pub use super::held::{
        ApproveGatheringMinutes, KeepGatheringMinutes, NoteRecording, RecordTurnout,
        RemindGathering, ReportGathering,
    };
    pub use super::invite::InviteToGathering;
    pub use super::join::{PromoteWaiting, SignUpForGathering, WithdrawSignUp};
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::GatheringEvent;
    pub use super::signup::SignUpEvent;
}

/// What can be asked.
pub mod query {
    pub use super::calendar::ShowGatheringCalendar;
    pub use super::list::{FindDueReminders, ListGatherings, ListMyGatherings, ListSignUps};
    pub use super::shown::GetGathering;
}

/// What is answered.
pub mod view {
    pub use super::calendar::GatheringCalendar;
    pub use super::list::{
        GatheringItem, GatheringList, MyGathering, MyGatherings, SignUpItem, SignUpList,
    };
    pub use super::shown::{GatheringView, OpennessView, SlotView};
}

/// What is said of a gathering, beside its terms. Lies in the vault.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GatheringAbout {
    /// What it is about, for everybody who sees it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text<10_000>>,
    /// What is on the agenda, for everybody who sees it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<Line<300>>,
    /// The digital address, for staff and those who have a place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<WebLink>,
    /// The questions of an interview, for staff and those who have a place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guide: Vec<Line<500>>,
}

/// What was said and decided. Lies in the vault.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GatheringMinutes {
    /// What was said.
    pub text: Text<50_000>,
    /// What was decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Text<4000>>,
}

/// A gathering's state.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Gathering {
    /// What it is.
    pub terms: GatheringTerms,
    /// What is said of it: a [`GatheringAbout`].
    pub about: TextRef,
    /// How often its name, time or place changed, or it was cancelled: the sequence number of iCalendar.
    #[serde(default)]
    pub sequence: u32,
    /// Why it was cancelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<TextRef>,
    /// How many ever signed up.
    #[serde(default)]
    pub arrivals: u32,
    /// How many were invited.
    #[serde(default)]
    pub invited: u32,
    /// In how many parts.
    #[serde(default)]
    pub parts: u32,
    /// When those who have a place were last reminded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminded: Option<Timestamp>,
    /// Whether it was recorded.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub recorded: bool,
    /// How many came without having signed up, once attendance was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub walk_ins: Option<u32>,
    /// The minutes: a [`GatheringMinutes`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<TextRef>,
    /// When they were approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_at: Option<Timestamp>,
    /// What came of it, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<TextRef>,
    /// What it led to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub led_to: Vec<StreamKey>,
}

events! {
    /// What can happen to a gathering.
    GatheringEvent, GATHERING_EVENTS {
        /// Called.
        Called {
            /// What it is.
            terms: GatheringTerms,
            /// What is said of it.
            about: TextRef,
        } = "gathering.called";
        /// Changed.
        Changed {
            /// What it is now.
            terms: GatheringTerms,
            /// What is said of it.
            about: TextRef,
        } = "gathering.changed";
        /// Cancelled.
        Cancelled {
            /// Why.
            reason: TextRef,
        } = "gathering.cancelled";
        /// Somebody signed up.
        SignedUp = "gathering.signed_up";
        /// Citizens were invited.
        Invited {
            /// Which part of the invitations it is, from 1.
            part: u32,
            /// How many.
            count: u32,
        } = "gathering.invited";
        /// Those who have a place were reminded.
        Reminded = "gathering.reminded";
        /// It was recorded.
        Recorded = "gathering.recorded";
        /// It was seen who came.
        TurnedOut {
            /// How many came without having signed up.
            walk_ins: u32,
        } = "gathering.turned_out";
        /// Minutes were written, or written anew.
        MinutesKept {
            /// The words.
            text: TextRef,
        } = "gathering.minutes_kept";
        /// They were approved.
        MinutesApproved = "gathering.minutes_approved";
        /// It was said what came of it.
        Reported {
            /// In words.
            text: TextRef,
            /// What it led to.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            led_to: Vec<StreamKey>,
        } = "gathering.reported";
    }
}

impl Stream for Gathering {
    const KIND: &'static str = "gathering";
    const STATE_VERSION: u32 = 2;
    type Event = GatheringEvent;
    const EVENT_TYPES: &'static [&'static str] = GATHERING_EVENTS;

    fn evolve(state: Option<Self>, event: &GatheringEvent, at: Timestamp) -> Option<Self> {
        use GatheringEvent as E;
        if let E::Called { terms, about } = event {
            return Some(Self {
                terms: terms.clone(),
                about: about.clone(),
                sequence: 0,
                cancelled: None,
                arrivals: 0,
                invited: 0,
                parts: 0,
                reminded: None,
                recorded: false,
                walk_ins: None,
                minutes: None,
                approved_at: None,
                report: None,
                led_to: Vec::new(),
            });
        }
        let mut gathering = state?;
        match event {
            E::Called { .. } => return None,
            E::Changed { terms, about } => {
                if !terms.is_when_and_where(&gathering.terms) {
                    gathering.sequence = gathering.sequence.checked_add(1)?;
                }
                gathering.terms = terms.clone();
                gathering.about = about.clone();
            }
            E::Cancelled { reason } => {
                gathering.cancelled = Some(reason.clone());
                gathering.sequence = gathering.sequence.checked_add(1)?;
            }
            E::SignedUp => gathering.arrivals = gathering.arrivals.checked_add(1)?,
            E::Invited { part, count } => {
                gathering.parts = *part;
                gathering.invited = gathering.invited.checked_add(*count)?;
            }
            E::Reminded => gathering.reminded = Some(at),
            E::Recorded => gathering.recorded = true,
            E::TurnedOut { walk_ins } => gathering.walk_ins = Some(*walk_ins),
            E::MinutesKept { text } => gathering.minutes = Some(text.clone()),
            E::MinutesApproved => gathering.approved_at = Some(at),
            E::Reported { text, led_to } => {
                gathering.report = Some(text.clone());
                gathering.led_to.clone_from(led_to);
            }
        }
        Some(gathering)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        let terms = &self.terms;
        add("month", &terms.day().format("%Y-%m").to_string());
        for host in &terms.hosts {
            add("host", &host.text());
        }
        list::terms(self, add);
        if let (Some(yearly), None) = (terms.yearly(), &self.cancelled) {
            add("yearly", &yearly);
        }
    }

    fn texts(&self) -> Vec<TextRef> {
        let more = [&self.cancelled, &self.minutes, &self.report];
        let more = more.into_iter().flatten();
        std::iter::once(&self.about).chain(more).cloned().collect()
    }
}

/// The key of a gathering's stream.
#[must_use]
pub fn gathering_stream(gathering: GatheringId) -> StreamKey {
    StreamKey::new(Gathering::KIND, gathering)
}

fn existing(desk: &mut Desk<'_>, id: GatheringId) -> Result<Arc<Gathering>, Halt> {
    Ok(desk
        .get::<Gathering>(&gathering_stream(id))?
        .ok_or(GatheringError::NotFound)?)
}

/// A gathering that is not cancelled.
fn standing(desk: &mut Desk<'_>, id: GatheringId) -> Result<Arc<Gathering>, Halt> {
    let gathering = existing(desk, id)?;
    match gathering.cancelled {
        Some(_) => Err(GatheringError::Cancelled.into()),
        None => Ok(gathering),
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "gathering",
    streams: &[StreamOps::of::<Gathering>(), StreamOps::of::<SignUp>()],
    commands: &[
        CommandEntry::of::<CallGathering>(),
        CommandEntry::of::<ChangeGathering>(),
        CommandEntry::of::<CancelGathering>(),
        CommandEntry::of::<SignUpForGathering>(),
        CommandEntry::of::<WithdrawSignUp>(),
        CommandEntry::of::<PromoteWaiting>(),
        CommandEntry::of::<InviteToGathering>(),
        CommandEntry::of::<ReplyToGathering>(),
        CommandEntry::of::<RemindGathering>(),
        CommandEntry::of::<RecordTurnout>(),
        CommandEntry::of::<NoteRecording>(),
        CommandEntry::of::<KeepGatheringMinutes>(),
        CommandEntry::of::<ApproveGatheringMinutes>(),
        CommandEntry::of::<ReportGathering>(),
    ],
    queries: &[
        QueryEntry::of::<GetGathering>(),
        QueryEntry::of::<ListGatherings>(),
        QueryEntry::of::<ListSignUps>(),
        QueryEntry::of::<ListMyGatherings>(),
        QueryEntry::of::<FindDueReminders>(),
        QueryEntry::of::<ShowGatheringCalendar>(),
    ],
    codes: &[GatheringError::CODES],
    rows: &[
        Table::new(signup::SIGN_UPS, Whose::Either)
            .about("gathering")
            .forgettable(),
        Table::new(invite::INVITED, Whose::Citizen).about("gathering"),
        Table::new(invite::ASKED, Whose::Citizen)
            .about("gathering")
            .shown_elsewhere(),
    ],
    topical: &[news::TOPICAL],
    tells: news::TELLS,
    ..Room::EMPTY
};
