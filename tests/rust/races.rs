//! Orders of two writers that once broke a promise, each on what it was and beside another of its kind.

use std::sync::Arc;
use std::sync::atomic::Ordering::SeqCst;

use medborger::idea::IdeaEvent;
use medborger::identity::{Attestation, Attested};
use medborger::journal::{
    AnyCommand, Commit, Desk, DeskError, Halt, Loaded, Looked, Moment, Needs, Registry, Room,
    StreamKey,
};
use medborger::participation::Planned;
use medborger::store::{StoreError, View};
use medborger::{
    Actor, Clock, CommandId, Error, ErrorKind, MemoryStore, Participation, SqliteStore, Store,
    Timestamp, Town,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::through::through;
use crate::vectors::{Scenario, scenarios};

const START: i64 = 1_768_492_800_000_000;
const SECOND: i64 = 1_000_000;

fn town() -> Town {
    Town::new(
        "0766".parse().unwrap(),
        *b"0123456789abcdef0123456789abcdef",
        medborger::REGISTRY,
    )
    .unwrap()
}

fn id(kind: u64, number: u64) -> Uuid {
    Uuid::from_u64_pair(kind, number)
}

fn at(micros: i64) -> Timestamp {
    Timestamp::from_micros(START + micros).unwrap()
}

fn moment(at: Timestamp) -> Moment {
    Moment::new(at, Actor::System)
}

fn envelope(number: u64, name: &str, body: Value) -> String {
    json!({ "id": id(1, number), "name": name, "body": body }).to_string()
}

fn enrol(number: u64, citizen: u64) -> String {
    let body = json!({
        "citizen": id(2, citizen), "seed": format!("{:032x}", 0xabcd_0000 + citizen), "name": "Ida Eksempel",
        "consents": [{ "purpose": "enrolment", "text_version": "2026-1" }],
    });
    envelope(number, "citizen.enrol", body)
}

fn deposit(number: u64, idea: u64, citizen: u64) -> String {
    let body = json!({ "idea": id(3, idea), "citizen": id(2, citizen), "title": "En bænk", "body": "Ved havnen." });
    envelope(number, "idea.deposit", body)
}

fn support(number: u64, idea: u64, citizen: u64) -> String {
    let body = json!({ "idea": id(3, idea), "citizen": id(2, citizen) });
    envelope(number, "idea.support", body)
}

fn of_citizen(number: u64, name: &str, citizen: u64) -> String {
    envelope(number, name, json!({ "citizen": id(2, citizen) }))
}

fn run<S: Store>(bank: &Participation<S>, command: &str, at: Timestamp) -> Result<String, Error> {
    let moment = serde_json::to_string(&moment(at)).unwrap();
    bank.execute_json(command, &moment)
}

fn planned<S: Store>(bank: &Participation<S>, command: &str, at: Timestamp) -> Arc<Commit> {
    let (id, command) = bank.town().parse_command(command).unwrap();
    let tenant = bank.town().code();
    let mut loaded = Loaded::default();
    loop {
        let planned = bank.town().plan(id, command.as_ref(), &loaded, &moment(at));
        match planned.unwrap() {
            Planned::Needs(needs) => bank.store().load(tenant, &needs, &mut loaded).unwrap(),
            Planned::Commit(commit) => return Arc::new(*commit),
            Planned::Already(receipt) => panic!("already: {receipt:?}"),
        }
    }
}

fn rows<S: Store>(bank: &Participation<S>, subject: String) -> usize {
    let mut loaded = Loaded::default();
    let needs = Needs::default().with_subjects([subject.clone()].into());
    let tenant = bank.town().code();
    bank.store().load(tenant, &needs, &mut loaded).unwrap();
    loaded.subjects[&subject].len()
}

fn in_memory() -> Participation<MemoryStore> {
    Participation::open(town(), MemoryStore::default(), Clock::History).unwrap()
}

fn on_sqlite() -> Participation<SqliteStore> {
    let store = SqliteStore::in_memory().unwrap();
    Participation::open(town(), store, Clock::History).unwrap()
}

/// Order 1: an erasure is planned, the citizen deposits an idea, the erasure is written.
fn erased_and_still_there<S: Store>(bank: &Participation<S>) {
    run(bank, &enrol(1, 1), at(0)).unwrap();
    let erasure = planned(bank, &of_citizen(2, "citizen.erase", 1), at(0));
    run(bank, &deposit(3, 1, 1), at(0)).unwrap();
    let refused = bank.store().commit(&erasure);
    assert!(
        matches!(refused, Err(StoreError::Conflict { .. })),
        "{refused:?}"
    );
    run(bank, &of_citizen(2, "citizen.erase", 1), at(0)).unwrap();
    assert_eq!(rows(bank, format!("citizen/{}", id(2, 1))), 0);
    // And the other way round: the idea was planned before the erasure.
    run(bank, &enrol(4, 2), at(0)).unwrap();
    let idea = planned(bank, &deposit(5, 2, 2), at(0));
    run(bank, &of_citizen(6, "citizen.erase", 2), at(0)).unwrap();
    assert!(bank.store().commit(&idea).is_err());
    let late = run(bank, &deposit(5, 2, 2), at(0)).unwrap_err();
    assert_eq!(late.code(), "citizen_not_found");
    assert_eq!(rows(bank, format!("citizen/{}", id(2, 2))), 0);
    bank.verify().unwrap();
}

#[test]
fn nothing_is_left_of_who_is_erased_while_they_write() {
    erased_and_still_there(&in_memory());
    erased_and_still_there(&on_sqlite());
}

#[test]
fn of_two_hundred_who_are_erased_while_they_deposit_none_keeps_a_text() {
    let bank = in_memory();
    for citizen in 0..200 {
        run(&bank, &enrol(citizen, citizen), at(0)).unwrap();
    }
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for citizen in 0..200 {
                run(
                    &bank,
                    &of_citizen(1_000 + citizen, "citizen.erase", citizen),
                    at(0),
                )
                .unwrap();
            }
        });
        scope.spawn(|| {
            for citizen in 0..200 {
                let outcome = run(&bank, &deposit(2_000 + citizen, citizen, citizen), at(0));
                if let Err(error) = outcome {
                    assert_eq!(error.code(), "citizen_not_found");
                }
            }
        });
    });
    for citizen in 0..200 {
        assert_eq!(rows(&bank, format!("citizen/{}", id(2, citizen))), 0);
    }
    bank.verify().unwrap();
}

