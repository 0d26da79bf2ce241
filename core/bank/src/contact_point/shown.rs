//! What everybody sees of a contact point.

use medborger_codec::{Make, Record};

use super::{ContactCard, ContactPoint, hours};
use crate::calendar::local_time;
use crate::journal::{Desk, Halt, Query, StreamKey};
use crate::key::Key;

/// A contact point as everybody sees it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ContactPointView {
    /// Its key.
    pub contact_point: Key,
    /// Its version, from 1.
    pub version: u32,
    /// What it says, the hours in the order of the week.
    pub card: ContactCard,
    /// Whether the telephone is answered now, by its hours and on no public holiday; none where it has no hours. Other days on
    /// which the town hall is closed are the municipality's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone_open: Option<bool>,
    /// Whether one can come now; the same holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<bool>,
    /// The things that it answers for, as the journal names them; for staff.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub matters: Vec<StreamKey>,
}

/// The contact points among streams that are offered.
fn views(desk: &mut Desk<'_>, streams: &[StreamKey]) -> Result<Vec<ContactPointView>, Halt> {
    desk.require(streams.iter().cloned(), [])?;
    let mut points = Vec::with_capacity(streams.len());
    for stream in streams {
        if let (Ok(key), Some(point)) = (stream.id().parse(), desk.get::<ContactPoint>(stream)?) {
            points.push((key, point));
        }
    }
    desk.require([], points.iter().map(|(_, point)| point.card.key.clone()))?;
    let (local, official) = (local_time(desk.at().to_utc()), desk.actor().is_official());
    let mut all = Vec::with_capacity(points.len());
    for (contact_point, point) in points {
        let Some(card) = desk.read::<ContactCard>(&point.card)? else {
            continue;
        };
        all.push(ContactPointView {
            contact_point,
            version: point.version,
            phone_open: hours::is_open(&card.phone_hours, local),
            open: hours::is_open(&card.opening_hours, local),
            card,
            matters: match official {
                true => point.matters.iter().cloned().collect(),
                false => Vec::new(),
            },
        });
    }
    Ok(all)
}

/// The contact points that answer for a thing, in the order of their keys.
///
/// # Errors
/// [`Halt::Needs`] with what was not loaded yet.
pub fn answering(desk: &mut Desk<'_>, matter: &StreamKey) -> Result<Vec<ContactPointView>, Halt> {
    let streams = desk.find_all::<ContactPoint>("matter", matter.to_string())?;
    views(desk, streams)
}

/// `contact_point.list`: the contact points that are offered, in the order of their keys. For everybody.
#[derive(Debug, Clone, PartialEq, Default, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListContactPoints {}

/// The municipality's contact points.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ContactPointList {
    /// All that are offered.
    pub contact_points: Vec<ContactPointView>,
}

impl Query for ListContactPoints {
    const NAME: &'static str = "contact_point.list";
    type View = ContactPointList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ContactPointList, Halt> {
        let streams = desk.find_all::<ContactPoint>("offered", "yes".to_owned())?;
        let contact_points = views(desk, streams)?;
        Ok(ContactPointList { contact_points })
    }
}
