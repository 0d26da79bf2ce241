//! serde's two traits, for whoever uses the types with a format of their own. It must say of each value what it is, as JSON,
//! CBOR or MessagePack do.

use serde::de::{Deserialize as _, Deserializer, Error as _};
use serde::ser::{Serialize as _, Serializer};

use crate::fault::{Fault, Wrong};
use crate::reader::{Read, read};
use crate::tree::Tree;
use crate::write::{Write, to_tree};

/// What `Deserialize` does for a type that can be read.
///
/// # Errors
/// What the format says, or a sentence that tells each mistake with its place and code.
pub fn deserialize<'de, T: Read, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    read(Tree::deserialize(deserializer)?).map_err(|faults| D::Error::custom(sentence(&faults)))
}

/// What `Serialize` does for a type that can be written.
///
/// # Errors
/// What the format says.
pub fn serialize<S: Serializer>(value: &dyn Write, serializer: S) -> Result<S::Ok, S::Error> {
    to_tree(value).serialize(serializer)
}

#[cold]
fn sentence(faults: &[Fault]) -> String {
    let told: Vec<String> = faults.iter().map(told).collect();
    told.join("; ")
}

fn told(fault: &Fault) -> String {
    let said = match &fault.wrong {
        Wrong::UnknownField(..) => "unknown field",
        Wrong::MissingField(_) => "missing field",
        Wrong::DuplicateField(_) | Wrong::DuplicateKey => "the field stands twice",
        Wrong::UnknownChoice(choices) => &format!("must be one of {}", choices.join(", ")),
        Wrong::Type(expected) => &format!("must be {}", expected.english()),
        Wrong::Changed(how) => how,
        Wrong::HalfAPair => "a text holds half a surrogate pair",
        Wrong::Value { code, english, .. } => &format!("{english} ({code})"),
    };
    let path = fault.path();
    let colon = if path.is_empty() { "" } else { ": " };
    format!("{path}{colon}{said}")
}

/// Reads a value type from a text by a function that checks it; gives `Deserialize` too.
#[macro_export]
macro_rules! read_text {
    ($name:ident, $read:expr) => {
        impl $crate::Read for $name {
            fn read(tree: $crate::Tree<'_>, reader: &mut $crate::Reader) -> Option<Self> {
                let text = reader.text(tree)?;
                let read: fn(&str) -> Result<Self, _> = $read;
                reader.value(read(&text))
            }
        }
        $crate::deserialize!($name);
    };
}

/// `Deserialize` for a type that can be read.
#[macro_export]
macro_rules! deserialize {
    ($name:ident $(<const $max:ident: $of:ty>)?) => {
        impl<'de $(, const $max: $of)?> $crate::serde::Deserialize<'de> for $name $(<$max>)? {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                $crate::deserialize(deserializer)
            }
        }
    };
}

/// `Serialize` for a type that can be written.
#[macro_export]
macro_rules! serialize {
    ($name:ident) => {
        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                $crate::serialize(self, serializer)
            }
        }
    };
}
