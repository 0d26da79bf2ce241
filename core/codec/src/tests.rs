//! What records read and write, beside serde itself.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{Fault, Tree, Wrong, read, to_json};

/// The same types twice: as records, and as serde derives them. Both are told the same by the same attributes.
macro_rules! twice {
    ($($item:item)*) => {
        mod ours {
            use super::*;
            use crate::Record as Derived;
            $(#[derive(Debug, Clone, PartialEq, Derived)] $item)*
        }
        mod theirs {
            use super::*;
            $(#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)] $item)*
        }
    };
}

fn five() -> u32 {
    5
}

fn is_odd(number: &u32) -> bool {
    number % 2 == 1
}

twice! {
    #[serde(deny_unknown_fields)]
    pub(super) struct Deposit {
        whole: Option<i32>,
        part: f64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<Place>,
        #[serde(default = "five", skip_serializing_if = "is_odd")]
        number: u32,
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        counts: BTreeMap<u32, u8>,
        #[serde(default)]
        pair: (u8, String),
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        choices: Vec<Choosing>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        yes: bool,
        #[serde(default)]
        who: Option<Who>,
        #[serde(default)]
        happened: Vec<Event>,
        #[serde(default)]
        policy: Policy,
        #[serde(skip)]
        unseen: u8,
        #[serde(default, rename = "type")]
        kind: BTreeSet<Stage>,
    }

    #[serde(deny_unknown_fields)]
    pub(super) struct Place {
        label: Name,
    }

    #[serde(transparent)]
    pub(super) struct Name(String);

    #[derive(Eq, PartialOrd, Ord)]
    #[serde(rename_all = "snake_case")]
    pub(super) enum Stage {
        Open,
        TakenUp,
    }

    #[serde(rename_all = "snake_case", deny_unknown_fields)]
    pub(super) enum Choosing {
        Nothing,
        One(u8),
        Named { name: String, #[serde(default)] more: Option<Box<Choosing>> },
    }

    #[serde(tag = "kind", rename_all = "snake_case")]
    pub(super) enum Who {
        System,
        Staff { staff: u32 },
        There(Place),
    }

    #[serde(tag = "type", content = "data")]
    pub(super) enum Event {
        #[serde(rename = "idea.put")]
        Put { at: u32, #[serde(default, skip_serializing_if = "Option::is_none")] by: Option<String> },
        #[serde(rename = "idea.gone")]
        Gone,
    }

    #[derive(Default)]
    #[serde(default, deny_unknown_fields)]
    pub(super) struct Policy {
        late: bool,
        days: u32,
    }
}

fn ours(json: &str) -> Result<ours::Deposit, Vec<Fault>> {
    read(Tree::parse(json).unwrap())
}

/// What fits the type.
const FITS: [&str; 10] = [
    r#"{"part":1}"#,
    r#"{"whole":null,"part":-1.5e3,"number":7}"#,
    r#"{"whole":-3,"part":0.1,"place":{"label":"æ\n\"\u0001"},"number":8}"#,
    r#"{"part":1e300,"counts":{"1":2,"30":4},"pair":[1,"\u00e6\n"],"yes":true}"#,
    r#"{"part":1,"choices":["nothing",{"one":1},{"named":{"name":"x"}},{"nothing":null}]}"#,
    r#"{"part":1,"choices":[{"named":{"name":"x","more":{"named":{"name":"y","more":"nothing"}}}}]}"#,
    r#"{"part":1,"who":{"kind":"system"},"happened":[]}"#,
    r#"{"part":1,"who":{"staff":7,"kind":"staff"},"happened":[{"data":{"at":1},"type":"idea.put"}]}"#,
    r#"{"part":1,"who":{"kind":"there","label":"x"},"happened":[{"type":"idea.gone"}]}"#,
    r#"{"part":1,"policy":{"days":3},"type":["taken_up","open","open"]}"#,
];

#[test]
fn a_type_is_read_and_written_as_serde_does() {
    for json in FITS {
        let own = ours(json).expect(json);
        let model: theirs::Deposit = serde_json::from_str(json).unwrap();
        assert_eq!(format!("{own:?}"), format!("{model:?}"), "{json}");
        let written = serde_json::to_string(&model).unwrap();
        assert_eq!(to_json(&own), written, "{json}");
        // Through serde's own traits, too.
        assert_eq!(serde_json::to_string(&own).unwrap(), written, "{json}");
        assert_eq!(serde_json::from_str::<ours::Deposit>(json).unwrap(), own);
        let value: Value = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::from_value::<ours::Deposit>(value).unwrap(), own);
    }
}

#[test]
fn what_serde_refuses_is_refused_with_its_place() {
    for (json, path) in [
        ("7", ""),
        ("[null,0.0,{},[1,\"x\"],[]]", ""),
        (r#"{}"#, "part"),
        (r#"{"part":1,"whole":2147483648}"#, "whole"),
        (r#"{"part":1,"whole":1.0}"#, "whole"),
        (r#"{"part":"1"}"#, "part"),
        (r#"{"part":1,"part":2}"#, "part"),
        (r#"{"part":1,"counts":{"+1":2}}"#, "counts"),
        (r#"{"part":1,"counts":{"1":256}}"#, "counts"),
        (r#"{"part":1,"pair":[1]}"#, "pair"),
        (r#"{"part":1,"pair":[1,"x",2]}"#, "pair"),
        (
            r#"{"part":1,"choices":[{"one":1,"nothing":null}]}"#,
            "choices[0]",
        ),
        (r#"{"part":1,"choices":["one"]}"#, "choices[0]"),
        (r#"{"part":1,"choices":[{"nothing":1}]}"#, "choices[0]"),
        (
            r#"{"part":1,"choices":[{"named":{"nam":1,"name":"x"}}]}"#,
            "choices[0].nam",
        ),
        (r#"{"part":1,"who":{"staff":7}}"#, "who.kind"),
        (r#"{"part":1,"who":{"kind":"staff"}}"#, "who.staff"),
        (r#"{"part":1,"who":{"kind":"nobody"}}"#, "who.kind"),
        (
            r#"{"part":1,"who":{"kind":"there","label":1}}"#,
            "who.label",
        ),
        (
            r#"{"part":1,"happened":[{"type":"idea.put"}]}"#,
            "happened[0]",
        ),
        (
            r#"{"part":1,"happened":[{"type":"idea.gone","type":"idea.gone"}]}"#,
            "happened[0].type",
        ),
        (
            r#"{"part":1,"happened":[{"data":{"at":1}}]}"#,
            "happened[0].type",
        ),
        (r#"{"part":1,"type":["taken"]}"#, "type[0]"),
        (r#"{"part":1,"Hemmelig Hansen":1}"#, ""),
        (r#"{"part":1,"policy":{"day":3}}"#, "policy.day"),
    ] {
        assert!(
            serde_json::from_str::<theirs::Deposit>(json).is_err(),
            "{json}"
        );
        let faults = ours(json).expect_err(json);
        assert_eq!(
            faults.iter().map(Fault::path).collect::<Vec<_>>(),
            [path],
            "{json}"
        );
    }
}

#[test]
fn reading_goes_on_after_a_mistake_and_tells_them_all_in_order() {
    let json = r#"{"whole":"x","titel":1,"place":{"label":7,"Hemmelig":1},"choices":["no",{"one":-1}],
        "who":{"kind":"staff","staff":"x"},"policy":{"late":1,"days":-1}}"#;
    let faults = ours(json).unwrap_err();
    let paths: Vec<String> = faults.iter().map(Fault::path).collect();
    let ways = [
        "whole",
        "titel",
        "place.label",
        "place",
        "choices[0]",
        "choices[1]",
        "who.staff",
        "policy.late",
        "policy.days",
        "part",
    ];
    assert_eq!(paths, ways);
    assert!(matches!(faults[4].wrong, Wrong::UnknownChoice(choices) if choices.len() == 3));
}

#[test]
fn what_nests_without_end_is_passed_over() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let faults = ours(&format!(r#"{{"part":1,"pair":{deep}}}"#)).unwrap_err();
    assert_eq!(faults[0].path(), "pair[0]");
}

#[test]
fn a_sentence_through_serde_tells_places_and_no_input() {
    let json = r#"{"Hemmelig Hansen":1,"part":"Hemmelig","who":{"kind":"Hemmelig"}}"#;
    let sentence = serde_json::from_str::<ours::Deposit>(json)
        .unwrap_err()
        .to_string();
    assert!(sentence.contains("part: must be a number"), "{sentence}");
    assert!(
        sentence.contains("who.kind: must be one of system, staff, there"),
        "{sentence}"
    );
    assert!(!sentence.contains("Hemmelig"), "{sentence}");
}

/// Puts something else at one place of a value; the dice say where. No lists: serde takes one for a struct, records do not.
fn changed(value: &mut Value, dice: &mut dyn Iterator<Item = usize>) {
    let mut next = || dice.next().unwrap_or_default();
    let (turn, at) = (next(), next());
    match value {
        Value::Object(fields) if turn % 4 == 0 && !fields.is_empty() => {
            let name = fields.keys().nth(at % fields.len()).cloned().unwrap();
            fields.remove(&name);
        }
        Value::Object(fields) if turn % 4 == 1 => {
            let names = [
                "label", "name", "kind", "type", "data", "one", "Hemmelig", "days",
            ];
            fields.insert(names[at % names.len()].to_owned(), json!(at % 300));
        }
        Value::Object(fields) if !fields.is_empty() => {
            let count = fields.len();
            changed(fields.values_mut().nth(at % count).unwrap(), dice);
        }
        Value::Array(items) if turn % 4 != 0 && !items.is_empty() => {
            let count = items.len();
            changed(&mut items[at % count], dice);
        }
        other => {
            let values = [
                json!(null),
                json!(true),
                json!(0),
                json!(-1),
                json!(256),
                json!(1.5),
                json!(""),
                json!("open"),
                json!("nothing"),
                json!({}),
                json!({ "label": "x" }),
                json!({ "one": 2 }),
                json!({ "kind": "staff", "staff": 1 }),
            ];
            *other = values[at % values.len()].clone();
        }
    }
}

/// Fields that may be left out are left out by a null, which serde takes for an option alone. Each type has its own: what is
/// no field of it is unknown, with a null too.
fn leave_out_nulls(value: &mut Value) {
    let deposit = [
        "whole", "place", "number", "counts", "pair", "choices", "yes", "who", "happened",
        "policy", "type",
    ];
    leave_out(value, &deposit);
    for choice in within(value, "choices") {
        let mut named = choice.get_mut("named");
        while let Some(value) = named {
            leave_out(value, &["more"]);
            named = value.get_mut("more").and_then(|more| more.get_mut("named"));
        }
    }
    for event in within(value, "happened") {
        if let Some(data) = event.get_mut("data") {
            leave_out(data, &["by"]);
        }
    }
    if let Some(policy) = value.get_mut("policy") {
        leave_out(policy, &["late", "days"]);
    }
}

fn leave_out(value: &mut Value, optional: &[&str]) {
    if let Value::Object(fields) = value {
        fields.retain(|name, value| !(value.is_null() && optional.contains(&name.as_str())));
    }
}

fn within<'a>(value: &'a mut Value, field: &str) -> impl Iterator<Item = &'a mut Value> {
    let items = value.get_mut(field).and_then(Value::as_array_mut);
    items.into_iter().flatten()
}

#[test]
fn a_null_under_the_name_of_another_types_field_is_unknown_as_to_serde() {
    for (json, path) in [
        (r#"{"days":null,"part":0}"#, "days"),
        (r#"{"part":0,"more":null}"#, "more"),
        (
            r#"{"part":0,"place":{"label":"x","days":null}}"#,
            "place.days",
        ),
        (r#"{"part":0,"policy":{"place":null}}"#, "policy.place"),
        (
            r#"{"part":0,"choices":[{"named":{"name":"x","by":null}}]}"#,
            "choices[0].by",
        ),
    ] {
        let model = serde_json::from_str::<theirs::Deposit>(json);
        assert!(model.is_err(), "{json}");
        let faults = ours(json).expect_err(json);
        assert_eq!(faults[0].path(), path, "{json}");
        assert!(matches!(faults[0].wrong, Wrong::UnknownField(..)), "{json}");
    }
}

#[test]
fn a_null_leaves_an_optional_field_out_whatever_its_type_and_no_other() {
    let plain = ours(r#"{"part":1}"#).unwrap();
    for name in [
        "whole", "place", "number", "counts", "pair", "choices", "yes", "who", "happened",
        "policy", "type",
    ] {
        assert_eq!(
            ours(&format!(r#"{{"part":1,"{name}":null}}"#)).unwrap(),
            plain,
            "{name}"
        );
        let twice = ours(&format!(r#"{{"part":1,"{name}":null,"{name}":null}}"#));
        assert_eq!(twice.unwrap_err()[0].path(), name, "{name}");
    }
    for json in [
        r#"{"part":null}"#,
        r#"{"part":1,"place":{"label":null}}"#,
        r#"{"part":1,"choices":[null]}"#,
    ] {
        assert!(ours(json).is_err(), "{json}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_taken_is_what_serde_takes_and_reads_the_same(
        sample in 0..FITS.len(),
        dice in proptest::collection::vec(0_usize..1_000, 2..40),
        changes in 1_usize..4,
    ) {
        let mut value: Value = serde_json::from_str(FITS[sample]).unwrap();
        let mut dice = dice.into_iter();
        for _ in 0..changes {
            changed(&mut value, &mut dice);
        }
        let json = value.to_string();
        leave_out_nulls(&mut value);
        let model = serde_json::from_value::<theirs::Deposit>(value);
        match (ours(&json), model) {
            (Ok(own), Ok(model)) => {
                prop_assert_eq!(format!("{own:?}"), format!("{model:?}"));
                prop_assert_eq!(to_json(&own), serde_json::to_string(&model).unwrap());
            }
            (Err(faults), Err(_)) => prop_assert!(!faults.is_empty()),
            (own, model) => prop_assert!(false, "{json}: {own:?}, {model:?}"),
        }
    }
}

#[test]
fn a_name_that_stands_twice_in_a_map_is_told_and_none_is_lost_in_silence() {
    let faults = |json: &str| read::<BTreeMap<String, u8>>(Tree::parse(json).unwrap());
    let faults = faults(r#"{"a":1,"b":2,"a":3}"#).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(
        (faults[0].path().as_str(), &faults[0].wrong),
        ("a", &Wrong::DuplicateKey)
    );
}

#[test]
fn a_name_that_nobody_gave_a_field_is_shown_only_where_it_is_short_and_plain() {
    let unknown = |name: &str| {
        let json = json!({ "label": "x", name: 1 }).to_string();
        let faults = read::<ours::Place>(Tree::parse(&json).unwrap()).unwrap_err();
        let unknown = |fault: &&Fault| matches!(fault.wrong, Wrong::UnknownField(..));
        faults.iter().find(unknown).unwrap().path()
    };
    assert_eq!(unknown("La-bel"), "La-bel");
    assert_eq!(unknown("Hemmelig Hansen"), "");
    assert_eq!(unknown(&format!("{}label", "-".repeat(60))), "");
}
