//! What a hearing's state becomes as things happen to it.

use medborger_base::sorted::{SortedMap, SortedSet};

use super::event::HEARING_EVENTS;
use super::{Extension, Hearing, HearingEvent, WhitePaperMark, list};
use crate::journal::{Stream, TextRef};
use crate::time::Timestamp;

impl Stream for Hearing {
    const KIND: &'static str = "hearing";
    const STATE_VERSION: u32 = 2;
    const VAULT_TERMS: &'static [&'static str] = &[crate::filed::FILE];
    type Event = HearingEvent;
    const EVENT_TYPES: &'static [&'static str] = HEARING_EVENTS;

    fn evolve(state: Option<Self>, event: &HearingEvent, at: Timestamp) -> Option<Self> {
        use HearingEvent as E;
        if let E::Drafted {
            basis,
            policy,
            title,
            ideas,
            renews,
        } = event
        {
            return state.is_none().then(|| Self {
                basis: *basis,
                policy: *policy,
                title: title.clone(),
                ideas: ideas.clone(),
                renews: *renews,
                renewed_by: None,
                drafted_at: at,
                documents: SortedMap::new(),
                questions: Vec::new(),
                announced: None,
                extensions: Vec::new(),
                cancelled: None,
                meetings: SortedMap::new(),
                sequence: 0,
                failed_notices: SortedMap::new(),
                responses: 0,
                changes: 0,
                objections: 0,
                vetoes: SortedSet::new(),
                agreements: SortedMap::new(),
                agenda_published: None,
                processing: false,
                white_paper: None,
                decision: None,
            });
        }
        let mut hearing = state?;
        match event {
            E::Drafted { .. } => return None,
            E::DocumentPut { document, version } => hearing
                .documents
                .entry(document.clone())
                .or_default()
                .push(version.clone()),
            E::FormSet { questions } => hearing.questions.clone_from(questions),
            E::Announced { announcement } => hearing.announced = Some(announcement.clone()),
            E::Extended {
                last_day,
                closes_at,
                reason,
            } => {
                let announced = hearing.announced.as_mut()?;
                hearing.extensions.push(Extension {
                    from: announced.last_day,
                    to: *last_day,
                    reason: reason.clone(),
                    at,
                });
                announced.last_day = *last_day;
                announced.closes_at = *closes_at;
                hearing.sequence += 1;
            }
            E::Cancelled { reason } => {
                hearing.cancelled = Some(reason.clone());
                hearing.sequence += 1;
            }
            E::Renewed { by } => {
                hearing.renewed_by = Some(*by);
                hearing.sequence += 1;
            }
            E::MeetingCalled { meeting, called } => {
                hearing.meetings.insert(*meeting, called.clone());
            }
            E::MeetingCancelled { meeting } => {
                let meeting = hearing.meetings.get_mut(meeting)?;
                meeting.cancelled = true;
                meeting.sequence += 1;
            }
            E::NoticeFailed { notice } => {
                hearing.failed_notices.insert(*notice, None);
            }
            E::NoticeMadeGood { notice, on } => {
                hearing.failed_notices.insert(*notice, Some(*on));
            }
            E::ResponseRegistered {
                number,
                objection,
                veto,
            } => {
                hearing.responses = *number;
                hearing.changes += 1;
                hearing.objections += u32::from(*objection);
                hearing.vetoes.extend(veto);
            }
            E::ResponseSupplemented { .. } | E::NamedSenderWithheld { .. } => hearing.changes += 1,
            E::ResponseWithdrawn {
                objection, veto, ..
            } => {
                hearing.changes += 1;
                hearing.objections = hearing.objections.checked_sub(u32::from(*objection))?;
                if let Some(veto) = veto {
                    hearing.vetoes.remove(veto);
                }
            }
            E::VetoRecognised { response } => {
                hearing.vetoes.insert(*response);
            }
            E::VetoResolved {
                response,
                agreement,
            } => {
                hearing.vetoes.remove(response);
                hearing.agreements.insert(*response, agreement.clone());
            }
            E::AgendaPublished => hearing.agenda_published = Some(at),
            E::ProcessingBegun => hearing.processing = true,
            E::WhitePaperFinished { version } => {
                hearing.white_paper = Some(WhitePaperMark {
                    version: *version,
                    changes: hearing.changes,
                    at,
                });
            }
            E::WhitePaperReopened => hearing.white_paper = None,
            E::Decided { decision } => hearing.decision = Some(decision.clone()),
            E::DecisionPublished { on } => hearing.decision.as_mut()?.published_on = Some(*on),
        }
        Some(hearing)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        list::terms(self, add);
        for idea in &self.ideas {
            add("idea", &idea.to_string());
        }
    }

    fn texts(&self) -> Vec<TextRef> {
        let documents = self.documents.values().flatten().map(|v| &v.text);
        let extensions = self.extensions.iter().map(|e| &e.reason);
        let decision = self.decision.iter().map(|d| &d.text);
        documents
            .chain(extensions)
            .chain(self.cancelled.iter())
            .chain(self.announced.iter().filter_map(|a| a.answering.as_ref()))
            .chain(decision)
            .chain(self.agreements.values())
            .cloned()
            .collect()
    }
}
