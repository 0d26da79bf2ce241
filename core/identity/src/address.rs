//! An address in the national register of addresses (DAR), by its id.

use std::fmt;

use uuid::Uuid;

use super::error::IdentityError;
use super::text::as_text;

/// The id of an address in the national register of addresses (*Danmarks Adresseregister*, DAR).
///
/// A UUID, written with hyphens in lower case. The register gives one to every house number (*adgangsadresse*) and
/// one to every dwelling in it (*adresse*); the id does not tell which it is. Nothing is looked up here: the host
/// has the id from whatever address service it uses.
///
/// ```
/// use medborger::identity::AddressId;
///
/// let id = AddressId::parse("12345678-9ABC-4DEF-8123-456789ABCDEF")?;
/// assert_eq!(id.to_string(), "12345678-9abc-4def-8123-456789abcdef");
/// assert_eq!(AddressId::parse("Torvet 1").unwrap_err().code(), "address_id_malformed");
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AddressId(Uuid);

impl AddressId {
    /// Reads a UUID with hyphens, in either case; white space around it is dropped.
    ///
    /// # Errors
    ///
    /// `address_id_malformed` for any other form, and for the UUID of zeros, which names nothing.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        let text = text.trim();
        if text.len() != 36 {
            return Err(IdentityError::AddressIdMalformed);
        }
        match Uuid::try_parse(text) {
            Ok(id) if !id.is_nil() => Ok(Self(id)),
            _ => Err(IdentityError::AddressIdMalformed),
        }
    }

    /// The UUID.
    #[must_use]
    pub fn uuid(self) -> Uuid {
        self.0
    }
}

impl fmt::Display for AddressId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.hyphenated())
    }
}

as_text!(
    AddressId,
    pattern "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
    "The id of an address in the national register of addresses, a UUID."
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::hostile;

    #[test]
    fn only_a_uuid_with_hyphens_is_read() {
        let id = AddressId::parse(" 12345678-9abc-4def-8123-456789abcdef ").unwrap();
        assert_eq!(
            serde_json::from_str::<AddressId>(&serde_json::to_string(&id).unwrap()).unwrap(),
            id
        );
        for text in [
            "123456789abc4def8123456789abcdef",
            "{12345678-9abc-4def-8123-456789abcdef}",
            "urn:uuid:12345678-9abc-4def-8123-456789abcdef",
            "00000000-0000-0000-0000-000000000000",
            "12345678-9abc-4def-8123-456789abcdeg",
        ] {
            assert_eq!(
                AddressId::parse(text),
                Err(IdentityError::AddressIdMalformed),
                "{text}"
            );
        }
        for text in hostile() {
            assert_eq!(
                AddressId::parse(&text),
                Err(IdentityError::AddressIdMalformed)
            );
        }
    }
}
