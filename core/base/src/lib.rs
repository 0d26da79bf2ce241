//! The floor that everything of Medborger stands on: ids, texts, instants, places, errors, and budgets of work. It knows no
//! room. What is public of it, the crate `medborger` re-exports; depend on that one.
#![forbid(unsafe_code)]

#[doc(hidden)]
pub mod catalogue;
#[doc(hidden)]
pub mod csv;
#[doc(hidden)]
pub mod digest;
pub mod error;
#[doc(hidden)]
pub mod file;
pub mod id;
pub mod key;
#[doc(hidden)]
pub mod numbered;
#[doc(hidden)]
pub mod picture;
pub mod place;
#[doc(hidden)]
pub mod search;
pub mod sorted;
pub mod text;
pub mod time;
#[doc(hidden)]
pub mod unicode;
pub mod work;