/// The first scenario in which a command is carried out, up to it, and the command with its moment.
fn up_to(name: &str) -> (Scenario, Participation<MemoryStore>, Value, Value) {
    for scenario in scenarios() {
        let bank = scenario.bank();
        for (envelope, moment) in scenario.played() {
            if envelope["name"] == name {
                return (scenario, bank, envelope, moment);
            }
            bank.execute_json(&envelope.to_string(), &moment.to_string())
                .unwrap();
        }
    }
    panic!("no vector carries {name} out");
}

/// Order 2: two propose the same pair at once.
#[test]
fn a_pair_is_proposed_once_whoever_proposes_it() {
    let (_, bank, first, moment) = up_to("assignment.propose");
    let mut second = first.clone();
    second["id"] = id(9, 1).to_string().into();
    second["body"]["assignment"] = id(9, 2).to_string().into();
    let at: Moment = serde_json::from_value(moment.clone()).unwrap();
    let plan = |envelope: &Value| {
        let (id, command) = bank.town().parse_command(&envelope.to_string()).unwrap();
        let mut loaded = Loaded::default();
        loop {
            match bank
                .town()
                .plan(id, command.as_ref(), &loaded, &at)
                .unwrap()
            {
                Planned::Needs(needs) => {
                    let tenant = bank.town().code();
                    bank.store().load(tenant, &needs, &mut loaded).unwrap();
                }
                Planned::Commit(commit) => return Arc::new(*commit),
                Planned::Already(_) => panic!("carried out already"),
            }
        }
    };
    let (one, two) = (plan(&first), plan(&second));
    bank.store().commit(&one).unwrap();
    let refused = bank.store().commit(&two);
    assert!(
        matches!(refused, Err(StoreError::Conflict { .. })),
        "{refused:?}"
    );
    let again = bank.execute_json(&second.to_string(), &moment.to_string());
    assert_eq!(again.unwrap_err().kind(), ErrorKind::Refused);
}

