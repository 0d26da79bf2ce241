use super::*;
use crate::sortition::Pool;

fn people() -> Vec<Volunteer> {
    let person = |n: usize| Volunteer {
        id: format!("p{n:02}"),
        features: [
            ("gender", ["f", "m"][n % 2]),
            ("age", ["young", "old", "old"][n % 3]),
        ]
        .map(|(f, v)| (f.to_owned(), v.to_owned()))
        .into(),
        ..Volunteer::default()
    };
    (0..24).map(person).collect()
}

fn rules() -> DrawRules {
    let quota = |value: &str, min, max| ValueQuota {
        value: value.into(),
        min,
        max,
    };
    DrawRules {
        seats: 8,
        features: vec![
            Feature {
                key: "gender".into(),
                values: vec![quota("f", 4, 4), quota("m", 4, 4)],
            },
            Feature {
                key: "age".into(),
                values: vec![quota("young", 2, 3), quota("old", 5, 6)],
            },
        ],
        ..DrawRules::default()
    }
}

fn ids(ids: &[&str]) -> SortedSet<String> {
    ids.iter().map(|&id| id.to_owned()).collect()
}

fn vacancy() -> Vacancy {
    Vacancy {
        panel: (0..8).map(|n| format!("p{n:02}")).collect(),
        left: ids(&["p00", "p06", "p07"]),
        unavailable: ids(&["p08"]),
        ..Vacancy::default()
    }
}

#[test]
fn who_stays_is_included_who_left_excluded_and_the_quotas_follow() {
    let draw = replacement(&rules(), &people(), &vacancy()).unwrap();
    assert_eq!(draw.free, 3);
    let with = |standing| {
        draw.people
            .iter()
            .filter(|p| p.standing == standing)
            .count()
    };
    assert_eq!((with(Standing::Included), with(Standing::Excluded)), (5, 4));
    let bounds: Vec<_> = draw
        .remaining
        .iter()
        .map(|q| (q.staying, q.min, q.max, q.available))
        .collect();
    // Of p01 to p05, two are f; one, p03, is young.
    assert_eq!(
        bounds,
        [(2, 2, 2, 7), (3, 1, 1, 8), (1, 1, 2, 5), (4, 1, 2, 10)]
    );
    let pool = Pool::new(&draw.rules, &draw.people).unwrap();
    assert_eq!(pool.types().iter().map(|t| t.lower).sum::<u32>(), 5);
    assert_eq!(pool.type_of(8), None);
}

#[test]
fn only_reserves_are_drawn_where_there_are_some() {
    let vacancy = Vacancy {
        reserves: Some(ids(&["p10", "p11", "p12", "p13"])),
        ..vacancy()
    };
    let draw = replacement(&rules(), &people(), &vacancy).unwrap();
    let open: Vec<_> = draw
        .people
        .iter()
        .filter(|p| p.standing == Standing::Open)
        .map(|p| p.id.as_str())
        .collect();
    assert_eq!(open, ["p10", "p11", "p12", "p13"]);
}

#[test]
fn reserves_have_the_shares_of_the_expected_losses() {
    let panel = vacancy().panel;
    let by_value = [("age".to_owned(), [("young".to_owned(), 300)].into())].into();
    let drop_out = DropOut {
        per_mille: 100,
        by_value,
    };
    let draw = reserve_draw(&rules(), &people(), &panel, &drop_out, 5).unwrap();
    // Of eight, p00, p03 and p06 are young: 3 · 300 + 5 · 100 thousandths.
    assert_eq!(draw.expected_per_mille, 1400);
    let bounds: Vec<_> = draw
        .rules
        .features
        .iter()
        .flat_map(|f| &f.values)
        .map(|q| (q.min, q.max))
        .collect();
    // Five times 800, 600, 900 and 500 of 1400.
    assert_eq!(bounds, [(2, 3), (2, 3), (3, 4), (1, 2)]);
    assert_eq!(draw.rules.seats, 5);
    let pool = Pool::new(&draw.rules, &draw.people).unwrap();
    assert!((0..8).all(|person| pool.type_of(person).is_none()));
}

#[test]
fn who_is_not_there_is_named_by_place() {
    let error = |change: &dyn Fn(&mut Vacancy)| {
        let mut vacancy = vacancy();
        change(&mut vacancy);
        let error = replacement(&rules(), &people(), &vacancy).unwrap_err();
        (error.code(), error.field().unwrap_or_default().to_owned())
    };
    let unknown = |field: &str| ("sortition_person_unknown", field.to_owned());
    assert_eq!(error(&|v| v.panel[3] = "x".into()), unknown("panel[3]"));
    assert_eq!(
        error(&|v| v.left = ids(&["p01", "p20"])),
        unknown("left[1]")
    );
    assert_eq!(
        error(&|v| v.unavailable = ids(&["x"])),
        unknown("unavailable[0]")
    );
    assert_eq!(
        error(&|v| v.reserves = Some(ids(&["x"]))),
        unknown("reserves[0]")
    );
    assert_eq!(
        error(&|v| v.panel[3] = "p01".into()),
        ("sortition_person_repeated", "panel[3]".into())
    );
    assert_eq!(
        error(&|v| v.panel.push("p20".into())).0,
        "sortition_seats_out_of_range"
    );
    let none = |rate, n| {
        reserve_draw(
            &rules(),
            &people(),
            &[],
            &DropOut {
                per_mille: rate,
                ..DropOut::default()
            },
            n,
        )
        .unwrap_err()
        .code()
    };
    assert_eq!(none(0, 5), "sortition_number_out_of_range");
    assert_eq!(none(100, 0), "sortition_seats_out_of_range");
}

