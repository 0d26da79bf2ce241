//! Recognising a person again without storing the personal number.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, Zeroizing};

use super::cpr::Cpr;
use super::error::IdentityError;
use super::municipality_code::MunicipalityCode;
use super::text::as_text;

/// What the digest is for, so that the same key used elsewhere never gives the same value; the number is the version
/// of the construction.
const LABEL: &[u8] = b"medborger/person-mark/v1";

/// How many bytes of the digest a mark keeps: half of it, the least that RFC 2104 (section 5) advises.
const MARK_BYTES: usize = 16;

/// A block of SHA-256, to which HMAC pads its key with zeros.
const BLOCK_BYTES: usize = 64;

/// The secret with which one host recognises persons again: 32 random bytes.
///
/// **Why a key.** A personal number has some 10⁸ to 10⁹ possible values. Whoever gets hold of a plain hash of one
/// tries them all within seconds, whatever the hash and its salt; a hash of a personal number is a personal number.
/// With a key that is kept away from the database, the marks alone lead nowhere.
///
/// The host makes the key once with a proper source of randomness, keeps it where it keeps its other secrets, and
/// never sends it to a browser. A new key makes every person unknown again. The bytes are overwritten when the value
/// is dropped, compared in constant time and shown by nothing.
///
/// ```
/// use medborger::identity::RecognitionKey;
///
/// let key = RecognitionKey::from_bytes(&std::array::from_fn::<u8, 32, _>(|i| i as u8))?;
/// assert_eq!(format!("{key:?}"), "RecognitionKey(..)");
/// assert_eq!(RecognitionKey::from_bytes(b"short").unwrap_err().code(), "recognition_key_malformed");
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
pub struct RecognitionKey(Box<[u8; 32]>);

impl RecognitionKey {
    /// Takes exactly 32 bytes: as many as the digest has. A longer secret is to be derived down first, by whoever
    /// knows what it is; nothing is cut off silently.
    ///
    /// # Errors
    ///
    /// `recognition_key_malformed` when there are fewer or more bytes, `recognition_key_weak` when all are the same,
    /// as in a buffer that nobody filled.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, IdentityError> {
        let mut key = Self(Box::new([0; 32]));
        if bytes.len() != key.0.len() {
            return Err(IdentityError::RecognitionKeyMalformed);
        }
        key.0.copy_from_slice(bytes);
        key.checked()
    }

    /// Reads 64 hexadecimal digits of either case, as a secret store holds them; white space around them is dropped.
    ///
    /// # Errors
    ///
    /// As for [`from_bytes`](Self::from_bytes).
    pub fn from_hex(text: &str) -> Result<Self, IdentityError> {
        let digits = text.trim().as_bytes();
        let mut key = Self(Box::new([0; 32]));
        if digits.len() != 2 * key.0.len() {
            return Err(IdentityError::RecognitionKeyMalformed);
        }
        for (slot, pair) in key.0.iter_mut().zip(digits.chunks_exact(2)) {
            *slot = byte_of(pair).ok_or(IdentityError::RecognitionKeyMalformed)?;
        }
        key.checked()
    }

    fn checked(self) -> Result<Self, IdentityError> {
        let mut difference = 0;
        for (one, next) in self.0.iter().zip(self.0.iter().skip(1)) {
            difference |= one ^ next;
        }
        if difference == 0 {
            Err(IdentityError::RecognitionKeyWeak)
        } else {
            Ok(self)
        }
    }

    /// The mark by which this person is known in this municipality.
    ///
    /// HMAC-SHA-256 (RFC 2104, FIPS 198-1) under this key of the label `medborger/person-mark/v1`, a zero byte, the
    /// four digits of the municipality, a zero byte and the ten digits of the number; of the result the first 16
    /// bytes. The same person has unrelated marks in two municipalities.
    ///
    /// A [`ReplacementCpr`](super::ReplacementCpr) has no mark: two persons may carry the same one.
    ///
    /// ```
    /// use medborger::identity::{Cpr, MunicipalityCode, RecognitionKey};
    ///
    /// let key = RecognitionKey::from_bytes(&std::array::from_fn::<u8, 32, _>(|i| i as u8))?;
    /// let cpr = Cpr::parse("311257-5005")?;
    /// let hedensted = key.recognise(&cpr, MunicipalityCode::parse("0766")?);
    /// let assens = key.recognise(&cpr, MunicipalityCode::parse("0420")?);
    /// assert_eq!(hedensted.to_string(), "02e9a078f9573e60bf73d963d581a23b");
    /// assert_ne!(hedensted, assens);
    /// # Ok::<(), medborger::identity::IdentityError>(())
    /// ```
    #[must_use]
    pub fn recognise(&self, cpr: &Cpr, municipality: MunicipalityCode) -> PersonMark {
        let mut block = Zeroizing::new([0_u8; BLOCK_BYTES]);
        for (slot, byte) in block.iter_mut().zip(self.0.iter()) {
            *slot = *byte;
        }
        let mut mac = <Hmac<Sha256> as KeyInit>::new((&*block).into());
        mac.update(LABEL);
        mac.update(&[0]);
        mac.update(municipality.code4().as_bytes());
        mac.update(&[0]);
        mac.update(cpr.expose().as_bytes());
        let digest = mac.finalize().into_bytes();
        let mut mark = [0; MARK_BYTES];
        for (slot, byte) in mark.iter_mut().zip(digest.iter()) {
            *slot = *byte;
        }
        PersonMark(mark)
    }
}

impl PartialEq for RecognitionKey {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_slice().ct_eq(other.0.as_slice()).into()
    }
}

impl Eq for RecognitionKey {}

impl fmt::Debug for RecognitionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecognitionKey(..)")
    }
}

