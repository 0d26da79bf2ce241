//! Erasing: what follows for everything that hung on an account, what a backup brings back, and what is noticed where
//! somebody writes to the database by hand.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use medborger::journal::Commit;
use medborger::store::{StoreError, View};
use medborger::{Clock, MemoryStore, Participation, Seed, SqliteStore, Store, Town};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::login;
use crate::through::through;

const STAFF: &str = "15622065-43da-4641-a3c2-1bd524674f0a";

fn id(kind: u64, number: u64) -> String {
    let bits = u128::from(kind) << 112 | 0x4000 << 64 | 0x8000 << 48 | u128::from(number);
    Uuid::from_u128(bits).to_string()
}

fn town() -> Town {
    let key = *b"0123456789abcdef0123456789abcdef";
    Town::new("0766".parse().unwrap(), key, medborger::REGISTRY).unwrap()
}

/// A town in which commands are numbered and a minute passes between them.
struct Life<S> {
    bank: Participation<S>,
    sent: u64,
    minute: u64,
}

impl<S: Store> Life<S> {
    fn in_town(store: S) -> Self {
        let bank = Participation::open(town(), store, Clock::History).unwrap();
        Self {
            bank,
            sent: 0,
            minute: 0,
        }
    }

    fn moment(&self, by: Option<u64>) -> String {
        let (days, minutes) = (self.minute / 1440, self.minute % 1440);
        let date = format!("2026-03-{:02}", 2 + days);
        let at = format!("{date}T{:02}:{:02}:00Z", minutes / 60, minutes % 60);
        let actor = match by {
            Some(citizen) => json!({ "kind": "citizen", "citizen": id(2, citizen) }),
            None => json!({ "kind": "staff", "staff": STAFF }),
        };
        json!({ "at": at, "actor": actor }).to_string()
    }

    fn send(&mut self, by: Option<u64>, name: &str, body: Value) -> Result<String, String> {
        self.sent += 1;
        self.minute += 1;
        let command = json!({ "id": id(1, self.sent), "name": name, "body": body });
        let outcome = self
            .bank
            .execute_json(&command.to_string(), &self.moment(by));
        outcome.map_err(|error| error.code().to_owned())
    }

    fn act(&mut self, by: Option<u64>, name: &str, body: Value) {
        if let Err(code) = self.send(by, name, body) {
            panic!("{name}: {code}");
        }
    }

    fn ask(&self, by: Option<u64>, name: &str, body: Value) -> Result<Value, String> {
        let query = json!({ "name": name, "body": body }).to_string();
        let answer = self.bank.ask_json(&query, &self.moment(by));
        let answer = answer.map_err(|error| error.code().to_owned())?;
        Ok(serde_json::from_str(&answer).unwrap())
    }

    fn enrol(&mut self, citizen: u64) {
        let body = json!({ "citizen": id(2, citizen), "seed": format!("{citizen:032x}"), "name": "Kim Eksempel",
            "consents": [{ "purpose": "enrolment", "text_version": "1" }] });
        self.act(Some(citizen), "citizen.enrol", body);
    }

    /// An account whose holder a log-in vouches for.
    fn verified(&mut self, citizen: u64) {
        let at: Value = serde_json::from_str(&self.moment(None)).unwrap();
        let at = at["at"].as_str().unwrap().parse().unwrap();
        let account = id(2, citizen).parse().unwrap();
        let person = format!("{citizen:032x}").parse().unwrap();
        let nonce = Seed::new(u128::from(citizen).to_le_bytes());
        let made = login::known(self.bank.town(), account, person, nonce, at);
        let body = json!({ "citizen": id(2, citizen), "seed": format!("{citizen:032x}"), "name": "Kim Eksempel",
            "consents": [{ "purpose": "enrolment", "text_version": "1" }], "attestation": made });
        self.act(Some(citizen), "citizen.enrol", body);
    }

    fn deposit(&mut self, citizen: u64, idea: u64) {
        let body = json!({ "idea": id(3, idea), "citizen": id(2, citizen), "title": "Bænke", "body": "Ved havnen." });
        self.act(Some(citizen), "idea.deposit", body);
    }

