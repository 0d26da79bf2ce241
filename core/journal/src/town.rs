//! The municipality as a tenant: its code, its secret key and its own choices.

use medborger_codec::Make;
use std::sync::{Arc, OnceLock};

use zeroize::Zeroizing;

use crate::calendar::Period;
use crate::digest::{self, Keyed};
use crate::id::{CitizenId, CommandId, CommandMark};
use crate::identity::{
    Attestation, AttestationKey, Attested, Cpr, IdentityError, MunicipalityCode, PersonMark,
    RecognitionKey,
};
use crate::journal::{Actor, Registry, check, to_json};
use crate::time::Timestamp;
use crate::work::{Budgets, Call, Hook, Work, WorkError, WorkLimit};

/// A municipality (*kommune*): the tenant, with the key that only its host knows.
///
/// The key makes the marks by which a person is recognised again and the nullifiers that keep support to one
/// for each person. It belongs in the host's secret store, never beside the database: without it nobody can try
/// CPR numbers against what is stored. A store remembers a check value and refuses another key, because with
/// another key everybody would be a stranger and could support everything again.
///
/// ```
/// use medborger::{Town, identity::MunicipalityCode};
///
/// let key = std::array::from_fn(|at| at as u8); // a real one: 32 random bytes
/// let hedensted = Town::new("0766".parse::<MunicipalityCode>()?, key, medborger::REGISTRY)?;
/// assert_eq!(hedensted.code(), 766);
/// # Ok::<(), medborger::Error>(())
/// ```
#[derive(Clone)]
pub struct Town {
    municipality: MunicipalityCode,
    key: Zeroizing<[u8; 32]>,
    keyed: Arc<OnceLock<Keys>>,
    policy: Policy,
    registry: Registry,
    /// The key that attestations are made with, where it is not the one that follows from the town's own.
    attesting: Option<AttestationKey>,
    /// Keys that attestations were made with before.
    older: Vec<AttestationKey>,
    /// What counts the work of the rounds of one call.
    call: Call,
    /// Whether a hook looks on.
    watched: bool,
}

/// What is made of the key and of the rooms alone, when it is first asked for: questions that need no key link no hashes.
struct Keys {
    town: Keyed,
    salt: Keyed,
    /// How the keys of rows begin that say nothing of anybody.
    of_nobody: Vec<&'static str>,
}

/// What a log-in server needs; see [`Town::login_keys`].
#[derive(Debug)]
#[non_exhaustive]
pub struct LoginKeys {
    /// To recognise a person by their CPR number.
    pub recognition: RecognitionKey,
    /// To attest what a log-in showed.
    pub attestation: AttestationKey,
}

/// About what it takes to read a byte of a question.
const READ_UNITS: u64 = 30;

/// What a municipality decides for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Make)]
#[serde(default)]
#[non_exhaustive]
pub struct Policy {
    /// How long an idea gathers support when its author names no date. `None`: until it is treated.
    pub idea_lifetime: Option<Period>,
    /// By how many seconds a moment may lie before the last entry about the same thing and still be carried out, both
    /// ends included: servers' clocks differ a little. 300 unless said otherwise.
    pub clock_tolerance_seconds: u32,
    /// How much each kind of actor may have computed in one call.
    pub budgets: Budgets,
    /// How many newsletters a year the municipality has in mind. More are pointed out, not refused. 3 unless said otherwise.
    pub newsletters_per_year: u32,
    /// Whether a newsletter is approved by somebody else than those who edited it. So it is unless said otherwise.
    pub newsletter_by_two: bool,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            idea_lifetime: Some(Period::Months(12)),
            clock_tolerance_seconds: 300,
            budgets: Budgets::default(),
            newsletters_per_year: 3,
            newsletter_by_two: true,
        }
    }
}

impl std::fmt::Debug for Town {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Town")
            .field("code", &self.code())
            .finish_non_exhaustive()
    }
}

impl Town {
    /// A municipality with its 32 secret bytes, the default policy and these rooms: commands and queries of others are not
    /// known. `medborger::REGISTRY` has all rooms; who names a few links only those. A host that keeps its own database gives all
    /// whose data lie there: erasing somebody goes through the rooms, and can't go through others.
    ///
    /// ```
    /// use medborger::journal::{Registry, Room};
    /// use medborger::{Town, interest, way};
    ///
    /// const ROOMS: &[&Room] = &[&interest::ROOM, &way::ROOM];
    /// let key = std::array::from_fn(|at| at as u8); // a real one: 32 random bytes
    /// let town = Town::new("0766".parse()?, key, Registry::new(ROOMS))?;
    /// assert_eq!(town.registry().rooms().len(), 2);
    /// # Ok::<(), medborger::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`IdentityError::RecognitionKeyWeak`] for a key of 32 equal bytes: nobody drew that by chance.
    pub fn new(
        municipality: MunicipalityCode,
        key: [u8; 32],
        registry: Registry,
    ) -> Result<Self, IdentityError> {
        let [first, rest @ ..] = &key;
        if rest.iter().all(|byte| byte == first) {
            return Err(IdentityError::RecognitionKeyWeak);
        }
        Ok(Self::of(municipality, key, registry))
    }