/// Order 4: another server's clock.
fn the_clock_of_the_other_server<S: Store>(bank: &Participation<S>) {
    run(bank, &enrol(1, 1), at(0)).unwrap();
    run(bank, &enrol(2, 2), at(0)).unwrap();
    run(bank, &enrol(3, 3), at(0)).unwrap();
    run(bank, &deposit(4, 1, 1), at(600 * SECOND)).unwrap();
    // At the tolerance, and a microsecond beyond it.
    run(bank, &support(5, 1, 2), at(300 * SECOND)).unwrap();
    let late = run(bank, &support(6, 1, 3), at(300 * SECOND - 1)).unwrap_err();
    assert_eq!(
        (late.code(), late.kind()),
        ("clock_behind", ErrorKind::Conflict)
    );
    let tenant = bank.town().code();
    let entries = bank.store().entries(tenant, 0, 100).unwrap();
    let of_idea: Vec<Timestamp> = entries
        .iter()
        .filter_map(|entry| entry.body.as_ref())
        .filter(|entry| entry.stream.kind() == "idea")
        .map(|entry| entry.at)
        .collect();
    assert_eq!(of_idea, [at(600 * SECOND), at(600 * SECOND + 1)]);
    // One command dated most of a year ahead ...
    let future = Timestamp::from_micros(START + 300 * 86_400 * SECOND).unwrap();
    run(bank, &support(7, 1, 3), future).unwrap();
    run(bank, &of_citizen(8, "citizen.pause", 1), at(700 * SECOND)).unwrap();
    run(bank, &enrol(9, 4), at(700 * SECOND)).unwrap();
    let locked = run(bank, &support(10, 1, 4), at(700 * SECOND)).unwrap_err();
    assert_eq!(locked.code(), "clock_behind");
    // ... is mended by staff, in the open.
    let stream = format!("idea/{}", id(3, 1));
    let mend = |number| envelope(number, "journal.correct_time", json!({ "stream": stream }));
    let by_public = bank.execute_json(
        &mend(11),
        &json!({ "at": at(700 * SECOND), "actor": { "kind": "public" } }).to_string(),
    );
    assert_eq!(by_public.unwrap_err().code(), "not_permitted");
    run(bank, &mend(11), at(700 * SECOND)).unwrap();
    let nothing = run(bank, &mend(12), at(701 * SECOND)).unwrap_err();
    assert_eq!(nothing.code(), "nothing_to_do");
    run(bank, &support(10, 1, 4), at(702 * SECOND)).unwrap();
    assert_eq!(bank.verify().unwrap().time_corrections, 1);
}

#[test]
fn a_clock_a_little_behind_is_no_reason_to_refuse_and_one_ahead_is_mended_in_the_open() {
    the_clock_of_the_other_server(&in_memory());
    the_clock_of_the_other_server(&on_sqlite());
}

