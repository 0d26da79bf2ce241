//! Whether what a capsule holds is laid out as Arrow's C data interface says, before anything of it is followed: pointers that
//! must not be null, counts that fit, and no deeper than a stack bears.
//!
//! What the interface says of itself can be looked at; that a pointer leads where it should, nobody can.

use std::ffi::{CStr, c_char, c_void};

use arrow_data::ffi::FFI_ArrowArray;
use arrow_schema::ffi::FFI_ArrowSchema;

/// How deep columns may lie in one another.
pub(super) const DEPTH_MAX: usize = 64;
/// How many columns, at any depth, a schema may have.
const FIELDS_MAX: usize = 1_000_000;

/// What is wrong with a layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It does not keep to the interface.
    Broken,
    /// Columns lie too deep in one another.
    Deep,
}

/// `ArrowSchema` of the interface.
#[repr(C)]
#[allow(dead_code, reason = "the interface lays them out")]
struct Schema {
    format: *const c_char,
    name: *const c_char,
    metadata: *const c_char,
    flags: i64,
    n_children: i64,
    children: *const *const Self,
    dictionary: *const Self,
    release: *const c_void,
    private_data: *const c_void,
}

/// `ArrowArray` of the interface.
#[repr(C)]
#[allow(dead_code, reason = "the interface lays them out")]
struct Array {
    length: i64,
    null_count: i64,
    offset: i64,
    n_buffers: i64,
    n_children: i64,
    buffers: *const *const c_void,
    children: *const *const Self,
    dictionary: *const Self,
    release: *const c_void,
    private_data: *const c_void,
}

/// The pointers of a list of so many, none of which may be null.
fn listed<'a, T>(pointers: *const *const T, count: i64) -> Result<Vec<&'a T>, Flaw> {
    let count = usize::try_from(count).map_err(|_| Flaw::Broken)?;
    if count > FIELDS_MAX || (count > 0 && (pointers.is_null() || !pointers.is_aligned())) {
        return Err(Flaw::Broken);
    }
    (0..count)
        .map(|at| {
            // SAFETY: the interface says that so many pointers lie there, and whoever asks holds what they belong to.
            let pointer = unsafe { *pointers.add(at) };
            held(pointer)?.ok_or(Flaw::Broken)
        })
        .collect()
}

/// What a pointer leads to, where it leads anywhere.
fn held<'a, T>(pointer: *const T) -> Result<Option<&'a T>, Flaw> {
    if !pointer.is_null() && !pointer.is_aligned() {
        return Err(Flaw::Broken);
    }
    // SAFETY: the interface says that such a pointer is null or leads to what it is typed as, for as long as its owner is held.
    Ok(unsafe { pointer.as_ref() })
}

fn text<'a>(pointer: *const c_char) -> Result<Option<&'a str>, Flaw> {
    if pointer.is_null() {
        return Ok(None);
    }
    // SAFETY: the interface says that it is a text that ends with a zero.
    let text = unsafe { CStr::from_ptr(pointer) };
    text.to_str().map(Some).map_err(|_| Flaw::Broken)
}

/// Whether the pairs of a schema's metadata have lengths that can be, and are texts.
fn is_metadata(start: *const c_char) -> bool {
    let (pairs, mut at) = number_at(start, 0);
    if pairs < 0 {
        return false;
    }
    for _ in 0..2 * i64::from(pairs) {
        let (length, place) = number_at(start, at);
        let Ok(length) = usize::try_from(length) else {
            return false;
        };
        // SAFETY: the interface says that a text of this length lies behind its number.
        let bytes = unsafe { std::slice::from_raw_parts(start.add(place).cast::<u8>(), length) };
        if std::str::from_utf8(bytes).is_err() {
            return false;
        }
        at = place + length;
    }
    true
}

/// The number that stands so many bytes behind the start, and where it ends.
fn number_at(start: *const c_char, at: usize) -> (i32, usize) {
    // SAFETY: the interface says that four bytes of a number lie wherever one is expected.
    let bytes = unsafe { start.add(at).cast::<[u8; 4]>().read_unaligned() };
    (i32::from_ne_bytes(bytes), at + 4)
}

