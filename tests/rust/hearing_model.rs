//! A hearing against a naive model: no order of commands leaves a response out of the white paper, publishes one that
//! nobody reviewed, or takes one outside [opens, closes) for timely.

mod pages;

use std::collections::{BTreeMap, BTreeSet};

use crate::long::cases;
use medborger::calendar::Language;
use medborger::participation::export_white_paper;
use medborger::white_paper::{ExportFormat, ExportWhitePaper};
use medborger::{Actor, Clock, MemoryStore, Moment, Participation, Timestamp, Town};
use proptest::prelude::*;
use serde_json::{Value, json};

const RESPONSES: usize = 5;
const STEP: i64 = 6 * 3600 * 1_000_000;
/// The steps of six hours, from local midnight before 2 August 2026, at which the hearing opens and closes.
const OPENS: i64 = 4;
const CLOSES: i64 = 24;
/// The days to which it can be extended, with the steps at which it closes then.
const EXTENSIONS: [(&str, i64); 2] = [("2026-08-10", 36), ("2026-08-12", 44)];

#[derive(Debug, Clone)]
enum Op {
    Wait(i64),
    Submit(usize, bool),
    Record(usize, i64),
    Supplement(usize, i64),
    Withdraw(usize),
    Review(usize, bool),
    Withhold(usize),
    Answer(usize),
    Settle(How, BTreeSet<usize>),
    ReopenResponse(usize),
    PutGroup(bool),
    Begin,
    Finish,
    Reopen,
    Extend(usize),
    Agenda,
    Cancel,
    Decide,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum How {
    Grouped,
    WithoutOpinion,
    Late,
    Withheld,
}

fn op() -> impl Strategy<Value = Op> {
    let r = 0..RESPONSES;
    let how = prop_oneof![
        2 => Just(How::Grouped),
        1 => Just(How::WithoutOpinion),
        2 => Just(How::Late),
        1 => Just(How::Withheld)
    ];
    let some = proptest::collection::btree_set(r.clone(), 1..4);
    prop_oneof![
        8 => (1_i64..9).prop_map(Op::Wait),
        6 => (r.clone(), proptest::bool::weighted(0.2)).prop_map(|(r, h)| Op::Submit(r, h)),
        4 => (r.clone(), -1_i64..16).prop_map(|(r, b)| Op::Record(r, b)),
        3 => (r.clone(), 0_i64..6).prop_map(|(r, b)| Op::Supplement(r, b)),
        1 => r.clone().prop_map(Op::Withdraw),
        6 => (r.clone(), proptest::bool::weighted(0.9)).prop_map(|(r, p)| Op::Review(r, p)),
        1 => r.clone().prop_map(Op::Withhold),
        8 => r.clone().prop_map(Op::Answer),
        6 => (how, some).prop_map(|(h, s)| Op::Settle(h, s)),
        1 => r.prop_map(Op::ReopenResponse),
        2 => any::<bool>().prop_map(Op::PutGroup),
        4 => Just(Op::Begin),
        6 => Just(Op::Finish),
        1 => Just(Op::Reopen),
        1 => (0..EXTENSIONS.len()).prop_map(Op::Extend),
        1 => Just(Op::Agenda),
        1 => proptest::bool::weighted(0.2).prop_map(|c| if c { Op::Cancel } else { Op::Wait(1) }),
        2 => Just(Op::Decide),
    ]
}

#[derive(Debug, Clone, Default)]
struct MResponse {
    number: u32,
    timely: bool,
    texts: u32,
    reviewed: Option<u32>,
    withheld: bool,
    hidden: bool,
    withdrawn: bool,
    settled: Option<&'static str>,
}

#[derive(Debug, Clone, Default)]
struct Model {
    now: i64,
    closes: i64,
    moment: &'static str,
    agenda: bool,
    cancelled: bool,
    decided: bool,
    responses: BTreeMap<usize, MResponse>,
    changes: u32,
    begun: bool,
    finished: Option<u32>,
    group: Option<bool>,
}

impl Model {
    fn open_or_later(&self) -> bool {
        self.now >= OPENS && !self.cancelled
    }

    fn ended(&self) -> bool {
        self.now >= self.closes && !self.cancelled && !self.decided
    }