#[test]
fn the_door_refuses_a_moment_more_than_a_minute_beyond_the_hosts_clock() {
    let bank = |clock| Participation::open(town(), MemoryStore::default(), clock).unwrap();
    let now = bank(Clock::host(|| Some(at(0))));
    run(&now, &enrol(1, 1), at(60 * SECOND)).unwrap();
    let ahead = run(&now, &enrol(2, 2), at(60 * SECOND + 1)).unwrap_err();
    assert_eq!((ahead.code(), ahead.field()), ("clock_ahead", Some("at")));
    // Whoever sends it again later gets in.
    run(&now, &enrol(2, 2), at(0)).unwrap();
    let unknown = run(&bank(Clock::host(|| None)), &enrol(3, 3), at(0)).unwrap_err();
    assert_eq!(unknown.code(), "clock_ahead");
    run(
        &bank(Clock::History),
        &enrol(4, 4),
        at(99 * 365 * 86_400 * SECOND),
    )
    .unwrap();
}

/// Order 6: the same town, other numbers.
#[test]
fn what_is_needed_names_no_number_of_the_platform() {
    let (_, bank, envelope, moment) = up_to("idea.merge");
    let mut loaded = "{}".to_owned();
    for _ in 0..64 {
        let planned = bank
            .town()
            .plan_json(&envelope.to_string(), &loaded, &moment.to_string())
            .unwrap();
        assert!(!planned.contains("18446744073709551615") && !planned.contains("4294967295"));
        let planned: Value = serde_json::from_str(&planned).unwrap();
        let Some(needs) = planned.get("needs") else {
            return;
        };
        loaded = bank.load_json(&needs.to_string(), &loaded).unwrap();
    }
    panic!("never decided");
}

/// Order 9: a command of another crate.
#[derive(medborger_codec::Record)]
struct Forged {
    idea: medborger::IdeaId,
}

impl medborger::journal::Command for Forged {
    const NAME: &'static str = "idea.support";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = StreamKey::new("idea", self.idea);
        for _ in 0..1000 {
            desk.emit::<medborger::idea::Idea>(
                &stream,
                &IdeaEvent::Supported {
                    version: 1,
                    untold: None,
                    channel: None,
                },
            )?;
        }
        Ok(())
    }
}

/// One that says of itself what it likes.
struct Liar;

impl AnyCommand for Liar {
    fn is_of_now(&self) -> bool {
        false
    }
    fn attestation(&self) -> Option<&Attestation> {
        None
    }
    fn authorise(&self, _: Actor, _: Option<&Attested>) -> Result<(), DeskError> {
        Ok(())
    }
    fn name(&self) -> &'static str {
        "idea.support"
    }
    fn subject(&self) -> Option<medborger::CitizenId> {
        None
    }
    fn own_secret(&self) -> Option<[u8; 16]> {
        None
    }
    fn body(&self) -> String {
        String::new()
    }
    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let idea = medborger::IdeaId::new(id(3, 1));
        medborger::journal::Command::decide(&Forged { idea }, desk)
    }
}

#[test]
fn only_the_librarys_own_commands_write() {
    let bank = in_memory();
    run(&bank, &enrol(1, 1), at(0)).unwrap();
    run(&bank, &deposit(2, 1, 1), at(0)).unwrap();
    let before = bank.verify().unwrap();
    let forged = Forged {
        idea: medborger::IdeaId::new(id(3, 1)),
    };
    let public = Moment::new(at(1), Actor::Public);
    let command = CommandId::new(id(1, 3));
    let codes = [
        bank.execute(command, &forged, &public).unwrap_err(),
        bank.execute_any(command, &Liar, &public).unwrap_err(),
        bank.town()
            .plan(command, &forged, &Loaded::default(), &public)
            .unwrap_err(),
        bank.town()
            .plan(command, &Liar, &Loaded::default(), &public)
            .unwrap_err(),
    ];
    for error in codes {
        assert_eq!(
            (error.code(), error.kind()),
            ("foreign_command", ErrorKind::Denied)
        );
    }
    assert_eq!(bank.verify().unwrap(), before);
}

