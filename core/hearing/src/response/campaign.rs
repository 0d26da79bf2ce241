//! Campaigns: responses that are nearly the same, kept as what each of them is.

use medborger_base::sorted::Arrange as _;
use medborger_codec::{Make, Record};

use super::shown::page;
use super::sight::{parts, prose};
use super::{RespondentKind, ResponseError};
use crate::hearing::{self, background};
use crate::id::{HearingId, ResponseId};
use crate::journal::{Desk, Halt, Query};
use crate::method::similarity;
use crate::work::{Work, WorkError};

/// How many responses one look for campaigns takes at most.
const RESPONSES_MAX: usize = 200_000;

/// `response.campaigns`: which responses are near-duplicates of one another, what they share and what each of them adds.
/// What the hearing's own documents say is not counted as shared. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FindCampaigns {
    /// The hearing.
    pub hearing: HearingId,
}

/// One response of a campaign.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
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
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Campaign {
    /// What they share, as the most typical of them says it.
    pub template: String,
    /// The most typical of them.
    pub representative: ResponseId,
    /// All of them, by number.
    pub members: Vec<CampaignMember>,
}

/// The campaigns of a hearing, the largest first.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CampaignList {
    /// How many responses were compared.
    pub compared: u32,
    /// The campaigns.
    pub campaigns: Vec<Campaign>,
}

impl FindCampaigns {
    /// What is asked for the texts that everybody has before them.
    #[doc(hidden)]
    pub fn background(&self) -> GetBackground {
        GetBackground {
            hearing: self.hearing,
        }
    }

    /// What is asked for a page of letters.
    #[doc(hidden)]
    pub fn page(&self, after: Option<ResponseId>) -> ListLetters {
        ListLetters {
            hearing: self.hearing,
            limit: PAGE,
            after,
        }
    }
}

/// How many letters a page has while they are collected.
const PAGE: usize = 1000;

/// What the hearing's own documents say.
#[derive(Debug, medborger_codec::Read)]
#[doc(hidden)]
pub struct GetBackground {
    hearing: HearingId,
}

impl Query for GetBackground {
    const NAME: &'static str = "response.background";
    type View = Vec<String>;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Vec<String>, Halt> {
        desk.must_be_official()?;
        let hearing = hearing::existing(desk, self.hearing)?;
        background(desk, &hearing)
    }
}

/// What a response says, with what its place in a campaign tells of it.
#[derive(medborger_codec::Write)]
#[doc(hidden)]
pub struct Letter {
    response: ResponseId,
    number: u32,
    kind: RespondentKind,
    text: String,
}

/// A page of what the responses of a hearing say, but for those that were withdrawn.
#[derive(Debug, medborger_codec::Read)]
#[doc(hidden)]
pub struct ListLetters {
    hearing: HearingId,
    limit: usize,
    after: Option<ResponseId>,
}

impl Query for ListLetters {
    const NAME: &'static str = "response.letters";
    type View = (Vec<Letter>, Option<ResponseId>);

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Self::View, Halt> {
        desk.must_be_official()?;
        let of = [("hearing", self.hearing.to_string())];
        let (mut found, next) = page(desk, &of, self.after, self.limit)?;
        found.retain(|(_, response)| response.withdrawn_at.is_none());
        let rows = found
            .iter()
            .flat_map(|(_, r)| r.texts.iter().map(|t| t.key.clone()));
        desk.require([], rows)?;
        let mut letters = Vec::with_capacity(found.len());
        for (id, response) in &found {
            letters.push(Letter {
                response: *id,
                number: response.number,
                kind: response.kind,
                text: prose(&parts(desk, response)?),
            });
        }
        Ok((letters, next))
    }
}

impl Query for FindCampaigns {
    const NAME: &'static str = "response.campaigns";
    type View = CampaignList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<CampaignList, Halt> {
        let background = self.background().answer(desk)?;
        let all = ListLetters {
            limit: RESPONSES_MAX,
            ..self.page(None)
        };
        let (letters, next) = all.answer(desk)?;
        if next.is_some() {
            return Err(too_many().into());
        }
        Ok(campaigns_among(letters, &background, desk.work())?)
    }
}

fn too_many() -> ResponseError {
    ResponseError::TooManyAtOnce { max: RESPONSES_MAX }
}

/// Refuses more letters than one look for campaigns takes.
#[doc(hidden)]
pub fn check_count(letters: &[Letter]) -> Result<(), ResponseError> {
    if letters.len() < RESPONSES_MAX {
        Ok(())
    } else {
        Err(too_many())
    }
}

/// The campaigns among letters, in whatever order they come.
#[doc(hidden)]
pub fn campaigns_among(
    mut letters: Vec<Letter>,
    background: &[String],
    work: &Work,
) -> Result<CampaignList, WorkError> {
    letters.arrange_by_key(|letter| letter.number);
    let texts: Vec<&str> = letters.iter().map(|letter| letter.text.as_str()).collect();
    let background: Vec<&str> = background.iter().map(String::as_str).collect();
    let options = similarity::SimilarityOptions::default();
    let mut campaigns = Vec::new();
    for campaign in similarity::campaigns_within(&texts, &background, &options, work)? {
        campaigns.extend(describe(&campaign, &letters, &background, &options, work)?);
    }
    campaigns.arrange_by_key(|c: &Campaign| {
        let first = c.members.first().map_or(u32::MAX, |m| m.number);
        (std::cmp::Reverse(c.members.len()), first)
    });
    Ok(CampaignList {
        compared: u32::try_from(letters.len()).unwrap_or(u32::MAX),
        campaigns,
    })
}

fn describe(
    campaign: &similarity::Campaign,
    letters: &[Letter],
    background: &[&str],
    options: &similarity::SimilarityOptions,
    work: &Work,
) -> Result<Option<Campaign>, WorkError> {
    let members = || campaign.members.iter().filter_map(|i| letters.get(*i));
    let all: Vec<&str> = members().map(|letter| letter.text.as_str()).collect();
    let length = |texts: &[&str]| texts.iter().map(|text| text.len() as u64).sum::<u64>();
    let representative = letters.get(campaign.representative);
    let longest = representative.map_or(0, |letter| letter.text.len() as u64);
    for letter in &all {
        work.spend(60 * letter.len() as u64 + 30 * longest)?;
    }
    let template = similarity::template(&all, options);
    let known = longest + length(background);
    let members = members().map(|letter| {
        // The template and the background are read anew for each.
        work.spend(60 * (letter.text.len() as u64 + known))?;
        let own = similarity::additions(&template, &letter.text, background);
        let additions = own.filter_map(|range| letter.text.get(range));
        Ok(CampaignMember {
            response: letter.response,
            number: letter.number,
            kind: letter.kind,
            additions: additions.map(str::to_owned).collect(),
        })
    });
    let members = members.collect::<Result<_, WorkError>>()?;
    Ok(representative.map(|letter| Campaign {
        template: template.segments.join(" "),
        representative: letter.response,
        members,
    }))
}
