//! Asking for consent, consenting, noting what came; and looking at it.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{
    CertificateStatus, Clearance, SafeguardError, SafeguardEvent, clearance, clearance_stream,
};
use crate::calendar::{local_date, read_day};
use crate::citizen::{Channel, present};
use crate::id::{AssignmentId, CitizenId, OrganisationId};
use crate::journal::{Actor, Claim, Command, Desk, DeskError, Halt, Query, StreamKey, secret_key};
use crate::organisation::{self, Power, organisation_stream};
use crate::time::Timestamp;
use crate::volunteering::assignment;

/// Whether somebody can work with children in this organisation, as it judged by the certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum CertificateOutcome {
    /// Yes.
    Obtained,
    /// No.
    Blocked,
}

/// Whom an organisation notes something about: it knows a volunteer by their assignment.
struct About {
    organisation: OrganisationId,
    stream: StreamKey,
}

/// The volunteer of an assignment, for whoever may note something about them. Nobody notes anything about themselves.
fn about(desk: &mut Desk<'_>, id: AssignmentId) -> Result<About, Halt> {
    let found = assignment::existing_seen(desk, id)?;
    let organisation = found.organisation.ok_or(SafeguardError::NoOrganisation)?;
    // Who was only asked has not agreed that the organisation looks into anything.
    if found.helper_yes.is_none() || found.is_refused() {
        return Err(SafeguardError::NoOrganisation.into());
    }
    let own = desk.actor_secret();
    let row = assignment::row_key(id);
    desk.require(
        [organisation_stream(organisation)],
        own.into_iter().chain([row]),
    )?;
    organisation::must_speak_for(desk, organisation, Power::Safeguard)?;
    let citizen = assignment::volunteer_of(desk, id)?.ok_or(SafeguardError::NoOrganisation)?;
    desk.require([], [secret_key(citizen)])?;
    if desk.actor() == (Actor::Citizen { citizen }) {
        return Err(SafeguardError::OwnCertificate.into());
    }
    let stream = clearance_stream(desk, organisation, citizen)?;
    Ok(About {
        organisation,
        stream,
    })
}

/// Writes down what happened. The stream's key is a pseudonym, and an assignment says whose: the receipt tells neither.
fn note(desk: &mut Desk<'_>, about: &About, event: &SafeguardEvent) -> Result<(), Halt> {
    desk.about(about.organisation);
    desk.emit::<Clearance>(&about.stream, event)
}

/// Where a certificate stands now.
fn standing(
    desk: &mut Desk<'_>,
    about: &About,
) -> Result<(std::sync::Arc<Clearance>, CertificateStatus), Halt> {
    let held = clearance(desk, &about.stream)?;
    let organisation = organisation::existing(desk, about.organisation)?;
    let status = held.status(desk.at(), &organisation.safeguards);
    Ok((held, status))
}

/// `safeguard.ask_consent`: the organisation asks the volunteer to consent to a child certificate; there are 14 days to
/// answer. Asking anew is possible once they have passed, and for a renewal. For a mandate to safeguard, and staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AskConsent {
    /// An assignment of the volunteer in the organisation.
    pub assignment: AssignmentId,
}

impl Command for AskConsent {
    const NAME: &'static str = "safeguard.ask_consent";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let about = about(desk, self.assignment)?;
        let (held, status) = standing(desk, &about)?;
        // Whatever was noted before, an answer that is awaited, or a certificate on its way, is not asked for again.
        let today = local_date(desk.at().to_utc());
        let awaited = held.consent_by().is_some_and(|last| today <= last);
        if held.consented_at.is_some() || awaited {
            return Err(SafeguardError::AlreadyAsked.into());
        }
        // One that still counts can be renewed before it is old.
        let policy = &organisation::existing(desk, about.organisation)?.safeguards;
        if status == CertificateStatus::Obtained && policy.renew_after_months.is_none() {
            return Err(SafeguardError::AlreadyAsked.into());
        }
        note(desk, &about, &SafeguardEvent::ConsentAsked)
    }
}

