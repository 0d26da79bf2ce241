//! What the administration says of each section of the documents that were heard.

use medborger_codec::{Make, Record};

use super::{WhitePaper, WhitePaperEvent, open, white_paper_stream};
use crate::hearing::{self, HearingError, hearing_stream};
use crate::id::HearingId;
use crate::journal::{Command, Desk, DeskError, Halt, Owner};
use crate::key::Key;
use crate::method::redaction::Sender;
use crate::response::AnswerText;
use crate::text::Line;

/// `white_paper.put_section`: what the administration says of a section of the documents, in its own words: a summary of what
/// was said about it, an assessment, a recommendation and the change that it proposes. It answers no response: each still
/// gets its own answer, or that of a group. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PutSection {
    /// The hearing.
    pub hearing: HearingId,
    /// The section.
    pub section: Key,
    /// What is said of it.
    pub answer: AnswerText,
}

/// A section of the documents, with what the administration says of it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct SectionView {
    /// The section's key.
    pub section: Key,
    /// Its heading.
    pub heading: Line<200>,
    /// What the administration says of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerText>,
}

impl Command for PutSection {
    const NAME: &'static str = "white_paper.put_section";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let (stream, of_hearing) = (
            white_paper_stream(self.hearing),
            hearing_stream(self.hearing),
        );
        desk.require([stream.clone(), of_hearing], [])?;
        let paper = open(desk, self.hearing)?;
        let hearing = hearing::existing(desk, self.hearing)?;
        hearing
            .section(&self.section)
            .ok_or_else(|| HearingError::no_such_section("section"))?;
        if let Some(text) = paper.sections.get(&self.section) {
            desk.require([], [text.key.clone()])?;
            if desk.read::<AnswerText>(text)?.as_ref() == Some(&self.answer) {
                return Err(DeskError::NothingToDo.into());
            }
        }
        self.answer.check(&Sender::default())?;
        let answer = desk.text(Owner::Town, &self.answer)?;
        desk.about(&self.section);
        let section = self.section.clone();
        let event = WhitePaperEvent::SectionPut { section, answer };
        desk.emit::<WhitePaper>(&stream, &event)
    }
}
