//! Index terms of a state, one behind the other: to see that none changed, nothing need be taken apart.

use super::stream::{Held, StreamOps, term};
use medborger_base::sorted::Arrange;

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

    /// Names and values.
    fn each(&self, mut see: impl FnMut(&str, &str)) {
        let mut from = 0;
        let mut texts = self.ends.iter().map(|end| {
            let text = self.texts.get(from..*end).unwrap_or_default();
            from = *end;
            text
        });
        while let (Some(name), Some(value)) = (texts.next(), texts.next()) {
            see(name, value);
        }
    }

    /// Whether these, sorted, are all that are declared.
    pub(crate) fn are(&self, sorted: &[&String]) -> bool {
        let (mut met, mut all) = (vec![false; sorted.len()], true);
        let mut declared = String::new();
        self.each(|name, value| {
            declared.clear();
            for part in [self.kind, ":", name, "=", value] {
                declared.push_str(part);
            }
            let at = sorted.binary_search_by(|term| term.as_str().cmp(&declared));
            match at.ok().and_then(|at| met.get_mut(at)) {
                Some(met) => *met = true,
                None => all = false,
            }
        });
        all && met.into_iter().all(|met| met)
    }

    /// Each as `kind:name=value`, sorted and without repetition.
    pub(crate) fn list(&self) -> Vec<String> {
        let mut terms = Vec::with_capacity(self.ends.len() / 2);
        self.each(|name, value| terms.push(term(self.kind, name, value)));
        terms.arrange_fast();
        terms.dedup();
        terms
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_sorted_terms_alone_are_all_that_are_declared(
            pairs in prop::collection::vec(("[ab]{0,2}", "[ab=:]{0,2}"), 0..6),
            other in "k:[ab]{0,2}=[ab]{0,2}",
        ) {
            let mut terms = Terms { kind: "k", ..Terms::default() };
            for (name, value) in &pairs {
                terms.add(name, value);
            }
            let list = terms.list();
            let own: Vec<&String> = list.iter().collect();
            prop_assert!(terms.are(&own));
            for gone in 0..own.len() {
                let mut fewer = own.clone();
                fewer.remove(gone);
                prop_assert!(!terms.are(&fewer));
            }
            let mut more = own.clone();
            more.push(&other);
            more.sort_unstable();
            prop_assert!(!terms.are(&more));
        }
    }
}