    fn working(&self) -> bool {
        self.open_or_later() && !self.decided && self.begun && self.finished.is_none()
    }

    fn publishes(&self) -> bool {
        match self.moment {
            "immediate" => true,
            "after_deadline" => self.now >= self.closes,
            "with_agenda" => self.agenda,
            _ => false,
        }
    }

    fn public(&self) -> BTreeSet<u32> {
        let seen = |r: &&MResponse| {
            r.reviewed == Some(r.texts) && !r.withheld && !r.hidden && !r.withdrawn
        };
        match self.publishes() {
            true => self
                .responses
                .values()
                .filter(seen)
                .map(|r| r.number)
                .collect(),
            false => BTreeSet::new(),
        }
    }

    fn complete(&self) -> bool {
        let mut all = self.responses.values().filter(|r| !r.withdrawn);
        let grouped = self
            .responses
            .values()
            .any(|r| r.settled == Some("grouped"));
        all.all(|r| r.settled.is_some()) && (!grouped || self.group == Some(true))
    }

    fn add(&mut self, r: usize, received: i64, hidden: bool) -> bool {
        let fine = self.open_or_later()
            && !self.responses.contains_key(&r)
            && (OPENS..=self.now).contains(&received);
        if fine {
            self.changes += 1;
            let number = self.responses.len() as u32 + 1;
            let new = MResponse {
                number,
                timely: received < self.closes,
                texts: 1,
                hidden,
                ..MResponse::default()
            };
            self.responses.insert(r, new);
        }
        fine
    }

    /// Whether the command is carried out, and what it changes.
    fn step(&mut self, op: &Op) -> bool {
        let (now, working, before_decision) = (
            self.now,
            self.working(),
            self.open_or_later() && !self.decided,
        );
        match op {
            Op::Wait(steps) => {
                self.now += steps;
                true
            }
            Op::Submit(r, hidden) => self.add(*r, now, *hidden),
            Op::Record(r, back) => self.add(*r, now - back, false),
            Op::Supplement(r, back) => {
                let received = now - back;
                let in_time = (OPENS..self.closes).contains(&received);
                let open = self.open_or_later();
                let Some(response) = self.responses.get_mut(r) else {
                    return false;
                };
                if response.withdrawn || !in_time || !open {
                    return false;
                }
                response.texts += 1;
                response.settled = None;
                self.changes += 1;
                true
            }
            Op::Withdraw(r) => {
                let public = self.public();
                match self.responses.get_mut(r) {
                    Some(response)
                        if !response.withdrawn
                            && !public.contains(&response.number)
                            && before_decision =>
                    {
                        response.withdrawn = true;
                        self.changes += 1;
                        true
                    }
                    _ => false,
                }
            }
            Op::Review(r, person) => match self.responses.get_mut(r) {
                Some(response)
                    if *person
                        && !response.withdrawn
                        && !response.withheld
                        && response.reviewed != Some(response.texts) =>
                {
                    response.reviewed = Some(response.texts);
                    true
                }
                _ => false,
            },
            Op::Withhold(r) => match self.responses.get_mut(r) {
                Some(response) if !response.withheld => {
                    response.withheld = true;
                    true
                }
                _ => false,
            },
            Op::Answer(r) => match self.responses.get_mut(r) {
                Some(response) if working && !response.withdrawn && response.settled.is_none() => {
                    response.settled = Some("answered");
                    true
                }
                _ => false,
            },
            Op::Settle(how, some) => {
                let fits = |r: &usize| {
                    self.responses.get(r).is_some_and(|response| {
                        !response.withdrawn
                            && response.settled.is_none()
                            && (*how != How::Late || !response.timely)
                    })
                };
                let group = *how != How::Grouped || self.group.is_some();
                if !working || !group || !some.iter().all(fits) {
                    return false;
                }
                for r in some {
                    let response = self.responses.get_mut(r).unwrap();
                    response.withheld |= *how == How::Withheld;
                    response.settled = Some(match how {
                        How::Grouped => "grouped",
                        How::WithoutOpinion => "without_opinion",
                        How::Late => "late",
                        How::Withheld => "withheld",
                    });
                }
                true
            }
            Op::ReopenResponse(r) => match self.responses.get_mut(r) {
                Some(response)
                    if self.begun && self.finished.is_none() && response.settled.is_some() =>
                {
                    response.settled = None;
                    true
                }
                _ => false,
            },
            Op::PutGroup(answered) => {
                let fine = self.begun && self.finished.is_none() && self.group != Some(*answered);
                if fine {
                    self.group = Some(*answered);
                }
                fine
            }
            Op::Begin => {
                let fine = before_decision && !self.begun;
                self.begun |= fine;
                fine
            }
            Op::Finish => {
                let fine = self.ended() && self.begun && self.finished.is_none() && self.complete();
                if fine {
                    self.finished = Some(self.changes);
                }
                fine
            }
            Op::Reopen => {
                let fine = self.ended() && self.finished.is_some();
                if fine {
                    self.finished = None;
                }
                fine
            }
            Op::Extend(which) => {
                let closes = EXTENSIONS[*which].1;
                let fine = now < self.closes && closes > self.closes && !self.cancelled;
                if fine {
                    self.closes = closes;
                }
                fine
            }
            Op::Agenda => {
                let fine = before_decision && !self.agenda;
                self.agenda |= fine;
                fine
            }
            Op::Cancel => {
                let fine = !self.cancelled && !self.decided;
                self.cancelled |= fine;
                fine
            }
            Op::Decide => {
                // The day of the decision is today: not the last day itself.
                let fine = self.ended() && self.finished == Some(self.changes);
                self.decided |= fine;
                fine
            }
        }
    }
}

struct Real {
    town: Participation<MemoryStore>,
    commands: u128,
}

fn uuid(kind: u8, number: u128) -> String {
    uuid::Uuid::from_u128((u128::from(kind) << 64) | number | (4 << 76) | (8 << 60)).to_string()
}

fn at(step: i64) -> Timestamp {
    let start: Timestamp = "2026-08-01T22:00:00Z".parse().unwrap();
    Timestamp::from_micros(start.micros() + step * STEP).unwrap()
}

const STAFF: &str = "00000000-0000-4000-8000-000000005001";

impl Real {
    fn run(&mut self, step: i64, actor: &str, name: &str, body: Value) -> bool {
        self.commands += 1;
        let actor = match actor {
            "staff" => json!({ "kind": "staff", "staff": STAFF }),
            kind => json!({ "kind": kind }),
        };
        let command = json!({ "id": uuid(1, self.commands), "name": name, "body": body });
        let moment = json!({ "at": at(step), "actor": actor });
        self.town
            .execute_json(&command.to_string(), &moment.to_string())
            .is_ok()
    }

