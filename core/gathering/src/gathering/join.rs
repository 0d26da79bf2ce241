//! Signing up, withdrawing, and promotion from the waiting list.

use std::sync::Arc;

use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record};

use super::call::unbegun;
use super::invite::invited_key;
use super::places::{Counted, WAITING_MAX, counted, promote};
use super::shown::visible;
use super::signup::{
    Attendee, AttendeeContact, AttendeeNeeds, Party, SignUp, SignUpData, SignUpEvent, Standing,
    row_of, sign_up_stream,
};
use super::terms::{Admission, WaitingRule};
use super::{Gathering, GatheringError, GatheringEvent, gathering_stream};
use crate::citizen::{active, citizen_stream};
use crate::id::{CitizenId, GatheringId, ParticipantRef};
use crate::journal::{Actor, Command, Desk, DeskError, Halt, StreamKey, person_key, secret_key};
use crate::key::Key;

/// `gathering.sign_up`: signs a party up. With room it has its places; without, it waits, as the gathering's [`WaitingRule`] says:
/// `gathering.mine` tells. For citizens with an account, for everybody else with a contact where everybody may come, and for
/// staff on anybody's behalf.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SignUpForGathering {
    /// The gathering.
    pub gathering: GatheringId,
    /// Who comes.
    pub attendee: Attendee,
    /// Name and contact of whoever has no account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<AttendeeContact>,
    /// How many they bring along; all take a place.
    #[serde(default)]
    pub companions: u32,
    /// The slot, from 1, where there are slots.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slot: Option<u32>,
    /// What they need. Only they and staff see it.
    #[serde(default)]
    pub needs: AttendeeNeeds,
    /// Whether they consent to being recorded.
    #[serde(default)]
    pub recording: bool,
}

impl Command for SignUpForGathering {
    const NAME: &'static str = "gathering.sign_up";

    fn subject(&self) -> Option<CitizenId> {
        self.attendee.citizen()
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        may_speak(desk, &self.attendee)?;
        let gathering = reached(desk, self.gathering, &self.attendee)?;
        if let Some(citizen) = self.attendee.citizen() {
            active(desk, citizen)?;
        }
        self.check_contact(desk)?;
        let terms = &gathering.terms;
        let stream = gathering_stream(self.gathering);
        let who = self.attendee.reference(desk, &stream)?;
        admitted(desk, self.gathering, &gathering, &self.attendee, who)?;
        if !terms.takes_sign_ups(desk.at()) {
            return Err(GatheringError::SignUpOver.into());
        }
        let key = sign_up_stream(self.gathering, who);
        let before = desk.get::<SignUp>(&key)?;
        if before.is_some_and(|before| before.standing != Standing::Withdrawn) {
            return Err(GatheringError::AlreadySignedUp.into());
        }
        let slot = self.slot.unwrap_or(0);
        if !terms.numbers().contains(&slot) {
            return Err(GatheringError::SlotUnknown.into());
        }
        if self.companions > terms.companions_max {
            let max = terms.companions_max;
            return Err(GatheringError::TooManyCompanions { max }.into());
        }
        let places = self.companions + 1;
        let room = terms.room(slot);
        if let Some(max) = room.filter(|room| places > *room) {
            return Err(GatheringError::PartyTooLarge { max }.into());
        }
        let counts = counted(desk, self.gathering, [slot])?;
        let before = counts.get(&slot).copied().unwrap_or(Counted {
            taken: 0,
            waiting: 0,
        });
        let (now, _, next_waits) = promote(desk, self.gathering, terms, slot, before)?;
        let free = room.map_or(u32::MAX, |room| room.saturating_sub(now.taken));
        let is_next = !next_waits || terms.waiting == WaitingRule::FirstThatFits;
        let has_room = is_next && places <= free;
        if !has_room && now.waiting >= WAITING_MAX {
            return Err(GatheringError::WaitingListFull { max: WAITING_MAX }.into());
        }
        let party = Party {
            gathering: self.gathering,
            who,
            number: gathering.arrivals.saturating_add(1),
            places,
            slot,
            recording: self.recording,
        };
        let data = SignUpData {
            contact: self.contact.clone(),
            needs: self.needs.clone(),
        };
        desk.vault_put(self.attendee.owner(), row_of(key.id()), &data)?;
        desk.emit::<Gathering>(&stream, &GatheringEvent::SignedUp)?;
        let event = match has_room {
            true => SignUpEvent::Accepted { party },
            false => SignUpEvent::Waits { party },
        };
        desk.emit::<SignUp>(&key, &event)
    }
}

impl SignUpForGathering {
    /// Whoever has no account is known by a name, and can be reached.
    fn check_contact(&self, desk: &Desk<'_>) -> Result<(), Halt> {
        let reachable =
            |contact: &AttendeeContact| contact.email.is_some() || contact.phone.is_some();
        let fit = match (&self.attendee, &self.contact) {
            (Attendee::Citizen { .. }, contact) => contact.is_none(),
            // Staff may write somebody down who came to the counter.
            (Attendee::Person { .. }, Some(contact)) => {
                desk.actor().is_official() || reachable(contact)
            }
            (Attendee::Person { .. }, None) => false,
        };
        match fit {
            true => Ok(()),
            false => Err(GatheringError::ContactUnfit.into()),
        }
    }
}

