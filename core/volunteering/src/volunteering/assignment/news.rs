//! What both sides of an assignment are told of it.

use std::sync::Arc;

use super::{Assignment, AssignmentEvent, AssignmentSide, CancelCause, HelperRef, row_key};
use crate::journal::{
    Audience, Desk, EntryBody, Halt, Listeners, NewsReason, Stream as _, StreamKey, Tells,
    parse_own,
};
use crate::organisation::{Power, mandated};
use crate::volunteering::need::{need_stream, seeker_key};

/// Whoever helps.
const HELPER: Audience = Audience::new(NewsReason::Volunteers, helper);
/// The citizen who posted the need, where it is for them to know.
const POSTED: Audience = Audience::new(NewsReason::Posted, posted);
/// The same for an organisation that did.
const SPEAKS: Audience = Audience::new(NewsReason::Speaks, speaks);

const fn told(event: &'static str, english: &'static str, danish: &'static str) -> Tells {
    Tells::new(event, Assignment::KIND, english, danish)
        .of(need_of)
        .to(&[HELPER])
        .alone()
}

/// What of an assignment's life its sides are told. It is about the need.
pub(super) const TELLS: &[Tells] = &[
    told(
        "assignment.proposed",
        "You are asked to help",
        "Du er spurgt, om du vil hjælpe",
    )
    .to(&[
        Audience::new(NewsReason::Volunteers, asked),
        POSTED.saying(OFFERED[0], OFFERED[1]),
        SPEAKS.saying(OFFERED[0], OFFERED[1]),
    ]),
    told(
        "assignment.accepted",
        "Both sides have said yes: you help",
        "Begge parter har sagt ja: du hjælper",
    )
    .to(&[
        Audience::new(NewsReason::Volunteers, booked),
        POSTED.saying(SAID_YES[0], SAID_YES[1]),
        SPEAKS.saying(SAID_YES[0], SAID_YES[1]),
    ]),
    told(
        "assignment.declined",
        "Nothing comes of your help here",
        "Det bliver ikke til noget her",
    )
    .to(&[
        Audience::new(NewsReason::Volunteers, refused),
        POSTED.saying(SAID_NO[0], SAID_NO[1]),
        SPEAKS.saying(SAID_NO[0], SAID_NO[1]),
    ]),
    told(
        "assignment.cancelled",
        "Your task was cancelled",
        "Din opgave er aflyst",
    )
    .to(&[
        HELPER,
        POSTED.saying(UNABLE[0], UNABLE[1]),
        SPEAKS.saying(UNABLE[0], UNABLE[1]),
    ]),
    told(
        "assignment.completed",
        "Your task is done: thank you",
        "Din opgave er afsluttet: tak",
    ),
    told(
        "assignment.hours_reported",
        "Hours await your answer",
        "Timer venter på dit svar",
    )
    .to(&[
        Audience::new(NewsReason::Volunteers, reported),
        POSTED,
        SPEAKS,
    ]),
    told(
        "assignment.hours_approved",
        "Your hours were approved",
        "Dine timer er godkendt",
    ),
    told(
        "assignment.hours_rejected",
        "Your hours were not approved",
        "Dine timer er ikke godkendt",
    ),
];

const OFFERED: [&str; 2] = [
    "Somebody would help: say yes or no",
    "Nogen vil gerne hjælpe: sig ja eller nej",
];
const SAID_YES: [&str; 2] = [
    "Whoever is to help has said yes",
    "Den, der skal hjælpe, har sagt ja",
];
const SAID_NO: [&str; 2] = [
    "Whoever was to help has said no",
    "Den, der skulle hjælpe, har sagt nej",
];
const UNABLE: [&str; 2] = [
    "Whoever was to help can't",
    "Den, der skulle hjælpe, er forhindret",
];

/// The assignment whose id a stream bears: its own, its rota's, its conversation's.
pub(in crate::volunteering) fn assignment_of(
    desk: &mut Desk<'_>,
    stream: &StreamKey,
) -> Result<Option<Arc<Assignment>>, Halt> {
    desk.get::<Assignment>(&StreamKey::new(Assignment::KIND, stream.id()))
}

/// The need of that.
pub(in crate::volunteering) fn need_of(
    desk: &mut Desk<'_>,
    stream: &StreamKey,
) -> Result<Option<StreamKey>, Halt> {
    let assignment = assignment_of(desk, stream)?;
    Ok(assignment.map(|assignment| need_stream(assignment.need)))
}

