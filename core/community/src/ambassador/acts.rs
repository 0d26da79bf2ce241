//! Offering, inviting, answering, naming and ending.

use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::{
    Ambassador, AmbassadorEnd, AmbassadorError, AmbassadorEvent, AmbassadorScope, AmbassadorStage,
    AmbassadorTerms, ambassador_key, ambassador_stream, existing,
};
use crate::calendar::local_date;
use crate::citizen::{active, citizen_stream};
use crate::id::{AmbassadorId, CitizenId};
use crate::journal::{
    Actor, Command, Desk, DeskError, Halt, Owner, Personal, named_in, secret_key,
};
use crate::text::Text;

/// Writes down a proposal of either side.
fn propose(
    desk: &mut Desk<'_>,
    id: AmbassadorId,
    citizen: CitizenId,
    terms: &AmbassadorTerms,
    text: &Text<4000>,
    named: Option<bool>,
) -> Result<(), Halt> {
    let stream = ambassador_stream(id);
    desk.require(
        [stream.clone(), citizen_stream(citizen)],
        [secret_key(citizen)],
    )?;
    active(desk, citizen)?;
    if desk.get::<Ambassador>(&stream)?.is_some() {
        return Err(AmbassadorError::AlreadyProposed.into());
    }
    if (terms.scope == AmbassadorScope::Business) == terms.area.is_some() {
        return Err(AmbassadorError::AreaUnfit.into());
    }
    let today = local_date(desk.at().to_utc());
    if terms
        .to
        .is_some_and(|last| last < terms.from || last < today)
    {
        return Err(AmbassadorError::PeriodUnfit.into());
    }
    desk.vault_put(Owner::Citizen(citizen), ambassador_key(id), &id)?;
    let owner = match named {
        Some(_) => Owner::Citizen(citizen),
        None => Owner::Town,
    };
    let event = AmbassadorEvent::Proposed {
        citizen: desk.participant(citizen, &stream)?,
        terms: terms.clone(),
        text: desk.text(owner, text)?,
        offered: named.is_some(),
        named: named.unwrap_or(false),
    };
    desk.emit::<Ambassador>(&stream, &event)
}

/// `ambassador.offer`: a citizen offers to be an ambassador. For the citizen.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OfferAmbassador {
    /// A fresh id.
    #[record(fresh)]
    pub ambassador: AmbassadorId,
    /// Who.
    pub citizen: CitizenId,
    /// For what and how long.
    pub terms: AmbassadorTerms,
    /// What they wish to say. For staff.
    pub text: Text<4000>,
    /// Whether they consent to be named.
    #[serde(default)]
    pub named: bool,
}

impl Command for OfferAmbassador {
    const NAME: &'static str = "ambassador.offer";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let citizen = self.citizen;
        if desk.actor() != (Actor::Citizen { citizen }) {
            return Err(DeskError::NotPermitted.into());
        }
        let named = Some(self.named);
        propose(
            desk,
            self.ambassador,
            citizen,
            &self.terms,
            &self.text,
            named,
        )
    }
}

/// `ambassador.invite`: the municipality invites a citizen. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct InviteAmbassador {
    /// A fresh id.
    #[record(fresh)]
    pub ambassador: AmbassadorId,
    /// Who.
    pub citizen: CitizenId,
    /// For what and how long.
    pub terms: AmbassadorTerms,
    /// Why they are asked. For the citizen.
    pub text: Text<4000>,
}

impl Command for InviteAmbassador {
    const NAME: &'static str = "ambassador.invite";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        propose(
            desk,
            self.ambassador,
            self.citizen,
            &self.terms,
            &self.text,
            None,
        )
    }
}

/// Whether the actor is the citizen; an error where they are neither the citizen nor the municipality.
pub(super) fn is_own(
    desk: &Desk<'_>,
    id: AmbassadorId,
    ambassador: &Ambassador,
) -> Result<bool, Halt> {
    match desk.actor() {
        Actor::Citizen { citizen } if desk.secret(citizen)?.is_some() => {
            if desk.participant(citizen, &ambassador_stream(id))? == ambassador.citizen {
                return Ok(true);
            }
            Err(DeskError::NotPermitted.into())
        }
        _ => {
            desk.must_be_official()?;
            Ok(false)
        }
    }
}

