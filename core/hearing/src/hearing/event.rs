//! What happens to it, as the journal holds it.

use chrono::{DateTime, NaiveDate, Utc};
use medborger_base::sorted::SortedSet;

pub use super::notice::NoticeEvent;
use super::{
    Announcement, Decision, DocumentVersion, HearingBasis, HearingPolicy, Meeting, Question,
    Renewal,
};
use crate::id::{HearingId, IdeaId, MeetingId, NoticeId, ResponseId};
use crate::journal::{TextRef, events};
use crate::key::Key;
use crate::text::Line;

events! {
    /// What can happen to a hearing.
    HearingEvent, HEARING_EVENTS {
        /// Drafted.
        Drafted {
            /// On what it rests.
            basis: HearingBasis,
            /// The municipality's choices.
            policy: HearingPolicy,
            /// The title.
            title: Line<200>,
            /// The ideas that led to it.
            #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
            ideas: SortedSet<IdeaId>,
            /// The hearing that it is held again for.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            renews: Option<Renewal>,
        } = "hearing.drafted";
        /// A document, or a new version of one.
        DocumentPut {
            /// Which.
            document: Key,
            /// What it is.
            version: DocumentVersion,
        } = "hearing.document_put";
        /// The form.
        FormSet {
            /// Its questions.
            questions: Vec<Question>,
        } = "hearing.form_set";
        /// Announced.
        Announced {
            /// When it is open.
            announcement: Announcement,
        } = "hearing.announced";
        /// Extended.
        Extended {
            /// The last day now.
            last_day: NaiveDate,
            /// The instant at which it closes now.
            closes_at: DateTime<Utc>,
            /// Why.
            reason: TextRef,
        } = "hearing.extended";
        /// Cancelled.
        Cancelled {
            /// Why.
            reason: TextRef,
        } = "hearing.cancelled";
        /// Held again.
        Renewed {
            /// The new hearing.
            by: HearingId,
        } = "hearing.renewed";
        /// A meeting was called or changed.
        MeetingCalled {
            /// Which.
            meeting: MeetingId,
            /// When and where.
            called: Meeting,
        } = "hearing.meeting_called";
        /// A meeting was cancelled.
        MeetingCancelled {
            /// Which.
            meeting: MeetingId,
        } = "hearing.meeting_cancelled";
        /// Somebody who had to be told was not.
        NoticeFailed {
            /// Which notice.
            notice: NoticeId,
        } = "hearing.notice_failed";
        /// They were told after all.
        NoticeMadeGood {
            /// Which notice.
            notice: NoticeId,
            /// On which day.
            on: NaiveDate,
        } = "hearing.notice_made_good";
        /// A response came.
        ResponseRegistered {
            /// Its number, from 1.
            number: u32,
            /// Whether it is an objection in time with legal effect.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            objection: bool,
            /// The response, where it is a veto.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            veto: Option<ResponseId>,
        } = "hearing.response_registered";
        /// A response was supplemented.
        ResponseSupplemented {
            /// Its number.
            number: u32,
        } = "hearing.response_supplemented";
        /// A response was withdrawn.
        ResponseWithdrawn {
            /// Its number.
            number: u32,
            /// Whether it was an objection in time with legal effect.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            objection: bool,
            /// The response, where it was a veto.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            veto: Option<ResponseId>,
        } = "hearing.response_withdrawn";
        /// A response was withheld whose sender the finished white paper names elsewhere.
        NamedSenderWithheld {
            /// Its number.
            number: u32,
        } = "hearing.named_sender_withheld";
        /// A response that claimed to be a veto is one.
        VetoRecognised {
            /// The response.
            response: ResponseId,
        } = "hearing.veto_recognised";
        /// An authority no longer vetoes, by agreement on changes.
        VetoResolved {
            /// The response that was the veto.
            response: ResponseId,
            /// What was agreed.
            agreement: TextRef,
        } = "hearing.veto_resolved";
        /// The agenda with the case was published.
        AgendaPublished = "hearing.agenda_published";
        /// Work on the white paper began.
        ProcessingBegun = "hearing.processing_begun";
        /// The white paper was finished.
        WhitePaperFinished {
            /// Its version.
            version: u32,
        } = "hearing.white_paper_finished";
        /// The white paper was opened again.
        WhitePaperReopened = "hearing.white_paper_reopened";
        /// The council decided.
        Decided {
            /// What.
            decision: Decision,
        } = "hearing.decided";
        /// The decision was published.
        DecisionPublished {
            /// On which day.
            on: NaiveDate,
        } = "hearing.decision_published";
    }
}
