//! Registering an organisation, changing what is known of it, confirming and closing it.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::mandate::{give, open};
use super::{
    GiveMandate, Organisation, OrganisationError, OrganisationEvent, OrganisationKind, Power,
    in_force, organisation_stream,
};
use crate::calendar::local_date;
use crate::citizen::{active, citizen_stream};
use crate::id::OrganisationId;
use crate::identity::Cvr;
use crate::journal::{Actor, Command, Desk, DeskError, Halt, Owner};
use crate::key::Key;
use crate::text::{Line, Text, folded};

/// How many contacts an organisation has.
const CONTACTS_MAX: usize = 20;

/// How an organisation is reached in some matter: a role, never a private person's details.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ContactPoint {
    /// The role, such as the volunteers' coordinator.
    pub role: Line<100>,
    /// Where it is reached: the organisation's own address, number or page.
    pub channel: Line<200>,
}

/// What an organisation says of itself. Public.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OrganisationText {
    /// What it is for.
    pub purpose: Text<2000>,
    /// How it is reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<ContactPoint>,
}

/// What the vault knows of an organisation. A name that nobody has confirmed stands here alone.
#[derive(Debug, PartialEq, Eq, Record)]
pub(super) struct OrganisationRow {
    pub(super) name: Line<200>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) cvr: Option<Cvr>,
    pub(super) text: OrganisationText,
}

/// What is known of an organisation, as both commands give it.
struct Facts<'a> {
    organisation: OrganisationId,
    kind: OrganisationKind,
    name: &'a Line<200>,
    cvr: Option<Cvr>,
    area: &'a Option<Key>,
    inhabitants: Option<u32>,
    text: &'a OrganisationText,
}

impl Facts<'_> {
    /// Writes them down. What a citizen claims is theirs until the municipality confirms it, and goes with them.
    fn write(&self, desk: &mut Desk<'_>, confirmed: bool) -> Result<(), Halt> {
        let owner = match desk.actor() {
            Actor::Citizen { citizen } if !confirmed => Owner::Citizen(citizen),
            _ => Owner::Town,
        };
        if self.text.contacts.len() > CONTACTS_MAX {
            return Err(OrganisationError::TooMany { max: CONTACTS_MAX }.into());
        }
        if self.inhabitants.is_some() && self.kind != OrganisationKind::LocalCouncil {
            return Err(OrganisationError::InhabitantsUnfit.into());
        }
        let row = OrganisationRow {
            name: self.name.clone(),
            cvr: self.cvr,
            text: self.text.clone(),
        };
        let event = OrganisationEvent::Registered {
            kind: self.kind,
            area: self.area.clone(),
            inhabitants: self.inhabitants,
            text: desk.text(owner, &row)?,
        };
        desk.emit::<Organisation>(&organisation_stream(self.organisation), &event)
    }
}

/// `organisation.register`: registers an organisation. For staff, whose word confirms it; and for a citizen, who then
/// holds the first mandate, over everything, and waits for the municipality to confirm it.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RegisterOrganisation {
    /// A fresh id.
    #[record(fresh)]
    pub organisation: OrganisationId,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// What it is called.
    pub name: Line<200>,
    /// Its number in the central register of businesses, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cvr: Option<Cvr>,
    /// The part of the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Key>,
    /// How many live in the area of a local council.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inhabitants: Option<u32>,
    /// What it says of itself.
    pub text: OrganisationText,
}

impl Command for RegisterOrganisation {
    const NAME: &'static str = "organisation.register";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = organisation_stream(self.organisation);
        let founder = match desk.actor() {
            Actor::Citizen { citizen } => Some(citizen),
            Actor::Public => return Err(DeskError::NotPermitted.into()),
            Actor::System | Actor::Staff { .. } => None,
        };
        let account = founder.map(citizen_stream).into_iter();
        desk.require(account.chain([stream.clone()]), desk.actor_secret())?;
        if desk.get::<Organisation>(&stream)?.is_some() {
            return Err(OrganisationError::AlreadyRegistered.into());
        }
        let facts = Facts {
            organisation: self.organisation,
            kind: self.kind,
            name: &self.name,
            cvr: self.cvr,
            area: &self.area,
            inhabitants: self.inhabitants,
            text: &self.text,
        };
        facts.write(desk, false)?;
        let Some(citizen) = founder else {
            return confirm(desk, self.organisation, self.name.clone(), self.cvr);
        };
        active(desk, citizen)?;
        give(
            desk,
            1,
            &founding(self.organisation, citizen, local_date(desk.at().to_utc()))?,
        )
    }
}

/// The municipality vouches for the name and the number.
fn confirm(
    desk: &mut Desk<'_>,
    id: OrganisationId,
    name: Line<200>,
    cvr: Option<Cvr>,
) -> Result<(), Halt> {
    let event = OrganisationEvent::Confirmed { name, cvr };
    desk.emit::<Organisation>(&organisation_stream(id), &event)
}

