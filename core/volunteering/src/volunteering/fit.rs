//! Whether an offer suits a need, how well, and why not. All in integers, so that the same answer comes out everywhere.
//!
//! What must be is a condition; what would be good gives points, 1,000 at most. The weights are this library's choice:
//! interests 400, wished competencies 300, distance 200, the same part of the municipality 100. Where a side says nothing,
//! half of the points are given.

use medborger_base::sorted::SortedSet;

use medborger_codec::Record;

use super::need::NeedSpec;
use super::offer::OfferSpec;
use super::schedule::Times;
use crate::key::Key;
use crate::place::{Place, Point};

/// How far somebody goes where nobody says, in kilometres.
const REACH_KM: i32 = 50;

/// A condition of a need that an offer does not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum FitLack {
    /// Younger than the need asks for.
    TooYoung,
    /// Older than the need asks for.
    TooOld,
    /// The need has age limits, and the profile has no year of birth.
    AgeUnknown,
    /// None of the languages.
    Language,
    /// A competency without which it can't be done.
    Competency,
    /// No interest area in common, where both name some.
    Interest,
    /// Farther away than one of the two would have it.
    TooFar,
    /// Not free at these times.
    Times,
    /// Their periods have no day in common.
    Period,
    /// Not a student in youth education.
    NotAStudent,
    /// It is their own need.
    OwnNeed,
}

/// How an offer suits a need.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Fit {
    /// The points, 0 to 1,000; they count only where nothing is lacking.
    pub points: u32,
    /// The points for interests, 0 to 400.
    pub interests: u32,
    /// The points for wished competencies, 0 to 300.
    pub competencies: u32,
    /// The points for distance, 0 to 200.
    pub distance: u32,
    /// The points for the part of the municipality, 0 to 100.
    pub area: u32,
    /// How far apart they are, in metres, where both say where they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metres: Option<u32>,
    /// What is lacking; empty where the offer suits the need.
    pub lacks: SortedSet<FitLack>,
}

impl Fit {
    /// Whether nothing is lacking.
    #[must_use]
    pub fn suits(&self) -> bool {
        self.lacks.is_empty()
    }
}

/// The points of a share of a list; half of them where the list is empty.
fn share(wanted: &SortedSet<Key>, there: &SortedSet<Key>, points: u32) -> u32 {
    let both = wanted.iter().filter(|key| there.contains(*key)).count();
    let (Ok(all), Ok(both)) = (u32::try_from(wanted.len()), u32::try_from(both)) else {
        return 0;
    };
    (points * both).checked_div(all).unwrap_or(points / 2)
}

fn point(place: Option<&Place>) -> Option<Point> {
    place.and_then(|place| place.point)
}

/// Compares an offer with a need. `age` is how old whoever offers becomes this year, where that is known; none for an
/// organisation, with `aged` false.
#[must_use]
pub fn fit(
    need: &NeedSpec,
    need_place: Option<&Place>,
    offer: &OfferSpec,
    aged: bool,
    age: Option<i32>,
) -> Fit {
    let times = [&offer.schedule, &need.schedule].map(Times::of);
    fit_when(times.each_ref(), need, need_place, offer, aged, age)
}

