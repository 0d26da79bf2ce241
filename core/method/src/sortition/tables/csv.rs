//! Comma-separated values by RFC 4180, as they are written.

use medborger_base::csv::SEPARATORS;

/// Appends a row; cells are quoted where a reader of any of the separators would go wrong.
pub(super) fn push_row<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(',');
        }
        let needs = |c: char| SEPARATORS.contains(&c) || matches!(c, '"' | '\n' | '\r');
        if cell.contains(needs) || cell.trim() != cell {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}
