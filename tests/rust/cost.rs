//! What a question may cost: a search over shapes, with fixed seeds. Whatever is asked, and whoever asks it, no more work is
//! done than the actor may have done, and the answer is the whole one or a refusal that names the limit. Work is counted in
//! units, so that the same is so on every machine; that units follow CPU time is what `cargo xtask bench work` shows.

pub(crate) mod shapes;
mod tables;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use medborger::journal::Loaded;
use medborger::participation::Answer;
use medborger::work::{Budget, Budgets, Progress};
use medborger::{Actor, Clock, Error, MemoryStore, Moment, Participation, Policy, Store, Town};
use serde_json::{Value, json};
use shapes::{KINDS, question};

/// What may be done at once between two looks at the counter, as one elimination in a large system: 20 milliseconds.
const LUMP: u64 = 20_000_000;

fn town(budgets: Budgets) -> Town {
    let key = std::array::from_fn(|at| at as u8);
    let policy = Policy::default().with_budgets(budgets);
    Town::new("0766".parse().unwrap(), key, medborger::REGISTRY)
        .unwrap()
        .with_policy(policy)
}

fn by(actor: &str) -> Moment {
    let staff = "00000000-0000-4000-8000-0000000000aa".parse().unwrap();
    let actor = match actor {
        "staff" => Actor::Staff { staff },
        _ => Actor::Public,
    };
    Moment::new("2026-01-15T16:00:00Z".parse().unwrap(), actor)
}

/// The answer, and the units that it took.
fn asked(town: &Town, question: &str, actor: &str) -> (Result<String, Error>, u64) {
    let call = town.for_call(None);
    let answer = call.answer_json(question, &Loaded::default(), &by(actor));
    let used = call.work_used();
    let answer = answer.map(|answer| match answer {
        Answer::View(view) => view,
        Answer::Needs(_) => panic!("a pure question needs nothing"),
    });
    (answer, used)
}

/// Budgets of a fiftieth: the counter does not know how large they are, and unoptimised code takes long for a whole one.
fn small() -> Budgets {
    let whole = Budgets::default();
    let part = |budget: Budget, of: u64| Budget::new(budget.units / of, budget.bytes);
    let (public, staff) = (part(whole.public, 50), part(whole.staff, 600));
    Budgets::new(public, whole.citizen, staff, whole.system)
}

#[test]
fn no_question_of_any_shape_takes_more_than_its_actor_may() {
    let budgets = small();
    let town = town(budgets);
    let (mut answered, mut refused) = (0, 0);
    for (number, kind) in (0_u64..).zip(KINDS) {
        for round in 0..crate::long::cases(6, 200) {
            let sizes = [20, 60, 200, 600, 1_500, 4_000];
            let size = sizes[round as usize % sizes.len()];
            let question = question(kind, 1_000 * number + u64::from(round), size);
            let mut before: Option<Value> = None;
            for (actor, budget) in [("staff", budgets.staff), ("public", budgets.public)] {
                let (answer, used) = asked(&town, &question.json, actor);
                let what = format!("{actor}, {}: {used} units", question.kind);
                assert!(used <= budget.units + LUMP, "{what}");
                match answer {
                    Ok(view) => {
                        answered += 1;
                        // Whoever may ask for less gets the same answer or none.
                        let view: Value = serde_json::from_str(&view).unwrap();
                        // But for a draw, which has the best it found and says that it was stopped.
                        let is_whole = stopped(&view).is_none();
                        assert!(
                            before.is_none_or(|staff| !is_whole || staff == view),
                            "{what}"
                        );
                        before = Some(view);
                    }
                    Err(error) => {
                        let limit = match actor {
                            "staff" => "the staff's limit",
                            _ => "the public's limit",
                        };
                        match error.code() {
                            "work_exhausted" | "memory_exhausted" => {
                                refused += 1;
                                assert!(error.to_string().contains(limit), "{what}: {error}");
                                assert_eq!(error.field(), None, "{what}");
                            }
                            // What the rules say against it, and not what it costs.
                            code => assert!(!code.ends_with("unsolved"), "{what}: {code}"),
                        }
                        before = None;
                    }
                }
            }
        }
    }
    assert!(
        answered > 40 && refused > 10,
        "{answered} answered, {refused} refused"
    );
}

/// What a draw says where it was stopped.
fn stopped(view: &Value) -> Option<&Value> {
    view.get("fairness")?.get("stopped")
}

