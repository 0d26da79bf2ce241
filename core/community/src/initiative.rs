//! Projects of private initiative (*private initiativer*): a landowners' association, a business or a group of citizens
//! builds, cleans or keeps up a road, a park or a facility that everybody uses.
//!
//! The organisation proposes; the municipality agrees, with its conditions, or declines with reasons. What was done is
//! reported by the day. No statute says how; who owns or answers for a road or a park stays as it is, and what the
//! agreement says about it stands in the conditions.

mod acts;
mod news;
mod shown;

use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::Record;

use crate::id::{InitiativeId, OrganisationId};
use crate::journal::{
    CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, TextRef, events,
};
use crate::organisation::{Power, speaks_for};
use crate::place::Place;
use crate::text::{Line, Text};
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::acts::{
        AgreeInitiative, DeclineInitiative, EndInitiative, ProposeInitiative, ReportInitiative,
    };
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::InitiativeEvent;
}

/// What can be asked.
pub mod query {
    pub use super::shown::{GetInitiative, ListInitiatives};
}

/// What is answered.
pub mod view {
    pub use super::shown::{InitiativeItem, InitiativeList, InitiativeTaskView, InitiativeView};
}

crate::error::errors! {
    /// Why a rule about private initiatives refused.
    InitiativeError {
        /// There is no such initiative.
        NotFound => "initiative_not_found", NotFound, Some("initiative"),
            "there is no such initiative", "der er intet sådant initiativ";
        /// There is one under this id.
        AlreadyProposed => "initiative_already_proposed", Refused, Some("initiative"),
            "an initiative was proposed under this id already", "der er allerede foreslået et initiativ under dette id", as SENT_ALREADY;
        /// A council or a part of the municipality is no private initiator.
        NotPrivate => "initiative_not_private", Refused, Some("organisation"),
            "an initiative comes from an association, a business or a group of citizens",
            "et initiativ kommer fra en forening, en virksomhed eller en borgergruppe";
        /// Nothing to be done.
        WithoutWork => "initiative_without_work", Invalid, Some("works"),
            "an initiative builds, cleans or keeps something up", "et initiativ bygger, renholder eller vedligeholder noget";
        /// The point lies outside Denmark.
        PlaceOutside => "initiative_place_outside", Invalid, Some("place"),
            "the place lies outside Denmark", "stedet ligger uden for Danmark";
        /// It ends before it begins, or is over.
        PeriodUnfit => "initiative_period_unfit", Invalid, Some("to"),
            "the period ends before it begins, or is over already",
            "perioden slutter, før den begynder, eller er allerede forbi";
        /// The municipality has answered.
        Answered => "initiative_answered", Refused, Some("initiative"),
            "the municipality has answered this already", "kommunen har allerede svaret på dette";
        /// The municipality has not agreed, or it is over.
        NotAgreed => "initiative_not_agreed", Refused, Some("initiative"),
            "the initiative is not agreed, or is over", "initiativet er ikke aftalt eller er forbi";
        /// A day outside the period, or ahead.
        DayUnfit => "initiative_day_unfit", Invalid, Some("on"),
            "work is reported for a day of the period, today or before",
            "arbejde meldes for en dag i perioden, i dag eller tidligere";
        /// It is over.
        Over => "initiative_over", Refused, Some("initiative"),
            "the initiative is over", "initiativet er forbi";
        /// More reports than an initiative has.
        TooMany {
            /// How many it may have.
            max: usize,
        } => "initiative_too_many", Refused, None,
            "an initiative has at most {max} reports", "et initiativ har højst {max} meldinger";
    }
}

/// What it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Record)]
#[serde(rename_all = "snake_case")]
pub enum InitiativeAsset {
    /// A road or a path (*vej*, *sti*).
    Road,
    /// A park or a green area (*park*).
    Park,
    /// A facility, such as a playground or a shelter (*anlæg*).
    Facility,
}

impl InitiativeAsset {
    fn as_str(self) -> &'static str {
        match self {
            Self::Road => "road",
            Self::Park => "park",
            Self::Facility => "facility",
        }
    }
}

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Record)]
#[serde(rename_all = "snake_case")]
pub enum InitiativeWork {
    /// It is built (*etablering*).
    Build,
    /// It is cleaned (*renholdelse*).
    Clean,
    /// It is kept up (*vedligeholdelse*).
    KeepUp,
}

/// What the municipality said.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct InitiativeAnswer {
    /// Yes or no.
    pub agreed: bool,
    /// The conditions of a yes, the reasons of a no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<TextRef>,
}

/// Work that was reported.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct InitiativeTask {
    /// The day on which it was done.
    pub on: NaiveDate,
    /// What was done, in the vault.
    pub text: TextRef,
}

/// Where it stands. It follows from the clock and is never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum InitiativeStage {
    /// Proposed; the municipality has not answered.
    Proposed,
    /// The municipality said no.
    Declined,
    /// Agreed, and not over.
    Agreed,
    /// Over, by its last day or before.
    Over,
}

/// What an initiative says of itself. In the vault, since a place can be somebody's home.
#[derive(Debug, Clone, PartialEq, Record)]
struct InitiativeText {
    title: Line<200>,
    place: Place,
    text: Text<10_000>,
}

/// An initiative's state.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct Initiative {
    /// Who.
    pub organisation: OrganisationId,
    /// About what.
    pub asset: InitiativeAsset,
    /// What is done.
    pub works: Vec<InitiativeWork>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// Name, place and words, in the vault.
    pub text: TextRef,
    /// What the municipality said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<InitiativeAnswer>,
    /// What was done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<InitiativeTask>,
    /// Why it ended before its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<TextRef>,
}

