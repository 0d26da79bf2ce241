//! The questions about municipalities, with their answers.

use chrono::NaiveDate;

use super::error::IdentityError;
use super::municipality::Municipality;
use super::municipality_code::MunicipalityCode;
use super::region::Region;
use super::text::InputText;

/// `identity.municipality`: the municipality with this code or this name, and its region on a day.
///
/// Exactly one of code and name is given.
///
/// ```
/// use medborger::identity::{MunicipalityQuery, Region};
///
/// let query = MunicipalityQuery::new("2026-05-01".parse().unwrap()).with_name("Hedensted".into());
/// let view = query.answer()?;
/// assert_eq!(view.code.to_string(), "0766");
/// assert_eq!(view.region, Region::Midtjylland);
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
#[derive(Debug, Clone, medborger_codec::Make, medborger_codec::Read)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MunicipalityQuery {
    /// The code, three digits or four with a leading 0.
    #[serde(default)]
    pub code: Option<InputText>,
    /// The short or the official name.
    #[serde(default)]
    pub name: Option<InputText>,
    /// The day for which the region is asked.
    pub on: NaiveDate,
}

/// A municipality as it is on one day.
#[derive(Debug, Clone, PartialEq, Eq, medborger_codec::Write)]
#[non_exhaustive]
pub struct MunicipalityView {
    /// The code with four digits.
    pub code: MunicipalityCode,
    /// The code with three digits.
    pub code3: String,
    /// The short name.
    pub name: String,
    /// The name with `Kommune`.
    pub official_name: String,
    /// The region on the day asked for.
    pub region: Region,
    /// The region's name.
    pub region_name: String,
    /// The region's code in Danish registers, where it is known.
    pub region_code: Option<u16>,
    /// The region's code of ISO 3166-2, where it is known.
    pub region_iso3166_2: Option<String>,
    /// The statistical province.
    pub landsdel: String,
    /// The NUTS 3 code of the province.
    pub nuts3: String,
}

impl MunicipalityQuery {
    /// Answers the query.
    ///
    /// # Errors
    ///
    /// `municipality_code_or_name` when not exactly one of the two is given; otherwise as for
    /// [`MunicipalityCode::parse`], [`Municipality::by_name`] and [`Municipality::region_on`].
    pub fn answer(self) -> Result<MunicipalityView, IdentityError> {
        let municipality = match (&self.code, &self.name) {
            (Some(code), None) => MunicipalityCode::parse(code.as_str())?.municipality(),
            (None, Some(name)) => Municipality::by_name(name.as_str())?,
            _ => return Err(IdentityError::MunicipalityCodeOrName),
        };
        let region = municipality.region_on(self.on)?;
        Ok(MunicipalityView {
            code: municipality.code(),
            code3: municipality.code().code3(),
            name: municipality.name().to_owned(),
            official_name: municipality.official_name().to_owned(),
            region,
            region_name: region.name().to_owned(),
            region_code: region.code(),
            region_iso3166_2: region.iso3166_2().map(str::to_owned),
            landsdel: municipality.landsdel().to_owned(),
            nuts3: municipality.nuts3().to_owned(),
        })
    }
}

/// `identity.municipalities`: all 98, in the order of their codes.
#[derive(Debug, Clone, Default, medborger_codec::Make, medborger_codec::Read)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MunicipalitiesQuery {}

/// One municipality of the list, with its regions over time.
#[derive(Debug, Clone, PartialEq, Eq, medborger_codec::Write)]
#[non_exhaustive]
pub struct MunicipalityRow {
    /// The code with four digits.
    pub code: MunicipalityCode,
    /// The short name.
    pub name: String,
    /// The name with `Kommune`.
    pub official_name: String,
    /// The statistical province.
    pub landsdel: String,
    /// The NUTS 3 code of the province.
    pub nuts3: String,
    /// The regions, in order of time.
    pub regions: Vec<RegionPeriodView>,
}

/// How long a municipality belongs to a region.
#[derive(Debug, Clone, PartialEq, Eq, medborger_codec::Write)]
#[non_exhaustive]
pub struct RegionPeriodView {
    /// The region.
    pub region: Region,
    /// The region's name.
    pub name: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, inclusive; null when no end is known.
    pub until: Option<NaiveDate>,
}

impl MunicipalitiesQuery {
    /// Answers the query.
    ///
    /// # Errors
    ///
    /// None; a `Result` because every query has one.
    pub fn answer(self) -> Result<Vec<MunicipalityRow>, IdentityError> {
        let row = |municipality: &'static Municipality| MunicipalityRow {
            code: municipality.code(),
            name: municipality.name().to_owned(),
            official_name: municipality.official_name().to_owned(),
            landsdel: municipality.landsdel().to_owned(),
            nuts3: municipality.nuts3().to_owned(),
            regions: municipality
                .regions()
                .into_iter()
                .map(|period| RegionPeriodView {
                    region: period.region,
                    name: period.region.name().to_owned(),
                    from: period.from,
                    until: period.until,
                })
                .collect(),
        };
        Ok(Municipality::all().iter().map(row).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_and_the_single_answer_agree_on_the_first_day_of_every_region() {
        let rows = MunicipalitiesQuery::default().answer().unwrap();
        assert_eq!(rows.len(), 98);
        for row in rows {
            for period in &row.regions {
                let code = Some(row.code.to_string().into());
                let view = MunicipalityQuery {
                    code,
                    name: None,
                    on: period.from,
                }
                .answer()
                .unwrap();
                assert_eq!(
                    (view.code, &view.name, view.region),
                    (row.code, &row.name, period.region)
                );
            }
        }
    }
}
