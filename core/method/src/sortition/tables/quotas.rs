//! Quotas from a table.

use medborger_base::sorted::SortedMap;

use super::QuotaTable;
use super::finding::{Findings, TableFault, TableName};
use super::grid::{Grid, cell};
use super::near::{folded, heading};
use super::number::{self, Number};
use super::{TableCorrection, TableSource};
use crate::sortition::conflict::{Flex, RuleName};
use crate::sortition::error::SortitionError;
use crate::sortition::rules::{Feature, VALUES_MAX, ValueQuota};
use medborger_base::csv::CsvLine;

const FEATURE: &[&str] = &[
    "category",
    "kategori",
    "kendetegn",
    "egenskab",
    "kriterium",
    "variabel",
    "feature",
    "emne",
];
const VALUE: &[&str] = &[
    "name",
    "vaerdi",
    "navn",
    "gruppe",
    "svar",
    "kategorivaerdi",
    "value",
];
const MIN: &[&str] = &[
    "minimum", "mindst", "mindste", "minimal", "nedre", "antalmin", "minantal", "fra",
];
const MAX: &[&str] = &[
    "maximum",
    "maksimum",
    "maks",
    "hoejst",
    "stoerst",
    "oevre",
    "antalmaks",
    "maksantal",
    "maxantal",
    "til",
];
const RANGE: &[&str] = &[
    "antal", "kvote", "interval", "quota", "minmax", "seats", "pladser", "spaend",
];
const MIN_FLEX: &[&str] = &["mindstfleksibel", "minfleks", "minspillerum"];
const MAX_FLEX: &[&str] = &["maksfleks", "maxfleks", "maksflex", "maksspillerum"];
const TOTALS: &[&str] = &["i alt", "ialt", "total", "totalt", "sum"];

/// Which columns there are.
struct Columns {
    feature: Option<usize>,
    value: Option<usize>,
    min: Option<usize>,
    max: Option<usize>,
    range: Option<usize>,
    min_flex: Option<usize>,
    max_flex: Option<usize>,
}

impl Columns {
    fn find(grid: &mut Grid<'static>, found: &mut Findings) -> Self {
        let feature = grid.need("feature", FEATURE, found);
        let value = grid.need("value", VALUE, found);
        let min = grid.find("min", MIN, found);
        let max = grid.find("max", MAX, found);
        let range = match (min, max) {
            (Some(_), Some(_)) => None,
            _ => grid.find("range", RANGE, found),
        };
        for (name, column) in [("min", min), ("max", max)] {
            if column.is_none() && range.is_none() {
                grid.missing(name, found);
            }
        }
        Self {
            feature,
            value,
            min,
            max,
            range,
            min_flex: grid.find("min_flex", MIN_FLEX, found),
            max_flex: grid.find("max_flex", MAX_FLEX, found),
        }
    }
}

/// How many of a line's cells are headings of quotas.
fn wanted(cells: &[String]) -> usize {
    let lists = [
        FEATURE,
        VALUE,
        MIN,
        MAX,
        RANGE,
        MIN_FLEX,
        MAX_FLEX,
        &["min", "max", "range"],
    ];
    let known = |word: &str| lists.iter().any(|words| words.contains(&word));
    cells.iter().filter(|cell| known(&heading(cell))).count()
}

/// Reads quotas; what can't be read is left out and stands among the findings.
pub(super) fn read(
    source: &TableSource,
    corrections: &[TableCorrection],
    found: &mut Findings,
) -> Result<QuotaTable, SortitionError> {
    let table = TableName::Categories;
    let mut grid = Grid::read(table, source, VALUES_MAX, corrections, &wanted, found)?;
    let columns = Columns::find(&mut grid, found);
    grid.unused(found);
    let mut reader = Reader {
        grid: &grid,
        columns: &columns,
        found,
        first: SortedMap::new(),
        names: SortedMap::new(),
        above: None,
    };
    let mut quotas = QuotaTable {
        features: Vec::new(),
        flex: Vec::new(),
    };
    for row in &grid.rows {
        reader.row(row, &mut quotas);
    }
    Ok(quotas)
}

