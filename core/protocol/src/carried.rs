//! The same as texts, for the bindings: they hold no rule, and carry JSON there and back.

use medborger_base::error::Error;
use medborger_base::time::Timestamp;
use medborger_codec::{Make, Read, Record, Tree, parse_own, read, to_json};
use medborger_journal::town::Town;

use crate::accept::Accepted;
use crate::error::ProtocolError;
use crate::files::{Upload, may_see};
use crate::message::{Request, Response, Sender};
use crate::options::Options;
use crate::problem::{Failure, Outcome};
use crate::protocol::{Protocol, Ticket};

/// A protocol whose calls are texts.
#[derive(Debug)]
pub struct Carried(Protocol);

/// What a binding hands over of a request, beside its body.
#[derive(Debug, Default, Read)]
#[serde(deny_unknown_fields)]
struct Head {
    method: String,
    path: String,
    #[serde(default)]
    query: String,
    #[serde(default)]
    headers: Vec<(String, String)>,
    #[serde(default)]
    key: Option<String>,
}

impl Head {
    fn request(&self) -> Request<'_> {
        Request {
            query: &self.query,
            headers: &self.headers,
            key: self.key.as_deref(),
            ..Request::new(&self.method, &self.path)
        }
    }
}

/// What a binding gets before it reads a body.
#[derive(Debug, Make, Record)]
struct LetIn {
    most: u64,
    #[serde(default)]
    answer: Option<Response>,
}

/// What a binding gets.
#[derive(Debug, Make, Record)]
struct Taken {
    /// `ready`, `execute`, `ask`, `upload` or `file`.
    what: String,
    #[serde(default)]
    answer: Option<Response>,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    moment: Option<String>,
    #[serde(default)]
    ticket: Option<String>,
    #[serde(default)]
    name: Option<String>,
}

/// What came of a call, as the bindings tell it.
#[derive(Debug, Read)]
struct Told {
    #[serde(default)]
    error: Option<Failure>,
}

impl Carried {
    /// See [`Protocol::new`].
    ///
    /// # Errors
    /// As there.
    pub fn new(town: &Town, document: &str, options: &str) -> Result<Self, Error> {
        let options = Options::from_json(options)?;
        Ok(Self(Protocol::new(town, document, options)?))
    }

    /// See [`Protocol::admit`]: how many bytes of the body are read, or the answer.
    ///
    /// # Errors
    /// As [`accept`](Self::accept).
    pub fn admit(&self, head: &str, sender: &str, now: Timestamp) -> Result<String, Error> {
        let (head, sender) = come(head, sender)?;
        let let_in = match self.0.admit(&head.request(), &sender, now) {
            Ok(admitted) => LetIn::new(admitted.body_max()),
            Err(answer) => LetIn::new(0).with_answer(answer),
        };
        Ok(to_json(&let_in))
    }

    /// See [`Protocol::accept`], of what was let in. Who sent it is an actor, beside whose fields `attestation` may stand.
    ///
    /// # Errors
    /// [`ProtocolError::ActorMalformed`] for a head or a sender that can't be read: a bug of the host.
    pub fn accept(
        &self,
        head: &str,
        body: &[u8],
        sender: &str,
        random: [u8; 16],
        now: Timestamp,
    ) -> Result<(String, Option<Upload>), Error> {
        let (head, sender) = come(head, sender)?;
        let request = Request {
            body,
            random,
            ..head.request()
        };
        let admitted = self.0.unmetered(&request, &sender);
        let accepted = self.0.accept(admitted, &request, &sender, now);
        let mut taken = Taken::new(String::new());
        let mut upload = None;
        let mut called = |what: &str, call: crate::accept::Call| {
            taken.what = what.to_owned();
            taken.moment = Some(call.moment_json());
            taken.ticket = Some(call.ticket.to_json());
            taken.text = Some(call.text);
        };
        match accepted {
            Accepted::Execute(call) => called("execute", call),
            Accepted::Ask(call) => called("ask", call),
            Accepted::Ready(answer) => {
                taken.what = "ready".to_owned();
                taken.answer = Some(answer);
            }
            Accepted::Upload(inside) => {
                taken.what = "upload".to_owned();
                taken.name = Some(inside.name());
                upload = Some(*inside);
            }
            Accepted::File { name, asks, ticket } => {
                taken.what = "file".to_owned();
                taken.name = Some(name);
                taken.moment = asks.as_ref().map(|call| call.moment_json());
                taken.text = asks.map(|call| call.text);
                taken.ticket = Some(ticket.to_json());
            }
        }
        Ok((to_json(&taken), upload))
    }

