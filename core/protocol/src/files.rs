//! Files under their hash: what comes is hashed, counted and looked at while it passes, and kept by the host only when all of it
//! is as it must be.

use medborger_base::digest;
use medborger_base::error::Error;
use medborger_codec::{Read, parse_own};
use sha2::{Digest, Sha256};

use crate::error::ProtocolError;
use crate::message::Response;
use crate::problem::{Failure, Problem};

/// The types that may be taken, by what their first bytes are; `None` is any byte.
pub(crate) const TYPES: [(&str, &str); 4] = [
    ("application/pdf", "pdf"),
    ("image/jpeg", "jpg"),
    ("image/png", "png"),
    ("image/webp", "webp"),
];

/// How many of a file's first bytes tell its type.
pub const SNIFFED: usize = 16;

/// What a file is, by its first bytes.
#[must_use]
pub fn sniffed(first: &[u8]) -> Option<&'static str> {
    match first {
        [b'%', b'P', b'D', b'F', b'-', ..] => Some("application/pdf"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some("image/png"),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some("image/webp"),
        _ => None,
    }
}

/// A file that comes in. The host hands each piece to [`push`](Upload::push) and writes it away where nobody sees it yet; after
/// [`finish`](Upload::finish) it keeps the file, or lets go of it. Where the stream stops it lets go of it too.
#[derive(Debug)]
pub struct Upload {
    hash: [u8; 32],
    bytes_max: u64,
    types: Vec<String>,
    hasher: Sha256,
    bytes: u64,
    first: Vec<u8>,
    /// The headers that all answers have.
    common: Vec<crate::message::Header>,
}

impl Upload {
    pub(crate) fn new(
        hash: [u8; 32],
        bytes_max: u64,
        types: Vec<String>,
        common: Vec<crate::message::Header>,
    ) -> Self {
        Self {
            hash,
            bytes_max,
            types,
            hasher: Sha256::new(),
            bytes: 0,
            first: Vec::with_capacity(SNIFFED),
            common,
        }
    }

    /// The hash that it comes under, in hexadecimal: the name by which the host keeps it.
    #[must_use]
    pub fn name(&self) -> String {
        digest::hex_string(&self.hash)
    }

    /// Takes a piece.
    ///
    /// # Errors
    /// The answer to send, where it is too large or of a type that is not taken: the host reads no further.
    pub fn push(&mut self, piece: &[u8]) -> Result<(), Box<Response>> {
        self.bytes = self.bytes.saturating_add(piece.len() as u64);
        if self.bytes > self.bytes_max {
            let mib = self.bytes_max >> 20;
            return Err(self.refused(ProtocolError::BodyTooLarge { mib }));
        }
        let lacks = SNIFFED.saturating_sub(self.first.len());
        self.first.extend(piece.iter().take(lacks));
        if self.first.len() == SNIFFED && self.media().is_none() {
            return Err(self.refused(ProtocolError::FileTypeRefused));
        }
        self.hasher.update(piece);
        Ok(())
    }

    fn media(&self) -> Option<&'static str> {
        let media = sniffed(&self.first)?;
        let is_taken = self.types.iter().any(|one| one == media);
        is_taken.then_some(media)
    }

    /// All of it came: whether it is to be kept, and the answer. The answer is sent once it is kept.
    #[must_use]
    pub fn finish(self) -> (bool, Response) {
        let found: [u8; 32] = self.hasher.clone().finalize().into();
        let error = match self.media() {
            _ if self.bytes == 0 => ProtocolError::FileEmpty,
            None => ProtocolError::FileTypeRefused,
            Some(_) if found != self.hash => ProtocolError::FileHashDiffers,
            Some(media) => {
                let (name, bytes) = (self.name(), self.bytes);
                let body = format!(r#"{{"sha256":"{name}","bytes":{bytes},"type":"{media}"}}"#);
                let answer = Response::of(201, "application/json", body);
                return (true, self.dressed(answer));
            }
        };
        (false, *self.refused(error))
    }

    fn refused(&self, error: ProtocolError) -> Box<Response> {
        let problem = Problem::of(Failure::of(&Error::new(error)));
        Box::new(self.dressed(problem.answer()))
    }

    fn dressed(&self, mut answer: Response) -> Response {
        for header in &self.common {
            answer.put(&header.name, header.value.as_str());
        }
        answer
    }
}

