//! Nominating, and joining what turns out to be one nominee.

use medborger_codec::{Make, Record};

use super::answer::forget_name;
use super::jury::jurors_behind;
use super::nominee::{is_known, number_of};
use super::{
    Award, AwardError, AwardEvent, AwardStage, JurorRef, Nomination, Nominator, Nominee,
    NomineeEvent, NomineeRef, award_stream, nominee, nominee_stream, undecided,
};
use crate::calendar::local_date;
use crate::citizen::{active, citizen_stream, present};
use crate::id::{AwardId, CitizenId, NominationId, OrganisationId, ParticipantRef, PersonId};
use crate::journal::{Actor, Command, Desk, DeskError, Halt, Owner, StreamKey, secret_key};
use crate::organisation::{Organisation, mandate_holders, organisation_stream};
use crate::person;
use crate::text::{Line, Text};

/// How many nominees an award has.
const NOMINEES_MAX: u32 = 500;
/// How many nominations one nominee has.
const NOMINATIONS_MAX: usize = 200;

/// Whom somebody nominates.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum NomineeInput {
    /// A citizen of the bank.
    Citizen {
        /// Who.
        citizen: CitizenId,
    },
    /// An organisation that is confirmed and not closed.
    Organisation {
        /// Which.
        organisation: OrganisationId,
    },
    /// Somebody whose account is not known, or who has none. Their name lies in the vault.
    Person {
        /// The name.
        name: Line<100>,
    },
}

/// What the vault says of a nominee without an account.
#[derive(Record)]
pub(super) struct NomineeRow {
    pub(super) name: Line<100>,
}

/// The vault key under which lies that a citizen is a nominee.
pub(super) fn nominee_key(award: impl std::fmt::Display, nominee: ParticipantRef) -> String {
    format!("nominee/{award}.{nominee}")
}

/// The vault key under which the name of a nominee without an account lies.
pub(super) fn name_key(award: impl std::fmt::Display, number: u32) -> String {
    format!("nominee/{award}.{number}")
}

/// The vault key under which lies which citizen made a nomination.
pub(super) fn nominator_key(award: AwardId, nomination: NominationId) -> String {
    format!("nomination/{award}.{nomination}")
}

/// Whether one of these citizens holds any mandate of an organisation that is in force today.
pub(super) fn one_speaks_for(
    desk: &mut Desk<'_>,
    id: OrganisationId,
    citizens: &[CitizenId],
) -> Result<bool, Halt> {
    let Some(organisation) = desk.get::<Organisation>(&organisation_stream(id))? else {
        return Ok(false);
    };
    let today = local_date(desk.at().to_utc());
    let holders = mandate_holders(desk, id, &organisation)?;
    let both = organisation.mandates.iter().zip(holders);
    Ok(both
        .filter(|(mandate, _)| mandate.holds_on(today))
        .any(|(_, holder)| holder.is_some_and(|holder| citizens.contains(&holder))))
}

/// `award.nominate`: nominates somebody. For citizens, and for staff. Nobody nominates themselves, or an organisation
/// whose mandate they hold. Nominations of the same nominee are joined. The receipt names the nomination, and a nominee who
/// is new, but no citizen learns from it whether somebody with an account was nominated before.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Nominate {
    /// The award.
    pub award: AwardId,
    /// A fresh id.
    #[record(fresh)]
    pub nomination: NominationId,
    /// Whom.
    pub nominee: NomineeInput,
    /// Why. Public once the nominee has agreed.
    pub reason: Text<4000>,
}

