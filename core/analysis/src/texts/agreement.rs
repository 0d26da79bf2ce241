//! How far coders agree.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_codec::{Described as _, Record};
use medborger_columns::{Reader, Table, build};
use serde_json::json;

use crate::memo::MEANS;
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableGiven, TableNeed};
use crate::options;

/// Options of `texts.agreement`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct AgreementOptions {
    /// The column with the id of what was coded.
    pub unit: String,
    /// The column with the coder.
    pub coder: String,
    /// The column with the theme that the coder gave.
    pub theme: String,
}

impl Default for AgreementOptions {
    fn default() -> Self {
        Self {
            unit: "unit".to_owned(),
            coder: "coder".to_owned(),
            theme: "theme".to_owned(),
        }
    }
}

/// `texts.agreement`.
pub(crate) const METHOD: Method = Method {
    name: "texts.agreement",
    doc: "How far coders agree on each theme: Krippendorff's alpha over all coders, and Cohen's kappa and F1 for each two of them. \
          Whoever has a row for a unit coded it; a row without a theme says that it touches none.",
    tables: &[TableNeed::only(&[
        ColumnNeed::new("unit", "unit", "text", "The id of what was coded."),
        ColumnNeed::new("coder", "coder", "text", "The coder."),
        ColumnNeed::new(
            "theme",
            "theme",
            "text",
            "The theme that the coder gave; missing where none.",
        )
        .optional(),
    ])],
    gives: &[
        Given::new("theme", "choice", "The theme."),
        Given::new("units", "int", "How many units two coders or more coded."),
        Given::new("given", "int", "How often the theme was given to these."),
        Given::new(
            "alpha",
            "float",
            "Krippendorff's alpha: 1 where all agree, 0 where chance alone explains it; missing where nothing varies.",
        ),
    ],
    is_result: true,
    also: &[TableGiven {
        name: "pairs",
        doc: "Each two coders who coded units in common, by theme.",
        columns: &[
            Given::new("theme", "choice", "The theme."),
            Given::new(
                "first",
                "choice",
                "The first coder, in the order of their names.",
            ),
            Given::new("second", "choice", "The second."),
            Given::new("both", "int", "Units to which both gave it."),
            Given::new("first_only", "int", "Units to which only the first did."),
            Given::new("second_only", "int", "Units to which only the second did."),
            Given::new(
                "neither",
                "int",
                "Units that both coded and neither gave it to.",
            ),
            Given::new(
                "kappa",
                "float",
                "Cohen's kappa: agreement beyond chance, 1 at best; missing where chance alone explains all.",
            ),
            Given::new(
                "f1",
                "float",
                "F1: twice those of both, of all given; missing where neither gave it.",
            ),
        ],
    }],
    options: AgreementOptions::shape,
    run,
};

/// Counts as floats are exact below 2^53.
#[expect(clippy::cast_precision_loss, reason = "counts of rows")]
const fn float(count: u64) -> f64 {
    count as f64
}

/// Krippendorff's alpha for yes and no: of each unit, how many of its coders said yes and how many no. Units with one coder don't
/// count. (K. Krippendorff, *Content Analysis*, 2004, chapter 11.)
pub(crate) fn alpha(units: impl IntoIterator<Item = (u64, u64)>) -> Option<f64> {
    let (mut apart, mut yes, mut no) = (0.0, 0.0, 0.0);
    for (one, other) in units {
        let coders = one + other;
        if coders >= 2 {
            apart += 2.0 * float(one) * float(other) / float(coders - 1);
            yes += float(one);
            no += float(other);
        }
    }
    let all = yes + no;
    let by_chance = 2.0 * yes * no / (all - 1.0);
    (by_chance > 0.0).then(|| 1.0 - apart / by_chance)
}

/// Cohen's kappa of a table of two by two.
pub(crate) fn kappa([both, first, second, neither]: [u64; 4]) -> Option<f64> {
    let [a, b, c, d] = [both, first, second, neither].map(float);
    let n = a + b + c + d;
    let observed = (a + d) / n;
    let chance = ((a + b) * (a + c) + (c + d) * (b + d)) / (n * n);
    (n > 0.0 && chance < 1.0).then(|| (observed - chance) / (1.0 - chance))
}

