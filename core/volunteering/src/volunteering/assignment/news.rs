//! What whoever helps is told of an assignment.

use super::{Assignment, AssignmentEvent, AssignmentSide, row_key};
use crate::journal::{
    Audience, Desk, EntryBody, Halt, Listeners, NewsReason, Stream as _, StreamKey, Tells,
    parse_own,
};
use crate::volunteering::need::need_stream;

/// The citizen who helps.
const HELPER: &[Audience] = &[Audience::new(NewsReason::Volunteers, helper)];
/// The citizen who is to help and has not said yes.
const ASKED: &[Audience] = &[Audience::new(NewsReason::Volunteers, asked)];
/// The citizen who helps, once both sides have said yes.
const BOOKED: &[Audience] = &[Audience::new(NewsReason::Volunteers, booked)];

/// The citizen who was to help, where the other side said no.
const REFUSED: &[Audience] = &[Audience::new(NewsReason::Volunteers, refused)];

const fn told(event: &'static str, english: &'static str, danish: &'static str) -> Tells {
    Tells::new(event, Assignment::KIND, english, danish)
        .of(need)
        .to(HELPER)
        .alone()
}

/// What of an assignment's life the one who helps is told. It is about the need.
pub(super) const TELLS: &[Tells] = &[
    told(
        "assignment.proposed",
        "You are asked to help",
        "Du er spurgt, om du vil hjælpe",
    )
    .to(ASKED),
    told(
        "assignment.accepted",
        "Both sides have said yes: you help",
        "Begge parter har sagt ja: du hjælper",
    )
    .to(BOOKED),
    told(
        "assignment.declined",
        "Nothing comes of your help here",
        "Det bliver ikke til noget her",
    )
    .to(REFUSED),
    told(
        "assignment.cancelled",
        "Your task was cancelled",
        "Din opgave er aflyst",
    ),
    told(
        "assignment.completed",
        "Your task is done: thank you",
        "Din opgave er afsluttet: tak",
    ),
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

fn need(desk: &mut Desk<'_>, stream: &StreamKey) -> Result<Option<StreamKey>, Halt> {
    let assignment = desk.get::<Assignment>(stream)?;
    Ok(assignment.map(|assignment| need_stream(assignment.need)))
}

fn helper(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    let citizen = desk.row_citizen(&row_key(entry.stream.id()))?;
    Ok(Listeners::new(citizen.into_iter().collect(), None))
}

fn refused(desk: &mut Desk<'_>, entry: &EntryBody, from: u32) -> Result<Listeners, Halt> {
    match parse_own(&entry.event) {
        Some(AssignmentEvent::Declined {
            side: AssignmentSide::Poster,
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
        Some(second) if second == entry.at => helper(desk, entry, from),
        _ => Ok(Listeners::default()),
    }
}
