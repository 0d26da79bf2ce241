//! What a request asks for: an answer that is ready, or something of the door or of the host's files.

use std::borrow::Cow;

use medborger_base::error::Error;
use medborger_base::time::Timestamp;
use medborger_codec::{Tree, to_json};
use medborger_journal::journal::Moment;
use uuid::{Builder, Uuid};

use crate::admit::{Admitted, FORM, JSON, PARTS, Path};
use crate::catalogue::{BODY_MAX, Offer, PROBE, SEEN};
use crate::error::ProtocolError;
use crate::files::Upload;
use crate::form::{multipart, query, urlencoded};
use crate::message::{Request, Response, Sender};
use crate::negotiate::names;
use crate::problem::{Failure, Problem};
use crate::protocol::{Kind, Protocol, Ticket};
use crate::received::{Refused, body, length, must_accept, not_json, own_id, read, utf8};
use crate::typed;

const STREAM: &str = "text/event-stream";

/// What a host does with a request.
#[derive(Debug)]
#[non_exhaustive]
pub enum Accepted {
    /// Sends this.
    Ready(Response),
    /// Has a command carried out.
    Execute(Call),
    /// Has a question answered.
    Ask(Call),
    /// Reads a file in.
    Upload(Box<Upload>),
    /// Looks for a file of this name, if it lets this actor; whatever it says of it goes to [`Protocol::file`].
    File {
        /// The file's hash in hexadecimal.
        name: String,
        /// Asks the town whether the actor may see it, where the host has no answer of its own;
        /// [`may_see`](crate::may_see) reads what came of it.
        /// None of staff, who may see all, and in a town without files.
        asks: Option<Box<Call>>,
        /// Goes to [`Protocol::file`].
        ticket: Ticket,
    },
}

/// What goes to the door, and what goes to [`Protocol::respond`] with what comes of it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Call {
    /// The command or the question as JSON.
    pub text: String,
    /// When, and by whom.
    pub moment: Moment,
    /// Goes to [`Protocol::respond`].
    pub ticket: Ticket,
    /// Whether it is of a room that works on tables which come in: a draw, a matching. It may take long.
    pub tables: bool,
}

impl Call {
    /// The moment as JSON.
    #[must_use]
    pub fn moment_json(&self) -> String {
        to_json(&self.moment)
    }

    /// What two questions have in common that get the same answer at the same moment: the actor and what is asked.
    #[must_use]
    pub fn shared(&self) -> String {
        let mut shared = to_json(&self.moment.actor);
        shared.push_str(&self.text);
        shared
    }
}

impl Protocol {
    /// Says what a request asks for that was [let in](Self::admit), with its body.
    pub fn accept(
        &self,
        admitted: Admitted,
        request: &Request<'_>,
        sender: &Sender,
        now: Timestamp,
    ) -> Accepted {
        let mut ticket = admitted.ticket;
        match self.accepted(request, sender, now, &mut ticket) {
            Ok(Accepted::Ready(answer)) => Accepted::Ready(self.dressed(answer, &ticket)),
            Ok(accepted) => accepted,
            Err(refused) => Accepted::Ready(self.refused(&ticket, refused)),
        }
    }

    pub(crate) fn refused(&self, ticket: &Ticket, Refused { error, headers }: Refused) -> Response {
        let mut answer = self.refusal(ticket, error);
        for header in headers {
            answer.put(&header.name, header.value);
        }
        answer
    }

    /// What the protocol itself refuses, as it is sent.
    pub(crate) fn refusal(&self, ticket: &Ticket, error: ProtocolError) -> Response {
        let problem = Problem::of(Failure::of(&Error::new(error)));
        self.problem(ticket, &problem)
    }

