//! The jury: who sits in it, the points that it gives, and the result that comes of them and the vote.

use medborger_base::sorted::Arrange as _;
use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::count;
use super::nominate::one_speaks_for;
use super::result::{Tally, result};
use super::{
    Award, AwardError, AwardEvent, AwardStage, Nominator, Nominee, NomineeRef, all_nominees,
    award_stream, undecided,
};
use crate::citizen::{citizen_stream, present};
use crate::id::{AwardId, CitizenId, OrganisationId, ParticipantRef, StaffId};
use crate::journal::{Actor, Command, Desk, DeskError, Halt, Owner, TextRef, secret_key};
use crate::numbered::numbered;
use crate::organisation::{Organisation, mandate_keys, organisation_stream};
use crate::text::Text;

/// How many sit in a jury, those who were excused included.
const JURORS_MAX: usize = 50;
/// How many points one juror gives one nominee at most.
const POINTS_MAX: u16 = 100;

/// Who sits in the jury.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum JurorRef {
    /// A citizen.
    Citizen {
        /// Their reference within the award.
        citizen: ParticipantRef,
    },
    /// An employee.
    Staff {
        /// Which.
        staff: StaffId,
    },
}

/// Who is to sit in the jury.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum JurorInput {
    /// A citizen.
    Citizen {
        /// Who.
        citizen: CitizenId,
        /// Whether everybody sees the name. A protected name nobody sees.
        named: bool,
    },
    /// An employee.
    Staff {
        /// Which.
        staff: StaffId,
    },
}

/// The points that one juror gives one nominee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NomineePoints {
    /// The nominee, by number.
    pub nominee: u32,
    /// 0 to 100.
    pub points: u16,
}

/// A member of the jury.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Juror {
    /// Who.
    pub who: JurorRef,
    /// The points given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<Vec<NomineePoints>>,
    /// Whether the juror is excused.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub excused: bool,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<TextRef>,
}

/// What the vault says of a juror.
#[derive(Record)]
pub(super) struct JurorRow {
    pub(super) named: bool,
}

/// The vault key under which a juror is found.
pub(super) fn juror_key(award: impl std::fmt::Display, juror: ParticipantRef) -> String {
    format!("juror/{award}.{juror}")
}

/// The citizens who sit in the jury, as far as the vault still knows.
pub(super) fn jurors_behind(
    desk: &Desk<'_>,
    id: AwardId,
    award: &Award,
) -> Result<Vec<CitizenId>, Halt> {
    let mut keys = Vec::new();
    for juror in award.jurors.iter().filter(|juror| !juror.excused) {
        if let JurorRef::Citizen { citizen } = juror.who {
            keys.push(juror_key(id, citizen));
        }
    }
    desk.require([], keys.iter().cloned())?;
    let mut citizens = Vec::new();
    for key in &keys {
        citizens.extend(desk.row_citizen(key)?);
    }
    Ok(citizens)
}

/// All nominees of an award, by number.
type Nominees = [(u32, Arc<Nominee>)];

/// Refuses a juror who nominated somebody or is nominated, or, where the citizen is given, speaks for a nominee.
fn must_be_impartial(
    desk: &mut Desk<'_>,
    nominees: &Nominees,
    who: JurorRef,
    citizen: Option<CitizenId>,
) -> Result<(), Halt> {
    let by = match who {
        JurorRef::Citizen { citizen } => Nominator::Citizen { citizen },
        JurorRef::Staff { staff } => Nominator::Staff { staff },
    };
    let mut organisations: Vec<OrganisationId> = Vec::new();
    for (_, nominee) in nominees.iter().filter(|(_, n)| n.left.is_none()) {
        let own = match (nominee.who, who) {
            (NomineeRef::Citizen { citizen }, JurorRef::Citizen { citizen: own }) => citizen == own,
            (NomineeRef::Organisation { organisation }, _) => {
                organisations.push(organisation);
                false
            }
            _ => false,
        };
        if own || nominee.nominations.iter().any(|n| n.by == by) {
            return Err(AwardError::JurorPartial.into());
        }
    }
    let Some(citizen) = citizen else {
        return Ok(());
    };
    desk.require(organisations.iter().map(|o| organisation_stream(*o)), [])?;
    let mut rows = Vec::new();
    for organisation in &organisations {
        let held = desk.get::<Organisation>(&organisation_stream(*organisation))?;
        rows.extend(
            held.iter()
                .flat_map(|held| mandate_keys(*organisation, held)),
        );
    }
    desk.require([], rows)?;
    for organisation in organisations {
        if one_speaks_for(desk, organisation, &[citizen])? {
            return Err(AwardError::JurorPartial.into());
        }
    }
    Ok(())
}

