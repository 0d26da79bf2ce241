//! The municipality's contact points (*kontaktpunkter*): who answers questions about a matter, and how and when.
//!
//! Hearings, teams and their letters show the contact points that are assigned to them. What a contact point says (a unit, a
//! role, perhaps an employee's name, a telephone number, hours) lies in the vault: the journal knows that it was put, and no
//! more. The text of an earlier version is deleted: nobody needs to know who answered the telephone before.

mod hours;
mod shown;

use medborger_base::sorted::SortedSet;

use medborger_codec::{Make, Record};

pub use hours::{OpeningHours, TimeOfDay, Weekday};
pub use shown::{ContactPointList, ContactPointView, ListContactPoints, answering};

use crate::calendar::Language;
use crate::citizen::{Address, Email, Phone};
use crate::journal::{
    Belongs, Command, CommandEntry, Desk, DeskError, Halt, Owner, QueryEntry, Room, Stream,
    StreamKey, StreamOps, TextRef, events,
};
use crate::key::Key;
use crate::text::Line;
use crate::time::Timestamp;

/// What can be done.
pub mod command {
    #[doc(inline)]
    pub use super::{AssignContactPoint, PutContactPoint, ReleaseContactPoint, RetireContactPoint};
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::ContactPointEvent;
}

/// What can be asked.
pub mod query {
    pub use super::shown::ListContactPoints;
}

/// What is answered.
pub mod view {
    pub use super::shown::{ContactPointList, ContactPointView};
}

crate::error::errors! {
    /// Why a rule about contact points refused.
    ContactPointError {
        /// There is no such contact point, or it is retired.
        NotFound {
            /// The key.
            key: Key,
        } => "contact_point_not_found", NotFound, Some("contact_point"),
            "there is no contact point `{key}`", "der er intet kontaktpunkt `{key}`";
        /// Nobody could be reached.
        Unreachable => "contact_point_unreachable", Invalid, Some("card"),
            "give an e-mail address, a telephone number or an address",
            "angiv en e-mailadresse, et telefonnummer eller en adresse";
        /// Hours for the telephone without a number.
        HoursWithoutPhone => "hours_without_phone", Invalid, Some("card.phone_hours"),
            "hours for the telephone need a telephone number", "telefontider kræver et telefonnummer";
        /// Hours for visits without an address.
        HoursWithoutAddress => "hours_without_address", Invalid, Some("card.opening_hours"),
            "hours for visits need an address", "åbningstider kræver en adresse";
        /// No time of day.
        TimeMalformed => "time_of_day_malformed", Invalid, None,
            "a time of day is written as 09:30, up to 24:00", "et klokkeslæt skrives som 09:30, højst 24:00";
        /// A stretch of time that ends before it begins, or as it begins.
        HoursReversed {
            /// Which, as `card.phone_hours[2]`.
            field: String,
        } => "hours_reversed", Invalid, Some(field),
            "hours end before they begin", "tiden slutter, før den begynder";
        /// Two stretches of time on one day that overlap.
        HoursOverlap {
            /// The later of the two, as `card.phone_hours[2]`.
            field: String,
        } => "hours_overlap", Invalid, Some(field),
            "two stretches of time on the same day overlap", "to tidsrum på samme dag overlapper hinanden";
        /// More than 21 stretches of time.
        HoursCount {
            /// Which list, as `card.phone_hours`.
            field: String,
        } => "hours_count", Invalid, Some(field),
            "there may be 21 stretches of time at most", "der må højst være 21 tidsrum";
        /// There is nothing of that name in the journal.
        MatterNotFound => "contact_matter_not_found", NotFound, Some("matter"),
            "there is nothing of that name to answer for: name it as the journal does, as hearing/ and the hearing's id",
            "der er intet af det navn at svare for: navngiv det som journalen, fx hearing/ og høringens id",
            "there is nothing of that name to answer for", "der er intet af det navn at svare for";
    }
}

/// What a contact point says.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ContactCard {
    /// The unit of the municipality (*enhed*).
    pub unit: Line<120>,
    /// What whoever answers does there (*funktion*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Line<120>>,
    /// The name of an employee. Leave it out where the unit answers as such.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<100>>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// Telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// Where to come to, or to write to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// When the telephone is answered (*telefontid*); any order, kept in that of the week, 21 at most.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phone_hours: Vec<OpeningHours>,
    /// When one can come (*åbningstid*); any order, kept in that of the week, 21 at most.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opening_hours: Vec<OpeningHours>,
}

