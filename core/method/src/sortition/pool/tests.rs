use super::*;
use crate::sortition::rules::{FEATURES_MAX, Feature, JointQuota, SeatGroup, ValueQuota};
use medborger_base::sorted::Arrange as _;

fn feature(key: &str, values: &[(&str, u32, u32)]) -> Feature {
    Feature {
        key: key.into(),
        values: values
            .iter()
            .map(|&(value, min, max)| ValueQuota {
                value: value.into(),
                min,
                max,
            })
            .collect(),
    }
}

fn person(id: &str, values: &[(&str, &str)]) -> Volunteer {
    Volunteer {
        id: id.into(),
        features: values
            .iter()
            .map(|&(f, v)| (f.to_owned(), v.to_owned()))
            .collect(),
        ..Volunteer::default()
    }
}

fn rules(seats: u32) -> DrawRules {
    DrawRules {
        seats,
        features: vec![feature("area", &[("north", 0, 2), ("south", 1, 2)])],
        ..DrawRules::default()
    }
}

fn four() -> Vec<Volunteer> {
    vec![
        person("d", &[("area", "south")]),
        person("a", &[("area", "north")]),
        person("c", &[("area", "south")]),
        person("b", &[("area", "north")]),
    ]
}

fn refused(rules: &DrawRules, people: &[Volunteer], code: &str, field: &str) {
    let error = Pool::new(rules, people).unwrap_err();
    assert_eq!((error.code(), error.field()), (code, Some(field)));
}

#[test]
fn people_whom_no_rule_tells_apart_are_one_type_in_any_order() {
    let pool = Pool::new(&rules(2), &four()).unwrap();
    assert_eq!(pool.type_count(), 2);
    assert_eq!(pool.types()[0].members, [0, 1]);
    let mut turned = four();
    turned.reverse();
    assert_eq!(Pool::new(&rules(2), &turned).unwrap(), pool);
}

#[test]
fn both_sides_of_the_limits() {
    let everyone = four();
    assert!(Pool::new(&rules(4), &everyone).is_ok());
    refused(&rules(5), &everyone, "sortition_pool_too_small", "people");
    refused(
        &rules(0),
        &everyone,
        "sortition_seats_out_of_range",
        "seats",
    );
    let one = DrawRules {
        seats: 1,
        ..DrawRules::default()
    };
    assert!(Pool::new(&one, &[person("a", &[])]).is_ok());
    refused(&one, &[], "sortition_pool_too_small", "people");

    let mut many = rules(2);
    many.features = (0..=FEATURES_MAX)
        .map(|n| feature(&format!("f{n}"), &[("x", 0, 2)]))
        .collect();
    refused(&many, &everyone, "sortition_too_many", "features");
}

#[test]
fn what_is_wrong_with_the_rules_is_named() {
    let mut wrong = rules(2);
    wrong.features[0].values[1].min = 3;
    refused(
        &wrong,
        &four(),
        "sortition_min_above_max",
        "features[0].values[1]",
    );
    let mut wrong = rules(2);
    wrong.features[0].values[1].value = "north".into();
    let field = "features[0].values[1].value";
    refused(&wrong, &four(), "sortition_repeated", field);
    let mut wrong = rules(2);
    wrong.features[0].values.push(ValueQuota {
        value: "west".into(),
        min: 1,
        max: 1,
    });
    let field = "features[0].values[2]";
    refused(&wrong, &four(), "sortition_value_of_nobody", field);
    wrong.features[0].values[2].min = 0;
    assert!(Pool::new(&wrong, &four()).is_ok());
    let mut wrong = rules(2);
    wrong.household_max = Some(0);
    refused(&wrong, &four(), "sortition_household_zero", "household_max");
    wrong.household_max = Some(1);
    refused(
        &wrong,
        &four(),
        "sortition_households_missing",
        "household_max",
    );
    let mut blank = four();
    blank[2].household = Some(" ".into());
    refused(
        &wrong,
        &blank,
        "sortition_household_blank",
        "people[2].household",
    );
    let mut wrong = rules(2);
    wrong.joint = vec![JointQuota {
        of: [
            ("area".to_owned(), "east".to_owned()),
            ("age".into(), "young".into()),
        ]
        .into(),
        min: 0,
        max: 1,
    }];
    refused(&wrong, &four(), "sortition_unknown", "joint[0].of.age");
    let mut wrong = rules(2);
    wrong.seat_groups = vec![SeatGroup {
        key: "health".into(),
        seats: 1,
    }];
    refused(
        &wrong,
        &four(),
        "sortition_seat_groups_unfit",
        "seat_groups",
    );
}