/// An ambassador and whether the actor is the citizen. Whoever is neither that nor the municipality does not learn whether there
/// is one.
fn side(desk: &mut Desk<'_>, id: AmbassadorId) -> Result<(Arc<Ambassador>, bool), Halt> {
    desk.require([ambassador_stream(id)], desk.actor_secret())?;
    let ambassador = match existing(desk, id) {
        Err(Halt::Error(error)) => {
            desk.must_be_official()?;
            return Err(Halt::Error(error));
        }
        found => found?,
    };
    let own = is_own(desk, id, &ambassador)?;
    Ok((ambassador, own))
}

/// `ambassador.answer`: the other side says yes or no: staff to an offer, the citizen to an invitation.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AnswerAmbassador {
    /// What is answered.
    pub ambassador: AmbassadorId,
    /// Yes or no.
    pub accept: bool,
    /// Whether the citizen who says yes consents to be named. An answer by staff does not change it.
    #[serde(default)]
    pub named: bool,
}

impl Command for AnswerAmbassador {
    const NAME: &'static str = "ambassador.answer";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = ambassador_stream(self.ambassador);
        let (ambassador, own) = side(desk, self.ambassador)?;
        match ambassador.stage(local_date(desk.at().to_utc())) {
            AmbassadorStage::Over => return Err(AmbassadorError::Over.into()),
            AmbassadorStage::Proposed => {}
            AmbassadorStage::Agreed | AmbassadorStage::Active => {
                return Err(AmbassadorError::Answered.into());
            }
        }
        if own == ambassador.offered {
            return Err(AmbassadorError::OtherSideAnswers.into());
        }
        let event = match (self.accept, own) {
            (true, true) => AmbassadorEvent::Agreed { named: self.named },
            (true, false) => AmbassadorEvent::Agreed {
                named: ambassador.named,
            },
            (false, _) => AmbassadorEvent::Ended {
                end: AmbassadorEnd::Declined,
            },
        };
        desk.emit::<Ambassador>(&stream, &event)
    }
}

/// `ambassador.name`: the citizen consents to be named, or takes that back. For the citizen.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NameAmbassador {
    /// Which.
    pub ambassador: AmbassadorId,
    /// Whether to be named.
    pub named: bool,
}

impl Command for NameAmbassador {
    const NAME: &'static str = "ambassador.name";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = ambassador_stream(self.ambassador);
        let (ambassador, own) = side(desk, self.ambassador)?;
        if !own {
            return Err(DeskError::NotPermitted.into());
        }
        if ambassador.stage(local_date(desk.at().to_utc())) == AmbassadorStage::Over {
            return Err(AmbassadorError::Over.into());
        }
        if ambassador.named == self.named {
            return Err(DeskError::NothingToDo.into());
        }
        let named = self.named;
        desk.emit::<Ambassador>(&stream, &AmbassadorEvent::Named { named })
    }
}

/// `ambassador.end`: ends it, or takes back what was proposed. For the citizen, and for staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EndAmbassador {
    /// Which.
    pub ambassador: AmbassadorId,
}

impl Command for EndAmbassador {
    const NAME: &'static str = "ambassador.end";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = ambassador_stream(self.ambassador);
        let (ambassador, own) = side(desk, self.ambassador)?;
        let end = if own {
            AmbassadorEnd::ByCitizen
        } else {
            AmbassadorEnd::ByTown
        };
        if ambassador.stage(local_date(desk.at().to_utc())) == AmbassadorStage::Over {
            return Err(AmbassadorError::Over.into());
        }
        desk.emit::<Ambassador>(&stream, &AmbassadorEvent::Ended { end })
    }
}

/// What the room has to do with people: the municipality's words to a citizen go with the citizen.
pub(super) const PERSONAL: Personal = Personal {
    leaving: |desk, leaving| {
        let all: Vec<AmbassadorId> = named_in(leaving.rows, "ambassador/");
        desk.require(all.iter().map(|id| ambassador_stream(*id)), [])?;
        for id in all {
            let text = existing(desk, id)?.text.key.clone();
            desk.vault_delete(&text);
        }
        Ok(())
    },
    ..Personal::NOTHING
};
