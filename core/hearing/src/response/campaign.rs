//! Campaigns: responses that are nearly the same, kept as what each of them is.

use medborger_base::sorted::Arrange as _;
use medborger_codec::{Make, Record};

use super::found::page;
use super::sight::{parts, prose};
use super::{RespondentKind, ResponseError};
use crate::error::Error;
use crate::hearing::{self, background};
use crate::id::{HearingId, ResponseId};
use crate::journal::{Desk, Halt, Query};
use crate::method::similarity;
use crate::work::{Work, WorkError};

/// How many responses one look for campaigns takes at most.
const RESPONSES_MAX: usize = 200_000;

/// `response.campaigns`: which responses are near-duplicates of one another, what they share and what each of them adds,
/// page by page. What the hearing's own documents say is not counted as shared. For staff.
///
/// Responses of fewer than about twelve words are in a campaign only where they are the same word for word; of longer ones a
/// part may differ. Responses for and against on one template are told apart where opposite words of Danish or English say
/// it (*for* and *imod*, *ja* and *nej*, one *ikke* more): who says it otherwise stays with those whose template they used, so
/// read what stands in a campaign before it is answered as one.
///
/// Each page compares all responses anew, for what belongs together is known of all or of none: take large pages. In Rust,
/// `participation::find_campaigns` compares once and answers with all of them.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FindCampaigns {
    /// The hearing.
    pub hearing: HearingId,
    /// At most so many members of campaigns are shown; 1,000 unless said otherwise, 10,000 at most. A campaign that has more
    /// goes on where the next page begins.
    #[serde(default = "thousand")]
    pub limit: u32,
    /// Only members after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<ResponseId>,
}

fn thousand() -> u32 {
    1000
}

/// The most members on a page.
const LIMIT_MAX: u32 = 10_000;

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
    /// How many they are.
    pub size: u32,
    /// Those of them who stand on this page, by number.
    pub members: Vec<CampaignMember>,
}

/// The campaigns of a hearing, the largest first.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CampaignList {
    /// How many responses were compared.
    pub compared: u32,
    /// The campaigns of which members stand on this page.
    pub campaigns: Vec<Campaign>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<ResponseId>,
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
        let limit = self.limit.clamp(1, LIMIT_MAX) as usize;
        Ok(campaigns_among(
            letters,
            &background,
            limit,
            self.after,
            desk.work(),
        )?)
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

/// The campaigns among letters, in whatever order they come: so many members, after one of them.
#[doc(hidden)]
pub fn campaigns_among(
    mut letters: Vec<Letter>,
    background: &[String],
    limit: usize,
    after: Option<ResponseId>,
    work: &Work,
) -> Result<CampaignList, Error> {
    letters.arrange_by_key(|letter| letter.number);
    let texts: Vec<&str> = letters.iter().map(|letter| letter.text.as_str()).collect();
    let background: Vec<&str> = background.iter().map(String::as_str).collect();
    let options = similarity::SimilarityOptions::default();
    let mut found = similarity::campaigns_within(&texts, &background, &options, work)?;
    let number = |at: &usize| letters.get(*at).map_or(u32::MAX, |letter| letter.number);
    found.arrange_by_key(|campaign| {
        let first = campaign.members.iter().map(number).min();
        (std::cmp::Reverse(campaign.members.len()), first)
    });
    // All members one after the other, and of them those between the cursor and the limit.
    let members = || found.iter().flat_map(|campaign| &campaign.members);
    let response = |at: &usize| letters.get(*at).map(|letter| letter.response);
    let from = match after {
        None => 0,
        Some(_) => {
            let at = members().position(|at| response(at) == after);
            1 + at.ok_or(ResponseError::NotFound)?
        }
    };
    let to = from.saturating_add(limit);
    let next = members().nth(to).and(members().nth(to.saturating_sub(1)));
    let next = next.and_then(response);
    let (mut campaigns, mut before) = (Vec::new(), 0);
    for campaign in &found {
        let here = |end: usize| end.saturating_sub(before).min(campaign.members.len());
        let shown = campaign
            .members
            .get(here(from)..here(to))
            .unwrap_or_default();
        before += campaign.members.len();
        if !shown.is_empty() {
            campaigns.extend(describe(
                campaign,
                shown,
                &letters,
                &background,
                &options,
                work,
            )?);
        }
    }
    Ok(CampaignList {
        compared: u32::try_from(letters.len()).unwrap_or(u32::MAX),
        campaigns,
        next,
    })
}

fn describe(
    campaign: &similarity::Campaign,
    shown: &[usize],
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
    let shown = shown.iter().filter_map(|at| letters.get(*at));
    let members = shown.map(|letter| {
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
        size: u32::try_from(campaign.members.len()).unwrap_or(u32::MAX),
        members,
    }))
}
