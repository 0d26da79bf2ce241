//! Hearing law as dated data: minimum periods, and what follows after a hearing, each with its provision.
//!
//! Statutes change. A number that comes from one stands in a table here with the dates between which it holds, never
//! in control flow. Sources: planloven §§ 22 a, 23 a, 23 c, 24, 27, 28, 32 and 58; folkeskoleloven § 24, stk. 4, with
//! BEK 700 of 23/06/2014; miljøvurderingsloven § 35, of which no number of weeks is known here; the weeks of § 24 hold since 15 June 2017, before that eight weeks held for all plans.

use chrono::{Datelike as _, NaiveDate};
use medborger_codec::Record;

/// What kind of hearing (*høring*) it is. Danish calls four different things so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum HearingKind {
    /// A public hearing that a statute demands (*lovpligtig offentlig høring*): minimum periods, objections, vetoes.
    Statutory,
    /// A public hearing that the municipality holds of its own accord (*frivillig offentlig høring*).
    General,
    /// The hearing of an advisory council (*rådshøring*): retssikkerhedsloven §§ 30 and 37 a.
    CouncilConsultation,
    /// The hearing of a party in one case (*partshøring*): forvaltningsloven § 19. It is no public hearing: here it is
    /// a name only, and none can be held.
    PartyHearing,
}

/// What a statutory hearing is about, as far as the law tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum HearingRule {
    /// A municipal plan (*kommuneplan*) or an addition to it.
    MunicipalPlan,
    /// A local plan (*lokalplan*).
    LocalPlan,
    /// A national planning directive (*landsplandirektiv*).
    NationalPlanningDirective,
    /// A plan strategy (*planstrategi*).
    PlanStrategy,
    /// The call for ideas before a plan is drafted (*idéfase*).
    IdeaPhase,
    /// Changes after a hearing that affect others (*ændringer, der berører andre*).
    MaterialChange,
    /// The closing of a school (*skolenedlæggelse*).
    SchoolClosure,
    /// A wastewater plan (*spildevandsplan*).
    WastewaterPlan,
    /// An environmental report (*miljørapport*).
    EnvironmentalAssessment,
}

/// When a row of [`minimum_rules`] applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleCondition {
    /// Always.
    Always,
    /// Only a minor change that no plan strategy has decided on.
    Minor,
    /// All other cases.
    NotMinor,
}

/// A minimum period of a statutory hearing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct MinimumRule {
    /// What the hearing is about.
    pub rule: HearingRule,
    /// When the row applies.
    pub condition: RuleCondition,
    /// Published on this day or later. `None`: always was.
    pub valid_from: Option<NaiveDate>,
    /// Published on this day or earlier. `None`: still is.
    pub valid_to: Option<NaiveDate>,
    /// At least so many weeks. `None`: the statute names no number, and the council sets the deadline; or none is known here.
    pub weeks: Option<u32>,
    /// Whether it is known here how many weeks the statute asks for, if any. Where it is not, only the provision is: look it up.
    pub weeks_known: bool,
    /// The provision, in Danish.
    pub provision: &'static str,
    /// The provision, in English.
    pub provision_english: &'static str,
    /// The provision that asks for a deadline that suits the case, whatever the minimum, in Danish and in English; `None`
    /// where none is known.
    pub suitable: Option<(&'static str, &'static str)>,
}

impl MinimumRule {
    fn applies(&self, rule: HearingRule, minor: bool, published_on: NaiveDate) -> bool {
        let condition = match self.condition {
            RuleCondition::Always => true,
            RuleCondition::Minor => minor,
            RuleCondition::NotMinor => !minor,
        };
        self.rule == rule
            && condition
            && self.valid_from.is_none_or(|from| published_on >= from)
            && self.valid_to.is_none_or(|to| published_on <= to)
    }
}

/// By which day of a year a decision must be final to take effect in that year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecideBy {
    /// The month of the last day, from 1.
    pub month: u32,
    /// The last day in it, inclusive.
    pub day: u32,
    /// The month in which the decision takes effect, in the same year.
    pub effect_month: u32,
    /// The day in it.
    pub effect_day: u32,
    /// Hearings published on this day or later. `None`: as far as is known, always.
    pub valid_from: Option<NaiveDate>,
    /// Hearings published on this day or earlier. `None`: still.
    pub valid_to: Option<NaiveDate>,
    /// The provision, in Danish.
    pub provision: &'static str,
    /// The provision, in English.
    pub provision_english: &'static str,
}

