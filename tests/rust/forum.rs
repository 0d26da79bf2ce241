//! A forum's topic through random lives, against a naive model: one voice each, counts to the voice, nothing hidden is ever shown,
//! an erasure takes voices and texts along, and what was published stays as it was.

mod model;

use medborger::{Clock, Error, MemoryStore, Participation, Timestamp, Town};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::linkage::Dice;
use crate::long::cases;
use model::{Model, Person, SMALL, Written};

const PEOPLE: usize = 5;
const DEEDS: usize = 120;
const MINUTE: i64 = 60_000_000;
const VOTES: [(&str, i64); 3] = [("agree", 1), ("disagree", -1), ("pass", 0)];

struct Life {
    dice: Dice,
    bank: Participation<MemoryStore>,
    model: Model,
    at: i64,
    commands: u64,
    /// How many voices, hidings and published counts there were: lives without them would show nothing.
    voices: usize,
    hidings: usize,
    published: usize,
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

fn written(number: usize) -> String {
    id(3, number)
}

fn topic() -> String {
    id(4, 0)
}

/// What stands in one contribution and nowhere else.
fn marker(number: usize, version: usize) -> String {
    format!("mærke{number}x{version}.")
}

fn staff(number: usize) -> Value {
    json!({ "kind": "staff", "staff": id(5, number) })
}

fn public() -> Value {
    json!({ "kind": "public" })
}

impl Life {
    fn new(seed: u64) -> Self {
        let key = *b"0123456789abcdef0123456789abcdef";
        let town = Town::new("0766".parse().unwrap(), key, medborger::REGISTRY).unwrap();
        let at: Timestamp = "2026-03-27T09:00:00Z".parse().unwrap();
        let mut life = Self {
            dice: Dice(seed),
            bank: Participation::open(town, MemoryStore::default(), Clock::History).unwrap(),
            model: Model::default(),
            at: at.micros(),
            commands: 0,
            voices: 0,
            hidings: 0,
            published: 0,
        };
        let body = json!({ "topic": topic(), "text": { "challenge": "Hvad nu?", "scope": "Alt." },
            "terms": { "title": "Havnen", "from": "2026-03-27", "to": "2026-12-31", "see": "everybody",
                       "write": "enrolled", "statements": "participants", "small_number": SMALL } });
        life.done(&staff(0), "dialogue.open", &body);
        let words = json!({ "danish": "Hård tone", "english": "Harsh tone" });
        let body = json!({ "reason": "tone", "from": "2026-01-01", "words": words });
        life.done(&staff(0), "dialogue.put_reason", &body);
        for _ in 0..PEOPLE {
            life.enrol();
        }
        life
    }

    fn send(&mut self, actor: &Value, name: &str, body: &Value) -> Result<(), Error> {
        self.commands += 1;
        let command =
            json!({ "id": Uuid::from_u64_pair(0x4000, self.commands), "name": name, "body": body });
        let moment = json!({ "at": self.now(), "actor": actor });
        let outcome = self
            .bank
            .execute_json(&command.to_string(), &moment.to_string());
        outcome.map(drop)
    }

    /// Does it, or says which refusal there was.
    fn tries(&mut self, actor: &Value, name: &str, body: &Value) -> Option<String> {
        let outcome = self.send(actor, name, body);
        outcome.err().map(|error| error.code().to_owned())
    }

    fn done(&mut self, actor: &Value, name: &str, body: &Value) {
        assert_eq!(self.tries(actor, name, body), None, "{name}");
    }

    fn ask(&self, actor: &Value, name: &str, body: &Value) -> Value {
        let query = json!({ "name": name, "body": body }).to_string();
        let moment = json!({ "at": self.now(), "actor": actor }).to_string();
        serde_json::from_str(&self.bank.ask_json(&query, &moment).unwrap()).unwrap()
    }

    fn now(&self) -> String {
        Timestamp::from_micros(self.at).unwrap().to_string()
    }

    fn enrol(&mut self) {
        let number = self.model.people.len();
        let body = json!({
            "citizen": person(number), "seed": format!("{:032x}", number + 7), "name": "Kim Eksempel",
            "consents": [{ "purpose": "enrolment", "text_version": "1" }],
        });
        self.done(&public(), "citizen.enrol", &body);
        self.model.people.push(Person::default());
    }

