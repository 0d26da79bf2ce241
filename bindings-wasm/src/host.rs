//! What a host with a database of its own calls, and what proves and cleans a whole journal. All rooms are needed for that:
//! erasing somebody goes through the rooms whose data are there. So no entry of few rooms has these.

#![expect(unreachable_pub, reason = "wasm-bindgen exports what is public")]

use js_sys::{Function, JsString};
use medborger::codec::to_json;
use medborger_wasm_door::{NativeParticipation, watched};
use medborger_wasm_part::{MedborgerError, raise, text};
use wasm_bindgen::prelude::*;

/// Proves the whole journal. The hook is called now and then with the units of work used.
///
/// # Errors
/// As in Rust; what the hook throws.
#[wasm_bindgen(js_name = nativeVerify)]
pub fn verify(town: &NativeParticipation, hook: Option<Function>) -> Result<String, JsValue> {
    let verified = watched(hook, |hook| town.participation().verify_with(hook))?;
    Ok(to_json(&verified))
}

/// Decides a command against what was loaded, without the store.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativePlan)]
pub fn plan(
    town: &NativeParticipation,
    command: &JsString,
    loaded: &JsString,
    moment: &JsString,
) -> Result<String, MedborgerError> {
    let (command, loaded, moment) = (text(command)?, text(loaded)?, text(moment)?);
    let town = town.participation().town();
    town.plan_json(&command, &loaded, &moment).map_err(raise)
}

/// Answers a query against what was loaded, without the store.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativeAnswer)]
pub fn answer(
    town: &NativeParticipation,
    query: &JsString,
    loaded: &JsString,
    moment: &JsString,
) -> Result<String, MedborgerError> {
    let (query, loaded, moment) = (text(query)?, text(loaded)?, text(moment)?);
    let town = town.participation().town();
    let answer = town.answer_needs_json(&query, &loaded, &moment);
    answer.map_err(raise)
}

/// Adds what is needed to what was loaded.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativeLoad)]
pub fn load(
    town: &NativeParticipation,
    needs: &JsString,
    loaded: &JsString,
) -> Result<String, MedborgerError> {
    let (needs, loaded) = (text(needs)?, text(loaded)?);
    let participation = town.participation();
    participation.load_json(&needs, &loaded).map_err(raise)
}

/// Stores a commit that was planned.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativeCommit)]
pub fn commit(town: &NativeParticipation, commit: &JsString) -> Result<(), MedborgerError> {
    let participation = town.participation();
    participation.commit_json(&text(commit)?).map_err(raise)
}

/// What a commit rests on, to be loaded again.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativeAgain)]
pub fn again(town: &NativeParticipation, commit: &JsString) -> Result<String, MedborgerError> {
    let town = town.participation().town();
    town.again_json(&text(commit)?).map_err(raise)
}

/// In what that which was loaded again differs from what a commit rests on.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativeDiffers)]
pub fn differs(
    town: &NativeParticipation,
    commit: &JsString,
    loaded: &JsString,
) -> Result<String, MedborgerError> {
    let (commit, loaded) = (text(commit)?, text(loaded)?);
    let town = town.participation().town();
    town.differs_json(&commit, &loaded).map_err(raise)
}

/// Everybody who was erased, each as a keyed hash.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativeErasures)]
pub fn erasures(town: &NativeParticipation) -> Result<String, MedborgerError> {
    town.participation().erasures_json().map_err(raise)
}

/// Erases whoever stands in the list and is there.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativeReplayErasures)]
#[allow(
    clippy::cast_precision_loss,
    reason = "JavaScript's numbers; nobody erases so many"
)]
pub fn replay_erasures(
    town: &NativeParticipation,
    list: &JsString,
    at: &JsString,
) -> Result<f64, MedborgerError> {
    let (list, at) = (text(list)?, text(at)?);
    let participation = town.participation();
    let count = participation
        .replay_erasures_json(&list, &at)
        .map_err(raise)?;
    Ok(count as f64)
}

/// Whether bytes of what was erased may still be there.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativeErasurePending)]
pub fn erasure_pending(town: &NativeParticipation) -> Result<bool, MedborgerError> {
    town.participation().erasure_pending().map_err(raise)
}

/// Makes the memory as small as it can be.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativeCompact)]
pub fn compact(town: &NativeParticipation) -> Result<(), MedborgerError> {
    town.participation().compact().map_err(raise)
}
