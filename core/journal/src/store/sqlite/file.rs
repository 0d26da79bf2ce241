//! The store over a file that is ours alone.

use medborger_codec::Make;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rusqlite::Connection;

use super::fault::Failure;
use super::gate::{self, Gate};
use super::tenant::{Look, TenantView};
use super::view::{Readers, Source, snapshot};
use super::{clear, driver, erasure, lock, opening, read, write};
use crate::journal::{Commit, Loaded, Needs};
use crate::store::queue::Queue;
use crate::store::{Store, StoreError, View};

/// The longest that SQLite can be told to wait.
const PATIENCE_MAX: Duration = Duration::from_millis(i32::MAX.unsigned_abs() as u64);

/// After how many commits the log is cleared with patience, where an erasure waits for that.
const QUIET_EACH: u32 = 64;

/// How a file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Make)]
#[serde(default)]
#[non_exhaustive]
pub struct Options {
    /// For how long to wait for other processes that are writing, before [`StoreError::Busy`]. Five seconds unless set, and
    /// never more than 24 days.
    pub busy_timeout: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            busy_timeout: Duration::from_secs(5),
        }
    }
}

/// Keeps everything in one SQLite file, durably.
///
/// Many threads may use one store at once, and many processes may have the file open. One of them writes at a time, in
/// the order in which they came; within a process, commits that wait are written together. A command that rests on what
/// has changed meanwhile is planned again.
///
/// ```
/// use medborger::identity::MunicipalityCode;
/// use medborger::{Clock, Participation, SqliteStore, Town};
///
/// # let folder = std::env::temp_dir().join(format!("medborger-doc-{}", std::process::id()));
/// # std::fs::create_dir_all(&folder)?;
/// # let key = std::array::from_fn(|at| at as u8);
/// let store = SqliteStore::open(folder.join("hedensted.db"))?;
/// let town = Town::new("0766".parse::<MunicipalityCode>()?, key, medborger::REGISTRY)?;
/// let bank = Participation::open(town, store, Clock::History)?;
/// assert_eq!(bank.verify()?.entries, 0);
/// # drop(bank);
/// # std::fs::remove_dir_all(&folder)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct SqliteStore {
    pub(super) writer: Mutex<Writer>,
    /// None of a store in memory, which only one connection can see.
    readers: Option<Readers>,
    pub(super) queue: Queue<Arc<Commit>>,
    gate: Gate,
    options: Options,
    /// The versions of states with which whoever opened the store reads each tenant.
    shapes: Mutex<Shapes>,
}

type Shapes = BTreeMap<u16, String>;

/// The connection that writes.
#[derive(Debug)]
pub(super) struct Writer {
    pub(super) conn: Connection,
    batch: Batch,
    /// How often something was committed.
    commits: u32,
}

#[derive(Debug, Default)]
struct Batch {
    /// How many batches are begun within one another; 0 outside.
    depth: u32,
    /// Why nothing of it can be stored any more.
    failed: Option<StoreError>,
    /// What was settled before the batch, where it settled anything.
    settled: Option<Shapes>,
}

