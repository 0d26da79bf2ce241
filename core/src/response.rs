//! The response (*høringssvar*) to a hearing: how it came, who reviewed it, what may be seen of it, how it was answered.
//!
//! When a response arrived, when it was recorded and by whom are kept apart; a late one is flagged and never re-dated.
//! Nothing of it is public before a person has reviewed it, and each step after that can only hide more. Every response
//! ends [settled](Settlement), or the [white paper](crate::white_paper) can't be finished.

mod campaign;
mod coding;
mod content;
mod review;
mod settle;
mod sight;
mod submit;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use campaign::{Campaign, CampaignList, CampaignMember, FindCampaigns};
pub use coding::{CodeResponse, Coder, Coding, ThemeMark};
pub use content::{
    AttachmentRef, MandateText, Respondent, RespondentKind, ResponseContent, ResponseText, Stance,
    VetoClaim,
};
pub use review::{
    RecogniseVeto, RedactionSpan, Review, ReviewResponse, SuggestRedactions, SuggestedRedactions,
    WithholdResponse,
};
pub use settle::{
    AnswerResponse, AnswerText, ReopenResponse, SettleInput, SettleResponses, Settlement,
};
pub(crate) use sight::{Sight, is_publishable, prose, redacted_part};
pub use submit::{
    RecordResponse, ResponseChannel, SubmitResponse, SupplementResponse, WithdrawResponse,
};
pub use view::{
    GetResponse, ListResponses, OriginalResponse, ResponseItem, ResponseList, ResponseReceipt,
    ResponseView, ReviewState, SettlementView, ShowReceipt,
};
pub(crate) use view::{Shown, page, rows_of, shown};

use crate::id::{HearingId, ParticipantRef, ResponseId, StaffId};
use crate::journal::{
    CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, TextRef, events,
};
use crate::key::Key;
use crate::time::Timestamp;

