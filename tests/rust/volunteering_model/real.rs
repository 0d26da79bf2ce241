//! The library, asked and told in JSON as any host would.

use medborger::{Clock, Error, MemoryStore, Participation, Timestamp, Town};
use serde_json::{Value, json};

use super::days::{date, micros};
use super::model::{BORN, Helper, Model, OFFERED, POLICY, Policy, Power, mandates};
use super::op::{Act, BASE, By, Help, ORGANISATIONS, Plan, Poster, Side};

const STAFF: &str = "00000000-0000-4000-8000-000000005001";
/// The kinds of the organisations.
const KINDS: [&str; ORGANISATIONS] = ["association", "municipal_institution", "sports_club"];

pub(super) struct Real {
    pub(super) town: Participation<MemoryStore>,
    commands: usize,
}

fn uuid(kind: u8, number: usize) -> String {
    let number = (u128::from(kind) << 64) | number as u128 | (4 << 76) | (8 << 60);
    uuid::Uuid::from_u128(number).to_string()
}

pub(super) fn citizen(number: usize) -> String {
    uuid(2, number)
}

pub(super) fn organisation(number: usize) -> String {
    uuid(3, number)
}

pub(super) fn need(number: usize) -> String {
    uuid(4, number)
}

pub(super) fn task(number: usize) -> String {
    uuid(5, number)
}

fn offer(number: usize) -> String {
    uuid(6, number)
}

pub(super) fn at(day: i64, minute: i64) -> Timestamp {
    Timestamp::from_micros(micros(day, minute)).unwrap()
}

fn actor(by: By) -> Value {
    match by {
        By::Staff => json!({ "kind": "staff", "staff": STAFF }),
        By::Citizen(number) => json!({ "kind": "citizen", "citizen": citizen(number) }),
        By::Public => json!({ "kind": "public" }),
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Poster => "poster",
        Side::Helper => "helper",
    }
}

fn power(power: &Power) -> &'static str {
    match power {
        Power::Post => "post",
        Power::ApproveHours => "approve_hours",
        Power::Safeguard => "safeguard",
    }
}

fn poster(poster: Poster) -> Value {
    match poster {
        Poster::Organisation(g) => {
            json!({ "kind": "organisation", "organisation": organisation(g) })
        }
        Poster::Citizen(c) => json!({ "kind": "citizen", "citizen": citizen(c) }),
    }
}

fn policy(policy: Policy) -> Value {
    json!({
        "attachment": {
            "days_max": policy.days_max, "times_max": policy.times_max, "within_months": policy.within_months,
        },
        "renew_after_months": policy.renew, "record_for_homes": policy.homes, "record_for_money": policy.money,
        "confidentiality": policy.confidential,
    })
}

fn spec(plan: &Plan) -> Value {
    let window = |(day, hour): &(i64, i64)| {
        let day = BASE + day;
        json!({ "from": at(day, hour * 60), "until": at(day, hour * 60 + 120) })
    };
    let windows: Vec<Value> = plan.slots.iter().map(window).collect();
    let mut spec = json!({
        "capacity": plan.capacity, "schedule": { "windows": windows, "flexible": plan.flexible },
        "contact": { "children": plan.children, "homes": plan.homes, "money": plan.money },
        "from": plan.period.0.map(date), "to": plan.period.1.map(date),
    });
    if let Some((every, weeks)) = plan.again {
        spec["schedule"]["every_weeks"] = json!(every);
        spec["schedule"]["until"] = json!(date(BASE + 6 + 7 * weeks));
    }
    if plan.mentor {
        spec["mentoring_grade"] = json!(8);
    }
    if plan.ages {
        spec["age_from"] = json!(16);
        spec["age_to"] = json!(70);
    }
    spec
}

fn text() -> Value {
    json!({ "title": "Besøgsven", "task": "Kom forbi til en kop kaffe." })
}

impl Real {
    pub(super) fn open(plans: &[Plan]) -> Self {
        let town = Town::new(
            "0510".parse().unwrap(),
            *b"0123456789abcdef0123456789abcdef",
            medborger::REGISTRY,
        )
        .unwrap();
        let town = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
        let mut real = Self { town, commands: 0 };
        for (number, born) in BORN.into_iter().enumerate() {
            let mut body = json!({
                "citizen": citizen(number), "seed": format!("{number:032x}"), "name": format!("Fornavn{number} Eksempel"),
                "consents": [{ "purpose": "enrolment", "text_version": "1" }],
                "profile": { "birth_year": born, "over_15": born == Some(2011) },
            });
            // A child, whose guardian stood at the desk.
            let by = if born == Some(2012) {
                body["guardian"] = json!("Voksen Eksempel");
                By::Staff
            } else {
                By::Public
            };
            real.begin(by, "citizen.enrol", body);
        }
        for (number, kind) in KINDS.into_iter().enumerate() {
            let body = json!({
                "organisation": organisation(number), "kind": kind, "name": format!("Forening {number}"),
                "text": { "purpose": "At hjælpe." },
            });
            real.begin(By::Staff, "organisation.register", body);
        }
        for (g, holder, powers, until) in mandates() {
            let body = json!({
                "organisation": organisation(g), "citizen": citizen(holder), "role": "member", "from": date(0),
                "powers": powers.iter().map(power).collect::<Vec<_>>(), "to": until.map(date),
            });
            real.begin(By::Staff, "organisation.give_mandate", body);
        }
        for (number, (who, student)) in OFFERED.into_iter().enumerate() {
            let who = match who {
                Helper::Citizen(c) => Poster::Citizen(c),
                Helper::Organisation(g) => Poster::Organisation(g),
            };
            let spec = json!({ "title": "Jeg hjælper gerne", "student": student });
            let body = json!({ "offer": offer(number), "poster": poster(who), "spec": spec });
            real.begin(By::Staff, "offer.make", body);
        }
        for (number, plan) in plans.iter().enumerate() {
            let body = json!({
                "need": need(number), "poster": poster(plan.poster), "text": text(), "spec": spec(plan),
            });
            real.begin(By::Staff, "need.post", body);
        }
        real
    }

