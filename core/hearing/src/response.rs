//! The response (*høringssvar*) to a hearing: how it came, who reviewed it, what may be seen of it, how it was answered.
//!
//! When a response arrived, when it was recorded and by whom are kept apart; a late one is flagged and never re-dated.
//! Nothing of it is public before a person has reviewed it, and what a person hid stays hidden. Every response
//! ends [settled](Settlement), or the [white paper](crate::white_paper) can't be finished.

mod answered;
mod campaign;
mod coding;
mod content;
mod error;
mod fit;
mod found;
mod guard;
mod list;
mod personal;
mod proof;
mod receipt;
mod review;
mod room;
mod same;
mod settle;
mod shown;
mod sight;
mod submit;
mod worklist;

use medborger_base::sorted::SortedMap;

pub use answered::AnsweredQuestion;
pub(crate) use answered::{Parted, answer_to, chosen, parted};
pub use campaign::{Campaign, CampaignMember};
#[doc(hidden)]
pub use campaign::{campaigns_among, check_count};
pub use coding::{Coder, Coding, ThemeMark};
pub use content::{
    AttachmentRef, MandateText, Respondent, RespondentKind, ResponseContent, ResponseText, Stance,
    VetoClaim,
};
pub use error::ResponseError;
pub use fit::FORM;
pub(crate) use found::{BLOCK, block, blocks, existing, page, rows_of, sender_key};
use found::{block_of, block_value};
pub(crate) use guard::{guarded, holds_cpr, leaks, readable, sender_of};
use medborger_codec::Record;
pub use personal::ExportedResponse;
#[doc(hidden)]
pub use personal::exported;
pub use proof::{SecretHash, SenderSecret};
pub use review::{MarkedMistaken, MistakenFinding, RedactionHint, RedactionSpan, Review};
pub use room::ROOM;
pub(crate) use same::must_say_the_same;
pub use settle::{AnswerText, SettleInput, Settlement};
pub use shown::{OriginalResponse, ReviewState};
pub(crate) use shown::{Shown, name_of, shown};
#[doc(hidden)]
pub use sight::parts;
pub(crate) use sight::{Sight, applied, is_open, is_publishable, prose, redacted_part};
pub use submit::ResponseChannel;
pub(crate) use submit::{Arrival, receive};
pub use worklist::{WorkCount, WorkOrder, WorkPlace, WorkState};

use crate::id::{HearingId, ParticipantRef, ResponseId, RowId, StaffId};
use crate::journal::{Stream, StreamKey, TextRef, VaultRow, events, in_table};
use crate::key::Key;
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::coding::CodeResponse;
    pub use super::review::{RecogniseVeto, ReviewResponse, WithholdResponse};
    pub use super::settle::{AnswerResponse, ReopenResponse, SettleResponses};
    pub use super::submit::{RecordResponse, SubmitResponse, SupplementResponse, WithdrawResponse};
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::ResponseEvent;
}

/// What can be asked.
pub mod query {
    pub use super::campaign::FindCampaigns;
    pub use super::fit::CheckResponse;
    pub use super::list::ListResponses;
    pub use super::proof::FindArrived;
    pub use super::receipt::ShowReceipt;
    pub use super::review::SuggestRedactions;
    pub use super::shown::GetResponse;
    pub use super::worklist::ListWork;
}

/// What is answered.
pub mod view {
    pub use super::campaign::CampaignList;
    pub use super::fit::CheckedResponse;
    pub use super::list::{ResponseItem, ResponseList};
    pub use super::proof::{ArrivedResponse, ArrivedView};
    pub use super::receipt::ResponseReceipt;
    pub use super::review::SuggestedRedactions;
    pub use super::shown::{ResponseView, SettlementView};
    pub use super::worklist::{WorkItem, WorkList};
}