    fn citizen(who: usize) -> Value {
        json!({ "kind": "citizen", "citizen": person(who) })
    }

    fn write(&mut self, who: usize) {
        let number = self.model.written.len();
        let statement = self.dice.percent(40);
        let parent = self.dice.below(number + 1);
        let parent = (parent < number && !statement && self.dice.percent(40)).then_some(parent);
        let kind = if statement { "statement" } else { "input" };
        let mut body = json!({ "contribution": written(number), "topic": topic(), "citizen": person(who),
                               "kind": kind, "text": marker(number, 0) });
        if let Some(parent) = parent {
            body["reply_to"] = json!(written(parent));
        }
        let due = self.model.refuses_write(who, parent);
        let met = self.tries(&Self::citizen(who), "dialogue.contribute", &body);
        assert_eq!(met.as_deref(), due, "{body}");
        if due.is_none() {
            let statements = self.model.written.iter().filter(|w| w.number.is_some());
            let next = statements.count() + 1;
            self.model.people[who].took = true;
            self.model.written.push(Written {
                author: who,
                number: statement.then_some(next),
                parent,
                ..Written::default()
            });
        }
    }

    fn voice(&mut self, who: usize, which: usize) {
        let vote = self.dice.below(4);
        let mut body = json!({ "contribution": written(which), "citizen": person(who) });
        if let Some((name, _)) = VOTES.get(vote) {
            body["vote"] = json!(name);
        }
        let said = VOTES.get(vote).map(|(_, vote)| *vote);
        let due = self.model.refuses_voice(who, which, said);
        let met = self.tries(&Self::citizen(who), "dialogue.voice", &body);
        assert_eq!(met.as_deref(), due, "{body}");
        if due.is_none() {
            self.voices += 1;
            self.model.people[who].took = true;
            let number = self.model.written[which].number.unwrap();
            let votes = &mut self.model.people[who].votes;
            match said {
                Some(vote) => votes.insert(number, vote),
                None => votes.remove(&number),
            };
        }
    }

    /// A moderator hides, decides on an appeal, or shows again; an author appeals.
    fn moderate(&mut self, which: usize) {
        let moderator = self.dice.below(2);
        let of = written(which);
        let hidden = self.model.written[which].hidden;
        match self.dice.below(4) {
            0 => {
                let body = json!({ "contribution": of, "reason": "tone" });
                let met = self.tries(&staff(moderator), "dialogue.hide", &body);
                assert_eq!(met.is_none(), self.model.is_public(which), "{met:?}");
                if met.is_none() {
                    self.hidings += 1;
                    let now = &mut self.model.written[which];
                    (now.hidden, now.by, now.appealed, now.decided) =
                        (true, moderator, false, false);
                }
            }
            1 => {
                let author = self.model.written[which].author;
                let body = json!({ "contribution": of, "text": "Jo." });
                let met = self.tries(&Self::citizen(author), "dialogue.appeal", &body);
                assert_eq!(met.is_none(), self.model.may_appeal(which), "{met:?}");
                if met.is_none() {
                    self.model.written[which].appealed = true;
                }
            }
            2 => {
                let restore = self.dice.percent(50);
                let body = json!({ "contribution": of, "restore": restore, "reason": "Sådan." });
                let met = self.tries(&staff(moderator), "dialogue.decide_appeal", &body);
                let may =
                    self.model.is_appealed(which) && self.model.written[which].by != moderator;
                assert_eq!(met.is_none(), may, "{met:?}");
                if may {
                    let now = &mut self.model.written[which];
                    (now.decided, now.hidden) = (true, !restore);
                }
            }
            _ => {
                let body = json!({ "contribution": of, "reason": "En fejl." });
                let met = self.tries(&staff(moderator), "dialogue.restore", &body);
                // Whoever hid it does not answer an appeal by showing it again.
                let own =
                    self.model.is_appealed(which) && self.model.written[which].by == moderator;
                assert_eq!(met.is_none(), hidden && !own, "{met:?}");
                if met.is_none() {
                    self.model.written[which].hidden = false;
                }
            }
        }
    }

