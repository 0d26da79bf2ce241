//! Needs (*efterspørgsel*): who is asked for, to do what, when and where.

mod list;
mod news;
mod post;
mod shown;

use medborger_base::sorted::{SortedMap, SortedSet};
use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

pub use list::NeedOrder;
pub(super) use post::{ENTRIES_MAX, check_period};
pub(crate) use shown::may_see;

use super::assignment;
use super::shift::months_of;
use super::{ExchangeError, Schedule, Visibility};
use crate::calendar::{local_date, read_day_or_none};
use crate::id::{AssignmentId, CitizenId, NeedId, OrganisationId};
use crate::journal::{
    CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, Table, TextRef,
    VaultRow, Whose, events, in_table, parse_own,
};
use crate::key::Key;
use crate::organisation::{self, Organisation, Power, organisation_stream};
use crate::place::Place;
use crate::text::{Line, Text};
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::post::{ChangeNeed, CloseNeed, PostNeed};
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::NeedEvent;
}

/// What can be asked.
pub mod query {
    pub use super::list::ListNeeds;
    pub use super::shown::GetNeed;
}

/// What is answered.
pub mod view {
    pub use super::list::{NeedItem, NeedList};
    pub use super::shown::NeedView;
}

/// How many people a need is for at most.
pub(super) const CAPACITY_MAX: u16 = 1000;

/// What a need says. Lies in the vault: it is its poster's.
#[derive(Debug, Clone, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NeedText {
    /// What it is called.
    pub title: Line<200>,
    /// The task.
    pub task: Text<4000>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// What a task brings volunteers into contact with: what safeguards it needs follows from that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct TaskContact {
    /// Direct contact with children under 15 (børneattestloven).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub children: bool,
    /// It leads into private homes.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub homes: bool,
    /// It is about money.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub money: bool,
}

/// What a need asks for.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NeedSpec {
    /// Interest areas, by key.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub interests: SortedSet<Key>,
    /// Competencies without which nobody can do it.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub required: SortedSet<Key>,
    /// Competencies that help.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub wished: SortedSet<Key>,
    /// Languages, one of which is spoken; any where it is empty.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub languages: SortedSet<Key>,
    /// The part of the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Key>,
    /// From how far somebody may come, in kilometres as the crow flies; 0 to 500.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reach_km: Option<i32>,
    /// When.
    #[serde(default)]
    pub schedule: Schedule,
    /// The most people; 1 to 1,000.
    #[serde(default = "one")]
    pub capacity: u16,
    /// The fewest people with whom it works; 0 to the capacity.
    #[serde(default)]
    pub minimum: u16,
    /// Whether it is closed rather than done with fewer than the minimum: then the matching proposes nobody for it, and keeps
    /// nobody from another need. Otherwise the minimum must be met or lowered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub or_closed: bool,
    /// 1 is staffed first, 5 last.
    #[serde(default = "middle")]
    pub priority: u8,
    /// At least so old at the end of the year, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_from: Option<u8>,
    /// At most so old at the end of the year, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_to: Option<u8>,
    /// The first day of the period.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub from: Option<NaiveDate>,
    /// The last day of the period, inclusive; the need expires after it.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub to: Option<NaiveDate>,
    /// Who sees it.
    #[serde(default)]
    pub visibility: Visibility,
    /// What it brings volunteers into contact with.
    #[serde(default)]
    pub contact: TaskContact,
    /// The grade, 7 to 10, of a pupil whom an older student is to help (*mentor*). Pupils of these grades count as
    /// children under 15: in grades 7 and 8 they are, and nobody asks for their age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mentoring_grade: Option<u8>,
}

fn one() -> u16 {
    1
}

fn middle() -> u8 {
    3
}

impl NeedSpec {
    /// Whether a volunteer has direct contact with children under 15.
    #[must_use]
    pub fn involves_children(&self) -> bool {
        self.contact.children || self.mentoring_grade.is_some()
    }
}

/// Where a need stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum NeedStage {
    /// People can come forward.
    Open,
    /// Every place is taken.
    Full,
    /// Its last day has passed.
    Expired,
    /// It was closed.
    Closed,
}

/// A need's state.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Need {
    /// The organisation that posted it; a citizen did where it is absent, and the vault says who.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// What it says, in the vault: a [`NeedText`].
    pub text: TextRef,
    /// What it asks for.
    pub spec: NeedSpec,
    /// Which version of what people say yes to: times, place, period, contact and age. It grows with each change of them.
    #[serde(default)]
    pub version: u32,
    /// The assignments that take places: both sides have said yes. Whether it hangs on a volunteer who is still in the bank;
    /// where the work is done, the place stays taken whatever becomes of them.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub taken: SortedMap<AssignmentId, bool>,
    /// Whether it was closed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub closed: bool,
    /// When it was posted.
    pub at: Timestamp,
}

