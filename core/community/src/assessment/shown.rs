//! Looking at assessments, one, many, and what they say together.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{Assessment, AssessmentError, Principle, PrincipleStep, assessment_stream, existing};
use crate::id::AssessmentId;
use crate::journal::{
    Desk, Find, Halt, Query, StreamKey, page_limit, topical_is_public, topical_title, vault_terms,
};
use crate::text::Text;
use crate::time::Timestamp;

/// `assessment.principles`: the six principles in their order, with what each asks. For everybody.
#[derive(Debug, Clone, PartialEq, Eq, Default, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowPrinciples {}

/// A principle.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct PrincipleView {
    /// Which.
    pub principle: Principle,
    /// What it is called, in Danish.
    pub danish: String,
    /// What it is called, in English.
    pub english: String,
    /// What it asks, in Danish.
    pub asks_danish: String,
    /// What it asks, in English.
    pub asks_english: String,
}

/// The six principles.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct PrincipleCatalogue {
    /// In their order.
    pub principles: Vec<PrincipleView>,
}

impl Query for ShowPrinciples {
    const NAME: &'static str = "assessment.principles";
    type View = PrincipleCatalogue;

    fn answer(&self, _: &mut Desk<'_>) -> Result<PrincipleCatalogue, Halt> {
        let view = |principle: Principle| {
            let ([danish, asks_danish], [english, asks_english]) =
                (principle.danish(), principle.english());
            PrincipleView {
                principle,
                danish: danish.to_owned(),
                english: english.to_owned(),
                asks_danish: asks_danish.to_owned(),
                asks_english: asks_english.to_owned(),
            }
        };
        Ok(PrincipleCatalogue {
            principles: Principle::ALL.map(view).into_iter().collect(),
        })
    }
}

/// `assessment.get`: one assessment. For everybody once it is published, before that for staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetAssessment {
    /// The assessment.
    pub assessment: AssessmentId,
}

/// How far one has come with a principle.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct RatingView {
    /// The principle.
    pub principle: Principle,
    /// How far.
    pub step: PrincipleStep,
    /// By what one sees it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Text<4000>>,
}

/// An assessment.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AssessmentView {
    /// The assessment.
    pub assessment: AssessmentId,
    /// Of what; of the municipality where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thing: Option<StreamKey>,
    /// What that is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The day of which it speaks.
    pub on: NaiveDate,
    /// The ratings, in the order of the principles.
    pub ratings: Vec<RatingView>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<Timestamp>,
}

impl Query for GetAssessment {
    const NAME: &'static str = "assessment.get";
    type View = AssessmentView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<AssessmentView, Halt> {
        let assessment = existing(desk, self.assessment)?;
        if assessment.published_at.is_none() && !desk.actor().is_official() {
            return Err(AssessmentError::NotFound.into());
        }
        let texts = assessment.ratings.values();
        desk.require([], texts.map(|rating| rating.evidence.key.clone()))?;
        let title = match &assessment.thing {
            Some(thing) if desk.actor().is_official() || topical_is_public(desk, thing)? => {
                topical_title(desk, thing)?
            }
            Some(_) => None,
            None => None,
        };
        let mut ratings = Vec::with_capacity(assessment.ratings.len());
        for (principle, rating) in &assessment.ratings {
            ratings.push(RatingView {
                principle: *principle,
                step: rating.step,
                evidence: desk.read(&rating.evidence)?,
            });
        }
        Ok(AssessmentView {
            assessment: self.assessment,
            thing: assessment.thing.clone(),
            title,
            on: assessment.on,
            ratings,
            published_at: assessment.published_at,
        })
    }
}

/// `assessment.list`: assessments of one thing or of all, in the order of their ids: those that are published, and for staff those
/// that are not yet.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListAssessments {
    /// Only of this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thing: Option<StreamKey>,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only assessments after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<AssessmentId>,
}

/// An assessment in a list.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AssessmentItem {
    /// The assessment.
    pub assessment: AssessmentId,
    /// Of what; of the municipality where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thing: Option<StreamKey>,
    /// The day of which it speaks.
    pub on: NaiveDate,
    /// Whether it is published.
    pub published: bool,
}

/// A page of assessments.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AssessmentList {
    /// How many there are in all.
    pub total: u32,
    /// The assessments of this page.
    pub assessments: Vec<AssessmentItem>,
}

