//! Looking at awards, one and many.

use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::jury::{JurorRow, juror_key};
use super::nominate::{NomineeRow, name_key, nominee_key};
use super::{
    Award, AwardCeremony, AwardResult, AwardStage, BallotCount, JurorRef, Nominator, Nominee,
    NomineeLeft, NomineeRef, NomineeResult, all_nominees, award_stream, existing,
};
use crate::citizen::{Identity, identity_key};
use crate::id::{AwardId, CitizenId, NominationId, OrganisationId, ParticipantRef};
use crate::journal::{Actor, Desk, Halt, Query, page_limit};
use crate::organisation::{Organisation, Power, organisation_stream, speaks_for};
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// `award.get`: one award, as the actor may see it, with its nominees page by page.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetAward {
    /// The award.
    pub award: AwardId,
    /// At most so many nominees are looked at; 100 unless said otherwise, 500 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only nominees after this one, by number, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<u32>,
}

/// The most nominees on a page.
const NOMINEES_MAX: u32 = 500;

/// A member of the jury, as the actor may see them.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct JurorView {
    /// The number, from 1.
    pub juror: u32,
    /// Whether it is an employee.
    pub staff: bool,
    /// Whether the juror is excused.
    pub excused: bool,
    /// Whether points are given; for staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<bool>,
    /// The name of a citizen: for staff, and for everybody where the juror wishes to be named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<100>>,
}

/// What kind of nominee it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum NomineeKind {
    /// A citizen of the bank.
    Citizen,
    /// An organisation.
    Organisation,
    /// Somebody without an account.
    Person,
}

/// A nomination, as the actor may see it. Who made it is shown to nobody else.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct NominationView {
    /// Its id.
    pub nomination: NominationId,
    /// Why; gone where its author was forgotten.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text<4000>>,
    /// Whether the actor made it.
    pub own: bool,
}

/// A nominee, as the actor may see them.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct NomineeView {
    /// The number, from 1.
    pub nominee: u32,
    /// What kind it is.
    pub kind: NomineeKind,
    /// The name. A protected one is for staff alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Line<200>>,
    /// The organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// The citizen; for staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citizen: Option<CitizenId>,
    /// Whether the nominee agreed to be shown.
    pub consented: bool,
    /// How the nominee came to be out of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<NomineeLeft>,
    /// Why the municipality excluded them; for staff and the nominee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excluded_because: Option<Text<4000>>,
    /// The nominations.
    pub nominations: Vec<NominationView>,
}

/// A nominee's part in the result, with words.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct NomineeResultView {
    /// The numbers.
    pub numbers: NomineeResult,
    /// In words, in English.
    pub english: String,
    /// In words, in Danish.
    pub danish: String,
}

/// A result with words.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AwardResultView {
    /// Who won, by number.
    pub winners: Vec<u32>,
    /// Whether the prize is shared.
    pub shared: bool,
    /// What each winner gets, in hundredths of a krone.
    pub prize_each_oere: u64,
    /// Everybody who stood, the first first.
    pub ranking: Vec<NomineeResultView>,
}

impl AwardResultView {
    fn of(result: &AwardResult) -> Self {
        let mut ranking = Vec::new();
        for numbers in &result.ranking {
            ranking.push(NomineeResultView {
                numbers: *numbers,
                english: numbers.explain_en(result),
                danish: numbers.explain_da(result),
            });
        }
        Self {
            winners: result.winners.clone(),
            shared: result.winners.len() > 1,
            prize_each_oere: result.prize_each_oere,
            ranking,
        }
    }
}

/// An award as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AwardView {
    /// The award.
    pub award: AwardId,
    /// What it is called.
    pub title: Line<200>,
    /// For which year.
    pub year: u16,
    /// For what it is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criteria: Option<Text<4000>>,
    /// The prize, in hundredths of a krone.
    pub prize_oere: u64,
    /// When nominations open.
    pub opens_at: Timestamp,
    /// When they close, exclusive.
    pub deadline: Timestamp,
    /// When the vote opens.
    pub vote_opens_at: Timestamp,
    /// When it closes, exclusive.
    pub vote_closes_at: Timestamp,
    /// The jury's share of the decision, in per mille.
    pub jury_per_mille: u16,
    /// Whether those may vote, too, whose identity nobody has verified.
    pub unverified_voters: bool,
    /// Where it stands now.
    pub stage: AwardStage,
    /// Where and when it is handed over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<AwardCeremony>,
    /// The jury.
    pub jurors: Vec<JurorView>,
    /// The nominees: all for staff; for everybody those who agreed and are not out of it; for a nominee and those who
    /// nominated them, them too.
    pub nominees: Vec<NomineeView>,
    /// Where the next page of nominees begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<u32>,
    /// How far the ballots are counted, where they are counted in parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<BallotCount>,
    /// The result, once it is declared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<AwardResultView>,
}

