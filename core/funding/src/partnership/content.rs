//! What an agreement says: the sections that practice knows (*samarbejdsaftale*, Frivilligrådet and frivillighed.dk).

use medborger_base::sorted::SortedSet;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{PartnershipError, SupportRate};
use crate::calendar::{Period, read_day, read_day_or_none, read_days};
use crate::id::OrganisationId;
use crate::text::{Line, Text};

/// How many parties an agreement has.
const PARTIES_MAX: usize = 20;
/// How many tasks, reviews, contributions or rates.
const ITEMS_MAX: usize = 50;
/// The largest amount, in øre: ten billion kroner, which every reader of JSON holds exactly.
pub(crate) const AMOUNT_MAX: u64 = 1_000_000_000_000;

/// Who takes part in an agreement (*part*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Party {
    /// The municipality, for which staff act.
    Municipality,
    /// An organisation, for which whoever holds a mandate to sign acts.
    Organisation {
        /// The organisation.
        organisation: OrganisationId,
    },
}

impl Party {
    /// The organisation; none where it is the municipality.
    #[must_use]
    pub fn organisation(self) -> Option<OrganisationId> {
        match self {
            Self::Municipality => None,
            Self::Organisation { organisation } => Some(organisation),
        }
    }
}

/// How closely the parties work together, from least to most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum CooperationDegree {
    /// They tell each other (*informerer*).
    Inform,
    /// One involves the other (*inddrager*).
    Involve,
    /// They cooperate (*samarbejder*).
    Cooperate,
    /// They create together (*samskaber*).
    CoCreate,
}

/// A part of the content that can be kept from the public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum AgreementPart {
    /// Whom it is for.
    TargetGroup,
    /// The tasks.
    Tasks,
    /// How the parties keep in touch.
    Communication,
    /// The volunteers' conditions.
    Conditions,
    /// Who pays what.
    Economy,
}

/// What an agreement is, apart from what it says. Public once it is in force.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AgreementTerms {
    /// Who takes part: 2 to 20, each once.
    pub parties: Vec<Party>,
    /// How closely they work together.
    pub degree: CooperationDegree,
    /// The first day.
    #[serde(deserialize_with = "read_day")]
    pub from: NaiveDate,
    /// The last day, inclusive; without an end where it is not given.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub to: Option<NaiveDate>,
    /// How long before one party says that it ends (*opsigelsesvarsel*): 1 to 24 months or 1 to 731 days.
    pub notice: Period,
    /// The days on which the parties look at it together (*opfølgning*), within its time; at most 50.
    #[serde(
        default,
        deserialize_with = "read_days",
        skip_serializing_if = "SortedSet::is_empty"
    )]
    pub review_days: SortedSet<NaiveDate>,
    /// Which parts of the content only the parties and staff see.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub confidential: SortedSet<AgreementPart>,
}

impl AgreementTerms {
    /// The organisations among the parties.
    pub(crate) fn organisations(&self) -> impl Iterator<Item = OrganisationId> {
        self.parties.iter().filter_map(|party| party.organisation())
    }

    /// Whether it holds on a day, as far as its own dates say.
    #[must_use]
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|last| day <= last)
    }

    pub(super) fn check(&self, today: NaiveDate) -> Result<(), PartnershipError> {
        for (place, party) in self.parties.iter().enumerate() {
            if self.parties.iter().skip(place + 1).any(|p| p == party) {
                return Err(PartnershipError::PartyTwice);
            }
        }
        if self.parties.len() < 2 {
            return Err(PartnershipError::TooFewParties);
        }
        at_most(self.parties.len(), PARTIES_MAX)?;
        at_most(self.review_days.len(), ITEMS_MAX)?;
        if self.to.is_some_and(|last| last < self.from) {
            return Err(PartnershipError::TermReversed);
        }
        if self.to.is_some_and(|last| last < today) {
            return Err(PartnershipError::TermPast);
        }
        if !self.review_days.iter().all(|day| self.covers(*day)) {
            return Err(PartnershipError::ReviewOutsideTerm);
        }
        match self.notice {
            Period::Months(1..=24) | Period::Days(1..=731) => Ok(()),
            _ => Err(PartnershipError::NoticeUnfit),
        }
    }
}

/// Who does a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum TaskDoer {
    /// Volunteers alone.
    Volunteers,
    /// Staff alone.
    Staff,
    /// Both together.
    Together,
}

/// A task with its boundary to the work of staff.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AgreementTask {
    /// What is done.
    pub title: Line<200>,
    /// The roles in it: who is responsible for what.
    pub roles: Text<2000>,
    /// Who does it.
    pub done_by: TaskDoer,
    /// Whether the law gives the task to the municipality: then volunteers never do it alone.
    #[serde(default)]
    pub statutory: bool,
    /// Where the volunteers' part ends and that of staff begins.
    pub boundary: Text<2000>,
}

