//! One person, one support and one ballot: random lives with several accounts, with verification, leaving, erasure and
//! return, against a naive model that knows everybody.

mod model;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use medborger::{Clock, MemoryStore, Participation, Seed, Timestamp, Town};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::linkage::Dice;
use crate::login;
use crate::long::is_long;
use model::{Due, IDEAS, Model, NOMINEES, Op};

const HUMANS: usize = 2;
const STAFF: &str = "15622065-43da-4641-a3c2-1bd524674f0a";

/// What lives are tried.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    /// Whatever happens to people.
    All,
    /// Everybody says who they are when they enrol, and nobody is erased.
    Known,
}

/// The library, driven by the same deeds.
struct Real {
    bank: Participation<MemoryStore>,
    commands: u128,
    at: i64,
    accounts: usize,
    ideas: Vec<String>,
}

fn id(kind: u128, number: usize) -> String {
    let bits = kind << 112 | 0x4000 << 64 | 0x8000 << 48 | number as u128;
    Uuid::from_u128(bits).to_string()
}

fn account(number: usize) -> String {
    id(0xacc, number)
}

impl Real {
    fn new() -> Self {
        let town = Town::new(
            "0766".parse().unwrap(),
            *b"0123456789abcdef0123456789abcdef",
            medborger::REGISTRY,
        );
        let mut real = Self {
            bank: Participation::open(town.unwrap(), MemoryStore::default(), Clock::History)
                .unwrap(),
            commands: 0,
            at: "2026-02-01T09:00:00Z"
                .parse::<Timestamp>()
                .unwrap()
                .micros(),
            accounts: 0,
            ideas: Vec::new(),
        };
        let staff = json!({ "kind": "staff", "staff": STAFF });
        let host = id(0xaaa, 1);
        let own = json!({ "kind": "citizen", "citizen": host });
        real.must(&own, "citizen.enrol", json!({ "citizen": host, "seed": "ab".repeat(16), "name": "Vært Eksempel", "consents": [{ "purpose": "enrolment", "text_version": "1" }] }));
        for number in 0..IDEAS {
            let idea = id(0x1dea, number);
            real.must(&own, "idea.deposit", json!({ "idea": idea, "citizen": host, "title": format!("Idé {number}"), "body": "Tekst" }));
            real.ideas.push(idea);
        }
        real.must(&staff, "award.announce", json!({
            "award": id(0xa3a, 0), "title": "Prisen", "year": 2026, "criteria": "Gør noget.", "prize_oere": 100,
            "opens_at": "2026-02-02T09:00:00Z", "deadline": "2026-02-03T09:00:00Z", "vote_opens_at": "2026-02-04T09:00:00Z",
            "vote_closes_at": "2026-08-01T09:00:00Z", "unverified_voters": true, "jury_per_mille": 0,
        }));
        real.at += 86_400_000_000 + 3_600_000_000;
        for number in 0..NOMINEES {
            let name = ["Anna", "Bent"][number];
            let nominee = json!({ "kind": "person", "name": name });
            real.must(&staff, "award.nominate", json!({ "award": id(0xa3a, 0), "nomination": id(0x303, number), "nominee": nominee, "reason": "Hver uge." }));
            real.must(
                &staff,
                "award.consent",
                json!({ "award": id(0xa3a, 0), "nominee": number + 1 }),
            );
        }
        real.at += 3 * 86_400_000_000;
        real
    }

    fn send(&mut self, actor: &Value, name: &str, body: Value) -> Result<(), String> {
        self.commands += 1;
        self.at += 60_000_000;
        let command = Uuid::from_u128(0xc0 << 112 | 0x4000 << 64 | 0x8000 << 48 | self.commands);
        let envelope = json!({ "id": command, "name": name, "body": body });
        let moment = json!({ "at": self.now().to_string(), "actor": actor });
        let outcome = self
            .bank
            .execute_json(&envelope.to_string(), &moment.to_string());
        outcome.map(drop).map_err(|error| error.code().to_owned())
    }

