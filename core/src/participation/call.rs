//! The calendar's and the identifiers' questions behind the one door, so that every language asks them alike.

use crate::calendar as c;
use crate::identity as i;
use crate::identity::{Cpr, InputText, PersonMark};
use crate::journal::{Desk, Halt, Query, QueryEntry, Room};
use serde::{Deserialize, Serialize};

macro_rules! asked {
    ($($name:literal: $query:ty => $view:ty;)*) => {$(
        impl Query for $query {
            const NAME: &'static str = $name;
            type View = $view;

            fn answer(&self, _: &mut Desk<'_>) -> Result<$view, Halt> {
                Ok(<$query>::answer(self.clone())?)
            }
        }
    )*};
}

asked! {
    "calendar.holidays": c::HolidaysQuery => c::HolidaysView;
    "calendar.last_day": c::LastDayQuery => c::LastDayView;
    "calendar.closes_at": c::ClosesAtQuery => c::ClosesAtView;
    "calendar.opens_at": c::OpensAtQuery => c::OpensAtView;
    "calendar.local_date": c::LocalDateQuery => c::LocalDateView;
    "calendar.to_instant": c::ToInstantQuery => c::ToInstantView;
    "calendar.iso_week": c::IsoWeekQuery => c::IsoWeekView;
    "calendar.working_days_after": c::WorkingDaysAfterQuery => c::WorkingDaysAfterView;
    "calendar.date_text": c::DateTextQuery => c::DateTextView;
    "calendar.is_excluded": c::IsExcludedQuery => c::IsExcludedView;
    "identity.check_cpr": i::CheckCprQuery => i::CheckCprView;
    "identity.check_cvr": i::CheckCvrQuery => i::CheckCvrView;
    "identity.check_postal_code": i::CheckPostalCodeQuery => i::CheckPostalCodeView;
    "identity.check_kle": i::CheckKleQuery => i::CheckKleView;
    "identity.check_case_number": i::CheckCaseNumberQuery => i::CheckCaseNumberView;
    "identity.municipality": i::MunicipalityQuery => i::MunicipalityView;
    "identity.municipalities": i::MunicipalitiesQuery => Vec<i::MunicipalityRow>;
}

/// `identity.recognise`: the mark by which a person is recognised again in this municipality. For staff: it belongs
/// on the server, where the key is. The number is read, and kept nowhere.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecognisePerson {
    /// The CPR number, `DDMMYY-SSSS` or ten digits.
    pub cpr: InputText,
}

/// A person's mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecognisedPerson {
    /// The mark, to be handed to `citizen.enrol`, `citizen.verify` and `citizen.take_over`.
    pub person: PersonMark,
}

impl Query for RecognisePerson {
    const NAME: &'static str = "identity.recognise";
    type View = RecognisedPerson;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<RecognisedPerson, Halt> {
        desk.must_be_official()?;
        let cpr = Cpr::parse(self.cpr.as_str())?;
        Ok(RecognisedPerson {
            person: desk.town().recognise(&cpr)?,
        })
    }
}

pub(crate) const CALENDAR: Room = Room {
    name: "calendar",
    streams: &[],
    commands: &[],
    queries: &[
        QueryEntry::of::<c::HolidaysQuery>(),
        QueryEntry::of::<c::LastDayQuery>(),
        QueryEntry::of::<c::ClosesAtQuery>(),
        QueryEntry::of::<c::OpensAtQuery>(),
        QueryEntry::of::<c::LocalDateQuery>(),
        QueryEntry::of::<c::ToInstantQuery>(),
        QueryEntry::of::<c::IsoWeekQuery>(),
        QueryEntry::of::<c::WorkingDaysAfterQuery>(),
        QueryEntry::of::<c::DateTextQuery>(),
        QueryEntry::of::<c::IsExcludedQuery>(),
    ],
};

pub(crate) const IDENTITY: Room = Room {
    name: "identity",
    streams: &[],
    commands: &[],
    queries: &[
        QueryEntry::of::<i::CheckCprQuery>(),
        QueryEntry::of::<i::CheckCvrQuery>(),
        QueryEntry::of::<i::CheckPostalCodeQuery>(),
        QueryEntry::of::<i::CheckKleQuery>(),
        QueryEntry::of::<i::CheckCaseNumberQuery>(),
        QueryEntry::of::<i::MunicipalityQuery>(),
        QueryEntry::of::<i::MunicipalitiesQuery>(),
        QueryEntry::of::<RecognisePerson>(),
    ],
};
