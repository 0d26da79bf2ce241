//! Safeguards: what must be in place before somebody works with children, in homes or with money.
//!
//! Of a child certificate (*børneattest*) only the status is ever known here: that consent was asked for and given, and
//! that somebody noted it as obtained. What it says is data about criminal offences (GDPR art. 10) and never comes near
//! this library; the certificate itself is deleted once it was looked at.
//!
//! Law and practice: lov 520 of 21/06/2005 with later changes (required before the start for direct contact with children
//! under 15 and regular attachment; the person is at least 15; consent within 14 days). Renewal, criminal records and
//! confidentiality are an organisation's own policy, see [`SafeguardPolicy`].
//!
//! Receipts name the organisation, not the volunteer: not even under a pseudonym.

mod attachment;
pub mod event;
mod evolve;
mod note;
mod required;

use std::sync::Arc;

use chrono::{Days, Months, NaiveDate};
use medborger_codec::Record;

pub use attachment::{ChildTask, is_regular};
pub use note::CertificateOutcome;
pub(super) use note::view;
pub use required::{
    MissingSafeguard, certificate_lacked, certificate_required, missing_safeguards,
};

use super::need::NeedSpec;
use crate::calendar::local_date;
use crate::id::{CitizenId, OrganisationId};
use crate::journal::{CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps};
use crate::organisation::SafeguardPolicy;
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, event::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::note::{
        AskConsent, ConsentToCertificate, DeclareConfidentiality, NoteBelowAge, NoteCertificate,
        NoteRecord, WithdrawCertificate,
    };
}

/// What can be asked.
pub mod query {
    pub use super::note::GetSafeguards;
}

/// What is answered.
pub mod view {
    pub use super::note::SafeguardView;
}

/// How many days there are to consent.
const CONSENT_DAYS: u64 = 14;

crate::error::errors! {
    /// Why a rule about safeguards refused.
    SafeguardError {
        /// Consent was asked for and the answer is awaited, or given, or there is a certificate.
        AlreadyAsked => "safeguard_already_asked", Refused, None,
            "consent was asked for already, or a certificate is there",
            "der er allerede bedt om samtykke, eller attesten foreligger";
        /// Nobody asked.
        NotAsked => "safeguard_not_asked", Refused, None,
            "nobody asked for consent", "der er ikke bedt om samtykke";
        /// The 14 days have passed.
        ConsentLapsed => "safeguard_consent_lapsed", Refused, None,
            "the 14 days to consent have passed; ask again", "fristen på 14 dage for samtykke er udløbet; bed om det igen";
        /// A certificate can't be obtained without consent.
        ConsentMissing => "safeguard_consent_missing", Refused, None,
            "the volunteer has not consented", "den frivillige har ikke givet samtykke";
        /// On a day before the consent, in the future where it should be past, or past where it should be in the future.
        DayUnfit => "safeguard_day_unfit", Invalid, Some("on"),
            "the day lies before the consent, or on the wrong side of today",
            "dagen ligger før samtykket eller på den forkerte side af i dag";
        /// There is no certificate to withdraw.
        NoCertificate => "safeguard_no_certificate", Refused, None,
            "no certificate was noted", "der er ikke noteret nogen attest";
        /// Nobody notes their own.
        OwnCertificate => "safeguard_own_certificate", Denied, None,
            "somebody else must do this for a volunteer", "en anden skal gøre dette for en frivillig";
        /// The need belongs to a citizen, an organisation helps, or the volunteer has not said yes.
        NoOrganisation => "safeguard_no_organisation", Refused, Some("assignment"),
            "safeguards are an organisation's about a volunteer who has said yes",
            "sikkerhed er en organisations ansvar for en frivillig, der har sagt ja";
    }
}

/// Where a child certificate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum CertificateStatus {
    /// Nobody has asked for it.
    NotAsked,
    /// The volunteer has been asked for consent.
    ConsentPending,
    /// The 14 days passed without an answer.
    ConsentLapsed,
    /// The volunteer has consented; the police work on it.
    InProgress,
    /// It was obtained and gives no reason for concern.
    Obtained,
    /// It was obtained, and is to be obtained anew by the organisation's policy.
    RenewalDue,
    /// It was obtained, and this volunteer can't work with children here.
    Blocked,
    /// It was noted, and the note was taken back.
    Withdrawn,
}

/// For which time a certificate was noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CertificateTime {
    /// What was noted.
    pub outcome: CertificateOutcome,
    /// The certificate's day.
    pub on: NaiveDate,
    /// The local day on which it was noted.
    pub from: NaiveDate,
    /// The local day on which the note was taken back or another came, inclusive; none while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

/// What an organisation knows of one volunteer's safeguards.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
#[non_exhaustive]
pub struct Clearance {
    /// When consent was last asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_at: Option<Timestamp>,
    /// When it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consented_at: Option<Timestamp>,
    /// What was noted of the certificate, and its day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noted: Option<(CertificateOutcome, NaiveDate)>,
    /// Whether the note was taken back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
    /// For which times a certificate was noted, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub times: Vec<CertificateTime>,
    /// The day on which a criminal record was last seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record_on: Option<NaiveDate>,
    /// When confidentiality was declared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidential_at: Option<Timestamp>,
    /// The day on which the volunteer becomes 15, where somebody saw that they are younger.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_age_on: Option<NaiveDate>,
}

