//! Arrow's arrays as columns: chunk by chunk, each let go of once it was read.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Date64Type, Decimal32Type, Decimal64Type, Decimal128Type,
    Decimal256Type, Float16Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type,
    Int64Type, TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, OffsetSizeTrait};
use arrow_schema::{DataType, Field, TimeUnit};
use medborger::columns::build::{AnyColumn, Bools, DayNumbers, Floats, Ints, TextColumn};
use medborger::columns::{
    Bitmap, CellError, CellRefusal, Choices, Column, ColumnError, Expectation, Values,
};

use crate::columns::scalar_of;

const DAY_MILLIS: i64 = 86_400_000;
const WHOLE: Expectation = Expectation::new(
    "a whole number below 9223372036854775808",
    "et helt tal under 9223372036854775808",
);
const DAY: Expectation = Expectation::new("a day, as 2026-01-15", "en dag, som 2026-01-15");
const TIME: Expectation = Expectation::new(
    "a time that can be told in microseconds",
    "et tidspunkt, der kan angives i mikrosekunder",
);
const KINDS: Expectation = Expectation::new(
    "of bools, numbers, texts, categories, days, times, structs or lists",
    "af sandhedsværdier, tal, tekster, kategorier, dage, tidspunkter, strukturer eller lister",
);

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
    what: What,
    rows: usize,
    bad: Vec<CellError>,
}

