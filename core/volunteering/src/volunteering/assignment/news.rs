//! What whoever helps is told of an assignment.

use super::{Assignment, row_key};
use crate::journal::{Audience, Desk, Halt, Listeners, NewsReason, Stream as _, StreamKey, Tells};
use crate::volunteering::need::need_stream;

/// The citizen who helps.
const HELPER: &[Audience] = &[Audience::new(NewsReason::Volunteers, helper)];
/// The citizen who is to help and has not said yes.
const ASKED: &[Audience] = &[Audience::new(NewsReason::Volunteers, asked)];
/// The citizen who helps, once both sides have said yes.
const BOOKED: &[Audience] = &[Audience::new(NewsReason::Volunteers, booked)];

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
    ),
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

fn helper(desk: &mut Desk<'_>, assignment: &StreamKey, _: u32) -> Result<Listeners, Halt> {
    let citizen = desk.row_citizen(&row_key(assignment.id()))?;
    Ok(Listeners::new(citizen.into_iter().collect(), None))
}

fn asked(desk: &mut Desk<'_>, stream: &StreamKey, from: u32) -> Result<Listeners, Halt> {
    let assignment = desk.get::<Assignment>(stream)?;
    match assignment {
        Some(one) if one.helper_yes.is_none() && one.ended.is_none() => helper(desk, stream, from),
        _ => Ok(Listeners::default()),
    }
}

fn booked(desk: &mut Desk<'_>, stream: &StreamKey, from: u32) -> Result<Listeners, Halt> {
    let assignment = desk.get::<Assignment>(stream)?;
    match assignment {
        Some(one) if one.helper_yes.is_some() && one.poster_yes.is_some() => {
            helper(desk, stream, from)
        }
        _ => Ok(Listeners::default()),
    }
}
