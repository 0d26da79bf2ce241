use super::*;
use crate::text::hostile;

/// Computed by another implementation: see the layout in the specification of `ma1`.
const KNOWN: &str = "ma1.AQDKDe7-AmsMHVI_CkuOmjUMHS4_SlsDAc4QNEN1Ysj2_HzSuQJ3mQUACEn-cEgGAADx7TNxSAYAAAECAwQFBgcICQoLDA0ODxkAYWdlX2Zyb209MTgKcmVzaWRlbnQ9dHJ1ZQ.lA0Ee7rqkK8BEOwjaZTXVaSgDhHAlX_d54-hpcZTs4c";
const ISSUED: i64 = 1_768_500_000_000_000;

fn key() -> AttestationKey {
    let town: [u8; 32] = std::array::from_fn(|at| at as u8);
    AttestationKey::new(keyed(&town, &[b"attestation"]))
}

fn town() -> MunicipalityCode {
    MunicipalityCode::parse("0766").unwrap()
}

fn account() -> CitizenId {
    "6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5b".parse().unwrap()
}

fn attested() -> Attested {
    Attested {
        account: account(),
        assurance: Assurance::High,
        person: Some("02e9a078f9573e60bf73d963d581a23b".parse().unwrap()),
        facts: AttestedFacts {
            age_from: Some(18),
            resident: true,
            ..AttestedFacts::default()
        },
    }
}

fn made(attested: &Attested, minutes: u8) -> Result<Attestation, IdentityError> {
    let nonce = Seed::new(std::array::from_fn(|at| at as u8));
    key().attest(town(), attested, nonce, at(0), minutes)
}

fn at(micros: i64) -> Timestamp {
    Timestamp::from_micros(ISSUED + micros).unwrap()
}

fn check(text: &Attestation, micros: i64) -> Result<Attested, IdentityError> {
    text.check(&[key()], town(), account(), at(micros))
}

#[test]
fn it_is_what_another_implementation_makes_and_says_what_was_attested() {
    let text = made(&attested(), 15).unwrap();
    assert_eq!(text.to_string(), KNOWN);
    assert_eq!(check(&text, 0), Ok(attested()));
    assert_eq!(
        format!("{text:?} {:?}", key()),
        "Attestation(..) AttestationKey(..)"
    );
}

#[test]
fn it_holds_from_a_minute_before_it_was_made_until_its_minutes_are_over() {
    let text = made(&attested(), 10).unwrap();
    let (invalid, expired) = (
        IdentityError::AttestationInvalid,
        IdentityError::AttestationExpired,
    );
    assert_eq!(check(&text, -MINUTE - 1), Err(invalid));
    assert!(check(&text, -MINUTE).is_ok());
    assert!(check(&text, 10 * MINUTE - 1).is_ok());
    assert_eq!(check(&text, 10 * MINUTE), Err(expired));
}

#[test]
fn another_key_town_or_account_refuses_it() {
    let text = made(&attested(), 15).unwrap();
    let other = AttestationKey::new([7; 32]);
    let ask = |keys: &[AttestationKey], town: &str, account: CitizenId| {
        let town = MunicipalityCode::parse(town).unwrap();
        text.check(keys, town, account, at(0)).map(drop)
    };
    let invalid = Err(IdentityError::AttestationInvalid);
    let unchecked = Err(IdentityError::AttestationUnchecked);
    assert_eq!(
        ask(&[other.clone(), key()], "0766", account()),
        Ok(()),
        "an older key"
    );
    assert_eq!(ask(&[other], "0766", account()), unchecked);
    assert_eq!(ask(&[], "0766", account()), unchecked);
    assert_eq!(ask(&[key()], "0420", account()), invalid);
    assert_eq!(ask(&[key()], "0766", CitizenId::new(Uuid::nil())), invalid);
}

#[test]
fn a_bit_that_was_changed_anywhere_is_noticed() {
    let text = made(&attested(), 15).unwrap();
    let (payload, mac) = text.parts().unwrap();
    let whole: Vec<u8> = payload.iter().chain(&mac).copied().collect();
    for bit in 0..whole.len() * 8 {
        let mut changed = whole.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        let (payload, mac) = changed.split_at(payload.len());
        let encode = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let text = format!("{PREFIX}{}.{}", encode(payload), encode(mac));
        let outcome = check(&text.parse().unwrap(), 0);
        assert!(
            matches!(
                outcome,
                Err(IdentityError::AttestationInvalid | IdentityError::AttestationUnchecked)
            ),
            "bit {bit}"
        );
    }
}

