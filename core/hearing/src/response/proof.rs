//! A secret by which a sender without an account is known again: for asking whether a response arrived whose answer was lost, for
//! adding to it and for withdrawing it.
//!
//! The page draws the secret and sends only its hash along. Nobody but that page knows it, the municipality neither.

use std::fmt;
use std::str::FromStr;

use medborger_base::digest::{hex_string, is_hex_256, sha256, unhex};
use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record};

use super::receipt::receipt;
use super::{Response, ResponseError, existing, response_stream};
use crate::hearing;
use crate::id::{HearingId, ResponseId};
use crate::journal::{Desk, Halt, Query, vault_terms};
use crate::time::Timestamp;

/// Under which name a response is found by its proof.
pub(super) const PROOF: &str = "proof";

/// The proof of a secret: the SHA-256 of its bytes, in 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, medborger_codec::Write)]
#[record(bare)]
#[serde(transparent)]
pub struct SecretHash(Box<str>);

/// A secret of 32 random bytes, in 64 lower-case hexadecimal digits. It is never kept, and stands in no message.
///
/// ```
/// use medborger::response::SenderSecret;
///
/// let secret: SenderSecret = "00".repeat(32).parse()?;
/// assert_eq!(secret.hash().as_str(), "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
/// assert_eq!(format!("{secret:?}"), "SenderSecret(…)");
/// # Ok::<(), medborger::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, medborger_codec::Write)]
#[record(bare)]
#[serde(transparent)]
pub struct SenderSecret(Box<str>);

impl SecretHash {
    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl SenderSecret {
    /// What proves it.
    #[must_use]
    pub fn hash(&self) -> SecretHash {
        let mut bytes = [0; 32];
        unhex(&self.0, &mut bytes);
        SecretHash(hex_string(&sha256(&bytes)).into())
    }
}

impl fmt::Debug for SenderSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SenderSecret(…)")
    }
}

/// As they are written, where they are 64 lower-case digits.
fn digits(text: &str) -> Result<Box<str>, ResponseError> {
    match is_hex_256(text) {
        true => Ok(text.into()),
        false => Err(ResponseError::SecretMalformed),
    }
}

impl FromStr for SecretHash {
    type Err = ResponseError;

    fn from_str(text: &str) -> Result<Self, ResponseError> {
        digits(text).map(Self)
    }
}

impl FromStr for SenderSecret {
    type Err = ResponseError;

    fn from_str(text: &str) -> Result<Self, ResponseError> {
        digits(text).map(Self)
    }
}

medborger_codec::read_text!(SecretHash, str::parse);
medborger_codec::read_text!(SenderSecret, str::parse);

impl medborger_codec::Described for SecretHash {
    const SHAPE: &'static medborger_codec::Shape =
        &medborger_codec::Shape::Json(r#"{"type":"string","pattern":"^[0-9a-f]{64}$"}"#);
}

impl medborger_codec::Described for SenderSecret {
    const SHAPE: &'static medborger_codec::Shape =
        &medborger_codec::Shape::Json(r#"{"type":"string","pattern":"^[0-9a-f]{64}$"}"#);
}

/// Has a response be found by its proof.
pub(super) fn proved_by(desk: &mut Desk<'_>, id: ResponseId, hash: &SecretHash) {
    let terms = vault_terms::<Response>(&[(PROOF, hash.0.to_string())]);
    desk.reindex(&response_stream(id), &[], &terms);
}

/// Whether somebody knows the secret of a response.
pub(super) fn knows(
    desk: &Desk<'_>,
    id: ResponseId,
    secret: Option<&SenderSecret>,
) -> Result<bool, Halt> {
    let Some(secret) = secret else {
        return Ok(false);
    };
    let among = SortedSet::from_iter([response_stream(id)]);
    desk.any_holds::<Response>(&[(PROOF, secret.hash().as_str())], Some(among))
}

/// `response.arrived`: whether a response arrived whose answer was lost, by the secret of whoever sent it. For everybody who knows it.
///
/// Where it did not arrive, it may still be under way: sending the same command under the same id is safe, whatever becomes of it.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FindArrived {
    /// The hearing.
    pub hearing: HearingId,
    /// The secret whose hash was sent along.
    pub secret: SenderSecret,
}

/// Whether a response arrived.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ArrivedView {
    /// The response, where it arrived.
    pub arrived: Option<ArrivedResponse>,
}

/// A response that arrived, for its sender.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ArrivedResponse {
    /// The response.
    pub response: ResponseId,
    /// How many texts it has: the first, and one for each supplement.
    pub texts: u32,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
    /// Its number within the hearing.
    pub number: u32,
    /// When it arrived.
    pub received_at: Timestamp,
    /// Whether it came in time.
    pub timely: bool,
    /// What tells the sender that it arrived, in Danish.
    pub danish: String,
    /// In English.
    pub english: String,
}

impl Query for FindArrived {
    const NAME: &'static str = "response.arrived";
    type View = ArrivedView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ArrivedView, Halt> {
        let hearing = hearing::visible(desk, self.hearing)?;
        let hash = self.secret.hash();
        let found = desk.find_all::<Response>(PROOF, hash.as_str().to_owned())?;
        desk.require(found.iter().cloned(), [])?;
        for stream in found {
            let Ok(id) = stream.id().parse() else {
                continue;
            };
            let response = existing(desk, id)?;
            if response.hearing != self.hearing {
                continue;
            }
            let receipt = receipt(&response, &hearing);
            let arrived = ArrivedResponse {
                response: id,
                texts: u32::try_from(response.texts.len()).unwrap_or(u32::MAX),
                withdrawn: response.withdrawn_at.is_some(),
                number: receipt.number,
                received_at: receipt.received_at,
                timely: receipt.timely,
                danish: receipt.danish,
                english: receipt.english,
            };
            return Ok(ArrivedView {
                arrived: Some(arrived),
            });
        }
        Ok(ArrivedView { arrived: None })
    }
}
