//! Civic participation for municipalities.
#![forbid(unsafe_code)]

pub mod error;
