//! What a list asks beside a look-up's terms: what narrows it, its order, and counts.
//!
//! Values can be gone through in order only under *ordered* terms, whose name ends in `~`: `idea:ends~=2026-05-08`. A store keeps
//! those so that they can be found by how they begin, and knows nothing else of them.

use medborger_base::sorted::{SortedMap, SortedSet};
use medborger_codec::{Make, Record};

use super::key::StreamKey;

/// What a list asks beside a look-up's terms. Its streams come in its order, and not in that of their keys.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Listing {
    /// For each set, the stream holds an ordered term that begins like one of the set's: `idea:word~=hav`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub begins: Vec<SortedSet<String>>,
    /// For each set, the stream holds a term of one of the set's spans.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub within: Vec<Vec<Span>>,
    /// The stream holds none of any of these spans.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<Span>,
    /// Only these streams.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub among: Option<SortedSet<StreamKey>>,
    /// In which order.
    pub order: ListingOrder,
    /// The value of the stream in [`Find::after`](super::Find) by which it was ordered when the last page was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_value: Option<String>,
    /// Beginnings of ordered terms: how many of the streams hold each such term.
    #[serde(skip_serializing_if = "SortedSet::is_empty")]
    pub counts: SortedSet<String>,
}

/// Ordered terms of one name, from a value on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Span {
    /// How the terms begin: `idea:ends~=`.
    pub of: String,
    /// The first value, inclusive; the very first where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Behind the last value: exclusive; none where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

impl Span {
    /// The first term that can lie in it, and the first that can't any more.
    pub(crate) fn ends(&self) -> (String, String) {
        let from = format!("{}{}", self.of, self.from.as_deref().unwrap_or_default());
        let to = match &self.to {
            Some(to) => format!("{}{to}", self.of),
            None => behind(&self.of),
        };
        (from, to)
    }
}

/// What comes behind all that begins so.
pub(crate) fn behind(start: &str) -> String {
    format!("{start}\u{10ffff}")
}

/// In which order streams are listed. Among those of one value the latest that came is first.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Record)]
#[serde(rename_all = "snake_case")]
pub enum ListingOrder {
    /// The latest that came first. Of accounts, which are no cases, the order says nothing.
    #[default]
    Latest,
    /// By the value of their ordered term that begins so, the lowest first. Those without one come last.
    Rising(String),
    /// The highest first. Those without one come last.
    Falling(String),
}

impl ListingOrder {
    /// How the terms begin by whose values it is.
    pub(crate) fn by(&self) -> Option<&str> {
        match self {
            Self::Latest => None,
            Self::Rising(by) | Self::Falling(by) => Some(by),
        }
    }
}

/// What a list was answered beside its streams.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Listed {
    /// How many streams hold each of the terms that were to be counted, of those that any holds.
    #[serde(skip_serializing_if = "SortedMap::is_empty")]
    pub counts: SortedMap<String, u32>,
    /// The value by which the page's last stream was ordered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_value: Option<String>,
}
