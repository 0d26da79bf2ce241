//! What free space in a file of SQLite still holds: free pages, the unused middle and the free blocks of pages in use,
//! and the log.

use serde::{Deserialize, Serialize};

use super::dump::{hex, names};

/// Text that was found where no row lies, and the names that it holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Carved {
    /// Which free space: what stands in one was once written together or side by side.
    pub(super) space: usize,
    pub(super) text: String,
}

/// Shorter runs of letters and digits say nothing.
const TEXT_MIN: usize = 24;

fn number(bytes: &[u8], at: usize, width: usize) -> usize {
    let digits = bytes.get(at..at + width).unwrap_or_default();
    digits
        .iter()
        .fold(0, |sum, &byte| sum << 8 | usize::from(byte))
}

/// The text of a key whose ids are bytes, where one stands before and behind this slash.
fn key(bytes: &[u8], slash: usize) -> Option<String> {
    let letters = bytes[..slash].iter().rev();
    let letters = letters.take_while(|byte| byte.is_ascii_lowercase() || **byte == b'_');
    let start = std::str::from_utf8(&bytes[slash - letters.count()..slash]).ok()?;
    let ids = match bytes.get(slash + 1)? {
        1 | 2 | 5 => 1,
        3 | 4 => 2,
        _ => return None,
    };
    let ids = bytes.get(slash + 2..slash + 2 + 16 * ids)?;
    let ids: Vec<String> = ids.chunks(16).map(hex).collect();
    (!start.is_empty()).then(|| format!("{start}/{}", ids.join("/")))
}

fn read(space: usize, bytes: &[u8], into: &mut Vec<Carved>) {
    let slashes = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'/');
    let keys = slashes.filter_map(|(slash, _)| key(bytes, slash));
    into.extend(keys.map(|text| Carved { space, text }));
    for run in bytes.split(|&byte| !(byte >= 0x20 && byte != 0x7f)) {
        if run.len() < TEXT_MIN {
            continue;
        }
        let text = String::from_utf8_lossy(run).into_owned();
        let mut holds = false;
        names(&text, |_| holds = true);
        if holds {
            into.push(Carved { space, text });
        }
    }
}

/// What no row holds any more.
pub(super) fn free_space(file: &[u8], log: &[u8]) -> Vec<Carved> {
    let size = match number(file, 16, 2) {
        1 => 65_536,
        size => size.max(512),
    };
    let mut found = Vec::new();
    let mut space = 0;
    let mut piece = |bytes: &[u8]| {
        space += 1;
        read(space, bytes, &mut found);
    };
    let mut trunk = number(file, 32, 4);
    let mut free = std::collections::BTreeSet::new();
    while trunk != 0 && free.insert(trunk) {
        let at = (trunk - 1) * size;
        free.extend((0..number(file, at + 4, 4)).map(|leaf| number(file, at + 8 + 4 * leaf, 4)));
        trunk = number(file, at, 4);
    }
    for (page, bytes) in (1..).zip(file.chunks(size)) {
        if free.contains(&page) {
            piece(bytes);
            continue;
        }
        let head = if page == 1 { 100 } else { 0 };
        let pointers = match bytes.get(head) {
            Some(2 | 5) => head + 12,
            Some(10 | 13) => head + 8,
            // A page that one long cell flows over into.
            _ => continue,
        };
        let from = pointers + 2 * number(bytes, head + 3, 2);
        let to = match number(bytes, head + 5, 2) {
            0 => size,
            start => start,
        };
        piece(bytes.get(from..to).unwrap_or_default());
        let mut block = number(bytes, head + 1, 2);
        while block != 0 && block + 4 <= bytes.len() {
            let end = block + number(bytes, block + 2, 2).max(4);
            piece(bytes.get(block + 4..end).unwrap_or_default());
            block = number(bytes, block, 2);
        }
    }
    piece(log);
    found
}
