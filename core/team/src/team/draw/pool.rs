//! Who is in the pool of a draw, for whoever prepares it.

use medborger_codec::{Make, Record};

use super::{CandidacyStage, Candidate, SelectionMethod, Team, TeamError, candidates, existing};
use crate::id::TeamId;
use crate::journal::{Desk, Halt, Query};
use crate::key::Key;
use crate::method::sortition::{DrawRules, Standing, Volunteer};

/// `team.pool`: the rules of a team's draw and the people in it, by pseudonym: what `sortition.conflicts` and
/// `sortition.report` ask for before a draw is published. Members who sit are included, whoever declined or left is
/// excluded, so that the same question prepares the first draw and the draw of substitutes. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetPool {
    /// The team.
    pub team: TeamId,
}

/// The rules and the people of a draw.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct DrawPool {
    /// The rules.
    pub rules: DrawRules,
    /// The people, in the order of their pseudonyms.
    pub people: Vec<Volunteer>,
}

impl Query for GetPool {
    const NAME: &'static str = "team.pool";
    type View = DrawPool;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<DrawPool, Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        pool(desk, self.team, &team)
    }
}

/// The pool as it stands.
pub(super) fn pool(desk: &mut Desk<'_>, id: TeamId, team: &Team) -> Result<DrawPool, Halt> {
    let call = team.recruitment.as_ref().ok_or(TeamError::NotRecruiting)?;
    if call.method != SelectionMethod::Draw {
        return Err(TeamError::NoDraw.into());
    }
    let person = |c: Candidate| -> Option<Volunteer> {
        let standing = match c.candidacy.stage {
            CandidacyStage::Invited | CandidacyStage::Withdrawn | CandidacyStage::Closed => {
                return None;
            }
            CandidacyStage::Interested => Standing::Open,
            // Drawn before, but not asked yet: still the draw's choice.
            CandidacyStage::Drawn | CandidacyStage::Appointed | CandidacyStage::Seated => {
                Standing::Included
            }
            CandidacyStage::Declined | CandidacyStage::Left => Standing::Excluded,
        };
        let text = |(k, v): (&Key, &Key)| (k.to_string(), v.to_string());
        let id = c.candidacy.candidate;
        let held = team.seat_of(id).map(|(_, a)| &a.seat);
        // Whoever has a seat keeps that seat.
        let fits = match held.or(c.candidacy.drawn_for.as_ref()) {
            Some(seat) if standing == Standing::Included => [seat.to_string()].into(),
            _ => c.data.fitting(),
        };
        let mut volunteer = Volunteer::new(id.to_string());
        volunteer.features = c.data.features.iter().map(text).collect();
        volunteer.fits = fits;
        volunteer.household = c.data.household;
        volunteer.standing = standing;
        Some(volunteer)
    };
    let people = candidates(desk, id)?.into_iter().filter_map(person);
    Ok(DrawPool {
        rules: call.plan.rules(team),
        people: people.collect(),
    })
}
