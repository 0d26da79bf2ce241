//! That there is a message, to the side that did not write it. It is about the need.

use std::sync::Arc;

use super::{Conversation, ConversationEvent};
use crate::journal::{
    Audience, Desk, EntryBody, Halt, Listeners, NewsReason, Stream as _, Tells, parse_own,
};
use crate::organisation::Power;
use crate::volunteering::assignment::{
    Assignment, AssignmentSide, assignment_of, helper, need_of, poster, speakers,
};

/// What of a conversation is news.
pub(super) const TELLS: &[Tells] = &[Tells::new(
    "conversation.written",
    Conversation::KIND,
    "You have a message about a task",
    "Du har en besked om en opgave",
)
.of(need_of)
.to(&[
    Audience::new(NewsReason::Volunteers, volunteer),
    Audience::new(NewsReason::Posted, posted),
    Audience::new(NewsReason::Speaks, speaking),
])
.alone()];

/// The assignment, where a side wrote.
fn written(
    desk: &mut Desk<'_>,
    entry: &EntryBody,
    side: AssignmentSide,
) -> Result<Option<Arc<Assignment>>, Halt> {
    match parse_own(&entry.event) {
        Some(ConversationEvent::Written { by, .. }) if by == side => {
            assignment_of(desk, &entry.stream)
        }
        _ => Ok(None),
    }
}

fn volunteer(desk: &mut Desk<'_>, entry: &EntryBody, from: u32) -> Result<Listeners, Halt> {
    match written(desk, entry, AssignmentSide::Poster)? {
        Some(_) => helper(desk, entry, from),
        None => Ok(Listeners::default()),
    }
}

fn posted(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    let assignment = written(desk, entry, AssignmentSide::Helper)?;
    poster(desk, assignment.as_deref())
}

fn speaking(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    let assignment = written(desk, entry, AssignmentSide::Helper)?;
    speakers(desk, assignment.as_deref(), Power::Post)
}
