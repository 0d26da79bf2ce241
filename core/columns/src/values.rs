//! What columns hold.

use std::fmt;
use std::sync::Arc;

use super::bitmap::Bitmap;
use super::column::Column;
use super::error::ColumnError;

/// The cells of a column, all of one kind, in Arrow's layout. What stands where a cell is missing means nothing.
///
/// `Debug` shows the kind and the number of cells only: a table may be about people.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Values {
    /// True and false. Arrow's `bool`.
    Bool(Bitmap),
    /// Whole numbers. Arrow's `int64`.
    Int(Vec<i64>),
    /// Numbers. Arrow's `float64`.
    Float(Vec<f64>),
    /// Texts; ids are texts. Arrow's `large_utf8`.
    Text(Texts),
    /// One of few texts. Arrow's `dictionary<int32, large_utf8>`.
    Choice(Choices),
    /// Days since 1970-01-01. Arrow's `date32`.
    Day(Vec<i32>),
    /// Microseconds since 1970-01-01T00:00:00Z. Arrow's `timestamp[us, UTC]`.
    Instant(Vec<i64>),
    /// A time of the clock on the wall, of which nobody said where: microseconds since 1970-01-01T00:00:00 as if it were UTC.
    /// Arrow's `timestamp[us]` without a zone.
    Local(Vec<i64>),
    /// Named columns, one cell of each in a row. A variant is one with its `kind` as a [`Choice`](Self::Choice).
    Struct {
        /// The columns, of equal length and with different names.
        fields: Vec<Arc<Column>>,
        /// How many rows there are.
        rows: usize,
    },
    /// Lists. Arrow's `large_list`.
    List(Lists),
}

/// Texts, one behind the other.
#[derive(Clone, PartialEq, Eq)]
pub struct Texts {
    offsets: Vec<i64>,
    text: String,
}

/// Codes of labels.
#[derive(Clone, PartialEq, Eq)]
pub struct Choices {
    codes: Vec<i32>,
    labels: Vec<String>,
}

/// Items, one list behind the other.
#[derive(Clone, PartialEq)]
pub struct Lists {
    offsets: Vec<i64>,
    items: Arc<Column>,
}

macro_rules! hidden {
    ($($type:ident, |$it:ident| $len:expr;)*) => {$(
        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let $it = self;
                write!(f, concat!(stringify!($type), "({})"), $len)
            }
        }
    )*};
}
hidden! {
    Texts, |it| it.len();
    Choices, |it| it.codes.len();
    Lists, |it| it.offsets.len() - 1;
}

impl fmt::Debug for Values {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({})", self.kind(), self.len())
    }
}

/// Where each cell begins and the last one ends: from zero, never falling, to the end.
fn are_offsets(offsets: &[i64], end: usize) -> bool {
    let rising = offsets
        .iter()
        .zip(offsets.iter().skip(1))
        .all(|(a, b)| a <= b);
    let ends = offsets.last().and_then(|last| usize::try_from(*last).ok());
    rising && offsets.first() == Some(&0) && ends == Some(end)
}

fn span(offsets: &[i64], row: usize) -> Option<(usize, usize)> {
    let from = usize::try_from(*offsets.get(row)?).ok()?;
    let to = usize::try_from(*offsets.get(row.checked_add(1)?)?).ok()?;
    Some((from, to))
}

impl Texts {
    /// No texts.
    #[must_use]
    pub fn new() -> Self {
        Self {
            offsets: vec![0],
            text: String::new(),
        }
    }

    /// From where each begins, with the end of the last, and all of them in one.
    ///
    /// # Errors
    /// [`ColumnError::OffsetsBroken`] where the offsets don't rise from zero to the end, or lie within a character.
    pub fn from_parts(offsets: Vec<i64>, text: String) -> Result<Self, ColumnError> {
        let between = |at: &i64| usize::try_from(*at).is_ok_and(|at| text.is_char_boundary(at));
        if are_offsets(&offsets, text.len()) && offsets.iter().all(between) {
            return Ok(Self { offsets, text });
        }
        Err(ColumnError::OffsetsBroken)
    }

    /// Adds a text.
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
        // A text in memory is shorter than that.
        let end = i64::try_from(self.text.len()).unwrap_or(i64::MAX);
        self.offsets.push(end);
    }

    /// The text of a row.
    #[must_use]
    #[inline]
    pub fn get(&self, row: usize) -> Option<&str> {
        let (from, to) = span(&self.offsets, row)?;
        self.text.get(from..to)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.offsets.len() - 1
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Where each begins, and where the last ends: one more than there are texts.
    #[must_use]
    pub fn offsets(&self) -> &[i64] {
        &self.offsets
    }

    /// All texts in one, in UTF-8.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The offsets and all texts in one, given away.
    #[must_use]
    pub fn into_parts(self) -> (Vec<i64>, String) {
        (self.offsets, self.text)
    }
}

impl Default for Texts {
    fn default() -> Self {
        Self::new()
    }
}

impl Choices {
    /// From a code for each row and the labels that they number from zero. A negative code may stand only where the cell is
    /// missing.
    ///
    /// # Errors
    /// [`ColumnError::CodeUnknown`] where a code has no label.
    pub fn from_parts(codes: Vec<i32>, labels: Vec<String>) -> Result<Self, ColumnError> {
        let known = |code: &i32| usize::try_from(*code).map_or(true, |code| code < labels.len());
        if codes.iter().all(known) {
            return Ok(Self { codes, labels });
        }
        Err(ColumnError::CodeUnknown)
    }