#[test]
fn the_same_question_takes_the_same_units_every_time_and_one_less_is_refused() {
    let town = town(Budgets::default());
    for kind in KINDS {
        let asking = question(kind, 7, 24);
        let (answer, used) = asked(&town, &asking.json, "public");
        let (again, twice) = asked(&town, &asking.json, "public");
        assert_eq!((&answer, used), (&again, twice), "{kind}");
        let Ok(view) = answer else { continue };
        // Reading counts by length, and is not part of what is asked: that is the same in every language.
        let long = |json: &Value, more: usize| {
            let length = asking.json.len() + more;
            (format!("{:<1$}", json.to_string(), length), length as u64)
        };
        let padded = |json: &Value| long(json, 40).0;
        let plain = serde_json::from_str(&asking.json).unwrap();
        let (short, longer) = (long(&plain, 40), long(&plain, 140));
        let whole = asked(&town, &short.0, "public").1;
        let each = (asked(&town, &longer.0, "public").1 - whole) / (longer.1 - short.1);
        let used = whole - each * short.1;
        let mut json: Value = serde_json::from_str(&asking.json).unwrap();
        let fields = [
            "distribute",
            "lottery",
            "conflicts",
            "report",
            "solve",
            "resolve",
            "relax",
            "frontier",
        ];
        if !fields
            .iter()
            .any(|name| kind.split('/').next().unwrap().ends_with(name))
        {
            continue;
        }
        json["body"]["work_max"] = used.into();
        assert_eq!(asked(&town, &padded(&json), "public").0, Ok(view), "{kind}");
        json["body"]["work_max"] = (used - 1).into();
        if kind.starts_with("sortition.distribute") && !kind.ends_with("stratified") {
            let best = asked(&town, &padded(&json), "public").0.unwrap();
            let best: Value = serde_json::from_str(&best).unwrap();
            assert_eq!(
                stopped(&best),
                Some(&json!({ "by": "work", "units": used - 1 })),
                "{kind}"
            );
            continue;
        }
        let refused = match asked(&town, &padded(&json), "public").0 {
            // What was found is published with an eighth as much anew.
            Ok(_) if kind.starts_with("sortition.lottery") => continue,
            answer => answer.unwrap_err(),
        };
        assert_eq!(
            (refused.code(), refused.field()),
            ("work_exhausted", Some("work_max")),
            "{kind}"
        );
        assert!(
            refused.to_string().contains(&(used - 1).to_string()),
            "{kind}: {refused}"
        );
    }
}

/// Shapes that were found by attack: each was cheap to write and dear to answer.
#[test]
fn what_is_cheap_to_write_is_stopped_before_it_is_dear_to_answer() {
    let town = town(small());
    let numbered = |prefix: &str, n: usize| format!("{prefix}{n}");
    let shifts = |need: i64| -> Vec<Value> {
        (0..4_000)
            .map(|n| json!({ "from": n * 10 + 5 * need, "until": n * 10 + 5 * need + 5 }))
            .collect()
    };
    let need = |n: usize, shifts: Vec<Value>| json!({ "id": numbered("n", n), "capacity": 1, "priority": 1, "shifts": shifts });
    let pair = |volunteer: usize, need: usize| json!({ "volunteer": numbered("v", volunteer), "need": numbered("n", need), "fit": (need * 37) % 1000 });
    let solve = |needs: Vec<Value>, limit: usize, pairs: Vec<Value>, volunteers: usize| {
        let people = (0..volunteers).map(|n| json!({ "id": numbered("v", n), "limit": limit }));
        let market =
            json!({ "needs": needs, "volunteers": people.collect::<Vec<_>>(), "pairs": pairs });
        json!({ "name": "matching.solve", "body": { "market": market } })
    };
    // Two needs with thousands of shifts each, which touch and never overlap, for many volunteers.
    let long = solve(
        (0..2).map(|n| need(n, shifts(n as i64))).collect(),
        2,
        (0..400).flat_map(|v| [pair(v, 0), pair(v, 1)]).collect(),
        400,
    );
    // One volunteer who suits every need.
    let wide = solve(
        (0..3_000).map(|n| need(n, vec![])).collect(),
        3_000,
        (0..3_000).map(|n| pair(0, n)).collect(),
        1,
    );
    // A quota for every person.
    let values: Vec<Value> = (0..900)
        .map(|n| json!({ "value": numbered("x", n), "min": 0, "max": 1 }))
        .collect();
    let people: Vec<Value> = (0..900)
        .map(|n| json!({ "id": numbered("p", n), "features": { "f": numbered("x", n) } }))
        .collect();
    let rules = json!({ "seats": 30, "features": [{ "key": "f", "values": values }] });
    let single =
        json!({ "name": "sortition.distribute", "body": { "rules": rules, "people": people } });
    // As many panels as there may be.
    let many = json!({ "name": "sortition.lottery", "body": {
        "rules": { "seats": 400 },
        "people": (0..800).map(|n| json!({ "id": numbered("p", n) })).collect::<Vec<_>>(),
        "panels": 100_000,
        "announcement": { "title": "x", "disclosure": "pseudonyms_only",
            "randomness": { "kind": "beacon", "source": "x", "bytes": 32 } },
    } });
    // Quotas by people, in a question that solves nothing.
    let values: Vec<Value> = (0..3_000)
        .map(|n| json!({ "value": numbered("x", n), "min": 0, "max": 1 }))
        .collect();
    let reserves = json!({ "name": "sortition.reserves", "body": {
        "rules": { "seats": 2, "features": [{ "key": "f", "values": values }] },
        "people": (0..3_000).map(|n| json!({ "id": numbered("p", n), "features": { "f": "x1" } })).collect::<Vec<_>>(),
        "panel": ["p0"], "drop_out": { "per_mille": 100 }, "reserves": 2,
    } });
    for (name, question) in [
        ("long", long),
        ("wide", wide),
        ("single", single),
        ("many", many),
        ("reserves", reserves),
    ] {
        let (answer, used) = asked(&town, &question.to_string(), "public");
        match answer {
            Ok(view) => {
                let view: Value = serde_json::from_str(&view).unwrap();
                assert!(name == "single" && stopped(&view).is_some(), "{name}");
            }
            Err(refused) => {
                let is_cost = matches!(refused.code(), "work_exhausted" | "memory_exhausted");
                assert!(is_cost, "{name}: {refused}");
            }
        }
        assert!(used <= small().public.units + LUMP, "{name}: {used}");
    }
}

