//! Looking at assignments, one and many.

use chrono::NaiveDate;
use medborger_base::sorted::Arrange as _;
use medborger_codec::{Make, Record};

use super::{
    Assignment, AssignmentId, AssignmentSide, AssignmentStage, CancelCause, Case, Ended, HelperRef,
    MissingSafeguard, assignment_stream, case, row_key, seen, volunteer_of,
};
use crate::citizen::{Email, Identity, Phone, identity_key};
use crate::id::{CitizenId, NeedId, OfferId, OrganisationId};
use crate::journal::{
    Actor, Desk, Find, Halt, Owner, Query, StreamKey, page_limit, secret_key, vault_terms,
};
use crate::organisation::{self, Power, organisation_stream};
use crate::place::Place;
use crate::text::{Line, Text};
use crate::time::Timestamp;
use crate::volunteering::need::{self, NeedText, need_stream};
use crate::volunteering::safeguard::{SafeguardView, clearance, clearance_stream, view as shown};
use crate::volunteering::volunteer::{volunteer, volunteer_stream};
use crate::volunteering::{ExchangeError, Schedule};

/// `assignment.get`: one assignment. For both sides and staff; to anybody else there is none.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetAssignment {
    /// The assignment.
    pub assignment: AssignmentId,
}

/// An entry of the ledger of hours.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct HoursEntryView {
    /// Its number, from 1.
    pub entry: u32,
    /// The local day.
    pub day: NaiveDate,
    /// How many minutes.
    pub minutes: u32,
    /// Who reported it.
    pub by: AssignmentSide,
    /// When.
    pub at: Timestamp,
    /// The entry in whose place it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<u32>,
    /// Whether another came in its place.
    pub corrected: bool,
    /// What the other side said of it; absent where that is awaited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved: Option<bool>,
}

/// An assignment as the actor may see it.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct AssignmentView {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The need.
    pub need: NeedId,
    /// What the need is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Line<200>>,
    /// The task, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<Text<4000>>,
    /// Where; of a citizen's need only from when both have said yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// When.
    pub schedule: Schedule,
    /// The organisation that posted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// The organisation that helps, where one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub helper: Option<OrganisationId>,
    /// The offer that it came of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer: Option<OfferId>,
    /// Where it stands now.
    pub stage: AssignmentStage,
    /// Whether the poster has said yes.
    pub poster_yes: bool,
    /// Whether the helper has said yes.
    pub helper_yes: bool,
    /// What is missing before the volunteer may work, or while they can't.
    pub missing: Vec<MissingSafeguard>,
    /// Where the volunteer's safeguards stand; for a mandate to safeguard, the volunteer and staff, while both say yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safeguards: Option<SafeguardView>,
    /// The volunteer's name, once they have said yes. A protected name only staff sees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<100>>,
    /// The volunteer's e-mail address, from when both have said yes until the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// The volunteer's telephone number, from when both have said yes until the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// The volunteer; for staff and themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citizen: Option<CitizenId>,
    /// Why it was cancelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<CancelCause>,
    /// What was said of that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text<1000>>,
    /// The ledger of hours.
    pub hours: Vec<HoursEntryView>,
    /// Minutes approved.
    pub approved: u32,
}

/// Whether the actor is staff, the helper or may speak for one of the sides.
pub(super) fn may_see(desk: &mut Desk<'_>, case: &Case) -> Result<bool, Halt> {
    if desk.actor().is_official() || case.is_volunteer(desk) {
        return Ok(true);
    }
    if desk.actor() == Actor::Public {
        return Ok(false);
    }
    if let HelperRef::Organisation { organisation } = case.assignment.helper
        && organisation::speaks_for(desk, organisation, Power::Post)?
    {
        return Ok(true);
    }
    let Some(organisation) = case.need.organisation else {
        return need::is_poster(desk, case.assignment.need, &case.need);
    };
    for power in [Power::Post, Power::ApproveHours, Power::Safeguard] {
        if organisation::speaks_for(desk, organisation, power)? {
            return Ok(true);
        }
    }
    Ok(false)
}