crate::error::errors! {
    /// Why a rule about responses refused.
    ResponseError {
        /// There is no such response, or it may not be seen.
        NotFound => "response_not_found", NotFound, Some("response"),
            "there is no such response", "der er intet sådant høringssvar";
        /// There is a response under this id.
        AlreadySubmitted => "response_already_submitted", Refused, Some("response"),
            "a response was received under this id already", "der er allerede modtaget et høringssvar under dette id";
        /// The hearing is not open yet.
        NotOpenYet => "response_before_opening", Refused, Some("hearing"),
            "the hearing is not open yet", "høringen er ikke åbnet endnu";
        /// It arrived before the hearing opened.
        ReceivedBeforeOpening => "response_received_before_opening", Invalid, Some("received_at"),
            "it arrived before the hearing opened", "det er modtaget, før høringen åbnede";
        /// It arrived in the future.
        ReceivedInFuture => "response_received_in_future", Invalid, Some("received_at"),
            "it can't have arrived after now", "det kan ikke være modtaget efter nu";
        /// The hearing is over, and the municipality's form is closed.
        FormClosed => "response_form_closed", Refused, Some("hearing"),
            "the hearing is over and its form is closed", "høringen er slut, og skemaet er lukket";
        /// It says nothing.
        Empty => "response_empty", Invalid, Some("content"),
            "a response has a text, an answer or an attachment", "et høringssvar har en tekst, et svar eller et bilag";
        /// This municipality takes no anonymous responses.
        NameRequired => "response_name_required", Invalid, Some("content.respondent.name"),
            "give a name", "angiv et navn";
        /// Anonymous, and yet with a name.
        AnonymousWithName => "response_anonymous_with_name", Invalid, Some("content.respondent"),
            "an anonymous response names nobody", "et anonymt høringssvar nævner ingen navne";
        /// An association or company without its name.
        OrganisationRequired => "response_organisation_required", Invalid, Some("content.respondent.organisation"),
            "name the organisation", "angiv organisationen";
        /// An association's response without its mandate.
        MandateRequired => "response_mandate_required", Invalid, Some("content.respondent.mandate"),
            "say under what mandate the association answers", "angiv, på hvilket mandat foreningen svarer";
        /// Only authorities veto.
        VetoUnfit => "response_veto_unfit", Invalid, Some("content.veto"),
            "only an authority vetoes, and only a plan", "kun en myndighed nedlægger veto, og kun mod en plan";
        /// The form has no such question.
        NoSuchQuestion => "response_no_such_question", Invalid, Some("content.answers"),
            "the form has no such question", "skemaet har intet sådant spørgsmål";
        /// A question is answered twice.
        QuestionTwice => "response_question_twice", Invalid, Some("content.answers"),
            "a question is answered twice", "et spørgsmål er besvaret to gange";
        /// The answer can't be given to the question.
        AnswerUnfit => "response_answer_unfit", Invalid, Some("content.answers"),
            "the answer does not fit its question", "svaret passer ikke til sit spørgsmål";
        /// A question that must be answered is not.
        AnswerMissing => "response_answer_missing", Invalid, Some("content.answers"),
            "a question that must be answered is not", "et spørgsmål, der skal besvares, er ikke besvaret";
        /// The documents have no such section.
        NoSuchSection => "response_no_such_section", Invalid, Some("section"),
            "no document of the hearing has such a section", "intet dokument i høringen har et sådant afsnit";
        /// More than there may be.
        TooMany {
            /// How many there may be.
            max: usize,
        } => "response_too_many", Invalid, None,
            "there are more than {max} of these", "der er flere end {max} af disse";
        /// An attachment's hash is not 64 hexadecimal digits.
        HashMalformed => "response_hash_malformed", Invalid, Some("sha256"),
            "an attachment's hash is 64 hexadecimal digits", "et bilags hash er 64 hexadecimale cifre";
        /// The deadline has passed.
        TooLateToSupplement => "response_supplement_too_late", Refused, Some("response"),
            "a response is supplemented before the deadline; after it, send a new one",
            "et høringssvar kan suppleres før fristen; derefter må der sendes et nyt";
        /// It was withdrawn.
        Withdrawn => "response_withdrawn", Refused, Some("response"),
            "the response was withdrawn", "høringssvaret er trukket tilbage";
        /// It is published.
        AlreadyPublished => "response_already_published", Refused, Some("response"),
            "a published response can't be withdrawn", "et offentliggjort høringssvar kan ikke trækkes tilbage";
        /// Only its sender may do this.
        NotTheSender => "response_not_the_sender", Denied, Some("response"),
            "only the sender or staff may do this", "kun afsenderen eller medarbejdere må gøre dette";
        /// A person must do this.
        NeedsAPerson => "response_needs_a_person", Denied, None,
            "a named employee does this, not a program", "det gør en navngiven medarbejder, ikke et program";
        /// The response changed after it was read.
        TextChanged {
            /// The text's version now.
            version: u32,
        } => "response_text_changed", Conflict, Some("text_version"),
            "the response has changed: its text is version {version} now",
            "høringssvaret er ændret: dets tekst er nu udgave {version}";
        /// A span lies outside the text.
        SpanUnfit => "response_span_unfit", Invalid, Some("spans"),
            "a span begins before it ends and lies within the text", "et stykke begynder, før det slutter, og ligger i teksten";
        /// Such a finding can't be kept in sight.
        CannotKeep => "response_cannot_keep", Refused, Some("keep"),
            "numbers and addresses of this kind are never published, and what was hidden once stays hidden",
            "oplysninger af denne slags offentliggøres aldrig, og det, der én gang er skjult, forbliver skjult";
        /// Personal data is still there after redaction.
        Leak => "response_leak", Refused, Some("spans"),
            "after redaction the text still holds personal data", "efter sløringen indeholder teksten stadig personoplysninger";
        /// What staff write would be published with it.
        AnswerLeaks => "response_answer_leaks", Invalid, Some("answer"),
            "what is written here is published, and holds a CPR number, a telephone number, an e-mail address or a bank \
             account",
            "det, der skrives her, offentliggøres, og det indeholder et CPR-nummer, et telefonnummer, en e-mailadresse \
             eller en bankkonto";
        /// A withheld response is not published again.
        OnlyTightens => "response_only_tightens", Refused, Some("response"),
            "what was withheld is not published again", "det, der er holdt tilbage, offentliggøres ikke igen";
        /// The response stands twice.
        Twice => "response_twice", Invalid, Some("responses"),
            "a response stands twice", "et høringssvar står to gange";
        /// It is settled already.
        AlreadySettled {
            /// Its number.
            number: u32,
        } => "response_already_settled", Refused, Some("responses"),
            "response no. {number} is settled already: reopen it first", "svar nr. {number} er allerede behandlet: genåbn det først";
        /// It is not settled.
        NotSettled => "response_not_settled", Refused, Some("response"),
            "the response is not settled", "høringssvaret er ikke behandlet";
        /// A timely response can't be put aside as late.
        NotLate {
            /// Its number.
            number: u32,
        } => "response_not_late", Refused, Some("responses"),
            "response no. {number} came in time", "svar nr. {number} kom til tiden";
        /// Responses of another hearing.
        OtherHearing => "response_of_other_hearing", Invalid, Some("responses"),
            "a response belongs to another hearing", "et høringssvar hører til en anden høring";
        /// It is no veto, or stands already.
        NoVeto => "response_no_veto", Refused, Some("response"),
            "this is no timely, reasoned veto of an authority that refers to its effect",
            "dette er ikke et rettidigt, begrundet veto fra en myndighed, der henviser til virkningen";
        /// The vetoes, campaigns or exports of a hearing that is too large for one answer.
        TooManyAtOnce {
            /// How many can be looked at.
            max: usize,
        } => "response_too_many_at_once", Refused, Some("hearing"),
            "there are more than {max} responses: take them in parts", "der er over {max} høringssvar: tag dem i dele";
    }
}

