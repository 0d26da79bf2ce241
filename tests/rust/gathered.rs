//! No gathering is overbooked, and whoever waits is promoted in the order that the rule says: random lives of people who sign up,
//! bring others, withdraw, are erased and forgotten, of hosts who make room and take it away, against a naive model, in memory and
//! in SQLite; and two hundred who want the last place at once.

use std::collections::BTreeMap;

use medborger::{Clock, Error, MemoryStore, Participation, SqliteStore, Store, Timestamp, Town};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::linkage::Dice;
use crate::long::cases;

const CITIZENS: usize = 6;
const PEOPLE: usize = 9;
const DEEDS: usize = 50;
const COMPANIONS: u32 = 2;
const MINUTE: i64 = 60_000_000;
const WAITING_MAX: usize = 500;

fn id(kind: u64, number: usize) -> String {
    let spread = (number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let (high, low) = ((spread ^ kind) & !0xf000 | 0x4000, 1 << 63 | number as u64);
    Uuid::from_u64_pair(high, low).to_string()
}

fn attendee(who: usize) -> Value {
    match who < CITIZENS {
        true => json!({ "kind": "citizen", "citizen": id(2, who) }),
        false => json!({ "kind": "person", "person": id(2, who) }),
    }
}

fn terms(capacity: Option<u32>, in_order: bool) -> Value {
    let mut terms = json!({
        "kind": "citizen_meeting", "hosts": ["town"], "title": "Havnen", "place": "Rådhuset", "companions_max": COMPANIONS,
        "starts_at": "2026-05-04T17:00:00Z", "ends_at": "2026-05-04T19:00:00Z",
        "waiting": if in_order { "in_order" } else { "first_that_fits" },
    });
    if let Some(capacity) = capacity {
        terms["capacity"] = json!(capacity);
    }
    terms
}

/// A party as the model knows it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Party {
    number: u32,
    places: u32,
    placed: bool,
}

#[derive(Debug, Default)]
struct Model {
    capacity: Option<u32>,
    in_order: bool,
    cancelled: bool,
    arrivals: u32,
    parties: BTreeMap<usize, Party>,
    gone: Vec<usize>,
    /// How often each was promoted.
    promoted: BTreeMap<usize, usize>,
}

impl Model {
    fn taken(&self) -> u32 {
        let placed = self.parties.values().filter(|party| party.placed);
        placed.map(|party| party.places).sum()
    }

    fn free(&self) -> u32 {
        self.capacity
            .map_or(u32::MAX, |capacity| capacity - self.taken())
    }

    /// Those who wait, the first first.
    fn line(&self) -> Vec<usize> {
        let mut line: Vec<(u32, usize)> = self
            .parties
            .iter()
            .filter(|(_, party)| !party.placed)
            .map(|(who, party)| (party.number, *who))
            .collect();
        line.sort_unstable();
        line.into_iter().map(|(_, who)| who).collect()
    }

    fn promote(&mut self) -> usize {
        let mut count = 0;
        for who in self.line() {
            let places = self.parties[&who].places;
            if places <= self.free() {
                self.parties.get_mut(&who).unwrap().placed = true;
                *self.promoted.entry(who).or_default() += 1;
                count += 1;
            } else if self.in_order && self.capacity.is_none_or(|capacity| places <= capacity) {
                break;
            }
        }
        count
    }

    fn sign_up(&mut self, who: usize, companions: u32) -> Result<(), &'static str> {
        if self.cancelled {
            return Err("gathering_cancelled");
        }
        if self.gone.contains(&who) {
            let citizen = who < CITIZENS;
            return Err(if citizen {
                "citizen_not_found"
            } else {
                "person_forgotten"
            });
        }
        if self.parties.contains_key(&who) {
            return Err("gathering_already_signed_up");
        }
        if companions > COMPANIONS {
            return Err("gathering_too_many_companions");
        }
        let places = companions + 1;
        if self.capacity.is_some_and(|capacity| places > capacity) {
            return Err("gathering_party_too_large");
        }
        self.promote();
        let first = self.line().is_empty() || !self.in_order;
        self.arrivals += 1;
        let party = Party {
            number: self.arrivals,
            places,
            placed: first && places <= self.free(),
        };
        self.parties.insert(who, party);
        Ok(())
    }

    fn withdraw(&mut self, who: usize) -> Result<(), &'static str> {
        if self.cancelled {
            return Err("gathering_cancelled");
        }
        if self.gone.contains(&who) && who < CITIZENS {
            return Err("not_permitted");
        }
        if self.parties.remove(&who).is_none() {
            return Err("gathering_not_signed_up");
        }
        self.promote();
        Ok(())
    }

    fn change(&mut self, capacity: Option<u32>) -> Result<(), &'static str> {
        if self.cancelled {
            return Err("gathering_cancelled");
        }
        if self.capacity == capacity {
            return Err("nothing_to_do");
        }
        if capacity.is_some_and(|capacity| capacity < self.taken()) {
            return Err("gathering_capacity_taken");
        }
        self.capacity = capacity;
        self.promote();
        Ok(())
    }

    fn give(&mut self) -> Result<(), &'static str> {
        if self.cancelled {
            return Err("gathering_cancelled");
        }
        match self.promote() {
            0 => Err("nothing_to_do"),
            _ => Ok(()),
        }
    }
}

