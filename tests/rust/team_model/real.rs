//! The library, asked and told in JSON as any host would.

use std::collections::BTreeMap;

use medborger::calendar::local_date;
use medborger::identity::{Assurance, Attested, AttestedFacts};
use medborger::{Clock, Error, MemoryStore, Participation, Seed, Timestamp, Town};
use serde_json::{Value, json};

use super::model::{Class, Model, PROFILES, PROTECTED, UNINVITED, layout};
use super::op::{Act, BODIES, By, CAUSES, OUTCOMES, SEATS, Told, Who};
use super::pool;
use super::reasons::YEAR;

const DAY: i64 = 86_400_000_000;
const STAFF: &str = "00000000-0000-4000-8000-000000005001";
const METHODS: [&str; 3] = ["council", "seat_fit", "draw"];
/// What stands at the agenda's places.
pub(super) const ITEMS: [&str; 2] = ["Velkomst", "LUKKET"];

pub(super) struct Real {
    pub(super) town: Participation<MemoryStore>,
    commands: u128,
}

pub(super) fn uuid(kind: u8, number: usize) -> String {
    let number = (u128::from(kind) << 64) | number as u128 | (4 << 76) | (8 << 60);
    uuid::Uuid::from_u128(number).to_string()
}

pub(super) fn citizen(number: usize) -> String {
    uuid(2, number)
}

pub(super) fn team(number: usize) -> String {
    uuid(3, number)
}

pub(super) fn meeting(number: usize) -> String {
    uuid(4, number)
}

/// Noon of a day.
pub(super) fn at(day: i64) -> Timestamp {
    let start: Timestamp = "2026-01-15T11:00:00Z".parse().unwrap();
    Timestamp::from_micros(start.micros() + day * DAY).unwrap()
}

pub(super) fn date(day: i64) -> String {
    local_date(at(day).to_utc()).to_string()
}

fn actor(by: By) -> Value {
    match by {
        By::Staff => json!({ "kind": "staff", "staff": STAFF }),
        By::Citizen(number) => json!({ "kind": "citizen", "citizen": citizen(number) }),
        By::Public => json!({ "kind": "public" }),
    }
}

impl Real {
    pub(super) fn open() -> Self {
        let town = Town::new(
            "0510".parse().unwrap(),
            *b"0123456789abcdef0123456789abcdef",
            medborger::REGISTRY,
        )
        .unwrap();
        let town = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
        let mut real = Self { town, commands: 0 };
        real.run(0, &json!({ "kind": "system" }), "interest.seed", json!({}))
            .unwrap();
        for (number, (health, north, born)) in PROFILES.into_iter().enumerate() {
            let mut consents = vec![json!({ "purpose": "enrolment", "text_version": "1" })];
            if number != UNINVITED {
                consents.push(json!({ "purpose": "invitation", "text_version": "1" }));
            }
            let body = json!({
                "citizen": citizen(number), "seed": format!("{number:032x}"),
                "name": format!("Fornavn{number} Hemmelig"), "consents": consents,
                "protected": number == PROTECTED,
                "profile": {
                    "interests": if health { vec!["health"] } else { vec!["traffic"] },
                    "area": if north { "north" } else { "south" }, "birth_year": born,
                },
            });
            real.run(0, &actor(By::Public), "citizen.enrol", body)
                .unwrap();
        }
        real
    }

    fn run(&mut self, day: i64, actor: &Value, name: &str, body: Value) -> Result<(), Error> {
        self.commands += 1;
        let id = uuid(1, self.commands as usize);
        let command = json!({ "id": id, "name": name, "body": body }).to_string();
        let moment = json!({ "at": at(day), "actor": actor }).to_string();
        self.town.execute_json(&command, &moment).map(drop)
    }

    pub(super) fn ask(&self, day: i64, by: By, name: &str, body: &Value) -> Result<Value, Error> {
        let query = json!({ "name": name, "body": body }).to_string();
        let moment = json!({ "at": at(day), "actor": actor(by) }).to_string();
        let answer = self.town.ask_json(&query, &moment)?;
        Ok(serde_json::from_str(&answer).unwrap())
    }

    pub(super) fn step(&mut self, model: &Model, by: By, act: &Act) -> Result<(), Error> {
        let (name, body) = self.command(model, act);
        self.run(model.today, &actor(by), name, body)
    }

