//! Nobody is ever booked twice at the same minute, whatever they give back and take back: random lives of three volunteers and
//! of tasks whose shifts overlap, against a naive model that holds each shift by itself; reminders come once for each shift,
//! also where two hosts remind at the same time, and no conversation grows beyond what is answered.

use std::collections::{BTreeMap, BTreeSet};

use medborger::{Clock, Error, MemoryStore, Participation, Timestamp, Town};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::linkage::Dice;
use crate::long::cases;

const PEOPLE: usize = 3;
const NEEDS: usize = 4;
const DEEDS: usize = 60;
const HOUR: i64 = 3_600_000_000;
const START: &str = "2026-03-02T08:00:00Z";

/// The first shifts of the needs, in hours after the start: the first two overlap, and so do the last two; each comes again every
/// week, three times in all. The clock changes on the fourth Sunday, after them.
const BEGINS: [(i64, i64); NEEDS] = [(24, 27), (26, 29), (29, 31), (30, 33)];
const WEEKS: i64 = 3;

fn id(kind: u64, number: usize) -> String {
    Uuid::from_u64_pair(kind << 32 | 0x4000, 1 << 63 | number as u64).to_string()
}

fn task(who: usize, need: usize) -> String {
    id(4, who * NEEDS + need)
}

#[derive(Default)]
struct Model {
    /// What was said of a shift: whether they come.
    said: BTreeMap<(usize, usize, i64), bool>,
    reminded: BTreeSet<(usize, usize, i64)>,
    agreed: BTreeSet<(usize, usize)>,
    proposed: BTreeSet<(usize, usize)>,
    /// Who wrote the latest messages, and how many in a row.
    row: BTreeMap<(usize, usize), (bool, usize)>,
}

fn begin(need: usize, week: i64) -> i64 {
    BEGINS[need].0 + week * 168
}

impl Model {
    /// The hours at which somebody is booked, of the shifts that have not ended, but for one assignment.
    fn booked(&self, who: usize, but: usize, hour: i64) -> Vec<(i64, i64)> {
        let own = self
            .agreed
            .iter()
            .filter(|(one, need)| *one == who && *need != but);
        own.flat_map(|(_, need)| shifts(*need).map(move |week| (*need, week)))
            .filter(|(need, week)| self.said.get(&(who, *need, *week)) != Some(&false))
            .map(|(need, week)| {
                (
                    begin(need, week),
                    begin(need, week) + BEGINS[need].1 - BEGINS[need].0,
                )
            })
            .filter(|(_, until)| *until > hour)
            .collect()
    }

    fn is_free(&self, who: usize, need: usize, weeks: &[i64], hour: i64) -> bool {
        let booked = self.booked(who, need, hour);
        weeks.iter().all(|week| {
            let from = begin(need, *week);
            let until = from + BEGINS[need].1 - BEGINS[need].0;
            until <= hour
                || booked
                    .iter()
                    .all(|(begins, ends)| until <= *begins || *ends <= from)
        })
    }
}

fn shifts(_: usize) -> std::ops::Range<i64> {
    0..WEEKS
}

struct Life {
    dice: Dice,
    bank: Participation<MemoryStore>,
    model: Model,
    hour: i64,
    commands: u64,
}

fn instant(hour: i64) -> String {
    let start = START.parse::<Timestamp>().unwrap().micros();
    Timestamp::from_micros(start + hour * HOUR)
        .unwrap()
        .to_string()
}

fn staff() -> Value {
    json!({ "kind": "staff", "staff": "15622065-43da-4641-a3c2-1bd524674f0a" })
}

fn citizen(who: usize) -> Value {
    json!({ "kind": "citizen", "citizen": id(2, who) })
}

impl Life {
    fn new(seed: u64) -> Self {
        let town = Town::new(
            "0766".parse().unwrap(),
            *b"0123456789abcdef0123456789abcdef",
            medborger::REGISTRY,
        );
        let bank =
            Participation::open(town.unwrap(), MemoryStore::default(), Clock::History).unwrap();
        let mut life = Self {
            dice: Dice(seed),
            bank,
            model: Model::default(),
            hour: 0,
            commands: 0,
        };
        for who in 0..PEOPLE {
            let body = json!({
                "citizen": id(2, who), "seed": format!("{:032x}", who + 7), "name": "Kim Eksempel",
                "consents": [{ "purpose": "enrolment", "text_version": "1" }],
            });
            life.must(&json!({ "kind": "public" }), "citizen.enrol", &body);
        }
        let body = json!({ "organisation": id(5, 0), "kind": "association", "name": "Nabohjælpen", "text": { "purpose": "Hjælp." } });
        life.must(&staff(), "organisation.register", &body);
        for (need, (from, until)) in BEGINS.iter().enumerate() {
            let last = instant(from + 168 * (WEEKS - 1));
            let schedule = json!({ "windows": [{ "from": instant(*from), "until": instant(*until) }], "every_weeks": 1, "until": last[..10] });
            let body = json!({
                "need": id(3, need), "poster": { "kind": "organisation", "organisation": id(5, 0) },
                "text": { "title": "Besøgsven", "task": "Kaffe." }, "spec": { "capacity": 3, "schedule": schedule },
            });
            life.must(&staff(), "need.post", &body);
        }
        life
    }