    fn begin(&mut self, by: By, name: &str, body: Value) {
        self.run((0, 720), by, name, body).unwrap();
    }

    fn run(
        &mut self,
        (day, minute): (i64, i64),
        by: By,
        name: &str,
        body: Value,
    ) -> Result<(), Error> {
        self.commands += 1;
        let id = uuid(1, self.commands);
        let command = json!({ "id": id, "name": name, "body": body }).to_string();
        let moment = json!({ "at": at(day, minute), "actor": actor(by) }).to_string();
        self.town.execute_json(&command, &moment).map(drop)
    }

    pub(super) fn ask(&self, model: &Model, name: &str, body: &Value) -> Value {
        let query = json!({ "name": name, "body": body }).to_string();
        let at = at(model.today, model.minute);
        let moment = json!({ "at": at, "actor": actor(By::Staff) }).to_string();
        let answer = self.town.ask_json(&query, &moment).unwrap();
        serde_json::from_str(&answer).unwrap()
    }

    pub(super) fn step(&mut self, model: &Model, by: By, act: &Act) -> Result<(), Error> {
        let (name, body) = command(model, act);
        self.run((model.today, model.minute), by, name, body)
    }
}

fn command(model: &Model, act: &Act) -> (&'static str, Value) {
    let today = model.today;
    let of = |name, t| (name, json!({ "assignment": task(t) }));
    let with = |name, t: usize, more: &[(&str, Value)]| {
        let mut body = json!({ "assignment": task(t) });
        for (key, value) in more {
            body[*key] = value.clone();
        }
        (name, body)
    };
    let own = |name, g, c| {
        (
            name,
            json!({ "organisation": organisation(g), "citizen": citizen(c) }),
        )
    };
    let by = |which: Side| ("side", json!(side(which)));
    match *act {
        Act::Propose(t, n, help) => {
            let helper = match help {
                Help::Citizen(c) => json!({ "kind": "citizen", "citizen": citizen(c) }),
                Help::Offer(o) => json!({ "kind": "offer", "offer": offer(o) }),
                Help::Organisation(g) => {
                    json!({ "kind": "organisation", "organisation": organisation(g) })
                }
            };
            with(
                "assignment.propose",
                t,
                &[("need", json!(need(n))), ("helper", helper)],
            )
        }
        Act::Accept(t, side) => with("assignment.accept", t, &[by(side)]),
        Act::Decline(t, side) => with("assignment.decline", t, &[by(side)]),
        Act::Start(t) => of("assignment.start", t),
        Act::Complete(t) => of("assignment.complete", t),
        Act::Cancel(t, side, erased) => {
            let cause = if erased { "erased" } else { "no_fit" };
            with("assignment.cancel", t, &[by(side), ("cause", json!(cause))])
        }
        Act::Ask(t) => of("safeguard.ask_consent", t),
        Act::Consent(g, c) => own("safeguard.consent", g, c),
        Act::Note(t, good, ago) => {
            let outcome = json!(if good { "obtained" } else { "blocked" });
            let on = json!(date(today - ago));
            with(
                "safeguard.note_certificate",
                t,
                &[("outcome", outcome), ("on", on)],
            )
        }
        Act::Withdraw(t) => of("safeguard.withdraw_certificate", t),
        Act::Record(t, ago) => with(
            "safeguard.note_record",
            t,
            &[("on", json!(date(today - ago)))],
        ),
        Act::Confidentiality(g, c) => own("safeguard.declare_confidentiality", g, c),
        Act::Policy(g, number) => (
            "organisation.set_safeguards",
            json!({ "organisation": organisation(g), "policy": policy(POLICY[number]) }),
        ),
        Act::Declare(g, year) => (
            "organisation.declare_certificates",
            json!({ "organisation": organisation(g), "year": model.year() + year }),
        ),
        Act::Report(t, side, ago, minutes) => {
            let day = json!(date(today - ago));
            let more = [by(side), ("day", day), ("minutes", json!(minutes))];
            with("assignment.report_hours", t, &more)
        }
        Act::Approve(t, n) => with("assignment.approve_hours", t, &[("entry", json!(n))]),
        Act::Reject(t, n) => with("assignment.reject_hours", t, &[("entry", json!(n))]),
        Act::Correct(t, n, minutes) => {
            let more = [("entry", json!(n)), ("minutes", json!(minutes))];
            with("assignment.correct_hours", t, &more)
        }
        Act::Change(n, capacity, children) => {
            let plan = Plan {
                capacity,
                children,
                ..model.needs[n].plan.clone()
            };
            (
                "need.change",
                json!({ "need": need(n), "text": text(), "spec": spec(&plan) }),
            )
        }
        Act::Close(n) => ("need.close", json!({ "need": need(n) })),
        Act::Erase(c) => ("citizen.erase", json!({ "citizen": citizen(c) })),
    }
}
