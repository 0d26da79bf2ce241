//! Arrow's arrays as columns: chunk by chunk, each let go of once it was read.

mod labels;
mod numbers;

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Date64Type, Int8Type, TimestampMicrosecondType,
    TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType,
};
use arrow_array::{Array, OffsetSizeTrait};
use arrow_schema::{DataType, Field, TimeUnit};
use medborger::columns::build::{AnyColumn, Bools, DayNumbers, Floats, Ints, TextColumn};
use medborger::columns::{
    Bitmap, CellError, CellRefusal, Column, ColumnError, Expectation, Values,
};

use self::labels::{Labels, any};
use self::numbers::{floats, ints, scaled, wholes};

const DAY_MILLIS: i64 = 86_400_000;
const DAY: Expectation = Expectation::new("a day, as 2026-01-15", "en dag, som 2026-01-15");
const TIME: Expectation = Expectation::new(
    "a time that can be told in microseconds",
    "et tidspunkt, der kan angives i mikrosekunder",
);
const KINDS: Expectation = Expectation::new(
    "of bools, numbers, texts, categories, days, times, structs or lists",
    "af sandhedsværdier, tal, tekster, kategorier, dage, tidspunkter, strukturer eller lister",
);
const TEXT: Expectation = Expectation::new("a text in UTF-8", "en tekst i UTF-8");

/// Why arrays made no columns.
pub(crate) enum Unread {
    /// Columns or cells that can't be read.
    Cells(Vec<CellError>),
    /// They make no table.
    Column(ColumnError),
}

impl From<ColumnError> for Unread {
    fn from(error: ColumnError) -> Self {
        Self::Column(error)
    }
}

/// A column that is being read.
pub(super) struct Gather {
    name: String,
    /// Its name behind those of the columns that it lies in, as `address.street`.
    path: Arc<str>,
    what: What,
    rows: usize,
    bad: Vec<CellError>,
}

enum What {
    Nothing,
    Bool(Bools),
    /// Bytes, of which 0 is false.
    Bytes(Bools),
    Int(Ints),
    /// Decimals that are whole.
    Whole(Ints),
    Float(Floats),
    /// Decimals.
    Scaled(Floats),
    Text(TextColumn),
    Uuid(TextColumn),
    Choice(Labels),
    Any(AnyColumn),
    Day(DayNumbers),
    Instant(Micros),
    Local(Micros),
    Struct(Vec<Gather>, Bitmap),
    List(Vec<usize>, Box<Gather>, Bitmap),
}

#[derive(Default)]
struct Micros {
    values: Vec<i64>,
    there: Bitmap,
}

impl Gather {
    /// A column of a field's type, without cells.
    pub(super) fn of(field: &Field) -> Result<Self, Unread> {
        Self::within(field, field.name())
    }

