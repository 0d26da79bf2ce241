//! A host in a few lines.

use medborger::protocol::{Accepted, OPENAPI, Options, Protocol, Request, Response, Sender};
use medborger::{Actor, CitizenId, Clock, MemoryStore, Participation, StaffId, Timestamp, Town};
use serde_json::Value;
use uuid::Uuid;

pub(crate) const OWN: &str = "https://a.dk";

/// A town behind the protocol.
pub(crate) struct Host {
    bank: Participation<MemoryStore>,
    pub(crate) protocol: Protocol,
}

impl Host {
    pub(crate) fn new(options: &str) -> Self {
        let key = std::array::from_fn(|at| at as u8);
        let town = Town::new("0510".parse().unwrap(), key, medborger::REGISTRY).unwrap();
        let bank = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
        let options = Options::from_json(options).unwrap();
        let protocol = Protocol::new(bank.town(), OPENAPI, options).unwrap();
        Self { bank, protocol }
    }

    pub(crate) fn plain() -> Self {
        Self::new(r#"{"origins":["https://a.dk","https://b.dk"],"files":{"bytes":100}}"#)
    }

    pub(crate) fn at(&self, request: &Request<'_>, actor: Actor, at: &str) -> Response {
        let (now, sender): (Timestamp, _) = (at.parse().unwrap(), Sender::new(actor));
        let mut head = *request;
        head.body = &[];
        let admitted = match self.protocol.admit(&head, &sender, now) {
            Ok(admitted) => admitted,
            Err(answer) => return answer,
        };
        match self.protocol.accept(admitted, request, &sender, now) {
            Accepted::Ready(answer) => answer,
            Accepted::Execute(call) => {
                let outcome = self.bank.execute_json(&call.text, &call.moment_json());
                self.protocol.respond(&call.ticket, outcome.into())
            }
            Accepted::Ask(call) => {
                let outcome = self.bank.ask_json(&call.text, &call.moment_json());
                self.protocol.respond(&call.ticket, outcome.into())
            }
            Accepted::Upload(_) => panic!("a file"),
            Accepted::File { name, asks, ticket } => {
                let may = match asks {
                    None => actor.is_official(),
                    Some(call) => {
                        let answer = self.bank.ask_json(&call.text, &call.moment_json());
                        medborger::protocol::may_see(&answer.unwrap())
                    }
                };
                let found = may.then_some((4, b"%PDF-".as_slice()));
                self.protocol.file(&ticket, &name, found)
            }
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn answer(&self, request: &Request<'_>, actor: Actor) -> Response {
        self.at(request, actor, "2026-05-07T08:00:00Z")
    }
}

pub(crate) fn staff() -> Actor {
    Actor::Staff {
        staff: StaffId::new(Uuid::from_u128(0x5001)),
    }
}

pub(crate) fn citizen() -> Actor {
    Actor::Citizen {
        citizen: CitizenId::new(Uuid::from_u128(0xc001)),
    }
}

pub(crate) fn owned(headers: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    headers.iter().map(owned).collect()
}

pub(crate) fn post<'a>(
    path: &'a str,
    body: &'a [u8],
    headers: &'a [(String, String)],
) -> Request<'a> {
    let mut request = Request::new("POST", path);
    request.body = body;
    request.headers = headers;
    request.random = [7; 16];
    request
}

pub(crate) fn json_headers() -> Vec<(String, String)> {
    owned(&[
        ("origin", OWN),
        ("content-type", "application/json; charset=utf-8"),
    ])
}

pub(crate) fn code(answer: &Response) -> String {
    let body: Value = serde_json::from_str(&answer.body).unwrap();
    body["code"].as_str().unwrap_or_default().to_owned()
}

pub(crate) fn refused(answer: &Response) -> (u16, String) {
    (answer.status, code(answer))
}