/// Loads what a volunteer says themselves rests on.
fn own(
    desk: &mut Desk<'_>,
    organisation: OrganisationId,
    citizen: CitizenId,
) -> Result<About, Halt> {
    let account = crate::citizen::citizen_stream(citizen);
    desk.require(
        [organisation_stream(organisation), account],
        [secret_key(citizen)],
    )?;
    desk.must_be(citizen)?;
    present(desk, citizen)?;
    organisation::seen(desk, organisation)?;
    let stream = clearance_stream(desk, organisation, citizen)?;
    Ok(About {
        organisation,
        stream,
    })
}

/// `safeguard.consent`: the volunteer consents, within the 14 days. For the citizen, and for staff on their behalf.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ConsentToCertificate {
    /// The organisation that asked.
    pub organisation: OrganisationId,
    /// The volunteer.
    pub citizen: CitizenId,
    /// By which way it reached the municipality, where staff send it on the citizen's behalf. For staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
}

impl Command for ConsentToCertificate {
    const NAME: &'static str = "safeguard.consent";
    const CLAIMS: &'static [Claim<Self>] = &[Claim::official("channel", |c| c.channel.is_some())];

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let about = own(desk, self.organisation, self.citizen)?;
        let held = clearance(desk, &about.stream)?;
        let today = local_date(desk.at().to_utc());
        match (held.consent_by(), held.consented_at) {
            (None, _) => Err(SafeguardError::NotAsked.into()),
            (_, Some(_)) => Err(DeskError::NothingToDo.into()),
            (Some(last), None) if last < today => Err(SafeguardError::ConsentLapsed.into()),
            (Some(_), None) => {
                let channel = self.channel;
                note(desk, &about, &SafeguardEvent::Consented { channel })
            }
        }
    }
}

/// `safeguard.note_certificate`: the certificate came, was looked at and deleted; only this note is kept. For a mandate to
/// safeguard, and staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NoteCertificate {
    /// An assignment of the volunteer in the organisation.
    pub assignment: AssignmentId,
    /// How the organisation judged.
    pub outcome: CertificateOutcome,
    /// The certificate's day: not before the consent, not in the future.
    #[serde(deserialize_with = "read_day")]
    pub on: NaiveDate,
}

impl Command for NoteCertificate {
    const NAME: &'static str = "safeguard.note_certificate";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let about = about(desk, self.assignment)?;
        let held = clearance(desk, &about.stream)?;
        let consented = held.consented_at.ok_or(SafeguardError::ConsentMissing)?;
        let today = local_date(desk.at().to_utc());
        if self.on > today || self.on < local_date(consented.to_utc()) {
            return Err(SafeguardError::DayUnfit.into());
        }
        let event = SafeguardEvent::CertificateNoted {
            outcome: self.outcome,
            on: self.on,
        };
        note(desk, &about, &event)
    }
}

/// `safeguard.withdraw_certificate`: takes back that a certificate was obtained. Every assignment that needs it is
/// suspended at once. For a mandate to safeguard, and staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WithdrawCertificate {
    /// An assignment of the volunteer in the organisation.
    pub assignment: AssignmentId,
}

impl Command for WithdrawCertificate {
    const NAME: &'static str = "safeguard.withdraw_certificate";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let about = about(desk, self.assignment)?;
        let held = clearance(desk, &about.stream)?;
        let obtained = matches!(held.noted, Some((CertificateOutcome::Obtained, _)));
        if !obtained || held.withdrawn {
            return Err(SafeguardError::NoCertificate.into());
        }
        note(desk, &about, &SafeguardEvent::CertificateWithdrawn)
    }
}

/// `safeguard.note_record`: a criminal record was seen, by the organisation's policy. Only the day is kept. For a mandate
/// to safeguard, and staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NoteRecord {
    /// An assignment of the volunteer in the organisation.
    pub assignment: AssignmentId,
    /// The day, not in the future.
    #[serde(deserialize_with = "read_day")]
    pub on: NaiveDate,
}