enum What {
    Nothing,
    Bool(Bools),
    Int(Ints),
    Float(Floats),
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

#[derive(Default)]
struct Labels {
    codes: Vec<i32>,
    there: Bitmap,
    labels: Vec<String>,
    known: BTreeMap<String, i32>,
}

impl Gather {
    /// A column of a field's type, without cells.
    pub(super) fn of(field: &Field) -> Result<Self, Unread> {
        let name = field.name().to_owned();
        let unread = || {
            let name: Arc<str> = field.name().as_str().into();
            Unread::Cells(vec![CellError::new(
                None,
                name,
                ColumnError::Unread.code(),
                KINDS,
            )])
        };
        let within = |field: &Arc<Field>| Self::of(&Field::clone(field).with_name(&name));
        let what = match field.data_type() {
            DataType::Null => What::Nothing,
            DataType::Boolean => What::Bool(Bools::new()),
            kind if kind.is_integer() => What::Int(Ints::new()),
            kind if kind.is_floating() => What::Float(Floats::new()),
            DataType::Decimal128(_, 0) | DataType::Decimal256(_, 0) => What::Int(Ints::new()),
            DataType::Decimal32(..)
            | DataType::Decimal64(..)
            | DataType::Decimal128(..)
            | DataType::Decimal256(..) => What::Float(Floats::new()),
            kind if kind.is_string() => What::Text(TextColumn::new()),
            DataType::FixedSizeBinary(16) if field.extension_type_name() == Some("arrow.uuid") => {
                What::Uuid(TextColumn::new())
            }
            DataType::Dictionary(_, value) if value.is_string() => What::Choice(Labels::default()),
            DataType::Dictionary(_, value) if value.is_nested() => return Err(unread()),
            DataType::Dictionary(_, value) => {
                Self::of(&Field::new(&name, (**value).clone(), true))?;
                What::Any(AnyColumn::new())
            }
            DataType::Date32 | DataType::Date64 => What::Day(DayNumbers::new()),
            DataType::Timestamp(_, Some(_)) => What::Instant(Micros::default()),
            DataType::Timestamp(_, None) => What::Local(Micros::default()),
            DataType::Struct(fields) => {
                let (mut of, mut bad) = (Vec::new(), Vec::new());
                for field in fields {
                    match Self::of(field) {
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
                What::List(Vec::new(), Box::new(within(of)?), Bitmap::new())
            }
            _ => return Err(unread()),
        };
        let (rows, bad) = (0, Vec::new());
        Ok(Self {
            name,
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
            name: &self.name,
            before,
            cells: &mut self.bad,
        };
        match &mut self.what {
            What::Nothing => {}
            What::Bool(to) => array.as_boolean().iter().for_each(|cell| to.push(cell)),
            What::Int(to) => ints(array, to, &mut bad),
            What::Float(to) => floats(array, to),
            What::Text(to) => each_text(array, &mut |text| to.push(text)),
            What::Uuid(to) => {
                for bytes in array.as_fixed_size_binary().iter() {
                    let bytes = bytes.and_then(|bytes| <[u8; 16]>::try_from(bytes).ok());
                    let text = bytes.map(|bytes| uuid_of(u128::from_be_bytes(bytes)));
                    to.push(text.as_deref());
                }
            }
            What::Choice(to) => to.push(array),
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
                        lengths.extend(std::iter::repeat_n(length, lists.len()));
                        items.push(&**lists.values());
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
        let mut inner = |gather: Self| match gather.finish() {
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
            What::Bool(of) => of.finish(name),
            What::Int(of) => of.finish(name),
            What::Float(of) => of.finish(name),
            What::Text(of) | What::Uuid(of) => of.finish(name),
            What::Choice(of) => of.finish(name),
            What::Any(of) => of.finish(name),
            What::Day(of) => of.finish(name),
            What::Instant(of) => Column::new(name, Values::Instant(of.values), Some(of.there)),
            What::Local(of) => Column::new(name, Values::Local(of.values), Some(of.there)),
            What::Struct(of, there) => {
                let fields = of.into_iter().map(inner).collect::<Result<Vec<_>, _>>()?;
                let fields = fields.into_iter().flatten().collect();
                Column::of_fields(name, fields, self.rows, Some(there))
            }
            What::List(lengths, items, there) => match inner(*items)? {
                Some(items) => Column::of_lists(name, &lengths, items, Some(there)),
                None => return Err(Unread::Cells(bad)),
            },
        };
        if bad.is_empty() {
            return Ok(column?);
        }
        Err(Unread::Cells(bad))
    }
}

/// Where bad cells are told.
struct Bad<'a> {
    name: &'a str,
    before: usize,
    cells: &'a mut Vec<CellError>,
}

impl Bad<'_> {
    fn tell(&mut self, row: usize, refusal: &CellRefusal, expected: Expectation) {
        let row = u64::try_from(self.before + row).ok();
        let name = self.name.into();
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

fn ints(array: &dyn Array, to: &mut Ints, bad: &mut Bad<'_>) {
    let mut large = |row, value: Option<i128>, to: &mut Ints| {
        let kept = value.map(i64::try_from);
        if let Some(Err(_)) = kept {
            bad.tell(row, &CellRefusal::TooLarge, WHOLE);
        }
        to.push(kept.and_then(Result::ok));
    };
    macro_rules! plain {
        ($type:ty) => {
            each::<$type>(array, |_, value| to.push(value.map(Into::into)))
        };
    }
    match array.data_type() {
        DataType::Int8 => plain!(Int8Type),
        DataType::Int16 => plain!(Int16Type),
        DataType::Int32 => plain!(Int32Type),
        DataType::Int64 => plain!(Int64Type),
        DataType::UInt8 => plain!(UInt8Type),
        DataType::UInt16 => plain!(UInt16Type),
        DataType::UInt32 => plain!(UInt32Type),
        DataType::UInt64 => {
            each::<UInt64Type>(array, |row, value| large(row, value.map(Into::into), to));
        }
        DataType::Decimal128(..) => {
            each::<Decimal128Type>(array, |row, value| large(row, value, to));
        }
        _ => each::<Decimal256Type>(array, |row, value| {
            // What does not fit is too large for what it becomes too.
            let value = value.map(|value| value.to_i128().unwrap_or(i128::MAX));
            large(row, value, to);
        }),
    }
}

fn floats(array: &dyn Array, to: &mut Floats) {
    // A number that is none is a gap: so frames write one into numbers.
    let mut number = |value: Option<f64>| to.push(value.filter(|value| !value.is_nan()));
    let scaled = |value: Option<&dyn Display>, scale: i8| {
        let text = value.map(|value| format!("{value}e{}", -i16::from(scale)));
        text.and_then(|text| text.parse().ok())
    };
    macro_rules! decimal {
        ($type:ty, $scale:expr) => {
            each::<$type>(array, |_, value| {
                number(scaled(
                    value.as_ref().map(|value| value as &dyn Display),
                    $scale,
                ));
            })
        };
    }
    match array.data_type() {
        DataType::Float16 => each::<Float16Type>(array, |_, value| number(value.map(Into::into))),
        DataType::Float32 => each::<Float32Type>(array, |_, value| number(value.map(Into::into))),
        DataType::Float64 => each::<Float64Type>(array, |_, value| number(value)),
        DataType::Decimal32(_, scale) => decimal!(Decimal32Type, *scale),
        DataType::Decimal64(_, scale) => decimal!(Decimal64Type, *scale),
        DataType::Decimal128(_, scale) => decimal!(Decimal128Type, *scale),
        DataType::Decimal256(_, scale) => decimal!(Decimal256Type, *scale),
        _ => {}
    }
}

fn each_text(array: &dyn Array, to: &mut dyn FnMut(Option<&str>)) {
    match array.data_type() {
        DataType::Utf8 => array.as_string::<i32>().iter().for_each(to),
        DataType::LargeUtf8 => array.as_string::<i64>().iter().for_each(to),
        _ => array.as_string_view().iter().for_each(to),
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
    let offsets = lists.value_offsets();
    lengths.extend(lists.offsets().lengths());
    let (Some(first), Some(last)) = (offsets.first(), offsets.last()) else {
        return;
    };
    let (first, last) = (first.as_usize(), last.as_usize());
    items.push(&*lists.values().slice(first, last - first));
}

impl Labels {
    /// The codes of a chunk are those of its own labels.
    fn push(&mut self, array: &dyn Array) {
        let dictionary = array.as_any_dictionary();
        let mut codes = Vec::new();
        each_text(&**dictionary.values(), &mut |label| {
            codes.push(label.map(|label| self.code(label)));
        });
        let keys = keys_of(array);
        for key in keys {
            let code = key.and_then(|key| codes.get(key).copied().flatten());
            self.there.push(code.is_some());
            self.codes.push(code.unwrap_or_default());
        }
    }

    fn code(&mut self, label: &str) -> i32 {
        if let Some(code) = self.known.get(label) {
            return *code;
        }
        let code = i32::try_from(self.labels.len()).unwrap_or(i32::MAX);
        self.labels.push(label.to_owned());
        self.known.insert(label.to_owned(), code);
        code
    }

    fn finish(mut self, name: String) -> Result<Column, ColumnError> {
        if self.labels.is_empty() {
            self.labels.push(String::new());
        }
        let choices = Choices::from_parts(self.codes, self.labels)?;
        Column::new(name, Values::Choice(choices), Some(self.there))
    }
}

/// For each row the place of its value, where it has one.
fn keys_of(array: &dyn Array) -> Vec<Option<usize>> {
    let dictionary = array.as_any_dictionary();
    if dictionary.values().is_empty() {
        return vec![None; array.len()];
    }
    let keys = dictionary.normalized_keys();
    let keys = keys.into_iter().enumerate();
    keys.map(|(row, key)| array.is_valid(row).then_some(key))
        .collect()
}

/// Categories that are no texts become their values.
fn any(array: &dyn Array, to: &mut AnyColumn, bad: &mut Bad<'_>) {
    let dictionary = array.as_any_dictionary();
    let values = dictionary.values();
    let field = Field::new("value", values.data_type().clone(), true);
    let gathered = Gather::of(&field).and_then(|mut gather| {
        gather.push(&**values);
        gather.finish()
    });
    // Categories that can't be read make the rows bad that have them; which of them it is, is not told of each.
    let column = gathered.ok();
    for (row, key) in keys_of(array).into_iter().enumerate() {
        let there = key.filter(|key| values.is_valid(*key));
        let cell = column
            .as_ref()
            .zip(there)
            .and_then(|(column, key)| column.cell(key));
        let scalar = cell.and_then(scalar_of);
        if there.is_some() && scalar.is_none() {
            bad.tell(row, &CellRefusal::TooLarge, KINDS);
        }
        to.push(scalar);
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
