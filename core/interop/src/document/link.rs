//! Addresses that a document may link to.

use std::fmt;
use std::str::FromStr;

use crate::InteropError;

/// An address that a document may link to: `http`, `https` or `mailto`, so never a script.
///
/// Letters outside ASCII are allowed as they are; white space, control characters, quotes, angle brackets and backslashes
/// are not: they have to be percent-encoded (RFC 3986).
///
/// ```
/// use medborger::interop::WebLink;
///
/// assert!("https://example.dk/høring?id=1".parse::<WebLink>().is_ok());
/// assert_eq!("javascript:alert(1)".parse::<WebLink>().unwrap_err().code(), "link_malformed");
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, medborger_codec::Write)]
#[serde(transparent)]
pub struct WebLink(String);

impl WebLink {
    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for WebLink {
    type Err = InteropError;

    fn from_str(text: &str) -> Result<Self, InteropError> {
        let (scheme, rest) = text.split_once(':').ok_or(InteropError::LinkMalformed)?;
        let scheme = scheme.to_ascii_lowercase();
        let addressed = match scheme.as_str() {
            "http" | "https" => rest
                .strip_prefix("//")
                .is_some_and(|host| host.starts_with(|c: char| !matches!(c, '/' | '?' | '#'))),
            "mailto" => rest.contains('@'),
            _ => false,
        };
        let refused = |c: char| {
            c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '`')
        };
        if addressed && text.chars().count() <= 2000 && !text.contains(refused) {
            Ok(Self(format!("{scheme}:{rest}")))
        } else {
            Err(InteropError::LinkMalformed)
        }
    }
}

impl fmt::Debug for WebLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WebLink({} bytes)", self.0.len())
    }
}

medborger_codec::read_text!(WebLink, str::parse);