/// A response's state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// Whether it is an objection in time with legal effect.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub objection: bool,
    /// Whether it claims to be a veto with all that a veto needs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub veto_claimed: bool,
    /// Whether it is a veto.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub veto: bool,
    /// When it was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_at: Option<Timestamp>,
    /// Whether a person has reviewed it, and with what outcome.
    #[serde(default)]
    pub review: Review,
    /// Everything that was ever hidden in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<RedactionSpan>,
    /// What it is about, by who said so.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub codings: BTreeMap<String, Coding>,
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
            /// Whether it is an objection in time with legal effect.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            objection: bool,
            /// Whether it claims to be a veto.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            veto_claimed: bool,
            /// Whether it is a veto.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            veto: bool,
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
    const STATE_VERSION: u32 = 1;
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
            objection,
            veto_claimed,
            veto,
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
                objection: *objection,
                veto_claimed: *veto_claimed,
                veto: *veto,
                withdrawn_at: None,
                review: Review::Unreviewed,
                spans: Vec::new(),
                codings: BTreeMap::new(),
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
                text_version,
                by,
            } => {
                response.spans.clone_from(spans);
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

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        let hearing = self.hearing.to_string();
        add("hearing", &hearing);
        if self.is_missing() {
            add("unsettled", &hearing);
        }
        if self.withdrawn_at.is_none() && self.review == Review::Unreviewed {
            add("unreviewed", &hearing);
        }
        if self.objection && self.withdrawn_at.is_none() {
            add("objection", &hearing);
        }
        if let Some(Settlement::Grouped { group }) = &self.settlement {
            add("group", &format!("{hearing}/{group}"));
        }
    }

    fn texts(&self) -> Vec<TextRef> {
        let mut texts = self.texts.clone();
        texts.push(self.respondent.clone());
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

impl Response {
    /// The version of its text, from 1: each supplement makes a new one.
    #[must_use]
    pub fn text_version(&self) -> u32 {
        u32::try_from(self.texts.len()).unwrap_or(u32::MAX)
    }

    /// Whether the white paper still lacks what became of it.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.settlement.is_none() && self.withdrawn_at.is_none()
    }
}

/// The key of a response's stream.
#[must_use]
pub fn response_stream(response: ResponseId) -> StreamKey {
    StreamKey::new(Response::KIND, response)
}

/// The vault key under which lies which citizen sent a response.
pub(crate) fn sender_key(response: ResponseId) -> String {
    format!("sender/{response}")
}

pub(crate) fn existing(desk: &mut Desk<'_>, response: ResponseId) -> Result<Arc<Response>, Halt> {
    Ok(desk
        .get::<Response>(&response_stream(response))?
        .ok_or(ResponseError::NotFound)?)
}

/// The room's place in the registry.
pub(crate) const ROOM: Room = Room {
    name: "response",
    streams: &[StreamOps::of::<Response>()],
    commands: &[
        CommandEntry::of::<SubmitResponse>(),
        CommandEntry::of::<RecordResponse>(),
        CommandEntry::of::<SupplementResponse>(),
        CommandEntry::of::<WithdrawResponse>(),
        CommandEntry::of::<ReviewResponse>(),
        CommandEntry::of::<WithholdResponse>(),
        CommandEntry::of::<RecogniseVeto>(),
        CommandEntry::of::<CodeResponse>(),
        CommandEntry::of::<AnswerResponse>(),
        CommandEntry::of::<SettleResponses>(),
        CommandEntry::of::<ReopenResponse>(),
    ],
    queries: &[
        QueryEntry::of::<GetResponse>(),
        QueryEntry::of::<ListResponses>(),
        QueryEntry::of::<SuggestRedactions>(),
        QueryEntry::of::<ShowReceipt>(),
        QueryEntry::of::<FindCampaigns>(),
    ],
};
