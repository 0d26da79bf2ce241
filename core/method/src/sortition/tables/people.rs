//! People from a table.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use medborger_base::sorted::SortedMap;

use super::PeopleColumns;
use super::finding::{Findings, TableFault, TableName};
use super::grid::{Grid, cell};
use super::near::{folded, heading, nearest};
use super::number;
use super::{TableCorrection, TableSource};
use crate::redaction::{home, is_cpr};
use crate::sortition::error::SortitionError;
use crate::sortition::pool::names::is_pseudonym;
use crate::sortition::rules::{Feature, PEOPLE_MAX, Volunteer};
use medborger_base::csv::CsvLine;

const ID: &[&str] = &[
    "nr",
    "nummer",
    "pseudonym",
    "loebenr",
    "loebenummer",
    "deltagernr",
    "nationbuilderid",
    "no",
    "number",
];

/// Reads people with their values of these features; what can't be read is left out and stands among the findings.
pub(super) fn read(
    source: &TableSource,
    columns: &PeopleColumns,
    features: &[Feature],
    corrections: &[TableCorrection],
    found: &mut Findings,
) -> Result<Vec<Volunteer>, SortitionError> {
    let ids = if heading(&columns.id) == "id" {
        ID
    } else {
        &[]
    };
    let keys: Vec<String> = features.iter().map(|f| heading(&f.key)).collect();
    let own = heading(&columns.id);
    let wanted = |cells: &[String]| {
        let known = |cell: &String| {
            let cell = heading(cell);
            cell == own || ids.contains(&cell.as_str()) || keys.contains(&cell)
        };
        cells.iter().filter(|cell| known(cell)).count()
    };
    let table = TableName::People;
    let mut grid = Grid::read(table, source, PEOPLE_MAX, corrections, &wanted, found)?;
    let id = grid.need(if ids.is_empty() { &columns.id } else { "id" }, ids, found);
    let household: Vec<usize> = columns
        .household
        .iter()
        .filter_map(|name| grid.need(name, &[], found))
        .collect();
    let values: Vec<(&Feature, Option<usize>)> = features
        .iter()
        .map(|f| (f, grid.need(&f.key, &[], found)))
        .collect();
    grid.unused(found);
    let known = features.iter().map(|f| {
        f.values
            .iter()
            .map(|q| (folded(&q.value), q.value.as_str()))
            .collect()
    });
    let known: Vec<SortedMap<String, &str>> = known.collect();
    // As many as there are people.
    let mut first: BTreeMap<&str, &CsvLine> = BTreeMap::new();
    let mut alike: BTreeMap<String, u32> = BTreeMap::new();
    let mut people = Vec::new();
    for row in &grid.rows {
        let Some(id_at) = id else { break };
        let id = cell(row, id_at);
        let at = grid.at(row, id_at);
        if id.is_empty() {
            found.add(at, &TableFault::IdMissing, None, None);
            continue;
        }
        if let Some(before) = first.get(id) {
            let line = before.number;
            let fault = if before.cells == row.cells {
                TableFault::RowTwice { first: line }
            } else {
                TableFault::IdTwice { first: line }
            };
            found.add(at, &fault, Some(id), None);
            continue;
        }
        first.insert(id, row);
        match alike.entry(without_form(id)) {
            Entry::Occupied(before) => {
                let first = *before.get();
                found.add(at, &TableFault::IdAlike { first }, Some(id), None);
            }
            Entry::Vacant(free) => drop(free.insert(row.number)),
        }
        if is_cpr(id) {
            found.add(at, &TableFault::IdPersonal, Some(id), None);
        } else if !is_pseudonym(id) {
            found.add(at, &TableFault::IdUnfit, Some(id), fitting(id));
        }
        let mut person = Volunteer::new(id.to_owned());
        for ((feature, place), known) in values.iter().zip(&known) {
            let Some(place) = *place else { continue };
            if let Some(value) = value_of(&grid, row, place, feature, known, found) {
                person
                    .features
                    .insert(feature.key.clone(), value.to_owned());
            }
        }
        person.household = home_of(&grid, row, &household, found);
        people.push(person);
    }
    Ok(people)
}