    fn ask(&self, step: i64, actor: &str, name: &str, body: &Value) -> Option<Value> {
        let actor = match actor {
            "staff" => json!({ "kind": "staff", "staff": STAFF }),
            kind => json!({ "kind": kind }),
        };
        let query = json!({ "name": name, "body": body }).to_string();
        let moment = json!({ "at": at(step), "actor": actor }).to_string();
        let answer = self.town.ask_json(&query, &moment).ok()?;
        Some(serde_json::from_str(&answer).unwrap())
    }

    fn step(&mut self, model: &Model, op: &Op) -> bool {
        let now = model.now;
        let hearing = uuid(2, 1);
        let of = |r: &usize| uuid(3, *r as u128);
        let content = |hidden: bool| {
            let mut content = json!({
                "respondent": { "kind": "private", "name": "Ida Eksempel" },
                "text": "Skriv til ida@eksempel.dk om stien.",
            });
            if hidden {
                content["hide_because"] = json!("Privat.");
            }
            content
        };
        let answer = json!({ "summary": "Stien.", "assessment": "Enig." });
        match op {
            Op::Wait(_) => true,
            Op::Submit(r, hidden) => self.run(
                now,
                "public",
                "response.submit",
                json!({ "response": of(r), "hearing": hearing, "content": content(*hidden) }),
            ),
            Op::Record(r, back) => self.run(
                now,
                "staff",
                "response.record",
                json!({
                    "response": of(r), "hearing": hearing, "channel": "letter",
                    "received_at": at(now - back), "content": content(false),
                }),
            ),
            Op::Supplement(r, back) => self.run(
                now,
                "staff",
                "response.supplement",
                json!({ "response": of(r), "text": "Mere.", "received_at": at(now - back) }),
            ),
            Op::Withdraw(r) => {
                self.run(now, "staff", "response.withdraw", json!({ "response": of(r) }))
            }
            Op::Review(r, person) => {
                let texts = model.responses.get(r).map_or(1, |response| response.texts);
                self.run(
                    now,
                    if *person { "staff" } else { "system" },
                    "response.review",
                    json!({ "response": of(r), "text_version": texts }),
                )
            }
            Op::Withhold(r) => self.run(
                now,
                "staff",
                "response.withhold",
                json!({ "response": of(r), "reason": "Injurier." }),
            ),
            Op::Answer(r) => self.run(
                now,
                "staff",
                "response.answer",
                json!({ "response": of(r), "answer": answer }),
            ),
            Op::Settle(how, some) => {
                let how = match how {
                    How::Grouped => json!({ "kind": "grouped", "group": "all" }),
                    How::WithoutOpinion => json!({ "kind": "without_opinion" }),
                    How::Late => json!({ "kind": "late" }),
                    How::Withheld => json!({ "kind": "withheld", "reason": "Uden for emnet." }),
                };
                let responses: Vec<String> = some.iter().map(of).collect();
                self.run(
                    now,
                    "staff",
                    "response.settle",
                    json!({ "hearing": hearing, "responses": responses, "how": how }),
                )
            }
            Op::ReopenResponse(r) => self.run(
                now,
                "staff",
                "response.reopen",
                json!({ "response": of(r), "reason": "Fejl." }),
            ),
            Op::PutGroup(answered) => {
                let mut body = json!({ "hearing": hearing, "group": "all", "title": "Alle" });
                if *answered {
                    body["answer"] = answer;
                }
                self.run(now, "staff", "white_paper.put_group", body)
            }
            Op::Begin => self.run(now, "staff", "white_paper.begin", json!({ "hearing": hearing })),
            Op::Finish => self.run(
                now,
                "staff",
                "white_paper.finish",
                json!({ "hearing": hearing, "introduction": "Færdig." }),
            ),
            Op::Reopen => self.run(
                now,
                "staff",
                "white_paper.reopen",
                json!({ "hearing": hearing, "reason": "Igen." }),
            ),
            Op::Extend(which) => self.run(
                now,
                "staff",
                "hearing.extend",
                json!({ "hearing": hearing, "last_day": EXTENSIONS[*which].0, "reason": "Mere tid." }),
            ),
            Op::Agenda => {
                self.run(now, "staff", "hearing.publish_agenda", json!({ "hearing": hearing }))
            }
            Op::Cancel => self.run(
                now,
                "staff",
                "hearing.cancel",
                json!({ "hearing": hearing, "reason": "Trukket." }),
            ),
            Op::Decide => {
                let today = medborger::calendar::local_date(at(now).to_utc());
                self.run(
                    now,
                    "staff",
                    "hearing.decide",
                    json!({
                        "hearing": hearing, "outcome": "adopted", "change": "none",
                        "decided_on": today, "text": "Godkendt.",
                    }),
                )
            }
        }
    }
}

fn numbers(list: &Value) -> BTreeSet<u32> {
    let rows = list.as_array().unwrap();
    let all: BTreeSet<u32> = rows
        .iter()
        .map(|row| u32::try_from(row["number"].as_u64().unwrap()).unwrap())
        .collect();
    assert_eq!(all.len(), rows.len(), "a response stands twice");
    all
}

fn compare(real: &Real, model: &Model) {
    let (now, hearing) = (model.now, uuid(2, 1));
    let of = json!({ "hearing": hearing });
    let public = real.ask(now, "public", "response.list", &of).unwrap();
    assert_eq!(
        numbers(&public["responses"]),
        model.public(),
        "what is public"
    );
    assert!(
        !public.to_string().contains('@'),
        "an address was published"
    );
    let all = real.ask(now, "staff", "response.list", &of).unwrap();
    let timely: BTreeMap<u64, bool> = all["responses"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| {
            (
                r["number"].as_u64().unwrap(),
                r["timely"].as_bool().unwrap(),
            )
        })
        .collect();
    let expected = model.responses.values();
    assert_eq!(
        timely,
        expected.map(|r| (u64::from(r.number), r.timely)).collect(),
        "what is timely"
    );
    if !model.begun {
        return;
    }
    let rows = real.ask(now, "staff", "white_paper.rows", &of).unwrap();
    let every: BTreeSet<u32> = model.responses.values().map(|r| r.number).collect();
    assert_eq!(numbers(&rows["rows"]), every, "the white paper's rows");
    for row in rows["rows"].as_array().unwrap() {
        let number = row["number"].as_u64().unwrap();
        let response = model
            .responses
            .values()
            .find(|r| u64::from(r.number) == number)
            .unwrap();
        let end = match response.settled {
            _ if response.withdrawn => "withdrawn",
            Some(end) => end,
            None => "missing",
        };
        assert_eq!(row["end"], end);
    }
    let missing = real.ask(now, "staff", "white_paper.missing", &of).unwrap();
    let lacking = model
        .responses
        .values()
        .filter(|r| !r.withdrawn && r.settled.is_none());
    assert_eq!(
        numbers(&missing["responses"]),
        lacking.map(|r| r.number).collect()
    );
}

fn check(moment: &'static str, ops: &[Op]) {
    let town = Town::new(
        "0510".parse().unwrap(),
        *b"0123456789abcdef0123456789abcdef",
        medborger::REGISTRY,
    )
    .unwrap();
    let mut real = Real {
        town: Participation::open(town, MemoryStore::default(), Clock::History).unwrap(),
        commands: 0,
    };
    let hearing = uuid(2, 1);
    let edition = json!({ "title": "Høringsudgave" });
    for (name, body) in [
        (
            "hearing.draft",
            json!({ "hearing": hearing, "title": "Stien", "basis": { "kind": "general" },
                    "policy": { "publication": moment } }),
        ),
        (
            "hearing.put_document",
            json!({ "hearing": hearing, "document": "edition", "role": "hearing_edition", "content": edition }),
        ),
        (
            "hearing.announce",
            json!({ "hearing": hearing, "published_on": "2026-08-03", "last_day": "2026-08-07" }),
        ),
    ] {
        assert!(real.run(0, "staff", name, body), "{name}");
    }
    let mut model = Model {
        closes: CLOSES,
        moment,
        ..Model::default()
    };
    for (number, op) in ops.iter().enumerate() {
        let before = model.clone();
        let expected = model.step(op);
        let came = real.step(&before, op);
        assert_eq!(
            came, expected,
            "step {number}: {op:?} at step {} of {ops:?}",
            before.now
        );
        compare(&real, &model);
    }
    if model.begun {
        let moment = Moment::new(at(model.now), Actor::System);
        // Collected page by page, or asked at once: the same file.
        for format in [
            ExportFormat::Markdown,
            ExportFormat::Html,
            ExportFormat::Csv,
        ] {
            let export = ExportWhitePaper::new(hearing.parse().unwrap(), format)
                .with_language(Language::Danish);
            let collected = export_white_paper(&real.town, &export, &moment).unwrap();
            assert_eq!(collected, real.town.ask(&export, &moment).unwrap());
        }
        pages::of_campaigns(&real.town, &hearing, &moment);
    }
    crate::lists::stages::of_hearing(&real.town, hearing, at(model.now), ops.len());
    real.town.verify().unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(1_000, 100_000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_hearing_does_what_a_naive_model_does(
        moment in prop_oneof![
            Just("immediate"), Just("after_deadline"), Just("with_agenda"), Just("never")
        ],
        ops in proptest::collection::vec(op(), 1..50),
    ) {
        check(moment, &ops);
    }
}

#[test]
fn a_response_that_comes_after_the_white_paper_is_finished_holds_the_decision_up() {
    let once = |r| Op::Settle(How::Late, BTreeSet::from([r]));
    check(
        "immediate",
        &[
            Op::Wait(OPENS),
            Op::Submit(0, false),
            Op::Begin,
            Op::Answer(0),
            Op::Wait(CLOSES),
            Op::Finish,
            Op::Record(1, 1),
            Op::Decide,
            Op::Reopen,
            Op::Finish,
            once(1),
            Op::Finish,
            Op::Decide,
        ],
    );
}
