//! What both sides are told of a shift. It is about the need.

use super::{Rota, RotaEvent};
use crate::journal::{
    Audience, Desk, EntryBody, Halt, Listeners, NewsReason, Stream as _, Tells, parse_own,
};
use crate::organisation::Power;
use crate::time::Timestamp;
use crate::volunteering::assignment::{assignment_of, helper, need_of, poster, speakers};

const HELPER: &[Audience] = &[Audience::new(NewsReason::Volunteers, helper)];
const POSTER: &[Audience] = &[
    Audience::new(NewsReason::Posted, posted),
    Audience::new(NewsReason::Speaks, speaking),
];

const fn told(event: &'static str, english: &'static str, danish: &'static str) -> Tells {
    Tells::new(event, Rota::KIND, english, danish)
        .of(need_of)
        .when(begins)
        .alone()
}

/// What of a rota is news.
pub(super) const TELLS: &[Tells] = &[
    told(
        "rota.reminded",
        "Your shift is coming: say whether you come",
        "Din vagt nærmer sig: sig, om du kommer",
    )
    .to(HELPER),
    told(
        "rota.confirmed",
        "Whoever is to help comes to the shift",
        "Den, der skal hjælpe, kommer til vagten",
    )
    .to(POSTER),
    told(
        "rota.given_back",
        "A shift was given back: somebody else is needed",
        "En vagt er givet tilbage: der mangler en anden",
    )
    .to(POSTER),
    told(
        "rota.absent",
        "What is noted of your coming to a shift has changed",
        "Det, der er noteret om dit fremmøde til en vagt, er ændret",
    )
    .to(HELPER),
];

fn posted(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    let assignment = assignment_of(desk, &entry.stream)?;
    poster(desk, assignment.as_deref())
}

fn speaking(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    let assignment = assignment_of(desk, &entry.stream)?;
    speakers(desk, assignment.as_deref(), Power::Post)
}

/// When the shift begins that an event is about.
fn begins(_: &mut Desk<'_>, entry: &EntryBody) -> Result<Option<Timestamp>, Halt> {
    Ok(parse_own(&entry.event).map(|event| match event {
        RotaEvent::Reminded { from }
        | RotaEvent::Confirmed { from }
        | RotaEvent::GivenBack { from, .. }
        | RotaEvent::Absent { from, .. } => from,
    }))
}
