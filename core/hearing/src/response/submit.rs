//! How responses come in: by the form, by mail, by letter, at a meeting; supplements and withdrawals.

use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::content::check_attachments;
use super::list::said_terms;
use super::proof::{SecretHash, SenderSecret, knows, proved_by};
use super::{
    AttachmentRef, Response, ResponseContent, ResponseError, ResponseEvent, ResponseText, Stance,
    existing, response_stream, sender_key,
};
use crate::citizen::{active, citizen_stream};
use crate::hearing::{
    self, Hearing, HearingAct, HearingEvent, HearingStage, LateResponses, hearing_stream,
};
use crate::id::{CitizenId, HearingId, ResponseId, RowId, StaffId};
use crate::journal::{Actor, Claim, Command, Desk, Halt, Owner, secret_key};
use crate::text::Text;
use crate::time::Timestamp;

/// How many supplements a response has at most.
const SUPPLEMENTS_MAX: usize = 50;

/// How a response came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum ResponseChannel {
    /// By the form on the web.
    Web,
    /// By e-mail.
    Email,
    /// By letter.
    Letter,
    /// Said at a meeting and written down.
    Meeting,
}

impl ResponseChannel {
    /// Every channel.
    pub const ALL: [Self; 4] = [Self::Web, Self::Email, Self::Letter, Self::Meeting];

    /// As the white paper writes it.
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::Web => "Hjemmeside",
            Self::Email => "E-mail",
            Self::Letter => "Brev",
            Self::Meeting => "Møde",
        }
    }

    /// In English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Web => "Web",
            Self::Email => "E-mail",
            Self::Letter => "Letter",
            Self::Meeting => "Meeting",
        }
    }
}

/// How a response came, as far as its content does not say.
pub(crate) struct Arrival {
    pub(crate) response: ResponseId,
    pub(crate) hearing: HearingId,
    pub(crate) citizen: Option<CitizenId>,
    pub(crate) channel: ResponseChannel,
    pub(crate) received_at: Timestamp,
    pub(crate) recorded_by: Option<StaffId>,
    /// The row of a list that it was.
    pub(crate) row: Option<RowId>,
}

/// Registers a response with the hearing, whatever way it came.
pub(crate) fn receive(
    desk: &mut Desk<'_>,
    arrival: &Arrival,
    content: &ResponseContent,
) -> Result<(), Halt> {
    let stream = response_stream(arrival.response);
    let hearing = hearing::visible(desk, arrival.hearing)?;
    if desk.get::<Response>(&stream)?.is_some() {
        return Err(ResponseError::AlreadySubmitted.into());
    }
    if hearing.stage(desk.at()) == HearingStage::Scheduled {
        return Err(ResponseError::NotOpenYet.into());
    }
    hearing.allow(HearingAct::Register, desk.at())?;
    let opened = hearing.announced.as_ref().map(|a| a.opens_at);
    if opened.is_none_or(|opens_at| arrival.received_at.to_utc() < opens_at) {
        return Err(ResponseError::ReceivedBeforeOpening.into());
    }
    content.check(&hearing, arrival.recorded_by.is_none())?;
    let timely = hearing.is_timely(arrival.received_at);
    let own_form = arrival.channel == ResponseChannel::Web && !desk.actor().is_official();
    if !timely && own_form && hearing.policy.late == LateResponses::Refused {
        return Err(ResponseError::FormClosed.into());
    }
    let objects = content.stance == Some(Stance::Objection) || content.veto.is_some();
    let objection = objects && timely && hearing.basis.objections_count();
    let whole = |veto: &super::VetoClaim| veto.reasoned && veto.refers_to_effect;
    let veto_claimed = timely && content.veto.as_ref().is_some_and(whole);
    // The public can say to be an authority; a veto stands once staff have taken or recognised it.
    let veto = veto_claimed && desk.actor().is_official();
    // What is journalised is the case's from the beginning; from which account it came, the sender's row says alone.
    let owner = Owner::Person(arrival.response.uuid());
    let author = match arrival.citizen {
        Some(citizen) => Some(desk.participant(citizen, &stream)?),
        None => None,
    };
    let said = content.to_text();
    desk.reindex(&stream, &[], &said_terms(&said));
    let text = desk.text(owner, &said)?;
    let respondent = desk.text(owner, &content.respondent)?;
    if let (Some(citizen), Some(author)) = (arrival.citizen, &author) {
        let owner = Owner::Citizen(citizen);
        desk.vault_put(owner, sender_key(arrival.response), author)?;
    }
    let number = hearing.responses + 1;
    let event = ResponseEvent::Received {
        hearing: arrival.hearing,
        number,
        channel: arrival.channel,
        kind: content.respondent.kind,
        stance: content.stance,
        section: content.section.clone(),
        timely,
        received_at: arrival.received_at,
        recorded_by: arrival.recorded_by,
        author,
        text,
        respondent,
        chars: length(&said.prose()),
        anonymous: content.anonymous,
        hidden: content.hide_because.is_some(),
        protected: content.respondent.protected,
        objection,
        veto_claimed,
        veto,
        row: arrival.row,
    };
    desk.emit::<Response>(&stream, &event)?;
    let event = HearingEvent::ResponseRegistered {
        number,
        objection,
        veto: veto.then_some(arrival.response),
    };
    desk.emit::<Hearing>(&hearing_stream(arrival.hearing), &event)
}

