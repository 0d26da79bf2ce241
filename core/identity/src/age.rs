//! Ages that the law names, and how an age is counted.

use chrono::NaiveDate;

use super::region::day;

/// What an age is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, medborger_codec::Write)]
#[serde(rename_all = "snake_case")]
pub enum AgeRule {
    /// To consent alone to the processing of personal data in an online service offered directly to children. It is
    /// not a general age for taking part: only for that service, and only where consent is the legal basis. Below it
    /// the holder of parental responsibility consents.
    DigitalConsent,
    /// To have a MitID.
    MitId,
    /// To receive Digital Post from public authorities.
    DigitalPost,
}

/// An age that a rule asks for over a period of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct MinimumAge {
    /// What it is asked for.
    pub rule: AgeRule,
    /// The age in whole years, inclusive: whoever has turned this is old enough.
    pub years: u8,
    /// The first day of the period; `None` when there is no earlier value in this table.
    pub valid_from: Option<NaiveDate>,
    /// The last day of the period, inclusive; `None` when no end is known.
    pub valid_to: Option<NaiveDate>,
    /// Where it is written.
    pub legal_ref: &'static str,
}

/// The table. The periods of a rule follow each other without a gap.
const MINIMUM_AGES: [MinimumAge; 4] = [
    MinimumAge {
        rule: AgeRule::DigitalConsent,
        years: 13,
        valid_from: None,
        valid_to: Some(day(2023, 12, 31)),
        legal_ref: "databeskyttelsesloven § 6, stk. 2-3 (lov nr. 502 af 23/05/2018)",
    },
    MinimumAge {
        rule: AgeRule::DigitalConsent,
        years: 15,
        valid_from: Some(day(2024, 1, 1)),
        valid_to: None,
        legal_ref: "databeskyttelsesloven § 6, stk. 2-3 (L 79, 2023-24)",
    },
    MinimumAge {
        rule: AgeRule::MitId,
        years: 13,
        valid_from: None,
        valid_to: None,
        legal_ref: "mitid.dk",
    },
    MinimumAge {
        rule: AgeRule::DigitalPost,
        years: 15,
        valid_from: None,
        valid_to: None,
        legal_ref: "lov om Digital Post fra offentlige afsendere (LBK nr. 686 af 15/04/2021)",
    },
];

/// What a rule asks for on this day, with its source.
///
/// The first period of each rule has no beginning: a day before the rule existed gets its first value. `None` never
/// comes for the rules of today; it would be for a rule that has ended.
///
/// ```
/// use medborger::identity::{AgeRule, minimum_age_on};
///
/// let rule = minimum_age_on(AgeRule::DigitalPost, "2026-05-01".parse().unwrap()).unwrap();
/// assert_eq!(rule.years, 15);
/// assert!(rule.legal_ref.contains("LBK nr. 686"));
/// ```
#[must_use]
pub fn minimum_age_on(rule: AgeRule, date: NaiveDate) -> Option<MinimumAge> {
    MINIMUM_AGES.into_iter().find(|row| {
        row.rule == rule
            && row.valid_from.is_none_or(|first| first <= date)
            && row.valid_to.is_none_or(|last| date <= last)
    })
}

/// The age at which a child consents alone to an online service on this day: 13 until 31 December 2023, 15 from
/// 1 January 2024 on. See [`AgeRule::DigitalConsent`] for how little that covers.
///
/// Source: databeskyttelsesloven § 6, stk. 2-3, as amended by L 79 (2023-24); GDPR article 8.
///
/// ```
/// use medborger::identity::digital_consent_age_on;
///
/// assert_eq!(digital_consent_age_on("2023-12-31".parse().unwrap()), 13);
/// assert_eq!(digital_consent_age_on("2024-01-01".parse().unwrap()), 15);
/// ```
#[must_use]
pub fn digital_consent_age_on(date: NaiveDate) -> u8 {
    // The periods cover every day; the highest age that GDPR article 8 allows would be the safe answer otherwise.
    minimum_age_on(AgeRule::DigitalConsent, date).map_or(16, |row| row.years)
}

/// The age in whole years on a day; `None` before the birth.
///
/// A year is full on the birthday itself; for somebody born on 29 February, in other years on 1 March.
///
/// ```
/// use medborger::identity::age_on;
///
/// let born = "2008-02-29".parse().unwrap();
/// assert_eq!(age_on(born, "2023-02-28".parse().unwrap()), Some(14));
/// assert_eq!(age_on(born, "2023-03-01".parse().unwrap()), Some(15));
/// ```
#[must_use]
pub fn age_on(birth_date: NaiveDate, date: NaiveDate) -> Option<u32> {
    date.years_since(birth_date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use medborger_calendar::reaches_age_on;
    use proptest::prelude::*;

    #[test]
    fn every_rule_has_one_value_on_every_day() {
        for rule in [
            AgeRule::DigitalConsent,
            AgeRule::MitId,
            AgeRule::DigitalPost,
        ] {
            let rows: Vec<_> = MINIMUM_AGES.iter().filter(|row| row.rule == rule).collect();
            assert_eq!(rows.first().unwrap().valid_from, None);
            assert_eq!(rows.last().unwrap().valid_to, None);
            for pair in rows.windows(2) {
                assert_eq!(
                    pair[0].valid_to.and_then(|last| last.succ_opt()),
                    pair[1].valid_from
                );
            }
            for row in rows {
                assert!(!row.legal_ref.is_empty());
                for date in [
                    row.valid_from.unwrap_or(NaiveDate::MIN),
                    row.valid_to.unwrap_or(NaiveDate::MAX),
                ] {
                    assert_eq!(minimum_age_on(rule, date), Some(*row));
                }
            }
        }
        assert_eq!(
            minimum_age_on(AgeRule::MitId, NaiveDate::MAX)
                .unwrap()
                .years,
            13
        );
    }

    #[test]
    fn nobody_has_an_age_before_birth() {
        assert_eq!(age_on(day(2020, 1, 2), day(2020, 1, 1)), None);
        assert_eq!(age_on(day(2020, 1, 2), day(2020, 1, 2)), Some(0));
    }

    proptest! {
        #[test]
        fn the_day_an_age_is_reached_is_the_first_with_that_age(days in 0_i32..73_000, years in 1_u32..120) {
            let born = NaiveDate::from_num_days_from_ce_opt(678_000 + days).unwrap();
            let reached = reaches_age_on(born, years).unwrap();
            prop_assert_eq!(age_on(born, reached), Some(years));
            prop_assert_eq!(age_on(born, reached.pred_opt().unwrap()), Some(years - 1));
        }
    }
}