events! {
    /// What can happen to a private initiative.
    InitiativeEvent, INITIATIVE_EVENTS {
        /// Proposed.
        Proposed {
            /// Who.
            organisation: OrganisationId,
            /// About what.
            asset: InitiativeAsset,
            /// What is done.
            works: Vec<InitiativeWork>,
            /// The first day.
            from: NaiveDate,
            /// The last day.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            to: Option<NaiveDate>,
            /// Name, place and words.
            text: TextRef,
        } = "initiative.proposed";
        /// The municipality answered.
        Answered {
            /// How.
            answer: InitiativeAnswer,
        } = "initiative.answered";
        /// Work was done.
        Reported {
            /// Which.
            task: InitiativeTask,
        } = "initiative.reported";
        /// It ended before its last day.
        Ended {
            /// Why.
            reason: TextRef,
        } = "initiative.ended";
    }
}

impl Stream for Initiative {
    const KIND: &'static str = "initiative";
    const STATE_VERSION: u32 = 1;
    type Event = InitiativeEvent;
    const EVENT_TYPES: &'static [&'static str] = INITIATIVE_EVENTS;

    fn evolve(state: Option<Self>, event: &InitiativeEvent, _: Timestamp) -> Option<Self> {
        use InitiativeEvent as E;
        if let E::Proposed {
            organisation,
            asset,
            works,
            from,
            to,
            text,
        } = event.clone()
        {
            return Some(Self {
                organisation,
                asset,
                works,
                from,
                to,
                text,
                answer: None,
                tasks: Vec::new(),
                ended: None,
            });
        }
        let mut initiative = state?;
        match event {
            E::Proposed { .. } => return None,
            E::Answered { answer } => initiative.answer = Some(answer.clone()),
            E::Reported { task } => initiative.tasks.push(task.clone()),
            E::Ended { reason } => initiative.ended = Some(reason.clone()),
        }
        Some(initiative)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
        if self.answer.as_ref().is_some_and(|answer| answer.agreed) {
            add("agreed", "yes");
        }
        add("asset", self.asset.as_str());
        add("organisation", &self.organisation.to_string());
    }

    fn texts(&self) -> Vec<TextRef> {
        let mut texts = vec![self.text.clone()];
        texts.extend(self.answer.iter().filter_map(|answer| answer.text.clone()));
        texts.extend(self.tasks.iter().map(|task| task.text.clone()));
        texts.extend(self.ended.clone());
        texts
    }
}

impl Initiative {
    /// Where it stands on a day.
    #[must_use]
    pub fn stage(&self, today: NaiveDate) -> InitiativeStage {
        let over = self.ended.is_some() || self.to.is_some_and(|last| last < today);
        match &self.answer {
            Some(answer) if !answer.agreed => InitiativeStage::Declined,
            _ if over => InitiativeStage::Over,
            Some(_) => InitiativeStage::Agreed,
            None => InitiativeStage::Proposed,
        }
    }
}

/// The key of an initiative's stream.
#[must_use]
pub fn initiative_stream(initiative: InitiativeId) -> StreamKey {
    StreamKey::new(Initiative::KIND, initiative)
}

fn existing(desk: &mut Desk<'_>, id: InitiativeId) -> Result<Arc<Initiative>, Halt> {
    Ok(desk
        .get::<Initiative>(&initiative_stream(id))?
        .ok_or(InitiativeError::NotFound)?)
}

/// An initiative, for whoever may see it: before the municipality agrees only staff and who may post for the organisation. To
/// anybody else there is none.
fn seen(desk: &mut Desk<'_>, id: InitiativeId) -> Result<Arc<Initiative>, Halt> {
    let initiative = existing(desk, id)?;
    let agreed = |answer: &InitiativeAnswer| answer.agreed;
    let is_public = initiative.answer.as_ref().is_some_and(agreed);
    if is_public || speaks_for(desk, initiative.organisation, Power::Post)? {
        return Ok(initiative);
    }
    Err(InitiativeError::NotFound.into())
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "initiative",
    streams: &[StreamOps::of::<Initiative>()],
    commands: &[
        CommandEntry::of::<ProposeInitiative>(),
        CommandEntry::of::<AgreeInitiative>(),
        CommandEntry::of::<DeclineInitiative>(),
        CommandEntry::of::<ReportInitiative>(),
        CommandEntry::of::<EndInitiative>(),
    ],
    queries: &[
        QueryEntry::of::<GetInitiative>(),
        QueryEntry::of::<ListInitiatives>(),
    ],
    codes: &[InitiativeError::CODES],
    tells: news::TELLS,
    ..Room::EMPTY
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agreed_initiative_is_over_after_its_last_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let text = TextRef::new(String::new(), String::new());
        let mut initiative = Initiative {
            organisation: OrganisationId::new(uuid::Uuid::nil()),
            asset: InitiativeAsset::Road,
            works: vec![InitiativeWork::Clean],
            from: day("2026-02-01"),
            to: Some(day("2026-12-31")),
            text,
            answer: None,
            tasks: Vec::new(),
            ended: None,
        };
        assert_eq!(
            initiative.stage(day("2026-01-01")),
            InitiativeStage::Proposed
        );
        let answer = |agreed| Some(InitiativeAnswer { agreed, text: None });
        initiative.answer = answer(true);
        assert_eq!(initiative.stage(day("2026-12-31")), InitiativeStage::Agreed);
        assert_eq!(initiative.stage(day("2027-01-01")), InitiativeStage::Over);
        initiative.answer = answer(false);
        assert_eq!(
            initiative.stage(day("2027-01-01")),
            InitiativeStage::Declined
        );
    }
}
