//! Names of streams, as bytes where they are made of ids.

use std::cmp::Ordering;
use std::fmt::{self, Write as _};
use std::ops::Deref;

use medborger_codec::{Body, Described, Named, Read, Reader, Shape, Sink, Tree, Write};

use super::rest::Rest;

/// Names one stream: its kind and its id, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`.
///
/// It is kept as bytes where the id is a UUID, a pseudonym or a pair of them, and takes no memory of its own then. It is
/// compared, written and hashed as its text is.
///
/// ```
/// use medborger::journal::StreamKey;
///
/// let idea = StreamKey::from_text("idea/0199c82d-21a8-7e08-89c1-f8f123d50000");
/// assert_eq!((idea.kind(), &*idea.id()), ("idea", "0199c82d-21a8-7e08-89c1-f8f123d50000"));
/// assert!(idea < StreamKey::new("interest", "health"));
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct StreamKey {
    /// None of a key that is kept as the text it is.
    kind: Option<Kind>,
    rest: Rest,
}

/// The longest kind that is kept beside the id.
const KIND: usize = 14;
/// As much as the text of a key of bytes may be: a kind, a slash, two UUIDs and what stands between them.
const TEXT: usize = KIND + 1 + 36 + 1 + 36;

/// A kind, its text behind its length.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Kind {
    length: u8,
    text: [u8; KIND],
}

impl Kind {
    fn of(kind: &str) -> Option<Self> {
        let mut text = [0; KIND];
        // Nothing comes before a slash in the order of the texts.
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
        text.get_mut(..kind.len())?.copy_from_slice(kind.as_bytes());
        let length = u8::try_from(kind.len()).ok()?;
        let plain = length > 0 && kind.bytes().all(plain);
        plain.then_some(Self { length, text })
    }

    fn as_str(&self) -> &str {
        let text = self.text.get(..usize::from(self.length));
        std::str::from_utf8(text.unwrap_or_default()).unwrap_or_default()
    }
}

impl StreamKey {
    /// The key of the stream of this kind and id.
    #[must_use]
    pub fn new(kind: &str, id: impl fmt::Display) -> Self {
        let mut text = KeyText::of_bytes();
        match write!(text, "{id}") {
            Ok(()) => Self::of(kind, &text),
            // Longer than any of bytes.
            Err(_) => Self::of(kind, &id.to_string()),
        }
    }

    fn of(kind: &str, id: &str) -> Self {
        match Kind::of(kind) {
            Some(kind) => Self {
                kind: Some(kind),
                rest: Rest::of(id),
            },
            None => Self {
                kind: None,
                rest: Rest::Text(format!("{kind}/{id}").into()),
            },
        }
    }

    /// The key in text form, when it was read from a store.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        match text.split_once('/') {
            Some((kind, id)) => Self::of(kind, id),
            None => Self {
                kind: None,
                rest: Rest::Text(text.into()),
            },
        }
    }

    /// The whole text of one that has no kind beside it.
    fn whole(&self) -> &str {
        match &self.rest {
            Rest::Text(text) => text,
            // A key of bytes has its kind.
            _ => "",
        }
    }

    /// The kind, before the slash.
    #[must_use]
    pub fn kind(&self) -> &str {
        match &self.kind {
            Some(kind) => kind.as_str(),
            None => {
                let whole = self.whole();
                whole.split_once('/').map_or(whole, |(kind, _)| kind)
            }
        }
    }

    /// The id, after the slash.
    #[must_use]
    pub fn id(&self) -> KeyText<'_> {
        match (&self.kind, &self.rest) {
            (Some(_), Rest::Text(text)) => KeyText(Form::Whole(text)),
            (Some(_), rest) => {
                let mut text = KeyText::of_bytes();
                // There is room for every rest of bytes.
                let _ = rest.write(&mut text);
                text
            }
            (None, _) => {
                let id = self.whole().split_once('/').map_or("", |(_, id)| id);
                KeyText(Form::Whole(id))
            }
        }
    }

    /// The whole key.
    #[must_use]
    pub fn text(&self) -> KeyText<'_> {
        match (&self.kind, &self.rest) {
            (None, _) => KeyText(Form::Whole(self.whole())),
            (Some(kind), Rest::Text(rest)) => {
                KeyText(Form::Made(format!("{}/{rest}", kind.as_str())))
            }
            (Some(kind), rest) => {
                let mut text = KeyText::of_bytes();
                let kind = text.write_str(kind.as_str());
                // There is room for every key of bytes.
                let _ = kind.and(text.write_str("/")).and(rest.write(&mut text));
                text
            }
        }
    }
}