/// How many children a format has; none where any number.
fn children_of(format: &str) -> Option<usize> {
    match format {
        "+s" => None,
        "+r" => Some(2),
        "+l" | "+L" | "+m" | "+vl" | "+vL" => Some(1),
        _ if format.starts_with("+w:") => Some(1),
        _ if format.starts_with("+u") => None,
        _ => Some(0),
    }
}

/// Looks at a schema.
pub(super) fn schema(schema: &FFI_ArrowSchema) -> Result<(), Flaw> {
    let schema = std::ptr::from_ref(schema).cast::<Schema>();
    let mut fields = 0;
    schema_at(held(schema)?.ok_or(Flaw::Broken)?, 0, &mut fields)
}

fn schema_at(schema: &Schema, depth: usize, fields: &mut usize) -> Result<(), Flaw> {
    if depth > DEPTH_MAX {
        return Err(Flaw::Deep);
    }
    *fields += 1;
    if schema.release.is_null() || *fields > FIELDS_MAX {
        return Err(Flaw::Broken);
    }
    let format = text(schema.format)?.ok_or(Flaw::Broken)?;
    text(schema.name)?;
    if !schema.metadata.is_null() && !is_metadata(schema.metadata) {
        return Err(Flaw::Broken);
    }
    let children = listed(schema.children, schema.n_children)?;
    if children_of(format).is_some_and(|count| count != children.len()) {
        return Err(Flaw::Broken);
    }
    for child in children {
        schema_at(child, depth + 1, fields)?;
    }
    match held(schema.dictionary)? {
        Some(dictionary) => schema_at(dictionary, depth + 1, fields),
        None => Ok(()),
    }
}

/// How many buffers an array of this format has at least and at most; none where columns of the format are not read.
fn buffers_of(format: &str) -> Option<(i64, i64)> {
    Some(match format.as_bytes() {
        b"n" => (0, 0),
        b"u" | b"U" | b"z" | b"Z" => (3, 3),
        b"vu" | b"vz" => (3, i64::from(i32::MAX)),
        b"+s" => (1, 1),
        b"+l" | b"+L" => (2, 2),
        [b'+', b'w', ..] => (1, 1),
        [b'+' | b'v', ..] => return None,
        _ => (2, 2),
    })
}

/// Looks at an array of a schema that was looked at.
pub(super) fn array(array: &FFI_ArrowArray, schema: &FFI_ArrowSchema) -> Result<(), Flaw> {
    let array = std::ptr::from_ref(array).cast::<Array>();
    let schema = std::ptr::from_ref(schema).cast::<Schema>();
    array_at(
        held(array)?.ok_or(Flaw::Broken)?,
        held(schema)?.ok_or(Flaw::Broken)?,
    )
}

fn array_at(array: &Array, schema: &Schema) -> Result<(), Flaw> {
    let format = text(schema.format)?.ok_or(Flaw::Broken)?;
    let (least, most) = buffers_of(format).ok_or(Flaw::Broken)?;
    // Bits are counted in a machine word.
    let end = array.length.checked_add(array.offset);
    let is_sized = end.is_some_and(|end| end < i64::MAX / 64);
    if array.release.is_null()
        || array.length < 0
        || array.offset < 0
        || !is_sized
        || !(-1..=array.length).contains(&array.null_count)
        || !(least..=most).contains(&array.n_buffers)
        || (array.n_buffers > 0 && (array.buffers.is_null() || !array.buffers.is_aligned()))
        || array.n_children != schema.n_children
    {
        return Err(Flaw::Broken);
    }
    let kinds = listed(schema.children, schema.n_children)?;
    for (child, kind) in listed(array.children, array.n_children)?
        .into_iter()
        .zip(kinds)
    {
        array_at(child, kind)?;
    }
    match (held(array.dictionary)?, held(schema.dictionary)?) {
        (None, None) => Ok(()),
        (Some(values), Some(kind)) => array_at(values, kind),
        _ => Err(Flaw::Broken),
    }
}