/// The citizen who helps, or those who act for the organisation that does.
pub(in crate::volunteering) fn helper(
    desk: &mut Desk<'_>,
    entry: &EntryBody,
    _: u32,
) -> Result<Listeners, Halt> {
    let helper = assignment_of(desk, &entry.stream)?.map(|one| one.helper);
    if let Some(HelperRef::Organisation { organisation }) = helper {
        return mandated(desk, organisation, Power::Post);
    }
    Listeners::in_rows(desk, [row_key(entry.stream.id())])
}

fn refused(desk: &mut Desk<'_>, entry: &EntryBody, from: u32) -> Result<Listeners, Halt> {
    match parse_own(&entry.event) {
        Some(AssignmentEvent::Declined {
            side: AssignmentSide::Poster,
        }) => helper(desk, entry, from),
        _ => Ok(Listeners::default()),
    }
}

fn reported(desk: &mut Desk<'_>, entry: &EntryBody, from: u32) -> Result<Listeners, Halt> {
    match parse_own(&entry.event) {
        Some(AssignmentEvent::HoursReported {
            by: AssignmentSide::Poster,
            ..
        }) => helper(desk, entry, from),
        _ => Ok(Listeners::default()),
    }
}

fn asked(desk: &mut Desk<'_>, entry: &EntryBody, from: u32) -> Result<Listeners, Halt> {
    match desk.get::<Assignment>(&entry.stream)? {
        Some(one) if one.helper_yes.is_none() && one.ended.is_none() => helper(desk, entry, from),
        _ => Ok(Listeners::default()),
    }
}

/// Both have said yes, and it is the second yes that is told.
fn booked(desk: &mut Desk<'_>, entry: &EntryBody, from: u32) -> Result<Listeners, Halt> {
    let assignment = desk.get::<Assignment>(&entry.stream)?;
    let said = assignment.and_then(|one| {
        let (poster, helper) = one.poster_yes.as_ref().zip(one.helper_yes.as_ref())?;
        Some(poster.at.max(helper.at))
    });
    match said {
        // The first yes comes with the proposal or right after it, maybe at the same instant.
        Some(second) if second == entry.at && entry.version > 2 => helper(desk, entry, from),
        _ => Ok(Listeners::default()),
    }
}

/// Whether an event is the helper's doing, and the poster is to know.
fn is_for_poster(assignment: &Assignment, event: &AssignmentEvent, version: u64) -> bool {
    use AssignmentEvent as E;
    match event {
        E::Proposed { .. } => assignment.poster_yes.is_none() && assignment.ended.is_none(),
        // Whoever comes forward says yes with that: it is told once.
        E::Accepted { side, .. } => *side == AssignmentSide::Helper && version > 2,
        E::Declined { side } | E::HoursReported { by: side, .. } => *side == AssignmentSide::Helper,
        E::Cancelled { cause, .. } => *cause == CancelCause::HelperUnable,
        _ => false,
    }
}

/// The assignment of an entry of which the poster is to know.
fn for_poster(desk: &mut Desk<'_>, entry: &EntryBody) -> Result<Option<Arc<Assignment>>, Halt> {
    let assignment = desk.get::<Assignment>(&entry.stream)?;
    let event: Option<AssignmentEvent> = parse_own(&entry.event);
    Ok(assignment
        .filter(|one| event.is_some_and(|event| is_for_poster(one, &event, entry.version))))
}

fn posted(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    let assignment = for_poster(desk, entry)?;
    poster(desk, assignment.as_deref())
}

fn speaks(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    let power = match parse_own(&entry.event) {
        Some(AssignmentEvent::HoursReported { .. }) => Power::ApproveHours,
        _ => Power::Post,
    };
    let assignment = for_poster(desk, entry)?;
    speakers(desk, assignment.as_deref(), power)
}

/// The citizen who posted the need of an assignment.
pub(in crate::volunteering) fn poster(
    desk: &mut Desk<'_>,
    assignment: Option<&Assignment>,
) -> Result<Listeners, Halt> {
    match assignment.filter(|one| one.organisation.is_none()) {
        Some(one) => Listeners::in_rows(desk, [seeker_key(one.need)]),
        None => Ok(Listeners::default()),
    }
}

/// Those who act for the organisation that posted the need of an assignment.
pub(in crate::volunteering) fn speakers(
    desk: &mut Desk<'_>,
    assignment: Option<&Assignment>,
    power: Power,
) -> Result<Listeners, Halt> {
    match assignment.and_then(|one| one.organisation) {
        Some(organisation) => mandated(desk, organisation, power),
        None => Ok(Listeners::default()),
    }
}