/// The index terms by which assessments are found, one of which suffices.
fn seen(desk: &Desk<'_>, thing: Option<&StreamKey>) -> Vec<String> {
    let official = desk.actor().is_official();
    let terms: Vec<(&str, String)> = match thing {
        Some(thing) if official => vec![("thing", thing.to_string())],
        Some(thing) => vec![("published", thing.to_string())],
        None if official => vec![
            ("seen", "published".to_owned()),
            ("seen", "draft".to_owned()),
        ],
        None => vec![("seen", "published".to_owned())],
    };
    vault_terms::<Assessment>(&terms)
}

impl Query for ListAssessments {
    const NAME: &'static str = "assessment.list";
    type View = AssessmentList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<AssessmentList, Halt> {
        let terms = seen(desk, self.thing.as_ref()).into_iter().collect();
        let limit = self.limit.clamp(1, 1000) as usize;
        let after = self.after.map(assessment_stream);
        let found = desk.find(&Find::page(vec![terms], after, limit))?;
        desk.require(found.streams.iter().cloned(), [])?;
        let mut assessments = Vec::with_capacity(found.streams.len());
        for stream in &found.streams {
            let (Some(one), Ok(id)) = (desk.get::<Assessment>(stream)?, stream.id().parse()) else {
                continue;
            };
            assessments.push(AssessmentItem {
                assessment: id,
                thing: one.thing.clone(),
                on: one.on,
                published: one.published_at.is_some(),
            });
        }
        Ok(AssessmentList {
            total: found.total,
            assessments,
        })
    }
}

/// `assessment.summary`: by principle, how often each step was found in the assessments that are published, of a period. For
/// everybody. It looks at 10,000 assessments at most.
#[derive(Debug, Clone, PartialEq, Eq, Default, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SummariseAssessments {
    /// From this day on.
    #[serde(
        default,
        deserialize_with = "crate::calendar::read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub from: Option<NaiveDate>,
    /// Until this day, inclusive.
    #[serde(
        default,
        deserialize_with = "crate::calendar::read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub to: Option<NaiveDate>,
}

/// What the assessments say of a principle.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct PrincipleSummary {
    /// The principle.
    pub principle: Principle,
    /// How often not yet.
    pub not_yet: u32,
    /// How often now and then.
    pub at_times: u32,
    /// How often mostly.
    pub mostly: u32,
    /// How often throughout.
    pub throughout: u32,
}

/// What the assessments say together.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AssessmentSummary {
    /// How many were counted.
    pub assessments: u32,
    /// By principle, in their order.
    pub principles: Vec<PrincipleSummary>,
}

/// At how many assessments a summary looks.
const SUMMED_MAX: usize = 10_000;

impl Query for SummariseAssessments {
    const NAME: &'static str = "assessment.summary";
    type View = AssessmentSummary;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<AssessmentSummary, Halt> {
        let terms = vault_terms::<Assessment>(&[("seen", "published".to_owned())]);
        let find = Find::page(vec![terms.into_iter().collect()], None, SUMMED_MAX);
        let found = desk.find(&find)?;
        desk.require(found.streams.iter().cloned(), [])?;
        let mut summary = AssessmentSummary {
            assessments: 0,
            principles: Vec::with_capacity(Principle::ALL.len()),
        };
        summary
            .principles
            .extend(Principle::ALL.map(|principle| PrincipleSummary {
                principle,
                not_yet: 0,
                at_times: 0,
                mostly: 0,
                throughout: 0,
            }));
        for stream in &found.streams {
            let Some(one) = desk.get::<Assessment>(stream)? else {
                continue;
            };
            let early = self.from.is_some_and(|from| one.on < from);
            if early || self.to.is_some_and(|to| to < one.on) {
                continue;
            }
            summary.assessments += 1;
            for sum in &mut summary.principles {
                let step = one.ratings.get(&sum.principle).map(|rating| rating.step);
                match step {
                    Some(PrincipleStep::NotYet) => sum.not_yet += 1,
                    Some(PrincipleStep::AtTimes) => sum.at_times += 1,
                    Some(PrincipleStep::Mostly) => sum.mostly += 1,
                    Some(PrincipleStep::Throughout) => sum.throughout += 1,
                    None => {}
                }
            }
        }
        Ok(summary)
    }
}
