//! Reading the journal on, and laying lines into inboxes.

use medborger_base::sorted::{SortedSet, tree_of};
use medborger_codec::{Make, Record};

use super::area::{area, areas_of, follows_area};
use super::follow::{Followed, Thing, follows_key, terms_of};
use super::ground::NEWSLETTER;
use super::inbox::line_of;
use super::line::{LINES_MAX, Line, Sending, line_key, lines_of};
use super::wishes::{Kept, quarter_of, wishes_key};
use super::{GatherPlace, Outbox, OutboxEvent, outbox, outbox_stream};
use crate::calendar::Language;
use crate::citizen::{Citizen, CitizenStatus, Profile, citizen_of, citizen_stream, profile_key};
use crate::id::CitizenId;
use crate::journal::{
    Audience, Command, Desk, DeskError, Entry, EntryBody, Find, Halt, Listeners, NewsReason, Owner,
    Stream as _, StreamKey, Stretch, Tells, each, tag_of, vault_terms,
};
use crate::key::Key;
use crate::time::Timestamp;

/// How many entries are read at once.
const ENTRIES: u32 = 500;
/// At how many events that are news is looked at once.
const NEWS: u32 = 16;
/// As how many people a part of an audience counts that has fewer: so no command looks at very many parts.
const PART: u32 = 100;
/// About how many people are told at once.
const PEOPLE: u32 = 500;
/// News that is older than so many days when it is gathered is not sent any more: fourteen.
const FRESH_MICROS: i64 = 14 * 24 * 60 * 60 * 1_000_000;

/// `notice.gather`: reads the journal on from where it was read last, and lays a line into the inbox of everybody whom something
/// concerns. What is more than fourteen days old by then is not sent any more. For the host's job: it sends this, each time under
/// a fresh id, until it is answered with `nothing_to_do`. Two servers that do it at once tell nobody twice.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GatherNews {
    /// At about how many people is looked at once: 500 unless said otherwise, and at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_once: Option<u32>,
}

impl Command for GatherNews {
    const NAME: &'static str = "notice.gather";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let outbox = outbox(desk)?;
        let entries = desk.stretch(Stretch::new(outbox.position, ENTRIES))?;
        let of_others = |entry: &Entry| {
            let body = entry.body.as_ref();
            body.is_none_or(|body| body.stream.kind() != Outbox::KIND)
        };
        // Entries of its own are passed over once there are many.
        let full = u32::try_from(entries.len()).is_ok_and(|count| count == ENTRIES);
        if outbox.place.is_none() && !full && !entries.iter().any(of_others) {
            return Err(DeskError::NothingToDo.into());
        }
        let at_once = self.at_once.unwrap_or(PEOPLE).clamp(1, PEOPLE);
        let mut reading = Reading {
            at_once,
            told: 0,
            looked: 0,
            due: SortedSet::new(),
            place: None,
        };
        let (mut position, mut place, mut news) = (outbox.position, outbox.place, 0);
        // What several entries need is loaded together.
        each(entries, |entry| {
            if reading.place.is_some() || news >= NEWS {
                return Ok(());
            }
            if let Some(body) = &entry.body {
                let tells = reading.read(desk, entry.position, body, place.take());
                news += u32::from(!matches!(tells, Ok(false)));
                tells?;
                if reading.place.is_some() {
                    return Ok(());
                }
            }
            position = entry.position;
            Ok(())
        })?;
        let event = OutboxEvent::Gathered {
            position,
            place: reading.place,
            told: reading.told,
            due: reading.due,
        };
        desk.emit::<Outbox>(&outbox_stream(), &event)
    }
}

/// What came of reading so far.
struct Reading {
    /// At how many people is looked.
    at_once: u32,
    told: u32,
    /// At how many people was looked.
    looked: u32,
    due: SortedSet<u32>,
    /// Where it stopped, because as many were told as are told at once.
    place: Option<GatherPlace>,
}

/// Those who follow: the thing itself, then all of its kind and its areas where it begins.
const FOLLOWING: [NewsReason; 3] = [
    NewsReason::Follows,
    NewsReason::FollowsArea,
    NewsReason::FollowsKind,
];