impl ContactCard {
    /// The card with its hours in order.
    fn checked(&self) -> Result<Self, ContactPointError> {
        if self.email.is_none() && self.phone.is_none() && self.address.is_none() {
            return Err(ContactPointError::Unreachable);
        }
        if self.phone.is_none() && !self.phone_hours.is_empty() {
            return Err(ContactPointError::HoursWithoutPhone);
        }
        if self.address.is_none() && !self.opening_hours.is_empty() {
            return Err(ContactPointError::HoursWithoutAddress);
        }
        Ok(Self {
            phone_hours: hours::in_order(&self.phone_hours, "card.phone_hours")?,
            opening_hours: hours::in_order(&self.opening_hours, "card.opening_hours")?,
            ..self.clone()
        })
    }

    /// The card in one paragraph, as it stands in a letter.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let who: Vec<&str> = [self.name.as_ref().map(Line::as_str)]
            .into_iter()
            .chain([self.role.as_ref().map(Line::as_str)])
            .flatten()
            .chain([self.unit.as_str()])
            .collect();
        let mut parts = vec![who.join(", ")];
        if let Some(phone) = &self.phone {
            let word = language.pick("tlf.", "tel.");
            parts.push(format!("{word} {}", phone.as_str()));
            if !self.phone_hours.is_empty() {
                let when = hours::text(&self.phone_hours, language);
                parts.push(format!("({when})"));
            }
        }
        parts.extend(self.email.as_ref().map(|email| email.as_str().to_owned()));
        if let Some(at) = &self.address {
            parts.push(format!("{}, {} {}", at.street, at.postal_code, at.town));
            if !self.opening_hours.is_empty() {
                let when = hours::text(&self.opening_hours, language);
                parts.push(format!("({when})"));
            }
        }
        let mut text = String::new();
        for part in parts {
            if !text.is_empty() {
                text.push_str(if part.starts_with('(') { " " } else { ", " });
            }
            text.push_str(&part);
        }
        text
    }
}

/// A contact point's state.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ContactPoint {
    /// Its version, from 1.
    pub version: u32,
    /// What it says.
    card: TextRef,
    /// The things that it answers for, as the journal names them.
    matters: SortedSet<StreamKey>,
    /// Whether it is no longer offered.
    pub retired: bool,
}

events! {
    /// What can happen to a contact point.
    ContactPointEvent, CONTACT_POINT_EVENTS {
        /// Put: a new version, offered again where it was retired.
        Put {
            /// What it says.
            card: TextRef,
        } = "contact_point.put";
        /// It answers for a thing.
        Assigned {
            /// Which.
            matter: StreamKey,
        } = "contact_point.assigned";
        /// It answers for it no longer.
        Released {
            /// Which.
            matter: StreamKey,
        } = "contact_point.released";
        /// It is no longer offered, and answers for nothing.
        Retired = "contact_point.retired";
    }
}

impl Stream for ContactPoint {
    const KIND: &'static str = "contact_point";
    const STATE_VERSION: u32 = 1;
    type Event = ContactPointEvent;
    const EVENT_TYPES: &'static [&'static str] = CONTACT_POINT_EVENTS;

    fn evolve(state: Option<Self>, event: &ContactPointEvent, _: Timestamp) -> Option<Self> {
        match (state, event.clone()) {
            (None, ContactPointEvent::Put { card }) => Some(Self {
                version: 1,
                card,
                matters: SortedSet::new(),
                retired: false,
            }),
            (Some(point), ContactPointEvent::Put { card }) => Some(Self {
                version: point.version + 1,
                card,
                retired: false,
                ..point
            }),
            (Some(mut point), ContactPointEvent::Assigned { matter }) => {
                point.matters.insert(matter);
                Some(point)
            }
            (Some(mut point), ContactPointEvent::Released { matter }) => {
                point.matters.remove(&matter);
                Some(point)
            }
            (Some(point), ContactPointEvent::Retired) => Some(Self {
                matters: SortedSet::new(),
                retired: true,
                ..point
            }),
            _ => None,
        }
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        if !self.retired {
            add("offered", "yes");
        }
        for matter in &self.matters {
            add("matter", &matter.text());
        }
    }

    fn texts(&self) -> Vec<TextRef> {
        vec![self.card.clone()]
    }
}

fn contact_point_stream(key: &Key) -> StreamKey {
    StreamKey::new(ContactPoint::KIND, key)
}

/// A contact point that is offered.
fn offered(desk: &mut Desk<'_>, key: &Key) -> Result<ContactPoint, Halt> {
    match desk.get::<ContactPoint>(&contact_point_stream(key))? {
        Some(point) if !point.retired => Ok(ContactPoint::clone(&point)),
        _ => Err(ContactPointError::NotFound { key: key.clone() }.into()),
    }
}

/// `contact_point.put`: adds a contact point, or replaces what one says as a whole; one that was retired is offered again.
/// For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PutContactPoint {
    /// Its key, for ever.
    pub contact_point: Key,
    /// What it says.
    pub card: ContactCard,
}