events! {
    /// What can happen to a need.
    NeedEvent, NEED_EVENTS {
        /// Posted, or changed.
        Posted {
            /// By which organisation; by a citizen where it is absent.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            organisation: Option<OrganisationId>,
            /// What it says.
            text: TextRef,
            /// What it asks for.
            spec: Box<NeedSpec>,
            /// Which version of what people say yes to.
            version: u32,
        } = "need.posted";
        /// Somebody has a place.
        PlaceTaken {
            /// By which assignment.
            assignment: AssignmentId,
            /// Whether a volunteer has it, and no organisation.
            volunteer: bool,
        } = "need.place_taken";
        /// The work is done; the place stays taken.
        PlaceKept {
            /// By which assignment.
            assignment: AssignmentId,
        } = "need.place_kept";
        /// A place is free again.
        PlaceFreed {
            /// By which assignment it was taken.
            assignment: AssignmentId,
        } = "need.place_freed";
        /// Closed.
        Closed = "need.closed";
    }
}

impl Stream for Need {
    const KIND: &'static str = "need";
    const STATE_VERSION: u32 = 5;
    const VAULT_TERMS: &'static [&'static str] = list::TEXT_TERMS;
    type Event = NeedEvent;
    const EVENT_TYPES: &'static [&'static str] = NEED_EVENTS;

    fn evolve(state: Option<Self>, event: &NeedEvent, at: Timestamp) -> Option<Self> {
        use NeedEvent as E;
        if let E::Posted {
            organisation,
            text,
            spec,
            version,
        } = event
        {
            let (taken, at) =
                state.map_or((SortedMap::new(), at), |before| (before.taken, before.at));
            return Some(Self {
                organisation: *organisation,
                text: text.clone(),
                spec: NeedSpec::clone(spec),
                version: *version,
                taken,
                closed: false,
                at,
            });
        }
        let mut need = state?;
        match event {
            E::Posted { .. } => return None,
            E::PlaceTaken {
                assignment,
                volunteer,
            } => {
                need.taken.insert(*assignment, *volunteer);
            }
            E::PlaceKept { assignment } => *need.taken.get_mut(assignment)? = false,
            E::PlaceFreed { assignment } => {
                need.taken.remove(assignment)?;
            }
            E::Closed => need.closed = true,
        }
        Some(need)
    }

    fn hung_on(row: &VaultRow) -> Option<String> {
        if in_table(row, &["assignment"]).is_some() {
            return parse_own::<NeedId>(&row.value).map(|need| need.to_string());
        }
        in_table(row, &["seeker"]).map(str::to_owned)
    }

    fn anchor(id: &str) -> Option<String> {
        Some(format!("seeker/{id}"))
    }

    fn anchors(&self, id: &str) -> Vec<String> {
        let volunteers = self.taken.iter().filter(|(_, volunteer)| **volunteer);
        let mut keys: Vec<String> = volunteers.map(|(id, _)| assignment::row_key(id)).collect();
        if self.organisation.is_none() && !self.closed {
            keys.push(seeker_key(id));
        }
        keys
    }

    fn lapse(&self, _: &str, anchor: &str, _: Timestamp) -> Vec<NeedEvent> {
        let assignment = anchor.strip_prefix("assignment/");
        vec![match assignment.and_then(|id| id.parse().ok()) {
            Some(assignment) => NeedEvent::PlaceFreed { assignment },
            None => NeedEvent::Closed,
        }]
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
        if !self.taken.is_empty() {
            for month in months_of(&self.spec.schedule) {
                add("shifts", &month);
            }
        }
        if !self.closed {
            add("open", "yes");
        }
        list::terms(self, add);
    }

    fn texts(&self) -> Vec<TextRef> {
        vec![self.text.clone()]
    }
}

impl Need {
    /// Where it stands at an instant. Closed stays closed; what expired stays expired though it is full.
    #[must_use]
    pub fn stage(&self, at: Timestamp) -> NeedStage {
        let today = local_date(at.to_utc());
        if self.closed {
            NeedStage::Closed
        } else if self.spec.to.is_some_and(|last| last < today) {
            NeedStage::Expired
        } else if self.places_taken() >= self.spec.capacity {
            NeedStage::Full
        } else {
            NeedStage::Open
        }
    }

    /// Whether its last day has passed or the last of its fixed times has ended: then nobody is planned for it.
    #[must_use]
    pub fn is_over(&self, at: Timestamp) -> bool {
        self.stage(at) == NeedStage::Expired || self.spec.schedule.is_over(at)
    }

    /// How many places are taken by people who, like the poster, have said yes.
    #[must_use]
    pub fn places_taken(&self) -> u16 {
        u16::try_from(self.taken.len()).unwrap_or(u16::MAX)
    }

