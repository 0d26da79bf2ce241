//! What is told of a gathering, and to whom.

use super::invite::{INVITED, asked_in};
use super::signup::{SignUp, row_of};
use super::terms::Admission;
use super::{Gathering, GatheringEvent};
use crate::journal::{
    Audience, Desk, EntryBody, Halt, Listeners, NewsReason, Stream as _, StreamKey, Tells, Topical,
    parse_own,
};
use crate::key::Key;
use crate::time::Timestamp;

/// How many are told at once.
const EACH: usize = 100;
/// From how many on the invited are told in parts.
const MANY_INVITED: u32 = 500;
/// At how many is looked at once where they are only counted.
const MANY: usize = 1_000;

/// Gatherings can be followed. One that is for those invited has no title for anybody.
pub(super) const TOPICAL: Topical = Topical::new(Gathering::KIND, title)
    .all("all new gatherings", "alle nye arrangementer")
    .within(areas)
    .joined_by(taking_part);

/// All who have a place or wait for one, and those invited who have not answered.
const ALL: &[Audience] = &[
    Audience::new(NewsReason::SignedUp, all),
    Audience::new(NewsReason::Invited, asked),
];
/// Those who have a place.
const PLACED: &[Audience] = &[Audience::new(NewsReason::SignedUp, placed)];

const fn told(event: &'static str, english: &'static str, danish: &'static str) -> Tells {
    Tells::new(event, Gathering::KIND, english, danish)
}

/// What of a gathering is news. Where one party stands, nobody hears but they.
pub(super) const TELLS: &[Tells] = &[
    told(
        "gathering.called",
        "You can sign up for a gathering",
        "Der er indkaldt til et arrangement",
    )
    .when(begins)
    .beginning(),
    told(
        "gathering.changed",
        "The gathering was changed: see when and where it is",
        "Arrangementet er ændret: se, hvor og hvornår det er",
    )
    .when(begins)
    .to(ALL),
    told(
        "gathering.cancelled",
        "The gathering is cancelled",
        "Arrangementet er aflyst",
    )
    .when(begins)
    .to(ALL),
    told(
        "gathering.invited",
        "You are invited to a gathering",
        "Du er inviteret til et arrangement",
    )
    .when(begins)
    .to(&[Audience::new(NewsReason::Invited, invited)])
    .alone(),
    told(
        "signup.promoted",
        "You have a place: there was room for you from the waiting list",
        "Du har fået plads: der blev plads til dig fra ventelisten",
    )
    .to(&[Audience::new(NewsReason::SignedUp, party)])
    .alone(),
    told(
        "gathering.reminded",
        "The gathering is soon",
        "Arrangementet er snart",
    )
    .when(begins)
    .to(PLACED)
    .alone(),
    told(
        "gathering.minutes_approved",
        "There are minutes of the gathering",
        "Der er referat af arrangementet",
    )
    .to(PLACED),
    told(
        "gathering.reported",
        "It is said what came of the gathering",
        "Det er fortalt, hvad arrangementet førte til",
    )
    .to(PLACED),
];

fn title(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Option<String>, Halt> {
    let gathering = desk.get::<Gathering>(thing)?;
    let seen = gathering.filter(|held| held.terms.admission != Admission::Invited);
    Ok(seen.map(|held| held.terms.title.to_string()))
}

fn areas(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Vec<Key>, Halt> {
    let gathering = desk.get::<Gathering>(thing)?;
    Ok(gathering.map_or_else(Vec::new, |held| held.terms.topics.iter().cloned().collect()))
}

fn all(desk: &mut Desk<'_>, entry: &EntryBody, from: u32) -> Result<Listeners, Halt> {
    signed_up(desk, "of", &entry.stream, from)
}

fn placed(desk: &mut Desk<'_>, entry: &EntryBody, from: u32) -> Result<Listeners, Halt> {
    signed_up(desk, "placed", &entry.stream, from)
}

/// Those who were invited; where they are many, in sixteen parts by how their references begin.
fn asked(desk: &mut Desk<'_>, entry: &EntryBody, from: u32) -> Result<Listeners, Halt> {
    let gathering = desk.get::<Gathering>(&entry.stream)?;
    let invited = gathering.map_or(0, |held| held.invited);
    if invited == 0 {
        return Ok(Listeners::default());
    }
    let (part, next) = match invited > MANY_INVITED {
        true => (format!("{from:x}"), (from < 15).then_some(from + 1)),
        false => (String::new(), None),
    };
    let start = format!("{INVITED}{}.{part}", entry.stream.id());
    Ok(Listeners::in_ranges(desk, [start])?.then(next))
}

fn taking_part(desk: &mut Desk<'_>, thing: &StreamKey, from: u32) -> Result<Listeners, Halt> {
    some_signed_up(desk, "placed", thing, from, MANY)
}

/// When it begins, as it stands when the news is read.
fn begins(desk: &mut Desk<'_>, entry: &EntryBody) -> Result<Option<Timestamp>, Halt> {
    let gathering = desk.get::<Gathering>(&entry.stream)?;
    // Where there are slots each comes at a time of their own.
    let one = gathering.filter(|held| held.terms.slots.is_empty());
    Ok(one.map(|held| held.terms.starts_at))
}

fn signed_up(
    desk: &mut Desk<'_>,
    term: &str,
    thing: &StreamKey,
    from: u32,
) -> Result<Listeners, Halt> {
    some_signed_up(desk, term, thing, from, EACH)
}

/// Some of those with an account whose sign-up holds an index term.
fn some_signed_up(
    desk: &mut Desk<'_>,
    term: &str,
    thing: &StreamKey,
    from: u32,
    each: usize,
) -> Result<Listeners, Halt> {
    let found = desk.find_all::<SignUp>(term, thing.id().to_string())?;
    let rows = found.iter().map(|stream| row_of(stream.id()));
    let rows: Vec<String> = rows.collect();
    some(desk, &rows, from, each)
}

/// The citizens behind some rows, from a place on.
fn some(desk: &Desk<'_>, rows: &[String], from: u32, each: usize) -> Result<Listeners, Halt> {
    let begin = usize::try_from(from).unwrap_or(usize::MAX).min(rows.len());
    let end = begin.saturating_add(each).min(rows.len());
    let part = rows.get(begin..end).unwrap_or_default();
    let next = u32::try_from(end).ok().filter(|_| end < rows.len());
    Ok(Listeners::in_rows(desk, part.iter().cloned())?.then(next))
}

fn party(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    some(desk, &[row_of(entry.stream.id())], 0, EACH)
}

fn invited(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    let Some(GatheringEvent::Invited { part, .. }) = parse_own(&entry.event) else {
        return Ok(Listeners::default());
    };
    Listeners::in_ranges(desk, [asked_in(entry.stream.id(), part)])
}
