//! Attestation: what a log-in, or an employee who saw a passport, vouches for.
//!
//! One opaque text, `ma1.<payload>.<mac>` in base64url. Whoever holds the municipality's key makes it; a page carries
//! it and reads nothing in it; the library checks it where the key is.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::NaiveDate;
use medborger_codec::{Make, Record};
use subtle::ConstantTimeEq;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::assurance::Assurance;
use super::company::Cvr;
use super::error::IdentityError;
use super::mark::PersonMark;
use super::municipality_code::MunicipalityCode;
use super::text::as_text;
use medborger_base::digest::{keyed, keyed_short, xor};
use medborger_base::id::{CitizenId, Seed};
use medborger_base::time::Timestamp;

const PREFIX: &str = "ma1.";
const VERSION: u8 = 1;
/// A bound on the work with what comes from outside; what is made here is shorter.
const CHARS_MAX: usize = 1000;
/// How many minutes an attestation is valid at most.
const MINUTES_MAX: u8 = 15;
const MINUTE: i64 = 60_000_000;
/// The bit that says that a person's mark is in it.
const PERSON: u8 = 1;

/// What a log-in vouches for, as a text to be handed on: `ma1.` and two parts in base64url.
///
/// It is bound to one municipality and one account, and valid for some minutes. It holds nothing that can be read
/// without the key but the account, the level of the log-in, the facts, and the time; the person's mark is masked. A
/// second use by the same account within its minutes is allowed.
///
/// ```
/// use medborger::identity::Attestation;
///
/// assert_eq!("trust me".parse::<Attestation>().unwrap_err().code(), "attestation_invalid");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Attestation(Box<str>);

impl Attestation {
    /// Takes a text of this shape. Whether it is genuine is checked where it is used.
    ///
    /// # Errors
    /// `attestation_invalid` for a text of another shape.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        let letter = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_');
        let parts = text
            .strip_prefix(PREFIX)
            .and_then(|rest| rest.split_once('.'));
        match parts {
            Some((payload, mac))
                if text.len() <= CHARS_MAX && payload.bytes().chain(mac.bytes()).all(letter) =>
            {
                Ok(Self(text.into()))
            }
            _ => Err(IdentityError::AttestationInvalid),
        }
    }

    /// Its bytes, where both parts are base64url.
    fn parts(&self) -> Option<(Vec<u8>, Vec<u8>)> {
        let (payload, mac) = self.0.strip_prefix(PREFIX)?.split_once('.')?;
        Some((
            URL_SAFE_NO_PAD.decode(payload).ok()?,
            URL_SAFE_NO_PAD.decode(mac).ok()?,
        ))
    }

    /// Checks it: the shape, the key, the seal, the municipality, the account, and the time.
    ///
    /// The first of the keys is the municipality's own, others are older.
    ///
    /// # Errors
    /// `attestation_unchecked` where it was made with a key that is not here; `attestation_expired` where its minutes
    /// are over; `attestation_invalid` for everything else.
    pub fn check(
        &self,
        keys: &[AttestationKey],
        municipality: MunicipalityCode,
        account: CitizenId,
        at: Timestamp,
    ) -> Result<Attested, IdentityError> {
        let invalid = IdentityError::AttestationInvalid;
        let Some((payload, mac)) = self.parts() else {
            return Err(invalid);
        };
        let Some(claim) = Payload::read(&payload) else {
            return Err(invalid);
        };
        let Some(key) = keys.iter().find(|key| key.id() == claim.key) else {
            return Err(IdentityError::AttestationUnchecked);
        };
        let seal = key.seal(&payload);
        if !bool::from(seal.as_slice().ct_eq(&mac)) {
            return Err(invalid);
        }
        let (at, minutes) = (at.micros(), i64::from(MINUTES_MAX) * MINUTE);
        let lasts = claim.expires.checked_sub(claim.issued);
        if claim.municipality != municipality.number()
            || claim.account != account.uuid()
            || !lasts.is_some_and(|lasts| (1..=minutes).contains(&lasts))
            || at < claim.issued.saturating_sub(MINUTE)
        {
            return Err(invalid);
        }
        if at >= claim.expires {
            return Err(IdentityError::AttestationExpired);
        }
        let mask = key.mask(&claim.nonce);
        Ok(Attested {
            account,
            assurance: claim.assurance,
            person: claim
                .person
                .map(|masked| PersonMark::from_bytes(xor(masked, mask))),
            facts: claim.facts,
        })
    }
}

impl fmt::Display for Attestation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Shows nothing: whoever holds one can use it for some minutes.
impl fmt::Debug for Attestation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Attestation(..)")
    }
}

as_text!(Attestation, pattern "^ma1\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$", "What a log-in vouches for, as `identity.attest` gives it.");

