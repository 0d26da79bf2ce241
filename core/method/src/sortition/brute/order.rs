//! The order in which rules and people are given changes no bit, wherever a run is stopped.

use super::super::*;
use super::{Lcg, instance};
use medborger_base::work::Work;

fn shuffle<T>(items: &mut [T], rng: &mut Lcg) {
    for last in (1..items.len()).rev() {
        items.swap(last, rng.below(last as u64 + 1) as usize);
    }
}

#[test]
fn columns_and_rows_in_another_order_give_the_same_draw_wherever_it_stops() {
    let mut rng = Lcg(77);
    let mut stopped = 0;
    for case in 0..if std::env::var("MEDBORGER_LONG").is_ok() {
        2_000
    } else {
        150
    } {
        let (mut rules, mut people) = instance(&mut rng);
        if case % 3 == 0 && rules.features.len() > 1 {
            let of = |f: usize| {
                let feature = &rules.features[f];
                (feature.key.clone(), feature.values[0].value.clone())
            };
            let joint = JointQuota::new([of(0), of(1)].into(), 0, rules.seats);
            rules = rules.with_joint(vec![joint]);
        }
        let Ok(pool) = Pool::new(&rules, &people) else {
            continue;
        };
        shuffle(&mut rules.features, &mut rng);
        for feature in &mut rules.features {
            shuffle(&mut feature.values, &mut rng);
        }
        shuffle(&mut rules.seat_groups, &mut rng);
        shuffle(&mut people, &mut rng);
        let other = Pool::new(&rules, &people).unwrap();
        for objective in [Objective::Leximin, Objective::Maximin, Objective::Nash] {
            let whole = Work::unlimited();
            let _ = distribute(&pool, objective, &whole);
            for part in [1, 3, 7, 8] {
                let units = whole.used() * part / 8;
                let draw = |pool: &Pool| {
                    let work = Work::limited(units);
                    let found = distribute_best(pool, objective, &work)?;
                    let drawn = lottery(pool, &found, 20, &Work::unlimited())?;
                    Ok::<_, SortitionError>((found, drawn, work.used()))
                };
                let (a, b) = (draw(&pool), draw(&other));
                stopped += u32::from(a.as_ref().is_ok_and(|(found, ..)| found.stopped.is_some()));
                assert_eq!(a, b, "{case} {objective:?} {part}");
            }
        }
    }
    assert!(stopped > 300, "{stopped}");
}
