//! The store over a connection of the host's.
//!
//! What the host writes over the same connection and what is written here stand or fall together. Where no transaction is under
//! way, each commit has one of its own, `BEGIN IMMEDIATE`, and is durable as the host has set its database up. In a
//! transaction of the host's each commit is a savepoint: it is durable once the host commits, and gone where the host rolls
//! back. So nothing of what lies in the database is remembered beside it.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, ThreadId};

use super::driver::{Connection, Driver, params};
use super::fault::{Failure, fault};
use super::schema::{Of, WAL_MIN, Whose, engine, make, version, whose};
use super::tenant::{Look, TenantView};
use super::write::{end, rollback, run};
use super::{erasure, lock, read, write};
use crate::journal::{Commit, Loaded, Needs};
use crate::store::queue::{Held, Queue};
use crate::store::{Store, StoreError, View};

/// The oldest SQLite that knows strict tables.
const ENGINE_MIN: &str = "3.37.0";

/// Keeps everything in an SQLite database of the host's, beside the host's own tables, over the connection that the host has.
///
/// The names of its tables begin with `medborger_`. What the host has set (journal mode, `synchronous`, foreign keys, busy
/// timeout) stays as it is; `secure_delete` is on whenever something is written here, because erasing rests on it. How long is
/// waited for others who write is the connection's own busy timeout; then comes [`StoreError::Busy`].
///
/// In a transaction of the host's that only read so far, SQLite lets nobody write who would have to wait, or whose view is
/// old: that is [`StoreError::Busy`] too, and the transaction is to be begun anew. One that is begun with `BEGIN IMMEDIATE` has
/// none of this.
pub struct HostStore {
    driver: Box<dyn Driver + Send + Sync>,
    /// Who uses the one connection. None where each thread has its own.
    queue: Option<Queue<()>>,
    /// The batches that are begun, each with its thread, the innermost last.
    batches: Mutex<Vec<(ThreadId, Begun)>>,
    /// What was entered and settled here. Where that was in a transaction of the host's, it may be gone.
    tenants: Mutex<Tenants>,
    /// Whether it lies in the database for good.
    is_sure: AtomicBool,
}

type Tenants = BTreeMap<u16, Tenant>;

#[derive(Clone, Default)]
struct Tenant {
    key_check: Option<String>,
    shapes: Option<String>,
}

impl fmt::Debug for HostStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HostStore").finish_non_exhaustive()
    }
}

/// What was begun: a transaction, or a part of one that was under way.
#[derive(Clone, Copy, PartialEq)]
enum Begun {
    Transaction,
    Part,
}

impl HostStore {
    /// Takes a connection that all threads use, one after the other.
    ///
    /// # Errors
    /// [`StoreError::Engine`] for an SQLite older than 3.37, or than 3.51.3 where the database is in WAL mode: those before
    /// may damage it. [`StoreError::JournalMode`]; [`StoreError::NewerSchema`] and [`StoreError::OlderSchema`] where our tables are of
    /// another version; [`StoreError::ReadOnly`], [`StoreError::Busy`] and others where the tables can't be made.
    pub fn over(driver: Box<dyn Driver + Send + Sync>) -> Result<Self, StoreError> {
        Self::new(driver, Some(Queue::default()))
    }

    /// Takes a driver that gives each thread a connection of its own, to the same database.
    ///
    /// # Errors
    /// As [`over`](Self::over).
    pub fn over_threads(driver: Box<dyn Driver + Send + Sync>) -> Result<Self, StoreError> {
        Self::new(driver, None)
    }

    fn new(
        driver: Box<dyn Driver + Send + Sync>,
        queue: Option<Queue<()>>,
    ) -> Result<Self, StoreError> {
        let store = Self {
            driver,
            queue,
            batches: Mutex::default(),
            tenants: Mutex::default(),
            is_sure: AtomicBool::new(false),
        };
        let turn = store.turn();
        store.suits()?;
        store.be_sure()?;
        store.clear();
        drop(turn);
        Ok(store)
    }

    fn conn(&self) -> &Connection {
        &*self.driver
    }

