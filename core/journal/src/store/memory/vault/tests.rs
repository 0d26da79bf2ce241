use proptest::prelude::*;

use super::*;

const ID: &str = "6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5";
const HEX: &str = "00112233445566778899aabbccddeef";

/// Few names, of all forms.
fn names() -> impl Strategy<Value = String> {
    let digit = || prop::char::range('0', '3');
    let rest = prop_oneof![
        digit().prop_map(|d| format!("{ID}{d}")),
        digit().prop_map(|d| format!("{HEX}{d}")),
        (digit(), digit()).prop_map(|(a, b)| format!("{ID}{a}/{HEX}{b}")),
        (digit(), digit()).prop_map(|(a, b)| format!("{ID}{a}.{HEX}{b}")),
        (digit(), 0..12_u8).prop_map(|(a, n)| format!("{HEX}{a}/{n}")),
        digit().prop_map(|d| format!("readable{d}")),
    ];
    let table = prop_oneof![Just("support/"), Just("supporter/"), Just("")];
    (table, rest).prop_map(|(table, rest)| format!("{table}{rest}"))
}

fn starts() -> impl Strategy<Value = String> {
    (names(), 0..90_usize).prop_map(|(name, length)| name.chars().take(length).collect())
}

proptest! {
    #[test]
    fn rows_are_found_by_key_by_beginning_and_by_subject_whatever_their_keys(
        acts in prop::collection::vec((names(), 0..3_u8, any::<bool>()), 0..60),
        starts in prop::collection::vec(starts(), 1..8),
    ) {
        let (mut vault, mut model) = (Vault::default(), BTreeMap::new());
        for (number, (key, whose, put)) in acts.into_iter().enumerate() {
            if put {
                let subject = match whose {
                    0 => "town".to_owned(),
                    one => format!("citizen/{ID}{one}"),
                };
                let row = VaultRow { key: key.clone(), subject, value: number.to_string() };
                vault.put(row.clone());
                model.insert(key, row);
            } else {
                vault.delete(&key);
                model.remove(&key);
            }
            for row in model.values() {
                let found = vault.row(&row.key);
                prop_assert_eq!(found.as_ref(), Some(row));
                prop_assert_eq!(vault.value(&row.key), Some(row.value.as_str()));
            }
        }
        for start in starts {
            let due: Vec<_> = model.values().filter(|row| row.key.starts_with(&start)).cloned().collect();
            prop_assert_eq!(vault.beginning_with(&start), due, "{}", start);
        }
        for subject in ["town".to_owned(), format!("citizen/{ID}1"), format!("citizen/{ID}2")] {
            let due: Vec<_> = model.values().filter(|row| row.subject == subject).cloned().collect();
            prop_assert_eq!(vault.of_subject(&subject), due, "{}", subject);
        }
    }
}

#[test]
fn a_subject_of_more_rows_than_are_listed_has_all_of_them() {
    for subject in ["town".to_owned(), format!("citizen/{ID}1")] {
        let mut vault = Vault::default();
        let key = |n: usize| format!("tally/{n:06}");
        for n in 0..=LISTED_MAX + 1 {
            let (key, subject) = (key(n), subject.clone());
            let value = String::new();
            vault.put(VaultRow {
                key,
                subject,
                value,
            });
        }
        assert_eq!(vault.of_subject(&subject).len(), LISTED_MAX + 2);
        for n in 0..=LISTED_MAX {
            vault.delete(&key(n));
        }
        let left = vault.of_subject(&subject);
        assert!(matches!(left.as_slice(), [row] if row.key == key(LISTED_MAX + 1)));
        vault.delete(&key(LISTED_MAX + 1));
        assert!(vault.of_subject(&subject).is_empty() && vault.known.is_empty());
    }
}
