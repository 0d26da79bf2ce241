//! Streams of events: the same question again and again, until somebody or time ends it.

use std::time::Duration;

use axum::body::Bytes;
use futures_util::Stream;
use futures_util::stream::unfold;
use medborger::Store as Rows;
use medborger::protocol::{Call, Follow, HEARTBEAT, Ticket};
use tokio::time::{Instant, sleep};

use crate::server::Server;

/// Says that the stream has ended when it is dropped: by time, by an error, or because the client went away.
struct Open<S: Rows + Send + Sync + 'static>(Server<S>, Ticket);

impl<S: Rows + Send + Sync + 'static> Drop for Open<S> {
    fn drop(&mut self) {
        let Self(server, ticket) = self;
        server.inner.protocol.ended(ticket);
    }
}

/// What stands between two events.
struct Following<S: Rows + Send + Sync + 'static> {
    open: Open<S>,
    call: Call,
    follow: Follow,
    end: Instant,
    quiet: Instant,
    over: bool,
}

pub(crate) fn events<S: Rows + Send + Sync + 'static>(
    server: Server<S>,
    call: Call,
    follow: Follow,
) -> impl Stream<Item = Result<Bytes, std::convert::Infallible>> {
    let now = Instant::now();
    let following = Following {
        open: Open(server, call.ticket.clone()),
        call,
        end: now + Duration::from_millis(u64::from(follow.end_ms)),
        follow,
        quiet: now,
        over: false,
    };
    unfold(following, |mut following| async move {
        let text = following.next().await?;
        Some((Ok(Bytes::from(text)), following))
    })
}

impl<S: Rows + Send + Sync + 'static> Following<S> {
    async fn next(&mut self) -> Option<String> {
        let server = self.open.0.clone();
        let inner = &server.inner;
        while !self.over && Instant::now() < self.end {
            let left = self.end.saturating_duration_since(Instant::now());
            sleep(left.min(Duration::from_millis(u64::from(self.follow.poll_ms)))).await;
            self.call.moment.at = (inner.now)();
            let outcome = server.asked(&self.call).await?;
            let event = inner.protocol.event(&self.follow.last, outcome);
            self.follow.last = event.last;
            self.over = event.ends;
            let silence = Duration::from_millis(u64::from(self.follow.heartbeat_ms));
            if !event.text.is_empty() {
                self.quiet = Instant::now();
                return Some(event.text);
            }
            if self.quiet.elapsed() >= silence {
                self.quiet = Instant::now();
                return Some(HEARTBEAT.to_owned());
            }
        }
        None
    }
}
