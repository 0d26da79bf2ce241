//! A council's own rules, and what the rules are on a day.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{
    CHANGES_MAX, Council, CouncilError, CouncilEvent, CouncilNumbers, CouncilRule, DatedNumbers,
    at_work, council_rule, council_stream,
};
use crate::calendar::{local_date, read_day, read_day_or_none};
use crate::id::OrganisationId;
use crate::journal::{Command, Desk, DeskError, Halt, Query};
use crate::organisation::OrganisationKind;

/// `council.set_rules`: the municipality's own numbers for one council, from a day on. Those of a statute can be made
/// stricter, never less. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SetCouncilRules {
    /// The council.
    pub organisation: OrganisationId,
    /// From this day on, inclusive.
    #[serde(deserialize_with = "read_day")]
    pub from: NaiveDate,
    /// The numbers, as a whole.
    pub numbers: CouncilNumbers,
}

impl Command for SetCouncilRules {
    const NAME: &'static str = "council.set_rules";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let loaded = at_work(desk, self.organisation)?;
        if !self.numbers.is_sound() {
            return Err(CouncilError::RulesUnfit.into());
        }
        let law = council_rule(loaded.organisation.kind, self.from).unwrap_or(loaded.rule);
        if law.statutory && !self.numbers.keeps(&law.numbers) {
            return Err(CouncilError::RulesUndercut.into());
        }
        if loaded.numbers_on(self.from) == self.numbers {
            return Err(DeskError::NothingToDo.into());
        }
        if loaded.council.numbers.len() >= CHANGES_MAX {
            return Err(CouncilError::TooMany { max: CHANGES_MAX }.into());
        }
        let rules = DatedNumbers {
            from: self.from,
            numbers: self.numbers,
        };
        let stream = council_stream(self.organisation);
        desk.emit::<Council>(&stream, &CouncilEvent::RulesSet { rules })
    }
}

/// `council.rules`: what holds for a kind of council on a day, where a municipality has set nothing of its own.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CouncilRulesQuery {
    /// Which kind.
    pub kind: OrganisationKind,
    /// On which day; today where it is not given.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub on: Option<NaiveDate>,
}

impl Query for CouncilRulesQuery {
    const NAME: &'static str = "council.rules";
    type View = CouncilRule;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<CouncilRule, Halt> {
        let on = self.on.unwrap_or_else(|| local_date(desk.at().to_utc()));
        Ok(*council_rule(self.kind, on).ok_or(CouncilError::NotACouncil)?)
    }
}