/// `award.seat_juror`: puts somebody into the jury, until the result is declared. Who nominated somebody or is nominated
/// does not sit in it, nor who speaks for a nominated organisation. The receipt names the juror, by number. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SeatJuror {
    /// The award.
    pub award: AwardId,
    /// Who.
    pub juror: JurorInput,
}

impl Command for SeatJuror {
    const NAME: &'static str = "award.seat_juror";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = award_stream(self.award);
        let citizen = match self.juror {
            JurorInput::Citizen { citizen, .. } => Some(citizen),
            JurorInput::Staff { .. } => None,
        };
        let streams = citizen.map(citizen_stream).into_iter();
        desk.require(streams.chain([stream.clone()]), citizen.map(secret_key))?;
        let award = undecided(desk, self.award)?;
        if award.jury_per_mille == 0 {
            return Err(AwardError::NoJury.into());
        }
        let who = match self.juror {
            JurorInput::Citizen { citizen, .. } => {
                present(desk, citizen)?;
                let citizen = desk.participant(citizen, &stream)?;
                JurorRef::Citizen { citizen }
            }
            JurorInput::Staff { staff } => JurorRef::Staff { staff },
        };
        if award.jurors.iter().any(|j| j.who == who && !j.excused) {
            return Err(AwardError::JurorSeated.into());
        }
        if award.jurors.len() >= JURORS_MAX {
            return Err(AwardError::TooMany { max: JURORS_MAX }.into());
        }
        let nominees = all_nominees(desk, self.award, &award, 0, u32::MAX)?;
        must_be_impartial(desk, &nominees, who, citizen)?;
        if let (JurorInput::Citizen { citizen, named }, JurorRef::Citizen { citizen: juror }) =
            (self.juror, who)
        {
            let key = juror_key(self.award, juror);
            desk.vault_put(Owner::Citizen(citizen), key, &JurorRow { named })?;
        }
        let number = award.jurors.len() + 1;
        desk.made("juror", number);
        desk.about(number);
        desk.emit::<Award>(&stream, &AwardEvent::JurorSeated { juror: who })
    }
}

/// `award.excuse_juror`: excuses a juror, whom the receipt names; points already given count no more. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExcuseJuror {
    /// The award.
    pub award: AwardId,
    /// The juror, by number.
    pub juror: u32,
    /// Why. For staff.
    pub reason: Text<4000>,
}

impl Command for ExcuseJuror {
    const NAME: &'static str = "award.excuse_juror";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let award = undecided(desk, self.award)?;
        let juror = numbered(&award.jurors, self.juror);
        if juror.is_none_or(|juror| juror.excused) {
            return Err(AwardError::NotAJuror.into());
        }
        desk.about(self.juror);
        let event = AwardEvent::JurorExcused {
            juror: self.juror,
            reason: Some(desk.text(Owner::Town, &self.reason)?),
        };
        desk.emit::<Award>(&award_stream(self.award), &event)
    }
}

/// `award.give_points`: a juror gives each nominee who stands 0 to 100 points, or gives others, from the vote's opening
/// until the result is declared. For the juror.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GivePoints {
    /// The award.
    pub award: AwardId,
    /// For each nominee who stands.
    pub points: Vec<NomineePoints>,
}

