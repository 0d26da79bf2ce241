//! The two tables that sortition tools exchange: quotas (`categories.csv`) and people (`people.csv`).
//!
//! They are comma-separated values by RFC 4180, as the `sortition-algorithms` package reads and writes them. Read are
//! also semicolons and tabs in place of commas, a byte order mark, and lines that end in LF. Cells are trimmed; lines
//! without any text are skipped; columns that nobody asked for are too. Errors name a line and a column, never what
//! stands there.
//!
//! Cells are written as they are, since other programs read them: a spreadsheet may take a value that begins with `=`
//! for a formula.

mod csv;

use medborger_codec::{Make, Record};

use super::conflict::{Flex, RuleName};
use super::error::SortitionError;
use super::rules::{Feature, PEOPLE_MAX, VALUES_MAX, ValueQuota, Volunteer};
use csv::{Table, push_row};

/// The quotas of a `categories.csv`.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QuotaTable {
    /// The features, in the order in which they first stand there.
    pub features: Vec<Feature>,
    /// How far each quota may be relaxed, where the table has the columns `min_flex` and `max_flex`; each weighs 1.
    pub flex: Vec<Flex>,
}

/// Which columns of a `people.csv` say who somebody is and where they live.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct PeopleColumns {
    /// The pseudonym.
    pub id: String,
    /// The columns that are the same for people who live together, such as address and postal code. With none, nobody
    /// has a household. Letter case does not count.
    pub household: Vec<String>,
}

impl Default for PeopleColumns {
    fn default() -> Self {
        Self {
            id: "id".into(),
            household: Vec::new(),
        }
    }
}

/// Reads quotas. The columns are `feature`, `value`, `min`, `max` and, if need be, `min_flex` and `max_flex`; the older
/// names `category` and `name` do as well.
///
/// ```
/// use medborger::method::sortition::read_categories;
///
/// let table = read_categories("category,name,min,max\ngender,female,4,6\ngender,male,4,6\n")?;
/// assert_eq!(table.features.len(), 1);
/// assert_eq!(table.features[0].values[1].value, "male");
/// let error = read_categories("feature,value,min,max\ngender,female,four,6\n").unwrap_err();
/// assert_eq!((error.code(), error.field()), ("sortition_cell_malformed", Some("min")));
/// # Ok::<(), medborger::method::sortition::SortitionError>(())
/// ```
///
/// # Errors
/// A line with an unclosed quote or another number of cells than the first; a column that is missing or there twice; an
/// empty cell, or a number that is none; a value twice, or more values than a draw may have.
pub fn read_categories(text: &str) -> Result<QuotaTable, SortitionError> {
    let table = Table::read(text, VALUES_MAX)?;
    let feature = table.either("feature", "category")?;
    let value = table.either("value", "name")?;
    let (min, max) = (table.column("min")?, table.column("max")?);
    let flexible = match (table.place("min_flex"), table.place("max_flex")) {
        (Some(min), Some(max)) => Some((min, max)),
        _ => None,
    };
    let mut features: Vec<Feature> = Vec::new();
    let mut flex = Vec::new();
    for row in &table.rows {
        let key = table.text(row, feature)?;
        let quota = ValueQuota {
            value: table.text(row, value)?.to_owned(),
            min: table.number(row, min)?,
            max: table.number(row, max)?,
        };
        if let Some((min, max)) = flexible {
            flex.push(Flex {
                rule: RuleName::Value {
                    feature: key.to_owned(),
                    value: quota.value.clone(),
                },
                min_least: table.number(row, min)?,
                max_most: table.number(row, max)?,
                weight: 1,
            });
        }
        match features.iter_mut().find(|f| f.key == key) {
            Some(known) if known.values.iter().any(|q| q.value == quota.value) => {
                return Err(table.wrong(row, value));
            }
            Some(known) => known.values.push(quota),
            None => features.push(Feature {
                key: key.to_owned(),
                values: vec![quota],
            }),
        }
    }
    Ok(QuotaTable { features, flex })
}

