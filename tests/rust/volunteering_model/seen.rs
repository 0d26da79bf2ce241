//! What must hold after every command, as the library shows it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::days::{civil, date};
use super::model::{Model, Task};
use super::op::{Act, By, Side, VOLUNTEERS};
use super::real::{Real, at, citizen, need, organisation, task};
use super::safeguards::collide;

/// A need that somebody is booked for, and since when.
type Booked = (usize, (i64, i64));

/// The library shows what the model holds, and what it shows is safe whatever the model holds. Hours and certificates are
/// looked at where the act was about them, and where time has passed.
pub(super) fn check(real: &Real, model: &Model, done: Option<&Act>) {
    let mut booked: BTreeMap<usize, Vec<Booked>> = BTreeMap::new();
    let mut places: BTreeMap<usize, u64> = BTreeMap::new();
    for (t, held) in model.tasks.iter().enumerate() {
        let Some(held) = held else { continue };
        let view = real.ask(model, "assignment.get", &json!({ "assignment": task(t) }));
        compare(model, held, &view);
        let stage = view["stage"].as_str().unwrap();
        if stage == "active" {
            assert!(
                model.missing(held).is_empty(),
                "task {t} is active without {:?}",
                model.missing(held)
            );
        }
        if matches!(stage, "agreed" | "active" | "suspended" | "completed") {
            two_agreed(held, &view);
            *places.entry(held.need).or_default() += 1;
        }
        if matches!(stage, "agreed" | "active" | "suspended")
            && let Some(citizen) = model.volunteer(held)
        {
            let at = held.agreed_at().unwrap();
            booked.entry(citizen).or_default().push((held.need, at));
        }
    }
    for (c, needs) in booked {
        for (index, (one, at)) in needs.iter().enumerate() {
            for (other, later) in &needs[index + 1..] {
                // Nobody is booked for what was over before they said yes.
                let since = *at.max(later);
                let twice = collide(&model.needs[*one].plan, &model.needs[*other].plan, since);
                assert!(!twice, "citizen {c} is booked twice, for {one} and {other}");
            }
        }
    }
    for (n, held) in model.needs.iter().enumerate() {
        let view = real.ask(model, "need.get", &json!({ "need": need(n) }));
        let taken = view["taken"].as_u64().unwrap();
        assert_eq!(
            taken,
            places.get(&n).copied().unwrap_or(0),
            "places of need {n}"
        );
        assert_eq!(taken, model.taken(n) as u64, "places of need {n}");
        assert!(taken <= held.plan.capacity as u64, "too many for need {n}");
    }
    if matches!(
        done,
        None | Some(
            Act::Report(..) | Act::Approve(..) | Act::Reject(..) | Act::Correct(..) | Act::Erase(_)
        )
    ) {
        (0..VOLUNTEERS).for_each(|c| hours(real, model, c));
    }
    if matches!(
        done,
        None | Some(
            Act::Ask(_)
                | Act::Consent(..)
                | Act::Note(..)
                | Act::Withdraw(_)
                | Act::Policy(..)
                | Act::Erase(_)
        )
    ) {
        certificates(real, model);
    }
}

fn certificates(real: &Real, model: &Model) {
    for (g, c) in model
        .files
        .keys()
        .filter(|(_, c)| !model.erased.contains(c))
    {
        let of = json!({ "organisation": organisation(*g), "citizen": citizen(*c) });
        let view = real.ask(model, "safeguard.get", &of);
        assert_eq!(
            view["certificate"],
            model.certificate(*g, *c),
            "citizen {c} at {g}"
        );
    }
}

/// Both said yes, and they are two, or staff spoke for somebody.
fn two_agreed(held: &Task, view: &Value) {
    assert_eq!(
        (&view["poster_yes"], &view["helper_yes"]),
        (&json!(true), &json!(true))
    );
    let (poster, helper) = (
        held.yes(Side::Poster).unwrap(),
        held.yes(Side::Helper).unwrap(),
    );
    assert_eq!(poster.version, helper.version, "they agreed to two things");
    let staff = poster.by == By::Staff || helper.by == By::Staff;
    assert!(
        staff || poster.by != helper.by,
        "{poster:?} said yes for both sides"
    );
}

fn compare(model: &Model, held: &Task, view: &Value) {
    assert_eq!(view["stage"], model.stage(held));
    // A yes to an older version of the need is none.
    for (name, side) in [("poster_yes", Side::Poster), ("helper_yes", Side::Helper)] {
        assert_eq!(view[name], model.says_yes(held, side).is_some(), "{name}");
    }
    let volunteer = model.volunteer(held).map(citizen);
    assert_eq!(view["citizen"].as_str(), volunteer.as_deref());
    let missing = view["missing"].as_array().unwrap().iter();
    let missing: BTreeSet<&str> = missing.map(|what| what.as_str().unwrap()).collect();
    let expected = if held.books() {
        model.missing(held)
    } else {
        BTreeSet::new()
    };
    assert_eq!(missing, expected);
    let shown = view["hours"].as_array().unwrap();
    assert_eq!(shown.len(), held.ledger.len());
    let mut approved = 0;
    for (entry, shown) in held.ledger.iter().zip(shown) {
        let by = if entry.by == Side::Poster {
            "poster"
        } else {
            "helper"
        };
        assert_eq!(shown["day"], date(entry.day));
        assert_eq!(shown["minutes"], entry.minutes);
        assert_eq!(shown["by"], by);
        assert_eq!(shown["corrects"].as_u64(), entry.corrects.map(|n| n as u64));
        assert_eq!(shown["corrected"], entry.corrected);
        assert_eq!(shown["approved"].as_bool(), entry.answer);
        if entry.counts() && entry.answer == Some(true) {
            approved += entry.minutes;
        }
    }
    assert_eq!(view["approved"], approved);
}

/// The sums of each month are those of the whole ledger, and no day has more than 24 hours.
fn hours(real: &Real, model: &Model, c: usize) {
    if model.of_citizen(c).next().is_none() {
        return;
    }
    let days = model.days(c);
    let mut months: BTreeMap<(i64, i64), (i64, i64)> = BTreeMap::new();
    for (day, (all, approved)) in days {
        assert!(all <= 1440, "citizen {c} worked {all} minutes on one day");
        let (year, month, _) = civil(day);
        let sum = months.entry((year, month)).or_default();
        *sum = (sum.0 + all, sum.1 + approved);
    }
    if model.erased.contains(&c) {
        months.clear();
    }
    for year in 2026..=model.year() {
        let view = real.ask(
            model,
            "assignment.hours",
            &json!({ "citizen": citizen(c), "year": year }),
        );
        let shown = view["months"].as_array().unwrap().iter().map(|month| {
            let number = |key: &str| month[key].as_i64().unwrap();
            (number("month"), (number("reported"), number("approved")))
        });
        let expected = months.iter().filter(|((of, _), _)| *of == year);
        let expected: Vec<_> = expected.map(|((_, month), sums)| (*month, *sums)).collect();
        assert_eq!(
            shown.collect::<Vec<_>>(),
            expected,
            "hours of citizen {c} in {year}"
        );
    }
}

/// The list of the needs at each stage.
pub(super) fn stages(real: &Real, model: &Model, later: i64) {
    let known = (0..model.needs.len()).map(need).collect();
    crate::lists::stages::agree(
        &real.town,
        ("need", &["open", "full", "expired", "closed"]),
        &known,
        at(model.today, model.minute),
        later,
    );
}
