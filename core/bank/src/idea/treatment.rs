//! What the municipality does with an idea: take up, answer, decline, carry out; hide and restore.

use medborger_base::sorted::SortedSet;

use medborger_codec::{Make, Record};

use super::{Idea, IdeaAct, IdeaError, IdeaEvent, existing, idea_stream};
use crate::id::{IdeaId, TeamId};
use crate::journal::{Command, Desk, Halt, Owner, StreamKey, TextRef};
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// What became of an idea. Expiry is not among it: it is a matter of the clock.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// Nothing yet.
    Open,
    /// A task works on it.
    TakenUp,
    /// Answered.
    Answered,
    /// Declined.
    Declined,
    /// Done.
    CarriedOut,
    /// Withdrawn by its author.
    Withdrawn,
    /// Merged into another.
    Merged(IdeaId),
    /// Split into others.
    Split(SortedSet<IdeaId>),
}

/// What the municipality wrote about an idea.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Note {
    /// About what.
    pub about: NoteKind,
    /// The text.
    pub text: TextRef,
    /// When.
    pub at: Timestamp,
}

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// Whose task it became.
    TakenUp,
    /// The answer.
    Answered,
    /// The reasons for declining.
    Declined,
    /// What was done.
    CarriedOut,
    /// Why it was hidden.
    Hidden,
    /// Why it was restored.
    Restored,
}

impl Treatment {
    /// The ideas that took an idea's place.
    pub(crate) fn successors(&self) -> SortedSet<IdeaId> {
        match self {
            Self::Merged(into) => [*into].into(),
            Self::Split(into) => into.clone(),
            _ => SortedSet::new(),
        }
    }
}

/// A command of staff's about an idea with a text that goes into its notes.
macro_rules! noted {
    (
        $(#[$meta:meta])*
        $name:ident, $command:literal, $check:expr, $event:ident {
            $(#[$fmeta:meta])* $field:ident
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Make, Record)]
        #[serde(deny_unknown_fields)]
        #[non_exhaustive]
        pub struct $name {
            /// The idea.
            pub idea: IdeaId,
            $(#[$fmeta])*
            pub $field: Text<4000>,
        }

        impl Command for $name {
            const NAME: &'static str = $command;

            fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
                desk.must_be_official()?;
                let idea = existing(desk, self.idea)?;
                let check: fn(&Idea, &Desk<'_>) -> Result<(), IdeaError> = $check;
                check(&idea, desk)?;
                let $field = desk.text(Owner::Town, &self.$field)?;
                desk.emit::<Idea>(&idea_stream(self.idea), &IdeaEvent::$event { $field })
            }
        }
    };
}

/// Whose task an idea becomes.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum IdeaTask {
    /// A team's.
    Team {
        /// The team, which must be there and not dissolved.
        team: TeamId,
    },
    /// Somebody's in the administration.
    Unit {
        /// The unit (*afdeling*), such as `Vej og Park`.
        unit: Line<120>,
        /// Who there, by the role and not by name, such as `trafikplanlægger`.
        role: Line<120>,
    },
}

/// `idea.take_up`: the idea becomes a team's task, or somebody's in the administration. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TakeUpIdea {
    /// The idea.
    pub idea: IdeaId,
    /// Whose task it is.
    pub task: IdeaTask,
}

impl Command for TakeUpIdea {
    const NAME: &'static str = "idea.take_up";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let idea = existing(desk, self.idea)?;
        idea.allow(IdeaAct::TakeUp, desk.at())?;
        if let IdeaTask::Team { team } = &self.task {
            // A host that links no teams knows by itself which there are.
            let team = StreamKey::new("team", team);
            if let Some(ops) = desk.town().registry().stream(team.kind()) {
                match desk.has_ended(ops, &team)? {
                    None => return Err(IdeaError::TeamNotFound.into()),
                    Some(true) => return Err(IdeaError::TeamDissolved.into()),
                    Some(false) => {}
                }
            }
        }
        let task = desk.text(Owner::Town, &self.task)?;
        desk.emit::<Idea>(&idea_stream(self.idea), &IdeaEvent::TakenUp { task })
    }
}

noted! {
    /// `idea.answer`: answers the idea. While a task works on it, an answer tells how it goes.
    AnswerIdea, "idea.answer", |idea, desk| idea.allow(IdeaAct::Answer, desk.at()),
    Answered {
        /// The answer.
        answer
    }
}

noted! {
    /// `idea.decline`: declines the idea, with reasons.
    DeclineIdea, "idea.decline", |idea, desk| idea.allow(IdeaAct::Decline, desk.at()),
    Declined {
        /// The reasons.
        reasons
    }
}

noted! {
    /// `idea.carry_out`: tells that the idea was carried out.
    CarryOutIdea, "idea.carry_out", |idea, desk| idea.allow(IdeaAct::CarryOut, desk.at()),
    CarriedOut {
        /// What was done.
        note
    }
}

noted! {
    /// `idea.hide`: a moderator hides the idea from the public. The original is kept, and its author and staff see
    /// it with the reason.
    HideIdea, "idea.hide", |idea, _| if idea.hidden { Err(IdeaError::Hidden) } else { Ok(()) },
    Hidden {
        /// The reason.
        reason
    }
}

noted! {
    /// `idea.restore`: shows a hidden idea again.
    RestoreIdea, "idea.restore", |idea, _| if idea.hidden { Ok(()) } else { Err(IdeaError::NotHidden) },
    Restored {
        /// The reason.
        reason
    }
}
