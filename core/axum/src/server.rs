//! Requests in, answers out.

use std::error::Error;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::{fmt, io};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Response as Http, StatusCode};
use futures_util::{StreamExt, stream};
use medborger::host::System;
use medborger::participation::{Host, Participation};
use medborger::protocol::{
    self, Accepted, Call, OPENAPI, Options, Outcome, Protocol, ProtocolError, Response, Sender,
    Ticket, Upload,
};
use medborger::{Store as Rows, Timestamp};

use crate::coming::{Coming, Halted};
use crate::events::events;
use crate::files::Store;
use crate::lanes::Lanes;

type Asks<T> = Box<dyn Fn(&Parts) -> T + Send + Sync>;
type Failure = Box<dyn Error + Send + Sync>;

/// Who sent a request, as a host says it: a [`Sender`], or a `Result` where its session can't always be asked.
pub trait Told {
    /// The sender, or why nobody can say.
    ///
    /// # Errors
    /// Whatever the host has; its text goes to [`Server::with_on_error`] and to nobody else.
    fn told(self) -> Result<Sender, Failure>;
}

impl Told for Sender {
    fn told(self) -> Result<Sender, Failure> {
        Ok(self)
    }
}

impl<E: Into<Failure>> Told for Result<Sender, E> {
    fn told(self) -> Result<Sender, Failure> {
        self.map_err(Into::into)
    }
}

/// A town behind the protocol.
pub struct Server<S> {
    pub(crate) inner: Arc<Inner<S>>,
}

pub(crate) struct Inner<S> {
    lanes: Arc<Lanes<S>>,
    pub(crate) protocol: Protocol,
    actor: Asks<Result<Sender, Failure>>,
    key: Option<Asks<String>>,
    on_error: Box<dyn Fn(&(dyn Error + 'static)) + Send + Sync>,
    files: Option<Arc<dyn Store>>,
    may_read: Option<MayRead>,
    pub(crate) now: Box<dyn Fn() -> Timestamp + Send + Sync>,
    random: Box<dyn Fn() -> [u8; 16] + Send + Sync>,
}

type MayRead = Box<dyn Fn(&str, &Sender) -> bool + Send + Sync>;

impl<S> Clone for Server<S> {
    fn clone(&self) -> Self {
        Self {
            inner: Arc::clone(&self.inner),
        }
    }
}

impl<S> fmt::Debug for Server<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server").finish_non_exhaustive()
    }
}

