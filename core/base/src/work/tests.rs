//! What the counter counts, refuses and tells.

use super::*;

#[test]
fn the_last_unit_may_be_used_and_none_after_it() {
    let work = Work::limited(100);
    assert_eq!(work.spend(100), Ok(()));
    let refused = work.spend(1).unwrap_err();
    let (limit, units) = (WorkLimit::Asked, 100);
    assert_eq!(refused, WorkError::Exhausted { limit, units });
    assert_eq!(refused.field(), Some("work_max"));
    assert!(work.is_stopped() && work.is_out());
    assert!(Work::unlimited().spend(u64::MAX - 1).is_ok());
}

#[test]
fn memory_counts_while_it_is_held() {
    let work = Work::within(Budget {
        units: 10,
        bytes: 2 << 20,
    });
    let first = work.hold(2 << 20).unwrap();
    drop(first);
    let _second = work.hold(1 << 20).unwrap();
    let refused = work.hold((1 << 20) + 1).unwrap_err();
    assert_eq!(
        (refused.code(), work.is_stopped()),
        ("memory_exhausted", true)
    );
    assert!(refused.to_string().contains("2 MiB"));
}

#[test]
fn every_actor_has_a_budget_and_its_own_sentence() {
    let budgets = Budgets::default();
    for (limit, english, danish) in [
        (
            WorkLimit::Public,
            "the public's limit",
            "offentlighedens grænse",
        ),
        (WorkLimit::Citizen, "a citizen's limit", "en borgers grænse"),
        (WorkLimit::System, "the host's limit", "værtens grænse"),
    ] {
        let work = Work::of(limit, &budgets, &Call::default());
        let units = budgets.of(limit).units;
        assert_eq!(work.max(), units);
        assert!(work.spend(units).is_ok());
        let refused = work.spend(1).unwrap_err();
        assert!(refused.to_string().contains(english));
        assert!(refused.danish().contains(danish));
        assert!(refused.danish().contains(&units.to_string()));
        assert_eq!(refused.field(), None);
    }
}

#[test]
fn a_question_may_ask_for_less_and_never_for_more() {
    let work = Work::of(WorkLimit::Public, &Budgets::default(), &Call::default());
    work.ask(u64::MAX);
    assert_eq!(work.max(), UNITS_PER_SECOND);
    work.charge(1_000);
    work.ask(7);
    assert_eq!((work.asked(), work.max()), (7, 1_007));
    assert!(work.spend(7).is_ok());
    assert!(work.spend(1).unwrap_err().danish().contains('7'));
    let work = Work::of(WorkLimit::Public, &Budgets::default(), &Call::default());
    work.ask(7);
    assert_eq!(work.spend(8).unwrap_err().field(), Some("work_max"));
}

#[test]
fn the_hook_is_called_now_and_then_and_stops_at_once() {
    let calls = Arc::new(AtomicU64::new(0));
    let counted = Arc::clone(&calls);
    let hook = move |progress: Progress| {
        assert_eq!(progress.max, Some(10 * HOOK_UNITS));
        counted.fetch_add(1, Ordering::Relaxed) < 3
    };
    let work = Work::limited(10 * HOOK_UNITS).watched(Arc::new(hook));
    let mut done = 0;
    while work.spend(HOOK_UNITS / 2).is_ok() {
        done += 1;
    }
    assert_eq!((calls.load(Ordering::Relaxed), done), (4, 7));
    assert_eq!(work.check(), Err(WorkError::Cancelled));
}

#[test]
fn rounds_of_one_call_go_on_counting() {
    let call = Call::new(None);
    for round in 1..4 {
        let work = Work::of(WorkLimit::Public, &Budgets::default(), &call);
        work.charge(5);
        drop(work);
        assert_eq!(call.used(), 5 * round);
    }
    let left = Budgets::default().public.units - 15;
    let work = Work::of(WorkLimit::Public, &Budgets::default(), &call);
    assert!(work.spend(left + 1).is_err());
    // What was refused was not used.
    assert_eq!(work.used(), 15);
    let work = Work::of(WorkLimit::Public, &Budgets::default(), &call);
    assert!(work.spend(left).is_ok());
}

#[test]
fn without_a_call_every_round_begins_anew() {
    for _ in 0..2 {
        let work = Work::of(WorkLimit::Public, &Budgets::default(), &Call::default());
        assert!(work.spend(Budgets::default().public.units).is_ok());
    }
}

#[test]
fn steps_within_a_question_end_a_search_and_not_the_question() {
    let work = Work::limited(1_000);
    let ended = work.within_steps(2, |work| {
        (0..5)
            .filter(|_| {
                work.step(10);
                work.is_out()
            })
            .count()
    });
    assert_eq!((ended, work.is_out(), work.used()), (3, false, 50));
}
