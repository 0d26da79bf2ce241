//! Partnership agreements (*partnerskabsaftaler*, *samarbejdsaftaler*): what the municipality and organisations, or
//! organisations among themselves, agree to do together.
//!
//! Such an agreement is a document of intent; no statute rules it. It is drafted, signed by every party, looked at
//! together on review days, amended, and ends by its date, by notice or at once where all agree. Whether it holds follows
//! from its versions and the day, and is never stored. What volunteers do not do, the law rules: they do not replace staff
//! in the municipality's statutory tasks.

mod content;
mod draft;
mod end;
mod error;
pub mod event;
mod evolve;
mod file;
mod news;
mod review;
mod shown;
mod stage;
mod support;

use medborger_base::sorted::SortedSet;
use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::Record;

pub(crate) use content::AMOUNT_MAX;
pub use content::{
    AgreementEconomy, AgreementPart, AgreementTask, AgreementTerms, AgreementText, Contribution,
    CooperationDegree, Party, TaskDoer, VolunteerConditions,
};
pub use error::PartnershipError;
pub use file::AgreementFormat;
pub use review::ReviewOutcome;
pub use stage::AgreementStage;
pub use support::SupportRate;
pub(crate) use support::kroner;

use crate::calendar::{Period, local_date};
use crate::citizen::{active, citizen_stream};
use crate::id::{AgreementId, GrantId, NeedId, Nullifier};
use crate::journal::{
    Actor, CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, TextRef,
    secret_key,
};
use crate::organisation::{self, Power, organisation_stream};
use crate::person::known;
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, event::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::draft::{DraftAgreement, DropDraft, SignAgreement};
    pub use super::end::{AgreeToEnd, GiveNotice};
    pub use super::review::{ReviewAgreement, TieAgreement};
}

/// What can be asked.
pub mod query {
    pub use super::file::ShowAgreementFile;
    pub use super::shown::{GetAgreement, ListAgreements};
    pub use super::support::ShowSupport;
}

/// What is answered.
pub mod view {
    pub use super::shown::{
        AgreementEndView, AgreementItem, AgreementList, AgreementNoticeView, AgreementReviewView,
        AgreementSignatureView, AgreementVersionView, AgreementView, PartyView,
    };
    pub use super::support::SupportView;
}

/// That a party signed, or said yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Signature {
    /// The party.
    pub party: Party,
    /// The mandate's number within the organisation; none of the municipality, whose member of staff the entry names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<u32>,
    /// The person who acted, or the account of one whose identity is not verified, under a name that means nothing
    /// elsewhere; none of the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Nullifier>,
    /// When.
    pub at: Timestamp,
}

/// A version of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AgreementVersion {
    /// What it is.
    pub terms: AgreementTerms,
    /// What it says, in the vault: an [`AgreementText`].
    pub text: TextRef,
    /// Who signed it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signatures: Vec<Signature>,
    /// Why it was dropped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dropped: Option<TextRef>,
}

impl AgreementVersion {
    /// Whether every party signed it.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        self.signatures.len() == self.terms.parties.len()
    }

    fn signed_by(&self, party: Party) -> bool {
        self.signatures.iter().any(|s| s.party == party)
    }
}

/// That a party said that it ends.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Notice {
    /// Which party.
    pub by: Party,
    /// The day on which it was given.
    pub given_on: NaiveDate,
    /// The notice period by which the last day was found.
    pub period: Period,
    /// The last day of the agreement, inclusive.
    pub last_day: NaiveDate,
    /// Why.
    pub reason: TextRef,
}

/// That the parties looked at it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Review {
    /// The day on which it was due.
    pub due: NaiveDate,
    /// What came of it.
    pub outcome: ReviewOutcome,
    /// What was found.
    pub text: TextRef,
    /// When it was recorded.
    pub at: Timestamp,
}

/// An agreement's state.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Agreement {
    /// Its versions, from 1; never empty.
    pub versions: Vec<AgreementVersion>,
    /// The notice that was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Notice>,
    /// Which parties said yes to ending at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub end_agreed: Vec<Signature>,
    /// Why they want it, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub end_reasons: Vec<TextRef>,
    /// When all had said yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<Timestamp>,
    /// The reviews that were done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reviews: Vec<Review>,
    /// The needs that it meets.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub needs: SortedSet<NeedId>,
    /// The grants that go with it.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub grants: SortedSet<GrantId>,
}

/// The key of an agreement's stream.
#[must_use]
pub fn agreement_stream(agreement: AgreementId) -> StreamKey {
    StreamKey::new(Agreement::KIND, agreement)
}

