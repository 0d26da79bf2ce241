//! What is wrong with an input, and where.

use std::fmt::Write as _;

/// Why a value type does not take a value. Nothing of the input may stand in it.
pub trait Refusal {
    /// The stable code.
    fn code(&self) -> &str;
    /// The sentence in English.
    fn english(&self) -> String;
    /// The sentence in Danish.
    fn danish(&self) -> String;
}

/// Something wrong, and the way to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// What is wrong.
    pub wrong: Wrong,
    /// The steps to it, from the inside out.
    pub(crate) places: Vec<Place>,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    /// A field that the record does not have; empty where it may be anything that somebody wrote. Then the one of its fields that
    /// may be meant.
    UnknownField(Box<str>, Option<&'static str>),
    /// A field that the record must have.
    MissingField(&'static str),
    /// A field that stands twice.
    DuplicateField(&'static str),
    /// A name that stands twice in a map.
    DuplicateKey,
    /// None of the choices, which are these.
    UnknownChoice(&'static [&'static str]),
    /// A value of another type, or out of its range.
    Type(Expected),
    /// Nothing: it is kept otherwise than it is written, by this name for how.
    Changed(&'static str),
    /// A text with half of a surrogate pair in it.
    HalfAPair,
    /// What a value type says itself.
    Value {
        /// Its code.
        code: Box<str>,
        /// Its sentence in English.
        english: String,
        /// Its sentence in Danish.
        danish: String,
    },
}

/// What may stand where something else stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A whole number within these bounds, both inclusive.
    Whole(i64, u64),
    /// A number.
    Number,
    /// True or false.
    Truth,
    /// A list.
    List,
    /// A list of so many items.
    Items(usize),
    /// An object.
    Object,
    /// A name, or an object of one field.
    Choice,
    /// No more than the name.
    Name,
    /// A day.
    Day,
    /// A time of day.
    Time,
    /// An instant.
    Instant,
    /// Something else.
    Other,
}

impl Expected {
    /// In English, as it follows "must be".
    #[must_use]
    pub fn english(self) -> String {
        match self {
            Self::Text => "a text".to_owned(),
            Self::Whole(min, max) => format!("a whole number from {min} to {max}"),
            Self::Number => "a number".to_owned(),
            Self::Truth => "true or false".to_owned(),
            Self::List => "a list".to_owned(),
            Self::Items(count) => format!("a list of {count}"),
            Self::Object => "an object".to_owned(),
            Self::Choice => "the name of a choice, or an object with its name alone".to_owned(),
            Self::Name => "no more than the name of the choice".to_owned(),
            Self::Day => "a day, as 2026-01-15".to_owned(),
            Self::Time => "a time of day, as 16:30:00".to_owned(),
            Self::Instant => "an instant, as 2026-01-15T17:00:00+01:00".to_owned(),
            Self::Other => "of another type".to_owned(),
        }
    }

    /// In Danish, as it follows "skal være".
    #[must_use]
    pub fn danish(self) -> String {
        match self {
            Self::Text => "en tekst".to_owned(),
            Self::Whole(min, max) => format!("et helt tal fra {min} til {max}"),
            Self::Number => "et tal".to_owned(),
            Self::Truth => "true eller false".to_owned(),
            Self::List => "en liste".to_owned(),
            Self::Items(count) => format!("en liste med {count}"),
            Self::Object => "et objekt".to_owned(),
            Self::Choice => "navnet på et valg eller et objekt med navnet alene".to_owned(),
            Self::Name => "navnet på valget alene".to_owned(),
            Self::Day => "en dag, som 2026-01-15".to_owned(),
            Self::Time => "et klokkeslæt, som 16:30:00".to_owned(),
            Self::Instant => "et tidspunkt, som 2026-01-15T17:00:00+01:00".to_owned(),
            Self::Other => "af en anden type".to_owned(),
        }
    }
}

/// A step on the way to what is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    /// Into a list.
    Index(usize),
    /// Into a record.
    Field(&'static str),
    /// Into a map.
    Key(Box<str>),
}

impl Fault {
    /// The way to it, dotted, as `versions[2].text`; empty where it is the input as a whole.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for place in self.places.iter().rev() {
            match place {
                // Writing to a string cannot fail.
                Place::Index(index) => _ = write!(path, "[{index}]"),
                Place::Field(name) => dot(&mut path, name),
                Place::Key(name) if is_plain(name) => dot(&mut path, name),
                Place::Key(_) => {}
            }
        }
        match &self.wrong {
            Wrong::UnknownField(name, _) if !name.is_empty() => dot(&mut path, name),
            Wrong::MissingField(name) | Wrong::DuplicateField(name) => dot(&mut path, name),
            _ => {}
        }
        path
    }
}

fn dot(path: &mut String, name: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(name);
}

/// Whether a name looks like a name of a field, in Rust and Python or in JavaScript.
pub(crate) fn is_plain(name: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphabetic() || c == '_';
    let begins = |c: char| c.is_ascii_lowercase() || c == '_';
    name.len() <= 40 && name.starts_with(begins) && name.chars().all(letter)
}