    fn must(&mut self, actor: &Value, name: &str, body: Value) {
        let outcome = self.send(actor, name, body);
        assert_eq!(outcome, Ok(()), "{name}");
    }

    fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.at).unwrap()
    }

    fn attest(&self, number: usize, human: usize) -> Value {
        let person = format!("{:032x}", human + 1).parse().unwrap();
        let nonce = Seed::new(self.commands.to_le_bytes());
        let account = account(number).parse().unwrap();
        let made = login::known(self.bank.town(), account, person, nonce, self.now());
        serde_json::to_value(made).unwrap()
    }

    fn apply(&mut self, op: Op, model: &Model) -> Result<(), String> {
        let staff = json!({ "kind": "staff", "staff": STAFF });
        let own = |number: usize| json!({ "kind": "citizen", "citizen": account(number) });
        match op {
            Op::Enrol { human, .. } | Op::Record { human } => {
                let number = self.accounts;
                let mut body = json!({
                    "citizen": account(number), "seed": format!("{:032x}", self.commands + 7), "name": "Kim Eksempel",
                    "consents": [{ "purpose": "enrolment", "text_version": "1" }],
                });
                let mut actor = own(number);
                match op {
                    Op::Enrol { attested: true, .. } => {
                        body["attestation"] = self.attest(number, human)
                    }
                    Op::Record { .. } => {
                        body["channel"] = json!("paper");
                        actor = staff;
                    }
                    _ => {}
                }
                self.send(&actor, "citizen.enrol", body)?;
                self.accounts += 1;
                Ok(())
            }
            Op::Verify(number) | Op::TakeOver(number) => {
                let name = if matches!(op, Op::Verify(_)) {
                    "citizen.verify"
                } else {
                    "citizen.take_over"
                };
                let attestation = self.attest(number, model.human(number));
                self.send(
                    &own(number),
                    name,
                    json!({ "citizen": account(number), "attestation": attestation }),
                )
            }
            Op::Leave(number) => self.send(
                &own(number),
                "citizen.leave",
                json!({ "citizen": account(number) }),
            ),
            Op::Rejoin(number) => {
                let consents = json!([{ "purpose": "enrolment", "text_version": "1" }]);
                self.send(
                    &own(number),
                    "citizen.rejoin",
                    json!({ "citizen": account(number), "consents": consents }),
                )
            }
            Op::Erase(number) => self.send(
                &own(number),
                "citizen.erase",
                json!({ "citizen": account(number) }),
            ),
            Op::Support(number, idea) => {
                let body = json!({ "citizen": account(number), "idea": self.ideas[idea] });
                self.send(&own(number), "idea.support", body)
            }
            Op::Withdraw(number, idea) => {
                let body = json!({ "citizen": account(number), "idea": self.ideas[idea] });
                self.send(&own(number), "idea.withdraw_support", body)
            }
            Op::Vote(number, nominee) => {
                let body = json!({ "award": id(0xa3a, 0), "citizen": account(number), "nominee": nominee + 1 });
                self.send(&own(number), "award.vote", body)
            }
            Op::Merge(a, b, slowly) => {
                let idea = id(0x1dea, self.ideas.len());
                let mut body = json!({ "idea": idea, "ideas": [self.ideas[a], self.ideas[b]], "title": "Samlet", "body": "Tekst" });
                if slowly {
                    body["at_once"] = json!(1);
                }
                self.send(&staff, "idea.merge", body)?;
                self.ideas.push(idea);
                Ok(())
            }
            Op::Split(idea, slowly) => {
                let into = [0, 1].map(|part| id(0x1dea, self.ideas.len() + part));
                let parts = into
                    .clone()
                    .map(|idea| json!({ "idea": idea, "title": "Del", "body": "Tekst" }));
                let mut body = json!({ "idea": self.ideas[idea], "parts": parts });
                if slowly {
                    body["at_once"] = json!(1);
                }
                self.send(&staff, "idea.split", body)?;
                self.ideas.extend(into);
                Ok(())
            }
            Op::Gather(idea) => {
                let body = json!({ "idea": self.ideas[idea] });
                self.send(&staff, "idea.gather", body)
            }
        }
    }

    /// Whether supporters are still to come to the idea that a deed is about, or that came of it.
    fn gathers(&self, op: Op) -> bool {
        let idea = match op {
            Op::Gather(idea) => self.ideas.get(idea),
            _ => self.ideas.last(),
        };
        let view = self.ask("idea.get", &json!({ "idea": idea }));
        view["stage"] == "gathering"
    }

    fn ask(&self, name: &str, body: &Value) -> Value {
        let ask = json!({ "name": name, "body": body });
        let moment = json!({ "at": self.now().to_string(), "actor": { "kind": "system" } });
        let answer = self
            .bank
            .ask_json(&ask.to_string(), &moment.to_string())
            .unwrap();
        serde_json::from_str(&answer).unwrap()
    }

    /// How many an idea shows: all, and of them those who are not verified.
    fn shown(&self, idea: usize) -> (usize, usize) {
        let view = self.ask("idea.get", &json!({ "idea": self.ideas[idea] }));
        let count = |field: &str| view[field].as_u64().unwrap() as usize;
        (count("supporters"), count("supporters_unverified"))
    }

    /// Who is told of what becomes of an idea.
    fn told(&self, idea: usize) -> BTreeSet<String> {
        let mut all: Vec<String> = Vec::new();
        let mut ask = json!({ "idea": self.ideas[idea], "limit": 2 });
        loop {
            let view = self.ask("idea.supporters", &ask);
            let supporters = view["supporters"].as_array().unwrap().iter();
            all.extend(supporters.map(|one| one["citizen"].as_str().unwrap().to_owned()));
            match view.get("next") {
                Some(next) => ask["after"] = next.clone(),
                None => break,
            }
        }
        let each: BTreeSet<String> = all.iter().cloned().collect();
        assert_eq!(each.len(), all.len(), "somebody is told twice");
        each
    }

    fn votes(&mut self) -> [usize; NOMINEES] {
        self.at = "2026-08-02T09:00:00Z"
            .parse::<Timestamp>()
            .unwrap()
            .micros();
        let award = json!({ "award": id(0xa3a, 0) });
        self.must(
            &json!({ "kind": "staff", "staff": STAFF }),
            "award.declare",
            award.clone(),
        );
        let view = self.ask("award.get", &award);
        let mut votes = [0; NOMINEES];
        for place in view["result"]["ranking"].as_array().unwrap() {
            let numbers = &place["numbers"];
            let nominee = numbers["nominee"].as_u64().unwrap() as usize - 1;
            votes[nominee] = numbers["votes"].as_u64().unwrap() as usize;
        }
        votes
    }
}

