//! How the types of Medborger are read and written. A part of the crate `medborger`; depend on that one.
//!
//! `#[derive(Record)]` understands serde's own attributes and gives serde's two traits. What it makes for each type is a table
//! of names and two calls; loops, look-ups, duplicates, missing and unknown fields are compiled once, for all types together.
//! Reading goes on after a mistake, so that one answer tells them all, each with its whole path.
//!
//! Within the library nothing calls serde for types of its own: [`read`], [`parse_own`] and [`to_json`] do.
#![forbid(unsafe_code)]

// What is derived names this crate.
#[cfg(test)]
extern crate self as medborger_codec;

mod bridge;
mod dates;
mod fault;
mod json;
mod lists;
mod near;
mod parse;
mod raw;
mod reader;
mod schema;
mod shape;
#[cfg(test)]
mod tests;
mod tree;
mod values;
mod variants;
mod write;

pub use bridge::{deserialize, serialize};
pub use dates::{day as parse_day, instant as parse_instant};
pub use fault::{Expected, Fault, Place, Refusal, Wrong};
pub use json::{Json, to_json};
pub use lists::{write_entries, write_list};
pub use medborger_derive::{Make, Read, Record, Write};
#[doc(hidden)]
pub use near::{letters_apart, nearest};
pub use parse::NotJson;
pub use raw::raw_fields;
pub use reader::{
    FAULTS_MAX, Names, OPTIONAL, Read, Reader, SKIP_BLANK, Slot, Via, parse_own, read, read_by,
    watch,
};
pub use schema::Schemas;
#[doc(hidden)]
pub use serde;
pub use shape::{
    Body, Content, Described, FieldShape, Named, Of, RecordShape, Shape, VariantShape,
};
pub use tree::Tree;
pub use values::Ignored;
pub use variants::NOTHING;
pub use write::{
    Part, Sink, Unless, Write, to_tree, write_adjacent, write_fields, write_inside, write_one_key,
    write_tagged,
};
