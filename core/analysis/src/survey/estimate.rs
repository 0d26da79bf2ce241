//! Shares, with how sure they are where chance chose who answered.

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_calendar::Language;
use medborger_codec::{Described as _, Record};
use medborger_columns::{Reader, Table, build};
use medborger_method::survey::{Estimate, Level, MarginOptions, Sampling};
use serde_json::{Value, json};

use super::answers::{Answers, Question, checked, weights};
use super::one;
use crate::memo::MEANS;
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableNeed};
use crate::options;
use crate::words::about;

/// Options of `survey.estimate`.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EstimateOptions {
    /// The columns of the questions.
    pub questions: Vec<String>,
    /// Who chose who answers: where people did themselves there is no margin of error.
    pub sampling: Sampling,
    /// The column with the weights.
    #[serde(default)]
    pub weight: Option<String>,
    /// How often an interval holds what it is to hold.
    #[serde(default)]
    pub level: Level,
    /// How many times as many respondents the sample needs for another reason than its weights, 1 or more.
    #[serde(default = "one")]
    pub design_effect: f64,
    /// How many people the population has, where it is known.
    #[serde(default)]
    pub population: Option<u64>,
}

/// `survey.estimate`.
pub(crate) const METHOD: Method = Method {
    name: "survey.estimate",
    doc: "The share of each category of each question, with weights where there are some, and Wilson's interval; none where people \
          chose themselves. Small counts are not hidden here: `survey.crosstab` does that.",
    tables: &[TableNeed::only(&[
        ColumnNeed::new(
            "questions",
            "",
            "text",
            "A column for each question; who has no answer is left out of its shares.",
        ),
        ColumnNeed::new("weight", "", "float", "The weight, 0 or more.").optional(),
    ])],
    gives: &[
        Given::new("question", "choice", "The question."),
        Given::new("category", "choice", "The category."),
        Given::new("n", "int", "How many answered the question."),
        Given::new(
            "share",
            "float",
            "The share, 0 to 1: with weights where there are some.",
        ),
        Given::new("unweighted_share", "float", "The share without weights."),
        Given::new(
            "margin",
            "float",
            "The margin of error, 0 to 1; missing where people chose themselves.",
        ),
        Given::new(
            "low",
            "float",
            "From where Wilson's interval is, inclusive; missing where people chose themselves.",
        ),
        Given::new("high", "float", "Until where, inclusive; the same."),
        Given::new("english", "text", "All that in English sentences."),
        Given::new("danish", "text", "The same in Danish."),
    ],
    is_result: true,
    also: &[],
    options: EstimateOptions::shape,
    run,
};

/// What to say of shares, in English and in Danish.
pub(super) fn said(sampling: Sampling, level: Level) -> [String; 2] {
    let percent = level.percent();
    match sampling {
        Sampling::Probability => [
            format!("{percent} of 100 such intervals hold the share of the population."),
            format!("{percent} af 100 sådanne intervaller rummer befolkningens andel."),
        ],
        Sampling::NonProbability => [
            "People chose themselves: there is no margin of error, for chance can't say how far off they are.".to_owned(),
            "Folk har selv valgt at svare: der er ingen statistisk usikkerhed, for tilfældet kan ikke sige, hvor langt de er fra befolkningen.".to_owned(),
        ],
    }
}

/// How a margin is made.
pub(super) fn margin(
    sampling: Sampling,
    level: Level,
    design_effect: f64,
    population: Option<u64>,
) -> MarginOptions {
    let mut how = MarginOptions::new(sampling)
        .with_level(level)
        .with_design_effect(design_effect);
    how.population = population;
    how
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: EstimateOptions = options::read(options)?;
    let table = inputs.needed("table")?;
    checked(table, "table", work)?;
    let mut reader = Reader::with(table, MEANS);
    let weights = weights(&mut reader, options.weight.as_deref());
    let mut all = Vec::with_capacity(options.questions.len());
    for name in &options.questions {
        all.push(Answers::read(&mut reader, name, false, work)?);
    }
    reader.finish()?;
    let how = margin(
        options.sampling,
        options.level,
        options.design_effect,
        options.population,
    );
    let [mut questions, mut categories] = std::array::from_fn(|_| build::Labels::new());
    let [mut english, mut danish] = std::array::from_fn(|_| build::TextColumn::new());
    let mut counts = build::Ints::new();
    let mut figures: [build::Floats; 5] = std::array::from_fn(|_| build::Floats::new());
    let mut told: Vec<Value> = Vec::new();
    for answers in all {
        let question = Question::new(answers, weights.as_deref(), work)?;
        let mut effective = None;
        for category in &question.categories {
            let found: Estimate = question.share(category, &how, work)?;
            questions.push(Some(&question.name));
            categories.push(Some(category));
            counts.push(i64::try_from(found.n).ok());
            let cells = [
                Some(found.share),
                Some(found.unweighted_share),
                found.margin,
                found.low,
                found.high,
            ];
            for (column, cell) in figures.iter_mut().zip(cells) {
                column.push(cell);
            }
            let what = format!("{}: {category}", question.name);
            for (column, language) in [
                (&mut english, Language::English),
                (&mut danish, Language::Danish),
            ] {
                column.push(Some(&about(&what, found.in_words(language)).join(" ")));
            }
            effective = Some(found.effective_n);
        }
        told.push(json!({
            "question": question.name, "answered": question.answered(), "missing": question.missing,
            "design_effect": question.design_effect() * options.design_effect, "effective_n": effective,
        }));
    }
    let mut columns = vec![
        questions.finish("question")?,
        categories.finish("category")?,
        counts.finish("n")?,
    ];
    let names = ["share", "unweighted_share", "margin", "low", "high"];
    for (figures, name) in figures.into_iter().zip(names) {
        columns.push(figures.finish(name)?);
    }
    columns.extend([english.finish("english")?, danish.finish("danish")?]);
    let [english, danish] = said(options.sampling, options.level);
    let report = json!({
        "is_sure": options.sampling == Sampling::Probability, "level_percent": options.level.percent(),
        "english": english, "danish": danish, "questions": told,
    });
    Ok(Outcome::of(Table::new(columns)?).with_report(report.to_string()))
}
