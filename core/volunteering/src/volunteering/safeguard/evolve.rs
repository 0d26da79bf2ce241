//! What is known of somebody's safeguards as things happen.

use super::event::SAFEGUARD_EVENTS;
use super::{CertificateTime, Clearance, SafeguardEvent};
use crate::calendar::local_date;
use crate::journal::Stream;
use crate::time::Timestamp;

impl Stream for Clearance {
    const KIND: &'static str = "safeguard";
    const NAMED: bool = false;
    const STATE_VERSION: u32 = 1;
    type Event = SafeguardEvent;
    const EVENT_TYPES: &'static [&'static str] = SAFEGUARD_EVENTS;

    fn evolve(state: Option<Self>, event: &SafeguardEvent, at: Timestamp) -> Option<Self> {
        use SafeguardEvent as E;
        let mut clearance = state.unwrap_or_default();
        let today = local_date(at.to_utc());
        match event {
            E::ConsentAsked => {
                clearance.asked_at = Some(at);
                clearance.consented_at = None;
            }
            E::Consented { .. } => clearance.consented_at = Some(at),
            E::CertificateNoted { outcome, on } => {
                clearance.noted = Some((*outcome, *on));
                clearance.withdrawn = false;
                clearance.asked_at = None;
                clearance.consented_at = None;
                clearance.end_time(today);
                clearance.times.push(CertificateTime {
                    outcome: *outcome,
                    on: *on,
                    from: today,
                    to: None,
                });
            }
            E::CertificateWithdrawn => {
                clearance.withdrawn = true;
                clearance.end_time(today);
            }
            E::RecordNoted { on } => clearance.record_on = Some(*on),
            E::BelowAgeNoted { until } => clearance.of_age_on = Some(*until),
            E::ConfidentialityDeclared { .. } => clearance.confidential_at = Some(at),
        }
        Some(clearance)
    }

    fn terms(&self, _: &mut dyn FnMut(&str, &str)) {}
}
