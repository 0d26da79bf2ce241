//! What a long call does now and then: calls a function of the page, which may throw to stop it.
//!
//! JavaScript's values belong to one thread, and the library's hooks may be sent to any. So the function lies here, and the
//! hook itself is empty.

use std::cell::RefCell;
use std::sync::Arc;

use js_sys::Function;
use medborger::Error;
use medborger::work::{Hook, Progress};
use wasm_bindgen::prelude::*;

use crate::raise;

thread_local! {
    /// The functions of the calls that run, the innermost last: a function may call the library itself.
    static RUNNING: RefCell<Vec<Running>> = const { RefCell::new(Vec::new()) };
}

struct Running {
    function: Function,
    thrown: Option<JsValue>,
}

struct Page;

impl Hook for Page {
    #[expect(
        clippy::cast_precision_loss,
        reason = "JavaScript's numbers; nobody counts so far"
    )]
    fn goes_on(&self, progress: Progress) -> bool {
        let last = RUNNING.with_borrow(|running| Some(running.last()?.function.clone()));
        let Some(function) = last else { return true };
        let max = progress
            .max
            .map_or(JsValue::UNDEFINED, |max| JsValue::from_f64(max as f64));
        let used = JsValue::from_f64(progress.used as f64);
        match function.call2(&JsValue::UNDEFINED, &used, &max) {
            Ok(_) => true,
            Err(thrown) => {
                RUNNING.with_borrow_mut(|running| {
                    if let Some(running) = running.last_mut() {
                        running.thrown = Some(thrown);
                    }
                });
                false
            }
        }
    }
}

/// Does the work while the function, where there is one, is called now and then. What it throws is thrown on.
///
/// # Errors
/// What the work gives, or what the function throws.
pub fn watched<T>(
    function: Option<Function>,
    work: impl FnOnce(Option<Arc<dyn Hook>>) -> Result<T, Error>,
) -> Result<T, JsValue> {
    let Some(function) = function else {
        return work(None).map_err(|error| raise(error).into());
    };
    RUNNING.with_borrow_mut(|running| {
        running.push(Running {
            function,
            thrown: None,
        });
    });
    let done = work(Some(Arc::new(Page)));
    let thrown = RUNNING.with_borrow_mut(|running| running.pop()?.thrown);
    done.map_err(|error| thrown.unwrap_or_else(|| raise(error).into()))
}
