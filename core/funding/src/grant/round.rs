//! Calls for applications (*ansøgningsrunder*): announced, and made more generous.

use medborger_base::sorted::SortedSet;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{GrantBasis, GrantError, round_of, round_stream};
use crate::calendar::{local_date, read_day};
use crate::id::GrantId;
use crate::journal::{Command, Desk, DeskError, Halt, Owner, Stream, TextRef, events};
use crate::key::Key;
use crate::organisation::OrganisationKind;
use crate::partnership::AMOUNT_MAX;
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// How many criteria a call has.
const CRITERIA_MAX: usize = 20;
/// A minute, in microseconds.
const MINUTE: i64 = 60_000_000;

/// A part of an application that a call may ask for; purpose, amount and contact with children it always holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum ApplicationPart {
    /// Whom it is for.
    TargetGroup,
    /// What is done.
    Activities,
    /// Income and expenses.
    Budget,
    /// How many volunteers help.
    Volunteers,
    /// What others give.
    OtherFunding,
}

impl ApplicationPart {
    /// Its field in an application.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TargetGroup => "target_group",
            Self::Activities => "activities",
            Self::Budget => "budget",
            Self::Volunteers => "volunteers",
            Self::OtherFunding => "other_funding",
        }
    }
}

/// What a call is. Public.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GrantRoundTerms {
    /// What it is called.
    pub title: Line<200>,
    /// On what it rests.
    pub basis: GrantBasis,
    /// From when on applications are taken, on a whole minute.
    pub opens_at: Timestamp,
    /// Until when, exclusive, on a whole minute: at `12:00` an application is late.
    pub closes_at: Timestamp,
    /// How much can be granted in all (*puljen*), in øre: 1 to 1,000,000,000,000.
    pub ceiling_oere: u64,
    /// The day on which reports are due, inclusive; after the call closes.
    #[serde(deserialize_with = "read_day")]
    pub report_due: NaiveDate,
    /// What an application must hold.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub asks: SortedSet<ApplicationPart>,
    /// Which kinds of organisations can get a grant; all but municipal institutions where none is named.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub kinds: SortedSet<OrganisationKind>,
    /// By what applications are assessed, by number from 1; at most 20.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<Line<200>>,
}

impl GrantRoundTerms {
    /// Whether an organisation of a kind can get a grant.
    #[must_use]
    pub fn is_for(&self, kind: OrganisationKind) -> bool {
        if self.kinds.is_empty() {
            !kind.is_municipal()
        } else {
            self.kinds.contains(&kind)
        }
    }

    fn check(&self, now: Timestamp) -> Result<(), GrantError> {
        let (opens, closes) = (self.opens_at, self.closes_at);
        let whole = |at: Timestamp| at.micros() % MINUTE == 0;
        if opens >= closes || closes <= now || !whole(opens) || !whole(closes) {
            return Err(GrantError::WindowUnfit);
        }
        if self.report_due <= local_date(closes.to_utc()) {
            return Err(GrantError::ReportDueUnfit);
        }
        if !self.basis.is_in_force(local_date(opens.to_utc())) {
            return Err(GrantError::BasisNotInForce);
        }
        if self.criteria.len() > CRITERIA_MAX {
            return Err(GrantError::TooMany { max: CRITERIA_MAX });
        }
        amount(self.ceiling_oere)
    }
}

/// A call's state.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct GrantRound {
    /// What it is.
    pub terms: GrantRoundTerms,
    /// What applicants should know, in the vault.
    pub text: TextRef,
    /// How much is granted, in øre.
    #[serde(default)]
    pub granted_oere: u64,
}

impl GrantRound {
    /// How much is left in the pool, in øre.
    #[must_use]
    pub fn left_oere(&self) -> u64 {
        self.terms.ceiling_oere.saturating_sub(self.granted_oere)
    }

    /// Whether applications are taken.
    #[must_use]
    pub fn is_open(&self, at: Timestamp) -> bool {
        self.terms.opens_at <= at && at < self.terms.closes_at
    }
}

events! {
    /// What can happen to a call.
    GrantRoundEvent, GRANT_ROUND_EVENTS {
        /// Announced, or changed before it opened.
        Announced {
            /// What it is.
            terms: GrantRoundTerms,
            /// What applicants should know.
            text: TextRef,
        } = "grant_round.announced";
        /// Its deadline or its pool was changed.
        Adjusted {
            /// Until when applications are taken.
            closes_at: Timestamp,
            /// How much can be granted in all.
            ceiling_oere: u64,
        } = "grant_round.adjusted";
        /// Something was granted from its pool.
        Granted {
            /// The application.
            grant: GrantId,
            /// How much.
            amount_oere: u64,
        } = "grant_round.granted";
        /// What was granted is free again.
        Released {
            /// The application.
            grant: GrantId,
            /// How much.
            amount_oere: u64,
        } = "grant_round.released";
    }
}

