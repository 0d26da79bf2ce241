//! What holds for each kind of council, as dated data, and the municipality's own numbers.
//!
//! Sources: retssikkerhedsloven §§ 30-32 (elder councils) and § 37 a with BEK 580 of 9 May 2022 (disability councils). That
//! the elder council's rules moved to ældreloven §§ 34-37 on 1 July 2025 is not confirmed by a primary source. Local,
//! citizens' and youth councils rest on no statute: their rows are what municipalities use (Assens 2016 for local and
//! citizens' councils), and a municipality sets its own. Where a row names a number that no source gives, it is this
//! library's choice: terms of 4 years, at most 100 members and deputies.

mod own;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

pub use own::{CouncilRulesQuery, SetCouncilRules};

use super::{Council, CouncilError, CouncilEvent, at_work, council_stream};
use crate::calendar::{Period, add};
use crate::organisation::OrganisationKind;

/// More members or deputies than any council has.
const MEMBERS_MAX: u16 = 100;
/// How often a municipality changes its numbers.
const CHANGES_MAX: usize = 100;

/// The numbers of a council that a municipality may set for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CouncilNumbers {
    /// At least so many members, deputies aside.
    pub members_min: u16,
    /// At most so many members, 100 at most.
    pub members_max: u16,
    /// At most so many deputies, 100 at most.
    pub deputies_max: u16,
    /// At least so many members on each side; 0 where there are no sides.
    pub side_min: u16,
    /// At most so many members on each side; 0 where there are no sides.
    pub side_max: u16,
    /// Members are at least so old, in whole years, on the election day or the first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_min: Option<u8>,
    /// Members are at most so old, in whole years, on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_max: Option<u8>,
    /// A term lasts at most so many years, 1 to 20.
    pub term_years_max: u8,
    /// An election without a choice can be cancelled so many weeks before the election day, or earlier; absent where it
    /// can't be cancelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancel_weeks: Option<u8>,
    /// A general meeting is held each year by the end of this month, 1 to 12; absent where none is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub general_meeting_by_month: Option<u8>,
    /// Whether a dialogue meeting with politicians is held each year.
    pub dialogue_yearly: bool,
}

/// Numbers that a municipality set, from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DatedNumbers {
    /// From this day on, inclusive.
    pub from: NaiveDate,
    /// The numbers.
    pub numbers: CouncilNumbers,
}

/// What holds for a kind of council.
#[derive(Debug, Clone, Copy, PartialEq, Eq, medborger_codec::Write)]
#[non_exhaustive]
pub struct CouncilRule {
    /// Which kind.
    pub kind: OrganisationKind,
    /// From this day on, inclusive. Absent: always was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Until this day, inclusive. Absent: still is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
    /// Whether it rests on a statute, whose minima nobody undercuts.
    pub statutory: bool,
    /// The numbers.
    pub numbers: CouncilNumbers,
    /// Whether members are elected directly: one by one, without lists or alliances.
    pub elected: bool,
    /// Whether members are appointed.
    pub appointed: bool,
    /// Whether most members must be elected.
    pub majority_elected: bool,
    /// Whether it has two sides of equal numbers.
    pub two_sides: bool,
    /// Whether each deputy is the deputy of one member.
    pub personal_deputies: bool,
    /// Whether members live in the municipality.
    pub resident: bool,
    /// Whether politicians may sit in it.
    pub politicians: bool,
    /// Whether each association has one member at most.
    pub one_per_association: bool,
    /// On what that rests, in Danish.
    pub legal_ref: &'static str,
    /// On what that rests, in English.
    pub legal_ref_english: &'static str,
}

const NUMBERS: CouncilNumbers = CouncilNumbers {
    members_min: 1,
    members_max: MEMBERS_MAX,
    deputies_max: MEMBERS_MAX,
    side_min: 0,
    side_max: 0,
    age_min: None,
    age_max: None,
    term_years_max: 4,
    cancel_weeks: None,
    general_meeting_by_month: None,
    dialogue_yearly: false,
};

const fn rule(kind: OrganisationKind, legal: (&'static str, &'static str)) -> CouncilRule {
    CouncilRule {
        kind,
        valid_from: None,
        valid_to: None,
        statutory: false,
        numbers: NUMBERS,
        elected: false,
        appointed: true,
        majority_elected: false,
        two_sides: false,
        personal_deputies: false,
        resident: true,
        politicians: true,
        one_per_association: false,
        legal_ref: legal.0,
        legal_ref_english: legal.1,
    }
}

const ELDER: CouncilRule = CouncilRule {
    statutory: true,
    elected: true,
    appointed: false,
    numbers: CouncilNumbers {
        members_min: 5,
        age_min: Some(60),
        cancel_weeks: Some(4),
        ..NUMBERS
    },
    ..rule(
        OrganisationKind::ElderCouncil,
        (
            "retssikkerhedsloven §§ 30-32",
            "Act on Legal Protection and Administration in Social Matters §§ 30-32",
        ),
    )
};

