//! Columns that are not read, and what each may be meant to hold: proposed, never taken for granted.

use medborger_base::numbered::column_letters;
use medborger_base::sorted::SortedSet;
use medborger_codec::{Record, nearest};
use medborger_interop::Table;

use super::ColumnMeaning;
use super::column::{HEADINGS, heading, unnumbered};
use crate::hearing::Hearing;

/// A column of a list that nothing is taken from, though nobody said so of it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct UntakenColumn {
    /// The column as people name it, such as `C`.
    pub column: String,
    /// Its heading, as it stands.
    pub heading: String,
    /// In how many rows something stands in it.
    pub filled: u32,
    /// What it may be meant to hold, where its heading is near one that is known. Where that is so, say it in `headings`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<ColumnMeaning>,
}

/// What makes no other thing of a word that it follows: `bynavn` is the `by`.
const TAILS: [&str; 10] = [
    "navn", "navne", "nr", "nummer", "felt", "tekst", "adresse", "kode", "dato", "snavn",
];

/// The columns that nothing is taken from. Those of which somebody said it, `told`, are not among them.
pub(super) fn untaken(
    hearing: &Hearing,
    table: &Table,
    meanings: &[ColumnMeaning],
    told: impl Fn(&str) -> bool,
) -> Vec<UntakenColumn> {
    let taken: SortedSet<&ColumnMeaning> = meanings.iter().collect();
    let known = known(hearing);
    let mut columns = Vec::new();
    for ((place, of), meaning) in table.columns.iter().enumerate().zip(meanings) {
        let words = heading(of);
        if *meaning != ColumnMeaning::Ignored || told(&words) {
            continue;
        }
        let cells = table.rows.iter().filter_map(|row| row.cells.get(place));
        let filled = cells.filter(|cell| !cell.trim().is_empty()).count();
        if filled == 0 && words.is_empty() {
            continue;
        }
        // What another column holds already, this one does not hold too.
        let free =
            |meaning: &&ColumnMeaning| !taken.contains(*meaning) || meaning.may_stand_twice();
        columns.push(UntakenColumn {
            column: column_letters(place),
            heading: of.clone(),
            filled: u32::try_from(filled).unwrap_or(u32::MAX),
            suggestion: meant(unnumbered(&words), &known)
                .as_ref()
                .filter(free)
                .cloned(),
        });
    }
    columns
}

/// Every heading that is known, as it is compared, with what it means.
fn known(hearing: &Hearing) -> Vec<(String, ColumnMeaning)> {
    let listed = HEADINGS.iter().flat_map(|(names, meaning)| {
        let one = |name: &&str| ((*name).to_owned(), meaning.clone());
        names.iter().map(one).collect::<Vec<_>>()
    });
    let asked = hearing.questions.iter().flat_map(|of| {
        let question = of.question.clone();
        let meaning = ColumnMeaning::Question { question };
        let names = [heading(of.question.as_str()), heading(of.text.as_str())];
        names.map(|name| (name, meaning.clone()))
    });
    listed.chain(asked).collect()
}

/// What a heading that is not known may mean: by a slip of the pen, as the beginning of a known one, or with one within it.
fn meant(words: &str, known: &[(String, ColumnMeaning)]) -> Option<ColumnMeaning> {
    if words.is_empty() {
        return None;
    }
    let names = || known.iter().map(|(name, _)| name.as_str());
    let means = |name: &str| {
        let of = known.iter().find(|(known, _)| known == name);
        of.map(|(_, meaning)| meaning.clone())
    };
    // Of those that fit, the longest says most.
    let longest = |fits: &dyn Fn(&str) -> bool| {
        let fit = names().filter(|name| fits(name));
        fit.max_by_key(|name| name.len())
    };
    let spaced = format!(" {words} ");
    let joined = words.replace(' ', "");
    let followed = longest(&|name| {
        let rest = joined.strip_prefix(&name.replace(' ', ""));
        rest.is_some_and(|rest| TAILS.contains(&rest))
    });
    let within = || longest(&|name| spaced.contains(&format!(" {name} ")));
    let near = || nearest(words, names());
    let ends = || longest(&|name| name.len() > 2 && words.ends_with(name));
    let begins = || longest(&|name| words.len() > 2 && name.starts_with(words));
    let found = followed.or_else(within).or_else(near);
    found.or_else(begins).or_else(ends).and_then(means)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_that_is_near_a_known_one_is_told_and_another_is_not() {
        use ColumnMeaning as M;
        let known: Vec<(String, ColumnMeaning)> = HEADINGS
            .iter()
            .flat_map(|(names, meaning)| {
                names
                    .iter()
                    .map(|name| ((*name).to_owned(), meaning.clone()))
            })
            .collect();
        for (head, expect) in [
            ("Bynavn", Some(M::Town)),
            ("Afsendernavn", Some(M::Name)),
            ("Telfon", Some(M::Phone)),
            ("Mobiltelefon", Some(M::Phone)),
            ("Mailadr.", Some(M::Email)),
            ("Dit svar til os", Some(M::Text)),
            ("Postnummer (4 cifre)", Some(M::PostalCode)),
            ("Foreningsnavn", Some(M::Organisation)),
            ("Modtaget den", Some(M::Received)),
            ("Løbenr.", None),
            ("Farve", None),
            ("", None),
            ("x", None),
        ] {
            assert_eq!(meant(&heading(head), &known), expect, "{head}");
        }
    }
}
