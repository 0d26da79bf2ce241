//! The native half of the Python package `medborger`: it hands JSON in and out of the one door, and raises the
//! library's errors as the exceptions of `medborger/_errors.py`. Everything that has a type is in Python.

mod analysis;
mod arrow;
mod columns;
mod database;
mod errors;
mod protocol;
mod watch;

use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use columns::Columns;
use medborger::codec::to_json;
use medborger::host::System;
use medborger::identity::{IdentityError, MunicipalityCode};
use medborger::journal::{InputError, Moment};
use medborger::participation::Host;
use medborger::store::{HostStore, SqliteOptions};
use medborger::{Clock, Error, MemoryStore, SqliteStore, Store, Timestamp};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use watch::Watch;

type Bank = medborger::Participation<Box<dyn Store>>;

fn town(municipality: &str, key: &[u8]) -> PyResult<medborger::Town> {
    let key = <[u8; 32]>::try_from(key)
        .map_err(|_| errors::raise(&IdentityError::RecognitionKeyMalformed.into()))?;
    let municipality: MunicipalityCode = municipality
        .parse()
        .map_err(|e: IdentityError| errors::raise_at(&e.into(), Some("municipality")))?;
    medborger::Town::new(municipality, key, medborger::REGISTRY)
        .map_err(|e| errors::raise(&e.into()))
}

/// The machine's clock, unless what comes in is history.
fn clock(history: bool) -> Clock {
    if history {
        Clock::History
    } else {
        Clock::host(now)
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the binding is the host here, and hands its clock in"
)]
fn now() -> Option<Timestamp> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Timestamp::from_micros(i64::try_from(since.as_micros()).ok()?).ok()
}

/// The machine's randomness at a time that was given.
struct At(Timestamp);

impl Host for At {
    fn now(&self) -> Timestamp {
        self.0
    }

    fn random(&self) -> [u8; 16] {
        System.random()
    }
}

fn options(busy_timeout: f64) -> Result<SqliteOptions, Error> {
    let busy_timeout =
        Duration::try_from_secs_f64(busy_timeout).map_err(|_| InputError::WrongType {
            field: "busy_timeout".to_owned(),
            english: "a number of seconds".to_owned(),
            danish: "et antal sekunder".to_owned(),
        })?;
    Ok(SqliteOptions::default().with_busy_timeout(busy_timeout))
}

/// A municipality's participation over a store.
#[pyclass(module = "medborger._native", frozen)]
struct Participation {
    town: medborger::Town,
    /// Whether it is over a connection of the host's.
    is_over: bool,
    /// `None` once it is closed. Whoever works with the bank has it in common with all others, so that a long question
    /// keeps nobody waiting.
    bank: RwLock<Option<Arc<Bank>>>,
}

impl Participation {
    fn over(town: medborger::Town, store: Box<dyn Store>, history: bool) -> Result<Self, Error> {
        let bank = Arc::new(Bank::open(town.clone(), store, clock(history))?);
        let bank = RwLock::new(Some(bank));
        let is_over = false;
        Ok(Self {
            town,
            is_over,
            bank,
        })
    }

    /// Does something with the bank, other Python threads running meanwhile.
    fn with<T: Send>(
        &self,
        py: Python<'_>,
        work: impl FnOnce(&Bank) -> Result<T, Error> + Send,
    ) -> PyResult<T> {
        let outcome = py.detach(|| self.bank().map(|bank| work(&bank)));
        outcome
            .ok_or_else(errors::closed)?
            .map_err(|e| errors::raise(&e))
    }

    /// The same, while signals are looked for, and somebody may be told how far it has come.
    fn watched<T: Send>(
        &self,
        py: Python<'_>,
        progress: Option<Py<PyAny>>,
        work: impl FnOnce(&Bank, Arc<Watch>) -> Result<T, Error> + Send,
    ) -> PyResult<T> {
        let watch = Arc::new(Watch::new(progress));
        let done = self.with(py, |bank| work(bank, Arc::clone(&watch)));
        match watch.raised() {
            // What was stored before the signal came stays stored, and its receipt is told.
            Some(error) if done.is_err() => Err(error),
            _ => done,
        }
    }

    /// The municipality, whether it is closed or not.
    fn town(&self) -> &medborger::Town {
        &self.town
    }

