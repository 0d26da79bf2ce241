//! Beginning a white paper, and groups of responses that are answered together.

use medborger_codec::{Make, Record};

use super::shown::RESPONSES_MAX;
use super::{WhitePaper, WhitePaperError, WhitePaperEvent, open, white_paper_stream};
use crate::hearing::{self, Hearing, HearingAct, HearingError, HearingEvent, hearing_stream};
use crate::id::HearingId;
use crate::journal::{Command, Desk, DeskError, Halt, Owner, TextRef};
use crate::key::Key;
use crate::method::redaction::Sender;
use crate::response::{AnswerText, leaks, must_say_the_same, page};
use crate::text::Line;

/// How many groups a white paper has at most.
const GROUPS_MAX: usize = 2000;

/// A group of responses that are answered together, such as a campaign.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Group {
    /// Its title. Public.
    pub title: Line<200>,
    /// Its answer, in the vault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<TextRef>,
    /// The section of the documents under which it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Key>,
    /// Whether its responses say the same.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub campaign: bool,
}

/// `white_paper.begin`: begins work on the white paper, once the hearing is open. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BeginWhitePaper {
    /// The hearing.
    pub hearing: HearingId,
}

impl Command for BeginWhitePaper {
    const NAME: &'static str = "white_paper.begin";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let (stream, hearing) = (
            white_paper_stream(self.hearing),
            hearing_stream(self.hearing),
        );
        desk.require([stream.clone(), hearing.clone()], [])?;
        hearing::existing(desk, self.hearing)?.allow(HearingAct::Process, desk.at())?;
        if desk.get::<WhitePaper>(&stream)?.is_some() {
            return Err(WhitePaperError::AlreadyBegun.into());
        }
        desk.emit::<WhitePaper>(&stream, &WhitePaperEvent::Begun)?;
        desk.emit::<Hearing>(&hearing, &HearingEvent::ProcessingBegun)
    }
}

/// `white_paper.put_group`: adds a group, which the receipt names, or changes its title and answer. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PutGroup {
    /// The hearing.
    pub hearing: HearingId,
    /// A readable key.
    pub group: Key,
    /// The title, public.
    pub title: Line<200>,
    /// What is answered to all in it; it can be left for later, but not beyond the white paper's end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerText>,
    /// The section of the documents under which it stands in the white paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Key>,
    /// Whether its responses say the same, as those of a campaign do: then they are one line of the white paper with their
    /// count, their numbers and their senders, and what they say is written once, as the first of them that may be published
    /// says it. Whoever adds a word or answers the form otherwise stands on their own as well. Lists still have a row for each.
    /// Refused where one says something else.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub campaign: bool,
}

impl Command for PutGroup {
    const NAME: &'static str = "white_paper.put_group";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let streams = [
            white_paper_stream(self.hearing),
            hearing_stream(self.hearing),
        ];
        desk.require(streams, [])?;
        let paper = open(desk, self.hearing)?;
        if let Some(section) = &self.section {
            let hearing = hearing::existing(desk, self.hearing)?;
            hearing
                .section(section)
                .ok_or_else(|| HearingError::no_such_section("section"))?;
        }
        let before = paper.groups.get(&self.group);
        if before.is_none() && paper.groups.len() >= GROUPS_MAX {
            return Err(WhitePaperError::TooMany { max: GROUPS_MAX }.into());
        }
        if let Some(group) = before {
            desk.require([], group.answer.iter().map(|text| text.key.clone()))?;
            let answer: Option<AnswerText> = match &group.answer {
                Some(text) => desk.read(text)?,
                None => None,
            };
            if self.campaign && !group.campaign {
                let of = [("group", format!("{}/{}", self.hearing, self.group))];
                let (members, _) = page(desk, &of, None, RESPONSES_MAX)?;
                must_say_the_same(desk, &members)?;
            }
            let same = group.section == self.section && group.campaign == self.campaign;
            if same && group.title == self.title && answer == self.answer {
                return Err(DeskError::NothingToDo.into());
            }
        }
        if leaks(self.title.as_str(), &Sender::default()) {
            return Err(WhitePaperError::Leaks.into());
        }
        if let Some(answer) = &self.answer {
            answer.check(&Sender::default())?;
        }
        let answer = match &self.answer {
            Some(answer) => Some(desk.text(Owner::Town, answer)?),
            None => None,
        };
        if before.is_none() {
            desk.made("group", &self.group);
        }
        desk.about(&self.group);
        let event = WhitePaperEvent::GroupPut {
            group: self.group.clone(),
            title: self.title.clone(),
            answer,
            section: self.section.clone(),
            campaign: self.campaign,
        };
        desk.emit::<WhitePaper>(&white_paper_stream(self.hearing), &event)
    }
}
