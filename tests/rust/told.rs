//! Nobody is told twice, nobody is forgotten, and nothing goes to whom it may not go: random lives of people who deposit,
//! support and follow, change their minds, take breaks and leave, against a naive model; in memory, with the outbox read and
//! drained whenever it comes.

mod model;

use std::collections::BTreeSet;

use medborger::notice::{Rhythm, Wishes};
use medborger::{Clock, Error, MemoryStore, Participation, Timestamp, Town};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::linkage::Dice;
use crate::long::cases;
use model::{Happening, Idea, Model, Sent, Status};

const PEOPLE: usize = 5;
const DEEDS: usize = 80;
const MINUTE: i64 = 60_000_000;

struct Life {
    dice: Dice,
    bank: Participation<MemoryStore>,
    model: Model,
    at: i64,
    commands: u64,
}

fn id(kind: u64, number: usize) -> String {
    // Spread over all ids, as random ones are.
    let spread = (number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let (high, low) = ((spread ^ kind) & !0xf000 | 0x4000, 1 << 63 | number as u64);
    let uuid = Uuid::from_u64_pair(high, low);
    uuid.to_string()
}

fn person(number: usize) -> String {
    id(2, number)
}

fn idea(number: usize) -> String {
    id(3, number)
}

fn staff() -> Value {
    json!({ "kind": "staff", "staff": "15622065-43da-4641-a3c2-1bd524674f0a" })
}

fn system() -> Value {
    json!({ "kind": "system" })
}

impl Life {
    fn new(seed: u64) -> Self {
        let key = *b"0123456789abcdef0123456789abcdef";
        let town = Town::new("0766".parse().unwrap(), key, medborger::REGISTRY).unwrap();
        Self {
            dice: Dice(seed),
            bank: Participation::open(town, MemoryStore::default(), Clock::History).unwrap(),
            model: Model::default(),
            at: "2026-03-27T09:00:00Z"
                .parse::<Timestamp>()
                .unwrap()
                .micros(),
            commands: 0,
        }
    }

    fn send(&mut self, actor: &Value, name: &str, body: &Value) -> Result<(), Error> {
        self.commands += 1;
        let envelope =
            json!({ "id": Uuid::from_u64_pair(0x4000, self.commands), "name": name, "body": body });
        let moment = json!({ "at": self.now(), "actor": actor });
        let outcome = self
            .bank
            .execute_json(&envelope.to_string(), &moment.to_string());
        outcome.map(drop)
    }

    fn ask(&self, name: &str, body: &Value) -> Value {
        let query = json!({ "name": name, "body": body }).to_string();
        let moment = json!({ "at": self.now(), "actor": system() }).to_string();
        serde_json::from_str(&self.bank.ask_json(&query, &moment).unwrap()).unwrap()
    }

    fn now(&self) -> String {
        Timestamp::from_micros(self.at).unwrap().to_string()
    }

    fn own(&mut self, who: usize, name: &str, body: Value) -> bool {
        let actor = json!({ "kind": "citizen", "citizen": person(who) });
        let mut body = body;
        body["citizen"] = json!(person(who));
        self.send(&actor, name, &body).is_ok()
    }

    fn enrol(&mut self, reached: bool) {
        let number = self.model.people.len();
        let mut body = json!({
            "citizen": person(number), "seed": format!("{:032x}", number + 7), "name": "Kim Eksempel",
            "consents": [{ "purpose": "enrolment", "text_version": "1" }],
        });
        if reached {
            body["email"] = json!(format!("kim{number}@eksempel.dk"));
            body["contact"] = json!("email");
        }
        self.send(&json!({ "kind": "public" }), "citizen.enrol", &body)
            .unwrap();
        self.model.enrol(reached);
    }

    fn happens(&mut self, idea: usize, event: &'static str) {
        let at = self.at;
        self.model.happened.push(Happening { idea, event, at });
    }

    /// One thing that somebody does. What the library refuses did not happen: what it may refuse, other tests say.
    fn deed(&mut self) {
        let who = self.dice.below(PEOPLE);
        let ideas = self.model.ideas.len();
        let which = self.dice.below(ideas.max(1));
        let at = self.at;
        match self.dice.roll(18) {
            0 | 1 if ideas < 5 => {
                let body =
                    json!({ "idea": idea(ideas), "title": "En bænk", "body": "Ved havnen." });
                if self.own(who, "idea.deposit", body) {
                    self.model.ideas.push(Idea {
                        author: who,
                        ..Idea::default()
                    });
                    self.happens(ideas, "idea.deposited");
                }
            }
            2 | 3 if self.own(who, "idea.support", json!({ "idea": idea(which) })) => {
                self.model.ideas[which].supporters.insert(who);
            }
            4 if self.own(who, "idea.withdraw_support", json!({ "idea": idea(which) })) => {
                self.model.ideas[which].supporters.remove(&who);
            }
            5 | 6 => {
                let (thing, name) = self.thing(which);
                if self.own(who, "notice.follow", json!({ "thing": name })) {
                    self.model.people[who].follows.insert(thing, at);
                }
            }
            7 => {
                let (thing, name) = self.thing(which);
                if self.own(who, "notice.unfollow", json!({ "thing": name })) {
                    self.model.people[who].follows.remove(&thing);
                }
            }
            8 => {
                let rhythms = [Rhythm::AtOnce, Rhythm::Daily, Rhythm::Weekly, Rhythm::Never];
                let mut wishes = Wishes::default();
                wishes.own = rhythms[self.dice.below(4)];
                wishes.followed = rhythms[self.dice.below(4)];
                if self.own(who, "notice.change_wishes", json!({ "wishes": wishes })) {
                    self.model.people[who].wishes = wishes;
                }
            }
            9 | 10 => {
                let (name, event) = match self.dice.roll(4) {
                    0 => ("idea.hide", "idea.hidden"),
                    1 => ("idea.restore", "idea.restored"),
                    _ => ("idea.answer", "idea.answered"),
                };
                let body = json!({ "idea": idea(which), "reason": "Sådan." });
                let answer = json!({ "idea": idea(which), "answer": "Tak." });
                let body = if name == "idea.answer" { answer } else { body };
                if self.send(&staff(), name, &body).is_ok() {
                    match name {
                        "idea.hide" => self.model.ideas[which].hidden = true,
                        "idea.restore" => self.model.ideas[which].hidden = false,
                        _ => self.model.ideas[which].treated = true,
                    }
                    self.happens(which, event);
                }
            }
            11 => {
                let (name, status) = [
                    ("citizen.pause", Status::Paused),
                    ("citizen.resume", Status::Active),
                    ("citizen.leave", Status::Left),
                ][self.dice.below(3)];
                if self.own(who, name, json!({})) {
                    self.model.people[who].status = status;
                }
            }
            12 => {
                let consents = json!([{ "purpose": "enrolment", "text_version": "1" }]);
                if self.own(who, "citizen.rejoin", json!({ "consents": consents })) {
                    self.model.people[who].status = Status::Active;
                }
            }
            13 if self.dice.percent(20) && self.own(who, "citizen.erase", json!({})) => {
                self.model.erase(who);
            }
            14 => self.gather(),
            15 => self.drain(),
            _ => self.at += self.dice.time(20 * 60) * MINUTE,
        }
    }

    fn thing(&mut self, which: usize) -> (Option<usize>, String) {
        match self.dice.percent(30) {
            true => (None, "idea".to_owned()),
            false => (Some(which), format!("idea/{}", idea(which))),
        }
    }

    /// Does it until there is nothing more to do.
    fn all(&mut self, name: &str, body: &Value) -> usize {
        for times in 0..50 {
            match self.send(&system(), name, body) {
                Ok(()) => {}
                Err(error) => {
                    assert_eq!(error.code(), "nothing_to_do", "{name}");
                    return times;
                }
            }
        }
        panic!("{name} never ends");
    }

    fn gather(&mut self) {
        self.all("notice.gather", &json!({}));
        self.model.gather(self.at);
    }

    /// Takes all that is due, in batches of one or two, and sends it.
    fn drain(&mut self) {
        let limit = 1 + self.dice.roll(2);
        self.all("notice.take", &json!({ "limit": limit }));
        let mut got = BTreeSet::new();
        let outbox = self.ask("notice.outbox", &json!({}));
        for batch in outbox["open"].as_array().unwrap() {
            let batch = &batch["batch"];
            let outgoing = self.ask("notice.outgoing", &json!({ "batch": batch }));
            let mut reports = Vec::new();
            for message in outgoing["messages"].as_array().unwrap() {
                let citizen = message["citizen"].as_str().unwrap().to_owned();
                assert!(got.insert(citizen), "two messages at once");
                reports.push(json!({ "message": message["message"], "delivery": "delivered" }));
            }
            let body = json!({ "batch": batch, "messages": reports, "done": true });
            self.send(&system(), "notice.report", &body).unwrap();
        }
        let due = self.model.send(self.at);
        assert_eq!(got, due.into_iter().map(person).collect());
    }

    /// Every inbox is as the model has it.
    fn compare(&self) {
        for (who, model) in self.model.people.iter().enumerate() {
            if matches!(model.status, Status::Left | Status::Erased) {
                continue;
            }
            let inbox = self.ask("notice.inbox", &json!({ "citizen": person(who) }));
            let lines = inbox["lines"].as_array().unwrap();
            let found: Vec<Value> = lines
                .iter()
                .map(|line| {
                    json!([
                        line["event"],
                        line["thing"],
                        line["reason"],
                        line["sending"]["state"]
                    ])
                })
                .collect();
            let due = model.lines.iter().rev().map(|(number, (reason, sent))| {
                let Happening {
                    idea: of, event, ..
                } = self.model.happened[*number];
                let state = match sent {
                    Sent::Kept => "kept",
                    Sent::Due(_) => "queued",
                    Sent::Delivered => "delivered",
                };
                json!([event, format!("idea/{}", idea(of)), reason, state])
            });
            assert_eq!(found, due.collect::<Vec<_>>(), "person {who}");
        }
    }

    fn live(mut self) -> usize {
        for number in 0..PEOPLE {
            self.enrol(number != 3);
        }
        for _ in 0..DEEDS {
            self.at += MINUTE;
            self.deed();
        }
        self.gather();
        self.compare();
        // A week later nothing is left to be sent.
        self.at += 8 * 24 * 60 * MINUTE;
        self.drain();
        self.compare();
        let left = self
            .model
            .people
            .iter()
            .flat_map(|person| person.lines.values());
        assert!(
            left.into_iter()
                .all(|(_, sent)| !matches!(sent, Sent::Due(_)))
        );
        self.bank.verify().unwrap();
        let lines = self.model.people.iter().map(|person| person.lines.len());
        lines.sum()
    }
}

#[test]
fn a_crowd_is_told_in_steps_also_where_whoever_was_told_last_is_erased_meanwhile() {
    let mut life = Life::new(0);
    for _ in 0..1300 {
        life.enrol(false);
    }
    assert!(life.own(
        0,
        "idea.deposit",
        json!({ "idea": idea(0), "title": "En bænk", "body": "Ved havnen." })
    ));
    life.at += MINUTE;
    for who in 0..1300 {
        let thing = format!("idea/{}", idea(0));
        assert!(life.own(who, "notice.follow", json!({ "thing": thing })));
    }
    life.all("notice.gather", &json!({}));
    life.send(
        &staff(),
        "idea.answer",
        &json!({ "idea": idea(0), "answer": "Tak." }),
    )
    .unwrap();
    life.send(&system(), "notice.gather", &json!({})).unwrap();
    // Those who were told come first in the order of their ids: the last of them goes.
    let mut order: Vec<usize> = (0..1300).collect();
    order.sort_unstable_by_key(|who| person(*who));
    let told = |life: &Life, who: usize| {
        life.ask("notice.inbox", &json!({ "citizen": person(who) }))["total"].clone()
    };
    let reached = order.iter().filter(|who| told(&life, **who) == 1).count();
    assert!((400..700).contains(&reached), "{reached}");
    let last = *order
        .iter()
        .rev()
        .find(|who| told(&life, **who) == 1)
        .unwrap();
    assert!(life.own(last, "citizen.erase", json!({})));
    assert!(life.all("notice.gather", &json!({})) < 8);
    for who in order.into_iter().filter(|who| *who != last) {
        assert_eq!(told(&life, who), 1, "{who}");
    }
    life.bank.verify().unwrap();
}

#[test]
fn an_inbox_out_of_which_nothing_is_sent_and_that_nobody_reads_stays_within_bounds() {
    let mut life = Life::new(0);
    life.enrol(true);
    life.enrol(true);
    let never = json!({ "own": "never", "followed": "never" });
    assert!(life.own(1, "notice.change_wishes", json!({ "wishes": never })));
    assert!(life.own(1, "notice.follow", json!({ "thing": "idea" })));
    life.at += MINUTE;
    for number in 0..1400 {
        let body = json!({ "idea": idea(number), "title": "En bænk", "body": "Ved havnen." });
        assert!(life.own(0, "idea.deposit", body));
        if number % 16 == 15 {
            life.send(&system(), "notice.gather", &json!({})).unwrap();
        }
    }
    life.all("notice.gather", &json!({}));
    let inbox = life.ask("notice.inbox", &json!({ "citizen": person(1), "limit": 1 }));
    let kept = inbox["total"].as_u64().unwrap();
    assert!((1000..1250).contains(&kept), "{kept}");
    assert_eq!(inbox["lines"][0]["thing"], format!("idea/{}", idea(1399)));
}

#[test]
fn much_news_between_two_readings_stops_nothing() {
    let mut life = Life::new(0);
    life.enrol(true);
    let deposit = |life: &mut Life, number: usize| {
        let body = json!({ "idea": idea(number), "title": "En bænk", "body": "Ved havnen." });
        assert!(life.own(0, "idea.deposit", body));
        let body = json!({ "idea": idea(number), "answer": "Tak." });
        life.send(&staff(), "idea.answer", &body).unwrap();
    };
    for number in 0..60 {
        deposit(&mut life, number);
    }
    assert!(life.all("notice.gather", &json!({})) < 20);
    let told =
        |life: &Life| life.ask("notice.inbox", &json!({ "citizen": person(0) }))["total"].clone();
    assert_eq!(told(&life), 60);
    // As many entries of the outbox itself as are read at once, and more.
    for who in 1..=260 {
        life.enrol(true);
        let thing = format!("idea/{}", idea(0));
        assert!(life.own(who, "notice.follow", json!({ "thing": thing })));
    }
    life.at += MINUTE;
    let again = json!({ "idea": idea(0), "answer": "Tak igen." });
    life.send(&staff(), "idea.answer", &again).unwrap();
    life.all("notice.gather", &json!({}));
    life.at += 2 * 24 * 60 * MINUTE;
    for _ in 0..=260 {
        life.send(&system(), "notice.take", &json!({ "limit": 1 }))
            .unwrap();
        let batch = life.ask("notice.outbox", &json!({}))["open"][0]["batch"].clone();
        let body = json!({ "batch": batch, "done": true });
        life.send(&system(), "notice.report", &body).unwrap();
    }
    life.send(&staff(), "idea.answer", &again).unwrap();
    life.all("notice.gather", &json!({}));
    assert_eq!(told(&life), 62);
}

#[test]
fn five_hundred_things_are_followed_and_no_more() {
    let mut life = Life::new(0);
    life.enrol(false);
    for number in 0..=500 {
        let key = format!("area{number}");
        let body = json!({ "interest": key, "labels": { "da": "Et emne" } });
        life.send(&staff(), "interest.add", &body).unwrap();
        let body = json!({ "citizen": person(0), "thing": format!("interest/{key}") });
        let outcome = life.send(&system(), "notice.follow", &body);
        let refused = outcome.err().map(|error| error.code().to_owned());
        let due = (number == 500).then(|| "notice_too_many_followed".to_owned());
        assert_eq!(refused, due, "{number}");
    }
}

#[test]
fn everybody_concerned_is_told_once_and_nobody_else() {
    let lives = cases(200, 100_000);
    let lines: usize = (0..u64::from(lives))
        .map(|seed| Life::new(seed).live())
        .sum();
    // Lives in which nobody is told anything would show nothing.
    assert!(lines > 5 * lives as usize, "{lines} lines in {lives} lives");
}
