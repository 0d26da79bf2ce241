//! The draw as a municipality meets it: 105 people, 42 seats, six features, five confirmed beforehand; then nine of those
//! drawn say no and are replaced, with the other 33 locked.

use medborger::sorted::SortedSet;

use medborger::method::sortition::{
    Distribution, DrawRules, Objective, Pool, Relaxation, Standing, Vacancy, Volunteer, certify,
    conflict, distribute, lottery, relax, replacement,
};
use medborger::work::Work;

#[derive(serde::Deserialize)]
struct Vector {
    name: String,
    rules: DrawRules,
    people: Vec<Volunteer>,
}

/// The draw of the vectors that is sized like this.
fn draw() -> (DrawRules, Vec<Volunteer>) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/sortition.json");
    let text = std::fs::read_to_string(path).unwrap();
    let vectors: Vec<Vector> = serde_json::from_str(&text).unwrap();
    let found = vectors
        .into_iter()
        .find(|v| v.name.starts_with("105 people"));
    let found = found.unwrap();
    (found.rules, found.people)
}

/// A thousand equally likely panels by pseudonym, each inside the rules, with nobody further than a thousandth from their
/// chance.
fn panels(pool: &Pool, distribution: &Distribution) -> Vec<SortedSet<String>> {
    assert!(certify(pool, distribution).is_ok());
    let lottery = lottery(pool, distribution, 1000, &Work::unlimited()).unwrap();
    assert!(lottery.distance_max() <= 1_000_000_000);
    assert!(lottery.panels.iter().all(|panel| pool.admits(panel)));
    let ids = |panel: &Vec<u32>| {
        panel
            .iter()
            .map(|p| pool.ids()[*p as usize].clone())
            .collect()
    };
    lottery.panels.iter().map(ids).collect()
}

#[test]
fn five_are_confirmed_and_nine_are_replaced_while_thirty_three_stay() {
    let (rules, people) = draw();
    let of = |standing| {
        let ids = people.iter().filter(|p| p.standing == standing);
        ids.map(|p| p.id.clone()).collect::<SortedSet<String>>()
    };
    let (confirmed, excluded) = (of(Standing::Included), of(Standing::Excluded));
    assert_eq!((people.len(), rules.seats, confirmed.len()), (105, 42, 5));

    let pool = Pool::new(&rules, &people).unwrap();
    let chances = distribute(&pool, Objective::Leximin, &Work::unlimited()).unwrap();
    let first = panels(&pool, &chances).swap_remove(407);
    assert_eq!(first.len(), 42);
    assert!(confirmed.is_subset(&first) && excluded.is_disjoint(&first));

    let left: SortedSet<String> = first
        .difference(&confirmed)
        .step_by(4)
        .take(9)
        .cloned()
        .collect();
    let stay: SortedSet<String> = first.difference(&left).cloned().collect();
    assert_eq!((left.len(), stay.len()), (9, 33));
    let vacancy = Vacancy::new()
        .with_panel(first.iter().cloned().collect())
        .with_left(left.clone())
        .with_unavailable(excluded.clone());
    let second = replacement(&rules, &people, &vacancy).unwrap();
    assert_eq!(second.free, 9);
    // Where nobody is left who meets a quota, the municipality relaxes it by as little as can be.
    let pool = Pool::new(&second.rules, &second.people).unwrap();
    let relaxed = match conflict(&pool, &Work::unlimited()).unwrap() {
        None => second.rules.clone(),
        Some(_) => {
            let smallest: Relaxation = relax(&pool, &[], &Work::unlimited()).unwrap().unwrap();
            smallest.apply(&second.rules)
        }
    };
    let pool = Pool::new(&relaxed, &second.people).unwrap();
    let chances = distribute(&pool, Objective::Leximin, &Work::unlimited()).unwrap();
    for panel in panels(&pool, &chances) {
        assert_eq!(panel.len(), 42);
        assert!(stay.is_subset(&panel) && left.is_disjoint(&panel) && excluded.is_disjoint(&panel));
    }
}
