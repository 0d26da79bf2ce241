//! Reading records out of a tree. Every mistake is noted, and reading goes on; its place is put on it on the way out and
//! nowhere else, so that an input without mistakes pays nothing for it.

use std::borrow::Cow;

use crate::fault::{Expected, Fault, Place, Refusal, Wrong, is_plain};
use crate::json::to_json;
use crate::near::nearest;
use crate::tree::Tree;
use crate::write::{Write, to_tree};

/// How many mistakes are noted at most: hostile input makes no more work than that.
pub const FAULTS_MAX: usize = 100;

/// The field may be left out, or be null, which is the same.
pub const OPTIONAL: u8 = 1;
/// The field is not written where it is blank.
pub const SKIP_BLANK: u8 = 2;

/// The names of a record's fields.
#[derive(Debug)]
pub struct Names {
    /// Whether other fields are refused.
    pub strict: bool,
    /// Each field's name, with [`OPTIONAL`] and [`SKIP_BLANK`]; 64 at most.
    pub fields: &'static [(&'static str, u8)],
}

/// A type that can be read out of a tree.
pub trait Read: Sized {
    /// Reads it. `None` says that a mistake was noted.
    fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self>;

    /// Reads it where it is the name of a map's entry.
    fn read_key(text: Cow<'_, str>, reader: &mut Reader) -> Option<Self> {
        Self::read(Tree::Text(text), reader)
    }
}

/// Reads a whole value.
///
/// # Errors
/// All that is wrong with it, in the order in which it was met; never empty.
pub fn read<T: Read>(tree: Tree<'_>) -> Result<T, Vec<Fault>> {
    read_by(|reader| T::read(tree, reader))
}

/// The same, in a way of its own.
///
/// # Errors
/// As [`read`].
pub fn read_by<T>(way: impl FnOnce(&mut Reader) -> Option<T>) -> Result<T, Vec<Fault>> {
    let mut reader = Reader::default();
    let value = way(&mut reader);
    reader.finished(value.is_some());
    match value {
        Some(value) if reader.noted == 0 => Ok(value),
        _ => Err(reader.faults),
    }
}

/// Reads something only to tell what is wrong with it, and beside that, as [`Wrong::Changed`], what is kept otherwise than it
/// is written.
pub fn watch<T>(way: impl FnOnce(&mut Reader) -> Option<T>) -> Vec<Fault> {
    let mut reader = Reader {
        watches: true,
        ..Reader::default()
    };
    let is_read = way(&mut reader).is_some();
    reader.finished(is_read);
    reader.faults
}

/// Reads what the library wrote itself. `None` says that it is damaged.
#[must_use]
pub fn parse_own<T: Read>(json: &str) -> Option<T> {
    let mut value = None;
    let sound = own(json, &mut |tree, reader| {
        value = T::read(tree, reader);
        value.is_some()
    });
    value.filter(|_| sound)
}

