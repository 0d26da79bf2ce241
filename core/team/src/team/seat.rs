//! Seats (*pladser*): who can take them, and why somebody fits.

use medborger_base::sorted::SortedSet;

use chrono::{Datelike, NaiveDate};
use medborger_codec::{Make, Record};

use super::TeamError;
use crate::citizen::Profile;
use crate::key::Key;
use crate::text::Line;

/// How many groups of seats a team has at most: as many as a draw can tell apart.
pub(super) const GROUPS_MAX: usize = 8;
/// How many entries each list of a profile holds.
const ENTRIES_MAX: usize = 50;

/// For whom a seat is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum SeatClass {
    /// A politician (*politiker*): a member of the council.
    Politician,
    /// A citizen (*borger*).
    Citizen,
    /// An employee (*medarbejder*).
    Employee,
    /// An association (*forening*).
    Association,
    /// An expert (*fagperson*).
    Expert,
}

impl SeatClass {
    /// In Danish, in the plural.
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::Politician => "politikere",
            Self::Citizen => "borgere",
            Self::Employee => "medarbejdere",
            Self::Association => "foreninger",
            Self::Expert => "fagpersoner",
        }
    }

    /// In English, in the plural.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Politician => "politicians",
            Self::Citizen => "citizens",
            Self::Employee => "employees",
            Self::Association => "associations",
            Self::Expert => "experts",
        }
    }
}

/// The profile of a seat (*profil*): whoever takes it meets every condition that is given; within a list one entry is
/// enough. An empty profile fits everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct SeatProfile {
    /// Has one of these competencies.
    #[serde(skip_serializing_if = "SortedSet::is_empty")]
    pub competencies: SortedSet<Key>,
    /// Cares for one of these interest areas.
    #[serde(skip_serializing_if = "SortedSet::is_empty")]
    pub interests: SortedSet<Key>,
    /// Lives in one of these parts of the municipality.
    #[serde(skip_serializing_if = "SortedSet::is_empty")]
    pub areas: SortedSet<Key>,
    /// At least so old at the end of the year, inclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_from: Option<u8>,
    /// At most so old at the end of the year, inclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_to: Option<u8>,
    /// Has lived through one of these (*levet erfaring*), in the candidate's own words for keys that the municipality
    /// chooses.
    #[serde(skip_serializing_if = "SortedSet::is_empty")]
    pub experiences: SortedSet<Key>,
}

/// A group of equal seats.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SeatGroupSpec {
    /// Its key, such as `health`.
    pub key: Key,
    /// What it is called. Public.
    pub label: Line<200>,
    /// For whom its seats are.
    pub class: SeatClass,
    /// How many seats it has, 1 or more.
    pub seats: u16,
    /// Who fits. For citizens' seats only.
    #[serde(default)]
    pub profile: SeatProfile,
}

/// Which condition of a profile somebody meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum FitCriterion {
    /// A competency.
    Competency,
    /// An interest area.
    Interest,
    /// The area.
    Area,
    /// The age.
    Age,
    /// Something lived through.
    Experience,
}

/// Why somebody fits a seat.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Record)]
#[non_exhaustive]
pub struct FitReason {
    /// Which condition is met.
    pub criterion: FitCriterion,
    /// By what: the key, or the years of the age band.
    pub by: String,
}

/// Whether and why somebody fits a seat.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct SeatFit {
    /// The group of seats.
    pub seat: Key,
    /// Whether every condition is met.
    pub fits: bool,
    /// The conditions that are met, and by what.
    pub because: Vec<FitReason>,
    /// The conditions that are not.
    pub lacking: Vec<FitCriterion>,
}

impl SeatFit {
    /// Whether nothing is lacking but what only somebody themselves can tell of.
    pub(super) fn lacks_experience_at_most(&self) -> bool {
        self.lacking
            .iter()
            .all(|lack| *lack == FitCriterion::Experience)
    }
}

