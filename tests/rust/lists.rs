//! A list shows what it is asked for and nothing that may not be seen, whoever asks: random lives of ideas, each list against a naive
//! look at every idea alone, in memory and in SQLite, page by page.

mod hidden;
mod model;
mod refused;
pub(crate) mod stages;

use std::collections::{BTreeMap, BTreeSet};

use medborger::{Clock, Error, MemoryStore, Participation, SqliteStore, Store, Town};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::long::cases;
use model::{AREAS, Idea, below, holds};

/// Chance, by places in lists.
struct Dice(crate::linkage::Dice);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0.roll(sides as u64) as usize
    }
}

const CITIZENS: usize = 4;
const IDEAS: usize = 25;
const WORDS: [&str; 10] = [
    "Bænke",
    "havnen",
    "Havnens",
    "sø",
    "SØBAD",
    "café",
    "cafe\u{301}er",
    "2026",
    "å",
    "Århus",
];
const LOOKED_FOR: [&str; 12] = [
    "bæn",
    "baenke",
    "HAVN",
    "havnens",
    "sø",
    "soe",
    "soebad",
    "cafe",
    "2026",
    "aa",
    "aarhus havnen",
    "x",
];

fn id(kind: u64, number: usize) -> String {
    let spread = (number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let (high, low) = ((spread ^ kind) & !0xf000 | 0x4000, 1 << 63 | number as u64);
    Uuid::from_u64_pair(high, low).to_string()
}

fn citizen(number: usize) -> Value {
    json!({ "kind": "citizen", "citizen": id(2, number) })
}

struct Life<'a, S: Store> {
    bank: &'a Participation<S>,
    dice: Dice,
    ideas: Vec<Idea>,
    gone: BTreeSet<usize>,
    sent: usize,
    day: u32,
}