/// A response's state.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct Response {
    /// The hearing.
    pub hearing: HearingId,
    /// Its number within the hearing, from 1.
    pub number: u32,
    /// How it came.
    pub channel: ResponseChannel,
    /// Who answers.
    pub kind: RespondentKind,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// The section of the documents that it is about as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Key>,
    /// Whether it arrived between opening and closing.
    pub timely: bool,
    /// When it arrived.
    pub received_at: Timestamp,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// Who recorded it; nobody where the sender's own form did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_by: Option<StaffId>,
    /// The sender, where they have an account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<ParticipantRef>,
    /// Its texts, in the vault: the first, then the supplements.
    pub texts: Vec<TextRef>,
    /// Who sent it, in the vault.
    pub respondent: TextRef,
    /// How many characters its prose has.
    pub chars: u32,
    /// Whether the sender names nobody.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub anonymous: bool,
    /// Whether the sender wishes it not to be published.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// Whether the sender's name and address are protected.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
    /// Whether it is an objection in time with legal effect.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub objection: bool,
    /// Whether it claims to be a veto with all that a veto needs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub veto_claimed: bool,
    /// Whether it is a veto.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub veto: bool,
    /// The row of a list that it was, where it was taken in by one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<RowId>,
    /// When it was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_at: Option<Timestamp>,
    /// Whether a person has reviewed it, and with what outcome.
    #[serde(default)]
    pub review: Review,
    /// What is hidden in it: everything that ever was, but for what was found to be mistaken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<RedactionSpan>,
    /// What a program found and a named reviewer said to be none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mistaken: Vec<MarkedMistaken>,
    /// What it is about, by who said so.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub codings: SortedMap<String, Coding>,
    /// How it was settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settlement: Option<Settlement>,
}

events! {
    /// What can happen to a response.
    ResponseEvent, RESPONSE_EVENTS {
        /// It came.
        Received {
            /// To which hearing.
            hearing: HearingId,
            /// Its number.
            number: u32,
            /// How.
            channel: ResponseChannel,
            /// Who answers.
            kind: RespondentKind,
            /// Where it stands.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            stance: Option<Stance>,
            /// The section that it is about.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            section: Option<Key>,
            /// Whether in time.
            timely: bool,
            /// When it arrived.
            received_at: Timestamp,
            /// Who recorded it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            recorded_by: Option<StaffId>,
            /// The sender, where they have an account.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            author: Option<ParticipantRef>,
            /// Its text.
            text: TextRef,
            /// Who sent it.
            respondent: TextRef,
            /// How many characters its prose has.
            chars: u32,
            /// Whether the sender names nobody.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            anonymous: bool,
            /// Whether the sender wishes it not to be published.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            hidden: bool,
            /// Whether the sender's name and address are protected.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            protected: bool,
            /// Whether it is an objection in time with legal effect.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            objection: bool,
            /// Whether it claims to be a veto.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            veto_claimed: bool,
            /// Whether it is a veto.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            veto: bool,
            /// The row of a list that it was.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            row: Option<RowId>,
        } = "response.received";
        /// Its sender added something, in time.
        Supplemented {
            /// What.
            text: TextRef,
            /// When it arrived.
            received_at: Timestamp,
            /// How many characters its prose has now.
            chars: u32,
        } = "response.supplemented";
        /// Its sender withdrew it.
        Withdrawn = "response.withdrawn";
        /// A person reviewed it: it may be published, but for what is hidden.
        Reviewed {
            /// What is hidden.
            spans: Vec<RedactionSpan>,
            /// What was ever found to be mistaken.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            mistaken: Vec<MarkedMistaken>,
            /// The version of the text that was reviewed.
            text_version: u32,
            /// Who did.
            by: StaffId,
        } = "response.reviewed";
        /// It is not to be published, nor any more.
        Withheld {
            /// Why; absent where an erasure took it from the public.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            reason: Option<TextRef>,
        } = "response.withheld";
        /// It is a veto.
        VetoRecognised = "response.veto_recognised";
        /// Somebody or something said what it is about.
        Coded {
            /// Who.
            coder: Coder,
            /// What.
            coding: Coding,
        } = "response.coded";
        /// It was settled.
        Settled {
            /// How.
            settlement: Settlement,
        } = "response.settled";
        /// It is to be settled anew.
        Reopened {
            /// Why.
            reason: TextRef,
        } = "response.reopened";
    }
}