impl Query for GetAssignment {
    const NAME: &'static str = "assignment.get";
    type View = AssignmentView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<AssignmentView, Halt> {
        let case = seen(desk, self.assignment)?;
        let Assignment {
            need,
            organisation,
            helper,
            offer,
            ended,
            ..
        } = *case.assignment;
        desk.require(
            [],
            case.volunteer
                .map(identity_key)
                .into_iter()
                .chain([case.need.text.key.clone()])
                .chain(case.assignment.note.iter().map(|note| note.key.clone())),
        )?;
        let text: Option<NeedText> = desk.read(&case.need.text)?;
        let official = desk.actor().is_official();
        let own = case.is_volunteer(desk);
        let agreed = case.assignment.is_agreed();
        let identity: Option<Identity> = match case.volunteer {
            Some(citizen) => desk.vault(&identity_key(citizen))?,
            None => None,
        };
        let said_yes = case.holds(case.assignment.helper_yes);
        let seen = |identity: &Identity| official || own || said_yes && !identity.protected;
        let identity = identity.filter(seen);
        let runs = agreed && ended.is_none();
        let contact = identity.as_ref().filter(|_| official || own || runs);
        let missing = if ended.is_none() && agreed {
            case.missing(desk)?
        } else {
            Vec::new()
        };
        let safeguards = match (organisation, case.volunteer) {
            (Some(id), Some(citizen))
                if runs && (own || organisation::speaks_for(desk, id, Power::Safeguard)?) =>
            {
                desk.require([], [secret_key(citizen)])?;
                let stream = clearance_stream(desk, id, citizen)?;
                let held = clearance(desk, &stream)?;
                let state = organisation::existing(desk, id)?;
                Some(shown(&held, &state, desk.at()))
            }
            _ => None,
        };
        Ok(AssignmentView {
            assignment: self.assignment,
            need,
            title: text.as_ref().map(|text| text.title.clone()),
            task: text.as_ref().map(|text| text.task.clone()),
            place: text
                .and_then(|text| text.place)
                .filter(|_| agreed || official || organisation.is_some()),
            schedule: case.need.spec.schedule.clone(),
            organisation,
            helper: match helper {
                HelperRef::Organisation { organisation } => Some(organisation),
                HelperRef::Volunteer { .. } => None,
            },
            offer,
            stage: case.assignment.stage(missing.is_empty()),
            poster_yes: case.holds(case.assignment.poster_yes),
            helper_yes: said_yes,
            missing,
            safeguards,
            email: contact.and_then(|identity| identity.email.clone()),
            phone: contact.and_then(|identity| identity.phone.clone()),
            name: identity.map(|identity| identity.name),
            citizen: case.volunteer.filter(|_| official || own),
            cancelled: match ended {
                Some((Ended::Cancelled { cause }, _)) => Some(cause),
                _ => None,
            },
            note: match &case.assignment.note {
                Some(note) => desk.read(note)?,
                None => None,
            },
            hours: entries(&case.assignment),
            approved: approved(&case.assignment),
        })
    }
}

/// The ledger as it is shown.
pub(super) fn entries(assignment: &Assignment) -> Vec<HoursEntryView> {
    let numbered = (1..).zip(&assignment.hours);
    numbered
        .map(|(entry, held)| HoursEntryView {
            entry,
            day: held.day,
            minutes: held.minutes,
            by: held.by,
            at: held.at,
            corrects: held.corrects,
            corrected: held.corrected,
            approved: held.approved,
        })
        .collect()
}

/// The minutes approved that stand.
pub(super) fn approved(assignment: &Assignment) -> u32 {
    let standing = assignment
        .hours
        .iter()
        .filter(|entry| entry.approved == Some(true) && !entry.corrected);
    standing.map(|entry| entry.minutes).sum()
}

/// Loads, in a few rounds, all that [`Case::missing`] looks at for many assignments.
pub(super) fn preload(desk: &mut Desk<'_>, ids: &[AssignmentId]) -> Result<(), Halt> {
    desk.require(
        ids.iter().map(|id| assignment_stream(*id)),
        ids.iter().map(|id| row_key(*id)),
    )?;
    let mut streams = Vec::new();
    let mut rows = Vec::new();
    let mut people = Vec::new();
    for id in ids {
        let Some(held) = desk.get::<Assignment>(&assignment_stream(*id))? else {
            continue;
        };
        streams.push(need_stream(held.need));
        rows.push(need::seeker_key(held.need));
        streams.extend(held.organisation.map(organisation_stream));
        if let HelperRef::Organisation { organisation } = held.helper {
            streams.push(organisation_stream(organisation));
        }
        if let Some(citizen) = volunteer_of(desk, *id)? {
            rows.extend([secret_key(citizen), identity_key(citizen)]);
            people.push((citizen, held.organisation));
        }
    }
    desk.require(streams, rows)?;
    let mut streams = Vec::new();
    let mut own = Vec::new();
    for (citizen, organisation) in people {
        own.push(volunteer_stream(desk, citizen)?);
        if let Some(organisation) = organisation {
            streams.push(clearance_stream(desk, organisation, citizen)?);
        }
    }
    desk.require(streams.into_iter().chain(own.iter().cloned()), [])?;
    let mut needs: Vec<StreamKey> = Vec::new();
    for stream in own {
        let held = volunteer(desk, &stream)?;
        for (other, booking) in held.booked.iter().chain(&held.worked) {
            needs.extend([assignment_stream(*other), need_stream(booking.need)]);
        }
    }
    desk.require(needs, [])
}