impl Command for Nominate {
    const NAME: &'static str = "award.nominate";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = award_stream(self.award);
        let author = match desk.actor() {
            Actor::Citizen { citizen } => Some(citizen),
            Actor::Public => return Err(DeskError::NotPermitted.into()),
            Actor::System | Actor::Staff { .. } => None,
        };
        let (citizen, organisation) = match &self.nominee {
            NomineeInput::Citizen { citizen } => (Some(*citizen), None),
            NomineeInput::Organisation { organisation } => (None, Some(*organisation)),
            NomineeInput::Person { .. } => (None, None),
        };
        let people = || author.into_iter().chain(citizen);
        let streams = people()
            .map(citizen_stream)
            .chain(organisation.map(organisation_stream));
        desk.require(streams.chain([stream.clone()]), people().map(secret_key))?;
        let award = undecided(desk, self.award)?;
        if award.stage(desk.at()) != AwardStage::Nominating {
            return Err(AwardError::NotNominating.into());
        }
        // An id that somebody else made would lead to the wrong person when one of them is forgotten.
        let person = PersonId::new(self.nomination.uuid());
        let owner = Owner::Person(person.uuid());
        desk.require([], [person::forgotten_key(desk.town(), person)])?;
        let taken = !desk.subject(owner)?.is_empty() || person::is_forgotten(desk, person)?;
        if taken || is_known(desk, self.nomination)? {
            return Err(AwardError::NominationKnown.into());
        }
        let by = self.nominator(desk, author)?;
        let who = self.nominee(desk, author)?;
        let stays_out = |juror: &super::Juror| match (juror.who, by, who) {
            (JurorRef::Staff { staff }, Nominator::Staff { staff: by }, _) => staff == by,
            (JurorRef::Citizen { citizen }, Nominator::Citizen { citizen: by }, _)
                if citizen == by =>
            {
                true
            }
            (JurorRef::Citizen { citizen }, _, NomineeRef::Citizen { citizen: nominee }) => {
                citizen == nominee
            }
            _ => false,
        };
        if award.jurors.iter().any(|j| !j.excused && stays_out(j)) {
            return Err(AwardError::JurorPartial.into());
        }
        if let Some(organisation) = organisation {
            let jurors = jurors_behind(desk, self.award, &award)?;
            if one_speaks_for(desk, organisation, &jurors)? {
                return Err(AwardError::JurorPartial.into());
            }
        }
        let (number, new) = self.number(desk, &award, by, who)?;
        if let NomineeRef::Person = who
            && let NomineeInput::Person { name } = &self.nominee
        {
            let row = NomineeRow { name: name.clone() };
            desk.vault_put(owner, name_key(self.award, number), &row)?;
            person::secret(desk, person)?;
        }
        let owner = author.map_or(Owner::Town, Owner::Citizen);
        let nomination = Nomination {
            nomination: self.nomination,
            by,
            text: desk.text(owner, &self.reason)?,
        };
        if author.is_some() {
            let key = nominator_key(self.award, self.nomination);
            desk.vault_put(owner, key, &number)?;
        }
        // What others wrote before the nominee has agreed is not the nominator's to know.
        if new && (author.is_none() || who == NomineeRef::Person) {
            desk.made("nominee", number);
        }
        desk.made("nomination", self.nomination);
        desk.about(self.nomination);
        if new {
            let nominee = number;
            desk.emit::<Award>(&stream, &AwardEvent::NomineeAdded { nominee })?;
        }
        let event = NomineeEvent::Nominated { who, nomination };
        desk.emit::<Nominee>(&nominee_stream(self.award, number), &event)
    }
}

impl Nominate {
    fn nominator(&self, desk: &mut Desk<'_>, author: Option<CitizenId>) -> Result<Nominator, Halt> {
        Ok(match (author, desk.actor()) {
            (Some(author), _) => {
                active(desk, author)?;
                let citizen = desk.participant(author, &award_stream(self.award))?;
                Nominator::Citizen { citizen }
            }
            (None, Actor::Staff { staff }) => Nominator::Staff { staff },
            (None, _) => Nominator::System,
        })
    }

    fn nominee(&self, desk: &mut Desk<'_>, author: Option<CitizenId>) -> Result<NomineeRef, Halt> {
        match &self.nominee {
            NomineeInput::Citizen { citizen } => {
                present(desk, *citizen)?;
                if author == Some(*citizen) {
                    return Err(AwardError::SelfNomination.into());
                }
                let nominee = desk.participant(*citizen, &award_stream(self.award))?;
                Ok(NomineeRef::Citizen { citizen: nominee })
            }
            NomineeInput::Organisation { organisation } => {
                let organisation = *organisation;
                crate::organisation::at_work(desk, organisation)?;
                if let Some(author) = author
                    && one_speaks_for(desk, organisation, &[author])?
                {
                    return Err(AwardError::SelfNomination.into());
                }
                Ok(NomineeRef::Organisation { organisation })
            }
            NomineeInput::Person { .. } => Ok(NomineeRef::Person),
        }
    }

