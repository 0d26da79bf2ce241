//! Approval of an association (folkeoplysningsloven § 4), and its yearly declaration about child certificates.

use medborger_base::sorted::SortedSet;

use chrono::Datelike;
use medborger_codec::{Make, Record};

use super::mandate::open;
use super::{
    Organisation, OrganisationError, OrganisationEvent, Power, must_speak_for, organisation_stream,
};
use crate::calendar::local_date;
use crate::id::OrganisationId;
use crate::journal::{Command, Desk, DeskError, Halt};

/// What an association must be to be approved (folkeoplysningsloven § 4, stk. 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum ApprovalCriterion {
    /// It has at least five paying members.
    FivePayingMembers,
    /// It has a board.
    Board,
    /// It is governed democratically.
    Democratic,
    /// It is open to everybody.
    Open,
    /// It is at home in the municipality.
    Local,
    /// It makes no profit for anybody.
    NonProfit,
    /// Its activity is continuous.
    Continuous,
    /// It has statutes: name, seat, purpose, membership, general meeting, board, accounts, audit, dissolution, use of
    /// its assets.
    Statutes,
}

impl ApprovalCriterion {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::FivePayingMembers,
        Self::Board,
        Self::Democratic,
        Self::Open,
        Self::Local,
        Self::NonProfit,
        Self::Continuous,
        Self::Statutes,
    ];
}

/// `organisation.assess`: records which criteria of approval an association meets. It is approved where it meets all.
/// For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AssessOrganisation {
    /// The association.
    pub organisation: OrganisationId,
    /// The criteria that it meets.
    pub met: SortedSet<ApprovalCriterion>,
}

impl Command for AssessOrganisation {
    const NAME: &'static str = "organisation.assess";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let organisation = open(desk, self.organisation)?;
        if !organisation.kind.is_association() {
            return Err(OrganisationError::NotAnAssociation.into());
        }
        if organisation.met == self.met {
            return Err(DeskError::NothingToDo.into());
        }
        let event = OrganisationEvent::Assessed {
            met: self.met.clone(),
        };
        desk.emit::<Organisation>(&organisation_stream(self.organisation), &event)
    }
}

/// `organisation.declare_certificates`: the organisation declares that it obtained the child certificates of a year
/// (folkeoplysningsloven § 4, stk. 4). The municipality gets this declaration, never a certificate. For whoever holds
/// a mandate to safeguard, and for staff who received it on paper.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeclareCertificates {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The year, this one or one of the two before.
    pub year: u16,
}

impl Command for DeclareCertificates {
    const NAME: &'static str = "organisation.declare_certificates";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = organisation_stream(self.organisation);
        desk.require([stream.clone()], desk.actor_secret())?;
        let organisation = must_speak_for(desk, self.organisation, Power::Safeguard)?;
        let this_year = local_date(desk.at().to_utc()).year();
        if !(this_year - 2..=this_year).contains(&i32::from(self.year)) {
            return Err(OrganisationError::YearOutOfRange.into());
        }
        if organisation.declared.contains_key(&self.year) {
            return Err(DeskError::NothingToDo.into());
        }
        let event = OrganisationEvent::CertificatesDeclared { year: self.year };
        desk.emit::<Organisation>(&stream, &event)
    }
}
