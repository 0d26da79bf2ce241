//! Tables as Arrow has them. No cell is copied: Arrow's buffers lie in the columns, which live as long as any of them.

use std::ptr::NonNull;
use std::sync::Arc;

use arrow_array::types::{Float64Type, Int32Type, Int64Type};
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, DictionaryArray, LargeListArray, LargeStringArray,
    PrimitiveArray, RecordBatch, RecordBatchOptions, StructArray, TimestampMicrosecondArray,
};
use arrow_buffer::{
    ArrowNativeType, BooleanBuffer, Buffer, NullBuffer, OffsetBuffer, ScalarBuffer,
};
use arrow_schema::{ArrowError, DataType, Field, Fields, Schema, TimeUnit};
use medborger::columns::{Bitmap, Column, Table, Values};

const UTC: &str = "UTC";

/// The names and types of the columns.
pub(super) fn schema(table: &Table) -> Schema {
    Schema::new(fields(table.columns()))
}

fn fields(columns: &[Arc<Column>]) -> Fields {
    let field = |column: &Arc<Column>| Field::new(column.name(), data_type(column.values()), true);
    columns.iter().map(field).collect()
}

fn data_type(values: &Values) -> DataType {
    match values {
        Values::Bool(_) => DataType::Boolean,
        Values::Int(_) => DataType::Int64,
        Values::Float(_) => DataType::Float64,
        Values::Choice(_) => {
            DataType::Dictionary(Box::new(DataType::Int32), Box::new(DataType::LargeUtf8))
        }
        Values::Day(_) => DataType::Date32,
        Values::Instant(_) => DataType::Timestamp(TimeUnit::Microsecond, Some(UTC.into())),
        Values::Local(_) => DataType::Timestamp(TimeUnit::Microsecond, None),
        Values::Struct { fields: of, .. } => DataType::Struct(fields(of)),
        Values::List(lists) => DataType::LargeList(item(lists.items())),
        _ => DataType::LargeUtf8,
    }
}

fn item(items: &Column) -> Arc<Field> {
    Arc::new(Field::new_list_field(data_type(items.values()), true))
}

/// The whole table.
pub(super) fn batch(table: &Table) -> Result<RecordBatch, ArrowError> {
    let columns = table.columns().iter().map(array);
    let columns = columns.collect::<Result<Vec<_>, _>>()?;
    let rows = RecordBatchOptions::new().with_row_count(Some(table.rows()));
    RecordBatch::try_new_with_options(Arc::new(schema(table)), columns, &rows)
}

fn array(column: &Arc<Column>) -> Result<ArrayRef, ArrowError> {
    let nulls = column
        .validity()
        .map(|bits| NullBuffer::new(bits_of(column, bits)));
    let micros = |values: &Vec<i64>, nulls| {
        TimestampMicrosecondArray::try_new(shared(column, values.as_slice()), nulls)
    };
    Ok(match column.values() {
        Values::Bool(bits) => Arc::new(BooleanArray::new(bits_of(column, bits), nulls)),
        Values::Int(values) => Arc::new(PrimitiveArray::<Int64Type>::try_new(
            shared(column, values.as_slice()),
            nulls,
        )?),
        Values::Float(values) => Arc::new(PrimitiveArray::<Float64Type>::try_new(
            shared(column, values.as_slice()),
            nulls,
        )?),
        Values::Text(texts) => Arc::new(LargeStringArray::try_new(
            OffsetBuffer::new(shared(column, texts.offsets())),
            shared(column, texts.text().as_bytes()).into_inner(),
            nulls,
        )?),
        Values::Choice(choices) => {
            let codes = shared(column, choices.codes());
            let codes = PrimitiveArray::<Int32Type>::try_new(codes, nulls)?;
            let labels = LargeStringArray::from_iter_values(choices.labels());
            Arc::new(DictionaryArray::try_new(codes, Arc::new(labels))?)
        }
        Values::Day(values) => Arc::new(Date32Array::try_new(
            shared(column, values.as_slice()),
            nulls,
        )?),
        Values::Instant(values) => Arc::new(micros(values, nulls)?.with_timezone(UTC)),
        Values::Local(values) => Arc::new(micros(values, nulls)?),
        Values::Struct { fields: of, rows } => {
            let arrays = of.iter().map(array).collect::<Result<Vec<_>, _>>()?;
            let of = fields(of);
            Arc::new(StructArray::try_new_with_length(of, arrays, nulls, *rows)?)
        }
        Values::List(lists) => Arc::new(LargeListArray::try_new(
            item(lists.items()),
            OffsetBuffer::new(shared(column, lists.offsets())),
            array(lists.items())?,
            nulls,
        )?),
        _ => return Err(ArrowError::NotYetImplemented("a new kind".to_owned())),
    })
}

fn bits_of(owner: &Arc<Column>, bits: &Bitmap) -> BooleanBuffer {
    let bytes = shared(owner, bits.as_bytes()).into_inner();
    BooleanBuffer::new(bytes, 0, bits.len())
}

/// Values of a column where they lie. They must be the owner's.
fn shared<T: ArrowNativeType>(owner: &Arc<Column>, values: &[T]) -> ScalarBuffer<T> {
    if values.is_empty() {
        return ScalarBuffer::from(Vec::new());
    }
    let bytes = size_of_val(values);
    let start = NonNull::from_ref(values).cast::<u8>();
    // SAFETY: the values lie in a vector of the owner, which nothing changes, moves or frees as long as an `Arc` of it lives; the
    // buffer keeps one.
    let buffer = unsafe { Buffer::from_custom_allocation(start, bytes, Arc::clone(owner) as _) };
    ScalarBuffer::new(buffer, 0, values.len())
}
