//! How long a hearing must be open, and why: a calculation that explains itself in Danish and English.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use medborger_codec::{Make, Record};

use super::policy::{HearingPolicy, JulyPolicy};
use super::rule::{EffectRule, HearingKind, HearingRule, effect_rule, minimum_rule};
use super::{HearingError, MinimumRule, PeriodWarning};
use crate::calendar::{
    CalendarError, DateStyle, Deadline, Language, Period, Roll, add, closes_at, date_text,
    read_day, read_day_or_none, roll_forward,
};
use crate::journal::{Desk, Halt, Query};

/// How many weeks a hearing without a statute commonly lasts; a shorter one is to be justified (lovkvalitet 9.1.2).
const GUIDANCE_WEEKS: u32 = 4;

/// On what a hearing rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HearingBasis {
    /// Which of the four kinds it is.
    pub kind: HearingKind,
    /// What a statutory hearing is about; for the other kinds absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<HearingRule>,
    /// Whether the council judges the plan, or the plan's change, minor.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub minor: bool,
    /// Whether a plan strategy has decided on the municipal plan's change.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub strategy: bool,
}

impl HearingBasis {
    /// A general hearing: no statute.
    #[must_use]
    pub fn general() -> Self {
        Self {
            kind: HearingKind::General,
            rule: None,
            minor: false,
            strategy: false,
        }
    }

    /// A statutory hearing that is not minor.
    #[must_use]
    pub fn statutory(rule: HearingRule) -> Self {
        Self {
            kind: HearingKind::Statutory,
            rule: Some(rule),
            minor: false,
            strategy: false,
        }
    }

    /// Refuses a basis that says too little or too much.
    ///
    /// # Errors
    /// [`HearingError::BasisUnfit`] for a statutory hearing without a rule or another kind with one;
    /// [`HearingError::PartyHearing`] for the hearing of a party.
    pub fn check(&self) -> Result<(), HearingError> {
        match (self.kind, self.rule) {
            (HearingKind::PartyHearing, _) => Err(HearingError::PartyHearing),
            (HearingKind::Statutory, None) => Err(HearingError::BasisUnfit),
            (HearingKind::Statutory, Some(_)) => Ok(()),
            (_, Some(_)) => Err(HearingError::BasisUnfit),
            (_, None) if self.minor || self.strategy => Err(HearingError::BasisUnfit),
            (_, None) => Ok(()),
        }
    }

    /// The minimum period, where a statute sets one.
    #[must_use]
    pub fn minimum(&self, published_on: NaiveDate) -> Option<&'static MinimumRule> {
        minimum_rule(self.rule?, self.minor, self.strategy, published_on)
    }

    /// What the law ties to it after the deadline.
    #[must_use]
    pub fn effects(&self) -> Option<&'static EffectRule> {
        effect_rule(self.rule?)
    }

    /// Whether an objection in time has legal effects: only in statutory hearings.
    #[must_use]
    pub fn objections_count(&self) -> bool {
        self.kind == HearingKind::Statutory
    }
}

/// A hearing's period with every step of its calculation.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct HearingPeriod {
    /// The day of publication, itself not counted.
    pub published_on: NaiveDate,
    /// The least number of weeks by law. Absent where no statute names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum_weeks: Option<u32>,
    /// The provision in Danish, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provision: Option<String>,
    /// The earliest lawful last day, inclusive.
    pub earliest_last_day: NaiveDate,
    /// The last day as announced, inclusive; the earliest lawful one where none was given.
    pub announced_last_day: NaiveDate,
    /// The last day that binds: where the announced one is no day on which a deadline ends, the next that is.
    pub last_day: NaiveDate,
    /// The instant, exclusive, at which the last day is over in Denmark.
    pub closes_at: DateTime<Utc>,
    /// Whether the period is as long as law and the municipality's own policy demand.
    pub lawful: bool,
    /// The calculation in Danish.
    pub explanation_danish: String,
    /// The calculation in English.
    pub explanation_english: String,
    /// What the author should know.
    pub warnings: Vec<PeriodWarning>,
    /// The earliest day of a final decision where somebody objects in time; absent where no statute names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest_decision: Option<NaiveDate>,
    /// The latest day of a final decision, inclusive, where the law names one: it follows the earliest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest_decision: Option<NaiveDate>,
    /// The day on which what is decided by then takes effect, where the law names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub takes_effect: Option<NaiveDate>,
    /// The proposal lapses after this day, where it can lapse.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lapses_after: Option<NaiveDate>,
}

