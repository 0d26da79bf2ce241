//! What happens to it, as the journal holds it.

use chrono::NaiveDate;

use super::CertificateOutcome;
use crate::citizen::Channel;
use crate::journal::events;

events! {
    /// What can happen to a volunteer's safeguards in an organisation.
    SafeguardEvent, SAFEGUARD_EVENTS {
        /// The volunteer was asked for consent.
        ConsentAsked = "safeguard.consent_asked";
        /// And gave it.
        Consented {
            /// By which way it reached the municipality, where staff sent it on the citizen's behalf.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            channel: Option<Channel>,
        } = "safeguard.consented";
        /// The certificate came and was looked at.
        CertificateNoted {
            /// Whether the volunteer can work with children here.
            outcome: CertificateOutcome,
            /// Its day.
            on: NaiveDate,
        } = "safeguard.certificate_noted";
        /// The note was taken back.
        CertificateWithdrawn = "safeguard.certificate_withdrawn";
        /// A criminal record was seen.
        RecordNoted {
            /// On which day.
            on: NaiveDate,
        } = "safeguard.record_noted";
        /// Somebody saw that the volunteer is below 15, of whom there is no certificate.
        BelowAgeNoted {
            /// The day on which they become 15.
            until: NaiveDate,
        } = "safeguard.below_age_noted";
        /// The volunteer declared confidentiality.
        ConfidentialityDeclared {
            /// By which way it reached the municipality, where staff sent it on the citizen's behalf.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            channel: Option<Channel>,
        } = "safeguard.confidentiality_declared";
    }
}