impl Reading {
    /// Tells what an entry tells, from a place in its audience on. Whether it tells anything.
    fn read(
        &mut self,
        desk: &mut Desk<'_>,
        position: u64,
        body: &EntryBody,
        from: Option<GatherPlace>,
    ) -> Result<bool, Halt> {
        let tag = tag_of(&body.event).unwrap_or_default();
        let Some(tells) = desk.town().registry().tells(tag) else {
            return Ok(false);
        };
        let Some(thing) = tells.thing(desk, &body.stream)? else {
            return Ok(true);
        };
        let begins = tells.begins && begins(desk, position, &thing)?;
        let areas = match begins {
            true => areas_of(desk, &thing)?,
            false => SortedSet::new(),
        };
        let news = News {
            begins,
            areas,
            position,
            at: body.at,
            entry: body,
            thing,
            tells,
        };
        let begin = from.unwrap_or(GatherPlace {
            audience: 0,
            from: 0,
        });
        let audiences = tells.audiences.len() + FOLLOWING.len();
        for number in usize::try_from(begin.audience).unwrap_or(usize::MAX)..audiences {
            let audience = u32::try_from(number).unwrap_or(u32::MAX);
            let mut from = match audience == begin.audience {
                true => begin.from,
                false => 0,
            };
            loop {
                if self.looked >= self.at_once {
                    self.place = Some(GatherPlace { audience, from });
                    return Ok(true);
                }
                let (reason, listeners) = news.listeners(desk, number, from, self.at_once)?;
                let count = u32::try_from(listeners.citizens.len()).unwrap_or(u32::MAX);
                self.looked = self.looked.saturating_add(match listeners.next {
                    Some(_) => count.max(PART),
                    None => count,
                });
                news.tell(desk, reason, &listeners.citizens, self)?;
                match listeners.next {
                    Some(next) => from = next,
                    None => break,
                }
            }
        }
        Ok(true)
    }
}

/// Whether a thing is told for the first time to those who follow its kind or its areas: what opens again does not tell everybody
/// again.
fn begins(desk: &mut Desk<'_>, position: u64, thing: &StreamKey) -> Result<bool, Halt> {
    let key = format!("{BEGUN}{thing}");
    match desk.vault::<u64>(&key)? {
        Some(first) => Ok(first == position),
        None => {
            desk.vault_put(Owner::Town, key, &position)?;
            Ok(true)
        }
    }
}

/// How the keys of the rows begin that say with which entry a thing began.
pub(super) const BEGUN: &str = "begun/";

/// Something that is told.
struct News<'e> {
    /// Whether those are told who follow its kind or its areas.
    begins: bool,
    /// The interest areas by which it is followed then.
    areas: SortedSet<Key>,
    position: u64,
    at: Timestamp,
    entry: &'e EntryBody,
    thing: StreamKey,
    tells: &'static Tells,
}

