//! Bodies that come in, for as long as a host waits for them.

use std::error::Error;
use std::io;
use std::time::Duration;

use axum::body::{Body, BodyDataStream, Bytes};
use axum::http::header::{CONNECTION, CONTENT_LENGTH, EXPECT};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response, Version};
use futures_util::StreamExt;
use medborger::protocol::Bodies;
use tokio::time::{Instant, timeout, timeout_at};

/// How long a body that nobody takes is that is read to its end all the same, so that its sender's connection can go on.
const SHORT: u64 = 1 << 20;
/// How much of a longer one is still read and thrown away, and for how long: who hangs up on whoever sends takes the answer away.
const LINGER: u64 = 32 << 20;
const LINGER_FOR: Duration = Duration::from_secs(1);

/// Why there is no answer of the protocol's own.
pub(crate) enum Halted {
    /// The sender went away.
    Gone,
    /// Nothing more came of a body.
    Stopped,
    /// Something of the host failed.
    Host(Box<dyn Error + Send + Sync>),
}

impl From<Box<dyn Error + Send + Sync>> for Halted {
    fn from(error: Box<dyn Error + Send + Sync>) -> Self {
        Self::Host(error)
    }
}

impl From<io::Error> for Halted {
    fn from(error: io::Error) -> Self {
        Self::Host(error.into())
    }
}

/// A body that comes in.
pub(crate) struct Coming {
    pieces: Option<BodyDataStream>,
    idle: Duration,
    end: Instant,
    /// Whether it is read to its end, though nobody takes it.
    is_short: bool,
    /// Whether a connection carries one request at a time.
    is_first: bool,
}

impl Coming {
    pub(crate) fn new(body: Body, parts: &Parts, bodies: Bodies) -> Self {
        let header = |name| parts.headers.get(name).map(HeaderValue::as_bytes);
        let length = header(CONTENT_LENGTH).and_then(|text| std::str::from_utf8(text).ok());
        let length = length.and_then(|text| text.parse::<u64>().ok());
        // Who asks first whether to send it at all is told no.
        let is_short = length.is_some_and(|length| length <= SHORT) && header(EXPECT).is_none();
        let comes = !axum::body::HttpBody::is_end_stream(&body);
        Self {
            pieces: comes.then(|| body.into_data_stream()),
            idle: Duration::from_millis(u64::from(bodies.idle_ms)),
            end: Instant::now() + Duration::from_secs(u64::from(bodies.seconds)),
            is_short,
            is_first: parts.version < Version::HTTP_2,
        }
    }

    /// The next piece; none behind the last.
    pub(crate) async fn next(&mut self) -> Result<Option<Bytes>, Halted> {
        let Some(pieces) = &mut self.pieces else {
            return Ok(None);
        };
        let until = self.end.min(Instant::now() + self.idle);
        match timeout_at(until, pieces.next()).await {
            Ok(Some(Ok(piece))) => Ok(Some(piece)),
            Ok(Some(Err(_))) => Err(Halted::Gone),
            Ok(None) => {
                self.pieces = None;
                Ok(None)
            }
            Err(_) => Err(Halted::Stopped),
        }
    }

    /// At most so many bytes, and one more where there are more.
    pub(crate) async fn read(&mut self, most: u64) -> Result<Vec<u8>, Halted> {
        let mut bytes = Vec::new();
        while most > 0 && bytes.len() as u64 <= most {
            match self.next().await? {
                Some(piece) => bytes.extend_from_slice(&piece),
                None => break,
            }
        }
        Ok(bytes)
    }

    /// Throws away what nobody took: what is short before the answer; of what is longer some beside the answer, and then the
    /// connection ends.
    pub(crate) async fn leave(mut self, answer: &mut Response<Body>) {
        if self.is_short {
            self.drain().await;
        }
        if self.pieces.is_some() && self.is_first {
            let headers = answer.headers_mut();
            headers.insert(CONNECTION, HeaderValue::from_static("close"));
            tokio::spawn(async move { self.drain().await });
        }
    }

    async fn drain(&mut self) {
        let pour = async {
            let mut left = Some(LINGER);
            while let (Some(still), Ok(Some(piece))) = (left, self.next().await) {
                left = still.checked_sub(piece.len() as u64);
            }
        };
        // Who sends still longer, or went away, has had the answer.
        let _ = timeout(LINGER_FOR, pour).await;
    }
}
