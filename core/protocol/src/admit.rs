//! Who is let in by the head of a request alone, before a body is read.

use std::borrow::Cow;

use medborger_base::time::Timestamp;
use medborger_journal::journal::Actor;

use crate::catalogue::{BODY_MAX, Offer};
use crate::error::ProtocolError;
use crate::files::hash_of;
use crate::message::{Request, Response, Sender};
use crate::negotiate::{accepts, language, other_origin, own_origin};
use crate::protocol::{Protocol, Ticket};
use crate::rate::{Class, stands_for};
use crate::received::{Refused, body, must_accept};

pub(crate) const JSON: &str = "application/json";
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";
pub(crate) const PARTS: &str = "multipart/form-data";

/// What a path names.
pub(crate) enum Path<'p> {
    Command(&'p str, &'p Offer),
    Form(&'p str, &'p Offer),
    Question(&'p str, &'p Offer),
    File([u8; 32]),
    /// One of two documents.
    Document(usize),
    Health,
}

impl Path<'_> {
    /// The methods that it takes.
    fn allow(&self) -> &'static str {
        match self {
            Self::Command(..) | Self::Form(..) => "POST, OPTIONS",
            Self::Question(_, offer) if offer.by_get => "GET, HEAD, POST, OPTIONS",
            Self::Question(..) => "POST, OPTIONS",
            Self::File(_) => "GET, HEAD, PUT, OPTIONS",
            Self::Document(_) | Self::Health => "GET, HEAD, OPTIONS",
        }
    }

    fn body_max(&self) -> u64 {
        match self {
            Self::Question(_, offer) => offer.body_max(),
            _ => BODY_MAX,
        }
    }

    /// Of which types an answer to its POST is, and of which a body may be.
    fn media(&self) -> (&'static [&'static str], &'static [&'static str]) {
        match self {
            Self::Form(..) => (&["text/html", JSON], &[FORM, PARTS]),
            _ => (&[JSON], &[JSON]),
        }
    }
}

/// A request that was [let in](Protocol::admit).
#[derive(Debug)]
#[must_use]
pub struct Admitted {
    most: u64,
    pub(crate) ticket: Ticket,
}

impl Admitted {
    /// How many bytes of the body a host reads at most; it hands over one more where there are more. None of a file that is
    /// [read in](crate::Accepted::Upload), and of a path that takes no body.
    #[must_use]
    pub fn body_max(&self) -> u64 {
        self.most
    }
}

/// A path without the dots of a folder and the one above, as the standard of addresses resolves them: the Web's hosts have done so before
/// it comes here.
fn resolved(path: &str) -> Cow<'_, str> {
    let is_plain = !path.contains('\\') && !path.split('/').any(|part| dots(part) > 0);
    if is_plain || !path.starts_with('/') {
        return path.into();
    }
    let path = path.replace('\\', "/");
    let mut parts: Vec<&str> = Vec::new();
    // Before the first slash stands nothing.
    let mut rest = path.split('/').skip(1).peekable();
    while let Some(part) = rest.next() {
        match dots(part) {
            0 => {
                parts.push(part);
                continue;
            }
            1 => {}
            _ => drop(parts.pop()),
        }
        if rest.peek().is_none() {
            parts.push("");
        }
    }
    format!("/{}", parts.join("/")).into()
}

/// How many dots a part of a path is, one of which may be written with a percent sign; none where it is anything else.
fn dots(part: &str) -> usize {
    if part.len() > 6 || !part.starts_with(['.', '%']) {
        return 0;
    }
    let plain = part.to_ascii_lowercase().replace("%2e", ".");
    match plain.as_str() {
        "." => 1,
        ".." => 2,
        _ => 0,
    }
}