impl HearingPeriod {
    /// Calculates the period from the day of publication, for a last day that was chosen or for the earliest one.
    ///
    /// # Errors
    /// [`HearingError`] for an unfit basis, [`CalendarError`] for days beyond the calendar.
    pub fn calculate(
        basis: HearingBasis,
        policy: &HearingPolicy,
        published_on: NaiveDate,
        last_day: Option<NaiveDate>,
    ) -> Result<Self, crate::error::Error> {
        basis.check()?;
        let minimum = basis.minimum(published_on);
        let weeks = minimum.and_then(|row| row.weeks);
        let least = Least::of(published_on, weeks, policy)?;
        let announced = match (last_day, weeks) {
            (Some(day), _) => day,
            (None, Some(_)) => least.last_day,
            (None, None) if minimum.is_some_and(|row| !row.weeks_known) => {
                return Err(HearingError::LastDayNeeded.into());
            }
            (None, None) => {
                let usual = guidance(basis).unwrap_or(GUIDANCE_WEEKS);
                Least::of(published_on, Some(usual), policy)?.last_day
            }
        };
        let binding = roll_forward(announced)?;
        let lawful = binding >= least.last_day && announced > published_on;
        let effects = basis.effects();
        let earliest_decision = match effects.and_then(|e| e.cooling_weeks) {
            Some(weeks) => Some(add(binding, Period::Weeks(weeks))?),
            None => None,
        };
        let decided = earliest_decision.and_then(|day| effects?.decided(published_on, day));
        let mut period = Self {
            published_on,
            minimum_weeks: weeks,
            provision: minimum.map(|row| row.provision.to_owned()),
            earliest_last_day: least.last_day,
            announced_last_day: announced,
            last_day: binding,
            closes_at: closes_at(binding)?,
            lawful,
            explanation_danish: least.explain(minimum, Language::Danish),
            explanation_english: least.explain(minimum, Language::English),
            warnings: Vec::new(),
            earliest_decision,
            latest_decision: decided.map(|(latest, _)| latest),
            takes_effect: decided.map(|(_, effect)| effect),
            lapses_after: match effects.and_then(|e| e.lapses_after_years) {
                Some(years) => Some(add(published_on, Period::Years(years))?),
                None => None,
            },
        };
        period.explain_choice();
        period.warn(basis, policy)?;
        Ok(period)
    }

    /// Adds to the explanation what was chosen instead of the earliest day.
    fn explain_choice(&mut self) {
        if self.announced_last_day == self.earliest_last_day && self.minimum_weeks.is_some() {
            return;
        }
        for (language, text) in [
            (Language::Danish, &mut self.explanation_danish),
            (Language::English, &mut self.explanation_english),
        ] {
            let long = |day| date_text(day, language, DateStyle::Long);
            let danish = language == Language::Danish;
            let chosen = long(self.announced_last_day);
            text.push_str(&match (self.lawful, danish) {
                (true, true) => format!("; valgt sidste dag: {chosen}"),
                (true, false) => format!("; last day chosen: {chosen}"),
                (false, true) => format!("; {chosen} er for tidligt"),
                (false, false) => format!("; {chosen} is too early"),
            });
            if self.last_day != self.announced_last_day {
                let binding = long(self.last_day);
                text.push_str(&if danish {
                    format!(", som rykker til {binding}")
                } else {
                    format!(", which moves to {binding}")
                });
            }
        }
    }
}

/// The usual length where no statute names a minimum.
pub(super) fn guidance(basis: HearingBasis) -> Option<u32> {
    match (basis.kind, basis.rule) {
        (HearingKind::General, _) => Some(GUIDANCE_WEEKS),
        _ => None,
    }
}

