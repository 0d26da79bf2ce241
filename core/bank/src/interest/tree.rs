//! Shaping the tree of interest areas, and walking it.

use medborger_base::sorted::{SortedMap, SortedSet};

use medborger_codec::{Make, Record};

use super::{Interest, InterestError, InterestEvent, InterestStatus, interest_stream};
use crate::identity::KleNumber;
use crate::journal::{Command, Desk, DeskError, Halt, Query};
use crate::key::{Key, Labels};

/// How many levels the tree has at most.
const LEVELS_MAX: usize = 8;

/// The seven topics that Hedensted's citizen bank named when it began, with their names in Danish and English.
const SEED: [(&str, &str, &str); 7] = [
    ("health", "Sundhed", "Health"),
    ("senior-life", "Fremtidens seniorliv", "Future senior life"),
    ("relatives", "Pårørendepolitik", "Policy for relatives"),
    (
        "climate-adaptation",
        "Lokal klimatilpasning",
        "Local climate adaptation",
    ),
    ("traffic", "Trafikale løsninger", "Traffic solutions"),
    ("growth", "Større vækst", "More growth"),
    ("children-youth", "Børn og unge", "Children and youth"),
];

fn existing(desk: &mut Desk<'_>, key: &Key) -> Result<Interest, Halt> {
    match desk.get::<Interest>(&interest_stream(key))? {
        Some(interest) => Ok(Interest::clone(&interest)),
        None => Err(InterestError::NotFound { key: key.clone() }.into()),
    }
}

/// The area itself, or the one that took its place, however often that happened.
fn resolve(desk: &mut Desk<'_>, key: &Key) -> Result<(Key, Interest), Halt> {
    let mut key = key.clone();
    loop {
        let interest = existing(desk, &key)?;
        match (
            interest.status == InterestStatus::Active,
            &interest.successor,
        ) {
            (true, _) => return Ok((key, interest)),
            // A merge into an area that itself was merged here is refused, so this ends.
            (false, Some(successor)) => key = successor.clone(),
            (false, None) => return Err(InterestError::Retired { key }.into()),
        }
    }
}

/// Refuses a key that no area ever had.
#[doc(hidden)]
pub fn must_exist(desk: &mut Desk<'_>, key: &Key) -> Result<(), Halt> {
    desk.require([interest_stream(key)], [])?;
    existing(desk, key).map(drop)
}

/// The areas themselves, or those that took their places.
#[doc(hidden)]
pub fn resolve_all(desk: &mut Desk<'_>, keys: &SortedSet<Key>) -> Result<SortedSet<Key>, Halt> {
    desk.require(keys.iter().map(interest_stream), [])?;
    keys.iter().map(|key| Ok(resolve(desk, key)?.0)).collect()
}

/// All areas there ever were.
fn whole_tree(desk: &mut Desk<'_>) -> Result<SortedMap<Key, Interest>, Halt> {
    let streams = desk.find_all::<Interest>("all", "yes".to_owned())?;
    desk.require(streams.iter().cloned(), [])?;
    let mut tree = SortedMap::new();
    for stream in streams {
        if let (Ok(key), Some(interest)) = (stream.id().parse(), desk.get::<Interest>(stream)?) {
            tree.insert(key, Interest::clone(&interest));
        }
    }
    Ok(tree)
}

/// An area, everything below it, and everything that was merged into any of it.
pub fn below(desk: &mut Desk<'_>, key: &Key) -> Result<SortedSet<Key>, Halt> {
    with_descendants(desk, &SortedSet::from_iter([key.clone()]))
}

/// These areas, everything below them, and everything that was merged into any of it.
pub(crate) fn with_descendants(
    desk: &mut Desk<'_>,
    keys: &SortedSet<Key>,
) -> Result<SortedSet<Key>, Halt> {
    let tree = whole_tree(desk)?;
    let mut wanted = SortedSet::new();
    for key in keys {
        let mut key = key.clone();
        let mut interest = tree
            .get(&key)
            .ok_or_else(|| InterestError::NotFound { key: key.clone() })?;
        while let Some((successor, next)) = interest
            .successor
            .as_ref()
            .and_then(|s| tree.get_key_value(s))
        {
            (key, interest) = (successor.clone(), next);
        }
        wanted.insert(key);
    }
    let belongs = |wanted: &SortedSet<Key>, interest: &Interest| match &interest.successor {
        Some(successor) => wanted.contains(successor),
        None => interest.parent.as_ref().is_some_and(|p| wanted.contains(p)),
    };
    Ok(grown(&tree, wanted, belongs))
}

