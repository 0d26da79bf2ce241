//! What a report says in sentences.

use medborger_calendar::Language;
use serde_json::{Value, json};

/// Sentences in both languages.
pub(crate) fn both(say: impl Fn(Language) -> Vec<String>) -> Value {
    json!({ "english": say(Language::English), "danish": say(Language::Danish) })
}

/// Sentences about several things, each with what it is about before it.
pub(crate) fn about(what: &str, said: Vec<String>) -> Vec<String> {
    said.into_iter()
        .enumerate()
        .map(|(at, sentence)| match at {
            0 => format!("{what}: {sentence}"),
            _ => sentence,
        })
        .collect()
}
