//! Lists of a million ideas and a million responses: each filter, order and search, in memory and on SQLite.
//!
//! A figure is the CPU time of one page of 100 as a portal asks for it, through the one door, the median of five. `--small` takes a
//! fiftieth, `--only memory` or `--only sqlite` one store. What it costs to write what is found is shown beside it, without a goal.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark reads the clock and prints what it measured"
)]

mod numbers;

use std::error::Error;
use std::path::Path;

use cpu_time::ProcessTime;
use medborger::journal::AnyCommand;
use medborger::{
    Actor, Clock, CommandId, MemoryStore, Moment, Participation, SqliteStore, Store, Timestamp,
};
use serde_json::{Value, json};
use uuid::Uuid;

type Done<T> = Result<T, Box<dyn Error>>;

/// How many commands become durable together.
const BATCH: usize = 5_000;
/// How many different words people write: of each, half as many write the second as the first, and so on.
const WORDS: u64 = 60_000;
/// The citizens who deposit.
const CITIZENS: u64 = 2_000;
const HEARING: &str = "64879f7d-6b96-4a01-9097-62d911a32d45";

fn main() -> Done<()> {
    let args: Vec<String> = std::env::args().collect();
    let count = if args.iter().any(|arg| arg == "--small") {
        20_000
    } else {
        1_000_000
    };
    let only = args.iter().skip_while(|arg| *arg != "--only").nth(1);
    let wants = |store: &str| only.is_none_or(|only| only == store);
    let mut rows = Vec::new();
    if wants("memory") {
        let bank = Participation::open(numbers::town()?, MemoryStore::default(), Clock::History)?;
        measure(&bank, count, "memory", 5.0, &mut rows)?;
    }
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench");
    std::fs::create_dir_all(&dir)?;
    let file = dir.join("lists.db");
    let clear = || {
        for end in ["", "-wal", "-shm", "-queue"] {
            let mut name = file.clone().into_os_string();
            name.push(end);
            let _ = std::fs::remove_file(name);
        }
    };
    clear();
    if wants("sqlite") {
        let bank =
            Participation::open(numbers::town()?, SqliteStore::open(&file)?, Clock::History)?;
        measure(&bank, count, "sqlite", 20.0, &mut rows)?;
    }
    clear();
    println!("{}", json!({ "bench": "lists", "rows": rows }));
    Ok(())
}

fn row(case: String, metric: &str, ours: f64, goal: Option<f64>) -> Value {
    let ours = (ours * 1000.0).round() / 1000.0;
    // It takes long: what is measured is told at once.
    eprintln!("{case} {metric} {ours}");
    json!({ "case": case, "metric": metric, "ours": ours, "peer": null, "theirs": null, "goal": goal })
}

fn id(kind: u128, number: u64) -> Uuid {
    uuid::Builder::from_custom_bytes((kind << 64 | u128::from(number)).to_be_bytes()).into_uuid()
}

/// A word that many write, or few: Danish-looking, of two to four syllables.
fn word(numbers: &mut numbers::Numbers) -> String {
    const SYLLABLES: [&str; 20] = [
        "ba", "bæn", "vej", "sti", "hav", "nen", "leg", "plads", "skov", "by", "lys", "cykel",
        "sø", "å", "træ", "børn", "park", "hus", "tra", "fik",
    ];
    // As languages are: the n-th word comes as often as 1/n.
    let exact = (numbers.below(1 << 20) as f64 / f64::from(1 << 20) * (WORDS as f64).ln()).exp();
    let (mut rest, mut word) = (exact as u64, String::new());
    for _ in 0..2 + rest % 3 {
        word.push_str(
            SYLLABLES
                .get((rest % 20) as usize)
                .copied()
                .unwrap_or("vej"),
        );
        rest = rest / 20 + 7;
    }
    word
}

fn text(numbers: &mut numbers::Numbers, words: usize) -> String {
    (0..words)
        .map(|_| word(numbers))
        .collect::<Vec<_>>()
        .join(" ")
}