impl SeatGroupSpec {
    /// Whether somebody fits, and why. The age is the one reached in the year of `on`.
    ///
    /// ```
    /// use medborger_base::sorted::SortedSet;
    /// use medborger::citizen::Profile;
    /// use medborger::team::{SeatClass, SeatGroupSpec, SeatProfile};
    ///
    /// let label = medborger::Line::new("Sundhed")?;
    /// let seat = SeatGroupSpec::new("health".parse()?, label, SeatClass::Citizen, 2)
    ///     .with_profile(SeatProfile::default().with_interests(["health".parse()?].into()));
    /// let nurse = Profile::default().with_interests(["health".parse()?].into());
    /// let on = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    /// assert!(seat.fit(&nurse, &SortedSet::new(), on).fits);
    /// assert!(!seat.fit(&Profile::default(), &SortedSet::new(), on).fits);
    /// # Ok::<(), medborger::Error>(())
    /// ```
    #[must_use]
    pub fn fit(&self, profile: &Profile, experiences: &SortedSet<Key>, on: NaiveDate) -> SeatFit {
        let wanted = &self.profile;
        let area = profile.area.iter().cloned().collect();
        let mut because = Vec::new();
        let mut lacking = Vec::new();
        let lists = [
            (
                FitCriterion::Competency,
                &wanted.competencies,
                &profile.competencies,
            ),
            (
                FitCriterion::Interest,
                &wanted.interests,
                &profile.interests,
            ),
            (FitCriterion::Area, &wanted.areas, &area),
            (FitCriterion::Experience, &wanted.experiences, experiences),
        ];
        for (criterion, wanted, has) in lists {
            if wanted.is_empty() {
                continue;
            }
            let before = because.len();
            because.extend(wanted.intersection(has).map(|key| FitReason {
                criterion,
                by: key.to_string(),
            }));
            if because.len() == before {
                lacking.push(criterion);
            }
        }
        if wanted.age_from.is_some() || wanted.age_to.is_some() {
            let (from, to) = (
                wanted.age_from.unwrap_or(0),
                wanted.age_to.unwrap_or(u8::MAX),
            );
            let age = profile.birth_year.map(|born| on.year() - i32::from(born));
            if age.is_some_and(|age| (i32::from(from)..=i32::from(to)).contains(&age)) {
                let by = match (wanted.age_from, wanted.age_to) {
                    (Some(from), Some(to)) => format!("{from}-{to}"),
                    (Some(from), None) => format!("{from}-"),
                    _ => format!("-{to}"),
                };
                because.push(FitReason {
                    criterion: FitCriterion::Age,
                    by,
                });
            } else {
                lacking.push(FitCriterion::Age);
            }
        }
        SeatFit {
            seat: self.key.clone(),
            fits: lacking.is_empty(),
            because,
            lacking,
        }
    }

    fn check(&self) -> Result<(), TeamError> {
        let wanted = &self.profile;
        let lists = [
            &wanted.competencies,
            &wanted.interests,
            &wanted.areas,
            &wanted.experiences,
        ];
        if lists.iter().any(|list| list.len() > ENTRIES_MAX) {
            return Err(TeamError::TooMany { max: ENTRIES_MAX });
        }
        if self.seats == 0 {
            return Err(TeamError::SeatsUnfit);
        }
        if let (Some(from), Some(to)) = (wanted.age_from, wanted.age_to)
            && from > to
        {
            return Err(TeamError::AgeBandReversed);
        }
        if self.class != SeatClass::Citizen && self.profile != SeatProfile::default() {
            return Err(TeamError::ProfileOnOtherSeat);
        }
        Ok(())
    }
}

/// Checks the seats of a team as a whole.
pub(super) fn check_seats(seats: &[SeatGroupSpec]) -> Result<u16, TeamError> {
    if seats.len() > GROUPS_MAX {
        return Err(TeamError::TooMany { max: GROUPS_MAX });
    }
    let mut keys = SortedSet::new();
    let mut all = 0_u16;
    for group in seats {
        group.check()?;
        if !keys.insert(&group.key) {
            return Err(TeamError::SeatsUnfit);
        }
        all = all.saturating_add(group.seats);
    }
    Ok(all)
}

/// How a team is put together where nobody says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum SeatTemplate {
    /// Five politicians, and five profiles with two citizens each, as Gentofte's task committees have them.
    FivePlusTen,
    /// Ten citizens, as in Hedensted's work on a health policy.
    TenCitizens,
}

