//! A page of a list, put together value by value: what both stores do alike.

use crate::journal::Listing;

/// Numbers of streams, which a store gives them as they come.
pub(super) trait Numbered {
    /// Gives each to `see`, the highest first and only those below a number, until `see` has enough.
    fn downwards(&self, below: Option<u32>, see: &mut dyn FnMut(u32) -> bool);
}

/// A page that is being put together.
pub(super) struct Page<'a> {
    listing: &'a Listing,
    /// The number of the stream after which it begins.
    after: Option<u32>,
    most: usize,
    numbers: Vec<u32>,
    /// The value by which the last of them is ordered.
    value: Option<String>,
}

impl<'a> Page<'a> {
    pub(super) fn new(listing: &'a Listing, after: Option<u32>, most: usize) -> Self {
        Self {
            listing,
            after,
            most,
            numbers: Vec::new(),
            value: None,
        }
    }

    /// Whether it begins among streams that have no value.
    pub(super) fn is_past_values(&self) -> bool {
        self.after.is_some() && self.listing.after_value.is_none()
    }

    /// Takes those that are of a value, or of none. Values come in the list's order. Whether more fit on the page.
    pub(super) fn take(&mut self, value: Option<&str>, numbers: &dyn Numbered) -> bool {
        let goes_on = self.listing.after_value.as_deref() == value;
        let below = self.after.filter(|_| goes_on);
        let (most, before) = (self.most, self.numbers.len());
        let page = &mut self.numbers;
        if before < most {
            numbers.downwards(below, &mut |number| {
                page.push(number);
                page.len() < most
            });
        }
        if self.numbers.len() > before {
            self.value = value.map(str::to_owned);
        }
        self.numbers.len() < most
    }

    /// The numbers of the page, and the value by which its last one is ordered.
    pub(super) fn done(self) -> (Vec<u32>, Option<String>) {
        (self.numbers, self.value)
    }
}
