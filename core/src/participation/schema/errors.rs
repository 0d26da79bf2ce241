//! What every error says, to a citizen and to whoever builds the page.

use std::collections::BTreeMap;

use medborger_base::error::ErrorKind;
use serde_json::{Map, Value, json};

use super::super::rooms;
use super::labels::capital;

const KINDS: [ErrorKind; 7] = [
    ErrorKind::Invalid,
    ErrorKind::NotFound,
    ErrorKind::Denied,
    ErrorKind::Refused,
    ErrorKind::Conflict,
    ErrorKind::Unknown,
    ErrorKind::Storage,
];

/// The codes with their kind, their field and their sentences; and what can be done about each kind.
pub(super) fn catalogue() -> Value {
    let mut errors: BTreeMap<&str, Value> = BTreeMap::new();
    for error in rooms::errors() {
        let says = error.says;
        let [english, danish] = says.sentence.map(placeholders);
        let [citizen, borger] = says.for_citizens().map(placeholders);
        let told = json!({
            "kind": says.kind.as_str(),
            "field": says.field(),
            "developer": { "en": english, "da": danish },
            "citizen": { "en": sentence(&citizen, "\u{201c}", "\u{201d}"), "da": sentence(&borger, "»", "«") },
        });
        errors.entry(error.code).or_insert(told);
    }
    let kinds: Map<String, Value> = KINDS
        .into_iter()
        .map(|kind| {
            let [english, danish] = kind.for_developers();
            (
                kind.as_str().to_owned(),
                json!({ "developer": { "en": english, "da": danish } }),
            )
        })
        .collect();
    json!({ "kinds": kinds, "errors": errors })
}

/// `{stage:#}` is shown as `{stage}`.
fn placeholders(text: &'static str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((inside, tail)) = after.split_once('}') else {
            break;
        };
        let name = inside.split(':').next().unwrap_or_default();
        out.extend([before, "{", name, "}"]);
        rest = tail;
    }
    out + rest
}

/// As it is shown in a page: with a capital letter and a full stop, and quotes where there is code.
fn sentence(text: &str, open: &str, close: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    for (number, part) in text.split('`').enumerate() {
        if number > 0 {
            out.push_str(if number % 2 == 1 { open } else { close });
        }
        out.push_str(part);
    }
    if !out.ends_with(['.', '?', '!']) {
        out.push('.');
    }
    capital(&out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_shown_as_a_page_writes_it() {
        assert_eq!(
            placeholders("an idea that is {stage:#} has {max}"),
            "an idea that is {stage} has {max}"
        );
        assert_eq!(sentence("er intet `{key}`", "»", "«"), "Er intet »{key}«.");
        assert_eq!(sentence("prøv igen.", "»", "«"), "Prøv igen.");
    }
}