    /// How many milliseconds nothing of a body may come, and within how many all of it must: see [`Protocol::bodies`].
    #[must_use]
    pub fn patience(&self) -> (u32, u32) {
        let bodies = self.0.bodies();
        (bodies.idle_ms, bodies.seconds.saturating_mul(1_000))
    }

    /// See [`Protocol::host_failed`]; where `stopped`, [`Protocol::body_stopped`].
    #[must_use]
    pub fn failed(&self, head: &str, stopped: bool) -> String {
        let head: Option<Head> = parse_own(head);
        let head = head.unwrap_or_default();
        let answer = match stopped {
            true => self.0.body_stopped(&head.request()),
            false => self.0.host_failed(&head.request()),
        };
        to_json(&answer)
    }

    /// See [`Protocol::respond`]. The outcome is a receipt or an answer where `done`; else `{"error": {…}}` of the library, or
    /// anything else, which says that the host failed.
    #[must_use]
    pub fn respond(&self, ticket: &str, done: bool, outcome: &str) -> String {
        let ticket = ticket_of(ticket);
        let answer = match outcome_of(done, outcome) {
            Some(outcome) => self.0.respond(&ticket, outcome),
            None => self.0.failed(&ticket),
        };
        to_json(&answer)
    }

    /// See [`Protocol::event`].
    #[must_use]
    pub fn event(&self, last: &str, done: bool, outcome: &str) -> String {
        let failed = || Failure::of(&ProtocolError::HostFailed.into());
        let outcome = outcome_of(done, outcome);
        let outcome = outcome.unwrap_or_else(|| Outcome::Failed(failed()));
        to_json(&self.0.event(last, outcome))
    }

    /// See [`Protocol::again`].
    #[must_use]
    pub fn again(&self, ticket: &str, now: Timestamp) -> String {
        self.0.again(&ticket_of(ticket), now)
    }

    /// See [`Protocol::ended`].
    pub fn ended(&self, ticket: &str) {
        self.0.ended(&ticket_of(ticket));
    }

    /// See [`may_see`].
    #[must_use]
    pub fn may_see(&self, answer: &str) -> bool {
        may_see(answer)
    }

    /// See [`Protocol::file`]; without first bytes there is no file.
    #[must_use]
    pub fn file(&self, ticket: &str, name: &str, bytes: u64, first: &[u8]) -> String {
        let found = (!first.is_empty()).then_some((bytes, first));
        to_json(&self.0.file(&ticket_of(ticket), name, found))
    }
}

/// The head of a request and who sent it, as a binding hands them over.
fn come(head: &str, sender: &str) -> Result<(Head, Sender), Error> {
    let malformed = || Error::from(ProtocolError::ActorMalformed);
    let head = parse_own(head).ok_or_else(malformed)?;
    Ok((head, sender_of(sender).ok_or_else(malformed)?))
}

fn outcome_of(done: bool, outcome: &str) -> Option<Outcome> {
    if done {
        return Some(Outcome::Done(outcome.to_owned().into()));
    }
    let told: Told = parse_own(outcome)?;
    told.error.map(Outcome::Failed)
}

/// A ticket that was ours; anything else is answered as nobody's.
fn ticket_of(text: &str) -> Ticket {
    Ticket::from_json(text).unwrap_or_else(Ticket::blank)
}

fn sender_of(text: &str) -> Option<Sender> {
    let mut tree = Tree::parse(text).ok()?;
    let attestation = match tree.take("attestation") {
        None | Some(Tree::Null) => None,
        Some(Tree::Text(text)) => Some(text.into_owned()),
        Some(_) => return None,
    };
    if let Tree::Fields(fields) = &mut tree {
        fields.retain(|(name, _)| name != "attestation");
    }
    Some(Sender::new(read(tree).ok()?).with_attestation(attestation))
}
