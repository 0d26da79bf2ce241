//! The parts of a ZIP file, unpacked one by one and never beyond a limit. By PKWARE's *APPNOTE* 6.3.10, sections 4.3 to 4.5.
//!
//! The crate `zip` brings three times the code; the format is the one that the crate writes elsewhere, and unpacking is
//! [`miniz_oxide`].

use super::TableError;
use crate::zip::crc32;

/// How many bytes all parts may have together, unpacked.
const UNPACKED_MAX: usize = 64 << 20;
/// How many parts are looked at.
const PARTS_MAX: usize = 10_000;

/// A ZIP file, opened.
pub(super) struct Unzip<'a> {
    bytes: &'a [u8],
    parts: Vec<Part>,
    left: usize,
}

struct Part {
    name: String,
    packed: bool,
    crc: u32,
    /// Of what is in the file, and of what it unpacks to.
    sizes: (usize, usize),
    /// Where its own header begins.
    at: usize,
}

/// Little-endian numbers at a place.
fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let two = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
    Some(usize::from(u16::from_le_bytes(two)))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    Some(u32::from_le_bytes(four))
}

fn size(bytes: &[u8], at: usize) -> Option<usize> {
    long(bytes, at).and_then(|long| usize::try_from(long).ok())
}

impl<'a> Unzip<'a> {
    /// Reads the directory at the file's end.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, TableError> {
        let directory = directory(bytes).ok_or(TableError::Damaged)?;
        let mut parts = Vec::new();
        let mut at = directory;
        while bytes
            .get(at..)
            .is_some_and(|rest| rest.starts_with(b"PK\x01\x02"))
        {
            if parts.len() >= PARTS_MAX {
                return Err(TableError::TooLarge);
            }
            let (part, next) = entry(bytes, at).ok_or(TableError::Damaged)??;
            parts.push(part);
            at = next;
        }
        Ok(Self {
            bytes,
            parts,
            left: UNPACKED_MAX,
        })
    }

    pub(super) fn holds(&self, name: &str) -> bool {
        self.parts
            .iter()
            .any(|part| part.name.eq_ignore_ascii_case(name))
    }

    /// The text of a part; `None` where there is none of that name.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, TableError> {
        let named = |part: &&Part| part.name.eq_ignore_ascii_case(name);
        let Some(part) = self.parts.iter().find(named) else {
            return Ok(None);
        };
        let (packed, unpacked) = part.sizes;
        self.left = self
            .left
            .checked_sub(unpacked)
            .ok_or(TableError::TooLarge)?;
        let content = self.content(part, packed).ok_or(TableError::Damaged)?;
        let content = if part.packed {
            miniz_oxide::inflate::decompress_to_vec_with_limit(content, unpacked)
                .map_err(|_| TableError::Damaged)?
        } else {
            content.to_vec()
        };
        if content.len() != unpacked || crc32(&content) != part.crc {
            return Err(TableError::Damaged);
        }
        String::from_utf8(content)
            .map(Some)
            .map_err(|_| TableError::Damaged)
    }

    fn content(&self, part: &Part, packed: usize) -> Option<&'a [u8]> {
        let head = self
            .bytes
            .get(part.at..)
            .filter(|rest| rest.starts_with(b"PK\x03\x04"))?;
        let begins = 30 + short(head, 26)? + short(head, 28)?;
        head.get(begins..begins.checked_add(packed)?)
    }
}

/// Where the directory begins: the record at the file's end says so, after which only a comment may stand.
fn directory(bytes: &[u8]) -> Option<usize> {
    let from = bytes.len().saturating_sub(22 + 0xffff);
    let tail = bytes.get(from..)?;
    let record = tail
        .windows(22)
        .rposition(|window| window.starts_with(b"PK\x05\x06"))?;
    size(bytes, from + record + 16)
}

/// An entry of the directory, and where the next begins.
fn entry(bytes: &[u8], at: usize) -> Option<Result<(Part, usize), TableError>> {
    let encrypted = short(bytes, at + 8)? & 1 == 1;
    let method = short(bytes, at + 10)?;
    if encrypted || !matches!(method, 0 | 8) {
        return Some(Err(TableError::Unknown));
    }
    let (name, extra, comment) = (
        short(bytes, at + 28)?,
        short(bytes, at + 30)?,
        short(bytes, at + 32)?,
    );
    let name_at = at + 46;
    let extra_at = name_at + name;
    let mut sizes = [
        size(bytes, at + 24)?,
        size(bytes, at + 20)?,
        size(bytes, at + 42)?,
    ];
    widen(bytes.get(extra_at..extra_at + extra)?, &mut sizes)?;
    let [unpacked, packed, begins] = sizes;
    let part = Part {
        name: String::from_utf8_lossy(bytes.get(name_at..extra_at)?).replace('\\', "/"),
        packed: method == 8,
        crc: long(bytes, at + 16)?,
        sizes: (packed, unpacked),
        at: begins,
    };
    Some(Ok((part, extra_at + extra + comment)))
}

/// Puts in the numbers that did not fit into four bytes (section 4.5.3), in their order.
fn widen(extra: &[u8], sizes: &mut [usize; 3]) -> Option<()> {
    let full = |size: usize| u32::try_from(size) == Ok(u32::MAX);
    if !sizes.iter().any(|size| full(*size)) {
        return Some(());
    }
    let mut at = 0;
    while short(extra, at)? != 1 {
        at += 4 + short(extra, at + 2)?;
    }
    at += 4;
    for size in sizes.iter_mut().filter(|size| full(**size)) {
        let eight = extra.get(at..at + 8)?.try_into().ok()?;
        *size = usize::try_from(u64::from_le_bytes(eight)).ok()?;
        at += 8;
    }
    Some(())
}