impl Command for NoteRecord {
    const NAME: &'static str = "safeguard.note_record";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let about = about(desk, self.assignment)?;
        if self.on > local_date(desk.at().to_utc()) {
            return Err(SafeguardError::DayUnfit.into());
        }
        if clearance(desk, &about.stream)?.record_on == Some(self.on) {
            return Err(DeskError::NothingToDo.into());
        }
        note(desk, &about, &SafeguardEvent::RecordNoted { on: self.on })
    }
}

/// `safeguard.note_below_age`: somebody saw that the volunteer is below 15. Of them there is no certificate, and none is
/// asked for until the day on which they become 15. For a mandate to safeguard, and staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NoteBelowAge {
    /// An assignment of the volunteer in the organisation.
    pub assignment: AssignmentId,
    /// The day on which they become 15; after today, and within 15 years.
    #[serde(deserialize_with = "read_day")]
    pub until: NaiveDate,
}

impl Command for NoteBelowAge {
    const NAME: &'static str = "safeguard.note_below_age";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let about = about(desk, self.assignment)?;
        let today = local_date(desk.at().to_utc());
        if self.until <= today
            || self
                .until
                .years_since(today)
                .is_some_and(|years| years >= 15)
        {
            return Err(SafeguardError::DayUnfit.into());
        }
        if clearance(desk, &about.stream)?.of_age_on == Some(self.until) {
            return Err(DeskError::NothingToDo.into());
        }
        let event = SafeguardEvent::BelowAgeNoted { until: self.until };
        note(desk, &about, &event)
    }
}

/// `safeguard.declare_confidentiality`: the volunteer declares confidentiality (*tavshedserklæring*) in an organisation.
/// For the citizen, and for staff on their behalf.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeclareConfidentiality {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The volunteer.
    pub citizen: CitizenId,
    /// By which way it reached the municipality, where staff send it on the citizen's behalf. For staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
}

impl Command for DeclareConfidentiality {
    const NAME: &'static str = "safeguard.declare_confidentiality";
    const CLAIMS: &'static [Claim<Self>] = &[Claim::official("channel", |c| c.channel.is_some())];

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let about = own(desk, self.organisation, self.citizen)?;
        if clearance(desk, &about.stream)?.confidential_at.is_some() {
            return Err(DeskError::NothingToDo.into());
        }
        let channel = self.channel;
        note(
            desk,
            &about,
            &SafeguardEvent::ConfidentialityDeclared { channel },
        )
    }
}

/// `safeguard.get`: where a volunteer's safeguards stand in an organisation. For the citizen and staff; the organisation
/// sees them with the assignment.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetSafeguards {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The volunteer.
    pub citizen: CitizenId,
}

/// Where a volunteer's safeguards stand: status only.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct SafeguardView {
    /// The child certificate.
    pub certificate: CertificateStatus,
    /// The last day to consent, inclusive, where the answer is awaited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent_by: Option<NaiveDate>,
    /// The certificate's day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noted_on: Option<NaiveDate>,
    /// The day on which it is to be obtained anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renew_on: Option<NaiveDate>,
    /// The day on which a criminal record was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record_on: Option<NaiveDate>,
    /// When confidentiality was declared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidential_at: Option<Timestamp>,
}

/// A volunteer's safeguards as they are shown.
pub(in crate::volunteering) fn view(
    held: &Clearance,
    organisation: &crate::organisation::Organisation,
    at: Timestamp,
) -> SafeguardView {
    let policy = &organisation.safeguards;
    let certificate = held.status(at, policy);
    let today = local_date(at.to_utc());
    let awaited = |last: &NaiveDate| held.consented_at.is_none() && today <= *last;
    SafeguardView {
        certificate,
        consent_by: held.consent_by().filter(awaited),
        noted_on: held.noted.map(|(_, on)| on),
        renew_on: held.renew_on(policy),
        record_on: held.record_on,
        confidential_at: held.confidential_at,
    }
}

impl Query for GetSafeguards {
    const NAME: &'static str = "safeguard.get";
    type View = SafeguardView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<SafeguardView, Halt> {
        let about = own(desk, self.organisation, self.citizen)?;
        let held = clearance(desk, &about.stream)?;
        let organisation = organisation::existing(desk, self.organisation)?;
        Ok(view(&held, &organisation, desk.at()))
    }
}
