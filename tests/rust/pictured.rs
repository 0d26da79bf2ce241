//! A picture may be seen by whoever may see a text that has it: random lives of ideas that share few pictures, `file.seen` of every
//! actor against every version of every idea as `idea.get` shows it, in memory and in SQLite.

use medborger::{Clock, Error, MemoryStore, Participation, SqliteStore, Store, Town};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::linkage::Dice;
use crate::long::cases;

const CITIZENS: usize = 4;
const IDEAS: usize = 4;
const PICTURES: usize = 12;

fn id(kind: u64, number: usize) -> String {
    Uuid::from_u64_pair(kind << 32 | 0x4000, 1 << 63 | number as u64).to_string()
}

fn citizen(number: usize) -> Value {
    json!({ "kind": "citizen", "citizen": id(2, number) })
}

fn hash(number: usize) -> String {
    format!("{number:064x}")
}

struct Life<'a, S: Store> {
    bank: &'a Participation<S>,
    dice: Dice,
    /// Who deposited each; nobody of one that staff made.
    ideas: Vec<Option<usize>>,
    sent: usize,
    /// How often somebody might see a picture, and might not.
    met: [usize; 2],
}

impl<S: Store> Life<'_, S> {
    fn moment(&self, actor: &Value) -> String {
        let at = format!("2026-03-01T12:{:02}:{:02}Z", self.sent / 60, self.sent % 60);
        json!({ "at": at, "actor": actor }).to_string()
    }

    fn send(&mut self, actor: &Value, name: &str, body: Value) -> Result<(), Error> {
        self.sent += 1;
        let command = json!({ "id": id(9, self.sent), "name": name, "body": body });
        let moment = self.moment(actor);
        self.bank
            .execute_json(&command.to_string(), &moment)
            .map(drop)
    }

    fn ask(&self, actor: &Value, name: &str, body: Value) -> Result<Value, Error> {
        let query = json!({ "name": name, "body": body }).to_string();
        let answer = self.bank.ask_json(&query, &self.moment(actor))?;
        Ok(serde_json::from_str(&answer).unwrap())
    }

    fn pictures(&mut self) -> Value {
        let first = self.dice.below(PICTURES);
        let some = (0..self.dice.below(3)).map(|more| (first + more) % PICTURES);
        let some = some.map(|number| {
            json!({ "sha256": hash(number), "size": 100, "media_type": "jpeg", "alt": "En bænk", "width": 3, "height": 2 })
        });
        some.collect()
    }

    fn deed(&mut self) {
        let system = json!({ "kind": "system" });
        let (count, who) = (self.ideas.len(), self.dice.below(CITIZENS));
        let pictures = self.pictures();
        if count < 2 || count < IDEAS && self.dice.percent(20) {
            let body = json!({ "idea": id(3, count), "citizen": id(2, who), "title": "-", "body": "-", "pictures": pictures });
            if self.send(&citizen(who), "idea.deposit", body).is_ok() {
                self.ideas.push(Some(who));
            }
            return;
        }
        let at = self.dice.below(count);
        let (of, author) = (id(3, at), self.ideas[at].map_or(system.clone(), citizen));
        let with = |more: Value| {
            let mut body = json!({ "idea": of });
            body.as_object_mut()
                .unwrap()
                .extend(more.as_object().cloned().unwrap());
            body
        };
        let done = match self.dice.below(24) {
            0..10 => {
                let body = with(
                    json!({ "title": format!("{}", self.sent), "body": "-", "pictures": pictures }),
                );
                self.send(&author, "idea.revise", body)
            }
            10..14 => self.send(&system, "idea.hide", with(json!({ "reason": "Nej." }))),
            14..18 => self.send(&system, "idea.restore", with(json!({ "reason": "Ja." }))),
            18 => self.send(&system, "idea.answer", with(json!({ "answer": "Ja." }))),
            19 => self.send(&author, "idea.withdraw", with(json!({}))),
            20 => {
                let body = json!({ "idea": id(3, count), "ideas": [of, id(3, (at + 1) % count)], "title": "-", "body": "-", "pictures": pictures });
                let done = self.send(&system, "idea.merge", body);
                if done.is_ok() {
                    self.ideas.push(None);
                }
                done
            }
            21 => {
                let part = |number: usize, pictures: Value| json!({ "idea": id(3, number), "title": "-", "body": "-", "pictures": pictures });
                let parts = [part(count, pictures), part(count + 1, self.pictures())];
                let done = self.send(&system, "idea.split", with(json!({ "parts": parts })));
                if done.is_ok() {
                    self.ideas.extend([None, None]);
                }
                done
            }
            22 => self.send(&system, "citizen.erase", json!({ "citizen": id(2, who) })),
            _ => Ok(()),
        };
        // What the stage does not allow changes nothing.
        drop(done);
    }

    /// By looking at all that there is.
    fn may_see(&self, actor: &Value, file: &str) -> bool {
        (0..self.ideas.len()).any(|number| {
            (1..)
                .map_while(|version| {
                    let body = json!({ "idea": id(3, number), "version": version });
                    self.ask(actor, "idea.get", body).ok()
                })
                .any(|view| {
                    let pictures = view["pictures"].as_array().cloned().unwrap_or_default();
                    pictures.iter().any(|picture| picture["sha256"] == file)
                })
        })
    }

    fn check(&mut self) {
        let staff = json!({ "kind": "staff", "staff": id(4, 0) });
        let mut actors = vec![
            json!({ "kind": "public" }),
            json!({ "kind": "system" }),
            staff,
        ];
        actors.extend((0..CITIZENS).map(citizen));
        for actor in &actors {
            for number in 0..PICTURES {
                let file = hash(number);
                let seen = self
                    .ask(actor, "file.seen", json!({ "sha256": file }))
                    .unwrap();
                let may = self.may_see(actor, &file);
                assert_eq!(seen, json!({ "seen": may }), "{actor} {number}");
                self.met[usize::from(may)] += 1;
            }
        }
    }
}

fn live<S: Store>(store: S, seed: u64) -> [usize; 2] {
    let key = std::array::from_fn(|at| at as u8);
    let town = Town::new("0766".parse().unwrap(), key, medborger::REGISTRY).unwrap();
    let bank = Participation::open(town, store, Clock::History).unwrap();
    let mut life = Life {
        bank: &bank,
        dice: Dice(seed),
        ideas: Vec::new(),
        sent: 0,
        met: [0; 2],
    };
    for number in 0..CITIZENS {
        let consents = json!([{ "purpose": "enrolment", "text_version": "1" }]);
        let seed = format!("{:02x}", number + 17).repeat(16);
        let body = json!({ "citizen": id(2, number), "seed": seed, "name": "Ida Eksempel", "consents": consents });
        life.send(&json!({ "kind": "system" }), "citizen.enrol", body)
            .unwrap();
    }
    for _ in 0..12 {
        for _ in 0..4 {
            life.deed();
        }
        life.check();
    }
    bank.verify().unwrap();
    life.met
}

#[test]
fn a_picture_is_seen_by_whoever_may_see_a_text_that_has_it() {
    let mut met = [0; 2];
    for seed in 1..=u64::from(cases(4, 500)) {
        let memory = live(MemoryStore::default(), seed);
        assert_eq!(memory, live(SqliteStore::in_memory().unwrap(), seed));
        met = [met[0] + memory[0], met[1] + memory[1]];
    }
    assert!(met[0] > 500 && met[1] > 500, "{met:?}");
}
