//! Files, which the host keeps: the library knows them by their hash alone.

use std::fmt;
use std::str::FromStr;

use crate::digest;

crate::error::errors! {
    /// Why the hash of a file was not accepted.
    FileError {
        /// Not 64 hexadecimal digits.
        HashMalformed => "file_hash_malformed", Invalid, None,
            "a file's hash is its SHA-256 in 64 lower-case hexadecimal digits",
            "en fils kontrolsum er dens SHA-256 med 64 hexadecimale cifre i små bogstaver",
            "the file could not be recognised: choose it once more",
            "filen kunne ikke genkendes: vælg den en gang til";
    }
}

/// A file's SHA-256. It is written in 64 lower-case hexadecimal digits, and read in no other way.
///
/// ```
/// use medborger::FileHash;
///
/// let hash: FileHash = "a0".repeat(32).parse()?;
/// assert_eq!(hash.to_string().len(), 64);
/// assert_eq!("A0".repeat(32).parse::<FileHash>().unwrap_err().code(), "file_hash_malformed");
/// # Ok::<(), medborger::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, medborger_codec::Write)]
#[record(bare)]
#[serde(transparent)]
pub struct FileHash(Box<str>);

impl FileHash {
    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FileHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for FileHash {
    type Err = FileError;

    fn from_str(text: &str) -> Result<Self, FileError> {
        match digest::is_hex_256(text) {
            true => Ok(Self(text.into())),
            false => Err(FileError::HashMalformed),
        }
    }
}

medborger_codec::read_text!(FileHash, str::parse);

impl medborger_codec::Described for FileHash {
    const SHAPE: &'static medborger_codec::Shape =
        &medborger_codec::Shape::Json(r#"{"type":"string","pattern":"^[0-9a-f]{64}$"}"#);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_has_sixty_four_lower_case_digits() {
        assert!("09af".repeat(16).parse::<FileHash>().is_ok());
        let long = "a".repeat(65);
        for bad in [
            "",
            "a0",
            &"A0".repeat(32),
            &"g0".repeat(32),
            &long,
            &long[..63],
        ] {
            assert_eq!(
                bad.parse::<FileHash>(),
                Err(FileError::HashMalformed),
                "{bad}"
            );
        }
    }
}
