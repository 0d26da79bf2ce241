//! Looking at agreements, one and many.

mod list;

use medborger_base::sorted::SortedSet;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

pub use list::{AgreementItem, AgreementList, ListAgreements};

use super::review::tied;
use super::stage::{PUBLIC, REVIEW};
use super::{
    Agreement, AgreementPart, AgreementStage, AgreementTerms, AgreementText, AgreementVersion,
    PartnershipError, Party, ReviewOutcome, Signature, agreement_stream, existing, insider, today,
};
use crate::calendar::{Deadline, Roll};
use crate::id::{AgreementId, GrantId, NeedId};
use crate::journal::{Desk, Halt, Query, StreamKey};
use crate::key::Key;
use crate::numbered::numbered;
use crate::organisation::{Organisation, organisation_stream};
use crate::text::Text;
use crate::time::Timestamp;

/// `partnership.get`: one agreement. Everybody sees a version that is or was in force, without what is confidential; the
/// parties and staff see everything, and drafts.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetAgreement {
    /// The agreement.
    pub agreement: AgreementId,
}

/// A party, as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct PartyView {
    /// The party.
    pub party: Party,
    /// What it is called.
    pub name: String,
    /// Whether it is closed since.
    pub closed: bool,
}

/// A signature, or a yes.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AgreementSignatureView {
    /// The party.
    pub party: Party,
    /// When.
    pub at: Timestamp,
    /// The number of the mandate by which somebody signed for the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<u32>,
    /// The role of whoever holds that mandate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Key>,
}

/// A version of an agreement, as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AgreementVersionView {
    /// Its number, from 1.
    pub version: u32,
    /// What it is.
    pub terms: AgreementTerms,
    /// What it says, without the parts that are confidential where the actor is neither of a party nor of staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<AgreementText>,
    /// The parts that were left out.
    pub withheld: SortedSet<AgreementPart>,
    /// Who signed it.
    pub signatures: Vec<AgreementSignatureView>,
    /// Which parties have not signed it.
    pub missing: Vec<Party>,
}

/// A notice.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AgreementNoticeView {
    /// Which party gave it.
    pub by: Party,
    /// On which day.
    pub given_on: NaiveDate,
    /// The agreement's last day, inclusive.
    pub last_day: NaiveDate,
    /// How that day was found, in Danish.
    pub danish: String,
    /// How that day was found, in English.
    pub english: String,
    /// Why; for the parties and staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text<4000>>,
}

/// A yes to ending at once; for the parties and staff.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AgreementEndView {
    /// Which party.
    pub party: Party,
    /// When.
    pub at: Timestamp,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text<4000>>,
}

/// A review that was done.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AgreementReviewView {
    /// The day on which it was due.
    pub due: NaiveDate,
    /// What came of it.
    pub outcome: ReviewOutcome,
    /// When it was recorded.
    pub at: Timestamp,
    /// What was found; for the parties and staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<20_000>>,
}

/// An agreement, as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AgreementView {
    /// The agreement.
    pub agreement: AgreementId,
    /// How far it has come.
    pub stage: AgreementStage,
    /// Its last day as things stand, inclusive; none where it has no end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<NaiveDate>,
    /// The parties.
    pub parties: Vec<PartyView>,
    /// The version that counts; the latest where none was signed by all yet.
    pub version: AgreementVersionView,
    /// A later version, a draft or one that is still to begin; for the parties and staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<AgreementVersionView>,
    /// The notice that was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<AgreementNoticeView>,
    /// Who said yes to ending at once; for the parties and staff.
    pub end_agreed: Vec<AgreementEndView>,
    /// The reviews that were done.
    pub reviews: Vec<AgreementReviewView>,
    /// The next review that is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_review: Option<NaiveDate>,
    /// The reviews whose day is over, while the agreement holds.
    pub overdue: Vec<NaiveDate>,
    /// The needs that it meets, as far as the actor may see them.
    pub needs: SortedSet<NeedId>,
    /// The grants that go with it, as far as the actor may see them.
    pub grants: SortedSet<GrantId>,
}

/// The reviews that nobody did in time, while the agreement holds.
fn overdue(agreement: &Agreement, today: NaiveDate) -> Vec<NaiveDate> {
    if !agreement.stage(today).is_agreed() {
        return Vec::new();
    }
    let mut days = agreement.outstanding(today);
    days.retain(|due| *due < today);
    days
}

impl Query for GetAgreement {
    const NAME: &'static str = "partnership.get";
    type View = AgreementView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<AgreementView, Halt> {
        view(desk, self.agreement)
    }
}

