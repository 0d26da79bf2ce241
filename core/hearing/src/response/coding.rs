//! What a response is about: themes, sections and segments, and who said so, a person or a program.

use medborger_base::sorted::SortedSet;
use std::fmt;

use medborger_codec::{Make, Record};

use super::{Response, ResponseError, ResponseEvent, existing, response_stream};
use crate::hearing::{self, HearingAct};
use crate::id::{ResponseId, StaffId};
use crate::journal::{Actor, Command, Desk, DeskError, Halt};
use crate::key::Key;
use crate::white_paper::{self, WhitePaperError};

/// How many marks one coder gives a response at most.
const MARKS_MAX: usize = 200;
/// How many coders a response has at most.
const CODERS_MAX: usize = 20;

/// Who says what a response is about.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Coder {
    /// An employee.
    Person {
        /// Who.
        staff: StaffId,
    },
    /// A program.
    Program {
        /// Its readable key, with its version, such as `themes-2`.
        program: Key,
    },
}

impl fmt::Display for Coder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person { staff } => write!(f, "person:{staff}"),
            Self::Program { program } => write!(f, "program:{program}"),
        }
    }
}

/// One theme that a response touches, perhaps in a segment of it, perhaps about a section of the documents.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ThemeMark {
    /// The theme.
    pub theme: Key,
    /// The section of the documents that it is said about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Key>,
    /// The segment's first character in the response's prose, in Unicode scalar values from 0; absent for the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// The character after the segment's last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
}

/// What one coder said.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Coding {
    /// The version of the themes that the coder had before them.
    pub theme_version: u32,
    /// The marks, in order; none where the coder found no theme.
    pub marks: Vec<ThemeMark>,
}

/// `response.code`: says what a response is about, in place of what the same coder said before. A program's word never
/// takes the place of a person's. For staff; a named employee speaks as themselves.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CodeResponse {
    /// The response.
    pub response: ResponseId,
    /// The program, where a program says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program: Option<Key>,
    /// The version of the themes.
    pub theme_version: u32,
    /// The marks.
    pub marks: Vec<ThemeMark>,
}

impl Command for CodeResponse {
    const NAME: &'static str = "response.code";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let coder = match (&self.program, desk.actor()) {
            (Some(program), _) => Coder::Program {
                program: program.clone(),
            },
            (None, Actor::Staff { staff }) => Coder::Person { staff },
            (None, _) => return Err(ResponseError::NeedsAPerson.into()),
        };
        let response = existing(desk, self.response)?;
        desk.require(
            [
                hearing::hearing_stream(response.hearing),
                white_paper::white_paper_stream(response.hearing),
            ],
            [],
        )?;
        let hearing = hearing::existing(desk, response.hearing)?;
        hearing.allow(HearingAct::Process, desk.at())?;
        let paper = white_paper::open(desk, response.hearing)?;
        if self.theme_version != paper.theme_version {
            let version = paper.theme_version;
            return Err(WhitePaperError::ThemesChanged { version }.into());
        }
        if self.marks.len() > MARKS_MAX {
            return Err(ResponseError::too_many("marks", MARKS_MAX).into());
        }
        for (at, mark) in self.marks.iter().enumerate() {
            if paper.themes.get(&mark.theme).is_none_or(|t| t.retired) {
                return Err(WhitePaperError::NoSuchTheme.into());
            }
            let section = mark.section.as_ref();
            if section.is_some_and(|section| hearing.section(section).is_none()) {
                let field = format!("marks[{at}].section");
                return Err(ResponseError::NoSuchSection { field }.into());
            }
            let fit = match (mark.start, mark.end) {
                (None, None) => true,
                (Some(start), Some(end)) => start < end && end <= response.chars,
                _ => false,
            };
            if !fit {
                return Err(ResponseError::SpanUnfit.into());
            }
        }
        let marks: SortedSet<ThemeMark> = self.marks.iter().cloned().collect();
        let coding = Coding {
            theme_version: self.theme_version,
            marks: marks.into_iter().collect(),
        };
        let before = response.codings.get(&coder.to_string());
        if before == Some(&coding) {
            return Err(DeskError::NothingToDo.into());
        }
        if before.is_none() && response.codings.len() >= CODERS_MAX {
            return Err(ResponseError::too_many("coder", CODERS_MAX).into());
        }
        let event = ResponseEvent::Coded { coder, coding };
        desk.emit::<Response>(&response_stream(self.response), &event)
    }
}

impl Response {
    /// The themes it is taken to touch.
    pub(crate) fn themes(&self) -> SortedSet<&Key> {
        self.marks().into_iter().map(|mark| &mark.theme).collect()
    }

    /// What it is taken to be about: what people said; where no person did, what programs said.
    pub(crate) fn marks(&self) -> SortedSet<&ThemeMark> {
        let by_people = self
            .codings
            .keys()
            .any(|coder| coder.starts_with("person:"));
        let codings = self
            .codings
            .iter()
            .filter(|(coder, _)| !by_people || coder.starts_with("person:"));
        codings.flat_map(|(_, c)| &c.marks).collect()
    }

    /// The sections of the documents it is taken to speak about.
    pub(crate) fn sections(&self) -> SortedSet<&Key> {
        let marks = self.marks().into_iter();
        marks
            .filter_map(|mark| mark.section.as_ref())
            .chain(&self.section)
            .collect()
    }
}
