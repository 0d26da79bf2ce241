//! The version before erasure was rebuilt, kept as a fixture: one town's database and the truth about it. It shows that
//! the attacker finds what there is to be found; nothing writes it anew.

use std::io::Write as _;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::dump::Dump;
use super::life::Truth;

/// The joins that won on the version before, and by how many standard deviations at least: it is a small town.
pub(super) const WON: [(&str, f64); 7] = [
    ("command", 4.0),
    ("receipt", 4.0),
    ("instant", 4.0),
    ("neighbourhood", 2.0),
    ("pseudonym", 4.0),
    ("row order", 3.0),
    ("together", 4.0),
];

#[derive(Serialize, Deserialize)]
struct Fixture {
    about: String,
    /// Dump and truth as JSON, deflated, in base64.
    deflated: String,
}

pub(super) fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("golden")
        .join("linkage_before.json")
}

pub(super) fn read() -> (Dump, Truth) {
    let text = std::fs::read_to_string(path()).unwrap();
    let fixture: Fixture = serde_json::from_str(&text).unwrap();
    let deflated = STANDARD.decode(fixture.deflated).unwrap();
    let json = miniz_oxide::inflate::decompress_to_vec(&deflated).unwrap();
    serde_json::from_slice(&json).unwrap()
}

/// Writes it where it is not there.
pub(super) fn write(dump: &Dump, truth: &Truth) {
    let json = serde_json::to_vec(&(dump, truth)).unwrap();
    let fixture = Fixture {
        about: "A simulated town as version 0.1 of November 2026 left it after erasures: every name in it is invented. \
                Columns of hashes are left out."
            .to_owned(),
        deflated: STANDARD.encode(miniz_oxide::deflate::compress_to_vec(&json, 10)),
    };
    let text = serde_json::to_string_pretty(&fixture).unwrap() + "\n";
    let _ = writeln!(std::io::stderr(), "{} bytes, of {}", text.len(), json.len());
    std::fs::write(path(), text).unwrap();
}
