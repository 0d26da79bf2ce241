//! What a citizen follows.

use medborger_base::sorted::SortedMap;

use medborger_codec::{Described, Make, Read, Reader, Record, Shape, Sink, Tree, Write, nearest};

use super::NoticeError;
use crate::calendar::Language;
use crate::citizen::{Citizen, citizen_stream, event::CitizenEvent, present};
use crate::id::CitizenId;
use crate::journal::{
    Command, Desk, Halt, Owner, StreamKey, each, secret_key, topical_is_public, topical_title,
    vault_terms,
};
use crate::time::Timestamp;
use uuid::Uuid;

/// How the keys of the rows begin that say what somebody follows.
pub(super) const FOLLOWS: &str = "follows/";

/// How many things somebody follows at most.
const FOLLOWED_MAX: usize = 500;

/// What can be followed: a thing by its kind and id, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`, an interest area, as
/// `interest/health`, or all things of a kind that begin from now on, as `hearing`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Thing(String);

impl Thing {
    /// A thing, by its stream.
    #[must_use]
    pub fn new(stream: &StreamKey) -> Self {
        Self(stream.text().to_string())
    }

    /// All things of a kind.
    #[must_use]
    pub fn all_of(kind: &str) -> Self {
        Self(kind.to_owned())
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is one thing, not all of a kind.
    pub(crate) fn is_one(&self) -> bool {
        self.0.contains('/')
    }

    /// Its kind, and its id where it is one thing.
    pub(super) fn parts(&self) -> (&str, Option<&str>) {
        match self.0.split_once('/') {
            Some((kind, id)) => (kind, Some(id)),
            None => (&self.0, None),
        }
    }

    /// Why it can't be followed: the kind that was probably meant, where its own is none.
    fn unknown(&self, desk: &Desk<'_>) -> NoticeError {
        let (kind, id) = self.parts();
        let registry = desk.town().registry();
        let all = registry.rooms().iter().flat_map(|room| room.topical);
        let kinds = all.filter(|topical| id.is_some() || topical.all.is_some());
        let names: Vec<&str> = kinds.map(|topical| topical.kind).collect();
        match nearest(kind, names).filter(|meant| *meant != kind) {
            Some(meant) => NoticeError::KindMisspelt {
                meant: meant.to_owned(),
            },
            None => NoticeError::ThingUnknown,
        }
    }

    /// The title as everybody may see it; none where it is not to be seen, or can't be followed.
    pub(crate) fn title(
        &self,
        desk: &mut Desk<'_>,
        language: Language,
    ) -> Result<Option<String>, Halt> {
        let (kind, id) = self.parts();
        let Some(id) = id else {
            let all = desk.town().registry().topical(kind).and_then(|one| one.all);
            return Ok(all.map(|[english, danish]| language.pick(danish, english).to_owned()));
        };
        topical_title(desk, &StreamKey::new(kind, id))
    }
}

impl Write for Thing {
    fn write(&self, out: &mut dyn Sink) {
        out.text(&self.0);
    }
}

medborger_codec::serialize!(Thing);

impl Read for Thing {
    fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
        let text = reader.text(tree)?;
        if text.len() > 120 {
            return reader.value(Err(NoticeError::ThingUnknown));
        }
        // An id has many spellings, and one form.
        let one = text.split_once('/').and_then(|(kind, id)| {
            let id = Uuid::try_parse(id).ok()?;
            Some(format!("{kind}/{}", id.as_hyphenated()))
        });
        Some(Self(one.unwrap_or_else(|| text.into_owned())))
    }
}

medborger_codec::deserialize!(Thing);

impl Described for Thing {
    const SHAPE: &'static Shape = &Shape::Text {
        min: None,
        max: 120,
    };
}

/// What somebody follows, each since when.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
pub(super) struct Followed {
    pub(super) since: SortedMap<Thing, Timestamp>,
}

/// The vault key under which lies what a citizen follows.
pub(super) fn follows_key(citizen: CitizenId) -> String {
    format!("{FOLLOWS}{citizen}")
}

/// Index terms of things that are followed.
pub(super) fn terms_of<'t>(things: impl IntoIterator<Item = &'t Thing>) -> Vec<String> {
    let pairs = things.into_iter().map(|thing| ("follows", thing.0.clone()));
    vault_terms::<Citizen>(&pairs.collect::<Vec<_>>())
}

/// Loads a row of a citizen who is in the bank, for themself or staff.
pub(super) fn own_row<T: Read + Default>(
    desk: &mut Desk<'_>,
    citizen: CitizenId,
    key: &str,
) -> Result<T, Halt> {
    desk.require(
        [citizen_stream(citizen)],
        [key.to_owned(), secret_key(citizen)],
    )?;
    desk.must_be(citizen)?;
    present(desk, citizen)?;
    Ok(desk.vault(key)?.unwrap_or_default())
}