fn round(left: &[&str], asked: &[&str], declined: &[&str]) -> ReplacementRound {
    let asked = asked.iter().map(|&id| id.to_owned()).collect();
    ReplacementRound::new()
        .with_left(ids(left))
        .with_asked(asked)
        .with_declined(ids(declined))
}

#[test]
fn a_replacement_remembers_who_was_asked_and_who_said_no_in_which_round() {
    // p00 is f and young, p06 f and young, p07 m and old. p12 is f and young, p08 f and old, p09 m and young.
    let vacancy = Vacancy::new()
        .with_panel((0..8).map(|n| format!("p{n:02}")).collect())
        .with_rounds(vec![
            round(
                &["p00", "p06", "p07"],
                &["p08", "p12", "p09"],
                &["p08", "p12"],
            ),
            round(&[], &["p10", "p18"], &["p10"]),
        ])
        .with_left(ids(&["p18"]));
    let draw = replacement(&rules(), &people(), &vacancy).unwrap();
    let told: Vec<_> = draw
        .rounds
        .iter()
        .map(|r| (r.round, r.free, r.asked, r.seated, r.broken.len()))
        .collect();
    assert_eq!(told, [(1, 3, 3, 1, 0), (2, 2, 2, 1, 0)]);
    assert_eq!((draw.round, draw.free), (3, 2));
    let with = |standing| -> Vec<&str> {
        let of = draw.people.iter().filter(|p| p.standing == standing);
        of.map(|p| p.id.as_str()).collect()
    };
    assert_eq!(
        with(Standing::Included),
        ["p01", "p02", "p03", "p04", "p05", "p09"]
    );
    // Those who left, those who said no, and who came in between and left.
    assert_eq!(
        with(Standing::Excluded),
        ["p00", "p06", "p07", "p08", "p10", "p12", "p18"]
    );
}

#[test]
fn a_round_that_breaks_a_rule_with_those_still_seated_says_which() {
    let with = |asked: &[&str]| {
        let vacancy = Vacancy::new()
            .with_panel((0..8).map(|n| format!("p{n:02}")).collect())
            .with_rounds(vec![round(&["p00", "p06", "p07"], asked, &[])]);
        let draw = replacement(&rules(), &people(), &vacancy).unwrap();
        let broken = draw.rounds[0].broken.clone();
        let told = |b: BrokenRule| match b.rule {
            RuleName::Value { value, .. } => (value, b.bound, b.limit, b.people),
            other => panic!("{other:?}"),
        };
        broken.into_iter().map(told).collect::<Vec<_>>()
    };
    use crate::sortition::Bound::{Max, Min};
    assert_eq!(with(&["p08", "p12", "p09"]), []);
    // p09, p11 and p13 are m: with p01, p03 and p05 that is six, and the two f can't become four.
    let f = ("f".to_owned(), Min, 4, 2);
    assert_eq!(
        with(&["p09", "p11", "p13"]),
        [f, ("m".to_owned(), Max, 4, 6)]
    );
    // One m more is one too many already, and three f can still become four.
    assert_eq!(with(&["p09"]), []);
    let f = ("f".to_owned(), Min, 4, 2);
    assert_eq!(with(&["p09", "p11"]), [f, ("m".to_owned(), Max, 4, 5)]);
}

#[test]
fn nobody_is_asked_twice_nor_more_than_seats_are_free() {
    let error = |rounds: Vec<ReplacementRound>| {
        let vacancy = Vacancy::new()
            .with_panel((0..8).map(|n| format!("p{n:02}")).collect())
            .with_rounds(rounds);
        let error = replacement(&rules(), &people(), &vacancy).unwrap_err();
        (error.code(), error.field().unwrap_or_default().to_owned())
    };
    let before = |field: &str| ("sortition_asked_before", field.to_owned());
    let first = round(&["p00"], &["p08"], &["p08"]);
    assert_eq!(
        error(vec![first.clone(), round(&[], &["p08"], &[])]),
        before("rounds[1].asked[0]")
    );
    assert_eq!(
        error(vec![round(&["p00"], &["p00"], &[])]),
        before("rounds[0].asked[0]")
    );
    assert_eq!(
        error(vec![round(&["p00"], &["p01"], &[])]),
        before("rounds[0].asked[0]")
    );
    assert_eq!(
        error(vec![round(&["p00"], &["p08", "p09"], &[])]).0,
        "sortition_seats_out_of_range"
    );
    assert_eq!(
        error(vec![round(&["p09"], &[], &[])]),
        ("sortition_person_unknown", "rounds[0].left[0]".into())
    );
    assert_eq!(
        error(vec![round(&["p00"], &["p08"], &["p09"])]),
        ("sortition_person_unknown", "rounds[0].declined[0]".into())
    );
    assert_eq!(
        error(vec![round(&["p00"], &["x"], &[])]),
        ("sortition_person_unknown", "rounds[0].asked[0]".into())
    );
}
