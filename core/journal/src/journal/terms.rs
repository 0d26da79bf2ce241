//! Index terms of a state, one behind the other: to see that none changed, nothing need be taken apart.

use super::stream::{Held, StreamOps, term};

/// The terms that a state declares, as it declares them: names and values, with their lengths before them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Terms {
    kind: &'static str,
    texts: String,
    ends: Vec<usize>,
}

impl Terms {
    pub(crate) fn of(ops: &StreamOps, state: &Held) -> Self {
        let mut terms = Self {
            kind: ops.kind,
            ..Self::default()
        };
        (ops.declare)(state, &mut |name, value| terms.add(name, value));
        terms
    }

    fn add(&mut self, name: &str, value: &str) {
        for text in [name, value] {
            self.texts.push_str(text);
            self.ends.push(self.texts.len());
        }
    }

    /// Each as `kind:name=value`, sorted and without repetition.
    pub(crate) fn list(&self) -> Vec<String> {
        let mut from = 0;
        let mut texts = self.ends.iter().map(|end| {
            let text = self.texts.get(from..*end).unwrap_or_default();
            from = *end;
            text
        });
        let mut terms = Vec::with_capacity(self.ends.len() / 2);
        while let (Some(name), Some(value)) = (texts.next(), texts.next()) {
            terms.push(term(self.kind, name, value));
        }
        terms.sort_unstable();
        terms.dedup();
        terms
    }
}