    fn support(&mut self, citizen: u64, idea: u64) {
        let body = json!({ "idea": id(3, idea), "citizen": id(2, citizen) });
        self.act(Some(citizen), "idea.support", body);
    }

    fn erase(&mut self, citizen: u64) {
        let body = json!({ "citizen": id(2, citizen) });
        self.act(Some(citizen), "citizen.erase", body);
    }

    /// Lets all supporters come along to an idea.
    fn gather(&mut self, idea: u64) {
        while self.idea(idea)["stage"] == "gathering" {
            self.act(None, "idea.gather", json!({ "idea": id(3, idea) }));
        }
    }

    fn idea(&self, idea: u64) -> Value {
        self.ask(None, "idea.get", json!({ "idea": id(3, idea) }))
            .unwrap()
    }

    /// An award with two nominees, in the days of its vote, in which these voted.
    fn vote(&mut self, voters: &[(u64, u32)]) {
        let award = id(4, 1);
        self.act(
            None,
            "award.announce",
            json!({ "award": award, "title": "Prisen", "year": 2026, "criteria": "Gør noget.",
            "prize_oere": 100, "opens_at": "2026-03-03T00:00:00Z", "deadline": "2026-03-04T00:00:00Z",
            "vote_opens_at": "2026-03-05T00:00:00Z", "vote_closes_at": "2026-03-06T00:00:00Z",
            "unverified_voters": true, "jury_per_mille": 0 }),
        );
        self.minute = 1440;
        for number in 1..=2 {
            let nominee = json!({ "kind": "person", "name": "Anna Eksempel" });
            let body = json!({ "award": award, "nomination": id(5, number), "nominee": nominee, "reason": "Hver uge." });
            self.act(None, "award.nominate", body);
            let body = json!({ "award": award, "nominee": number });
            self.act(None, "award.consent", body);
        }
        self.minute = 3 * 1440;
        for (citizen, nominee) in voters {
            let body = json!({ "award": award, "citizen": id(2, *citizen), "nominee": nominee });
            self.act(Some(*citizen), "award.vote", body);
        }
    }

    fn declare(&mut self) -> Result<String, String> {
        self.minute = 4 * 1440;
        self.send(None, "award.declare", json!({ "award": id(4, 1) }))
    }
}

#[test]
fn an_erasure_writes_no_entry_and_the_next_who_writes_to_a_thing_writes_what_follows_for_it() {
    let mut life = Life::in_town(MemoryStore::default());
    for citizen in 1..=2 {
        life.enrol(citizen);
        life.deposit(citizen, citizen);
    }
    life.support(2, 1);
    let before = life.bank.verify().unwrap();
    life.erase(1);
    let after = life.bank.verify().unwrap();
    assert_eq!(after.entries, before.entries, "no entry");
    assert_eq!(after.entries_erased, 2, "enrolled, consent given");
    assert_eq!(after.streams, before.streams - 1);
    assert_eq!(life.idea(1)["stage"], "withdrawn");
    assert_eq!(life.idea(1)["supporters"], 1);
    assert_eq!(life.idea(2)["stage"], "open");
    let head = life.bank.store().head(766).unwrap().position;
    let withdraw = json!({ "idea": id(3, 1), "citizen": id(2, 2) });
    life.act(Some(2), "idea.withdraw_support", withdraw);
    let entries = life.bank.store().entries(766, head, 10).unwrap();
    let bodies: Vec<_> = entries.iter().filter_map(|e| e.body.as_ref()).collect();
    let tags: Vec<Value> = bodies
        .iter()
        .map(|body| serde_json::from_str::<Value>(&body.event).unwrap()["type"].clone())
        .collect();
    assert_eq!(tags, ["idea.withdrawn", "idea.support_withdrawn"]);
    assert_eq!(bodies[0].command, bodies[1].command);
    life.bank.verify().unwrap();
}

type Act = Box<dyn FnOnce() + Send>;

