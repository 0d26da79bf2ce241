//! Arrays without what lies under their gaps: the interface lets anything lie there, also what is no text, no number of a label
//! and no place in a list.

use arrow_buffer::{BooleanBuffer, BooleanBufferBuilder, Buffer, NullBuffer};
use arrow_data::ArrayData;
use arrow_schema::{DataType, Field, FieldRef};

/// The same type with bytes for texts: whether they are texts is seen cell by cell, of those that are there.
pub(super) fn in_bytes(kind: &DataType) -> DataType {
    let within = |field: &FieldRef| -> FieldRef {
        let kind = in_bytes(field.data_type());
        Field::clone(field).with_data_type(kind).into()
    };
    match kind {
        DataType::Utf8 => DataType::Binary,
        DataType::LargeUtf8 => DataType::LargeBinary,
        DataType::Utf8View => DataType::BinaryView,
        DataType::List(of) => DataType::List(within(of)),
        DataType::LargeList(of) => DataType::LargeList(within(of)),
        DataType::FixedSizeList(of, size) => DataType::FixedSizeList(within(of), *size),
        DataType::Struct(of) => DataType::Struct(of.iter().map(within).collect()),
        DataType::Dictionary(key, value) => {
            DataType::Dictionary(key.clone(), Box::new(in_bytes(value)))
        }
        other => other.clone(),
    }
}

/// The array with nothing under its gaps, and with a gap in each child where it has one itself. None where a child is shorter
/// than it must be.
///
/// It is yet to be validated: nothing of it was, and nothing is read here but by places that are looked at first.
pub(super) fn cleaned(data: ArrayData, outer: Option<&NullBuffer>) -> Option<ArrayData> {
    if data.data_type() == &DataType::Null {
        return Some(data);
    }
    // Counted anew, for a producer may have miscounted.
    let own = data
        .nulls()
        .map(|nulls| NullBuffer::new(nulls.inner().clone()));
    let nulls = NullBuffer::union(own.as_ref(), outer).filter(|nulls| nulls.null_count() > 0);
    let (offset, len) = (data.offset(), data.len());
    let child = data.child_data().first().cloned();
    let mut builder = data.clone().into_builder().nulls(nulls.clone());
    match (data.data_type(), child) {
        (DataType::Struct(_), _) => {
            let mut children = Vec::with_capacity(data.child_data().len());
            for child in data.child_data() {
                if child.len() < offset.checked_add(len)? {
                    return None;
                }
                children.push(cleaned(child.slice(offset, len), nulls.as_ref())?);
            }
            builder = builder.offset(0).child_data(children);
        }
        (DataType::List(_), Some(child)) => {
            let place = |at| place::<4>(&data, at, |bytes| i32::from_ne_bytes(bytes).into());
            let mask = covered(nulls.as_ref(), child.len(), |row| {
                Some((place(row)?, place(row + 1)?))
            });
            builder = builder.child_data(vec![cleaned(child, mask.as_ref())?]);
        }
        (DataType::LargeList(_), Some(child)) => {
            let place = |at| place::<8>(&data, at, i64::from_ne_bytes);
            let mask = covered(nulls.as_ref(), child.len(), |row| {
                Some((place(row)?, place(row + 1)?))
            });
            builder = builder.child_data(vec![cleaned(child, mask.as_ref())?]);
        }
        (DataType::FixedSizeList(_, size), Some(child)) => {
            let size = usize::try_from(*size).ok()?;
            let from = |row: usize| offset.checked_add(row)?.checked_mul(size);
            let mask = covered(nulls.as_ref(), child.len(), |row| {
                Some((from(row)?, from(row + 1)?))
            });
            builder = builder.child_data(vec![cleaned(child, mask.as_ref())?]);
        }
        (DataType::Dictionary(..), Some(values)) => {
            builder = builder.child_data(vec![cleaned(values, None)?]);
        }
        (DataType::BinaryView, _) => {
            if let (Some(nulls), Some((views, rest))) = (&nulls, data.buffers().split_first()) {
                let buffers =
                    std::iter::once(unseen(views, offset, nulls)).chain(rest.iter().cloned());
                builder = builder.buffers(buffers.collect());
            }
        }
        _ => {}
    }
    // SAFETY: whoever asks validates the whole before anything of it is read.
    Some(unsafe { builder.build_unchecked() })
}

/// Where an item begins, by the offsets of a list.
fn place<const N: usize>(data: &ArrayData, at: usize, number: fn([u8; N]) -> i64) -> Option<usize> {
    let from = data.offset().checked_add(at)?.checked_mul(N)?;
    let bytes = data.buffers().first()?.get(from..from.checked_add(N)?)?;
    usize::try_from(number(bytes.try_into().ok()?)).ok()
}

/// For each item whether a list that is there has it; none where all have one.
fn covered(
    nulls: Option<&NullBuffer>,
    items: usize,
    of: impl Fn(usize) -> Option<(usize, usize)>,
) -> Option<NullBuffer> {
    let nulls = nulls?;
    let mut bits = BooleanBufferBuilder::new(items);
    bits.append_n(items, true);
    for row in (0..nulls.len()).filter(|row| nulls.is_null(*row)) {
        if let Some((from, to)) = of(row) {
            (from..to.min(items)).for_each(|item| bits.set_bit(item, false));
        }
    }
    let bits: BooleanBuffer = bits.finish();
    Some(NullBuffer::new(bits))
}

/// Views of texts, with empty ones under the gaps.
fn unseen(views: &Buffer, offset: usize, nulls: &NullBuffer) -> Buffer {
    const VIEW: usize = 16;
    let mut bytes = views.as_slice().to_vec();
    for row in (0..nulls.len()).filter(|row| nulls.is_null(*row)) {
        let from = (offset + row) * VIEW;
        if let Some(view) = bytes.get_mut(from..from + VIEW) {
            view.fill(0);
        }
    }
    Buffer::from_vec(bytes)
}