    fn send(&mut self, actor: &Value, name: &str, body: &Value) -> Result<(), Error> {
        self.commands += 1;
        let envelope =
            json!({ "id": Uuid::from_u64_pair(0x4000, self.commands), "name": name, "body": body });
        let moment = json!({ "at": instant(self.hour), "actor": actor });
        self.bank
            .execute_json(&envelope.to_string(), &moment.to_string())
            .map(drop)
    }

    fn must(&mut self, actor: &Value, name: &str, body: &Value) {
        self.send(actor, name, body).unwrap();
    }

    /// Sends what must be refused with one of these codes, or must not be refused where there is none.
    fn tried(&mut self, actor: &Value, name: &str, body: &Value, why: &[(bool, &str)]) -> bool {
        let codes: Vec<&str> = why
            .iter()
            .filter(|(holds, _)| *holds)
            .map(|(_, code)| *code)
            .collect();
        match self.send(actor, name, body) {
            Ok(()) => assert!(
                codes.is_empty(),
                "{name} {body} was not refused for {codes:?}"
            ),
            Err(error) => assert!(
                codes.contains(&error.code()),
                "{name} {body}: {} and not {codes:?}",
                error.code()
            ),
        }
        codes.is_empty()
    }

    fn ask(&self, name: &str, body: &Value) -> Value {
        let query = json!({ "name": name, "body": body }).to_string();
        let moment = json!({ "at": instant(self.hour), "actor": staff() }).to_string();
        serde_json::from_str(&self.bank.ask_json(&query, &moment).unwrap()).unwrap()
    }

    fn deed(&mut self) {
        let (who, need) = (self.dice.below(PEOPLE), self.dice.below(NEEDS));
        let pair = (who, need);
        let week = self.dice.below(WEEKS as usize) as i64;
        let shift = (who, need, week);
        let from = begin(need, week);
        let one = json!({ "assignment": task(who, need), "from": instant(from) });
        let begun = from <= self.hour;
        let missing = !self.model.proposed.contains(&pair);
        let agreed = self.model.agreed.contains(&pair);
        let none = (missing, "assignment_not_found");
        let early = (!missing && !agreed, "assignment_not_agreed");
        let said = self.model.said.get(&shift).copied();
        match self.dice.roll(14) {
            0 | 1 if missing => {
                let helper = json!({ "kind": "citizen", "citizen": id(2, who) });
                let body =
                    json!({ "assignment": task(who, need), "need": id(3, need), "helper": helper });
                if self
                    .send(&citizen(who), "assignment.propose", &body)
                    .is_ok()
                {
                    self.model.proposed.insert(pair);
                }
            }
            2 | 3 if !missing && !agreed => {
                let weeks: Vec<i64> = shifts(need).collect();
                let free = self.model.is_free(who, need, &weeks, self.hour);
                let body = json!({ "assignment": task(who, need), "side": "poster" });
                if self.tried(
                    &staff(),
                    "assignment.accept",
                    &body,
                    &[(!free, "assignment_double_booked")],
                ) {
                    self.model.agreed.insert(pair);
                }
            }
            4..=6 => {
                let free = said != Some(false) || self.model.is_free(who, need, &[week], self.hour);
                let why = [
                    none,
                    early,
                    (agreed && begun, "shift_has_begun"),
                    (agreed && !begun && said == Some(true), "nothing_to_do"),
                    (agreed && !begun && !free, "assignment_double_booked"),
                ];
                if self.tried(&citizen(who), "shift.confirm", &one, &why) {
                    self.model.said.insert(shift, true);
                }
            }
            7..=9 => {
                let why = [
                    none,
                    early,
                    (agreed && begun, "shift_has_begun"),
                    (agreed && !begun && said == Some(false), "nothing_to_do"),
                ];
                if self.tried(&citizen(who), "shift.give_back", &one, &why) {
                    self.model.said.insert(shift, false);
                }
            }
            10 | 11 => self.remind(),
            12 => self.write(who, need),
            _ => self.hour += 1 + self.dice.below(40) as i64,
        }
        self.look();
    }