/// What else is known of somebody who logged in. What is not said is not vouched for.
///
/// Where a guardian logs in, everything else would be true of the guardian and not of the account's holder: so `guardian`
/// stands alone, but for `only_for`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct AttestedFacts {
    /// At least so many years old.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_from: Option<u8>,
    /// At most so many years old.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_to: Option<u8>,
    /// Acts for this organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cvr: Option<Cvr>,
    /// Has custody of the account's holder (*forældremyndighed*).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub guardian: bool,
    /// The name of the only command that it may be used with, such as `council.stand`: with every one that takes an
    /// attestation where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_for: Option<Box<str>>,
    /// Has name and address protection (*navne- og adressebeskyttelse*).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
    /// Lives in the municipality.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub resident: bool,
}

impl AttestedFacts {
    /// Lines of `key=value` in the order of their keys.
    fn write(&self) -> String {
        let lines = [
            self.age_from.map(|age| format!("age_from={age}")),
            self.age_to.map(|age| format!("age_to={age}")),
            self.cvr.map(|cvr| format!("cvr={cvr}")),
            self.guardian.then(|| "guardian=true".to_owned()),
            self.only_for
                .as_ref()
                .map(|name| format!("only_for={name}")),
            self.protected.then(|| "protected=true".to_owned()),
            self.resident.then(|| "resident=true".to_owned()),
        ];
        lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    /// Reads what [`write`](Self::write) wrote, and nothing else.
    fn read(text: &str) -> Option<Self> {
        let mut facts = Self::default();
        for line in text.split('\n').filter(|_| !text.is_empty()) {
            match line.split_once('=')? {
                ("age_from", age) => facts.age_from = Some(age.parse().ok()?),
                ("age_to", age) => facts.age_to = Some(age.parse().ok()?),
                ("cvr", cvr) => facts.cvr = Some(Cvr::parse(cvr).ok()?),
                ("guardian", "true") => facts.guardian = true,
                ("only_for", name) => facts.only_for = Some(name.into()),
                ("protected", "true") => facts.protected = true,
                ("resident", "true") => facts.resident = true,
                _ => return None,
            }
        }
        (facts.write() == text && facts.are_sound()).then_some(facts)
    }

    /// Whether they can stand together: nothing beside a guardian, no ages that exclude one another, and the name of a
    /// command.
    fn are_sound(&self) -> bool {
        let own = self.age_from.is_some()
            || self.age_to.is_some()
            || self.cvr.is_some()
            || self.protected
            || self.resident;
        let letter = |c: u8| c.is_ascii_lowercase() || matches!(c, b'_' | b'.');
        let named = |name: &str| {
            (3..=60).contains(&name.len()) && name.contains('.') && name.bytes().all(letter)
        };
        !(self.guardian && own)
            && self
                .age_from
                .zip(self.age_to)
                .is_none_or(|(from, to)| from <= to)
            && self.only_for.as_deref().is_none_or(named)
    }

    /// Whether they show that somebody is of an age on a day, both ends included, as they were known on another day that is
    /// not later.
    ///
    /// ```
    /// use medborger::identity::AttestedFacts;
    ///
    /// let facts = AttestedFacts::new().with_age_from(60);
    /// let (known, on) = ("2026-01-15".parse().unwrap(), "2026-03-01".parse().unwrap());
    /// assert!(facts.are_of_age(Some(60), None, known, on));
    /// assert!(!facts.are_of_age(Some(61), None, known, on));
    /// ```
    #[must_use]
    pub fn are_of_age(
        &self,
        min: Option<u8>,
        max: Option<u8>,
        known: NaiveDate,
        on: NaiveDate,
    ) -> bool {
        if self.guardian {
            return false;
        }
        // Between two days lie at most so many birthdays.
        let birthdays = match on.years_since(known) {
            Some(0) if on == known => 0,
            Some(years) => years + 1,
            None => return min.is_none() && max.is_none(),
        };
        let old = min.is_none_or(|min| self.age_from.is_some_and(|from| from >= min));
        let young = |max: u8| {
            let to = self
                .age_to
                .map(|to| u32::from(to).saturating_add(birthdays));
            to.is_some_and(|to| to <= u32::from(max))
        };
        old && max.is_none_or(young)
    }
}

/// What an attestation says, once it was checked.
#[derive(Debug, Clone, PartialEq, Eq, Make)]
#[non_exhaustive]
pub struct Attested {
    /// The account that it is bound to.
    pub account: CitizenId,
    /// How sure the log-in is: low, substantial or high. A guardian's says nothing of the account's holder; see
    /// [`level`](Attested::level).
    pub assurance: Assurance,
    /// The mark of the person who logged in, where their CPR number is known.
    pub person: Option<PersonMark>,
    /// What else is known.
    pub facts: AttestedFacts,
}

impl Attested {
    /// How surely the account's holder is known: not at all where a guardian logged in.
    #[must_use]
    pub fn level(&self) -> Assurance {
        if self.facts.guardian {
            Assurance::None
        } else {
            self.assurance
        }
    }
}

/// The secret with which attestations are made and checked: 32 bytes. See `Town::login_keys`.
#[derive(Clone)]
pub struct AttestationKey(Zeroizing<[u8; 32]>);

impl AttestationKey {
    /// Takes exactly 32 bytes.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes, for a secret store.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// Makes an attestation, valid from now for so many minutes.
    ///
    /// The nonce comes from the host's randomness, fresh each time: it masks the person's mark.
    ///
    /// # Errors
    /// `attestation_unfit` for no level, for a person known by less than two factors, for a guardian's mark (they are not
    /// the account's holder), for facts beside a guardian's custody or that can't be, and for 0 or more than 15 minutes.
    pub fn attest(
        &self,
        municipality: MunicipalityCode,
        attested: &Attested,
        nonce: Seed,
        issued: Timestamp,
        minutes: u8,
    ) -> Result<Attestation, IdentityError> {
        let level = attested.assurance;
        if level == Assurance::None
            || (attested.person.is_some() && !level.meets(Assurance::Substantial))
            || (attested.person.is_some() && attested.facts.guardian)
            || !attested.facts.are_sound()
            || !(1..=MINUTES_MAX).contains(&minutes)
        {
            return Err(IdentityError::AttestationUnfit);
        }
        let nonce = *nonce.as_bytes();
        let mask = self.mask(&nonce);
        let issued = issued.micros();
        let payload = Payload {
            key: self.id(),
            municipality: municipality.number(),
            account: attested.account.uuid(),
            assurance: level,
            person: attested.person.map(|mark| xor(*mark.as_bytes(), mask)),
            issued,
            expires: issued + i64::from(minutes) * MINUTE,
            nonce,
            facts: attested.facts.clone(),
        };
        let payload = payload.write();
        let (text, seal) = (
            URL_SAFE_NO_PAD.encode(&payload),
            URL_SAFE_NO_PAD.encode(self.seal(&payload)),
        );
        Ok(Attestation(format!("{PREFIX}{text}.{seal}").into()))
    }