#[test]
fn what_is_wrong_with_a_person_is_named_by_the_position_in_the_input() {
    let mut people = four();
    people[2].features.clear();
    let field = "people[2].features.area";
    refused(&rules(2), &people, "sortition_feature_missing", field);
    people[2] = person("c", &[("area", "South")]);
    refused(&rules(2), &people, "sortition_value_unlisted", field);
    people[2] = person("a", &[("area", "south")]);
    refused(
        &rules(2),
        &people,
        "sortition_person_repeated",
        "people[2].id",
    );
    people[2] = person("Åse Opdigtet", &[("area", "south")]);
    refused(&rules(2), &people, "sortition_id_malformed", "people[2].id");
}

#[test]
fn the_excluded_are_in_no_type_and_the_included_in_every_panel() {
    let mut people = four();
    people[0].standing = Standing::Included;
    people[1].standing = Standing::Excluded;
    let pool = Pool::new(&rules(2), &people).unwrap();
    assert_eq!(pool.type_of(0), None);
    let of = pool.type_of(3).unwrap();
    assert_eq!((pool.types()[of].lower, pool.types()[of].upper), (1, 1));
    assert_eq!(pool.type_count(), 3);
}

#[test]
fn overlapping_seat_groups_become_rows_by_halls_theorem() {
    let fits = |id: &str, groups: &[&str]| Volunteer {
        id: id.into(),
        fits: groups.iter().map(|g| (*g).to_owned()).collect(),
        ..Volunteer::default()
    };
    let group = |key: &str, seats| SeatGroup {
        key: key.into(),
        seats,
    };
    let rules = DrawRules {
        seats: 3,
        seat_groups: vec![group("health", 1), group("youth", 2)],
        ..DrawRules::default()
    };
    let people = [
        fits("a", &["health"]),
        fits("b", &["youth"]),
        fits("c", &["health", "youth"]),
        fits("d", &["youth"]),
        fits("e", &[]),
    ];
    let pool = Pool::new(&rules, &people).unwrap();
    assert_eq!(pool.type_of(4), None);
    let rows: Vec<_> = pool.rows().iter().map(|r| (&r.types, r.min)).collect();
    let of = |person| as_u32(pool.type_of(person).unwrap());
    let mut health = vec![of(0), of(2)];
    health.arrange();
    let mut youth = vec![of(1), of(2)];
    youth.arrange();
    let mut expected = vec![(&health, 1), (&youth, 2)];
    expected.arrange();
    assert_eq!(rows, expected);
}

#[test]
fn homes_of_the_same_make_up_are_a_class_and_small_homes_no_matter() {
    let mut people = four();
    people.push(person("e", &[("area", "south")]));
    for (person, home) in people.iter_mut().zip(["x", "x", "y", "y", "z"]) {
        person.household = Some(home.into());
    }
    let mut limited = rules(2);
    limited.household_max = Some(1);
    let pool = Pool::new(&limited, &people).unwrap();
    assert_eq!(pool.classes().len(), 1);
    assert_eq!(pool.classes()[0].homes.len(), 2);
    // Two in the north, two in the south at home with a northerner, one in the south alone.
    assert_eq!(pool.type_count(), 3);
    let row = pool.rows().last().unwrap();
    assert_eq!((row.types.len(), row.min, row.max), (2, 0, 2));
    limited.household_max = Some(2);
    assert!(Pool::new(&limited, &people).unwrap().classes().is_empty());
}