    /// Refuses where nobody can be proposed for it any more.
    pub(super) fn must_be_open(&self, at: Timestamp) -> Result<(), ExchangeError> {
        match self.stage(at) {
            NeedStage::Open => Ok(()),
            NeedStage::Full => Err(ExchangeError::NeedFull),
            NeedStage::Expired => Err(ExchangeError::NeedExpired),
            NeedStage::Closed => Err(ExchangeError::NeedClosed),
        }
    }
}

/// The key of a need's stream.
#[must_use]
pub fn need_stream(need: NeedId) -> StreamKey {
    StreamKey::new(Need::KIND, need)
}

/// The vault key under which the citizen who posted a need is found.
pub(super) fn seeker_key(need: impl std::fmt::Display) -> String {
    format!("{}{need}", list::SEEKER)
}

/// A need, or an error that there is none.
pub(crate) fn existing(desk: &mut Desk<'_>, id: NeedId) -> Result<Arc<Need>, Halt> {
    Ok(desk
        .get::<Need>(&need_stream(id))?
        .ok_or(ExchangeError::NeedNotFound)?)
}

/// The citizen who posted a need; none where an organisation did, or the citizen is forgotten.
pub(super) fn seeker(desk: &Desk<'_>, id: NeedId) -> Result<Option<CitizenId>, Halt> {
    desk.row_citizen(&seeker_key(id))
}

/// Asks for all that tells whether the actor may speak for whoever posted a need.
pub(super) fn require_poster(desk: &Desk<'_>, id: NeedId, need: &Need) -> Result<(), Halt> {
    let own = desk.actor_secret();
    desk.require(
        need.organisation.map(organisation_stream),
        own.into_iter().chain([seeker_key(id)]),
    )
}

/// Refuses everybody but staff and whoever may speak for the poster.
pub(super) fn must_be_poster(
    desk: &mut Desk<'_>,
    id: NeedId,
    need: &Need,
    power: Power,
) -> Result<(), Halt> {
    require_poster(desk, id, need)?;
    if desk.actor().is_official() {
        // Also where the organisation is closed: somebody must be able to end what goes on.
        return Ok(());
    }
    match need.organisation {
        Some(organisation) => organisation::must_speak_for(desk, organisation, power).map(drop),
        None => match seeker(desk, id)? {
            Some(citizen) => Ok(desk.must_be(citizen)?),
            None => Ok(desk.must_be_official()?),
        },
    }
}

/// A need, for whoever may see it: whom it is meant for, staff, and who may speak for the poster. To anybody else there is
/// none.
#[doc(hidden)]
pub fn seen(desk: &mut Desk<'_>, id: NeedId) -> Result<Arc<Need>, Halt> {
    let need = existing(desk, id)?;
    if may_see(desk, need.spec.visibility) || is_poster(desk, id, &need)? {
        return Ok(need);
    }
    Err(ExchangeError::NeedNotFound.into())
}

/// Whether the actor is staff or may speak for the poster: for what is shown.
pub(super) fn is_poster(desk: &mut Desk<'_>, id: NeedId, need: &Need) -> Result<bool, Halt> {
    if desk.actor().is_official() {
        return Ok(true);
    }
    require_poster(desk, id, need)?;
    match need.organisation {
        Some(organisation) => organisation::speaks_for(desk, organisation, Power::Post),
        None => Ok(seeker(desk, id)?.is_some_and(|citizen| desk.must_be(citizen).is_ok())),
    }
}

/// Refuses where nobody can come forward: the need is not open, or whoever posted it is gone.
pub(super) fn must_take_people(desk: &mut Desk<'_>, need: &Need) -> Result<(), Halt> {
    if let Some(organisation) = need.organisation {
        organisation::at_work(desk, organisation)?;
    }
    Ok(need.must_be_open(desk.at())?)
}

/// The organisation that posted a need.
pub(super) fn poster_organisation(
    desk: &mut Desk<'_>,
    need: &Need,
) -> Result<Option<Arc<Organisation>>, Halt> {
    match need.organisation {
        Some(id) => desk.get::<Organisation>(&organisation_stream(id)),
        None => Ok(None),
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "need",
    streams: &[StreamOps::of::<Need>()],
    commands: &[
        CommandEntry::of::<PostNeed>(),
        CommandEntry::of::<ChangeNeed>(),
        CommandEntry::of::<CloseNeed>(),
    ],
    queries: &[QueryEntry::of::<GetNeed>(), QueryEntry::of::<ListNeeds>()],
    codes: &[ExchangeError::CODES],
    topical: &[news::TOPICAL],
    tells: news::TELLS,
    rows: &[Table::new(list::SEEKER, Whose::Citizen).about("need")],
    personal: list::PERSONAL,
    ..Room::EMPTY
};
