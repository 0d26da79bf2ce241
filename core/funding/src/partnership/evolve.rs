//! What an agreement's state becomes as things happen to it.

use medborger_base::sorted::SortedSet;

use super::event::PARTNERSHIP_EVENTS;
use super::{Agreement, AgreementVersion, Notice, PartnershipEvent, Review, Signature};
use crate::journal::{Stream, TextRef};
use crate::time::Timestamp;

impl Stream for Agreement {
    const KIND: &'static str = "partnership";
    const STATE_VERSION: u32 = 2;
    type Event = PartnershipEvent;
    const EVENT_TYPES: &'static [&'static str] = PARTNERSHIP_EVENTS;

    fn evolve(state: Option<Self>, event: &PartnershipEvent, at: Timestamp) -> Option<Self> {
        use PartnershipEvent as E;
        if let E::Drafted { terms, text } = event {
            let mut agreement = state.unwrap_or_else(|| Self {
                versions: Vec::new(),
                notice: None,
                end_agreed: Vec::new(),
                end_reasons: Vec::new(),
                ended_at: None,
                reviews: Vec::new(),
                needs: SortedSet::new(),
                grants: SortedSet::new(),
            });
            agreement.versions.push(AgreementVersion {
                terms: terms.clone(),
                text: text.clone(),
                signatures: Vec::new(),
                dropped: None,
            });
            return Some(agreement);
        }
        let mut agreement = state?;
        match event {
            E::Drafted { .. } => return None,
            E::Signed {
                party,
                mandate,
                person,
            } => {
                let latest = agreement.versions.last_mut()?;
                latest.signatures.push(Signature {
                    party: *party,
                    mandate: *mandate,
                    person: *person,
                    at,
                });
                if latest.is_signed() {
                    agreement.notice = None;
                    agreement.end_agreed.clear();
                    agreement.end_reasons.clear();
                }
            }
            E::DraftDropped { reason, .. } => {
                agreement.versions.last_mut()?.dropped = Some(reason.clone());
            }
            E::NoticeGiven {
                by,
                given_on,
                period,
                last_day,
                reason,
                ..
            } => {
                let latest = agreement.versions.last_mut()?;
                if !latest.is_signed() {
                    latest.signatures.clear();
                }
                agreement.notice = Some(Notice {
                    by: *by,
                    given_on: *given_on,
                    period: *period,
                    last_day: *last_day,
                    reason: reason.clone(),
                });
            }
            E::EndAgreed {
                party,
                mandate,
                person,
                reason,
            } => {
                agreement.end_agreed.push(Signature {
                    party: *party,
                    mandate: *mandate,
                    person: *person,
                    at,
                });
                agreement.end_reasons.push(reason.clone());
            }
            E::Ended => agreement.ended_at = Some(at),
            E::Reviewed { due, outcome, text } => agreement.reviews.push(Review {
                due: *due,
                outcome: *outcome,
                text: text.clone(),
                at,
            }),
            E::Tied { needs, grants } => {
                agreement.needs.clone_from(needs);
                agreement.grants.clone_from(grants);
            }
        }
        Some(agreement)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        self.list_terms(add);
        let signed = self.versions.iter().rfind(|version| version.is_signed());
        for version in self.versions.last().into_iter().chain(signed) {
            for organisation in version.terms.organisations() {
                add("organisation", &organisation.to_string());
            }
        }
        for need in &self.needs {
            add("need", &need.to_string());
        }
        for grant in &self.grants {
            add("grant", &grant.to_string());
        }
    }

    fn texts(&self) -> Vec<TextRef> {
        let mut texts = self.end_reasons.clone();
        for version in &self.versions {
            texts.push(version.text.clone());
            texts.extend(version.dropped.clone());
        }
        texts.extend(self.notice.iter().map(|notice| notice.reason.clone()));
        texts.extend(self.reviews.iter().map(|review| review.text.clone()));
        texts
    }
}
