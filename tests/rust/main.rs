//! Tests from the outside: the shared vectors, the bank against a naive model, the frozen events, the faults of a
//! disk.

mod golden;
mod model;
mod sqlite_faults;
mod vectors;
