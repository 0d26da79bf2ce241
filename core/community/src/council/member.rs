//! Members: appointed, ended, and followed by their deputies.

mod appoint;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

pub use appoint::AppointCouncillor;

use super::rule::AgeFit;
use super::{
    Council, CouncilError, CouncilEvent, CouncilNumbers, CouncilRule, Loaded, at_work,
    council_stream,
};
use crate::calendar::local_date;
use crate::citizen::{Profile, profile_key};
use crate::id::{CitizenId, OrganisationId, ParticipantRef, PersonId};
use crate::journal::{Actor, Command, Desk, DeskError, Halt};
use crate::numbered::numbered;
use crate::organisation::organisation_stream;
use crate::text::Line;
use crate::time::Timestamp;

/// How many members and deputies a council ever has.
const MEMBERS_MAX: usize = 2000;

/// Who a member is. The name, only the vault tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MemberRef {
    /// A citizen of the bank.
    Citizen {
        /// Their reference within the council.
        citizen: ParticipantRef,
    },
    /// Somebody without an account.
    Person {
        /// Their reference within the council.
        person: ParticipantRef,
    },
}

/// Who is to be a member.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum CouncilPerson {
    /// A citizen of the bank.
    Citizen {
        /// Who.
        citizen: CitizenId,
        /// Whether everybody sees the name. A protected name nobody sees.
        named: bool,
    },
    /// Somebody without an account, such as a councillor.
    Person {
        /// Under an id that the host made.
        person: PersonId,
        /// The name.
        name: Line<100>,
        /// Whether everybody sees it.
        named: bool,
    },
}

/// On which side of a disability council somebody sits (retssikkerhedsloven § 37 a).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum CouncilSide {
    /// Nominated by the disability organisations (*handicaporganisationerne*).
    DisabilityOrganisations,
    /// Appointed by the municipal council (*kommunalbestyrelsen*), councillors among them.
    MunicipalCouncil,
}

/// How a membership ended before its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum MembershipEnd {
    /// The member stepped down.
    Resigned,
    /// The member moved out of the municipality.
    MovedAway,
    /// The member died.
    Died,
    /// Whoever appointed the member took the appointment back.
    Recalled,
    /// The member was forgotten.
    Erased,
}

/// A membership or a deputyship.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CouncilMember {
    /// Who.
    pub who: MemberRef,
    /// Whether by election.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub elected: bool,
    /// On which side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<CouncilSide>,
    /// Whether as a deputy (*stedfortræder*, *suppleant*).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deputy: bool,
    /// Whose personal deputy, by number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deputy_of: Option<u32>,
    /// For which association.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub association: Option<OrganisationId>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, inclusive.
    pub to: NaiveDate,
    /// Whose seat a deputy took, by number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<u32>,
    /// How it ended before, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<(MembershipEnd, Timestamp)>,
}

impl CouncilMember {
    /// Whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.ended.is_none() && self.from <= day && day <= self.to
    }

    /// Whether it holds on one of these days, both included.
    pub(super) fn holds_within(&self, from: NaiveDate, to: NaiveDate) -> bool {
        self.ended.is_none() && self.from <= to && from <= self.to
    }
}

/// What the vault says of a candidate, a member or a deputy.
#[derive(Record)]
pub(super) struct PersonRow {
    /// The name of somebody without an account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<Line<100>>,
    /// Whether everybody sees the name.
    pub(super) named: bool,
}

/// The vault key under which a candidate or a member is found.
pub(super) fn person_key(council: impl std::fmt::Display, who: impl std::fmt::Display) -> String {
    format!("council/{council}.{who}")
}

impl MemberRef {
    /// The vault key under which the member is found.
    pub(super) fn key(self, council: impl std::fmt::Display) -> String {
        match self {
            Self::Citizen { citizen } => person_key(council, citizen),
            Self::Person { person } => person_key(council, person),
        }
    }
}

/// Refuses who does not have the age on a day, by what a log-in vouches for. Without one the year of birth tells, which is
/// the citizen's own word: against them always, for them only before the municipality. What stays open, staff must have
/// seen.
pub(super) fn settle_age(
    desk: &Desk<'_>,
    numbers: &CouncilNumbers,
    citizen: Option<CitizenId>,
    on: NaiveDate,
    seen: bool,
) -> Result<(), Halt> {
    let profile: Option<Profile> = match citizen {
        Some(citizen) => desk.vault(&profile_key(citizen))?,
        None => None,
    };
    let born = profile.and_then(|profile| profile.birth_year);
    let (min, max) = (numbers.age_min, numbers.age_max);
    let today = local_date(desk.at().to_utc());
    let vouched = desk
        .attested()
        .is_some_and(|attested| attested.facts.are_of_age(min, max, today, on));
    let believed = desk.actor().is_official() || (min.is_none() && max.is_none());
    match numbers.age_fit(born, on) {
        _ if vouched => Ok(()),
        AgeFit::Unfit => Err(CouncilError::AgeUnfit.into()),
        AgeFit::Fits if believed => Ok(()),
        AgeFit::Fits | AgeFit::Unknown if seen => Ok(()),
        AgeFit::Fits | AgeFit::Unknown => Err(CouncilError::AgeUnknown.into()),
    }
}

