//! Writing JSON.

use crate::write::{Sink, Write};

/// A JSON text that is being written. A plain value is written as `serde_json` writes it.
#[derive(Debug, Default)]
pub struct Json {
    out: Vec<u8>,
    comma: bool,
}

impl Json {
    fn next(&mut self) {
        if self.comma {
            self.out.push(b',');
        }
        self.comma = true;
    }

    fn plain<T: serde::Serialize + ?Sized>(&mut self, value: &T) {
        self.next();
        // Writing to memory cannot fail.
        let _ = serde_json::to_writer(&mut self.out, value);
    }

    fn open(&mut self, bracket: u8) {
        self.next();
        self.out.push(bracket);
        self.comma = false;
    }

    fn close(&mut self, bracket: u8) {
        self.out.push(bracket);
        self.comma = true;
    }

    /// The text.
    #[must_use]
    pub fn done(self) -> String {
        // Only whole texts and ASCII were put in.
        String::from_utf8(self.out).unwrap_or_default()
    }
}

impl Sink for Json {
    fn null(&mut self) {
        self.next();
        self.out.extend_from_slice(b"null");
    }
    fn bool(&mut self, value: bool) {
        self.next();
        let word: &[u8] = if value { b"true" } else { b"false" };
        self.out.extend_from_slice(word);
    }
    fn unsigned(&mut self, value: u64) {
        self.plain(&value);
    }
    fn signed(&mut self, value: i64) {
        self.plain(&value);
    }
    fn number(&mut self, text: &str) {
        self.next();
        self.out.extend_from_slice(text.as_bytes());
    }
    fn text(&mut self, text: &str) {
        self.plain(text);
    }
    fn open_list(&mut self) {
        self.open(b'[');
    }
    fn close_list(&mut self) {
        self.close(b']');
    }
    fn open_fields(&mut self) {
        self.open(b'{');
    }
    fn key(&mut self, key: &str) {
        self.plain(key);
        self.out.push(b':');
        self.comma = false;
    }
    fn name(&mut self, name: &'static str) {
        self.next();
        self.out.push(b'"');
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(b"\":");
        self.comma = false;
    }
    fn close_fields(&mut self) {
        self.close(b'}');
    }
}

/// Writes a value as JSON.
#[must_use]
pub fn to_json(value: &dyn Write) -> String {
    let mut json = Json {
        out: Vec::with_capacity(128),
        comma: false,
    };
    value.write(&mut json);
    json.done()
}
