//! What a host decides of the protocol.

use medborger_codec::{Fault, Make, Record, Tree, Wrong};

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
    /// How bodies come in.
    pub bodies: Bodies,
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
            bodies: Bodies::default(),
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

/// How bodies come in. A sender who stops halfway must not hold memory, a file and a connection for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Make, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Bodies {
    /// For how many milliseconds nothing of a body may come. 30,000 unless said otherwise; 100 at least.
    pub idle_ms: u32,
    /// Within how many seconds all of it must be there. 600 unless said otherwise; 1 at least.
    pub seconds: u32,
}

impl Default for Bodies {
    fn default() -> Self {
        Self {
            idle_ms: 30_000,
            seconds: 600,
        }
    }
}

/// What an option must be, in English and Danish.
type Said = [&'static str; 2];

const ORIGIN: Said = [
    "must be an origin as a browser writes it: `https://deltag.eksempel.dk`, in lower case, with no path, no slash at the end and no port that goes without saying",
    "skal være et origin, som en browser skriver det: `https://deltag.eksempel.dk`, med små bogstaver, uden sti, uden skråstreg til sidst og uden en port, der giver sig selv",
];
const BASE: Said = [
    "must be a path as `/api`: with a slash at the beginning and none at the end",
    "skal være en sti som `/api`: med en skråstreg først og ingen til sidst",
];
const NEXT: Said = [
    "must be the beginning of a path of the host, as `/tak`",
    "skal være begyndelsen på en af værtens stier, som `/tak`",
];
const POLL: Said = ["must be at least 100", "skal være mindst 100"];
const SOME: Said = ["must be at least 1", "skal være mindst 1"];
const TYPES: Said = [
    "must be one of `application/pdf`, `image/jpeg`, `image/png` and `image/webp`",
    "skal være en af `application/pdf`, `image/jpeg`, `image/png` og `image/webp`",
];
const ACTORS: Said = [
    "must be one of `staff`, `citizen`, `public` and `system`",
    "skal være en af `staff`, `citizen`, `public` og `system`",
];
/// Of a list of commands or questions.
pub(crate) const NAMES: Said = [
    "names nothing that this town has: a name is written as `idea.deposit`, and all of a room as `idea.*`",
    "nævner intet, som denne kommune har: et navn skrives som `idea.deposit`, og alt i et rum som `idea.*`",
];

/// What is wrong with an option, and where.
pub(crate) fn malformed(field: impl Into<String>, [english, danish]: Said) -> ProtocolError {
    ProtocolError::OptionMalformed {
        field: field.into(),
        english: english.to_owned(),
        danish: danish.to_owned(),
    }
}

/// What can't be read of the options.
fn unread(fault: &Fault) -> ProtocolError {
    let (english, danish) = match &fault.wrong {
        Wrong::UnknownField(_, meant) => {
            let meant =
                |words: &str| meant.map_or(String::new(), |name| format!(": {words} `{name}`?"));
            (
                format!("is not known{}", meant("did you mean")),
                format!("kendes ikke{}", meant("mente du")),
            )
        }
        Wrong::MissingField(_) => ("is missing".to_owned(), "mangler".to_owned()),
        Wrong::Type(expected) => (
            format!("must be {}", expected.english()),
            format!("skal være {}", expected.danish()),
        ),
        _ => ("can't be read".to_owned(), "kan ikke læses".to_owned()),
    };
    let field = Some(fault.path()).filter(|path| !path.is_empty());
    ProtocolError::OptionMalformed {
        field: field.unwrap_or_else(|| "options".to_owned()),
        english,
        danish,
    }
}

/// Whether a browser may write it so: then it can be the same as what one sends.
fn is_origin(origin: &str) -> bool {
    let Some((scheme, rest)) = origin.split_once("://") else {
        return false;
    };
    let (host, port) = match rest.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (rest, None),
    };
    let is_host = match host.strip_prefix('[') {
        // IPv6.
        Some(inside) => inside.strip_suffix(']').is_some_and(|inside| {
            inside
                .bytes()
                .all(|byte| b"0123456789abcdef:".contains(&byte))
        }),
        None => host.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-._".contains(&byte)
        }),
    };
    let usual = if scheme == "https" { "443" } else { "80" };
    let is_port = port.is_none_or(|port| {
        port != usual
            && !port.starts_with('0')
            && port.parse::<u16>().is_ok_and(|_| !port.starts_with('+'))
    });
    ["http", "https"].contains(&scheme) && !host.is_empty() && is_host && is_port
}