impl Drop for RecognitionKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The byte that two hexadecimal digits write.
fn byte_of(pair: &[u8]) -> Option<u8> {
    let value = |digit: &u8| {
        char::from(*digit)
            .to_digit(16)
            .and_then(|value| u8::try_from(value).ok())
    };
    match pair {
        [high, low] => Some(value(high)? << 4 | value(low)?),
        _ => None,
    }
}

/// By what a municipality knows a person again; see [`RecognitionKey::recognise`].
///
/// 16 bytes, written as 32 hexadecimal digits in lower case. It is still personal data (a pseudonym, GDPR article
/// 4(5)), but without the key it leads back to nobody, and it is of no use in another municipality. Marks are ordered
/// by their bytes, which says nothing about the persons.
///
/// ```
/// use medborger::identity::PersonMark;
///
/// let mark: PersonMark = "02e9a078f9573e60bf73d963d581a23b".parse()?;
/// assert_eq!(mark.to_string(), "02e9a078f9573e60bf73d963d581a23b");
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonMark([u8; MARK_BYTES]);

impl PersonMark {
    /// Reads 32 hexadecimal digits in lower case; white space around them is dropped.
    ///
    /// # Errors
    ///
    /// `person_mark_malformed` for anything else.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        let digits = text.trim().as_bytes();
        if digits.len() != 2 * MARK_BYTES || digits.iter().any(u8::is_ascii_uppercase) {
            return Err(IdentityError::PersonMarkMalformed);
        }
        let mut mark = [0; MARK_BYTES];
        for (slot, pair) in mark.iter_mut().zip(digits.chunks_exact(2)) {
            *slot = byte_of(pair).ok_or(IdentityError::PersonMarkMalformed)?;
        }
        Ok(Self(mark))
    }

    /// From the 16 bytes.
    pub(super) const fn from_bytes(bytes: [u8; MARK_BYTES]) -> Self {
        Self(bytes)
    }

    /// The 16 bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Display for PersonMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0 {
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for PersonMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PersonMark({self})")
    }
}

as_text!(PersonMark, pattern "^[0-9a-f]{32}$", "By what a municipality knows a person again.");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::hostile;

    fn key() -> RecognitionKey {
        RecognitionKey::from_bytes(&std::array::from_fn::<u8, 32, _>(|i| i as u8)).unwrap()
    }

    fn mark(key: &RecognitionKey, cpr: &str, code: &str) -> String {
        key.recognise(
            &Cpr::parse(cpr).unwrap(),
            MunicipalityCode::parse(code).unwrap(),
        )
        .to_string()
    }

    /// Computed with Python: `hmac.new(bytes(range(32)), b"medborger/person-mark/v1\0" b"0766\0" b"3112575005",
    /// "sha256").hexdigest()[:32]`.
    #[test]
    fn marks_are_what_another_implementation_computes() {
        assert_eq!(
            mark(&key(), "311257-5005", "0766"),
            "02e9a078f9573e60bf73d963d581a23b"
        );
        assert_eq!(
            mark(&key(), "3112575005", "420"),
            "09af4371f8024c0b43d4e6019f49d54b"
        );
    }

    #[test]
    fn another_key_person_or_municipality_gives_another_mark() {
        let other =
            RecognitionKey::from_bytes(&std::array::from_fn::<u8, 32, _>(|i| i as u8 + 1)).unwrap();
        let marks = [
            mark(&key(), "311257-5005", "0766"),
            mark(&other, "311257-5005", "0766"),
            mark(&key(), "311257-5013", "0766"),
            mark(&key(), "311257-5005", "0751"),
        ];
        let distinct: medborger_base::sorted::SortedSet<_> = marks.iter().collect();
        assert_eq!(distinct.len(), marks.len());
    }

    #[test]
    fn a_key_is_exactly_32_bytes_and_not_all_the_same() {
        for length in [0, 16, 31, 33, 64] {
            let bytes: Vec<u8> = (0..length).collect();
            let error = RecognitionKey::from_bytes(&bytes).unwrap_err();
            assert_eq!(error.code(), "recognition_key_malformed");
        }
        for byte in [0, 1, 0xff] {
            assert_eq!(
                RecognitionKey::from_bytes(&[byte; 32]).unwrap_err().code(),
                "recognition_key_weak"
            );
        }
        assert_eq!(
            RecognitionKey::from_hex(&"00".repeat(32))
                .unwrap_err()
                .code(),
            "recognition_key_weak"
        );
    }

    #[test]
    fn a_key_reads_the_same_from_bytes_and_from_text() {
        let text: String = (0..32).map(|byte| format!("{byte:02X}")).collect();
        assert!(RecognitionKey::from_hex(&format!(" {text}\n")).unwrap() == key());
        for text in hostile()
            .iter()
            .chain([&"0g".repeat(32), &"+1".repeat(32), &"é".repeat(32)])
        {
            assert_eq!(
                RecognitionKey::from_hex(text).unwrap_err().code(),
                "recognition_key_malformed"
            );
        }
    }

    #[test]
    fn a_mark_goes_through_text_and_json() {
        let mark = PersonMark::parse("02e9a078f9573e60bf73d963d581a23b").unwrap();
        let json = serde_json::to_string(&mark).unwrap();
        assert_eq!(json, "\"02e9a078f9573e60bf73d963d581a23b\"");
        assert_eq!(serde_json::from_str::<PersonMark>(&json).unwrap(), mark);
        assert_eq!(mark.as_bytes().first(), Some(&2));
        for text in hostile()
            .iter()
            .chain([&"02E9A078F9573E60BF73D963D581A23B".to_owned()])
        {
            assert_eq!(
                PersonMark::parse(text).unwrap_err().code(),
                "person_mark_malformed"
            );
        }
    }
}