impl Command for GivePoints {
    const NAME: &'static str = "award.give_points";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = award_stream(self.award);
        desk.require([stream.clone()], desk.actor_secret())?;
        let award = undecided(desk, self.award)?;
        let (who, citizen) = match desk.actor() {
            Actor::Citizen { citizen } if desk.secret(citizen)?.is_some() => {
                let own = desk.participant(citizen, &stream)?;
                (JurorRef::Citizen { citizen: own }, Some(citizen))
            }
            Actor::Staff { staff } => (JurorRef::Staff { staff }, None),
            _ => return Err(DeskError::NotPermitted.into()),
        };
        let number = (1..)
            .zip(&award.jurors)
            .find(|(_, juror)| juror.who == who && !juror.excused);
        let (number, juror) = number.ok_or(AwardError::NotAJuror)?;
        if award.stage(desk.at()) < AwardStage::Voting {
            return Err(AwardError::NotVoting.into());
        }
        let nominees = all_nominees(desk, self.award, &award, 0, u32::MAX)?;
        must_be_impartial(desk, &nominees, who, citizen)?;
        let mut points = self.points.clone();
        points.arrange_by_key(|given| given.nominee);
        let standing = nominees.iter().filter(|(_, nominee)| nominee.stands());
        let standing = standing.map(|(number, _)| *number);
        let complete = points.iter().map(|given| given.nominee).eq(standing);
        if !complete || points.iter().any(|given| given.points > POINTS_MAX) {
            return Err(AwardError::PointsUnfit.into());
        }
        if juror.points.as_ref() == Some(&points) {
            return Err(DeskError::NothingToDo.into());
        }
        let event = AwardEvent::PointsGiven {
            juror: number,
            points,
        };
        desk.emit::<Award>(&stream, &event)
    }
}

/// `award.declare`: declares the result once the vote has closed and each juror has given points or is excused. Where more
/// than 1,000 voted, their ballots are counted first: `award.count`. For staff. Nothing about it can be chosen: it follows
/// from points and votes.
///
/// Each side's points or votes for a nominee are a share of all that the side gave to those who stand; the award's split
/// weighs the two. Among equals the jury's points decide; who is equal in them too shares the prize. Where nobody stands
/// or nobody got anything, the award is not given.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeclareAward {
    /// The award.
    pub award: AwardId,
}

impl Command for DeclareAward {
    const NAME: &'static str = "award.declare";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let award = undecided(desk, self.award)?;
        if award.stage(desk.at()) != AwardStage::Counting {
            return Err(AwardError::TooEarly.into());
        }
        let mut jury = award.jurors.iter().filter(|juror| !juror.excused);
        if award.jury_per_mille > 0 {
            if jury.clone().next().is_none() {
                return Err(AwardError::NoJury.into());
            }
            if jury.any(|juror| juror.points.is_none()) {
                return Err(AwardError::JuryPending.into());
            }
        }
        let mut tallies = Vec::new();
        for (number, nominee) in all_nominees(desk, self.award, &award, 0, u32::MAX)? {
            if nominee.stands() {
                tallies.push(Tally {
                    nominee: number,
                    points: award.points_of(number),
                    votes: 0,
                });
            }
        }
        let votes = count::all(desk, self.award, &award)?;
        for tally in &mut tallies {
            tally.votes = votes.get(&tally.nominee).copied().unwrap_or(0);
        }
        let event = AwardEvent::Decided {
            result: result(&tallies, award.jury_per_mille, award.prize_oere),
        };
        desk.emit::<Award>(&award_stream(self.award), &event)
    }
}

impl Award {
    /// The points that the jury gave a nominee.
    fn points_of(&self, number: u32) -> u32 {
        let given = self.jurors.iter().flat_map(|juror| juror.points.iter());
        let own = given.flatten().filter(|given| given.nominee == number);
        own.map(|given| u32::from(given.points)).sum()
    }
}
