//! Campaigns folded: of responses that say the same, one stands for all, and none is left out.

use medborger_base::sorted::SortedMap;

use super::{Lead, Paper};
use crate::calendar::Language;
use crate::key::Key;

/// A campaign: which of its responses stands for all.
#[derive(Debug)]
struct Fold {
    shown: Option<u32>,
    size: usize,
}

/// The campaigns of a white paper, by their groups.
#[derive(Debug, Default)]
pub(super) struct Folds(SortedMap<Key, Fold>);

impl Folds {
    /// For how many others a response stands; `None` where another stands for it, or where the campaign's line alone does,
    /// because none of its responses may be published.
    pub(super) fn others(&self, (number, group): (u32, Option<&Key>)) -> Option<usize> {
        match group.and_then(|group| self.0.get(group)) {
            None => Some(0),
            Some(fold) if fold.shown == Some(number) => Some(fold.size.saturating_sub(1)),
            Some(_) => None,
        }
    }
}

impl Paper {
    /// The campaigns: the first response that may be published stands for all of its campaign.
    pub(super) fn folds(&self, leads: &[Lead]) -> Folds {
        let mut folds: SortedMap<Key, Fold> = SortedMap::new();
        for lead in leads {
            let group = lead.group.as_ref();
            let campaign = |key: &&Key| self.groups.get(key).is_some_and(|group| group.campaign);
            if let Some(key) = group.filter(campaign) {
                let none = || Fold {
                    shown: None,
                    size: 0,
                };
                let fold = folds.entry(key.clone()).or_insert_with(none);
                fold.size += 1;
                if fold.shown.is_none() && lead.publishable {
                    fold.shown = Some(lead.number);
                }
            }
        }
        Folds(folds)
    }

    /// The heading of a response that stands for itself and so many others.
    pub(super) fn heading(&self, number: u32, name: &str, others: usize) -> String {
        match (self.language, others) {
            (Language::Danish, 0) => format!("Nr. {number}: {name}"),
            (Language::Danish, 1) => format!("Nr. {number}: {name} og 1 anden med samme tekst"),
            (Language::Danish, n) => format!("Nr. {number}: {name} og {n} andre med samme tekst"),
            (Language::English, 0) => format!("No. {number}: {name}"),
            (Language::English, 1) => {
                format!("No. {number}: {name} and 1 other with the same text")
            }
            (Language::English, n) => {
                format!("No. {number}: {name} and {n} others with the same text")
            }
        }
    }
}

/// Numbers in ascending order, three and more that follow one another as first and last.
pub(super) fn numbers_text(numbers: &[u32]) -> String {
    let runs = numbers.chunk_by(|a, b| a.checked_add(1) == Some(*b));
    let text = |run: &[u32]| match run {
        [first, _, .., last] => format!("{first}–{last}"),
        few => few
            .iter()
            .map(u32::to_string)
            .collect::<Vec<_>>()
            .join(", "),
    };
    runs.map(text).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::numbers_text;

    #[test]
    fn three_numbers_in_a_row_are_a_range_and_two_are_not() {
        for (numbers, text) in [
            (&[][..], ""),
            (&[7], "7"),
            (&[1, 2], "1, 2"),
            (&[1, 2, 3], "1–3"),
            (&[1, 3, 4, 5, 6, 9, 10], "1, 3–6, 9, 10"),
            (&[u32::MAX], "4294967295"),
        ] {
            assert_eq!(numbers_text(numbers), text);
        }
    }
}
