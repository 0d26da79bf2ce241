//! Conversations (*samtaler*): the two sides of an assignment write to each other, and neither sees how the other is reached.
//!
//! From the proposal on, so that one can ask before saying yes. Until both have said yes a side writes [`BEFORE`] messages at most
//! before the other answers, after that [`AFTER`]; the conversation closes with a no, or [`OPEN_DAYS`] days after the end. What
//! was written goes with the account of the citizen whom it is about, whoever wrote it.

mod news;

use medborger_codec::{Make, Record};

use super::assignment::{AssignmentSide, Ended, seen};
use crate::id::AssignmentId;
use crate::journal::{
    Command, CommandEntry, Desk, Halt, Query, QueryEntry, Room, Stream, StreamKey, StreamOps,
    TextRef, events,
};
use crate::organisation::Power;
use crate::text::Text;
use crate::time::Timestamp;

/// What can be done.
pub mod command {
    #[doc(inline)]
    pub use super::WriteMessage;
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::ConversationEvent;
}

/// What can be asked.
pub mod query {
    #[doc(inline)]
    pub use super::ReadConversation;
}

/// What is answered.
pub mod view {
    #[doc(inline)]
    pub use super::{ConversationView, MessageView};
}

/// How many messages a side writes before the other answers, until both have said yes.
pub const BEFORE: usize = 3;
/// How many messages a side writes before the other answers, once both have said yes.
pub const AFTER: usize = 20;
/// How many days after the assignment's end the conversation closes.
pub const OPEN_DAYS: i64 = 30;
/// How many messages a conversation has.
const MESSAGES_MAX: usize = 500;
const DAY_MICROS: i64 = 86_400_000_000;

crate::error::errors! {
    /// Why a rule about conversations refused.
    ConversationError {
        /// The other side has not answered yet.
        AwaitsAnswer {
            /// How many messages it may be.
            max: usize,
        } => "conversation_awaits_answer", Refused, Some("text"),
            "after {max} messages the other side answers first", "efter {max} beskeder er det den anden parts tur";
        /// The assignment ended long ago.
        Closed => "conversation_closed", Refused, Some("assignment"),
            "the conversation is closed", "samtalen er lukket";
        /// More messages than it has.
        Full {
            /// How many it has.
            max: usize,
        } => "conversation_full", Refused, Some("assignment"),
            "a conversation has at most {max} messages", "en samtale har højst {max} beskeder";
    }
}

/// A message as the journal knows it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Message {
    /// Who wrote it.
    pub by: AssignmentSide,
    /// When.
    pub at: Timestamp,
    /// What, in the vault.
    pub text: TextRef,
}

/// A conversation's state.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
#[non_exhaustive]
pub struct Conversation {
    /// The messages, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<Message>,
}

events! {
    /// What can happen to a conversation.
    ConversationEvent, CONVERSATION_EVENTS {
        /// A message was written.
        Written {
            /// Who wrote it.
            by: AssignmentSide,
            /// What, in the vault.
            text: TextRef,
        } = "conversation.written";
    }
}

impl Stream for Conversation {
    const KIND: &'static str = "conversation";
    /// It bears the id of its assignment.
    const NAMED: bool = false;
    const STATE_VERSION: u32 = 1;
    type Event = ConversationEvent;
    const EVENT_TYPES: &'static [&'static str] = CONVERSATION_EVENTS;

    fn evolve(state: Option<Self>, event: &ConversationEvent, at: Timestamp) -> Option<Self> {
        let mut conversation = state.unwrap_or_default();
        let ConversationEvent::Written { by, text } = event;
        conversation.messages.push(Message {
            by: *by,
            at,
            text: text.clone(),
        });
        Some(conversation)
    }

    fn terms(&self, _: &mut dyn FnMut(&str, &str)) {}

    fn texts(&self) -> Vec<TextRef> {
        let messages = self.messages.iter();
        messages.map(|message| message.text.clone()).collect()
    }
}

