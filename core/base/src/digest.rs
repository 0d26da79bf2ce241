//! SHA-256, its keyed form, and hexadecimal: the few lines of glue around the hash libraries.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// A key with which much is hashed: what HMAC makes of the key alone is made once. It is cleared from memory as a key is.
#[derive(Clone)]
pub struct Keyed(Hmac<Sha256>);

impl Keyed {
    /// With this key.
    pub fn new(key: &[u8]) -> Self {
        // HMAC takes a key of any length; the empty fallback is never reached.
        Self(Hmac::new_from_slice(key).unwrap_or_else(|_| Hmac::new(&Default::default())))
    }

    /// HMAC-SHA-256 over parts, each preceded by its length so that no two lists of parts give the same input.
    pub fn hash(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac = self.0.clone();
        for part in parts {
            mac.update(&(part.len() as u64).to_le_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// The first half of [`hash`](Self::hash): 128 bits, enough for a reference.
    pub fn short(&self, parts: &[&[u8]]) -> [u8; 16] {
        let [short, _] = halves(self.hash(parts));
        short
    }
}

/// Without the key.
impl std::fmt::Debug for Keyed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keyed(…)")
    }
}

fn halves(whole: [u8; 32]) -> [[u8; 16]; 2] {
    let mut both = [[0; 16]; 2];
    for (half, bytes) in both.iter_mut().zip(whole.chunks_exact(16)) {
        half.copy_from_slice(bytes);
    }
    both
}

/// The SHA-256 of bytes.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// As [`Keyed::hash`], with a key that is used once.
pub fn keyed(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    Keyed::new(key).hash(parts)
}

/// As [`Keyed::short`], with a key that is used once.
pub fn keyed_short(key: &[u8], parts: &[&[u8]]) -> [u8; 16] {
    Keyed::new(key).short(parts)
}

/// What masks and unmasks.
pub fn xor(one: [u8; 16], other: [u8; 16]) -> [u8; 16] {
    let mut both = one;
    for (to, from) in both.iter_mut().zip(other) {
        *to ^= from;
    }
    both
}

/// Writes bytes as lower-case hexadecimal into a buffer of twice the length.
pub fn hex<'a>(bytes: &[u8], buffer: &'a mut [u8]) -> &'a str {
    const DIGITS: [u8; 16] = *b"0123456789abcdef";
    let digit = |nibble: u8| {
        DIGITS
            .get(usize::from(nibble & 15))
            .copied()
            .unwrap_or(b'0')
    };
    for (pair, byte) in buffer.chunks_exact_mut(2).zip(bytes) {
        if let [high, low] = pair {
            *high = digit(byte >> 4);
            *low = digit(*byte);
        }
    }
    std::str::from_utf8(buffer).unwrap_or_default()
}

/// Whether a text is a SHA-256, or as many other bytes, in 64 lower-case hexadecimal digits.
pub fn is_hex_256(text: &str) -> bool {
    let is_small = !text.bytes().any(|byte| byte.is_ascii_uppercase());
    is_small && unhex(text, &mut [0; 32])
}

/// Bytes as a hexadecimal string.
pub fn hex_string(bytes: &[u8]) -> String {
    let mut buffer = vec![0; bytes.len() * 2];
    hex(bytes, &mut buffer);
    String::from_utf8(buffer).unwrap_or_default()
}

/// Reads exactly twice as many hexadecimal digits as the buffer has bytes.
pub fn unhex(text: &str, bytes: &mut [u8]) -> bool {
    let digit = |c: u8| char::from(c).to_digit(16);
    if text.len() != bytes.len() * 2 {
        return false;
    }
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let [high, low] = pair else { return false };
        let (Some(high), Some(low)) = (digit(*high), digit(*low)) else {
            return false;
        };
        *byte = (high * 16 + low) as u8;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keyed_hash_is_hmac_sha_256_over_length_prefixed_parts() {
        // python3: hmac.new(b"key", (1).to_bytes(8,"little")+b"a"+(2).to_bytes(8,"little")+b"bc", "sha256")
        assert_eq!(hex_string(&keyed(b"key", &[b"a", b"bc"])), KNOWN);
        assert_ne!(keyed(b"key", &[b"ab", b"c"]), keyed(b"key", &[b"a", b"bc"]));
    }

    const KNOWN: &str = "732a3d11f8aa359c8f01a8e2a3c240e35e35a71da6686a8cab3eee8b1cbcca6c";
}
