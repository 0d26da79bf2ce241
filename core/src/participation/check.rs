//! Whether a command is well formed, without a store and without a town's data.

use super::rooms::REGISTRY;
use crate::journal::{Checked, check as check_in, to_json};

/// Says what is wrong with a command given as JSON, as many mistakes as can be found, and what would be changed of its
/// texts. For a form, before it is sent: it needs no key, no clock and no data.
///
/// ```
/// use medborger::participation::check;
/// use medborger::text::TextChange;
///
/// let sent = r#"{"id":"6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5b","name":"way.retire","body":{}}"#;
/// let checked = check(sent);
/// assert!(!checked.ok);
/// assert_eq!(checked.faults[0].danish, "feltet `way` mangler");
/// ```
#[must_use]
pub fn check(command: &str) -> Checked {
    check_in(REGISTRY, command)
}

/// As [`check`], answering with a [`Checked`] as JSON.
#[must_use]
pub fn check_json(command: &str) -> String {
    to_json(&check(command))
}

#[cfg(test)]
mod tests {
    use super::check;

    const ID: &str = "6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5b";

    fn command(name: &str, body: &str) -> String {
        format!(r#"{{"id":"{ID}","name":"{name}","body":{body}}}"#)
    }

    fn faults(json: &str) -> Vec<(String, Option<String>)> {
        let checked = check(json);
        assert_eq!(checked.ok, checked.faults.is_empty());
        let faults = checked.faults.into_iter();
        faults.map(|fault| (fault.code, fault.field)).collect()
    }

    fn changed(json: &str) -> Vec<(String, String)> {
        let changed = check(json).changed.into_iter();
        let what = |what| {
            serde_json::to_value(what)
                .unwrap()
                .as_str()
                .unwrap()
                .to_owned()
        };
        changed
            .map(|change| (change.field, what(change.what)))
            .collect()
    }

    fn at(list: &[(&str, &str)]) -> Vec<(String, Option<String>)> {
        let some = |field: &str| (!field.is_empty()).then(|| field.to_owned());
        list.iter()
            .map(|(code, field)| ((*code).to_owned(), some(field)))
            .collect()
    }

    #[test]
    fn every_field_that_is_wrong_is_told_and_every_one_that_is_missing() {
        let deposit = |body: &str| faults(&command("idea.deposit", body));
        assert_eq!(
            deposit("{}"),
            at(&[
                ("missing_field", "idea"),
                ("missing_field", "citizen"),
                ("missing_field", "title"),
                ("missing_field", "body"),
            ])
        );
        let mixed = format!(
            r#"{{"idea":"x","citizen":"{ID}","title":" ","topics":["A B"],"place":{{"label":7}},"colour":1,"title":"x"}}"#
        );
        assert_eq!(
            deposit(&mixed),
            at(&[
                ("id_malformed", "idea"),
                ("text_empty", "title"),
                ("key_malformed", "topics[0]"),
                ("wrong_type", "place.label"),
                ("unknown_field", "colour"),
                ("duplicate_field", "title"),
                ("missing_field", "body"),
            ])
        );
        assert_eq!(deposit("7"), at(&[("wrong_type", "?")]));
    }

    #[test]
    fn what_stands_around_the_fields_is_checked_too() {
        assert_eq!(faults("{"), at(&[("json_malformed", "")]));
        assert_eq!(faults("7"), at(&[("wrong_type", "?")]));
        assert_eq!(
            faults("{}"),
            at(&[
                ("missing_field", "id"),
                ("missing_field", "name"),
                ("missing_field", "body")
            ])
        );
        let odd = r#"{"id":"0199c82d-21a8-7e08-89c1-f8f123d50000","name":"way.retire","body":{"way":7},"x":1,"id":2}"#;
        assert_eq!(
            faults(odd),
            at(&[
                ("id_carries_time", "id"),
                ("unknown_field", "x"),
                ("duplicate_field", "id"),
                ("wrong_type", "way"),
            ])
        );
        assert_eq!(
            faults(&command("way.fly", "{}")),
            at(&[("unknown_command", "name")])
        );
        let large = command(
            "way.retire",
            &format!(r#"{{"way":"{}"}}"#, "a".repeat(1 << 20)),
        );
        assert_eq!(faults(&large), at(&[("input_too_large", "")]));
    }

    #[test]
    fn what_cleaning_changes_is_told_by_field_even_where_something_else_is_wrong() {
        let hidden = "Ved\u{200b} havnen\r\nog a\u{30a}en\u{202e}";
        let body = serde_json::json!({ "idea": ID, "citizen": "x", "title": " Bænk\tved ", "body": hidden });
        let json = command("idea.deposit", &body.to_string());
        assert_eq!(faults(&json), at(&[("id_malformed", "citizen")]));
        let told = [
            ("body", "composed"),
            ("body", "directions"),
            ("body", "invisible_removed"),
            ("body", "line_breaks"),
            ("title", "spaces"),
        ];
        let told: Vec<(String, String)> = told
            .map(|(field, what)| (field.to_owned(), what.to_owned()))
            .into();
        assert_eq!(changed(&json), told);
        let plain = r#"{"idea":"6B0C1D52-3F0A-4B8E-9A35-0C1D2E3F4A5B","reason":"Blå bænk"}"#;
        assert_eq!(changed(&command("idea.hide", plain)), []);
    }

    #[test]
    fn the_door_tells_what_a_check_tells() {
        let key = std::array::from_fn(|at| u8::try_from(at).unwrap());
        let town = crate::Town::new("0766".parse().unwrap(), key, crate::REGISTRY).unwrap();
        for json in [
            "7",
            "{}",
            r#"{"id":null,"name":"way.retire","body":{"way":"x"}}"#,
            r#"{"name":"way.retire","body":{}}"#,
            r#"{"name":"way.retire","colour":1,"body":{"way":7,"x":1}}"#,
            r#"{"name":"way.fly","body":{}}"#,
            r#"{"id":"x","name":7,"body":{}}"#,
            r#"{"name":"way.retire","body":{"way":"x"},"body":{}}"#,
        ] {
            let Err(error) = town.parse_command(json) else {
                panic!("{json}");
            };
            let told: Vec<_> = error
                .faults()
                .map(|fault| (fault.code().to_owned(), fault.field().map(str::to_owned)))
                .collect();
            assert_eq!(told, faults(json), "{json}");
        }
    }

    #[test]
    fn an_address_that_is_kept_otherwise_is_told_too() {
        let card = r#"{"contact_point":"a","card":{"unit":"Byplan","email":" a@b.dk","phone":" 12345678"}}"#;
        let told = [("card.email", "spaces"), ("card.phone", "spaces")];
        let told = told.map(|(field, what)| (field.to_owned(), what.to_owned()));
        assert_eq!(changed(&command("contact_point.put", card)), told);
    }

    #[test]
    fn nothing_of_what_was_written_is_repeated_and_the_answer_is_bounded() {
        let many: Vec<String> = (0..5000)
            .map(|n| format!(r#""Hemmelig Hansen {n}":1"#))
            .collect();
        let json = command("idea.deposit", &format!("{{{}}}", many.join(",")));
        let answer = serde_json::to_string(&check(&json)).unwrap();
        assert!(!answer.contains("Hemmelig"), "{answer}");
        assert!(answer.len() < 30_000, "{}", answer.len());
        assert_eq!(check(&json).faults.len(), 100);
    }
}
