//! What an ambassador is told.

use super::{Ambassador, AmbassadorEnd, AmbassadorEvent, ambassador_key};
use crate::journal::{
    Audience, Desk, EntryBody, Halt, Listeners, NewsReason, Stream as _, Tells, parse_own,
};

const fn told(
    event: &'static str,
    english: &'static str,
    danish: &'static str,
    to: &'static [Audience],
) -> Tells {
    Tells::new(event, Ambassador::KIND, english, danish)
        .to(to)
        .alone()
}

/// What whoever is asked, or has offered, is told of it.
pub(super) const TELLS: &[Tells] = &[
    told(
        "ambassador.proposed",
        "You are asked to be an ambassador",
        "Du er spurgt, om du vil være ambassadør",
        &[Audience::new(NewsReason::Candidate, invited)],
    ),
    told(
        "ambassador.agreed",
        "You are an ambassador",
        "Du er ambassadør",
        &[Audience::new(NewsReason::Candidate, whoever)],
    ),
    told(
        "ambassador.ended",
        "The municipality has ended it, or said no",
        "Kommunen har afsluttet det eller sagt nej",
        &[Audience::new(NewsReason::Candidate, ended)],
    ),
];

fn whoever(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    Listeners::in_rows(desk, [ambassador_key(entry.stream.id())])
}

fn invited(desk: &mut Desk<'_>, entry: &EntryBody, from: u32) -> Result<Listeners, Halt> {
    match parse_own(&entry.event) {
        Some(AmbassadorEvent::Proposed { offered: false, .. }) => whoever(desk, entry, from),
        _ => Ok(Listeners::default()),
    }
}

/// Whom the municipality left: who ended it themselves knows.
fn ended(desk: &mut Desk<'_>, entry: &EntryBody, from: u32) -> Result<Listeners, Halt> {
    match parse_own(&entry.event) {
        Some(AmbassadorEvent::Ended {
            end: AmbassadorEnd::Declined | AmbassadorEnd::ByTown,
        }) if entry.actor != "citizen" => whoever(desk, entry, from),
        _ => Ok(Listeners::default()),
    }
}