impl SqliteStore {
    /// Opens a file, and makes it where it is absent: one that only its owner may read and write.
    ///
    /// # Errors
    /// [`StoreError::NotADatabase`], [`StoreError::Foreign`], [`StoreError::NewerSchema`] and
    /// [`StoreError::OlderSchema`] for a file that is not for this version of the library, which is left as it is;
    /// [`StoreError::Damaged`]; [`StoreError::ReadOnly`] when the file or its directory can't be written;
    /// [`StoreError::Busy`], [`StoreError::Full`], [`StoreError::Unavailable`].
    pub fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        Self::open_with(path, Options::default())
    }

    /// As [`open`](Self::open), with options.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn open_with(path: impl AsRef<Path>, options: Options) -> Result<Self, StoreError> {
        let path = opening::literal(path.as_ref());
        let options = Options {
            busy_timeout: options.busy_timeout.min(PATIENCE_MAX),
        };
        let conn = opening::open(&path, &options)?;
        let (gate, readers) = (Gate::of(&path), Readers::of(path, options));
        let store = Self::over(conn, Some(readers), gate, options);
        // Whoever had it open before may have stopped between an erasure and clearing the log.
        store.clear();
        Ok(store)
    }

    /// A store in memory, for tests.
    ///
    /// # Errors
    /// [`StoreError::Engine`]; [`StoreError::Unavailable`] without memory.
    pub fn in_memory() -> Result<Self, StoreError> {
        let conn = opening::open_in_memory()?;
        let options = Options::default();
        Ok(Self::over(conn, None, Gate::default(), options))
    }

    fn over(conn: Connection, readers: Option<Readers>, gate: Gate, options: Options) -> Self {
        let batch = Batch::default();
        Self {
            writer: Mutex::new(Writer {
                conn,
                batch,
                commits: 0,
            }),
            readers,
            queue: Queue::default(),
            gate,
            options,
            shapes: Mutex::default(),
        }
    }

    /// Closes the file. Dropping the store does the same, but can't say what went wrong.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when the log may still hold what was erased; whoever has the file open clears it
    /// with their next opening or commit.
    pub fn close(self) -> Result<(), StoreError> {
        if self.erasure_pending()? {
            return Err(StoreError::Busy);
        }
        Ok(())
    }

    /// Clears the log of what was erased, where nobody reads in it, when the turn comes.
    fn clear(&self) {
        let _turn = self.queue.turn();
        let writer = lock(&self.writer);
        if writer.conn.is_autocommit() {
            clear::finish(&writer.conn, &self.gate, self.options.busy_timeout, true);
        }
    }

    /// As after every commit: at once, and after so many commits in vain with some patience.
    fn clear_after_commit(&self, writer: &mut Writer) {
        writer.commits = writer.commits.wrapping_add(1);
        let quiet = writer.commits.is_multiple_of(QUIET_EACH);
        clear::finish(&writer.conn, &self.gate, self.options.busy_timeout, quiet);
    }

    /// Does something with the connection that writes, when the turn comes.
    fn in_turn<T>(
        &self,
        work: impl FnOnce(&mut Writer) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let _turn = self.queue.turn();
        work(&mut lock(&self.writer))
    }

    /// Reads, all of one moment: with the connection that writes where that is free, because it remembers more, else
    /// with another.
    fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        // In one's own batch, even where SQLite took its transaction back.
        if self.queue.is_held() {
            return lock(&self.writer).read(read);
        }
        if let Ok(writer) = self.writer.try_lock()
            && writer.conn.is_autocommit()
        {
            return snapshot(&writer.conn, read);
        }
        match &self.readers {
            Some(readers) => read(readers.view()?.conn()?),
            None => self.in_turn(|writer| writer.read(read)),
        }
    }

    /// See [`write::same_shapes`].
    fn reads(&self, conn: &driver::Connection, tenant: u16) -> Result<(), StoreError> {
        let shapes = lock(&self.shapes);
        let known = shapes.get(&tenant).map(String::as_str);
        write::same_shapes(known, read::shapes(conn, tenant)?.as_deref())
    }

    /// Writes commits that came together, in one transaction. Each is checked against what those before it wrote.
    pub(super) fn write_group(&self, commits: &[Arc<Commit>]) -> Vec<Result<(), StoreError>> {
        let mut writer = lock(&self.writer);
        let mut outcomes = Vec::with_capacity(commits.len());
        match self.write_together(&writer.conn, commits, &mut outcomes) {
            // The commits are stored, whatever becomes of this.
            Ok(()) => self.clear_after_commit(&mut writer),
            // One that can't be written takes none of the others with it.
            Err((_, true)) if commits.len() > 1 => {
                drop(writer);
                outcomes.clear();
                for commit in commits {
                    // Where another process keeps one waiting in vain, it would the others.
                    let outcome = match outcomes.last() {
                        Some(Err(StoreError::Busy)) => vec![Err(StoreError::Busy)],
                        _ => self.write_group(std::slice::from_ref(commit)),
                    };
                    outcomes.extend(outcome);
                }
            }
            Err((error, _)) => {
                // Those that were refused stay so.
                for outcome in outcomes.iter_mut().filter(|outcome| outcome.is_ok()) {
                    *outcome = Err(error.clone());
                }
                outcomes.resize(commits.len(), Err(error));
            }
        }
        outcomes
    }

    /// Why nothing was stored, and whether it was while a commit was being written, before the end.
    fn write_together(
        &self,
        conn: &Connection,
        commits: &[Arc<Commit>],
        outcomes: &mut Vec<Result<(), StoreError>>,
    ) -> Result<(), (StoreError, bool)> {
        gate::begin(conn, &self.gate, self.options.busy_timeout).map_err(|e| (e, false))?;
        for commit in commits {
            match self.write_one(conn, commit) {
                // Nothing of one that is refused was written.
                outcome @ (Ok(()) | Err(StoreError::Conflict { .. } | StoreError::OtherShapes)) => {
                    outcomes.push(outcome);
                }
                Err(error) => {
                    write::rollback(conn);
                    return Err((error, true));
                }
            }
        }
        if outcomes.iter().any(Result::is_ok) {
            write::end(conn).map_err(|e| (e, false))?;
        } else {
            write::rollback(conn);
        }
        Ok(())
    }

    fn write_one(&self, conn: &Connection, commit: &Commit) -> Result<(), StoreError> {
        let shapes = lock(&self.shapes);
        let known = shapes.get(&commit.tenant()).map(String::as_str);
        write::write(conn, commit, known).map_err(|Failure(error)| error)
    }
}

