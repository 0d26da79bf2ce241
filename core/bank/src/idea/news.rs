//! What is told of an idea, and to whom.

use super::supporters::part;
use super::untold::groups_key;
use super::{Idea, IdeaText, author_key};
use crate::id::IdeaId;
use crate::journal::{
    Audience, Desk, EntryBody, Halt, Listeners, NewsReason, Stream as _, StreamKey, Tells, Topical,
};
use crate::key::Key;

/// How many supporters are told at once.
const EACH: u32 = 100;
/// At how many is looked at once where they are only counted.
const MANY: u32 = 1_000;

/// Ideas can be followed. One that is hidden has no title for anybody.
pub(super) const TOPICAL: Topical = Topical::new(Idea::KIND, title)
    .all("all new ideas", "alle nye idéer")
    .within(areas)
    .joined_by(taking_part);

const AUTHOR: Audience = Audience::new(NewsReason::Deposited, author);
const SUPPORTERS: Audience = Audience::new(NewsReason::Supports, supporters);
/// Who has a part in an idea: its author first, so that somebody who is both is told as the author.
const ALL: &[Audience] = &[AUTHOR, SUPPORTERS];

const fn told(event: &'static str, english: &'static str, danish: &'static str) -> Tells {
    Tells::new(event, Idea::KIND, english, danish)
}

/// What of an idea's life is news.
pub(super) const TELLS: &[Tells] = &[
    told(
        "idea.deposited",
        "A new idea was deposited",
        "En ny idé er sat ind",
    )
    .beginning()
    .by(author),
    told(
        "idea.revised",
        "The idea has a new text",
        "Idéen har fået en ny tekst",
    )
    .to(ALL)
    .by(citizen_author),
    told(
        "idea.taken_up",
        "The idea was taken up",
        "Idéen er taget op",
    )
    .to(ALL),
    told(
        "idea.answered",
        "The municipality has answered the idea",
        "Kommunen har svaret på idéen",
    )
    .to(ALL),
    told(
        "idea.declined",
        "The municipality has declined the idea, with its reasons",
        "Kommunen har afvist idéen og begrundet det",
    )
    .to(ALL),
    told(
        "idea.carried_out",
        "The idea was carried out",
        "Idéen er gennemført",
    )
    .to(ALL),
    told(
        "idea.hidden",
        "The idea was hidden by a moderator, with a reason",
        "Idéen er skjult af en moderator med en begrundelse",
    )
    .to(&[AUTHOR]),
    told(
        "idea.restored",
        "The idea is shown again",
        "Idéen vises igen",
    )
    .to(&[AUTHOR]),
    told(
        "idea.merged",
        "The idea was merged with others",
        "Idéen er slået sammen med andre",
    )
    .to(ALL),
    told(
        "idea.split",
        "The idea was split into several",
        "Idéen er delt i flere",
    )
    .to(ALL),
];

fn title(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Option<String>, Halt> {
    let Some(idea) = desk.get::<Idea>(thing)? else {
        return Ok(None);
    };
    if idea.hidden || idea.withheld.contains(&idea.version()) {
        return Ok(None);
    }
    let Some(latest) = idea.versions.last() else {
        return Ok(None);
    };
    let text: Option<IdeaText> = desk.read(&latest.text)?;
    Ok(text.map(|text| text.title.as_str().to_owned()))
}

fn areas(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Vec<Key>, Halt> {
    let idea = desk.get::<Idea>(thing)?;
    Ok(idea.map_or_else(Vec::new, |idea| idea.topics.iter().cloned().collect()))
}

fn author(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    Listeners::in_rows(desk, [author_key(entry.stream.id())])
}

/// The author, where it was not staff.
fn citizen_author(desk: &mut Desk<'_>, entry: &EntryBody, from: u32) -> Result<Listeners, Halt> {
    match entry.actor.as_str() {
        "citizen" => author(desk, entry, from),
        _ => Ok(Listeners::default()),
    }
}

fn supporters(desk: &mut Desk<'_>, entry: &EntryBody, from: u32) -> Result<Listeners, Halt> {
    supporting(desk, &entry.stream, from, EACH)
}

/// The author with the first part, and who supports it.
fn taking_part(desk: &mut Desk<'_>, thing: &StreamKey, from: u32) -> Result<Listeners, Halt> {
    let author = desk.row_citizen(&author_key(thing.id()))?;
    let mut part = supporting(desk, thing, from, MANY)?;
    part.citizens.extend(author.filter(|_| from == 0));
    Ok(part)
}

fn supporting(
    desk: &mut Desk<'_>,
    thing: &StreamKey,
    from: u32,
    each: u32,
) -> Result<Listeners, Halt> {
    let Ok(id) = thing.id().parse::<IdeaId>() else {
        return Ok(Listeners::default());
    };
    desk.require([thing.clone()], [groups_key(id)])?;
    let Some(idea) = desk.get::<Idea>(thing)? else {
        return Ok(Listeners::default());
    };
    let (found, next) = part(desk, id, &idea, from, each)?;
    Ok(Listeners::new(
        found.into_keys().collect(),
        next.map(u32::from),
    ))
}
