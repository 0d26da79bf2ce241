//! The store over a connection of the host's: what stands and falls together, and whose settings stay.

use std::sync::MutexGuard;

use super::*;

/// A connection of the host's, which the store uses too.
#[derive(Clone)]
pub(super) struct Host(Arc<Mutex<Connection>>);

/// The store asks nothing else while rows are looked at: it would wait for itself here.
impl Driver for Host {
    fn run(&self, sql: &'static str, values: &[Value<'_>]) -> Result<i64, SqlError> {
        self.conn().run(sql, values)
    }

    fn rows(&self, sql: &'static str, of: &[Value<'_>], each: EachRow<'_>) -> Result<(), SqlError> {
        self.conn().rows(sql, of, each)
    }

    fn once(&self, sql: &str) -> Result<(), SqlError> {
        self.conn().once(sql)
    }

    fn is_autocommit(&self) -> bool {
        self.conn().is_autocommit()
    }
}

impl Host {
    pub(super) fn in_memory() -> Self {
        Self(Arc::new(Mutex::new(Connection::open_in_memory().unwrap())))
    }

    /// A host's file with a table of its own.
    fn in_file(path: &Path, mode: &str) -> Self {
        let conn = Connection::open(path).unwrap();
        let set = format!(
            "PRAGMA journal_mode = {mode}; CREATE TABLE IF NOT EXISTS booking (who TEXT) STRICT;"
        );
        conn.execute_batch(&set).unwrap();
        conn.busy_timeout(Duration::from_millis(50)).unwrap();
        Self(Arc::new(Mutex::new(conn)))
    }

    fn conn(&self) -> MutexGuard<'_, Connection> {
        self.0.lock().unwrap()
    }

    fn does(&self, sql: &str) {
        self.conn().execute_batch(sql).unwrap();
    }

    fn number(&self, sql: &str) -> i64 {
        self.conn().query_row(sql, [], |row| row.get(0)).unwrap()
    }

    pub(super) fn opens(&self) -> Result<HostStore, StoreError> {
        HostStore::over(Box::new(self.clone()))
    }

    pub(super) fn store(&self) -> HostStore {
        let store = self.opens().unwrap();
        store.enter(TENANT, "key").unwrap();
        settle(&store, TENANT, "idea=1").unwrap();
        store
    }
}

const BOOKS: &str = "INSERT INTO booking VALUES ('Ida Eksempel')";
const BOOKED: &str = "SELECT count(*) FROM booking";

#[test]
fn the_hosts_row_and_ours_stand_or_fall_together() {
    for mode in ["WAL", "DELETE"] {
        let folder = Folder::new(&format!("together-{mode}"));
        let host = Host::in_file(&folder.db(), mode);
        let store = host.store();
        keep(&store, one(1)).unwrap();
        for (end, both) in [("ROLLBACK", 0), ("COMMIT", 1)] {
            host.does("BEGIN");
            host.does(BOOKS);
            keep(&store, one(2)).unwrap();
            assert_eq!(position(&store), 2, "one's own transaction shows it");
            host.does(end);
            assert_eq!(host.number(BOOKED), both);
            assert_eq!(position(&store), 1 + both as u64);
        }
        // The same for what the store begins.
        for (kept, both) in [(false, 1), (true, 2)] {
            store.begin_batch().unwrap();
            host.does(BOOKS);
            keep(&store, one(3)).unwrap();
            store.end_batch(kept).unwrap();
            assert_eq!(host.number(BOOKED), both);
            assert_eq!(position(&store), 1 + both as u64);
        }
    }
}

#[test]
fn what_is_refused_in_a_transaction_of_the_hosts_takes_nothing_of_it_along() {
    let host = Host::in_memory();
    host.does("CREATE TABLE booking (who TEXT)");
    let store = host.store();
    host.does("BEGIN");
    host.does(BOOKS);
    keep(&store, one(1)).unwrap();
    // Carried out before: found before anything is written.
    let conflict = StoreError::Conflict { what: "receipt" };
    assert_eq!(keep(&store, one(1)), Err(conflict));
    host.does("COMMIT");
    assert_eq!((host.number(BOOKED), position(&store)), (1, 1));
}