/// An agreement, or an error that there is none.
pub(crate) fn existing(desk: &mut Desk<'_>, id: AgreementId) -> Result<Arc<Agreement>, Halt> {
    Ok(desk
        .get::<Agreement>(&agreement_stream(id))?
        .ok_or(PartnershipError::NotFound)?)
}

/// The local day.
fn today(desk: &Desk<'_>) -> NaiveDate {
    local_date(desk.at().to_utc())
}

/// An agreement, for whoever may act for a party, with the mandate by which they do. To whom none of its versions is shown
/// there is none.
fn load(
    desk: &mut Desk<'_>,
    id: AgreementId,
    by: Party,
) -> Result<(Arc<Agreement>, Option<u32>), Halt> {
    let acting = by.organisation().map(organisation_stream);
    desk.require(
        [agreement_stream(id)].into_iter().chain(acting),
        desk.actor_secret(),
    )?;
    let mandate = act_for(desk, by)?;
    let agreement = existing(desk, id)?;
    let inside = insider(desk, &agreement)?;
    if agreement.shown(today(desk), inside).is_none() {
        return Err(PartnershipError::NotFound.into());
    }
    Ok((agreement, mandate))
}

/// Refuses everybody who may not act for a party. Staff act for the municipality and never for an organisation; a citizen
/// acts by a mandate to sign, whose number comes back.
fn act_for(desk: &mut Desk<'_>, by: Party) -> Result<Option<u32>, Halt> {
    match by {
        Party::Municipality => {
            desk.must_be_official()?;
            Ok(None)
        }
        Party::Organisation { organisation } => {
            let mandate = organisation::must_sign_for(desk, organisation, Power::Sign)?;
            Ok(Some(mandate))
        }
    }
}

/// The acting person as one agreement knows them: by all their accounts, this one first. Nobody where staff act.
fn person(desk: &mut Desk<'_>, id: AgreementId) -> Result<Vec<Nullifier>, Halt> {
    let Actor::Citizen { citizen } = desk.actor() else {
        return Ok(Vec::new());
    };
    desk.require([citizen_stream(citizen)], [secret_key(citizen)])?;
    let state = active(desk, citizen)?;
    let known = known(desk, citizen, &state)?;
    Ok(known.all(desk.town(), "partnership", &id.to_string()))
}

/// Refuses a person who has already acted for another party: nobody agrees with themselves. Without a verified identity
/// that holds for each account.
fn must_be_another(yeses: &[Signature], person: &[Nullifier]) -> Result<(), PartnershipError> {
    let is_own = |yes: &Signature| yes.person.is_some_and(|name| person.contains(&name));
    if yeses.iter().any(is_own) {
        return Err(PartnershipError::SamePerson);
    }
    Ok(())
}

/// Refuses who is no party. The municipality keeps the file of every agreement: where `keeper` says so, it may act without
/// being a party.
fn must_be_party(
    version: &AgreementVersion,
    by: Party,
    keeper: bool,
) -> Result<(), PartnershipError> {
    if version.terms.parties.contains(&by) || keeper && by == Party::Municipality {
        return Ok(());
    }
    Err(PartnershipError::NotAParty)
}

/// Whether the actor is of the municipality or speaks for a party: they see drafts and what is confidential.
fn insider(desk: &mut Desk<'_>, agreement: &Agreement) -> Result<bool, Halt> {
    if desk.actor().is_official() {
        return Ok(true);
    }
    let today = today(desk);
    let mut parties = SortedSet::new();
    let agreed = agreement.agreed(today).map(|(_, version)| version);
    for version in agreed.into_iter().chain(agreement.versions.last()) {
        parties.extend(version.terms.organisations());
    }
    desk.require(
        parties.iter().map(|id| organisation_stream(*id)),
        desk.actor_secret(),
    )?;
    for id in parties {
        for power in [Power::Sign, Power::Manage] {
            if organisation::speaks_for(desk, id, power)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "partnership",
    streams: &[StreamOps::of::<Agreement>()],
    commands: &[
        CommandEntry::of::<DraftAgreement>(),
        CommandEntry::of::<DropDraft>(),
        CommandEntry::of::<SignAgreement>(),
        CommandEntry::of::<ReviewAgreement>(),
        CommandEntry::of::<TieAgreement>(),
        CommandEntry::of::<GiveNotice>(),
        CommandEntry::of::<AgreeToEnd>(),
    ],
    queries: &[
        QueryEntry::of::<GetAgreement>(),
        QueryEntry::of::<ListAgreements>(),
        QueryEntry::of::<ShowSupport>(),
        QueryEntry::of::<ShowAgreementFile>(),
    ],
    codes: &[PartnershipError::CODES],
    tells: news::TELLS,
    ..Room::EMPTY
};
