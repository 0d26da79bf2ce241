//! The vectors of files that come in, lists and mails: the same in three languages, to the byte.

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use medborger::codec::to_json;
use medborger::interop::{read_mail, read_table};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    name: String,
    call: String,
    /// In base64.
    file: String,
    /// What must be so of the answer, written by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expect: Option<Map<String, Value>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) error: Option<String>,
    /// The whole answer, to the byte.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answer: Option<String>,
}

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("vectors/files.json")
}

pub(crate) fn files() -> Vec<File> {
    serde_json::from_str(&std::fs::read_to_string(path()).unwrap()).unwrap()
}

/// What an answer says under a name: a field of it, or of each of its rows.
fn said(answer: &Value, name: &str) -> Value {
    let of_rows = |field: &str, none: Value| -> Value {
        let rows = answer["rows"].as_array().unwrap().iter();
        rows.map(|row| row.get(field).cloned().unwrap_or_else(|| none.clone()))
            .collect()
    };
    match name {
        "cells" => of_rows("cells", json!([])),
        "lines" => of_rows("line", json!(0)),
        "copies" => of_rows("copy", json!(0)),
        "doubts" => of_rows("doubts", json!(null)),
        field => answer.get(field).cloned().unwrap_or_default(),
    }
}

#[test]
fn lists_and_mails_are_read_as_their_vectors_say() {
    let bless = std::env::var_os("MEDBORGER_BLESS").is_some();
    let mut files = files();
    for file in &mut files {
        let bytes = STANDARD.decode(&file.file).unwrap();
        let read = match file.call.as_str() {
            "read_table" => read_table(&bytes)
                .map(|table| to_json(&table))
                .map_err(|e| e.code()),
            "read_mail" => read_mail(&bytes)
                .map(|mail| to_json(&mail))
                .map_err(|e| e.code()),
            other => panic!("there is no call `{other}`"),
        };
        assert_eq!(
            read.as_ref().err().copied(),
            file.error.as_deref(),
            "{}",
            file.name
        );
        let Ok(answer) = read else {
            continue;
        };
        let value: Value = serde_json::from_str(&answer).unwrap();
        for (name, expect) in file.expect.iter().flatten() {
            assert_eq!(said(&value, name), *expect, "{}: {name}", file.name);
        }
        if bless {
            file.answer = Some(answer);
        } else {
            assert_eq!(Some(answer), file.answer, "{}", file.name);
        }
    }
    if bless {
        let text = serde_json::to_string_pretty(&files).unwrap() + "\n";
        std::fs::write(path(), text).unwrap();
    }
}

/// The codes that the dry runs of lists name, given all answers: they are no errors of the questions.
pub(crate) fn named<'a>(answers: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut codes = Vec::new();
    for answer in answers {
        for (list, marks) in [
            ("faults", "\"faults\":[{"),
            ("left_out", "\"left_out\":[{\"line"),
        ] {
            if answer.contains(marks) {
                let report: Value = serde_json::from_str(answer).unwrap();
                let named = report[list].as_array().unwrap().iter();
                codes.extend(named.map(|of| of["code"].as_str().unwrap().to_owned()));
            }
        }
    }
    codes
}
