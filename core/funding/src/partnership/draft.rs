//! Writing an agreement, writing it anew, dropping a draft, and signing.

use medborger_codec::{Make, Record};

use super::content::at_most;
use super::{
    Agreement, AgreementTerms, AgreementText, PartnershipError, PartnershipEvent, Party, act_for,
    agreement_stream, load, must_be_another, must_be_party, person, today,
};
use crate::id::AgreementId;
use crate::journal::{Command, Desk, DeskError, Halt, Owner};
use crate::organisation::{self, organisation_stream};
use crate::text::Text;

/// How many versions an agreement has.
const VERSIONS_MAX: usize = 200;

/// `partnership.draft`: writes an agreement, writes its draft anew, or proposes another version of one that is agreed. A
/// draft that is written anew has no signatures. While all have not signed the new version of an agreement, the old one
/// holds. For a party, and for staff, who may draft for others too.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DraftAgreement {
    /// A fresh id, or the id of the agreement.
    #[record(fresh)]
    pub agreement: AgreementId,
    /// For which party the actor writes.
    pub by: Party,
    /// What it is.
    pub terms: AgreementTerms,
    /// What it says.
    pub content: AgreementText,
}

impl Command for DraftAgreement {
    const NAME: &'static str = "partnership.draft";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = agreement_stream(self.agreement);
        let acting = self.by.organisation().into_iter();
        let parties = self.terms.organisations().chain(acting);
        let streams = parties.map(organisation_stream).chain([stream.clone()]);
        desk.require(streams, desk.actor_secret())?;
        act_for(desk, self.by)?;
        if self.by != Party::Municipality && !self.terms.parties.contains(&self.by) {
            return Err(PartnershipError::NotAParty.into());
        }
        let today = today(desk);
        self.terms.check(today)?;
        self.content.check(&self.terms.parties)?;
        self.check_parties(desk)?;
        if let Some(before) = desk.get::<Agreement>(&stream)? {
            self.check_before(desk, &before)?;
        }
        let text = desk.text(Owner::Town, &self.content)?;
        let event = PartnershipEvent::Drafted {
            terms: self.terms.clone(),
            text,
        };
        desk.emit::<Agreement>(&stream, &event)
    }
}

impl DraftAgreement {
    /// Every organisation is at work, and no institution is its own municipality's partner.
    fn check_parties(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let mut municipal = usize::from(self.terms.parties.contains(&Party::Municipality));
        for organisation in self.terms.organisations() {
            let at_work = organisation::at_work(desk, organisation)?;
            municipal += usize::from(at_work.kind.is_municipal());
        }
        if municipal > 1 {
            return Err(PartnershipError::OwnInstitution.into());
        }
        Ok(())
    }

    /// What was written before allows it.
    fn check_before(&self, desk: &mut Desk<'_>, before: &Agreement) -> Result<(), Halt> {
        let today = today(desk);
        let Some(latest) = before.versions.last() else {
            return Ok(());
        };
        must_be_party(latest, self.by, true)?;
        before.must_not_be_over(today)?;
        if let Some((_, agreed)) = before.agreed(today) {
            let same = |party: &Party| agreed.terms.parties.contains(party);
            let (new, old) = (&self.terms.parties, &agreed.terms.parties);
            if new.len() != old.len() || !new.iter().all(same) {
                return Err(PartnershipError::PartiesFixed.into());
            }
        }
        at_most(before.versions.len() + 1, VERSIONS_MAX)?;
        desk.require([], [latest.text.key.clone()])?;
        let text: Option<AgreementText> = desk.read(&latest.text)?;
        let unchanged = latest.terms == self.terms && text.as_ref() == Some(&self.content);
        if unchanged && latest.dropped.is_none() {
            return Err(DeskError::NothingToDo.into());
        }
        Ok(())
    }
}

/// `partnership.drop_draft`: drops the draft that lies ready to be signed. An agreement that holds goes on holding. For a
/// party, and for staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DropDraft {
    /// The agreement.
    pub agreement: AgreementId,
    /// For which party the actor drops it.
    pub by: Party,
    /// Why. For the parties and staff.
    pub reason: Text<4000>,
}

impl Command for DropDraft {
    const NAME: &'static str = "partnership.drop_draft";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let (agreement, _) = load(desk, self.agreement, self.by)?;
        // Whether a draft lies beside what holds is for the parties.
        let latest = agreement.versions.last().ok_or(PartnershipError::NoDraft)?;
        must_be_party(latest, self.by, true)?;
        agreement.draft().ok_or(PartnershipError::NoDraft)?;
        let reason = desk.text(Owner::Town, &self.reason)?;
        let event = PartnershipEvent::DraftDropped {
            by: self.by,
            reason,
        };
        desk.emit::<Agreement>(&agreement_stream(self.agreement), &event)
    }
}

/// `partnership.sign`: a party signs the latest version. An organisation signs by whoever holds a mandate to sign, never by
/// staff; the municipality by staff. Nobody signs for two parties. Every party must be at work. When all have signed, it
/// holds from its first day, and a notice that was given before is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SignAgreement {
    /// The agreement.
    pub agreement: AgreementId,
    /// The version that was read: the latest.
    pub version: u32,
    /// Which party signs.
    pub by: Party,
}

impl Command for SignAgreement {
    const NAME: &'static str = "partnership.sign";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let (agreement, mandate) = load(desk, self.agreement, self.by)?;
        let Some(latest) = agreement.versions.last() else {
            return Err(PartnershipError::NoDraft.into());
        };
        let others = latest.terms.organisations().map(organisation_stream);
        desk.require(others, [])?;
        must_be_party(latest, self.by, false)?;
        let today = today(desk);
        agreement.must_not_be_over(today)?;
        if usize::try_from(self.version) != Ok(agreement.versions.len()) {
            return Err(PartnershipError::NotLatest.into());
        }
        if latest.signed_by(self.by) {
            return Err(PartnershipError::AlreadySigned.into());
        }
        let person = person(desk, self.agreement)?;
        must_be_another(&latest.signatures, &person)?;
        if latest.dropped.is_some() {
            return Err(PartnershipError::NoDraft.into());
        }
        if latest.terms.to.is_some_and(|last| last < today) {
            return Err(PartnershipError::TermPast.into());
        }
        for organisation in latest.terms.organisations() {
            organisation::at_work(desk, organisation)?;
        }
        let event = PartnershipEvent::Signed {
            party: self.by,
            mandate,
            person: person.first().copied(),
        };
        desk.emit::<Agreement>(&agreement_stream(self.agreement), &event)
    }
}
