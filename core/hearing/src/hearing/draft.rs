//! Drafting a hearing, new or in place of one that must be held again.

use medborger_base::sorted::SortedSet;

use medborger_codec::{Make, Record};

use super::{
    Hearing, HearingAct, HearingBasis, HearingError, HearingEvent, HearingPolicy, existing,
    hearing_stream,
};
use crate::id::{HearingId, IdeaId};
use crate::idea::{self, idea_stream};
use crate::journal::{Command, Desk, Halt};
use crate::text::Line;

/// How many ideas a hearing can come from.
const IDEAS_MAX: usize = 50;

/// Why a hearing is held again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum RenewalCause {
    /// People who had to be told were not.
    NotificationFailure,
    /// The document is changed so that others are affected (planloven § 27, stk. 2).
    MaterialChange,
    /// The change makes it a new proposal: a whole new period.
    NewProposal,
    /// Something else went wrong.
    Other,
}

/// Which hearing is held again, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Renewal {
    /// The hearing before.
    pub hearing: HearingId,
    /// Why.
    pub cause: RenewalCause,
}

/// `hearing.draft`: drafts a hearing. With `renews`, it takes the place of one that must be held again (*fornyet
/// høring*). For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DraftHearing {
    /// A fresh id.
    #[record(fresh)]
    pub hearing: HearingId,
    /// The title, public.
    pub title: Line<200>,
    /// On what it rests.
    pub basis: HearingBasis,
    /// The municipality's choices.
    #[serde(default)]
    pub policy: HearingPolicy,
    /// The ideas that led to it.
    #[serde(default)]
    pub ideas: SortedSet<IdeaId>,
    /// The hearing that is held again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renews: Option<Renewal>,
}

impl Command for DraftHearing {
    const NAME: &'static str = "hearing.draft";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = hearing_stream(self.hearing);
        let before = self.renews.map(|renewal| hearing_stream(renewal.hearing));
        if self.ideas.len() > IDEAS_MAX {
            return Err(HearingError::too_many("ideas", IDEAS_MAX).into());
        }
        let ideas = self.ideas.iter().map(|idea| idea_stream(*idea));
        desk.require([stream.clone()].into_iter().chain(before).chain(ideas), [])?;
        if desk.get::<Hearing>(&stream)?.is_some() {
            return Err(HearingError::AlreadyDrafted.into());
        }
        self.basis.check()?;
        for idea in &self.ideas {
            idea::existing(desk, *idea)?;
        }
        if let Some(renewal) = self.renews {
            let old = existing(desk, renewal.hearing)?;
            if !old.stage(desk.at()).allows(HearingAct::Renew) {
                return Err(HearingError::RenewalUnfit.into());
            }
        }
        let event = HearingEvent::Drafted {
            basis: self.basis,
            policy: self.policy,
            title: self.title.clone(),
            ideas: self.ideas.clone(),
            renews: self.renews,
        };
        desk.emit::<Hearing>(&stream, &event)?;
        match self.renews {
            None => Ok(()),
            Some(renewal) => {
                let event = HearingEvent::Renewed { by: self.hearing };
                desk.emit::<Hearing>(&hearing_stream(renewal.hearing), &event)
            }
        }
    }
}