/// The key of the stream in which the two sides of an assignment write.
#[must_use]
pub fn conversation_stream(assignment: AssignmentId) -> StreamKey {
    StreamKey::new(Conversation::KIND, assignment)
}

/// `conversation.write`: a side writes to the other, who is told that there is a message. Neither address nor number is shown. For
/// both sides, and for staff on behalf of either.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WriteMessage {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The side that writes.
    pub side: AssignmentSide,
    /// What.
    pub text: Text<2000>,
}

impl Command for WriteMessage {
    const NAME: &'static str = "conversation.write";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = conversation_stream(self.assignment);
        desk.require([stream.clone()], [])?;
        let case = seen(desk, self.assignment)?;
        case.must_be_side(desk, self.side, Power::Post)?;
        // Of a no nothing is left to say, nor where whoever it was about is gone.
        let over = case.assignment.ended.is_some_and(|(how, at)| match how {
            Ended::Declined { .. } => true,
            _ => desk.at().micros() - at.micros() > OPEN_DAYS * DAY_MICROS,
        });
        if over || !case.is_anybody_there(desk)? {
            return Err(ConversationError::Closed.into());
        }
        let conversation = desk.get::<Conversation>(&stream)?.unwrap_or_default();
        let messages = &conversation.messages;
        if messages.len() >= MESSAGES_MAX {
            return Err(ConversationError::Full { max: MESSAGES_MAX }.into());
        }
        let own = messages.iter().rev();
        let unanswered = own.take_while(|message| message.by == self.side).count();
        let max = match case.assignment.is_agreed() {
            true => AFTER,
            false => BEFORE,
        };
        if unanswered >= max {
            return Err(ConversationError::AwaitsAnswer { max }.into());
        }
        let owner = case.owner(desk, self.side)?;
        let text = desk.text(owner, &self.text)?;
        let event = ConversationEvent::Written {
            by: self.side,
            text,
        };
        desk.emit::<Conversation>(&stream, &event)
    }
}

/// `conversation.read`: what the two sides of an assignment wrote. For both sides and staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReadConversation {
    /// The assignment.
    pub assignment: AssignmentId,
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MessageView {
    /// Who wrote it.
    pub by: AssignmentSide,
    /// When.
    pub at: Timestamp,
    /// What; absent where it went with an account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<2000>>,
}

/// A conversation.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ConversationView {
    /// The messages, in order.
    pub messages: Vec<MessageView>,
}

impl Query for ReadConversation {
    const NAME: &'static str = "conversation.read";
    type View = ConversationView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ConversationView, Halt> {
        let stream = conversation_stream(self.assignment);
        desk.require([stream.clone()], [])?;
        let case = seen(desk, self.assignment)?;
        // Who approves hours or notes certificates for the organisation does not read what others write.
        let helps = case.must_be_side(desk, AssignmentSide::Helper, Power::Post);
        match helps {
            Err(Halt::Error(_)) => case.must_be_side(desk, AssignmentSide::Poster, Power::Post)?,
            helps => helps?,
        }
        let conversation = desk.get::<Conversation>(&stream)?.unwrap_or_default();
        let texts = conversation.messages.iter();
        desk.require([], texts.map(|message| message.text.key.clone()))?;
        let mut messages = Vec::with_capacity(conversation.messages.len());
        for message in &conversation.messages {
            messages.push(MessageView {
                by: message.by,
                at: message.at,
                text: desk.read(&message.text)?,
            });
        }
        Ok(ConversationView { messages })
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "conversation",
    streams: &[StreamOps::of::<Conversation>()],
    commands: &[CommandEntry::of::<WriteMessage>()],
    queries: &[QueryEntry::of::<ReadConversation>()],
    codes: &[ConversationError::CODES],
    tells: news::TELLS,
    ..Room::EMPTY
};