/// Loads what a citizen follows.
fn own(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<Followed, Halt> {
    own_row(desk, citizen, &follows_key(citizen))
}

/// Writes what a citizen follows.
fn put(
    desk: &mut Desk<'_>,
    citizen: CitizenId,
    before: &Followed,
    after: &Followed,
) -> Result<(), Halt> {
    let stream = citizen_stream(citizen);
    desk.reindex(
        &stream,
        &terms_of(before.since.keys()),
        &terms_of(after.since.keys()),
    );
    if after.since.is_empty() {
        desk.vault_delete(&follows_key(citizen));
    } else {
        desk.vault_put(Owner::Citizen(citizen), follows_key(citizen), after)?;
    }
    desk.emit::<Citizen>(&stream, &CitizenEvent::NoticesChanged)
}

/// `notice.follow`: follows a thing, an interest area, or all things of a kind. What happened before is not told.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FollowThing {
    /// The citizen.
    pub citizen: CitizenId,
    /// What: a thing by kind and id, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`, `hearing/…`, `team/…`, `need/…`; an interest
    /// area, as `interest/health`; or all of a kind that begin from now on, as `idea`, `hearing`, `team`, `need`.
    pub thing: Thing,
}

impl Command for FollowThing {
    const NAME: &'static str = "notice.follow";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let before = own(desk, self.citizen)?;
        if self.thing.title(desk, Language::Danish)?.is_none() {
            return Err(self.thing.unknown(desk).into());
        }
        if before.since.contains_key(&self.thing) {
            return Err(NoticeError::AlreadyFollowed.into());
        }
        if before.since.len() >= FOLLOWED_MAX {
            return Err(NoticeError::TooManyFollowed { max: FOLLOWED_MAX }.into());
        }
        let mut after = before.clone();
        after.since.insert(self.thing.clone(), desk.at());
        put(desk, self.citizen, &before, &after)
    }
}

/// `notice.unfollow`: follows something no longer, whether it is still there or not.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct UnfollowThing {
    /// The citizen.
    pub citizen: CitizenId,
    /// What: a thing by kind and id, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`, `hearing/…`, `team/…`, `need/…`; an interest
    /// area, as `interest/health`; or all of a kind that begin from now on, as `idea`, `hearing`, `team`, `need`.
    pub thing: Thing,
}

impl Command for UnfollowThing {
    const NAME: &'static str = "notice.unfollow";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let before = own(desk, self.citizen)?;
        let mut after = before.clone();
        if after.since.remove(&self.thing).is_none() {
            return Err(NoticeError::NotFollowed.into());
        }
        put(desk, self.citizen, &before, &after)
    }
}

/// The titles of things, as everybody may see them: what is needed for all is asked for together.
pub(crate) fn titles(
    desk: &mut Desk<'_>,
    things: impl IntoIterator<Item = Thing>,
    language: Language,
) -> Result<SortedMap<Thing, Option<String>>, Halt> {
    let mut titles = SortedMap::new();
    each(things, |thing| {
        if !titles.contains_key(&thing) {
            let title = thing.title(desk, language)?;
            titles.insert(thing, title);
        }
        Ok(())
    })?;
    Ok(titles)
}

/// The titles of things, as the public may see them.
pub(crate) fn public_titles(
    desk: &mut Desk<'_>,
    things: impl IntoIterator<Item = Thing>,
) -> Result<SortedMap<Thing, Option<String>>, Halt> {
    let mut titles = titles(desk, things, Language::Danish)?;
    let things: Vec<Thing> = titles.keys().cloned().collect();
    each(things, |thing| {
        let (kind, id) = thing.parts();
        let seen = match id {
            Some(id) => topical_is_public(desk, &StreamKey::new(kind, id))?,
            None => true,
        };
        if !seen {
            titles.insert(thing, None);
        }
        Ok(())
    })?;
    Ok(titles)
}

/// Something that a citizen follows.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct FollowedView {
    /// What.
    pub thing: Thing,
    /// Its title; absent where it is not to be seen any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Since when.
    pub since: Timestamp,
}

/// What a citizen follows, with titles.
pub(super) fn shown(
    desk: &mut Desk<'_>,
    followed: &Followed,
    language: Language,
) -> Result<Vec<FollowedView>, Halt> {
    let mut titles = titles(desk, followed.since.keys().cloned(), language)?;
    let view = |(thing, since): (&Thing, &Timestamp)| FollowedView {
        thing: thing.clone(),
        title: titles.remove(thing).flatten(),
        since: *since,
    };
    Ok(followed.since.iter().map(view).collect())
}
