//! How a sheet is printed: on A4 in landscape, in letters that can be read.

use super::cell::widths;
use crate::table::Sheet;

/// How many characters are as wide as a page of A4 in landscape, between margins of 0.4 inches, where 11 points are printed as
/// 8: 784 points, and 5.25 points a character of Calibri 11.
const PAGE: usize = 200;
/// No column is made narrower than this to bring all of them on one page.
const NARROW: usize = 24;
/// Columns that stand on every page, where a sheet is several pages wide, and how wide they may be together.
const REPEATED: usize = 2;
const REPEATED_MAX: usize = 50;

/// How wide a sheet's columns are, and on how many pages they stand beside each other.
pub(super) struct Layout {
    /// In characters.
    pub(super) widths: Vec<usize>,
    pages: usize,
    /// How many columns stand on every page.
    pub(super) repeated: usize,
}

impl Layout {
    pub(super) fn of(sheet: &Sheet) -> Self {
        Self::of_widths(widths(sheet))
    }

    fn of_widths(widths: Vec<usize>) -> Self {
        let at_most = |most: usize| widths.iter().map(move |width| *width.min(&most));
        let widest = widths.iter().copied().max().unwrap_or(0);
        let mut caps = (NARROW.min(widest)..=widest).rev();
        if let Some(cap) = caps.find(|cap| at_most(*cap).sum::<usize>() <= PAGE) {
            return Self {
                widths: at_most(cap).collect(),
                pages: 1,
                repeated: 0,
            };
        }
        let first: usize = widths.iter().take(REPEATED).sum();
        let repeated = if first <= REPEATED_MAX { REPEATED } else { 0 };
        let on_each = if repeated > 0 { first } else { 0 };
        let (mut pages, mut taken) = (1, 0);
        for width in &widths {
            if taken + width > PAGE {
                pages += 1;
                taken = on_each;
            }
            taken += width;
        }
        Self {
            widths,
            pages,
            repeated,
        }
    }

    /// Each page has the sheet's name and its own number; pages that belong beside each other follow one another.
    pub(super) fn set_up(&self) -> String {
        let pages = self.pages;
        let order = if pages > 1 {
            " pageOrder=\"overThenDown\""
        } else {
            ""
        };
        format!(
            "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>\
             <pageSetup paperSize=\"9\" fitToWidth=\"{pages}\" fitToHeight=\"0\"{order} orientation=\"landscape\"/>\
             <headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddFooter></headerFooter>"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_sheet_is_one_page_wide_where_it_can_be_read_so_and_several_otherwise() {
        for (widths, pages, repeated) in [
            (vec![60, 60, 60, 20], 1, 0),
            (vec![60, 60, 60, 60], 1, 0),
            (vec![24; 9], 2, 2),
            (vec![60; 16], 6, 0),
            (vec![8], 1, 0),
        ] {
            let layout = Layout::of_widths(widths.clone());
            assert_eq!(
                (layout.pages, layout.repeated),
                (pages, repeated),
                "{widths:?}"
            );
            let fit = format!("fitToWidth=\"{pages}\"");
            assert!(layout.set_up().contains(&fit), "{}", layout.set_up());
        }
    }

    proptest! {
        /// Put on as many pages as are said, no page is wider than what 8 points allow.
        #[test]
        fn no_page_is_too_wide_to_be_read(widths in prop::collection::vec(8_usize..=60, 1..60)) {
            let layout = Layout::of_widths(widths.clone());
            prop_assert_eq!(layout.widths.len(), widths.len());
            let on_each: usize = layout.widths.iter().take(layout.repeated).sum();
            let (mut pages, mut taken) = (1, 0);
            for (width, natural) in layout.widths.iter().zip(&widths) {
                prop_assert!(*width == *natural || *width >= NARROW);
                if taken + width > PAGE {
                    (pages, taken) = (pages + 1, on_each);
                }
                taken += width;
                prop_assert!(taken <= PAGE);
            }
            prop_assert!(pages <= layout.pages);
        }
    }
}
