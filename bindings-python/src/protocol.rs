//! The one HTTP protocol for `medborger/asgi.py`: JSON there and back. Nothing here decides anything.

use std::sync::{Mutex, PoisonError};

use medborger::Timestamp;
use medborger::protocol::{Carried, OPENAPI, Upload as Coming};
use pyo3::prelude::*;

use crate::{Participation, errors};

/// The protocol of a municipality.
#[pyclass(module = "medborger._native", frozen)]
pub(crate) struct Protocol(Carried);

/// A file that comes in.
#[pyclass(module = "medborger._native", frozen)]
pub(crate) struct Upload(Mutex<Option<Coming>>);

fn instant(micros: i64) -> PyResult<Timestamp> {
    Timestamp::from_micros(micros).map_err(|e| errors::raise(&e.into()))
}

#[pymethods]
impl Protocol {
    /// The protocol of a municipality, with the host's options as JSON.
    #[new]
    fn new(py: Python<'_>, town: &Participation, options: &str) -> PyResult<Self> {
        py.detach(|| Carried::new(town.town(), OPENAPI, options))
            .map(Self)
            .map_err(|e| errors::raise(&e))
    }

    /// Before a body is read: how many bytes of it are, or the answer, as JSON.
    fn admit(&self, py: Python<'_>, head: &str, sender: &str, micros: i64) -> PyResult<String> {
        let now = instant(micros)?;
        py.detach(|| self.0.admit(head, sender, now))
            .map_err(|e| errors::raise(&e))
    }

    /// What a request asks for, as JSON, and what reads a file in, where it is one.
    fn accept(
        &self,
        py: Python<'_>,
        head: &str,
        body: &[u8],
        sender: &str,
        random: &[u8],
        micros: i64,
    ) -> PyResult<(String, Option<Upload>)> {
        let now = instant(micros)?;
        let mut sixteen = [0; 16];
        for (to, from) in sixteen.iter_mut().zip(random) {
            *to = *from;
        }
        let accepted = py.detach(|| self.0.accept(head, body, sender, sixteen, now));
        let (text, upload) = accepted.map_err(|e| errors::raise(&e))?;
        Ok((text, upload.map(|upload| Upload(Mutex::new(Some(upload))))))
    }

    /// The answer where the host failed, or where `stopped` and nothing more came of a body.
    fn failed(&self, head: &str, stopped: bool) -> String {
        self.0.failed(head, stopped)
    }

    /// How many milliseconds nothing of a body may come, and within how many all of it must.
    fn patience(&self) -> (u32, u32) {
        self.0.patience()
    }

    /// The answer to what came of a call.
    fn respond(&self, py: Python<'_>, ticket: &str, done: bool, outcome: &str) -> String {
        py.detach(|| self.0.respond(ticket, done, outcome))
    }

    /// What comes next in a stream.
    fn event(&self, last: &str, done: bool, outcome: &str) -> String {
        self.0.event(last, done, outcome)
    }

    /// The moment at which a stream's question is asked again.
    fn again(&self, ticket: &str, micros: i64) -> PyResult<String> {
        Ok(self.0.again(ticket, instant(micros)?))
    }

    /// A stream has ended.
    fn ended(&self, ticket: &str) {
        self.0.ended(ticket);
    }

    /// Whether the answer says that somebody may see a file.
    fn may_see(&self, answer: &str) -> bool {
        self.0.may_see(answer)
    }

    /// The answer for a file that was looked for.
    fn file(&self, ticket: &str, name: &str, bytes: u64, first: &[u8]) -> String {
        self.0.file(ticket, name, bytes, first)
    }
}

#[pymethods]
impl Upload {
    /// Takes a piece; gives an answer as JSON where no more is read.
    fn push(&self, piece: &[u8]) -> Option<String> {
        let mut upload = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let refused = upload.as_mut()?.push(piece).err()?;
        Some(medborger::codec::to_json(&*refused))
    }

    /// All came: whether it is kept, and the answer as JSON. None a second time.
    fn finish(&self) -> Option<(bool, String)> {
        let mut upload = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (keep, answer) = upload.take()?.finish();
        Some((keep, medborger::codec::to_json(&answer)))
    }
}
