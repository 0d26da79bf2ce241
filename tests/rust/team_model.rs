//! Teams against a naive model: no order of commands gives a person two seats, seats a politician among the citizens or
//! anybody whom the draw did not name, changes a draw that is published, or shows what is not for everybody.

#[path = "team_model/effect.rs"]
mod effect;
#[path = "team_model/model.rs"]
mod model;
#[path = "team_model/op.rs"]
mod op;
#[path = "team_model/pool.rs"]
mod pool;
#[path = "team_model/real.rs"]
mod real;
#[path = "team_model/reasons.rs"]
mod reasons;
#[path = "team_model/seen.rs"]
mod seen;
#[path = "team_model/work.rs"]
mod work;

use std::collections::BTreeMap;

use medborger::Store as _;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::long::{cases, seed};
use model::{Model, Standpoint};
use op::{Act, Appoint, By, CITIZENS, Op, SEATS, Told, Who, op};
use real::{Real, by_pseudonym, citizen, team};

/// Reads a citizen's pseudonym in a team.
fn learn(real: &Real, model: &mut Model, t: usize, c: usize) {
    let body = json!({ "team": team(t), "citizen": citizen(c) });
    let own = real
        .ask(model.today, By::Staff, "team.my_candidacy", &body)
        .unwrap();
    let own = own["candidate"].as_str().unwrap().to_owned();
    model.pseudonyms.insert((t, c), own);
}

/// Asks for a team's pool.
fn pool(real: &Real, model: &Model, t: usize) {
    let Some(held) = &model.teams[t] else { return };
    let of = json!({ "team": team(t) });
    let came = real.ask(model.today, By::Staff, "team.pool", &of);
    match held.call {
        Some((2, ..)) => seen::pool(model, t, held, &came.unwrap()),
        Some(_) => assert_eq!(came.unwrap_err().code(), "team_no_draw"),
        None => assert_eq!(came.unwrap_err().code(), "team_not_recruiting"),
    }
}

/// Whom a draw names for which seat: a panel of the published pool, and only of those who were open to it.
fn drawn(real: &Real, model: &Model, t: usize) -> BTreeMap<usize, &'static str> {
    let held = model.teams[t].as_ref().unwrap();
    let (published, _) = held.open_draw.as_ref().unwrap();
    let of = json!({ "team": team(t) });
    let text = real
        .ask(model.today, By::Public, "team.draw_text", &of)
        .unwrap();
    let shown = text["randomness"].as_str().unwrap().split(' ');
    let balls: Vec<u32> = shown.map(|ball| ball.parse().unwrap()).collect();
    let replay = json!({
        "text": text["text"], "sha256": text["digest"], "claimed": text["panel"],
        "drawn": { "kind": "numbers", "numbers": balls },
    });
    let replay = real
        .ask(model.today, By::Public, "sortition.verify", &replay)
        .unwrap();
    let named: Vec<&Value> = replay["people"].as_array().unwrap().iter().collect();
    let panel: Vec<_> = published
        .iter()
        .filter(|person| {
            let own = model.pseudonyms[&(t, person.citizen)].as_str();
            named.iter().any(|name| **name == own)
        })
        .collect();
    assert_eq!(panel.len(), named.len());
    assert!(
        held.rules().admit(&panel),
        "the panel drawn keeps all quotas: {panel:?}"
    );
    let listed = real
        .ask(model.today, By::Staff, "team.candidates", &of)
        .unwrap();
    let rows = by_pseudonym(&listed["candidates"], "candidate");
    let waiting = held.candidates.iter().filter(|(c, held)| {
        held.stage == Standpoint::Interested && panel.iter().any(|person| person.citizen == **c)
    });
    let chosen: BTreeMap<usize, &'static str> = waiting
        .map(|(c, _)| {
            let seat = &rows[model.pseudonyms[&(t, *c)].as_str()]["drawn_for"];
            let seat = SEATS.into_iter().find(|key| seat == key);
            (*c, seat.expect("whoever is drawn is drawn for a seat"))
        })
        .collect();
    for (c, seat) in &chosen {
        let told = held.candidates[c].told.unwrap();
        assert!(
            held.fit(seat, *c, told),
            "citizen {c} does not fit `{seat}`"
        );
    }
    for (seat, _, seats) in held.groups() {
        let before = held.pool().into_iter().filter(|person| {
            person.standing == pool::Standing::Included && person.fits.contains(seat)
        });
        let new = chosen.values().filter(|key| **key == seat).count();
        assert!(
            before.count() + new <= seats || new == 0,
            "too many are drawn for `{seat}`"
        );
    }
    chosen
}

