//! A state as it is kept: decoded, as JSON, or both. Each is made of the other once somebody asks for it.

use std::fmt;
use std::sync::{Arc, OnceLock};

use medborger_codec::{Described, Read, Reader, Shape, Sink, Tree, Write};

use super::stream::{Held, StreamOps};

/// A stream's state. A command that is carried out in memory never writes it as JSON: only who asks for the text pays for it,
/// and only once, however many hold the state.
#[derive(Clone)]
pub struct StateJson(Arc<Both>);

struct Both {
    json: OnceLock<Box<str>>,
    held: OnceLock<Option<Held>>,
    encode: fn(&Held) -> Option<String>,
}

impl StateJson {
    /// From JSON, when it was read from a store. Whether it can be decoded shows once a desk looks at it.
    ///
    /// ```
    /// use medborger::journal::StateJson;
    ///
    /// assert_eq!(StateJson::from_json("{}").as_str(), "{}");
    /// ```
    #[must_use]
    pub fn from_json(json: impl Into<Box<str>>) -> Self {
        Self(Arc::new(Both {
            json: OnceLock::from(json.into()),
            held: OnceLock::new(),
            encode: |_| None,
        }))
    }

    /// From a state of the type that these operations know.
    pub(crate) fn of(ops: &StreamOps, held: Held) -> Self {
        Self(Arc::new(Both {
            json: OnceLock::new(),
            held: OnceLock::from(Some(held)),
            encode: ops.encode,
        }))
    }

    /// The state as JSON.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Without its JSON a state is there decoded, with the operations of its own type.
        let encoded = || {
            let held = self.0.held.get()?.as_ref()?;
            (self.0.encode)(held)
        };
        self.0
            .json
            .get_or_init(|| encoded().unwrap_or_default().into())
    }

    /// Whether it is this state of the type that these operations know. What never was JSON needs not become it for that.
    pub(crate) fn is(&self, ops: &StreamOps, state: &Held) -> bool {
        match (self.0.json.get(), self.0.held.get()) {
            (None, Some(Some(held))) => (ops.same)(held, state),
            _ => (ops.encode)(state).as_deref() == Some(self.as_str()),
        }
    }

    /// The state decoded. None of one that can't be read.
    pub(crate) fn decoded(&self, ops: &StreamOps) -> Option<&Held> {
        let decode = || (ops.decode)(self.as_str());
        self.0.held.get_or_init(decode).as_ref()
    }
}

impl PartialEq for StateJson {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.as_str() == other.as_str()
    }
}

impl fmt::Debug for StateJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Write for StateJson {
    fn write(&self, out: &mut dyn Sink) {
        out.text(self.as_str());
    }
}

medborger_codec::serialize!(StateJson);

impl Read for StateJson {
    fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
        String::read(tree, reader).map(Self::from_json)
    }
}

medborger_codec::deserialize!(StateJson);

impl Described for StateJson {
    const SHAPE: &'static Shape = String::SHAPE;
}
