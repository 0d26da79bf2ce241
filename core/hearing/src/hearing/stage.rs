//! Where a hearing stands: derived from facts and the clock, never stored.

use medborger_codec::Record;

use super::Hearing;
use crate::calendar::local_date;
use crate::time::Timestamp;

/// Where a hearing stands, at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum HearingStage {
    /// Being written; nobody outside sees it.
    Draft,
    /// Announced, not open yet.
    Scheduled,
    /// Open for responses.
    Open,
    /// Open for responses beyond the day first announced.
    Extended,
    /// The last day is over.
    Closed,
    /// The administration works on the white paper.
    UnderProcessing,
    /// The council has decided.
    Decided,
    /// The decision is published.
    Published,
    /// Cancelled.
    Cancelled,
    /// Held again: another hearing took its place.
    Renewed,
    /// The proposal was not adopted within the years that the law gives it (planloven § 32).
    Lapsed,
}

impl std::fmt::Display for HearingStage {
    /// English; Danish in the alternate form `{:#}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (english, danish) = match self {
            Self::Draft => ("a draft", "en kladde"),
            Self::Scheduled => ("not open yet", "ikke åben endnu"),
            Self::Open => ("open", "åben"),
            Self::Extended => ("extended", "forlænget"),
            Self::Closed => ("closed", "lukket"),
            Self::UnderProcessing => ("being processed", "under behandling"),
            Self::Decided => ("decided", "afgjort"),
            Self::Published => ("decided and published", "afgjort og offentliggjort"),
            Self::Cancelled => ("cancelled", "aflyst"),
            Self::Renewed => ("held again", "holdt igen"),
            Self::Lapsed => ("lapsed", "bortfaldet"),
        };
        f.write_str(if f.alternate() { danish } else { english })
    }
}

/// What can be done with a hearing, as far as its stage has a say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HearingAct {
    /// Change what it asks: the form.
    Edit,
    /// Put a document, or a new version of one.
    PutDocument,
    /// Announce it.
    Announce,
    /// Move its last day forward.
    Extend,
    /// Cancel it.
    Cancel,
    /// Call or cancel a meeting, add a recipient.
    Arrange,
    /// Report how a notice was delivered.
    ReportDelivery,
    /// Take a response.
    Register,
    /// Work on the white paper.
    Process,
    /// Finish the white paper.
    Finish,
    /// Publish the agenda, resolve a veto.
    Prepare,
    /// Decide.
    Decide,
    /// Publish the decision.
    PublishDecision,
    /// Hold it again.
    Renew,
}

impl HearingStage {
    /// Every stage.
    pub const ALL: [Self; 11] = [
        Self::Draft,
        Self::Scheduled,
        Self::Open,
        Self::Extended,
        Self::Closed,
        Self::UnderProcessing,
        Self::Decided,
        Self::Published,
        Self::Cancelled,
        Self::Renewed,
        Self::Lapsed,
    ];

    /// Whether a hearing at this stage allows an act: the whole life of a hearing in one table.
    ///
    /// ```
    /// use medborger::hearing::{HearingAct, HearingStage};
    ///
    /// assert!(HearingStage::Open.allows(HearingAct::Extend));
    /// assert!(!HearingStage::Closed.allows(HearingAct::Extend));
    /// ```
    #[must_use]
    pub fn allows(self, act: HearingAct) -> bool {
        use HearingAct as A;
        match self {
            Self::Draft => matches!(
                act,
                A::Edit | A::PutDocument | A::Announce | A::Cancel | A::Arrange | A::ReportDelivery
            ),
            Self::Scheduled => matches!(
                act,
                A::PutDocument | A::Extend | A::Cancel | A::Arrange | A::ReportDelivery | A::Renew
            ),
            Self::Open | Self::Extended => matches!(
                act,
                A::PutDocument
                    | A::Extend
                    | A::Cancel
                    | A::Arrange
                    | A::ReportDelivery
                    | A::Register
                    | A::Process
                    | A::Prepare
                    | A::Renew
            ),
            Self::Closed | Self::UnderProcessing => matches!(
                act,
                A::Cancel
                    | A::Arrange
                    | A::ReportDelivery
                    | A::Register
                    | A::Process
                    | A::Finish
                    | A::Prepare
                    | A::Decide
                    | A::Renew
            ),
            // What still comes in is journalised, whatever became of the hearing.
            Self::Decided => matches!(act, A::Register | A::ReportDelivery | A::PublishDecision),
            Self::Published | Self::Renewed | Self::Lapsed => {
                matches!(act, A::Register | A::ReportDelivery)
            }
            Self::Cancelled => matches!(act, A::ReportDelivery),
        }
    }

    /// Whether it is open for responses in time.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Extended)
    }
}

impl Hearing {
    /// Where the hearing stands at an instant.
    #[must_use]
    pub fn stage(&self, at: Timestamp) -> HearingStage {
        let (None, Some(announced)) = (self.untimed_stage(), &self.announced) else {
            return self.untimed_stage().unwrap_or(HearingStage::Draft);
        };
        let now = at.to_utc();
        if now < announced.opens_at {
            HearingStage::Scheduled
        } else if now < announced.closes_at {
            match self.extensions.is_empty() {
                true => HearingStage::Open,
                false => HearingStage::Extended,
            }
        } else if self.lapses_after().is_some_and(|day| local_date(now) > day) {
            HearingStage::Lapsed
        } else if self.processing {
            HearingStage::UnderProcessing
        } else {
            HearingStage::Closed
        }
    }

    /// Where it stands, where the clock has no say: before it is announced, and once it is decided or given up.
    pub(super) fn untimed_stage(&self) -> Option<HearingStage> {
        if self.cancelled.is_some() {
            return Some(HearingStage::Cancelled);
        }
        if let Some(decision) = &self.decision {
            return Some(match decision.published_on {
                None => HearingStage::Decided,
                Some(_) => HearingStage::Published,
            });
        }
        if self.renewed_by.is_some() {
            return Some(HearingStage::Renewed);
        }
        self.announced.is_none().then_some(HearingStage::Draft)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn responses_are_taken_from_the_opening_on_and_never_before() {
        for stage in HearingStage::ALL {
            let before = matches!(
                stage,
                HearingStage::Draft | HearingStage::Scheduled | HearingStage::Cancelled
            );
            assert_eq!(stage.allows(HearingAct::Register), !before, "{stage}");
        }
    }

    #[test]
    fn nothing_is_extended_after_its_end_and_nothing_decided_before_it() {
        for stage in HearingStage::ALL {
            let running = matches!(
                stage,
                HearingStage::Scheduled | HearingStage::Open | HearingStage::Extended
            );
            assert_eq!(stage.allows(HearingAct::Extend), running, "{stage}");
            let ended = matches!(stage, HearingStage::Closed | HearingStage::UnderProcessing);
            assert_eq!(stage.allows(HearingAct::Decide), ended, "{stage}");
            assert_eq!(stage.allows(HearingAct::Finish), ended, "{stage}");
        }
    }

    #[test]
    fn a_decided_hearing_is_neither_cancelled_nor_held_again() {
        for stage in [HearingStage::Decided, HearingStage::Published] {
            for act in [HearingAct::Cancel, HearingAct::Renew, HearingAct::Process] {
                assert!(!stage.allows(act), "{stage} {act:?}");
            }
        }
    }
}
