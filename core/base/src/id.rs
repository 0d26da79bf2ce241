//! Typed identifiers, so that an idea's id can't be handed in where a citizen's belongs.

use std::fmt;
use std::str::FromStr;

#[doc(hidden)]
pub use uuid::{Uuid, fmt::Hyphenated};

crate::error::errors! {
    /// Why an identifier was not accepted.
    IdError {
        /// Not a UUID.
        NotAUuid => "id_malformed", Invalid, None, "the id is not a UUID", "id'et er ikke et UUID";
        /// A UUID of version 1, 6 or 7, which holds the instant at which it was made. What an account or a command was made
        /// with would then tell when somebody was there, for ever.
        CarriesTime => "id_carries_time", Invalid, None,
            "the id holds a time: use a random UUID (version 4)",
            "id'et indeholder et tidspunkt: brug et tilfældigt UUID (version 4)";
        /// Not the right number of hexadecimal digits.
        NotHex {
            /// How many digits are expected.
            digits: usize,
        } => "hex_malformed", Invalid, None,
            "the value is not {digits} hexadecimal digits", "værdien er ikke {digits} hexadecimale cifre";
    }
}

/// Any UUID.
#[doc(hidden)]
pub fn any(uuid: Uuid) -> Result<Uuid, IdError> {
    Ok(uuid)
}

/// A UUID that says nothing of when it was made.
#[doc(hidden)]
pub fn timeless(uuid: Uuid) -> Result<Uuid, IdError> {
    let timed = matches!(uuid.get_version_num(), 1 | 6 | 7);
    let timed = timed && uuid.get_variant() == uuid::Variant::RFC4122;
    (!timed).then_some(uuid).ok_or(IdError::CarriesTime)
}

/// Defines names of things: each a UUID that no other kind of name is taken for.
#[doc(hidden)]
#[macro_export]
macro_rules! ids {
    ($check:ident; $($(#[$meta:meta])* $name:ident;)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name($crate::id::Uuid);

        impl $name {
            /// Wraps a UUID. Fresh ones come from the caller: the library draws no randomness.
            #[must_use]
            pub const fn new(uuid: $crate::id::Uuid) -> Self {
                Self(uuid)
            }

            /// The UUID.
            #[must_use]
            pub const fn uuid(self) -> $crate::id::Uuid {
                self.0
            }
        }

        impl From<$crate::id::Uuid> for $name {
            fn from(uuid: $crate::id::Uuid) -> Self {
                Self::new(uuid)
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(self.0.as_hyphenated(), f)
            }
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::id::IdError;

            fn from_str(text: &str) -> Result<Self, $crate::id::IdError> {
                let uuid = $crate::id::Uuid::try_parse(text).map_err(|_| $crate::id::IdError::NotAUuid)?;
                $crate::id::$check(uuid).map(Self)
            }
        }

        impl medborger_codec::Write for $name {
            fn write(&self, out: &mut dyn medborger_codec::Sink) {
                let mut buffer = [0; $crate::id::Hyphenated::LENGTH];
                out.text(self.0.as_hyphenated().encode_lower(&mut buffer));
            }
        }

        medborger_codec::serialize!($name);
        medborger_codec::read_text!($name, str::parse);

        impl medborger_codec::Described for $name {
            const SHAPE: &'static medborger_codec::Shape =
                &medborger_codec::Shape::Json(r#"{"type":"string","format":"uuid"}"#);
        }
    )*};
}

ids! {
    timeless;
    /// A command's id, made by whoever sends it: sending the same id again is safe. A random UUID: what is read from text is
    /// refused where it carries a time (version 1, 6 or 7).
    CommandId;
    /// A citizen (*borger*) in one municipality's bank. A random UUID: what is read from text is refused where it carries a
    /// time (version 1, 6 or 7).
    CitizenId;
}

ids! {
    any;
    /// An employee who acts for the municipality; the host knows who it is.
    StaffId;
    /// Somebody who takes part without an account, such as a councillor or an expert; the host knows who it is.
    PersonId;
    /// A meeting (*møde*).
    MeetingId;
}

macro_rules! hexes {
    ($($(#[$meta:meta])* $name:ident [$len:literal];)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $len]);

        impl $name {
            /// From raw bytes.
            #[must_use]
            pub const fn new(bytes: [u8; $len]) -> Self {
                Self(bytes)
            }

            /// The raw bytes.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; $len] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut buffer = [0; $len * 2];
                f.write_str(crate::digest::hex(&self.0, &mut buffer))
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                let mut bytes = [0; $len];
                crate::digest::unhex(text, &mut bytes)
                    .then_some(Self(bytes))
                    .ok_or(IdError::NotHex { digits: $len * 2 })
            }
        }

        impl medborger_codec::Write for $name {
            fn write(&self, out: &mut dyn medborger_codec::Sink) {
                let mut buffer = [0; $len * 2];
                out.text(crate::digest::hex(&self.0, &mut buffer));
            }
        }

        medborger_codec::serialize!($name);
        medborger_codec::read_text!($name, str::parse);

        impl medborger_codec::Described for $name {
            const SHAPE: &'static medborger_codec::Shape =
                &medborger_codec::Shape::Json(concat!(
                    r#"{"type":"string","pattern":"^([0-9a-fA-F]{2}){"#, stringify!($len),
                    r#"}$","x-hex":"#, stringify!($len), "}"
                ));
        }
    )*};
}

hexes! {
    /// A participant within one stream: random-looking, different in every stream, and unlinkable to the citizen
    /// once the citizen's secret is gone from the vault.
    ParticipantRef[16];
    /// What keeps a person from supporting the same idea twice: a keyed hash of person and idea that survives
    /// leaving, erasure and joining again, and that nobody can turn back without the key and the person's number.
    Nullifier[16];
    /// A command's id as it is stored: a keyed hash, so that ids in a host's logs lead to nothing in the database.
    CommandMark[16];
    /// Fresh randomness from the caller, 16 bytes. A citizen's secret starts from it.
    Seed[16];
}

impl fmt::Debug for ParticipantRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ParticipantRef({self})")
    }
}

