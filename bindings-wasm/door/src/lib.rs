//! What the modules with a municipality in memory have in common: JSON text in, JSON text out, over one municipality's
//! participation. Which rooms it has, the module says that is built. What a host with a database of its own calls, which must
//! give all rooms, only the whole module has.
//!
//! The JavaScript half (`js/door.js`) makes objects of it. Nothing here decides anything.

use js_sys::{Function, JsString};
use medborger::codec::to_json;
use medborger::identity::{IdentityError, MunicipalityCode};
use medborger::journal::{Registry, check as check_in};
use medborger::store::StoreError;
use medborger::{Clock, MemoryStore, Participation, Store, Timestamp, Town};
pub use medborger_wasm_part::watched;
use medborger_wasm_part::{MedborgerError, raise, text};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn console_error(message: &str);
}

/// Runs when the module is loaded. A panic is a bug: its place is told, and nothing of what was being worked on.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            console_error(&format!("medborger: a bug at {place}"));
        }
    }));
}

/// Says what is wrong with a command, without a municipality.
///
/// # Errors
/// For half a surrogate pair.
pub fn check(registry: Registry, command: &JsString) -> Result<String, MedborgerError> {
    Ok(to_json(&check_in(registry, &text(command)?)))
}

/// The page's or the process's clock.
#[expect(
    clippy::cast_possible_truncation,
    reason = "JavaScript's milliseconds, whole and far from the limits"
)]
fn now() -> Option<Timestamp> {
    let micros = (js_sys::Date::now() as i64).checked_mul(1000)?;
    Timestamp::from_micros(micros).ok()
}

/// One municipality's participation, in memory or over a host's database.
#[wasm_bindgen]
pub struct NativeParticipation(Participation<AnyStore>);

impl std::fmt::Debug for NativeParticipation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("NativeParticipation")
            .field(self.0.town())
            .finish()
    }
}

/// Whatever store it is over.
pub type AnyStore = Box<dyn Store>;

impl NativeParticipation {
    /// What it holds.
    #[must_use]
    pub fn participation(&self) -> &Participation<AnyStore> {
        &self.0
    }

    /// Opens a municipality in memory by its code, with its 32 secret bytes. Where what comes in is history, moments are
    /// held against no clock.
    ///
    /// # Errors
    /// When the code is not one of a Danish municipality, or the key is not 32 bytes or all its bytes are equal.
    pub fn open(
        registry: Registry,
        municipality: &JsString,
        key: &[u8],
        history: bool,
    ) -> Result<Self, MedborgerError> {
        let memory = || Ok(Box::new(MemoryStore::default()) as AnyStore);
        Self::open_in(registry, municipality, key, history, memory)
    }

    /// As [`open`](Self::open), in a store that is opened once the rest is known to be right.
    ///
    /// # Errors
    /// As [`open`](Self::open), and what the store says.
    pub fn open_in(
        registry: Registry,
        municipality: &JsString,
        key: &[u8],
        history: bool,
        store: impl FnOnce() -> Result<AnyStore, StoreError>,
    ) -> Result<Self, MedborgerError> {
        let municipality = text(municipality)?
            .parse::<MunicipalityCode>()
            .map_err(raise)?;
        let key = key
            .try_into()
            .map_err(|_| raise(IdentityError::RecognitionKeyMalformed))?;
        let town = Town::new(municipality, key, registry).map_err(raise)?;
        let clock = if history {
            Clock::History
        } else {
            Clock::host(now)
        };
        Participation::open(town, store().map_err(raise)?, clock)
            .map(Self)
            .map_err(raise)
    }
}

#[wasm_bindgen]
impl NativeParticipation {
    /// Carries out a command; answers with its receipt. The hook is called now and then with the units of work used and
    /// those allowed.
    ///
    /// # Errors
    /// As in Rust; what the hook throws.
    pub fn execute(
        &self,
        command: &JsString,
        moment: &JsString,
        hook: Option<Function>,
    ) -> Result<String, JsValue> {
        let (command, moment) = (text(command)?, text(moment)?);
        watched(hook, |hook| {
            self.0.execute_json_with(&command, &moment, hook)
        })
    }

    /// Answers a query. The hook is called now and then with the units of work used and those allowed.
    ///
    /// # Errors
    /// As in Rust; what the hook throws.
    pub fn ask(
        &self,
        query: &JsString,
        moment: &JsString,
        hook: Option<Function>,
    ) -> Result<String, JsValue> {
        let (query, moment) = (text(query)?, text(moment)?);
        watched(hook, |hook| self.0.ask_json_with(&query, &moment, hook))
    }

    /// Looks streams up by their index terms.
    ///
    /// # Errors
    /// As in Rust.
    pub fn find(&self, find: &JsString) -> Result<String, MedborgerError> {
        self.0.find_json(&text(find)?).map_err(raise)
    }

    /// The journal's entries after a position, at most `limit`.
    ///
    /// # Errors
    /// As in Rust.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "JavaScript's numbers; the cast saturates"
    )]
    pub fn entries(&self, after: f64, limit: u32) -> Result<String, MedborgerError> {
        self.0.entries_json(after as u64, limit).map_err(raise)
    }
}

/// What a module exports of the rooms in its registry: `open` and `check`.
#[macro_export]
macro_rules! entry {
    ($registry:expr) => {
        /// Opens a municipality by its code, with its 32 secret bytes.
        ///
        /// # Errors
        /// When the code is not one of a Danish municipality, or the key is not 32 bytes or all its bytes are equal.
        #[wasm_bindgen]
        pub fn open(
            municipality: &JsString,
            key: &[u8],
            history: bool,
        ) -> Result<NativeParticipation, MedborgerError> {
            NativeParticipation::open($registry, municipality, key, history)
        }

        /// Says what is wrong with a command, without a municipality.
        ///
        /// # Errors
        /// For half a surrogate pair.
        #[wasm_bindgen]
        pub fn check(command: &JsString) -> Result<String, MedborgerError> {
            $crate::check($registry, command)
        }
    };
}