    fn id(&self) -> [u8; 4] {
        let [a, b, c, d, ..] = keyed(self.expose(), &[b"kid"]);
        [a, b, c, d]
    }

    fn mask(&self, nonce: &[u8; 16]) -> [u8; 16] {
        keyed_short(self.expose(), &[b"mask", nonce])
    }

    fn seal(&self, payload: &[u8]) -> [u8; 32] {
        keyed(self.expose(), &[b"medborger/attestation/v1", payload])
    }
}

impl fmt::Debug for AttestationKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AttestationKey(..)")
    }
}

/// What stands in an attestation, in the order of its bytes. Numbers are little-endian.
struct Payload {
    key: [u8; 4],
    municipality: u16,
    account: Uuid,
    assurance: Assurance,
    /// The mark, masked.
    person: Option<[u8; 16]>,
    issued: i64,
    expires: i64,
    nonce: [u8; 16],
    facts: AttestedFacts,
}

impl Payload {
    fn write(&self) -> Vec<u8> {
        let facts = self.facts.write();
        let level = Assurance::ALL
            .iter()
            .position(|level| *level == self.assurance);
        let flags = if self.person.is_some() { PERSON } else { 0 };
        let mut bytes = vec![VERSION];
        bytes.extend(self.key);
        bytes.extend(self.municipality.to_le_bytes());
        bytes.extend(self.account.as_bytes());
        bytes.extend([level.unwrap_or_default() as u8, flags]);
        bytes.extend(self.person.unwrap_or_default());
        bytes.extend(self.issued.to_le_bytes());
        bytes.extend(self.expires.to_le_bytes());
        bytes.extend(self.nonce);
        // A few short lines: far below 65,536 bytes.
        bytes.extend((facts.len() as u16).to_le_bytes());
        bytes.extend(facts.as_bytes());
        bytes
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes;
        let [version] = take(&mut rest)?;
        let key = take(&mut rest)?;
        let municipality = u16::from_le_bytes(take(&mut rest)?);
        let account = Uuid::from_bytes(take(&mut rest)?);
        let [level, flags] = take(&mut rest)?;
        let masked = take(&mut rest)?;
        let issued = i64::from_le_bytes(take(&mut rest)?);
        let expires = i64::from_le_bytes(take(&mut rest)?);
        let nonce = take(&mut rest)?;
        let length = u16::from_le_bytes(take(&mut rest)?);
        let assurance = *Assurance::ALL.get(usize::from(level))?;
        let person = match flags {
            0 if masked == [0; 16] => None,
            PERSON => Some(masked),
            _ => return None,
        };
        if version != VERSION || assurance == Assurance::None || rest.len() != usize::from(length) {
            return None;
        }
        Some(Self {
            key,
            municipality,
            account,
            assurance,
            person,
            issued,
            expires,
            nonce,
            facts: AttestedFacts::read(std::str::from_utf8(rest).ok()?)?,
        })
    }
}

fn take<const N: usize>(bytes: &mut &[u8]) -> Option<[u8; N]> {
    let (first, rest) = bytes.split_first_chunk::<N>()?;
    *bytes = rest;
    Some(*first)
}

#[cfg(test)]
mod tests;