fn length(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

/// `response.submit`: sends a response by the form. It arrives now. For everybody.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SubmitResponse {
    /// A fresh id.
    #[record(fresh)]
    pub response: ResponseId,
    /// The hearing.
    pub hearing: HearingId,
    /// The sender's account, where they have one and wish it to be tied to the response.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citizen: Option<CitizenId>,
    /// The SHA-256 of a secret that only the sender's page knows: by it, it can ask whether the response arrived, add to it and withdraw
    /// it, without an account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_hash: Option<SecretHash>,
    /// What it says and who sends it.
    pub content: ResponseContent,
}

impl Command for SubmitResponse {
    const NAME: &'static str = "response.submit";

    fn subject(&self) -> Option<CitizenId> {
        self.citizen
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let account = self.citizen.map(citizen_stream);
        let streams = [response_stream(self.response), hearing_stream(self.hearing)];
        desk.require(
            streams.into_iter().chain(account),
            self.citizen.map(secret_key),
        )?;
        if let Some(citizen) = self.citizen {
            desk.must_be(citizen)?;
            active(desk, citizen)?;
        }
        let arrival = Arrival {
            response: self.response,
            hearing: self.hearing,
            citizen: self.citizen,
            channel: ResponseChannel::Web,
            received_at: desk.at(),
            recorded_by: None,
            row: None,
        };
        receive(desk, &arrival, &self.content)?;
        if let Some(hash) = &self.secret_hash {
            proved_by(desk, self.response, hash);
        }
        Ok(())
    }
}

/// `response.record`: staff record a response that came by mail or letter or was said at a meeting. When it arrived and
/// when it was recorded stay apart. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RecordResponse {
    /// A fresh id.
    #[record(fresh)]
    pub response: ResponseId,
    /// The hearing.
    pub hearing: HearingId,
    /// How it came.
    pub channel: ResponseChannel,
    /// When it was available to the municipality: for letters the day of arrival counts, not that of sending.
    pub received_at: Timestamp,
    /// What it says and who sends it.
    pub content: ResponseContent,
}

impl Command for RecordResponse {
    const NAME: &'static str = "response.record";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        desk.require(
            [response_stream(self.response), hearing_stream(self.hearing)],
            [],
        )?;
        if self.received_at > desk.at() {
            return Err(ResponseError::ReceivedInFuture.into());
        }
        let arrival = Arrival {
            response: self.response,
            hearing: self.hearing,
            citizen: None,
            channel: self.channel,
            received_at: self.received_at,
            recorded_by: match desk.actor() {
                Actor::Staff { staff } => Some(staff),
                _ => None,
            },
            row: None,
        };
        receive(desk, &arrival, &self.content)
    }
}

/// The citizen whose account sent a response, as far as the vault still knows.
pub(super) fn sender(desk: &Desk<'_>, response: ResponseId) -> Result<Option<CitizenId>, Halt> {
    desk.row_citizen(&sender_key(response))
}

/// Whether the actor is the municipality or the citizen who sent the response.
pub(super) fn is_trusted(desk: &Desk<'_>, sender: Option<CitizenId>) -> bool {
    match desk.actor() {
        Actor::Citizen { citizen } => sender == Some(citizen),
        actor => actor.is_official(),
    }
}

