//! Themes by keyword.

use std::borrow::Cow;
use std::collections::BTreeMap;

use medborger_base::error::Error;
use medborger_base::search::each_word;
use medborger_base::work::Work;
use medborger_codec::{Described as _, Record};
use medborger_columns::{Column, Reader, Table, build};
use serde_json::json;

use super::{number, text_column};
use crate::memo::MEANS;
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableGiven, TableNeed};
use crate::options;

/// When a word of a text is the last word of a keyword.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum KeywordMatch {
    /// It begins like it: `cykel` is found in *cykelsti* and *cykler* is not found by `cykel`, but by `cykl`.
    #[default]
    Beginning,
    /// It is the same word.
    Word,
}

/// Options of `texts.themes`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ThemesOptions {
    /// The column with the text.
    #[serde(default = "text_column")]
    pub text: String,
    /// The column with the id of the text, for the marks; the number of the row unless said otherwise.
    #[serde(default)]
    pub id: Option<String>,
    /// When a word of a text is the last word of a keyword. Words before it must be the same.
    #[serde(default)]
    pub matching: KeywordMatch,
    /// What the marks name as their coder.
    #[serde(default = "keywords")]
    pub coder: String,
    /// What stands before the names of the new columns.
    #[serde(default)]
    pub prefix: String,
}

fn keywords() -> String {
    "keywords".to_owned()
}

/// `texts.themes`.
pub(crate) const METHOD: Method = Method {
    name: "texts.themes",
    doc: "Which themes each text touches, by keywords of one or more words: case, marks and the two ways to write æ, ø and å do \
          not matter. The marks can be set beside those of people with `texts.agreement`.",
    tables: &[
        TableNeed::only(&[
            ColumnNeed::new("text", "text", "text", "The text."),
            ColumnNeed::new("id", "", "text", "The id of the text.").optional(),
        ]),
        TableNeed::new(
            "keywords",
            "the keywords, a row for each",
            &[
                ColumnNeed::new("", "theme", "text", "The theme."),
                ColumnNeed::new("", "keyword", "text", "One or more words."),
            ],
        ),
    ],
    gives: &[
        Given::new(
            "themes",
            "list",
            "The themes that it touches, in the order of the keywords.",
        ),
        Given::new("theme_count", "int", "How many they are."),
    ],
    is_result: false,
    also: &[TableGiven {
        name: "marks",
        doc: "A row for each text and theme, and one without a theme for a text that touches none.",
        columns: &[
            Given::new("unit", "text", "The id of the text."),
            Given::new("coder", "choice", "The coder."),
            Given::new("theme", "choice", "The theme."),
            Given::new(
                "keyword",
                "choice",
                "The first of its keywords that was found.",
            ),
        ],
    }],
    options: ThemesOptions::shape,
    run,
};

/// A keyword: the words before its last one, its theme, and what it says.
struct Keyword {
    before: Vec<String>,
    theme: usize,
    text: String,
}

/// The keywords by their last word.
struct Keywords {
    by_last: BTreeMap<String, Vec<Keyword>>,
    themes: Vec<String>,
    matching: KeywordMatch,
}

fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |word| {
        words.push(word);
        true
    });
    words
}

impl Keywords {
    fn read(table: &Table, matching: KeywordMatch) -> Result<Self, Error> {
        let mut reader = Reader::with(table, MEANS);
        let (of, texts): (Vec<String>, Vec<String>) =
            (reader.full("theme"), reader.full("keyword"));
        reader.finish()?;
        let (mut themes, mut places) = (Vec::new(), BTreeMap::new());
        let mut by_last: BTreeMap<String, Vec<Keyword>> = BTreeMap::new();
        for (theme, text) in of.into_iter().zip(texts) {
            let place = *places.entry(theme.clone()).or_insert_with(|| {
                themes.push(theme);
                themes.len() - 1
            });
            let mut before = words(&text);
            // A keyword of signs alone is found nowhere.
            if let Some(last) = before.pop() {
                let theme = place;
                by_last.entry(last).or_default().push(Keyword {
                    before,
                    theme,
                    text,
                });
            }
        }
        Ok(Self {
            by_last,
            themes,
            matching,
        })
    }

