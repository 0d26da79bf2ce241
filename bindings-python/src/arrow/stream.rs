//! A stream of Arrow's C data interface, read array by array, each of which is looked at before it is followed.

use std::ffi::{c_char, c_int, c_void};

use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_data::ffi::FFI_ArrowArray;
use arrow_schema::ffi::FFI_ArrowSchema;

/// `ArrowArrayStream` of the interface. Nothing is read of its errors, which may hold cells.
#[repr(C)]
#[allow(dead_code, reason = "the interface lays them out")]
pub(super) struct Stream {
    get_schema: Option<unsafe extern "C" fn(*mut Self, *mut FFI_ArrowSchema) -> c_int>,
    get_next: Option<unsafe extern "C" fn(*mut Self, *mut FFI_ArrowArray) -> c_int>,
    get_last_error: Option<unsafe extern "C" fn(*mut Self) -> *const c_char>,
    release: Option<unsafe extern "C" fn(*mut Self)>,
    private_data: *mut c_void,
}

// SAFETY: the interface lets a stream be moved to another thread, and used there by one at a time.
unsafe impl Send for Stream {}

/// Why a stream gives nothing.
pub(super) enum Ended {
    /// It does not keep to the interface.
    Broken,
    /// It failed, and Python was interrupted meanwhile, as far as it says.
    Failed { interrupted: bool },
}

impl Stream {
    /// Takes a stream out of where it lies, and marks it there as released. None where it was taken before.
    ///
    /// # Safety
    /// A stream of the interface lies there, aligned, and nobody else uses it meanwhile.
    pub(super) unsafe fn taken(from: *mut FFI_ArrowArrayStream) -> Option<Self> {
        let from = from.cast::<Self>();
        // SAFETY: as the caller says; what is left behind counts as released, so that it is released once.
        let stream = unsafe {
            let stream = from.read();
            (*from).release = None;
            stream
        };
        stream.release.is_some().then_some(stream)
    }

    /// What the arrays are like.
    pub(super) fn schema(&mut self) -> Result<FFI_ArrowSchema, Ended> {
        let ask = self.get_schema.ok_or(Ended::Broken)?;
        let mut schema = FFI_ArrowSchema::empty();
        // SAFETY: the stream is not released, and a schema may be written over an empty one.
        match unsafe { ask(self, &raw mut schema) } {
            0 => Ok(schema),
            _ => Err(self.failed()),
        }
    }

    /// The next array; none behind the last.
    pub(super) fn next(&mut self) -> Result<Option<FFI_ArrowArray>, Ended> {
        let ask = self.get_next.ok_or(Ended::Broken)?;
        let mut array = FFI_ArrowArray::empty();
        // SAFETY: the stream is not released, and an array may be written over an empty one.
        match unsafe { ask(self, &raw mut array) } {
            0 => Ok(Some(array).filter(|array| !array.is_released())),
            _ => Err(self.failed()),
        }
    }

    fn failed(&mut self) -> Ended {
        let told = self.get_last_error.map(|ask| {
            // SAFETY: the last call failed, behind which the interface lets its words be asked for.
            unsafe { ask(self) }
        });
        let told = told.filter(|told| !told.is_null());
        let interrupted = told.is_some_and(|told| {
            // SAFETY: the interface says that it is a text that ends with a zero, until the stream is used again.
            let told = unsafe { std::ffi::CStr::from_ptr(told) };
            told.to_string_lossy().contains("KeyboardInterrupt")
        });
        Ended::Failed { interrupted }
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        if let Some(release) = self.release {
            // SAFETY: it is released once, when nothing uses it any more.
            unsafe { release(self) };
        }
    }
}
