//! Calling for people (*rekruttering*): the open call, and invitations to those whose profile fits.

use medborger_base::sorted::{SortedMap, SortedSet};

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::candidacy::{CandidacyEvent, candidacy_stream, interested, reasons_key};
use super::draw::DrawPlan;
use super::{
    Candidacy, SeatFit, SeatGroupSpec, Team, TeamAct, TeamError, TeamEvent, existing, team_stream,
};
use crate::calendar::{local_date, read_day};
use crate::citizen::{Citizen, CitizenStatus, Profile, citizen_of, citizen_stream, profile_key};
use crate::id::{CitizenId, TeamId};
use crate::journal::{Command, Desk, DeskError, Find, Halt, Owner, Query, secret_key, vault_terms};
use crate::key::Key;

/// How many citizens are invited at once.
const INVITED_MAX: usize = 1000;

/// How the citizens' seats are filled from those who are interested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum SelectionMethod {
    /// The appointing body chooses among those who fit.
    Council,
    /// Everybody who meets a seat's profile, in the order in which they came.
    SeatFit,
    /// A fair draw.
    Draw,
}

/// `team.open_recruitment`: calls for people, or calls again. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OpenRecruitment {
    /// The team.
    pub team: TeamId,
    /// The last day for interest, inclusive.
    #[serde(deserialize_with = "read_day")]
    pub last_day: NaiveDate,
    /// How the seats are filled.
    pub method: SelectionMethod,
    /// The quotas of the draw. For `draw` only; without them everybody who fits is equally likely.
    #[serde(default)]
    pub plan: DrawPlan,
}

impl Command for OpenRecruitment {
    const NAME: &'static str = "team.open_recruitment";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Recruit, desk.at())?;
        let terms = team.terms.last().ok_or(TeamError::NotFound)?;
        if self.last_day < local_date(desk.at().to_utc()) || self.last_day > terms.to {
            return Err(TeamError::LastDayUnfit.into());
        }
        if self.method != SelectionMethod::Draw && self.plan != DrawPlan::default() {
            return Err(TeamError::PlanWithoutDraw.into());
        }
        if team.citizen_seats() == 0 {
            return Err(TeamError::NoCitizenSeats.into());
        }
        if team.open_draw().is_some() {
            return Err(TeamError::DrawPublished.into());
        }
        // Whoever was interested before answered the features of the first call.
        let interested = interested(desk, self.team)?;
        if let Some(before) = team.recruitment.as_ref().filter(|_| interested > 0)
            && (before.method != self.method || !before.plan.asks_as(&self.plan))
        {
            return Err(TeamError::FeaturesChanged.into());
        }
        self.plan.check(&team)?;
        let event = TeamEvent::RecruitmentOpened {
            last_day: self.last_day,
            method: self.method,
            plan: self.plan.clone(),
        };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}

/// `team.change_quotas`: changes the quotas of a draw that is not published yet, for instance because no panel meets
/// them. What people were asked stays. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChangeQuotas {
    /// The team.
    pub team: TeamId,
    /// The quotas, with the same features and values as before.
    pub plan: DrawPlan,
}

impl Command for ChangeQuotas {
    const NAME: &'static str = "team.change_quotas";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Fill, desk.at())?;
        let call = team.recruitment.as_ref().ok_or(TeamError::NotRecruiting)?;
        if call.method != SelectionMethod::Draw || !call.plan.asks_as(&self.plan) {
            return Err(TeamError::FeaturesChanged.into());
        }
        if team.open_draw().is_some() {
            return Err(TeamError::DrawPublished.into());
        }
        self.plan.check(&team)?;
        let plan = self.plan.clone();
        desk.emit::<Team>(&team_stream(self.team), &TeamEvent::QuotasChanged { plan })
    }
}

/// `team.fitting`: the citizens whose profile fits a seat, each with the reasons. For staff, to invite them.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FindFitting {
    /// The team.
    pub team: TeamId,
    /// Only for this group of seats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Key>,
    /// Also those who lack nothing but an experience, which only they themselves can tell of.
    #[serde(default)]
    pub experience_unknown: bool,
}

/// A citizen who fits at least one seat.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct FittingCitizen {
    /// The citizen.
    pub citizen: CitizenId,
    /// The seats, with the reasons.
    pub seats: Vec<SeatFit>,
}

/// Those who fit.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct FittingCitizens {
    /// The citizens, in the order of their ids.
    pub citizens: Vec<FittingCitizen>,
}