    fn within(field: &Field, path: &str) -> Result<Self, Unread> {
        let name = field.name().to_owned();
        let unread = |expected| {
            let code = ColumnError::Unread.code();
            Unread::Cells(vec![CellError::new(None, path.into(), code, expected)])
        };
        let kind = field.data_type();
        match (field.extension_type_name(), kind) {
            (None, _)
            | (Some("arrow.uuid"), DataType::FixedSizeBinary(16))
            | (Some("arrow.bool8"), DataType::Int8) => {}
            (Some("arrow.json"), kind) if kind.is_string() => {}
            (Some(extension), _) => return Err(unread(no_extension(extension))),
        }
        let unread = || unread(KINDS);
        let what = match kind {
            DataType::Null => What::Nothing,
            DataType::Boolean => What::Bool(Bools::new()),
            DataType::Int8 if field.extension_type_name().is_some() => What::Bytes(Bools::new()),
            kind if kind.is_integer() => What::Int(Ints::new()),
            kind if kind.is_floating() => What::Float(Floats::new()),
            DataType::Decimal32(_, scale)
            | DataType::Decimal64(_, scale)
            | DataType::Decimal128(_, scale)
            | DataType::Decimal256(_, scale) => match *scale <= 0 {
                true => What::Whole(Ints::new()),
                false => What::Scaled(Floats::new()),
            },
            kind if kind.is_string() => What::Text(TextColumn::new()),
            DataType::FixedSizeBinary(16) if field.extension_type_name().is_some() => {
                What::Uuid(TextColumn::new())
            }
            DataType::Dictionary(_, value) if value.is_string() => What::Choice(Labels::default()),
            DataType::Dictionary(_, value) if value.is_nested() => return Err(unread()),
            DataType::Dictionary(_, value) => {
                Self::within(&Field::new(&name, (**value).clone(), true), path)?;
                What::Any(AnyColumn::new())
            }
            DataType::Date32 | DataType::Date64 => What::Day(DayNumbers::new()),
            DataType::Timestamp(_, Some(_)) => What::Instant(Micros::default()),
            DataType::Timestamp(_, None) => What::Local(Micros::default()),
            DataType::Struct(fields) => {
                let (mut of, mut bad) = (Vec::new(), Vec::new());
                for field in fields {
                    let inner = match path.is_empty() {
                        true => field.name().to_owned(),
                        false => format!("{path}.{}", field.name()),
                    };
                    match Self::within(field, &inner) {
                        Ok(gather) => of.push(gather),
                        Err(Unread::Cells(more)) => bad.extend(more),
                        Err(other) => return Err(other),
                    }
                }
                if !bad.is_empty() {
                    return Err(Unread::Cells(bad));
                }
                What::Struct(of, Bitmap::new())
            }
            DataType::List(of) | DataType::LargeList(of) | DataType::FixedSizeList(of, _) => {
                let items = Self::within(&Field::clone(of).with_name(&name), path)?;
                What::List(Vec::new(), Box::new(items), Bitmap::new())
            }
            _ => return Err(unread()),
        };
        let (rows, bad) = (0, Vec::new());
        Ok(Self {
            name,
            path: path.into(),
            what,
            rows,
            bad,
        })
    }

    /// Adds a chunk's cells.
    pub(super) fn push(&mut self, array: &dyn Array) {
        let before = self.rows;
        self.rows += array.len();
        let mut bad = Bad {
            name: &self.path,
            before,
            cells: &mut self.bad,
        };
        match &mut self.what {
            What::Nothing => {}
            What::Bool(to) => array.as_boolean().iter().for_each(|cell| to.push(cell)),
            What::Bytes(to) => {
                each::<Int8Type>(array, |_, byte| to.push(byte.map(|byte| byte != 0)))
            }
            What::Int(to) => ints(array, to, &mut bad),
            What::Whole(to) => wholes(array, to, &mut bad),
            What::Float(to) => floats(array, to),
            What::Scaled(to) => scaled(array, to, &mut bad),
            What::Text(to) => each_text(array, &mut |row, text| {
                if let Some(Err(())) = text {
                    bad.tell(row, &CellRefusal::NotText, TEXT);
                }
                to.push(text.and_then(Result::ok));
            }),
            What::Uuid(to) => {
                for bytes in array.as_fixed_size_binary().iter() {
                    let bytes = bytes.and_then(|bytes| <[u8; 16]>::try_from(bytes).ok());
                    let text = bytes.map(|bytes| uuid_of(u128::from_be_bytes(bytes)));
                    to.push(text.as_deref());
                }
            }
            What::Choice(to) => to.push(array, &mut bad),
            What::Any(to) => any(array, to, &mut bad),
            What::Day(to) => days(array, to, &mut bad),
            What::Instant(to) | What::Local(to) => micros(array, to, &mut bad),
            What::Struct(fields, there) => {
                let structs = array.as_struct();
                for (field, column) in fields.iter_mut().zip(structs.columns()) {
                    field.push(&**column);
                }
                mark(array, there);
            }
            What::List(lengths, items, there) => {
                match array.data_type() {
                    DataType::List(_) => lists::<i32>(array, lengths, items),
                    DataType::LargeList(_) => lists::<i64>(array, lengths, items),
                    _ => {
                        let lists = array.as_fixed_size_list();
                        let length = usize::try_from(lists.value_length()).unwrap_or_default();
                        let spans = (0..lists.len()).map(|row| (row * length, (row + 1) * length));
                        spans_of(array, spans, &**lists.values(), lengths, items);
                    }
                }
                mark(array, there);
            }
        }
    }