fn draw(dice: &mut Dice, model: &Model, kind: Kind) -> Op {
    let human = dice.below(HUMANS);
    let (accounts, ideas) = (model.accounts(), model.ideas());
    if accounts == 0 || dice.percent(if accounts < 6 { 14 } else { 2 }) {
        return match dice.roll(4) {
            _ if kind == Kind::Known => Op::Enrol {
                human,
                attested: true,
            },
            0 => Op::Record { human },
            1 => Op::Enrol {
                human,
                attested: false,
            },
            _ => Op::Enrol {
                human,
                attested: true,
            },
        };
    }
    // Most of what is done is done with the newest accounts.
    let account = accounts - 1 - dice.below(accounts.min(4));
    let gathering: Vec<usize> = (0..ideas).filter(|idea| model.gathers(*idea)).collect();
    if !gathering.is_empty() && dice.percent(25) {
        return Op::Gather(gathering[dice.below(gathering.len())]);
    }
    match dice.roll(30) {
        0..=9 => Op::Support(account, dice.below(ideas)),
        10..=12 => Op::Withdraw(account, dice.below(ideas)),
        13..=16 => Op::Vote(account, dice.below(NOMINEES)),
        17..=18 => Op::Leave(account),
        19..=20 => Op::Rejoin(account),
        21 if dice.percent(30) => Op::Split(dice.below(ideas), dice.percent(60)),
        21 => Op::Merge(dice.below(ideas), dice.below(ideas), dice.percent(60)),
        _ if kind == Kind::Known => Op::Support(account, dice.below(ideas)),
        22..=23 => Op::Verify(account),
        24 => Op::TakeOver(account),
        _ => Op::Erase(account),
    }
}

