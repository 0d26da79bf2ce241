//! The calendar's and the identifiers' questions behind the one door, so that every language asks them alike.

use medborger_codec::{Make, Record};

use crate::calendar as c;
use crate::id::{CitizenId, Seed};
use crate::identity as i;
use crate::identity::{
    Assurance, Attestation, Attested, AttestedFacts, Cpr, IdentityError, InputText,
};
use crate::journal::{Desk, Halt, Query, QueryEntry, Room};

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

/// `identity.attest`: vouches for an account what a log-in showed, or an employee who saw a passport; the answer goes to
/// the page, which hands it to `citizen.enrol`, `citizen.verify` and others. For staff and the host: it belongs on the
/// server, where the key is. The number is read, and kept nowhere.
///
/// The account is that of the session that *began* the log-in, as its `state` says, and not that of the page on which it
/// ended: else somebody else's log-in would verify whoever sent them there.
#[derive(Debug, Clone, Make, medborger_codec::Read)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Attest {
    /// The account.
    pub account: CitizenId,
    /// Fresh randomness. The attestation shows it, so it is not to be used for anything else.
    #[record(fresh)]
    pub nonce: Seed,
    /// How surely the log-in showed who it is: low, substantial or high.
    pub assurance: Assurance,
    /// The CPR number, `DDMMYY-SSSS` or ten digits, where the log-in gave it: the account's own, not a guardian's. Needs
    /// a substantial or high assurance.
    #[serde(default)]
    pub cpr: Option<InputText>,
    /// What else it showed.
    #[serde(default)]
    #[record(shown)]
    pub facts: AttestedFacts,
    /// For how many minutes it is valid: 1 to 15, 15 unless said otherwise.
    #[serde(default = "quarter")]
    #[record(shown)]
    pub minutes: u8,
}

fn quarter() -> u8 {
    15
}

/// An attestation.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AttestView {
    /// The text to be handed on.
    pub attestation: Attestation,
}

impl Query for Attest {
    const NAME: &'static str = "identity.attest";
    type View = AttestView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<AttestView, Halt> {
        desk.must_be_official()?;
        let town = desk.town();
        let only_for = self.facts.only_for.as_deref();
        if only_for.is_some_and(|name| town.registry().command(name).is_none()) {
            return Err(IdentityError::AttestationUnfit.into());
        }
        let cpr = self.cpr.as_ref().map(|cpr| Cpr::parse(cpr.as_str()));
        let attested = Attested::new(
            self.account,
            self.assurance,
            match cpr {
                Some(cpr) => Some(town.recognise(&cpr?)?),
                None => None,
            },
            self.facts.clone(),
        );
        let (key, municipality) = (town.attestation_key(), town.municipality());
        let made = key.attest(municipality, &attested, self.nonce, desk.at(), self.minutes)?;
        Ok(AttestView { attestation: made })
    }
}

/// The room of these questions.
pub const CALENDAR: Room = Room {
    name: "calendar",
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
    codes: &[crate::calendar::CalendarError::CODES],
    ..Room::EMPTY
};

/// The room of these questions.
pub const IDENTITY: Room = Room {
    name: "identity",
    queries: &[
        QueryEntry::of::<i::CheckCprQuery>(),
        QueryEntry::of::<i::CheckCvrQuery>(),
        QueryEntry::of::<i::CheckPostalCodeQuery>(),
        QueryEntry::of::<i::CheckKleQuery>(),
        QueryEntry::of::<i::CheckCaseNumberQuery>(),
        QueryEntry::of::<i::MunicipalityQuery>(),
        QueryEntry::of::<i::MunicipalitiesQuery>(),
        QueryEntry::of::<Attest>(),
    ],
    codes: &[crate::identity::IdentityError::CODES],
    ..Room::EMPTY
};