#[test]
fn a_door_with_other_rooms_knows_no_other_commands() {
    const NONE: &[&Room] = &[];
    let (municipality, key) = (
        "0766".parse().unwrap(),
        *b"0123456789abcdef0123456789abcdef",
    );
    let town = Town::new(municipality, key, Registry::new(NONE)).unwrap();
    let bank = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
    assert_eq!(
        run(&bank, &enrol(1, 1), at(0)).unwrap_err().code(),
        "unknown_command"
    );
}

/// An erasure goes through the rooms: it can't go through one that is not there.
#[test]
fn a_store_that_holds_things_of_a_room_is_not_opened_without_it() {
    const SOME: &[&Room] = &[&medborger::citizen::ROOM, &medborger::person::ROOM];
    let some = || {
        let key = *b"0123456789abcdef0123456789abcdef";
        Town::new("0766".parse().unwrap(), key, Registry::new(SOME)).unwrap()
    };
    let name = format!("medborger-{}-rooms.db", std::process::id());
    let file = std::env::temp_dir().join(name);
    let store = || SqliteStore::open(&file).unwrap();
    let few = Participation::open(some(), store(), Clock::History).unwrap();
    run(&few, &enrol(1, 1), at(0)).unwrap();
    drop(few);
    // Who knows more takes over, and who knows less only where there is no more than that.
    let all = Participation::open(town(), store(), Clock::History).unwrap();
    let again = Participation::open(some(), store(), Clock::History);
    drop(again.unwrap());
    drop(all);
    let all = Participation::open(town(), store(), Clock::History).unwrap();
    run(&all, &deposit(2, 1, 1), at(1)).unwrap();
    let refused = Participation::open(some(), store(), Clock::History).unwrap_err();
    assert_eq!(refused.code(), "store_room_missing");
    for end in ["", "-wal", "-shm", "-queue"] {
        let _ = std::fs::remove_file(format!("{}{end}", file.display()));
    }
}

#[test]
fn a_commit_that_was_changed_or_made_elsewhere_is_refused() {
    let bank = in_memory();
    let moment = serde_json::to_string(&moment(at(0))).unwrap();
    let planned = |town: &Town, command: &str| -> Value {
        let mut loaded = "{}".to_owned();
        loop {
            let planned = town.plan_json(command, &loaded, &moment).unwrap();
            let planned: Value = serde_json::from_str(&planned).unwrap();
            match planned.get("needs") {
                Some(needs) => loaded = bank.load_json(&needs.to_string(), &loaded).unwrap(),
                None => return planned["commit"].clone(),
            }
        }
    };
    let own = planned(bank.town(), &enrol(1, 1));
    let foreign = |commit: &Value| {
        bank.commit_json(&commit.to_string())
            .unwrap_err()
            .code()
            .to_owned()
    };
    for (field, value) in [
        ("/entries/0/event", json!("{}")),
        ("/entries/0/actor", json!("system ")),
        ("/vault_put/0/value", json!("\"00\"")),
        ("/looked/generation", json!(7)),
        ("/mac", json!("0".repeat(32))),
        ("/mac", json!("")),
    ] {
        let mut changed = own.clone();
        *changed.pointer_mut(field).unwrap() = value;
        assert_eq!(foreign(&changed), "foreign_commit", "{field}");
    }
    // A page plans with a throwaway key: the town keeps nothing of that.
    let page = Town::new(
        "0766".parse().unwrap(),
        *b"a throwaway key of a page, 32 b.",
        medborger::REGISTRY,
    )
    .unwrap();
    assert_eq!(foreign(&planned(&page, &enrol(1, 1))), "foreign_commit");
    let other = Town::new(
        "0101".parse().unwrap(),
        *b"0123456789abcdef0123456789abcdef",
        medborger::REGISTRY,
    )
    .unwrap();
    assert_eq!(foreign(&planned(&other, &enrol(1, 1))), "foreign_commit");
    bank.commit_json(&own.to_string()).unwrap();
    assert_eq!(
        bank.commit_json(&own.to_string()).unwrap_err().code(),
        "conflict",
        "the same commit twice"
    );
    bank.verify().unwrap();
}