impl Options {
    /// Reads them from JSON.
    ///
    /// # Errors
    /// [`ProtocolError::OptionMalformed`] with the first field that is not as it must be.
    pub fn from_json(json: &str) -> Result<Self, ProtocolError> {
        const NO_JSON: Said = ["are no JSON", "er ikke JSON"];
        let tree = Tree::parse(json).map_err(|_| malformed("options", NO_JSON))?;
        medborger_codec::read(tree)
            .map_err(|faults| faults.first().map_or(malformed("options", NO_JSON), unread))
    }

    /// Refuses what can't be meant.
    pub(crate) fn check(&self) -> Result<(), ProtocolError> {
        let is_path = |path: &str| path.starts_with('/') && !path.starts_with("//");
        let is_base = self.base.is_empty() || (is_path(&self.base) && !self.base.ends_with('/'));
        let known = |media: &String| crate::files::TYPES.iter().any(|(one, _)| one == media);
        let kind =
            |kind: &String| ["staff", "citizen", "public", "system"].contains(&kind.as_str());
        let files = self.files.clone().unwrap_or_default();
        let others = |list: &[String], fits: &dyn Fn(&String) -> bool| {
            list.iter().position(|one| !fits(one))
        };
        for (list, unfit, said) in [
            (
                "origins",
                others(&self.origins, &|one| is_origin(one)),
                ORIGIN,
            ),
            ("next", others(&self.next, &|one| is_path(one)), NEXT),
            ("files.types", others(&files.types, &known), TYPES),
            ("files.actors", others(&files.actors, &kind), ACTORS),
        ] {
            if let Some(at) = unfit {
                return Err(malformed(format!("{list}.{at}"), said));
            }
        }
        for (field, holds, said) in [
            ("base", is_base, BASE),
            ("events.poll_ms", self.events.poll_ms >= 100, POLL),
            ("bodies.idle_ms", self.bodies.idle_ms >= 100, POLL),
            ("bodies.seconds", self.bodies.seconds >= 1, SOME),
            ("rates.keys", self.rates.keys >= 1, SOME),
        ] {
            if !holds {
                return Err(malformed(field, said));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::is_origin;

    #[test]
    fn an_origin_is_one_as_a_browser_writes_it() {
        for good in [
            "https://deltag.eksempel.dk",
            "http://localhost:8080",
            "http://127.0.0.1",
            "http://[::1]:8080",
            "https://a.dk:8443",
            "http://a.dk:443",
            "https://xn--brn-0na.eksempel.dk",
        ] {
            assert!(is_origin(good), "{good}");
        }
        for bad in [
            "",
            "null",
            "*",
            "a.dk",
            "https://",
            "https://:1",
            "https://a.dk/",
            "https://a.dk/api",
            "https://a.dk?x",
            "https://A.dk",
            "HTTPS://a.dk",
            "https://børn.dk",
            "https://a.dk:443",
            "http://a.dk:80",
            "https://a.dk:",
            "https://a.dk:+1",
            "https://a.dk:08443",
            "https://a.dk:65536",
            "https://bo@a.dk",
            "https://a.dk, https://b.dk",
            "https://[::1",
            "ftp://a.dk",
        ] {
            assert!(!is_origin(bad), "{bad}");
        }
    }
}