/// Under which conditions volunteers help.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct VolunteerConditions {
    /// Which party insures them (the municipality may: serviceloven § 18 a); nobody but themselves where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub insured_by: Option<Party>,
    /// Which expenses are covered, and by whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expenses: Option<Text<2000>>,
    /// Whether they need a child certificate (*børneattest*).
    #[serde(default)]
    pub child_certificate: bool,
    /// Whether they show a criminal record (*straffeattest*).
    #[serde(default)]
    pub criminal_record: bool,
    /// How they are trained and introduced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub training: Option<Text<2000>>,
    /// Whether they declare confidentiality (*tavshedserklæring*).
    #[serde(default)]
    pub confidentiality: bool,
}

/// What a party contributes.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Contribution {
    /// The party.
    pub party: Party,
    /// How much, in øre: 1 to 1,000,000,000,000.
    pub amount_oere: u64,
    /// What for, or when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Line<300>>,
}

/// Who pays what.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct AgreementEconomy {
    /// What each party contributes; those who contribute nothing are left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contributions: Vec<Contribution>,
    /// By which rule a local council is supported, one rate for each year.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub support: Vec<SupportRate>,
}

/// What an agreement says.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AgreementText {
    /// What it is called. Never confidential.
    pub title: Line<200>,
    /// What it is for. Never confidential.
    pub purpose: Text<4000>,
    /// Whom it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_group: Option<Text<2000>>,
    /// The tasks; at most 50.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<AgreementTask>,
    /// How the parties keep in touch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub communication: Option<Text<4000>>,
    /// The volunteers' conditions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<VolunteerConditions>,
    /// Who pays what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub economy: Option<AgreementEconomy>,
}

impl AgreementText {
    pub(super) fn check(&self, parties: &[Party]) -> Result<(), PartnershipError> {
        at_most(self.tasks.len(), ITEMS_MAX)?;
        let alone = |task: &AgreementTask| task.statutory && task.done_by == TaskDoer::Volunteers;
        if self.tasks.iter().any(alone) {
            return Err(PartnershipError::ReplacesStaff);
        }
        let insurer = self.conditions.as_ref().and_then(|c| c.insured_by);
        if insurer.is_some_and(|party| !parties.contains(&party)) {
            return Err(PartnershipError::InsurerUnfit);
        }
        let Some(economy) = &self.economy else {
            return Ok(());
        };
        let given = &economy.contributions;
        for (place, one) in given.iter().enumerate() {
            let twice = given
                .iter()
                .skip(place + 1)
                .any(|other| other.party == one.party);
            if twice
                || !parties.contains(&one.party)
                || !(1..=AMOUNT_MAX).contains(&one.amount_oere)
            {
                return Err(PartnershipError::ContributionUnfit);
            }
        }
        SupportRate::check(&economy.support)
    }

    /// Takes out what is confidential.
    pub(super) fn without(mut self, parts: &SortedSet<AgreementPart>) -> Self {
        for part in parts {
            match part {
                AgreementPart::TargetGroup => self.target_group = None,
                AgreementPart::Tasks => self.tasks.clear(),
                AgreementPart::Communication => self.communication = None,
                AgreementPart::Conditions => self.conditions = None,
                AgreementPart::Economy => self.economy = None,
            }
        }
        self
    }
}

/// Refuses more than so many.
pub(super) fn at_most(count: usize, max: usize) -> Result<(), PartnershipError> {
    if count > max {
        return Err(PartnershipError::TooMany { max });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms() -> AgreementTerms {
        serde_json::from_value(serde_json::json!({
            "parties": [
                { "kind": "municipality" },
                { "kind": "organisation", "organisation": "00000000-0000-4000-8000-000000000001" },
            ],
            "degree": "co_create", "from": "2026-02-01", "to": "2026-12-31", "notice": { "months": 3 },
            "review_days": ["2026-02-01", "2026-12-31"],
        }))
        .unwrap()
    }

    #[test]
    fn a_review_lies_between_the_first_and_the_last_day_inclusive() {
        let today = terms().from;
        assert_eq!(terms().check(today), Ok(()));
        for outside in ["2026-01-31", "2027-01-01"] {
            let mut terms = terms();
            terms.review_days.insert(outside.parse().unwrap());
            let refused = Err(PartnershipError::ReviewOutsideTerm);
            assert_eq!(terms.check(today), refused, "{outside}");
        }
    }

    #[test]
    fn an_agreement_can_be_drafted_until_its_last_day() {
        let last = terms().to.unwrap();
        assert_eq!(terms().check(last), Ok(()));
        let after = last.succ_opt().unwrap();
        assert_eq!(terms().check(after), Err(PartnershipError::TermPast));
    }

    #[test]
    fn notice_is_given_in_months_or_days() {
        for (notice, fits) in [
            (Period::Months(0), false),
            (Period::Months(1), true),
            (Period::Months(24), true),
            (Period::Months(25), false),
            (Period::Days(0), false),
            (Period::Days(731), true),
            (Period::Days(732), false),
            (Period::Weeks(4), false),
            (Period::Years(1), false),
        ] {
            let terms = AgreementTerms { notice, ..terms() };
            assert_eq!(terms.check(terms.from).is_ok(), fits, "{notice}");
        }
    }

    #[test]
    fn degrees_are_ordered() {
        use CooperationDegree as D;
        assert!(D::Inform < D::Involve && D::Involve < D::Cooperate && D::Cooperate < D::CoCreate);
    }
}
