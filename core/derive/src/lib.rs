//! What the types of Medborger derive. A part of the crate `medborger`; depend on that one.
#![forbid(unsafe_code)]

mod body;
mod make;
mod record;
mod said;
mod shape;
mod variants;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Derives `new`, which takes the fields that must be given, in their order, and a `with_x` for each other field: those for
/// which serde has a default. So a field that comes later breaks nobody who makes one.
///
/// A `with_x` of an `Option` takes what goes into it.
#[proc_macro_derive(Make, attributes(serde, record))]
pub fn make(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    done(make::made(&input))
}

/// Derives how a type is read and written, what it looks like, and serde's two traits.
///
/// Beside serde's attributes, `#[record(fresh)]` says of a field that who sends it makes a new random value, and
/// `#[record(shape = "...")]` that it looks like another type, and `#[record(shown)]` in a type that is only read that what stands where it is left out
/// can be shown; `#[record(bare)]` of a type that it says itself what it looks
/// like.
#[proc_macro_derive(Record, attributes(serde, record))]
pub fn record(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    done(record::record(&input, true, true))
}

/// Derives how a type is read, and `Deserialize`.
#[proc_macro_derive(Read, attributes(serde, record))]
pub fn read(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    done(record::record(&input, true, false))
}

/// Derives how a type is written, and `Serialize`.
#[proc_macro_derive(Write, attributes(serde, record))]
pub fn write(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    done(record::record(&input, false, true))
}

fn done(code: syn::Result<proc_macro2::TokenStream>) -> TokenStream {
    code.unwrap_or_else(|error| error.to_compile_error()).into()
}
