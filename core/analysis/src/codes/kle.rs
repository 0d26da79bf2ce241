//! Numbers of the subject classification.

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_codec::{Described as _, Record};
use medborger_columns::Reader;
use medborger_identity::{HandlingFacet, IdentityError, KleLevel, KleNumber};

use super::{FAULT, REPAIRED, Read, repair};
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
    /// Whether lost zeros and other signs between the parts are put right.
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

fn subject(text: &str) -> Result<Subject, IdentityError> {
    let text = text.trim();
    let (number, facet) = match text.split_once(' ') {
        Some((number, facet)) => (number, Some(facet)),
        None => (text, None),
    };
    let number = KleNumber::parse(number)?;
    let facet = facet.map(HandlingFacet::parse).transpose()?;
    if facet.is_some() && number.level() != KleLevel::Subject {
        return Err(IdentityError::KleMalformed);
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
    let parts = number.trim_matches(signs).split(signs);
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
    let read = Read::of(&mut reader, column, work, subject, mend)?;
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
