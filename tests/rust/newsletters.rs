//! Nobody gets a newsletter twice, nobody gets it without consenting at that moment, and nobody who does is forgotten: random lives
//! of people who consent, withdraw, take breaks, leave and are erased while newsletters are gathered in steps and drained by two
//! servers, of which one dies now and then with what it had taken.

use std::collections::{BTreeMap, BTreeSet};

use medborger::{Clock, Error, MemoryStore, Participation, Timestamp, Town};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::linkage::Dice;
use crate::long::cases;

const PEOPLE: usize = 6;
const DEEDS: usize = 70;
const MINUTE: i64 = 60_000_000;

/// Somebody, as one would write it down by hand.
#[derive(Debug, Clone, Default)]
struct Person {
    consents: bool,
    active: bool,
    erased: bool,
    /// To which newsletters they consented when these were sent, and ever since.
    due: BTreeSet<usize>,
    /// The messages with a newsletter that were composed for them, by the newsletter.
    composed: BTreeMap<usize, BTreeSet<String>>,
}

struct Life {
    dice: Dice,
    bank: Participation<MemoryStore>,
    people: Vec<Person>,
    /// How many newsletters were sent.
    sent: usize,
    /// When the first was that may not have been gathered yet.
    published: Option<i64>,
    at: i64,
    commands: u64,
}

