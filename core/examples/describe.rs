//! Prints everything that the one door offers as one JSON document: what the bindings and the table of authority are generated
//! from.

fn main() {
    println!("{}", medborger::participation::describe());
}
