//! What an assignment's state becomes as things happen to it.

use super::event::ASSIGNMENT_EVENTS;
use super::{
    Assignment, AssignmentEvent, AssignmentSide, CancelCause, Ended, HelperRef, HoursEntry, Yes,
    row_key,
};
use crate::journal::{Stream, TextRef, VaultRow, in_table};
use crate::numbered::numbered_mut;
use crate::time::Timestamp;

impl Stream for Assignment {
    const KIND: &'static str = "assignment";
    const STATE_VERSION: u32 = 1;
    type Event = AssignmentEvent;
    const EVENT_TYPES: &'static [&'static str] = ASSIGNMENT_EVENTS;

    fn evolve(state: Option<Self>, event: &AssignmentEvent, at: Timestamp) -> Option<Self> {
        use AssignmentEvent as E;
        let Some(mut assignment) = state else {
            let E::Proposed {
                need,
                organisation,
                helper,
                offer,
            } = event
            else {
                return None;
            };
            return Some(Self {
                need: *need,
                organisation: *organisation,
                helper: *helper,
                offer: *offer,
                poster_yes: None,
                helper_yes: None,
                started_at: None,
                ended: None,
                note: None,
                hours: Vec::new(),
            });
        };
        match event {
            E::Proposed { .. } => return None,
            E::Accepted { side, version, by } => {
                let yes = Yes {
                    at,
                    version: *version,
                    by: *by,
                };
                match side {
                    AssignmentSide::Poster => assignment.poster_yes = Some(yes),
                    AssignmentSide::Helper => assignment.helper_yes = Some(yes),
                }
            }
            E::Declined { side } => {
                assignment.ended = Some((Ended::Declined { side: *side }, at));
            }
            E::Started => assignment.started_at = Some(at),
            E::Completed => assignment.ended = Some((Ended::Completed, at)),
            E::Cancelled { cause, note } => {
                assignment.ended = Some((Ended::Cancelled { cause: *cause }, at));
                assignment.note.clone_from(note);
            }
            E::HoursReported {
                day,
                minutes,
                by,
                corrects,
            } => {
                if let Some(before) = corrects {
                    numbered_mut(&mut assignment.hours, *before)?.corrected = true;
                }
                assignment.hours.push(HoursEntry {
                    day: *day,
                    minutes: *minutes,
                    by: *by,
                    at,
                    corrects: *corrects,
                    corrected: false,
                    approved: None,
                    decided_at: None,
                });
            }
            E::HoursApproved { entry } => {
                let entry = numbered_mut(&mut assignment.hours, *entry)?;
                (entry.approved, entry.decided_at) = (Some(true), Some(at));
            }
            E::HoursRejected { entry } => {
                let entry = numbered_mut(&mut assignment.hours, *entry)?;
                (entry.approved, entry.decided_at) = (Some(false), Some(at));
            }
        }
        Some(assignment)
    }

    fn hung_on(row: &VaultRow) -> Option<String> {
        in_table(row, &["assignment"]).map(str::to_owned)
    }

    fn anchor(id: &str) -> Option<String> {
        Some(row_key(id))
    }

    fn anchors(&self, id: &str) -> Vec<String> {
        match (self.helper, &self.ended) {
            (HelperRef::Volunteer { .. }, None) => vec![row_key(id)],
            _ => Vec::new(),
        }
    }

    fn lapse(&self, _: &str, _: &str, _: Timestamp) -> Vec<AssignmentEvent> {
        vec![AssignmentEvent::Cancelled {
            cause: CancelCause::Erased,
            note: None,
        }]
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("need", &self.need.to_string());
        if let Some(organisation) = self.organisation {
            add("organisation", &organisation.to_string());
        }
        if let HelperRef::Organisation { organisation } = self.helper {
            add("helper", &organisation.to_string());
        }
        if self.ended.is_none() {
            add("open", "yes");
        }
    }

    fn texts(&self) -> Vec<TextRef> {
        self.note.iter().cloned().collect()
    }
}