    fn command(&self, model: &Model, act: &Act) -> (&'static str, Value) {
        let today = model.today;
        match *act {
            Act::Propose(t) => (
                "team.propose",
                json!({
                    "team": team(t), "title": format!("Udvalg {t}"), "challenge": "Hvordan lever vi godt?",
                    "kind": if t == 0 { model.kind } else { "special_committee" },
                    "topics": if t == 0 { vec!["health"] } else { Vec::new() },
                }),
            ),
            Act::Adopt(t, body, number, days, open) => (
                "team.adopt_terms",
                json!({
                    "team": team(t), "by": BODIES[body], "from": date(0), "to": date(today + days),
                    "terms": { "purpose": "Sundhed.", "tasks": [], "reports_to": [] },
                    "openness": { "agendas": open, "minutes": open }, "seats": seats(number),
                }),
            ),
            Act::Recruit(t, method, plan, days) => (
                "team.open_recruitment",
                json!({
                    "team": team(t), "method": METHODS[method], "last_day": date(today + days), "plan": pool::body(plan),
                }),
            ),
            Act::Quotas(t, plan) => (
                "team.change_quotas",
                json!({ "team": team(t), "plan": pool::body(plan) }),
            ),
            Act::Invite(t, c) => (
                "team.invite",
                json!({ "team": team(t), "citizens": [citizen(c)] }),
            ),
            Act::Interest(t, c, told) => {
                ("team.express_interest", self.interest(t, c, told, today))
            }
            Act::Withdraw(t, c) => (
                "team.withdraw_interest",
                json!({ "team": team(t), "citizen": citizen(c) }),
            ),
            Act::Publish(t, days, panels, features) => (
                "team.publish_draw",
                json!({
                    "team": team(t), "title": "Lodtrækning", "draws_at": at(today + days), "panels": panels,
                    "randomness": { "kind": "balls", "balls": 2 },
                    "disclosure": if features { "features" } else { "pseudonyms_only" },
                }),
            ),
            Act::Void(t) => (
                "team.void_draw",
                json!({ "team": team(t), "reason": "Læst forkert." }),
            ),
            Act::Show(t, n, show) => (
                "team.show_name",
                json!({ "team": team(t), "appointment": n, "show": show }),
            ),
            Act::Draw(t, ball) => (
                "team.draw",
                json!({
                    "team": team(t), "drawn": { "kind": "numbers", "numbers": [ball, 4] },
                }),
            ),
            Act::Appoint(appoint) => {
                let mut body = json!({
                    "team": team(appoint.team), "seat": SEATS[appoint.seat], "by": BODIES[appoint.body],
                    "decided_on": date(today - appoint.decided), "replaces": appoint.replaces,
                });
                if appoint.topic {
                    body["topic"] = json!("health");
                }
                match appoint.who {
                    Who::Citizen(c) => {
                        let unknown = "0".repeat(32);
                        let known = model.pseudonyms.get(&(appoint.team, c)).unwrap_or(&unknown);
                        body["appointee"] = json!({ "kind": "candidate", "candidate": known });
                    }
                    Who::Person(person, account) => {
                        body["appointee"] = json!({
                            "kind": "person", "person": uuid(5, person), "name": format!("Person{person} Eksempel"),
                        });
                        body["account"] = json!(account.map(citizen));
                    }
                }
                ("team.appoint", body)
            }
            Act::Answer(t, n, yes, duty, show) => (
                "team.answer_appointment",
                json!({
                    "team": team(t), "appointment": n, "accept": yes, "confidentiality": duty, "show_name": show,
                }),
            ),
            Act::End(t, n, cause, reason) => (
                "team.end_membership",
                json!({
                    "team": team(t), "appointment": n, "cause": CAUSES[cause],
                    "reason": reason.then_some("Derfor."),
                }),
            ),
            Act::EndTopic(t) => (
                "team.end_topic",
                json!({ "team": team(t), "topic": "health" }),
            ),
            Act::Begin(t, chair) => ("team.begin", json!({ "team": team(t), "chair": chair })),
            Act::Group(t, member) => (
                "team.set_working_group",
                json!({
                    "team": team(t), "group": "all", "label": "Alle", "members": member.into_iter().collect::<Vec<_>>(),
                }),
            ),
            Act::Erase(c) => ("citizen.erase", json!({ "citizen": citizen(c) })),
            _ => work(today, act),
        }
    }
}

impl Real {
    /// The log-in vouches for the age that the profile says.
    fn interest(&self, t: usize, c: usize, told: Told, today: i64) -> Value {
        let mut body = interest(t, c, told);
        if let Some(born) = PROFILES[c].2 {
            let age = u8::try_from(YEAR - born).unwrap();
            let attested = Attested::new(
                citizen(c).parse().unwrap(),
                Assurance::Low,
                None,
                AttestedFacts::new().with_age_from(age).with_age_to(age),
            );
            let town = self.town.town();
            let key = town.login_keys().unwrap().attestation;
            let made = key.attest(
                town.municipality(),
                &attested,
                Seed::new([1; 16]),
                at(today),
                15,
            );
            body["attestation"] = json!(made.unwrap());
        }
        body
    }
}