#[test]
fn a_full_disk_takes_the_hosts_row_and_ours() {
    let host = Host::in_memory();
    host.does("CREATE TABLE booking (who TEXT)");
    let store = host.store();
    host.does("BEGIN");
    host.does(BOOKS);
    keep(&store, one(1)).unwrap();
    let pages = host.number("PRAGMA page_count");
    host.number(&format!("PRAGMA max_page_count = {pages}"));
    let full = (2..99).find_map(|n| keep(&store, one(n)).err());
    assert_eq!(full, Some(StoreError::Full));
    // SQLite takes the whole transaction back then.
    assert!(host.conn().is_autocommit());
    host.number("PRAGMA max_page_count = 100000");
    assert_eq!((host.number(BOOKED), position(&store)), (0, 0));
    keep(&store, one(1)).unwrap();
}

#[test]
fn a_part_of_a_batch_is_taken_back_alone() {
    let host = Host::in_memory();
    let store = host.store();
    store.begin_batch().unwrap();
    keep(&store, one(1)).unwrap();
    store.begin_batch().unwrap();
    keep(&store, one(2)).unwrap();
    store.end_batch(false).unwrap();
    assert_eq!(position(&store), 1);
    store.end_batch(true).unwrap();
    assert_eq!(position(&store), 1);
    assert_eq!(store.end_batch(true), Ok(()), "there is none any more");
}

#[test]
fn a_batch_whose_transaction_the_host_ended_writes_nothing_more() {
    let host = Host::in_memory();
    let store = host.store();
    store.begin_batch().unwrap();
    keep(&store, one(1)).unwrap();
    host.does("ROLLBACK");
    assert_eq!(keep(&store, one(2)), Err(StoreError::Unavailable));
    assert_eq!(store.end_batch(true), Err(StoreError::Unavailable));
    assert_eq!(position(&store), 0);
    keep(&store, one(1)).unwrap();
}

#[test]
fn what_was_opened_in_a_transaction_that_was_rolled_back_is_made_again() {
    for part in [false, true] {
        let host = Host::in_memory();
        host.does("BEGIN");
        host.does("SAVEPOINT theirs");
        let store = host.store();
        keep(&store, one(1)).unwrap();
        host.does(if part {
            "ROLLBACK TO theirs"
        } else {
            "ROLLBACK"
        });
        assert_eq!(host.number("SELECT count(*) FROM sqlite_schema"), 0);
        // Nothing is remembered of what is gone, within the host's transaction or outside of it.
        assert_eq!(position(&store), 0);
        keep(&store, one(1)).unwrap();
        if part {
            host.does("ROLLBACK");
            keep(&store, one(1)).unwrap();
        }
        assert_eq!(position(&store), 1);
        assert_eq!(store.shapes(TENANT).unwrap().as_deref(), Some("idea=1"));
        assert_eq!(store.enter(TENANT, "other"), Err(StoreError::KeyMismatch));
    }
}

#[test]
fn what_the_host_has_set_stays_and_its_tables_with_it() {
    let folder = Folder::new("settings");
    let host = Host::in_file(&folder.db(), "DELETE");
    host.does(
        "PRAGMA application_id = 7; PRAGMA user_version = 8; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF",
    );
    host.does(BOOKS);
    let store = host.store();
    keep(&store, one(1)).unwrap();
    assert!(!store.erasure_pending().unwrap());
    store.compact().unwrap();
    for (setting, value) in [
        ("application_id", 7),
        ("user_version", 8),
        ("synchronous", 1),
        ("foreign_keys", 0),
        ("busy_timeout", 50),
        ("secure_delete", 1),
    ] {
        assert_eq!(
            host.number(&format!("PRAGMA {setting}")),
            value,
            "{setting}"
        );
    }
    let mode: String = host
        .conn()
        .query_row("PRAGMA journal_mode", [], |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "delete");
    assert_eq!(host.number(BOOKED), 1);
    // It is no file of ours alone, for all that lies in it.
    drop((store, host));
    assert_eq!(
        SqliteStore::open(folder.db()).map(drop),
        Err(StoreError::Foreign)
    );
}

#[test]
fn a_file_of_ours_can_be_the_hosts_too() {
    let folder = Folder::new("taken-over");
    keep(&SqliteStore::open(folder.db()).unwrap(), one(1)).unwrap();
    let host = Host::in_file(&folder.db(), "WAL");
    // Its versions are the host's then.
    host.does("PRAGMA user_version = 40");
    let store = host.store();
    keep(&store, one(2)).unwrap();
    assert_eq!(position(&store), 2);
}

