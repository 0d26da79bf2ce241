//! Prints everything that the one door offers as one JSON document: what the bindings and the table of authority are generated
//! from. With the word `schema` behind it, the documents for whoever builds forms.
#![allow(clippy::print_stdout, reason = "it is what the program is for")]

use medborger::participation::{describe, schema};

fn main() {
    match std::env::args().nth(1).as_deref() {
        Some("schema") => println!("{}", serde_json::json!(schema())),
        _ => {
            let mut all = describe();
            if let Some(all) = all.as_object_mut() {
                all.insert("analysis".to_owned(), methods());
            }
            println!("{all}");
        }
    }
}

/// The methods over tables, where they are built in.
#[cfg(feature = "columns")]
fn methods() -> serde_json::Value {
    serde_json::from_str(&medborger::analysis::describe()).unwrap_or_default()
}

#[cfg(not(feature = "columns"))]
fn methods() -> serde_json::Value {
    serde_json::Value::Null
}