/// Areas with all that belong to them, and to those that come along.
fn grown(
    tree: &SortedMap<Key, Interest>,
    mut wanted: SortedSet<Key>,
    belongs: impl Fn(&SortedSet<Key>, &Interest) -> bool,
) -> SortedSet<Key> {
    // Each round adds at least one area or ends.
    loop {
        let more: Vec<Key> = tree
            .iter()
            .filter(|(key, interest)| !wanted.contains(*key) && belongs(&wanted, interest))
            .map(|(key, _)| key.clone())
            .collect();
        if more.is_empty() {
            return wanted;
        }
        wanted.extend(more);
    }
}

/// These areas, all above them, and everything that was merged into any of it: whoever follows one of those follows what belongs
/// to these. An area that is not there is left out.
#[doc(hidden)]
pub fn followed_by(desk: &mut Desk<'_>, keys: &SortedSet<Key>) -> Result<SortedSet<Key>, Halt> {
    let tree = whole_tree(desk)?;
    let mut wanted = SortedSet::new();
    let mut next: Vec<Key> = keys.iter().cloned().collect();
    while let Some(key) = next.pop() {
        let Some(interest) = tree.get(&key) else {
            continue;
        };
        if wanted.insert(key) {
            next.extend(interest.successor.iter().chain(&interest.parent).cloned());
        }
    }
    let merged = |wanted: &SortedSet<Key>, interest: &Interest| {
        let successor = interest.successor.as_ref();
        successor.is_some_and(|successor| wanted.contains(successor))
    };
    Ok(grown(&tree, wanted, merged))
}

/// Checks that an area can lie below `parent`, and that `moved` does not come to lie below itself.
fn check_parent(
    desk: &mut Desk<'_>,
    parent: Option<&Key>,
    moved: Option<&Key>,
) -> Result<(), Halt> {
    let below = match moved {
        Some(key) => levels_below(&whole_tree(desk)?, key),
        None => 1,
    };
    let mut levels = below;
    let mut next = parent.cloned();
    while let Some(key) = next {
        if moved == Some(&key) {
            return Err(InterestError::Circle.into());
        }
        levels += 1;
        if levels > LEVELS_MAX {
            return Err(InterestError::TooDeep { max: LEVELS_MAX }.into());
        }
        next = existing(desk, &key)?.parent;
    }
    Ok(())
}

fn levels_below(tree: &SortedMap<Key, Interest>, key: &Key) -> usize {
    let children = tree
        .iter()
        .filter(|(_, child)| child.parent.as_ref() == Some(key));
    1 + children
        .map(|(child, _)| levels_below(tree, child))
        .max()
        .unwrap_or(0)
}

/// `interest.seed`: adds the seven topics that the first citizen bank named, those that are not there yet.
#[derive(Debug, Clone, PartialEq, Default, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SeedInterests {}

impl Command for SeedInterests {
    const NAME: &'static str = "interest.seed";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let mut seeds = Vec::new();
        for (key, danish, english) in SEED {
            let key: Key = key.parse()?;
            seeds.push((
                interest_stream(&key),
                Labels::new([("da", danish), ("en", english)])?,
            ));
        }
        desk.require(seeds.iter().map(|(stream, _)| stream.clone()), [])?;
        for (stream, labels) in seeds {
            if desk.get::<Interest>(&stream)?.is_none() {
                desk.emit::<Interest>(
                    &stream,
                    &InterestEvent::Added {
                        labels,
                        parent: None,
                        kle: None,
                    },
                )?;
            }
        }
        Ok(())
    }
}

/// `interest.add`: adds an area to the tree.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AddInterest {
    /// Its key, for ever.
    pub interest: Key,
    /// Its names by language.
    pub labels: Labels,
    /// The area above it; none at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Key>,
    /// Its number in KLE.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kle: Option<KleNumber>,
}

impl Command for AddInterest {
    const NAME: &'static str = "interest.add";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = interest_stream(&self.interest);
        desk.require(
            [stream.clone()]
                .into_iter()
                .chain(self.parent.iter().map(interest_stream)),
            [],
        )?;
        if desk.get::<Interest>(&stream)?.is_some() {
            return Err(InterestError::AlreadyThere {
                key: self.interest.clone(),
            }
            .into());
        }
        let parent = match &self.parent {
            Some(parent) => Some(resolve(desk, parent)?.0),
            None => None,
        };
        check_parent(desk, parent.as_ref(), None)?;
        let event = InterestEvent::Added {
            labels: self.labels.clone(),
            parent,
            kle: self.kle,
        };
        desk.emit::<Interest>(&stream, &event)
    }
}

