//! What is known of an application once it is treated: requests, decision, payment, report, claim.

use chrono::NaiveDate;
use medborger_codec::Record;

use crate::journal::TextRef;
use crate::time::Timestamp;

/// That the municipality asked for more.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct InfoRequest {
    /// The last day to answer, inclusive.
    pub last_day: NaiveDate,
    /// What is missing.
    pub text: TextRef,
}

/// A decision (*afgørelse*).
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Decision {
    /// How much was granted, in øre; 0 where it was rejected.
    pub granted_oere: u64,
    /// Reasons, guidance and conditions, in the vault: a [`DecisionText`](super::DecisionText).
    pub text: TextRef,
    /// When.
    pub at: Timestamp,
}

/// A payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Payment {
    /// How much, in øre.
    pub amount_oere: u64,
    /// On which day.
    pub on: NaiveDate,
    /// The day on which the report is due, inclusive.
    pub report_due: NaiveDate,
}

/// A report on what the money went to.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Report {
    /// How much was spent, in øre.
    pub spent_oere: u64,
    /// What was done, in the vault.
    pub text: TextRef,
    /// When it came.
    pub at: Timestamp,
}

/// That money is to be paid back.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Claim {
    /// How much, in øre.
    pub amount_oere: u64,
    /// The last day to pay, inclusive.
    pub last_day: NaiveDate,
    /// Reasons and guidance, in the vault: a [`DecisionText`](super::DecisionText).
    pub text: TextRef,
    /// How much was paid back, in øre.
    #[serde(default)]
    pub repaid_oere: u64,
}