/// Refuses whoever may not speak for somebody: an account for others, anybody under the id of somebody who is known already.
fn may_speak(desk: &Desk<'_>, attendee: &Attendee) -> Result<(), Halt> {
    match (attendee, desk.actor()) {
        (Attendee::Citizen { citizen }, _) => Ok(desk.must_be(*citizen)?),
        (Attendee::Person { person }, Actor::Public) => match desk.has_row(&person_key(*person))? {
            true => Err(DeskError::NotPermitted.into()),
            false => Ok(()),
        },
        (Attendee::Person { .. }, _) => Ok(desk.must_be_official()?),
    }
}

/// A gathering that is to take place, with what it takes to know who somebody is in it.
fn reached(
    desk: &mut Desk<'_>,
    id: GatheringId,
    attendee: &Attendee,
) -> Result<Arc<Gathering>, Halt> {
    let account = attendee.citizen();
    desk.require(
        account
            .map(citizen_stream)
            .into_iter()
            .chain([gathering_stream(id)]),
        account.map(secret_key),
    )?;
    // Whoever does not see it does not hear that it is over either.
    visible(desk, id)?;
    unbegun(desk, id)
}

/// Refuses those who may not come.
fn admitted(
    desk: &mut Desk<'_>,
    id: GatheringId,
    gathering: &Gathering,
    attendee: &Attendee,
    who: ParticipantRef,
) -> Result<(), Halt> {
    let official = desk.actor().is_official();
    let citizen = attendee.citizen();
    let admitted = match &gathering.terms.admission {
        Admission::Everybody => true,
        // Of those without an account only staff know who they are.
        Admission::Members { of } => match citizen {
            None => official,
            Some(citizen) => official || belongs(desk, of, citizen, &gathering.terms.topics)?,
        },
        Admission::Invited => match citizen {
            None => official,
            Some(_) => desk.has_row(&invited_key(id, who))?,
        },
    };
    match admitted {
        true => Ok(()),
        // Whoever is not invited does not hear of it.
        false if !official && gathering.terms.admission == Admission::Invited => {
            Err(GatheringError::NotFound.into())
        }
        false => Err(GatheringError::NotAdmitted.into()),
    }
}

/// Whether a citizen belongs to one of these.
pub(super) fn belongs(
    desk: &mut Desk<'_>,
    of: &[StreamKey],
    citizen: CitizenId,
    topics: &SortedSet<Key>,
) -> Result<bool, Halt> {
    let streams = of.iter().filter(|of| !of.id().is_empty()).cloned();
    desk.require(streams, [secret_key(citizen)])?;
    for host in of {
        if let Some(hosts) = desk.town().registry().hosts(host.kind()) {
            let who = desk.participant(citizen, host)?;
            if (hosts.belonging)(desk, host, who, topics)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// `gathering.withdraw`: a party does not come after all. Those who wait are promoted. For those who signed up with an account, and
/// for staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WithdrawSignUp {
    /// The gathering.
    pub gathering: GatheringId,
    /// Who does not come.
    pub attendee: Attendee,
}

impl Command for WithdrawSignUp {
    const NAME: &'static str = "gathering.withdraw";

    fn subject(&self) -> Option<CitizenId> {
        self.attendee.citizen()
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.gathering);
        // Nobody without an account can show who they are.
        match &self.attendee {
            Attendee::Citizen { citizen } => desk.must_be(*citizen)?,
            Attendee::Person { .. } => desk.must_be_official()?,
        }
        let gathering = reached(desk, self.gathering, &self.attendee)?;
        let stream = gathering_stream(self.gathering);
        let who = match self.attendee {
            Attendee::Person { person } if !desk.has_row(&person_key(person))? => {
                return Err(GatheringError::NotSignedUp.into());
            }
            _ => self.attendee.reference(desk, &stream)?,
        };
        let key = sign_up_stream(self.gathering, who);
        let before = desk.get::<SignUp>(&key)?;
        let before = before.filter(|before| before.standing != Standing::Withdrawn);
        let before = before.ok_or(GatheringError::NotSignedUp)?;
        let slot = before.party.slot;
        let mut counts = counted(desk, self.gathering, [slot])?;
        desk.emit::<SignUp>(&key, &SignUpEvent::Withdrawn)?;
        desk.vault_delete(&row_of(key.id()));
        let Some(counted) = counts.get_mut(&slot) else {
            return Ok(());
        };
        match before.standing {
            Standing::Accepted => counted.taken = counted.taken.saturating_sub(before.party.places),
            _ => counted.waiting = counted.waiting.saturating_sub(1),
        }
        let now = *counted;
        promote(desk, self.gathering, &gathering.terms, slot, now)?;
        Ok(())
    }
}

/// `gathering.promote`: gives places that an erasure freed to those who wait. Every sign-up, withdrawal and change does so too: it is
/// for a host's job, and for staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PromoteWaiting {
    /// The gathering.
    pub gathering: GatheringId,
}

impl Command for PromoteWaiting {
    const NAME: &'static str = "gathering.promote";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.gathering);
        desk.must_be_official()?;
        let gathering = unbegun(desk, self.gathering)?;
        let counts = counted(desk, self.gathering, gathering.terms.numbers())?;
        let mut all = 0;
        for (slot, counted) in &counts {
            all += promote(desk, self.gathering, &gathering.terms, *slot, *counted)?.1;
        }
        match all {
            0 => Err(DeskError::NothingToDo.into()),
            _ => Ok(()),
        }
    }
}