/// The rules, by kind and date.
static RULES: [CouncilRule; 6] = [
    CouncilRule {
        valid_to: NaiveDate::from_ymd_opt(2025, 6, 30),
        ..ELDER
    },
    CouncilRule {
        valid_from: NaiveDate::from_ymd_opt(2025, 7, 1),
        legal_ref: "ældreloven §§ 34-37",
        legal_ref_english: "Elder Care Act §§ 34-37",
        ..ELDER
    },
    CouncilRule {
        statutory: true,
        two_sides: true,
        personal_deputies: true,
        numbers: CouncilNumbers {
            members_min: 6,
            members_max: 14,
            deputies_max: 14,
            side_min: 3,
            side_max: 7,
            ..NUMBERS
        },
        ..rule(
            OrganisationKind::DisabilityCouncil,
            (
                "retssikkerhedsloven § 37 a; BEK 580 af 9. maj 2022",
                "Act on Legal Protection and Administration in Social Matters § 37 a; Order 580 of 9 May 2022",
            ),
        )
    },
    CouncilRule {
        elected: true,
        majority_elected: true,
        numbers: CouncilNumbers {
            members_min: 5,
            members_max: 13,
            age_min: Some(18),
            general_meeting_by_month: Some(3),
            dialogue_yearly: true,
            ..NUMBERS
        },
        ..rule(
            OrganisationKind::LocalCouncil,
            (
                "ikke lovbestemt; som i Assens (april 2016)",
                "no statute; as in Assens (April 2016)",
            ),
        )
    },
    CouncilRule {
        politicians: false,
        one_per_association: true,
        numbers: CouncilNumbers {
            members_min: 9,
            members_max: 9,
            deputies_max: 2,
            ..NUMBERS
        },
        ..rule(
            OrganisationKind::CitizensCouncil,
            (
                "ikke lovbestemt; som i Assens: 9 medlemmer og 2 stedfortrædere uden stemmeret",
                "no statute; as in Assens: 9 members and 2 deputies without a vote",
            ),
        )
    },
    CouncilRule {
        elected: true,
        numbers: CouncilNumbers {
            members_max: 35,
            age_min: Some(12),
            age_max: Some(25),
            ..NUMBERS
        },
        ..rule(
            OrganisationKind::YouthCouncil,
            (
                "ikke lovbestemt; typisk 12 eller 15 til 25 år",
                "no statute; typically 12 or 15 to 25 years",
            ),
        )
    },
];

/// The rules of all kinds of councils, by kind and date.
#[must_use]
pub fn council_rules() -> &'static [CouncilRule] {
    &RULES
}

/// What holds for a kind of council on a day; `None` for an organisation that is no council.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::council::council_rule;
/// use medborger::organisation::OrganisationKind;
///
/// let day = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
/// assert_eq!(council_rule(OrganisationKind::ElderCouncil, day).unwrap().numbers.members_min, 5);
/// assert!(council_rule(OrganisationKind::SportsClub, day).is_none());
/// ```
#[must_use]
pub fn council_rule(kind: OrganisationKind, on: NaiveDate) -> Option<&'static CouncilRule> {
    RULES.iter().find(|rule| {
        rule.kind == kind
            && rule.valid_from.is_none_or(|from| on >= from)
            && rule.valid_to.is_none_or(|to| on <= to)
    })
}

/// Whether somebody is old enough and not too old on a day, as far as the year of birth tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AgeFit {
    Fits,
    Unfit,
    /// The birthday may lie on either side of the day, or the year is not known.
    Unknown,
}

impl CouncilNumbers {
    /// Whether somebody born in a year has the age on a day.
    pub(super) fn age_fit(&self, born: Option<u16>, on: NaiveDate) -> AgeFit {
        use chrono::Datelike;
        if self.age_min.is_none() && self.age_max.is_none() {
            return AgeFit::Fits;
        }
        let Some(born) = born else {
            return AgeFit::Unknown;
        };
        // In the year in which somebody turns `older`, they are that or a year younger.
        let older = on.year() - i32::from(born);
        let younger = older - 1;
        let (min, max) = (self.age_min.unwrap_or(0), self.age_max.unwrap_or(u8::MAX));
        let fits = |age: i32| (i32::from(min)..=i32::from(max)).contains(&age);
        match (fits(younger), fits(older)) {
            (true, true) => AgeFit::Fits,
            (false, false) => AgeFit::Unfit,
            _ => AgeFit::Unknown,
        }
    }

    /// The latest last day of a term that begins on a day.
    pub(super) fn latest_last_day(&self, from: NaiveDate) -> NaiveDate {
        let years = Period::Years(u32::from(self.term_years_max));
        let end = add(from, years).ok().and_then(|day| day.pred_opt());
        end.unwrap_or(from)
    }