impl EffectRule {
    /// The latest day of a decision that comes on a day at the earliest, and when it takes effect; `None` where no law says.
    #[must_use]
    pub fn decided(
        &self,
        published_on: NaiveDate,
        earliest: NaiveDate,
    ) -> Option<(NaiveDate, NaiveDate)> {
        let holds = |by: &DecideBy| {
            by.valid_from.is_none_or(|from| published_on >= from)
                && by.valid_to.is_none_or(|to| published_on <= to)
        };
        self.decide_by.filter(holds)?.after(earliest)
    }
}

impl DecideBy {
    /// The latest day for a decision that comes on a day at the earliest, and the day on which it takes effect.
    #[must_use]
    pub fn after(&self, earliest: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let year = earliest.year();
        let of = |year| {
            let latest = NaiveDate::from_ymd_opt(year, self.month, self.day)?;
            let effect = NaiveDate::from_ymd_opt(year, self.effect_month, self.effect_day)?;
            Some((latest, effect))
        };
        let this_year = of(year).filter(|(latest, _)| earliest <= *latest);
        this_year.or_else(|| of(year.checked_add(1)?))
    }
}

/// What the law ties to a statutory hearing after its deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct EffectRule {
    /// What the hearing is about.
    pub rule: HearingRule,
    /// Where somebody objected in time, the final decision comes at the earliest so many weeks after the deadline.
    pub cooling_weeks: Option<u32>,
    /// Whether the council may decide earlier where it says why.
    pub cooling_can_be_overridden: bool,
    /// The provision on that, in Danish.
    pub cooling_provision: &'static str,
    /// The provision on that, in English.
    pub cooling_provision_english: &'static str,
    /// Whether an authority can veto (planloven § 28).
    pub veto: bool,
    /// The proposal lapses so many years after its publication (planloven § 32).
    pub lapses_after_years: Option<u32>,
    /// A complaint comes at the latest so many weeks after the decision's publication (planloven § 58).
    pub complaint_weeks: Option<u32>,
    /// Whether owners, tenants and others must be told directly (planloven § 26).
    pub direct_notice: bool,
    /// By when a decision must be final to take effect in its year.
    pub decide_by: Option<DecideBy>,
}

const fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

/// The last day on which planloven's eight weeks held for all plans.
const BEFORE_2017: Option<NaiveDate> = day(2017, 6, 14);
/// The day from which planloven tells minor from other plans.
const SINCE_2017: Option<NaiveDate> = day(2017, 6, 15);

const fn row(
    rule: HearingRule,
    condition: RuleCondition,
    span: (Option<NaiveDate>, Option<NaiveDate>),
    weeks: Option<u32>,
    provision: (&'static str, &'static str),
) -> MinimumRule {
    MinimumRule {
        rule,
        condition,
        valid_from: span.0,
        valid_to: span.1,
        weeks,
        weeks_known: true,
        provision: provision.0,
        provision_english: provision.1,
        suitable: None,
    }
}

/// A row of planloven § 24 as it is since 2017.
const fn since_2017(
    rule: HearingRule,
    condition: RuleCondition,
    weeks: u32,
    provision: (&'static str, &'static str),
) -> MinimumRule {
    MinimumRule {
        suitable: Some(("planloven § 24, stk. 7", "Planning Act § 24(7)")),
        ..row(rule, condition, (SINCE_2017, None), Some(weeks), provision)
    }
}

use HearingRule as H;
use RuleCondition as C;

const OLD: (&str, &str) = (
    "planloven § 24 (før 15. juni 2017)",
    "Planning Act § 24 (before 15 June 2017)",
);

