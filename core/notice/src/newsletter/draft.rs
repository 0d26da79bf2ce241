//! Drafting a newsletter: gathering what moved, and a person's editing.

use medborger_base::sorted::{Arrange, SortedMap};
use medborger_codec::{Make, Record};

use super::content::Content;
use super::{
    FoundNews, Newsletter, NewsletterError, NewsletterEvent, NewsletterItem, NewsletterSegment,
    newsletter_stream, unsent,
};
use crate::id::NewsletterId;
use crate::journal::{
    Actor, Command, Desk, DeskError, Entry, Find, Halt, Owner, Stream as _, StreamKey, Stretch,
    each, tag_of, topical_is_public,
};
use crate::text::{Line, Text};

/// How many entries are read at once.
const ENTRIES: u32 = 500;

/// The newsletters that were sent, each with its state.
pub(super) fn sent(
    desk: &mut Desk<'_>,
) -> Result<Vec<(StreamKey, std::sync::Arc<Newsletter>)>, Halt> {
    of_term(desk, "sent")
}

/// The newsletters that hold a term.
pub(super) fn of_term(
    desk: &mut Desk<'_>,
    term: &str,
) -> Result<Vec<(StreamKey, std::sync::Arc<Newsletter>)>, Halt> {
    let terms = [format!("{}:{term}=yes", Newsletter::KIND)]
        .into_iter()
        .collect();
    let found = desk.find(&Find::new(vec![terms]).with_limit(1000))?;
    desk.require(found.streams.iter().cloned(), [])?;
    let mut all = Vec::with_capacity(found.streams.len());
    for stream in found.streams.iter().cloned() {
        if let Some(letter) = desk.get::<Newsletter>(&stream)? {
            all.push((stream, letter));
        }
    }
    Ok(all)
}

/// `newsletter.begin`: begins a draft. What moved since the last newsletter was drafted is read into it by `newsletter.gather`. For
/// staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BeginNewsletter {
    /// The newsletter.
    #[record(fresh)]
    pub newsletter: NewsletterId,
    /// Its title.
    pub title: Line<120>,
    /// To whom it goes, of those who consent to it; to all where it is left out.
    #[serde(default)]
    pub segment: NewsletterSegment,
    /// Behind which position of the journal lies what moved; where it is left out, where the latest newsletter that was sent had
    /// been read to, and the journal's beginning where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<u64>,
}

impl Command for BeginNewsletter {
    const NAME: &'static str = "newsletter.begin";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = newsletter_stream(self.newsletter);
        desk.require([stream.clone()], [])?;
        if desk.get::<Newsletter>(&stream)?.is_some() {
            return Err(NewsletterError::AlreadyThere.into());
        }
        // Whom it goes to can be asked: an interest area that is not there is said now, and not when it is sent.
        super::send::terms(desk, &self.segment)?;
        let position = match self.position {
            Some(position) => position,
            None => {
                let read = sent(desk)?.into_iter().map(|(_, letter)| letter.position);
                read.max().unwrap_or(0)
            }
        };
        let event = NewsletterEvent::Begun {
            title: self.title.clone(),
            position,
            segment: self.segment.clone(),
        };
        desk.emit::<Newsletter>(&stream, &event)
    }
}

/// `newsletter.gather`: reads the journal on, and keeps of each thing that everybody may see the latest that is news. Sent each time
/// under a fresh id until it is answered with `nothing_to_do`. The three hundred latest things are kept. An approval ends with it. For
/// staff and the host's job.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GatherNewsletter {
    /// The newsletter.
    pub newsletter: NewsletterId,
}

impl Command for GatherNewsletter {
    const NAME: &'static str = "newsletter.gather";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let letter = unsent(desk, self.newsletter)?;
        let entries = desk.stretch(Stretch::new(letter.position, ENTRIES))?;
        let of_others = |entry: &Entry| {
            let body = entry.body.as_ref();
            body.is_none_or(|body| !matches!(body.stream.kind(), Newsletter::KIND | "outbox"))
        };
        // What is written here and in the outbox is no news, and is passed over once there is much of it.
        let full = u32::try_from(entries.len()).is_ok_and(|count| count == ENTRIES);
        if !full && !entries.iter().any(of_others) {
            return Err(DeskError::NothingToDo.into());
        }
        let position = entries
            .last()
            .map_or(letter.position, |entry| entry.position);
        let mut latest: SortedMap<StreamKey, FoundNews> = SortedMap::new();
        each(entries.iter().filter(|entry| of_others(entry)), |entry| {
            let Some(body) = &entry.body else {
                return Ok(());
            };
            let tag = tag_of(&body.event).unwrap_or_default();
            let tells = desk.town().registry().tells(tag);
            let Some(tells) = tells.filter(|tells| !tells.alone) else {
                return Ok(());
            };
            let Some(thing) = tells.thing(desk, &body.stream)? else {
                return Ok(());
            };
            // What is not to be seen by everybody is not proposed.
            if topical_is_public(desk, &thing)? {
                let found = FoundNews {
                    thing: thing.clone(),
                    event: tells.event.to_owned(),
                    at: body.at,
                };
                latest.insert(thing, found);
            }
            Ok(())
        })?;
        let mut found: Vec<FoundNews> = latest.into_iter().map(|(_, found)| found).collect();
        found.arrange_by(|one, other| (one.at, &one.thing).cmp(&(other.at, &other.thing)));
        let event = NewsletterEvent::Gathered { position, found };
        desk.emit::<Newsletter>(&newsletter_stream(self.newsletter), &event)
    }
}

/// `newsletter.edit`: says anew what the newsletter says, all of it: the order, the texts, and what is left out. An approval ends with
/// it. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EditNewsletter {
    /// The newsletter.
    pub newsletter: NewsletterId,
    /// The version that the editor saw, 0 where nobody has edited it: so nobody writes over what another wrote meanwhile.
    pub version: u32,
    /// Its title.
    pub title: Line<120>,
    /// Its title in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_english: Option<Line<120>>,
    /// What stands before the sections.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Text<4000>>,
    /// The same in English; the Danish one where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduction_english: Option<Text<4000>>,
    /// The items, in order, 60 at most.
    pub items: Vec<NewsletterItem>,
}

impl Command for EditNewsletter {
    const NAME: &'static str = "newsletter.edit";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let letter = unsent(desk, self.newsletter)?;
        // A person edits it: what a job wrote, nobody could be kept from approving.
        let Actor::Staff { staff } = desk.actor() else {
            return Err(DeskError::NotPermitted.into());
        };
        if letter.version != self.version {
            let version = letter.version;
            return Err(NewsletterError::Changed { version }.into());
        }
        let mut content = Content {
            introduction: self.introduction.clone(),
            introduction_english: self.introduction_english.clone(),
            items: self.items.clone(),
        };
        content.check(desk)?;
        content.keep_titles(desk)?;
        let event = NewsletterEvent::Edited {
            title: self.title.clone(),
            title_english: self.title_english.clone(),
            content: desk.text(Owner::Town, &content)?,
            by: staff,
        };
        desk.emit::<Newsletter>(&newsletter_stream(self.newsletter), &event)
    }
}

/// `newsletter.discard`: the newsletter will not be sent. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DiscardNewsletter {
    /// The newsletter.
    pub newsletter: NewsletterId,
}

impl Command for DiscardNewsletter {
    const NAME: &'static str = "newsletter.discard";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        unsent(desk, self.newsletter)?;
        let stream = newsletter_stream(self.newsletter);
        desk.emit::<Newsletter>(&stream, &NewsletterEvent::Discarded)
    }
}