impl News<'_> {
    /// A part of an audience, by its number: those whom the event names, then those who follow.
    fn listeners(
        &self,
        desk: &mut Desk<'_>,
        number: usize,
        from: u32,
        at_once: u32,
    ) -> Result<(NewsReason, Listeners), Halt> {
        if let Some(Audience {
            reason, listening, ..
        }) = self.tells.audiences.get(number)
        {
            return Ok((*reason, listening(desk, self.entry, from)?));
        }
        let number = number - self.tells.audiences.len();
        let reason = FOLLOWING
            .get(number)
            .copied()
            .unwrap_or(NewsReason::Follows);
        // What is not to be seen is told to those alone whose it is.
        let seen = Thing::new(&self.thing)
            .title(desk, Language::Danish)?
            .is_some();
        let terms = match seen && !self.tells.alone {
            true => self.terms(reason),
            false => SortedSet::new(),
        };
        if terms.is_empty() {
            return Ok((reason, Listeners::default()));
        }
        let followers = page_of(desk, "followers", vec![terms], from, at_once)?;
        Ok((reason, followers))
    }

    /// The index terms of citizens who follow for a reason.
    fn terms(&self, reason: NewsReason) -> SortedSet<String> {
        let terms: Vec<String> = match reason {
            NewsReason::Follows => terms_of([&Thing::new(&self.thing)]),
            _ if !self.begins => Vec::new(),
            NewsReason::FollowsKind => terms_of([&Thing::all_of(self.thing.kind())]),
            _ => {
                let things: Vec<Thing> = self.areas.iter().map(area).collect();
                let interests = self.areas.iter().map(|area| ("interest", area.to_string()));
                let interests: Vec<(&str, String)> = interests.collect();
                let mut terms = terms_of(&things);
                terms.extend(vault_terms::<Citizen>(&interests));
                terms
            }
        };
        terms.into_iter().collect()
    }

    /// Lays a line into each of these inboxes that has none about it yet.
    fn tell(
        &self,
        desk: &mut Desk<'_>,
        reason: NewsReason,
        citizens: &[CitizenId],
        reading: &mut Reading,
    ) -> Result<(), Halt> {
        let streams = citizens.iter().map(|citizen| citizen_stream(*citizen));
        let rows = citizens.iter().flat_map(|citizen| {
            [
                line_key(*citizen, self.position),
                wishes_key(*citizen),
                follows_key(*citizen),
                profile_key(*citizen),
            ]
        });
        desk.require(streams, rows)?;
        let full: Vec<CitizenId> = citizens
            .iter()
            .copied()
            .filter(|citizen| self.trims(*citizen))
            .collect();
        desk.require_ranges(full.iter().map(|citizen| lines_of(*citizen)))?;
        for citizen in full {
            trim(desk, citizen)?;
        }
        let by = match self.tells.by {
            Some(listening) => listening(desk, self.entry, 0)?.citizens,
            None => Vec::new(),
        };
        let when = match self.tells.when {
            Some(when) if !citizens.is_empty() => when(desk, self.entry)?,
            _ => None,
        };
        for citizen in citizens.iter().filter(|citizen| !by.contains(citizen)) {
            self.tell_one(desk, reason, *citizen, when, reading)?;
        }
        Ok(())
    }

    /// Whether this is a time to look at how full an inbox is: about one line in 64, other ones for each citizen. So an inbox that
    /// is neither read nor written out of stays within bounds, and telling a crowd loads few inboxes.
    fn trims(&self, citizen: CitizenId) -> bool {
        let (_, low) = citizen.uuid().as_u64_pair();
        (self.position ^ low).is_multiple_of(64)
    }

    fn tell_one(
        &self,
        desk: &mut Desk<'_>,
        reason: NewsReason,
        citizen: CitizenId,
        when: Option<Timestamp>,
        reading: &mut Reading,
    ) -> Result<(), Halt> {
        let key = line_key(citizen, self.position);
        let Some(state) = desk.get::<Citizen>(&citizen_stream(citizen))? else {
            return Ok(());
        };
        let law = self.tells.law(reason);
        if state.status == CitizenStatus::Left && law.is_none()
            || !self.concerns(desk, reason, citizen, state.enrolled_at)?
        {
            return Ok(());
        }
        let known: Option<Line> = desk.vault(&key)?;
        let kept: Kept = desk.vault(&wishes_key(citizen))?.unwrap_or_default();
        let fresh = desk.at().micros() - self.at.micros() <= FRESH_MICROS;
        // A break is a break from what one follows, not from answers.
        let wanted = reason.is_own() || state.status == CitizenStatus::Active;
        let now = desk.at().to_utc();
        let due = match law {
            Some(_) => Some(kept.wishes.after_quiet(now)),
            None => kept.wishes.due(reason, now).filter(|_| fresh && wanted),
        };
        let quarter = due.map(quarter_of);
        // Whoever is told already is told for another reason only where that is why it is sent.
        match &known {
            Some(line) if line.sending != Sending::Kept || quarter.is_none() => return Ok(()),
            Some(_) => {}
            None => reading.told += 1,
        }
        if let Some(quarter) = quarter {
            desk.reindex(&citizen_stream(citizen), &[], &due_terms([quarter]));
            reading.due.insert(quarter);
        }
        let line = Line {
            event: self.tells.event.to_owned(),
            thing: self.thing.clone(),
            reason,
            at: self.at,
            when,
            sending: quarter.map_or(Sending::Kept, Sending::queued),
        };
        desk.vault_put(Owner::Citizen(citizen), key, &line)?;
        Ok(())
    }

    /// Whether whoever follows did so when it happened.
    fn concerns(
        &self,
        desk: &mut Desk<'_>,
        reason: NewsReason,
        citizen: CitizenId,
        enrolled_at: Timestamp,
    ) -> Result<bool, Halt> {
        let followed: Followed = desk.vault(&follows_key(citizen))?.unwrap_or_default();
        let thing = match reason {
            NewsReason::Follows => Thing::new(&self.thing),
            NewsReason::FollowsKind => Thing::all_of(self.thing.kind()),
            // The profile has no date.
            NewsReason::FollowsArea => {
                let profile: Profile = desk.vault(&profile_key(citizen))?.unwrap_or_default();
                let follows = follows_area(&self.areas, &followed, &profile, self.at);
                return Ok(follows && enrolled_at <= self.at);
            }
            // The newsletter is for whoever consents now, whenever that was given.
            NewsReason::Subscribes => {
                let state = desk.get::<Citizen>(&citizen_stream(citizen))?;
                return Ok(state.is_some_and(|state| state.consents_to(NEWSLETTER)));
            }
            _ => return Ok(enrolled_at <= self.at),
        };
        let since = followed.since.get(&thing);
        Ok(since.is_some_and(|since| *since <= self.at))
    }
}