/// Who looks.
struct Looker {
    official: bool,
    own: Option<ParticipantRef>,
}

impl Query for GetAward {
    const NAME: &'static str = "award.get";
    type View = AwardView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<AwardView, Halt> {
        let stream = award_stream(self.award);
        desk.require([stream.clone()], desk.actor_secret())?;
        let award = existing(desk, self.award)?;
        let own = match desk.actor() {
            Actor::Citizen { citizen } if desk.secret(citizen)?.is_some() => {
                Some(desk.participant(citizen, &stream)?)
            }
            _ => None,
        };
        let looker = Looker {
            official: desk.actor().is_official(),
            own,
        };
        let after = self.after.unwrap_or(0);
        let limit = self.limit.clamp(1, NOMINEES_MAX);
        let page = all_nominees(desk, self.award, &award, after, limit)?;
        let last = page.last().map(|(number, _)| *number);
        let next = last.filter(|last| *last < award.nominees);
        let nominees = nominees(desk, self.award, &page, &looker)?;
        desk.require([], [award.criteria.key.clone()])?;
        Ok(AwardView {
            award: self.award,
            title: award.title.clone(),
            year: award.year,
            criteria: desk.read(&award.criteria)?,
            prize_oere: award.prize_oere,
            opens_at: award.opens_at,
            deadline: award.deadline,
            vote_opens_at: award.vote_opens_at,
            vote_closes_at: award.vote_closes_at,
            unverified_voters: award.unverified_voters,
            jury_per_mille: award.jury_per_mille,
            stage: award.stage(desk.at()),
            event: award.ceremony.clone(),
            jurors: jurors(desk, self.award, &award, &looker)?,
            nominees,
            next,
            count: award.count,
            result: award.result.as_ref().map(AwardResultView::of),
        })
    }
}

/// The citizens behind vault rows that may be missing, and their identities, loaded together.
fn behind(
    desk: &Desk<'_>,
    keys: &[Option<String>],
) -> Result<Vec<Option<(CitizenId, Identity)>>, Halt> {
    desk.require([], keys.iter().flatten().cloned())?;
    let mut citizens = Vec::new();
    for key in keys {
        citizens.push(match key {
            Some(key) => desk.row_citizen(key)?,
            None => None,
        });
    }
    desk.require([], citizens.iter().flatten().map(|c| identity_key(*c)))?;
    let mut people = Vec::new();
    for citizen in citizens {
        people.push(match citizen {
            Some(citizen) => desk
                .vault::<Identity>(&identity_key(citizen))?
                .map(|identity| (citizen, identity)),
            None => None,
        });
    }
    Ok(people)
}

fn jurors(
    desk: &Desk<'_>,
    id: AwardId,
    award: &Award,
    looker: &Looker,
) -> Result<Vec<JurorView>, Halt> {
    let mut keys = Vec::new();
    for juror in &award.jurors {
        keys.push(match juror.who {
            JurorRef::Citizen { citizen } => Some(juror_key(id, citizen)),
            JurorRef::Staff { .. } => None,
        });
    }
    let people = behind(desk, &keys)?;
    let mut views = Vec::new();
    for (((number, juror), key), person) in (1..).zip(&award.jurors).zip(&keys).zip(people) {
        let row: Option<JurorRow> = match key {
            Some(key) => desk.vault(key)?,
            None => None,
        };
        let named = row.is_some_and(|row| row.named);
        let seen = |identity: &Identity| looker.official || named && !identity.protected;
        let identity = person.map(|(_, identity)| identity);
        views.push(JurorView {
            juror: number,
            staff: key.is_none(),
            excused: juror.excused,
            given: looker.official.then_some(juror.points.is_some()),
            name: identity.filter(seen).map(|identity| identity.name),
        });
    }
    Ok(views)
}