    fn accepted(
        &self,
        request: &Request<'_>,
        sender: &Sender,
        now: Timestamp,
        ticket: &mut Ticket,
    ) -> Result<Accepted, Refused> {
        let path = self.path(request.path).ok_or(ProtocolError::PathNotFound)?;
        match path {
            Path::Document(which) => self.document(request, which, ticket),
            Path::Health => {
                ticket.kind = Kind::Health;
                if !self.catalogue.probe {
                    let answer = Response::of(200, JSON, crate::respond::HEALTHY.to_owned());
                    return Ok(Accepted::Ready(answer));
                }
                Ok(Accepted::Ask(asked(
                    (PROBE, None),
                    "{}",
                    sender,
                    now,
                    ticket,
                )))
            }
            Path::File(hash) if request.method == "PUT" => self.upload(request, hash, ticket),
            Path::File(hash) => {
                ticket.kind = Kind::File;
                let name = medborger_base::digest::hex_string(&hash);
                let is_asked = self.catalogue.seen && !sender.actor.is_official();
                let body = format!(r#"{{"sha256":"{name}"}}"#);
                let ask = || Box::new(asked((SEEN, None), &body, sender, now, ticket));
                Ok(Accepted::File {
                    asks: is_asked.then(ask),
                    name,
                    ticket: ticket.clone(),
                })
            }
            Path::Question(name, offer) => {
                self.question(request, (name, offer), sender, now, ticket)
            }
            Path::Command(name, offer) => {
                ticket.kind = Kind::Command;
                body(request, &[JSON], BODY_MAX)?;
                let fields = read(request.body)?;
                self.command(request, (name, offer), fields, sender, now, ticket)
            }
            Path::Form(name, offer) => {
                ticket.kind = Kind::Form;
                let media = body(request, &[FORM, PARTS], BODY_MAX)?;
                let pairs = match media.as_str() {
                    PARTS => {
                        let media = request.header("content-type").unwrap_or_default();
                        multipart(request.body, &media)?
                    }
                    _ => urlencoded(request.body)?,
                };
                let (own, pairs): (Vec<_>, Vec<_>) =
                    pairs.into_iter().partition(|(name, _)| name == "next");
                if let Some((_, next)) = own.into_iter().find(|(_, next)| !next.is_empty()) {
                    ticket.next = Some(self.local(next)?);
                }
                let fields = typed::object(pairs, &offer.body, &self.catalogue.schemas);
                let fields = fields.ok_or(ProtocolError::FormMalformed)?;
                self.command(request, (name, offer), fields, sender, now, ticket)
            }
        }
    }

    fn document(
        &self,
        request: &Request<'_>,
        which: usize,
        ticket: &Ticket,
    ) -> Result<Accepted, Refused> {
        must_accept(request, &[JSON])?;
        let (tag, text) = self
            .documents
            .get(which)
            .ok_or(ProtocolError::PathNotFound)?;
        let mut answer = crate::respond::unless_known(ticket, tag, text);
        answer.put("cache-control", "public, max-age=300");
        Ok(Accepted::Ready(answer))
    }

    fn upload(
        &self,
        request: &Request<'_>,
        hash: [u8; 32],
        ticket: &Ticket,
    ) -> Result<Accepted, Refused> {
        must_accept(request, &[JSON])?;
        let files = self.options.files.clone().unwrap_or_default();
        if length(request).is_some_and(|length| length > files.bytes) {
            let mib = files.bytes >> 20;
            return Err(ProtocolError::BodyTooLarge { mib }.into());
        }
        let common = self.dressed(Response::of(201, "", String::new()), ticket);
        let upload = Upload::new(hash, files.bytes, files.types, common.headers);
        Ok(Accepted::Upload(Box::new(upload)))
    }

    fn question(
        &self,
        request: &Request<'_>,
        (name, offer): (&str, &Offer),
        sender: &Sender,
        now: Timestamp,
        ticket: &mut Ticket,
    ) -> Result<Accepted, Refused> {
        let fields = if request.method == "POST" {
            ticket.kind = Kind::Posed;
            body(request, &[JSON], offer.body_max())?;
            if request.body.len() as u64 > BODY_MAX {
                // Never held as a tree: that would take several times its memory.
                let text = utf8(request.body)?;
                Tree::parse_large(text).map_err(not_json)?;
                return Ok(Accepted::Ask(asked(
                    (name, Some(offer)),
                    text,
                    sender,
                    now,
                    ticket,
                )));
            }
            read(request.body)?
        } else {
            let is_stream = names(request, STREAM) && !names(request, JSON);
            ticket.kind = if is_stream {
                Kind::Stream
            } else {
                Kind::Question
            };
            if is_stream {
                ticket.has = request.header("last-event-id").map(Cow::into_owned);
            } else {
                must_accept(request, &[JSON])?;
            }
            let pairs = query(request.query)?;
            let fields = typed::object(pairs, &offer.body, &self.catalogue.schemas);
            fields.ok_or(ProtocolError::FormMalformed)?
        };
        let random = Uuid::from_bytes(request.random);
        let fields = self.filled(fields, offer, sender, &random);
        let body = to_json(&fields);
        Ok(Accepted::Ask(asked(
            (name, Some(offer)),
            &body,
            sender,
            now,
            ticket,
        )))
    }

    fn command(
        &self,
        request: &Request<'_>,
        (name, offer): (&str, &Offer),
        mut fields: Tree<'_>,
        sender: &Sender,
        now: Timestamp,
        ticket: &Ticket,
    ) -> Result<Accepted, Refused> {
        let id = own_id(request, &mut fields)?;
        let id = id.unwrap_or_else(|| Builder::from_random_bytes(request.random).into_uuid());
        let fields = self.filled(fields, offer, sender, &id);
        let body = to_json(&fields);
        Ok(Accepted::Execute(Call {
            text: format!(r#"{{"id":"{id}","name":"{name}","body":{body}}}"#),
            moment: Moment::new(now, sender.actor),
            ticket: ticket.clone(),
            tables: false,
        }))
    }

    /// A path of the host's own to which a form leads on.
    fn local(&self, next: String) -> Result<String, Refused> {
        let is_plain = next
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
        let path = next.split(['?', '#']).next().unwrap_or_default();
        let is_local = next.starts_with('/')
            && !next.starts_with("//")
            // Browsers read a dot that is written with a percent sign as a dot.
            && !path
                .split('/')
                .any(|part| part.to_ascii_lowercase().replace("%2e", ".") == "..")
            && next.len() <= 2_000;
        let mut starts = self.options.next.iter();
        match is_plain && is_local && starts.any(|start| next.starts_with(start.as_str())) {
            true => Ok(next),
            false => Err(ProtocolError::NextRefused.into()),
        }
    }
}

/// A question to the town; one of the protocol's own is offered to nobody.
fn asked(
    (name, offer): (&str, Option<&Offer>),
    body: &str,
    sender: &Sender,
    now: Timestamp,
    ticket: &Ticket,
) -> Call {
    Call {
        text: format!(r#"{{"name":"{name}","body":{body}}}"#),
        moment: Moment::new(now, sender.actor),
        ticket: ticket.clone(),
        tables: offer.is_some_and(|offer| offer.tables),
    }
}