    /// The topic is ended and closed, or opened again.
    fn turn(&mut self) {
        let of = topic();
        if self.model.closed {
            let body = json!({ "topic": of, "to": "2026-12-31" });
            self.done(&staff(0), "dialogue.reopen", &body);
            self.model.closed = false;
            return;
        }
        let body = json!({ "topic": of, "reason": "Nok." });
        self.done(&staff(0), "dialogue.end", &body);
        let body = json!({ "topic": of, "summary": "Tre bænke." });
        self.done(&staff(0), "dialogue.close", &body);
        self.model.close();
        self.published += self.model.published.len();
    }

    fn deed(&mut self) {
        let who = self.dice.below(self.model.people.len());
        let many = self.model.written.len();
        let which = self.dice.below(many.max(1));
        match self.dice.roll(20) {
            0..=2 => self.write(who),
            3..=10 if many > 0 => {
                let which = self.model.statement(which).unwrap_or(which);
                self.voice(who, which);
            }
            11 if many > 0 => {
                let author = self.model.written[which].author;
                let version = self.model.written[which].versions + 1;
                let body =
                    json!({ "contribution": written(which), "text": marker(which, version) });
                let met = self.tries(&Self::citizen(author), "dialogue.revise", &body);
                let may = self.model.may_revise(which);
                assert_eq!(met.is_none(), may, "{met:?}");
                self.model.written[which].versions += usize::from(may);
            }
            12 if many > 0 && self.dice.percent(40) => {
                let author = self.model.written[which].author;
                let body = json!({ "contribution": written(which) });
                let met = self.tries(&Self::citizen(author), "dialogue.withdraw", &body);
                let may = self.model.may_withdraw(which);
                assert_eq!(met.is_none(), may, "{met:?}");
                self.model.written[which].withdrawn |= may;
            }
            13 | 14 if many > 0 => self.moderate(which),
            15 if self.dice.percent(30) && !self.model.people[who].erased => {
                let body = json!({ "citizen": person(who) });
                self.done(&Self::citizen(who), "citizen.erase", &body);
                self.model.erase(who);
                self.enrol();
            }
            16 if self.dice.percent(60) => self.turn(),
            _ => self.at += self.dice.time(20 * 60) * MINUTE,
        }
    }

    /// Nothing of what is hidden, withdrawn or erased stands in any answer to the public, and all that is public does.
    fn compare_public(&self) {
        let of = topic();
        let mut all = String::new();
        for body in [
            json!({ "topic": of, "limit": 2 }),
            json!({ "topic": of, "statements": true, "limit": 2 }),
        ] {
            let mut body = body;
            loop {
                let page = self.ask(&public(), "dialogue.contributions", &body);
                all += &page.to_string();
                match page.get("next") {
                    Some(next) => body["after"] = next.clone(),
                    None => break,
                }
            }
        }
        for (number, model) in self.model.written.iter().enumerate() {
            let body = json!({ "contribution": written(number) });
            let view = self.ask(&public(), "dialogue.get", &body);
            let replies = json!({ "topic": of, "reply_to": written(number) });
            let replies = self.ask(&public(), "dialogue.contributions", &replies);
            all += &replies.to_string();
            all += &view.to_string();
            let due = self.model.written.iter();
            let due = due.filter(|reply| reply.parent == Some(number)).count();
            assert_eq!(view["replies"], due);
            assert_eq!(replies["total"], due);
            assert!(
                view.get("voices").is_none(),
                "a count is shown to the public"
            );
            assert_eq!(view["edited_at"].is_string(), model.versions > 0);
        }
        for (number, model) in self.model.written.iter().enumerate() {
            let latest = marker(number, model.versions);
            assert_eq!(
                all.contains(&latest),
                self.model.is_public(number),
                "{number}"
            );
            for earlier in 0..model.versions {
                assert!(!all.contains(&marker(number, earlier)), "{number}");
            }
        }
    }