impl<S: Store> Life<'_, S> {
    fn at(&self) -> String {
        format!(
            "2026-03-{:02}T12:{:02}:{:02}.{:06}Z",
            self.day,
            self.sent / 60 % 60,
            self.sent % 60,
            self.sent
        )
    }

    fn today(&self) -> String {
        format!("2026-03-{:02}", self.day)
    }

    fn send(&mut self, actor: &Value, name: &str, body: Value) -> Result<(), Error> {
        self.sent += 1;
        let command = json!({ "id": id(9, self.sent), "name": name, "body": body });
        let moment = json!({ "at": self.at(), "actor": actor });
        self.bank
            .execute_json(&command.to_string(), &moment.to_string())
            .map(drop)
    }

    fn ask(&self, actor: &Value, body: Value) -> Value {
        let query = json!({ "name": "idea.list", "body": body });
        let moment = json!({ "at": self.at(), "actor": actor });
        let answer = self.bank.ask_json(&query.to_string(), &moment.to_string());
        serde_json::from_str(&answer.unwrap_or_else(|e| panic!("{e} for {body}"))).unwrap()
    }

    fn text(&mut self) -> String {
        let count = 1 + self.dice.roll(4);
        let words: Vec<&str> = (0..count).map(|_| WORDS[self.dice.roll(10)]).collect();
        words.join(if self.dice.roll(2) == 0 { " " } else { ", " })
    }

    fn deed(&mut self) {
        let staff = json!({ "kind": "system" });
        let who = self.dice.roll(CITIZENS);
        if self.ideas.is_empty() || self.dice.roll(3) == 0 && self.ideas.len() < IDEAS {
            return self.deposit(who);
        }
        let at = self.dice.roll(self.ideas.len());
        let (idea, today) = (self.ideas[at].clone(), self.today());
        let stage = idea.stage(&today);
        let of = id(3, idea.number);
        let (deed, author) = (self.dice.roll(12), citizen(idea.author));
        let done = match deed {
            0..4 => self.send(
                &citizen(who),
                "idea.support",
                json!({ "idea": of, "citizen": id(2, who), "version": 1 }),
            ),
            4 => self.send(
                &citizen(who),
                "idea.withdraw_support",
                json!({ "idea": of, "citizen": id(2, who) }),
            ),
            5 => self.send(&staff, "idea.hide", json!({ "idea": of, "reason": "Nej." })),
            6 => self.send(
                &staff,
                "idea.restore",
                json!({ "idea": of, "reason": "Ja." }),
            ),
            7 => self.send(
                &staff,
                "idea.answer",
                json!({ "idea": of, "answer": "Ja." }),
            ),
            8 => self.send(
                &staff,
                "idea.decline",
                json!({ "idea": of, "reasons": "Nej." }),
            ),
            9 => self.send(&author, "idea.withdraw", json!({ "idea": of })),
            10 => {
                let text = self.text();
                let body = json!({ "idea": of, "title": text, "body": "-", "topics": idea.topics });
                let done = self.send(&author, "idea.revise", body);
                if done.is_ok() {
                    self.ideas[at].text = Some(text);
                    self.ideas[at].point = None;
                }
                done
            }
            _ if self.dice.roll(6) == 0 => return self.erase(who),
            _ => {
                self.day = (self.day + 1).min(28);
                return;
            }
        };
        let Ok(()) = done else { return };
        let idea = &mut self.ideas[at];
        match deed {
            0..4 => drop(idea.supporters.insert(who)),
            4 => drop(idea.supporters.remove(&who)),
            5 => idea.hidden = true,
            6 => idea.hidden = false,
            7 => idea.stage = "answered",
            8 => idea.stage = "declined",
            9 => idea.stage = "withdrawn",
            _ => {}
        }
        if idea.left {
            // Whoever writes to it first writes that it was withdrawn.
            (idea.left, idea.stage) = (false, "withdrawn");
        }
        assert!(deed != 9 || stage == "open" || stage == "expired" || stage == "answered");
    }

    fn deposit(&mut self, who: usize) {
        let number = self.ideas.len();
        let text = self.text();
        let topics: BTreeSet<&str> = (0..self.dice.roll(3))
            .map(|_| AREAS[self.dice.roll(4)].0)
            .collect();
        let point = (self.dice.roll(2) == 0).then(|| {
            (
                55.5 + self.dice.roll(1000) as f64 / 2000.0,
                9.5 + self.dice.roll(1000) as f64 / 1000.0,
            )
        });
        // A year, where nobody says otherwise.
        let wished = self.dice.roll(2) == 0;
        let (year, days) = if wished {
            (2026, self.dice.roll(4))
        } else {
            (2027, 0)
        };
        let last = format!("{year}-03-{:02}", self.day as usize + days);
        let mut body = json!({ "idea": id(3, number), "citizen": id(2, who), "title": text, "body": "-", "topics": topics });
        if let Some((latitude, longitude)) = point {
            body["place"] = json!({ "label": "Her", "point": { "latitude": latitude, "longitude": longitude } });
        }
        if wished {
            body["expires_on"] = json!(last);
        }
        if self.send(&citizen(who), "idea.deposit", body).is_ok() {
            let supporters = BTreeSet::new();
            self.ideas.push(Idea {
                number,
                author: who,
                text: Some(text),
                topics,
                point,
                last,
                stage: "open",
                hidden: false,
                supporters,
                lost: 0,
                left: false,
            });
        }
    }

    fn erase(&mut self, who: usize) {
        let system = json!({ "kind": "system" });
        if self
            .send(&system, "citizen.erase", json!({ "citizen": id(2, who) }))
            .is_err()
        {
            return;
        }
        self.gone.insert(who);
        for idea in &mut self.ideas {
            if idea.supporters.remove(&who) {
                idea.lost += 1;
            }
            let untreated = ["open", "withdrawn"].contains(&idea.stage);
            if idea.author == who && untreated {
                idea.text = None;
                idea.point = None;
                if idea.stage == "open" {
                    (idea.left, idea.stage) = (true, "withdrawn");
                }
            }
        }
    }

    fn check(&mut self) {
        let actors = [
            json!({ "kind": "public" }),
            json!({ "kind": "system" }),
            citizen(self.dice.roll(CITIZENS)),
        ];
        let actor = actors[self.dice.roll(3)].clone();
        let (official, today) = (actor["kind"] == "system", self.today());
        let mut body = json!({});
        let mut wanted: Vec<Idea> = self.ideas.clone();
        let own = actor["kind"] == "citizen" && self.dice.roll(3) == 0;
        if own {
            body["author"] = actor["citizen"].clone();
            wanted.retain(|idea| {
                json!(id(2, idea.author)) == actor["citizen"] && !self.gone.contains(&idea.author)
            });
        } else if !official {
            wanted.retain(|idea| !idea.hidden);
        }
        if self.dice.roll(2) == 0 {
            let search = LOOKED_FOR[self.dice.roll(12)];
            body["search"] = json!(search);
            wanted.retain(|idea| idea.text.as_deref().is_some_and(|text| holds(text, search)));
        }
        if self.dice.roll(3) == 0 {
            let area = AREAS[self.dice.roll(4)].0;
            body["topics"] = json!([area]);
            let areas = below(area);
            wanted.retain(|idea| idea.topics.iter().any(|topic| areas.contains(topic)));
        }
        let mut near = None;
        if self.dice.roll(4) == 0 {
            let (south, west) = (
                55.5 + self.dice.roll(500) as f64 / 1000.0,
                9.5 + self.dice.roll(900) as f64 / 1000.0,
            );
            let (north, east) = (south + 0.03, west + 0.05);
            body["within"] = json!({ "south": south, "west": west, "north": north, "east": east });
            let lies = |by: f64| {
                move |idea: &Idea| {
                    idea.point.is_some_and(|(lat, long)| {
                        (south - by..=north + by).contains(&lat)
                            && (west - by..=east + by).contains(&long)
                    })
                }
            };
            let mut around = wanted.clone();
            around.retain(lies(0.002));
            near = Some(around);
            wanted.retain(lies(0.0));
        }
        // Before somebody writes to it, what its author left is at no stage.
        let at_stage = |idea: &Idea, stage: &str| !idea.left && idea.stage(&today) == stage;
        if self.dice.roll(2) == 0 {
            let stage = [
                "open",
                "expired",
                "answered",
                "declined",
                "withdrawn",
                "taken_up",
            ][self.dice.roll(6)];
            body["stage"] = json!(stage);
            wanted.retain(|idea| at_stage(idea, stage));
            near = near.map(|mut near: Vec<Idea>| {
                near.retain(|idea| at_stage(idea, stage));
                near
            });
        }
        let order = ["new", "support", "deadline"][self.dice.roll(3)];
        body["order"] = json!(order);
        let sort = |ideas: &mut Vec<Idea>| {
            ideas.sort_by_key(|idea| std::cmp::Reverse(idea.number));
            match order {
                "support" => ideas.sort_by_key(|idea| std::cmp::Reverse(idea.support())),
                "deadline" => ideas.sort_by_key(|idea| {
                    let last = (idea.stage == "open").then(|| idea.last.clone());
                    (last.is_none(), last)
                }),
                _ => {}
            }
        };
        sort(&mut wanted);
        body["counts"] = json!(self.dice.roll(2) == 0);
        body["limit"] = json!(1 + self.dice.roll(6));
        let (mut listed, mut counts, mut total): (Vec<String>, _, _) = (Vec::new(), None, None);
        loop {
            let page = self.ask(&actor, body.clone());
            for item in page["ideas"].as_array().unwrap() {
                listed.push(item["idea"].as_str().unwrap().to_owned());
                assert!(official || own || item["hidden"] == false);
            }
            let first = (page["total"].clone(), page.get("counts").cloned());
            assert_eq!(
                total.get_or_insert_with(|| first.0.clone()),
                &first.0,
                "the total is that of every page"
            );
            counts = counts.or(first.1);
            match page.get("next") {
                Some(next) => body["after"] = next.clone(),
                None => break,
            }
        }
        assert_eq!(total, Some(json!(listed.len())), "{body}");
        let ids = |ideas: &[Idea]| -> Vec<String> {
            ideas.iter().map(|idea| id(3, idea.number)).collect()
        };
        match near {
            None => assert_eq!(listed, ids(&wanted), "{actor} {body} {wanted:?}"),
            Some(mut near) => {
                sort(&mut near);
                let near = ids(&near);
                let mut rest = near.iter().filter(|one| listed.contains(one));
                assert!(
                    listed.iter().all(|one| rest.next() == Some(one)),
                    "in order, and near"
                );
                assert!(
                    ids(&wanted).iter().all(|one| listed.contains(one)),
                    "{body}"
                );
                return;
            }
        }
        if body["counts"] == true {
            let mut expected: BTreeMap<&str, BTreeMap<&str, u32>> = BTreeMap::new();
            for idea in &wanted {
                for topic in &idea.topics {
                    *expected
                        .entry("topic")
                        .or_default()
                        .entry(topic)
                        .or_default() += 1;
                }
                if !idea.left {
                    *expected
                        .entry("stage")
                        .or_default()
                        .entry(idea.stage(&today))
                        .or_default() += 1;
                }
            }
            let counts = counts.unwrap_or_else(|| json!({}));
            assert_eq!(counts, json!(expected), "{body}");
        }
    }
}

