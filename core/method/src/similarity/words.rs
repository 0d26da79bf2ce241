//! Words and shingles: a text as the hashes of its words, and of each run of words.
//!
//! Everything is hashed while the bytes go by. No word is ever allocated.

use medborger_base::sorted::Arrange as _;
/// Separates words.
const GAP: u8 = 0;
/// Belongs to a word but is not hashed when reading loosely.
const SILENT: u8 = 1;
/// The first byte of a character beyond ASCII.
const WIDE: u8 = 2;
/// The code of `a`; the other letters follow.
const A: u8 = 16;
/// The code of `0`; the other digits follow.
const ZERO: u8 = 48;

const L: u8 = A + 11;
const M: u8 = A + 12;
const N: u8 = A + 13;
const R: u8 = A + 17;

const fn letter(byte: u8, loose: bool) -> u8 {
    let lower = byte.to_ascii_lowercase();
    match lower {
        b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'0' if loose => SILENT,
        b'1' if loose => L,
        b'a'..=b'z' => A + (lower - b'a'),
        b'0'..=b'9' => ZERO + (lower - b'0'),
        0x80.. => WIDE,
        _ => GAP,
    }
}

#[expect(
    clippy::indexing_slicing,
    reason = "counted below the length, and evaluated when compiled"
)]
const fn table(loose: bool) -> [u8; 256] {
    let mut codes = [GAP; 256];
    let mut byte = 0;
    while byte < 256 {
        codes[byte] = letter(byte as u8, loose);
        byte += 1;
    }
    codes
}

const LOOSE: [u8; 256] = table(true);
const STRICT: [u8; 256] = table(false);

/// The hash of the letters so far, with one more. Six bits a letter, so that words of up to ten letters differ for sure.
const fn step(hash: u64, code: u32) -> u64 {
    hash.rotate_left(6) ^ code as u64
}

/// Reads a text as hashes of words, so that scanning does least harm.
///
/// Case, punctuation and accents do not count, nor do vowels: a scanner turns `ø` into `o`, `oe`, `?` or nothing, and
/// `l` into `1`. `rn` counts as `m`. A word divided at the end of a line is read as one.
pub(super) fn loose_words(text: &str, word: impl FnMut(u64)) {
    let mut word = word;
    scan::<true>(text, |_, _, hash| word(hash));
}

/// Reads a text as words with their bytes, `start` inclusive and `end` exclusive, and a hash of all their letters.
///
/// Case does not count; `æ`, `ø`, `å` are the same as `ae`, `oe`, `aa`. All other letters count.
pub(super) fn strict_words(text: &str, word: impl FnMut(usize, usize, u64)) {
    scan::<false>(text, word);
}

fn scan<const IS_LOOSE: bool>(text: &str, mut word: impl FnMut(usize, usize, u64)) {
    let codes = if IS_LOOSE { &LOOSE } else { &STRICT };
    let bytes = text.as_bytes();
    let code_at = |at: usize| {
        let byte = bytes.get(at).copied().unwrap_or_default();
        codes.get(usize::from(byte)).copied().unwrap_or(GAP)
    };
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let (mut hash, mut before, mut last) = (0, 0, GAP);
        let mut inside = false;
        loop {
            let mut code = code_at(at);
            // Vowels and consonants follow one another unforeseeably, so nothing branches on which it is.
            while code != GAP && code != WIDE {
                let is_m = IS_LOOSE && last == R && code == N;
                let base = if is_m { before } else { hash };
                code = if is_m { M } else { code };
                let next = step(base, u32::from(code));
                before = base;
                hash = if code == SILENT { base } else { next };
                last = code;
                at += 1;
                code = code_at(at);
                inside = true;
            }
            last = SILENT;
            if code == WIDE {
                let Some(wide) = text.get(at..).and_then(|rest| rest.chars().next()) else {
                    return;
                };
                let folded = fold::<IS_LOOSE>(wide);
                if matches!(folded, [0, 0]) {
                    break;
                }
                for code in folded.into_iter().filter(|code| *code > u32::from(WIDE)) {
                    hash = step(hash, code);
                }
                inside = true;
                at += wide.len_utf8();
            } else if let Some(next) = carries_on::<IS_LOOSE>(bytes, at).filter(|_| inside) {
                at = next;
            } else {
                break;
            }
        }
        if inside {
            word(start, at, hash.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        }
        at += text
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .map_or(1, char::len_utf8);
    }
}

/// The codes of a character beyond ASCII: none for a gap, [`SILENT`] where it belongs to a word but is not hashed.
fn fold<const IS_LOOSE: bool>(wide: char) -> [u32; 2] {
    const E: u32 = A as u32 + 4;
    const O: u32 = A as u32 + 14;
    let silent = [u32::from(SILENT), 0];
    match wide {
        // Accents written separately, and the soft hyphen.
        '\u{300}'..='\u{36f}' | '\u{ad}' => silent,
        // What stands where a character was lost.
        '\u{fffd}' if IS_LOOSE => silent,
        '×' | '÷' => [0, 0],
        'ç' | 'Ç' => [u32::from(A) + 2, 0],
        'ñ' | 'Ñ' => [u32::from(N), 0],
        'ß' | 'ð' | 'Ð' | 'þ' | 'Þ' => [wide.to_lowercase().next().map_or(0, u32::from), 0],
        'À'..='ÿ' if IS_LOOSE => silent,
        'æ' | 'Æ' | 'ä' | 'Ä' => [u32::from(A), E],
        'ø' | 'Ø' | 'ö' | 'Ö' => [O, E],
        'å' | 'Å' => [u32::from(A), u32::from(A)],
        _ if wide.is_alphanumeric() => [wide.to_lowercase().next().map_or(0, u32::from), 0],
        _ => [0, 0],
    }
}

