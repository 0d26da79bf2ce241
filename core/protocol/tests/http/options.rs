//! What a host can't mean.

use medborger::Town;
use medborger::protocol::{OPENAPI, Options, Protocol};

#[test]
fn options_that_cannot_be_meant_are_refused_by_name() {
    for (options, field, expected) in [
        (
            r#"{"origins":["a.dk"]}"#,
            "origins.0",
            "as a browser writes it",
        ),
        (
            r#"{"origins":["https://a.dk","https://a.dk/"]}"#,
            "origins.1",
            "no slash at the end",
        ),
        (r#"{"base":"api"}"#, "base", "`/api`"),
        (r#"{"base":"/api/"}"#, "base", "none at the end"),
        (r#"{"next":["//x"]}"#, "next.0", "`/tak`"),
        (
            r#"{"events":{"poll_ms":99}}"#,
            "events.poll_ms",
            "at least 100",
        ),
        (
            r#"{"bodies":{"idle_ms":99}}"#,
            "bodies.idle_ms",
            "at least 100",
        ),
        (
            r#"{"bodies":{"seconds":0}}"#,
            "bodies.seconds",
            "at least 1",
        ),
        (r#"{"rates":{"keys":0}}"#, "rates.keys", "at least 1"),
        (
            r#"{"rates":{"files":{"burst":1}}}"#,
            "rates.files.per_minute",
            "is missing",
        ),
        (
            r#"{"files":{"types":["text/html"]}}"#,
            "files.types.0",
            "`image/png`",
        ),
        (
            r#"{"files":{"actors":["staff","employee"]}}"#,
            "files.actors.1",
            "`citizen`",
        ),
        (
            r#"{"commands":["idea.*","idea.depost"]}"#,
            "commands.1",
            "`idea.deposit`",
        ),
        (r#"{"commands":["idea.list"]}"#, "commands.0", "`idea.*`"),
        (r#"{"questions":["ideas.*"]}"#, "questions.0", "`idea.*`"),
        (r#"{"nothing":1}"#, "nothing", "is not known"),
        (
            r#"{"origin":"https://a.dk"}"#,
            "origin",
            "did you mean `origins`?",
        ),
        (r#"{"system":1}"#, "system", "true or false"),
        ("[", "options", "no JSON"),
    ] {
        let key = std::array::from_fn(|at| at as u8);
        let town = Town::new("0510".parse().unwrap(), key, medborger::REGISTRY).unwrap();
        let made =
            Options::from_json(options).and_then(|options| Protocol::new(&town, OPENAPI, options));
        let error: medborger::Error = made.unwrap_err().into();
        assert_eq!(
            (error.code(), error.field()),
            ("option_malformed", Some(field)),
            "{options}"
        );
        let said = error.to_string();
        assert!(
            said.contains(&format!("`{field}`")) && said.contains(expected),
            "{said}"
        );
    }
}