    /// The column, or all cells that can't be read.
    pub(super) fn finish(self) -> Result<Column, Unread> {
        let mut bad = self.bad;
        let name = self.name;
        let inner = |gather: Self, bad: &mut Vec<CellError>| match gather.finish() {
            Ok(column) => Ok(Some(column)),
            Err(Unread::Cells(more)) => {
                bad.extend(more);
                Ok(None)
            }
            Err(other) => Err(other),
        };
        let column = match self.what {
            What::Nothing => {
                let mut none = TextColumn::new();
                (0..self.rows).for_each(|_| none.push(None));
                none.finish(name)
            }
            What::Bool(of) | What::Bytes(of) => of.finish(name),
            What::Int(of) | What::Whole(of) => of.finish(name),
            What::Float(of) | What::Scaled(of) => of.finish(name),
            What::Text(of) | What::Uuid(of) => of.finish(name),
            What::Choice(of) => of.finish(name),
            What::Any(of) => of.finish(name),
            What::Day(of) => of.finish(name),
            What::Instant(of) => Column::new(name, Values::Instant(of.values), Some(of.there)),
            What::Local(of) => Column::new(name, Values::Local(of.values), Some(of.there)),
            What::Struct(of, there) => {
                let fields = of.into_iter().map(|field| inner(field, &mut bad));
                let fields = fields.collect::<Result<Vec<_>, _>>()?;
                let fields = fields.into_iter().flatten().collect();
                Column::of_fields(name, fields, self.rows, Some(there))
            }
            What::List(lengths, items, there) => {
                let before = bad.len();
                match inner(*items, &mut bad)? {
                    Some(items) => Column::of_lists(name, &lengths, items, Some(there)),
                    None => {
                        // The items were counted; whoever reads it counts the rows.
                        in_rows(bad.iter_mut().skip(before), &lengths);
                        return Err(Unread::Cells(bad));
                    }
                }
            }
        };
        if bad.is_empty() {
            return Ok(column?);
        }
        Err(Unread::Cells(bad))
    }
}

/// That a column is of an extension type of which nobody here knows what it means.
fn no_extension(name: &str) -> Expectation {
    let is_name = |sign: char| sign.is_ascii_alphanumeric() || "._-".contains(sign);
    let name = match name.len() <= 64 && name.chars().all(is_name) {
        true => name,
        false => "?",
    };
    Expectation::of(
        format!(
            "of a plain type, not of the extension type {name}: turn it into texts, numbers, days or times first"
        ),
        format!(
            "af en almindelig type, ikke af udvidelsestypen {name}: lav den først om til tekster, tal, dage eller tidspunkter"
        ),
    )
}

/// Turns the numbers of items into those of the lists that hold them.
pub(crate) fn in_rows<'a>(bad: impl Iterator<Item = &'a mut CellError>, lengths: &[usize]) {
    let mut end = 0_u64;
    let ends: Vec<u64> = lengths
        .iter()
        .map(|length| {
            end = end.saturating_add(u64::try_from(*length).unwrap_or(u64::MAX));
            end
        })
        .collect();
    for cell in bad {
        cell.row = cell.row.map(|item| {
            let row = ends.partition_point(|end| *end <= item);
            u64::try_from(row).unwrap_or(u64::MAX)
        });
    }
}

/// Where bad cells are told.
struct Bad<'a> {
    name: &'a Arc<str>,
    before: usize,
    cells: &'a mut Vec<CellError>,
}

impl Bad<'_> {
    fn tell(&mut self, row: usize, refusal: &CellRefusal, expected: Expectation) {
        let row = u64::try_from(self.before + row).ok();
        let name = Arc::clone(self.name);
        self.cells
            .push(CellError::new(row, name, refusal.code(), expected));
    }
}

fn mark(array: &dyn Array, there: &mut Bitmap) {
    for row in 0..array.len() {
        there.push(array.is_valid(row));
    }
}

fn each<T: ArrowPrimitiveType>(array: &dyn Array, mut to: impl FnMut(usize, Option<T::Native>)) {
    for (row, value) in array.as_primitive::<T>().iter().enumerate() {
        to(row, value);
    }
}

