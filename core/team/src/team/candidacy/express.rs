//! Saying that one is interested in a seat, and taking it back.

use std::sync::Arc;

use chrono::Datelike as _;
use medborger_base::sorted::{SortedMap, SortedSet};
use medborger_codec::{Make, Record};

use super::{
    Candidacy, CandidacyEvent, CandidacyStage, CandidateData, EXPERIENCES_MAX, FeatureSource,
    SeatFit, Team, TeamAct, TeamError, TeamEvent, candidacy, candidacy_stream, candidate_key,
    existing, politician_teams, reasons_key, settle_age, team_stream,
};
use crate::calendar::local_date;
use crate::citizen::{
    Channel, Identity, Profile, active, citizen_stream, enrolled, identity_key, profile_key,
};
use crate::digest;
use crate::id::{CitizenId, TeamId};
use crate::identity::Attestation;
use crate::journal::{Claim, Command, Desk, Halt, Owner, secret_key};
use crate::key::Key;
use crate::text::{Line, Text, folded};

/// `team.express_interest`: a citizen is interested in a seat. For the citizen, and for staff on their behalf.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExpressInterest {
    /// The team.
    pub team: TeamId,
    /// Who is interested.
    pub citizen: CitizenId,
    /// The values of those features of the draw that the candidate says themselves, by feature.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    #[record(shape = "SortedMap<String, String>")]
    pub answers: SortedMap<Key, Key>,
    /// What the candidate has lived through.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub experiences: SortedSet<Key>,
    /// What those who live together share; the account's street and postal code where it is not given. Kept as a keyed
    /// hash only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub household: Option<Line<200>>,
    /// Why the candidate wishes to take part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motivation: Option<Text<4000>>,
    /// Whether the candidate is a member of the council: then no citizen's seat is open to them.
    #[serde(default)]
    pub politician: bool,
    /// That staff have seen that the candidate has the age that the law asks of a team of this kind. For staff.
    #[serde(default)]
    pub age_seen: bool,
    /// What the candidate's log-in vouches for, as `identity.attest` gives it: the age, where the law asks for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attestation: Option<Attestation>,
    /// By which way it reached the municipality, where staff send it on the citizen's behalf. For staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
}

impl ExpressInterest {
    /// The features of the draw, from the profile and the answers.
    fn features(
        &self,
        team: &Team,
        profile: &Profile,
        year: i32,
    ) -> Result<SortedMap<Key, Key>, TeamError> {
        let mut features = SortedMap::new();
        let plan = team.recruitment.as_ref().map(|call| &call.plan);
        for feature in plan.iter().flat_map(|plan| &plan.features) {
            let value = match feature.source {
                FeatureSource::Area => profile.area.clone(),
                FeatureSource::Age => {
                    let age = profile.birth_year.map(|born| year - i32::from(born));
                    age.and_then(|age| feature.band(age)).cloned()
                }
                FeatureSource::Declared => self.answers.get(&feature.key).cloned(),
            };
            let known = value.filter(|value| feature.values.iter().any(|v| v.value == *value));
            let value = known.ok_or_else(|| TeamError::FeatureMissing {
                feature: feature.key.clone(),
            })?;
            features.insert(feature.key.clone(), value);
        }
        let declared = |key: &Key| features.contains_key(key);
        if let Some(unknown) = self.answers.keys().find(|key| !declared(key)) {
            return Err(TeamError::FeatureUnknown {
                feature: unknown.clone(),
            });
        }
        Ok(features)
    }
}

