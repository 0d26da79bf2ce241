//! Whether a command is well formed, without a store and without a town's data.

use super::rooms::REGISTRY;
use crate::journal::{Checked, check as check_in, to_json};
use crate::town::Town;

/// Says what is wrong with a command given as JSON, as many mistakes as can be found, and what would be changed of its
/// texts. For a form, before it is sent: it needs no key, no clock and no data.
///
/// ```
/// use medborger::participation::check;
/// use medborger::text::TextChange;
///
/// let sent = r#"{"id":"6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5b","name":"way.retire","body":{}}"#;
/// let checked = check(sent);
/// assert!(!checked.ok);
/// assert_eq!(checked.faults[0].danish, "feltet `way` mangler");
/// ```
#[must_use]
pub fn check(command: &str) -> Checked {
    check_in(REGISTRY, command)
}

/// As [`check`], answering with a [`Checked`] as JSON.
#[must_use]
pub fn check_json(command: &str) -> String {
    to_json(&check(command))
}

impl Town {
    /// As [`check`](crate::participation::check), answering with JSON: for the rooms that this municipality was given.
    #[must_use]
    pub fn check_json(&self, command: &str) -> String {
        to_json(&check_in(self.registry(), command))
    }
}