fn interest(t: usize, c: usize, told: Told) -> Value {
    let mut body = json!({
        "team": team(t), "citizen": citizen(c), "motivation": "MOTIVATION", "politician": told.politician,
        "household": format!("HJEMME vej {}", told.home),
        "experiences": if told.relative { vec!["relative"] } else { Vec::new() },
    });
    if let Some(gender) = told.gender {
        body["answers"] = json!({ "gender": gender });
    }
    body
}

fn seats(number: usize) -> Value {
    let profile = |seat: &str| match (number, seat) {
        (1, "a") => json!({ "interests": ["health"] }),
        (1, "b") => json!({ "experiences": ["relative"] }),
        (2, "b") => json!({ "areas": ["north"] }),
        _ => json!({}),
    };
    let class = |class: Class| match class {
        Class::Citizen => "citizen",
        Class::Politician => "politician",
        Class::Expert => "expert",
    };
    let group = |(key, of, seats): (&str, Class, usize)| json!({ "key": key, "label": "Pladser", "class": class(of), "seats": seats, "profile": profile(key) });
    layout(number).into_iter().map(group).collect()
}

fn work(today: i64, act: &Act) -> (&'static str, Value) {
    let recommendation = |id: u8| uuid(6, usize::from(id));
    let declaration = |id: u8| uuid(7, usize::from(id));
    match *act {
        Act::Declare(t, id, n, item) => (
            "team.declare_impartiality",
            json!({
                "team": team(t), "declaration": declaration(id), "appointment": n, "item": item + 1,
                "meeting": meeting(0), "ground": "own_interest", "note": "ERKLÆRING",
            }),
        ),
        Act::Decide(t, id, out) => (
            "team.decide_impartiality",
            json!({
                "team": team(t), "declaration": declaration(id), "outcome": if out { "disqualified" } else { "impartial" },
            }),
        ),
        Act::Deliver(t) => (
            "team.deliver",
            json!({
                "team": team(t), "deliverable": uuid(8, 0), "kind": "vision", "title": "Visionen", "text": "LEVERANCE",
            }),
        ),
        Act::Recommend(t, id) => (
            "team.recommend",
            json!({
                "team": team(t), "recommendation": recommendation(id), "title": "ANBEFALING", "text": "ANBEFALING.",
            }),
        ),
        Act::Report(t) => ("team.report", json!({ "team": team(t) })),
        Act::Treat(t, id, outcome, back) => (
            "team.treat_recommendation",
            json!({
                "team": team(t), "recommendation": recommendation(id), "outcome": OUTCOMES[outcome],
                "decided_on": date(today - back), "reply": "Svar.",
            }),
        ),
        Act::Follow(t, id) => (
            "team.follow_up",
            json!({
                "team": team(t), "recommendation": recommendation(id), "note": "Sket.",
            }),
        ),
        Act::Dissolve(t) => (
            "team.dissolve",
            json!({ "team": team(t), "reason": "Løst." }),
        ),
        Act::Call(m, t, days, closed) => {
            let starts = at(today + days).micros() + 3_600_000_000;
            (
                "meeting.call",
                json!({
                    "meeting": meeting(m), "host": { "kind": "team", "team": team(t) }, "title": "Møde",
                    "place": "Rådhuset", "starts_at": Timestamp::from_micros(starts).unwrap(),
                    "ends_at": Timestamp::from_micros(starts + 7_200_000_000).unwrap(),
                    "agenda": [{ "title": ITEMS[0] }, { "title": ITEMS[1], "closed": closed }],
                }),
            )
        }
        Act::Cancel(m) => (
            "meeting.cancel",
            json!({ "meeting": meeting(m), "reason": "Sygdom." }),
        ),
        Act::Attend(m, there, excused) => (
            "meeting.record_attendance",
            json!({
                "meeting": meeting(m), "present": [there], "excused": [excused],
            }),
        ),
        Act::Minutes(m, item, without) => (
            "meeting.keep_minutes",
            json!({
                "meeting": meeting(m), "items": [{
                    "item": item, "text": if item == 2 { "FORTROLIGT" } else { "REFERAT" },
                    "without": without.into_iter().collect::<Vec<_>>(),
                }],
            }),
        ),
        _ => {
            let Act::Approve(m) = *act else {
                panic!("{act:?} is no work")
            };
            ("meeting.approve_minutes", json!({ "meeting": meeting(m) }))
        }
    }
}

/// The people of a list, by pseudonym.
pub(super) fn by_pseudonym<'a>(list: &'a Value, name: &str) -> BTreeMap<&'a str, &'a Value> {
    let rows = list.as_array().unwrap().iter();
    rows.map(|row| (row[name].as_str().unwrap(), row)).collect()
}