impl Command for ExpressInterest {
    const NAME: &'static str = "team.express_interest";
    const CLAIMS: &'static [Claim<Self>] = &[
        Claim::official("age_seen", |c| c.age_seen),
        Claim::official("channel", |c| c.channel.is_some()),
    ];

    fn attestation(&self) -> Option<&Attestation> {
        self.attestation.as_ref()
    }

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = team_stream(self.team);
        desk.require(
            [stream.clone(), citizen_stream(self.citizen)],
            [
                secret_key(self.citizen),
                profile_key(self.citizen),
                identity_key(self.citizen),
            ],
        )?;
        desk.must_be(self.citizen)?;
        active(desk, self.citizen)?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::ExpressInterest, desk.at())?;
        if !team.is_calling(desk.at()) {
            return Err(TeamError::NotRecruiting.into());
        }
        if self.politician || is_politician(desk, self.citizen)? {
            return Err(TeamError::Politician.into());
        }
        if self.experiences.len() > EXPERIENCES_MAX {
            return Err(TeamError::TooMany {
                max: EXPERIENCES_MAX,
            }
            .into());
        }
        let candidate = desk.participant(self.citizen, &stream)?;
        let key = candidacy_stream(self.team, candidate);
        let before = desk.get::<Candidacy>(&key)?;
        let open = |c: &Arc<Candidacy>| {
            matches!(c.stage, CandidacyStage::Invited | CandidacyStage::Withdrawn)
        };
        if before.as_ref().is_some_and(|c| !open(c)) {
            return Err(TeamError::AlreadyInterested.into());
        }
        let profile: Profile = desk.vault(&profile_key(self.citizen))?.unwrap_or_default();
        let on = local_date(desk.at().to_utc());
        settle_age(desk, &team, &profile, on, self.age_seen)?;
        let features = self.features(&team, &profile, on.year())?;
        let fits: Vec<SeatFit> = team
            .citizen_groups()
            .map(|group| group.fit(&profile, &self.experiences, on))
            .collect();
        if !fits.iter().any(|fit| fit.fits) {
            return Err(TeamError::ProfileUnfit.into());
        }
        let identity: Option<Identity> = desk.vault(&identity_key(self.citizen))?;
        let address = identity.and_then(|identity| identity.address);
        let address = address.map(|at| format!("{} {}", at.street, at.postal_code));
        let shared = self.household.as_ref().map(ToString::to_string).or(address);
        let household = shared.map(|shared| {
            let home = folded(&shared);
            let stream = stream.text();
            let parts: [&[u8]; 3] = [b"household", home.as_bytes(), stream.as_bytes()];
            digest::hex_string(&desk.town().keyed().short(&parts))
        });
        let data = CandidateData {
            features,
            experiences: self.experiences.clone(),
            fits,
            household,
            motivation: self.motivation.clone(),
        };
        desk.vault_put(
            Owner::Citizen(self.citizen),
            candidate_key(self.team, candidate),
            &data,
        )?;
        let event = CandidacyEvent::Interested {
            team: self.team,
            candidate,
            channel: self.channel,
        };
        desk.emit::<Candidacy>(&key, &event)?;
        desk.emit::<Team>(&stream, &TeamEvent::InterestExpressed)
    }
}

/// Whether a citizen sits as a politician in a team that is still at work.
pub(crate) fn is_politician(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<bool, Halt> {
    let tied = politician_teams(desk, citizen)?;
    desk.require(tied.iter().cloned(), [])?;
    for stream in tied {
        let team = desk.get::<Team>(stream)?;
        if team.is_some_and(|team| !team.is_over(desk.at())) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// `team.withdraw_interest`: a citizen is not interested any more. What they told is deleted. Whoever was drawn declines
/// with it; whoever is appointed answers the appointment instead. Not while a published draw waits for its randomness.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WithdrawInterest {
    /// The team.
    pub team: TeamId,
    /// Whose interest.
    pub citizen: CitizenId,
}

impl Command for WithdrawInterest {
    const NAME: &'static str = "team.withdraw_interest";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = team_stream(self.team);
        desk.require(
            [stream.clone(), citizen_stream(self.citizen)],
            [secret_key(self.citizen)],
        )?;
        desk.must_be(self.citizen)?;
        enrolled(desk, self.citizen)?;
        let team = existing(desk, self.team)?;
        let candidate = desk.participant(self.citizen, &stream)?;
        let held = candidacy(desk, self.team, candidate)?;
        let key = candidacy_stream(self.team, candidate);
        match held.stage {
            CandidacyStage::Invited => {}
            CandidacyStage::Interested | CandidacyStage::Drawn if team.open_draw().is_some() => {
                return Err(TeamError::DrawPublished.into());
            }
            CandidacyStage::Drawn => {}
            CandidacyStage::Interested => {
                desk.emit::<Team>(&stream, &TeamEvent::InterestWithdrawn)?;
            }
            CandidacyStage::Withdrawn => return Err(TeamError::NotACandidate.into()),
            _ => return Err(TeamError::AlreadyChosen.into()),
        }
        desk.vault_delete(&candidate_key(self.team, candidate));
        desk.vault_delete(&reasons_key(self.team, candidate));
        // The team is not always written to.
        desk.about(self.team);
        let event = match held.stage {
            CandidacyStage::Drawn => CandidacyEvent::Declined,
            _ => CandidacyEvent::Withdrawn,
        };
        desk.emit::<Candidacy>(&key, &event)
    }
}
