//! What is told of the forum, and to whom.

use super::contribution::author_key;
use super::part::{PART, Part, parse, parts, parts_key};
use super::{Contribution, Topic, TopicEvent, TopicReaders, contribution_stream, topic_stream};
use crate::id::{ContributionId, TopicId};
use crate::journal::slice::{NUMBERS, width};
use crate::journal::{
    Audience, Desk, EntryBody, Halt, Listeners, NewsReason, Stream as _, StreamKey, Tells, Topical,
    parse_own,
};
use crate::key::Key;

/// How many of those who took part are told at once.
const EACH: u64 = 100;

/// Topics that citizens of the bank may see can be followed.
pub(super) const TOPICAL: Topical = Topical::new(Topic::KIND, title)
    .all("all new topics of the forum", "alle nye emner i forummet")
    .within(areas)
    .joined_by(taking_part)
    .public_where(is_public);

const TOOK_PART: &[Audience] = &[Audience::new(NewsReason::TookPart, took_part)];
const INVITED: &[Audience] = &[Audience::new(NewsReason::Invited, invited)];
const AUTHOR: &[Audience] = &[Audience::new(NewsReason::Wrote, author)];
const ANSWERED: &[Audience] = &[Audience::new(NewsReason::Wrote, asked)];

const fn topic(event: &'static str, english: &'static str, danish: &'static str) -> Tells {
    Tells::new(event, Topic::KIND, english, danish)
}

/// What becomes of a contribution is told to whoever wrote it, or wrote what it answers, and to nobody else.
const fn own(
    event: &'static str,
    to: &'static [Audience],
    english: &'static str,
    danish: &'static str,
) -> Tells {
    topic(event, english, danish).of(topic_of).to(to).alone()
}

/// What of the forum's life is news. That a topic is open again is not: everybody was told that it is there.
pub(super) const TELLS: &[Tells] = &[
    topic(
        "topic.opened",
        "A new topic in the dialogue forum",
        "Et nyt emne i dialogforummet",
    )
    .beginning(),
    topic(
        "topic.invited",
        "You are invited to a topic of the dialogue forum",
        "Du er inviteret til et emne i dialogforummet",
    )
    .to(INVITED)
    .alone(),
    topic(
        "topic.extended",
        "The topic is open longer",
        "Emnet er åbent længere",
    ),
    topic(
        "topic.ended",
        "The topic was ended early, with a reason",
        "Emnet er sluttet før tid med en begrundelse",
    )
    .to(TOOK_PART),
    topic(
        "topic.closed",
        "The topic is closed, and its summary says what came of it",
        "Emnet er lukket, og opsamlingen fortæller, hvad der kom ud af det",
    )
    .to(TOOK_PART),
    own(
        "contribution.answered",
        ANSWERED,
        "Your contribution was answered",
        "Dit indlæg er besvaret",
    ),
    own(
        "contribution.hidden",
        AUTHOR,
        "Your contribution was hidden by a moderator, with a reason that you may appeal",
        "Dit indlæg er skjult af en moderator med en begrundelse, som du kan klage over",
    ),
    own(
        "contribution.restored",
        AUTHOR,
        "Your contribution is shown again",
        "Dit indlæg vises igen",
    ),
    own(
        "contribution.upheld",
        AUTHOR,
        "Your appeal was decided: the contribution stays hidden",
        "Din klage er afgjort: indlægget forbliver skjult",
    ),
];

fn title(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Option<String>, Halt> {
    let topic = desk.get::<Topic>(thing)?;
    let topic = topic.filter(|topic| topic.terms.see != TopicReaders::Invited);
    Ok(topic.map(|topic| topic.terms.title.as_str().to_owned()))
}

fn is_public(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<bool, Halt> {
    let topic = desk.get::<Topic>(thing)?;
    Ok(topic.is_some_and(|topic| topic.terms.see == TopicReaders::Everybody))
}

fn areas(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<Vec<Key>, Halt> {
    let topic = desk.get::<Topic>(thing)?;
    Ok(topic.map_or_else(Vec::new, |topic| {
        topic.terms.areas.iter().cloned().collect()
    }))
}

/// The topic of a contribution.
fn topic_of(desk: &mut Desk<'_>, stream: &StreamKey) -> Result<Option<StreamKey>, Halt> {
    let contribution = desk.get::<Contribution>(stream)?;
    Ok(contribution.map(|contribution| topic_stream(contribution.begun.topic)))
}

fn author(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    Listeners::in_rows(desk, [author_key(entry.stream.id())])
}

/// Whoever wrote what is answered, unless they answer themselves.
fn asked(desk: &mut Desk<'_>, entry: &EntryBody, _: u32) -> Result<Listeners, Halt> {
    let answer = desk.get::<Contribution>(&entry.stream)?;
    let parent: Option<ContributionId> = answer.and_then(|answer| answer.begun.reply_to);
    let Some(parent) = parent else {
        return Ok(Listeners::default());
    };
    let keys = [author_key(parent), author_key(entry.stream.id())];
    desk.require([contribution_stream(parent)], keys.clone())?;
    let [asked, answering] = keys;
    let answering = desk.row_citizen(&answering)?;
    let asked = desk.row_citizen(&asked)?;
    let asked = asked.filter(|asked| Some(*asked) != answering);
    Ok(Listeners::new(asked.into_iter().collect(), None))
}

/// How many took part in a topic.
fn count(desk: &Desk<'_>, topic: &StreamKey) -> Result<u64, Halt> {
    let Ok(id) = topic.id().parse() else {
        return Ok(0);
    };
    desk.require([], [parts_key(id)])?;
    Ok(u64::from(parts(desk, id)?))
}

fn took_part(desk: &mut Desk<'_>, entry: &EntryBody, from: u32) -> Result<Listeners, Halt> {
    taking_part(desk, &entry.stream, from)
}

fn taking_part(desk: &mut Desk<'_>, topic: &StreamKey, from: u32) -> Result<Listeners, Halt> {
    let rows = count(desk, topic)?;
    those(desk, topic, from, rows, &|part| part.took)
}

/// Those whom one invitation named.
fn invited(desk: &mut Desk<'_>, entry: &EntryBody, from: u32) -> Result<Listeners, Halt> {
    let topic = desk.get::<Topic>(&entry.stream)?;
    let Some(TopicEvent::Invited { invitation, .. }) = parse_own(&entry.event) else {
        return Ok(Listeners::default());
    };
    let rows = count(desk, &entry.stream)? + topic.map_or(0, |topic| u64::from(topic.invited));
    those(desk, &entry.stream, from, rows, &|part| {
        part.invitation == invitation
    })
}

/// Some of those who have to do with a topic, of about so many.
fn those(
    desk: &mut Desk<'_>,
    topic: &StreamKey,
    from: u32,
    rows: u64,
    are: &dyn Fn(&Part) -> bool,
) -> Result<Listeners, Halt> {
    let Ok(id) = topic.id().parse::<TopicId>() else {
        return Ok(Listeners::default());
    };
    let width = width(rows, EACH, from);
    let starts = PART.slice_of(id, from, width);
    desk.require_ranges(starts.iter().cloned())?;
    let mut citizens = Vec::new();
    for start in &starts {
        for row in desk.range(start)? {
            let told = parse(row).is_some_and(|(_, _, part)| are(&part));
            citizens.extend(row.citizen().filter(|_| told));
        }
    }
    let next = from.saturating_add(width);
    Ok(Listeners::new(citizens, (next < NUMBERS).then_some(next)))
}
