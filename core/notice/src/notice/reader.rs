//! Whether a line still goes to whoever it was laid down for, as they wish now.

use chrono::{DateTime, Utc};
use medborger_base::sorted::{SortedMap, SortedSet};

use super::area::{areas_of, follows_area};
use super::follow::{Followed, Thing, follows_key, titles};
use super::ground::NEWSLETTER;
use super::line::Line;
use super::wishes::{Kept, quarter_of, wishes_key};
use crate::calendar::Language;
use crate::citizen::{
    Citizen, CitizenStatus, ContactChannel, Identity, Profile, citizen_stream, identity_key,
    profile_key,
};
use crate::id::CitizenId;
use crate::journal::{Desk, Halt, Law, NewsReason, StreamKey, each};
use crate::key::Key;

/// Somebody who is written to.
pub(super) struct Reader {
    pub(super) citizen: CitizenId,
    pub(super) kept: Kept,
    pub(super) identity: Option<Identity>,
    followed: Followed,
    profile: Profile,
    status: CitizenStatus,
    /// Whether they consent to the newsletter.
    subscribes: bool,
}

/// When a line goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goes {
    /// Now.
    Now,
    /// From a quarter of an hour on.
    From(u32),
    /// Not at all.
    Never,
}

/// Loads those who are written to, for all together. Who is no longer there is left out.
pub(super) fn readers(desk: &mut Desk<'_>, citizens: &[CitizenId]) -> Result<Vec<Reader>, Halt> {
    desk.require(
        citizens.iter().map(|citizen| citizen_stream(*citizen)),
        citizens.iter().flat_map(|citizen| {
            [
                wishes_key(*citizen),
                identity_key(*citizen),
                follows_key(*citizen),
                profile_key(*citizen),
            ]
        }),
    )?;
    let mut readers = Vec::with_capacity(citizens.len());
    for citizen in citizens {
        if let Some(state) = desk.get::<Citizen>(&citizen_stream(*citizen))? {
            readers.push(Reader {
                citizen: *citizen,
                kept: desk.vault(&wishes_key(*citizen))?.unwrap_or_default(),
                identity: desk.vault(&identity_key(*citizen))?,
                followed: desk.vault(&follows_key(*citizen))?.unwrap_or_default(),
                profile: desk.vault(&profile_key(*citizen))?.unwrap_or_default(),
                status: state.status,
                subscribes: state.consents_to(NEWSLETTER),
            });
        }
    }
    Ok(readers)
}

/// What lines are about: titles as they are to be seen, and interest areas.
pub(super) struct Subjects {
    titles: SortedMap<Thing, Option<String>>,
    areas: SortedMap<StreamKey, SortedSet<Key>>,
}

impl Subjects {
    /// Loads what some lines are about, for all together.
    pub(super) fn of<'l>(
        desk: &mut Desk<'_>,
        lines: impl Iterator<Item = &'l Line> + Clone,
    ) -> Result<Self, Halt> {
        let things: SortedSet<Thing> = lines.clone().map(|line| Thing::new(&line.thing)).collect();
        let by_area = lines.filter(|line| line.reason == NewsReason::FollowsArea);
        let streams: SortedSet<StreamKey> = by_area.map(|line| line.thing.clone()).collect();
        let mut areas = SortedMap::new();
        each(streams, |thing| {
            let of = areas_of(desk, &thing)?;
            areas.insert(thing, of);
            Ok(())
        })?;
        let titles = titles(desk, things, Language::Danish)?;
        Ok(Self { titles, areas })
    }

    /// The title of what a line is about; none where it is not to be seen.
    pub(super) fn title(&self, line: &Line) -> Option<&str> {
        self.titles.get(&Thing::new(&line.thing))?.as_deref()
    }
}

impl Reader {
    /// By which way somebody can be reached; by none where they have left, wish none, or messages come back.
    pub(super) fn channel(&self) -> ContactChannel {
        match &self.identity {
            Some(identity)
                if self.status != CitizenStatus::Left && !self.kept.comes_back(identity) =>
            {
                identity.contact
            }
            _ => ContactChannel::None,
        }
    }

    /// When a line goes, as its reader wishes now.
    pub(super) fn goes(&self, desk: &Desk<'_>, line: &Line, subjects: &Subjects) -> Goes {
        let (at, wishes) = (desk.at(), &self.kept.wishes);
        let now = at.to_utc();
        // What a law demands goes to everybody who can be reached at all, whatever they wish or what came back.
        if law_of(desk, line).is_some() {
            let identity = self.identity.as_ref();
            let reached = identity.is_some_and(|who| who.contact != ContactChannel::None);
            return Goes::at(Some(wishes.after_quiet(now)).filter(|_| reached), now);
        }
        let follows = |thing: &Thing| self.followed.since.contains_key(thing);
        let still = match line.reason {
            NewsReason::Follows => follows(&Thing::new(&line.thing)),
            NewsReason::FollowsKind => follows(&Thing::all_of(line.thing.kind())),
            NewsReason::FollowsArea => subjects
                .areas
                .get(&line.thing)
                .is_some_and(|areas| follows_area(areas, &self.followed, &self.profile, at)),
            NewsReason::Subscribes => self.subscribes,
            _ => true,
        };
        // Of what is no longer to be seen only those are told whose it is; a break is a break from what one follows.
        let own = line.reason.is_own();
        let seen = subjects.title(line).is_some();
        let active = self.status == CitizenStatus::Active;
        let wanted = still && (own || seen && active) && self.channel() != ContactChannel::None;
        let due = wishes.due(line.reason, line.at.to_utc());
        // What is due in quiet hours waits for their end.
        let due = due.map(|due| wishes.after_quiet(due.max(now)));
        Goes::at(due.filter(|_| wanted), now)
    }
}

impl Goes {
    /// From an instant on; not at all where there is none.
    fn at(due: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Self {
        match due.map(quarter_of) {
            None => Self::Never,
            Some(quarter) if quarter > quarter_of(now) => Self::From(quarter),
            Some(_) => Self::Now,
        }
    }
}

/// The law that says that a line is told, where one does.
pub(super) fn law_of(desk: &Desk<'_>, line: &Line) -> Option<&'static Law> {
    let tells = desk.town().registry().tells(&line.event)?;
    tells.law(line.reason)
}