/// A store in which somebody does something between two looks at it.
#[derive(Default)]
struct Meddled {
    inner: MemoryStore,
    /// After how many looks, and what.
    due: Mutex<Option<(u32, Act)>>,
}

impl Store for Meddled {
    through!(inner);
    fn view(&self, tenant: u16) -> Result<Box<dyn View + '_>, StoreError> {
        let mut due = self.due.lock().unwrap();
        let now = match due.take() {
            Some((0, act)) => Some(act),
            Some((looks, act)) => {
                *due = Some((looks - 1, act));
                None
            }
            None => None,
        };
        drop(due);
        if let Some(act) = now {
            act();
        }
        self.inner.view(tenant)
    }
    fn commit(&self, commit: &Arc<Commit>) -> Result<(), StoreError> {
        self.inner.commit(commit)
    }
}

#[test]
fn somebody_is_erased_at_any_point_of_a_proof_and_the_proof_holds() {
    for looks in 0..5 {
        let mut life = Life::in_town(Meddled::default());
        for citizen in 1..=3 {
            life.enrol(citizen);
            life.deposit(citizen, citizen);
        }
        life.support(2, 1);
        life.support(1, 3);
        let Life { bank, minute, .. } = life;
        let bank = Arc::new(bank);
        let other = Arc::clone(&bank);
        let moment = format!(
            r#"{{"at":"2026-03-02T{:02}:00:00Z","actor":{{"kind":"staff","staff":"{STAFF}"}}}}"#,
            minute / 60 + 1
        );
        let erase =
            json!({ "id": id(1, 999), "name": "citizen.erase", "body": { "citizen": id(2, 1) } });
        let act = move || drop(other.execute_json(&erase.to_string(), &moment).unwrap());
        *bank.store().due.lock().unwrap() = Some((looks, Box::new(act)));
        bank.verify()
            .unwrap_or_else(|error| panic!("after {looks} looks: {error}"));
        *bank.store().due.lock().unwrap() = None;
        bank.verify().unwrap();
    }
}

#[test]
fn what_was_erased_is_erased_again_after_a_backup_was_restored() {
    let store = MemoryStore::default();
    let mut life = Life::in_town(store.clone());
    for citizen in 1..=3 {
        life.enrol(citizen);
        life.deposit(citizen, citizen);
    }
    life.vote(&[]);
    let backup = life.bank.store().clone();
    life.erase(1);
    life.erase(3);
    life.act(None, "person.forget", json!({ "person": id(5, 1) }));
    let kept = life.bank.erasures().unwrap();
    assert_eq!(kept.len(), 3);
    for citizen in 1..=3 {
        let bare = id(2, citizen).replace('-', "");
        assert!(
            !kept.iter().any(|erased| erased.contains(&bare)),
            "{kept:?}"
        );
    }
    let restored = Life::in_town(backup);
    assert_eq!(restored.idea(1)["stage"], "open", "the backup is older");
    let at = "2026-03-20T09:00:00Z".parse().unwrap();
    assert_eq!(restored.bank.replay_erasures(&kept, at).unwrap(), 3);
    assert_eq!(restored.bank.erasures().unwrap(), kept);
    assert_eq!(restored.idea(1)["stage"], "withdrawn");
    assert_eq!(restored.idea(2)["stage"], "open");
    let get = json!({ "citizen": id(2, 1) });
    let got = restored.ask(None, "citizen.get", get);
    assert_eq!(got, Err("citizen_not_found".to_owned()));
    let award = restored.ask(None, "award.get", json!({ "award": id(4, 1) }));
    assert_eq!(award.unwrap()["nominees"].as_array().unwrap().len(), 2);
    assert_eq!(restored.bank.replay_erasures(&kept, at).unwrap(), 0);
    // A list that was damaged erases nobody, and says where.
    let damaged = [kept[0].clone(), kept[1].replacen('/', "", 1)];
    let refused = restored.bank.replay_erasures(&damaged, at).unwrap_err();
    assert_eq!(
        (refused.code(), refused.field()),
        ("erasure_line_malformed", Some("list[1]"))
    );
    restored.bank.verify().unwrap();
}