impl Stream for Response {
    const KIND: &'static str = "response";
    const VAULT_TERMS: &'static [&'static str] = list::TEXT_TERMS;
    const STATE_VERSION: u32 = 4;
    type Event = ResponseEvent;
    const EVENT_TYPES: &'static [&'static str] = RESPONSE_EVENTS;

    fn evolve(state: Option<Self>, event: &ResponseEvent, at: Timestamp) -> Option<Self> {
        use ResponseEvent as E;
        if let E::Received {
            hearing,
            number,
            channel,
            kind,
            stance,
            section,
            timely,
            received_at,
            recorded_by,
            author,
            text,
            respondent,
            chars,
            anonymous,
            hidden,
            protected,
            objection,
            veto_claimed,
            veto,
            row,
        } = event
        {
            return state.is_none().then(|| Self {
                hearing: *hearing,
                number: *number,
                channel: *channel,
                kind: *kind,
                stance: *stance,
                section: section.clone(),
                timely: *timely,
                received_at: *received_at,
                recorded_at: at,
                recorded_by: *recorded_by,
                author: *author,
                texts: vec![text.clone()],
                respondent: respondent.clone(),
                chars: *chars,
                anonymous: *anonymous,
                hidden: *hidden,
                protected: *protected,
                objection: *objection,
                veto_claimed: *veto_claimed,
                veto: *veto,
                row: *row,
                withdrawn_at: None,
                review: Review::Unreviewed,
                spans: Vec::new(),
                mistaken: Vec::new(),
                codings: SortedMap::new(),
                settlement: None,
            });
        }
        let mut response = state?;
        match event {
            E::Received { .. } => return None,
            E::Supplemented { text, chars, .. } => {
                response.texts.push(text.clone());
                response.chars = *chars;
                // What nobody has read is neither shown nor answered.
                if matches!(response.review, Review::Reviewed { .. }) {
                    response.review = Review::Unreviewed;
                }
                response.settlement = None;
            }
            E::Withdrawn => response.withdrawn_at = Some(at),
            E::Reviewed {
                spans,
                mistaken,
                text_version,
                by,
            } => {
                response.spans.clone_from(spans);
                response.mistaken.clone_from(mistaken);
                response.review = Review::Reviewed {
                    text_version: *text_version,
                    by: *by,
                };
            }
            E::Withheld { reason } => {
                response.review = Review::Withheld {
                    reason: reason.clone(),
                };
            }
            E::VetoRecognised => response.veto = true,
            E::Coded { coder, coding } => {
                response.codings.insert(coder.to_string(), coding.clone());
            }
            E::Settled { settlement } => {
                // What is not reproduced is not published elsewhere either, and never again.
                if let Settlement::Withheld { reason } = settlement {
                    response.review = Review::Withheld {
                        reason: Some(reason.clone()),
                    };
                }
                response.settlement = Some(settlement.clone());
            }
            E::Reopened { .. } => response.settlement = None,
        }
        Some(response)
    }

    fn hung_on(row: &VaultRow) -> Option<String> {
        in_table(row, &["sender"]).map(str::to_owned)
    }

    fn anchor(id: &str) -> Option<String> {
        Some(sender_key(id))
    }

    /// What came from an account is published only while its sender is there.
    fn anchors(&self, id: &str) -> Vec<String> {
        if self.author.is_some() && self.review_state() != ReviewState::Withheld {
            vec![sender_key(id)]
        } else {
            Vec::new()
        }
    }

    fn lapse(&self, _: &str, _: &str, _: Timestamp) -> Vec<ResponseEvent> {
        vec![ResponseEvent::Withheld { reason: None }]
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        let hearing = self.hearing.to_string();
        add("hearing", &hearing);
        list::terms(self, add);
        add("block", &block_value(self.hearing, block_of(self.number)));
        add("day", &self.day_term());
        add("work", &self.work_term());
        if self.is_missing() {
            add("unsettled", &hearing);
        }
        if self.withdrawn_at.is_none() && self.review == Review::Unreviewed {
            add("unreviewed", &hearing);
        }
        if self.protected || self.anonymous || self.hidden {
            add("unnamed", &hearing);
        }
        if let Some(Settlement::Grouped { group }) = &self.settlement {
            add("group", &format!("{hearing}/{group}"));
        }
    }

    fn texts(&self) -> Vec<TextRef> {
        let mut texts = self.texts.clone();
        texts.push(self.respondent.clone());
        texts.extend(self.mistaken.iter().map(|mark| mark.reason.clone()));
        match &self.settlement {
            Some(Settlement::Answered { answer }) => texts.push(answer.clone()),
            Some(Settlement::Withheld { reason }) => texts.push(reason.clone()),
            _ => {}
        }
        if let Review::Withheld { reason: Some(text) } = &self.review {
            texts.push(text.clone());
        }
        texts
    }
}

/// The key of a response's stream.
#[must_use]
pub fn response_stream(response: ResponseId) -> StreamKey {
    StreamKey::new(Response::KIND, response)
}
