//! What must hold after every command, whether it was carried out or refused.

use std::collections::{BTreeMap, BTreeSet};

use medborger::Store as _;
use medborger::journal::{Loaded, Needs};
use serde_json::{Value, json};

use super::model::{Class, Model, PROTECTED, Seat, Standpoint, Team};
use super::op::{By, CITIZENS, Who};
use super::pool::{Standing, Volunteer};
use super::real::{Real, at, by_pseudonym, citizen, meeting, team};
use super::reasons::{STAGES, appointed_by};

fn key(stage: Standpoint) -> &'static str {
    match stage {
        Standpoint::Invited => "invited",
        Standpoint::Interested => "interested",
        Standpoint::Drawn => "drawn",
        Standpoint::Appointed => "appointed",
        Standpoint::Seated => "seated",
        Standpoint::Declined => "declined",
        Standpoint::Left => "left",
        Standpoint::Withdrawn => "withdrawn",
    }
}

/// The library's teams are the model's, nobody sees what is not for them, and nothing is left of whoever is erased.
/// Only one team, and nobody erased, is looked at where it is named, and the pages that take long to write only where `all` is wanted.
pub(super) fn check(real: &Real, model: &Model, only: Option<usize>, all: bool) {
    for (t, held) in model.teams.iter().enumerate() {
        let Some(held) = held.as_ref().filter(|_| only.is_none_or(|only| only == t)) else {
            continue;
        };
        let get = json!({ "team": team(t) });
        let view = real.ask(model.today, By::Staff, "team.get", &get).unwrap();
        compare(model, held, &view);
        seats(model, t, held, &view);
        quotas(held);
        public(real, model, t, held, all);
        let listed = real
            .ask(model.today, By::Staff, "team.candidates", &get)
            .unwrap();
        candidates(model, t, held, &listed);
    }
    for number in model.erased.iter().filter(|_| only.is_none()) {
        let subject = format!("citizen/{}", citizen(*number));
        let needs = Needs::default().with_subjects([subject.clone()].into());
        let mut loaded = Loaded::default();
        real.town.store().load(510, &needs, &mut loaded).unwrap();
        assert_eq!(
            loaded.subjects[&subject],
            [],
            "a row of citizen {number} is left"
        );
        let politician = json!({ "citizen": citizen(*number) });
        assert!(
            real.ask(model.today, By::Staff, "citizen.export", &politician)
                .is_err()
        );
    }
}

fn compare(model: &Model, held: &Team, view: &Value) {
    assert_eq!(view["stage"], held.stage(model.today));
    let seats: usize = held.groups().iter().map(|group| group.2).sum();
    assert_eq!(view["vacant"], seats - held.seated().count(), "free seats");
    if held.call.is_some() {
        assert_eq!(view["recruitment"]["interested"], held.interested);
        assert_eq!(view["recruitment"]["invited"], held.invited);
    }
    let members = view["members"].as_array().unwrap();
    assert_eq!(members.len(), held.appointments.len());
    for (row, appointment) in members.iter().zip(&held.appointments) {
        let state = match appointment.state {
            Seat::Offered => "offered",
            Seat::Accepted => "accepted",
            Seat::Declined => "declined",
            Seat::Ended => "ended",
        };
        assert_eq!(
            (&row["seat"], &row["state"]),
            (&json!(appointment.seat), &json!(state))
        );
    }
    let answered = |row: &&Value| row["outcome"].is_string();
    let recommendations = view["recommendations"].as_array().unwrap();
    let treated = held.recommendations.values().flatten().count();
    assert_eq!(recommendations.iter().filter(answered).count(), treated);
    assert!(
        held.reported || treated == 0,
        "what was not reported is answered"
    );
}

