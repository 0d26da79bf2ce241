//! What changed from one survey to the next.

use std::collections::BTreeSet;

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_calendar::Language;
use medborger_codec::{Described as _, Record};
use medborger_columns::{Reader, Table, build};
use medborger_method::survey::{Level, Sampling, Trend, change};
use serde_json::json;

use super::answers::{Answers, Question, checked, weights};
use super::estimate::{margin, said};
use super::one;
use crate::memo::MEANS;
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableNeed};
use crate::options;
use crate::words::about;

/// Options of `survey.change`.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChangeOptions {
    /// The columns of the questions, which both tables have.
    pub questions: Vec<String>,
    /// Who chose who answers.
    pub sampling: Sampling,
    /// Who chose who answered the earlier survey, where that was otherwise.
    #[serde(default)]
    pub sampling_before: Option<Sampling>,
    /// The column of both tables with the weights.
    #[serde(default)]
    pub weight: Option<String>,
    /// How often an interval holds what it is to hold.
    #[serde(default)]
    pub level: Level,
    /// How many times as many respondents either sample needs for another reason than its weights, 1 or more.
    #[serde(default = "one")]
    pub design_effect: f64,
    /// How many people the population has, where it is known.
    #[serde(default)]
    pub population: Option<u64>,
}

const COLUMNS: &[ColumnNeed] = &[
    ColumnNeed::new("questions", "", "text", "A column for each question."),
    ColumnNeed::new("weight", "", "float", "The weight, 0 or more.").optional(),
];

/// `survey.change`.
pub(crate) const METHOD: Method = Method {
    name: "survey.change",
    doc: "How the shares changed between two surveys that asked the same of two independent samples, and whether by more than \
          chance would have it; not told where people chose themselves in either.",
    tables: &[
        TableNeed::new(
            "before",
            "the respondents of the earlier survey, a row for each",
            COLUMNS,
        ),
        TableNeed::new("after", "the respondents of the later one", COLUMNS),
    ],
    gives: &[
        Given::new("question", "choice", "The question."),
        Given::new("category", "choice", "The category."),
        Given::new("before_n", "int", "How many answered the question before."),
        Given::new("after_n", "int", "How many after."),
        Given::new("before", "float", "The share before, 0 to 1."),
        Given::new("after", "float", "The share after."),
        Given::new(
            "difference",
            "float",
            "The latter less the former, -1 to 1.",
        ),
        Given::new(
            "margin",
            "float",
            "The difference's margin of error; missing where people chose themselves in either.",
        ),
        Given::new(
            "chance",
            "float",
            "How likely so large a difference is where nothing changed, 0 to 1; the same.",
        ),
        Given::new(
            "trend",
            "choice",
            "`up`, `down`, `within_chance` or `unknown`.",
        ),
        Given::new("english", "text", "All that in English sentences."),
        Given::new("danish", "text", "The same in Danish."),
    ],
    is_result: true,
    also: &[],
    options: ChangeOptions::shape,
    run,
};

/// The questions of one of the surveys.
fn survey(
    table: &Table,
    name: &str,
    options: &ChangeOptions,
    work: &Work,
) -> Result<Vec<Question>, Error> {
    checked(table, name, work)?;
    let mut reader = Reader::with(table, MEANS);
    let weights = weights(&mut reader, options.weight.as_deref());
    let mut all = Vec::with_capacity(options.questions.len());
    for name in &options.questions {
        all.push(Answers::read(&mut reader, name, false, work)?);
    }
    reader.finish()?;
    let question = |answers| Question::new(answers, weights.as_deref(), work);
    all.into_iter().map(question).collect()
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: ChangeOptions = options::read(options)?;
    let before = survey(inputs.needed("before")?, "before", &options, work)?;
    let after = survey(inputs.needed("after")?, "after", &options, work)?;
    let how = |sampling| {
        margin(
            sampling,
            options.level,
            options.design_effect,
            options.population,
        )
    };
    let sampling_before = options.sampling_before.unwrap_or(options.sampling);
    let (how_before, how_after) = (how(sampling_before), how(options.sampling));
    let [mut questions, mut categories] = std::array::from_fn(|_| build::Labels::new());
    let mut trends = build::Labels::of(&["up", "down", "within_chance", "unknown"]);
    let [mut english, mut danish] = std::array::from_fn(|_| build::TextColumn::new());
    let [mut n_before, mut n_after] = std::array::from_fn(|_| build::Ints::new());
    let mut figures: [build::Floats; 5] = std::array::from_fn(|_| build::Floats::new());
    let mut changed = 0_u32;
    for (one, other) in before.iter().zip(&after) {
        // What nobody answered in either has no share to compare.
        if one.answered() == 0 || other.answered() == 0 {
            continue;
        }
        let known: BTreeSet<&String> = one.categories.iter().chain(&other.categories).collect();
        for category in known {
            let first = one.share(category, &how_before, work)?;
            let second = other.share(category, &how_after, work)?;
            let found = change(&first, &second)?;
            questions.push(Some(&one.name));
            categories.push(Some(category));
            n_before.push(i64::try_from(first.n).ok());
            n_after.push(i64::try_from(second.n).ok());
            let cells = [
                Some(first.share),
                Some(second.share),
                Some(found.difference),
                found.margin,
                found.chance,
            ];
            for (column, cell) in figures.iter_mut().zip(cells) {
                column.push(cell);
            }
            let what = format!("{}: {category}", one.name);
            for (column, language) in [
                (&mut english, Language::English),
                (&mut danish, Language::Danish),
            ] {
                column.push(Some(&about(&what, found.in_words(language)).join(" ")));
            }
            changed += u32::from(matches!(found.trend, Trend::Up | Trend::Down));
            trends.push(Some(match found.trend {
                Trend::Up => "up",
                Trend::Down => "down",
                Trend::WithinChance => "within_chance",
                Trend::Unknown => "unknown",
            }));
        }
    }
    let mut columns = vec![
        questions.finish("question")?,
        categories.finish("category")?,
        n_before.finish("before_n")?,
        n_after.finish("after_n")?,
    ];
    let names = ["before", "after", "difference", "margin", "chance"];
    for (figures, name) in figures.into_iter().zip(names) {
        columns.push(figures.finish(name)?);
    }
    columns.push(trends.finish("trend")?);
    columns.extend([english.finish("english")?, danish.finish("danish")?]);
    let by_chance = [sampling_before, options.sampling];
    let by_chance = by_chance.iter().all(|of| *of == Sampling::Probability);
    let sampling = match by_chance {
        true => Sampling::Probability,
        false => Sampling::NonProbability,
    };
    let [english, danish] = match sampling {
        Sampling::NonProbability => said(sampling, options.level),
        Sampling::Probability => {
            let percent = options.level.percent();
            [
                format!("{percent} of 100 such margins hold the change in the population."),
                format!("{percent} af 100 sådanne usikkerheder rummer befolkningens ændring."),
            ]
        }
    };
    let report = json!({
        "is_sure": by_chance, "level_percent": options.level.percent(), "changed": changed,
        "english": english, "danish": danish,
    });
    Ok(Outcome::of(Table::new(columns)?).with_report(report.to_string()))
}
