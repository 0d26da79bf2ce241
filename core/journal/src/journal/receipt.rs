//! A receipt as a store keeps it: some 60 bytes. There is one for each command, and nearly none is ever read.
//!
//! After a byte that says the form come the time in microseconds (8 bytes, little-endian), the fingerprint (16), whose secrets
//! guard it, the command's name, what it made, and what it is about. Numbers and lengths are in 7-bit groups, the lowest first;
//! an id is kept as its bytes.

use medborger_codec::{parse_own, to_json};

use super::commit::{Made, ReceiptRow};
use super::rest::{Id, Sought, bytes_of, id_of};
use crate::digest;
use crate::time::Timestamp;

/// The form that is written. What has another fingerprint than ours is kept as JSON, which begins with a brace.
const FORM: u8 = 1;

const TEXT: u8 = 0;
const UUID: u8 = 1;
const HEX: u8 = 2;
/// The first thing that was made.
const FIRST: u8 = 3;

impl ReceiptRow {
    pub(crate) fn pack(&self) -> Box<[u8]> {
        let mut fingerprint = [0; 16];
        let is_ours = digest::unhex(&self.fingerprint, &mut fingerprint)
            && !self
                .fingerprint
                .bytes()
                .any(|byte| byte.is_ascii_uppercase());
        if !is_ours {
            return to_json(self).into_bytes().into();
        }
        let mut out = Vec::with_capacity(96);
        out.push(FORM);
        out.extend(self.at.micros().to_le_bytes());
        out.extend(fingerprint);
        number(&mut out, self.guarded.len());
        for place in &self.guarded {
            number(&mut out, *place as usize);
        }
        text(&mut out, &self.name);
        number(&mut out, self.made.len());
        for made in &self.made {
            let is_of_room = made.kind == room(&self.name);
            text(&mut out, if is_of_room { "" } else { &made.kind });
            id(&mut out, &made.id);
        }
        match self.made.first() {
            Some(first) if first.id == self.id => out.push(FIRST),
            _ => id(&mut out, &self.id),
        }
        out.into()
    }

    /// None of bytes that are no receipt.
    pub(crate) fn unpack(bytes: &[u8]) -> Option<Self> {
        if bytes.first() != Some(&FORM) {
            return parse_own(std::str::from_utf8(bytes).ok()?);
        }
        let mut from = From(bytes.get(1..)?);
        let at = i64::from_le_bytes(from.take(8)?.try_into().ok()?);
        let at = Timestamp::from_micros(at).ok()?;
        let fingerprint = digest::hex_string(from.take(16)?);
        let guarded = (0..from.count()?).map(|_| u32::try_from(from.number()?).ok());
        let guarded = guarded.collect::<Option<Vec<u32>>>()?;
        let name = from.text()?.to_owned();
        let made = (0..from.count()?).map(|_| {
            let kind = match from.text()? {
                "" => room(&name),
                kind => kind,
            };
            let kind = kind.to_owned();
            Some(Made {
                kind,
                id: from.id()?,
            })
        });
        let made = made.collect::<Option<Vec<Made>>>()?;
        let id = match from.0.first()? {
            &FIRST => {
                from.take(1)?;
                made.first()?.id.clone()
            }
            _ => from.id()?,
        };
        from.0.is_empty().then_some(Self {
            name,
            at,
            id,
            made,
            guarded,
            fingerprint,
        })
    }
}

/// The room of a command, by its name.
fn room(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

fn number(out: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push((number & 0x7f) as u8);
}

fn text(out: &mut Vec<u8>, text: &str) {
    number(out, text.len());
    out.extend(text.as_bytes());
}

fn id(out: &mut Vec<u8>, id: &str) {
    let (tag, bytes) = match Sought::of(id) {
        Sought::Id(id) => (UUID, bytes_of(id)),
        Sought::Hex(hex) => (HEX, bytes_of(hex)),
        Sought::Pair(..) | Sought::Text(_) => {
            out.push(TEXT);
            return text(out, id);
        }
    };
    out.push(tag);
    out.extend(bytes);
}

/// What is still to be read.
struct From<'b>(&'b [u8]);

impl<'b> From<'b> {
    fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0_u64;
        for shift in (0..35).step_by(7) {
            let [byte] = self.take(1)? else { return None };
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// A number of things, each of which takes a byte at least.
    fn count(&mut self) -> Option<usize> {
        let count = usize::try_from(self.number()?).ok()?;
        (count <= self.0.len()).then_some(count)
    }

    fn text(&mut self) -> Option<&'b str> {
        let length = self.count()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    fn id(&mut self) -> Option<String> {
        let [tag] = self.take(1)? else { return None };
        let mut bytes = || -> Option<Id> { Some(id_of(self.take(16)?.try_into().ok()?)) };
        let rest = match *tag {
            UUID => Sought::Id(bytes()?),
            HEX => Sought::Hex(bytes()?),
            TEXT => return Some(self.text()?.to_owned()),
            _ => return None,
        };
        let mut out = String::with_capacity(36);
        rest.write(&mut out).ok()?;
        Some(out)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ID: &str = "6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5b";

    fn row(name: &str, id: &str, made: &[(&str, &str)]) -> ReceiptRow {
        let made = made.iter().map(|(kind, id)| Made {
            kind: (*kind).to_owned(),
            id: (*id).to_owned(),
        });
        ReceiptRow {
            name: name.to_owned(),
            at: "2026-01-15T16:00:00Z".parse().unwrap(),
            id: id.to_owned(),
            made: made.collect(),
            guarded: vec![0],
            fingerprint: "00112233445566778899aabbccddeeff".to_owned(),
        }
    }

    #[test]
    fn a_receipt_takes_some_sixty_bytes() {
        let enrolled = row("citizen.enrol", ID, &[("citizen", ID)]);
        let supported = row("idea.support", ID, &[]);
        assert_eq!((enrolled.pack().len(), supported.pack().len()), (61, 58));
    }

    #[test]
    fn a_receipt_that_is_cut_short_or_longer_is_none() {
        let packed = row("team.draw", ID, &[("seat", "health"), ("team", ID)]).pack();
        for length in 0..packed.len() {
            assert_eq!(ReceiptRow::unpack(&packed[..length]), None, "{length}");
        }
        let mut longer = packed.to_vec();
        longer.push(0);
        assert_eq!(ReceiptRow::unpack(&longer), None);
    }

    proptest! {
        #[test]
        fn a_receipt_is_read_back_as_it_was_written(
            name in "[a-z]{1,8}\\.[a-z]{1,200}",
            made in prop::collection::vec(("[a-z]{1,8}", "[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|.{0,200}"), 0..5),
            about in prop::option::of(".{0,50}"),
            guarded in prop::collection::vec(any::<u32>(), 0..4),
            fingerprint in "[0-9a-f]{32}|[0-9A-F]{32}|f",
        ) {
            let made: Vec<(&str, &str)> = made.iter().map(|(kind, id)| (kind.as_str(), id.as_str())).collect();
            let about = about.or_else(|| made.first().map(|(_, id)| (*id).to_owned()));
            let mut row = row(&name, &about.unwrap_or_default(), &made);
            (row.guarded, row.fingerprint) = (guarded, fingerprint);
            prop_assert_eq!(ReceiptRow::unpack(&row.pack()), Some(row));
        }

        #[test]
        fn no_bytes_stop_it(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            let _ = ReceiptRow::unpack(&bytes);
            let mut ours = vec![FORM];
            ours.extend(bytes);
            let _ = ReceiptRow::unpack(&ours);
        }
    }
}