impl Writer {
    /// Reads within a transaction that is under way, or in one of its own.
    pub(super) fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match &self.batch.failed {
            Some(error) => Err(error.clone()),
            None => snapshot(&self.conn, read),
        }
    }
}

impl Drop for SqliteStore {
    fn drop(&mut self) {
        let writer = lock(&self.writer);
        write::rollback(&writer.conn);
        clear::finish(&writer.conn, &self.gate, Duration::ZERO, false);
    }
}

impl Store for SqliteStore {
    fn enter(&self, tenant: u16, key_check: &str) -> Result<(), StoreError> {
        let patience = self.options.busy_timeout;
        self.in_turn(|writer| match &writer.batch.failed {
            Some(error) => Err(error.clone()),
            None => {
                let begin = || gate::begin(&writer.conn, &self.gate, patience);
                write::enter(&writer.conn, &begin, tenant, key_check)
            }
        })
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
        let patience = self.options.busy_timeout;
        self.in_turn(|writer| {
            if let Some(error) = &writer.batch.failed {
                return Err(error.clone());
            }
            let begin = || gate::begin(&writer.conn, &self.gate, patience);
            write::settle(&writer.conn, &begin, tenant, before, shapes)?;
            let mut known = lock(&self.shapes);
            if writer.batch.depth > 0 {
                writer.batch.settled.get_or_insert_with(|| known.clone());
            }
            match shapes {
                Some(shapes) => known.insert(tenant, shapes.to_owned()),
                None => known.remove(&tenant),
            };
            Ok(())
        })
    }