#[test]
fn tables_of_another_version_are_refused_and_left() {
    let host = Host::in_memory();
    let known = schema::SCHEMA;
    for (version, error) in [
        (
            known + 1,
            StoreError::NewerSchema {
                found: known + 1,
                known,
            },
        ),
        (
            known - 1,
            StoreError::OlderSchema {
                found: known - 1,
                known,
            },
        ),
        (0, StoreError::Damaged),
    ] {
        host.does(&format!(
            "DROP TABLE IF EXISTS medborger_schema;
             CREATE TABLE medborger_schema (version INTEGER);
             INSERT INTO medborger_schema VALUES ({version})"
        ));
        assert_eq!(host.opens().map(drop), Err(error));
        assert_eq!(host.number("SELECT count(*) FROM sqlite_schema"), 1);
    }
}

#[test]
fn a_journal_that_keeps_what_is_erased_is_refused() {
    let folder = Folder::new("journal-mode");
    let host = Host::in_file(&folder.db(), "DELETE");
    for (mode, refused) in [("PERSIST", true), ("OFF", true), ("TRUNCATE", false)] {
        host.does(&format!("PRAGMA journal_mode = {mode}"));
        let expected = if refused {
            Err(StoreError::JournalMode)
        } else {
            Ok(())
        };
        assert_eq!(host.opens().map(drop), expected, "{mode}");
    }
}

#[test]
fn whoever_waits_in_vain_is_told_and_nothing_is_half_done() {
    for mode in ["WAL", "DELETE"] {
        let folder = Folder::new(&format!("busy-{mode}"));
        let [one_host, other] = [(); 2].map(|()| Host::in_file(&folder.db(), mode));
        let [store, others] = [&one_host, &other].map(Host::store);
        other.does("BEGIN IMMEDIATE");
        assert_eq!(keep(&store, one(1)), Err(StoreError::Busy));
        assert_eq!(store.begin_batch(), Err(StoreError::Busy));
        keep(&others, one(1)).unwrap();
        other.does("COMMIT");
        assert_eq!(position(&store), 1);
        // A transaction of the host's whose view is old can't write any more: it is to be begun anew.
        if mode == "WAL" {
            one_host.does("BEGIN");
            assert_eq!(position(&store), 1);
            keep(&others, one(2)).unwrap();
            assert_eq!(keep(&store, one(3)), Err(StoreError::Busy));
            one_host.does("ROLLBACK");
        }
        keep(&store, one(3)).unwrap();
    }
}

#[test]
fn what_was_erased_is_gone_from_the_files_once_no_transaction_is_under_way() {
    for mode in ["WAL", "DELETE"] {
        let folder = Folder::new(&format!("host-erases-{mode}"));
        let host = Host::in_file(&folder.db(), mode);
        let store = host.store();
        let secret = "hemmelighed-".repeat(200);
        let mut commit = one(1);
        commit
            .0
            .vault_put
            .push(row("text/9", "citizen/9", format!("\"{secret}\"")));
        keep(&store, commit).unwrap();
        assert!(holds(&folder, "hemmelighed-"));
        let mut commit = empty(TENANT, 2);
        commit.0.vault_delete.insert("text/9".to_owned());
        commit.0.erases = true;
        host.does("BEGIN IMMEDIATE");
        keep(&store, commit).unwrap();
        assert!(store.erasure_pending().unwrap(), "not yet committed");
        host.does("COMMIT");
        assert!(!store.erasure_pending().unwrap());
        assert!(!holds(&folder, "hemmelighed-"), "{mode}");
    }
}

fn holds(folder: &Folder, text: &str) -> bool {
    std::fs::read_dir(&folder.0).unwrap().any(|file| {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        bytes
            .windows(text.len())
            .any(|part| part == text.as_bytes())
    })
}

#[test]
fn threads_with_one_connection_take_turns() {
    let host = Host::in_memory();
    let store = Arc::new(host.store());
    let threads: Vec<_> = (0..4)
        .map(|thread| {
            let store = store.clone();
            std::thread::spawn(move || {
                for n in 0..20 {
                    store.begin_batch().unwrap();
                    keep(&*store, one(1 + thread * 20 + n)).unwrap();
                    assert_eq!(
                        store.view(TENANT).unwrap().head().unwrap(),
                        store.head(TENANT).unwrap()
                    );
                    store.end_batch(n % 4 > 0).unwrap();
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    assert_eq!(position(&*store), 60);
}
