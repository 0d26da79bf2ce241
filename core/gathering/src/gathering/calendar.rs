//! A gathering in everybody's own calendar, and a calendar's answer to it.

use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::join::{SignUpForGathering, WithdrawSignUp};
use super::shown::visible;
use super::signup::{Attendee, SignUp, Standing, sign_up_stream};
use super::{Gathering, GatheringAbout, GatheringError, gathering_stream};
use crate::citizen::{Identity, identity_key};
use crate::id::{CitizenId, GatheringId};
use crate::interop::{
    Calendar, CalendarMethod, Event, EventAnswer, EventAttendee, EventStatus, Item, Organizer,
    WebLink, read_calendar_reply,
};
use crate::journal::{Command, Desk, Halt, Query, secret_key};
use crate::text::Text;

/// `gathering.calendar`: a gathering for everybody's own calendar (iCalendar, RFC 5545). With a citizen, a file of their own that
/// their program asks to answer, where they have an e-mail address; that is for them and staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowGatheringCalendar {
    /// The gathering.
    pub gathering: GatheringId,
    /// Whose file it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citizen: Option<CitizenId>,
    /// Who holds it, with the address to which answers go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organizer: Option<Organizer>,
}

/// A calendar file.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct GatheringCalendar {
    /// The file's content, `text/calendar`.
    pub ics: String,
}

/// How the id of a gathering's entry begins and ends.
const UID: (&str, &str) = ("gathering-", "@medborger");

impl ShowGatheringCalendar {
    /// Their sign-up, whose file it is.
    fn sign_up(&self, desk: &mut Desk<'_>) -> Result<Option<Arc<SignUp>>, Halt> {
        let Some(citizen) = self.citizen else {
            return Ok(None);
        };
        desk.must_be(citizen)?;
        desk.require([], [identity_key(citizen), secret_key(citizen)])?;
        if desk.secret(citizen)?.is_none() {
            return Ok(None);
        }
        let who = desk.participant(citizen, &gathering_stream(self.gathering))?;
        desk.get::<SignUp>(&sign_up_stream(self.gathering, who))
    }

    fn attendee(
        &self,
        desk: &Desk<'_>,
        sign_up: Option<&SignUp>,
    ) -> Result<Option<EventAttendee>, Halt> {
        let Some(citizen) = self.citizen else {
            return Ok(None);
        };
        let Some(known) = desk.vault::<Identity>(&identity_key(citizen))? else {
            return Ok(None);
        };
        let answer = match sign_up.map(|sign_up| sign_up.standing) {
            Some(Standing::Accepted) => EventAnswer::Accepted,
            Some(Standing::Waiting) => EventAnswer::Tentative,
            Some(Standing::Withdrawn) => EventAnswer::Declined,
            None => EventAnswer::NeedsAction,
        };
        let address = |email: &str| format!("mailto:{email}").parse::<WebLink>().ok();
        let address = known.email.and_then(|email| address(email.as_str()));
        Ok(address.map(|address| EventAttendee::new(known.name.to_string(), address, answer)))
    }
}

impl Query for ShowGatheringCalendar {
    const NAME: &'static str = "gathering.calendar";
    type View = GatheringCalendar;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<GatheringCalendar, Halt> {
        let (gathering, seen) = visible(desk, self.gathering)?;
        let terms = &gathering.terms;
        let sign_up = self.sign_up(desk)?;
        let attendee = self.attendee(desk, sign_up.as_deref())?;
        let placed = sign_up.filter(|one| one.standing == Standing::Accepted);
        // What a file holds is for whose it is, also where staff make it.
        let inside = match self.citizen {
            Some(_) => placed.is_some(),
            None => seen.inside,
        };
        desk.require([], [gathering.about.key.clone()])?;
        let about: GatheringAbout = desk.read(&gathering.about)?.unwrap_or_default();
        let status = match gathering.cancelled {
            Some(_) => EventStatus::Cancelled,
            None => EventStatus::Confirmed,
        };
        let uid = format!("{}{}{}", UID.0, self.gathering, UID.1).parse()?;
        let (starts, ends) = terms.times(placed.map_or(0, |one| one.party.slot));
        let event = Event::new(uid, starts, ends, terms.title.to_string(), status);
        let mut event = event.with_sequence(gathering.sequence);
        event.description = about.description.map(|text| text.to_string());
        event.place = terms.place.as_ref().map(ToString::to_string);
        event.url = about.link.filter(|_| inside);
        event.organizer.clone_from(&self.organizer);
        let product = "-//Medborger//Medborger//DA".to_owned();
        let mut calendar = Calendar::new(product, Vec::new()).with_name(terms.title.to_string());
        // Only who is asked by somebody can answer them.
        calendar.method = match (attendee.is_some() && event.organizer.is_some(), status) {
            (false, _) => None,
            (true, EventStatus::Cancelled) => Some(CalendarMethod::Cancel),
            (true, _) => Some(CalendarMethod::Request),
        };
        event.attendee = attendee;
        calendar.items.push(Item::Event(event));
        let ics = calendar.to_ics(desk.at())?;
        Ok(GatheringCalendar { ics })
    }
}

/// `gathering.reply`: takes a calendar's answer to a gathering: yes signs its citizen up, alone and without a slot, no withdraws.
/// Whose answer it is the host knows, from the address it came from; what stands in the file, anybody can write. For the citizen and
/// staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReplyToGathering {
    /// The gathering.
    pub gathering: GatheringId,
    /// Who answers.
    pub citizen: CitizenId,
    /// The answer, `text/calendar` with `METHOD:REPLY`.
    pub ics: Text<50_000>,
}

impl Command for ReplyToGathering {
    const NAME: &'static str = "gathering.reply";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.gathering);
        desk.must_be(self.citizen)?;
        let reply = read_calendar_reply(self.ics.as_str())?;
        let inner = reply.uid.strip_prefix(UID.0);
        let inner = inner.and_then(|rest| rest.strip_suffix(UID.1));
        if inner.and_then(|id| id.parse().ok()) != Some(self.gathering) {
            return Err(GatheringError::ReplyUnfit.into());
        }
        let (gathering, _) = visible(desk, self.gathering)?;
        if gathering.cancelled.is_some() {
            return Err(GatheringError::Cancelled.into());
        }
        let attendee = Attendee::Citizen {
            citizen: self.citizen,
        };
        match reply.answer {
            EventAnswer::Accepted if is_older(&gathering, reply.sequence) => {
                Err(GatheringError::ReplyOutdated.into())
            }
            EventAnswer::Accepted => SignUpForGathering::new(self.gathering, attendee).decide(desk),
            EventAnswer::Declined => WithdrawSignUp::new(self.gathering, attendee).decide(desk),
            EventAnswer::NeedsAction | EventAnswer::Tentative => {
                Err(GatheringError::ReplyUnfit.into())
            }
        }
    }
}

/// Whether an answer is to an earlier version: whoever says yes to another day may not be able to come.
fn is_older(gathering: &Gathering, sequence: u32) -> bool {
    sequence < gathering.sequence
}