impl Stream for GrantRound {
    const KIND: &'static str = "grant_round";
    const STATE_VERSION: u32 = 1;
    type Event = GrantRoundEvent;
    const EVENT_TYPES: &'static [&'static str] = GRANT_ROUND_EVENTS;

    fn evolve(state: Option<Self>, event: &GrantRoundEvent, _: Timestamp) -> Option<Self> {
        use GrantRoundEvent as E;
        if let E::Announced { terms, text } = event {
            return Some(Self {
                terms: terms.clone(),
                text: text.clone(),
                granted_oere: state.map_or(0, |before| before.granted_oere),
            });
        }
        let mut round = state?;
        match event {
            E::Announced { .. } => return None,
            E::Adjusted {
                closes_at,
                ceiling_oere,
            } => {
                round.terms.closes_at = *closes_at;
                round.terms.ceiling_oere = *ceiling_oere;
            }
            E::Granted { amount_oere, .. } => {
                round.granted_oere = round.granted_oere.checked_add(*amount_oere)?;
            }
            E::Released { amount_oere, .. } => {
                round.granted_oere = round.granted_oere.checked_sub(*amount_oere)?;
            }
        }
        Some(round)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
    }

    fn texts(&self) -> Vec<TextRef> {
        vec![self.text.clone()]
    }
}

/// Refuses an amount outside its bounds.
pub(super) fn amount(oere: u64) -> Result<(), GrantError> {
    if (1..=AMOUNT_MAX).contains(&oere) {
        return Ok(());
    }
    Err(GrantError::AmountUnfit)
}

/// `grant.announce_round`: announces a call for applications, or changes it before it opens. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AnnounceRound {
    /// A readable key, such as `section-18-2027`.
    pub round: Key,
    /// What it is.
    pub terms: GrantRoundTerms,
    /// What applicants should know. Public.
    pub text: Text<20_000>,
}

impl Command for AnnounceRound {
    const NAME: &'static str = "grant.announce_round";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = round_stream(&self.round);
        self.terms.check(desk.at())?;
        if let Some(before) = desk.get::<GrantRound>(&stream)? {
            if before.terms.opens_at <= desk.at() {
                return Err(GrantError::RoundBegun.into());
            }
            desk.require([], [before.text.key.clone()])?;
            if before.terms == self.terms && desk.read(&before.text)?.as_ref() == Some(&self.text) {
                return Err(DeskError::NothingToDo.into());
            }
        }
        let text = desk.text(Owner::Town, &self.text)?;
        desk.about(&self.round);
        let event = GrantRoundEvent::Announced {
            terms: self.terms.clone(),
            text,
        };
        desk.emit::<GrantRound>(&stream, &event)
    }
}

/// `grant.adjust_round`: extends a call's deadline or changes its pool, also after it has opened. The deadline never comes
/// earlier, and the pool never falls below what is granted. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AdjustRound {
    /// The call.
    pub round: Key,
    /// Until when applications are taken, exclusive.
    pub closes_at: Timestamp,
    /// How much can be granted in all, in øre.
    pub ceiling_oere: u64,
}

impl Command for AdjustRound {
    const NAME: &'static str = "grant.adjust_round";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let round = round_of(desk, &self.round)?;
        let (closes_at, ceiling_oere) = (self.closes_at, self.ceiling_oere);
        amount(ceiling_oere)?;
        if closes_at < round.terms.closes_at {
            return Err(GrantError::DeadlineShortened.into());
        }
        if ceiling_oere < round.granted_oere {
            return Err(GrantError::PoolBelowGranted.into());
        }
        if closes_at == round.terms.closes_at && ceiling_oere == round.terms.ceiling_oere {
            return Err(DeskError::NothingToDo.into());
        }
        if closes_at > round.terms.closes_at {
            let extended = GrantRoundTerms {
                closes_at,
                ..round.terms.clone()
            };
            extended.check(desk.at())?;
        }
        desk.about(&self.round);
        let event = GrantRoundEvent::Adjusted {
            closes_at,
            ceiling_oere,
        };
        desk.emit::<GrantRound>(&round_stream(&self.round), &event)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms() -> GrantRoundTerms {
        serde_json::from_value(serde_json::json!({
            "title": "§ 18", "basis": "section18", "ceiling_oere": 1, "report_due": "2024-05-04",
            // Copenhagen: 22 March 12:00 (winter time) to 3 May 12:00 (summer time).
            "opens_at": "2024-03-22T12:00:00+01:00", "closes_at": "2024-05-03T12:00:00+02:00",
        }))
        .unwrap()
    }

    #[test]
    fn a_call_opens_and_closes_on_a_whole_minute() {
        let now = "2024-01-01T00:00:00Z".parse().unwrap();
        assert_eq!(terms().check(now), Ok(()));
        for (opens, closes) in [
            ("2024-05-03T10:00:00Z", "2024-05-03T10:00:00Z"),
            ("2024-03-22T11:00:30Z", "2024-05-03T10:00:00Z"),
            ("2024-03-22T11:00:00Z", "2024-05-03T10:00:00.000001Z"),
        ] {
            let terms = GrantRoundTerms {
                opens_at: opens.parse().unwrap(),
                closes_at: closes.parse().unwrap(),
                ..terms()
            };
            assert_eq!(terms.check(now), Err(GrantError::WindowUnfit), "{opens}");
        }
    }

    #[test]
    fn reports_are_due_after_the_day_on_which_the_call_closes() {
        let now = "2024-01-01T00:00:00Z".parse().unwrap();
        let same_day = GrantRoundTerms {
            report_due: "2024-05-03".parse().unwrap(),
            ..terms()
        };
        assert_eq!(same_day.check(now), Err(GrantError::ReportDueUnfit));
    }
}