    fn view(&self, tenant: u16) -> Result<Box<dyn View + '_>, StoreError> {
        let source = match &self.readers {
            Some(readers) if !self.queue.is_held() => Source::Reader(readers.view()?),
            // In one's own batch, or where there is one connection only.
            _ => {
                self.queue.hold();
                Source::Writer(self)
            }
        };
        source.read(|conn| self.reads(conn, tenant))?;
        let look = source;
        Ok(Box::new(TenantView { look, tenant }))
    }

    fn load(&self, tenant: u16, needs: &Needs, loaded: &mut Loaded) -> Result<(), StoreError> {
        self.read(|conn| {
            self.reads(conn, tenant)?;
            read::load(conn, tenant, needs, loaded)
        })
    }

    fn commit(&self, commit: &Arc<Commit>) -> Result<(), StoreError> {
        if !self.queue.is_held() {
            let commit = Arc::clone(commit);
            return self.queue.commit(commit, |group| self.write_group(group));
        }
        let mut writer = lock(&self.writer);
        if writer.batch.depth == 0 {
            drop(writer);
            return self
                .write_group(std::slice::from_ref(commit))
                .pop()
                .unwrap_or(Err(StoreError::Unknown));
        }
        if let Some(error) = &writer.batch.failed {
            return Err(error.clone());
        }
        let written = if writer.conn.is_autocommit() {
            // SQLite took the transaction back by itself when something failed.
            Err(StoreError::Unavailable)
        } else {
            self.write_one(&writer.conn, commit)
        };
        if let Err(error) = &written
            && !matches!(error, StoreError::Conflict { .. })
        {
            writer.batch.failed = Some(error.clone());
        }
        written
    }

    fn begin_batch(&self) -> Result<(), StoreError> {
        self.queue.hold();
        let mut writer = lock(&self.writer);
        if writer.batch.depth == 0
            && let Err(error) = gate::begin(&writer.conn, &self.gate, self.options.busy_timeout)
        {
            self.queue.release();
            return Err(error);
        }
        writer.batch.depth += 1;
        Ok(())
    }

    fn end_batch(&self, keep: bool) -> Result<(), StoreError> {
        if !self.queue.is_held() || lock(&self.writer).batch.depth == 0 {
            return Ok(());
        }
        let ended = self.end_held_batch(keep);
        self.queue.release();
        ended
    }

    fn erasure_pending(&self) -> Result<bool, StoreError> {
        if !self.read(|conn| erasure::is_pending(conn))? {
            return Ok(false);
        }
        if !self.queue.is_held() {
            self.clear();
        }
        self.read(|conn| erasure::is_pending(conn))
    }

    /// Writes the whole file anew, smaller and without a trace of what was deleted. Nobody can write meanwhile, and it
    /// takes room for two more copies.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] within a batch; otherwise as [`commit`](Store::commit).
    fn compact(&self) -> Result<(), StoreError> {
        let patience = self.options.busy_timeout;
        self.in_turn(|writer| {
            if writer.batch.depth > 0 {
                return Err(StoreError::Unavailable);
            }
            clear::compact(&writer.conn, &self.gate, patience)?;
            clear::finish(&writer.conn, &self.gate, patience, true);
            Ok(())
        })
    }
}

impl SqliteStore {
    fn end_held_batch(&self, keep: bool) -> Result<(), StoreError> {
        let mut writer = lock(&self.writer);
        if !keep && writer.batch.failed.is_none() {
            // Nothing of the outermost batch is kept either: one transaction is all or nothing.
            writer.batch.failed = Some(StoreError::Unavailable);
        }
        if writer.batch.depth > 1 {
            writer.batch.depth -= 1;
            return Ok(());
        }
        let batch = std::mem::take(&mut writer.batch);
        let ended = match batch.failed {
            Some(error) => {
                write::rollback(&writer.conn);
                Err(error)
            }
            None if writer.conn.is_autocommit() => Err(StoreError::Unavailable),
            None => write::end(&writer.conn),
        };
        if let (Err(_), Some(settled)) = (&ended, batch.settled) {
            *lock(&self.shapes) = settled;
        }
        if ended.is_ok() {
            self.clear_after_commit(&mut writer);
        }
        if keep { ended } else { Ok(()) }
    }
}
