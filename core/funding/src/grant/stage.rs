//! How far an application has come, and what that allows.

use medborger_codec::{Record, to_json};

use super::Grant;

/// How far an application has come. What the clock decides is derived and never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum GrantStage {
    /// Being written (*kladde*).
    Draft,
    /// Handed in.
    Submitted,
    /// The municipality asked for more.
    NeedsInfo,
    /// It asked for more, and the last day is over. Derived.
    InfoOverdue,
    /// It is complete and can be assessed (*fuldt oplyst*).
    Complete,
    /// It was assessed.
    Assessed,
    /// Something was granted (*bevilling*).
    Granted,
    /// Nothing was granted (*afslag*).
    Rejected,
    /// Paid; the report is still to come.
    Paid,
    /// Paid, and the day on which the report was due is over. Derived.
    ReportOverdue,
    /// The report came (*regnskab*).
    Reported,
    /// Money is to be paid back (*tilbagebetaling*).
    RepaymentDue,
    /// All that was owed was paid back.
    Repaid,
    /// The accounts are in order, and nothing was left.
    Closed,
    /// The applicant took it back.
    Withdrawn,
}

impl std::fmt::Display for GrantStage {
    /// English; Danish in the alternate form `{:#}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (english, danish) = match self {
            Self::Draft => ("draft", "kladde"),
            Self::Submitted => ("submitted", "indsendt"),
            Self::NeedsInfo => ("awaiting information", "afventer oplysninger"),
            Self::InfoOverdue => ("information overdue", "oplysninger mangler"),
            Self::Complete => ("complete", "fuldt oplyst"),
            Self::Assessed => ("assessed", "vurderet"),
            Self::Granted => ("granted", "bevilget"),
            Self::Rejected => ("rejected", "afslået"),
            Self::Paid => ("paid", "udbetalt"),
            Self::ReportOverdue => ("report overdue", "regnskab mangler"),
            Self::Reported => ("reported", "regnskab modtaget"),
            Self::RepaymentDue => ("repayment due", "skal tilbagebetale"),
            Self::Repaid => ("repaid", "tilbagebetalt"),
            Self::Closed => ("closed", "afsluttet"),
            Self::Withdrawn => ("withdrawn", "trukket tilbage"),
        };
        f.write_str(if f.alternate() { danish } else { english })
    }
}

/// How far an application has come, as the index says it.
pub(super) fn step_term(step: GrantStage) -> String {
    to_json(&step).trim_matches('"').to_owned()
}

impl Grant {
    /// Under what it is found: in which lists it may stand, whatever the day, which is not in the index.
    pub(super) fn declare(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
        add("round", self.round.as_str());
        add("organisation", &self.organisation.to_string());
        add("step", &step_term(self.step));
        if self.received_at.is_some() {
            add("received", "yes");
        }
        if self.granted_oere().is_some() {
            add("granted", "yes");
        }
    }
}

/// What can be done with an application, as far as its stage has a say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GrantAct {
    Draft,
    Submit,
    AskForInfo,
    Supplement,
    FindComplete,
    Assess,
    Decide,
    Pay,
    Report,
    Settle,
    Repay,
    Withdraw,
}

impl GrantStage {
    /// The stage that is stored, of which the clock may make this one; and whether the clock has a say.
    pub(super) fn stored(self) -> (Self, bool) {
        match self {
            Self::NeedsInfo | Self::InfoOverdue => (Self::NeedsInfo, true),
            Self::Paid | Self::ReportOverdue => (Self::Paid, true),
            step => (step, false),
        }
    }

    /// Whether an application at this stage allows an act: its whole life in one table.
    pub(crate) fn allows(self, act: GrantAct) -> bool {
        use GrantAct as A;
        match self {
            Self::Draft => matches!(act, A::Draft | A::Submit | A::Withdraw),
            Self::Submitted => matches!(act, A::AskForInfo | A::FindComplete | A::Withdraw),
            Self::NeedsInfo => matches!(
                act,
                A::AskForInfo | A::Supplement | A::FindComplete | A::Withdraw
            ),
            // Whoever does not answer is assessed on what there is.
            Self::InfoOverdue => matches!(
                act,
                A::AskForInfo | A::Supplement | A::FindComplete | A::Assess | A::Withdraw
            ),
            Self::Complete => matches!(act, A::AskForInfo | A::Assess | A::Withdraw),
            Self::Assessed => matches!(act, A::Assess | A::Decide | A::Withdraw),
            Self::Granted => matches!(act, A::Pay | A::Withdraw),
            Self::Paid => act == A::Report,
            Self::ReportOverdue | Self::Reported => matches!(act, A::Report | A::Settle),
            Self::RepaymentDue => act == A::Repay,
            Self::Rejected | Self::Repaid | Self::Closed | Self::Withdrawn => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: [GrantStage; 15] = [
        GrantStage::Draft,
        GrantStage::Submitted,
        GrantStage::NeedsInfo,
        GrantStage::InfoOverdue,
        GrantStage::Complete,
        GrantStage::Assessed,
        GrantStage::Granted,
        GrantStage::Rejected,
        GrantStage::Paid,
        GrantStage::ReportOverdue,
        GrantStage::Reported,
        GrantStage::RepaymentDue,
        GrantStage::Repaid,
        GrantStage::Closed,
        GrantStage::Withdrawn,
    ];

    #[test]
    fn a_matter_that_is_over_allows_nothing_and_only_what_is_assessed_is_decided() {
        use GrantStage as S;
        for stage in STEPS {
            let over = matches!(stage, S::Rejected | S::Repaid | S::Closed | S::Withdrawn);
            for act in [
                GrantAct::Draft,
                GrantAct::Submit,
                GrantAct::AskForInfo,
                GrantAct::Supplement,
                GrantAct::FindComplete,
                GrantAct::Assess,
                GrantAct::Decide,
                GrantAct::Pay,
                GrantAct::Report,
                GrantAct::Settle,
                GrantAct::Repay,
                GrantAct::Withdraw,
            ] {
                assert!(!over || !stage.allows(act), "{stage} {act:?}");
            }
            assert_eq!(stage.allows(GrantAct::Decide), stage == S::Assessed);
            assert_eq!(stage.allows(GrantAct::Pay), stage == S::Granted);
            assert_eq!(stage.allows(GrantAct::Repay), stage == S::RepaymentDue);
        }
    }
}
