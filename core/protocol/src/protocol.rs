//! What holds for all requests of a town: what is offered, who sent how much, how many follow.

use std::fmt;

use medborger_base::digest::Keyed;
use medborger_codec::{Record, parse_own, to_json};
use medborger_journal::journal::Actor;
use medborger_journal::town::Town;

use crate::catalogue::Catalogue;
use crate::error::ProtocolError;
use crate::negotiate::names_tag;
use crate::options::{Bodies, Options};
use crate::rate::Limiter;
use crate::streams::Streams;

/// The protocol of a town, for as long as its host runs. Any number of threads may use it.
pub struct Protocol {
    pub(crate) options: Options,
    pub(crate) catalogue: Catalogue,
    pub(crate) limiter: Limiter,
    pub(crate) streams: Streams,
    /// What makes the fields that a command leaves to the server: from its id, so that the same command makes the same again.
    pub(crate) fresh: Keyed,
    pub(crate) documents: [(String, String); 2],
}

impl Protocol {
    /// The protocol of a town: of its rooms, as far as the document and the options offer them.
    ///
    /// # Errors
    /// [`ProtocolError::OptionMalformed`] and [`ProtocolError::DocumentMalformed`].
    pub fn new(town: &Town, document: &str, options: Options) -> Result<Self, ProtocolError> {
        options.check()?;
        let catalogue = Catalogue::new(document, town.registry(), &options)?;
        let tagged = |text: &String| (crate::respond::tag(text), text.clone());
        Ok(Self {
            limiter: Limiter::new(options.rates.clone()),
            streams: Streams::default(),
            fresh: Keyed::new(&town.keyed().hash(&[b"protocol"])),
            documents: [tagged(&catalogue.schema), tagged(&catalogue.openapi)],
            catalogue,
            options,
        })
    }
}

impl Protocol {
    /// How long a host waits for a body.
    #[must_use]
    pub fn bodies(&self) -> Bodies {
        self.options.bodies
    }
}

impl fmt::Debug for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Protocol").finish_non_exhaustive()
    }
}

/// What [`Protocol::respond`] must know of the request; a host keeps it meanwhile, as it is or as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
pub struct Ticket {
    pub(crate) kind: Kind,
    pub(crate) actor: Actor,
    /// Which tags the sender has.
    pub(crate) has: Option<String>,
    /// Whether it wishes no body.
    pub(crate) head: bool,
    /// Another page that may read the answer.
    pub(crate) other: Option<String>,
    pub(crate) language: String,
    /// Whether a page is wished for.
    pub(crate) page: bool,
    pub(crate) next: Option<String>,
    /// The command of a form, whose fields a page names.
    pub(crate) form: Option<String>,
    /// What stands for the sender's key where streams are counted.
    pub(crate) key: Option<String>,
}

/// What was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    Command,
    Form,
    Question,
    Posed,
    Stream,
    Health,
    File,
    Other,
}

impl Ticket {
    /// Of nobody and nothing.
    pub(crate) fn blank() -> Self {
        Self {
            kind: Kind::Other,
            actor: Actor::Public,
            has: None,
            head: false,
            other: None,
            language: "da".to_owned(),
            page: false,
            next: None,
            form: None,
            key: None,
        }
    }

    /// Whether the sender has what bears this tag.
    pub(crate) fn knows(&self, tag: &str) -> bool {
        self.has.as_deref().is_some_and(|has| names_tag(has, tag))
    }

    /// As JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        to_json(self)
    }

    /// From the JSON that [`to_json`](Self::to_json) gave. None of what is none.
    #[must_use]
    pub fn from_json(json: &str) -> Option<Self> {
        parse_own(json)
    }
}