impl Protocol {
    pub(crate) fn path(&self, path: &str) -> Option<Path<'_>> {
        let path = resolved(path);
        let path = path.strip_prefix(self.options.base.as_str())?;
        let path = path.strip_prefix('/')?;
        let Some((first, name)) = path.split_once('/') else {
            return match path {
                "schema" => Some(Path::Document(0)),
                "openapi.json" => Some(Path::Document(1)),
                "health" => Some(Path::Health),
                _ => None,
            };
        };
        let commands = || self.catalogue.commands.get_key_value(name);
        let questions = || self.catalogue.questions.get_key_value(name);
        match first {
            "commands" => commands().map(|(name, offer)| Path::Command(name, offer)),
            "forms" => commands().map(|(name, offer)| Path::Form(name, offer)),
            "questions" => questions().map(|(name, offer)| Path::Question(name, offer)),
            "files" if self.options.files.is_some() => Some(Path::File(hash_of(name)?)),
            _ => None,
        }
    }

    /// Lets a request in by its head alone, or says what to answer: whether the path and the method are there, how much this key
    /// has sent, what the actor may send and from where, and how long its body says to be. A host asks this before it reads a body,
    /// so that whoever is refused fills no memory; what still comes of that body it throws away.
    ///
    /// # Errors
    /// The answer to send.
    pub fn admit(
        &self,
        request: &Request<'_>,
        sender: &Sender,
        now: Timestamp,
    ) -> Result<Admitted, Response> {
        let admitted = self.unmetered(request, sender);
        let ticket = &admitted.ticket;
        let said = self.path(request.path).ok_or(ProtocolError::PathNotFound);
        let said = said.map_err(Refused::from).and_then(|path| {
            self.admitted(request, sender, &path, now)?;
            Ok(path)
        });
        match said {
            Ok(path) if request.method == "OPTIONS" => {
                Err(self.dressed(self.options_of(&path, ticket), ticket))
            }
            Ok(_) => Ok(admitted),
            Err(refused) => Err(self.refused(ticket, refused)),
        }
    }

    /// As [`admit`](Self::admit) lets it in, without asking anything.
    pub(crate) fn unmetered(&self, request: &Request<'_>, sender: &Sender) -> Admitted {
        let path = self.path(request.path);
        let ticket = Ticket {
            actor: sender.actor,
            has: request.header("if-none-match").map(Cow::into_owned),
            head: request.method == "HEAD",
            other: other_origin(request, &self.options).map(str::to_owned),
            language: language(request).to_owned(),
            page: matches!(path, Some(Path::Form(..))) && accepts(request, &["text/html"]),
            form: match &path {
                Some(Path::Form(name, _)) => Some((*name).to_owned()),
                _ => None,
            },
            key: request.key.map(stands_for),
            ..Ticket::blank()
        };
        let most = match path {
            Some(path) if request.method == "POST" => path.body_max(),
            _ => 0,
        };
        Admitted { most, ticket }
    }

    fn admitted(
        &self,
        request: &Request<'_>,
        sender: &Sender,
        path: &Path<'_>,
        now: Timestamp,
    ) -> Result<(), Refused> {
        self.method(request, path)?;
        if request.method == "OPTIONS" {
            return Ok(());
        }
        let class = match path {
            Path::Command(..) | Path::Form(..) => Class::Commands,
            Path::File(_) if request.method == "PUT" => Class::Files,
            _ => Class::Questions,
        };
        if let Some(key) = request.key
            && let Err(seconds) = self.limiter.take(key, class, now.micros())
        {
            let wait = ("retry-after", seconds.to_string());
            return Err(Refused::with(ProtocolError::TooManyRequests, wait));
        }
        self.permitted(path, request, sender)?;
        if request.method == "POST" {
            let (given, taken) = path.media();
            must_accept(request, given)?;
            body(request, taken, path.body_max())?;
        }
        Ok(())
    }

    fn method(&self, request: &Request<'_>, path: &Path<'_>) -> Result<(), Refused> {
        let allow = path.allow();
        if allow.split(", ").any(|method| method == request.method) {
            return Ok(());
        }
        let error = ProtocolError::MethodNotAllowed;
        Err(Refused::with(error, ("allow", allow.to_owned())))
    }

    fn options_of(&self, path: &Path<'_>, ticket: &Ticket) -> Response {
        let mut answer = Response::of(204, "", String::new());
        answer.put("allow", path.allow());
        if ticket.other.is_some() {
            answer.put("access-control-allow-methods", path.allow());
            answer.put(
                "access-control-allow-headers",
                "authorization, content-type, idempotency-key, if-none-match, last-event-id",
            );
            answer.put("access-control-max-age", "600");
        }
        answer
    }

    /// Whether the kind of actor may send it, and the page that it comes from.
    fn permitted(
        &self,
        path: &Path<'_>,
        request: &Request<'_>,
        sender: &Sender,
    ) -> Result<(), Refused> {
        let kind = sender.kind();
        let is_barred = sender.actor == Actor::System && !self.options.system;
        let may = match path {
            Path::Command(_, offer) | Path::Form(_, offer) => {
                offer.actors.iter().any(|one| one == kind)
            }
            Path::File(_) if request.method == "PUT" => {
                let files = self.options.files.as_ref();
                files.is_some_and(|files| files.actors.iter().any(|one| one == kind))
            }
            _ => true,
        };
        if is_barred || !may {
            return Err(ProtocolError::ActorNotPermitted.into());
        }
        let changes = match path {
            Path::Command(..) | Path::Form(..) => true,
            Path::File(_) => request.method == "PUT",
            _ => false,
        };
        if changes {
            own_origin(request, &self.options)?;
        }
        Ok(())
    }
}