/// Where a word goes on after a sign inside it: a hyphen at the end of a line, a `?` for a letter that was lost.
fn carries_on<const IS_LOOSE: bool>(bytes: &[u8], at: usize) -> Option<usize> {
    let is_letter = |byte: &&u8| byte.is_ascii_lowercase() || **byte >= 0x80;
    match bytes.get(at) {
        Some(b'-') => {
            let rest = bytes.get(at + 1..)?;
            let blank = rest.iter().take_while(|b| b.is_ascii_whitespace()).count();
            let broken = rest.get(..blank)?.contains(&b'\n');
            rest.get(blank).filter(is_letter)?;
            broken.then_some(at + 1 + blank)
        }
        Some(b'?') if IS_LOOSE => bytes.get(at + 1).filter(is_letter).map(|_| at + 1),
        _ => None,
    }
}

/// The hashes of runs of `length` words.
#[derive(Debug)]
pub(super) struct Shingler {
    ring: Vec<u64>,
    /// The multiplier to the power of the length: what the oldest word weighs when it leaves.
    oldest: u64,
}

const MULTIPLIER: u64 = 0xd130_2b97_f4a7_c155;

impl Shingler {
    /// For runs of so many words, at least 1.
    pub(super) fn new(length: usize) -> Self {
        let ring = vec![0; length.max(1)];
        let oldest = ring.iter().fold(1_u64, |p, _| p.wrapping_mul(MULTIPLIER));
        Self { ring, oldest }
    }

    /// Appends the hash of each run of words in a text, in the order of the text.
    pub(super) fn read(&mut self, text: &str, into: &mut Vec<u32>) {
        let length = self.ring.len();
        let (mut roll, mut place, mut seen) = (0_u64, 0, 0_usize);
        self.ring.fill(0);
        let Self { ring, oldest } = self;
        loose_words(text, |hash| {
            let Some(left) = ring.get_mut(place) else {
                return;
            };
            roll = roll
                .wrapping_mul(MULTIPLIER)
                .wrapping_add(hash)
                .wrapping_sub(left.wrapping_mul(*oldest));
            *left = hash;
            place = if place + 1 == length { 0 } else { place + 1 };
            seen += 1;
            if seen >= length {
                into.push(mixed(roll));
            }
        });
    }

    /// The set of a text's shingles, ascending.
    pub(super) fn set(&mut self, text: &str, into: &mut Vec<u32>) {
        into.clear();
        self.read(text, into);
        into.arrange();
        into.dedup();
    }
}

const fn mixed(hash: u64) -> u32 {
    let hash = (hash ^ (hash >> 31)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    ((hash ^ (hash >> 29)) >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loose(text: &str) -> Vec<u64> {
        let mut words = Vec::new();
        loose_words(text, |hash| words.push(hash));
        words
    }

    fn strict(text: &str) -> Vec<(&str, u64)> {
        let mut words = Vec::new();
        strict_words(text, |start, end, hash| {
            words.push((&text[start..end], hash))
        });
        words
    }

    fn same(a: &str, b: &str) {
        assert_eq!(loose(a), loose(b), "{a} | {b}");
    }

    #[test]
    fn case_punctuation_and_line_breaks_do_not_count() {
        same("Bevar den gamle mølle!", "bevar\r\nDEN, gamle -- MØLLE");
        assert_eq!(loose("Bevar den gamle mølle!").len(), 4);
    }

    #[test]
    fn scanning_errors_do_not_count() {
        same("støjen fra havnen", "stojen fra havnen");
        same("støjen fra havnen", "stoejen fra hav\u{fffd}nen");
        same("støjen fra havnen", "st?jen fra havnen");
        same("støjen fra havnen", "st\u{f8}j\u{ad}en fra havnen");
        same("en dårlig løsning", "en da\u{30a}r1ig losning");
        same("hjørnet ved kommunen", "hjømet ved kornrnunen");
        same("lokal-\n planen", "lokalplanen");
    }

    #[test]
    fn consonants_and_digits_count() {
        for (a, b) in [
            ("for", "imod"),
            ("planen", "planer"),
            ("lokalplan 23", "lokalplan 24"),
        ] {
            assert_ne!(loose(a), loose(b), "{a} | {b}");
        }
        assert_eq!(
            loose("syd- og nordvej").len(),
            3,
            "no line break, two words"
        );
    }

    #[test]
    fn strict_words_keep_their_bytes_and_all_their_letters() {
        let words = strict("Én ål,\tto.");
        let texts: Vec<&str> = words.iter().map(|(text, _)| *text).collect();
        assert_eq!(texts, ["Én", "ål", "to"]);
        assert_eq!(strict("Ål")[0].1, strict("aal")[0].1);
        assert_ne!(strict("kan")[0].1, strict("kun")[0].1);
        assert_eq!(loose("kan"), loose("kun"));
    }

    #[test]
    fn a_shingle_is_a_run_of_words_in_their_order() {
        let mut shingler = Shingler::new(3);
        let mut read = |text: &str| {
            let mut into = Vec::new();
            shingler.read(text, &mut into);
            into
        };
        let whole = read("vi ønsker grønne tage på skolen");
        assert_eq!(whole.len(), 4);
        assert_eq!(read("grønne tage på"), whole[2..3]);
        assert_ne!(read("på tage grønne"), whole[2..3]);
        assert_eq!(read("grønne tage"), [0_u32; 0]);
    }
}
