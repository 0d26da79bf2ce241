//! How a response ends: answered, answered in a named group, without opinion, late, or withheld with a reason.

use medborger_base::sorted::SortedSet;

use medborger_codec::{Make, Record};

use super::guard::{guarded, leaks};
use super::{
    Respondent, Response, ResponseError, ResponseEvent, existing, must_say_the_same, page,
    response_stream,
};
use crate::hearing::{self, HearingAct, hearing_stream};
use crate::id::{HearingId, ResponseId, StaffId};
use crate::journal::{Actor, Command, Desk, Halt, Owner, TextRef};
use crate::key::Key;
use crate::method::redaction::Sender;
use crate::text::Text;
use crate::white_paper::{self, WhitePaperError, white_paper_stream};

/// How many responses are settled at once at most.
const BATCH_MAX: usize = 1000;

/// What the municipality says to a response, or to a group of them. Lies in the vault.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AnswerText {
    /// What it says, in short (*resumé*).
    pub summary: Text<10_000>,
    /// What the administration thinks of it (*forvaltningens vurdering*).
    pub assessment: Text<10_000>,
    /// What the administration recommends to decide (*indstilling*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recommendation: Option<Text<10_000>>,
    /// The change that is proposed because of it (*ændringsforslag*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Text<10_000>>,
}

impl AnswerText {
    /// Its texts, in order.
    pub(crate) fn parts(&self) -> impl Iterator<Item = &str> {
        let more = self.recommendation.iter().chain(&self.change);
        let texts = [&self.summary, &self.assessment].into_iter().chain(more);
        texts.map(Text::as_str)
    }

    /// Refuses an answer that quotes what is never published: it stands in the white paper as it is.
    pub(crate) fn check(&self, sender: &Sender) -> Result<(), ResponseError> {
        if self.parts().any(|text| leaks(text, sender)) {
            Err(ResponseError::AnswerLeaks)
        } else {
            Ok(())
        }
    }
}

/// How a response was settled.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Settlement {
    /// It has an answer of its own.
    Answered {
        /// The answer, in the vault.
        answer: TextRef,
    },
    /// It is answered with others.
    Grouped {
        /// In which group of the white paper.
        group: Key,
    },
    /// A named reviewer found no opinion in it.
    WithoutOpinion {
        /// Who.
        reviewer: StaffId,
    },
    /// It came late and is only taken note of.
    Late,
    /// It is not reproduced.
    Withheld {
        /// Why, in the vault.
        reason: TextRef,
    },
}

/// How responses are settled.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum SettleInput {
    /// Answered with others, in a group of the white paper. A campaign takes only what says the same.
    Grouped {
        /// The group.
        group: Key,
    },
    /// Without an opinion: the employee who settles it is named as the one who found none.
    WithoutOpinion,
    /// Late, and only taken note of.
    Late,
    /// Not reproduced.
    Withheld {
        /// Why.
        reason: Text<4000>,
    },
}

/// `response.answer`: answers one response. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AnswerResponse {
    /// The response.
    pub response: ResponseId,
    /// The answer.
    pub answer: AnswerText,
}

/// Loads a response that can be settled now: not withdrawn, not settled, its white paper not finished.
fn settleable(desk: &mut Desk<'_>, id: ResponseId) -> Result<std::sync::Arc<Response>, Halt> {
    let response = existing(desk, id)?;
    desk.require(
        [
            hearing_stream(response.hearing),
            white_paper_stream(response.hearing),
        ],
        [],
    )?;
    hearing::existing(desk, response.hearing)?.allow(HearingAct::Process, desk.at())?;
    white_paper::open(desk, response.hearing)?;
    if response.withdrawn_at.is_some() {
        return Err(ResponseError::Withdrawn.into());
    }
    if response.settlement.is_some() {
        let number = response.number;
        return Err(ResponseError::AlreadySettled { number }.into());
    }
    Ok(response)
}

/// What of a response's sender an answer must not say.
fn guarded_sender(desk: &mut Desk<'_>, response: &Response) -> Result<Sender, Halt> {
    let hearing = hearing::existing(desk, response.hearing)?;
    desk.require([], [response.respondent.key.clone()])?;
    let respondent: Option<Respondent> = desk.read(&response.respondent)?;
    Ok(guarded(respondent.as_ref(), response, &hearing))
}