/// The text of a key or of its id.
#[derive(Clone)]
pub struct KeyText<'k>(Form<'k>);

#[derive(Clone)]
enum Form<'k> {
    Whole(&'k str),
    Made(String),
    /// Written when it is asked for, so many bytes.
    Bytes([u8; TEXT], u8),
}

impl KeyText<'_> {
    fn of_bytes() -> Self {
        Self(Form::Bytes([0; TEXT], 0))
    }
}

impl Deref for KeyText<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match &self.0 {
            Form::Whole(text) => text,
            Form::Made(text) => text,
            Form::Bytes(bytes, length) => {
                let text = bytes.get(..usize::from(*length)).unwrap_or_default();
                std::str::from_utf8(text).unwrap_or_default()
            }
        }
    }
}

impl fmt::Write for KeyText<'_> {
    fn write_str(&mut self, more: &str) -> fmt::Result {
        let Form::Bytes(bytes, length) = &mut self.0 else {
            return Err(fmt::Error);
        };
        let (from, to) = (usize::from(*length), usize::from(*length) + more.len());
        let place = bytes.get_mut(from..to).ok_or(fmt::Error)?;
        place.copy_from_slice(more.as_bytes());
        *length = u8::try_from(to).map_err(|_| fmt::Error)?;
        Ok(())
    }
}

impl fmt::Display for KeyText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl fmt::Debug for KeyText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl Ord for StreamKey {
    fn cmp(&self, other: &Self) -> Ordering {
        let same = match (&self.kind, &other.kind) {
            (Some(kind), Some(other)) => match kind.text.cmp(&other.text) {
                Ordering::Equal => true,
                // A slash comes before whatever a longer kind goes on with.
                order => return order,
            },
            _ => false,
        };
        match (&self.rest, &other.rest) {
            (Rest::Id(id), Rest::Id(other)) if same => id.cmp(other),
            (Rest::Hex(hex), Rest::Hex(other)) if same => hex.cmp(other),
            (Rest::Text(text), Rest::Text(other)) if same => text.cmp(other),
            _ => self.text().cmp(&other.text()),
        }
    }
}

impl PartialOrd for StreamKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for StreamKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl fmt::Debug for StreamKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl Write for StreamKey {
    fn write(&self, out: &mut dyn Sink) {
        out.text(&self.text());
    }
}

medborger_codec::serialize!(StreamKey);

impl Read for StreamKey {
    fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
        String::read(tree, reader).map(|text| Self::from_text(&text))
    }
}

medborger_codec::deserialize!(StreamKey);

impl Described for StreamKey {
    const SHAPE: &'static Shape = &Shape::Named(Named {
        name: "StreamKey",
        id: concat!(module_path!(), "::StreamKey"),
        doc: "Names one stream: its kind and its id, as `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`.",
        body: Body::As(String::shape),
    });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Texts of keys, of every form and of none, that have much in common.
    fn texts() -> impl Strategy<Value = String> {
        let kind = prop_oneof![
            Just("idea"),
            Just("idea_x"),
            Just("ide"),
            Just(""),
            Just("Idea"),
            Just("a_kind_longer_than_most"),
        ];
        let rest = "[0-1]{32}|[0-1]{8}(-[0-1]{4}){3}-[0-1]{12}([./][0-1]{32})?|[0-1]{32}/[0-9]{1,2}|[a-z0-1-]{0,3}|[0-1]{90}";
        prop_oneof![
            (kind, rest).prop_map(|(kind, rest)| format!("{kind}/{rest}")),
            "[a-z/]{0,5}"
        ]
    }

    proptest! {
        #[test]
        fn a_key_is_compared_and_taken_apart_as_its_text_is(a in texts(), b in texts()) {
            let (one, other) = (StreamKey::from_text(&a), StreamKey::from_text(&b));
            prop_assert_eq!(&*one.text(), a.as_str());
            prop_assert_eq!(one.cmp(&other), a.cmp(&b));
            prop_assert_eq!(one == other, a == b);
            let (kind, id) = a.split_once('/').unwrap_or((&a, ""));
            prop_assert_eq!((one.kind(), &*one.id()), (kind, id));
            if a.contains('/') {
                prop_assert_eq!(StreamKey::new(kind, id), one);
            }
        }
    }

    #[test]
    fn a_key_takes_no_more_than_forty_bytes() {
        assert!(size_of::<StreamKey>() <= 40);
    }
}