    fn bank(&self) -> Option<Arc<Bank>> {
        let bank = self.bank.read();
        bank.unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[pymethods]
impl Participation {
    /// Opens a file, or makes it.
    #[staticmethod]
    fn open(
        py: Python<'_>,
        path: &str,
        municipality: &str,
        key: &[u8],
        busy_timeout: f64,
        history: bool,
    ) -> PyResult<Self> {
        let town = town(municipality, key)?;
        py.detach(|| {
            let store = SqliteStore::open_with(path, options(busy_timeout)?)?;
            Self::over(town, Box::new(store), history)
        })
        .map_err(|e| errors::raise(&e))
    }

    /// Keeps everything in memory.
    #[staticmethod]
    fn in_memory(municipality: &str, key: &[u8], history: bool) -> PyResult<Self> {
        let town = town(municipality, key)?;
        Self::over(town, Box::new(MemoryStore::default()), history).map_err(|e| errors::raise(&e))
    }

    /// Keeps everything in a host's own database: `connection` gives the thread that calls it its `sqlite3.Connection`.
    #[staticmethod]
    #[pyo3(name = "over")]
    fn over_connection(
        py: Python<'_>,
        connection: Py<PyAny>,
        each_thread: bool,
        municipality: &str,
        key: &[u8],
        history: bool,
    ) -> PyResult<Self> {
        let town = town(municipality, key)?;
        let database = Box::new(database::Database::new(connection));
        py.detach(|| {
            let store = if each_thread {
                HostStore::over_threads(database)?
            } else {
                HostStore::over(database)?
            };
            let over = Self::over(town, Box::new(store), history)?;
            let is_over = true;
            Ok(Self { is_over, ..over })
        })
        .map_err(|e: Error| errors::raise(&e))
    }

    /// Begins a transaction of this thread's, or a part of the one that is under way.
    fn begin(&self, py: Python<'_>) -> PyResult<()> {
        if !self.is_over {
            let only = "only a participation over a connection of the host's has transactions";
            return Err(PyTypeError::new_err(only));
        }
        self.with(py, |bank| Ok(bank.store().begin_batch()?))
    }

    /// Ends it: keeps what was done since, or takes it back.
    fn end(&self, py: Python<'_>, keep: bool) -> PyResult<()> {
        self.with(py, |bank| Ok(bank.store().end_batch(keep)?))
    }

    /// Carries out a command, and answers with the receipt.
    #[pyo3(signature = (command, moment, progress = None))]
    fn execute(
        &self,
        py: Python<'_>,
        command: &str,
        moment: &str,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<String> {
        self.watched(py, progress, |bank, watch| {
            bank.execute_json_with(command, moment, Some(watch))
        })
    }

    /// Carries out many commands that become durable together; each has its own outcome.
    fn execute_all(
        &self,
        py: Python<'_>,
        commands: Vec<(String, String)>,
    ) -> PyResult<Vec<String>> {
        self.watched(py, None, |bank, watch| {
            let batch = bank.batch()?;
            let mut outcomes = Vec::with_capacity(commands.len());
            for (command, moment) in &commands {
                let outcome = bank.execute_json_with(command, moment, Some(watch.clone()));
                // Then none of the batch is kept.
                watch.look()?;
                outcomes.push(match outcome {
                    Ok(receipt) => format!(r#"{{"receipt":{receipt}}}"#),
                    Err(error) => errors::to_json(&error),
                });
            }
            batch.end()?;
            Ok(outcomes)
        })
    }

    /// Answers a query.
    #[pyo3(signature = (query, moment, progress = None))]
    fn ask(
        &self,
        py: Python<'_>,
        query: &str,
        moment: &str,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<String> {
        self.watched(py, progress, |bank, watch| {
            bank.ask_json_with(query, moment, Some(watch))
        })
    }

    /// A whole table, as the moment's actor may see it.
    #[pyo3(signature = (name, options, moment, progress = None))]
    fn table(
        &self,
        py: Python<'_>,
        name: &str,
        options: &str,
        moment: &str,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<Columns> {
        let table = self.watched(py, progress, |bank, watch| {
            let moment = Moment::from_json(moment)?;
            medborger::participation::columns::table_with(bank, name, options, &moment, Some(watch))
        })?;
        Ok(table.into())
    }

    /// Makes commands of a table's rows and carries them out: all, or none.
    #[pyo3(signature = (name, table, options, moment, progress = None))]
    fn import_table(
        &self,
        py: Python<'_>,
        name: &str,
        table: &Bound<'_, Columns>,
        options: &str,
        moment: &str,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<Columns> {
        use medborger::participation::columns::import_with;
        let table = Arc::clone(&table.get().0);
        let imported = self.watched(py, progress, |bank, watch| {
            let Moment { at, actor, .. } = Moment::from_json(moment)?;
            let host = At(at);
            import_with(bank, name, &table, options, actor, &host, Some(watch))
        })?;
        Ok(imported.into())
    }

    /// Looks streams up by their index terms.
    fn find(&self, py: Python<'_>, find: &str) -> PyResult<String> {
        self.with(py, |bank| bank.find_json(find))
    }

    /// Reads the whole journal and proves it.
    #[pyo3(signature = (progress = None))]
    fn verify(&self, py: Python<'_>, progress: Option<Py<PyAny>>) -> PyResult<String> {
        let verified = self.watched(py, progress, |bank, watch| bank.verify_with(Some(watch)))?;
        Ok(to_json(&verified))
    }

    /// The journal's entries after a position, at most so many.
    fn entries(&self, py: Python<'_>, after: u64, limit: u32) -> PyResult<String> {
        self.with(py, |bank| bank.entries_json(after, limit))
    }

    /// Decides a command against what was loaded; touches no store.
    fn plan(&self, py: Python<'_>, command: &str, loaded: &str, moment: &str) -> PyResult<String> {
        let watch = Arc::new(Watch::new(None));
        let town = self.town.for_call(Some(watch.clone()));
        let planned = py.detach(|| town.plan_json(command, loaded, moment));
        planned.map_err(|e| watch.raised().unwrap_or_else(|| errors::raise(&e)))
    }

    /// Answers a query against what was loaded; touches no store.
    fn answer(&self, py: Python<'_>, query: &str, loaded: &str, moment: &str) -> PyResult<String> {
        let watch = Arc::new(Watch::new(None));
        let town = self.town.for_call(Some(watch.clone()));
        let answer = py.detach(|| town.answer_needs_json(query, loaded, moment));
        answer.map_err(|e| watch.raised().unwrap_or_else(|| errors::raise(&e)))
    }

    /// Adds what is needed to what was loaded.
    fn load(&self, py: Python<'_>, needs: &str, loaded: &str) -> PyResult<String> {
        self.with(py, |bank| bank.load_json(needs, loaded))
    }

    /// Stores a commit that was planned.
    fn commit(&self, py: Python<'_>, commit: &str) -> PyResult<()> {
        self.with(py, |bank| bank.commit_json(commit))
    }

    /// What a commit rests on, to be loaded again; touches no store.
    fn again(&self, py: Python<'_>, commit: &str) -> PyResult<String> {
        py.detach(|| self.town.again_json(commit))
            .map_err(|e| errors::raise(&e))
    }

    /// In what that which was loaded again differs from what a commit rests on; touches no store.
    fn differs(&self, py: Python<'_>, commit: &str, loaded: &str) -> PyResult<String> {
        py.detach(|| self.town.differs_json(commit, loaded))
            .map_err(|e| errors::raise(&e))
    }

    /// Everybody who was erased, each as a keyed hash.
    fn erasures(&self, py: Python<'_>) -> PyResult<String> {
        self.with(py, Bank::erasures_json)
    }

    /// Erases whoever stands in the list and is there.
    fn replay_erasures(&self, py: Python<'_>, list: &str, at: &str) -> PyResult<u64> {
        self.with(py, |bank| bank.replay_erasures_json(list, at))
    }

    /// Whether bytes of what was erased may still lie in the store's files.
    fn erasure_pending(&self, py: Python<'_>) -> PyResult<bool> {
        self.with(py, Bank::erasure_pending)
    }

    /// Makes the store as small as it can be.
    fn compact(&self, py: Python<'_>) -> PyResult<()> {
        self.with(py, Bank::compact)
    }

    /// Lets go of the store: at once, or when the calls that run have ended. A second time does nothing.
    fn close(&self, py: Python<'_>) {
        py.detach(|| {
            let bank = self.bank.write();
            let bank = bank.unwrap_or_else(PoisonError::into_inner).take();
            // Not under the lock: whoever comes meanwhile is told at once that it is closed.
            drop(bank);
        });
    }
}

/// Says what is wrong with a command, without a municipality and without a store.
#[pyfunction]
fn check(py: Python<'_>, command: &str) -> String {
    py.detach(|| medborger::participation::check_json(command))
}

/// Reads a mail as mail programs save it.
#[pyfunction]
fn read_mail(py: Python<'_>, mail: &[u8]) -> PyResult<String> {
    let read = py.detach(|| medborger::interop::read_mail(mail));
    let mail = read.map_err(|e| errors::raise(&e.into()))?;
    Ok(to_json(&mail))
}

/// The bytes of an attachment.
#[pyfunction]
fn read_attachment(py: Python<'_>, mail: &[u8], attachment: usize) -> PyResult<Vec<u8>> {
    py.detach(|| medborger::interop::read_attachment(mail, attachment))
        .map_err(|e| errors::raise(&e.into()))
}

/// Reads a list from a file.
#[pyfunction]
fn read_table(py: Python<'_>, file: &[u8]) -> PyResult<String> {
    let read = py.detach(|| medborger::interop::read_table(file));
    let table = read.map_err(|e| errors::raise(&e.into()))?;
    Ok(to_json(&table))
}

/// Reads a list from a file, in parts.
#[pyfunction]
fn read_table_parts(py: Python<'_>, file: &[u8]) -> PyResult<String> {
    let read = py.detach(|| medborger::interop::read_table_parts(file));
    let parts = read.map_err(|e| errors::raise(&e.into()))?;
    Ok(to_json(&parts))
}

#[pymodule]
mod _native {
    #[pymodule_export]
    use super::analysis::{analyse, methods, tables};
    #[pymodule_export]
    use super::columns::Columns;
    #[pymodule_export]
    use super::protocol::{Protocol, Upload};
    #[pymodule_export]
    use super::{Participation, check, read_attachment, read_mail, read_table, read_table_parts};

    #[pymodule_export]
    #[allow(
        non_upper_case_globals,
        reason = "Python's own name for a package's version"
    )]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
