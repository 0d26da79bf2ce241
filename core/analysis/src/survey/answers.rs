//! Answers and targets from tables, the same whatever the order of the rows.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use foldhash::fast::FixedState;
use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_columns::{CellRefusal, Expectation, Reader, Table};
use medborger_method::survey::{
    CATEGORIES_MAX, Estimate, MarginOptions, Population, RESPONDENTS_MAX, SurveyColumn,
    SurveyError, Target, TargetUnit, design_effect, estimate,
};

use crate::error::AnalysisError;
use crate::memo::MEANS;
use crate::method::Inputs;

/// A table of respondents that is not too long.
pub(super) fn checked(table: &Table, name: &str, work: &Work) -> Result<(), Error> {
    if table.rows() > RESPONDENTS_MAX {
        let (table, max) = (name.to_owned(), RESPONDENTS_MAX as u64);
        return Err(AnalysisError::TooMany { table, max }.into());
    }
    work.spend(100 * table.rows() as u64)?;
    Ok(())
}

/// One question's answers. Categories are in the order of their texts.
pub(super) struct Answers {
    pub(super) name: String,
    pub(super) categories: Vec<String>,
    /// For each row the place of its category; nothing where nobody answered.
    pub(super) of: Vec<Option<u32>>,
}

impl Answers {
    /// Reads a column; `full` where nobody may have left it out.
    pub(super) fn read<'t>(
        reader: &mut Reader<'t>,
        name: &str,
        full: bool,
        work: &Work,
    ) -> Result<Self, Error> {
        let rows = reader.table().rows();
        work.spend(150 * rows as u64)?;
        work.keep(8 * rows as u64)?;
        let mut known: HashMap<Cow<'t, str>, u32, FixedState> = HashMap::default();
        let mut met: Vec<String> = Vec::new();
        let mut of = Vec::with_capacity(rows);
        reader.each::<Cow<'t, str>>(name, full, |_, cell| {
            of.push(cell.map(|cell| {
                let next = u32::try_from(met.len()).unwrap_or(u32::MAX);
                *known.entry(cell).or_insert_with_key(|cell| {
                    met.push(cell.clone().into_owned());
                    next
                })
            }));
            Ok(())
        });
        if met.len() > CATEGORIES_MAX {
            let (field, max) = (name.to_owned(), CATEGORIES_MAX as u64);
            return Err(SurveyError::TooMany { field, max }.into());
        }
        let mut order: Vec<(String, usize)> = met.into_iter().zip(0..).collect();
        order.sort_unstable();
        let mut ranks = vec![0; order.len()];
        for (rank, (_, place)) in (0..).zip(&order) {
            if let Some(slot) = ranks.get_mut(*place) {
                *slot = rank;
            }
        }
        let rank = |place: Option<u32>| ranks.get(place? as usize).copied();
        Ok(Self {
            name: name.to_owned(),
            categories: order.into_iter().map(|(category, _)| category).collect(),
            of: of.into_iter().map(rank).collect(),
        })
    }

    /// The answers of these rows, for the method.
    pub(super) fn column(&self, rows: impl IntoIterator<Item = usize>) -> SurveyColumn {
        let of = rows.into_iter().filter_map(|row| self.answer(row));
        SurveyColumn::new(self.name.clone(), self.categories.clone(), of.collect())
    }

    pub(super) fn answer(&self, row: usize) -> Option<u32> {
        self.of.get(row).copied().flatten()
    }

    /// Notes as a fault each answer that the target lacks: by its row, for what stands there may be of a person.
    pub(super) fn refuse_others(&self, target: &Target, reader: &mut Reader<'_>) {
        let known: BTreeSet<&str> = target.categories.iter().map(String::as_str).collect();
        let is_known = |category: &String| known.contains(category.as_str());
        let all: Vec<bool> = self.categories.iter().map(is_known).collect();
        let name: Arc<str> = self.name.as_str().into();
        for (row, place) in self.of.iter().enumerate() {
            let is_known = place.and_then(|place| all.get(place as usize));
            if is_known == Some(&false) {
                let expected =
                    Expectation::new("a category of the targets", "en af målenes kategorier");
                reader.refuse(Some(row), &name, &CellRefusal::NamesNothing, expected);
            }
        }
    }
}

/// Weights: none below 0, and none missing.
pub(super) fn weights(reader: &mut Reader<'_>, name: Option<&str>) -> Option<Vec<f64>> {
    let name = name?;
    let mut all = Vec::with_capacity(reader.table().rows());
    let range = Expectation::new(
        "a number that is not below 0",
        "et tal, der ikke er under 0",
    );
    reader.each_within::<f64>(name, true, range, |_, weight| {
        all.push(weight.unwrap_or_default());
        match weight {
            Some(weight) if weight < 0.0 => Err(CellRefusal::OutOfRange),
            _ => Ok(()),
        }
    });
    Some(all)
}

/// The targets, and the answers of the respondents to each of their columns; `full` where nobody may have left one out. An answer that
/// its target lacks is a fault.
pub(super) fn targeted(
    inputs: &Inputs<'_>,
    share: &str,
    unit: TargetUnit,
    full: bool,
    work: &Work,
) -> Result<(Vec<Target>, Vec<Answers>), Error> {
    let table = inputs.needed("table")?;
    checked(table, "table", work)?;
    let targets = targets(inputs.needed("targets")?, share, unit, work)?;
    let mut reader = Reader::with(table, MEANS);
    let mut all = Vec::with_capacity(targets.len());
    for target in &targets {
        let answers = Answers::read(&mut reader, &target.column, full, work)?;
        answers.refuse_others(target, &mut reader);
        all.push(answers);
    }
    reader.finish()?;
    Ok((targets, all))
}

