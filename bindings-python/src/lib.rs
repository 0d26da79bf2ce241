//! The native half of the Python package `medborger`: it hands JSON in and out of the one door, and raises the
//! library's errors as the exceptions of `medborger/_errors.py`. Everything that has a type is in Python.

mod errors;

use std::sync::{Mutex, MutexGuard};

use medborger::identity::{IdentityError, MunicipalityCode};
use medborger::{Error, MemoryStore, SqliteStore, Store};
use pyo3::prelude::*;

type Bank = medborger::Participation<Box<dyn Store + Send>>;

fn town(municipality: &str, key: &[u8]) -> PyResult<medborger::Town> {
    let key = <[u8; 32]>::try_from(key)
        .map_err(|_| errors::raise(&IdentityError::RecognitionKeyMalformed.into()))?;
    let municipality: MunicipalityCode = municipality
        .parse()
        .map_err(|e: IdentityError| errors::raise_at(&e.into(), Some("municipality")))?;
    Ok(medborger::Town::new(municipality, key))
}

/// A municipality's participation over a store.
#[pyclass(module = "medborger._native", frozen)]
struct Participation {
    town: medborger::Town,
    /// `None` once it is closed.
    bank: Mutex<Option<Bank>>,
}

impl Participation {
    fn over(town: medborger::Town, store: Box<dyn Store + Send>) -> Result<Self, Error> {
        let bank = Mutex::new(Some(Bank::open(town.clone(), store)?));
        Ok(Self { town, bank })
    }

    /// Does something with the bank, other Python threads running meanwhile.
    fn with<T: Send>(
        &self,
        py: Python<'_>,
        work: impl FnOnce(&mut Bank) -> Result<T, Error> + Send,
    ) -> PyResult<T> {
        let outcome = py.detach(|| self.held().as_mut().map(work));
        outcome
            .ok_or_else(errors::closed)?
            .map_err(|e| errors::raise(&e))
    }

    /// After a panic the bank can't be trusted: it is then closed for good.
    fn held(&self) -> MutexGuard<'_, Option<Bank>> {
        self.bank.lock().unwrap_or_else(|poisoned| {
            let mut held = poisoned.into_inner();
            *held = None;
            held
        })
    }
}

#[pymethods]
impl Participation {
    /// Opens a file, or makes it.
    #[staticmethod]
    fn open(py: Python<'_>, path: &str, municipality: &str, key: &[u8]) -> PyResult<Self> {
        let town = town(municipality, key)?;
        py.detach(|| Self::over(town, Box::new(SqliteStore::open(path)?)))
            .map_err(|e| errors::raise(&e))
    }

    /// Keeps everything in memory.
    #[staticmethod]
    fn in_memory(municipality: &str, key: &[u8]) -> PyResult<Self> {
        let town = town(municipality, key)?;
        Self::over(town, Box::new(MemoryStore::default())).map_err(|e| errors::raise(&e))
    }

    /// Carries out a command, and answers with the receipt.
    fn execute(&self, py: Python<'_>, command: &str, moment: &str) -> PyResult<String> {
        self.with(py, |bank| bank.execute_json(command, moment))
    }

    /// Carries out many commands that become durable together; each has its own outcome.
    fn execute_all(
        &self,
        py: Python<'_>,
        commands: Vec<(String, String)>,
    ) -> PyResult<Vec<String>> {
        self.with(py, |bank| {
            bank.store_mut().begin_batch()?;
            let outcomes = commands
                .iter()
                .map(
                    |(command, moment)| match bank.execute_json(command, moment) {
                        Ok(receipt) => format!(r#"{{"receipt":{receipt}}}"#),
                        Err(error) => errors::to_json(&error),
                    },
                )
                .collect();
            bank.store_mut().end_batch()?;
            Ok(outcomes)
        })
    }

    /// Answers a query.
    fn ask(&self, py: Python<'_>, query: &str, moment: &str) -> PyResult<String> {
        self.with(py, |bank| bank.ask_json(query, moment))
    }

    /// Looks streams up by their index terms.
    fn find(&self, py: Python<'_>, find: &str) -> PyResult<String> {
        self.with(py, |bank| bank.find_json(find))
    }

    /// Reads the whole journal and proves it.
    fn verify(&self, py: Python<'_>) -> PyResult<String> {
        let verified = self.with(py, |bank| bank.verify())?;
        serde_json::to_string(&verified).map_err(|_| errors::closed())
    }

    /// The journal's entries after a position, at most so many.
    fn entries(&self, py: Python<'_>, after: u64, limit: usize) -> PyResult<String> {
        self.with(py, |bank| bank.entries_json(after, limit))
    }

    /// Decides a command against what was loaded; touches no store.
    fn plan(&self, py: Python<'_>, command: &str, loaded: &str, moment: &str) -> PyResult<String> {
        py.detach(|| self.town.plan_json(command, loaded, moment))
            .map_err(|e| errors::raise(&e))
    }

    /// Answers a query against what was loaded; touches no store.
    fn answer(&self, py: Python<'_>, query: &str, loaded: &str, moment: &str) -> PyResult<String> {
        py.detach(|| self.town.answer_needs_json(query, loaded, moment))
            .map_err(|e| errors::raise(&e))
    }

    /// Adds what is needed to what was loaded.
    fn load(&self, py: Python<'_>, needs: &str, loaded: &str) -> PyResult<String> {
        self.with(py, |bank| bank.load_json(needs, loaded))
    }

    /// Stores a commit that was planned.
    fn commit(&self, py: Python<'_>, commit: &str) -> PyResult<()> {
        self.with(py, |bank| bank.commit_json(commit))
    }

    /// Lets go of the store. A second time does nothing.
    fn close(&self, py: Python<'_>) {
        py.detach(|| *self.held() = None);
    }
}

/// Reads a mail as mail programs save it.
#[pyfunction]
fn read_mail(py: Python<'_>, mail: &[u8]) -> PyResult<String> {
    let read = py.detach(|| medborger::interop::read_mail(mail));
    let mail = read.map_err(|e| errors::raise(&e.into()))?;
    serde_json::to_string(&mail).map_err(|_| errors::closed())
}

/// The bytes of an attachment.
#[pyfunction]
fn read_attachment(py: Python<'_>, mail: &[u8], attachment: usize) -> PyResult<Vec<u8>> {
    py.detach(|| medborger::interop::read_attachment(mail, attachment))
        .map_err(|e| errors::raise(&e.into()))
}

#[pymodule]
mod _native {
    #[pymodule_export]
    use super::{Participation, read_attachment, read_mail};

    #[pymodule_export]
    #[allow(
        non_upper_case_globals,
        reason = "Python's own name for a package's version"
    )]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