const MINIMUMS: &[MinimumRule] = &[
    row(
        H::MunicipalPlan,
        C::Always,
        (None, BEFORE_2017),
        Some(8),
        OLD,
    ),
    since_2017(
        H::MunicipalPlan,
        C::NotMinor,
        8,
        ("planloven § 24, stk. 3", "Planning Act § 24(3)"),
    ),
    since_2017(
        H::MunicipalPlan,
        C::Minor,
        4,
        ("planloven § 24, stk. 4", "Planning Act § 24(4)"),
    ),
    row(H::LocalPlan, C::Always, (None, BEFORE_2017), Some(8), OLD),
    since_2017(
        H::LocalPlan,
        C::NotMinor,
        4,
        ("planloven § 24, stk. 5", "Planning Act § 24(5)"),
    ),
    since_2017(
        H::LocalPlan,
        C::Minor,
        2,
        ("planloven § 24, stk. 6", "Planning Act § 24(6)"),
    ),
    row(
        H::NationalPlanningDirective,
        C::Always,
        (None, None),
        Some(8),
        ("planloven § 22 a", "Planning Act § 22 a"),
    ),
    row(
        H::PlanStrategy,
        C::Always,
        (None, None),
        Some(8),
        ("planloven § 23 a", "Planning Act § 23 a"),
    ),
    row(
        H::IdeaPhase,
        C::Always,
        (None, None),
        None,
        ("planloven § 23 c", "Planning Act § 23 c"),
    ),
    row(
        H::MaterialChange,
        C::Always,
        (None, None),
        None,
        ("planloven § 27, stk. 2", "Planning Act § 27(2)"),
    ),
    row(
        H::SchoolClosure,
        C::Always,
        (None, None),
        Some(8),
        (
            "folkeskoleloven § 24, stk. 4, og BEK 700 af 23/06/2014",
            "Public School Act § 24(4) and BEK 700 of 23/06/2014",
        ),
    ),
    row(
        H::WastewaterPlan,
        C::Always,
        (None, None),
        Some(8),
        (
            "spildevandsbekendtgørelsen",
            "the executive order on wastewater",
        ),
    ),
    // What it must be announced with is known (§ 35), and what is published in the end (§ 34); how many weeks are asked for
    // is not: the weeks of the plan's own law hold beside it.
    MinimumRule {
        weeks_known: false,
        ..row(
            H::EnvironmentalAssessment,
            C::Always,
            (None, None),
            None,
            (
                "miljøvurderingsloven § 35",
                "Environmental Assessment Act § 35",
            ),
        )
    },
];

const fn plan(rule: HearingRule, direct_notice: bool) -> EffectRule {
    EffectRule {
        rule,
        cooling_weeks: Some(4),
        cooling_can_be_overridden: true,
        cooling_provision: "planloven § 27",
        cooling_provision_english: "Planning Act § 27",
        veto: true,
        lapses_after_years: Some(3),
        complaint_weeks: Some(4),
        direct_notice,
        decide_by: None,
    }
}

/// "Endelig beslutning om skolenedlæggelse": final by 1 March of the calendar year in which it takes effect from August. Read in
/// November 2026 in the act as danskelove.dk shows it, and in Skole og Forældre's guidance of 2019. Since when it holds is not
/// known here.
const SCHOOL_YEAR: DecideBy = DecideBy {
    month: 3,
    day: 1,
    effect_month: 8,
    effect_day: 1,
    valid_from: None,
    valid_to: None,
    provision: "folkeskoleloven § 24, stk. 4",
    provision_english: "Public School Act § 24(4)",
};

const EFFECTS: &[EffectRule] = &[
    plan(H::MunicipalPlan, false),
    plan(H::LocalPlan, true),
    plan(H::MaterialChange, false),
    EffectRule {
        rule: H::SchoolClosure,
        cooling_weeks: Some(4),
        cooling_can_be_overridden: false,
        cooling_provision: "BEK 700 af 23/06/2014",
        cooling_provision_english: "BEK 700 of 23/06/2014",
        veto: false,
        lapses_after_years: None,
        complaint_weeks: None,
        direct_notice: false,
        decide_by: Some(SCHOOL_YEAR),
    },
];

/// All minimum periods, with the dates between which they hold.
///
/// ```
/// use medborger::hearing::minimum_rules;
///
/// assert!(minimum_rules().iter().any(|rule| rule.provision == "planloven § 24, stk. 6" && rule.weeks == Some(2)));
/// ```
#[must_use]
pub fn minimum_rules() -> &'static [MinimumRule] {
    MINIMUMS
}