/// Writes quotas as `read_categories` reads them, with lines that end in CR LF. Flex is written if all values have it.
#[must_use]
pub fn write_categories(table: &QuotaTable) -> String {
    let of = |key: &str, value: &str| {
        let mut all = table.flex.iter();
        all.find(|flex| matches!(&flex.rule, RuleName::Value { feature, value: v } if feature == key && v == value))
    };
    let mut quotas = table
        .features
        .iter()
        .flat_map(|f| f.values.iter().map(move |q| (f, q)));
    let flexible =
        !table.flex.is_empty() && quotas.clone().all(|(f, q)| of(&f.key, &q.value).is_some());
    let mut head = vec!["feature", "value", "min", "max"];
    if flexible {
        head.extend(["min_flex", "max_flex"]);
    }
    let mut out = String::new();
    push_row(&mut out, head.into_iter());
    quotas.by_ref().for_each(|(feature, quota)| {
        let mut numbers = vec![quota.min, quota.max];
        if let Some(flex) = of(&feature.key, &quota.value).filter(|_| flexible) {
            numbers.extend([flex.min_least, flex.max_most]);
        }
        let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
        let texts = [feature.key.as_str(), quota.value.as_str()];
        push_row(
            &mut out,
            texts.into_iter().chain(numbers.iter().map(String::as_str)),
        );
    });
    out
}

/// Reads people with their values of these features; each has the standing *open* and fits no seat group.
///
/// # Errors
/// As for [`read_categories`]; a person without an id or without a value for a feature; more people than a draw may
/// have. Whether ids are there twice is left to [`Pool::new`](super::Pool::new).
pub fn read_people(
    text: &str,
    columns: &PeopleColumns,
    features: &[Feature],
) -> Result<Vec<Volunteer>, SortitionError> {
    let table = Table::read(text, PEOPLE_MAX)?;
    let id = table.column(&columns.id)?;
    let household: Vec<usize> = columns
        .household
        .iter()
        .map(|name| table.column(name))
        .collect::<Result<_, _>>()?;
    let values: Vec<(&str, usize)> = features
        .iter()
        .map(|f| Ok((f.key.as_str(), table.column(&f.key)?)))
        .collect::<Result<_, SortitionError>>()?;
    let mut people = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let mut person = Volunteer {
            id: table.text(row, id)?.to_owned(),
            ..Volunteer::default()
        };
        for &(key, place) in &values {
            let value = table.text(row, place)?.to_owned();
            person.features.insert(key.to_owned(), value);
        }
        let home: Vec<String> = household
            .iter()
            .map(|&place| row.cell(place).to_lowercase())
            .collect();
        if home.iter().any(|part| !part.is_empty()) {
            person.household = Some(home.join("\n"));
        }
        people.push(person);
    }
    Ok(people)
}