#[test]
fn a_hook_is_told_how_far_it_has_come_and_stops_the_call_without_changing_an_answer() {
    let bank = Participation::open(
        town(Budgets::default()),
        MemoryStore::default(),
        Clock::History,
    )
    .unwrap();
    let moment = serde_json::to_string(&by("staff")).unwrap();
    let long = |seed: &u64| {
        let asking = question("sortition.distribute/leximin", *seed, 600).json;
        let (answer, used) = asked(bank.town(), &asking, "staff");
        (answer.is_ok() && used > 70_000_000 && used < 600_000_000).then_some(asking)
    };
    let question = (0..40).find_map(|seed| long(&seed)).unwrap();
    let alone = bank.ask_json(&question, &moment).unwrap();
    let (calls, last) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let (count, seen) = (Arc::clone(&calls), Arc::clone(&last));
    let watch = move |progress: Progress| {
        count.fetch_add(1, Ordering::Relaxed);
        assert!(progress.used > seen.swap(progress.used, Ordering::Relaxed));
        assert_eq!(progress.max, Some(Budgets::default().staff.units));
        true
    };
    let watched = bank
        .ask_json_with(&question, &moment, Some(Arc::new(watch)))
        .unwrap();
    assert_eq!(alone, watched);
    let rounds = calls.load(Ordering::Relaxed);
    assert!(rounds >= 2, "{rounds}");
    // Stopped at each of its calls in turn.
    for stop in [0, rounds / 2, rounds - 1] {
        let at = AtomicU64::new(0);
        let hook = move |_: Progress| at.fetch_add(1, Ordering::Relaxed) < stop;
        match bank.ask_json_with(&question, &moment, Some(Arc::new(hook))) {
            // The best lottery so far, which says so.
            Ok(best) => {
                let best: Value = serde_json::from_str(&best).unwrap();
                assert_eq!(stopped(&best), Some(&json!({ "by": "cancelled" })));
            }
            Err(refused) => assert_eq!(refused.code(), "cancelled"),
        }
    }
}

#[test]
fn all_texts_of_a_white_paper_are_held_against_all_hidden_senders_in_linear_work() {
    let used = |count: usize| {
        let mut desk = crate::white_paper::Desk::open();
        for n in 0..count {
            let (one, other) = (n / 10, n % 10);
            let name = format!(
                "Ida Prøve{}{}sen",
                ('a'..).nth(one).unwrap(),
                ('a'..).nth(other).unwrap()
            );
            crate::unnamed::record(&mut desk, 2 * n, "Bevar stien.", &name, true);
            let text = "Stien langs åen er god, og vi bruger den hver dag. ".repeat(40);
            crate::unnamed::record(&mut desk, 2 * n + 1, &text, "Bo Prøve", false);
            let review =
                json!({ "response": crate::white_paper::response(2 * n + 1), "text_version": 1 });
            desk.act("2026-08-20T08:00:00Z", "response.review", review);
        }
        desk.of_hearing("2026-09-01T08:00:00Z", "white_paper.begin", json!({}));
        let body = json!({ "hearing": crate::white_paper::HEARING });
        let question = json!({ "name": "white_paper.namings", "body": body }).to_string();
        let moment = Moment::new("2026-09-01T08:00:00Z".parse().unwrap(), Actor::System);
        let call = desk.town.town().for_call(None);
        let mut loaded = Loaded::default();
        let found = loop {
            match call.answer_json(&question, &loaded, &moment).unwrap() {
                Answer::Needs(needs) => desk.town.store().load(510, &needs, &mut loaded).unwrap(),
                Answer::View(view) => break view,
            }
        };
        assert!(found.contains("\"total\":0"), "{found}");
        call.work_used()
    };
    let (some, twice) = (used(40), used(80));
    assert!(some > 500_000 && twice < 5 * some / 2, "{some} {twice}");
}
