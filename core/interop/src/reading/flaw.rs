//! Why a person should look at a row, said in a sentence.

use super::RowFlaw;

impl RowFlaw {
    /// Every flaw.
    pub const ALL: [Self; 5] = [
        Self::Characters,
        Self::Merged,
        Self::CellError,
        Self::Quotes,
        Self::TooLarge,
    ];

    /// As a sentence for a person who looks at it, in English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Characters => {
                "the letters of the row are not certain: look whether æ, ø and å are right"
            }
            Self::Merged => {
                "a value stands in cells that are merged over several rows, and was taken for each of them"
            }
            Self::CellError => {
                "a cell holds an error such as `#N/A`, or a formula without its value"
            }
            Self::Quotes => "a quotation mark is missing: rows may have run into one another",
            Self::TooLarge => {
                "the row holds more than a command can carry (512 KiB): its long values were left out"
            }
        }
    }

    /// In Danish.
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::Characters => {
                "rækkens bogstaver er ikke sikre: se efter, om æ, ø og å er rigtige"
            }
            Self::Merged => {
                "en værdi står i celler, der er flettet over flere rækker, og er brugt for hver af dem"
            }
            Self::CellError => {
                "en celle indeholder en fejl som `#I/T`, eller en formel uden sin værdi"
            }
            Self::Quotes => "et anførselstegn mangler: rækker kan være løbet sammen",
            Self::TooLarge => {
                "rækken indeholder mere, end en kommando kan bære (512 KiB): dens lange værdier er udeladt"
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each is said in a sentence of its own in both languages, and in the order in which flaws are listed.
    #[test]
    fn each_has_its_own_sentence_in_both_languages() {
        for say in [RowFlaw::english, RowFlaw::danish] {
            let mut all: Vec<&str> = RowFlaw::ALL.map(say).into();
            assert!(
                all.iter()
                    .all(|text| !text.is_empty() && !text.ends_with('.'))
            );
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), RowFlaw::ALL.len());
        }
        let ordered = RowFlaw::ALL.windows(2).all(|two| two[0] < two[1]);
        assert!(ordered);
        assert!(RowFlaw::ALL.iter().all(|one| one.english() != one.danish()));
    }
}