/// What each coder gave each unit, by unit.
type Codings<'t> = BTreeMap<Cow<'t, str>, BTreeMap<Cow<'t, str>, BTreeSet<Cow<'t, str>>>>;

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: AgreementOptions = options::read(options)?;
    let table = inputs.needed("table")?;
    work.spend(1_500 * table.rows() as u64)?;
    let mut reader = Reader::with(table, MEANS);
    let (units, coders): (Vec<Cow<'_, str>>, Vec<Cow<'_, str>>) =
        (reader.full(&options.unit), reader.full(&options.coder));
    let given: Vec<Option<Cow<'_, str>>> = reader.all(&options.theme);
    reader.finish()?;
    let mut codings: Codings<'_> = BTreeMap::new();
    let mut themes: BTreeSet<Cow<'_, str>> = BTreeSet::new();
    for ((unit, coder), theme) in units.into_iter().zip(coders).zip(given) {
        let coding = codings.entry(unit).or_default().entry(coder).or_default();
        if let Some(theme) = theme {
            themes.insert(theme.clone());
            coding.insert(theme);
        }
    }
    codings.retain(|_, coders| coders.len() >= 2);

    let (mut names, mut counted, mut times, mut alphas) = (
        build::Labels::new(),
        build::Ints::new(),
        build::Ints::new(),
        build::Floats::new(),
    );
    let whole = |count: u64| i64::try_from(count).ok();
    let [mut of, mut firsts, mut seconds] = std::array::from_fn(|_| build::Labels::new());
    let mut cells: [build::Ints; 4] = std::array::from_fn(|_| build::Ints::new());
    let (mut kappas, mut scores) = (build::Floats::new(), build::Floats::new());
    let mut sum = (0.0, 0_u64);
    for theme in &themes {
        let mut pairs: BTreeMap<(&str, &str), [u64; 4]> = BTreeMap::new();
        let mut votes = Vec::with_capacity(codings.len());
        for coders in codings.values() {
            let all: Vec<(&str, bool)> = coders
                .iter()
                .map(|(coder, coding)| (&**coder, coding.contains(theme)))
                .collect();
            work.spend(100 * (all.len() * all.len()) as u64)?;
            let yes = all.iter().filter(|(_, gave)| *gave).count() as u64;
            votes.push((yes, all.len() as u64 - yes));
            for (at, (first, gave)) in all.iter().enumerate() {
                for (second, gave_too) in all.iter().skip(at + 1) {
                    let cell = match (gave, gave_too) {
                        (true, true) => 0,
                        (true, false) => 1,
                        (false, true) => 2,
                        (false, false) => 3,
                    };
                    let counts = pairs.entry((first, second)).or_default();
                    if let Some(count) = counts.get_mut(cell) {
                        *count += 1;
                    }
                }
            }
        }
        names.push(Some(theme));
        counted.push(whole(votes.len() as u64));
        times.push(whole(votes.iter().map(|(yes, _)| yes).sum()));
        let alpha = alpha(votes);
        alphas.push(alpha);
        if let Some(alpha) = alpha {
            sum = (sum.0 + alpha, sum.1 + 1);
        }
        for ((first, second), counts) in pairs {
            of.push(Some(theme));
            firsts.push(Some(first));
            seconds.push(Some(second));
            for (column, count) in cells.iter_mut().zip(counts) {
                column.push(whole(count));
            }
            kappas.push(kappa(counts));
            let [both, first_only, second_only, _] = counts.map(float);
            let all = 2.0 * both + first_only + second_only;
            scores.push((all > 0.0).then(|| 2.0 * both / all));
        }
    }
    let [both, first_only, second_only, neither] = cells;
    let pairs = Table::new(vec![
        of.finish("theme")?,
        firsts.finish("first")?,
        seconds.finish("second")?,
        both.finish("both")?,
        first_only.finish("first_only")?,
        second_only.finish("second_only")?,
        neither.finish("neither")?,
        kappas.finish("kappa")?,
        scores.finish("f1")?,
    ])?;
    let themes = Table::new(vec![
        names.finish("theme")?,
        counted.finish("units")?,
        times.finish("given")?,
        alphas.finish("alpha")?,
    ])?;
    let mean = (sum.1 > 0).then(|| sum.0 / float(sum.1));
    let report = json!({ "units": codings.len(), "alpha_mean": mean });
    Ok(Outcome::of(themes)
        .with("pairs", pairs)
        .with_report(report.to_string()))
}