/// One person one seat, no group too full, no politician in a citizen's seat, nobody by a body that may not.
fn seats(model: &Model, t: usize, held: &Team, view: &Value) {
    let rows = view["members"].as_array().unwrap().iter();
    let seated: Vec<&Value> = rows
        .filter(|row| row["state"] == "offered" || row["state"] == "accepted")
        .collect();
    let people: BTreeSet<&str> = seated
        .iter()
        .map(|row| row["member"].as_str().unwrap())
        .collect();
    assert_eq!(people.len(), seated.len(), "a person holds two seats");
    for (seat, class, seats) in held.groups() {
        let taken = seated.iter().filter(|row| row["seat"] == seat);
        assert!(
            taken.clone().count() <= seats,
            "more sit in `{seat}` than it has seats"
        );
        for row in taken.filter(|_| class == Class::Citizen) {
            let sits = |c: &usize| {
                let own = model.pseudonyms.get(&(t, *c));
                own.is_some_and(|own| row["member"] == own.as_str())
            };
            let who = (0..CITIZENS)
                .find(sits)
                .expect("no candidate sits in a citizen's seat");
            let fine = held.is_over(model.today) || !model.is_politician(who);
            assert!(fine, "a politician sits in a citizen's seat");
        }
    }
    for row in view["members"].as_array().unwrap() {
        assert!(appointed_by(held.kind).contains(&row["by"].as_str().unwrap()));
    }
}

/// As long as the plan of the last draw holds, nobody who sits or is drawn goes above it.
fn quotas(held: &Team) {
    if held.drawn_by.is_some() && held.drawn_by == held.call.map(|(_, plan, _)| plan) {
        let pool = held.pool();
        let chosen = pool
            .iter()
            .filter(|person| person.standing == Standing::Included);
        assert!(
            held.rules().below(&chosen.collect::<Vec<_>>()),
            "the draw's maxima are broken"
        );
    }
}

fn candidates(model: &Model, t: usize, held: &Team, listed: &Value) {
    let rows = by_pseudonym(&listed["candidates"], "candidate");
    let told = held.candidates.iter().filter(|(_, c)| c.told.is_some());
    let expected: BTreeMap<&str, &str> = told
        .map(|(number, c)| (model.pseudonyms[&(t, *number)].as_str(), key(c.stage)))
        .collect();
    let came = rows
        .iter()
        .map(|(own, row)| (*own, row["stage"].as_str().unwrap()));
    assert_eq!(came.collect::<BTreeMap<_, _>>(), expected, "the candidates");
}

/// The pool that the library draws from is the model's.
pub(super) fn pool(model: &Model, t: usize, held: &Team, pool: &Value) {
    let rows = by_pseudonym(&pool["people"], "id");
    let expected = held.pool();
    assert_eq!(rows.len(), expected.len(), "who is in the pool");
    for person in expected {
        let Volunteer {
            citizen,
            standing,
            fits,
            gender,
            ..
        } = person;
        let row = rows[model.pseudonyms[&(t, citizen)].as_str()];
        let stands = match standing {
            Standing::Open => Value::Null,
            Standing::Included => json!("included"),
            Standing::Excluded => json!("excluded"),
        };
        assert_eq!(row["standing"], stands, "the standing of citizen {citizen}");
        assert_eq!(
            row["fits"],
            json!(fits),
            "the seats that citizen {citizen} fits"
        );
        assert_eq!(
            row["features"]["gender"],
            json!(gender),
            "the gender of citizen {citizen}"
        );
    }
}

/// Citizens who sit in a team see its agendas and drafts; others see what everybody sees.
fn inside(real: &Real, model: &Model, t: usize, held: &Team, public: &Value) {
    for c in 0..CITIZENS {
        let ask = |name, body: Value| real.ask(model.today, By::Citizen(c), name, &body).unwrap();
        let view = ask("team.get", json!({ "team": team(t) }));
        if !held.is_insider(c, model.today) {
            assert_eq!(&view, public, "a citizen sees more than everybody");
            continue;
        }
        let given = view["recommendations"].as_array().unwrap().len();
        assert_eq!(
            given,
            held.recommendations.len(),
            "a member sees the drafts"
        );
        for (m, called) in model.meetings.iter().enumerate() {
            if called.as_ref().is_some_and(|called| called.team == t) {
                let got = ask("meeting.get", json!({ "meeting": meeting(m) })).to_string();
                assert!(got.contains("LUKKET"), "a member sees the agenda: {got}");
            }
        }
    }
}