fn step(real: &mut Real, model: &mut Model, by: By, act: &Act) -> bool {
    let reasons = model.reasons(by, act);
    let head = real.town.store().head(510).unwrap();
    match real.step(model, by, act) {
        Err(error) => {
            let fits = |reason: &&'static str| match reason.strip_suffix('*') {
                Some(beginning) => error.code().starts_with(beginning),
                None => error.code() == *reason,
            };
            assert!(
                reasons.iter().any(fits),
                "{act:?} by {by:?} was refused with `{}`, not for {reasons:?}",
                error.code()
            );
            let after = real.town.store().head(510).unwrap();
            assert_eq!(after, head, "a refused command wrote something");
            false
        }
        Ok(()) => {
            assert!(
                reasons.is_empty(),
                "{act:?} by {by:?} was not refused for {reasons:?}"
            );
            let named = match act {
                Act::Draw(t, _) => drawn(real, model, *t),
                _ => BTreeMap::new(),
            };
            model.apply(act, &named);
            if let Act::Invite(t, c) | Act::Interest(t, c, _) = *act {
                learn(real, model, t, c);
            }
            true
        }
    }
}

/// What the model does not follow: a councillor's account that sits already, in whatever team, and a draw taken back
/// whose panel holds people chosen before it.
fn is_beyond(model: &Model, act: &Act) -> bool {
    match *act {
        Act::Appoint(Appoint {
            seat: 2,
            team,
            who: Who::Person(_, Some(account)),
            ..
        }) => {
            let here = model.teams[team].as_ref();
            let elsewhere = here.is_none_or(|team| team.seat_of(account).is_none());
            model.is_politician(account) || elsewhere && model.sits_as_citizen(account)
        }
        Act::Void(t) => {
            let drawn = model.teams[t].as_ref().and_then(|team| team.drawn.as_ref());
            drawn.is_some_and(|(_, others)| *others)
        }
        _ => false,
    }
}

/// How often each kind of act was carried out.
type Count = BTreeMap<String, usize>;

fn check(kind: &'static str, ops: &[Op]) -> Count {
    let (mut real, mut model) = (Real::open(), Model::new(kind));
    let mut count = Count::new();
    for op in ops {
        match op {
            Op::Wait(days) => {
                model.today += days;
                seen::check(&real, &model, None, false);
            }
            Op::Pool(t) => pool(&real, &model, *t),
            // Where nothing was written, there is nothing new to see.
            Op::Do(_, act) if is_beyond(&model, act) => {}
            Op::Do(by, act) if step(&mut real, &mut model, *by, act) => {
                seen::check(&real, &model, model.team_of(act), false);
                let name = format!("{act:?}");
                let name = name.split('(').next().unwrap_or_default().to_owned();
                *count.entry(name).or_default() += 1;
            }
            Op::Do(..) => {}
        }
    }
    seen::check(&real, &model, None, true);
    seen::stages(&real, &model, i64::try_from(ops.len()).unwrap() % 8);
    real.town.verify().unwrap();
    count
}

fn staff(act: Act) -> Op {
    Op::Do(By::Staff, act)
}

/// Appoints somebody to one of [`SEATS`], by the council and today.
fn seat(team: usize, seat: usize, who: Who, topic: bool) -> Op {
    staff(Act::Appoint(Appoint {
        team,
        seat,
        who,
        body: 0,
        decided: 0,
        topic,
        replaces: None,
    }))
}

/// The usual way of a team, of which a random part goes before the random commands.
fn usual(number: usize, method: usize, plan: usize) -> Vec<Op> {
    let plan = if method == 2 { plan } else { 0 };
    let gender = |c: usize| pool::asks(plan).then_some(if c.is_multiple_of(2) { 'f' } else { 'm' });
    let told = |c: usize| Told {
        gender: gender(c),
        relative: c.is_multiple_of(2),
        home: (c / 2) as u8,
        politician: false,
    };
    let mut ops = vec![
        staff(Act::Propose(0)),
        staff(Act::Adopt(0, 0, number, 150, true)),
        staff(Act::Propose(1)),
        staff(Act::Adopt(1, 0, 0, 200, false)),
        staff(Act::Recruit(0, method, plan, 5)),
        staff(Act::Recruit(1, 0, 0, 5)),
    ];
    ops.extend([0, 1].map(|c| staff(Act::Invite(c, c))));
    ops.extend((0..CITIZENS).map(|c| Op::Do(By::Citizen(c), Act::Interest(0, c, told(c)))));
    ops.extend([
        Op::Wait(6),
        Op::Pool(0),
        staff(Act::Publish(0, 2, 100, false)),
        Op::Wait(2),
        staff(Act::Draw(0, 3)),
    ]);
    let candidates = (0..CITIZENS).flat_map(|c| [0, 1].map(|seat| (seat, c)));
    ops.extend(candidates.map(|(place, c)| seat(0, place, Who::Citizen(c), false)));
    ops.push(seat(0, 2, Who::Person(0, Some(5)), false));
    ops.extend((1..5).map(|n| staff(Act::Answer(0, n, true, true, n % 2 == 0))));
    ops.extend([
        staff(Act::Begin(0, Some(1))),
        staff(Act::Call(0, 0, 1, true)),
        staff(Act::Declare(0, 0, 1, 0)),
        staff(Act::Decide(0, 0, true)),
        Op::Wait(2),
        staff(Act::Attend(0, 1, 2)),
        staff(Act::Minutes(0, 1, Some(1))),
        staff(Act::Approve(0)),
        staff(Act::Recommend(0, 0)),
        staff(Act::Recommend(0, 1)),
        staff(Act::Deliver(0)),
        staff(Act::Report(0)),
        staff(Act::Treat(0, 0, 0, 0)),
        staff(Act::Treat(0, 1, 2, 0)),
        staff(Act::Follow(0, 0)),
    ]);
    ops
}

