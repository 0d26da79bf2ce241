//! Appointing a member or a deputy.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{
    Council, CouncilError, CouncilEvent, CouncilMember, CouncilNumbers, CouncilPerson, CouncilRule,
    CouncilSide, Loaded, MEMBERS_MAX, MemberRef, PersonRow, at_work, council_stream, settle_age,
};
use crate::calendar::read_day;
use crate::citizen::{citizen_stream, present, profile_key};
use crate::id::OrganisationId;
use crate::journal::{Command, Desk, Halt, Owner, secret_key};
use crate::organisation::{existing, organisation_stream};
use crate::person;

/// `council.appoint`: appoints a member or a deputy: each side of a disability council, the members of a citizens'
/// council with their associations, the appointed few of a local council. The receipt names the member, by number. For
/// staff, on behalf of whoever appoints.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AppointCouncillor {
    /// The council.
    pub organisation: OrganisationId,
    /// Who.
    pub person: CouncilPerson,
    /// On which side, where the council has two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<CouncilSide>,
    /// Whether as a deputy.
    #[serde(default)]
    pub deputy: bool,
    /// Whose personal deputy, by the member's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deputy_of: Option<u32>,
    /// For which association: an organisation that is registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub association: Option<OrganisationId>,
    /// Whether they are a politician.
    #[serde(default)]
    pub politician: bool,
    /// That they live in the municipality. Of the municipal council's side of a disability council it is not asked.
    #[serde(default)]
    pub resident: bool,
    /// That staff have seen that they have the age on the first day.
    #[serde(default)]
    pub age_seen: bool,
    /// The first day.
    #[serde(deserialize_with = "read_day")]
    pub from: NaiveDate,
    /// The last day, inclusive.
    #[serde(deserialize_with = "read_day")]
    pub to: NaiveDate,
}

impl Command for AppointCouncillor {
    const NAME: &'static str = "council.appoint";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let citizen = match &self.person {
            CouncilPerson::Citizen { citizen, .. } => Some(*citizen),
            CouncilPerson::Person { .. } => None,
        };
        let stream = council_stream(self.organisation);
        let organisations = [self.organisation].into_iter().chain(self.association);
        let streams = organisations
            .map(organisation_stream)
            .chain(citizen.map(citizen_stream));
        let rows = citizen.map(|c| [secret_key(c), profile_key(c)]);
        desk.require(streams.chain([stream.clone()]), rows.into_iter().flatten())?;
        let loaded = at_work(desk, self.organisation)?;
        if !loaded.rule.appointed {
            return Err(CouncilError::ElectedOnly.into());
        }
        if let Some(citizen) = citizen {
            present(desk, citizen)?;
        }
        if let Some(association) = self.association {
            existing(desk, association)?;
        }
        let numbers = loaded.numbers_on(self.from);
        self.fits(loaded.rule, &numbers)?;
        settle_age(desk, &numbers, citizen, self.from, self.age_seen)?;
        let (who, owner, row) = match &self.person {
            CouncilPerson::Citizen { citizen, named } => {
                let own = desk.participant(*citizen, &stream)?;
                let row = PersonRow {
                    name: None,
                    named: *named,
                };
                let who = MemberRef::Citizen { citizen: own };
                (who, Owner::Citizen(*citizen), row)
            }
            CouncilPerson::Person {
                person,
                name,
                named,
            } => {
                let row = PersonRow {
                    name: Some(name.clone()),
                    named: *named,
                };
                let own = person::reference(desk, *person, &stream)?;
                let who = MemberRef::Person { person: own };
                (who, Owner::Person(person.uuid()), row)
            }
        };
        self.is_free(&loaded, &numbers, who)?;
        desk.vault_put(owner, who.key(self.organisation), &row)?;
        let member = CouncilMember {
            who,
            elected: false,
            side: self.side,
            deputy: self.deputy,
            deputy_of: self.deputy_of,
            association: self.association,
            from: self.from,
            to: self.to,
            instead_of: None,
            ended: None,
        };
        let number = loaded.council.members.len() + 1;
        desk.about(number);
        desk.emit::<Council>(&stream, &CouncilEvent::Appointed { member })?;
        desk.made("member", number);
        Ok(())
    }
}

impl AppointCouncillor {
    /// What the rules say of the person and the term.
    fn fits(&self, rule: &CouncilRule, numbers: &CouncilNumbers) -> Result<(), CouncilError> {
        if self.side.is_some() != rule.two_sides {
            return Err(CouncilError::SideUnfit);
        }
        let latest = numbers.latest_last_day(self.from);
        if self.to < self.from || self.to > latest {
            return Err(CouncilError::TermUnfit { latest });
        }
        let asked = rule.resident && self.side != Some(CouncilSide::MunicipalCouncil);
        if asked && !self.resident {
            return Err(CouncilError::NotResident);
        }
        if self.politician && !rule.politicians {
            return Err(CouncilError::Politician);
        }
        Ok(())
    }

    /// Whether the seat is free and the person not there already.
    fn is_free(
        &self,
        loaded: &Loaded,
        numbers: &CouncilNumbers,
        who: MemberRef,
    ) -> Result<(), CouncilError> {
        let members = &loaded.council.members;
        let mut beside = Vec::new();
        for (number, member) in (1..).zip(members) {
            if member.holds_within(self.from, self.to) {
                beside.push((number, member));
            }
        }
        let open = loaded.election().ok();
        let open = open.filter(|e| self.from <= e.to && e.from <= self.to);
        let stands = match (who, open) {
            (MemberRef::Citizen { citizen }, Some(election)) => election.number_of(citizen),
            _ => None,
        };
        if stands.is_some() || beside.iter().any(|(_, member)| member.who == who) {
            return Err(CouncilError::AlreadyMember);
        }
        let twice = |member: &CouncilMember| {
            self.association.is_some() && member.association == self.association
        };
        if loaded.rule.one_per_association && beside.iter().any(|(_, m)| twice(m)) {
            return Err(CouncilError::AssociationTwice);
        }
        let personal = self.deputy && loaded.rule.personal_deputies;
        if personal != self.deputy_of.is_some() {
            return Err(CouncilError::DeputyUnfit);
        }
        if let Some(of) = self.deputy_of {
            let mut seats = beside.iter();
            let seat = seats.find(|(n, m)| *n == of && !m.deputy && m.side == self.side);
            let taken = beside.iter().any(|(_, m)| m.deputy_of == Some(of));
            if seat.is_none() || taken {
                return Err(CouncilError::DeputyUnfit);
            }
        }
        let count = |like: &dyn Fn(&CouncilMember) -> bool| {
            let alike = beside.iter().filter(|(_, member)| like(member));
            u16::try_from(alike.count()).unwrap_or(u16::MAX)
        };
        let (taken, max) = if self.deputy {
            (count(&|m| m.deputy), numbers.deputies_max)
        } else if loaded.rule.two_sides {
            (
                count(&|m| !m.deputy && m.side == self.side),
                numbers.side_max,
            )
        } else {
            // An election that is called keeps its seats free.
            let kept = open.map_or(0, |election| election.seats);
            let taken = count(&|m| !m.deputy).saturating_add(kept);
            (taken, numbers.members_max)
        };
        if taken >= max {
            return Err(CouncilError::Full { max });
        }
        if members.len() >= MEMBERS_MAX {
            return Err(CouncilError::TooMany { max: MEMBERS_MAX });
        }
        Ok(())
    }
}