    fn turn(&self) -> Option<Held<'_, ()>> {
        self.queue.as_ref().map(Queue::turn)
    }

    /// Refuses a database that does not hold what is promised here.
    fn suits(&self) -> Result<(), StoreError> {
        let found = version(self.conn())?;
        engine(&found, ENGINE_MIN)?;
        let mode = self
            .conn()
            .one("PRAGMA journal_mode", params![], |row| row.get::<String>(0))
            .map_err(|e| fault(&e))?
            .unwrap_or_default();
        match mode.as_str() {
            "wal" => engine(&found, WAL_MIN),
            "persist" | "off" => Err(StoreError::JournalMode),
            _ => Ok(()),
        }
    }

    /// Sees to it that the tables are there, and in them what was entered and settled: until that was seen outside of any
    /// transaction, a rollback of the host's may have taken it away.
    fn be_sure(&self) -> Result<(), StoreError> {
        if self.is_sure.load(Ordering::Acquire) {
            return Ok(());
        }
        let conn = self.conn();
        let is_outside = conn.is_autocommit();
        let refused = |e| fault(&e);
        if whose(conn, Of::Host).map_err(refused)?? != Whose::Ours {
            let begun = self.begin()?;
            // Somebody else may have made them meanwhile.
            let made = match whose(conn, Of::Host).map_err(refused) {
                Ok(Ok(Whose::Ours)) => Ok(()),
                Ok(Ok(_)) => make(conn).map_err(refused),
                Ok(Err(error)) | Err(error) => Err(error),
            };
            self.finish(begun, made)?;
        }
        // A copy: whoever waits for SQLite may wait for a thread that would wait for the lock.
        let tenants = lock(&self.tenants).clone();
        for (tenant, known) in tenants {
            if let Some(key_check) = &known.key_check {
                write::enter(conn, &|| self.begin_own(), tenant, key_check)?;
            }
            if known.shapes.is_some() && read::shapes(conn, tenant)?.is_none() {
                let shapes = known.shapes.as_deref();
                write::settle(conn, &|| self.begin_own(), tenant, None, shapes)?;
            }
        }
        self.is_sure.store(is_outside, Ordering::Release);
        Ok(())
    }

    /// Begins a transaction that may write, or a part of the one that is under way.
    fn begin(&self) -> Result<Begun, StoreError> {
        if !self.conn().is_autocommit() {
            self.overwrite()?;
            run(self.conn(), "SAVEPOINT medborger").map_err(|e| fault(&e))?;
            return Ok(Begun::Part);
        }
        if self.is_in_batch() {
            // SQLite took the transaction back by itself when something failed, or the host ended it.
            return Err(StoreError::Unavailable);
        }
        self.begin_own()?;
        Ok(Begun::Transaction)
    }

    fn begin_own(&self) -> Result<(), StoreError> {
        self.overwrite()?;
        run(self.conn(), "BEGIN IMMEDIATE").map_err(|e| fault(&e))
    }

    /// Has SQLite overwrite what is deleted: the host may have another connection by now, or have set it otherwise.
    fn overwrite(&self) -> Result<(), StoreError> {
        let set = self
            .conn()
            .exists("PRAGMA secure_delete = ON", params![])
            .map_err(|e| fault(&e))?;
        if set {
            Ok(())
        } else {
            Err(StoreError::Unavailable)
        }
    }

    /// Keeps what was done since, or takes it back.
    fn finish<T, E: From<StoreError>>(&self, begun: Begun, done: Result<T, E>) -> Result<T, E> {
        let conn = self.conn();
        match (begun, done) {
            (Begun::Transaction, Ok(done)) => {
                end(conn)?;
                Ok(done)
            }
            (Begun::Transaction, Err(error)) => {
                rollback(conn);
                Err(error)
            }
            (Begun::Part, Ok(done)) => {
                run(conn, "RELEASE medborger").map_err(|e| fault(&e))?;
                Ok(done)
            }
            (Begun::Part, Err(error)) => {
                // Where SQLite took the host's transaction back by itself, there is nothing left to take back.
                let _ = run(conn, "ROLLBACK TO medborger");
                let _ = run(conn, "RELEASE medborger");
                Err(error)
            }
        }
    }

    fn is_in_batch(&self) -> bool {
        let me = thread::current().id();
        lock(&self.batches).iter().any(|(thread, _)| *thread == me)
    }

    /// Begins to read: all is of one moment until that ends.
    fn look(&self) -> Result<Looking<'_>, StoreError> {
        let turn = self.turn();
        self.be_sure()?;
        let conn = self.conn();
        let begun = conn.is_autocommit();
        if begun {
            run(conn, "SAVEPOINT medborger_view").map_err(|e| fault(&e))?;
        }
        Ok(Looking {
            conn,
            begun,
            _turn: turn,
        })
    }

    fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let looking = self.look()?;
        read(looking.conn)
    }

    /// The versions of states that were settled here.
    fn settled(&self, tenant: u16) -> Option<String> {
        lock(&self.tenants).get(&tenant)?.shapes.clone()
    }

    /// See [`write::same_shapes`].
    fn reads(&self, conn: &Connection, tenant: u16) -> Result<(), StoreError> {
        let (known, now) = (self.settled(tenant), read::shapes(conn, tenant)?);
        write::same_shapes(known.as_deref(), now.as_deref())
    }

    /// Clears the log of what was erased, where no transaction is under way and nobody reads in the log.
    fn clear(&self) {
        let conn = self.conn();
        if !conn.is_autocommit() {
            return;
        }
        // What fails here is done by whoever comes next.
        let Ok(erasing) = erasure::waiting(conn) else {
            return;
        };
        if erasing.is_empty() {
            return;
        }
        // Who reads in the log would otherwise be waited for.
        let patience = conn.one("PRAGMA busy_timeout", params![], |row| row.get::<u32>(0));
        let Ok(Some(patience)) = patience else { return };
        let cleared = conn.once("PRAGMA busy_timeout = 0").is_ok() && erasure::clear_log(conn);
        let waits = conn
            .once(&format!("PRAGMA busy_timeout = {patience}"))
            .is_ok();
        if cleared && waits && self.begin_own().is_ok() {
            erasure::strike_off(conn, &erasing);
        }
    }
}