    /// No municipality: for questions that look at nothing but what comes in.
    pub(crate) fn none(registry: Registry) -> Self {
        Self::of(MunicipalityCode::ANY, [0; 32], registry)
    }

    fn of(municipality: MunicipalityCode, key: [u8; 32], registry: Registry) -> Self {
        Self {
            municipality,
            keyed: Arc::default(),
            key: Zeroizing::new(key),
            policy: Policy::default(),
            registry,
            attesting: None,
            older: Vec::new(),
            call: Call::default(),
            watched: false,
        }
    }

    fn keys(&self) -> &Keys {
        self.keyed.get_or_init(|| Keys {
            town: Keyed::new(&*self.key),
            salt: Keyed::new(&digest::keyed(&*self.key, &[b"salt"])),
            of_nobody: {
                let tables = self.registry.tables().filter(|table| table.of_nobody);
                tables.map(|table| table.start).collect()
            },
        })
    }

    /// Says what is wrong with a command given as JSON, for the rooms that this municipality was given: a
    /// [`Checked`](crate::journal::Checked) as JSON.
    #[must_use]
    pub fn check_json(&self, command: &str) -> String {
        to_json(&check(self.registry, command))
    }

    /// The same municipality with choices of its own.
    #[must_use]
    pub fn with_policy(self, policy: Policy) -> Self {
        Self { policy, ..self }
    }

    /// The same municipality, which makes and takes attestations with this key: the one that follows from the town's own
    /// is not accepted any more. So a log-in server's key can be revoked. Whoever wishes to accept the old one for the 15
    /// minutes in which its attestations are valid names it in [`with_attestation_keys`](Town::with_attestation_keys).
    ///
    /// ```
    /// use medborger::{Town, identity::{AttestationKey, MunicipalityCode}};
    ///
    /// let town = Town::new("0766".parse::<MunicipalityCode>()?, std::array::from_fn(|at| at as u8), medborger::REGISTRY)?;
    /// let fresh = AttestationKey::new([7; 32]); // a real one: 32 random bytes
    /// let town = town.with_attestation_key(fresh);
    /// assert_eq!(town.login_keys()?.attestation.expose(), &[7; 32]);
    /// # Ok::<(), medborger::Error>(())
    /// ```
    #[must_use]
    pub fn with_attestation_key(self, current: AttestationKey) -> Self {
        Self {
            attesting: Some(current),
            ..self
        }
    }

    /// The same municipality, which also takes attestations made with these keys: those of a log-in server that was
    /// given others, or of before the key was changed. Recognition and everything else know one key.
    #[must_use]
    pub fn with_attestation_keys(self, older: impl IntoIterator<Item = AttestationKey>) -> Self {
        Self {
            older: older.into_iter().collect(),
            ..self
        }
    }

    /// The same municipality for one call: what is planned or answered with it, round after round, counts as one, against
    /// the [budget](Policy::budgets) of its actor. The hook, where there is one, is told how far the call has come, and may
    /// stop it.
    #[must_use]
    pub fn for_call(&self, hook: Option<Arc<dyn Hook>>) -> Self {
        Self {
            watched: hook.is_some(),
            call: Call::new(hook),
            ..self.clone()
        }
    }

    /// Whether a hook looks on.
    pub(crate) fn is_watched(&self) -> bool {
        self.watched
    }

    /// Counts what it takes to read a question, and refuses one that is too long for its actor before it is read.
    pub(crate) fn reads(&self, question: &str, actor: Actor) -> Result<(), WorkError> {
        // The round that counts it ends here, and the one that answers goes on from there.
        self.work(actor).spend(READ_UNITS * question.len() as u64)
    }

    /// The units of work that the call has used; see [`for_call`](Self::for_call).
    #[must_use]
    pub fn work_used(&self) -> u64 {
        self.call.used()
    }

    /// What counts for an actor, in a round of the call.
    #[doc(hidden)]
    pub fn work(&self, actor: Actor) -> Work {
        let limit = match actor {
            Actor::Public => WorkLimit::Public,
            Actor::Citizen { .. } => WorkLimit::Citizen,
            Actor::Staff { .. } => WorkLimit::Staff,
            Actor::System => WorkLimit::System,
        };
        Work::of(limit, &self.policy.budgets, &self.call)
    }

    /// The municipality.
    #[must_use]
    pub fn municipality(&self) -> MunicipalityCode {
        self.municipality
    }

