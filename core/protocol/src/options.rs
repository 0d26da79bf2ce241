//! What a host decides of the protocol.

use medborger_codec::{Make, Record, Tree};

use crate::error::ProtocolError;

/// What a host decides. Each has a default that is safe to begin with; only [`origins`](Options::origins) must be said.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Options {
    /// Before which path all of the protocol's stand, as `/api`; none unless said otherwise.
    pub base: String,
    /// The origins that may change something, as `https://deltag.eksempel.dk`: the host's own first, then others whose pages
    /// may read the answers too.
    pub origins: Vec<String>,
    /// Whether other origins of the list may send cookies.
    pub credentials: bool,
    /// Whether what comes without an origin is taken where it brings no cookie: from another server.
    pub allow_no_origin: bool,
    /// Which commands are offered, as `response.submit` or `idea.*`; all where it is not said.
    pub commands: Option<Vec<String>>,
    /// Which questions are offered.
    pub questions: Option<Vec<String>>,
    /// Whether the host itself may come in over HTTP.
    pub system: bool,
    /// For how many seconds an answer to the public may be kept by whoever passes it on. 10 unless said otherwise.
    pub public_seconds: u32,
    /// How the local paths begin to which a form may lead on; `/` unless said otherwise.
    pub next: Vec<String>,
    /// How much each key may send.
    pub rates: Rates,
    /// How streams of events are sent.
    pub events: Events,
    /// Files, where they are offered.
    pub files: Option<Files>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            base: String::new(),
            origins: Vec::new(),
            credentials: false,
            allow_no_origin: false,
            commands: None,
            questions: None,
            system: false,
            public_seconds: 10,
            next: vec!["/".to_owned()],
            rates: Rates::default(),
            events: Events::default(),
            files: None,
        }
    }
}

/// How much each key may send.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Rates {
    /// Commands and forms.
    pub commands: Rate,
    /// Questions and documents.
    pub questions: Rate,
    /// Files.
    pub files: Rate,
    /// Of how many keys something is remembered at most; beyond it those that were idle longest are forgotten. 10,000 unless
    /// said otherwise.
    pub keys: u32,
}

impl Default for Rates {
    fn default() -> Self {
        Self {
            commands: Rate::new(30, 30),
            questions: Rate::new(300, 600),
            files: Rate::new(20, 20),
            keys: 10_000,
        }
    }
}

/// A bucket of tokens: so many at once, and so many a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Rate {
    /// How many may come at once.
    pub burst: u32,
    /// How many more each minute.
    pub per_minute: u32,
}

/// How streams of events are sent.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Events {
    /// After how many milliseconds a question is asked again. 2,000 unless said otherwise; 100 at least.
    pub poll_ms: u32,
    /// After how many milliseconds without an event a comment is sent, so that nobody on the way hangs up. 15,000.
    pub heartbeat_ms: u32,
    /// After how many seconds a stream ends: whoever was logged out meanwhile is noticed then. 600.
    pub seconds: u32,
    /// How many streams are open at most. 200.
    pub streams: u32,
    /// How many of them are of one key. 20.
    pub streams_each: u32,
}

impl Default for Events {
    fn default() -> Self {
        Self {
            poll_ms: 2_000,
            heartbeat_ms: 15_000,
            seconds: 600,
            streams: 200,
            streams_each: 20,
        }
    }
}

/// Files that are kept under their hash.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Files {
    /// How many bytes one may have; 10 MiB unless said otherwise.
    pub bytes: u64,
    /// Which types are taken, of `application/pdf`, `image/jpeg`, `image/png` and `image/webp`; all unless said otherwise.
    pub types: Vec<String>,
    /// Which kinds of actors may keep one; staff and citizens unless said otherwise.
    pub actors: Vec<String>,
}

impl Default for Files {
    fn default() -> Self {
        let types = crate::files::TYPES.iter().map(|(media, _)| *media);
        Self {
            bytes: 10 << 20,
            types: types.map(str::to_owned).collect(),
            actors: ["staff", "citizen"].map(str::to_owned).to_vec(),
        }
    }
}

impl Options {
    /// Reads them from JSON.
    ///
    /// # Errors
    /// [`ProtocolError::OptionMalformed`] with the first field that is not as it must be.
    pub fn from_json(json: &str) -> Result<Self, ProtocolError> {
        let malformed = |field: String| ProtocolError::OptionMalformed { field };
        let tree = Tree::parse(json).map_err(|_| malformed("options".to_owned()))?;
        medborger_codec::read(tree).map_err(|faults| {
            let first = faults.first().map(medborger_codec::Fault::path);
            malformed(first.unwrap_or_else(|| "options".to_owned()))
        })
    }

    /// Refuses what can't be meant.
    pub(crate) fn check(&self) -> Result<(), ProtocolError> {
        let is_origin = |origin: &String| {
            let (scheme, rest) = origin.split_once("://").unwrap_or_default();
            ["http", "https"].contains(&scheme)
                && !rest.is_empty()
                && !rest.contains(['/', '?', '#', ' '])
        };
        let is_path = |path: &str| path.starts_with('/') && !path.starts_with("//");
        let known = |media: &String| crate::files::TYPES.iter().any(|(one, _)| one == media);
        let files_known = self
            .files
            .as_ref()
            .is_none_or(|files| files.types.iter().all(known));
        for (field, holds) in [
            ("origins", self.origins.iter().all(is_origin)),
            (
                "base",
                self.base.is_empty() || (is_path(&self.base) && !self.base.ends_with('/')),
            ),
            ("next", self.next.iter().all(|path| is_path(path))),
            ("events.poll_ms", self.events.poll_ms >= 100),
            ("rates.keys", self.rates.keys >= 1),
            ("files.types", files_known),
        ] {
            if !holds {
                return Err(ProtocolError::OptionMalformed {
                    field: field.to_owned(),
                });
            }
        }
        Ok(())
    }
}