/// What a host with its own database asks before it writes.
#[test]
fn a_host_without_a_store_is_told_whether_all_is_as_it_was() {
    let bank = in_memory();
    run(&bank, &enrol(1, 1), at(0)).unwrap();
    let (id, command) = bank
        .town()
        .parse_command(&of_citizen(2, "citizen.erase", 1))
        .unwrap();
    let tenant = bank.town().code();
    let mut loaded = Loaded::default();
    let commit = loop {
        match bank
            .town()
            .plan(id, command.as_ref(), &loaded, &moment(at(0)))
            .unwrap()
        {
            Planned::Needs(needs) => bank.store().load(tenant, &needs, &mut loaded).unwrap(),
            Planned::Commit(commit) => break commit,
            Planned::Already(_) => panic!("carried out already"),
        }
    };
    let looked: &Looked = commit.looked();
    let differs = || {
        let mut again = Loaded::default();
        bank.store()
            .load(tenant, &looked.needs(), &mut again)
            .unwrap();
        looked.differs(&again)
    };
    assert_eq!(differs(), None);
    run(&bank, &enrol(3, 2), at(0)).unwrap();
    assert_eq!(differs(), None, "somebody else's account is no reason");
    run(&bank, &deposit(4, 1, 1), at(0)).unwrap();
    assert_eq!(differs(), Some("subject"));
}

/// Plans a command as a host does that keeps its own database, in JSON, with what was loaded changed on the way.
fn planned_json(
    bank: &Participation<MemoryStore>,
    command: &str,
    change: impl Fn(&mut Value),
) -> String {
    let moment = serde_json::to_string(&moment(at(SECOND))).unwrap();
    let mut loaded = "{}".to_owned();
    loop {
        let planned = bank.town().plan_json(command, &loaded, &moment).unwrap();
        let mut planned: Value = serde_json::from_str(&planned).unwrap();
        match planned.get_mut("needs") {
            Some(needs) => {
                let more = bank.load_json(&needs.to_string(), &loaded).unwrap();
                let mut more: Value = serde_json::from_str(&more).unwrap();
                change(&mut more);
                loaded = more.to_string();
            }
            None => return planned["commit"].to_string(),
        }
    }
}

#[test]
fn what_was_planned_before_a_backup_was_restored_is_planned_anew() {
    let bank = in_memory();
    let backup = bank.store().clone();
    run(&bank, &enrol(1, 1), at(0)).unwrap();
    let pause = of_citizen(2, "citizen.pause", 1);
    let (commit, native) = (
        planned_json(&bank, &pause, |_| {}),
        planned(&bank, &pause, at(SECOND)),
    );
    let restored = Participation::open(town(), backup, Clock::History).unwrap();
    // The store has counted as many commits as when that was planned, but of others.
    run(&restored, &enrol(3, 3), at(0)).unwrap();
    let conflict = restored.commit_json(&commit).unwrap_err();
    assert_eq!(conflict.code(), "conflict");
    let conflict = restored.store().commit(&native).unwrap_err();
    assert_eq!(conflict, StoreError::Conflict { what: "stream" });
    restored.verify().unwrap();
}

#[test]
fn a_state_that_was_changed_on_its_way_to_the_plan_is_noticed_at_the_write() {
    let bank = in_memory();
    run(&bank, &enrol(1, 1), at(0)).unwrap();
    let pause = of_citizen(2, "citizen.pause", 1);
    let key = format!("citizen/{}", id(2, 1));
    let honest = planned_json(&bank, &pause, |_| {});
    for change in ["channel", "version"] {
        let forged = planned_json(&bank, &pause, |loaded| {
            let Some(row) = loaded["streams"]
                .get_mut(&key)
                .filter(|row| row.is_object())
            else {
                return;
            };
            if change == "version" {
                row["version"] = json!(u64::MAX);
            } else {
                let state = row["state"]
                    .as_str()
                    .unwrap()
                    .replace("\"web\"", "\"paper\"");
                row["state"] = json!(state);
            }
        });
        assert_ne!(forged, honest);
        let refused = bank.commit_json(&forged).unwrap_err();
        assert_eq!(refused.code(), "conflict", "{change}");
    }
    bank.commit_json(&honest).unwrap();
    bank.verify().unwrap();
}

