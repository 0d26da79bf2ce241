//! Municipalities, by code or by name.

use std::collections::BTreeMap;

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_codec::{Described as _, Record};
use medborger_columns::Reader;
use medborger_identity::{IdentityError, Municipality, MunicipalityCode};

use super::{FAULT, REPAIRED, Read, repair};
use crate::memo::MEANS;
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableNeed};
use crate::options;

/// So many distinct texts are remembered.
const KNOWN_MAX: usize = 10_000;

/// Options of `codes.municipality`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct MunicipalityOptions {
    /// The column with the code or the name.
    pub municipality: String,
    /// Whether a name behind a code is left out (`0766 Hedensted`), and other signs are put right.
    pub repair: bool,
    /// What stands before the names of the new columns.
    pub prefix: String,
}

impl Default for MunicipalityOptions {
    fn default() -> Self {
        Self {
            municipality: "municipality".to_owned(),
            repair: false,
            prefix: "municipality_".to_owned(),
        }
    }
}

/// `codes.municipality`.
pub(crate) const METHOD: Method = Method {
    name: "codes.municipality",
    doc: "The municipality of each code or name: its code, name and province.",
    tables: &[TableNeed::only(&[ColumnNeed::new(
        "municipality",
        "municipality",
        "text",
        "The code, as `0766` or `766`, or the name, short or official.",
    )])],
    gives: &[
        Given::new("code", "choice", "The code in four digits, as `0766`."),
        Given::new("name", "choice", "The short name."),
        Given::new(
            "official_name",
            "choice",
            "The name that it calls itself by.",
        ),
        Given::new("province", "choice", "The statistical province (landsdel)."),
        FAULT,
        REPAIRED,
    ],
    is_result: false,
    also: &[],
    options: MunicipalityOptions::shape,
    run,
};

struct Found {
    code: String,
    of: &'static Municipality,
}

fn found(text: &str) -> Result<&'static Municipality, IdentityError> {
    match text.chars().any(char::is_alphabetic) {
        true => Municipality::by_name(text),
        false => MunicipalityCode::parse(text).map(MunicipalityCode::municipality),
    }
}

fn mend(text: &str) -> Option<String> {
    let text = repair::plain(text);
    let text = repair::without_fraction(&text);
    let end = text
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(text.len());
    let (code, name) = text.split_at_checked(end)?;
    Some(match code.is_empty() {
        true => name.to_owned(),
        false => code.to_owned(),
    })
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: MunicipalityOptions = options::read(options)?;
    let table = inputs.needed("table")?;
    let mut reader = Reader::with(table, MEANS);
    let column = (options.municipality.as_str(), options.repair);
    let mut known: BTreeMap<String, Result<&'static Municipality, IdentityError>> = BTreeMap::new();
    let look = |text: &str| {
        let of = match known.get(text) {
            Some(of) => of.clone(),
            None => {
                // A name is compared with 98.
                work.charge(20_000);
                let of = found(text);
                if known.len() < KNOWN_MAX {
                    known.insert(text.to_owned(), of.clone());
                }
                of
            }
        }?;
        let code = of.code().code4();
        Ok::<_, IdentityError>(Found { code, of })
    };
    let read = Read::of(&mut reader, column, work, look, mend)?;
    reader.finish()?;
    let named = |name: &str| format!("{}{name}", options.prefix);
    let mut columns = vec![
        read.labels(named("code"), |found| Some(&found.code))?,
        read.labels(named("name"), |found| Some(found.of.name()))?,
        read.labels(named("official_name"), |found| {
            Some(found.of.official_name())
        })?,
        read.labels(named("province"), |found| Some(found.of.landsdel()))?,
    ];
    columns.extend(read.told(&options.prefix, options.repair)?);
    Ok(Outcome::adding(table, columns)?)
}
