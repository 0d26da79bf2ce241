//! The library's errors as Python exceptions. The classes are Python's, so that they pickle and carry fields.

use medborger::columns::TableFaults;
use medborger::journal::CheckedFault;
use medborger::{Error, ErrorKind};
use pyo3::PyErr;

use crate::columns::Columns;

mod python {
    use pyo3::import_exception;

    import_exception!(medborger._errors, InvalidError);
    import_exception!(medborger._errors, NotFoundError);
    import_exception!(medborger._errors, DeniedError);
    import_exception!(medborger._errors, RefusedError);
    import_exception!(medborger._errors, ConflictError);
    import_exception!(medborger._errors, UnknownOutcomeError);
    import_exception!(medborger._errors, StorageError);
    import_exception!(medborger._errors, TableError);
}

/// The exception of an error.
pub(crate) fn raise(error: &Error) -> PyErr {
    raise_at(error, error.field())
}

/// The exception of an error in a field whose name only the caller knows.
pub(crate) fn raise_at(error: &Error, field: Option<&str>) -> PyErr {
    let told = |fault: &Error, field: Option<&str>| {
        let (code, field) = (fault.code().to_owned(), field.map(str::to_owned));
        (code, field, fault.to_string(), fault.danish())
    };
    let others = error.faults().skip(1);
    let mut faults = vec![told(error, field)];
    faults.extend(others.map(|fault| told(fault, fault.field())));
    let args = (
        error.to_string(),
        error.code().to_owned(),
        field.map(str::to_owned),
        error.danish(),
        faults,
    );
    if let Some(cells) = error.get::<TableFaults>()
        && let Ok(table) = cells.table()
    {
        let (message, code, field, danish, mut faults) = args;
        // The first says how many the others are.
        faults.remove(0);
        let cells = (Columns::from(table), cells.count());
        return python::TableError::new_err((message, code, field, danish, faults, cells));
    }
    // Exhaustive: a new kind needs a class before this compiles.
    match error.kind() {
        ErrorKind::Invalid => python::InvalidError::new_err(args),
        ErrorKind::NotFound => python::NotFoundError::new_err(args),
        ErrorKind::Denied => python::DeniedError::new_err(args),
        ErrorKind::Refused => python::RefusedError::new_err(args),
        ErrorKind::Conflict => python::ConflictError::new_err(args),
        ErrorKind::Unknown => python::UnknownOutcomeError::new_err(args),
        ErrorKind::Storage => python::StorageError::new_err(args),
    }
}

/// What is said of a value that is not of the type that is wanted, in the words of both languages.
pub(crate) fn wrong_type(field: &str, english: &str, danish: &str) -> PyErr {
    python::InvalidError::new_err((
        format!("the field `{field}` must be {english}"),
        "wrong_type",
        field.to_owned(),
        format!("feltet `{field}` skal være {danish}"),
    ))
}

/// The outcome of a command that was not carried out.
pub(crate) fn to_json(error: &Error) -> String {
    serde_json::json!({ "error": {
        "code": error.code(),
        "kind": error.kind().as_str(),
        "field": error.field(),
        "message": error.to_string(),
        "danish": error.danish(),
        "faults": CheckedFault::all_of(error),
    } })
    .to_string()
}

/// The store was closed.
pub(crate) fn closed() -> PyErr {
    python::StorageError::new_err((
        "the participation is closed",
        "store_closed",
        None::<&str>,
        "deltagelsen er lukket",
    ))
}