/// The least period: by law, and by a municipality that leaves July out.
struct Least {
    deadline: Option<Deadline>,
    july: usize,
    last_day: NaiveDate,
}

impl Least {
    fn of(
        published_on: NaiveDate,
        weeks: Option<u32>,
        policy: &HearingPolicy,
    ) -> Result<Self, CalendarError> {
        let Some(weeks) = weeks else {
            let last_day = add(published_on, Period::Days(1))?;
            return Ok(Self {
                deadline: None,
                july: 0,
                last_day,
            });
        };
        let deadline = Deadline::after(published_on, Period::Weeks(weeks), Roll::Forward)?;
        if policy.july != JulyPolicy::NotCounted {
            let last_day = deadline.last_day;
            return Ok(Self {
                deadline: Some(deadline),
                july: 0,
                last_day,
            });
        }
        let mut left = weeks.saturating_mul(7);
        let (mut day, mut july) = (published_on, 0);
        while left > 0 {
            day = add(day, Period::Days(1))?;
            if day.month() == 7 {
                july += 1;
            } else {
                left -= 1;
            }
        }
        Ok(Self {
            last_day: roll_forward(day)?,
            deadline: Some(deadline),
            july,
        })
    }

    fn explain(&self, minimum: Option<&MinimumRule>, language: Language) -> String {
        let danish = language == Language::Danish;
        let provision = minimum.map(|row| {
            if danish {
                row.provision
            } else {
                row.provision_english
            }
        });
        let Some(deadline) = &self.deadline else {
            if minimum.is_some_and(|row| !row.weeks_known) {
                let provision = provision.unwrap_or_default();
                return if danish {
                    format!("{provision}: hvor mange uger loven kræver, vides ikke her")
                } else {
                    format!("{provision}: how many weeks the statute asks for is not known here")
                };
            }
            return match (provision, danish) {
                (Some(p), true) => {
                    format!("{p}: intet minimum i loven, kommunen fastsætter fristen")
                }
                (Some(p), false) => {
                    format!("{p}: no minimum in the statute, the municipality sets the deadline")
                }
                (None, true) => "ingen lov fastsætter en periode".to_owned(),
                (None, false) => "no statute sets a period".to_owned(),
            };
        };
        let (at_least, sum) = if danish {
            ("mindst", deadline.explain_da())
        } else {
            ("at least", deadline.explain_en())
        };
        let weeks = if danish {
            deadline.period.danish()
        } else {
            deadline.period.english()
        };
        let mut text = format!(
            "{}: {at_least} {weeks}; {sum}",
            provision.unwrap_or_default()
        );
        if self.july > 0 {
            let last = date_text(self.last_day, language, DateStyle::Long);
            text.push_str(&if danish {
                format!(
                    "; kommunen tæller ikke de {} dage i juli med, derfor {last}",
                    self.july
                )
            } else {
                format!(
                    "; the municipality leaves the {} days in July out, hence {last}",
                    self.july
                )
            });
        }
        text
    }
}

/// `hearing.period`: calculates how long a hearing must be open, with the provision and the days passed over. For
/// everybody: it looks at nothing but its input.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CalculatePeriod {
    /// On what the hearing rests.
    pub basis: HearingBasis,
    /// The municipality's choices.
    #[serde(default)]
    pub policy: HearingPolicy,
    /// The day of publication; for plans, in Plandata.dk.
    #[serde(deserialize_with = "read_day")]
    pub published_on: NaiveDate,
    /// The last day, inclusive; the earliest lawful one where it is not given.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_day: Option<NaiveDate>,
}

impl Query for CalculatePeriod {
    const NAME: &'static str = "hearing.period";
    type View = HearingPeriod;

