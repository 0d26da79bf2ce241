//! The answer to what the door or the host's files gave.

use medborger_base::digest;
use medborger_base::time::Timestamp;
use medborger_codec::{Make, Record, to_json};
use medborger_journal::journal::{Actor, Moment};
use sha2::{Digest, Sha256};

use crate::error::ProtocolError;
use crate::files::{TYPES, sniffed};
use crate::message::{Follow, Request, Response, Sender};
use crate::page;
use crate::problem::{Answer, Outcome, Problem};
use crate::protocol::{Kind, Protocol, Ticket};

/// What is sent in a stream where nothing happens: a comment.
pub const HEARTBEAT: &str = ":\n\n";
pub(crate) const HEALTHY: &str = r#"{"status":"ok"}"#;
const JSON: &str = "application/json";
/// By what an answer may differ.
const VARY: &str = "accept, accept-language, authorization, cookie, origin";

/// What comes next in a stream of events.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[non_exhaustive]
pub struct Event {
    /// What is sent now: nothing where the answer is as it was.
    pub text: String,
    /// The tag of what was sent last.
    pub last: String,
    /// Whether the stream ends, because there is no answer any more.
    pub ends: bool,
}

impl Protocol {
    /// The answer to what came of a [`Call`](crate::Call).
    pub fn respond(&self, ticket: &Ticket, outcome: Outcome) -> Response {
        let json = match outcome {
            Outcome::Done(json) => json,
            Outcome::Failed(failure) => return self.problem(ticket, &Problem::of(failure)),
        };
        let answer = match ticket.kind {
            Kind::Form => match &ticket.next {
                Some(next) => {
                    let mut answer = Response::of(303, "", String::new());
                    answer.put("location", next.as_str());
                    answer
                }
                None => page::received(&ticket.language),
            },
            Kind::Health => Response::of(200, JSON, HEALTHY.to_owned()),
            Kind::Stream => match self.begin(ticket, &json) {
                Ok(answer) => answer,
                Err(error) => return self.refusal(ticket, error),
            },
            Kind::Question => {
                let mut answer = unless_known(ticket, json.tag(), &json);
                if ticket.actor == Actor::Public {
                    let seconds = self.options.public_seconds;
                    answer.put("cache-control", format!("public, max-age={seconds}"));
                }
                answer
            }
            Kind::Command | Kind::Posed | Kind::File | Kind::Other => {
                Response::of(200, JSON, json.into_json())
            }
        };
        self.dressed(answer, ticket)
    }

    /// The answer where the host failed and nobody knows more.
    #[must_use]
    pub fn failed(&self, ticket: &Ticket) -> Response {
        self.refusal(ticket, ProtocolError::HostFailed)
    }

    /// The same where there is no ticket yet: the host could not say who sent it, or could not keep a file.
    #[must_use]
    pub fn host_failed(&self, request: &Request<'_>) -> Response {
        let nobody = self.unmetered(request, &Sender::new(Actor::Public));
        self.refusal(&nobody.ticket, ProtocolError::HostFailed)
    }

    /// The answer where nothing more came of a body for as long as [`Bodies`](crate::Bodies) says.
    #[must_use]
    pub fn body_stopped(&self, request: &Request<'_>) -> Response {
        let nobody = self.unmetered(request, &Sender::new(Actor::Public));
        self.refusal(&nobody.ticket, ProtocolError::BodyStopped)
    }

    /// The answer for a file that a host looked for: how many bytes it has and the first of them, or none where it isn't there or
    /// the actor may not see it. The host sends the file's bytes where the status is 200 and the method was not `HEAD`.
    pub fn file(&self, ticket: &Ticket, name: &str, found: Option<(u64, &[u8])>) -> Response {
        let known = found.and_then(|(bytes, first)| Some((bytes, sniffed(first)?)));
        let Some((bytes, media)) = known else {
            return self.refusal(ticket, ProtocolError::FileNotFound);
        };
        let short = name.get(..32).unwrap_or_default();
        let tag = format!("\"{short}\"");
        if ticket.knows(&tag) {
            let mut answer = Response::of(304, "", String::new());
            answer.put("etag", tag);
            answer.put("cache-control", "private, no-cache");
            return self.dressed(answer, ticket);
        }
        let mut answer = Response::of(200, media, String::new());
        let ending = TYPES.iter().find(|(one, _)| *one == media);
        let ending = ending.map_or("bin", |(_, ending)| ending);
        // A picture may stand in a page; anything else is only saved.
        let how = match media.starts_with("image/") {
            true => "inline",
            false => "attachment",
        };
        let short = name.get(..12).unwrap_or_default();
        answer.put("content-length", bytes.to_string());
        answer.put(
            "content-disposition",
            format!("{how}; filename=\"{short}.{ending}\""),
        );
        answer.put("content-security-policy", "default-src 'none'; sandbox");
        answer.put("etag", tag);
        answer.put("cache-control", "private, no-cache");
        self.dressed(answer, ticket)
    }