impl fmt::Debug for Nullifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Nullifier({self})")
    }
}

impl fmt::Debug for CommandMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CommandMark({self})")
    }
}

impl fmt::Debug for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seed(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_any_case_and_writes_lower_case() {
        let id: MeetingId = "0199C82D-21A8-7E08-89C1-F8F123D50000".parse().unwrap();
        assert_eq!(id.to_string(), "0199c82d-21a8-7e08-89c1-f8f123d50000");
        assert_eq!("x".parse::<MeetingId>().unwrap_err().code(), "id_malformed");
    }

    #[test]
    fn an_account_and_a_command_are_named_by_nothing_that_tells_a_time() {
        for timed in [
            "0199c82d-21a8-7e08-89c1-f8f123d50000",
            "7b1d2f6e-9f3c-11ef-8a2b-325096b39f47",
            "1ef9f3c7-b1d2-6f6e-8a2b-325096b39f47",
        ] {
            assert_eq!(timed.parse::<CitizenId>(), Err(IdError::CarriesTime));
            assert_eq!(timed.parse::<CommandId>(), Err(IdError::CarriesTime));
            assert!(timed.parse::<MeetingId>().is_ok(), "{timed}");
        }
        // Of versions 4, 5 and 8, and of what follows no version at all.
        for plain in [
            "6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5b",
            "6b0c1d52-3f0a-5b8e-9a35-0c1d2e3f4a5b",
            "6b0c1d52-3f0a-8b8e-9a35-0c1d2e3f4a5b",
            "00000000-0000-0000-0000-000000000001",
            "6b0c1d52-3f0a-7b8e-1a35-0c1d2e3f4a5b",
        ] {
            assert!(plain.parse::<CitizenId>().is_ok(), "{plain}");
        }
    }

    #[test]
    fn a_reference_round_trips_through_hex() {
        let text = "00112233445566778899aabbccddeeff";
        let reference: ParticipantRef = text.parse().unwrap();
        assert_eq!(reference.to_string(), text);
        for bad in [
            "",
            "0011",
            "zz112233445566778899aabbccddeeff",
            "00112233445566778899aabbccddeeff0",
        ] {
            assert!(bad.parse::<ParticipantRef>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_seed_never_shows_itself_in_debug() {
        assert_eq!(format!("{:?}", Seed::new([7; 16])), "Seed(…)");
    }
}