/// What a town answers of who may see a file.
#[derive(Read)]
struct Seen {
    seen: bool,
}

/// Whether an actor may see a file, by what the town answered.
#[must_use]
pub fn may_see(answer: &str) -> bool {
    parse_own::<Seen>(answer).is_some_and(|answer| answer.seen)
}

/// A hash of 64 lower-case hexadecimal digits.
pub(crate) fn hash_of(text: &str) -> Option<[u8; 32]> {
    let mut hash = [0; 32];
    let is_hash = text.len() == 64
        && !text.bytes().any(|byte| byte.is_ascii_uppercase())
        && digest::unhex(text, &mut hash);
    is_hash.then_some(hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PDF: &[u8] = b"%PDF-1.7 and so on, far enough";

    fn upload(of: &[u8], bytes_max: u64) -> Upload {
        let types = vec!["application/pdf".to_owned()];
        Upload::new(Sha256::digest(of).into(), bytes_max, types, Vec::new())
    }

    fn status(of: &[u8], sent: &[u8], bytes_max: u64, piece: usize) -> (bool, u16) {
        let mut upload = upload(of, bytes_max);
        for piece in sent.chunks(piece) {
            if let Err(answer) = upload.push(piece) {
                return (false, answer.status);
            }
        }
        let (keep, answer) = upload.finish();
        (keep, answer.status)
    }

    #[test]
    fn only_a_whole_file_of_its_hash_within_the_limit_is_kept() {
        let length = PDF.len() as u64;
        for piece in [1, 7, 100] {
            assert_eq!(status(PDF, PDF, length, piece), (true, 201));
            assert_eq!(status(PDF, PDF, length - 1, piece), (false, 413));
            assert_eq!(status(PDF, &PDF[..20], length, piece), (false, 422));
            assert_eq!(status(b"", b"", length, piece), (false, 422));
            let page = b"<!doctype html><p>%PDF-</p>";
            assert_eq!(status(page, page, 100, piece), (false, 415));
            assert_eq!(status(b"%PD", b"%PD", 100, piece), (false, 415));
            // Of a kind that is known, and not taken here.
            let png = b"\x89PNG\r\n\x1a\n and so on and on";
            assert_eq!(status(png, png, 100, piece), (false, 415));
        }
    }

    #[test]
    fn only_a_yes_lets_somebody_see() {
        assert!(may_see(r#"{"seen":true}"#));
        for no in [r#"{"seen":false}"#, r#"{"seen":"true"}"#, "{}", "true", ""] {
            assert!(!may_see(no), "{no}");
        }
    }

    #[test]
    fn types_are_told_by_their_first_bytes() {
        assert_eq!(sniffed(b"\xff\xd8\xff\xe0"), Some("image/jpeg"));
        assert_eq!(sniffed(b"RIFF1234WEBPVP8 "), Some("image/webp"));
        assert_eq!(sniffed(b"RIFF1234WAVEfmt "), None);
        assert_eq!(sniffed(b"<svg xmlns="), None);
        assert_eq!(sniffed(b""), None);
    }

    #[test]
    fn a_hash_has_sixty_four_lower_case_digits() {
        assert!(hash_of(&"a0".repeat(32)).is_some());
        for bad in [
            "",
            "a0",
            &"A0".repeat(32),
            &"g0".repeat(32),
            &"a0".repeat(33),
        ] {
            assert!(hash_of(bad).is_none(), "{bad}");
        }
    }
}
