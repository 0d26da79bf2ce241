//! Looking citizens up: one by id, and who to invite.

use medborger_base::sorted::SortedSet;

use chrono::Datelike;
use medborger_codec::{Make, Record};

use super::profile::{Profile, profile_key};
use super::{
    Channel, Citizen, CitizenError, CitizenStatus, ConsentView, Identity, LegalBasis,
    citizen_stream, consents_of, enrolled, identity_key,
};
use crate::calendar::local_date;
use crate::id::CitizenId;
use crate::identity::Assurance;
use crate::interest;
use crate::journal::{Desk, Find, Halt, Query, StreamKey, vault_terms};
use crate::key::Key;
use crate::time::Timestamp;

/// `citizen.get`: everything about one citizen. For the citizen and for staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetCitizen {
    /// The citizen.
    pub citizen: CitizenId,
}

/// A citizen as they and staff see them.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct CitizenView {
    /// The citizen.
    pub citizen: CitizenId,
    /// How the citizen stands to the bank.
    pub status: CitizenStatus,
    /// When the citizen enrolled.
    pub enrolled_at: Timestamp,
    /// How.
    pub channel: Channel,
    /// Whether staff entered the record and it is not taken over yet.
    pub entered_by_staff: bool,
    /// How surely the identity is known.
    pub assurance: Assurance,
    /// Whether the person is recognised again.
    pub verified: bool,
    /// The legal basis.
    pub basis: LegalBasis,
    /// The consents in force.
    pub consents: Vec<ConsentView>,
    /// Name and contact.
    pub identity: Identity,
    /// What the citizen cares for and can do.
    pub profile: Profile,
}

impl Query for GetCitizen {
    const NAME: &'static str = "citizen.get";
    type View = CitizenView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<CitizenView, Halt> {
        let (identity, profile) = (identity_key(self.citizen), profile_key(self.citizen));
        desk.require(
            [citizen_stream(self.citizen)],
            [identity.clone(), profile.clone()],
        )?;
        desk.must_be(self.citizen)?;
        let citizen = enrolled(desk, self.citizen)?;
        Ok(CitizenView {
            citizen: self.citizen,
            status: citizen.status,
            enrolled_at: citizen.enrolled_at,
            channel: citizen.channel,
            entered_by_staff: citizen.entered_by_staff,
            assurance: citizen.assurance,
            verified: citizen.person.is_some(),
            basis: citizen.basis,
            consents: consents_of(&citizen),
            identity: desk.vault(&identity)?.ok_or(CitizenError::NotFound)?,
            profile: desk.vault(&profile)?.unwrap_or_default(),
        })
    }
}

/// `citizen.find`: who to invite. For staff.
///
/// Finds active citizens who meet every condition that is given; within a list one entry is enough.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FindCitizens {
    /// Follows one of these interest areas or an area below it.
    #[serde(default)]
    pub interests: SortedSet<Key>,
    /// Has one of these competencies.
    #[serde(default)]
    pub competencies: SortedSet<Key>,
    /// Wishes to take part in one of these ways.
    #[serde(default)]
    pub ways: SortedSet<Key>,
    /// Lives in one of these parts of the municipality.
    #[serde(default)]
    pub areas: SortedSet<Key>,
    /// At least so old at the end of this year, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_from: Option<u8>,
    /// At most so old at the end of this year, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_to: Option<u8>,
    /// Consents to this purpose; `invitation` unless said otherwise.
    #[serde(default = "invitation")]
    pub consent: Key,
    /// Whether name and contact come along.
    #[serde(default)]
    pub with_contact: bool,
    /// At most so many citizens; 1 to 100,000, and 1,000 unless said otherwise; what lies outside counts as the nearest.
    #[serde(default = "thousand")]
    pub limit: u32,
    /// Only citizens after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<CitizenId>,
}

#[expect(clippy::expect_used, reason = "the literal is a key")]
fn invitation() -> Key {
    "invitation".parse().expect("a key")
}