    /// The municipality's code as a number: the tenant in every key of a store.
    #[must_use]
    pub fn code(&self) -> u16 {
        self.municipality.number()
    }

    /// The rooms whose commands and queries are known here.
    #[must_use]
    pub fn registry(&self) -> Registry {
        self.registry
    }

    /// What the municipality decided for itself.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The mark by which a person is recognised again in this municipality. The number itself is never stored.
    ///
    /// # Errors
    /// None that can be met: the key behind it is derived, and as good as random.
    pub fn recognise(&self, cpr: &Cpr) -> Result<PersonMark, IdentityError> {
        Ok(self.recognition_key()?.recognise(cpr, self.municipality))
    }

    /// The keys that a log-in server needs, and not the town's own: with them it recognises persons and attests, and reads
    /// and signs nothing else.
    ///
    /// # Errors
    /// None that can be met: the keys are derived, and as good as random.
    pub fn login_keys(&self) -> Result<LoginKeys, IdentityError> {
        Ok(LoginKeys {
            recognition: self.recognition_key()?,
            attestation: self.attestation_key(),
        })
    }

    fn recognition_key(&self) -> Result<RecognitionKey, IdentityError> {
        RecognitionKey::from_bytes(&self.keyed().hash(&[b"recognition"]))
    }

    pub(crate) fn attestation_key(&self) -> AttestationKey {
        let current = self.attesting.clone();
        current.unwrap_or_else(|| self.derived_attestation_key())
    }

    fn derived_attestation_key(&self) -> AttestationKey {
        AttestationKey::new(self.keyed().hash(&[b"attestation"]))
    }

    /// Checks an attestation for an account.
    #[doc(hidden)]
    pub fn check(
        &self,
        attestation: &Attestation,
        account: CitizenId,
        at: Timestamp,
    ) -> Result<Attested, IdentityError> {
        let mut keys = vec![self.attestation_key()];
        keys.extend(self.older.iter().cloned());
        attestation.check(&keys, self.municipality, account, at)
    }

    /// What a store keeps to notice another key: 32 hexadecimal digits that say nothing about the key.
    #[must_use]
    pub fn key_check(&self) -> String {
        let code = self.code().to_le_bytes();
        digest::hex_string(&self.keyed().short(&[b"key check", &code]))
    }

    #[doc(hidden)]
    pub fn key(&self) -> &[u8; 32] {
        &self.key
    }

    /// What hashes with the municipality's key.
    #[doc(hidden)]
    pub fn keyed(&self) -> &Keyed {
        &self.keys().town
    }

    /// Whether a vault row says nothing of anybody, by its key.
    pub(crate) fn is_of_nobody(&self, key: &str) -> bool {
        self.keys()
            .of_nobody
            .iter()
            .any(|start| key.starts_with(start))
    }

    /// What hashes with the key of the salts, which follows from the municipality's.
    pub(crate) fn salting(&self) -> &Keyed {
        &self.keys().salt
    }

    /// A command's id as it is stored: ids in a host's logs lead to nothing in the database, unless one has the key.
    #[must_use]
    pub fn command_mark(&self, command: CommandId) -> CommandMark {
        let command = command.uuid();
        let parts: [&[u8]; 2] = [b"command", command.as_bytes()];
        CommandMark::new(self.keyed().short(&parts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::{Assurance, AttestedFacts};

    #[test]
    fn a_key_for_attestations_is_revoked_by_giving_another() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let (now, account) = (
            at("2026-01-15T16:00:00Z"),
            CitizenId::new(uuid::Uuid::from_u128(1)),
        );
        let code = MunicipalityCode::parse("0766").unwrap();
        let town = || {
            Town::new(
                code,
                std::array::from_fn(|at| at as u8),
                crate::journal::Registry::new(&[]),
            )
            .unwrap()
        };
        let attested = Attested::new(account, Assurance::High, None, AttestedFacts::default());
        let made = |town: &Town| {
            let key = town.login_keys().unwrap().attestation;
            let nonce = crate::id::Seed::new([1; 16]);
            key.attest(code, &attested, nonce, now, 15).unwrap()
        };
        let derived = made(&town());
        let fresh = || town().with_attestation_key(AttestationKey::new([7; 32]));
        let unchecked = Err(IdentityError::AttestationUnchecked);
        let check = |town: &Town, text: &Attestation| town.check(text, account, now).map(drop);
        assert_eq!(check(&town(), &derived), Ok(()));
        assert_eq!(check(&fresh(), &derived), unchecked);
        assert_eq!(check(&fresh(), &made(&fresh())), Ok(()));
        assert_eq!(check(&town(), &made(&fresh())), unchecked);
        // For the minutes in which those of before are still valid.
        let old = town().login_keys().unwrap().attestation;
        assert_eq!(
            check(&fresh().with_attestation_keys([old]), &derived),
            Ok(())
        );
    }
}