impl Clearance {
    /// The last day to consent, inclusive, where the answer is awaited.
    #[must_use]
    pub fn consent_by(&self) -> Option<NaiveDate> {
        let asked = local_date(self.asked_at?.to_utc());
        asked.checked_add_days(Days::new(CONSENT_DAYS))
    }

    /// The day from which a certificate counts as old, by the organisation's policy.
    #[must_use]
    pub fn renew_on(&self, policy: &SafeguardPolicy) -> Option<NaiveDate> {
        let (_, on) = self.noted?;
        renewal(on, policy)
    }

    /// Whether there was a certificate without concern on a day. A day on which one came or went had one.
    #[must_use]
    pub fn covered_on(&self, day: NaiveDate, policy: &SafeguardPolicy) -> bool {
        self.times.iter().any(|time| {
            time.outcome == CertificateOutcome::Obtained
                && time.from <= day
                && time.to.is_none_or(|to| day <= to)
                && renewal(time.on, policy).is_none_or(|old| day < old)
        })
    }

    /// Whether the volunteer could not work with children on a whole day, by what had been noted.
    #[must_use]
    pub fn blocked_on(&self, day: NaiveDate) -> bool {
        self.times.iter().any(|time| {
            time.outcome == CertificateOutcome::Blocked
                && time.from < day
                && time.to.is_none_or(|to| day < to)
        })
    }

    /// Where the certificate stands. While a new one is awaited, an old one that still counts does.
    #[must_use]
    pub fn status(&self, at: Timestamp, policy: &SafeguardPolicy) -> CertificateStatus {
        let today = local_date(at.to_utc());
        let renewal = self.renew_on(policy).is_some_and(|day| day <= today);
        match self.noted {
            Some((CertificateOutcome::Obtained, _)) if !self.withdrawn && !renewal => {
                return CertificateStatus::Obtained;
            }
            // Until another one is noted.
            Some((CertificateOutcome::Blocked, _)) => return CertificateStatus::Blocked,
            _ => {}
        }
        match (self.consent_by(), self.consented_at) {
            (_, Some(_)) => CertificateStatus::InProgress,
            (Some(last), None) if today <= last => CertificateStatus::ConsentPending,
            (Some(_), None) => CertificateStatus::ConsentLapsed,
            (None, None) if self.withdrawn => CertificateStatus::Withdrawn,
            (None, None) if renewal => CertificateStatus::RenewalDue,
            (None, None) => CertificateStatus::NotAsked,
        }
    }

    fn end_time(&mut self, today: NaiveDate) {
        if let Some(open) = self.times.last_mut() {
            open.to.get_or_insert(today);
        }
    }
}

fn renewal(on: NaiveDate, policy: &SafeguardPolicy) -> Option<NaiveDate> {
    let months = u32::from(policy.renew_after_months?);
    on.checked_add_months(Months::new(months))
}

/// The key of a volunteer's safeguards in an organisation. The volunteer's secret must be loaded.
pub(super) fn clearance_stream(
    desk: &Desk<'_>,
    organisation: OrganisationId,
    citizen: CitizenId,
) -> Result<StreamKey, Halt> {
    // Another pseudonym than under a mandate: who chaired an association is known, and must not lead here.
    let purpose = StreamKey::new(Clearance::KIND, organisation);
    let of = desk.participant(citizen, &purpose)?;
    Ok(StreamKey::new(
        Clearance::KIND,
        format_args!("{organisation}.{of}"),
    ))
}

