//! What happens to it, as the journal holds it.

use chrono::NaiveDate;
use medborger_base::sorted::SortedSet;

use super::{AgreementTerms, Party, ReviewOutcome};
use crate::calendar::Period;
use crate::id::{GrantId, NeedId, Nullifier};
use crate::journal::{TextRef, events};

events! {
    /// What can happen to an agreement.
    PartnershipEvent, PARTNERSHIP_EVENTS {
        /// A version was written. Signatures under an unfinished one before it are void.
        Drafted {
            /// What it is.
            terms: AgreementTerms,
            /// What it says.
            text: TextRef,
        } = "partnership.drafted";
        /// A party signed the latest version. Where it was the last, notice and yeses to an end before it are taken back.
        Signed {
            /// The party.
            party: Party,
            /// The mandate's number.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            mandate: Option<u32>,
            /// Who acted for it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            person: Option<Nullifier>,
        } = "partnership.signed";
        /// The latest version was dropped.
        DraftDropped {
            /// Which party dropped it.
            by: Party,
            /// Why.
            reason: TextRef,
        } = "partnership.draft_dropped";
        /// A party gave notice. Signatures under an unfinished version are void.
        NoticeGiven {
            /// Which party.
            by: Party,
            /// The mandate's number.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            mandate: Option<u32>,
            /// On which day.
            given_on: NaiveDate,
            /// The notice period of the version that counted.
            period: Period,
            /// The agreement's last day, inclusive.
            last_day: NaiveDate,
            /// Why.
            reason: TextRef,
        } = "partnership.notice_given";
        /// A party said yes to ending at once.
        EndAgreed {
            /// Which party.
            party: Party,
            /// The mandate's number.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            mandate: Option<u32>,
            /// Who acted for it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            person: Option<Nullifier>,
            /// Why.
            reason: TextRef,
        } = "partnership.end_agreed";
        /// All had said yes.
        Ended = "partnership.ended";
        /// The parties looked at it.
        Reviewed {
            /// The day on which it was due.
            due: NaiveDate,
            /// What came of it.
            outcome: ReviewOutcome,
            /// What was found.
            text: TextRef,
        } = "partnership.reviewed";
        /// Needs and grants were tied to it, all of them.
        Tied {
            /// The needs.
            #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
            needs: SortedSet<NeedId>,
            /// The grants.
            #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
            grants: SortedSet<GrantId>,
        } = "partnership.tied";
    }
}