/// The cells of a population, which are combinations of these columns, and the answers of the respondents to each of them. An answer
/// that no cell has is a fault.
pub(super) fn crossed(
    inputs: &Inputs<'_>,
    columns: &[String],
    share: &str,
    unit: TargetUnit,
    work: &Work,
) -> Result<(Population, Vec<Answers>), Error> {
    let table = inputs.needed("table")?;
    checked(table, "table", work)?;
    let targets = inputs.needed("targets")?;
    work.spend(1_000 * (targets.rows() * (columns.len() + 1)) as u64)?;
    let mut reader = Reader::with(targets, MEANS);
    let all: Vec<Vec<String>> = columns.iter().map(|name| reader.full(name)).collect();
    let values: Vec<f64> = reader.full(share);
    if targets.rows() == 0 {
        let expected = Expectation::new("a row for each cell", "en række for hver celle");
        reader.refuse(None, &share.into(), &CellRefusal::Missing, expected);
    }
    reader.finish()?;
    let cell = |row: usize| all.iter().map(move |of| of.get(row));
    let value = |row: usize| values.get(row).copied().unwrap_or_default();
    let mut order: Vec<usize> = (0..targets.rows()).collect();
    order.sort_unstable_by(|a, b| cell(*a).cmp(cell(*b)).then(value(*a).total_cmp(&value(*b))));
    let sorted = |of: &Vec<String>| {
        order
            .iter()
            .filter_map(|row| of.get(*row).cloned())
            .collect()
    };
    let population = Population::new(
        columns.to_vec(),
        all.iter().map(sorted).collect(),
        order.iter().map(|row| value(*row)).collect(),
    )
    .with_unit(unit);
    let mut reader = Reader::with(table, MEANS);
    let mut answers = Vec::with_capacity(columns.len());
    for (name, categories) in columns.iter().zip(&population.categories) {
        let own = Answers::read(&mut reader, name, true, work)?;
        let known = Target::new(name.to_owned(), categories.clone(), Vec::new());
        own.refuse_others(&known, &mut reader);
        answers.push(own);
    }
    reader.finish()?;
    Ok((population, answers))
}

/// Targets, columns and categories in the order of their texts.
fn targets(
    table: &Table,
    share: &str,
    unit: TargetUnit,
    work: &Work,
) -> Result<Vec<Target>, Error> {
    work.spend(1_000 * table.rows() as u64)?;
    let mut reader = Reader::with(table, MEANS);
    let (columns, categories): (Vec<String>, Vec<String>) =
        (reader.full("column"), reader.full("category"));
    let values: Vec<f64> = reader.full(share);
    if table.rows() == 0 {
        let expected = Expectation::new("a row for each category", "en række for hver kategori");
        reader.refuse(None, &"column".into(), &CellRefusal::Missing, expected);
    }
    reader.finish()?;
    let mut by_column: BTreeMap<String, Vec<(String, f64)>> = BTreeMap::new();
    for (column, row) in columns.into_iter().zip(categories.into_iter().zip(values)) {
        by_column.entry(column).or_default().push(row);
    }
    let targets = by_column.into_iter().map(|(column, mut rows)| {
        rows.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let (categories, values) = rows.into_iter().unzip();
        Target::new(column, categories, values).with_unit(unit)
    });
    Ok(targets.collect())
}

/// Who answered a question, what, and with which weight, in an order that does not depend on that of the rows: sums are the same
/// to the last bit.
pub(super) struct Question {
    pub(super) name: String,
    pub(super) categories: Vec<String>,
    of: Vec<u32>,
    weights: Option<Vec<f64>>,
    /// How many did not answer.
    pub(super) missing: usize,
}

impl Question {
    pub(super) fn new(
        answers: Answers,
        weights: Option<&[f64]>,
        work: &Work,
    ) -> Result<Self, Error> {
        let rows = answers.of.len();
        work.spend(100 * rows as u64)?;
        work.keep(28 * rows as u64)?;
        let weight = |row: usize| weights.and_then(|weights| weights.get(row).copied());
        let cell = |(row, place): (usize, &Option<u32>)| {
            Some((*place.as_ref()?, weight(row).unwrap_or(1.0)))
        };
        let mut cells: Vec<(u32, f64)> = answers.of.iter().enumerate().filter_map(cell).collect();
        cells.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let (of, own): (Vec<u32>, Vec<f64>) = cells.into_iter().unzip();
        Ok(Self {
            name: answers.name,
            categories: answers.categories,
            missing: rows - of.len(),
            of,
            weights: weights.map(|_| own),
        })
    }

    pub(super) fn answered(&self) -> usize {
        self.of.len()
    }

    /// Kish's design effect of those who answered; 1 without weights.
    pub(super) fn design_effect(&self) -> f64 {
        self.weights.as_deref().map_or(1.0, design_effect)
    }

    /// The share of a category; nobody has one that there isn't.
    pub(super) fn share(
        &self,
        category: &str,
        options: &MarginOptions,
        work: &Work,
    ) -> Result<Estimate, Error> {
        work.spend(12 * self.of.len() as u64)?;
        let place = self.categories.iter().position(|known| known == category);
        let place = place.and_then(|place| u32::try_from(place).ok());
        let is_so: Vec<bool> = self.of.iter().map(|of| Some(*of) == place).collect();
        Ok(estimate(&is_so, self.weights.as_deref(), options)?)
    }
}
