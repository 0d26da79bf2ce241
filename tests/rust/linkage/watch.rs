//! A store that remembers what the last command wrote: so it is known whose everything in the database is, without
//! knowing how it is written.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use medborger::SqliteStore;
use medborger::journal::Commit;
use medborger::store::{Store, StoreError};
use serde_json::Value;

use super::dump::names;
use crate::through::{same_view, through};

#[derive(Debug)]
pub(super) struct Watched {
    pub(super) inner: SqliteStore,
    last: Mutex<Option<Arc<Commit>>>,
}

/// What belongs to an account itself and not to anything that its holder did.
const ACCOUNT: [&str; 10] = [
    "citizen/",
    "person/",
    "volunteer/",
    "secret/",
    "identity/",
    "profile/",
    "text/",
    "holder/",
    "alias/",
    "gone/",
];

fn is_account(key: &str) -> bool {
    ACCOUNT.iter().any(|start| key.starts_with(start))
}

/// What a command wrote: the names that nobody had written before, and its entries by stream and number.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub(super) names: BTreeSet<String>,
    pub(super) entries: Vec<(String, u64)>,
}

impl Watched {
    pub(super) fn over(inner: SqliteStore) -> Self {
        Self {
            inner,
            last: Mutex::default(),
        }
    }

    /// What the last command wrote; what it named is known from now on.
    pub(super) fn written(&self, known: &mut BTreeSet<String>) -> Written {
        let Some(commit) = self.last.lock().unwrap().take() else {
            return Written::default();
        };
        let mut written = Written::default();
        let json = serde_json::to_value(&*commit).unwrap();
        walk(&json, &mut written);
        written.names.retain(|name| !known.contains(name));
        names(&json.to_string(), |name| {
            known.insert(name.to_owned());
        });
        written
    }
}

/// Looks for keys of streams and rows and for events, wherever they stand.
fn walk(json: &Value, written: &mut Written) {
    let Value::Object(fields) = json else {
        if let Value::Array(items) = json {
            items.iter().for_each(|item| walk(item, written));
        }
        return;
    };
    let key = fields.get("stream").or_else(|| fields.get("key"));
    if let Some(key) = key.and_then(Value::as_str).filter(|key| !is_account(key)) {
        let mut note = |text: &str| {
            names(text, |name| {
                written.names.insert(name.to_owned());
            });
        };
        note(key);
        if let Some(event) = fields.get("event") {
            note(&event.to_string());
            if let Some(version) = fields.get("version").and_then(Value::as_u64) {
                written.entries.push((key.to_owned(), version));
            }
        }
    }
    fields.values().for_each(|value| walk(value, written));
}

impl Store for Watched {
    through!(inner);
    same_view!(inner);
    fn commit(&self, commit: &Arc<Commit>) -> Result<(), StoreError> {
        self.inner.commit(commit)?;
        *self.last.lock().unwrap() = Some(commit.clone());
        Ok(())
    }
}
