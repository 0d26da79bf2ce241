//! What must be in place before somebody works on a need, and what was lacking on a day of before.

use chrono::{Datelike as _, NaiveDate};
use medborger_codec::Record;

use super::{CertificateStatus, ChildTask, Clearance, NeedSpec, is_regular};
use crate::calendar::local_date;
use crate::organisation::{Organisation, SafeguardPolicy};
use crate::time::Timestamp;

/// What keeps an assignment from being active.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum MissingSafeguard {
    /// The child certificate.
    ChildCertificate,
    /// The organisation's declaration, for this year or the last, that it obtains certificates.
    Declaration,
    /// A criminal record, by the organisation's policy.
    CriminalRecord,
    /// The volunteer's declaration of confidentiality, by the organisation's policy.
    Confidentiality,
    /// The organisation itself: it is closed, and nobody is responsible any more.
    Organisation,
}

/// Whether a certificate is required: direct contact with children under 15, regular attachment, and a volunteer who is
/// old enough for one. `together` are all tasks with children that the volunteer has or had in the organisation, this one
/// included. Below 15 is only who was seen to be: nobody's own word lifts a safeguard.
#[must_use]
pub fn certificate_required(
    need: &NeedSpec,
    policy: &SafeguardPolicy,
    clearance: &Clearance,
    together: &[ChildTask<'_>],
    today: NaiveDate,
) -> bool {
    let old_enough = clearance.of_age_on.is_none_or(|day| day <= today);
    need.involves_children() && old_enough && is_regular(&policy.attachment, together)
}

/// Whether work on an earlier day was done without the certificate that it took: one was required by what had been agreed
/// and done before that day, and none was there, or the volunteer was blocked. `then` are the tasks with children of before.
#[must_use]
pub fn certificate_lacked(
    need: &NeedSpec,
    policy: &SafeguardPolicy,
    clearance: &Clearance,
    then: &[ChildTask<'_>],
    day: NaiveDate,
) -> bool {
    need.involves_children() && clearance.blocked_on(day)
        || certificate_required(need, policy, clearance, then, day)
            && !clearance.covered_on(day, policy)
}

/// What is missing before somebody may work on a need.
#[must_use]
pub fn missing_safeguards(
    need: &NeedSpec,
    organisation: &Organisation,
    clearance: &Clearance,
    together: &[ChildTask<'_>],
    at: Timestamp,
) -> Vec<MissingSafeguard> {
    let today = local_date(at.to_utc());
    let policy = &organisation.safeguards;
    let status = clearance.status(at, policy);
    // Whom the organisation judged unfit for children has no contact with them, not even now and then.
    let blocked = need.involves_children() && status == CertificateStatus::Blocked;
    let required = certificate_required(need, policy, clearance, together, today);
    let mut missing = Vec::new();
    if blocked || required && status != CertificateStatus::Obtained {
        missing.push(MissingSafeguard::ChildCertificate);
    }
    let recent = |year: &u16| (0..=1).contains(&(today.year() - i32::from(*year)));
    // The declaration is an association's; an institution of the municipality makes none to itself.
    if required && organisation.kind.is_association() && !organisation.declared.keys().any(recent) {
        missing.push(MissingSafeguard::Declaration);
    }
    let record = need.contact.homes && policy.record_for_homes
        || need.contact.money && policy.record_for_money;
    if record && clearance.record_on.is_none() {
        missing.push(MissingSafeguard::CriminalRecord);
    }
    if policy.confidentiality && clearance.confidential_at.is_none() {
        missing.push(MissingSafeguard::Confidentiality);
    }
    if organisation.closed.is_some() {
        missing.push(MissingSafeguard::Organisation);
    }
    missing
}