/// What takes a row's text, or that its bytes are none.
type TakesText<'a> = dyn FnMut(usize, Option<Result<&str, ()>>) + 'a;

/// The texts of an array of bytes, with their rows.
fn each_text(array: &dyn Array, to: &mut TakesText<'_>) {
    let mut each = |(row, bytes): (usize, Option<&[u8]>)| {
        to(
            row,
            bytes.map(|bytes| std::str::from_utf8(bytes).map_err(drop)),
        );
    };
    match array.data_type() {
        DataType::Binary => array
            .as_binary::<i32>()
            .iter()
            .enumerate()
            .for_each(&mut each),
        DataType::LargeBinary => array
            .as_binary::<i64>()
            .iter()
            .enumerate()
            .for_each(&mut each),
        _ => array
            .as_binary_view()
            .iter()
            .enumerate()
            .for_each(&mut each),
    }
}

fn days(array: &dyn Array, to: &mut DayNumbers, bad: &mut Bad<'_>) {
    if array.data_type() == &DataType::Date32 {
        return each::<Date32Type>(array, |_, value| to.push(value));
    }
    each::<Date64Type>(array, |row, value| {
        let day = value.map(|millis| i32::try_from(millis.div_euclid(DAY_MILLIS)));
        if let Some(Err(_)) = day {
            bad.tell(row, &CellRefusal::OutOfRange, DAY);
        }
        to.push(day.and_then(Result::ok));
    });
}

fn micros(array: &dyn Array, to: &mut Micros, bad: &mut Bad<'_>) {
    let DataType::Timestamp(unit, _) = array.data_type() else {
        return;
    };
    let mut add = |row: usize, value: Option<i64>| {
        let micros = value.map(|value| match unit {
            TimeUnit::Second => value.checked_mul(1_000_000),
            TimeUnit::Millisecond => value.checked_mul(1_000),
            TimeUnit::Microsecond => Some(value),
            TimeUnit::Nanosecond => Some(value.div_euclid(1_000)),
        });
        if let Some(None) = micros {
            bad.tell(row, &CellRefusal::OutOfRange, TIME);
        }
        to.there.push(micros.is_some());
        to.values.push(micros.flatten().unwrap_or_default());
    };
    match unit {
        TimeUnit::Second => each::<TimestampSecondType>(array, &mut add),
        TimeUnit::Millisecond => each::<TimestampMillisecondType>(array, &mut add),
        TimeUnit::Microsecond => each::<TimestampMicrosecondType>(array, &mut add),
        TimeUnit::Nanosecond => each::<TimestampNanosecondType>(array, &mut add),
    }
}

fn lists<O: OffsetSizeTrait>(array: &dyn Array, lengths: &mut Vec<usize>, items: &mut Gather) {
    let lists = array.as_list::<O>();
    let offsets = lists.value_offsets().iter().map(|at| at.as_usize());
    let spans = offsets.clone().zip(offsets.skip(1));
    spans_of(array, spans, &**lists.values(), lengths, items);
}

/// Lists from where each begins to where it ends. What lies under one that is missing is not looked at.
fn spans_of(
    array: &dyn Array,
    spans: impl Iterator<Item = (usize, usize)>,
    values: &dyn Array,
    lengths: &mut Vec<usize>,
    items: &mut Gather,
) {
    let mut run = (0, 0);
    for (row, (from, to)) in spans.enumerate() {
        let (from, to) = match array.is_valid(row) {
            true => (from, to),
            false => (from, from),
        };
        lengths.push(to - from);
        if from == to {
            continue;
        }
        if from != run.1 {
            push_run(run, values, items);
            run = (from, from);
        }
        run.1 = to;
    }
    push_run(run, values, items);
}

fn push_run((from, to): (usize, usize), values: &dyn Array, items: &mut Gather) {
    if from < to {
        items.push(&*values.slice(from, to - from));
    }
}

/// A UUID as it is written.
fn uuid_of(number: u128) -> String {
    let hex = format!("{number:032x}");
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    [
        part(0, 8),
        part(8, 12),
        part(12, 16),
        part(16, 20),
        part(20, 32),
    ]
    .join("-")
}