/// Deletes what an inbox holds beyond what is kept, but for what is still to be sent.
fn trim(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<(), Halt> {
    let rows = desk.range(&lines_of(citizen))?;
    let old = rows.iter().skip(LINES_MAX).filter_map(|row| {
        let (_, line) = line_of(row)?;
        let waits = matches!(line.sending, Sending::Queued { .. } | Sending::Taken { .. });
        (!waits).then(|| row.key.clone())
    });
    let old: Vec<String> = old.collect();
    old.iter().for_each(|key| desk.vault_delete(key));
    Ok(())
}

/// How the key of the row begins that says up to whom the followers of something were told.
pub(super) const REACHED: &str = "reached/";

/// A page of the citizens who hold one of the terms of each set, in the order of their ids. Up to whom it came says a row that is the
/// last one's own, under a name for these readings: the journal knows how many pages there were, and where that citizen is erased
/// meanwhile, it begins again and tells nobody twice.
pub(crate) fn page_of(
    desk: &mut Desk<'_>,
    name: &str,
    terms: Vec<SortedSet<String>>,
    page: u32,
    at_once: u32,
) -> Result<Listeners, Halt> {
    let key = format!("{REACHED}{name}");
    desk.require([], [key.clone()])?;
    let last = desk.row_citizen(&key)?.filter(|_| page > 0);
    let most = usize::try_from(at_once).unwrap_or(usize::MAX);
    let found = desk.find(&Find::page(terms, last.map(citizen_stream), most))?;
    let citizens: Vec<CitizenId> = found.streams.iter().filter_map(citizen_of).collect();
    match citizens.last().filter(|_| found.streams.len() == most) {
        Some(last) => {
            desk.vault_put(Owner::Citizen(*last), key, &page)?;
            Ok(Listeners::new(citizens, page.checked_add(1)))
        }
        None => {
            if desk.has_row(&key)? {
                desk.vault_delete(&key);
            }
            Ok(Listeners::new(citizens, None))
        }
    }
}

/// The index terms of citizens for whom news is due.
pub(super) fn due_terms(quarters: impl IntoIterator<Item = u32>) -> Vec<String> {
    let quarters = tree_of(quarters);
    let pair = |quarter: u32| ("due", quarter.to_string());
    vault_terms::<Citizen>(&quarters.into_iter().map(pair).collect::<Vec<_>>())
}