impl Command for AnswerResponse {
    const NAME: &'static str = "response.answer";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let response = settleable(desk, self.response)?;
        self.answer.check(&guarded_sender(desk, &response)?)?;
        let answer = desk.text(Owner::Town, &self.answer)?;
        let settlement = Settlement::Answered { answer };
        let event = ResponseEvent::Settled { settlement };
        desk.emit::<Response>(&response_stream(self.response), &event)
    }
}

/// `response.settle`: settles responses together, all or none. For staff; without opinion, by a named employee only.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SettleResponses {
    /// The hearing.
    pub hearing: HearingId,
    /// The responses, at most 1,000 at once.
    pub responses: Vec<ResponseId>,
    /// How.
    pub how: SettleInput,
}

impl Command for SettleResponses {
    const NAME: &'static str = "response.settle";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        if self.responses.len() > BATCH_MAX {
            return Err(ResponseError::too_many("responses", BATCH_MAX).into());
        }
        let different: SortedSet<ResponseId> = self.responses.iter().copied().collect();
        if different.len() != self.responses.len() {
            return Err(ResponseError::Twice.into());
        }
        let streams = self.responses.iter().map(|id| response_stream(*id));
        desk.require(
            streams.chain([
                hearing_stream(self.hearing),
                white_paper_stream(self.hearing),
            ]),
            [],
        )?;
        let paper = white_paper::open(desk, self.hearing)?;
        let settlement = match &self.how {
            SettleInput::Grouped { group } => {
                let known = paper.groups.get(group);
                let known = known.ok_or(WhitePaperError::NoSuchGroup)?;
                if known.campaign {
                    // The first that is in it already, then those that come to it.
                    let of = [("group", format!("{}/{group}", self.hearing))];
                    let mut all = page(desk, &of, None, 1)?.0;
                    for id in &self.responses {
                        all.push((*id, existing(desk, *id)?));
                    }
                    must_say_the_same(desk, &all)?;
                }
                let group = group.clone();
                Settlement::Grouped { group }
            }
            SettleInput::WithoutOpinion => match desk.actor() {
                Actor::Staff { staff: reviewer } => Settlement::WithoutOpinion { reviewer },
                _ => return Err(ResponseError::NeedsAPerson.into()),
            },
            SettleInput::Late => Settlement::Late,
            SettleInput::Withheld { reason } => Settlement::Withheld {
                reason: desk.text(Owner::Town, reason)?,
            },
        };
        if matches!(settlement, Settlement::Withheld { .. }) {
            let mut senders = Vec::with_capacity(self.responses.len());
            for id in &self.responses {
                senders.push(existing(desk, *id)?.respondent.key.clone());
            }
            desk.require([], senders)?;
        }
        for id in &self.responses {
            let response = settleable(desk, *id)?;
            if let SettleInput::Withheld { reason } = &self.how
                && leaks(reason.as_str(), &guarded_sender(desk, &response)?)
            {
                return Err(ResponseError::AnswerLeaks.into());
            }
            if response.hearing != self.hearing {
                return Err(ResponseError::OtherHearing.into());
            }
            if settlement == Settlement::Late && response.timely {
                let number = response.number;
                return Err(ResponseError::NotLate { number }.into());
            }
            let settlement = settlement.clone();
            let event = ResponseEvent::Settled { settlement };
            desk.emit::<Response>(&response_stream(*id), &event)?;
        }
        Ok(())
    }
}

/// `response.reopen`: a response is to be settled anew. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReopenResponse {
    /// The response.
    pub response: ResponseId,
    /// Why.
    pub reason: Text<4000>,
}

impl Command for ReopenResponse {
    const NAME: &'static str = "response.reopen";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let response = existing(desk, self.response)?;
        white_paper::open(desk, response.hearing)?;
        if response.settlement.is_none() {
            return Err(ResponseError::NotSettled.into());
        }
        let reason = desk.text(Owner::Town, &self.reason)?;
        let event = ResponseEvent::Reopened { reason };
        desk.emit::<Response>(&response_stream(self.response), &event)
    }
}