    fn begin(&self, ticket: &Ticket, json: &Answer) -> Result<Response, ProtocolError> {
        if ticket.head {
            // Nothing comes behind it, and nobody would say that it ended.
            let mut answer = Response::of(200, "text/event-stream", String::new());
            answer.put("x-accel-buffering", "no");
            return Ok(answer);
        }
        let events = &self.options.events;
        if !self.streams.begin(ticket.key.as_deref(), events) {
            return Err(ProtocolError::TooManyStreams);
        }
        let tag = json.tag().to_owned();
        let text = match ticket.knows(&tag) {
            true => HEARTBEAT.to_owned(),
            false => event("answer", Some(&tag), json),
        };
        let mut answer = Response::of(200, "text/event-stream", text);
        answer.put("x-accel-buffering", "no");
        answer.follow = Some(Follow {
            last: tag,
            poll_ms: events.poll_ms,
            heartbeat_ms: events.heartbeat_ms,
            end_ms: events.seconds.saturating_mul(1_000),
        });
        Ok(answer)
    }

    /// What comes next in a stream, whose host asked the same again.
    #[must_use]
    pub fn event(&self, last: &str, outcome: Outcome) -> Event {
        match outcome {
            Outcome::Done(json) => {
                let tag = json.tag().to_owned();
                let text = match tag == last {
                    true => String::new(),
                    false => event("answer", Some(&tag), &json),
                };
                Event::new(text, tag, false)
            }
            Outcome::Failed(failure) => {
                let problem = to_json(&Problem::of(failure));
                Event::new(event("problem", None, &problem), last.to_owned(), true)
            }
        }
    }

    /// The moment at which a stream's question is asked again, as JSON.
    #[must_use]
    pub fn again(&self, ticket: &Ticket, now: Timestamp) -> String {
        to_json(&Moment::new(now, ticket.actor))
    }

    /// A stream has ended, however it did: another may begin.
    pub fn ended(&self, ticket: &Ticket) {
        self.streams.end(ticket.key.as_deref());
    }

    /// A problem as it is sent: a page where one is wished for.
    pub(crate) fn problem(&self, ticket: &Ticket, problem: &Problem) -> Response {
        let answer = match ticket.page {
            true => page::refused(problem, ticket, &self.catalogue),
            false => problem.answer(),
        };
        self.dressed(answer, ticket)
    }

    /// With what every answer says.
    pub(crate) fn dressed(&self, mut answer: Response, ticket: &Ticket) -> Response {
        if answer.header("cache-control").is_none() {
            answer.put("cache-control", "private, no-store");
        }
        answer.put("vary", VARY);
        answer.put("x-content-type-options", "nosniff");
        if let Some(other) = &ticket.other {
            answer.put("access-control-allow-origin", other.as_str());
            answer.put("access-control-expose-headers", "etag, retry-after");
            if self.options.credentials {
                answer.put("access-control-allow-credentials", "true");
            }
        }
        if ticket.head {
            answer.body.clear();
        }
        answer
    }
}

/// A strong tag: the first half of the SHA-256 of the body.
pub(crate) fn tag(body: &str) -> String {
    let hash: [u8; 32] = Sha256::digest(body.as_bytes()).into();
    let mut hex = digest::hex_string(&hash);
    hex.truncate(32);
    format!("\"{hex}\"")
}

/// The body, unless the sender has it.
pub(crate) fn unless_known(ticket: &Ticket, tag: &str, body: &str) -> Response {
    let mut answer = match ticket.knows(tag) {
        true => Response::of(304, "", String::new()),
        false => Response::of(200, JSON, body.to_owned()),
    };
    answer.put("etag", tag);
    answer
}

fn event(name: &str, tag: Option<&str>, json: &str) -> String {
    let id = tag.map(|tag| format!("id: {tag}\n")).unwrap_or_default();
    // JSON of ours stands on one line.
    format!("{id}event: {name}\ndata: {}\n\n", json.replace('\n', " "))
}
