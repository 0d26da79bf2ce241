//! Requests and answers, as they come out of any host's framework and go back into it.

use std::borrow::Cow;
use std::fmt;

use medborger_codec::{Make, Record};
use medborger_journal::journal::Actor;

/// What a host received, without how it received it. Nothing of it is ever said again.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Request<'a> {
    /// The method, as `POST`.
    pub method: &'a str,
    /// The path, as it stands in the address, percent signs and all.
    pub path: &'a str,
    /// What stands behind the question mark, without it.
    pub query: &'a str,
    /// The headers: names in lower case, in their order.
    pub headers: &'a [(String, String)],
    /// The body; of one that is longer than [`Admitted::body_max`](crate::Admitted::body_max) says, so much and one byte more.
    pub body: &'a [u8],
    /// For whom rate and streams are limited, such as the client's address or the account. Where there is none they are not.
    pub key: Option<&'a str>,
    /// Sixteen bytes that nobody can guess: the id of a command that brings none.
    pub random: [u8; 16],
}

impl<'a> Request<'a> {
    /// A request without query, headers and body.
    #[must_use]
    pub fn new(method: &'a str, path: &'a str) -> Self {
        Self {
            method,
            path,
            query: "",
            headers: &[],
            body: &[],
            key: None,
            random: [0; 16],
        }
    }

    /// A header's value, without the spaces around it. One that came several times is a list with commas, as the Web's hosts have
    /// made it before it comes here: so an `Origin` that came twice is none of the host's, whichever stands first.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<Cow<'a, str>> {
        let all = self.headers.iter().filter(|(one, _)| one == name);
        let mut all = all.map(|(_, value)| value.trim_matches([' ', '\t']));
        let first = all.next()?;
        Some(all.fold(Cow::Borrowed(first), |list, next| {
            format!("{list}, {next}").into()
        }))
    }
}

/// The method alone: whatever else there is, somebody sent.
impl fmt::Debug for Request<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").finish_non_exhaustive()
    }
}

/// Who sent a request, as the host knows from its own session.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sender {
    /// Who acts.
    pub actor: Actor,
    /// What a log-in vouches for, as `identity.attest` gave it: put into commands that take one and bring none.
    pub attestation: Option<String>,
}

impl Sender {
    /// A sender of whom no log-in vouches for anything.
    #[must_use]
    pub fn new(actor: Actor) -> Self {
        Self {
            actor,
            attestation: None,
        }
    }

    /// The same with an attestation.
    #[must_use]
    pub fn with_attestation(self, attestation: Option<String>) -> Self {
        Self {
            attestation,
            ..self
        }
    }

    /// The kind, as the document calls it.
    pub(crate) fn kind(&self) -> &'static str {
        match self.actor {
            Actor::System => "system",
            Actor::Staff { .. } => "staff",
            Actor::Citizen { .. } => "citizen",
            Actor::Public => "public",
        }
    }
}

/// An answer, which the host sends as it is. Its length the host's framework says.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[non_exhaustive]
pub struct Response {
    /// The status.
    pub status: u16,
    /// The headers, names in lower case, in the order in which they are sent.
    pub headers: Vec<Header>,
    /// The body, which is always a text.
    pub body: String,
    /// How to go on, where it is a stream of events.
    #[serde(default)]
    pub follow: Option<Follow>,
}

/// A header.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[non_exhaustive]
pub struct Header {
    /// Its name in lower case.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// How a host goes on with a stream of events: it asks again and again, and ends it in time.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[non_exhaustive]
pub struct Follow {
    /// The `ETag` of what was sent last.
    pub last: String,
    /// After how many milliseconds it asks again.
    pub poll_ms: u32,
    /// After how many milliseconds without an event it sends [`HEARTBEAT`](crate::HEARTBEAT).
    pub heartbeat_ms: u32,
    /// After how many milliseconds it ends; the browser comes again by itself.
    pub end_ms: u32,
}

impl Response {
    /// An answer with a body of a type.
    pub(crate) fn of(status: u16, media: &str, body: String) -> Self {
        let mut answer = Self::new(status, Vec::new(), body);
        if !media.is_empty() {
            answer.put("content-type", media);
        }
        answer
    }

    /// Sets a header.
    pub(crate) fn put(&mut self, name: &str, value: impl Into<String>) {
        let value = value.into();
        match self.headers.iter_mut().find(|header| header.name == name) {
            Some(header) => header.value = value,
            None => self.headers.push(Header::new(name.to_owned(), value)),
        }
    }

    /// A header's value.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let header = self.headers.iter().find(|header| header.name == name)?;
        Some(&header.value)
    }
}