struct Life<S: Store> {
    dice: Dice,
    bank: Participation<S>,
    model: Model,
    at: i64,
    commands: u64,
}

impl<S: Store> Life<S> {
    fn new(seed: u64, store: S) -> Self {
        let key = *b"0123456789abcdef0123456789abcdef";
        let town = Town::new("0766".parse().unwrap(), key, medborger::REGISTRY).unwrap();
        let at: Timestamp = "2026-03-27T09:00:00Z".parse().unwrap();
        Self {
            dice: Dice(seed),
            bank: Participation::open(town, store, Clock::History).unwrap(),
            model: Model::default(),
            at: at.micros(),
            commands: 0,
        }
    }

    fn moment(&self) -> String {
        let at = Timestamp::from_micros(self.at).unwrap();
        json!({ "at": at, "actor": { "kind": "system" } }).to_string()
    }

    fn send(&mut self, name: &str, body: &Value) -> Result<(), Error> {
        self.commands += 1;
        let envelope =
            json!({ "id": Uuid::from_u64_pair(0x4000, self.commands), "name": name, "body": body });
        self.bank
            .execute_json(&envelope.to_string(), &self.moment())
            .map(drop)
    }

    fn ask(&self, name: &str, body: &Value) -> Value {
        let query = json!({ "name": name, "body": body }).to_string();
        serde_json::from_str(&self.bank.ask_json(&query, &self.moment()).unwrap()).unwrap()
    }

    fn enrol(&mut self, who: usize) {
        let body = json!({
            "citizen": id(2, who), "seed": format!("{:032x}", who + 7), "name": "Kim Eksempel",
            "consents": [{ "purpose": "enrolment", "text_version": "1" }],
        });
        self.send("citizen.enrol", &body).unwrap();
    }

    fn call(&mut self, capacity: Option<u32>, in_order: bool) {
        self.model.capacity = capacity;
        self.model.in_order = in_order;
        let body = json!({ "gathering": id(3, 0), "terms": terms(capacity, in_order) });
        self.send("gathering.call", &body).unwrap();
    }

    /// Does something, and holds what came of it against the model.
    fn both(&mut self, name: &str, more: Value, expected: Result<(), &'static str>) {
        let mut body = more;
        body["gathering"] = json!(id(3, 0));
        let outcome = self.send(name, &body);
        let outcome = outcome.as_ref().map_err(Error::code).copied();
        assert_eq!(outcome, expected, "{name} {body} {:?}", self.model);
    }

    fn sign_up(&mut self, who: usize, companions: u32) {
        let mut body = json!({ "attendee": attendee(who), "companions": companions });
        if who >= CITIZENS {
            body["contact"] = json!({ "name": "Liv Eksempel" });
        }
        let expected = self.model.sign_up(who, companions);
        self.both("gathering.sign_up", body, expected);
    }

    fn deed(&mut self) {
        let who = self.dice.below(PEOPLE);
        match self.dice.below(100) {
            0..50 => {
                let companions = self.dice.below(4);
                self.sign_up(who, u32::try_from(companions).unwrap());
            }
            50..70 => {
                let expected = self.model.withdraw(who);
                let body = json!({ "attendee": attendee(who) });
                self.both("gathering.withdraw", body, expected);
            }
            70..85 => {
                let places = u32::try_from(self.dice.below(12)).unwrap();
                let capacity = (places > 0).then_some(places);
                let expected = self.model.change(capacity);
                let body = json!({ "terms": terms(capacity, self.model.in_order) });
                self.both("gathering.change", body, expected);
            }
            85..92 => {
                let expected = self.model.give();
                self.both("gathering.promote", json!({}), expected);
            }
            92..98 => self.forget(who),
            _ if self.dice.percent(10) => {
                let expected = match std::mem::replace(&mut self.model.cancelled, true) {
                    true => Err("gathering_cancelled"),
                    false => Ok(()),
                };
                let body = json!({ "reason": "Sygdom." });
                self.both("gathering.cancel", body, expected);
            }
            _ => {}
        }
    }

    fn forget(&mut self, who: usize) {
        let known = who < CITIZENS || self.model.parties.contains_key(&who);
        if self.model.gone.contains(&who) || !known {
            return;
        }
        self.model.parties.remove(&who);
        self.model.gone.push(who);
        let (name, body) = match who < CITIZENS {
            true => ("citizen.erase", json!({ "citizen": id(2, who) })),
            false => ("person.forget", json!({ "person": id(2, who) })),
        };
        self.send(name, &body).unwrap();
    }

    fn gather(&mut self) {
        for _ in 0..100 {
            match self.send("notice.gather", &json!({})) {
                Ok(()) => {}
                Err(error) => {
                    assert_eq!(error.code(), "nothing_to_do");
                    return;
                }
            }
        }
        panic!("news without end");
    }