fn nominees(
    desk: &mut Desk<'_>,
    id: AwardId,
    page: &[(u32, Arc<Nominee>)],
    looker: &Looker,
) -> Result<Vec<NomineeView>, Halt> {
    let mut organisations = Vec::new();
    for (_, nominee) in page {
        if let NomineeRef::Organisation { organisation } = nominee.who {
            organisations.push(organisation_stream(organisation));
        }
    }
    desk.require(organisations, [])?;
    let by_me =
        |by: Nominator| matches!(by, Nominator::Citizen { citizen } if looker.own == Some(citizen));
    let mut shown: Vec<(u32, &Nominee, bool)> = Vec::new();
    for (number, nominee) in page {
        let own = match nominee.who {
            NomineeRef::Citizen { citizen } => looker.own == Some(citizen),
            NomineeRef::Organisation { organisation } => {
                !looker.official && speaks_for(desk, organisation, Power::Manage)?
            }
            NomineeRef::Person => false,
        };
        let mine = nominee.nominations.iter().any(|n| by_me(n.by));
        if looker.official || own || nominee.stands() || mine {
            shown.push((*number, nominee, own));
        }
    }
    let mut keys = Vec::new();
    for (number, nominee, _) in &shown {
        keys.push(match nominee.who {
            NomineeRef::Citizen { citizen } => Some(nominee_key(id, citizen)),
            NomineeRef::Organisation { .. } => None,
            NomineeRef::Person => Some(name_key(id, *number)),
        });
    }
    let people = behind(desk, &keys)?;
    let texts = shown.iter().flat_map(|(_, nominee, _)| {
        let reasons = nominee.reason.iter();
        reasons.chain(nominee.nominations.iter().map(|n| &n.text))
    });
    desk.require([], texts.map(|text| text.key.clone()))?;
    let mut views = Vec::new();
    for (((number, nominee, own), key), person) in shown.into_iter().zip(&keys).zip(people) {
        let inside = looker.official || own;
        // Whoever nominated sees that they did, not what the nominee has not agreed to show.
        let open = inside || nominee.stands();
        let mut view = NomineeView {
            nominee: number,
            kind: NomineeKind::Person,
            name: None,
            organisation: None,
            citizen: None,
            consented: nominee.consented,
            left: nominee.left,
            excluded_because: None,
            nominations: Vec::new(),
        };
        match nominee.who {
            NomineeRef::Citizen { .. } => {
                view.kind = NomineeKind::Citizen;
                if let Some((citizen, identity)) = person {
                    if inside || open && !identity.protected {
                        view.name = Line::new(identity.name.as_str()).ok();
                    }
                    view.citizen = looker.official.then_some(citizen);
                }
            }
            NomineeRef::Organisation { organisation } => {
                view.kind = NomineeKind::Organisation;
                view.organisation = Some(organisation);
                let state = desk.get::<Organisation>(&organisation_stream(organisation))?;
                view.name = state.and_then(|state| state.name.clone());
            }
            NomineeRef::Person => {
                if let (Some(key), true) = (key, open) {
                    let row: Option<NomineeRow> = desk.vault(key)?;
                    view.name = row.and_then(|row| Line::new(row.name.as_str()).ok());
                }
            }
        }
        if let (Some(reason), true) = (&nominee.reason, inside) {
            view.excluded_because = desk.read(reason)?;
        }
        for (number, nomination) in (1..).zip(&nominee.nominations) {
            let own = by_me(nomination.by);
            let agreed = nominee.stands() && number <= nominee.agreed_texts;
            if inside || agreed || own {
                view.nominations.push(NominationView {
                    nomination: nomination.nomination,
                    reason: desk.read(&nomination.text)?,
                    own,
                });
            }
        }
        views.push(view);
    }
    Ok(views)
}

/// `award.list`: the awards, in the order of their ids.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListAwards {
    /// Only of this year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only awards after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<AwardId>,
}

/// An award in a list.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AwardItem {
    /// The award.
    pub award: AwardId,
    /// What it is called.
    pub title: Line<200>,
    /// For which year.
    pub year: u16,
    /// Where it stands now.
    pub stage: AwardStage,
    /// When nominations close, exclusive.
    pub deadline: Timestamp,
    /// When the vote closes, exclusive.
    pub vote_closes_at: Timestamp,
}

/// A page of awards.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AwardList {
    /// How many there are in all, on every page.
    pub total: u64,
    /// Where the next page begins; none on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<AwardId>,
    /// The awards of this page.
    pub awards: Vec<AwardItem>,
}

impl Query for ListAwards {
    const NAME: &'static str = "award.list";
    type View = AwardList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<AwardList, Halt> {
        let wanted = match self.year {
            Some(year) => ("year", year.to_string()),
            None => ("all", "yes".to_owned()),
        };
        let after = self.after.map(award_stream);
        let page = desk.page::<AwardId, Award>(vec![wanted], after, self.limit)?;
        let awards = page.items.into_iter().map(|(id, state)| AwardItem {
            award: id,
            title: state.title.clone(),
            year: state.year,
            stage: state.stage(desk.at()),
            deadline: state.deadline,
            vote_closes_at: state.vote_closes_at,
        });
        Ok(AwardList {
            total: page.total,
            next: page.next,
            awards: awards.collect(),
        })
    }
}