fn id(kind: u64, number: usize) -> String {
    // Spread over all ids, as random ones are.
    let spread = (number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let (high, low) = ((spread ^ kind) & !0xf000 | 0x4000, 1 << 63 | number as u64);
    Uuid::from_u64_pair(high, low).to_string()
}

fn person(number: usize) -> String {
    id(2, number)
}

fn letter(number: usize) -> String {
    id(5, number)
}

fn staff(number: usize) -> Value {
    json!({ "kind": "staff", "staff": id(9, number) })
}

fn system() -> Value {
    json!({ "kind": "system" })
}

impl Life {
    fn new(seed: u64) -> Self {
        let key = *b"0123456789abcdef0123456789abcdef";
        let town = Town::new("0766".parse().unwrap(), key, medborger::REGISTRY).unwrap();
        let at = "2026-03-27T09:00:00Z".parse::<Timestamp>().unwrap();
        let mut life = Self {
            dice: Dice(seed),
            bank: Participation::open(town, MemoryStore::default(), Clock::History).unwrap(),
            people: vec![Person::default(); PEOPLE],
            sent: 0,
            published: None,
            at: at.micros(),
            commands: 0,
        };
        for who in 0..PEOPLE {
            let consents = who % 3 != 2;
            let newsletter = json!({ "purpose": "newsletter", "text_version": "1" });
            let mut all = vec![json!({ "purpose": "enrolment", "text_version": "1" })];
            all.extend(consents.then_some(newsletter));
            let body = json!({
                "citizen": person(who), "seed": format!("{:032x}", who + 7), "name": "Kim Eksempel",
                "email": format!("kim{who}@eksempel.dk"), "contact": "email", "consents": all,
            });
            life.send(&json!({ "kind": "public" }), "citizen.enrol", &body)
                .unwrap();
            life.people[who].consents = consents;
            life.people[who].active = true;
        }
        life
    }

    fn send(&mut self, actor: &Value, name: &str, body: &Value) -> Result<(), Error> {
        self.commands += 1;
        let id = Uuid::from_u64_pair(0x4000, self.commands);
        let envelope = json!({ "id": id, "name": name, "body": body });
        let moment = json!({ "at": self.now(), "actor": actor }).to_string();
        let outcome = self.bank.execute_json(&envelope.to_string(), &moment);
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

    fn own(&mut self, who: usize, name: &str, mut body: Value) -> bool {
        let actor = json!({ "kind": "citizen", "citizen": person(who) });
        body["citizen"] = json!(person(who));
        self.send(&actor, name, &body).is_ok()
    }

    /// Whoever stops consenting or being there is owed nothing of what was sent.
    fn lapse(&mut self, who: usize) {
        self.people[who].due.clear();
    }

    fn deed(&mut self) {
        let who = self.dice.below(PEOPLE);
        let purpose = json!({ "purpose": "newsletter" });
        match self.dice.roll(20) {
            0..=2 if self.own(who, "citizen.withdraw_consent", purpose.clone()) => {
                self.people[who].consents = false;
                self.lapse(who);
            }
            3..=5 => {
                let body = json!({ "purpose": "newsletter", "text_version": "1" });
                if self.own(who, "citizen.give_consent", body) {
                    self.people[who].consents = true;
                }
            }
            6 if self.own(who, "citizen.pause", json!({})) => {
                self.people[who].active = false;
                self.lapse(who);
            }
            7 if self.own(who, "citizen.resume", json!({})) => self.people[who].active = true,
            8 if self.own(who, "citizen.leave", json!({})) => {
                self.people[who].active = false;
                self.people[who].consents = false;
                self.lapse(who);
            }
            9 => {
                let consents = json!([{ "purpose": "enrolment", "text_version": "1" }]);
                if self.own(who, "citizen.rejoin", json!({ "consents": consents })) {
                    self.people[who].active = true;
                }
            }
            10 if self.dice.percent(20) && self.own(who, "citizen.erase", json!({})) => {
                let composed = std::mem::take(&mut self.people[who].composed);
                self.people[who] = Person {
                    erased: true,
                    composed,
                    ..Person::default()
                };
            }
            11 | 12 if self.sent < 4 => self.publish(),
            13 | 14 => {
                // Two people at a time: between the steps other things happen.
                let _ = self.send(&system(), "notice.gather", &json!({ "at_once": 2 }));
            }
            15 | 16 => {
                let limit = 1 + self.dice.roll(2);
                let _ = self.send(&system(), "notice.take", &json!({ "limit": limit }));
                // Every other server dies with what it took.
                if self.dice.percent(50) {
                    self.drain();
                }
            }
            17 => self.drain(),
            _ => self.later(),
        }
    }

    /// Time passes. What is more than a fortnight old when it is gathered is not sent: the host gathers before that.
    fn later(&mut self) {
        let at = self.at + self.dice.time(20 * 60) * MINUTE;
        if self
            .published
            .is_some_and(|first| at - first > 13 * 24 * 60 * MINUTE)
        {
            while self.send(&system(), "notice.gather", &json!({})).is_ok() {}
            self.published = None;
        }
        self.at = at;
    }

    /// Somebody writes a newsletter, another approves it, and it is sent, once.
    fn publish(&mut self) {
        let number = self.sent;
        let of = json!({ "newsletter": letter(number) });
        let with = |more: Value| {
            let mut body = of.clone();
            body.as_object_mut()
                .unwrap()
                .extend(more.as_object().unwrap().clone());
            body
        };
        let (editor, chief) = (staff(1), staff(2));
        let title = format!("Nyt {number}");
        let begin = with(json!({ "title": title.as_str() }));
        self.send(&editor, "newsletter.begin", &begin).unwrap();
        let items = json!([{ "section": "bank", "heading": "Velkommen" }]);
        let edit = with(json!({ "version": 0, "title": title.as_str(), "items": items }));
        self.send(&editor, "newsletter.edit", &edit).unwrap();
        let version = with(json!({ "version": 1 }));
        self.send(&chief, "newsletter.approve", &version).unwrap();
        self.send(&chief, "newsletter.send", &of).unwrap();
        let again = self.send(&chief, "newsletter.send", &of).unwrap_err();
        assert_eq!(again.code(), "newsletter_sent");
        self.sent += 1;
        self.published.get_or_insert(self.at);
        for person in &mut self.people {
            if person.consents && person.active {
                person.due.insert(number);
            }
        }
    }

    /// A server sends whatever was taken by anybody, and dies now and then before it can say so.
    fn drain(&mut self) {
        let outbox = self.ask("notice.outbox", &json!({}));
        for batch in outbox["open"].as_array().unwrap() {
            let batch = &batch["batch"];
            let outgoing = self.ask("notice.outgoing", &json!({ "batch": batch }));
            let mut reports = Vec::new();
            for message in outgoing["messages"].as_array().unwrap() {
                let citizen = message["citizen"].as_str().unwrap();
                let who = (0..PEOPLE).find(|who| person(*who) == citizen).unwrap();
                let subject = message["subject"].as_str().unwrap();
                let number: usize = subject.strip_prefix("Nyt ").unwrap().parse().unwrap();
                let person = &mut self.people[who];
                assert!(person.consents && person.active, "{who} did not wish it");
                let id = message["id"].as_str().unwrap().to_owned();
                person.composed.entry(number).or_default().insert(id);
                let delivery = ["delivered", "handed_over", "failed"][self.dice.below(3)];
                reports.push(json!({ "message": message["message"], "delivery": delivery }));
            }
            if self.dice.percent(30) {
                continue;
            }
            let body = json!({ "batch": batch, "messages": reports, "done": true });
            self.send(&system(), "notice.report", &body).unwrap();
        }
    }

    fn live(mut self) -> usize {
        for _ in 0..DEEDS {
            self.at += MINUTE;
            self.deed();
        }
        let all = |life: &mut Self, name: &str| {
            let code = (0..200).find_map(|_| {
                Some(
                    life.send(&system(), name, &json!({}))
                        .err()?
                        .code()
                        .to_owned(),
                )
            });
            assert_eq!(code.as_deref(), Some("nothing_to_do"), "{name}");
        };
        all(&mut self, "notice.gather");
        all(&mut self, "notice.take");
        for _ in 0..40 {
            self.drain();
        }
        let outbox = self.ask("notice.outbox", &json!({}));
        assert_eq!(outbox["open"], json!([]));
        let mut total = 0;
        for (who, person) in self.people.iter().enumerate() {
            for (number, messages) in &person.composed {
                assert_eq!(messages.len(), 1, "{who} got newsletter {number} twice");
                total += 1;
            }
            for number in &person.due {
                assert!(person.composed.contains_key(number), "{who} lacks {number}");
            }
            assert!(!person.erased || person.due.is_empty());
        }
        for number in 0..self.sent {
            let shown = self.ask("newsletter.get", &json!({ "newsletter": letter(number) }));
            let figures = &shown["figures"];
            let got = self
                .people
                .iter()
                .filter(|who| who.composed.contains_key(&number));
            // What was taken and then withdrawn from was never composed.
            assert!(figures["sent"].as_u64().unwrap() >= got.count() as u64);
            assert!(figures["delivered"].as_u64() <= figures["sent"].as_u64());
        }
        self.bank.verify().unwrap();
        total
    }
}

#[test]
fn nobody_gets_a_newsletter_twice_or_unasked_and_nobody_who_asks_is_forgotten() {
    let lives = cases(60, 100_000);
    let got: usize = (0..lives)
        .map(|seed| Life::new(u64::from(seed)).live())
        .sum();
    assert!(got as u32 > 2 * lives, "{got} in {lives} lives");
}