/// An agreement as the actor may see it.
pub(super) fn view(desk: &mut Desk<'_>, id: AgreementId) -> Result<AgreementView, Halt> {
    let agreement = existing(desk, id)?;
    let inside = insider(desk, &agreement)?;
    let today = today(desk);
    let (number, counts) = agreement
        .shown(today, inside)
        .ok_or(PartnershipError::NotFound)?;
    let newer = agreement
        .numbered()
        .next()
        .filter(|(latest, version)| inside && *latest != number && version.dropped.is_none());
    let versions = [Some(counts), newer.map(|(_, version)| version)];
    let mut texts: Vec<String> = Vec::new();
    let mut streams: Vec<StreamKey> = Vec::new();
    for version in versions.into_iter().flatten() {
        texts.push(version.text.key.clone());
        streams.extend(version.terms.organisations().map(organisation_stream));
    }
    if inside {
        let notice = agreement.notice.iter().map(|notice| &notice.reason);
        let reviews = agreement.reviews.iter().map(|review| &review.text);
        let said = notice.chain(reviews).chain(&agreement.end_reasons);
        texts.extend(said.map(|text| text.key.clone()));
    }
    desk.require(streams, texts)?;
    let (needs, grants) = if inside {
        (agreement.needs.clone(), agreement.grants.clone())
    } else {
        tied(desk, &agreement)?
    };
    let mut parties = Vec::new();
    for party in &counts.terms.parties {
        parties.push(party_view(desk, *party)?);
    }
    let stage = agreement.stage(today);
    let outstanding = agreement.outstanding(today);
    Ok(AgreementView {
        agreement: id,
        stage,
        last_day: agreement.last_day(today),
        parties,
        version: version_view(desk, number, counts, inside)?,
        next: match newer {
            Some((number, version)) => Some(version_view(desk, number, version, inside)?),
            None => None,
        },
        notice: notice_view(desk, &agreement, inside)?,
        end_agreed: if inside {
            yeses(desk, &agreement)?
        } else {
            Vec::new()
        },
        reviews: reviews(desk, &agreement, inside)?,
        next_review: outstanding.first().copied().filter(|_| stage.is_agreed()),
        overdue: overdue(&agreement, today),
        needs,
        grants,
    })
}

/// A party with its name. The organisation was loaded.
fn party_view(desk: &mut Desk<'_>, party: Party) -> Result<PartyView, Halt> {
    let Some(id) = party.organisation() else {
        let municipality = desk.town().municipality().municipality();
        return Ok(PartyView {
            party,
            name: municipality.official_name().to_owned(),
            closed: false,
        });
    };
    let organisation = desk.get::<Organisation>(&organisation_stream(id))?;
    Ok(PartyView {
        party,
        name: organisation
            .as_ref()
            .and_then(|o| o.name.as_ref())
            .map(ToString::to_string)
            .unwrap_or_default(),
        closed: organisation.is_none_or(|o| o.closed.is_some()),
    })
}

fn signature_view(
    desk: &mut Desk<'_>,
    signature: &Signature,
) -> Result<AgreementSignatureView, Halt> {
    let role = match (signature.party.organisation(), signature.mandate) {
        (Some(id), Some(number)) => desk
            .get::<Organisation>(&organisation_stream(id))?
            .and_then(|organisation| {
                let mandate = numbered(&organisation.mandates, number)?;
                Some(mandate.role.clone())
            }),
        _ => None,
    };
    Ok(AgreementSignatureView {
        party: signature.party,
        at: signature.at,
        mandate: signature.mandate,
        role,
    })
}

fn version_view(
    desk: &mut Desk<'_>,
    number: u32,
    version: &AgreementVersion,
    inside: bool,
) -> Result<AgreementVersionView, Halt> {
    let terms = version.terms.clone();
    let withheld = if inside {
        SortedSet::new()
    } else {
        terms.confidential.clone()
    };
    let text: Option<AgreementText> = desk.read(&version.text)?;
    let mut signatures = Vec::new();
    for signature in &version.signatures {
        signatures.push(signature_view(desk, signature)?);
    }
    let mut missing = terms.parties.clone();
    missing.retain(|party| !version.signed_by(*party));
    Ok(AgreementVersionView {
        version: number,
        content: text.map(|text| text.without(&withheld)),
        terms,
        withheld,
        signatures,
        missing,
    })
}

fn notice_view(
    desk: &Desk<'_>,
    agreement: &Agreement,
    inside: bool,
) -> Result<Option<AgreementNoticeView>, Halt> {
    let Some(notice) = &agreement.notice else {
        return Ok(None);
    };
    let deadline = Deadline::after(notice.given_on, notice.period, Roll::None)?;
    Ok(Some(AgreementNoticeView {
        by: notice.by,
        given_on: notice.given_on,
        last_day: notice.last_day,
        danish: deadline.explain_da(),
        english: deadline.explain_en(),
        reason: if inside {
            desk.read(&notice.reason)?
        } else {
            None
        },
    }))
}

fn yeses(desk: &Desk<'_>, agreement: &Agreement) -> Result<Vec<AgreementEndView>, Halt> {
    let mut views = Vec::new();
    for (yes, reason) in agreement.end_agreed.iter().zip(&agreement.end_reasons) {
        views.push(AgreementEndView {
            party: yes.party,
            at: yes.at,
            reason: desk.read(reason)?,
        });
    }
    Ok(views)
}

fn reviews(
    desk: &Desk<'_>,
    agreement: &Agreement,
    inside: bool,
) -> Result<Vec<AgreementReviewView>, Halt> {
    let mut views = Vec::new();
    for review in &agreement.reviews {
        views.push(AgreementReviewView {
            due: review.due,
            outcome: review.outcome,
            at: review.at,
            text: if inside {
                desk.read(&review.text)?
            } else {
                None
            },
        });
    }
    Ok(views)
}