impl Command for PutContactPoint {
    const NAME: &'static str = "contact_point.put";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let card = self.card.checked()?;
        let stream = contact_point_stream(&self.contact_point);
        if let Some(before) = desk.get::<ContactPoint>(&stream)? {
            desk.require([], [before.card.key.clone()])?;
            if !before.retired && desk.read(&before.card)?.as_ref() == Some(&card) {
                return Err(DeskError::NothingToDo.into());
            }
            desk.vault_delete(&before.card.key);
        }
        let card = desk.text(Owner::Town, &card)?;
        desk.emit::<ContactPoint>(&stream, &ContactPointEvent::Put { card })
    }
}

/// `contact_point.retire`: no longer offers a contact point. It answers for nothing any more, and what it said is deleted.
/// For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RetireContactPoint {
    /// Which.
    pub contact_point: Key,
}

impl Command for RetireContactPoint {
    const NAME: &'static str = "contact_point.retire";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let point = offered(desk, &self.contact_point)?;
        desk.vault_delete(&point.card.key);
        let stream = contact_point_stream(&self.contact_point);
        desk.emit::<ContactPoint>(&stream, &ContactPointEvent::Retired)
    }
}

/// `contact_point.assign`: lets a contact point answer for a hearing, a team or anything else in the journal; a thing may
/// have several. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AssignContactPoint {
    /// Which.
    pub contact_point: Key,
    /// For what, as the journal names it: `hearing/0199c82d-21a8-7e08-89c1-f8f123d50000`.
    pub matter: StreamKey,
}

impl Command for AssignContactPoint {
    const NAME: &'static str = "contact_point.assign";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let ops = desk.town().registry().stream(self.matter.kind());
        // An account is nothing that the municipality answers for, and the journal names none.
        let ops = ops.filter(|ops| ops.belongs == Belongs::Case);
        let ops = ops.ok_or(ContactPointError::MatterNotFound)?;
        let stream = contact_point_stream(&self.contact_point);
        desk.require([stream.clone(), self.matter.clone()], [])?;
        if !desk.is_there(ops, &self.matter)? {
            return Err(ContactPointError::MatterNotFound.into());
        }
        let point = offered(desk, &self.contact_point)?;
        if point.matters.contains(&self.matter) {
            return Err(DeskError::NothingToDo.into());
        }
        let matter = self.matter.clone();
        desk.emit::<ContactPoint>(&stream, &ContactPointEvent::Assigned { matter })
    }
}

/// `contact_point.release`: lets a contact point answer for a thing no longer. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReleaseContactPoint {
    /// Which.
    pub contact_point: Key,
    /// For what.
    pub matter: StreamKey,
}

impl Command for ReleaseContactPoint {
    const NAME: &'static str = "contact_point.release";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let point = offered(desk, &self.contact_point)?;
        if !point.matters.contains(&self.matter) {
            return Err(ContactPointError::MatterNotFound.into());
        }
        let (stream, matter) = (
            contact_point_stream(&self.contact_point),
            self.matter.clone(),
        );
        desk.emit::<ContactPoint>(&stream, &ContactPointEvent::Released { matter })
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "contact_point",
    streams: &[StreamOps::of::<ContactPoint>()],
    commands: &[
        CommandEntry::of::<PutContactPoint>(),
        CommandEntry::of::<AssignContactPoint>(),
        CommandEntry::of::<ReleaseContactPoint>(),
        CommandEntry::of::<RetireContactPoint>(),
    ],
    queries: &[QueryEntry::of::<ListContactPoints>()],
    codes: &[ContactPointError::CODES],
    ..Room::EMPTY
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_told_in_one_paragraph() {
        let mut card = ContactCard::new(Line::new("Byplan").unwrap());
        assert_eq!(card.checked(), Err(ContactPointError::Unreachable));
        card.email = Some(Email::new("byplan@eksempel.dk").unwrap());
        assert_eq!(card.text(Language::Danish), "Byplan, byplan@eksempel.dk");
        card.role = Some(Line::new("planlægger").unwrap());
        card.name = Some(Line::new("Ida Eksempel").unwrap());
        card.phone = Some(Phone::new("12 34 56 78").unwrap());
        let (from, until) = ("10:00".parse().unwrap(), "14:00".parse().unwrap());
        card.phone_hours = vec![OpeningHours::new(Weekday::Friday, from, until)];
        assert_eq!(
            card.text(Language::English),
            "Ida Eksempel, planlægger, Byplan, tel. 12 34 56 78 (Friday 10:00–14:00), byplan@eksempel.dk"
        );
        card.phone = None;
        assert_eq!(card.checked(), Err(ContactPointError::HoursWithoutPhone));
    }
}
