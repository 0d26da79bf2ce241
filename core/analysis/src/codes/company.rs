//! Company numbers.

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_codec::{Described as _, Record};
use medborger_columns::Reader;
use medborger_identity::Cvr;

use super::{FAULT, REPAIRED, Read, repair};
use crate::memo::MEANS;
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableNeed};
use crate::options;

/// Options of `codes.cvr`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct CompanyOptions {
    /// The column with the number.
    pub cvr: String,
    /// Whether spaces, dots, hyphens and `CVR` before the number are put right: `DK 25 31 37 63`.
    pub repair: bool,
    /// What stands before the names of the new columns.
    pub prefix: String,
}

impl Default for CompanyOptions {
    fn default() -> Self {
        Self {
            cvr: "cvr".to_owned(),
            repair: false,
            prefix: "cvr_".to_owned(),
        }
    }
}

/// `codes.cvr`.
pub(crate) const METHOD: Method = Method {
    name: "codes.cvr",
    doc: "Whether each cell is a company number (CVR) by its shape and check digit, written as eight digits. Whether a company \
          has it, only the register knows.",
    tables: &[TableNeed::only(&[ColumnNeed::new(
        "cvr",
        "cvr",
        "text",
        "The number.",
    )])],
    gives: &[
        Given::new("number", "text", "The eight digits."),
        FAULT,
        REPAIRED,
    ],
    is_result: false,
    also: &[],
    options: CompanyOptions::shape,
    run,
};

fn mend(text: &str) -> Option<String> {
    let text = repair::plain(text).to_ascii_uppercase();
    let text = repair::without_fraction(&text);
    let signs: &[char] = &['-', ' ', '.', ':'];
    let mut rest = text;
    for prefix in ["CVR", "NR", "DK"] {
        rest = rest.trim_start_matches(signs);
        rest = rest.strip_prefix(prefix).unwrap_or(rest);
    }
    repair::digits(rest, signs)
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: CompanyOptions = options::read(options)?;
    let table = inputs.needed("table")?;
    let mut reader = Reader::with(table, MEANS);
    let column = (options.cvr.as_str(), options.repair);
    let read = Read::of(&mut reader, column, work, Cvr::parse, mend)?;
    reader.finish()?;
    let number = |cvr: &Cvr| Some(cvr.to_string());
    let mut columns = vec![read.texts(format!("{}number", options.prefix), number)?];
    columns.extend(read.told(&options.prefix, options.repair)?);
    Ok(Outcome::adding(table, columns)?)
}
