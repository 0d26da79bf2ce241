//! Prints everything that the one door offers as one JSON document: what the bindings and the table of authority are generated
//! from.
#![allow(clippy::print_stdout, reason = "it is what the program is for")]

fn main() {
    println!("{}", medborger::participation::describe());
}
