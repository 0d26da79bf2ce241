//! What a gathering is: its kind, who holds it, when, where, and who may come.

use medborger_base::sorted::SortedSet;

use chrono::{Datelike as _, Days, NaiveDate};
use medborger_codec::{Make, Record};

use super::GatheringError;
use super::rule::{MeetingBody, body_rule};
use crate::calendar::{closes_at, local_date};
use crate::journal::{Desk, Halt, HostFit, StreamKey};
use crate::key::Key;
use crate::text::Line;
use crate::time::Timestamp;

/// The longest gathering, in microseconds: three days, however long the clocks make them.
const LONGEST: i64 = 3 * 86_400_000_000;
const HOSTS_MAX: usize = 10;
const SLOTS_MAX: usize = 100;
const TOPICS_MAX: usize = 20;
const CAPACITY_MAX: u32 = 100_000;
const DAYS_MAX: u32 = 90;
/// As many come together at most: one and nine companions.
pub(super) const PARTY_MAX: u32 = 10;

/// What kind of gathering it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum GatheringKind {
    /// A meeting for citizens about a theme (*borgermøde*).
    CitizenMeeting,
    /// An interview of one person or a group, by invitation (*interview*).
    Interview,
    /// A meeting to talk with one another, such as citizens with politicians (*dialogmøde*).
    DialogueMeeting,
    /// A council's yearly forum for all voluntary actors (*Fælles Forum*): one a year by one council.
    YearlyForum,
    /// The municipality's own yearly meeting for its volunteers (*frivilligmøde*): one a year. It is another thing than the forum.
    VolunteersMeeting,
    /// A committee's meeting (*udvalgsmøde*).
    CommitteeMeeting,
}

/// Who may come.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
#[serde(tag = "who", rename_all = "snake_case", deny_unknown_fields)]
pub enum Admission {
    /// Everybody.
    #[default]
    Everybody,
    /// Members of these, such as a team; others only where staff sign them up.
    Members {
        /// Of which, by kind and id.
        of: Vec<StreamKey>,
    },
    /// Those who are invited. Nobody else sees the gathering.
    Invited,
}

/// Who is promoted from the waiting list when places become free. A party that is larger than all places together is always
/// passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum WaitingRule {
    /// In the order of arrival: nobody is passed over, and whoever comes waits behind those who wait.
    #[default]
    InOrder,
    /// The first who fit: a party for which there is no room is passed over, and stays where it is.
    FirstThatFits,
}

/// A part of a series.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GatheringSeries {
    /// The series, by a name of its own.
    pub series: Key,
    /// Which of it, from 1.
    pub number: u32,
}

/// A time of its own within a gathering, of which those who sign up choose one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GatheringSlot {
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// For how many people there is room.
    pub capacity: u32,
}

/// What a gathering is. All of it is public where the gathering is.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GatheringTerms {
    /// What kind.
    pub kind: GatheringKind,
    /// Who holds it: `town`, or things by kind and id, as `team/…`, `hearing/…`, `council/…`, `organisation/…`.
    pub hosts: Vec<StreamKey>,
    /// What it is called.
    pub title: Line<200>,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends, within three days.
    pub ends_at: Timestamp,
    /// Where; absent where it is digital only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Line<200>>,
    /// Whether one can take part from afar; the address is told to those who have a place.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub online: bool,
    /// Of which series it is a part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<GatheringSeries>,
    /// The interest areas that it is about.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub topics: SortedSet<Key>,
    /// Who may come.
    #[serde(default)]
    pub admission: Admission,
    /// For how many people there is room, companions among them; without a limit where it is absent. Where there are slots, each
    /// has its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u32>,
    /// Times to choose from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slots: Vec<GatheringSlot>,
    /// How many each may bring along, 9 at most.
    #[serde(default)]
    pub companions_max: u32,
    /// So many Danish days before the gathering's day is the last day to sign up, inclusive; until it begins where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_up_days: Option<u32>,
    /// Who is promoted from the waiting list.
    #[serde(default)]
    pub waiting: WaitingRule,
    /// Of which body of the municipality it is a meeting, where it is one: then the law says whether it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<MeetingBody>,
}

/// The town as a host.
pub(super) const TOWN: &str = "town";

impl GatheringTerms {
    /// Refuses what no gathering can be, whoever holds it.
    pub(super) fn check(&self, at: Timestamp) -> Result<(), GatheringError> {
        use GatheringError as E;
        let (starts, ends) = (self.starts_at.micros(), self.ends_at.micros());
        if ends <= starts || ends - starts > LONGEST {
            return Err(E::TimeUnfit);
        }
        if self.starts_at <= at {
            return Err(E::InThePast);
        }
        if self.place.is_none() && !self.online {
            return Err(E::PlaceMissing);
        }
        let hosts: SortedSet<&StreamKey> = self.hosts.iter().collect();
        if hosts.is_empty() || hosts.len() != self.hosts.len() || hosts.len() > HOSTS_MAX {
            return Err(E::HostMissing);
        }
        let capacity = self.capacity.unwrap_or(1);
        if !(1..=CAPACITY_MAX).contains(&capacity) || self.companions_max >= PARTY_MAX {
            return Err(E::CapacityUnfit);
        }
        let within = |slot: &GatheringSlot| {
            slot.starts_at >= self.starts_at
                && slot.starts_at < slot.ends_at
                && slot.ends_at <= self.ends_at
                && (1..=CAPACITY_MAX).contains(&slot.capacity)
        };
        if self.slots.len() > SLOTS_MAX || !self.slots.iter().all(within) {
            return Err(E::SlotsUnfit);
        }
        if self.sign_up_days.unwrap_or(0) > DAYS_MAX {
            return Err(E::DeadlineUnfit);
        }
        if self.kind == GatheringKind::Interview && self.admission != Admission::Invited {
            return Err(E::InvitationNeeded);
        }
        let rule = self.body.and_then(|body| body_rule(body, self.day()));
        if let Some(rule) =
            rule.filter(|rule| rule.open != (self.admission == Admission::Everybody))
        {
            let provision = rule.provision;
            return Err(E::OpennessUnfit { provision });
        }
        let (field, max) = ("terms.topics", TOPICS_MAX);
        if self.topics.len() > max {
            return Err(E::TooMany { field, max });
        }
        let (field, max) = ("terms.admission.of", HOSTS_MAX);
        if self.member_hosts().len() > max {
            return Err(E::TooMany { field, max });
        }
        let fit = |host: &StreamKey| match self.kind {
            GatheringKind::YearlyForum => host.kind() == "council",
            GatheringKind::VolunteersMeeting => &*host.text() == TOWN,
            _ => true,
        };
        if self.is_yearly() && (self.hosts.len() != 1 || !self.hosts.iter().all(fit)) {
            return Err(E::HostUnfit);
        }
        Ok(())
    }

