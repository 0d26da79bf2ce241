//! Where a team stands: derived from facts and the clock, never stored.

use chrono::NaiveDate;
use medborger_codec::Record;

use super::{Team, TeamError};
use crate::calendar::closes_at;
use crate::time::Timestamp;

/// Where a team stands, at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum TeamStage {
    /// Proposed, without terms of reference.
    Proposed,
    /// Its terms of reference are adopted.
    TermsAdopted,
    /// People can express their interest.
    Recruiting,
    /// The last day for interest is over, and the seats are being filled.
    Selecting,
    /// At work.
    Working,
    /// It has reported, and the council's answers are due.
    Reported,
    /// Every recommendation has its answer.
    Answered,
    /// Its period is over.
    PeriodOver,
    /// Dissolved.
    Dissolved,
}

impl TeamStage {
    /// Every stage.
    pub const ALL: [Self; 9] = [
        Self::Proposed,
        Self::TermsAdopted,
        Self::Recruiting,
        Self::Selecting,
        Self::Working,
        Self::Reported,
        Self::Answered,
        Self::PeriodOver,
        Self::Dissolved,
    ];
}

impl std::fmt::Display for TeamStage {
    /// English; Danish in the alternate form `{:#}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (english, danish) = match self {
            Self::Proposed => ("proposed", "er foreslået"),
            Self::TermsAdopted => ("with terms of reference", "har vedtaget kommissorium"),
            Self::Recruiting => ("recruiting", "rekrutterer"),
            Self::Selecting => ("filling its seats", "er ved at besætte pladserne"),
            Self::Working => ("at work", "arbejder"),
            Self::Reported => (
                "waiting for the council's answers",
                "afventer kommunalbestyrelsens svar",
            ),
            Self::Answered => (
                "answered by the council",
                "har fået kommunalbestyrelsens svar",
            ),
            Self::PeriodOver => ("past its period", "har overskredet sin periode"),
            Self::Dissolved => ("dissolved", "er opløst"),
        };
        f.write_str(if f.alternate() { danish } else { english })
    }
}

/// What can be done with a team, as far as its stage has a say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TeamAct {
    /// Adopt terms of reference, first or anew.
    AdoptTerms,
    /// Call for people, first or again.
    Recruit,
    /// Express interest.
    ExpressInterest,
    /// Publish a draw, draw, appoint.
    Fill,
    /// Begin the work.
    Begin,
    /// Meetings, working groups, impartiality, deliverables, recommendations.
    Work,
    /// Report to the council.
    Report,
    /// The council's treatment and what follows from it.
    Treat,
    /// A member leaves, a candidate withdraws.
    Leave,
    /// Dissolve.
    Dissolve,
}

impl TeamStage {
    /// Whether a team at this stage allows an act: the whole life of a team in one table.
    ///
    /// ```
    /// use medborger::team::{TeamAct, TeamStage};
    ///
    /// assert!(TeamStage::Working.allows(TeamAct::Fill));
    /// assert!(!TeamStage::PeriodOver.allows(TeamAct::Fill));
    /// ```
    #[must_use]
    pub fn allows(self, act: TeamAct) -> bool {
        use TeamAct as A;
        match self {
            Self::Proposed => matches!(act, A::AdoptTerms | A::Dissolve),
            Self::TermsAdopted => matches!(
                act,
                A::AdoptTerms | A::Recruit | A::Fill | A::Begin | A::Leave | A::Dissolve
            ),
            // Seats that are not for candidates can be filled meanwhile.
            Self::Recruiting => {
                matches!(act, A::ExpressInterest | A::Fill | A::Leave | A::Dissolve)
            }
            Self::Selecting => matches!(
                act,
                A::Recruit | A::Fill | A::Begin | A::Leave | A::Dissolve
            ),
            // Those who left are replaced while the work goes on; a council that is heard again and again hands over
            // again and again.
            Self::Working | Self::Reported | Self::Answered => {
                !matches!(act, A::AdoptTerms | A::Begin)
            }
            Self::PeriodOver => matches!(act, A::Report | A::Treat | A::Leave | A::Dissolve),
            Self::Dissolved => matches!(act, A::Treat),
        }
    }
}

impl Team {
    /// Where the team stands at an instant.
    #[must_use]
    pub fn stage(&self, at: Timestamp) -> TeamStage {
        match (self.untimed_stage(), self.terms.last()) {
            (ended @ (TeamStage::Dissolved | TeamStage::Proposed), _) => ended,
            (_, Some(terms)) if is_past(terms.to, at) => TeamStage::PeriodOver,
            (TeamStage::Recruiting, _) if !self.is_calling(at) => TeamStage::Selecting,
            (stage, _) => stage,
        }
    }

    /// Where it stands but for what the clock says of its period and of the call for interest.
    pub(super) fn untimed_stage(&self) -> TeamStage {
        if self.dissolved.is_some() {
            return TeamStage::Dissolved;
        }
        if self.terms.is_empty() {
            return TeamStage::Proposed;
        }
        if self.reported.is_some() {
            let open = self.recommendations.values().any(|r| r.treatment.is_none());
            return if open {
                TeamStage::Reported
            } else {
                TeamStage::Answered
            };
        }
        match &self.recruitment {
            _ if self.began.is_some() => TeamStage::Working,
            None => TeamStage::TermsAdopted,
            Some(_) => TeamStage::Recruiting,
        }
    }

    /// Whether people can express their interest at an instant, as far as the call's last day has a say.
    #[must_use]
    pub fn is_calling(&self, at: Timestamp) -> bool {
        self.recruitment
            .as_ref()
            .is_some_and(|call| !is_past(call.last_day, at))
    }

    /// Whether nobody sits in the team any more: it is dissolved, or its period is over.
    #[must_use]
    pub fn is_over(&self, at: Timestamp) -> bool {
        matches!(self.stage(at), TeamStage::Dissolved | TeamStage::PeriodOver)
    }

    /// Refuses what the stage does not allow.
    pub(crate) fn allow(&self, act: TeamAct, at: Timestamp) -> Result<(), TeamError> {
        let stage = self.stage(at);
        if stage.allows(act) {
            Ok(())
        } else {
            Err(TeamError::WrongStage { stage })
        }
    }
}

/// Whether a last day, inclusive, is over in Copenhagen.
fn is_past(last_day: NaiveDate, at: Timestamp) -> bool {
    closes_at(last_day).is_ok_and(|closes| at.to_utc() >= closes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dissolved_team_only_gets_its_answers() {
        use TeamAct as A;
        for act in [
            A::AdoptTerms,
            A::Recruit,
            A::ExpressInterest,
            A::Fill,
            A::Begin,
            A::Work,
            A::Report,
            A::Leave,
            A::Dissolve,
        ] {
            assert!(!TeamStage::Dissolved.allows(act), "{act:?}");
        }
        assert!(TeamStage::Dissolved.allows(A::Treat));
    }

    #[test]
    fn seats_are_filled_between_the_terms_and_the_end_of_the_period() {
        for stage in TeamStage::ALL {
            let outside = matches!(
                stage,
                TeamStage::Proposed | TeamStage::PeriodOver | TeamStage::Dissolved
            );
            assert_eq!(stage.allows(TeamAct::Fill), !outside, "{stage}");
            if stage.allows(TeamAct::ExpressInterest) {
                assert!(!outside, "{stage}");
            }
        }
    }
}