/// Compiled once for all types.
fn own(json: &str, way: &mut dyn FnMut(Tree<'_>, &mut Reader) -> bool) -> bool {
    let Ok(tree) = Tree::parse(json) else {
        return false;
    };
    let mut reader = Reader::default();
    let is_read = way(tree, &mut reader);
    reader.finished(is_read);
    is_read && reader.noted == 0
}

/// How long a name may be, in bytes, that is shown as it was written.
const SHOWN_MAX: usize = 64;

/// A name without regard to how its words are joined.
fn folded(name: &str) -> impl Iterator<Item = char> {
    let letters = name.chars().filter(|c| !matches!(c, '_' | '-'));
    letters.map(|c| c.to_ascii_lowercase())
}

/// Notes what is wrong.
#[derive(Debug, Default)]
pub struct Reader {
    /// What was noted, with what is kept otherwise where somebody wishes to know that.
    faults: Vec<Fault>,
    /// How many of them are wrong.
    noted: usize,
    watches: bool,
}

/// Where a field's value is put.
pub trait Slot {
    /// Reads the value; nothing where a mistake was noted.
    fn fill(&mut self, tree: Tree<'_>, reader: &mut Reader);
}

impl<T: Read> Slot for Option<T> {
    fn fill(&mut self, tree: Tree<'_>, reader: &mut Reader) {
        *self = T::read(tree, reader);
    }
}

/// A field that is read in a way of its own.
#[derive(Debug)]
pub struct Via<T>(
    /// The value.
    pub Option<T>,
    /// The way.
    pub fn(Tree<'_>, &mut Reader) -> Option<T>,
);

impl<T> Slot for Via<T> {
    fn fill(&mut self, tree: Tree<'_>, reader: &mut Reader) {
        self.0 = (self.1)(tree, reader);
    }
}

impl Reader {
    /// Notes something wrong.
    #[cold]
    #[inline(never)]
    pub fn note(&mut self, wrong: Wrong) {
        if !self.is_full() {
            let places = Vec::new();
            self.faults.push(Fault { wrong, places });
            self.noted += 1;
        }
    }

    /// Whether somebody wishes to know what is kept otherwise than it is written.
    #[must_use]
    pub fn watches(&self) -> bool {
        self.watches
    }

    /// Notes that something is kept otherwise than it is written, by a name for how.
    pub fn changed(&mut self, how: &'static str) {
        if self.watches && self.faults.len() - self.noted < FAULTS_MAX {
            let (wrong, places) = (Wrong::Changed(how), Vec::new());
            self.faults.push(Fault { wrong, places });
        }
    }

    /// Whoever could not read something noted why.
    fn finished(&mut self, is_read: bool) {
        if !is_read && self.noted == 0 {
            self.note(Wrong::Type(Expected::Other));
        }
    }

    /// Whether no more is noted, so that nobody need read on.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.noted >= FAULTS_MAX
    }

    /// How many mistakes were noted so far.
    #[must_use]
    pub fn noted(&self) -> usize {
        self.noted
    }

    /// From where on what is noted next will lie.
    pub(crate) fn mark(&self) -> usize {
        self.faults.len()
    }

    /// Notes that something else is expected.
    #[cold]
    #[inline(never)]
    pub fn expected<T>(&mut self, expected: Expected) -> Option<T> {
        self.note(Wrong::Type(expected));
        None
    }

    #[cold]
    #[inline(never)]
    fn refuse(&mut self, refusal: &dyn Refusal) {
        self.note(Wrong::Value {
            code: refusal.code().into(),
            english: refusal.english(),
            danish: refusal.danish(),
        });
    }

    /// A name that nobody gave a field is not repeated, unless it is one of the record's, spelt otherwise.
    #[cold]
    #[inline(never)]
    fn note_unknown(&mut self, key: &str, names: &'static Names) {
        let own = |(name, _): &(&str, u8)| folded(name).eq(folded(key));
        // Whoever writes a name of ours otherwise adds a sign or two, and no more.
        let same = names.fields.iter().find(|field| own(field));
        let shown = is_plain(key) || key.len() <= SHOWN_MAX && same.is_some();
        let known = names.fields.iter().map(|(name, _)| *name);
        let meant = same.map(|(name, _)| *name).or_else(|| nearest(key, known));
        self.note(Wrong::UnknownField(
            if shown { key } else { "" }.into(),
            meant,
        ));
    }

    /// A value type's own answer.
    pub fn value<T, E: Refusal>(&mut self, answer: Result<T, E>) -> Option<T> {
        match answer {
            Ok(value) => Some(value),
            Err(refusal) => {
                self.refuse(&refusal);
                None
            }
        }
    }

    /// Reads what a value is made of, and makes it, unless something is wrong with that already.
    pub fn made_of<D: Read, T, E: Refusal>(
        &mut self,
        tree: Tree<'_>,
        make: impl FnOnce(D) -> Result<T, E>,
    ) -> Option<T> {
        let before = self.noted;
        let data = D::read(tree, self)?;
        if self.noted != before {
            return None;
        }
        self.value(make(data))
    }

    /// Puts a place on what was noted below it.
    pub(crate) fn under(&mut self, before: usize, place: impl FnOnce() -> Place) {
        if self.faults.len() != before {
            self.put_under(before, &place());
        }
    }

    #[cold]
    #[inline(never)]
    fn put_under(&mut self, before: usize, place: &Place) {
        for fault in self.faults.iter_mut().skip(before) {
            fault.places.push(place.clone());
        }
    }

    /// A text.
    pub fn text<'a>(&mut self, tree: Tree<'a>) -> Option<Cow<'a, str>> {
        match tree {
            Tree::Text(text) => Some(text),
            _ => self.expected(Expected::Text),
        }
    }

    /// Reads each item of a list. The second argument of `item` is how many they are, as far as it is known. Where it answers
    /// no, the rest is passed over.
    #[inline(never)]
    pub fn each(
        &mut self,
        tree: Tree<'_>,
        item: &mut dyn FnMut(Tree<'_>, usize, &mut Self) -> bool,
    ) -> Option<()> {
        let Some(items) = tree.items() else {
            return self.expected(Expected::List);
        };
        let hint = items.hint();
        for (index, tree) in items.enumerate() {
            let before = self.mark();
            let goes_on = match tree.broken() {
                None => item(tree, hint, self),
                Some(wrong) => {
                    self.note(wrong);
                    true
                }
            };
            self.under(before, || Place::Index(index));
            if !goes_on || self.is_full() {
                break;
            }
        }
        Some(())
    }

    /// Reads each entry of an object whose names are anything.
    #[inline(never)]
    pub fn each_entry(
        &mut self,
        tree: Tree<'_>,
        entry: &mut dyn FnMut(Cow<'_, str>, Tree<'_>, &mut Self),
    ) -> Option<()> {
        let Some(fields) = tree.fields() else {
            return self.expected(Expected::Object);
        };
        for field in fields {
            let before = self.mark();
            match field {
                Ok((name, tree)) => {
                    match tree.broken() {
                        None => entry(name.clone(), tree, self),
                        Some(wrong) => self.note(wrong),
                    }
                    self.under(before, || Place::Key(name.into()));
                }
                Err(wrong) => self.note(wrong),
            }
            if self.is_full() {
                break;
            }
        }
        Some(())
    }

    /// Notes that a key stands twice among an object's entries.
    #[cold]
    #[inline(never)]
    pub fn stands_twice(&mut self, key: &dyn Write) {
        let before = self.mark();
        self.note(Wrong::DuplicateKey);
        let name = match to_tree(key) {
            Tree::Text(text) => text.into_owned(),
            other => to_json(&other),
        };
        self.under(before, || Place::Key(name.into()));
    }

    /// Reads a record's fields into its slots.
    #[inline(never)]
    pub fn fields(
        &mut self,
        tree: Tree<'_>,
        names: &'static Names,
        slots: &mut [&mut dyn Slot],
    ) -> Option<()> {
        let Some(fields) = tree.fields() else {
            return self.expected(Expected::Object);
        };
        let (mut seen, mut next) = (0_u64, 0_usize);
        for field in fields {
            let (key, tree) = match field {
                Ok(field) => field,
                Err(wrong) => {
                    self.note(wrong);
                    continue;
                }
            };
            // Fields mostly come in the order of the type.
            let is_next = names.fields.get(next).is_some_and(|(name, _)| *name == key);
            let index = match is_next {
                true => Some(next),
                false => names.fields.iter().position(|(name, _)| *name == key),
            };
            let named =
                index.and_then(|at| Some((at, names.fields.get(at)?.0, slots.get_mut(at)?)));
            let Some((at, name, slot)) = named else {
                if names.strict {
                    self.note_unknown(&key, names);
                }
                continue;
            };
            if seen & (1 << at) != 0 {
                self.note(Wrong::DuplicateField(name));
                continue;
            }
            seen |= 1 << at;
            next = at + 1;
            // A field that may be left out is left out by a null, too: it is what languages without the first write.
            let optional = names
                .fields
                .get(at)
                .is_some_and(|(_, flags)| flags & OPTIONAL != 0);
            if optional && matches!(tree, Tree::Null) {
                continue;
            }
            let before = self.mark();
            match tree.broken() {
                None => slot.fill(tree, self),
                Some(wrong) => self.note(wrong),
            }
            self.under(before, || Place::Field(name));
            if self.is_full() {
                break;
            }
        }
        for (at, (name, flags)) in names.fields.iter().enumerate() {
            if flags & OPTIONAL == 0 && seen & (1 << at) == 0 {
                self.note(Wrong::MissingField(name));
            }
        }
        Some(())
    }
}