struct Sender<'a, S: Store> {
    bank: &'a Participation<S>,
    sent: u64,
    start: Timestamp,
}

impl<S: Store> Sender<'_, S> {
    fn send(&mut self, actor: Actor, command: &dyn AnyCommand) -> Done<()> {
        self.sent += 1;
        let at = Timestamp::from_micros(self.start.micros() + self.sent as i64 * 1_000)?;
        let id = CommandId::new(id(0xC0, self.sent));
        self.bank
            .execute_any(id, command, &Moment::new(at, actor))?;
        Ok(())
    }

    /// Many, so many durable together; the CPU seconds that they took.
    fn send_all(
        &mut self,
        count: u64,
        mut each: impl FnMut(u64) -> Done<(Actor, Box<dyn AnyCommand>)>,
    ) -> Done<f64> {
        let mut seconds = 0.0;
        let mut next = 0;
        while next < count {
            let until = count.min(next + BATCH as u64);
            let commands: Vec<_> = (next..until).map(&mut each).collect::<Done<_>>()?;
            let began = ProcessTime::now();
            let batch = self.bank.batch()?;
            for (actor, command) in &commands {
                self.send(*actor, command.as_ref())?;
            }
            batch.end()?;
            seconds += began.elapsed().as_secs_f64();
            next = until;
        }
        Ok(seconds)
    }
}

fn boxed<C: AnyCommand + serde::de::DeserializeOwned + 'static>(
    body: Value,
) -> Done<Box<dyn AnyCommand>> {
    Ok(Box::new(serde_json::from_value::<C>(body)?))
}

fn citizen(number: u64) -> Actor {
    Actor::Citizen {
        citizen: medborger::CitizenId::new(id(0xC1, number)),
    }
}