    /// Two hosts ask what is due, and both remind.
    fn remind(&mut self) {
        let due = self.ask("shift.due", &json!({ "hours": 100 }));
        let mut expected = BTreeSet::new();
        for (who, need) in &self.model.agreed {
            for week in shifts(*need) {
                let (shift, from) = ((*who, *need, week), begin(*need, week));
                let silent =
                    !self.model.said.contains_key(&shift) && !self.model.reminded.contains(&shift);
                if silent && self.hour < from && from <= self.hour + 100 {
                    expected.insert(shift);
                }
            }
        }
        let named: BTreeSet<(String, String)> = (due["shifts"].as_array().unwrap().iter())
            .map(|shift| {
                (
                    shift["assignment"].as_str().unwrap().to_owned(),
                    shift["from"].as_str().unwrap().to_owned(),
                )
            })
            .collect();
        let wanted = expected
            .iter()
            .map(|(who, need, week)| (task(*who, *need), instant(begin(*need, *week))));
        assert_eq!(named, wanted.collect());
        if named.is_empty() {
            return;
        }
        let shifts: Vec<Value> = named
            .iter()
            .map(|(task, from)| json!({ "assignment": task, "from": from }))
            .collect();
        let system = json!({ "kind": "system" });
        let body = json!({ "shifts": shifts });
        self.must(&system, "shift.remind", &body);
        self.tried(&system, "shift.remind", &body, &[(true, "nothing_to_do")]);
        self.model.reminded.extend(expected);
    }

    fn write(&mut self, who: usize, need: usize) {
        let helper = self.dice.below(2) == 0;
        let (actor, side) = if helper {
            (citizen(who), "helper")
        } else {
            (staff(), "poster")
        };
        let missing = !self.model.proposed.contains(&(who, need));
        let most = if self.model.agreed.contains(&(who, need)) {
            20
        } else {
            3
        };
        let (last, count) = self
            .model
            .row
            .get(&(who, need))
            .copied()
            .unwrap_or((helper, 0));
        let count = if last == helper { count } else { 0 };
        let body = json!({ "assignment": task(who, need), "side": side, "text": "Hej." });
        let why = [
            (missing, "assignment_not_found"),
            (!missing && count >= most, "conversation_awaits_answer"),
        ];
        if self.tried(&actor, "conversation.write", &body, &why) {
            self.model.row.insert((who, need), (helper, count + 1));
        }
    }

    /// What the library shows is what the model holds, and nobody is at two places at once.
    fn look(&self) {
        for who in 0..PEOPLE {
            let mut all = self.model.booked(who, NEEDS, self.hour);
            all.sort_unstable();
            assert!(all.windows(2).all(|two| two[0].1 <= two[1].0), "{all:?}");
        }
        for (who, need) in &self.model.agreed {
            let list = self.ask("shift.list", &json!({ "assignment": task(*who, *need) }));
            for (week, shown) in shifts(*need).zip(list["shifts"].as_array().unwrap()) {
                let answer = self.model.said.get(&(*who, *need, week));
                let word = answer.map(|comes| if *comes { "confirmed" } else { "given_back" });
                assert_eq!(shown.get("answer").and_then(Value::as_str), word);
                assert_eq!(
                    shown["reminded"],
                    json!(self.model.reminded.contains(&(*who, *need, week)))
                );
            }
        }
    }
}

#[test]
fn nobody_is_booked_twice_whatever_is_given_back_and_each_shift_is_reminded_of_once() {
    for seed in 0..u64::from(cases(100, 20_000)) {
        let mut life = Life::new(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 77);
        for _ in 0..DEEDS {
            life.deed();
        }
        life.bank.verify().unwrap();
    }
}

#[test]
fn a_conversation_has_a_last_message() {
    let mut life = Life::new(5);
    let helper = json!({ "kind": "citizen", "citizen": id(2, 0) });
    let body = json!({ "assignment": task(0, 0), "need": id(3, 0), "helper": helper });
    life.must(&citizen(0), "assignment.propose", &body);
    for number in 0..500 {
        let (actor, side) = if number % 2 == 0 {
            (citizen(0), "helper")
        } else {
            (staff(), "poster")
        };
        life.must(
            &actor,
            "conversation.write",
            &json!({ "assignment": task(0, 0), "side": side, "text": "Hej." }),
        );
    }
    let body = json!({ "assignment": task(0, 0), "side": "helper", "text": "Hej." });
    life.tried(
        &citizen(0),
        "conversation.write",
        &body,
        &[(true, "conversation_full")],
    );
}