impl<S: Rows + Send + Sync + 'static> Server<S> {
    /// A town behind the protocol. The host says who sent a request, from its own session: a [`Sender`], or a `Result` of one.
    /// Where it can't say, or panics, the answer is `host_failed`.
    ///
    /// # Errors
    /// [`ProtocolError::OptionMalformed`].
    pub fn new<T: Told>(
        bank: Arc<Participation<S>>,
        options: Options,
        actor: impl Fn(&Parts) -> T + Send + Sync + 'static,
    ) -> Result<Self, ProtocolError> {
        let keeps = options.public_seconds > 0;
        let inner = Inner {
            protocol: Protocol::new(bank.town(), OPENAPI, options)?,
            lanes: Arc::new(Lanes::new(bank, keeps)),
            actor: Box::new(move |parts| actor(parts).told()),
            key: None,
            on_error: Box::new(|error| eprintln!("medborger-axum: {error}")),
            files: None,
            may_read: None,
            now: Box::new(|| System.now()),
            random: Box::new(|| System.random()),
        };
        Ok(Self {
            inner: Arc::new(inner),
        })
    }

    /// The same, changed before anybody has a copy of it.
    fn with(mut self, change: impl FnOnce(&mut Inner<S>)) -> Self {
        if let Some(inner) = Arc::get_mut(&mut self.inner) {
            change(inner);
        }
        self
    }

    /// The same, with the rate limited by this key, such as the client's address or account.
    #[must_use]
    pub fn with_key(self, key: impl Fn(&Parts) -> String + Send + Sync + 'static) -> Self {
        self.with(|inner| inner.key = Some(Box::new(key)))
    }

    /// The same, with the host's own errors told to this function, where they would be written to the standard error stream: what
    /// its `actor`, its `key` or its files failed with. No answer says it.
    #[must_use]
    pub fn with_on_error(
        self,
        on_error: impl Fn(&(dyn Error + 'static)) + Send + Sync + 'static,
    ) -> Self {
        self.with(|inner| inner.on_error = Box::new(on_error))
    }

    /// The same with a store of files, as [`Options::files`] offers them. Who may read
    /// one, `may_read` says; without it staff may read all, and everybody those of what they may see.
    #[must_use]
    pub fn with_files(
        self,
        store: impl Store,
        may_read: Option<impl Fn(&str, &Sender) -> bool + Send + Sync + 'static>,
    ) -> Self {
        self.with(|inner| {
            inner.files = Some(Arc::new(store));
            inner.may_read = may_read.map(|may| -> MayRead { Box::new(may) });
        })
    }

    /// The same with another clock and other randomness: of a test.
    #[must_use]
    pub fn with_host(
        self,
        now: impl Fn() -> Timestamp + Send + Sync + 'static,
        random: impl Fn() -> [u8; 16] + Send + Sync + 'static,
    ) -> Self {
        self.with(|inner| {
            inner.now = Box::new(now);
            inner.random = Box::new(random);
        })
    }

    /// The router. Nest it under [`Options::base`], or merge it where that is empty.
    pub fn router(self) -> Router {
        Router::new().fallback(move |request: Request| {
            let server = self.clone();
            async move { server.answer(request).await }
        })
    }

    async fn answer(&self, request: Request) -> Http<Body> {
        let inner = &self.inner;
        let (parts, body) = request.into_parts();
        let headers: Vec<(String, String)> = parts
            .headers
            .iter()
            .map(|(name, value)| {
                // Byte by byte, as all hosts do: what is no ASCII stands for nothing that is looked at.
                let value = value.as_bytes().iter().copied().map(char::from).collect();
                (name.as_str().to_owned(), value)
            })
            .collect();
        let mut asked = protocol::Request::new(parts.method.as_str(), parts.uri.path());
        asked.query = parts.uri.query().unwrap_or_default();
        asked.headers = &headers;
        let mut coming = Coming::new(body, &parts, inner.protocol.bodies());
        match self.answered(&asked, &parts, &mut coming).await {
            Ok(mut answer) => {
                coming.leave(&mut answer).await;
                answer
            }
            Err(Halted::Gone) => plain(StatusCode::BAD_REQUEST),
            Err(Halted::Stopped) => {
                let mut answer = http(inner.protocol.body_stopped(&asked), None);
                coming.leave(&mut answer).await;
                answer
            }
            Err(Halted::Host(error)) => {
                (inner.on_error)(&*error);
                let mut answer = http(inner.protocol.host_failed(&asked), None);
                coming.leave(&mut answer).await;
                answer
            }
        }
    }

    async fn answered(
        &self,
        asked: &protocol::Request<'_>,
        parts: &Parts,
        coming: &mut Coming,
    ) -> Result<Http<Body>, Halted> {
        let inner = &self.inner;
        let sender = safely(|| (inner.actor)(parts))??;
        let key = inner.key.as_ref();
        let key = key.map(|key| safely(|| key(parts))).transpose()?;
        let mut asked = *asked;
        asked.key = key.as_deref();
        let admitted = match inner.protocol.admit(&asked, &sender, (inner.now)()) {
            Ok(admitted) => admitted,
            Err(answer) => return Ok(http(answer, None)),
        };
        let read = coming.read(admitted.body_max()).await?;
        asked.body = &read;
        asked.random = (inner.random)();
        let accepted = (inner.protocol).accept(admitted, &asked, &sender, (inner.now)());
        Ok(match accepted {
            Accepted::Ready(answer) => http(answer, None),
            Accepted::Execute(call) => self.called(call, true).await,
            Accepted::Ask(call) => self.called(call, false).await,
            Accepted::Upload(upload) => self.keep(*upload, coming).await?,
            Accepted::File { name, asks, ticket } => {
                let may = match (&inner.may_read, asks) {
                    (Some(may), _) => safely(|| may(&name, &sender))?,
                    (None, None) => sender.actor.is_official(),
                    (None, Some(asks)) => match self.may_see(*asks).await {
                        Ok(may) => may,
                        Err(answer) => return Ok(answer),
                    },
                };
                self.file(name, ticket, may, asked.method).await?
            }
            _ => plain(StatusCode::NOT_IMPLEMENTED),
        })
    }

    pub(crate) async fn asked(&self, call: &Call) -> Option<Outcome> {
        self.inner.lanes.ask(call).await
    }

    async fn called(&self, call: Call, execute: bool) -> Http<Body> {
        let lanes = &self.inner.lanes;
        let outcome = match execute {
            true => lanes.execute(call.text.clone(), call.moment_json()).await,
            false => lanes.ask(&call).await,
        };
        let protocol = &self.inner.protocol;
        let Some(outcome) = outcome else {
            return http(protocol.failed(&call.ticket), None);
        };
        let answer = protocol.respond(&call.ticket, outcome);
        match answer.follow.clone() {
            Some(follow) => {
                let first = Bytes::from(answer.body.clone());
                let first = stream::once(async move { Ok(first) });
                let events = events(self.clone(), call, follow);
                http(answer, Some(Body::from_stream(first.chain(events))))
            }
            None => http(answer, None),
        }
    }

    /// Reads a file in. What is not whole is let go of when its room is dropped.
    async fn keep(&self, mut upload: Upload, coming: &mut Coming) -> Result<Http<Body>, Halted> {
        let store = self.inner.files.clone();
        let store = store.ok_or_else(|| io::Error::other("there is no store of files"))?;
        let mut room = store.put(upload.name()).await?;
        while let Some(piece) = coming.next().await? {
            if let Err(refused) = upload.push(&piece) {
                return Ok(http(*refused, None));
            }
            room.write(piece).await?;
        }
        let (keep, answer) = upload.finish();
        if keep {
            room.keep().await?;
        }
        Ok(http(answer, None))
    }

    /// Whether the town lets somebody see a file; the answer to send where it can't say.
    async fn may_see(&self, asks: Call) -> Result<bool, Http<Body>> {
        let protocol = &self.inner.protocol;
        match self.asked(&asks).await {
            Some(Outcome::Done(answer)) => Ok(protocol::may_see(&answer)),
            Some(failed) => Err(http(protocol.respond(&asks.ticket, failed), None)),
            None => Err(http(protocol.failed(&asks.ticket), None)),
        }
    }

    async fn file(
        &self,
        name: String,
        ticket: Ticket,
        may: bool,
        method: &str,
    ) -> Result<Http<Body>, Halted> {
        let inner = &self.inner;
        let found = match &inner.files {
            Some(store) if may => store.get(name.clone()).await?,
            _ => None,
        };
        let known = found.as_ref();
        let known = known.map(|found| (found.bytes, found.first.as_slice()));
        let answer = inner.protocol.file(&ticket, &name, known);
        let sends = answer.status == 200 && method != "HEAD";
        let body = found.filter(|_| sends).map(|found| found.body);
        Ok(http(answer, body))
    }
}

/// What a function of the host gives, or that it panicked: nobody's connection breaks off for that.
fn safely<T>(ask: impl FnOnce() -> T) -> Result<T, Failure> {
    // What the host shares with itself it must keep whole; ours is not touched meanwhile.
    catch_unwind(AssertUnwindSafe(ask)).map_err(|_| "a function of the host panicked".into())
}

fn plain(status: StatusCode) -> Http<Body> {
    let mut answer = Http::new(Body::empty());
    *answer.status_mut() = status;
    answer
}

fn http(answer: Response, body: Option<Body>) -> Http<Body> {
    let mut sent = Http::new(body.unwrap_or_else(|| Body::from(answer.body)));
    *sent.status_mut() = StatusCode::from_u16(answer.status).unwrap_or_default();
    for header in answer.headers {
        // Names and values are the protocol's own.
        let name = HeaderName::try_from(header.name);
        if let (Ok(name), Ok(value)) = (name, HeaderValue::try_from(header.value)) {
            sent.headers_mut().append(name, value);
        }
    }
    sent
}
