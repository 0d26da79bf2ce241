//! Agreeing with a statement, disagreeing, or passing: one voice each, changed or taken back as easily as given.
//!
//! What somebody thinks stands in their own row and nowhere else; the journal says that a voice was given, not whose and not
//! which. A tally for each statement lies beside, so that nobody counts. Counts are the staff's while a topic runs: two
//! readings of a public count, before and after somebody spoke, would show what they said. See [`close`](super::close) for what is
//! published.

use medborger_codec::{Make, Record};

use super::contribution::existing;
use super::part::{PART, Part, Writer, name_of, parts_key, put, took, writer};
use super::topic::existing as existing_topic;
use super::{
    Contribution, ContributionEvent, DialogueError, TopicStage, contribution_stream, topic_stream,
};
use crate::citizen::{active, citizen_stream};
use crate::id::{CitizenId, ContributionId, TopicId};
use crate::journal::{Command, Desk, DeskError, Halt, Owner, secret_key};

/// What somebody thinks of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Vote {
    /// They agree (*enig*).
    Agree,
    /// They disagree (*uenig*).
    Disagree,
    /// They pass: they don't know, or don't care (*ved ikke*).
    Pass,
}

impl Vote {
    /// As it stands in a row.
    pub(super) fn letter(self) -> u8 {
        match self {
            Self::Agree => b'a',
            Self::Disagree => b'd',
            Self::Pass => b'p',
        }
    }

    /// As it stands in a row; none where nothing was said.
    pub(super) fn of(letter: u8) -> Option<Self> {
        match letter {
            b'a' => Some(Self::Agree),
            b'd' => Some(Self::Disagree),
            b'p' => Some(Self::Pass),
            _ => None,
        }
    }

    /// As analyses of opinion count it: 1, -1, 0.
    pub(super) fn number(self) -> i64 {
        match self {
            Self::Agree => 1,
            Self::Disagree => -1,
            Self::Pass => 0,
        }
    }
}

/// What people think of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Record)]
#[serde(default)]
#[non_exhaustive]
pub struct VoiceTally {
    /// How many agree.
    pub agree: u32,
    /// How many disagree.
    pub disagree: u32,
    /// How many pass.
    pub pass: u32,
    /// How many of all these are accounts whose holder nobody has verified. Somebody with several accounts is several of them.
    pub unverified: u32,
}

impl VoiceTally {
    /// How many said something.
    #[must_use]
    pub fn all(&self) -> u32 {
        let some = self.agree.saturating_add(self.disagree);
        some.saturating_add(self.pass)
    }

    fn of(&mut self, vote: Vote) -> &mut u32 {
        match vote {
            Vote::Agree => &mut self.agree,
            Vote::Disagree => &mut self.disagree,
            Vote::Pass => &mut self.pass,
        }
    }

    /// One more.
    pub(super) fn add(&mut self, vote: Vote, verified: bool) {
        let count = self.of(vote);
        *count = count.saturating_add(1);
        self.unverified = self.unverified.saturating_add(u32::from(!verified));
    }

    /// One less.
    pub(super) fn take(&mut self, vote: Vote, verified: bool) {
        let count = self.of(vote);
        *count = count.saturating_sub(1);
        self.unverified = self.unverified.saturating_sub(u32::from(!verified));
    }
}

/// How the keys of tallies begin.
pub(super) const VOICED: &str = "voiced/";

/// The vault key of the tally of a statement, by its topic and number.
pub(super) fn voiced_key(topic: TopicId, number: u32) -> String {
    format!("{VOICED}{topic}.{number}")
}

/// What people think of a statement. The row is loaded.
pub(super) fn tally(desk: &Desk<'_>, topic: TopicId, number: u32) -> Result<VoiceTally, Halt> {
    Ok(desk.vault(&voiced_key(topic, number))?.unwrap_or_default())
}

/// Writes what people think of a statement.
pub(super) fn write(
    desk: &mut Desk<'_>,
    topic: TopicId,
    number: u32,
    tally: &VoiceTally,
) -> Result<(), Halt> {
    desk.vault_put(Owner::Town, voiced_key(topic, number), tally)
}

/// `dialogue.voice`: says what a citizen thinks of a statement, or says it anew. While the topic is open.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GiveVoice {
    /// The statement, by its contribution.
    pub contribution: ContributionId,
    /// Whose voice: the actor's, or that of the citizen for whom staff do it.
    pub citizen: CitizenId,
    /// What they think of it. Left out, they take back what they said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vote: Option<Vote>,
}

impl Command for GiveVoice {
    const NAME: &'static str = "dialogue.voice";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.contribution);
        desk.must_be(self.citizen)?;
        let stream = contribution_stream(self.contribution);
        desk.require(
            [stream.clone(), citizen_stream(self.citizen)],
            [secret_key(self.citizen)],
        )?;
        active(desk, self.citizen)?;
        let statement = existing(desk, self.contribution)?;
        let (id, number) = (statement.begun.topic, statement.begun.number);
        let rows = [
            PART.row(id, name_of(desk, id, self.citizen)?),
            parts_key(id),
        ]
        .into_iter();
        desk.require(
            [topic_stream(id)],
            rows.chain(number.map(|number| voiced_key(id, number))),
        )?;
        let topic = existing_topic(desk, id)?;
        let unseen = DialogueError::ContributionNotFound;
        let Writer {
            name,
            mut part,
            verified,
        } = writer(desk, id, &topic, self.citizen, unseen)?;
        let number = number.ok_or(DialogueError::NotAStatement)?;
        topic.allow(desk.at(), &[TopicStage::Open])?;
        // What is hidden or withdrawn, one can still take one's voice from.
        if self.vote.is_some() {
            statement.must_be_public()?;
        }
        let before = part.vote(number);
        let event = match (before, self.vote) {
            (None, Some(_)) => ContributionEvent::Voiced,
            (Some(_), None) => ContributionEvent::VoiceTaken,
            (Some(before), Some(now)) if before != now => ContributionEvent::VoiceChanged,
            _ => return Err(DeskError::NothingToDo.into()),
        };
        let mut counted = tally(desk, id, number)?;
        if let Some(before) = before {
            counted.take(before, part.verified);
        }
        // What an account said before it was verified was counted on when it was: see `recognised`.
        if part.votes().next().is_none() {
            part.verified = verified;
        }
        if let Some(now) = self.vote {
            counted.add(now, part.verified);
        }
        part.say(number, self.vote);
        took(desk, id, &mut part)?;
        desk.emit::<Contribution>(&stream, &event)?;
        put(desk, id, self.citizen, name, &part)?;
        write(desk, id, number, &counted)
    }
}

/// Takes all voices of somebody's row out of the tallies, or counts them as those of somebody verified. The tallies are loaded.
pub(super) fn recount(
    desk: &mut Desk<'_>,
    topic: TopicId,
    part: &Part,
    verified: Option<bool>,
) -> Result<(), Halt> {
    for (number, vote) in part.votes() {
        let mut counted = tally(desk, topic, number)?;
        counted.take(vote, part.verified);
        if let Some(verified) = verified {
            counted.add(vote, verified);
        }
        write(desk, topic, number, &counted)?;
    }
    Ok(())
}
