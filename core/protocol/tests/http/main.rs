//! Each status that the protocol gives, both sides of each limit, and that nothing that was typed is said again.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

mod any;
mod host;
mod hostile;
mod options;
mod statuses;