/// What everybody sees, and what nobody but staff does.
fn public(real: &Real, model: &Model, t: usize, held: &Team, all: bool) {
    let of = json!({ "team": team(t) });
    let ask = |by, name: &str, body: &Value| real.ask(model.today, by, name, body).unwrap();
    let view = ask(By::Public, "team.get", &of);
    let members = held
        .appointments
        .iter()
        .filter(|a| a.state == Seat::Accepted);
    let recalled = held.appointments.iter().filter(|a| a.recalled);
    let shown: Vec<&Value> = view["members"].as_array().unwrap().iter().collect();
    assert_eq!(
        shown.len(),
        members.clone().count() + recalled.count(),
        "the members that everybody sees"
    );
    let mut seen = vec![view.to_string()];
    for (m, called) in model.meetings.iter().enumerate() {
        let Some(called) = called.as_ref().filter(|called| called.team == t) else {
            continue;
        };
        let got = ask(By::Public, "meeting.get", &json!({ "meeting": meeting(m) })).to_string();
        let open = held.terms.is_some_and(|(_, _, open)| open);
        assert!(
            !called.closed || !got.contains("LUKKET"),
            "a closed item: {got}"
        );
        assert!(
            !called.closed || !got.contains("FORTROLIGT"),
            "what was said of a closed item"
        );
        assert!(
            open || !got.contains("Velkomst"),
            "an agenda that is not open: {got}"
        );
        let minutes = got.contains("REFERAT") || got.contains("FORTROLIGT");
        assert!(
            !minutes || called.approved && open,
            "minutes that are not open: {got}"
        );
        seen.push(got);
    }
    if all {
        seen.push(ask(By::Public, "team.list", &json!({})).to_string());
        seen.push(ask(By::Public, "team.file", &of).to_string());
        seen.push(ask(By::Public, "meeting.list", &of).to_string());
        seen.push(ask(By::Public, "team.calendar", &of).to_string());
        inside(real, model, t, held, &view);
        for name in ["team.candidates", "team.pool", "team.fitting"] {
            for by in [By::Public, By::Citizen(0)] {
                let refused = real.ask(model.today, by, name, &of).unwrap_err();
                assert_eq!(refused.code(), "not_permitted", "{name}");
            }
        }
    }
    let named: BTreeSet<usize> = members
        .filter(|a| a.shown && a.who != Who::Citizen(PROTECTED))
        .filter_map(|a| match a.who {
            Who::Citizen(number) => Some(number),
            Who::Person(..) => None,
        })
        .collect();
    for text in seen {
        for ((of, _), own) in &model.pseudonyms {
            assert!(!text.contains(own), "a pseudonym of team {of}: {text}");
        }
        for number in (0..CITIZENS).filter(|number| !named.contains(number)) {
            let name = format!("Fornavn{number}");
            assert!(
                !text.contains(&name),
                "the name of citizen {number}: {text}"
            );
        }
        for secret in [
            "MOTIVATION",
            "HJEMME",
            "ERKLÆRING",
            "own_interest",
            "candidate",
        ] {
            assert!(!text.contains(secret), "{secret}: {text}");
        }
        if !held.reported {
            assert!(
                !text.contains("ANBEFALING"),
                "a recommendation before the report: {text}"
            );
            assert!(
                !text.contains("LEVERANCE"),
                "a deliverable before the report: {text}"
            );
        }
    }
}

/// The list of the teams at each stage.
pub(super) fn stages(real: &Real, model: &Model, later: i64) {
    let teams = model.teams.iter().enumerate();
    let known = teams.filter_map(|(t, held)| held.as_ref().map(|_| team(t)));
    crate::lists::stages::agree(
        &real.town,
        ("team", &STAGES),
        &known.collect(),
        at(model.today),
        later,
    );
}
