//! The municipalities since the reform of 2007.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use chrono::NaiveDate;

use super::error::IdentityError;
use super::municipalities::MUNICIPALITIES;
use super::municipality_code::MunicipalityCode;
use super::region::{MERGER, REFORM, Region};
use medborger_base::text::folded;

/// No name is longer, in bytes and however composed.
const NAME_BYTES_MAX: usize = 128;

/// Short names that people use for a municipality whose name has a genitive.
const ALIASES: [(&str, u16); 2] = [("nordfyn", 480), ("vesthimmerland", 820)];

/// A Danish municipality (*kommune*): what is fixed about it since 1 January 2007.
///
/// Only the 98 that exist can be had, from [`all`](Self::all), [`by_name`](Self::by_name) or
/// [`MunicipalityCode::municipality`]. Two are equal, and ordered, by their code.
///
/// Source: the municipality codes of danmarksadresser.dk. Provinces and NUTS 3 codes are compiled from general
/// knowledge and only checked for consistency.
///
/// ```
/// use medborger::identity::Municipality;
///
/// let bornholm = Municipality::by_name("bornholm")?;
/// assert_eq!(bornholm.official_name(), "Bornholms Regionskommune");
/// assert_eq!(bornholm.code().code3(), "400");
/// assert_eq!(bornholm.landsdel(), "Bornholm");
/// assert_eq!(Municipality::all().len(), 98);
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
#[derive(Debug)]
pub struct Municipality {
    code: u16,
    name: &'static str,
    official_name: &'static str,
    region: Region,
    landsdel: &'static str,
    nuts3: &'static str,
}

impl Municipality {
    pub(super) const fn new(
        code: u16,
        name: &'static str,
        official_name: &'static str,
        region: Region,
        landsdel: &'static str,
        nuts3: &'static str,
    ) -> Self {
        Self {
            code,
            name,
            official_name,
            region,
            landsdel,
            nuts3,
        }
    }

    /// All 98, in the order of their codes.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &MUNICIPALITIES
    }

    /// The municipality with this name, short (`Hedensted`) or official (`Hedensted Kommune`).
    ///
    /// Case, the composition of letters and the amount of white space do not matter, and `å` may be written `aa`
    /// and the other way round (`Århus`, `Taarnby`). `Nordfyn` and `Vesthimmerland` do without their genitive.
    ///
    /// # Errors
    ///
    /// `municipality_christiansoe` for `Christiansø` and `Ertholmene`; `municipality_name_unknown` for any other
    /// name, that of a municipality before 2007 included.
    pub fn by_name(name: &str) -> Result<&'static Self, IdentityError> {
        let wanted = name_key(name).ok_or(IdentityError::MunicipalityNameUnknown)?;
        let short = wanted.strip_suffix(" kommune").unwrap_or(&wanted);
        if matches!(short, "christiansø" | "ertholmene") {
            return Err(IdentityError::MunicipalityChristiansoe);
        }
        let alias = ALIASES
            .iter()
            .find(|(name, _)| *name == short)
            .map(|(_, code)| *code);
        let fits = |municipality: &&Self| {
            alias == Some(municipality.code)
                || name_key(municipality.name).is_some_and(|key| key == short)
                || name_key(municipality.official_name).is_some_and(|key| key == wanted)
        };
        MUNICIPALITIES
            .iter()
            .find(fits)
            .ok_or(IdentityError::MunicipalityNameUnknown)
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> MunicipalityCode {
        MunicipalityCode::of_row(self)
    }

    pub(super) const fn number(&self) -> u16 {
        self.code
    }

    /// The short name, `Hedensted`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The name that the municipality calls itself by, `Hedensted Kommune`.
    #[must_use]
    pub fn official_name(&self) -> &'static str {
        self.official_name
    }

    /// The statistical province (*landsdel*), `Østjylland`.
    #[must_use]
    pub fn landsdel(&self) -> &'static str {
        self.landsdel
    }

    /// The NUTS 3 code of the [`landsdel`](Self::landsdel), `DK042`.
    #[must_use]
    pub fn nuts3(&self) -> &'static str {
        self.nuts3
    }

    /// The region it belongs to on this day.
    ///
    /// Source: lov nr. 699 of 20/06/2025 for the change on 1 January 2027.
    ///
    /// # Errors
    ///
    /// `municipality_before_reform` for a day before 1 January 2007: other municipalities and no regions existed.
    ///
    /// ```
    /// use medborger::identity::{Municipality, Region};
    ///
    /// let gentofte = Municipality::by_name("Gentofte")?;
    /// assert_eq!(gentofte.region_on("2026-12-31".parse().unwrap())?, Region::Hovedstaden);
    /// assert_eq!(gentofte.region_on("2027-01-01".parse().unwrap())?, Region::Oestdanmark);
    /// # Ok::<(), medborger::identity::IdentityError>(())
    /// ```
    pub fn region_on(&self, date: NaiveDate) -> Result<Region, IdentityError> {
        if date < REFORM {
            Err(IdentityError::MunicipalityBeforeReform)
        } else if date < MERGER {
            Ok(self.region)
        } else {
            Ok(self.region.successor())
        }
    }

    /// Every region it has belonged to or will belong to, in order of time.
    #[must_use]
    pub fn regions(&self) -> Vec<RegionPeriod> {
        let period = |region: Region| RegionPeriod {
            region,
            from: region.first_day(),
            until: region.last_day(),
        };
        let mut periods = vec![period(self.region)];
        if self.region.successor() != self.region {
            periods.push(period(self.region.successor()));
        }
        periods
    }
}

impl PartialEq for Municipality {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Municipality {}

impl PartialOrd for Municipality {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Municipality {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code.cmp(&other.code)
    }
}

impl Hash for Municipality {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code.hash(state);
    }
}

