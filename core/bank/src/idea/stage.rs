//! Where an idea stands, and what can be done with it there.

use medborger_codec::Record;

/// Where an idea stands, at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum IdeaStage {
    /// Its supporters are still coming along from the ideas that it was made from: anybody may support it and withdraw support,
    /// and nothing is decided about it. It does not expire meanwhile.
    Gathering,
    /// Open for support.
    Open,
    /// Its last day has passed. Derived from the clock.
    Expired,
    /// A task works on it.
    TakenUp,
    /// The municipality has answered.
    Answered,
    /// Declined, with reasons.
    Declined,
    /// Done.
    CarriedOut,
    /// Withdrawn by its author.
    Withdrawn,
    /// Merged with others into a new one.
    Merged,
    /// Split into several.
    Split,
}

impl std::fmt::Display for IdeaStage {
    /// English; Danish in the alternate form `{:#}`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (english, danish) = match self {
            Self::Gathering => ("gathering its supporters", "ved at samle sine støtter"),
            Self::Open => ("open", "åben"),
            Self::Expired => ("expired", "udløbet"),
            Self::TakenUp => ("taken up", "taget op"),
            Self::Answered => ("answered", "besvaret"),
            Self::Declined => ("declined", "afvist"),
            Self::CarriedOut => ("carried out", "gennemført"),
            Self::Withdrawn => ("withdrawn", "trukket tilbage"),
            Self::Merged => ("merged", "slået sammen med andre"),
            Self::Split => ("split", "delt"),
        };
        f.write_str(if f.alternate() { danish } else { english })
    }
}

/// What can be done with an idea, as far as its stage has a say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IdeaAct {
    /// Its author or staff write a new version.
    Revise,
    /// A citizen supports it.
    Support,
    /// A citizen withdraws support.
    WithdrawSupport,
    /// Its author withdraws it.
    Withdraw,
    /// Staff merge or split it.
    Recombine,
    /// More of its supporters come along from the ideas that it was made from.
    Gather,
    /// A task takes it up.
    TakeUp,
    /// The municipality answers.
    Answer,
    /// The municipality declines.
    Decline,
    /// The municipality has carried it out.
    CarryOut,
}

impl IdeaStage {
    /// Whether an idea at this stage allows an act: the whole life of an idea in one table.
    ///
    /// ```
    /// use medborger::idea::{IdeaAct, IdeaStage};
    ///
    /// assert!(IdeaStage::Expired.allows(IdeaAct::TakeUp));
    /// assert!(!IdeaStage::Expired.allows(IdeaAct::Support));
    /// ```
    #[must_use]
    pub fn allows(self, act: IdeaAct) -> bool {
        use IdeaAct as A;
        match self {
            Self::Gathering => {
                matches!(act, A::Revise | A::Support | A::WithdrawSupport | A::Gather)
            }
            Self::Open => !matches!(act, A::CarryOut | A::Gather),
            Self::Expired | Self::Answered => {
                !matches!(act, A::Revise | A::Support | A::CarryOut | A::Gather)
            }
            Self::TakenUp => matches!(
                act,
                A::WithdrawSupport | A::Answer | A::Decline | A::CarryOut
            ),
            Self::Declined | Self::CarriedOut | Self::Withdrawn => {
                matches!(act, A::WithdrawSupport)
            }
            Self::Merged | Self::Split => false,
        }
    }

    /// Every stage.
    pub const ALL: [Self; 10] = [
        Self::Gathering,
        Self::Open,
        Self::Expired,
        Self::TakenUp,
        Self::Answered,
        Self::Declined,
        Self::CarriedOut,
        Self::Withdrawn,
        Self::Merged,
        Self::Split,
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_open_idea_is_revised_or_supported_and_nothing_leaves_the_end_stages() {
        for stage in IdeaStage::ALL {
            let gathering = stage == IdeaStage::Gathering;
            let open = gathering || stage == IdeaStage::Open;
            assert_eq!(stage.allows(IdeaAct::Support), open, "{stage}");
            assert_eq!(stage.allows(IdeaAct::Revise), open, "{stage}");
            assert_eq!(stage.allows(IdeaAct::Gather), gathering, "{stage}");
            assert_eq!(
                stage.allows(IdeaAct::CarryOut),
                stage == IdeaStage::TakenUp,
                "{stage}"
            );
        }
        for end in [
            IdeaStage::Declined,
            IdeaStage::CarriedOut,
            IdeaStage::Withdrawn,
            IdeaStage::Gathering,
        ] {
            for act in [
                IdeaAct::Withdraw,
                IdeaAct::Recombine,
                IdeaAct::TakeUp,
                IdeaAct::Answer,
                IdeaAct::Decline,
            ] {
                assert!(!end.allows(act), "{end} {act:?}");
            }
        }
    }
}
