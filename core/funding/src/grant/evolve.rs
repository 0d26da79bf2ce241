//! What an application's state becomes as things happen to it.

use super::event::GRANT_EVENTS;
use super::{Claim, Decision, Grant, GrantEvent, GrantStage, InfoRequest, Payment, Report};
use crate::journal::{Stream, TextRef};
use crate::time::Timestamp;

impl Stream for Grant {
    const KIND: &'static str = "grant";
    const STATE_VERSION: u32 = 2;
    type Event = GrantEvent;
    const EVENT_TYPES: &'static [&'static str] = GRANT_EVENTS;

    fn evolve(state: Option<Self>, event: &GrantEvent, at: Timestamp) -> Option<Self> {
        use GrantEvent as E;
        if let E::Drafted {
            round,
            organisation,
            applied_oere,
            children_contact,
            text,
        } = event
        {
            let mut texts = state.map(|before| before.texts).unwrap_or_default();
            texts.push(text.clone());
            return Some(Self {
                round: round.clone(),
                organisation: *organisation,
                applied_oere: *applied_oere,
                children_contact: *children_contact,
                texts,
                step: GrantStage::Draft,
                received_at: None,
                recorded_at: None,
                on_paper: false,
                late: false,
                info: None,
                assessment: None,
                decision: None,
                payment: None,
                report: None,
                claim: None,
            });
        }
        let mut grant = state?;
        grant.step = match event {
            E::Drafted { .. } => return None,
            E::Submitted {
                received_at,
                on_paper,
                late,
            } => {
                grant.received_at = Some(*received_at);
                grant.recorded_at = Some(at);
                grant.on_paper = *on_paper;
                grant.late = *late;
                GrantStage::Submitted
            }
            E::InfoAsked { last_day, text } => {
                grant.info = Some(InfoRequest {
                    last_day: *last_day,
                    text: text.clone(),
                });
                GrantStage::NeedsInfo
            }
            E::Supplemented {
                applied_oere,
                children_contact,
                text,
            } => {
                grant.applied_oere = *applied_oere;
                grant.children_contact = *children_contact;
                grant.texts.push(text.clone());
                GrantStage::Submitted
            }
            E::FoundComplete => GrantStage::Complete,
            E::Assessed { text } => {
                grant.assessment = Some(text.clone());
                GrantStage::Assessed
            }
            E::Decided { granted_oere, text } => {
                grant.decision = Some(Decision {
                    granted_oere: *granted_oere,
                    text: text.clone(),
                    at,
                });
                if *granted_oere > 0 {
                    GrantStage::Granted
                } else {
                    GrantStage::Rejected
                }
            }
            E::Paid {
                amount_oere,
                on,
                report_due,
            } => {
                grant.payment = Some(Payment {
                    amount_oere: *amount_oere,
                    on: *on,
                    report_due: *report_due,
                });
                GrantStage::Paid
            }
            E::Reported { spent_oere, text } => {
                grant.report = Some(Report {
                    spent_oere: *spent_oere,
                    text: text.clone(),
                    at,
                });
                GrantStage::Reported
            }
            E::Closed => GrantStage::Closed,
            E::RepaymentClaimed {
                amount_oere,
                last_day,
                text,
            } => {
                grant.claim = Some(Claim {
                    amount_oere: *amount_oere,
                    last_day: *last_day,
                    text: text.clone(),
                    repaid_oere: 0,
                });
                GrantStage::RepaymentDue
            }
            E::Repaid { amount_oere, .. } => {
                let claim = grant.claim.as_mut()?;
                claim.repaid_oere = claim.repaid_oere.checked_add(*amount_oere)?;
                if claim.repaid_oere < claim.amount_oere {
                    GrantStage::RepaymentDue
                } else {
                    GrantStage::Repaid
                }
            }
            E::Withdrawn => GrantStage::Withdrawn,
        };
        Some(grant)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        self.declare(add);
    }

    fn texts(&self) -> Vec<TextRef> {
        let mut texts = self.texts.clone();
        texts.extend(self.info.iter().map(|info| info.text.clone()));
        texts.extend(self.assessment.clone());
        texts.extend(self.decision.iter().map(|decision| decision.text.clone()));
        texts.extend(self.report.iter().map(|report| report.text.clone()));
        texts.extend(self.claim.iter().map(|claim| claim.text.clone()));
        texts
    }
}