/// The same by the times of the offer and of the need that are still to be looked at.
pub(crate) fn fit_when(
    [offered, needed]: [&Times; 2],
    need: &NeedSpec,
    need_place: Option<&Place>,
    offer: &OfferSpec,
    aged: bool,
    age: Option<i32>,
) -> Fit {
    let mut lacks = SortedSet::new();
    let mut lack = |is: bool, what| {
        if is {
            lacks.insert(what);
        }
    };
    if aged && (need.age_from.is_some() || need.age_to.is_some()) {
        match age {
            None => lack(true, FitLack::AgeUnknown),
            Some(age) => {
                lack(
                    need.age_from.is_some_and(|from| age < i32::from(from)),
                    FitLack::TooYoung,
                );
                lack(
                    need.age_to.is_some_and(|to| age > i32::from(to)),
                    FitLack::TooOld,
                );
            }
        }
    }
    let speaks = need.languages.is_empty() || !need.languages.is_disjoint(&offer.languages);
    lack(!speaks, FitLack::Language);
    lack(
        !need.required.is_subset(&offer.competencies),
        FitLack::Competency,
    );
    let both = !need.interests.is_empty() && !offer.interests.is_empty();
    lack(
        both && need.interests.is_disjoint(&offer.interests),
        FitLack::Interest,
    );
    lack(!offered.covers(needed), FitLack::Times);
    let before = |last: Option<chrono::NaiveDate>, first: Option<chrono::NaiveDate>| matches!((last, first), (Some(last), Some(first)) if last < first);
    lack(
        before(need.to, offer.from)
            || before(offer.to, need.from)
            || !needed.within(offer.from, offer.to),
        FitLack::Period,
    );
    lack(
        need.mentoring_grade.is_some() && !offer.student,
        FitLack::NotAStudent,
    );

    let metres = match (point(need_place), point(offer.place.as_ref())) {
        (Some(there), Some(here)) => Some(metres_between(here, there)),
        _ => None,
    };
    let reach = [need.reach_km, offer.reach_km];
    let reach = reach.into_iter().flatten().min().unwrap_or(REACH_KM);
    let reach = u32::try_from(reach).unwrap_or(0).saturating_mul(1000);
    let said = need.reach_km.is_some() || offer.reach_km.is_some();
    let distance = match metres {
        None => 100,
        Some(metres) => {
            lack(said && metres > reach, FitLack::TooFar);
            let left = u64::from(reach.saturating_sub(metres)) * 200;
            let full = if metres == 0 { 200 } else { 0 };
            left.checked_div(u64::from(reach))
                .and_then(|points| u32::try_from(points).ok())
                .unwrap_or(full)
        }
    };
    let area = match (&need.area, &offer.area) {
        (Some(there), Some(here)) if there == here => 100,
        (Some(_), Some(_)) => 0,
        _ => 50,
    };
    let interests = if offer.interests.is_empty() {
        200
    } else {
        share(&need.interests, &offer.interests, 400)
    };
    let competencies = share(&need.wished, &offer.competencies, 300);
    Fit {
        points: interests + competencies + distance + area,
        interests,
        competencies,
        distance,
        area,
        metres,
        lacks,
    }
}