/// The minimum period of a statutory hearing.
///
/// `minor` is the council's assessment that a local plan is of minor importance (*mindre betydning*), or that a municipal
/// plan is changed only in minor ways. A municipal plan's change is not minor in this sense where a plan strategy
/// has decided on it (`strategy`). What counts is the day of publication.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::hearing::{HearingRule, minimum_rule};
///
/// let day = NaiveDate::from_ymd_opt(2026, 5, 8).unwrap();
/// assert_eq!(minimum_rule(HearingRule::MunicipalPlan, true, false, day).and_then(|r| r.weeks), Some(4));
/// assert_eq!(minimum_rule(HearingRule::MunicipalPlan, true, true, day).and_then(|r| r.weeks), Some(8));
/// ```
#[must_use]
pub fn minimum_rule(
    rule: HearingRule,
    minor: bool,
    strategy: bool,
    published_on: NaiveDate,
) -> Option<&'static MinimumRule> {
    let minor = minor && !(rule == H::MunicipalPlan && strategy);
    MINIMUMS
        .iter()
        .find(|row| row.applies(rule, minor, published_on))
}

/// What the law ties to a statutory hearing after its deadline. `None` where nothing is known of it.
#[must_use]
pub fn effect_rule(rule: HearingRule) -> Option<&'static EffectRule> {
    EFFECTS.iter().find(|row| row.rule == rule)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weeks(rule: HearingRule, minor: bool, strategy: bool, day: &str) -> Option<u32> {
        minimum_rule(rule, minor, strategy, day.parse().unwrap())
            .unwrap()
            .weeks
    }

    #[test]
    fn the_planning_law_tells_minor_plans_apart_since_15_june_2017() {
        for (rule, minor, before, since) in [
            (H::MunicipalPlan, false, 8, 8),
            (H::MunicipalPlan, true, 8, 4),
            (H::LocalPlan, false, 8, 4),
            (H::LocalPlan, true, 8, 2),
        ] {
            assert_eq!(weeks(rule, minor, false, "2017-06-14"), Some(before));
            assert_eq!(weeks(rule, minor, false, "2017-06-15"), Some(since));
        }
    }

    #[test]
    fn a_strategy_makes_a_municipal_plans_change_not_minor_and_says_nothing_of_local_plans() {
        assert_eq!(weeks(H::MunicipalPlan, true, true, "2026-01-01"), Some(8));
        assert_eq!(weeks(H::LocalPlan, true, true, "2026-01-01"), Some(2));
    }

    #[test]
    fn exactly_one_row_applies_to_every_case_on_every_side_of_a_change() {
        for row in MINIMUMS {
            for minor in [false, true] {
                for day in ["1990-01-01", "2017-06-14", "2017-06-15", "2100-01-01"] {
                    let day = day.parse().unwrap();
                    let rows = MINIMUMS.iter().filter(|r| r.applies(row.rule, minor, day));
                    assert_eq!(rows.count(), 1, "{:?} {minor} {day}", row.rule);
                }
            }
        }
    }

    #[test]
    fn a_school_closes_on_1_august_of_the_year_in_which_it_is_decided_by_1_march() {
        let by = effect_rule(H::SchoolClosure).unwrap().decide_by.unwrap();
        let day = |text: &str| text.parse().unwrap();
        for (earliest, latest, effect) in [
            ("2026-01-12", "2026-03-01", "2026-08-01"),
            ("2026-03-01", "2026-03-01", "2026-08-01"),
            ("2026-03-02", "2027-03-01", "2027-08-01"),
            ("2026-12-31", "2027-03-01", "2027-08-01"),
        ] {
            assert_eq!(
                by.after(day(earliest)),
                Some((day(latest), day(effect))),
                "{earliest}"
            );
        }
        assert_eq!(by.after(NaiveDate::MAX), None);
    }

    #[test]
    fn the_call_for_ideas_has_no_minimum_and_a_school_has_no_early_decision() {
        assert_eq!(weeks(H::IdeaPhase, false, false, "2018-05-18"), None);
        let school = effect_rule(H::SchoolClosure).unwrap();
        assert!(!school.cooling_can_be_overridden && !school.veto);
        assert!(effect_rule(H::IdeaPhase).is_none());
    }
}
