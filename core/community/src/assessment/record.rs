//! Writing an assessment down, and publishing it.

use chrono::NaiveDate;
use medborger_base::sorted::SortedMap;
use medborger_codec::{Make, Record};

use super::{
    Assessment, AssessmentError, AssessmentEvent, Principle, PrincipleStep, Rating,
    assessment_stream, existing,
};
use crate::calendar::{local_date, read_day};
use crate::id::AssessmentId;
use crate::journal::{Command, Desk, DeskError, Halt, Owner, StreamKey, topical_title};
use crate::text::Text;

/// How far one has come with a principle, and by what one sees it.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PrincipleRating {
    /// The principle.
    pub principle: Principle,
    /// How far.
    pub step: PrincipleStep,
    /// By what one sees it.
    pub evidence: Text<4000>,
}

/// `assessment.record`: a team, a hearing or the municipality says for each of the six principles how far it has come, with evidence;
/// written anew as often as needed until it is published. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RecordAssessment {
    /// A fresh id, or the id of the one to write anew.
    #[record(fresh)]
    pub assessment: AssessmentId,
    /// Of what, by kind and id, as `team/0199c82d-21a8-7e08-89c1-f8f123d50000`; of the municipality where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thing: Option<StreamKey>,
    /// The day of which it speaks, not in the future.
    #[serde(deserialize_with = "read_day")]
    pub on: NaiveDate,
    /// All six principles, each once.
    pub ratings: Vec<PrincipleRating>,
}

impl Command for RecordAssessment {
    const NAME: &'static str = "assessment.record";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = assessment_stream(self.assessment);
        if let Some(before) = desk.get::<Assessment>(&stream)? {
            if before.published_at.is_some() {
                return Err(AssessmentError::Published.into());
            }
            if before.thing != self.thing {
                return Err(AssessmentError::OtherThing.into());
            }
        }
        if let Some(thing) = &self.thing
            && topical_title(desk, thing)?.is_none()
        {
            return Err(AssessmentError::ThingUnknown.into());
        }
        if self.on > local_date(desk.at().to_utc()) {
            return Err(AssessmentError::DayUnfit.into());
        }
        let all = Principle::ALL.iter();
        let rated = all.filter(|one| {
            let of_it = self
                .ratings
                .iter()
                .filter(|rating| rating.principle == **one);
            of_it.count() == 1
        });
        if rated.count() != Principle::ALL.len() || self.ratings.len() != Principle::ALL.len() {
            return Err(AssessmentError::PrinciplesUnfit.into());
        }
        let mut ratings = SortedMap::new();
        for rating in &self.ratings {
            let evidence = desk.text(Owner::Town, &rating.evidence)?;
            let step = rating.step;
            ratings.insert(rating.principle, Rating { step, evidence });
        }
        let event = AssessmentEvent::Recorded {
            thing: self.thing.clone(),
            on: self.on,
            ratings,
        };
        desk.emit::<Assessment>(&stream, &event)
    }
}

/// `assessment.publish`: lets everybody read an assessment; from then on it stands. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PublishAssessment {
    /// The assessment.
    pub assessment: AssessmentId,
}

impl Command for PublishAssessment {
    const NAME: &'static str = "assessment.publish";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        if existing(desk, self.assessment)?.published_at.is_some() {
            return Err(DeskError::NothingToDo.into());
        }
        let stream = assessment_stream(self.assessment);
        desk.emit::<Assessment>(&stream, &AssessmentEvent::Published)
    }
}
