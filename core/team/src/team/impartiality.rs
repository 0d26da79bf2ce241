//! Impartiality (*habilitet*): who declares an interest, and what is decided without them.
//!
//! Forvaltningsloven § 3, stk. 1 names five grounds; stk. 2 excepts where nothing can sway the decision; § 4 excepts
//! where nobody can take the place; § 6 has the person tell and the others decide.

use medborger_codec::{Make, Record};

use super::membership::holder;
use super::{Team, TeamAct, TeamError, TeamEvent, existing, team_stream};
use crate::id::{DeclarationId, MeetingId, TeamId};
use crate::journal::{Command, Desk, Halt, Owner, TextRef, secret_key};
use crate::meeting;
use crate::text::Text;
use crate::time::Timestamp;

/// How many declarations a team sees at most.
const DECLARATIONS_MAX: usize = 500;

/// On which ground somebody may be disqualified: forvaltningsloven § 3, stk. 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum ImpartialityGround {
    /// No. 1: an interest of one's own, or having represented somebody who has one.
    OwnInterest,
    /// No. 2: a spouse, relative or other close person with an interest.
    Relatives,
    /// No. 3: a part in the leadership of, or a close tie to, a legal person with an interest.
    LegalPerson,
    /// No. 4: having taken part in a decision that is now under supervision or review.
    SupervisoryCase,
    /// No. 5: other circumstances that can raise doubt.
    OtherDoubt,
}

/// What the others decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum ImpartialityOutcome {
    /// Disqualified (*inhabil*): the member leaves the room, and does not vote (§ 3, stk. 3).
    Disqualified,
    /// No danger that the decision is swayed (§ 3, stk. 2).
    NoDanger,
    /// The member can't be replaced without great harm (§ 4).
    Irreplaceable,
    /// None of the grounds is there.
    Impartial,
}

/// A declaration.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Declaration {
    /// The appointment of whoever it is about.
    pub appointment: u32,
    /// The item of the agenda that it is about, from 1.
    pub item: u32,
    /// The meeting.
    pub meeting: MeetingId,
    /// On which ground.
    pub ground: ImpartialityGround,
    /// What was told, in the vault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextRef>,
    /// When.
    pub at: Timestamp,
    /// What was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<ImpartialityOutcome>,
}

/// `team.declare_impartiality`: tells of an interest in an item. The receipt names the declaration. For the member, and for
/// staff on their behalf.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeclareImpartiality {
    /// The team.
    pub team: TeamId,
    /// A fresh id.
    #[record(fresh)]
    pub declaration: DeclarationId,
    /// The member's appointment.
    pub appointment: u32,
    /// The meeting.
    pub meeting: MeetingId,
    /// The item of its agenda, from 1.
    pub item: u32,
    /// On which ground.
    pub ground: ImpartialityGround,
    /// What staff need to know to put the question to the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text<4000>>,
}

impl Command for DeclareImpartiality {
    const NAME: &'static str = "team.declare_impartiality";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let team = existing(desk, self.team)?;
        let citizen = holder(desk, self.team, &team, self.appointment)?;
        team.member(self.appointment)?;
        desk.require([], citizen.map(secret_key))?;
        let owner = citizen.map_or(Owner::Town, Owner::Citizen);
        team.allow(TeamAct::Work, desk.at())?;
        let meeting = meeting::existing(desk, self.meeting)?;
        if meeting.host.team() != self.team || !meeting.has_item(self.item) {
            return Err(TeamError::NoSuchItem.into());
        }
        if team.declarations.contains_key(&self.declaration) {
            return Err(TeamError::AlreadyDeclared.into());
        }
        if team.declarations.len() >= DECLARATIONS_MAX {
            return Err(TeamError::TooMany {
                max: DECLARATIONS_MAX,
            }
            .into());
        }
        let note = match &self.note {
            Some(note) => Some(desk.text(owner, note)?),
            None => None,
        };
        desk.made("declaration", self.declaration);
        desk.about(self.declaration);
        let event = TeamEvent::ImpartialityDeclared {
            declaration: self.declaration,
            appointment: self.appointment,
            item: self.item,
            meeting: self.meeting,
            ground: self.ground,
            note,
        };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}

/// `team.decide_impartiality`: what the others decided on a declaration, which the receipt names, without whoever it is
/// about (§ 6, stk. 2). For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DecideImpartiality {
    /// The team.
    pub team: TeamId,
    /// The declaration.
    pub declaration: DeclarationId,
    /// What was decided.
    pub outcome: ImpartialityOutcome,
}

impl Command for DecideImpartiality {
    const NAME: &'static str = "team.decide_impartiality";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Work, desk.at())?;
        let declared = team.declarations.get(&self.declaration);
        let declared = declared.ok_or(TeamError::NoSuchDeclaration)?;
        if declared.outcome.is_some() {
            return Err(TeamError::AlreadyDecided.into());
        }
        desk.about(self.declaration);
        let event = TeamEvent::ImpartialityDecided {
            declaration: self.declaration,
            outcome: self.outcome,
        };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}