/// How one life differs from what the model says: what kind of difference, and all that was done until then.
fn live(seed: u64, kind: Kind) -> Option<(String, Vec<Op>)> {
    let mut dice = Dice(seed);
    let (mut real, mut model) = (Real::new(), Model::new());
    let mut done = Vec::new();
    for _ in 0..6 + dice.below(30) {
        let op = draw(&mut dice, &model, kind);
        let came = real.apply(op, &model);
        done.push(op);
        let gathers = matches!(op, Op::Merge(..) | Op::Split(..) | Op::Gather(_));
        let gathers = gathers && came.is_ok() && real.gathers(op);
        let accepted = model.apply(op, gathers);
        let name = format!("{op:?}");
        let name = name.split(['(', ' ']).next().unwrap();
        match came {
            Ok(()) if !accepted => {
                return Some((format!("{name} accepted, and should not be"), done));
            }
            Err(code) if accepted => {
                return Some((format!("{name} refused with {code}"), done));
            }
            _ => {}
        }
        for idea in 0..model.ideas() {
            let Due {
                least,
                most,
                unverified,
            } = model.due(idea);
            let (shown, apart) = real.shown(idea);
            let what = match shown {
                more if more > most => "more supporters than there are",
                _ if model.gathers(idea) => continue,
                fewer if fewer < least => "fewer supporters than there are",
                _ if apart != unverified => "the unverified counted wrongly",
                _ if real.told(idea) != model.told(idea).into_iter().map(account).collect() => {
                    "others are told"
                }
                _ => continue,
            };
            done.push(op);
            return Some((format!("{what}, after {name}"), done));
        }
    }
    (real.votes() != model.votes()).then(|| ("votes counted wrongly".to_owned(), done))
}

/// Many lives; how often which difference was met, with the shortest life that met it.
fn lives(count: u64, kind: Kind) -> BTreeMap<String, (u32, Vec<Op>)> {
    let mut met: BTreeMap<String, (u32, Vec<Op>)> = BTreeMap::new();
    for seed in 0..count {
        if let Some((what, done)) = live(seed, kind) {
            let (times, shortest) = met.entry(what).or_insert_with(|| (0, done.clone()));
            *times += 1;
            if done.len() < shortest.len() {
                *shortest = done;
            }
        }
    }
    met
}

fn report(count: u64, met: &BTreeMap<String, (u32, Vec<Op>)>) -> String {
    let mut text = format!("{count} lives\n");
    for (what, (times, shortest)) in met {
        text += &format!("{times} times {what}; as: {shortest:?}\n");
    }
    let _ = writeln!(std::io::stderr(), "{text}");
    text
}

#[test]
fn who_says_who_they_are_is_counted_once_in_each_idea_and_ballot() {
    let count = if is_long() { 20_000 } else { 150 };
    let met = lives(count, Kind::Known);
    assert!(met.is_empty(), "{}", report(count, &met));
}

/// A person is counted once across accounts, erasing and returning; who is not verified is counted as long as the
/// account is there.
#[test]
fn one_person_has_one_support_and_one_ballot_whatever_happens() {
    let count = if is_long() { 100_000 } else { 350 };
    let met = lives(count, Kind::All);
    assert!(met.is_empty(), "{}", report(count, &met));
}
