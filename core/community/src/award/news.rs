//! What is told of an award, and to whom.

use super::nominate::{nominator_key, nominee_key};
use super::nominee::{Nominator, NomineeEvent, nominee_stream};
use super::{Award, Nominee, NomineeRef};
use crate::id::AwardId;
use crate::journal::{
    Audience, Desk, EntryBody, Halt, Listeners, NewsReason, Stream as _, StreamKey, Tells, Topical,
    parse_own,
};
use crate::organisation::{Power, mandated};

/// Awards can be followed.
pub(super) const TOPICAL: Topical =
    Topical::new(Award::KIND, title).all("all new awards", "alle nye priser");

/// Whoever is nominated, at the first nomination.
const NOMINATED: &[Audience] = &[
    Audience::new(NewsReason::Stands, nominated),
    Audience::new(NewsReason::Speaks, nominated_organisation),
];
/// Those who nominated somebody.
const NOMINATORS: &[Audience] = &[Audience::new(NewsReason::Nominated, nominators)];

/// What of an award's life is news.
pub(super) const TELLS: &[Tells] = &[
    Tells::new(
        "award.announced",
        Award::KIND,
        "An award is given, or its dates have changed",
        "En pris uddeles, eller datoerne er ændret",
    )
    .beginning(),
    Tells::new(
        "award.ceremony_set",
        Award::KIND,
        "The award is handed over at an event",
        "Prisen overrækkes ved et arrangement",
    ),
    Tells::new(
        "award.decided",
        Award::KIND,
        "The award was decided",
        "Prisen er afgjort",
    )
    .to(NOMINATORS),
    Tells::new(
        "nominee.nominated",
        Award::KIND,
        "You were nominated: say whether it may be shown",
        "Du er indstillet: sig, om det må vises",
    )
    .to(NOMINATED)
    .alone(),
];

fn title(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Option<String>, Halt> {
    let award = desk.get::<Award>(thing)?;
    Ok(award.map(|award| award.title.as_str().to_owned()))
}

/// Whom the first nomination of a nominee is about, while they have not answered it.
fn first(desk: &mut Desk<'_>, entry: &EntryBody) -> Result<Option<NomineeRef>, Halt> {
    let event: Option<NomineeEvent> = parse_own(&entry.event);
    let nominee = desk.get::<Nominee>(&entry.stream)?;
    let (Some(NomineeEvent::Nominated { nomination, .. }), Some(nominee)) = (event, nominee) else {
        return Ok(None);
    };
    let first = nominee.nominations.first();
    let is_first = first.is_some_and(|first| first.nomination == nomination.nomination);
    let awaits = !nominee.consented && nominee.left.is_none();
    Ok((is_first && awaits).then_some(nominee.who))
}

fn nominated(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    let id = entry.stream.id();
    let award = id.split('.').next().unwrap_or_default();
    let key = match first(desk, entry)? {
        Some(NomineeRef::Citizen { citizen }) => Some(nominee_key(award, citizen)),
        _ => None,
    };
    Listeners::in_rows(desk, key)
}

fn nominated_organisation(
    desk: &mut Desk<'_>,
    entry: &EntryBody,
    _: u32,
) -> Result<Listeners, Halt> {
    match first(desk, entry)? {
        Some(NomineeRef::Organisation { organisation }) => {
            mandated(desk, organisation, Power::Manage)
        }
        _ => Ok(Listeners::default()),
    }
}

/// Those who nominated the nominee of a number, from 0.
fn nominators(desk: &mut Desk<'_>, entry: &EntryBody, number: u32) -> Result<Listeners, Halt> {
    let Ok(id) = entry.stream.id().parse::<AwardId>() else {
        return Ok(Listeners::default());
    };
    let Some(award) = desk.get::<Award>(&entry.stream)? else {
        return Ok(Listeners::default());
    };
    let nominee = desk.get::<Nominee>(&nominee_stream(id, number + 1))?;
    let nominations = nominee.map_or_else(Vec::new, |nominee| nominee.nominations.clone());
    let by_citizens = nominations
        .iter()
        .filter(|nomination| matches!(nomination.by, Nominator::Citizen { .. }));
    let keys = by_citizens.map(|one| nominator_key(id, one.nomination));
    let next = (number + 1 < award.nominees).then_some(number + 1);
    Ok(Listeners::in_rows(desk, keys)?.then(next))
}