fn measure<S: Store>(
    bank: &Participation<S>,
    count: u64,
    store: &str,
    goal: f64,
    rows: &mut Vec<Value>,
) -> Done<()> {
    use medborger::{citizen as c, hearing as h, idea as i, interest, response as r};
    let mut numbers = numbers::Numbers::new(17);
    let staff = Actor::Staff {
        staff: medborger::StaffId::new(id(0x5A, 1)),
    };
    let mut sender = Sender {
        bank,
        sent: 0,
        start: "2026-01-15T16:00:00Z".parse()?,
    };
    sender.send(staff, &interest::SeedInterests::new())?;
    sender.send_all(CITIZENS, |n| {
        let consents = json!([{ "purpose": "enrolment", "text_version": "1" }]);
        let body = json!({ "citizen": id(0xC1, n), "seed": format!("{n:032x}"), "name": "Bo Eksempel", "consents": consents });
        Ok((citizen(n), boxed::<c::EnrolCitizen>(body)?))
    })?;
    const TOPICS: [&str; 5] = ["health", "senior-life", "relatives", "traffic", "growth"];
    let seconds = sender.send_all(count, |n| {
        let point = json!({
            "latitude": 55.70 + numbers.below(3_000) as f64 / 10_000.0,
            "longitude": 9.60 + numbers.below(5_000) as f64 / 10_000.0,
        });
        let topic = TOPICS.get(numbers.below(5) as usize).copied().unwrap_or("health");
        let body = json!({
            "idea": id(0x1D, n), "citizen": id(0xC1, n % CITIZENS), "title": text(&mut numbers, 4), "body": text(&mut numbers, 12),
            "topics": [topic], "place": { "label": "Her", "point": point },
            "expires_on": format!("20{:02}-{:02}-{:02}", 26 + numbers.below(9), 2 + numbers.below(10), 1 + numbers.below(28)),
        });
        Ok((citizen(n % CITIZENS), boxed::<i::DepositIdea>(body)?))
    })?;
    rows.push(row(
        format!("ideas_deposit_{store}"),
        "cpu_us",
        seconds * 1e6 / count as f64,
        None,
    ));
    // The few are popular: a thousand ideas with up to a thousand supporters.
    let popular = count.min(1_000);
    let supports: Vec<(u64, u64)> = (0..popular)
        .flat_map(|idea| (0..(popular - idea) / 10).map(move |who| (idea * 37 % count, who)))
        .collect();
    sender.send_all(supports.len() as u64, |n| {
        let (idea, who) = supports.get(n as usize).copied().unwrap_or_default();
        let body = json!({ "idea": id(0x1D, idea), "citizen": id(0xC1, who) });
        Ok((citizen(who), boxed::<i::SupportIdea>(body)?))
    })?;
    let draft = json!({ "hearing": HEARING, "title": "Lokalplan for havnen", "basis": { "kind": "general" },
                        "policy": { "publication": "immediate" } });
    sender.send(staff, &*boxed::<h::DraftHearing>(draft)?)?;
    let edition = json!({ "hearing": HEARING, "document": "edition", "role": "hearing_edition", "content": { "title": "Høringsudgave" } });
    sender.send(staff, &*boxed::<h::PutDocument>(edition)?)?;
    let announce =
        json!({ "hearing": HEARING, "published_on": "2026-01-15", "last_day": "2026-03-31" });
    sender.send(staff, &*boxed::<h::AnnounceHearing>(announce)?)?;
    const STANCES: [&str; 4] = ["support", "neutral", "objection", "proposes_change"];
    let seconds = sender.send_all(count, |n| {
        let stance = STANCES.get(numbers.below(4) as usize).copied().unwrap_or("neutral");
        let content = json!({ "respondent": { "kind": "private", "name": "Bo Eksempel" }, "text": text(&mut numbers, 16), "stance": stance });
        let body = json!({ "response": id(0x4E, n), "hearing": HEARING, "content": content });
        Ok((Actor::Public, boxed::<r::SubmitResponse>(body)?))
    })?;
    rows.push(row(
        format!("responses_submit_{store}"),
        "cpu_us",
        seconds * 1e6 / count as f64,
        None,
    ));
    // One in twenty is reviewed, and so public.
    let seconds = sender.send_all(count / 20, |n| {
        let body = json!({ "response": id(0x4E, n * 20), "text_version": 1 });
        Ok((staff, boxed::<r::ReviewResponse>(body)?))
    })?;
    rows.push(row(
        format!("responses_review_{store}"),
        "cpu_us",
        seconds * 1e6 / (count / 20) as f64,
        None,
    ));
    ask_all(bank, store, goal, rows, &mut numbers)
}

