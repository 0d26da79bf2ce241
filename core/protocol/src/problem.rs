//! Why something was not done, as RFC 9457 says it, and which status it has.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use medborger_base::error::{Error, ErrorKind};
use medborger_codec::{Make, Read, Record, to_json};

use crate::message::Response;
use crate::respond::tag;

/// What came of what the door was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The receipt or the answer, as JSON.
    Done(Answer),
    /// Why not.
    Failed(Failure),
}

/// What the door answered, as JSON, and its tag, which is made once however many have the same answer.
#[derive(Clone)]
pub struct Answer(Arc<Tagged>);

struct Tagged {
    json: String,
    tag: OnceLock<String>,
}

impl Answer {
    /// The strong tag of the text.
    pub(crate) fn tag(&self) -> &str {
        self.0.tag.get_or_init(|| tag(&self.0.json))
    }

    pub(crate) fn into_json(self) -> String {
        match Arc::try_unwrap(self.0) {
            Ok(tagged) => tagged.json,
            Err(shared) => shared.json.clone(),
        }
    }
}

impl From<String> for Answer {
    fn from(json: String) -> Self {
        let tag = OnceLock::new();
        Self(Arc::new(Tagged { json, tag }))
    }
}

impl Deref for Answer {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0.json
    }
}

impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Answer {}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl From<Result<String, Error>> for Outcome {
    fn from(result: Result<String, Error>) -> Self {
        match result {
            Ok(json) => Self::Done(json.into()),
            Err(error) => Self::Failed(Failure::of(&error)),
        }
    }
}

/// An error as it travels between languages: what the bindings give of one.
#[derive(Debug, Clone, PartialEq, Eq, Read)]
pub struct Failure {
    code: String,
    kind: String,
    field: Option<String>,
    message: String,
    danish: String,
    #[serde(default)]
    faults: Vec<Told>,
}

/// One of several faults.
#[derive(Debug, Clone, PartialEq, Eq, Read)]
struct Told {
    code: String,
    field: Option<String>,
    message: String,
    danish: String,
}

impl Failure {
    /// Of an error.
    #[must_use]
    pub fn of(error: &Error) -> Self {
        let told = |fault: &Error| Told {
            code: fault.code().to_owned(),
            field: fault.field().map(str::to_owned),
            message: fault.to_string(),
            danish: fault.danish(),
        };
        Self {
            code: error.code().to_owned(),
            kind: error.kind().as_str().to_owned(),
            field: error.field().map(str::to_owned),
            message: error.to_string(),
            danish: error.danish(),
            faults: error.faults().map(told).collect(),
        }
    }
}

/// A problem as it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[non_exhaustive]
pub struct Problem {
    /// `urn:medborger:` and the code.
    #[serde(rename = "type")]
    pub urn: String,
    /// The sentence in English.
    pub title: String,
    /// The status.
    pub status: u16,
    /// The stable code.
    pub code: String,
    /// What a caller can do about it, by [`ErrorKind::as_str`].
    pub kind: String,
    /// The field at fault, dotted.
    pub field: Option<String>,
    /// The sentence in English.
    pub english: String,
    /// The sentence in Danish.
    pub danish: String,
    /// All that is wrong.
    pub faults: Vec<ProblemFault>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[non_exhaustive]
pub struct ProblemFault {
    /// The stable code.
    pub code: String,
    /// The field, dotted.
    pub field: Option<String>,
    /// The sentence in English.
    pub english: String,
    /// The sentence in Danish.
    pub danish: String,
}

impl Problem {
    /// Of what failed.
    #[must_use]
    pub fn of(failure: Failure) -> Self {
        let mut faults: Vec<ProblemFault> = failure
            .faults
            .into_iter()
            .map(|told| ProblemFault::new(told.code, told.field, told.message, told.danish))
            .collect();
        let first = ProblemFault {
            code: failure.code,
            field: failure.field,
            english: failure.message,
            danish: failure.danish,
        };
        if faults.is_empty() {
            faults.push(first.clone());
        }
        Self {
            urn: format!("urn:medborger:{}", first.code),
            title: first.english.clone(),
            status: status(&first.code, &failure.kind),
            code: first.code,
            kind: failure.kind,
            field: first.field,
            english: first.english,
            danish: first.danish,
            faults,
        }
    }

    /// As an answer.
    #[must_use]
    pub fn answer(&self) -> Response {
        let mut answer = Response::of(self.status, "application/problem+json", to_json(self));
        if let Some(seconds) = self.retry_after() {
            answer.put("retry-after", seconds);
        }
        answer
    }

    /// After how many seconds it may be tried again, where that helps.
    pub(crate) fn retry_after(&self) -> Option<&'static str> {
        match (self.code.as_str(), self.status) {
            // What nobody knows may be sent again under the same id at once.
            ("outcome_unknown", _) => Some("1"),
            ("store_full" | "store_read_only", _) => Some("60"),
            ("too_many_streams", _) => Some("30"),
            (_, 503) => Some("2"),
            ("conflict" | "clock_behind", _) => Some("1"),
            _ => None,
        }
    }
}

/// The status of an error: by its code where that says more than its kind.
#[must_use]
pub(crate) fn status(code: &str, kind: &str) -> u16 {
    match code {
        "json_malformed"
        | "json_too_deep"
        | "unpaired_surrogate"
        | "form_malformed"
        | "form_with_file"
        | "idempotency_key_malformed"
        | "idempotency_key_differs"
        | "next_refused" => return 400,
        "method_not_allowed" => return 405,
        "not_acceptable" => return 406,
        "body_stopped" => return 408,
        "body_too_large" | "input_too_large" => return 413,
        "media_type_unsupported" | "file_type_refused" => return 415,
        "too_many_requests" | "work_exhausted" | "memory_exhausted" => return 429,
        "too_many_streams" | "cancelled" => return 503,
        "store_busy" | "store_unavailable" | "store_full" | "store_read_only" | "store_closed" => {
            return 503;
        }
        _ => {}
    }
    let is = |one: ErrorKind| one.as_str() == kind;
    match () {
        () if is(ErrorKind::Invalid) => 422,
        () if is(ErrorKind::NotFound) => 404,
        () if is(ErrorKind::Denied) => 403,
        () if is(ErrorKind::Refused) || is(ErrorKind::Conflict) => 409,
        () if is(ErrorKind::Unknown) => 503,
        () => 500,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_its_status_and_some_codes_their_own() {
        for (code, kind, expected) in [
            ("text_empty", "invalid", 422),
            ("hearing_not_found", "not_found", 404),
            ("not_permitted", "denied", 403),
            ("hearing_closed", "refused", 409),
            ("conflict", "conflict", 409),
            ("outcome_unknown", "unknown", 503),
            ("store_damaged", "storage", 500),
            ("store_busy", "storage", 503),
            ("work_exhausted", "refused", 429),
            ("input_too_large", "invalid", 413),
            ("json_malformed", "invalid", 400),
            ("something", "else", 500),
        ] {
            assert_eq!(status(code, kind), expected, "{code}");
        }
    }
}
