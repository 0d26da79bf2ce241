//! Finding a hearing's responses: page by page, and in blocks by number.

use medborger_base::sorted::{Arrange as _, SortedSet};
use std::ops::Range;
use std::sync::Arc;

use super::{Response, ResponseError, response_stream};
use crate::id::{HearingId, ResponseId};
use crate::journal::{Desk, Find, Halt, StreamKey, vault_terms};

/// A page of a hearing's responses, in the order of their ids, and where the next page begins.
pub(crate) type Page = (Found, Option<ResponseId>);

/// How many responses of a hearing are a block: those whose numbers follow one another, from 1 on.
pub(crate) const BLOCK: u32 = 500;

/// In which block a number is.
pub(super) fn block_of(number: u32) -> u32 {
    number.saturating_sub(1) / BLOCK
}

/// What stands in the index of a block.
pub(super) fn block_value(hearing: HearingId, block: u32) -> String {
    format!("{hearing}/{block}")
}

/// A page of responses, by their ids.
type Found = Vec<(ResponseId, Arc<Response>)>;

/// Looks up a page of responses by index terms.
pub(crate) fn page(
    desk: &mut Desk<'_>,
    sets: &[(&str, String)],
    after: Option<ResponseId>,
    limit: usize,
) -> Result<Page, Halt> {
    let terms = |(name, value): &(&str, String)| {
        let terms = vault_terms::<Response>(&[(*name, value.clone())]);
        terms.into_iter().collect::<SortedSet<String>>()
    };
    let find = Find::page(
        sets.iter().map(terms).collect(),
        after.map(response_stream),
        limit,
    );
    let streams = &desk.find(&find)?.streams;
    let responses = loaded(desk, streams)?;
    let full = streams.len() == limit;
    let last = streams.last().filter(|_| full);
    let next = last.and_then(|stream| stream.id().parse().ok());
    Ok((responses, next))
}

fn loaded(desk: &mut Desk<'_>, streams: &[StreamKey]) -> Result<Found, Halt> {
    desk.require(streams.iter().cloned(), [])?;
    let mut responses = Vec::with_capacity(streams.len());
    for stream in streams {
        if let (Some(response), Ok(id)) = (desk.get::<Response>(stream)?, stream.id().parse()) {
            responses.push((id, response));
        }
    }
    Ok(responses)
}

/// The responses of a hearing that are in some blocks, in the order of their ids.
pub(crate) fn blocks(
    desk: &mut Desk<'_>,
    hearing: HearingId,
    blocks: Range<u32>,
) -> Result<Found, Halt> {
    let term = |number| vault_terms::<Response>(&[("block", block_value(hearing, number))]);
    let any: SortedSet<String> = blocks.flat_map(term).collect();
    let find = Find::page(vec![any], None, usize::MAX);
    loaded(desk, &desk.find(&find)?.streams)
}

/// The responses of a hearing that are a block, by number: 500 at most, however many there are.
pub(crate) fn block(desk: &mut Desk<'_>, hearing: HearingId, block: u32) -> Result<Found, Halt> {
    let of = [("block", block_value(hearing, block))];
    let (mut found, _) = page(desk, &of, None, usize::MAX)?;
    found.arrange_by_key(|(_, response)| response.number);
    Ok(found)
}

/// The vault rows that showing a response takes.
pub(crate) fn rows_of(id: ResponseId, response: &Response) -> impl Iterator<Item = String> {
    let texts: Vec<String> = response.texts.iter().map(|t| t.key.clone()).collect();
    texts
        .into_iter()
        .chain([response.respondent.key.clone(), sender_key(id)])
}

/// The vault key under which lies which citizen sent a response.
pub(crate) fn sender_key(response: impl std::fmt::Display) -> String {
    format!("{}{response}", super::personal::SENDER)
}

pub(crate) fn existing(desk: &mut Desk<'_>, response: ResponseId) -> Result<Arc<Response>, Halt> {
    Ok(desk
        .get::<Response>(&response_stream(response))?
        .ok_or(ResponseError::NotFound)?)
}