#[test]
fn nobody_is_enrolled_again_under_an_id_that_was_erased() {
    let mut life = Life::in_town(MemoryStore::default());
    life.enrol(1);
    life.erase(1);
    let body = json!({ "citizen": id(2, 1), "seed": "ab".repeat(16), "name": "Kim Eksempel",
        "consents": [{ "purpose": "enrolment", "text_version": "1" }] });
    let again = life.send(None, "citizen.enrol", body);
    assert_eq!(again, Err("citizen_already_enrolled".to_owned()));
}

#[test]
fn a_ballot_of_an_erased_account_that_nobody_verified_is_counted_no_more() {
    let mut life = Life::in_town(MemoryStore::default());
    for citizen in 1..=3 {
        life.enrol(citizen);
    }
    life.vote(&[(1, 1), (2, 1), (3, 2)]);
    life.erase(1);
    life.declare().unwrap();
    let award = life.ask(None, "award.get", json!({ "award": id(4, 1) }));
    let ranking = award.unwrap()["result"]["ranking"].clone();
    let votes: Vec<&Value> = ranking
        .as_array()
        .unwrap()
        .iter()
        .map(|place| &place["numbers"]["votes"])
        .collect();
    assert_eq!(votes, [&json!(1), &json!(1)]);
}

/// A file of the town's, and whoever writes to it by hand.
struct Hand(PathBuf);

impl Hand {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("medborger-hand-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder.join(name))
    }

    fn open(&self) -> Life<SqliteStore> {
        let mut life = Life::in_town(SqliteStore::open(&self.0).unwrap());
        life.sent = 100_000;
        life
    }

    fn write(&self, sql: &str) {
        let conn = rusqlite::Connection::open(&self.0).unwrap();
        assert!(conn.execute(sql, []).unwrap() > 0, "{sql}");
    }
}

impl Drop for Hand {
    fn drop(&mut self) {
        for end in ["", "-wal", "-shm", "-queue"] {
            let _ = std::fs::remove_file(format!("{}{end}", self.0.display()));
        }
    }
}

#[test]
fn what_somebody_writes_to_the_database_by_hand_is_noticed() {
    let value =
        |rows: &str| format!("slot IN (SELECT slot FROM medborger_vault WHERE key GLOB '{rows}')");
    let stream = |names: &str| {
        format!("stream IN (SELECT number FROM medborger_name WHERE name GLOB '{names}')")
    };
    let changes = [
        ("UPDATE medborger_content SET value = '{\"unverified\":{\"1\":9}}' WHERE ".to_owned() + &value("tally/*"), "row_changed"),
        ("DELETE FROM medborger_vault WHERE key GLOB 'support/*'".to_owned(), "row_changed"),
        ("DELETE FROM medborger_vault WHERE key GLOB 'gone/*'".to_owned(), "tombstones_differ"),
        ("DELETE FROM medborger_body WHERE version = 1 AND ".to_owned() + &stream("citizen/*"), "journal_version"),
        ("DELETE FROM medborger_body WHERE version = 1 AND ".to_owned() + &stream("idea/*"), "journal_lost"),
        ("UPDATE medborger_journal SET class = 2 WHERE place = 766 * 4294967296 + 1".to_owned(), "journal_changed"),
        ("UPDATE medborger_name SET name = name || '0' WHERE name GLOB 'idea/*'".to_owned(), "journal_changed"),
        ("UPDATE medborger_body SET actor = 1 - actor WHERE actor IN (0, 1)".to_owned(), "journal_changed"),
        ("UPDATE medborger_content SET value = '\"".to_owned() + &"ab".repeat(32) + "\"' WHERE " + &value("vote/*"), "row_changed"),
        ("UPDATE medborger_vault SET key = CAST(substr(key, 1, 22) || zeroblob(16) AS BLOB) WHERE key GLOB 'vote/*'".to_owned(), "row_changed"),
    ];
    for (at, (change, code)) in changes.iter().enumerate() {
        let hand = Hand::new(&format!("{at}.db"));
        let mut life = Life::in_town(SqliteStore::open(&hand.0).unwrap());
        for citizen in 1..=3 {
            life.enrol(citizen);
        }
        life.deposit(1, 1);
        life.support(2, 1);
        life.vote(&[(2, 1)]);
        life.erase(3);
        life.bank.verify().unwrap();
        drop(life);
        hand.write(change);
        let life = hand.open();
        let found = life.bank.verify().map_err(|error| error.code().to_owned());
        assert_eq!(found.map(drop), Err((*code).to_owned()), "{change}");
    }
}

