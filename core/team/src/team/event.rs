//! What happens to it, as the journal holds it.

use chrono::NaiveDate;
use medborger_base::sorted::{SortedMap, SortedSet};

pub use super::candidacy::CandidacyEvent;
use super::{
    AppointingBody, CouncilTreatment, DecisionPower, DeliverableKind, DrawPlan, EndCause,
    ImpartialityGround, ImpartialityOutcome, MeetingPlan, SeatGroupSpec, SelectionMethod, TeamKind,
    TeamOpenness,
};
use crate::id::{
    DeclarationId, DeliverableId, IdeaId, MeetingId, ParticipantRef, RecommendationId,
};
use crate::journal::{TextRef, events};
use crate::key::Key;
use crate::text::Line;
use crate::time::Timestamp;

events! {
    /// What can happen to a team.
    TeamEvent, TEAM_EVENTS {
        /// Proposed.
        Proposed {
            /// What kind.
            kind: TeamKind,
            /// Its name.
            title: Line<200>,
            /// The challenge.
            challenge: TextRef,
            /// The interest areas.
            #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
            topics: SortedSet<Key>,
            /// The ideas that led to it.
            #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
            ideas: SortedSet<IdeaId>,
        } = "team.proposed";
        /// Terms of reference were adopted.
        TermsAdopted {
            /// The words.
            text: TextRef,
            /// By whom.
            by: AppointingBody,
            /// The first day.
            from: NaiveDate,
            /// The last day.
            to: NaiveDate,
            /// Whether it advises or decides.
            power: DecisionPower,
            /// How often it meets.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            meetings: Option<MeetingPlan>,
            /// What others see.
            #[serde(default)]
            openness: TeamOpenness,
            /// The seats.
            seats: Vec<SeatGroupSpec>,
        } = "team.terms_adopted";
        /// People are called for.
        RecruitmentOpened {
            /// The last day.
            last_day: NaiveDate,
            /// How the seats are filled.
            method: SelectionMethod,
            /// The quotas.
            #[serde(default)]
            plan: DrawPlan,
        } = "team.recruitment_opened";
        /// The quotas changed.
        QuotasChanged {
            /// The quotas.
            plan: DrawPlan,
        } = "team.quotas_changed";
        /// Citizens were invited.
        Invited {
            /// How many.
            count: u32,
        } = "team.invited";
        /// Somebody is interested.
        InterestExpressed = "team.interest_expressed";
        /// Somebody is not any more.
        InterestWithdrawn = "team.interest_withdrawn";
        /// A draw was published.
        DrawPublished {
            /// Its text.
            text: TextRef,
            /// The text's SHA-256, in hexadecimal digits.
            digest: String,
            /// When the randomness is drawn.
            draws_at: Timestamp,
            /// The proof of its chances.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            proof: Option<TextRef>,
        } = "team.draw_published";
        /// The text's hash was told to the public.
        DrawAnnounced {
            /// Where.
            place: Line<300>,
            /// When.
            told_at: Timestamp,
        } = "team.draw_announced";
        /// A draw was taken back.
        DrawVoided {
            /// Why.
            reason: TextRef,
        } = "team.draw_voided";
        /// It was drawn.
        Drawn {
            /// The public randomness, as it was read.
            randomness: String,
            /// The panel's number.
            panel: u32,
            /// The people of the panel, each with the group of seats.
            seats: SortedMap<ParticipantRef, Key>,
        } = "team.drawn";
        /// Somebody was appointed.
        Appointed {
            /// To which seat.
            seat: Key,
            /// Who.
            member: ParticipantRef,
            /// Whether a citizen who expressed interest.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            candidate: bool,
            /// By whom.
            by: AppointingBody,
            /// On which day.
            decided_on: NaiveDate,
            /// The topic it is bound to.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            topic: Option<Key>,
            /// Whose place it takes.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            replaces: Option<u32>,
        } = "team.appointed";
        /// Somebody said yes to a seat.
        Accepted {
            /// The appointment.
            appointment: u32,
        } = "team.accepted";
        /// Somebody said no.
        Declined {
            /// The appointment.
            appointment: u32,
        } = "team.declined";
        /// Somebody left.
        MembershipEnded {
            /// The appointment.
            appointment: u32,
            /// Why.
            cause: EndCause,
            /// What the appointing body said of a recall.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            reason: Option<TextRef>,
        } = "team.membership_ended";
        /// A citizen chose to be named, or not to be.
        NameShown {
            /// The appointment.
            appointment: u32,
            /// Whether everybody may see the name.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            shown: bool,
        } = "team.name_shown";
        /// A topic is finished.
        TopicEnded {
            /// Which.
            topic: Key,
        } = "team.topic_ended";
        /// The work began.
        Began {
            /// Who chairs.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            chair: Option<u32>,
        } = "team.began";
        /// Another member chairs.
        ChairElected {
            /// The member's appointment.
            chair: u32,
        } = "team.chair_elected";
        /// A working group was formed or changed.
        WorkingGroupSet {
            /// Which.
            group: Key,
            /// What it is called.
            label: Line<200>,
            /// Who is in it.
            members: SortedSet<u32>,
        } = "team.working_group_set";
        /// A member told of an interest.
        ImpartialityDeclared {
            /// The declaration.
            declaration: DeclarationId,
            /// Whose.
            appointment: u32,
            /// About which item of the agenda, from 1.
            item: u32,
            /// Of which meeting.
            meeting: MeetingId,
            /// On which ground.
            ground: ImpartialityGround,
            /// What was told.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            note: Option<TextRef>,
        } = "team.impartiality_declared";
        /// The others decided on it.
        ImpartialityDecided {
            /// The declaration.
            declaration: DeclarationId,
            /// What.
            outcome: ImpartialityOutcome,
        } = "team.impartiality_decided";
        /// A deliverable, or a new version of one.
        Delivered {
            /// Which.
            deliverable: DeliverableId,
            /// What it is.
            kind: DeliverableKind,
            /// What it is called.
            title: Line<200>,
            /// Its text.
            text: TextRef,
        } = "team.delivered";
        /// A recommendation, or one worded anew.
        Recommended {
            /// Which.
            recommendation: RecommendationId,
            /// What it is called.
            title: Line<200>,
            /// What it says.
            text: TextRef,
        } = "team.recommended";
        /// The team reported.
        Reported = "team.reported";
        /// The council answered a recommendation.
        RecommendationTreated {
            /// Which.
            recommendation: RecommendationId,
            /// The answer.
            treatment: CouncilTreatment,
        } = "team.recommendation_treated";
        /// Something became of it.
        FollowedUp {
            /// The recommendation.
            recommendation: RecommendationId,
            /// What.
            note: TextRef,
            /// Whether it is carried out.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            done: bool,
        } = "team.followed_up";
        /// Dissolved.
        Dissolved {
            /// Why.
            reason: TextRef,
        } = "team.dissolved";
    }
}