    /// The nominee's number, and whether it is a new one.
    fn number(
        &self,
        desk: &mut Desk<'_>,
        award: &Award,
        by: Nominator,
        who: NomineeRef,
    ) -> Result<(u32, bool), Halt> {
        let next = award.nominees.saturating_add(1);
        let known = match (who, &self.nominee) {
            (NomineeRef::Citizen { citizen: own }, NomineeInput::Citizen { citizen }) => {
                let key = nominee_key(self.award, own);
                desk.require([], [key.clone()])?;
                let known = desk.vault_row(&key)?.and_then(|row| number_of(&row));
                if known.is_none() {
                    desk.vault_put(Owner::Citizen(*citizen), key, &next)?;
                }
                known
            }
            (NomineeRef::Organisation { organisation }, _) => {
                nominated(desk, self.award, organisation)?
            }
            _ => None,
        };
        let Some(number) = known else {
            if award.nominees >= NOMINEES_MAX {
                let max = NOMINEES_MAX as usize;
                return Err(AwardError::TooMany { max }.into());
            }
            let stream = nominee_stream(self.award, next);
            desk.require([stream], [name_key(self.award, next)])?;
            return Ok((next, true));
        };
        let nominee = nominee(desk, self.award, number)?;
        nominee.must_be_in()?;
        if nominee.nominations.iter().any(|before| before.by == by) {
            return Err(AwardError::AlreadyNominated.into());
        }
        room_for(nominee.nominations.len() + 1)?;
        Ok((number, false))
    }
}

/// Refuses more nominations than a nominee has.
fn room_for(nominations: usize) -> Result<(), AwardError> {
    let max = NOMINATIONS_MAX;
    if nominations > max {
        return Err(AwardError::TooMany { max });
    }
    Ok(())
}

/// The number under which an organisation is nominated for an award.
fn nominated(
    desk: &Desk<'_>,
    award: AwardId,
    organisation: OrganisationId,
) -> Result<Option<u32>, Halt> {
    let value = organisation.to_string();
    let streams = desk.find_all::<Nominee>("organisation", value)?;
    let start = format!("{award}.");
    let number = |stream: &StreamKey| stream.id().to_string().strip_prefix(&start)?.parse().ok();
    Ok(streams.iter().find_map(number))
}

/// `award.join`: a nominee who was named without an account, whom the receipt names, is the same as another nominee, who
/// gets the nominations. Before the vote opens. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct JoinNominees {
    /// The award.
    pub award: AwardId,
    /// The nominee without an account, by number.
    pub nominee: u32,
    /// The other nominee, by number.
    pub into: u32,
}

impl Command for JoinNominees {
    const NAME: &'static str = "award.join";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let award = undecided(desk, self.award)?;
        let streams = [self.nominee, self.into].map(|number| nominee_stream(self.award, number));
        desk.require(streams.clone(), [])?;
        let joined = nominee(desk, self.award, self.nominee)?;
        joined.must_be_in()?;
        let into = nominee(desk, self.award, self.into)?;
        into.must_be_in()?;
        if self.nominee == self.into
            || joined.who != NomineeRef::Person
            || award.stage(desk.at()) >= AwardStage::Voting
        {
            return Err(AwardError::JoinUnfit.into());
        }
        let own = match into.who {
            NomineeRef::Citizen { citizen } => {
                let by = Nominator::Citizen { citizen };
                joined.nominations.iter().any(|n| n.by == by)
            }
            NomineeRef::Organisation { organisation } => {
                let keys: Vec<String> = joined
                    .nominations
                    .iter()
                    .map(|n| nominator_key(self.award, n.nomination))
                    .collect();
                desk.require([organisation_stream(organisation)], keys.iter().cloned())?;
                let mut authors = Vec::new();
                for key in &keys {
                    authors.extend(desk.row_citizen(key)?);
                }
                one_speaks_for(desk, organisation, &authors)?
            }
            NomineeRef::Person => false,
        };
        if own {
            return Err(AwardError::SelfNomination.into());
        }
        room_for(joined.nominations.len() + into.nominations.len())?;
        forget_name(desk, self.award, self.nominee, &joined);
        desk.about(self.nominee);
        let [old, new] = streams;
        desk.emit::<Nominee>(&old, &NomineeEvent::Joined { into: self.into })?;
        let event = NomineeEvent::TookOver {
            from: self.nominee,
            nominations: joined.nominations.clone(),
        };
        desk.emit::<Nominee>(&new, &event)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nominee_has_two_hundred_nominations_at_most() {
        assert_eq!(room_for(NOMINATIONS_MAX), Ok(()));
        let max = NOMINATIONS_MAX;
        assert_eq!(room_for(max + 1), Err(AwardError::TooMany { max }));
    }
}
