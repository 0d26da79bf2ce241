//! The one HTTP protocol for `js/server.js`: JSON there and back. Nothing here decides anything.

use js_sys::JsString;
use medborger::Timestamp;
use medborger::protocol::{Carried, Upload};
use medborger_wasm_door::NativeParticipation;
use medborger_wasm_part::{MedborgerError, raise, text};
use wasm_bindgen::prelude::*;

/// The protocol of a municipality.
#[wasm_bindgen]
#[derive(Debug)]
pub struct NativeProtocol(Carried);

/// What a request asks for.
#[wasm_bindgen]
#[derive(Debug)]
pub struct NativeAccepted {
    text: String,
    upload: Option<Upload>,
}

#[wasm_bindgen]
impl NativeAccepted {
    /// As JSON.
    #[must_use]
    pub fn text(&self) -> String {
        self.text.clone()
    }

    /// What reads a file in, where it is one.
    pub fn upload(&mut self) -> Option<NativeUpload> {
        self.upload.take().map(NativeUpload)
    }
}

/// A file that comes in.
#[wasm_bindgen]
#[derive(Debug)]
pub struct NativeUpload(Upload);

#[wasm_bindgen]
impl NativeUpload {
    /// Takes a piece; gives an answer as JSON where no more is read.
    pub fn push(&mut self, piece: &[u8]) -> Option<String> {
        let refused = self.0.push(piece).err()?;
        Some(medborger::codec::to_json(&*refused))
    }

    /// All came: whether it is kept, as the first letter, `1` or `0`, and the answer as JSON.
    #[must_use]
    pub fn finish(self) -> String {
        let (keep, answer) = self.0.finish();
        let answer = medborger::codec::to_json(&answer);
        format!("{}{answer}", u8::from(keep))
    }
}

/// JavaScript's milliseconds with their fraction.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the cast saturates, and far instants are refused"
)]
fn instant(millis: f64) -> Result<Timestamp, MedborgerError> {
    Timestamp::from_micros((millis * 1000.0) as i64).map_err(raise)
}

#[wasm_bindgen]
impl NativeProtocol {
    /// The protocol of a municipality, with the OpenAPI document and the host's options as JSON.
    ///
    /// # Errors
    /// As in Rust.
    #[wasm_bindgen(constructor)]
    pub fn new(
        town: &NativeParticipation,
        document: &JsString,
        options: &JsString,
    ) -> Result<Self, MedborgerError> {
        let (document, options) = (text(document)?, text(options)?);
        let protocol = Carried::new(town.participation().town(), &document, &options);
        protocol.map(Self).map_err(raise)
    }

    /// Before a body is read: how many bytes of it are, or the answer, as JSON.
    ///
    /// # Errors
    /// As in Rust.
    pub fn admit(
        &self,
        head: &str,
        sender: &JsString,
        millis: f64,
    ) -> Result<String, MedborgerError> {
        let admitted = self.0.admit(head, &text(sender)?, instant(millis)?);
        admitted.map_err(raise)
    }

    /// What a request asks for.
    ///
    /// # Errors
    /// As in Rust.
    pub fn accept(
        &self,
        head: &str,
        body: &[u8],
        sender: &JsString,
        random: &[u8],
        millis: f64,
    ) -> Result<NativeAccepted, MedborgerError> {
        let mut bytes = [0; 16];
        for (to, from) in bytes.iter_mut().zip(random) {
            *to = *from;
        }
        let now = instant(millis)?;
        let accepted = self.0.accept(head, body, &text(sender)?, bytes, now);
        let (text, upload) = accepted.map_err(raise)?;
        Ok(NativeAccepted { text, upload })
    }

    /// The answer where the host failed, or where `stopped` and nothing more came of a body.
    #[must_use]
    pub fn failed(&self, head: &str, stopped: bool) -> String {
        self.0.failed(head, stopped)
    }

    /// How many milliseconds nothing of a body may come, and within how many all of it must.
    #[must_use]
    pub fn patience(&self) -> Vec<u32> {
        let (idle, whole) = self.0.patience();
        vec![idle, whole]
    }

    /// The answer to what came of a call.
    #[must_use]
    pub fn respond(&self, ticket: &str, done: bool, outcome: &str) -> String {
        self.0.respond(ticket, done, outcome)
    }

    /// What comes next in a stream.
    #[must_use]
    pub fn event(&self, last: &str, done: bool, outcome: &str) -> String {
        self.0.event(last, done, outcome)
    }

    /// The moment at which a stream's question is asked again.
    ///
    /// # Errors
    /// As in Rust.
    pub fn again(&self, ticket: &str, millis: f64) -> Result<String, MedborgerError> {
        Ok(self.0.again(ticket, instant(millis)?))
    }

    /// A stream has ended.
    pub fn ended(&self, ticket: &str) {
        self.0.ended(ticket);
    }

    /// Whether the answer says that somebody may see a file.
    #[wasm_bindgen(js_name = maySee)]
    pub fn may_see(&self, answer: &str) -> bool {
        self.0.may_see(answer)
    }

    /// The answer for a file that was looked for.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "JavaScript's numbers; the cast saturates"
    )]
    pub fn file(&self, ticket: &str, name: &str, bytes: f64, first: &[u8]) -> String {
        self.0.file(ticket, name, bytes as u64, first)
    }
}
