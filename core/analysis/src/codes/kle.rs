//! Numbers of the subject classification.

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_codec::{Described as _, Record};
use medborger_columns::{CellRefusal, Reader, Table, Values};
use medborger_identity::{HandlingFacet, IdentityError, KleLevel, KleNumber};

use super::{FAULT, REPAIRED, Read, Refused, repair};
use crate::memo::MEANS;
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableNeed};
use crate::options;

/// Options of `codes.kle`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct KleOptions {
    /// The column with the number.
    pub kle: String,
    /// Whether lost zeros and other signs between the parts are put right. Of a number in which a spreadsheet lost a zero, `27.1`,
    /// nobody can tell whether it was `27.10` or `27.01`: it stays a fault, `cell_zero_lost`.
    pub repair: bool,
    /// What stands before the names of the new columns.
    pub prefix: String,
}

impl Default for KleOptions {
    fn default() -> Self {
        Self {
            kle: "kle".to_owned(),
            repair: false,
            prefix: "kle_".to_owned(),
        }
    }
}

/// `codes.kle`.
pub(crate) const METHOD: Method = Method {
    name: "codes.kle",
    doc: "Whether each cell has the shape of a number of KLE, how deep it goes, and the facet behind it where there is one: \
          `01.02.05 P19`. Whether it is on the list is not known here.",
    tables: &[TableNeed::only(&[ColumnNeed::new(
        "kle",
        "kle",
        "text",
        "The number, with or without a facet.",
    )])],
    gives: &[
        Given::new("number", "text", "The number, as `01.02.05`."),
        Given::new("level", "choice", "`main_group`, `group` or `subject`."),
        Given::new("main_group", "choice", "The main group, as `01`."),
        Given::new("facet", "choice", "The facet, as `P19`."),
        FAULT,
        REPAIRED,
    ],
    is_result: false,
    also: &[],
    options: KleOptions::shape,
    run,
};

struct Subject {
    number: KleNumber,
    main_group: String,
    facet: Option<String>,
}

/// Why a cell is no number.
enum KleRefused {
    Identity(IdentityError),
    ZeroLost,
}

impl From<IdentityError> for KleRefused {
    fn from(error: IdentityError) -> Self {
        Self::Identity(error)
    }
}

impl Refused for KleRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::Identity(error) => error.code(),
            Self::ZeroLost => CellRefusal::ZeroLost.code(),
        }
    }
}

/// Whether it is a group that a spreadsheet took for a number and wrote without its last zero: `27.10` as `27.1`. It may as well
/// be `27.01`, written by somebody who leaves zeros out.
fn lost_its_zero(number: &str) -> bool {
    let is_part = |part: &str, most| {
        !part.is_empty() && part.len() <= most && part.bytes().all(|b| b.is_ascii_digit())
    };
    let parts = number.split_once(['.', ',']);
    parts.is_some_and(|(main, group)| is_part(main, 2) && is_part(group, 1))
}

/// Whether a column holds floats with fractions: then a whole one may have been a group, `27.00`.
fn are_fractions(table: &Table, column: &str) -> bool {
    table
        .column(column)
        .is_some_and(|column| match column.values() {
            Values::Float(values) => {
                let mut values = values.iter().enumerate();
                values.any(|(row, value)| column.is_there(row) && value.fract() != 0.0)
            }
            _ => false,
        })
}

fn subject(text: &str, among_fractions: bool) -> Result<Subject, KleRefused> {
    let text = text.trim();
    if lost_its_zero(text) || (among_fractions && !text.contains('.')) {
        return Err(KleRefused::ZeroLost);
    }
    let (number, facet) = match text.split_once(' ') {
        Some((number, facet)) => (number, Some(facet)),
        None => (text, None),
    };
    let number = KleNumber::parse(number)?;
    let facet = facet.map(HandlingFacet::parse).transpose()?;
    if facet.is_some() && number.level() != KleLevel::Subject {
        return Err(IdentityError::KleMalformed.into());
    }
    Ok(Subject {
        number,
        main_group: number.main_group().to_string(),
        facet: facet.map(|facet| facet.to_string()),
    })
}

fn mend(text: &str) -> Option<String> {
    let text = repair::plain(text);
    let split = text.find(|sign: char| sign.is_alphabetic());
    let (number, facet) = text.split_at_checked(split.unwrap_or(text.len()))?;
    let signs: &[char] = &['.', '-', ',', ' '];
    let number = number.trim_matches(signs);
    if lost_its_zero(number) {
        return None;
    }
    let parts = number.split(signs);
    let parts: Option<Vec<String>> = parts
        .map(|part| repair::with_zeros(repair::digits(part, &[])?, 2, 1))
        .collect();
    let number = parts?.join(".");
    Some(match facet.is_empty() {
        true => number,
        false => format!("{number} {facet}"),
    })
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: KleOptions = options::read(options)?;
    let table = inputs.needed("table")?;
    let mut reader = Reader::with(table, MEANS);
    let column = (options.kle.as_str(), options.repair);
    let among_fractions = are_fractions(table, &options.kle);
    let read = |text: &str| subject(text, among_fractions);
    // Of a whole number, among others with fractions, nothing can be put right.
    let mend = |text: &str| mend(text).filter(|_| !among_fractions || text.contains('.'));
    let read = Read::of(&mut reader, column, work, read, mend)?;
    reader.finish()?;
    let named = |name: &str| format!("{}{name}", options.prefix);
    let mut columns = vec![
        read.texts(named("number"), |subject| Some(subject.number.to_string()))?,
        read.labels(named("level"), |subject| {
            Some(match subject.number.level() {
                KleLevel::MainGroup => "main_group",
                KleLevel::Group => "group",
                KleLevel::Subject => "subject",
            })
        })?,
        read.labels(named("main_group"), |subject| Some(&subject.main_group))?,
        read.labels(named("facet"), |subject| subject.facet.as_deref())?,
    ];
    columns.extend(read.told(&options.prefix, options.repair)?);
    Ok(Outcome::adding(table, columns)?)
}
