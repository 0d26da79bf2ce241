//! What is read out of a tree, and what is refused.

use std::collections::BTreeMap;

use super::*;

#[derive(Debug, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    #[serde(default)]
    whole: Option<i32>,
    #[serde(default)]
    part: f64,
    #[serde(default)]
    counts: BTreeMap<u32, u8>,
    #[serde(default)]
    pair: (u8, String),
    #[serde(default)]
    choices: Vec<Choosing>,
}

#[derive(Debug, PartialEq, serde::Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Choosing {
    Nothing,
    One(u8),
    Named { name: String },
}

fn read(json: &str) -> Result<Sample, Mistake> {
    Sample::deserialize(Tree::parse(json).unwrap())
}

#[test]
fn a_type_is_read_as_serde_json_reads_it() {
    for json in [
        r#"{}"#,
        r#"{"whole":null,"part":1}"#,
        r#"{"whole":-3,"part":-1.5e3}"#,
        r#"{"counts":{"1":2,"30":4},"pair":[1,"\u00e6\n"]}"#,
        r#"{"choices":["nothing",{"one":1},{"named":{"name":"x"}},{"nothing":null}]}"#,
    ] {
        let expected: Sample = serde_json::from_str(json).unwrap();
        assert_eq!(read(json).unwrap(), expected, "{json}");
    }
    for json in [
        r#"7"#,
        r#"{"whole":2147483648}"#,
        r#"{"whole":1.0}"#,
        r#"{"part":"1"}"#,
        r#"{"counts":{"+1":2}}"#,
        r#"{"counts":{"1":256}}"#,
        r#"{"pair":[1]}"#,
        r#"{"pair":[1,"x",2]}"#,
        r#"{"choices":[{"one":1,"nothing":null}]}"#,
        r#"{"choices":["one"]}"#,
        r#"{"choices":[{"nothing":1}]}"#,
    ] {
        assert!(serde_json::from_str::<Sample>(json).is_err(), "{json}");
        assert!(read(json).is_err(), "{json}");
    }
}

#[test]
fn a_list_is_no_object() {
    assert!(read("[null,0.0,{},[1,\"x\"],[]]").is_err());
}

#[test]
fn what_nests_without_end_is_passed_over() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let json = format!(r#"{{"whole":{deep}}}"#);
    assert!(matches!(
        read(&json).unwrap_err().explained(),
        (Fault::WrongType, _)
    ));
}

#[test]
fn the_way_to_a_mistake_is_told_from_the_outside_in() {
    let (fault, places) = read(r#"{"choices":["nothing",{"named":{"nam":1}}]}"#)
        .unwrap_err()
        .explained();
    assert!(matches!(fault, Fault::UnknownField(name) if name == "nam"));
    let way: Vec<String> = places.map(|place| format!("{place:?}")).collect();
    assert_eq!(way, [r#"Field("choices")"#, "Index(1)", r#"Field("nam")"#]);
}

#[test]
fn a_tag_may_stand_before_or_after_what_it_tags() {
    let read = |json: &str| -> Result<Choosing, serde_json::Error> {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        adjacent(&mut deserializer, ["type", "data"], Choosing::deserialize)
    };
    let named = Choosing::Named {
        name: "x".to_owned(),
    };
    assert_eq!(
        read(r#"{"type":"named","data":{"name":"x"}}"#).unwrap(),
        named
    );
    assert_eq!(
        read(r#"{"data":{"name":"x"},"type":"named"}"#).unwrap(),
        named
    );
    assert_eq!(read(r#"{"type":"nothing"}"#).unwrap(), Choosing::Nothing);
    for bad in [
        r#"{"data":{"name":"x"}}"#,
        r#"{"type":"named"}"#,
        r#"{"type":"other"}"#,
        r#"{"type":"nothing","type":"nothing"}"#,
        r#"["nothing"]"#,
    ] {
        assert!(read(bad).is_err(), "{bad}");
    }
}