#[test]
fn a_ballot_that_somebody_wrote_by_hand_is_not_counted() {
    let hand = Hand::new("ballot.db");
    let mut life = Life::in_town(SqliteStore::open(&hand.0).unwrap());
    life.enrol(1);
    life.vote(&[(1, 1)]);
    drop(life);
    let forged = "ab".repeat(32);
    hand.write(&format!("UPDATE medborger_content SET value = '\"{forged}\"' WHERE slot IN (SELECT slot FROM medborger_vault WHERE key GLOB 'vote/*')"));
    let mut life = hand.open();
    assert_eq!(life.declare(), Err("award_ballot_changed".to_owned()));
}

/// Merged and split so often, the ways through the ideas are more than anybody could follow one by one.
#[test]
fn erased_supporters_are_counted_in_time_however_often_ideas_are_joined_and_parted() {
    let mut life = Life::in_town(MemoryStore::default());
    life.enrol(1);
    life.deposit(1, 1);
    let mut next = 2;
    let mut citizen = 10;
    let mut top = 1;
    for _ in 0..9 {
        let parts: Vec<u64> = (next..next + 4).collect();
        next += 5;
        let all = parts
            .iter()
            .map(|part| json!({ "idea": id(3, *part), "title": "Del", "body": "Tekst" }));
        let split = json!({ "idea": id(3, top), "parts": all.collect::<Vec<_>>() });
        life.act(None, "idea.split", split);
        for part in &parts {
            life.gather(*part);
            citizen += 1;
            life.verified(citizen);
            life.support(citizen, *part);
            life.erase(citizen);
        }
        top = next - 1;
        let ideas: Vec<String> = parts.iter().map(|part| id(3, *part)).collect();
        let merge =
            json!({ "idea": id(3, top), "ideas": ideas, "title": "Samlet", "body": "Tekst" });
        life.act(None, "idea.merge", merge);
        life.gather(top);
    }
    // Of the four of each round nobody can say that they are not one; each round comes on top.
    assert_eq!(life.idea(top)["supporters"], 9);
    life.bank.verify().unwrap();
}

#[test]
fn a_deputy_stays_one_where_somebody_is_erased_whose_term_was_over() {
    let mut life = Life::in_town(MemoryStore::default());
    life.enrol(1);
    let council = id(6, 1);
    let body = json!({ "organisation": council, "kind": "citizens_council", "name": "Rådet",
        "text": { "purpose": "Byen." } });
    life.act(None, "organisation.register", body);
    let appoint = |life: &mut Life<MemoryStore>, person: Value, deputy: bool, to: &str| {
        let body = json!({ "organisation": council, "person": person, "deputy": deputy, "resident": true,
            "from": "2026-03-02", "to": to });
        life.act(None, "council.appoint", body);
    };
    let citizen = json!({ "kind": "citizen", "citizen": id(2, 1), "named": true });
    let person = |n: u64| json!({ "kind": "person", "person": id(7, n), "name": "Ole Eksempel", "named": true });
    appoint(&mut life, citizen, false, "2026-03-03");
    appoint(&mut life, person(2), false, "2026-12-31");
    appoint(&mut life, person(3), true, "2026-12-31");
    life.minute = 5 * 1440;
    life.erase(1);
    let leave = json!({ "organisation": council, "member": 2, "how": "resigned" });
    life.act(None, "council.end_membership", leave);
    let view = life
        .ask(None, "council.get", json!({ "organisation": council }))
        .unwrap();
    assert_eq!(view["members"][2]["instead_of"], 2, "{view}");
    assert_eq!(view["members"][0].get("ended"), None);
}
