//! What a citizen cares for and can do: the profile by which they are invited.

use medborger_base::sorted::SortedSet;

use chrono::Datelike;
use medborger_codec::{Make, Record};

use super::{Citizen, CitizenError, CitizenEvent, citizen_stream, present};
use crate::calendar::local_date;
use crate::id::CitizenId;
use crate::identity::digital_consent_age_on;
use crate::interest;
use crate::journal::{Command, Desk, Halt, Owner, secret_key, vault_terms};
use crate::key::Key;
use crate::time::Timestamp;
use crate::way;

/// How many entries each list of a profile holds.
const ENTRIES_MAX: usize = 100;

/// What a citizen cares for and can do. Lies in the vault; goes when the citizen is erased.
///
/// Of the age, only the year of birth or the word that one is 15 or older: never the full date.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Profile {
    /// Interest areas (*interesseområder*), by key.
    pub interests: SortedSet<Key>,
    /// Competencies (*kompetencer*), keys that the municipality chooses.
    pub competencies: SortedSet<Key>,
    /// Ways to take part (*måder at deltage*) that the citizen wishes to be asked for.
    pub ways: SortedSet<Key>,
    /// The part of the municipality, by key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<Key>,
    /// The year of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_year: Option<u16>,
    /// The citizen's word that they are 15 or older.
    pub over_15: bool,
}

impl Profile {
    /// Checks bounds and what is new against `before`; interest areas that were merged give way to their
    /// successors. What stood in the profile already may stay, even where it is no longer offered.
    pub(super) fn settle(&self, before: &Self, desk: &mut Desk<'_>) -> Result<Self, Halt> {
        for list in [&self.interests, &self.competencies, &self.ways] {
            if list.len() > ENTRIES_MAX {
                return Err(CitizenError::TooMany { max: ENTRIES_MAX }.into());
            }
        }
        if let Some(born) = self.birth_year {
            let year = local_date(desk.at().to_utc()).year();
            if !(year - 130..=year).contains(&i32::from(born)) {
                return Err(CitizenError::BirthYearOutOfRange.into());
            }
        }
        let new = &self.interests - &before.interests;
        let mut interests = &self.interests & &before.interests;
        interests.extend(interest::resolve_all(desk, &new)?);
        way::check_all(desk, &(&self.ways - &before.ways))?;
        Ok(Self {
            interests,
            ..self.clone()
        })
    }

    /// The age of consent, when the citizen may be below it.
    ///
    /// With a year of birth only, somebody is taken to be below until the year in which they reach the age is
    /// over, unless they say that they are 15. Who states no age is taken at their word as an adult: enrolment
    /// needs no approval. The age itself is dated data (databeskyttelsesloven § 6).
    pub(super) fn below_age_of_consent(&self, at: Timestamp) -> Option<u8> {
        let today = local_date(at.to_utc());
        let age = digital_consent_age_on(today);
        let born = i32::from(self.birth_year?);
        (!self.over_15 && today.year() - born <= i32::from(age)).then_some(age)
    }
}

/// The vault key of a citizen's profile.
#[doc(hidden)]
pub fn profile_key(citizen: CitizenId) -> String {
    format!("profile/{citizen}")
}

/// The index terms of a profile.
pub(crate) fn profile_terms(profile: &Profile) -> Vec<String> {
    let mut pairs = Vec::new();
    pairs.extend(
        profile
            .interests
            .iter()
            .map(|key| ("interest", key.to_string())),
    );
    pairs.extend(
        profile
            .competencies
            .iter()
            .map(|key| ("competency", key.to_string())),
    );
    pairs.extend(profile.ways.iter().map(|key| ("way", key.to_string())));
    pairs.extend(profile.area.iter().map(|key| ("area", key.to_string())));
    pairs.extend(
        profile
            .birth_year
            .iter()
            .map(|year| ("born", year.to_string())),
    );
    pairs.extend(profile.over_15.then(|| ("over15", "yes".to_owned())));
    vault_terms::<Citizen>(&pairs)
}

/// `citizen.change_profile`: replaces the profile as a whole.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChangeProfile {
    /// The citizen.
    pub citizen: CitizenId,
    /// The new profile.
    pub profile: Profile,
}

impl Command for ChangeProfile {
    const NAME: &'static str = "citizen.change_profile";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = citizen_stream(self.citizen);
        let key = profile_key(self.citizen);
        desk.require([stream.clone()], [key.clone(), secret_key(self.citizen)])?;
        desk.must_be(self.citizen)?;
        present(desk, self.citizen)?;
        let before: Profile = desk.vault(&key)?.unwrap_or_default();
        let after = self.profile.settle(&before, desk)?;
        if after == before {
            return Ok(());
        }
        desk.vault_put(Owner::Citizen(self.citizen), key, &after)?;
        desk.reindex(&stream, &profile_terms(&before), &profile_terms(&after));
        desk.emit::<Citizen>(&stream, &CitizenEvent::ProfileChanged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn below(birth_year: u16, over_15: bool, at: &str) -> Option<u8> {
        let profile = Profile {
            birth_year: Some(birth_year),
            over_15,
            ..Profile::default()
        };
        profile.below_age_of_consent(at.parse().unwrap())
    }

    #[test]
    fn the_year_in_which_one_reaches_the_age_still_counts_as_below() {
        assert_eq!(below(2011, false, "2026-12-31T22:59:59Z"), Some(15));
        assert_eq!(
            below(2011, false, "2026-12-31T23:00:00Z"),
            None,
            "2027 in Copenhagen"
        );
        assert_eq!(
            below(2011, true, "2026-06-01T00:00:00Z"),
            None,
            "says to be 15"
        );
    }

    #[test]
    fn the_age_of_consent_rose_from_13_to_15_on_1_january_2024() {
        assert_eq!(below(2009, false, "2023-12-31T22:59:59Z"), None);
        assert_eq!(below(2009, false, "2023-12-31T23:00:00Z"), Some(15));
        assert_eq!(below(2010, false, "2023-06-01T00:00:00Z"), Some(13));
    }
}