/// Metres between two points, rounded down.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "two points in Denmark are less than a thousand kilometres apart"
)]
fn metres_between(here: Point, there: Point) -> u32 {
    (here.km_to(&there) * 1000.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(list: &[&str]) -> SortedSet<Key> {
        list.iter().map(|key| key.parse().unwrap()).collect()
    }

    fn need(body: serde_json::Value) -> NeedSpec {
        serde_json::from_value(body).unwrap()
    }

    fn offer(mut body: serde_json::Value) -> OfferSpec {
        body["title"] = "Jeg kan hjælpe".into();
        serde_json::from_value(body).unwrap()
    }

    fn compare(need: &NeedSpec, offer: &OfferSpec, age: Option<i32>) -> Fit {
        fit(need, None, offer, true, age)
    }

    #[test]
    fn where_nobody_says_anything_half_of_the_points_are_given() {
        let found = compare(
            &need(serde_json::json!({})),
            &offer(serde_json::json!({})),
            None,
        );
        assert!(found.suits());
        assert_eq!(found.points, 200 + 150 + 100 + 50);
    }

    #[test]
    fn everything_in_common_gives_every_point() {
        let there = Place {
            label: "Skolen".parse_line(),
            point: Some(Point {
                latitude: 55.77,
                longitude: 9.7,
            }),
        };
        let asked = need(serde_json::json!({
            "interests": ["youth"], "wished": ["maths"], "area": "nord"
        }));
        let given = OfferSpec {
            place: Some(there.clone()),
            ..offer(serde_json::json!({
                "interests": ["youth", "sport"], "competencies": ["maths"], "area": "nord"
            }))
        };
        let found = fit(&asked, Some(&there), &given, true, None);
        assert_eq!((found.points, found.metres), (1000, Some(0)));
    }

    #[test]
    fn age_limits_are_inclusive_and_need_a_year_of_birth() {
        let asked = need(serde_json::json!({ "age_from": 16, "age_to": 25 }));
        let given = offer(serde_json::json!({}));
        for (age, lack) in [
            (Some(15), Some(FitLack::TooYoung)),
            (Some(16), None),
            (Some(25), None),
            (Some(26), Some(FitLack::TooOld)),
            (None, Some(FitLack::AgeUnknown)),
        ] {
            let found = compare(&asked, &given, age);
            assert_eq!(found.lacks.into_iter().next(), lack, "{age:?}");
        }
    }

    #[test]
    fn a_required_competency_is_a_condition_and_a_wished_one_gives_points() {
        let asked = need(
            serde_json::json!({ "required": ["first-aid"], "wished": ["cooking", "driving"] }),
        );
        let lacking = compare(
            &asked,
            &offer(serde_json::json!({ "competencies": ["cooking"] })),
            None,
        );
        assert_eq!(lacking.lacks, SortedSet::from([FitLack::Competency]));
        let given = offer(serde_json::json!({ "competencies": ["first-aid", "cooking"] }));
        let found = compare(&asked, &given, None);
        assert!(found.suits());
        assert_eq!(found.competencies, 150);
        assert_eq!(keys(&["first-aid"]), asked.required);
    }

    #[test]
    fn every_fixed_shift_lies_within_the_first_and_the_last_day_of_an_offer() {
        let window = |day: &str| {
            serde_json::json!({
                "from": format!("2026-05-{day}T10:00:00+02:00"), "until": format!("2026-05-{day}T12:00:00+02:00"),
            })
        };
        let asked = |flexible: bool| {
            need(serde_json::json!({
                "schedule": { "windows": [window("11"), window("18")], "flexible": flexible },
            }))
        };
        for (from, to, fixed, flexible) in [
            ("2026-05-11", "2026-05-18", true, true),
            ("2026-05-12", "2026-05-18", false, true),
            ("2026-05-11", "2026-05-17", false, true),
            ("2026-05-12", "2026-05-17", false, false),
            ("2026-05-01", "2026-05-10", false, false),
        ] {
            let given = offer(serde_json::json!({ "from": from, "to": to }));
            for (is_flexible, suits) in [(false, fixed), (true, flexible)] {
                let found = compare(&asked(is_flexible), &given, None);
                assert_eq!(found.suits(), suits, "{from} {to} {is_flexible}");
            }
        }
    }

    #[test]
    fn only_a_student_is_a_mentor() {
        let asked = need(serde_json::json!({ "mentoring_grade": 8 }));
        let found = compare(&asked, &offer(serde_json::json!({})), Some(18));
        assert_eq!(found.lacks, SortedSet::from([FitLack::NotAStudent]));
        let student = offer(serde_json::json!({ "student": true }));
        assert!(compare(&asked, &student, Some(18)).suits());
    }

    #[test]
    fn a_reach_of_nothing_reaches_only_the_same_place() {
        let here = Point {
            latitude: 55.77,
            longitude: 9.7,
        };
        let place = |point| Place {
            label: "Her".parse_line(),
            point: Some(point),
        };
        let given = OfferSpec {
            place: Some(place(here)),
            reach_km: Some(0),
            ..offer(serde_json::json!({}))
        };
        let asked = need(serde_json::json!({}));
        assert!(fit(&asked, Some(&place(here)), &given, true, None).suits());
        let away = Point {
            latitude: 55.78,
            longitude: 9.7,
        };
        let found = fit(&asked, Some(&place(away)), &given, true, None);
        assert_eq!(found.lacks, SortedSet::from([FitLack::TooFar]));
    }

    trait ParseLine {
        fn parse_line(&self) -> crate::text::Line<200>;
    }

    impl ParseLine for str {
        fn parse_line(&self) -> crate::text::Line<200> {
            crate::text::Line::new(self).unwrap()
        }
    }
}