fn thousand() -> u32 {
    1000
}

impl Default for FindCitizens {
    fn default() -> Self {
        Self {
            interests: SortedSet::new(),
            competencies: SortedSet::new(),
            ways: SortedSet::new(),
            areas: SortedSet::new(),
            age_from: None,
            age_to: None,
            consent: invitation(),
            with_contact: false,
            limit: thousand(),
            after: None,
        }
    }
}

/// The citizens to invite.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct FoundCitizens {
    /// How many there are in all, on every page.
    pub total: u32,
    /// The citizens of this page, in the order of their ids.
    pub citizens: Vec<FoundCitizen>,
}

/// A citizen to invite.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct FoundCitizen {
    /// The citizen.
    pub citizen: CitizenId,
    /// Name and contact, where asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity: Option<Identity>,
}

/// The oldest age that is looked for, in years.
const AGE_MAX: u8 = 130;

impl FindCitizens {
    /// The conditions as index terms.
    #[doc(hidden)]
    pub fn terms(&self, desk: &mut Desk<'_>) -> Result<Vec<SortedSet<String>>, Halt> {
        let one =
            |name: &'static str, value: &str| vault_terms::<Citizen>(&[(name, value.to_owned())]);
        let any = |name: &'static str, keys: &SortedSet<Key>| -> SortedSet<String> {
            keys.iter()
                .flat_map(|key| one(name, key.as_str()))
                .collect()
        };
        let mut all = Vec::new();
        if !self.interests.is_empty() {
            all.push(any(
                "interest",
                &interest::with_descendants(desk, &self.interests)?,
            ));
        }
        for (name, keys) in [
            ("competency", &self.competencies),
            ("way", &self.ways),
            ("area", &self.areas),
        ] {
            if !keys.is_empty() {
                all.push(any(name, keys));
            }
        }
        if self.age_from.is_some() || self.age_to.is_some() {
            let (from, to) = (self.age_from.unwrap_or(0), self.age_to.unwrap_or(AGE_MAX));
            if from > to {
                return Err(CitizenError::AgeBandReversed.into());
            }
            let year = local_date(desk.at().to_utc()).year();
            let mut ages: SortedSet<String> = (from..=to.min(AGE_MAX))
                .flat_map(|age| one("born", &(year - i32::from(age)).to_string()))
                .collect();
            // Whoever says no more than "15 or older" is surely inside only where nothing above is cut off.
            if from <= 15 && self.age_to.is_none() {
                ages.extend(one("over15", "yes"));
            }
            all.push(ages);
        }
        all.push(one("consent", self.consent.as_str()).into_iter().collect());
        all.push(one("status", "active").into_iter().collect());
        Ok(all)
    }
}

impl Query for FindCitizens {
    const NAME: &'static str = "citizen.find";
    type View = FoundCitizens;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<FoundCitizens, Halt> {
        desk.must_be_official()?;
        let all = self.terms(desk)?;
        let mut find = Find::new(all).with_limit(self.limit.clamp(1, 100_000));
        find.after = self.after.map(citizen_stream);
        let found = desk.find(&find)?;
        let ids: Vec<CitizenId> = found.streams.iter().filter_map(citizen_of).collect();
        if self.with_contact {
            desk.require([], ids.iter().map(|id| identity_key(*id)))?;
        }
        let mut citizens = Vec::with_capacity(ids.len());
        for citizen in ids {
            let identity: Option<Identity> = if self.with_contact {
                desk.vault(&identity_key(citizen))?
            } else {
                None
            };
            citizens.push(FoundCitizen { citizen, identity });
        }
        Ok(FoundCitizens {
            total: found.total,
            citizens,
        })
    }
}

/// The citizen behind a stream's key.
#[doc(hidden)]
pub fn citizen_of(stream: &StreamKey) -> Option<CitizenId> {
    stream.id().parse().ok()
}
