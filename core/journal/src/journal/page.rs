//! Lists page by page: the streams that hold every term asked for, with their states.

use medborger_base::sorted::SortedSet;
use std::str::FromStr;
use std::sync::Arc;

use super::desk::{Desk, Halt, vault_terms};
use super::key::StreamKey;
use super::needs::Find;
use super::stream::Stream;

/// How many things a list shows where nobody says.
#[doc(hidden)]
pub fn page_limit() -> u32 {
    100
}

/// The most things on a page.
pub(super) const LIMIT_MAX: u32 = 1000;

/// A page of a list.
pub struct Page<I, S, N = I> {
    /// How many there are in all, on every page.
    pub total: u64,
    /// The streams of this page by their ids, in their order.
    pub items: Vec<(I, Arc<S>)>,
    /// After which the next page begins; none on the last.
    pub next: Option<N>,
}

/// Terms of which a stream holds every one.
pub(super) fn every<S: Stream>(wanted: Vec<(&str, String)>) -> Vec<SortedSet<String>> {
    let set = |pair| vault_terms::<S>(&[pair]).into_iter().collect();
    wanted.into_iter().map(set).collect()
}

impl Desk<'_> {
    /// A page of the streams that hold every one of these terms, 1 to 1,000 of them.
    ///
    /// # Errors
    /// [`Halt::Needs`] when they were not looked up or loaded yet.
    #[doc(hidden)]
    pub fn page<I: FromStr, S: Stream>(
        &mut self,
        wanted: Vec<(&str, String)>,
        after: Option<StreamKey>,
        limit: u32,
    ) -> Result<Page<I, S>, Halt> {
        let limit = limit.clamp(1, LIMIT_MAX) as usize;
        // One more than the page holds tells whether another follows.
        let found = self.find(&Find {
            all: every::<S>(wanted),
            after,
            limit: u32::try_from(limit + 1).ok(),
            listing: None,
        })?;
        let page = found.streams.get(..limit).unwrap_or(&found.streams);
        self.require(page.iter().cloned(), [])?;
        let mut items = Vec::with_capacity(page.len());
        for stream in page {
            if let (Ok(id), Some(state)) = (stream.id().parse(), self.get::<S>(stream)?) {
                items.push((id, state));
            }
        }
        let more = found.streams.len() > limit;
        let last = page.last().filter(|_| more);
        Ok(Page {
            total: u64::from(found.total),
            items,
            next: last.and_then(|stream| stream.id().parse().ok()),
        })
    }
}