impl SeatTemplate {
    /// The groups of seats. The five profiles are empty: what they ask for is the municipality's to say.
    ///
    /// # Errors
    /// None that can be met: the texts are constant.
    pub fn seats(self) -> Result<Vec<SeatGroupSpec>, crate::error::Error> {
        let group = |key: &str, label: &str, class, seats| -> Result<_, crate::error::Error> {
            Ok(SeatGroupSpec {
                key: key.parse()?,
                label: Line::new(label)?,
                class,
                seats,
                profile: SeatProfile::default(),
            })
        };
        match self {
            Self::TenCitizens => Ok(vec![group("citizens", "Borgere", SeatClass::Citizen, 10)?]),
            Self::FivePlusTen => {
                let mut seats = vec![group(
                    "politicians",
                    "Politikere",
                    SeatClass::Politician,
                    5,
                )?];
                for n in 1..=5 {
                    let (key, label) = (format!("profile-{n}"), format!("Borgere, profil {n}"));
                    seats.push(group(&key, &label, SeatClass::Citizen, 2)?);
                }
                Ok(seats)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seat(profile: SeatProfile) -> SeatGroupSpec {
        SeatGroupSpec {
            key: "a".parse().unwrap(),
            label: Line::new("A").unwrap(),
            class: SeatClass::Citizen,
            seats: 1,
            profile,
        }
    }

    fn aged(birth_year: u16) -> Profile {
        Profile::default().with_birth_year(birth_year)
    }

    #[test]
    fn both_ends_of_an_age_band_are_inside() {
        let seat = seat(SeatProfile {
            age_from: Some(30),
            age_to: Some(49),
            ..SeatProfile::default()
        });
        let on = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let fits = |born| seat.fit(&aged(born), &SortedSet::new(), on).fits;
        assert_eq!(
            [1976, 1977, 1996, 1997].map(fits),
            [false, true, true, false]
        );
        assert!(
            !seat.fit(&Profile::default(), &SortedSet::new(), on).fits,
            "no year of birth"
        );
    }

    #[test]
    fn every_condition_must_be_met_and_one_entry_of_a_list_is_enough() {
        let key = |k: &str| k.parse::<Key>().unwrap();
        let seat = seat(SeatProfile {
            competencies: [key("nursing"), key("law")].into(),
            experiences: [key("relative")].into(),
            ..SeatProfile::default()
        });
        let on = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let both = [key("nursing"), key("music")];
        let profile = Profile::default().with_competencies(both.into());
        let fit = seat.fit(&profile, &SortedSet::new(), on);
        assert!(!fit.fits);
        assert_eq!(fit.lacking, [FitCriterion::Experience]);
        let fit = seat.fit(&profile, &[key("relative")].into(), on);
        assert!(fit.fits);
        assert_eq!(fit.because.len(), 2);
    }

    #[test]
    fn the_templates_have_fifteen_and_ten_seats() {
        let count = |template: SeatTemplate| check_seats(&template.seats().unwrap()).unwrap();
        assert_eq!(count(SeatTemplate::FivePlusTen), 15);
        assert_eq!(count(SeatTemplate::TenCitizens), 10);
    }

    #[test]
    fn seats_that_make_no_sense_are_refused() {
        let key = |k: &str| k.parse::<Key>().unwrap();
        let refused = |group: SeatGroupSpec| check_seats(&[group]).unwrap_err().code();
        let mut group = seat(SeatProfile::default());
        group.seats = 0;
        assert_eq!(refused(group), "team_seats_unfit");
        let mut group = seat(SeatProfile {
            areas: [key("north")].into(),
            ..SeatProfile::default()
        });
        group.class = SeatClass::Politician;
        assert_eq!(refused(group), "team_profile_on_other_seat");
        let group = seat(SeatProfile {
            age_from: Some(50),
            age_to: Some(49),
            ..SeatProfile::default()
        });
        assert_eq!(refused(group), "team_age_band_reversed");
        let twice = [seat(SeatProfile::default()), seat(SeatProfile::default())];
        assert_eq!(check_seats(&twice).unwrap_err().code(), "team_seats_unfit");
    }
}
