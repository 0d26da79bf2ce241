//! How a sheet is printed.

/// How many characters wide a sheet may be to be printed on A4; wider ones are printed on A3.
const A4_MAX: usize = 180;
/// Excel's numbers of these sizes of paper.
const A4: u8 = 9;
const A3: u8 = 8;

/// In landscape, all columns on the width of a page and as many pages as the rows take, each with the sheet's name and its own
/// number. `width`: that of all columns together, in characters.
pub(super) fn set_up(width: usize) -> String {
    let paper = if width <= A4_MAX { A4 } else { A3 };
    format!(
        "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>\
         <pageSetup paperSize=\"{paper}\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>\
         <headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddFooter></headerFooter>"
    )
}

#[cfg(test)]
mod tests {
    use super::set_up;

    #[test]
    fn a_wide_sheet_is_printed_on_a3() {
        for (width, paper) in [(180, 9), (181, 8)] {
            assert!(
                set_up(width).contains(&format!("paperSize=\"{paper}\"")),
                "{width}"
            );
        }
    }
}