    /// The themes of a text, each with the first keyword found.
    fn found(&self, text: &str) -> BTreeMap<usize, &str> {
        let words = words(text);
        let mut found: BTreeMap<usize, &str> = BTreeMap::new();
        for (at, word) in words.iter().enumerate() {
            let before = words.get(..at).unwrap_or_default();
            let mut see = |beginning: &str| {
                for keyword in self.by_last.get(beginning).into_iter().flatten() {
                    if before.ends_with(&keyword.before) {
                        found.entry(keyword.theme).or_insert(&keyword.text);
                    }
                }
            };
            match self.matching {
                KeywordMatch::Word => see(word),
                KeywordMatch::Beginning => {
                    let ends = word.char_indices().skip(1).map(|(end, _)| end);
                    for end in ends.chain([word.len()]) {
                        see(word.get(..end).unwrap_or_default());
                    }
                }
            }
        }
        found
    }
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: ThemesOptions = options::read(options)?;
    let (table, keywords) = (inputs.needed("table")?, inputs.needed("keywords")?);
    let keywords = Keywords::read(keywords, options.matching)?;
    let mut reader = Reader::with(table, MEANS);
    let texts: Vec<Option<Cow<'_, str>>> = reader.all(&options.text);
    let ids: Option<Vec<String>> = options.id.as_ref().map(|id| {
        // None missing, none twice.
        reader.ids(id);
        reader
            .some(id)
            .into_iter()
            .map(Option::unwrap_or_default)
            .collect()
    });
    reader.finish()?;
    let labels: Vec<&str> = keywords.themes.iter().map(String::as_str).collect();
    let (mut items, mut lengths) = (build::Labels::of(&labels), Vec::new());
    let mut counts = build::Ints::new();
    let (mut units, mut coders) = (build::TextColumn::new(), build::Labels::new());
    let (mut themes, mut first) = (build::Labels::of(&labels), build::Labels::new());
    let mut totals: BTreeMap<&str, u64> = BTreeMap::new();
    for (row, text) in texts.iter().enumerate() {
        let Some(text) = text else {
            lengths.push(0);
            counts.push(None);
            continue;
        };
        work.spend(1_500 * text.len() as u64 + 100)?;
        let found = keywords.found(text);
        let id = match &ids {
            Some(ids) => ids.get(row).cloned().unwrap_or_default(),
            None => row.to_string(),
        };
        let mut mark = |theme: Option<&str>, keyword: Option<&str>| {
            units.push(Some(&id));
            coders.push(Some(&options.coder));
            themes.push(theme);
            first.push(keyword);
        };
        if found.is_empty() {
            mark(None, None);
        }
        for (theme, keyword) in &found {
            let theme = keywords.themes.get(*theme).map(String::as_str);
            mark(theme, Some(keyword));
            items.push(theme);
            *totals.entry(theme.unwrap_or_default()).or_default() += 1;
        }
        lengths.push(found.len());
        counts.push(number(found.len()));
    }
    let there = texts.iter().map(Option::is_some).collect();
    let named = |name: &str| format!("{}{name}", options.prefix);
    let lists = Column::of_lists(
        named("themes"),
        &lengths,
        items.finish("theme")?,
        Some(there),
    )?;
    let marks = Table::new(vec![
        units.finish("unit")?,
        coders.finish("coder")?,
        themes.finish("theme")?,
        first.finish("keyword")?,
    ])?;
    let columns = vec![lists, counts.finish(named("theme_count"))?];
    let outcome = Outcome::adding(table, columns)?.with("marks", marks);
    Ok(outcome.with_report(json!({ "themes": totals }).to_string()))
}