/// The mandate over everything of whoever registers an organisation.
fn founding(
    organisation: OrganisationId,
    citizen: crate::id::CitizenId,
    from: NaiveDate,
) -> Result<GiveMandate, Halt> {
    Ok(GiveMandate {
        organisation,
        citizen,
        role: "founder".parse::<Key>()?,
        powers: [
            Power::Manage,
            Power::Post,
            Power::ApproveHours,
            Power::Safeguard,
            Power::Sign,
            Power::Apply,
        ]
        .into(),
        from,
        to: None,
        named: false,
        attestation: None,
    })
}

/// `organisation.change`: changes what is known of an organisation. For staff, and for those who manage it; once it is
/// confirmed, name, CVR number and inhabitants for staff alone.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChangeOrganisation {
    /// The organisation.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: Line<200>,
    /// Its CVR number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cvr: Option<Cvr>,
    /// The part of the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Key>,
    /// How many live in the area of a local council.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inhabitants: Option<u32>,
    /// What it says of itself.
    pub text: OrganisationText,
}

impl Command for ChangeOrganisation {
    const NAME: &'static str = "organisation.change";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = organisation_stream(self.organisation);
        desk.require([stream], desk.actor_secret())?;
        let organisation = open(desk, self.organisation)?;
        if !desk.actor().is_official() {
            in_force(desk, self.organisation, &organisation, Power::Manage)?;
        }
        let known = organisation.name.as_ref() == Some(&self.name)
            && organisation.cvr == self.cvr
            && organisation.inhabitants == self.inhabitants;
        let confirmed = organisation.is_confirmed();
        if confirmed && !known && !desk.actor().is_official() {
            return Err(OrganisationError::ChangedByStaff.into());
        }
        desk.require([], [organisation.text.key.clone()])?;
        let row: Option<OrganisationRow> = desk.read(&organisation.text)?;
        let same = |row: OrganisationRow| {
            row.name == self.name && row.cvr == self.cvr && row.text == self.text
        };
        if organisation.area == self.area
            && organisation.inhabitants == self.inhabitants
            && row.is_some_and(same)
        {
            return Err(DeskError::NothingToDo.into());
        }
        let facts = Facts {
            organisation: self.organisation,
            kind: organisation.kind,
            name: &self.name,
            cvr: self.cvr,
            area: &self.area,
            inhabitants: self.inhabitants,
            text: &self.text,
        };
        facts.write(desk, confirmed)?;
        // Nothing leads to what it said before.
        desk.vault_delete(&organisation.text.key);
        if confirmed && !known {
            confirm(desk, self.organisation, self.name.clone(), self.cvr)?;
        }
        Ok(())
    }
}

/// `organisation.confirm`: the municipality confirms that an organisation exists and that its founder may speak for it.
/// Before that it can post nothing. The name and the number are those that staff looked at: they become public, and stay in
/// the journal. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ConfirmOrganisation {
    /// The organisation.
    pub organisation: OrganisationId,
    /// What it is called, as it was read.
    pub name: Line<200>,
    /// Its CVR number, as it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cvr: Option<Cvr>,
}

impl Command for ConfirmOrganisation {
    const NAME: &'static str = "organisation.confirm";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let organisation = open(desk, self.organisation)?;
        if organisation.is_confirmed() {
            return Err(DeskError::NothingToDo.into());
        }
        desk.require([], [organisation.text.key.clone()])?;
        let key = &organisation.text.key;
        let row: Option<OrganisationRow> = desk.read(&organisation.text)?;
        let read = folded(self.name.as_str());
        if !row.is_some_and(|row| folded(row.name.as_str()) == read && row.cvr == self.cvr) {
            return Err(OrganisationError::ChangedMeanwhile.into());
        }
        if let Some(row) = desk.vault_row(key)?.map(std::borrow::Cow::into_owned) {
            desk.vault_move(Owner::Town, &row);
        }
        confirm(desk, self.organisation, self.name.clone(), self.cvr)
    }
}

/// `organisation.close`: closes an organisation that is no more. Nobody can come forward for it any more, and what its
/// volunteers do is suspended; staff completes or cancels it. For staff, and for those who manage it.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CloseOrganisation {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Why. Public.
    pub reason: Text<4000>,
}

impl Command for CloseOrganisation {
    const NAME: &'static str = "organisation.close";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = organisation_stream(self.organisation);
        desk.require([stream.clone()], desk.actor_secret())?;
        let organisation = open(desk, self.organisation)?;
        if !desk.actor().is_official() {
            in_force(desk, self.organisation, &organisation, Power::Manage)?;
        }
        let reason = desk.text(Owner::Town, &self.reason)?;
        desk.emit::<Organisation>(&stream, &OrganisationEvent::Closed { reason })
    }
}
