//! What happens to it, as the journal holds it.

use chrono::NaiveDate;

pub use super::round::GrantRoundEvent;
use crate::id::OrganisationId;
use crate::journal::{TextRef, events};
use crate::key::Key;
use crate::time::Timestamp;

events! {
    /// What can happen to an application.
    GrantEvent, GRANT_EVENTS {
        /// Written, or written anew before it was handed in.
        Drafted {
            /// The call.
            round: Key,
            /// Who applies.
            organisation: OrganisationId,
            /// How much is applied for.
            applied_oere: u64,
            /// Whether there is contact with children.
            children_contact: bool,
            /// What it says.
            text: TextRef,
        } = "grant.drafted";
        /// Handed in.
        Submitted {
            /// When it was received; the entry says when that was recorded.
            received_at: Timestamp,
            /// Whether staff recorded it.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            on_paper: bool,
            /// Whether the call had closed.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            late: bool,
        } = "grant.submitted";
        /// The municipality asked for more.
        InfoAsked {
            /// The last day to answer.
            last_day: NaiveDate,
            /// What is missing.
            text: TextRef,
        } = "grant.info_asked";
        /// The applicant told more.
        Supplemented {
            /// How much is applied for now.
            applied_oere: u64,
            /// Whether there is contact with children.
            children_contact: bool,
            /// What it says now.
            text: TextRef,
        } = "grant.supplemented";
        /// It was found complete.
        FoundComplete = "grant.found_complete";
        /// It was assessed, or assessed anew.
        Assessed {
            /// How.
            text: TextRef,
        } = "grant.assessed";
        /// It was decided.
        Decided {
            /// How much was granted; 0 where it was rejected.
            granted_oere: u64,
            /// Reasons, guidance, conditions.
            text: TextRef,
        } = "grant.decided";
        /// It was paid.
        Paid {
            /// How much.
            amount_oere: u64,
            /// On which day.
            on: NaiveDate,
            /// The day on which the report is due.
            report_due: NaiveDate,
        } = "grant.paid";
        /// The report came, or another one before the accounts were settled.
        Reported {
            /// How much was spent.
            spent_oere: u64,
            /// What was done.
            text: TextRef,
        } = "grant.reported";
        /// The accounts are in order, and nothing was left.
        Closed = "grant.closed";
        /// Money is to be paid back.
        RepaymentClaimed {
            /// How much.
            amount_oere: u64,
            /// The last day to pay.
            last_day: NaiveDate,
            /// Reasons and guidance.
            text: TextRef,
        } = "grant.repayment_claimed";
        /// Money was paid back.
        Repaid {
            /// How much.
            amount_oere: u64,
            /// On which day.
            on: NaiveDate,
        } = "grant.repaid";
        /// The applicant took it back.
        Withdrawn = "grant.withdrawn";
    }
}