fn town() -> Town {
    let key = std::array::from_fn(|at| at as u8);
    Town::new("0766".parse().unwrap(), key, medborger::REGISTRY).unwrap()
}

fn live<S: Store>(store: S, seed: u64) {
    let town = town();
    let bank = Participation::open(town, store, Clock::History).unwrap();
    let mut life = Life {
        bank: &bank,
        dice: Dice(crate::linkage::Dice(seed)),
        ideas: Vec::new(),
        gone: BTreeSet::new(),
        sent: 0,
        day: 1,
    };
    let system = json!({ "kind": "system" });
    for (key, parent) in AREAS {
        let mut body = json!({ "interest": key, "labels": { "da": key } });
        if let Some(parent) = parent {
            body["parent"] = json!(parent);
        }
        life.send(&system, "interest.add", body).unwrap();
    }
    for number in 0..CITIZENS {
        let consents = json!([{ "purpose": "enrolment", "text_version": "1" }]);
        let seed = format!("{:02x}", number + 17).repeat(16);
        let body = json!({ "citizen": id(2, number), "seed": seed, "name": format!("Nr {number} Eksempel"), "consents": consents });
        life.send(&system, "citizen.enrol", body).unwrap();
    }
    for _ in 0..120 {
        life.deed();
        for _ in 0..3 {
            life.check();
        }
    }
    bank.verify().unwrap();
}

#[test]
fn a_list_of_ideas_shows_what_it_is_asked_for_and_nothing_that_may_not_be_seen() {
    for seed in 1..=u64::from(cases(12, 2000)) {
        live(MemoryStore::default(), seed);
        live(SqliteStore::in_memory().unwrap(), seed);
    }
}
