//! Arrow's numbers: each as it is, or told to be bad.

use arrow_array::Array;
use arrow_array::types::{
    Decimal32Type, Decimal64Type, Decimal128Type, Decimal256Type, Float16Type, Float32Type,
    Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type,
    UInt64Type,
};
use arrow_schema::DataType;
use medborger::columns::build::{Floats, Ints, exact_float};
use medborger::columns::{CellRefusal, Expectation};

use super::{Bad, each};

const WHOLE: Expectation = Expectation::new(
    "a whole number below 9223372036854775808",
    "et helt tal under 9223372036854775808",
);
const FEW_DIGITS: Expectation = Expectation::new(
    "a number that a float holds to its last digit; one of more than 15 digits is given as a text",
    "et tal, som en float rummer til sidste ciffer; et med mere end 15 cifre gives som tekst",
);

pub(super) fn ints(array: &dyn Array, to: &mut Ints, bad: &mut Bad<'_>) {
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
        _ => {}
    }
}

/// The unscaled numbers of decimals. One that does not fit is too large for what it becomes too.
fn decimals(array: &dyn Array, mut to: impl FnMut(usize, Option<i128>)) {
    match array.data_type() {
        DataType::Decimal32(..) => {
            each::<Decimal32Type>(array, |row, value| to(row, value.map(Into::into)));
        }
        DataType::Decimal64(..) => {
            each::<Decimal64Type>(array, |row, value| to(row, value.map(Into::into)));
        }
        DataType::Decimal128(..) => each::<Decimal128Type>(array, to),
        DataType::Decimal256(..) => each::<Decimal256Type>(array, |row, value| {
            to(row, value.map(|value| value.to_i128().unwrap_or(i128::MAX)));
        }),
        _ => {}
    }
}

fn scale_of(array: &dyn Array) -> i8 {
    match array.data_type() {
        DataType::Decimal32(_, scale)
        | DataType::Decimal64(_, scale)
        | DataType::Decimal128(_, scale)
        | DataType::Decimal256(_, scale) => *scale,
        _ => 0,
    }
}

/// Decimals without a fraction.
pub(super) fn wholes(array: &dyn Array, to: &mut Ints, bad: &mut Bad<'_>) {
    let zeros = u32::from(scale_of(array).unsigned_abs());
    decimals(array, |row, value| {
        let kept = value.map(|value| {
            let value = value.checked_mul(10_i128.checked_pow(zeros)?)?;
            i64::try_from(value).ok()
        });
        if let Some(None) = kept {
            bad.tell(row, &CellRefusal::TooLarge, WHOLE);
        }
        to.push(kept.flatten());
    });
}

/// Decimals with a fraction: floats, where those hold each digit.
pub(super) fn scaled(array: &dyn Array, to: &mut Floats, bad: &mut Bad<'_>) {
    let scale = scale_of(array);
    decimals(array, |row, value| {
        let kept = value.map(|value| exact_float(value, scale));
        if let Some(None) = kept {
            bad.tell(row, &CellRefusal::TooLarge, FEW_DIGITS);
        }
        to.push(kept.flatten());
    });
}

pub(super) fn floats(array: &dyn Array, to: &mut Floats) {
    // A number that is none is a gap: so frames write one into numbers.
    let mut number = |value: Option<f64>| to.push(value.filter(|value| !value.is_nan()));
    match array.data_type() {
        DataType::Float16 => each::<Float16Type>(array, |_, value| number(value.map(Into::into))),
        DataType::Float32 => each::<Float32Type>(array, |_, value| number(value.map(Into::into))),
        DataType::Float64 => each::<Float64Type>(array, |_, value| number(value)),
        _ => {}
    }
}