impl Query for FindFitting {
    const NAME: &'static str = "team.fitting";
    type View = FittingCitizens;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<FittingCitizens, Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        let on = local_date(desk.at().to_utc());
        let groups: Vec<&SeatGroupSpec> = team
            .citizen_groups()
            .filter(|group| self.seat.as_ref().is_none_or(|key| *key == group.key))
            .collect();
        if groups.is_empty() {
            return Err(TeamError::NoSuchSeat.into());
        }
        let found = desk.find(&Find::new(
            [("status", "active"), ("consent", "invitation")]
                .map(|(name, value)| {
                    let terms = vault_terms::<Citizen>(&[(name, value.to_owned())]);
                    terms.into_iter().collect()
                })
                .into(),
        ))?;
        let ids: Vec<CitizenId> = found.streams.iter().filter_map(citizen_of).collect();
        desk.require([], ids.iter().map(|id| profile_key(*id)))?;
        let mut citizens = Vec::new();
        for citizen in ids {
            let profile: Profile = desk.vault(&profile_key(citizen))?.unwrap_or_default();
            let fit = |group: &&SeatGroupSpec| group.fit(&profile, &SortedSet::new(), on);
            let seats: Vec<SeatFit> = groups
                .iter()
                .map(fit)
                .filter(|fit| fit.fits || self.experience_unknown && fit.lacks_experience_at_most())
                .collect();
            if !seats.is_empty() {
                citizens.push(FittingCitizen { citizen, seats });
            }
        }
        Ok(FittingCitizens { citizens })
    }
}

/// `team.invite`: invites citizens to take part (*invitation*). Each sees in `team.my_candidacy` why. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct InviteCitizens {
    /// The team.
    pub team: TeamId,
    /// Whom, at most 1,000 at once. Only active citizens who consent to invitations and fit a seat; those who were
    /// invited or interested before are passed over.
    pub citizens: SortedSet<CitizenId>,
}

impl Command for InviteCitizens {
    const NAME: &'static str = "team.invite";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        if self.citizens.is_empty() || self.citizens.len() > INVITED_MAX {
            return Err(TeamError::TooMany { max: INVITED_MAX }.into());
        }
        desk.require(
            [team_stream(self.team)]
                .into_iter()
                .chain(self.citizens.iter().map(|id| citizen_stream(*id))),
            self.citizens
                .iter()
                .flat_map(|id| [secret_key(*id), profile_key(*id)]),
        )?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::ExpressInterest, desk.at())?;
        if !team.is_calling(desk.at()) {
            return Err(TeamError::NotRecruiting.into());
        }
        let stream = team_stream(self.team);
        let on = local_date(desk.at().to_utc());
        let mut invited: SortedMap<CitizenId, _> = SortedMap::new();
        for citizen in &self.citizens {
            let state = desk.get::<Citizen>(&citizen_stream(*citizen))?;
            let may = state.is_some_and(|state| {
                state.status == CitizenStatus::Active && state.consents_to("invitation")
            });
            if !may {
                return Err(TeamError::NotToBeInvited.into());
            }
            invited.insert(*citizen, desk.participant(*citizen, &stream)?);
        }
        desk.require(
            invited
                .values()
                .map(|candidate| candidacy_stream(self.team, *candidate)),
            [],
        )?;
        let mut count = 0_u32;
        for (citizen, candidate) in invited {
            let key = candidacy_stream(self.team, candidate);
            if desk.get::<Candidacy>(&key)?.is_some() {
                continue;
            }
            let profile: Profile = desk.vault(&profile_key(citizen))?.unwrap_or_default();
            let fits: Vec<SeatFit> = team
                .citizen_groups()
                .map(|group| group.fit(&profile, &SortedSet::new(), on))
                .filter(SeatFit::lacks_experience_at_most)
                .collect();
            if fits.is_empty() {
                return Err(TeamError::ProfileUnfit.into());
            }
            let reasons = reasons_key(self.team, candidate);
            desk.vault_put(Owner::Citizen(citizen), reasons, &fits)?;
            let event = CandidacyEvent::Invited {
                team: self.team,
                candidate,
            };
            desk.emit::<Candidacy>(&key, &event)?;
            count += 1;
        }
        if count == 0 {
            return Err(DeskError::NothingToDo.into());
        }
        desk.emit::<Team>(&stream, &TeamEvent::Invited { count })
    }
}