#[test]
fn what_is_not_of_its_shape_is_refused_without_being_repeated() {
    let long = format!("ma1.{}.a", "a".repeat(CHARS_MAX));
    let odd = [
        "ma1.",
        "ma1..",
        "ma1.a",
        "ma2.aaaa.aaaa",
        "ma1.aaaa.aaaa.aaaa",
        "ma1.å.a",
        &long,
    ];
    for text in hostile().iter().map(String::as_str).chain(odd) {
        match Attestation::parse(text) {
            Ok(text) => assert_eq!(check(&text, 0), Err(IdentityError::AttestationInvalid)),
            Err(error) => assert_eq!(error.code(), "attestation_invalid"),
        }
    }
}

#[test]
fn a_person_takes_two_factors_and_the_minutes_are_one_to_fifteen() {
    let unfit = Err(IdentityError::AttestationUnfit);
    for minutes in [0, 16, 255] {
        assert_eq!(made(&attested(), minutes), unfit);
    }
    assert!(made(&attested(), 1).is_ok());
    let level = |assurance, person| Attested {
        assurance,
        person,
        ..attested()
    };
    assert_eq!(made(&level(Assurance::Low, attested().person), 15), unfit);
    assert_eq!(made(&level(Assurance::None, None), 15), unfit);
    assert!(made(&level(Assurance::Low, None), 15).is_ok());
    assert!(made(&level(Assurance::Substantial, attested().person), 15).is_ok());
}

#[test]
fn facts_are_read_only_as_they_are_written() {
    let all = AttestedFacts {
        age_from: Some(60),
        age_to: Some(71),
        cvr: Some(Cvr::parse("13585628").unwrap()),
        guardian: false,
        only_for: Some("council.stand".into()),
        protected: true,
        resident: true,
    };
    let guardian = AttestedFacts {
        guardian: true,
        only_for: Some("citizen.give_consent".into()),
        ..AttestedFacts::default()
    };
    for facts in [AttestedFacts::default(), all, guardian] {
        assert_eq!(AttestedFacts::read(&facts.write()), Some(facts));
    }
    for odd in [
        "\n",
        "resident",
        "resident=false",
        "resident=true\n",
        "resident=true\nage_from=18",
        "resident=true\nresident=true",
        "age_from=018",
        "age_from=256",
        "age_from=19\nage_to=18",
        "age_to=18\nage_from=18",
        "guardian=true\nresident=true",
        "only_for=",
        "only_for=Council.stand",
        "only_for=council",
        "cvr=13585627",
        "mayor=true",
    ] {
        assert_eq!(AttestedFacts::read(odd), None, "{odd:?}");
    }
}

#[test]
fn facts_that_can_not_stand_together_are_not_attested() {
    let with = |facts: AttestedFacts| Attested {
        person: None,
        facts,
        ..attested()
    };
    let unfit = Err(IdentityError::AttestationUnfit);
    let guardian = AttestedFacts {
        guardian: true,
        ..AttestedFacts::default()
    };
    assert!(made(&with(guardian.clone()), 15).is_ok());
    let beside = AttestedFacts {
        protected: true,
        ..guardian.clone()
    };
    assert_eq!(made(&with(beside), 15), unfit);
    let smuggled = AttestedFacts {
        only_for: Some("citizen.enrol\nresident=true".into()),
        ..AttestedFacts::default()
    };
    assert_eq!(made(&with(smuggled), 15), unfit);
    // What a guardian's log-in showed is the guardian's.
    assert_eq!(with(guardian).level(), Assurance::None);
    assert_eq!(attested().level(), Assurance::High);
}

#[test]
fn an_age_is_vouched_for_on_a_later_day_as_far_as_it_must_be_so() {
    let facts = |age_from, age_to| AttestedFacts {
        age_from,
        age_to,
        ..AttestedFacts::default()
    };
    let known: NaiveDate = "2026-01-15".parse().unwrap();
    for (facts, on, min, max, fits) in [
        (facts(Some(60), None), "2026-01-15", Some(60), None, true),
        (facts(Some(59), None), "2030-01-15", Some(60), None, false),
        (facts(None, None), "2026-01-15", Some(60), None, false),
        (facts(None, None), "2026-01-15", None, None, true),
        (
            facts(Some(12), Some(25)),
            "2026-01-15",
            Some(12),
            Some(25),
            true,
        ),
        // A birthday may lie between the two days.
        (
            facts(Some(12), Some(25)),
            "2026-01-16",
            Some(12),
            Some(25),
            false,
        ),
        (
            facts(Some(12), Some(24)),
            "2027-01-14",
            Some(12),
            Some(25),
            true,
        ),
        (
            facts(Some(12), Some(24)),
            "2027-01-15",
            Some(12),
            Some(25),
            false,
        ),
        (
            facts(Some(12), Some(255)),
            "2026-01-15",
            Some(12),
            Some(25),
            false,
        ),
        // Nothing is known of a day before.
        (facts(Some(60), None), "2026-01-14", Some(60), None, false),
    ] {
        let on: NaiveDate = on.parse().unwrap();
        assert_eq!(
            facts.are_of_age(min, max, known, on),
            fits,
            "{facts:?} {on}"
        );
    }
}