/// `interest.rename`: gives an area other names or another KLE number. The key stays.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RenameInterest {
    /// The area.
    pub interest: Key,
    /// Its names by language.
    pub labels: Labels,
    /// Its number in KLE.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kle: Option<KleNumber>,
}

impl Command for RenameInterest {
    const NAME: &'static str = "interest.rename";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let before = existing(desk, &self.interest)?;
        if before.labels == self.labels && before.kle == self.kle {
            return Err(DeskError::NothingToDo.into());
        }
        let event = InterestEvent::Renamed {
            labels: self.labels.clone(),
            kle: self.kle,
        };
        desk.emit::<Interest>(&interest_stream(&self.interest), &event)
    }
}

/// `interest.move`: puts an area, with all below it, under another or at the top.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MoveInterest {
    /// The area.
    pub interest: Key,
    /// The area above it; none for the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Key>,
}

impl Command for MoveInterest {
    const NAME: &'static str = "interest.move";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let (key, before) = resolve(desk, &self.interest)?;
        let parent = match &self.parent {
            Some(parent) => Some(resolve(desk, parent)?.0),
            None => None,
        };
        if before.parent == parent {
            return Err(DeskError::NothingToDo.into());
        }
        check_parent(desk, parent.as_ref(), Some(&key))?;
        desk.emit::<Interest>(&interest_stream(&key), &InterestEvent::Moved { parent })
    }
}

/// `interest.merge`: merges an area into another. Who followed it follows the other; what lay below it moves along.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MergeInterest {
    /// The area that ends.
    pub interest: Key,
    /// The area that takes its place.
    pub into: Key,
}

impl Command for MergeInterest {
    const NAME: &'static str = "interest.merge";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let (key, _) = resolve(desk, &self.interest)?;
        let (into, _) = resolve(desk, &self.into)?;
        // An area can take the place of one above it only after it was moved out from under it.
        check_parent(desk, Some(&into), Some(&key))?;
        // What lies below it is written to first.
        desk.about(&key);
        let tree = whole_tree(desk)?;
        let below = tree
            .iter()
            .filter(|(_, area)| area.parent.as_ref() == Some(&key));
        for (child, _) in below {
            let event = InterestEvent::Moved {
                parent: Some(into.clone()),
            };
            desk.emit::<Interest>(&interest_stream(child), &event)?;
        }
        desk.emit::<Interest>(&interest_stream(&key), &InterestEvent::Merged { into })
    }
}

/// `interest.retire`: no longer offers an area. Who follows it is still found.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RetireInterest {
    /// The area.
    pub interest: Key,
}

impl Command for RetireInterest {
    const NAME: &'static str = "interest.retire";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        if existing(desk, &self.interest)?.status != InterestStatus::Active {
            return Err(InterestError::Retired {
                key: self.interest.clone(),
            }
            .into());
        }
        desk.emit::<Interest>(&interest_stream(&self.interest), &InterestEvent::Retired)
    }
}

/// `interest.tree`: the whole tree, for everybody.
#[derive(Debug, Clone, PartialEq, Default, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowInterests {}

/// All interest areas.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct InterestTree {
    /// The areas, those that were merged or retired included, in the order of their keys.
    pub interests: Vec<InterestView>,
}

/// One interest area.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct InterestView {
    /// Its key.
    pub interest: Key,
    /// Its names by language.
    pub labels: Labels,
    /// The area above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Key>,
    /// Its number in KLE.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kle: Option<KleNumber>,
    /// How it stands.
    pub status: InterestStatus,
    /// The area that took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<Key>,
}

impl Query for ShowInterests {
    const NAME: &'static str = "interest.tree";
    type View = InterestTree;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<InterestTree, Halt> {
        let view = |(interest, area): (Key, Interest)| InterestView {
            interest,
            labels: area.labels,
            parent: area.parent,
            kle: area.kle,
            status: area.status,
            successor: area.successor,
        };
        Ok(InterestTree {
            interests: whole_tree(desk)?.into_iter().map(view).collect(),
        })
    }
}
