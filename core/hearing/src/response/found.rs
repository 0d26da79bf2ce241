//! Finding a hearing's responses: page by page, and in blocks by number.

use medborger_base::sorted::{Arrange as _, SortedSet};
use std::sync::Arc;

use super::{Response, response_stream, sender_key};
use crate::id::{HearingId, ResponseId};
use crate::journal::{Desk, Find, Halt, vault_terms};

/// A page of a hearing's responses, in the order of their ids, and where the next page begins.
pub(crate) type Page = (Vec<(ResponseId, Arc<Response>)>, Option<ResponseId>);

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
    let found = desk.find(&find)?;
    desk.require(found.streams.iter().cloned(), [])?;
    let mut responses = Vec::with_capacity(found.streams.len());
    for stream in &found.streams {
        if let (Some(response), Ok(id)) = (desk.get::<Response>(stream)?, stream.id().parse()) {
            responses.push((id, response));
        }
    }
    let full = found.streams.len() == limit;
    let last = found.streams.last().filter(|_| full);
    let next = last.and_then(|stream| stream.id().parse().ok());
    Ok((responses, next))
}

/// The responses of a hearing that are a block, by number: 500 at most, however many there are.
pub(crate) fn block(
    desk: &mut Desk<'_>,
    hearing: HearingId,
    block: u32,
) -> Result<Vec<(ResponseId, Arc<Response>)>, Halt> {
    let of = [("block", super::block_value(hearing, block))];
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