/// A look at one moment, while it lasts.
struct Looking<'s> {
    conn: &'s Connection,
    /// Whether it has a transaction of its own.
    begun: bool,
    _turn: Option<Held<'s, ()>>,
}

impl Look for Looking<'_> {
    fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        read(self.conn)
    }
}

impl Drop for Looking<'_> {
    fn drop(&mut self) {
        if self.begun {
            // By its name, so that no transaction is ended which the host began meanwhile.
            let _ = run(self.conn, "RELEASE medborger_view");
        }
    }
}

impl Store for HostStore {
    fn enter(&self, tenant: u16, key_check: &str) -> Result<(), StoreError> {
        let _turn = self.turn();
        self.be_sure()?;
        write::enter(self.conn(), &|| self.begin_own(), tenant, key_check)?;
        self.is_sure
            .store(self.conn().is_autocommit(), Ordering::Release);
        let mut tenants = lock(&self.tenants);
        tenants.entry(tenant).or_default().key_check = Some(key_check.to_owned());
        Ok(())
    }

    fn shapes(&self, tenant: u16) -> Result<Option<String>, StoreError> {
        self.read(|conn| read::shapes(conn, tenant))
    }

    fn settle(
        &self,
        tenant: u16,
        before: Option<&str>,
        shapes: Option<&str>,
    ) -> Result<(), StoreError> {
        let _turn = self.turn();
        self.be_sure()?;
        write::settle(self.conn(), &|| self.begin_own(), tenant, before, shapes)?;
        self.is_sure
            .store(self.conn().is_autocommit(), Ordering::Release);
        let mut tenants = lock(&self.tenants);
        tenants.entry(tenant).or_default().shapes = shapes.map(str::to_owned);
        Ok(())
    }

    fn view(&self, tenant: u16) -> Result<Box<dyn View + '_>, StoreError> {
        let looking = self.look()?;
        self.reads(looking.conn, tenant)?;
        let look = looking;
        Ok(Box::new(TenantView { look, tenant }))
    }

    fn load(&self, tenant: u16, needs: &Needs, loaded: &mut Loaded) -> Result<(), StoreError> {
        self.read(|conn| {
            self.reads(conn, tenant)?;
            read::load(conn, tenant, needs, loaded)
        })
    }

    fn commit(&self, commit: &Arc<Commit>) -> Result<(), StoreError> {
        let _turn = self.turn();
        self.be_sure()?;
        let begun = self.begin()?;
        let known = self.settled(commit.tenant());
        let written = write::write(self.conn(), commit, known.as_deref());
        let written = written.map_err(|Failure(error)| error);
        self.finish(begun, written)?;
        self.clear();
        Ok(())
    }

    /// One within another, or within a transaction of the host's, is a part of it that can be taken back alone.
    fn begin_batch(&self) -> Result<(), StoreError> {
        let turn = self.turn();
        self.be_sure()?;
        let begun = self.begin()?;
        lock(&self.batches).push((thread::current().id(), begun));
        // Until the batch ends.
        std::mem::forget(turn);
        Ok(())
    }

    fn end_batch(&self, keep: bool) -> Result<(), StoreError> {
        let me = thread::current().id();
        let begun = {
            let mut batches = lock(&self.batches);
            let last = batches.iter().rposition(|(thread, _)| *thread == me);
            let Some(last) = last else { return Ok(()) };
            batches.remove(last).1
        };
        let done = if !keep {
            Err(None)
        } else if self.conn().is_autocommit() {
            Err(Some(StoreError::Unavailable))
        } else {
            Ok(())
        };
        let ended = match self.finish(begun, done.map_err(Taken)) {
            Err(Taken(Some(error))) => Err(error),
            Ok(()) | Err(Taken(None)) => Ok(()),
        };
        self.clear();
        if let Some(queue) = &self.queue {
            queue.release();
        }
        ended
    }

    /// Whether bytes of what was erased may still lie in the database's files: also where the host's transaction in which it was
    /// erased is not committed yet.
    fn erasure_pending(&self) -> Result<bool, StoreError> {
        if !self.read(erasure::is_pending)? {
            return Ok(false);
        }
        let turn = self.turn();
        self.clear();
        drop(turn);
        self.read(erasure::is_pending)
    }

    /// Writes the host's whole file anew, smaller and without a trace of what was deleted.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] within a transaction; otherwise as [`commit`](Store::commit).
    fn compact(&self) -> Result<(), StoreError> {
        let _turn = self.turn();
        self.be_sure()?;
        if !self.conn().is_autocommit() {
            return Err(StoreError::Unavailable);
        }
        self.begin_own()?;
        erasure::let_go_of_places(self.conn())?;
        erasure::vacuum(self.conn())?;
        self.clear();
        Ok(())
    }
}

/// Why a batch was taken back; nothing where that was wished for.
struct Taken(Option<StoreError>);

impl From<StoreError> for Taken {
    fn from(error: StoreError) -> Self {
        Self(Some(error))
    }
}