/// The value of a feature as the quotas spell it.
fn value_of<'q>(
    grid: &Grid<'_>,
    row: &CsvLine,
    place: usize,
    feature: &'q Feature,
    known: &SortedMap<String, &'q str>,
    found: &mut Findings,
) -> Option<&'q str> {
    let text = cell(row, place);
    let at = grid.at(row, place);
    if text.is_empty() {
        found.add(at, &TableFault::CellEmpty, None, None);
        return None;
    }
    if let Some(quota) = feature.values.iter().find(|q| q.value == text) {
        return Some(&quota.value);
    }
    if let Some(value) = known.get(&folded(text)) {
        found.add(
            at,
            &TableFault::ValueRead,
            Some(text),
            Some((*value).to_owned()),
        );
        return Some(value);
    }
    let values = || feature.values.iter().map(|q| q.value.as_str());
    let dated = number::mangled(text).and_then(|(a, b)| {
        let was = |value: &&str| [format!("{a}-{b}"), format!("{b}-{a}")].contains(&folded(value));
        values().find(was)
    });
    let (fault, meant) = match dated {
        Some(value) => (TableFault::DateForRange, Some(value)),
        None => {
            let known = values().take(20).collect::<Vec<_>>().join(", ");
            (TableFault::ValueUnknown { known }, nearest(text, values()))
        }
    };
    found.add(at, &fault, Some(text), meant.map(str::to_owned));
    None
}

/// What those who live together share: the address as the library reads it, or the columns as they stand.
fn home_of(
    grid: &Grid<'_>,
    row: &CsvLine,
    columns: &[usize],
    found: &mut Findings,
) -> Option<String> {
    let parts: Vec<&str> = columns
        .iter()
        .map(|&c| cell(row, c))
        .filter(|c| !c.is_empty())
        .collect();
    let first = columns.iter().find(|&&c| !cell(row, c).is_empty())?;
    let whole = parts.join(", ");
    if let Some(home) = home(&whole) {
        return Some(home);
    }
    // A postal code without its street is nobody's home.
    let lacks = columns.first() != Some(first);
    // Something of a person's own that is no address, such as the number of a household, is what it is.
    if lacks || whole.contains(' ') {
        found.add(
            grid.at(row, *first),
            &TableFault::AddressUnread,
            Some(&whole),
            None,
        );
    }
    (!lacks).then(|| folded(&whole))
}

/// An id as it may stand: what may not becomes a hyphen. None for an address of mail.
fn fitting(id: &str) -> Option<String> {
    let mut out = String::new();
    for c in folded(id).chars() {
        match c {
            c if c.is_ascii_alphanumeric() || matches!(c, '.' | '_') => out.push(c),
            '@' => return None,
            _ if out.ends_with('-') || out.is_empty() => {}
            _ => out.push('-'),
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    Some(out).filter(|id| is_pseudonym(id))
}

/// An id without what is easily lost on its way: letter case, white space, how letters are composed, zeros before a
/// number and a decimal part of nothing.
fn without_form(id: &str) -> String {
    let mut rest = folded(id);
    rest.retain(|c| !c.is_whitespace());
    let whole = rest.split_once(['.', ',']);
    if let Some((number, part)) = whole
        && !number.is_empty()
        && number.bytes().all(|c| c.is_ascii_digit())
        && part.bytes().all(|c| c == b'0')
    {
        rest.truncate(number.len());
    }
    let mut out = String::with_capacity(rest.len());
    let mut zeros = false;
    let mut after_digit = false;
    for c in rest.chars() {
        if c == '0' && !after_digit {
            zeros = true;
            continue;
        }
        if zeros && !c.is_ascii_digit() {
            out.push('0');
        }
        zeros = false;
        after_digit = c.is_ascii_digit();
        out.push(c);
    }
    if zeros {
        out.push('0');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_differ_by_form_alone_are_alike_and_no_others() {
        for same in [
            &["1", "01", "1.0", "001", " 1", "1,00", "1."][..],
            &["ab12", "AB12", "Ab 12", "ab012"],
            &["bj\u{f8}rn", "BJ\u{d8}RN"],
            &["a\u{30a}se", "\u{e5}se"],
            &["0", "00", "0.0"],
            &["a0b", "a00b"],
        ] {
            let first = without_form(same[0]);
            assert!(same.iter().all(|id| without_form(id) == first), "{same:?}");
        }
        let others = [
            "1", "10", "100", "1.5", "a1", "1a", "0", "a0b", "ab", "1-0", "2020.10", "2020.1",
        ];
        for (at, a) in others.iter().enumerate() {
            for b in &others[..at] {
                assert_ne!(without_form(a), without_form(b), "{a} {b}");
            }
        }
    }
}