/// `assignment.list`: assignments of a need or of an organisation, for whoever may post for it; those of a citizen, for
/// the citizen; and any of them for staff. In the order of their ids.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListAssignments {
    /// Only of this need.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<NeedId>,
    /// Only of this organisation's needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// Only of this volunteer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citizen: Option<CitizenId>,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only assignments after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<AssignmentId>,
}

/// An assignment in a list.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AssignmentItem {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The need.
    pub need: NeedId,
    /// Where it stands now.
    pub stage: AssignmentStage,
    /// Whether the poster has said yes.
    pub poster_yes: bool,
    /// Whether the helper has said yes.
    pub helper_yes: bool,
    /// The volunteer's name, where it may be seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<100>>,
    /// What is missing before the volunteer may work.
    pub missing: Vec<MissingSafeguard>,
}

/// A page of assignments.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AssignmentList {
    /// Where the next page begins; none on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<AssignmentId>,
    /// The assignments of this page.
    pub assignments: Vec<AssignmentItem>,
}

impl ListAssignments {
    /// Refuses a list that the actor has no side in.
    fn allow(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        if let Some(citizen) = self.citizen {
            return Ok(desk.must_be(citizen)?);
        }
        let own = match desk.actor() {
            Actor::Citizen { .. } => desk.actor_secret(),
            _ => return Ok(desk.must_be_official()?),
        };
        if let Some(id) = self.need {
            let need = need::existing(desk, id)?;
            return match need::must_be_poster(desk, id, &need, Power::Post) {
                // A need that the actor can't see is as one that is not there.
                Err(Halt::Error(_)) if !need::may_see(desk, need.spec.visibility) => {
                    Err(ExchangeError::NeedNotFound.into())
                }
                allowed => allowed,
            };
        }
        match self.organisation {
            Some(id) => {
                desk.require([organisation_stream(id)], own)?;
                organisation::must_speak_for(desk, id, Power::Post).map(drop)
            }
            None => Ok(desk.must_be_official()?),
        }
    }

    /// The assignments of the page, and whether more follow.
    fn page(&self, desk: &mut Desk<'_>) -> Result<(Vec<AssignmentId>, bool), Halt> {
        let limit = self.limit.clamp(1, 1000) as usize;
        let parse = |stream: &StreamKey| stream.id().parse::<AssignmentId>().ok();
        let mut ids: Vec<AssignmentId> = if let Some(citizen) = self.citizen {
            let rows = desk.subject(Owner::Citizen(citizen))?;
            let own = rows
                .iter()
                .filter_map(|row| row.key.strip_prefix("assignment/"));
            own.filter_map(|id| id.parse().ok()).collect()
        } else {
            let mut wanted = Vec::new();
            wanted.extend(self.need.map(|id| ("need", id.to_string())));
            wanted.extend(self.organisation.map(|id| ("organisation", id.to_string())));
            if wanted.is_empty() {
                wanted.push(("open", "yes".to_owned()));
            }
            let found = desk.find(&Find::page(
                wanted
                    .into_iter()
                    .map(|pair| vault_terms::<Assignment>(&[pair]).into_iter().collect())
                    .collect(),
                self.after.map(assignment_stream),
                limit + 1,
            ))?;
            found.streams.iter().filter_map(parse).collect()
        };
        ids.arrange();
        ids.retain(|id| self.after.is_none_or(|after| *id > after));
        let more = ids.len() > limit;
        ids.truncate(limit);
        Ok((ids, more))
    }
}

impl Query for ListAssignments {
    const NAME: &'static str = "assignment.list";
    type View = AssignmentList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<AssignmentList, Halt> {
        self.allow(desk)?;
        let (ids, more) = self.page(desk)?;
        preload(desk, &ids)?;
        let official = desk.actor().is_official();
        let mut assignments = Vec::new();
        for id in &ids {
            let case = case(desk, *id)?;
            let asked = self.need.is_none_or(|need| case.assignment.need == need)
                && self
                    .organisation
                    .is_none_or(|id| case.assignment.organisation == Some(id));
            if !asked {
                continue;
            }
            let identity: Option<Identity> = match case.volunteer {
                Some(citizen) => desk.vault(&identity_key(citizen))?,
                None => None,
            };
            let own = case.is_volunteer(desk);
            let said_yes = case.holds(case.assignment.helper_yes);
            let seen = |identity: &Identity| official || own || said_yes && !identity.protected;
            let going = case.assignment.ended.is_none() && case.assignment.is_agreed();
            let missing = if going {
                case.missing(desk)?
            } else {
                Vec::new()
            };
            assignments.push(AssignmentItem {
                assignment: *id,
                need: case.assignment.need,
                stage: case.assignment.stage(missing.is_empty()),
                poster_yes: case.holds(case.assignment.poster_yes),
                helper_yes: said_yes,
                name: identity.filter(seen).map(|identity| identity.name),
                missing,
            });
        }
        Ok(AssignmentList {
            next: ids.last().copied().filter(|_| more),
            assignments,
        })
    }
}