    /// The label of a row.
    #[must_use]
    #[inline]
    pub fn get(&self, row: usize) -> Option<&str> {
        let code = usize::try_from(*self.codes.get(row)?).ok()?;
        self.labels.get(code).map(String::as_str)
    }

    /// The code of each row.
    #[must_use]
    pub fn codes(&self) -> &[i32] {
        &self.codes
    }

    /// The labels, numbered from zero.
    #[must_use]
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// The codes and labels, given away.
    #[must_use]
    pub fn into_parts(self) -> (Vec<i32>, Vec<String>) {
        (self.codes, self.labels)
    }

    /// These rows alone, with the labels that they have, in the same order: one of a row that was left out may be about somebody.
    /// What stands under a missing cell means nothing.
    pub(crate) fn taken(&self, rows: &[usize], is_there: impl Fn(usize) -> bool) -> Self {
        let code = |row: &usize| {
            let code = self.codes.get(*row).filter(|_| is_there(*row))?;
            usize::try_from(*code).ok()
        };
        let mut is_used = vec![false; self.labels.len()];
        for code in rows.iter().filter_map(code) {
            if let Some(used) = is_used.get_mut(code) {
                *used = true;
            }
        }
        let (mut labels, mut numbers) = (Vec::new(), Vec::with_capacity(is_used.len()));
        for (label, used) in self.labels.iter().zip(is_used) {
            numbers.push(i32::try_from(labels.len()).unwrap_or(i32::MAX));
            if used {
                labels.push(label.clone());
            }
        }
        if labels.is_empty() && !rows.is_empty() {
            // Arrow's readers want one.
            labels.push(String::new());
        }
        let new = |row: &usize| code(row).and_then(|code| numbers.get(code).copied());
        Self {
            codes: rows
                .iter()
                .map(|row| new(row).unwrap_or_default())
                .collect(),
            labels,
        }
    }
}

impl Lists {
    /// From where each begins, with the end of the last, and the items of all.
    ///
    /// # Errors
    /// [`ColumnError::OffsetsBroken`] where the offsets don't rise from zero to the number of items.
    pub fn from_parts(offsets: Vec<i64>, items: Arc<Column>) -> Result<Self, ColumnError> {
        if are_offsets(&offsets, items.len()) {
            return Ok(Self { offsets, items });
        }
        Err(ColumnError::OffsetsBroken)
    }

    /// From which item to which (exclusive) the list of a row goes.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<(usize, usize)> {
        span(&self.offsets, row)
    }

    /// Where each begins, and where the last ends: one more than there are lists.
    #[must_use]
    pub fn offsets(&self) -> &[i64] {
        &self.offsets
    }

    /// The items of all lists.
    #[must_use]
    pub fn items(&self) -> &Arc<Column> {
        &self.items
    }
}

impl Values {
    /// How many cells there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Bool(bits) => bits.len(),
            Self::Int(values) | Self::Instant(values) | Self::Local(values) => values.len(),
            Self::Float(values) => values.len(),
            Self::Text(texts) => texts.len(),
            Self::Choice(choices) => choices.codes.len(),
            Self::Day(values) => values.len(),
            Self::Struct { rows, .. } => *rows,
            Self::List(lists) => lists.offsets.len() - 1,
        }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The kind's name in snake case, as bindings and docs carry it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Bool(_) => "bool",
            Self::Int(_) => "int",
            Self::Float(_) => "float",
            Self::Text(_) => "text",
            Self::Choice(_) => "choice",
            Self::Day(_) => "day",
            Self::Instant(_) => "instant",
            Self::Local(_) => "local",
            Self::Struct { .. } => "struct",
            Self::List(_) => "list",
        }
    }

    /// These rows alone, in this order. Each must be there.
    pub(crate) fn taken(&self, rows: &[usize]) -> Self {
        fn picked<T: Copy + Default>(values: &[T], rows: &[usize]) -> Vec<T> {
            let one = |row: &usize| values.get(*row).copied().unwrap_or_default();
            rows.iter().map(one).collect()
        }
        match self {
            Self::Bool(bits) => Self::Bool(bits.taken(rows)),
            Self::Int(values) => Self::Int(picked(values, rows)),
            Self::Instant(values) => Self::Instant(picked(values, rows)),
            Self::Local(values) => Self::Local(picked(values, rows)),
            Self::Float(values) => Self::Float(picked(values, rows)),
            Self::Day(values) => Self::Day(picked(values, rows)),
            Self::Choice(choices) => Self::Choice(choices.taken(rows, |_| true)),
            Self::Text(texts) => {
                let mut taken = Texts::new();
                for row in rows {
                    taken.push(texts.get(*row).unwrap_or_default());
                }
                Self::Text(taken)
            }
            Self::Struct { fields, .. } => Self::Struct {
                fields: fields
                    .iter()
                    .map(|field| Arc::new(field.taken(rows)))
                    .collect(),
                rows: rows.len(),
            },
            Self::List(lists) => {
                let (mut items, mut offsets) = (Vec::new(), vec![0]);
                for row in rows {
                    let (from, to) = lists.get(*row).unwrap_or_default();
                    items.extend(from..to);
                    offsets.push(i64::try_from(items.len()).unwrap_or(i64::MAX));
                }
                let items = Arc::new(lists.items.taken(&items));
                Self::List(Lists { offsets, items })
            }
        }
    }
}