    fn answer(&self, _: &mut Desk<'_>) -> Result<HearingPeriod, Halt> {
        let (basis, policy) = (self.basis, &self.policy);
        Ok(HearingPeriod::calculate(
            basis,
            policy,
            self.published_on,
            self.last_day,
        )?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn local_plan(published: &str, last: Option<&str>) -> HearingPeriod {
        let basis = HearingBasis::statutory(HearingRule::LocalPlan);
        let last = last.map(day);
        HearingPeriod::calculate(basis, &HearingPolicy::default(), day(published), last).unwrap()
    }

    #[test]
    fn the_calculation_names_the_provision_and_the_days_passed_over() {
        let period = local_plan("2026-05-08", None);
        assert_eq!(
            period.explanation_danish,
            "planloven § 24, stk. 5: mindst 4 uger; 8. maj + 4 uger = 5. juni; 5. juni er grundlovsdag, 6. juni er en \
             lørdag, 7. juni er en søndag, derfor 8. juni 2026"
        );
        assert!(
            period
                .explanation_english
                .starts_with("Planning Act § 24(5): at least 4 weeks; 8 May + 4 weeks")
        );
        assert_eq!((period.last_day, period.lawful), (day("2026-06-08"), true));
        assert_eq!(period.earliest_decision, Some(day("2026-07-06")));
        assert_eq!(period.lapses_after, Some(day("2029-05-08")));
    }

    #[test]
    fn one_day_short_is_unlawful_and_the_minimum_itself_is_not() {
        assert!(local_plan("2026-08-03", Some("2026-08-31")).lawful);
        let short = local_plan("2026-08-03", Some("2026-08-30"));
        assert!(short.lawful, "30 August is a Sunday and moves to the 31st");
        let short = local_plan("2026-08-03", Some("2026-08-28"));
        assert!(!short.lawful);
        assert!(
            short
                .explanation_danish
                .ends_with("28. august 2026 er for tidligt")
        );
    }

    #[test]
    fn a_chosen_day_on_which_no_deadline_ends_moves_and_warns() {
        let period = local_plan("2026-05-01", Some("2026-06-05"));
        assert_eq!(period.last_day, day("2026-06-08"));
        assert!(
            period
                .warnings
                .iter()
                .any(|w| w.code == "last_day_excluded")
        );
    }

    #[test]
    fn a_municipality_may_leave_july_out() {
        let policy = HearingPolicy {
            july: JulyPolicy::NotCounted,
            ..HearingPolicy::default()
        };
        let basis = HearingBasis::statutory(HearingRule::LocalPlan);
        let period = HearingPeriod::calculate(basis, &policy, day("2026-06-22"), None).unwrap();
        // Eight days in June, then twenty in August.
        assert_eq!(period.last_day, day("2026-08-20"));
        assert!(period.explanation_danish.contains("de 31 dage i juli"));
    }

    #[test]
    fn a_general_hearing_has_no_minimum_but_a_usual_length() {
        let of = |last| {
            let policy = HearingPolicy::default();
            let basis = HearingBasis::general();
            HearingPeriod::calculate(basis, &policy, day("2013-06-18"), last).unwrap()
        };
        let haderslev = of(Some(day("2013-08-02")));
        assert!(haderslev.lawful);
        let codes: Vec<_> = haderslev.warnings.iter().map(|w| w.code.as_str()).collect();
        assert_eq!(codes, ["overlaps_july"]);
        let short = of(Some(day("2013-07-01")));
        assert!(
            short.lawful
                && short
                    .warnings
                    .iter()
                    .any(|w| w.code == "shorter_than_usual")
        );
        assert_eq!(of(None).last_day, day("2013-07-16"));
    }

    #[test]
    fn an_unfit_basis_is_refused() {
        let mut basis = HearingBasis::general();
        basis.rule = Some(HearingRule::LocalPlan);
        assert_eq!(basis.check(), Err(HearingError::BasisUnfit));
        basis.kind = HearingKind::PartyHearing;
        assert_eq!(basis.check(), Err(HearingError::PartyHearing));
        let bare = HearingBasis {
            kind: HearingKind::Statutory,
            ..HearingBasis::general()
        };
        assert_eq!(bare.check(), Err(HearingError::BasisUnfit));
    }
}
