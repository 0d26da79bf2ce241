//! What is suggested to a reviewer, how risky it is, and why.

use medborger_codec::{Make, Record};

/// What a municipality knows of its own: lists in whatever case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record, Make)]
#[serde(default)]
#[non_exhaustive]
pub struct Gazetteer {
    /// Its streets, such as `Solsiden`.
    pub streets: Vec<String>,
    /// Given names.
    pub given_names: Vec<String>,
    /// Family names.
    pub family_names: Vec<String>,
}

/// How much it may harm somebody to publish it, from the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Risk {
    /// Probably nobody's.
    Low,
    /// Perhaps somebody's.
    Medium,
    /// Probably somebody's, or of a kind that the law guards (databeskyttelsesforordningen art. 9).
    High,
}

/// Why a place is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum HintReason {
    /// A street of the municipality's list with a number.
    ListedStreet,
    /// A name of the municipality's lists.
    ListedName,
    /// Two words with capitals, as a person is called.
    LooksLikeName,
    /// A word with a capital and a number, as an address is written.
    LooksLikeAddress,
    /// What a child said, or what is told of one.
    Child,
    /// Somebody's health.
    Health,
    /// Belief, union, origin, sexuality, offences.
    Sensitive,
}

impl HintReason {
    /// Every reason.
    pub const ALL: [Self; 7] = [
        Self::ListedStreet,
        Self::ListedName,
        Self::LooksLikeName,
        Self::LooksLikeAddress,
        Self::Child,
        Self::Health,
        Self::Sensitive,
    ];

    /// As a reviewer reads it, in Danish.
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::ListedStreet => "en vej fra kommunens liste med et nummer",
            Self::ListedName => "et navn fra kommunens lister",
            Self::LooksLikeName => "to ord med stort, som et menneske hedder",
            Self::LooksLikeAddress => "et ord med stort og et nummer, som en adresse skrives",
            Self::Child => "et barns ord, eller noget om et barn",
            Self::Health => "noget om helbred",
            Self::Sensitive => "tro, fagforening, oprindelse, seksualitet eller lovovertrædelser",
        }
    }

    /// In English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::ListedStreet => "a street of the municipality's list with a number",
            Self::ListedName => "a name of the municipality's lists",
            Self::LooksLikeName => "two words with capitals, as a person is called",
            Self::LooksLikeAddress => {
                "a word with a capital and a number, as an address is written"
            }
            Self::Child => "a child's words, or something about a child",
            Self::Health => "something about health",
            Self::Sensitive => "belief, union, origin, sexuality or offences",
        }
    }
}

/// A place that a reviewer should look at: half-open offsets in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Hint {
    /// The first offset, inclusive.
    pub start: usize,
    /// The end, exclusive.
    pub end: usize,
    /// How much harm it may do.
    pub risk: Risk,
    /// Why it is suggested.
    pub reason: HintReason,
}
