//! What is said in a hearing.

use medborger_codec::Record;

use super::{Fill, PAGE};
use crate::Key;
use crate::error::Error;
use crate::hearing::AnswerValue;
use crate::method::redaction::RedactionKind;
use crate::participation::find_campaigns;
use crate::response::{
    FindCampaigns, GetResponse, ListResponses, RespondentKind, ResponseItem, SuggestRedactions,
};
use crate::store::Store;
use crate::white_paper::{ListRows, WhitePaperRow};
use crate::{HearingId, ResponseId};

/// Options of a table about a hearing.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HearingOptions {
    /// The hearing.
    pub hearing: HearingId,
}

/// What a response answers to a question.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AnswerRow {
    /// The response.
    pub response: ResponseId,
    /// Its number within the hearing.
    pub number: u32,
    /// For whom its sender answers.
    pub sender: RespondentKind,
    /// The question.
    pub question: Key,
    /// The answer.
    pub answer: AnswerValue,
}

/// A place in a response that holds personal data.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct SpanRow {
    /// The response.
    pub response: ResponseId,
    /// Its number within the hearing.
    pub number: u32,
    /// Where it begins in the response's prose, in characters, inclusive.
    pub start: u32,
    /// Where it ends, in characters, exclusive.
    pub end: u32,
    /// What stands there.
    pub kind: RedactionKind,
    /// Whether the second look alone found it.
    pub overlooked: bool,
}

/// A response in a campaign.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CampaignRow {
    /// The number of the campaign, from 1, the largest.
    pub campaign: u32,
    /// How many are in it.
    pub size: u32,
    /// The response.
    pub response: ResponseId,
    /// Its number within the hearing.
    pub number: u32,
    /// For whom its sender answers.
    pub sender: RespondentKind,
    /// Whether it is the most typical of its campaign.
    pub is_representative: bool,
    /// What it says beyond what the campaign shares.
    pub additions: Vec<String>,
}

/// A theme of a response.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CodingRow {
    /// The response.
    pub response: ResponseId,
    /// Its number within the hearing.
    pub number: u32,
    /// The section of the document.
    pub section: Key,
    /// The theme.
    pub theme: Key,
    /// What is said of it.
    pub text: String,
}

type Done = Result<(), Error>;

fn listed<S: Store>(fill: &Fill<'_, S>, hearing: HearingId) -> Result<Vec<ResponseItem>, Error> {
    fill.all(
        &mut ListResponses::new(hearing),
        |list, after| (list.limit, list.after) = (PAGE, after),
        |view| (view.responses, view.next),
    )
}

pub(super) fn responses<S: Store>(fill: &mut Fill<'_, S>, options: &HearingOptions) -> Done {
    let all = listed(fill, options.hearing)?;
    all.iter().for_each(|response| fill.push(response));
    Ok(())
}

pub(super) fn answers<S: Store>(fill: &mut Fill<'_, S>, options: &HearingOptions) -> Done {
    for item in listed(fill, options.hearing)? {
        let view = fill.ask(&GetResponse::new(item.response))?;
        for answer in view.answers {
            fill.push(&AnswerRow {
                response: item.response,
                number: item.number,
                sender: item.kind,
                question: answer.question,
                answer: answer.value,
            });
        }
    }
    Ok(())
}

pub(super) fn spans<S: Store>(fill: &mut Fill<'_, S>, options: &HearingOptions) -> Done {
    for item in listed(fill, options.hearing)? {
        if item.withdrawn {
            continue;
        }
        let found = fill.ask(&SuggestRedactions::new(item.response))?;
        for (spans, overlooked) in [(found.spans, false), (found.overlooked, true)] {
            for span in spans {
                fill.push(&SpanRow {
                    response: item.response,
                    number: item.number,
                    start: span.start,
                    end: span.end,
                    kind: span.kind,
                    overlooked,
                });
            }
        }
    }
    Ok(())
}

pub(super) fn campaigns<S: Store>(fill: &mut Fill<'_, S>, options: &HearingOptions) -> Done {
    let found = find_campaigns(fill.bank, &FindCampaigns::new(options.hearing), fill.moment)?;
    for (campaign, of) in (1..).zip(found.campaigns) {
        for member in of.members {
            fill.push(&CampaignRow {
                campaign,
                size: of.size,
                response: member.response,
                number: member.number,
                sender: member.kind,
                is_representative: member.response == of.representative,
                additions: member.additions,
            });
        }
    }
    Ok(())
}

fn rows<S: Store>(fill: &Fill<'_, S>, hearing: HearingId) -> Result<Vec<WhitePaperRow>, Error> {
    fill.all(
        &mut ListRows::new(hearing),
        |list, after| (list.limit, list.after) = (PAGE, after),
        |view| (view.rows, view.next),
    )
}

pub(super) fn white_paper<S: Store>(fill: &mut Fill<'_, S>, options: &HearingOptions) -> Done {
    let all = rows(fill, options.hearing)?;
    all.iter().for_each(|row| fill.push(row));
    Ok(())
}

pub(super) fn codings<S: Store>(fill: &mut Fill<'_, S>, options: &HearingOptions) -> Done {
    for row in rows(fill, options.hearing)? {
        for segment in row.segments {
            fill.push(&CodingRow {
                response: row.response,
                number: row.number,
                section: segment.section,
                theme: segment.theme,
                text: segment.text,
            });
        }
    }
    Ok(())
}
