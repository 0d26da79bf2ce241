//! What happens to it, as the journal holds it.

use chrono::NaiveDate;

use super::{AssignmentSide, CancelCause, HelperRef};
use crate::id::{NeedId, OfferId, OrganisationId, ParticipantRef};
use crate::journal::{TextRef, events};

events! {
    /// What can happen to an assignment.
    AssignmentEvent, ASSIGNMENT_EVENTS {
        /// Proposed: by a side, or by the matching.
        Proposed {
            /// The need.
            need: NeedId,
            /// The organisation that posted it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            organisation: Option<OrganisationId>,
            /// Who is to help.
            helper: HelperRef,
            /// The offer that it came of.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            offer: Option<OfferId>,
        } = "assignment.proposed";
        /// A side said yes.
        Accepted {
            /// Which.
            side: AssignmentSide,
            /// To which version of the need.
            version: u32,
            /// By which citizen, under a pseudonym.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            by: Option<ParticipantRef>,
        } = "assignment.accepted";
        /// A side said no.
        Declined {
            /// Which.
            side: AssignmentSide,
        } = "assignment.declined";
        /// The work began, with every safeguard in place.
        Started = "assignment.started";
        /// The work is done.
        Completed = "assignment.completed";
        /// It will not be done, or not any more.
        Cancelled {
            /// Why.
            cause: CancelCause,
            /// In words.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            note: Option<TextRef>,
        } = "assignment.cancelled";
        /// Hours were reported, or corrected.
        HoursReported {
            /// The local day.
            day: NaiveDate,
            /// How many minutes.
            minutes: u32,
            /// Who says so.
            by: AssignmentSide,
            /// The entry in whose place this one comes.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            corrects: Option<u32>,
        } = "assignment.hours_reported";
        /// The other side agreed.
        HoursApproved {
            /// The entry's number.
            entry: u32,
        } = "assignment.hours_approved";
        /// The other side did not.
        HoursRejected {
            /// The entry's number.
            entry: u32,
        } = "assignment.hours_rejected";
    }
}