    /// Refuses hosts that are not there, or over by then, and those whose members may come.
    pub(super) fn check_hosts(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let of = self.member_hosts();
        desk.require(
            self.hosts
                .iter()
                .chain(of)
                .filter(|h| &*h.text() != TOWN)
                .cloned(),
            [],
        )?;
        for (number, host) in self.hosts.iter().enumerate() {
            let field = format!("terms.hosts[{number}]");
            self.check_host(desk, host, field)?;
        }
        if of.is_empty() && matches!(self.admission, Admission::Members { .. }) {
            let field = "terms.admission.of".to_owned();
            return Err(GatheringError::HostUnknown { field }.into());
        }
        for (number, host) in of.iter().enumerate() {
            let field = format!("terms.admission.of[{number}]");
            // Nobody is a member of the town.
            if &*host.text() == TOWN {
                return Err(GatheringError::HostUnknown { field }.into());
            }
            self.check_host(desk, host, field)?;
        }
        Ok(())
    }

    fn check_host(&self, desk: &mut Desk<'_>, host: &StreamKey, field: String) -> Result<(), Halt> {
        if &*host.text() == TOWN {
            return Ok(());
        }
        let fit = match desk.town().registry().hosts(host.kind()) {
            Some(hosts) => (hosts.may)(desk, host, self.ends_at)?,
            None => HostFit::Unknown,
        };
        match fit {
            HostFit::Fit => Ok(()),
            HostFit::Unknown => Err(GatheringError::HostUnknown { field }.into()),
            HostFit::Over => Err(GatheringError::HostOver { field }.into()),
        }
    }

    /// Whether it is as it was in the eyes of a calendar.
    pub(super) fn is_when_and_where(&self, before: &Self) -> bool {
        let said = |terms: &Self| (terms.starts_at, terms.ends_at, terms.online);
        let named = |terms: &Self| {
            (
                terms.title.clone(),
                terms.place.clone(),
                terms.slots.clone(),
            )
        };
        said(self) == said(before) && named(self) == named(before)
    }

    /// Those whose members may come.
    pub(super) fn member_hosts(&self) -> &[StreamKey] {
        match &self.admission {
            Admission::Members { of } => of,
            Admission::Everybody | Admission::Invited => &[],
        }
    }

    fn is_yearly(&self) -> bool {
        matches!(
            self.kind,
            GatheringKind::YearlyForum | GatheringKind::VolunteersMeeting
        )
    }

    /// Of what there is one a year: the kind, the host and the Danish year.
    pub(super) fn yearly(&self) -> Option<String> {
        let host = self.hosts.first().filter(|_| self.is_yearly())?;
        let year = self.day().year();
        Some(format!("{}/{year}", host.text()))
    }

    /// The Danish day on which it begins.
    pub(super) fn day(&self) -> NaiveDate {
        local_date(self.starts_at.to_utc())
    }

    /// When a slot begins and ends, by its number; the gathering itself where there is none of it.
    #[must_use]
    pub(super) fn times(&self, slot: u32) -> (Timestamp, Timestamp) {
        let slot = slot.checked_sub(1).and_then(|at| usize::try_from(at).ok());
        match slot.and_then(|at| self.slots.get(at)) {
            Some(slot) => (slot.starts_at, slot.ends_at),
            None => (self.starts_at, self.ends_at),
        }
    }

    /// The last Danish day to sign up, where one is set.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        let days = Days::new(u64::from(self.sign_up_days?));
        self.day().checked_sub_days(days)
    }

    /// Whether one can sign up at an instant.
    pub(super) fn takes_sign_ups(&self, at: Timestamp) -> bool {
        let in_time = match self.last_day().map(closes_at) {
            Some(Ok(over)) => at.to_utc() < over,
            Some(Err(_)) => false,
            None => true,
        };
        in_time && at < self.starts_at
    }

    /// For how many there is room in a slot, from 1, or in the gathering, under 0. None where there is no limit.
    pub(super) fn room(&self, slot: u32) -> Option<u32> {
        match slot.checked_sub(1) {
            None => self.capacity,
            Some(at) => {
                let slot = usize::try_from(at).ok().and_then(|at| self.slots.get(at));
                Some(slot.map_or(0, |slot| slot.capacity))
            }
        }
    }

    /// The numbers of its slots; 0 alone where there are none.
    pub(super) fn numbers(&self) -> std::ops::RangeInclusive<u32> {
        match u32::try_from(self.slots.len()) {
            Ok(0) | Err(_) => 0..=0,
            Ok(slots) => 1..=slots,
        }
    }
}