/// A response with its hearing.
type Own = (Arc<Response>, Arc<Hearing>);

/// The response with its hearing, for its sender and staff.
fn own(desk: &mut Desk<'_>, id: ResponseId, secret: Option<&SenderSecret>) -> Result<Own, Halt> {
    desk.require([response_stream(id)], [sender_key(id)])?;
    let response = existing(desk, id)?;
    desk.require([hearing_stream(response.hearing)], [])?;
    let hearing = hearing::existing(desk, response.hearing)?;
    let sight = super::sight::sight(desk, id, &response, &hearing)?;
    if !sight.trusted && !knows(desk, id, secret)? {
        // What nobody else may see yet is not there.
        let refused = if sight.public {
            ResponseError::NotTheSender
        } else {
            ResponseError::NotFound
        };
        return Err(refused.into());
    }
    if response.withdrawn_at.is_some() {
        return Err(ResponseError::Withdrawn.into());
    }
    Ok((response, hearing))
}

/// `response.supplement`: adds something to a response, before the deadline. What was reviewed and answered before is
/// reviewed and answered again. For the sender with an account or with the secret, and for staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SupplementResponse {
    /// The response.
    pub response: ResponseId,
    /// What is added.
    pub text: Text<100_000>,
    /// The files that come along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<AttachmentRef>,
    /// The secret whose hash was sent along with the response, of a sender who is not logged in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<SenderSecret>,
    /// When it arrived, where staff record it; now where it is not given. For staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<Timestamp>,
}

impl Command for SupplementResponse {
    const NAME: &'static str = "response.supplement";
    const CLAIMS: &'static [Claim<Self>] =
        &[Claim::official("received_at", |c| c.received_at.is_some())];

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let (response, hearing) = own(desk, self.response, self.secret.as_ref())?;
        let received_at = match self.received_at {
            Some(at) if at > desk.at() => return Err(ResponseError::ReceivedInFuture.into()),
            Some(at) => at,
            None => desk.at(),
        };
        hearing.allow(HearingAct::Register, desk.at())?;
        if !hearing.is_timely(received_at) {
            return Err(ResponseError::TooLateToSupplement.into());
        }
        if response.texts.len() > SUPPLEMENTS_MAX {
            return Err(ResponseError::too_many("response", SUPPLEMENTS_MAX).into());
        }
        check_attachments("attachments", &self.attachments)?;
        let said = ResponseText {
            text: Some(self.text.clone()),
            answers: Vec::new(),
            attachments: self.attachments.clone(),
            hide_because: None,
            veto: None,
        };
        let owner = Owner::Person(self.response.uuid());
        // Two line breaks stand between the parts, unless there was nothing before.
        let between = if response.chars == 0 { 0 } else { 2 };
        let chars = response.chars + between + length(&said.prose());
        desk.reindex(&response_stream(self.response), &[], &said_terms(&said));
        let text = desk.text(owner, &said)?;
        let event = ResponseEvent::Supplemented {
            text,
            received_at,
            chars,
        };
        desk.emit::<Response>(&response_stream(self.response), &event)?;
        let number = response.number;
        let event = HearingEvent::ResponseSupplemented { number };
        desk.emit::<Hearing>(&hearing_stream(response.hearing), &event)
    }
}

/// `response.withdraw`: withdraws a response that is not published. What was journalised stays, and is counted as
/// withdrawn. For the sender with an account or with the secret, and for staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WithdrawResponse {
    /// The response.
    pub response: ResponseId,
    /// The secret whose hash was sent along with the response, of a sender who is not logged in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<SenderSecret>,
}

impl Command for WithdrawResponse {
    const NAME: &'static str = "response.withdraw";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let (response, hearing) = own(desk, self.response, self.secret.as_ref())?;
        if super::sight::is_public(&response, &hearing, desk.at()) {
            return Err(ResponseError::AlreadyPublished.into());
        }
        hearing.allow(HearingAct::Prepare, desk.at())?;
        desk.emit::<Response>(&response_stream(self.response), &ResponseEvent::Withdrawn)?;
        let veto = hearing.vetoes.contains(&self.response);
        let event = HearingEvent::ResponseWithdrawn {
            number: response.number,
            objection: response.objection,
            veto: veto.then_some(self.response),
        };
        desk.emit::<Hearing>(&hearing_stream(response.hearing), &event)
    }
}
