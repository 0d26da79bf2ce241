//! What a long call does now and then: looks whether Ctrl-C was pressed, and tells somebody how far it has come.

use std::sync::{Mutex, PoisonError};

use medborger::work::{Hook, Progress, WorkError};
use pyo3::prelude::*;

/// The hook of one call. It is called about every 20 milliseconds; other Python threads run in between.
pub(crate) struct Watch {
    /// Called with the units used and those allowed. `False` stops the call.
    progress: Option<Py<PyAny>>,
    /// What a signal or `progress` raised.
    raised: Mutex<Option<PyErr>>,
}

impl Watch {
    pub(crate) fn new(progress: Option<Py<PyAny>>) -> Self {
        Self {
            progress,
            raised: Mutex::new(None),
        }
    }

    /// What stopped the call, if anything was raised.
    pub(crate) fn raised(&self) -> Option<PyErr> {
        let raised = self.raised.lock();
        raised.unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Refuses to go on once something was raised, and looks for signals.
    pub(crate) fn look(&self) -> Result<(), WorkError> {
        let is_raised = || {
            let raised = self.raised.lock();
            raised.unwrap_or_else(PoisonError::into_inner).is_some()
        };
        if is_raised() || !self.goes_on_with(|py| py.check_signals().map(|()| true)) {
            return Err(WorkError::Cancelled);
        }
        Ok(())
    }

    fn goes_on_with(&self, ask: impl FnOnce(Python<'_>) -> PyResult<bool>) -> bool {
        match Python::attach(ask) {
            Ok(goes_on) => goes_on,
            Err(error) => {
                let raised = self.raised.lock();
                *raised.unwrap_or_else(PoisonError::into_inner) = Some(error);
                false
            }
        }
    }
}

impl Hook for Watch {
    fn goes_on(&self, Progress { used, max, .. }: Progress) -> bool {
        self.goes_on_with(|py| {
            py.check_signals()?;
            let Some(progress) = &self.progress else {
                return Ok(true);
            };
            let said = progress.call1(py, (used, max))?;
            Ok(!matches!(said.extract::<bool>(py), Ok(false)))
        })
    }
}