/// Writes people with the columns id, household (where somebody has one) and the features, in the order given; lines
/// end in CR LF. What several columns said of a household stands in one, parted by commas.
#[must_use]
pub fn write_people(people: &[Volunteer], features: &[Feature]) -> String {
    let homes = people.iter().any(|person| person.household.is_some());
    let mut out = String::new();
    let keys = features.iter().map(|f| f.key.as_str());
    let head = ["id"].into_iter().chain(homes.then_some("household"));
    push_row(&mut out, head.chain(keys.clone()));
    for person in people {
        let home = person
            .household
            .clone()
            .unwrap_or_default()
            .replace('\n', ", ");
        let values = keys
            .clone()
            .map(|key| person.features.get(key).map_or("", String::as_str));
        let head = [person.id.as_str()]
            .into_iter()
            .chain(homes.then_some(home.as_str()));
        push_row(&mut out, head.chain(values));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(error: &SortitionError) -> (&'static str, Option<&str>, Option<u32>) {
        let line = match error {
            SortitionError::CellMalformed { line, .. }
            | SortitionError::TableMalformed { line } => Some(*line),
            _ => None,
        };
        (error.code(), error.field(), line)
    }

    #[test]
    fn quotas_are_read_with_flex_and_written_again() {
        let text = "feature,value,min,max,min_flex,max_flex\r\ngender,\"female, all\",4,6,3,7\r\narea,\"the \"\"old\"\" town\",1,2,0,3\r\ngender,male,4,6,4,6\r\n";
        let table = read_categories(text).unwrap();
        assert_eq!(table.features[0].values[0].value, "female, all");
        assert_eq!(table.features[1].values[0].value, "the \"old\" town");
        assert_eq!((table.flex[0].min_least, table.flex[0].max_most), (3, 7));
        let again = write_categories(&table);
        assert_eq!(read_categories(&again).unwrap().features, table.features);
        assert!(again.starts_with("feature,value,min,max,min_flex,max_flex\r\ngender,\"female, all\",4,6,3,7\r\ngender,male"));
        let semicolons = "\u{feff}name;category;max;min\n f ; gender ;6;4\n;;;\n";
        let table = read_categories(semicolons).unwrap();
        assert_eq!(
            write_categories(&table),
            "feature,value,min,max\r\ngender,f,4,6\r\n"
        );
    }

    #[test]
    fn people_are_read_with_a_household_of_several_columns() {
        let features = read_categories("feature,value,min,max\ngender,f,0,1\ngender,m,0,1\n")
            .unwrap()
            .features;
        let columns = PeopleColumns {
            id: "nr".into(),
            household: vec!["street".into(), "code".into()],
        };
        let text = "nr,name,gender,street,code\n1,Ida Eksempel,f,Nørregade 7,6100\n2,,m,NØRREGADE 7,6100\n3,\"a\nb\",m,,\n";
        let people = read_people(text, &columns, &features).unwrap();
        assert_eq!(people[0].household, people[1].household);
        assert!(people[0].household.is_some() && people[2].household.is_none());
        assert_eq!(
            write_people(&people[1..], &features),
            "id,household,gender\r\n2,\"nørregade 7, 6100\",m\r\n3,,m\r\n"
        );
        let error = |text: &str| read_people(text, &columns, &features).unwrap_err();
        assert_eq!(
            at(&error("nr,gender,street,code\n1,f,\"x\ny\",z\n2,,,\n")),
            ("sortition_cell_malformed", Some("gender"), Some(4))
        );
        assert_eq!(
            at(&error("nr,street,code\n")),
            ("sortition_column_missing", Some("gender"), None)
        );
        assert_eq!(
            at(&error("nr,gender,gender,code\n")),
            ("sortition_column_repeated", Some("gender"), None)
        );
        assert_eq!(
            at(&error("nr,Ida Eksempel,Ida Eksempel,code\n")),
            ("sortition_column_repeated", Some("columns[2]"), None)
        );
        assert_eq!(
            at(&error("nr,gender,street,code\n1,f\n")),
            ("sortition_table_malformed", Some("table"), Some(2))
        );
        assert_eq!(
            at(&error("nr,gender,street,code\n1,\"f,a,b\n")),
            ("sortition_table_malformed", Some("table"), Some(2))
        );
        assert_eq!(
            at(&error("nr,gender,street,code\n1,\"f\"x,a,b\n")),
            ("sortition_table_malformed", Some("table"), Some(2))
        );
        assert_eq!(
            at(&error("")),
            ("sortition_table_malformed", Some("table"), Some(1))
        );
    }

    #[test]
    fn numbers_are_digits() {
        for number in ["", "-1", "+1", "1.0", "4294967296", "x"] {
            let error =
                read_categories(&format!("feature,value,min,max\na,b,{number},2\n")).unwrap_err();
            assert_eq!(
                at(&error),
                ("sortition_cell_malformed", Some("min"), Some(2))
            );
        }
        let twice = read_categories("feature,value,min,max\na,b,1,2\na,b,1,2\n").unwrap_err();
        assert_eq!(
            at(&twice),
            ("sortition_cell_malformed", Some("value"), Some(3))
        );
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(rows in prop::collection::vec(("\\PC{1,6}", "[a-c,;\"\n]{1,4}", 0..9_u32, 0..9_u32), 0..8)) {
            let mut features: Vec<Feature> = Vec::new();
            for (key, value, min, max) in rows {
                let (key, value) = (key.trim().to_owned(), value.trim().to_owned());
                if key.is_empty() || value.is_empty() { continue; }
                let quota = ValueQuota { value, min, max };
                match features.iter_mut().find(|f| f.key == key) {
                    Some(f) if f.values.iter().any(|q| q.value == quota.value) => {}
                    Some(f) => f.values.push(quota),
                    None => features.push(Feature { key, values: vec![quota] }),
                }
            }
            let table = QuotaTable { features, flex: vec![] };
            prop_assert_eq!(read_categories(&write_categories(&table)).unwrap(), table);
        }

        #[test]
        fn no_text_makes_it_panic(text in "[a-c,;\"\r\n\t]{0,40}") {
            let _ = read_categories(&format!("feature,value,min,max\n{text}"));
            let _ = read_people(&text, &PeopleColumns::default(), &[]);
        }
    }
}