    fn is_sound(&self) -> bool {
        let ages = (self.age_min.unwrap_or(0), self.age_max.unwrap_or(u8::MAX));
        (1..=self.members_max).contains(&self.members_min)
            && self.members_max <= MEMBERS_MAX
            && self.deputies_max <= MEMBERS_MAX
            && self.side_min <= self.side_max
            && self.side_max <= self.members_max
            && ages.0 <= ages.1
            && (1..=20).contains(&self.term_years_max)
            && self
                .cancel_weeks
                .is_none_or(|weeks| (1..=52).contains(&weeks))
            && self
                .general_meeting_by_month
                .is_none_or(|month| (1..=12).contains(&month))
    }

    /// Whether nothing is less than these numbers of a statute ask for. The age is a right and stays as it is.
    fn keeps(&self, law: &Self) -> bool {
        self.members_min >= law.members_min
            && self.members_max <= law.members_max
            && self.deputies_max <= law.deputies_max
            && self.side_min >= law.side_min
            && self.side_max <= law.side_max
            && self.age_min == law.age_min
            && self.age_max == law.age_max
            && self.term_years_max <= law.term_years_max
            && self
                .cancel_weeks
                .is_none_or(|own| law.cancel_weeks.is_some_and(|law| own >= law))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_council_has_one_rule_on_every_day_and_sound_numbers() {
        for rule in council_rules() {
            for on in ["2013-01-01", "2025-06-30", "2025-07-01", "2040-01-01"] {
                let held = |r: &&CouncilRule| {
                    r.kind == rule.kind
                        && r.valid_from.is_none_or(|from| day(on) >= from)
                        && r.valid_to.is_none_or(|to| day(on) <= to)
                };
                assert_eq!(
                    council_rules().iter().filter(held).count(),
                    1,
                    "{:?}",
                    rule.kind
                );
            }
            assert!(rule.numbers.is_sound() && rule.numbers.keeps(&rule.numbers));
            assert!(rule.elected || rule.appointed);
            assert_eq!(rule.two_sides, rule.numbers.side_max > 0);
        }
    }

    #[test]
    fn the_elder_councils_law_moved_on_1_july_2025() {
        let legal = |on| {
            council_rule(OrganisationKind::ElderCouncil, day(on))
                .unwrap()
                .legal_ref
        };
        assert_eq!(legal("2025-06-30"), "retssikkerhedsloven §§ 30-32");
        assert_eq!(legal("2025-07-01"), "ældreloven §§ 34-37");
    }

    #[test]
    fn the_year_in_which_one_turns_sixty_leaves_the_age_open() {
        let numbers = ELDER.numbers;
        let on = day("2026-11-01");
        assert_eq!(numbers.age_fit(Some(1965), on), AgeFit::Fits);
        assert_eq!(numbers.age_fit(Some(1966), on), AgeFit::Unknown);
        assert_eq!(numbers.age_fit(Some(1967), on), AgeFit::Unfit);
        assert_eq!(numbers.age_fit(None, on), AgeFit::Unknown);
    }

    #[test]
    fn an_upper_age_leaves_the_year_after_it_open() {
        let youth = council_rule(OrganisationKind::YouthCouncil, day("2026-01-01")).unwrap();
        let on = day("2026-11-01");
        for (born, fit) in [
            (2015, AgeFit::Unfit),
            (2014, AgeFit::Unknown),
            (2013, AgeFit::Fits),
            (2001, AgeFit::Fits),
            (2000, AgeFit::Unknown),
            (1999, AgeFit::Unfit),
        ] {
            assert_eq!(youth.numbers.age_fit(Some(born), on), fit, "{born}");
        }
    }

    #[test]
    fn a_term_of_four_years_ends_the_day_before_its_anniversary() {
        let latest = |from| ELDER.numbers.latest_last_day(day(from)).to_string();
        assert_eq!(latest("2026-01-01"), "2029-12-31");
        assert_eq!(latest("2028-02-29"), "2032-02-28");
    }

    #[test]
    fn a_statutory_minimum_is_not_undercut() {
        let law = ELDER.numbers;
        let keeps = |own: CouncilNumbers| own.keeps(&law);
        assert!(keeps(CouncilNumbers {
            members_min: 7,
            ..law
        }));
        assert!(!keeps(CouncilNumbers {
            members_min: 4,
            ..law
        }));
        assert!(!keeps(CouncilNumbers {
            age_min: Some(65),
            ..law
        }));
        assert!(!keeps(CouncilNumbers {
            term_years_max: 5,
            ..law
        }));
        assert!(!keeps(CouncilNumbers {
            cancel_weeks: Some(3),
            ..law
        }));
        assert!(keeps(CouncilNumbers {
            cancel_weeks: None,
            ..law
        }));
    }
}
