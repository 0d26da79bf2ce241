//! What a host attests of whoever logs in.

use medborger::identity::{Assurance, Attestation, Attested, AttestedFacts, PersonMark};
use medborger::{CitizenId, Seed, Timestamp, Town};

/// That somebody holds an account, for a quarter of an hour.
pub(crate) fn known(
    town: &Town,
    account: CitizenId,
    person: PersonMark,
    nonce: Seed,
    at: Timestamp,
) -> Attestation {
    let attested = Attested::new(
        account,
        Assurance::High,
        Some(person),
        AttestedFacts::default(),
    );
    let key = town.login_keys().unwrap().attestation;
    key.attest(town.municipality(), &attested, nonce, at, 15)
        .unwrap()
}
