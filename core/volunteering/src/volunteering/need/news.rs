//! What is told of a need, and to whom.

use super::{Need, NeedText, Visibility, seeker_key};
use crate::journal::{Desk, EntryBody, Halt, Listeners, Stream as _, StreamKey, Tells, Topical};
use crate::key::Key;

/// Needs that citizens may see can be followed.
pub(super) const TOPICAL: Topical = Topical::new(Need::KIND, title)
    .all(
        "all new needs of volunteers",
        "alle nye opslag om frivillige",
    )
    .within(areas)
    .public_where(is_public);

/// What of a need's life is news.
pub(super) const TELLS: &[Tells] = &[
    Tells::new(
        "need.posted",
        Need::KIND,
        "Volunteers are asked for, or what is asked for has changed",
        "Der søges frivillige, eller opslaget er ændret",
    )
    .beginning()
    .by(seeker),
    Tells::new(
        "need.closed",
        Need::KIND,
        "No more volunteers are asked for",
        "Der søges ikke længere frivillige",
    ),
];

fn title(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Option<String>, Halt> {
    let need = desk.get::<Need>(thing)?;
    let Some(need) = need.filter(|need| need.spec.visibility != Visibility::Matching) else {
        return Ok(None);
    };
    let text: Option<NeedText> = desk.read(&need.text)?;
    Ok(text.map(|text| text.title.as_str().to_owned()))
}

fn is_public(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<bool, Halt> {
    let need = desk.get::<Need>(thing)?;
    Ok(need.is_some_and(|need| need.spec.visibility == Visibility::Public))
}

fn seeker(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    Listeners::in_rows(desk, [seeker_key(entry.stream.id())])
}

fn areas(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Vec<Key>, Halt> {
    let need = desk.get::<Need>(thing)?;
    Ok(need.map_or_else(Vec::new, |need| {
        need.spec.interests.iter().cloned().collect()
    }))
}
