//! Postal codes.

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_codec::{Described as _, Record};
use medborger_columns::Reader;
use medborger_identity::{PostalArea, PostalCode};

use super::{FAULT, REPAIRED, Read, repair};
use crate::memo::MEANS;
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableNeed};
use crate::options;

/// Options of `codes.postal`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct PostalOptions {
    /// The column with the code.
    pub postal_code: String,
    /// Whether a town behind the code is left out (`8700 Horsens`), and a lost zero and other signs are put right.
    pub repair: bool,
    /// What stands before the names of the new columns.
    pub prefix: String,
}

impl Default for PostalOptions {
    fn default() -> Self {
        Self {
            postal_code: "postal_code".to_owned(),
            repair: false,
            prefix: "postal_".to_owned(),
        }
    }
}

/// `codes.postal`.
pub(crate) const METHOD: Method = Method {
    name: "codes.postal",
    doc: "Whether each cell has the shape of a postal code of Denmark or Greenland, and of which part of the country its series \
          is. Whether a district has the code is not known here, and it tells no municipality.",
    tables: &[TableNeed::only(&[ColumnNeed::new(
        "postal_code",
        "postal_code",
        "text",
        "The code.",
    )])],
    gives: &[
        Given::new("number", "text", "The four digits."),
        Given::new(
            "area",
            "choice",
            "The part of the country, such as `jutland`.",
        ),
        FAULT,
        REPAIRED,
    ],
    is_result: false,
    also: &[],
    options: PostalOptions::shape,
    run,
};

const fn area(area: PostalArea) -> &'static str {
    match area {
        PostalArea::Special => "special",
        PostalArea::CentralCopenhagen => "central_copenhagen",
        PostalArea::FrederiksbergC => "frederiksberg_c",
        PostalArea::GreaterCopenhagen => "greater_copenhagen",
        PostalArea::NorthZealand => "north_zealand",
        PostalArea::Bornholm => "bornholm",
        PostalArea::Greenland => "greenland",
        PostalArea::ZealandLollandFalster => "zealand_lolland_falster",
        PostalArea::Funen => "funen",
        PostalArea::Jutland => "jutland",
    }
}

/// The code before a town. A lost zero is put back only where no town follows: with one, three digits are of the Faroe Islands.
fn mend(text: &str) -> Option<String> {
    let text = repair::plain(text);
    let text = repair::without_fraction(&text);
    let signs: &[char] = &['-', ' '];
    let rest = match text.get(..2) {
        Some(country) if country.eq_ignore_ascii_case("dk") => {
            text.get(2..)?.trim_start_matches(signs)
        }
        _ => text,
    };
    let end = rest
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(rest.len());
    let (code, town) = rest.split_at_checked(end)?;
    match town.is_empty() {
        true => repair::with_zeros(code.to_owned(), 4, 1),
        false => (code.len() == 4 && town.starts_with([' ', ',', '-'])).then(|| code.to_owned()),
    }
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: PostalOptions = options::read(options)?;
    let table = inputs.needed("table")?;
    let mut reader = Reader::with(table, MEANS);
    let column = (options.postal_code.as_str(), options.repair);
    let read = Read::of(&mut reader, column, work, PostalCode::parse, mend)?;
    reader.finish()?;
    let named = |name: &str| format!("{}{name}", options.prefix);
    let mut columns = vec![
        read.texts(named("number"), |code| Some(code.to_string()))?,
        read.labels(named("area"), |code| Some(area(code.area())))?,
    ];
    columns.extend(read.told(&options.prefix, options.repair)?);
    Ok(Outcome::adding(table, columns)?)
}