fn ops() -> impl Strategy<Value = (&'static str, Vec<Op>)> {
    let kind = prop_oneof![
        3 => Just("special_committee"),
        1 => Just("dialogue_group"),
        1 => Just("citizens_council"),
        1 => Just("youth_council"),
    ];
    let method = prop_oneof![1 => Just(0_usize), 1 => Just(1), 3 => Just(2)];
    let usual = (0..3_usize, method, 0..6_usize).prop_map(|(n, m, p)| usual(n, m, p));
    let begun = (usual, 0.0..1.0_f64).prop_map(|(ops, part)| {
        let part = (ops.len() as f64 * part.sqrt()).round() as usize;
        ops.into_iter().take(part).collect::<Vec<_>>()
    });
    (kind, begun, proptest::collection::vec(op(), 1..36)).prop_map(|(kind, begun, more)| {
        let all = begun.into_iter().chain(more).collect();
        (kind, all)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(200, 5_000), rng_seed: seed(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_team_does_what_a_naive_model_does((kind, ops) in ops()) {
        check(kind, &ops);
    }
}

/// The usual way of a team with the first layout, up to the first act of a kind.
fn until(method: usize, end: fn(&Act) -> bool) -> Vec<Op> {
    let ops = usual(0, method, 0).into_iter();
    ops.take_while(|op| !matches!(op, Op::Do(_, act) if end(act)))
        .collect()
}

#[test]
fn nobody_is_called_anew_while_a_published_draw_waits() {
    let mut ops = until(2, |act| matches!(act, Act::Draw(..)));
    ops.extend([
        staff(Act::Recruit(0, 2, 0, 5)),
        staff(Act::Quotas(0, 4)),
        staff(Act::Draw(0, 7)),
        staff(Act::Recruit(0, 2, 0, 5)),
    ]);
    let count = check("special_committee", &ops);
    assert_eq!(
        (count["Publish"], count["Draw"], count["Recruit"]),
        (1, 1, 3)
    );
}

#[test]
fn a_draw_is_taken_back_until_somebody_is_appointed_from_it() {
    let mut ops = until(2, |act| matches!(act, Act::Draw(..)));
    let again = [staff(Act::Publish(0, 2, 100, false)), Op::Wait(2)];
    ops.extend([staff(Act::Void(0)), staff(Act::Void(0))]);
    ops.extend(again);
    ops.extend([staff(Act::Draw(0, 3)), staff(Act::Void(0))]);
    ops.extend(again);
    ops.push(staff(Act::Draw(0, 7)));
    ops.extend((0..CITIZENS).map(|c| seat(0, 0, Who::Citizen(c), false)));
    ops.push(staff(Act::Void(0)));
    let count = check("special_committee", &ops);
    let acts = ["Publish", "Draw", "Void", "Appoint"].map(|name| count[name]);
    assert_eq!(acts, [3, 2, 2, 2]);
}

#[test]
fn no_membership_is_bound_to_a_topic_that_is_finished() {
    let mut ops = until(0, |act| matches!(act, Act::Appoint(..)));
    ops.extend([
        seat(0, 0, Who::Citizen(0), true),
        staff(Act::EndTopic(0)),
        seat(0, 0, Who::Citizen(1), true),
        seat(0, 0, Who::Citizen(1), false),
    ]);
    assert_eq!(check("special_committee", &ops)["Appoint"], 2);
}

#[test]
fn nobody_takes_a_seat_when_the_period_is_over() {
    let mut ops = until(0, |act| matches!(act, Act::Answer(..)));
    ops.extend([
        Op::Wait(142),
        staff(Act::Answer(0, 1, true, true, true)),
        Op::Wait(1),
        staff(Act::Answer(0, 2, true, true, true)),
        staff(Act::Answer(0, 2, false, true, true)),
    ]);
    assert_eq!(check("special_committee", &ops)["Answer"], 2);
}

#[test]
fn a_councillors_account_has_no_citizens_seat() {
    let mut ops = until(0, |act| matches!(act, Act::Appoint(..)));
    ops.extend([
        seat(0, 0, Who::Citizen(0), false),
        seat(0, 2, Who::Person(0, Some(0)), false),
        seat(0, 2, Who::Person(0, Some(1)), false),
        seat(0, 0, Who::Citizen(1), false),
        // Who declines the council's seat may have a citizen's.
        staff(Act::Answer(0, 2, false, true, true)),
        seat(0, 0, Who::Citizen(1), false),
    ]);
    assert_eq!(check("special_committee", &ops)["Appoint"], 3);
}