    fn compare(&self) {
        let model = &self.model;
        let view = self.ask("gathering.get", &json!({ "gathering": id(3, 0) }));
        let places = &view["places"][0];
        let taken = model.taken();
        assert!(model.capacity.is_none_or(|capacity| taken <= capacity));
        assert_eq!(places["taken"], json!(taken), "{model:?}");
        assert_eq!(places["waiting"], json!(model.line().len()), "{model:?}");
        let listed = self.ask("gathering.sign_ups", &json!({ "gathering": id(3, 0) }));
        let mut listed: Vec<Value> = listed["sign_ups"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| json!([one["number"], one["places"], one["standing"] == "accepted"]))
            .collect();
        listed.sort_by_key(|one| one[0].as_u64());
        let mut due: Vec<Party> = model.parties.values().copied().collect();
        due.sort_by_key(|party| party.number);
        let due: Vec<Value> = due
            .iter()
            .map(|party| json!([party.number, party.places, party.placed]))
            .collect();
        assert_eq!(listed, due, "{model:?}");
    }

    /// Everybody who was promoted was told so, each time once.
    fn told(&self) -> usize {
        let mut all = 0;
        for who in (0..CITIZENS).filter(|who| !self.model.gone.contains(who)) {
            let inbox = self.ask("notice.inbox", &json!({ "citizen": id(2, who) }));
            let lines = inbox["lines"].as_array().unwrap().iter();
            let told = lines
                .filter(|line| line["event"] == "signup.promoted")
                .count();
            let due = self.model.promoted.get(&who).copied().unwrap_or(0);
            assert_eq!(told, due, "person {who} {:?}", self.model);
            all += told;
        }
        all
    }

    fn live(mut self) -> usize {
        for who in 0..CITIZENS {
            self.enrol(who);
        }
        let capacity = u32::try_from(self.dice.below(8) + 1).unwrap();
        let in_order = self.dice.percent(50);
        self.call(Some(capacity), in_order);
        for _ in 0..DEEDS {
            self.at += MINUTE;
            let before: usize = self.model.promoted.values().sum();
            self.deed();
            // Whoever withdraws before news is gathered need not be told any more.
            if self.model.promoted.values().sum::<usize>() > before {
                self.gather();
            }
            self.compare();
        }
        self.bank.verify().unwrap();
        self.told()
    }
}

#[test]
fn nobody_is_overbooked_passed_over_or_left_untold() {
    let lives = cases(200, 100_000);
    let told: usize = (0..u64::from(lives))
        .map(|seed| Life::new(seed, MemoryStore::default()).live())
        .sum();
    // Lives in which nobody is promoted would show nothing.
    assert!(told > lives as usize, "{told} in {lives} lives");
}

#[test]
fn it_is_so_in_a_database_too() {
    let lives = cases(10, 1000);
    for seed in 0..u64::from(lives) {
        Life::new(seed, SqliteStore::in_memory().unwrap()).live();
    }
}

#[test]
fn as_many_wait_as_may_and_no_more() {
    let mut life = Life::new(0, MemoryStore::default());
    life.call(Some(1), true);
    let contact = json!({ "name": "Liv Eksempel" });
    for who in 0..=WAITING_MAX + 1 {
        let body = json!({ "gathering": id(3, 0), "attendee": attendee(CITIZENS + who), "contact": contact });
        let refused = life.send("gathering.sign_up", &body).err();
        let due = (who == WAITING_MAX + 1).then_some("gathering_waiting_list_full");
        assert_eq!(refused.as_ref().map(Error::code), due, "{who}");
    }
}

/// Two hundred want the last of three places at once.
fn race<S: Store + Sync>(store: S) {
    const RACING: usize = 200;
    let mut life = Life::new(0, store);
    life.call(Some(3), true);
    let (bank, moment) = (&life.bank, life.moment());
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let moment = moment.clone();
            scope.spawn(move || {
                for who in (thread..RACING).step_by(8) {
                    let body = json!({
                        "gathering": id(3, 0), "attendee": attendee(CITIZENS + who),
                        "contact": { "name": "Liv Eksempel" },
                    });
                    let envelope = json!({
                        "id": Uuid::from_u64_pair(0x4001, who as u64), "name": "gathering.sign_up", "body": body,
                    });
                    bank.execute_json(&envelope.to_string(), &moment).unwrap();
                }
            });
        }
    });
    let listed = life.ask(
        "gathering.sign_ups",
        &json!({ "gathering": id(3, 0), "limit": 1000 }),
    );
    let listed = listed["sign_ups"].as_array().unwrap();
    let mut numbers: Vec<u64> = listed
        .iter()
        .map(|one| one["number"].as_u64().unwrap())
        .collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=RACING as u64).collect::<Vec<_>>());
    for one in listed {
        let placed = one["number"].as_u64().unwrap() <= 3;
        assert_eq!(one["standing"] == "accepted", placed, "{one}");
    }
    life.bank.verify().unwrap();
}

#[test]
fn two_hundred_race_for_the_last_place_and_the_first_have_it() {
    race(MemoryStore::default());
    race(SqliteStore::in_memory().unwrap());
}