struct Reader<'r> {
    grid: &'r Grid<'static>,
    columns: &'r Columns,
    found: &'r mut Findings,
    /// Each quota's first line, by its folded names.
    first: SortedMap<(String, String), u32>,
    /// Features as they were first spelled.
    names: SortedMap<String, String>,
    above: Option<String>,
}

impl Reader<'_> {
    fn row(&mut self, row: &CsvLine, quotas: &mut QuotaTable) {
        let (Some(feature_at), Some(value_at)) = (self.columns.feature, self.columns.value) else {
            return;
        };
        let (mut key, value) = (cell(row, feature_at), cell(row, value_at));
        let total = |text: &str| TOTALS.contains(&folded(text).as_str());
        if total(value) || value.is_empty() && total(key) {
            let at = self.grid.at(
                row,
                if value.is_empty() {
                    feature_at
                } else {
                    value_at
                },
            );
            self.found
                .add(at, &TableFault::TotalRow, Some(cell(row, value_at)), None);
            return;
        }
        let above = self.above.clone();
        if key.is_empty()
            && let Some(above) = &above
        {
            let at = self.grid.at(row, feature_at);
            self.found
                .add(at, &TableFault::FeatureCarried, None, Some(above.clone()));
            key = above;
        }
        let key = self.name(row, feature_at, key);
        let named = self.fits(row, feature_at, &key) & self.fits(row, value_at, value);
        let bounds = self.bounds(row);
        self.above = Some(key.clone()).filter(|key| !key.is_empty());
        if !named {
            return;
        }
        let pair = (key.clone(), folded(value));
        if let Some(&first) = self.first.get(&pair) {
            let at = self.grid.at(row, value_at);
            self.found
                .add(at, &TableFault::QuotaTwice { first }, Some(value), None);
            return;
        }
        self.first.insert(pair, row.number);
        let bounds = bounds.filter(|&(min, max)| self.in_order(row, min, max));
        let flex = bounds.and_then(|bounds| self.flex(row, bounds));
        let (min, max) = bounds.unwrap_or((0, 0));
        let quota = ValueQuota::new(value.to_owned(), min, max);
        if let Some((min_least, max_most)) = flex {
            let rule = RuleName::Value {
                feature: key.clone(),
                value: value.to_owned(),
            };
            quotas.flex.push(Flex::new(rule, min_least, max_most, 1));
        }
        match quotas.features.iter_mut().find(|f| f.key == key) {
            Some(known) => known.values.push(quota),
            None => quotas.features.push(Feature::new(key, vec![quota])),
        }
    }

    /// A feature as it was spelled first.
    fn name(&mut self, row: &CsvLine, column: usize, key: &str) -> String {
        let fold = folded(key);
        if let Some(known) = self.names.get(&fold) {
            if known != key {
                let at = self.grid.at(row, column);
                self.found
                    .add(at, &TableFault::NameRead, Some(key), Some(known.clone()));
            }
            return known.clone();
        }
        self.names.insert(fold, key.to_owned());
        key.to_owned()
    }

    fn fits(&mut self, row: &CsvLine, column: usize, text: &str) -> bool {
        let fault = if text.is_empty() {
            TableFault::CellEmpty
        } else if text.chars().count() > 100 || text.chars().any(char::is_control) {
            TableFault::NameUnfit
        } else {
            return true;
        };
        self.found
            .add(self.grid.at(row, column), &fault, Some(text), None);
        false
    }

    /// Minimum and maximum: from two cells, or both from one.
    fn bounds(&mut self, row: &CsvLine) -> Option<(u32, u32)> {
        let text = |column: Option<usize>| column.map_or("", |column| cell(row, column));
        let (min, max, range) = (self.columns.min, self.columns.max, self.columns.range);
        if let Some(column) = range
            && (!text(range).is_empty() || min.is_none() && max.is_none())
        {
            return self.ends(row, column);
        }
        let (low, high) = (text(min), text(max));
        for (column, other) in [(min, high), (max, low)] {
            let Some(column) = column else { continue };
            let cell = text(Some(column));
            let both = matches!(number::read(cell), Number::Range(..) | Number::Date(..));
            if both && (other.is_empty() || other == cell) {
                return self.ends(row, column);
            }
        }
        match (min, max) {
            (Some(min), Some(max)) => {
                let (min, max) = (self.number(row, min), self.number(row, max));
                Some((min?, max?))
            }
            // A range for some lines and one bound for others: the other is missing.
            (Some(column), None) | (None, Some(column)) => {
                self.found.add(
                    self.grid.at(row, column),
                    &TableFault::CellEmpty,
                    None,
                    None,
                );
                None
            }
            (None, None) => None,
        }
    }

    /// Both ends from one cell.
    fn ends(&mut self, row: &CsvLine, column: usize) -> Option<(u32, u32)> {
        let text = cell(row, column);
        let at = self.grid.at(row, column);
        match number::read(text) {
            Number::Range(low, high) => {
                if self.columns.range != Some(column) {
                    let read = format!("{low}-{high}");
                    self.found
                        .add(at, &TableFault::RangeRead, Some(text), Some(read));
                }
                Some((low, high))
            }
            Number::Date(low, high) => {
                let range = format!("{low}-{high}");
                self.found
                    .add(at, &TableFault::DateForRange, Some(text), Some(range));
                None
            }
            _ => self.number(row, column).map(|n| (n, n)),
        }
    }

    fn number(&mut self, row: &CsvLine, column: usize) -> Option<u32> {
        let text = cell(row, column);
        let at = self.grid.at(row, column);
        let (fault, proposal) = match number::read(text) {
            Number::Whole(number) => return Some(number),
            Number::Read(number) => {
                let read = Some(number.to_string());
                self.found
                    .add(at, &TableFault::NumberRead, Some(text), read);
                return Some(number);
            }
            Number::Date(low, high) => (TableFault::DateForRange, Some(format!("{low}-{high}"))),
            _ if text.is_empty() => (TableFault::CellEmpty, None),
            Number::Range(..) => (TableFault::NumberUnreadable, None),
            Number::Other(meant) => (TableFault::NumberUnreadable, meant.map(|n| n.to_string())),
        };
        self.found.add(at, &fault, Some(text), proposal);
        None
    }

    fn in_order(&mut self, row: &CsvLine, min: u32, max: u32) -> bool {
        if min > max {
            let column = self.columns.min.or(self.columns.range).or(self.columns.max);
            let at = self.grid.at(row, column.unwrap_or(0));
            let value = column.map(|column| cell(row, column));
            let fault = TableFault::MinAboveMax { min, max };
            self.found
                .add(at, &fault, value, Some(format!("{max}-{min}")));
        }
        min <= max
    }

    /// How far the quota gives way: by both columns or by one.
    fn flex(&mut self, row: &CsvLine, (min, max): (u32, u32)) -> Option<(u32, u32)> {
        let mut ends = (min, max);
        let filled = |column: &usize| !cell(row, *column).is_empty();
        let low = self.columns.min_flex.filter(filled);
        let high = self.columns.max_flex.filter(filled);
        if let Some(column) = low {
            ends.0 = self.number(row, column)?;
            if ends.0 > min {
                self.flex_outside(row, column, "min", ends.0, min);
            }
        }
        if let Some(column) = high {
            ends.1 = self.number(row, column)?;
            if ends.1 < max {
                self.flex_outside(row, column, "max", ends.1, max);
            }
        }
        (low.is_some() || high.is_some()).then_some(ends)
    }

    fn flex_outside(&mut self, row: &CsvLine, column: usize, bound: &str, flex: u32, limit: u32) {
        let fault = TableFault::FlexOutside {
            column: format!("{bound}_flex"),
            flex,
            bound: bound.to_owned(),
            limit,
        };
        let text = cell(row, column);
        self.found.add(
            self.grid.at(row, column),
            &fault,
            Some(text),
            Some(limit.to_string()),
        );
    }
}
