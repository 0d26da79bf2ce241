//! Ideas as one who looks at each alone knows them.

use std::collections::BTreeSet;

pub(super) const AREAS: [(&str, Option<&str>); 4] = [
    ("nature", None),
    ("water", Some("nature")),
    ("sea", Some("water")),
    ("culture", None),
];

/// An idea as the model knows it.
#[derive(Debug, Clone)]
pub(super) struct Idea {
    pub(super) number: usize,
    pub(super) author: usize,
    pub(super) text: Option<String>,
    pub(super) topics: BTreeSet<&'static str>,
    pub(super) point: Option<(f64, f64)>,
    pub(super) last: String,
    pub(super) stage: &'static str,
    pub(super) hidden: bool,
    pub(super) supporters: BTreeSet<usize>,
    /// Supports of accounts that are erased.
    pub(super) lost: usize,
    /// Whether its author left it, and nobody has written to it since.
    pub(super) left: bool,
}

impl Idea {
    pub(super) fn stage(&self, today: &str) -> &'static str {
        let over = self.last.as_str() < today;
        if self.stage == "open" && over {
            "expired"
        } else {
            self.stage
        }
    }

    /// By how much support it is ordered.
    pub(super) fn support(&self) -> usize {
        self.supporters.len() + self.lost
    }
}

/// The words of a text, as one who knows no Unicode would take them.
fn naive_words(text: &str) -> BTreeSet<String> {
    let mut plain = text.to_lowercase().replace("e\u{301}", "e");
    for (letter, two) in [("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("é", "e")] {
        plain = plain.replace(letter, two);
    }
    plain
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

pub(super) fn holds(text: &str, search: &str) -> bool {
    let words = naive_words(text);
    naive_words(search).iter().all(|wanted| {
        words
            .iter()
            .any(|word| word == wanted || wanted.len() >= 3 && word.starts_with(wanted))
    })
}

pub(super) fn below(area: &str) -> BTreeSet<&'static str> {
    let mut found: BTreeSet<&str> = AREAS
        .iter()
        .filter(|(key, _)| *key == area)
        .map(|(key, _)| *key)
        .collect();
    for _ in 0..AREAS.len() {
        for (key, parent) in AREAS {
            if parent.is_some_and(|parent| found.contains(parent)) {
                found.insert(key);
            }
        }
    }
    found
}