#[test]
fn the_time_of_a_thing_is_corrected_at_present_and_only_where_it_lies_ahead() {
    let clock = |now: i64| Clock::host(move || Some(at(now)));
    let bank = Participation::open(town(), MemoryStore::default(), clock(0)).unwrap();
    run(&bank, &enrol(1, 1), at(0)).unwrap();
    let correct = |number| {
        let stream = format!("citizen/{}", id(2, 1));
        envelope(number, "journal.correct_time", json!({ "stream": stream }))
    };
    // Nobody dates back by correcting what is right.
    for (number, behind, code) in [
        (2, 0, "nothing_to_do"),
        (3, 300, "nothing_to_do"),
        (4, 301, "clock_behind"),
        (5, 25 * 365 * 86_400, "clock_behind"),
    ] {
        let refused = run(&bank, &correct(number), at(-behind * SECOND)).unwrap_err();
        assert_eq!(refused.code(), code, "{behind} s");
    }
    // What is right by the host's clock is corrected where an entry lies further ahead than it may.
    let mended = Participation::open(town(), bank.store().clone(), clock(-301 * SECOND)).unwrap();
    run(&mended, &correct(6), at(-301 * SECOND)).unwrap();
}

#[test]
fn whoever_asks_again_has_the_receipt_although_the_clock_was_put_back() {
    let bank =
        Participation::open(town(), MemoryStore::default(), Clock::host(|| Some(at(0)))).unwrap();
    let receipt = run(&bank, &enrol(1, 1), at(0)).unwrap();
    let clock = Clock::host(|| Some(at(-3_600 * SECOND)));
    let later = Participation::open(town(), bank.store().clone(), clock).unwrap();
    assert_eq!(run(&later, &enrol(1, 1), at(0)), Ok(receipt));
    let ahead = run(&later, &enrol(2, 2), at(0)).unwrap_err();
    assert_eq!(ahead.code(), "clock_ahead");
}

/// A store in which others are always first, until something breaks while the turn is held.
#[derive(Default)]
struct Breaks {
    inner: MemoryStore,
    commits: std::sync::atomic::AtomicU32,
    mended: std::sync::atomic::AtomicBool,
}

impl Store for Breaks {
    through!(inner);
    fn commit(&self, commit: &Arc<Commit>) -> Result<(), StoreError> {
        if self.mended.load(SeqCst) {
            return self.inner.commit(commit);
        }
        self.commits.fetch_add(1, SeqCst);
        Err(StoreError::Conflict { what: "stream" })
    }
    fn view(&self, tenant: u16) -> Result<Box<dyn View + '_>, StoreError> {
        let broken = self.commits.load(SeqCst) > 1 && !self.mended.load(SeqCst);
        assert!(!broken, "it breaks");
        self.inner.view(tenant)
    }
}

#[test]
fn whatever_breaks_while_the_turn_is_held_others_write_after_it() {
    let bank = Participation::open(town(), Breaks::default(), Clock::History).unwrap();
    let broken = std::thread::scope(|scope| scope.spawn(|| run(&bank, &enrol(1, 1), at(0))).join());
    assert!(broken.is_err());
    bank.store().mended.store(true, SeqCst);
    std::thread::scope(|scope| {
        let (done, outcome) = std::sync::mpsc::channel();
        let bank = &bank;
        scope.spawn(move || done.send(run(bank, &enrol(1, 1), at(0)).is_ok()));
        let waited = outcome.recv_timeout(std::time::Duration::from_secs(60));
        assert_eq!(waited, Ok(true));
    });
}
