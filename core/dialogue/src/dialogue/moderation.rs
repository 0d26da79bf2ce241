//! Moderation: the municipality's own list of reasons, hiding and showing again, the appeal and who decides on it.

use chrono::NaiveDate;
use medborger_base::sorted::SortedMap;
use medborger_codec::{Make, Record};

use super::contribute::{author, must_be_author};
use super::contribution::{author_key, existing};
use super::{Contribution, ContributionEvent, DialogueError, contribution_stream};
use crate::calendar::local_date;
use crate::id::{ContributionId, StaffId};
use crate::journal::{
    Actor, Command, Desk, DeskError, Halt, Owner, Query, Stream, StreamKey, TextRef, events,
};
use crate::key::Key;
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// What a reason says.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReasonWords {
    /// In Danish, as `Omtaler andre personer`.
    pub danish: Line<200>,
    /// In English, as `Names other people`.
    pub english: Line<200>,
}

/// What holds of a reason from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ReasonFrom {
    /// The first day.
    pub from: NaiveDate,
    /// What it says; nothing where it is off the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<ReasonWords>,
}

/// The municipality's list of reasons for hiding something.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
#[non_exhaustive]
pub struct Moderation {
    /// The reasons by key, each with what holds from which day on, the latest last.
    pub reasons: SortedMap<Key, Vec<ReasonFrom>>,
}

events! {
    /// What can happen to the list of reasons.
    ModerationEvent, MODERATION_EVENTS {
        /// A reason was put on the list, worded anew or taken off.
        ReasonPut {
            /// Its key.
            reason: Key,
            /// From which day on.
            from: NaiveDate,
            /// What it says; nothing where it is off the list.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            words: Option<ReasonWords>,
        } = "moderation.reason_put";
    }
}

impl Stream for Moderation {
    const KIND: &'static str = "moderation";
    const STATE_VERSION: u32 = 1;
    const NAMED: bool = false;
    type Event = ModerationEvent;
    const EVENT_TYPES: &'static [&'static str] = MODERATION_EVENTS;

    fn evolve(state: Option<Self>, event: &ModerationEvent, _: Timestamp) -> Option<Self> {
        let mut list = state.unwrap_or_default();
        let ModerationEvent::ReasonPut {
            reason,
            from,
            words,
        } = event.clone();
        let dated = list.reasons.entry(reason).or_default();
        dated.push(ReasonFrom { from, words });
        Some(list)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
    }
}

impl Moderation {
    /// What a reason says on a day; none where it is not on the list then.
    #[must_use]
    pub fn words(&self, reason: &Key, on: NaiveDate) -> Option<&ReasonWords> {
        let dated = self.reasons.get(reason)?.iter().rev();
        let mut dated = dated.skip_while(|dated| dated.from > on);
        dated.next()?.words.as_ref()
    }
}

/// The key of the list, of which a municipality has one.
pub(super) fn moderation_stream() -> StreamKey {
    StreamKey::new(Moderation::KIND, "town")
}

/// `dialogue.put_reason`: puts a reason for hiding something on the municipality's list from a day on, words it anew, or takes it
/// off. What was decided before keeps the words of its day. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PutReason {
    /// Its key, for ever.
    pub reason: Key,
    /// The first day, in Danish time; later than any that the list has for it.
    pub from: NaiveDate,
    /// What it says. Left out, it is off the list from then on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<ReasonWords>,
}

impl Command for PutReason {
    const NAME: &'static str = "dialogue.put_reason";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(&self.reason);
        desk.must_be_official()?;
        let stream = moderation_stream();
        let list = desk.get::<Moderation>(&stream)?.unwrap_or_default();
        let latest = list
            .reasons
            .get(&self.reason)
            .and_then(|dated| dated.last());
        if let Some(latest) = latest {
            let from = latest.from;
            if self.from <= from {
                return Err(DialogueError::ReasonDated { from }.into());
            }
        }
        if latest.and_then(|latest| latest.words.as_ref()) == self.words.as_ref() {
            return Err(DeskError::NothingToDo.into());
        }
        let event = ModerationEvent::ReasonPut {
            reason: self.reason.clone(),
            from: self.from,
            words: self.words.clone(),
        };
        desk.emit::<Moderation>(&stream, &event)
    }
}

/// `dialogue.reasons`: the municipality's list of reasons for hiding something, as it holds today. For everybody.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowReasons {}

/// The list of reasons.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ReasonsView {
    /// The reasons, in the order of their keys.
    pub reasons: Vec<ReasonView>,
}

/// A reason.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ReasonView {
    /// Its key.
    pub reason: Key,
    /// What it says.
    pub words: ReasonWords,
}

impl Query for ShowReasons {
    const NAME: &'static str = "dialogue.reasons";
    type View = ReasonsView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ReasonsView, Halt> {
        let today = local_date(desk.at().to_utc());
        let list = desk.get::<Moderation>(&moderation_stream())?;
        let list = list.unwrap_or_default();
        let view = |reason: &Key| {
            Some(ReasonView {
                reason: reason.clone(),
                words: list.words(reason, today)?.clone(),
            })
        };
        Ok(ReasonsView {
            reasons: list.reasons.keys().filter_map(view).collect(),
        })
    }
}

