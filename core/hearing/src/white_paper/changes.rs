//! The list of proposed changes (*ændringsliste*), as a council needs it: what is to be changed, why, and what led to it.

use std::collections::BTreeMap;

use medborger_base::sorted::{Arrange as _, SortedMap};
use medborger_codec::{Make, Record};

use super::rows::{group_answers, load_answers, may_read, section_answers};
use super::shown::all;
use super::{ExportFormat, begun};
use crate::calendar::Language;
use crate::hearing;
use crate::id::HearingId;
use crate::interop::Exported;
use crate::journal::{Desk, Halt, Query};
use crate::key::Key;
use crate::response::{AnswerText, Settlement};
use crate::text::{Line, Text};

/// A change that the administration proposes.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ProposedChange {
    /// Its number in the list, from 1.
    pub number: u32,
    /// The section of the documents that it changes; absent where it is tied to none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Key>,
    /// The section's heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<Line<200>>,
    /// What is to be changed.
    pub change: Text<10_000>,
    /// Why: the assessments of what led to it, each once.
    pub assessments: Vec<Text<10_000>>,
    /// What is recommended, each recommendation once.
    pub recommendations: Vec<Text<10_000>>,
    /// The numbers of the responses that led to it, ascending.
    pub responses: Vec<u32>,
}

/// The changes that a white paper proposes.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ChangeList {
    /// The hearing's title.
    pub title: Line<200>,
    /// The finished version of the white paper; absent while work goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// The changes: section by section in the order of the documents, then those that are tied to none.
    pub changes: Vec<ProposedChange>,
}

/// `white_paper.changes`: the changes that are proposed because of the hearing: by the answers to sections, to groups and to
/// single responses. Where several propose the same for the same section, it is one change with all that led to it. For staff;
/// for all, once the white paper is finished and responses are published or the council has decided.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListChanges {
    /// The hearing.
    pub hearing: HearingId,
}

/// `white_paper.export_changes`: the list of proposed changes as a file of its own, to be put before the council. For those who
/// may see the list.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExportChanges {
    /// The hearing.
    pub hearing: HearingId,
    /// The format.
    pub format: ExportFormat,
    /// The language of its headings.
    #[serde(default)]
    pub language: Language,
}

/// Where a change stands in the list: by the place of its section, and what it says.
type Place = (usize, Text<10_000>);

/// What led to a change.
#[derive(Default)]
struct Led {
    assessments: Vec<Text<10_000>>,
    recommendations: Vec<Text<10_000>>,
    responses: Vec<u32>,
    /// What it came from first, so that a list keeps its order.
    first: u32,
}

impl Led {
    fn add(&mut self, answer: &AnswerText, responses: &[u32]) {
        if !self.assessments.contains(&answer.assessment) {
            self.assessments.push(answer.assessment.clone());
        }
        for text in answer.recommendation.iter() {
            if !self.recommendations.contains(text) {
                self.recommendations.push(text.clone());
            }
        }
        self.responses.extend(responses);
    }
}

impl Query for ListChanges {
    const NAME: &'static str = "white_paper.changes";
    type View = ChangeList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ChangeList, Halt> {
        let hearing = hearing::visible(desk, self.hearing)?;
        let paper = begun(desk, self.hearing)?;
        may_read(desk, &hearing, &paper)?;
        let groups = group_answers(desk, &paper)?;
        let sections = section_answers(desk, &paper)?;
        let responses = all(desk, self.hearing)?;
        load_answers(desk, &responses)?;
        let heads: Vec<_> = hearing.sections().collect();
        let place = |section: Option<&Key>| {
            let found = heads.iter().position(|head| Some(&head.section) == section);
            found.unwrap_or(heads.len())
        };
        let mut members: SortedMap<&Key, Vec<u32>> = SortedMap::new();
        // There may be as many changes as responses.
        let mut led: BTreeMap<Place, Led> = BTreeMap::new();
        let mut note = |section: usize, answer: &AnswerText, responses: &[u32]| {
            if let Some(change) = &answer.change {
                let known = led.len();
                let led = led.entry((section, change.clone())).or_default();
                if led.assessments.is_empty() {
                    led.first = u32::try_from(known).unwrap_or(u32::MAX);
                }
                led.add(answer, responses);
            }
        };
        for (section, answer) in &sections {
            note(place(Some(section)), answer, &[]);
        }
        for (_, response) in &responses {
            if let Some(Settlement::Grouped { group }) = &response.settlement
                && response.withdrawn_at.is_none()
            {
                members.entry(group).or_default().push(response.number);
            }
        }
        for (key, answer) in &groups {
            let section = paper
                .groups
                .get(key)
                .and_then(|group| group.section.as_ref());
            let members = members.get(key).map_or(&[][..], Vec::as_slice);
            note(place(section), answer, members);
        }
        for (_, response) in &responses {
            if let Some(Settlement::Answered { answer }) = &response.settlement
                && response.withdrawn_at.is_none()
            {
                let first = response
                    .sections()
                    .into_iter()
                    .map(|s| place(Some(s)))
                    .min();
                let section = first.unwrap_or(heads.len());
                if let Some(answer) = desk.read::<AnswerText>(answer)? {
                    note(section, &answer, &[response.number]);
                }
            }
        }
        let mut found: Vec<(Place, Led)> = led.into_iter().collect();
        found.arrange_by_key(|((section, _), led)| (*section, led.first));
        let changes = (1..)
            .zip(found)
            .map(|(number, ((section, change), mut led))| {
                let head = heads.get(section);
                led.responses.arrange();
                led.responses.dedup();
                ProposedChange {
                    number,
                    section: head.map(|head| head.section.clone()),
                    heading: head.map(|head| head.heading.clone()),
                    change,
                    assessments: led.assessments,
                    recommendations: led.recommendations,
                    responses: led.responses,
                }
            });
        Ok(ChangeList {
            title: hearing.title.clone(),
            version: paper.finished.as_ref().map(|finish| finish.version),
            changes: changes.collect(),
        })
    }
}

impl Query for ExportChanges {
    const NAME: &'static str = "white_paper.export_changes";
    type View = Exported;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Exported, Halt> {
        let list = ListChanges {
            hearing: self.hearing,
        };
        let list = list.answer(desk)?;
        Ok(super::export::changes(&list, self.format, self.language)?)
    }
}