/// How long a municipality belongs to a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RegionPeriod {
    /// The region.
    pub region: Region,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, where an end is known.
    pub until: Option<NaiveDate>,
}

/// A name as names are compared; `None` when no municipality can have one so long.
fn name_key(name: &str) -> Option<String> {
    let name = name.trim();
    if name.len() > NAME_BYTES_MAX {
        return None;
    }
    Some(folded(name).replace('å', "aa"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::day;
    use medborger_base::sorted::SortedMap;
    use medborger_base::unicode::decomposed;

    #[test]
    fn codes_from_before_2007_are_unknown_and_christiansoe_has_its_own_answer() {
        for text in ["613", "0797", "100", "999", "000"] {
            assert_eq!(
                MunicipalityCode::parse(text),
                Err(IdentityError::MunicipalityUnknown),
                "{text}"
            );
        }
        assert_eq!(
            MunicipalityCode::parse("411"),
            Err(IdentityError::MunicipalityChristiansoe)
        );
        for name in ["Christiansø", "ERTHOLMENE", "christiansø kommune"] {
            assert_eq!(
                Municipality::by_name(name),
                Err(IdentityError::MunicipalityChristiansoe)
            );
        }
    }

    #[test]
    fn every_name_finds_its_municipality_and_no_other() {
        for municipality in Municipality::all() {
            let decomposed: String = decomposed(municipality.name).collect();
            for name in [
                municipality.name.to_owned(),
                municipality.official_name.to_owned(),
                municipality.name.to_uppercase(),
                format!("  {} kommune ", municipality.name.to_lowercase()),
                municipality.name.replace('å', "aa").replace('Å', "Aa"),
                municipality.name.replace("aa", "å").replace("Aa", "Å"),
                decomposed,
            ] {
                assert_eq!(Municipality::by_name(&name), Ok(municipality), "{name}");
            }
        }
    }

    #[test]
    fn the_spelling_of_aarhus_does_not_matter() {
        for name in [
            "Aarhus",
            "Århus",
            "ÅRHUS",
            "A\u{30a}rhus",
            "\u{212b}rhus",
            "Aarhus  Kommune",
        ] {
            assert_eq!(Municipality::by_name(name).unwrap().code, 751, "{name}");
        }
        assert_eq!(Municipality::by_name("Nordfyn").unwrap().code, 480);
        assert_eq!(
            Municipality::by_name("vesthimmerland kommune")
                .unwrap()
                .code,
            820
        );
        for name in [
            "",
            "Kommune",
            " kommune",
            "Arhus",
            "Hedensted Kommune Kommune",
            "Juelsminde",
        ] {
            assert_eq!(
                Municipality::by_name(name),
                Err(IdentityError::MunicipalityNameUnknown),
                "{name}"
            );
        }
    }

    #[test]
    fn regions_have_as_many_municipalities_as_the_law_gives_them() {
        let count = |date| {
            let mut counts = SortedMap::new();
            for municipality in Municipality::all() {
                *counts
                    .entry(municipality.region_on(date).unwrap())
                    .or_insert(0) += 1;
            }
            counts.into_values().collect::<Vec<u32>>()
        };
        assert_eq!(count(day(2007, 1, 1)), [29, 17, 22, 19, 11]);
        assert_eq!(count(day(2026, 12, 31)), [29, 17, 22, 19, 11]);
        assert_eq!(count(day(2027, 1, 1)), [22, 19, 11, 46]);
    }

    #[test]
    fn before_2007_there_is_no_region() {
        let hedensted = MunicipalityCode::parse("766").unwrap();
        assert_eq!(
            hedensted.region_on(day(2006, 12, 31)),
            Err(IdentityError::MunicipalityBeforeReform)
        );
        assert_eq!(
            hedensted.region_on(NaiveDate::MIN),
            Err(IdentityError::MunicipalityBeforeReform)
        );
        assert_eq!(hedensted.region_on(NaiveDate::MAX), Ok(Region::Midtjylland));
    }

    #[test]
    fn the_periods_of_a_municipality_agree_with_the_region_on_a_day() {
        for municipality in Municipality::all() {
            for period in municipality.regions() {
                assert_eq!(municipality.region_on(period.from), Ok(period.region));
                assert_eq!(
                    municipality.region_on(period.until.unwrap_or(NaiveDate::MAX)),
                    Ok(period.region)
                );
            }
        }
    }

    #[test]
    fn the_table_is_the_csv_file() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../../shared/data/municipalities.csv"
        );
        let Ok(file) = std::fs::read_to_string(path) else {
            let skipped = format!(
                "SKIPPED: the table of municipalities was not compared, {path} is not there\n"
            );
            // Not `eprintln!`, which the test harness keeps to itself.
            std::io::Write::write_all(&mut std::io::stderr(), skipped.as_bytes()).unwrap();
            return;
        };
        let mut rows = file.lines();
        assert_eq!(
            rows.next().unwrap(),
            "code,code4,name,official_name,region_code,region_name,region_iso3166_2,landsdel,nuts3,region_2027"
        );
        let ours: Vec<String> = Municipality::all()
            .iter()
            .map(|row| {
                let (code, region) = (row.code(), row.region);
                [
                    &code.code3(),
                    &code.code4(),
                    row.name,
                    row.official_name,
                    &region.code().unwrap().to_string(),
                    region.name(),
                    region.iso3166_2().unwrap(),
                    row.landsdel,
                    row.nuts3,
                    row.region_on(MERGER).unwrap().name(),
                ]
                .join(",")
            })
            .collect();
        assert_eq!(ours, rows.collect::<Vec<_>>());
    }
}