/// The employee who acts; none where the host does.
fn staff(desk: &Desk<'_>) -> Option<StaffId> {
    match desk.actor() {
        Actor::Staff { staff } => Some(staff),
        _ => None,
    }
}

/// `dialogue.hide`: a moderator hides a contribution, with a reason from the list. The original is kept for staff and its author,
/// who is told and may appeal once. Replies stay. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HideContribution {
    /// The contribution.
    pub contribution: ContributionId,
    /// The reason, by its key on the list as it holds today.
    pub reason: Key,
    /// What its author is told beside the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text<2000>>,
}

impl Command for HideContribution {
    const NAME: &'static str = "dialogue.hide";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.contribution);
        desk.must_be_official()?;
        let stream = contribution_stream(self.contribution);
        desk.require([stream.clone(), moderation_stream()], [])?;
        let contribution = existing(desk, self.contribution)?;
        contribution.must_be_public()?;
        let list = desk.get::<Moderation>(&moderation_stream())?;
        let today = local_date(desk.at().to_utc());
        let listed = list.is_some_and(|list| list.words(&self.reason, today).is_some());
        if !listed {
            let reason = self.reason.clone();
            return Err(DialogueError::ReasonNotFound { reason }.into());
        }
        let note = match &self.note {
            Some(note) => Some(desk.text(Owner::Town, note)?),
            None => None,
        };
        let event = ContributionEvent::Hidden {
            reason: self.reason.clone(),
            by: staff(desk),
            note,
        };
        desk.emit::<Contribution>(&stream, &event)
    }
}

/// `dialogue.appeal`: its author asks that somebody else look at a contribution that was hidden; once for each hiding, also when
/// the topic is over.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AppealHiding {
    /// The contribution.
    pub contribution: ContributionId,
    /// Why it should be shown.
    pub text: Text<2000>,
}

impl Command for AppealHiding {
    const NAME: &'static str = "dialogue.appeal";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.contribution);
        let stream = contribution_stream(self.contribution);
        desk.require([stream.clone()], [author_key(self.contribution)])?;
        let contribution = existing(desk, self.contribution)?;
        must_be_author(desk, self.contribution, &contribution)?;
        if contribution.withdrawn {
            return Err(DialogueError::Withdrawn.into());
        }
        let hidden = contribution.hidden().ok_or(DialogueError::NotHidden)?;
        if hidden.appeal.is_some() || hidden.end.is_some() {
            return Err(DialogueError::AlreadyAppealed.into());
        }
        // It is the author's own word in their own cause, and goes with them.
        let owner = author(desk, self.contribution)?.map_or(Owner::Town, Owner::Citizen);
        let appeal = desk.text(owner, &self.text)?;
        desk.emit::<Contribution>(&stream, &ContributionEvent::Appealed { appeal })
    }
}

/// `dialogue.decide_appeal`: decides on an appeal. Whoever hid the contribution does not. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DecideAppeal {
    /// The contribution.
    pub contribution: ContributionId,
    /// Whether it is shown again.
    pub restore: bool,
    /// Why.
    pub reason: Text<2000>,
}

impl Command for DecideAppeal {
    const NAME: &'static str = "dialogue.decide_appeal";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.contribution);
        desk.must_be_official()?;
        let contribution = existing(desk, self.contribution)?;
        let appealed = contribution.appealed().ok_or(DialogueError::NotAppealed)?;
        // What no person hid, a person decides.
        if appealed.by == staff(desk) {
            return Err(DialogueError::SameModerator.into());
        }
        let reason = desk.text(Owner::Town, &self.reason)?;
        end(desk, self.contribution, self.restore, reason)
    }
}

/// `dialogue.restore`: shows a hidden contribution again without an appeal, or after one that was turned down: anybody may see
/// that it was a mistake. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RestoreContribution {
    /// The contribution.
    pub contribution: ContributionId,
    /// Why.
    pub reason: Text<2000>,
}

impl Command for RestoreContribution {
    const NAME: &'static str = "dialogue.restore";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.contribution);
        desk.must_be_official()?;
        let contribution = existing(desk, self.contribution)?;
        let hidden = contribution.hidden().ok_or(DialogueError::NotHidden)?;
        // An appeal that awaits its answer gets it from somebody else.
        if hidden.appeal.is_some() && hidden.end.is_none() && hidden.by == staff(desk) {
            return Err(DialogueError::SameModerator.into());
        }
        // What was decided on the appeal is replaced by this.
        if let Some(end) = &hidden.end {
            desk.vault_delete(&end.reason.key);
        }
        let reason = desk.text(Owner::Town, &self.reason)?;
        end(desk, self.contribution, true, reason)
    }
}

fn end(
    desk: &mut Desk<'_>,
    id: ContributionId,
    restored: bool,
    reason: TextRef,
) -> Result<(), Halt> {
    let event = match restored {
        true => ContributionEvent::Restored { reason },
        false => ContributionEvent::Upheld { reason },
    };
    desk.emit::<Contribution>(&contribution_stream(id), &event)
}