/// What an organisation knows of a volunteer's safeguards; nothing where there is no stream yet.
pub(super) fn clearance(desk: &mut Desk<'_>, stream: &StreamKey) -> Result<Arc<Clearance>, Halt> {
    Ok(desk.get::<Clearance>(stream)?.unwrap_or_default())
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "safeguard",
    streams: &[StreamOps::of::<Clearance>()],
    commands: &[
        CommandEntry::of::<AskConsent>(),
        CommandEntry::of::<ConsentToCertificate>(),
        CommandEntry::of::<NoteCertificate>(),
        CommandEntry::of::<WithdrawCertificate>(),
        CommandEntry::of::<NoteRecord>(),
        CommandEntry::of::<NoteBelowAge>(),
        CommandEntry::of::<DeclareConfidentiality>(),
    ],
    queries: &[QueryEntry::of::<GetSafeguards>()],
    codes: &[SafeguardError::CODES],
    ..Room::EMPTY
};

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn asked() -> Clearance {
        Clearance {
            asked_at: Some(at("2026-03-01T10:00:00Z")),
            ..Clearance::default()
        }
    }

    #[test]
    fn there_are_fourteen_days_to_consent_and_the_last_counts_to_its_end() {
        let policy = SafeguardPolicy::default();
        for (when, status) in [
            ("2026-03-15T22:59:59Z", CertificateStatus::ConsentPending),
            ("2026-03-15T23:00:00Z", CertificateStatus::ConsentLapsed),
        ] {
            assert_eq!(asked().status(at(when), &policy), status, "{when}");
        }
    }

    #[test]
    fn an_old_certificate_counts_until_the_day_of_its_renewal() {
        let policy = SafeguardPolicy {
            renew_after_months: Some(24),
            ..SafeguardPolicy::default()
        };
        let clearance = Clearance {
            noted: Some((CertificateOutcome::Obtained, "2024-02-29".parse().unwrap())),
            ..Clearance::default()
        };
        for (when, status) in [
            ("2026-02-27T12:00:00Z", CertificateStatus::Obtained),
            ("2026-02-28T12:00:00Z", CertificateStatus::RenewalDue),
        ] {
            assert_eq!(clearance.status(at(when), &policy), status, "{when}");
        }
        let renewing = Clearance {
            asked_at: Some(at("2026-02-20T12:00:00Z")),
            ..clearance
        };
        let before = renewing.status(at("2026-02-27T12:00:00Z"), &policy);
        assert_eq!(
            before,
            CertificateStatus::Obtained,
            "while the new one is awaited"
        );
        let after = renewing.status(at("2026-02-28T12:00:00Z"), &policy);
        assert_eq!(after, CertificateStatus::ConsentPending);
    }

    #[test]
    fn below_fifteen_is_only_who_was_seen_to_be_and_until_the_birthday() {
        let need: NeedSpec = serde_json::from_str(r#"{"mentoring_grade":7}"#).unwrap();
        let policy = SafeguardPolicy::default();
        let task = [ChildTask {
            need: &need,
            worked: &[],
        }];
        let seen = Clearance {
            of_age_on: Some("2026-06-02".parse().unwrap()),
            ..Clearance::default()
        };
        for (clearance, today, required) in [
            (&Clearance::default(), "2026-06-01", true),
            (&seen, "2026-06-01", false),
            (&seen, "2026-06-02", true),
        ] {
            let today = today.parse().unwrap();
            let found = certificate_required(&need, &policy, clearance, &task, today);
            assert_eq!(found, required, "{today}");
        }
    }

    /// A clearance to which this happened.
    fn after(events: &[(SafeguardEvent, &str)]) -> Clearance {
        let mut clearance = None;
        for (event, when) in events {
            clearance = Clearance::evolve(clearance, event, at(when));
        }
        clearance.unwrap()
    }

    fn noted(outcome: CertificateOutcome, on: &str) -> SafeguardEvent {
        let on = on.parse().unwrap();
        SafeguardEvent::CertificateNoted { outcome, on }
    }

    #[test]
    fn a_day_is_covered_from_the_note_to_the_withdrawal_and_until_the_day_of_the_renewal() {
        let obtained = |on| noted(CertificateOutcome::Obtained, on);
        let clearance = after(&[
            (obtained("2026-01-05"), "2026-01-10T12:00:00Z"),
            (SafeguardEvent::CertificateWithdrawn, "2026-02-10T12:00:00Z"),
            (obtained("2026-03-01"), "2026-03-10T12:00:00Z"),
        ]);
        let policy = SafeguardPolicy {
            renew_after_months: Some(12),
            ..SafeguardPolicy::default()
        };
        for (day, covered) in [
            ("2026-01-09", false),
            ("2026-01-10", true),
            ("2026-02-10", true),
            ("2026-02-11", false),
            ("2026-03-09", false),
            ("2026-03-10", true),
            ("2027-02-28", true),
            ("2027-03-01", false),
        ] {
            let day = day.parse().unwrap();
            assert_eq!(clearance.covered_on(day, &policy), covered, "{day}");
        }
    }

    #[test]
    fn whole_days_between_a_blocked_note_and_the_next_are_blocked() {
        let clearance = after(&[
            (
                noted(CertificateOutcome::Blocked, "2026-03-01"),
                "2026-03-01T12:00:00Z",
            ),
            (
                noted(CertificateOutcome::Obtained, "2026-03-10"),
                "2026-03-10T12:00:00Z",
            ),
        ]);
        for (day, blocked) in [
            ("2026-03-01", false),
            ("2026-03-02", true),
            ("2026-03-09", true),
            ("2026-03-10", false),
        ] {
            assert_eq!(clearance.blocked_on(day.parse().unwrap()), blocked, "{day}");
        }
    }

    #[test]
    fn who_is_blocked_stays_so_while_another_certificate_is_awaited() {
        let blocked = Clearance {
            noted: Some((CertificateOutcome::Blocked, "2026-02-01".parse().unwrap())),
            asked_at: Some(at("2026-03-01T10:00:00Z")),
            ..Clearance::default()
        };
        let status = blocked.status(at("2026-03-02T10:00:00Z"), &SafeguardPolicy::default());
        assert_eq!(status, CertificateStatus::Blocked);
    }
}
