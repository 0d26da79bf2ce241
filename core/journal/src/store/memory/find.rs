//! Looking streams up by their terms, in memory.

use medborger_base::sorted::{Arrange, SortedMap, SortedSet};
use roaring::RoaringBitmap;

use super::places::{Places, united};
use super::tenant::{Tenant, at};
use crate::journal::{Find, Found, Listed, Listing, ListingOrder, Span, StreamKey, behind};
use crate::store::listing::{Numbered, Page};

/// Whether a term is one that is found by how it begins: its name ends in `~`.
pub(super) fn is_ordered(term: &str) -> bool {
    term.split_once('=')
        .is_some_and(|(name, _)| name.ends_with('~'))
}

impl Numbered for RoaringBitmap {
    fn downwards(&self, below: Option<u32>, see: &mut dyn FnMut(u32) -> bool) {
        let numbers = self.range(..below.unwrap_or(u32::MAX)).rev();
        for number in numbers {
            if !see(number) {
                return;
            }
        }
    }
}

impl Tenant {
    pub(in crate::store) fn find(&self, find: &Find) -> Found {
        let mut clauses = find.all.iter().map(|terms| self.any(terms));
        let Some(first) = clauses.next() else {
            return Found::default();
        };
        let mut all = clauses.fold(first, |all, any| all & any);
        if let Some(listing) = &find.listing {
            self.narrow(&mut all, listing);
        }
        let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
        let (streams, listed) = match &find.listing {
            Some(listing) => {
                let (streams, listed) = self.list(&all, listing, find);
                (streams, Some(listed))
            }
            None => (self.by_key(&all, find), None),
        };
        Found {
            total,
            streams,
            listed,
        }
    }

    /// Those that hold at least one of the terms.
    fn any(&self, terms: &SortedSet<String>) -> RoaringBitmap {
        let held = terms.iter().filter_map(|term| self.term(term));
        united(held.map(|term| &term.streams))
    }

    /// The page in the order of the keys.
    fn by_key(&self, all: &RoaringBitmap, find: &Find) -> Vec<StreamKey> {
        let stored = all.iter().filter_map(|slot| self.at(slot));
        let mut streams: Vec<&StreamKey> = stored.map(|stored| &stored.key).collect();
        if let Some(after) = &find.after {
            streams.retain(|s| *s > after);
        }
        let most = find.most();
        if most < streams.len() {
            streams.select_nth_unstable(most);
            streams.truncate(most);
        }
        streams.arrange_fast();
        streams.into_iter().cloned().collect()
    }

    /// The ordered terms from a text on and before another, with their streams.
    fn between<'a>(
        &'a self,
        from: &str,
        to: &str,
    ) -> impl DoubleEndedIterator<Item = (&'a str, &'a Places)> + use<'a> {
        let range = (from <= to).then(|| {
            self.ordered.range::<str, _>((
                std::ops::Bound::Included(from),
                std::ops::Bound::Excluded(to),
            ))
        });
        range
            .into_iter()
            .flatten()
            .filter_map(|(name, number)| Some((&**name, &self.terms.get(at(*number))?.streams)))
    }

    fn beginning<'a>(
        &'a self,
        start: &str,
    ) -> impl DoubleEndedIterator<Item = (&'a str, &'a Places)> + use<'a> {
        self.between(start, &behind(start))
    }

    fn spanned(&self, spans: &[Span]) -> RoaringBitmap {
        let held = spans.iter().flat_map(|span| {
            let (from, to) = span.ends();
            self.between(&from, &to)
        });
        united(held.map(|(_, streams)| streams))
    }

    fn narrow(&self, all: &mut RoaringBitmap, listing: &Listing) {
        if let Some(among) = &listing.among {
            *all &= among
                .iter()
                .filter_map(|stream| self.slot(stream))
                .collect::<RoaringBitmap>();
        }
        for set in &listing.begins {
            let begun = set.iter().flat_map(|start| self.beginning(start));
            *all &= united(begun.map(|(_, streams)| streams));
        }
        for spans in &listing.within {
            *all &= self.spanned(spans);
        }
        *all -= self.spanned(&listing.without);
    }

    fn list(
        &self,
        all: &RoaringBitmap,
        listing: &Listing,
        find: &Find,
    ) -> (Vec<StreamKey>, Listed) {
        let after = find
            .after
            .as_ref()
            .map(|after| self.slot(after).unwrap_or_default());
        let mut page = Page::new(listing, after, find.most());
        match listing.order.by() {
            None => drop(page.take(None, all)),
            Some(by) => self.by_value(all, listing, by, &mut page),
        }
        let (slots, last_value) = page.done();
        let keys = slots
            .into_iter()
            .filter_map(|slot| Some(self.at(slot)?.key.clone()));
        let mut counts = SortedMap::new();
        for start in &listing.counts {
            for (term, streams) in self.beginning(start) {
                let count = u32::try_from(streams.count_among(all)).unwrap_or(u32::MAX);
                if count > 0 {
                    counts.insert(term.to_owned(), count);
                }
            }
        }
        (keys.collect(), Listed { counts, last_value })
    }

    fn by_value(&self, all: &RoaringBitmap, listing: &Listing, by: &str, page: &mut Page<'_>) {
        if !page.is_past_values() {
            let from = listing
                .after_value
                .as_deref()
                .map(|value| format!("{by}{value}"));
            let end = behind(by);
            let mut take = |(term, streams): (&str, &Places)| {
                page.take(term.strip_prefix(by), &streams.among(all))
            };
            let more = match &listing.order {
                ListingOrder::Falling(_) => {
                    // The value itself, too.
                    let to = from.map_or(end, |from| format!("{from}\0"));
                    self.between(by, &to).rev().all(&mut take)
                }
                _ => self
                    .between(from.as_deref().unwrap_or(by), &end)
                    .all(&mut take),
            };
            if !more {
                return;
            }
        }
        let mut rest = all.clone();
        for (_, streams) in self.beginning(by) {
            streams.leave(&mut rest);
        }
        page.take(None, &rest);
    }
}
