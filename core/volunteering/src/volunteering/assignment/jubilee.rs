//! Jubilees of volunteers, counted from the ledger of hours.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use crate::citizen::{Identity, identity_key};
use crate::id::CitizenId;
use crate::journal::{Desk, Halt, Query, StreamKey};
use crate::text::Line;
use crate::volunteering::jubilee::{JUBILEE_MARKS, jubilees};
use crate::volunteering::volunteer::{Volunteer, row_of};

/// `assignment.jubilees`: which volunteers complete a round number of years within a year, from the first day of which
/// hours were approved. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListJubilees {
    /// The year.
    pub year: i32,
    /// After how many years; 5, 10, 15, 20, 25, 30, 40 and 50 where it is empty.
    #[serde(default)]
    pub marks: Vec<u16>,
}

/// A volunteer's jubilee.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct JubileeItem {
    /// The day on which the years are completed.
    pub on: NaiveDate,
    /// How many years.
    pub years: u16,
    /// The volunteer.
    pub citizen: CitizenId,
    /// The volunteer's name.
    pub name: Line<100>,
    /// Whether the name is protected: then it is told to nobody else.
    pub protected: bool,
}

/// The jubilees of a year.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct JubileeList {
    /// In the order of their days.
    pub jubilees: Vec<JubileeItem>,
}

impl Query for ListJubilees {
    const NAME: &'static str = "assignment.jubilees";
    type View = JubileeList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<JubileeList, Halt> {
        desk.must_be_official()?;
        let streams = desk.find_all::<Volunteer>("all", "yes".to_owned())?;
        let row = |stream: &StreamKey| row_of(&stream.id());
        desk.require(streams.iter().cloned(), streams.iter().map(row))?;
        let mut first_days = Vec::new();
        let mut people = Vec::new();
        for stream in streams {
            let held = desk.get::<Volunteer>(stream)?;
            let first = held.as_ref().and_then(|held| held.approved.keys().next());
            // Nobody can tell whose the hours of somebody forgotten were.
            let citizen = desk.row_citizen(&row(stream))?;
            if let (Some(first), Some(citizen)) = (first, citizen) {
                first_days.push((citizen.to_string(), *first));
                people.push(identity_key(citizen));
            }
        }
        desk.require([], people)?;
        let mut items = Vec::new();
        let marks = match self.marks.as_slice() {
            [] => &JUBILEE_MARKS,
            marks => marks,
        };
        for jubilee in jubilees(&first_days, self.year, marks) {
            let citizen: CitizenId = jubilee.who.parse()?;
            let identity: Option<Identity> = desk.vault(&identity_key(citizen))?;
            items.extend(identity.map(|identity| JubileeItem {
                on: jubilee.on,
                years: jubilee.years,
                citizen,
                name: identity.name,
                protected: identity.protected,
            }));
        }
        Ok(JubileeList { jubilees: items })
    }
}
