//! Campaigns: responses that are nearly the same, kept as what each of them is.

use serde::{Deserialize, Serialize};

use super::sight::{parts, prose};
use super::view::page;
use super::{RespondentKind, Response, ResponseError};
use crate::hearing::{self, background};
use crate::id::{HearingId, ResponseId};
use crate::journal::{Desk, Halt, Query};
use crate::method::similarity;
use std::sync::Arc;

/// How many responses one look for campaigns takes at most.
const RESPONSES_MAX: usize = 200_000;

/// `response.campaigns`: which responses are near-duplicates of one another, what they share and what each of them adds.
/// What the hearing's own documents say is not counted as shared. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindCampaigns {
    /// The hearing.
    pub hearing: HearingId,
}

/// One response of a campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CampaignMember {
    /// The response.
    pub response: ResponseId,
    /// Its number within the hearing.
    pub number: u32,
    /// For whom its sender answers.
    pub kind: RespondentKind,
    /// What it says beyond what the campaign shares, in the sender's own words.
    pub additions: Vec<String>,
}

/// Responses that are nearly the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Campaign {
    /// What they share, as the most typical of them says it.
    pub template: String,
    /// The most typical of them.
    pub representative: ResponseId,
    /// All of them, by number.
    pub members: Vec<CampaignMember>,
}

/// The campaigns of a hearing, the largest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CampaignList {
    /// How many responses were compared.
    pub compared: u32,
    /// The campaigns.
    pub campaigns: Vec<Campaign>,
}

impl Query for FindCampaigns {
    const NAME: &'static str = "response.campaigns";
    type View = CampaignList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<CampaignList, Halt> {
        desk.must_be_official()?;
        let hearing = hearing::existing(desk, self.hearing)?;
        let of = [("hearing", self.hearing.to_string())];
        let (mut found, next) = page(desk, &of, None, RESPONSES_MAX)?;
        if next.is_some() {
            return Err(ResponseError::TooManyAtOnce { max: RESPONSES_MAX }.into());
        }
        found.retain(|(_, response)| response.withdrawn_at.is_none());
        found.sort_by_key(|(_, response)| response.number);
        let background = background(desk, &hearing)?;
        let rows = found
            .iter()
            .flat_map(|(_, r)| r.texts.iter().map(|t| t.key.clone()));
        desk.require([], rows)?;
        let mut texts = Vec::with_capacity(found.len());
        for (_, response) in &found {
            texts.push(prose(&parts(desk, response)?));
        }
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let background: Vec<&str> = background.iter().map(String::as_str).collect();
        let options = similarity::SimilarityOptions::default();
        let mut campaigns = Vec::new();
        for campaign in similarity::campaigns(&texts, &background, &options) {
            campaigns.extend(describe(&campaign, &found, &texts, &background, &options));
        }
        campaigns.sort_by_key(|c: &Campaign| {
            let first = c.members.first().map_or(u32::MAX, |m| m.number);
            (std::cmp::Reverse(c.members.len()), first)
        });
        Ok(CampaignList {
            compared: u32::try_from(texts.len()).unwrap_or(u32::MAX),
            campaigns,
        })
    }
}

fn describe(
    campaign: &similarity::Campaign,
    found: &[(ResponseId, Arc<Response>)],
    texts: &[&str],
    background: &[&str],
    options: &similarity::SimilarityOptions,
) -> Option<Campaign> {
    let all: Vec<&str> = campaign
        .members
        .iter()
        .filter_map(|i| texts.get(*i).copied())
        .collect();
    let template = similarity::template(&all, options);
    let members = campaign.members.iter().filter_map(|index| {
        let (id, response) = found.get(*index)?;
        let text = texts.get(*index)?;
        let own = similarity::additions(&template, text, background);
        let additions = own.filter_map(|range| text.get(range));
        Some(CampaignMember {
            response: *id,
            number: response.number,
            kind: response.kind,
            additions: additions.map(str::to_owned).collect(),
        })
    });
    Some(Campaign {
        template: template.segments.join(" "),
        representative: found.get(campaign.representative)?.0,
        members: members.collect(),
    })
}
