//! How SQLite goes about what is asked of a file with millions of rows.

use super::*;
use crate::store::sqlite::find::{HIGHEST, IN_ORDER};
use crate::store::sqlite::listing::{FALLING, RISING};

/// How SQLite would carry a statement out, a step a line.
fn plan(conn: &Connection, statement: &str) -> Vec<String> {
    let mut asked = conn
        .prepare(&format!("EXPLAIN QUERY PLAN {statement}"))
        .unwrap();
    let count = asked.parameter_count();
    let values = rusqlite::params_from_iter(vec![1; count]);
    let steps = asked.query_map(values, |row| row.get(3)).unwrap();
    steps.map(Result::unwrap).collect()
}

#[test]
fn nothing_is_sorted_and_no_table_gone_through_to_look_streams_up() {
    let folder = Folder::new("plans");
    drop(SqliteStore::open(folder.db()).unwrap());
    let conn = Connection::open(folder.db()).unwrap();
    for statement in [HIGHEST, IN_ORDER, RISING, FALLING] {
        let steps = plan(&conn, statement);
        assert!(!steps.is_empty(), "{statement}");
        for step in &steps {
            assert!(step.starts_with("SEARCH"), "{statement}: {steps:?}");
        }
    }
    // The highest number is found by itself: not among all names of a tenant.
    assert!(plan(&conn, HIGHEST)[0].contains("PRIMARY KEY"));
}