impl Council {
    /// What happens when a membership ends on a day: the deputy moves up.
    pub(super) fn ending(
        &self,
        number: u32,
        end: MembershipEnd,
        today: NaiveDate,
    ) -> Vec<CouncilEvent> {
        let mut events = vec![CouncilEvent::MembershipEnded {
            member: number,
            end,
        }];
        let Some(member) = numbered(&self.members, number) else {
            return events;
        };
        if member.deputy || member.to < today {
            return events;
        }
        // Of a term that has not begun, the first day counts. On which day somebody was forgotten nobody knows, and who follows
        // must not depend on when one asks: whoever can sit all the time comes first, then whoever can to the last day.
        let day = today.max(member.from);
        let sits = |days: &[NaiveDate]| self.next_deputy(number, member, days);
        let deputy = match end {
            MembershipEnd::Erased => sits(&[member.from, member.to])
                .or_else(|| sits(&[day, member.to]))
                .or_else(|| sits(&[day])),
            _ => sits(&[day]),
        };
        if let Some(deputy) = deputy {
            events.push(CouncilEvent::DeputyMovedUp {
                deputy,
                instead_of: number,
            });
        }
        events
    }

    /// The deputy who takes a member's seat, of those who hold on some days: the personal one; else the first in the order of
    /// their votes, or of their appointment.
    fn next_deputy(&self, number: u32, member: &CouncilMember, days: &[NaiveDate]) -> Option<u32> {
        let mut first = None;
        for (deputy, held) in (1..).zip(&self.members) {
            if !held.deputy || !days.iter().all(|day| held.holds_on(*day)) {
                continue;
            }
            if held.deputy_of == Some(number) {
                return Some(deputy);
            }
            let general = held.deputy_of.is_none() && held.elected == member.elected;
            if general && first.is_none() {
                first = Some(deputy);
            }
        }
        first
    }
}

/// Ends a membership and lets the deputy move up.
pub(super) fn end(
    desk: &mut Desk<'_>,
    id: OrganisationId,
    council: &Council,
    number: u32,
    how: MembershipEnd,
) -> Result<(), Halt> {
    numbered(&council.members, number).ok_or(CouncilError::MemberNotFound)?;
    let today = local_date(desk.at().to_utc());
    for event in council.ending(number, how, today) {
        desk.emit::<Council>(&council_stream(id), &event)?;
    }
    Ok(())
}

/// `council.end_membership`: ends a membership today, or one that has not begun; the deputy moves up. The receipt names the
/// member. For staff, and for the member, who steps down.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EndMembership {
    /// The council.
    pub organisation: OrganisationId,
    /// The member or deputy, by number.
    pub member: u32,
    /// How it came. A member can only step down, and nobody can say of somebody that they were forgotten.
    pub how: MembershipEnd,
}

impl Command for EndMembership {
    const NAME: &'static str = "council.end_membership";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = council_stream(self.organisation);
        let streams = [stream.clone(), organisation_stream(self.organisation)];
        desk.require(streams, desk.actor_secret())?;
        // Also where the council is no more: somebody must be able to leave it.
        let loaded = super::load(desk, self.organisation)?;
        let member = numbered(&loaded.council.members, self.member);
        let over = |member: &&CouncilMember| member.ended.is_none() && loaded.today <= member.to;
        let member = member.filter(over);
        if !desk.actor().is_official() {
            let own = match desk.actor() {
                Actor::Citizen { citizen } if desk.secret(citizen)?.is_some() => {
                    let citizen = desk.participant(citizen, &stream)?;
                    member.is_some_and(|m| m.who == MemberRef::Citizen { citizen })
                }
                _ => false,
            };
            if !own || self.how != MembershipEnd::Resigned {
                return Err(DeskError::NotPermitted.into());
            }
        }
        if self.how == MembershipEnd::Erased {
            return Err(DeskError::NotPermitted.into());
        }
        if member.is_none() {
            return Err(CouncilError::MemberNotFound.into());
        }
        desk.about(self.member);
        end(
            desk,
            self.organisation,
            &loaded.council,
            self.member,
            self.how,
        )
    }
}