fn ask_all<S: Store>(
    bank: &Participation<S>,
    store: &str,
    goal: f64,
    rows: &mut Vec<Value>,
    numbers: &mut numbers::Numbers,
) -> Done<()> {
    let (public, official) = (json!({ "kind": "public" }), json!({ "kind": "system" }));
    let author = json!({ "kind": "citizen", "citizen": id(0xC1, 7) });
    let two = text(numbers, 2);
    let space = json!({ "south": 55.80, "west": 9.80, "north": 55.83, "east": 9.85 });
    let wide = json!({ "south": 55.72, "west": 9.65, "north": 55.98, "east": 10.05 });
    let of = |more: Value| {
        let mut body = json!({ "hearing": HEARING });
        if let (Some(body), Some(more)) = (body.as_object_mut(), more.as_object()) {
            body.extend(more.clone());
        }
        body
    };
    let ideas = [
        ("new", json!({})),
        ("topic", json!({ "topics": ["traffic"] })),
        ("open", json!({ "stage": "open" })),
        ("expired", json!({ "stage": "expired" })),
        ("box_3km", json!({ "within": space })),
        ("box_30km", json!({ "within": wide })),
        ("search_common", json!({ "search": "vejsti" })),
        ("search_two", json!({ "search": two })),
        ("search_beginning", json!({ "search": "bæn" })),
        (
            "search_topic_open",
            json!({ "search": "hav", "topics": ["traffic"], "stage": "open" }),
        ),
        ("support", json!({ "order": "support" })),
        (
            "support_topic",
            json!({ "order": "support", "topics": ["health"] }),
        ),
        (
            "support_search",
            json!({ "order": "support", "search": two }),
        ),
        ("deadline", json!({ "order": "deadline" })),
        (
            "deadline_open",
            json!({ "order": "deadline", "stage": "open" }),
        ),
    ];
    for (case, body) in ideas {
        page(
            bank,
            "idea.list",
            &format!("ideas_{case}_{store}"),
            &public,
            body,
            goal,
            rows,
        )?;
    }
    let own = json!({ "author": id(0xC1, 7) });
    page(
        bank,
        "idea.list",
        &format!("ideas_mine_{store}"),
        &author,
        own,
        goal,
        rows,
    )?;
    let counts = json!({ "counts": true, "limit": 1 });
    page(
        bank,
        "idea.list",
        &format!("ideas_counts_{store}"),
        &public,
        counts,
        goal,
        rows,
    )?;
    for (who, actor) in [("staff", &official), ("public", &public)] {
        let responses = [
            ("new", json!({})),
            ("stance", json!({ "stance": "objection" })),
            ("search_common", json!({ "search": "vejsti" })),
            ("search_beginning", json!({ "search": "bæn" })),
            ("search_two", json!({ "search": two })),
        ];
        for (case, body) in responses {
            let name = format!("responses_{who}_{case}_{store}");
            page(bank, "response.list", &name, actor, of(body), goal, rows)?;
        }
        let counts = of(json!({ "counts": true, "limit": 1 }));
        let name = format!("responses_{who}_counts_{store}");
        page(bank, "response.list", &name, actor, counts, goal, rows)?;
    }
    let unreviewed = of(json!({ "unreviewed": true }));
    page(
        bank,
        "response.list",
        &format!("responses_staff_unreviewed_{store}"),
        &official,
        unreviewed,
        goal,
        rows,
    )
}

fn set(body: &mut Value, field: &str, value: Value) {
    if let Some(body) = body.as_object_mut() {
        body.insert(field.to_owned(), value);
    }
}

/// The first page and one far behind it.
fn page<S: Store>(
    bank: &Participation<S>,
    list: &str,
    case: &str,
    actor: &Value,
    body: Value,
    goal: f64,
    rows: &mut Vec<Value>,
) -> Done<()> {
    let moment = json!({ "at": "2026-02-15T12:00:00Z", "actor": actor }).to_string();
    let ask = |body: &Value| -> Done<(f64, Value)> {
        let query = json!({ "name": list, "body": body }).to_string();
        let mut times = Vec::new();
        let mut answer = String::new();
        for _ in 0..5 {
            let began = ProcessTime::now();
            answer = bank.ask_json(&query, &moment)?;
            times.push(began.elapsed().as_secs_f64() * 1000.0);
        }
        times.sort_by(f64::total_cmp);
        Ok((
            times.get(2).copied().unwrap_or(f64::MAX),
            serde_json::from_str(&answer)?,
        ))
    };
    let (first, answer) = ask(&body)?;
    let total = answer
        .get("total")
        .and_then(Value::as_u64)
        .unwrap_or_default();
    eprint!("({total} in all) ");
    rows.push(row(case.to_owned(), "cpu_ms", first, Some(goal)));
    // Five pages of a thousand on.
    let mut far = body;
    set(&mut far, "limit", json!(1000));
    for _ in 0..5 {
        let query = json!({ "name": list, "body": far }).to_string();
        let answer: Value = serde_json::from_str(&bank.ask_json(&query, &moment)?)?;
        match answer.get("next") {
            Some(next) => set(&mut far, "after", next.clone()),
            None => return Ok(()),
        }
    }
    set(&mut far, "limit", json!(100));
    let (later, _) = ask(&far)?;
    rows.push(row(format!("{case}_far"), "cpu_ms", later, Some(goal)));
    Ok(())
}