    /// Counts are those of the model, to staff; and the table has everybody's voices once.
    fn compare_staff(&self) {
        for (which, model) in self.model.written.iter().enumerate() {
            let body = json!({ "contribution": written(which) });
            let view = self.ask(&staff(0), "dialogue.get", &body);
            if let Some(number) = model.number {
                let counts = self.model.counts(number);
                let shown = ["agree", "disagree", "pass"].map(|vote| view["voices"][vote].as_u64());
                assert_eq!(shown, counts.map(Some), "statement {number}");
            }
            // What nobody had summed up when its author was erased is nowhere any more.
            let gone = model.gone;
            assert_eq!(view["text"].is_null(), gone, "{which}");
            assert_eq!(view["withdrawn"] == json!(true), model.withdrawn, "{which}");
            assert_eq!(view["hidden"] == json!(true), model.hidden, "{which}");
        }
        let mut rows: Vec<Vec<(u64, i64)>> = Vec::new();
        let mut body = json!({ "topic": topic(), "limit": 2 });
        loop {
            let page = self.ask(&staff(0), "dialogue.votes", &body);
            let column = |name: &str| page[name].as_array().unwrap().clone();
            let columns = column("participant").into_iter().zip(column("statement"));
            for ((participant, statement), vote) in columns.zip(column("vote")) {
                let participant = usize::try_from(participant.as_u64().unwrap()).unwrap();
                assert!(participant == rows.len() || participant + 1 == rows.len());
                if participant == rows.len() {
                    rows.push(Vec::new());
                }
                let last = rows.last_mut().unwrap();
                last.push((statement.as_u64().unwrap(), vote.as_i64().unwrap()));
            }
            match page.get("next") {
                Some(next) => body["after"] = next.clone(),
                None => break,
            }
        }
        rows.sort_unstable();
        assert_eq!(rows, self.model.table());
        let view = self.ask(&staff(0), "dialogue.topic", &json!({ "topic": topic() }));
        let took = self.model.people.iter().filter(|person| person.took);
        assert_eq!(view["took_part"], took.count());
        let last = view["closings"]
            .as_array()
            .and_then(|all| all.last().cloned());
        if let Some(last) = last {
            let results = last["results"].as_array().unwrap().iter();
            let results = results.map(|result| {
                let count = |vote: &str| result["tally"][vote].as_u64().unwrap();
                let counts = ["agree", "disagree", "pass"].map(count);
                (
                    usize::try_from(result["number"].as_u64().unwrap()).unwrap(),
                    counts,
                )
            });
            assert_eq!(
                results.collect::<std::collections::BTreeMap<_, _>>(),
                self.model.published
            );
        }
    }

    fn live(mut self) -> [usize; 3] {
        for _ in 0..DEEDS {
            self.at += MINUTE;
            self.deed();
        }
        self.compare_public();
        self.compare_staff();
        self.bank.verify().unwrap();
        [self.voices, self.hidings, self.published]
    }
}

#[test]
fn a_topic_is_what_a_naive_model_says_through_any_life() {
    let lives = cases(200, 100_000);
    let mut sums = [0; 3];
    for seed in 0..u64::from(lives) {
        for (sum, one) in sums.iter_mut().zip(Life::new(seed).live()) {
            *sum += one;
        }
    }
    let [voices, hidings, published] = sums;
    let many = lives as usize;
    assert!(
        voices > 5 * many && hidings > many && 4 * published > many,
        "{sums:?} in {lives} lives"
    );
}

#[test]
fn a_topic_has_a_thousand_statements_and_a_contribution_a_hundred_versions() {
    let mut life = Life::new(0);
    for number in 0..=1000 {
        let body = json!({ "contribution": written(number), "topic": topic(), "kind": "statement",
                           "text": marker(number, 0) });
        let due = (number == 1000).then(|| "dialogue_too_many_statements".to_owned());
        let met = life.tries(&staff(0), "dialogue.contribute", &body);
        assert_eq!(met, due, "{number}");
    }
    // Whoever speaks of the last alone has said nothing of the others.
    let body = json!({ "contribution": written(999), "citizen": person(0), "vote": "pass" });
    life.done(&Life::citizen(0), "dialogue.voice", &body);
    let page = life.ask(&staff(0), "dialogue.votes", &json!({ "topic": topic() }));
    assert_eq!(page["statement"], json!([1000]));
    let of = written(2000);
    let body = json!({ "contribution": of, "topic": topic(), "kind": "input", "text": "0" });
    life.done(&staff(0), "dialogue.contribute", &body);
    for version in 1..=100 {
        let body = json!({ "contribution": of, "text": version.to_string() });
        let due = (version == 100).then(|| "dialogue_too_many_versions".to_owned());
        assert_eq!(
            life.tries(&staff(0), "dialogue.revise", &body),
            due,
            "{version}"
        );
    }
    life.bank.verify().unwrap();
}
